"""What ``OLD``, ``NEW`` and ``FILE`` on the command line may be."""

from __future__ import annotations

from pathlib import Path

from clausetrail.bilingual import Lang
from clausetrail.clause import Document
from clausetrail.identifiers import Reference
from clausetrail.reading import read_file


def document(name: str, lang: Lang | None, root: Path) -> Document:
    """Read a file, or an edition named ``policy@version/lang``.

    Raises:
        ClausetrailError: there is no such file, policy, version or edition.
    """
    reference = Reference.parse(name)
    if reference is None or Path(name).exists():
        return read_file(Path(name), lang)
    from clausetrail.repository import find_edition

    return find_edition(root / "policies", reference, lang).document
