"""Reading an archive from disk: bytes and names, whatever the texts say."""

from __future__ import annotations

from pathlib import Path

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError, trouble
from clausetrail.repository.layout import (
    DRAFT,
    SEALS_FILE,
    slugs,
    stays_inside,
    texts,
    version_names,
)
from clausetrail.sealing.archive import Archive
from clausetrail.sealing.chain import digest


def archives(folder: Path) -> tuple[Archive, ...]:
    """Read what is sealed and what is there, for every policy in the policies folder.

    Raises:
        ClausetrailError: the folder is not laid out as it must be, or cannot be read.
    """
    return tuple(archive(folder, slug) for slug in slugs(folder))


def archive(folder: Path, policy: str) -> Archive:
    """Read one policy's archive; see `archives`."""
    place = folder / policy
    editions = {}
    for name in version_names(place, folder):
        if name == DRAFT:
            continue
        for _, path in texts(place / name):
            stays_inside(path, folder)
            editions[f"{name}/{path.name}"] = digest(_bytes(path))
    seals = place / SEALS_FILE
    stays_inside(seals, folder)
    return Archive(policy, editions, _bytes(seals) if seals.exists() else None)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ClausetrailError(
            Bilingual("文件无法读取", "the file cannot be read"),
            str(path),
            Bilingual(
                f"请检查文件的权限（{trouble(error).zh}）",
                f"check that you may read it ({trouble(error).en})",
            ),
        ) from None
