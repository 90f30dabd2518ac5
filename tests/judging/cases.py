"""Small documents around one clause, and the cases a lawyer can read and write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import cast

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Document
from clausetrail.comparing import Change, Comparison, Edit, Match, compare
from clausetrail.judging import VERDICTS, JudgedChange, Judgement, judge
from clausetrail.reading import read_text
from clausetrail.repository.policy import Profile, Settings, Strictness

FOLDER = Path(__file__).parent / "cases"

FRAME: dict[Lang, tuple[str, str]] = {
    "zh": (
        "# 云岫云隐私政策\n\n## 一、 总则\n\n"
        "1.1 云岫云为企业提供计算、存储与网络产品。\n\n"
        "1.2 本政策使用的词语与日常用语含义一致。\n\n",
        "\n\n## 三、 附则\n\n3.1 本政策以中文书写。\n",
    ),
    "en": (
        "# Yunxiu Cloud Privacy Policy\n\n## 1. General\n\n"
        "1.1 Yunxiu Cloud offers computing, storage and network products to businesses.\n\n"
        "1.2 Words in this policy have their everyday meaning.\n\n",
        "\n\n## 3. Final provisions\n\n3.1 This policy is written in English.\n",
    ),
}

CONTRACT: dict[Lang, tuple[str, str]] = {
    "zh": (
        "# 云岫云用户服务协议\n\n## 一、 引言\n\n1.1 云岫云为企业提供计算、存储与网络产品。\n\n",
        "\n\n## 三、 附则\n\n3.1 本协议以中文书写。\n",
    ),
    "en": (
        "# Yunxiu Cloud User Agreement\n\n## 1. Introduction\n\n"
        "1.1 Yunxiu Cloud offers computing, storage and network products to businesses.\n\n",
        "\n\n## 3. Final provisions\n\n3.1 This agreement is written in English.\n",
    ),
}


@dataclass(frozen=True)
class Example:
    """One case of a fixture file."""

    name: str
    lang: Lang
    section: str
    old: str
    new: str
    expected: str
    table: str = ""
    lead: str = ""
    settings: Settings | None = field(default=None, hash=False)
    verdicts: frozenset[str] = field(default=frozenset())
    categories: frozenset[int] = field(default=frozenset())

    @cache  # noqa: B019 - a few hundred examples for the length of a test run
    def judged(self) -> tuple[JudgedChange, ...]:
        """Compare and judge the two documents the case describes."""
        old, new = (self.document(text) for text in (self.old, self.new))
        return judge(compare(old, new), self.settings)

    def document(self, text: str) -> Document:
        """Put the clause into a small policy of the invented company."""
        contract = self.settings is not None and self.settings.profile == "contract"
        before, after = (CONTRACT if contract else FRAME)[self.lang]
        number = "二、" if self.lang == "zh" else "2."
        body = [f"## {number} {self.section}"]
        if self.table:
            rows = [self.table, " | ".join(["---"] * (self.table.count("|") + 1))]
            rows += ["甲 | 乙 | 丙 | 丁" if self.table.count("|") == 3 else "A | B | C"]
            body.append("\n".join(f"| {row} |" for row in (*rows, *([text] if text else []))))
        elif self.lead:
            body.append(f"2.1 {self.lead}")
            body += ["（1） 甲。"] + ([f"（2） {text}"] if text else [])
        else:
            body.append(
                "2.1 " + {"zh": "本节说明有关做法。", "en": "This section explains."}[self.lang]
            )
            body += [f"2.2 {text}"] if text else []
        return read_text(before + "\n\n".join(body) + after, lang=self.lang)


def examples(path: Path) -> Iterator[Example]:
    """Read a fixture file: a heading and ``key: value`` lines for each case."""
    lang: Lang = "zh" if path.name.startswith("zh") else "en"
    for block in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        name, _, rest = block.partition("\n")
        values = dict(re.findall(r"^(\w+): *(.*)$", rest, flags=re.M))
        expected = values["expected"]
        yield Example(
            name=name.strip(),
            lang=lang,
            section=values["section"],
            old=values.get("old", ""),
            new=values.get("new", ""),
            expected=expected,
            table=values.get("table", ""),
            lead=values.get("lead", ""),
            settings=measured(values),
            verdicts=frozenset(re.findall(r"material|review|editorial", expected)),
            categories=frozenset(int(n) for n in re.findall(r"\d+", expected)),
        )


def measured(values: Mapping[str, str]) -> Settings | None:
    """Return the settings a case asks for: ``profile: pipl``, ``strictness: cautious``."""
    if not values.keys() & {"profile", "strictness"}:
        return None
    return Settings(
        Bilingual("隐私政策", "Privacy policy"),
        profile=cast(Profile, values.get("profile", "six")),
        strictness=cast(Strictness, values.get("strictness", "standard")),
    )


def all_examples() -> list[Example]:
    """Return the cases of every fixture file."""
    return [example for path in sorted(FOLDER.glob("*.md")) for example in examples(path)]


def gravest(judged: tuple[JudgedChange, ...]) -> Judgement:
    """Return the gravest of some judgements."""
    return min((j.judgement for j in judged), key=lambda j: VERDICTS.index(j.verdict))


@cache
def _document(example: Example) -> Document:
    return example.document(example.old)


def judged_edit(example: Example, text: str) -> Judgement:
    """Judge another wording of the old clause of an example; everything else stays."""
    old = _document(example)
    clause = old.by_id["2.2"]
    now = replace(clause, text=text, spans=())
    new = replace(old, clauses=tuple(now if c is clause else c for c in old.clauses))
    edits = (Edit("-", clause.text), Edit("+", text))
    change = Change(clause.id, ("modified",), (clause,), (now,), edits)
    comparison = Comparison(old, new, (Match((clause,), (now,)),), (change,))
    return judge(comparison, example.settings)[0].judgement
