"""How much of a labelled set of defects linting finds, and how much of what it reports is real.

    python bench/lint_score.py GOLD CORPUS

``GOLD`` holds ``lint-dev.tsv`` (document, clause, rule, message: the defects a
legal editor marked), ``CORPUS`` the documents.  A label counts as found if a
rule of its kind reports the same clause.  A report counts as real if it has a
label, or if ``bench/lint_read.tsv`` says so: there every report without a label
was judged by reading the clause (document, clause, rule, yes or no, why).
A report that is neither labelled nor judged counts as wrong.
"""

from __future__ import annotations

import csv
import sys
import time
from collections import Counter
from pathlib import Path

STARTED = time.perf_counter()

from clausetrail.linting import Finding, lint  # noqa: E402
from clausetrail.reading import load, repair_text  # noqa: E402

DOCUMENTS = {
    "zh2019": "privacy-zh-2019.txt",
    "zh2021": "privacy-zh-2021.txt",
    "en2020": "privacy-en-2020.txt",
    "003": "kefu-privacy-zh.txt",
}

DECIDABLE: dict[str, tuple[str, ...]] = {
    "toc-mismatch": ("L206",),
    "numbering-gap": ("L201",),
    "mixed-numbering": ("L203", "L207"),
    "mixed-brackets": ("L204",),
    "inline-list": ("L207",),
    "single-item-list": ("L205",),
    "doubled-punctuation": ("L301",),
    "unbalanced-bracket": ("L302",),
    "halfwidth-punctuation": ("L304",),
    "punctuation": ("L301", "L306", "L307"),
    "missing-punctuation": ("L307",),
    "spacing": ("L308", "L309"),
    "duplicated-word": ("L401",),
    "placeholder": ("L402",),
    "stray-foreign-word": ("L403",),
    "brand-unrenamed": ("L405",),
    "mojibake": ("L501",),
    "trailing-junk": ("L502",),
    "markup-residue": ("L503",),
    "repeated-table-header": ("L504",),
    "duplicate-text": ("L601",),
    "duplicate-heading": ("L602",),
    "missing-date": ("L603",),
    "docno-format": ("L603", "L604"),
    "date-proximity": ("L604",),
}
"""The labels a program can decide, and the rules that do."""

OTHERS: dict[str, tuple[str, ...]] = {
    "inconsistent-term": ("L404",),
    "typo": ("L308", "L406"),
    "outdated-authority": ("L407",),
    "language-version": ("L603",),
    "undefined-term": ("L606",),
}
"""Labels that need a reader; a rule may still find some."""

Row = tuple[str, str, str]


def rows(path: Path) -> list[list[str]]:
    """Return the rows of a TSV file without a header."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row]


def meets(finding: Finding, clause: str, rules: tuple[str, ...]) -> bool:
    """Tell whether a finding is about a label."""
    return finding.clause == clause and finding.rule in rules


def main(gold: Path, corpus: Path) -> int:
    """Print the figures; 1 if either is below 85 %."""
    reports: dict[str, tuple[Finding, ...]] = {}
    texts = {name: load(corpus / name) for name in sorted(p.name for p in corpus.glob("*.txt"))}
    found = {name: lint(repair_text(text, source=name), text) for name, text in texts.items()}
    seconds = time.perf_counter() - STARTED
    cpu = time.process_time()
    reports = {document: found[name] for document, name in DOCUMENTS.items()}
    labels = rows(gold / "lint-dev.tsv")
    read = {
        (document, clause, rule): verdict == "yes"
        for document, clause, rule, verdict, _ in rows(Path(__file__).with_name("lint_read.tsv"))
    }

    decidable = [row for row in labels if row[2] in DECIDABLE]
    missed = [
        (document, clause, rule)
        for document, clause, rule, _ in decidable
        if not any(meets(f, clause, DECIDABLE[rule]) for f in reports[document])
    ]
    wrong: list[Row] = []
    by_label = by_reading = 0
    for document, findings in reports.items():
        for finding in findings:
            every = {**DECIDABLE, **OTHERS}
            if any(
                row[0] == document and meets(finding, row[1], every.get(row[2], ()))
                for row in labels
            ):
                by_label += 1
            elif read.get((document, finding.clause, finding.rule), False):
                by_reading += 1
            else:
                wrong.append((document, finding.clause, finding.rule))
    total = by_label + by_reading + len(wrong)
    recall = 1 - len(missed) / len(decidable)
    precision = (by_label + by_reading) / total
    for row in missed:
        print("missed  ", *row)
    for row in wrong:
        print("not real", *row)
    kinds = Counter(row[2] for row in decidable)
    print(
        "decidable labels:", ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    )
    print(
        f"found     {len(decidable) - len(missed)} of {len(decidable)} decidable labels: "
        f"{recall:.1%}"
    )
    print(
        f"real      {by_label + by_reading} of {total} reports: {precision:.1%} "
        f"({by_label} by label, {by_reading} on reading)"
    )
    print(
        f"time      {len(texts)} documents read and linted in {seconds:.2f} s "
        f"({cpu:.2f} s of processor time), imports included"
    )
    return int(recall < 0.85 or precision < 0.85)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
