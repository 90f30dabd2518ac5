"""Two real versions of a policy, read as raw text: every change, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from clausetrail.comparing import Comparison, compare, joined
from clausetrail.reading import read_file
from tests.comparing.cases import rebuilt


@pytest.fixture(scope="module")
def found(corpus: Path) -> Comparison:
    return compare(
        read_file(corpus / "privacy-zh-2019.txt"), read_file(corpus / "privacy-zh-2021.txt")
    )


def test_what_happened(found: Comparison) -> None:
    assert Counter(change.ops for change in found.changes) == {
        ("modified",): 62,
        ("added",): 15,
        ("renumbered",): 3,
        ("renumbered", "modified"): 1,
    }


def test_an_inserted_clause_renumbers_two(found: Comparison) -> None:
    places = {
        (change.old[0].id, change.new[0].id): change.ops
        for change in found.changes
        if change.old and change.new and change.old[0].id != change.new[0].id
    }
    assert places == {
        ("s3.p2", "s3(1)"): ("renumbered",),
        ("s3.p3", "s3(2)"): ("renumbered",),
        ("5.1.4", "5.1.5"): ("renumbered",),
        ("5.1.5", "5.1.6"): ("renumbered", "modified"),
    }


def test_one_rename(found: Comparison) -> None:
    assert [(group.kind, len(group.changes)) for group in found.groups] == [("rename", 56)]
    assert sum(change.group == "rename-1" for change in found.changes) == 49


def test_both_sides_are_rebuilt(found: Comparison) -> None:
    for change in found.changes:
        assert rebuilt(change, "-") == joined(change.old)
        assert rebuilt(change, "+") == joined(change.new)


def test_no_dictionary_without_changed_words(corpus: Path) -> None:
    """Comparing a policy with itself does not read the dictionary."""
    script = (
        "import sys; from pathlib import Path; from clausetrail.comparing import compare; "
        "from clausetrail.reading import read_file; "
        "same = read_file(Path(sys.argv[1])); compare(same, same); "
        "from clausetrail.comparing.words import lexicon; "
        "print(lexicon.cache_info().currsize)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(corpus / "privacy-zh-2021.txt")],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert run.stdout.strip() == "0"
