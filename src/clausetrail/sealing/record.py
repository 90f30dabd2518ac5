"""The records of a chain: an edition sealed, an erratum to a sealed edition."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date

from clausetrail.bilingual import LANGS, Bilingual
from clausetrail.regex import regex

_FILE = regex(r"\d{4}-\d{2}-\d{2}/(?:zh|en)\.md\Z", re.ASCII)
_HASH = regex(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True)
class Seal:
    """What an edition was when it was sealed."""

    file: str
    """The edition's path in the policy folder, ``2021-01-25/zh.md``."""
    sha256: str
    """The SHA-256 of its exact bytes, in lower-case hexadecimal."""
    on: date
    """The day it was sealed."""


@dataclass(frozen=True, slots=True)
class Erratum:
    """An open correction of a sealed edition."""

    file: str
    sha256: str
    """The SHA-256 of the corrected bytes."""
    on: date
    was: str
    """The SHA-256 of the bytes before the correction."""
    reason: Bilingual
    """What was corrected and why, for readers; empty in a language the policy lacks."""
    by: str
    """Who answers for the correction."""


Record = Seal | Erratum


def written(record: Record, above: str) -> str:
    """Write a record as one line of JSON; ``above`` is the SHA-256 of the line above it.

    >>> print(written(Seal("2021-01-25/zh.md", "ab…", date(2021, 1, 18)), "cd…"))
    {"kind": "seal", "file": "2021-01-25/zh.md", "sha256": "ab…", "on": "2021-01-18", "above": "cd…"}
    """  # noqa: E501 - a record is one line
    values: dict[str, object] = {"kind": "seal", "file": record.file, "sha256": record.sha256}
    if isinstance(record, Erratum):
        reason = {lang: said for lang in LANGS if (said := record.reason.in_(lang))}
        values |= {"kind": "erratum", "was": record.was, "reason": reason, "by": record.by}
    values |= {"on": record.on.isoformat(), "above": above}
    return json.dumps(values, ensure_ascii=False)


def read(line: str) -> tuple[Record, str]:
    """Read a record and the SHA-256 of the line above it.

    Raises:
        ValueError: the line is not, to the character, what `written` writes.
    """
    try:
        values = json.loads(line)
    except RecursionError:
        raise ValueError(line) from None
    if not isinstance(values, dict) or not all(isinstance(key, str) for key in values):
        raise ValueError(line)
    text = {key: value for key, value in values.items() if isinstance(value, str)}
    try:
        file, sha256, above = text["file"], text["sha256"], text["above"]
        on = date.fromisoformat(text["on"])
        record: Record = Seal(file, sha256, on)
        if text["kind"] == "erratum":
            reason = Bilingual(*(str(values["reason"].get(lang, "")) for lang in LANGS))
            record = Erratum(file, sha256, on, text["was"], reason, text["by"])
    except (KeyError, AttributeError):
        raise ValueError(line) from None
    hashes = [sha256, above, *([record.was] if isinstance(record, Erratum) else [])]
    if not _FILE.match(file) or not all(_HASH.match(one) for one in hashes):
        raise ValueError(line)
    if written(record, above) != line:  # a second key, another order, a space: one form only
        raise ValueError(line)
    return record, above
