"""Days on the command line: as they are written, and today where the policy is at home."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo


def day(word: str) -> date:
    """Read ``2027-03-01``; argparse turns the error into a message about the argument."""
    if len(word) != len("2027-03-01"):  # fromisoformat also takes 20270301 and 2027-W09-1
        raise ValueError(word)
    return date.fromisoformat(word)


def today(folder: Path, policy: str) -> date:
    """Return today in the time zone of a policy.

    Raises:
        ClausetrailError: its ``policy.yml`` cannot be read.
    """
    from clausetrail.identifiers import Reference
    from clausetrail.repository import find_settings

    return today_in(find_settings(folder, Reference(policy, "draft")).time_zone)


def today_in(time_zone: str) -> date:
    """Return today in a time zone: the one place where commands read the clock."""
    return datetime.now(ZoneInfo(time_zone)).date()
