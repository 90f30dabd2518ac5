"""What holds for any two documents."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausetrail.bilingual import Lang
from clausetrail.clause import Clause, Document, Span
from clausetrail.comparing import Comparison, compare, joined
from clausetrail.reading import read_text
from tests.comparing.cases import rebuilt

WORDS = {
    "zh": [
        *("我们", "您", "个人信息", "云岫云", "不", "应", "可", "收集", "共享", "保存"),
        *("30日", "15日", "、", "，", "。", "（", "）", "等", "用户", "面部", "“", "”"),
    ],
    "en": [
        *("we", "you", "data", "Yunxiu", "not", "shall", "may", "collect", "share", "keep"),
        *("30", "days", ",", ".", "(", ")", "such", "as", '"', "'"),
    ],
}
SPACE = st.sampled_from(["", " ", "", "  ", "\u3000"])
LABELS = st.sampled_from(["", "1.", "2.", "（1）", "1.1", "1.2", "一、", "•"])


@st.composite
def texts(draw: st.DrawFn, lang: Lang) -> str:
    words = draw(st.lists(st.sampled_from(WORDS[lang]), min_size=1, max_size=14))
    return draw(SPACE) + (draw(SPACE) if lang == "zh" else " ").join(words)


@st.composite
def documents(draw: st.DrawFn, lang: Lang = "zh") -> Document:
    """Any clauses in any tree: what follows must not hang on a sound outline."""
    clauses: list[Clause] = []
    for at in range(draw(st.integers(0, 9))):
        above = draw(st.sampled_from([None, *(clause.id for clause in clauses)]))
        text = draw(texts(lang))
        kind = draw(st.sampled_from(["heading", "clause", "item", "paragraph", "table-row"]))
        spans = ()
        if draw(st.booleans()):
            spans = (
                Span(0, len(text), "link", draw(st.sampled_from(["mailto:a@b.example", "/c"]))),
            )
        cells = tuple(text.split("、")) if kind == "table-row" else ()
        clauses.append(
            Clause(f"c{at}", kind, draw(LABELS), text, (at, at), above, spans, cells)  # type: ignore[arg-type]
        )
    return Document(lang, tuple(clauses))


BOTH = st.tuples(documents(), documents()) | st.tuples(documents("en"), documents("en"))


def edited(document: Document, seed: int) -> Document:
    """A later version: some clauses gone, moved, repeated, cut short or joined."""
    chance = random.Random(seed)
    clauses = [clause for clause in document.clauses if chance.random() > 0.15]
    for _ in range(3):
        if clauses:
            clauses.insert(
                chance.randrange(len(clauses)), clauses.pop(chance.randrange(len(clauses)))
            )
    out = []
    for clause in clauses:
        if chance.random() < 0.2:
            clause = replace(
                clause, text=clause.text[: chance.randrange(len(clause.text) + 1)], spans=()
            )
        out.append(clause)
    return Document(document.lang, tuple(out))


VERSIONS = st.builds(
    lambda document, seed: (document, edited(document, seed)), documents(), st.integers(0, 99)
)


@given(BOTH | VERSIONS)
def test_edits_rebuild_both_sides(both: tuple[Document, Document]) -> None:
    for change in compare(*both).changes:
        assert rebuilt(change, "-") == joined(change.old)
        assert rebuilt(change, "+") == joined(change.new)
        assert all(edit.text for edit in change.edits)


@given(BOTH | VERSIONS)
def test_no_number_or_latin_word_is_cut(both: tuple[Document, Document]) -> None:
    for change in compare(*both).changes:
        for side in ("-", "+"):
            text, edges = "", []
            for edit in change.edits:
                if edit.op == side:
                    edges += [len(text), len(text) + len(edit.text)]
                if edit.op in ("=", side):
                    text += edit.text
            for edge in edges:
                around = text[max(edge - 1, 0) : edge + 1]
                assert not re.fullmatch(r"[0-9]{2}|[A-Za-z]{2}", around), (text, edge)


@given(BOTH | VERSIONS)
def test_every_clause_once_and_in_order(both: tuple[Document, Document]) -> None:
    found = compare(*both)
    old, new = both
    assert sorted(c.id for m in found.matches for c in m.old) == sorted(old.by_id)
    assert sorted(c.id for m in found.matches for c in m.new) == sorted(new.by_id)
    places = [new.clauses.index(m.new[0]) for m in found.matches if m.new]
    assert places == sorted(places)
    assert len({change.id for change in found.changes}) == len(found.changes)
    assert all(min(len(m.old), len(m.new)) <= 1 for m in found.matches)


@given(documents() | documents("en"))
def test_nothing_changed(document: Document) -> None:
    found = compare(document, document)
    assert found.changes == ()
    assert found.groups == ()
    assert all(m.old == m.new and not m.moved for m in found.matches)


SWAPPED = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
TURNED = {"=": "=", "-": "+", "+": "-"}


def facts(found: Comparison, *, turned: bool = False) -> set[tuple[object, ...]]:
    out: set[tuple[object, ...]] = set()
    for change in found.changes:
        sides = [tuple(clause.id for clause in side) for side in (change.old, change.new)]
        ops = frozenset(SWAPPED.get(op, op) if turned else op for op in change.ops)
        edits = Counter((TURNED[e.op] if turned else e.op, e.text) for e in change.edits)
        out.add((*(sides[::-1] if turned else sides), ops, frozenset(edits.items())))
    return out


@given(BOTH | VERSIONS)
def test_swapped_sides_swap_the_result(both: tuple[Document, Document]) -> None:
    old, new = both
    assert facts(compare(old, new)) == facts(compare(new, old), turned=True)


def noisy(text: str, chance: random.Random) -> str:
    """Write the same text as another editor would: apart from the normaliser's own tables."""
    out = []
    for at, char in enumerate(text):
        swap = {
            "，": ",",
            ",": "，",
            "（": "(",
            "(": "（",
            "）": ")",
            ")": "）",
            "“": '"',
            "”": '"',
            ".": "．",
        }
        wide = chr(ord(char) + 0xFEE0) if char.isdigit() and char.isascii() else char
        out.append(chance.choice([char, swap.get(char, wide)]))
        after = text[at + 1 : at + 2]
        if not (char.isdigit() and after.isdigit()) and char >= "一" and chance.random() < 0.2:
            out.append(chance.choice([" ", "\u3000", "\u200b", "\u00a0"]))
    return "".join(out)


