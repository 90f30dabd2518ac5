"""Comparing two versions: clausetrail beside the programs people use for it.

    python bench/compare.py [--corpus DIR] [--peers DIR] [--rounds N]

Prints one table in one run on the same texts: CPU time, what is shown as changed,
and what is wrong with it.  Then the whole command, cold, and how the time grows
with the text.  README.md beside this file says how to install the peers and what
each column means.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from math import log
from pathlib import Path

from peers import children, peers, timed
from scripts import Judged, judged, least, replaced

from clausetrail import __version__
from clausetrail.clause import Clause, Document
from clausetrail.comparing import compare
from clausetrail.comparing.normal import key
from clausetrail.reading import read_file
from clausetrail.writing import write

ROOT = Path(__file__).resolve().parent.parent
TIMES = (1, 4, 16)
APART = "\ue000"
"""Stands for what is counted apart."""


def pair(corpus: Path | None) -> tuple[Document, Document]:
    """Return the two texts: real ones, or the oldest and newest demonstration policy."""
    if corpus is not None:
        return tuple(read_file(corpus / f"privacy-zh-{year}.txt") for year in (2019, 2021))  # type: ignore[return-value]
    versions = sorted((ROOT / "policies" / "privacy").glob("20*/zh.md"))
    return read_file(versions[0]), read_file(versions[-1])


def row(name: str, version: str, seconds: float, found: Judged) -> None:
    """Print a row of the table."""
    print(
        f"| {name:33} | {version:14} | {seconds * 1000:7.0f} | {found.hunks:5} "
        f"| {found.characters:6} | {found.numbers:4} | {found.words:4} | {found.noise:4} |"
    )


def table(old: Document, new: Document, folder: Path, rounds: int) -> None:
    """Print the table: clausetrail, then every peer that is installed."""
    compare(old, new)  # the dictionary is read once
    seconds = timed(partial(compare, old, new), rounds)
    found = compare(old, new)
    scripts = [[(edit.op, edit.text) for edit in change.edits] for change in found.changes]
    print("| program | version | CPU ms | hunks | characters | numbers cut | words cut | noise |")
    print("|---|---|---|---|---|---|---|---|")
    row("clausetrail, compare", __version__, seconds, judged(scripts))
    both = [Path(document.source) for document in (old, new)]
    reading = timed(lambda: [read_file(path) for path in both], rounds)
    row("clausetrail, read and compare", __version__, seconds + reading, judged(scripts))
    texts = tuple(path.read_text(encoding="utf-8") for path in both)
    taken = {}
    for name, peer in peers(folder).items():
        try:
            run = peer(*texts, old.lang, rounds)
        except (ImportError, OSError, RuntimeError, ValueError) as missing:
            print(f"| {name:33} | not installed: {missing}")
            continue
        taken[name] = run.seconds
        row(name, run.version, run.seconds, judged(run.scripts))
    print()
    for name, part in (("diff-match-patch, characters", 0.3), ("jsdiff, Intl.Segmenter", 0.1)):
        if name in taken:
            print(f"clausetrail takes {seconds / taken[name]:.2f} of {name}; aim {part}")


def distinct(old: Document, new: Document, *, listed: bool) -> None:
    """Print how many edits there are if what recurs is counted once."""
    found = compare(old, new)
    grouped = {(group.old, group.new) for group in found.groups}
    edits: dict[tuple[str, str], list[str]] = {}
    whole = marked = smallest = 0
    for change in found.changes:
        if not change.old or not change.new:
            whole += 1
            continue
        script = [(edit.op, edit.text) for edit in change.edits]
        was = "".join(text for op, text in script if op != "+")
        now = "".join(text for op, text in script if op != "-")
        for removed, added in replaced(script):
            both = was[slice(*removed)], now[slice(*added)]
            if key(both[0]) != key(both[1]) and both not in grouped:
                edits.setdefault(both, []).append(change.id)
            if both not in grouped:
                marked += len(both[0]) + len(both[1])
        for name, successor in grouped:
            was, now = was.replace(name, APART), now.replace(successor, APART)
        smallest += least(was, now)
    print(
        f"{len(found.changes)} clauses changed: {len(found.groups)} groups, {len(edits)} distinct "
        f"edits beside them, {whole} clauses added or removed whole"
    )
    print(
        f"{marked} characters marked in those edits, {marked / max(smallest, 1):.2f} of the "
        "fewest that cut no number or Latin word; aim 1.1"
    )
    if listed:
        for group in found.groups:
            print(f"  {group.label.en}")
        for (removed_, added_), places in edits.items():
            print(f"  {' '.join(places)}: [-{removed_}-]{{+{added_}+}}")


def cold(old: Document, new: Document, rounds: int) -> None:
    """Print how long the whole command takes, from the shell and back."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("old.md", "new.md", "moved.md")]
        renumbered = replace(old, clauses=tuple(_relabelled(clause) for clause in old.clauses))
        for path, document in zip(paths, (old, new, renumbered), strict=True):
            path.write_text(write(document), encoding="utf-8")
        for name, other, aim in (
            ("no changed Chinese text", paths[2], 0.5),
            ("changed Chinese text", paths[1], 1.3),
        ):
            command = [sys.executable, "-m", "clausetrail", "diff", str(paths[0]), str(other)]
            walls, cpus = [], []
            for _ in range(rounds):
                start = time.perf_counter()
                cpus.append(children(command)[0])
                walls.append(time.perf_counter() - start)
            print(
                f"clausetrail diff, cold, {name}: {min(walls):.2f} s, CPU {min(cpus):.2f} s; "
                f"aim {aim} s"
            )


