"""What ``OLD``, ``NEW`` and ``FILE`` on the command line may be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clausetrail.bilingual import Lang
from clausetrail.clause import Document
from clausetrail.identifiers import Reference
from clausetrail.reading import read_file

if TYPE_CHECKING:
    from clausetrail.repository import Settings


def document(name: str, lang: Lang | None, root: Path) -> Document:
    """Read a file, or an edition named ``policy@version/lang``.

    Raises:
        ClausetrailError: there is no such file, policy, version or edition.
    """
    reference = _reference(name)
    if reference is None:
        return read_file(Path(name), lang)
    from clausetrail.repository import find_edition

    return find_edition(root / "policies", reference, lang).document


def settings_of(name: str, root: Path) -> Settings | None:
    """Return the settings of the policy an edition belongs to; ``None`` for a lone file.

    A file in a version folder belongs to the policy whose ``policy.yml`` is above it.
    """
    from clausetrail.repository import find_settings

    reference = _reference(name)
    if reference is not None:
        return find_settings(root / "policies", reference)
    version = Path(name).resolve().parent
    reference = Reference.parse(f"{version.parent.name}@{version.name}")
    if reference is None or not (version.parent / "policy.yml").is_file():
        return None
    return find_settings(version.parent.parent, reference)


def _reference(name: str) -> Reference | None:
    reference = Reference.parse(name)
    return None if reference is None or Path(name).exists() else reference
