"""What ``OLD``, ``NEW`` and ``FILE`` on the command line may be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Document
from clausetrail.errors import ClausetrailError
from clausetrail.identifiers import Reference
from clausetrail.reading import read_file
from clausetrail.regex import regex

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
    if revision is not None:
        return revision.read(lang, root)
    if "@" in name and not Path(name).exists():
        raise misnamed(name, root / "policies")
    return read_file(Path(name), lang)


def path_of(name: str, lang: Lang | None, root: Path) -> tuple[Path, Lang | None]:
    """Return the file that is meant, and its language if that is known."""
    reference = _reference(name)
    if reference is None:
        if "@" in name and not Path(name).exists():
            raise misnamed(name, root / "policies")
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


def misnamed(name: str, folder: Path, example: str = "privacy@2027-03-01/en") -> ClausetrailError:
    """Return the error for a word with ``@`` that names no version; it lists what there is.

    Args:
        name: what was typed.
        folder: the policies folder.
        example: how the name is to be written.
    """
    from clausetrail.repository.layout import slugs, version_names

    there: list[str] = []
    policy = name.partition("@")[0]
    try:
        if policy in slugs(folder):
            there = [f"{policy}@{version}" for version in version_names(folder / policy, folder)]
    except ClausetrailError:
        there = []  # what is wrong with the folder is another command's to say
    form = Bilingual(
        "政策@版本" + ("/语言" if "/" in example else ""),
        "POLICY@VERSION" + ("/LANGUAGE" if "/" in example else ""),
    )
    zh = f"请写 {form.zh}，例如 {_tidied(name) or example}"
    en = f"write {form.en}, such as {_tidied(name) or example}"
    if "/" in example:
        zh, en = f"{zh}；语言只有 zh 和 en", f"{en}; the languages are zh and en"
    return ClausetrailError(
        Bilingual("这不是版本的名称", "this is not the name of a version"),
        name,
        Bilingual(
            f"{zh}。现有：{'、'.join(there)}" if there else zh,
            f"{en}. There is: {', '.join(there)}" if there else en,
        ),
    )


_NEARLY = regex(r"([a-z0-9-]+)@(\d{4})\D(\d\d?)\D(\d\d?)(/(?:zh|en))?\Z")


def _tidied(name: str) -> str:
    """Return a name with its date written in full: ``privacy@2027-3-1`` has one; else nothing."""
    found = _NEARLY.match(name)
    if found is None:
        return ""
    policy, year, month, day, lang = found.groups("")
    written = f"{policy}@{year}-{month:0>2}-{day:0>2}{lang}"
    return written if Reference.parse(written) else ""


def _reference(name: str) -> Reference | None:
    reference = Reference.parse(name)
    return None if reference is None or Path(name).exists() else reference


def _revision(name: str) -> Revision | None:
    from clausetrail.cli.git import Revision

    return None if Path(name).exists() else Revision.parse(name)
