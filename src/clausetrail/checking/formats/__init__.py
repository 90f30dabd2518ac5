"""The report in the formats people, hosts and programs read: one module each."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from clausetrail.bilingual import Lang
from clausetrail.checking.report import Report

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown")
"""Every format by the name of its module, which has ``render(report, ui) -> str``."""


def render(report: Report, name: str, ui: Lang) -> str:
    """Return the report in one of `FORMATS`, ended by a line end.

    Args:
        report: what to write.
        name: the format.
        ui: the language for people; formats that have room for both hold both.
    """
    module = importlib.import_module(f"clausetrail.checking.formats.{name}")
    write: Callable[[Report, Lang], str] = module.render
    return write(report, ui)