@given(documents() | documents("en"), st.integers(0, 999))
def test_noise_is_no_change(document: Document, seed: int) -> None:
    chance = random.Random(seed)
    other = replace(
        document,
        clauses=tuple(
            replace(
                clause,
                text=(text := noisy(clause.text, chance)),
                spans=tuple(replace(span, end=len(text)) for span in clause.spans),
                label=clause.label.replace("（", "(").replace("）", ")"),
                cells=tuple(noisy(cell, chance) for cell in clause.cells),
            )
            for clause in document.clauses
        ),
    )
    assert compare(document, other).changes == ()


OLD = """# 云岫隐私政策

1.1 云岫重视您的隐私，见第 1.3 条。

1.2 请联系云岫的客服，我们在30日内回复。

1.3 云岫可能更新本政策。更新时我们会在云岫网站公布。

1.4 我们与云岫的关联方共享信息，但以下情形除外：

（1）基于学术研究；

（2）法律法规要求。
"""
NEW = """# 云岫云隐私政策

1.1 云岫云重视您的隐私，见第 1.4 条。

1.2 您可以注销账户。

1.3 请联系云岫云的客服，我们在15日内回复。

1.4 云岫云可能更新本政策。

1.5 更新时我们会在云岫云网站公布。

1.6 我们与云岫云的关联方共享信息，但以下情形除外：

（1）法律法规要求。
"""


def copies(document: Document, number: int) -> Document:
    return replace(
        document,
        clauses=tuple(
            replace(
                clause,
                id=f"{copy}/{clause.id}",
                parent=None if clause.parent is None else f"{copy}/{clause.parent}",
            )
            for copy in range(number)
            for clause in document.clauses
        ),
    )


def test_what_is_repeated_is_compared_copy_by_copy() -> None:
    """A text that stands many times over has each change as many times, and no other."""
    old, new = read_text(OLD), read_text(NEW)
    once = [change.ops for change in compare(old, new).changes]
    found = compare(copies(old, 40), copies(new, 40))
    assert [change.ops for change in found.changes] == once * 40
    for change in found.changes:
        assert len({clause.id.partition("/")[0] for clause in (*change.old, *change.new)}) == 1


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_hash_seed_has_no_say(seed: str) -> None:
    script = (
        "import sys; from clausetrail.comparing import compare; "
        "from clausetrail.reading import read_text; "
        "old, new = sys.stdin.buffer.read().decode().split('\\0'); "
        "found = compare(read_text(old), read_text(new)); "
        "sys.stdout.buffer.write(repr((found.matches, found.changes, found.groups)).encode())"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        input=f"{OLD}\0{NEW}".encode(),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    found = compare(read_text(OLD), read_text(NEW))
    assert run.stdout.decode() == repr((found.matches, found.changes, found.groups))


@settings(max_examples=20)
@given(st.integers(0, 2**32))
def test_clauses_are_found_again_after_many_edits(seed: int) -> None:
    """Each clause has its own subject; edits that leave the subject must not lose it."""
    chance = random.Random(seed)
    subjects = [
        "".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(25)) for _ in range(30)
    ]
    old = [
        Clause(f"o{n}", "clause", f"{n}.", f"{text}，我们会保护。", (n, n))
        for n, text in enumerate(subjects)
    ]
    kept = chance.sample(range(30), 26)
    kept.sort()
    kept.insert(chance.randrange(26), kept.pop(chance.randrange(26)))
    new = [
        Clause(
            f"n{subject}",
            "clause",
            f"{at}.",
            f"{subjects[subject]}，我们{chance.choice(['会', '应', '会尽力'])}保护。",
            (at, at),
        )
        for at, subject in enumerate(kept)
    ]
    found = compare(Document("zh", tuple(old)), Document("zh", tuple(new)))
    assert {(m.old[0].id[1:], m.new[0].id[1:]) for m in found.matches if m.old and m.new} == {
        (str(subject), str(subject)) for subject in kept
    }
    assert sum(m.moved for m in found.matches) <= 1
