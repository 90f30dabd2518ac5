"""How well changes are judged, by kind of change and language.

    python bench/judge_score.py
    python bench/judge_score.py --gold GOLD --corpus CORPUS

Without options, on the fixtures: ``tests/judging/cases`` were written together
with the rules, so they say what is meant to work, not how well new text is
judged.  ``tests/judging/learnt`` were written blind, that is without looking at a
rule or a verdict, and rules have been mended since to judge them better.
``tests/judging/unseen`` were written blind after that, and no rule was changed for
one of them: only they say how new text is judged.  Some kinds have only a handful
of cases; take the figures as a size, not to the percent.  Once a rule is changed
for one of the unseen, all of them belong among the learnt, and new ones have to be
written.

``GOLD`` holds labelled single edits (``edits-dev.jsonl``) and the labelled
changes between two versions (``changes-zh2019-zh2021.tsv``), ``CORPUS`` the
documents; edits that take more than one clause are left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.judging.cases import FOLDER, Example, examples

from clausetrail.clause import Document
from clausetrail.comparing import compare
from clausetrail.judging import VERDICTS, Judgement, judge
from clausetrail.reading import read_file

LEARNT, UNSEEN = (FOLDER.parent / name for name in ("learnt", "unseen"))
DOCUMENTS = {
    "zh2019": "privacy-zh-2019.txt",
    "zh2021": "privacy-zh-2021.txt",
    "en2020": "privacy-en-2020.txt",
    "003": "kefu-privacy-zh.txt",
}


@dataclass(frozen=True)
class Outcome:
    """What was labelled, and what the judgement said."""

    lang: str
    name: str
    kinds: frozenset[int]
    """The kinds that are right; empty for what is labelled harmless."""
    said: Judgement | None
    """``None`` if nothing was reported."""

    @property
    def verdict(self) -> str:
        """The verdict; what is not reported counts as editorial."""
        return self.said.verdict if self.said else "editorial"

    @property
    def kind_right(self) -> bool:
        """Whether the first kind named is one of the labelled ones."""
        return self.said is not None and self.said.category in self.kinds


def gravest(said: Iterable[Judgement]) -> Judgement | None:
    """Return the gravest of some judgements."""
    return min(said, key=lambda j: VERDICTS.index(j.verdict), default=None)


def fixtures(folder: Path) -> Iterator[Outcome]:
    """Judge fixture files; cases in which two verdicts are right are left out."""
    for path in sorted(folder.glob("*.md")):
        for example in examples(path):
            if len(example.verdicts) == 1 and example.verdicts != {"review"}:
                yield _outcome(example)


def _outcome(example: Example) -> Outcome:
    said = gravest(item.judgement for item in example.judged())
    kinds = example.categories if "material" in example.verdicts else frozenset[int]()
    return Outcome(example.lang, example.name, kinds, said)


def labelled_changes(gold: Path, corpus: Path) -> Iterator[Outcome]:
    """Judge the changes between two real versions."""
    old, new = (read_file(corpus / DOCUMENTS[name]) for name in ("zh2019", "zh2021"))
    judged = judge(compare(old, new))
    for line in (gold / "changes-zh2019-zh2021.tsv").read_text(encoding="utf-8").splitlines():
        was, now, _, material, kind, *_ = line.split("\t")
        if material == "arguable":
            continue
        said = gravest(
            j.judgement
            for j in judged
            if {c.id for c in j.change.old} & set(was.split())
            or {c.id for c in j.change.new} & set(now.split())
        )
        kinds = {int(c) for c in kind if c.isdigit()} if material == "yes" else set()
        yield Outcome("zh", f"{was} {now}", frozenset(kinds), said)


def labelled_edits(gold: Path, corpus: Path) -> Iterator[Outcome]:
    """Judge single edits of one clause of a real document."""
    documents = {name: read_file(corpus / file) for name, file in DOCUMENTS.items()}
    for line in (gold / "edits-dev.jsonl").read_text(encoding="utf-8").splitlines():
        edit = json.loads(line)
        old = documents[edit["doc"]]
        new = _edited(old, edit)
        if new is None or edit["material"] == "arguable":
            continue
        said = gravest(item.judgement for item in judge(compare(old, new)))
        kinds = {edit["category"], *(edit.get("also") or ())} if edit["material"] == "yes" else ()
        right = frozenset(int(k) for k in kinds if str(k).isdigit())
        yield Outcome(old.lang, edit["id"], right, said)


def _edited(old: Document, edit: dict[str, str]) -> Document | None:
    clause = old.by_id.get(edit.get("clause", ""))
    if clause is None or edit["op"] not in ("modified", "removed"):
        return None
    if edit["op"] == "removed":
        kept = [c for c in old.clauses if c is not clause and clause not in old.ancestors(c)]
        return replace(old, clauses=tuple(kept))
    now = replace(clause, text=edit["new_text"], spans=())
    return replace(old, clauses=tuple(now if c is clause else c for c in old.clauses))


def report(title: str, outcomes: list[Outcome], *, names: bool = False) -> None:
    """Print one table."""
    print(f"\n{title}: {len(outcomes)} cases")
    print("  kind      lang  labelled  flagged  left to a person  MISSED  kind right")
    material = [o for o in outcomes if o.kinds]
    for kind in (*range(1, 7), None):
        for lang in ("zh", "en") if kind else ("zh", "en", "both"):
            rows = [
                o for o in material
                if kind in (None, min(o.kinds)) and lang in (o.lang, "both")
            ]  # fmt: skip
            if rows:
                _row(f"({kind})" if kind else "material", lang, rows)
    harmless = [o for o in outcomes if not o.kinds]
    print("  harmless  lang  labelled  editorial  left to a person  called material")
    for lang in ("zh", "en", "both"):
        rows = [o for o in harmless if lang in (o.lang, "both")]
        counts = [sum(o.verdict == v for o in rows) for v in ("editorial", "review", "material")]
        print(f"  {'':8}  {lang:4}  {len(rows):8}  {counts[0]:9}  {counts[1]:16}  {counts[2]:15}")
    flagged = [o for o in outcomes if o.verdict == "material"]
    right = sum(bool(o.kinds) for o in flagged)
    print(f"  precision of material: {right} of {len(flagged)}, {right / len(flagged):.3f}")
    if names:
        for o in outcomes:
            if o.verdict != ("material" if o.kinds else "editorial"):
                print(
                    f"    {o.lang} {'material' if o.kinds else 'harmless'} → {o.verdict}: {o.name}"
                )


def _row(kind: str, lang: str, rows: list[Outcome]) -> None:
    count = {v: sum(o.verdict == v for o in rows) for v in VERDICTS}
    right = sum(o.verdict == "material" and o.kind_right for o in rows)
    print(
        f"  {kind:8}  {lang:4}  {len(rows):8}  {count['material']:7}  {count['review']:16}"
        f"  {count['editorial']:6}  {right:10}"
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--names", action="store_true", help="name the cases that are not right")
    args = parser.parse_args()
    report("cases written with the rules", list(fixtures(FOLDER)), names=args.names)
    report("cases written blind, learnt from since", list(fixtures(LEARNT)), names=args.names)
    if unseen := list(fixtures(UNSEEN)):
        report("cases written blind, which no rule has seen", unseen, names=args.names)
    if args.gold and args.corpus:
        gold = args.gold, args.corpus
        report("labelled changes of real versions", list(labelled_changes(*gold)), names=args.names)
        report("labelled edits of real documents", list(labelled_edits(*gold)), names=args.names)


if __name__ == "__main__":
    main()
