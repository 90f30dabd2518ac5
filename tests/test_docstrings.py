"""The examples in the docstrings are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import clausetrail


def test_every_example_is_true() -> None:
    found = pkgutil.walk_packages(clausetrail.__path__, "clausetrail.")
    modules = [importlib.import_module(m.name) for m in found if not m.name.endswith("__main__")]
    results = {module.__name__: doctest.testmod(module) for module in modules}
    assert sum(result.attempted for result in results.values()) > 100
    assert not [name for name, result in results.items() if result.failed]
