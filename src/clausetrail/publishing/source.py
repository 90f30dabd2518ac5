"""What the adapters take from outside: the day, and the files of the site's source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.repository.policy import Policy


def day(text: str, where: str) -> date:
    """Read a date as it is written in an option; ``where`` names the option.

    Raises:
        ClausetrailError: it is not a date.
    """
    try:
        if len(text) != len("2021-01-25"):  # fromisoformat also takes 20210125 and 2021-W04-1
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        raise ClausetrailError(
            Bilingual(f"不是日期：{text}", f"not a date: {text}"),
            where,
            Bilingual("请写成 2021-01-25 的形式。", "Write it as 2021-01-25."),
        ) from None


def today(policies: Sequence[Policy]) -> date:
    """Return today in the time zone of the policies.

    If they name several, the earliest day counts: no text is called in force
    before it is in force everywhere.
    """
    zones = sorted({policy.settings.time_zone for policy in policies}) or ["UTC"]
    return min(datetime.now(ZoneInfo(zone)).date() for zone in zones)


def from_here(folder: Path) -> Path:
    """Return a folder as seen from where the command runs: so messages and hosts name files."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def assets(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the address and the path of every asset, in the order of their names."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield f"assets/{path.relative_to(folder).as_posix()}", path