def _relabelled(clause: Clause) -> Clause:
    return replace(clause, label=clause.label.replace("9.", "10."))


def times(document: Document, number: int, *, other_words: bool) -> Document:
    """Return a document several times over, word for word or each time in other words."""

    def told(text: str, copy: int) -> str:
        if not (other_words and copy):
            return text
        return "".join(_other(char, copy) for char in text)

    return replace(
        document,
        clauses=tuple(
            replace(
                clause,
                id=f"{copy}.{clause.id}",
                parent=clause.parent and f"{copy}.{clause.parent}",
                text=told(clause.text, copy),
                spans=(),
                cells=tuple(told(cell, copy) for cell in clause.cells),
            )
            for copy in range(number)
            for clause in document.clauses
        ),
    )


def _other(char: str, copy: int) -> str:
    """Replace three Chinese characters in five by another one in each copy."""
    code = ord(char)
    if 0x4E00 <= code < 0x9E00 and code * 31 % 5 < 3:
        return chr(0x4E00 + ((code - 0x4E00) * 7 + copy * 131) % 0x5000)
    return char


def growth(old: Document, new: Document, rounds: int) -> None:
    """Print how the time grows with the text, and that the result does not give up."""
    for name, other_words in (("word for word", False), ("in other words", True)):
        taken = []
        for number in TIMES:
            texts = [times(one, number, other_words=other_words) for one in (old, new)]
            taken.append(timed(partial(compare, *texts), rounds))
            found = compare(*texts)
            edited = sum(len(e.text) for c in found.changes for e in c.edits if e.op != "=")
            size = sum(len(clause.text) for text in texts for clause in text.clauses)
            print(
                f"x{number:<3} {name}: {taken[-1]:6.2f} s CPU, {size} characters, "
                f"{edited / size:.1%} shown as changed"
            )
        print(f"exponent {log(taken[-1] / taken[0]) / log(TIMES[-1]):.2f}; aim 1.2")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, help="a folder of real policies")
    parser.add_argument("--peers", type=Path, default=ROOT / "build" / "peers")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--edits", action="store_true", help="list the distinct edits")
    args = parser.parse_args()
    old, new = pair(args.corpus)
    size = sum(len(clause.text) for clause in (*old.clauses, *new.clauses))
    print(f"{old.source} and {new.source}: {size} characters\n")
    table(old, new, args.peers, args.rounds)
    distinct(old, new, listed=args.edits)
    print()
    cold(old, new, args.rounds)
    print()
    growth(old, new, max(args.rounds // 2, 1))


if __name__ == "__main__":
    main()
