"""What holds for any two documents."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausetrail.aligning import Alignment, align
from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Document, Kind
from clausetrail.reading import read_file

WORDS = {
    "zh": re.split(
        " ",
        "我们 您 个人信息 云岫云 不得 应当 可以 收集 共享 30日 十五个工作日 、 ， 。 ： 等 密码"
        " privacy@yunxiu.example SDK 有限公司 中止 人民币5万元",
    ),
    "en": re.split(
        " ",
        "we you personal information Yunxiu shall not may collect share retain 30 days , . :"
        " etc. password privacy@yunxiu.example SDK Co., Ltd. suspend RMB 50,000 i.e.",
    ),
}
KINDS: list[Kind] = ["title", "meta", "notice", "heading", "clause", "item", "paragraph"]
ROWS: list[Kind] = ["table-header", "table-row"]


@st.composite
def documents(draw: st.DrawFn, lang: Lang) -> Document:
    """Any clauses in any tree: what follows must not hang on a sound outline."""
    clauses: list[Clause] = []
    for at in range(draw(st.integers(0, 8))):
        words = draw(st.lists(st.sampled_from(WORDS[lang]), max_size=12))
        above = draw(st.sampled_from([None, *(clause.id for clause in clauses)]))
        kind = draw(st.sampled_from(KINDS + ROWS))
        text = ("" if lang == "zh" else " ").join(words)
        place = draw(st.sampled_from(["s", "front.p", "x.t1.r"]))
        clauses.append(Clause(f"{place}{at}", kind, "", text, (at + 1, at + 1), above))
    return Document(lang, tuple(clauses))


def check(zh: Document, en: Document, found: Alignment) -> None:
    assert Counter(i for link in found.links for i in link.zh) == Counter(list(zh.by_id))
    assert Counter(i for link in found.links for i in link.en) == Counter(list(en.by_id))
    place = {clause.id: at for at, clause in enumerate(zh.clauses)}
    firsts = [place[link.zh[0]] for link in found.links if link.zh]
    assert firsts == sorted(firsts)
    for link in found.links:
        assert link.zh or link.en
        assert len(link.zh) <= 1 or len(link.en) <= 1
        assert 0 <= link.score <= 1
        assert (link.score == 0) or (link.zh and link.en)
        assert link.why
    sides = {(link.zh, link.en) for link in found.links}
    for finding in found.findings:
        assert finding.zh or finding.en
        assert set(finding.zh) <= set(zh.by_id)
        assert set(finding.en) <= set(en.by_id)
        if finding.zh and finding.en:
            assert (finding.zh, finding.en) in sides


@settings(max_examples=150)
@given(documents("zh"), documents("en"))
def test_every_clause_once_in_the_order_of_the_chinese(zh: Document, en: Document) -> None:
    found = align(zh, en)
    check(zh, en, found)
    assert align(zh, en) == found


@settings(max_examples=30)
@given(documents("zh"))
def test_nothing_on_the_other_side(zh: Document) -> None:
    found = align(zh, Document("en", ()))
    assert [link.zh for link in found.links] == [(clause.id,) for clause in zh.clauses]
    check(zh, Document("en", ()), found)


def test_demonstration_is_fully_linked(policies: Path) -> None:
    for folder in sorted(policies.glob("*/*-*-*/")):
        zh, en = read_file(folder / "zh.md"), read_file(folder / "en.md")
        found = align(zh, en)
        check(zh, en, found)
        if folder.name != "2025-11-01":
            pairs = {(link.zh, link.en) for link in found.links}
            assert pairs == {((clause.id,), (clause.id,)) for clause in zh.clauses}


@pytest.mark.parametrize("lost", range(5, 165, 20))
def test_a_clause_taken_out_of_english_is_missed(policies: Path, lost: int) -> None:
    folder = policies / "privacy" / "2024-07-01"
    zh, en = read_file(folder / "zh.md"), read_file(folder / "en.md")
    gone = en.clauses[lost]
    kept = tuple(clause for clause in en.clauses if clause.id != gone.id)
    found = align(zh, replace(en, clauses=kept))
    assert [link.zh for link in found.links if not link.en] == [(gone.id,)]
    assert [f.zh[0] for f in found.findings if not f.en] == [gone.id]


def test_no_hash_seed_changes_the_answer(policies: Path) -> None:
    folder = policies / "privacy" / "2025-11-01"
    program = (
        "import sys; from pathlib import Path; from clausetrail.aligning import align;"
        "from clausetrail.reading import read_file; folder = Path(sys.argv[1]);"
        "print(align(read_file(folder / 'zh.md'), read_file(folder / 'en.md')))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program, str(folder)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(answers) == 1
