"""What ``OLD``, ``NEW`` and ``FILE`` on the command line may be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clausetrail.bilingual import Lang
from clausetrail.clause import Document
from clausetrail.identifiers import Reference
from clausetrail.reading import read_file

if TYPE_CHECKING:
    from clausetrail.cli.git import Revision
    from clausetrail.repository import Settings


def document(name: str, lang: Lang | None, root: Path, *, other: Lang | None = None) -> Document:
    """Read a file, an edition named ``policy@version/lang``, or ``REVISION:PATH`` from git.

    Args:
        name: what was typed.
        lang: the language, if it was said.
        root: the folder in which ``policies`` is.
        other: the language of an edition that names none; a file has its own.

    Raises:
        ClausetrailError: there is no such file, policy, version, edition or revision.
    """
    reference = _reference(name)
    if reference is not None:
        from clausetrail.repository import find_edition

        return find_edition(root / "policies", reference, lang or other).document
    revision = _revision(name)
    return read_file(Path(name), lang) if revision is None else revision.read(lang, root)


def path_of(name: str, lang: Lang | None, root: Path) -> tuple[Path, Lang | None]:
    """Return the file that is meant, and its language if that is known."""
    reference = _reference(name)
    if reference is None:
        return Path(name), lang
    from clausetrail.repository import find_edition

    edition = find_edition(root / "policies", reference, lang)
    return edition.path, edition.lang


def settings_of(name: str, root: Path) -> Settings | None:
    """Return the settings of the policy an edition belongs to; ``None`` for a lone file.

    A file in a version folder belongs to the policy whose ``policy.yml`` is above it;
    for a file from git that is the ``policy.yml`` of the working copy.
    """
    from clausetrail.repository import find_settings

    reference = _reference(name)
    if reference is not None:
        return find_settings(root / "policies", reference)
    revision = _revision(name)
    path = Path(name) if revision is None else revision.working_copy(root)
    version = path.resolve().parent
    reference = Reference.parse(f"{version.parent.name}@{version.name}")
    if reference is None or not (version.parent / "policy.yml").is_file():
        return None
    return find_settings(version.parent.parent, reference)


def _reference(name: str) -> Reference | None:
    reference = Reference.parse(name)
    return None if reference is None or Path(name).exists() else reference


def _revision(name: str) -> Revision | None:
    from clausetrail.cli.git import Revision

    return None if Path(name).exists() else Revision.parse(name)
