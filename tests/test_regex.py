"""Regular expressions compiled when they are first used."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module, util

import pytest

import clausetrail
from clausetrail.regex import Uncompiled, regex


def test_it_does_what_a_compiled_pattern_does() -> None:
    """Searching, its flags and its groups are those of ``re``."""
    written, compiled = regex(r"(?P<n>\d+) days", re.IGNORECASE), re.compile(r"(?P<n>\d+) days", 2)
    assert written.sub(r"\g<n> d", "15 Days") == compiled.sub(r"\g<n> d", "15 Days") == "15 d"
    assert (written.pattern, written.flags, written.groups) == (
        compiled.pattern,
        compiled.flags,
        compiled.groups,
    )


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    """Not when the module that names it is imported."""
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_every_pattern_that_a_module_names_can_be_compiled() -> None:
    """A typing error in one is found here, and not by the first who needs it."""
    missing = [name for name in ("mkdocs", "docx", "lxml", "pypdf") if not util.find_spec(name)]
    names = [
        module.name
        for module in pkgutil.walk_packages(clausetrail.__path__, "clausetrail.")
        if not module.name.endswith("__main__")
    ]
    found = 0
    for name in names:
        if missing and name.startswith(("clausetrail.publishing", "clausetrail.sources")):
            continue
        for value in vars(import_module(name)).values():
            if isinstance(value, Uncompiled):
                assert value.pattern is not None
                found += 1
    assert found > 500
