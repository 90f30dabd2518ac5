"""What a correction changes in a sealed text, as far as git remembers that text."""

from __future__ import annotations

import re
from pathlib import Path

from clausetrail.bilingual import Lang
from clausetrail.checking.excerpt import excerpt
from clausetrail.cli.git import files
from clausetrail.comparing import compare
from clausetrail.errors import ClausetrailError
from clausetrail.judging import judge
from clausetrail.judging.verdict import JudgedChange
from clausetrail.reading import load, read_text
from clausetrail.repository import Settings
from clausetrail.sealing.chain import digest


def corrections(
    path: Path, folder: Path, sealed: str, lang: Lang, settings: Settings
) -> tuple[JudgedChange, ...] | None:
    """Return the judged changes of a correction; ``None`` if the last commit has another text.

    Args:
        path: the corrected file.
        folder: the policies folder it is in.
        sealed: the SHA-256 of the text as it was sealed.
        lang: the language of the text.
        settings: those of its policy.

    Raises:
        ClausetrailError: the corrected file cannot be read.
    """
    name = path.relative_to(folder).as_posix()
    try:
        before = files("HEAD", folder, re.compile(re.escape(name))).get(name)
    except ClausetrailError:
        return None  # no git, or nothing in it yet
    if before is None or digest(before) != sealed:
        return None
    old = read_text(before.decode("utf-8"), lang=lang, source=name)
    new = read_text(load(path), lang=lang, source=str(path))
    return judge(compare(old, new), settings)


def shown(one: JudgedChange, ui: Lang) -> str:
    """Return one change of a correction on a line: its words, and what is to be said of it."""
    return f"  {excerpt(one.change)}\n    {one.judgement.reason.in_(ui)}"
