"""Regular expressions that are compiled when they are first used.

Modules name theirs at the top.  A command uses few of the several hundred there are, and
compiling all of them would take longer than most commands.
"""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what ``re.compile`` returns, compiled when it is first asked for anything.

    What is wrong with the pattern is raised then, too.

    >>> regex(r"(?P<year>[0-9]{4})").search("in 2027")["year"]
    '2027'
    """
    return cast("re.Pattern[AnyStr]", Uncompiled(pattern, flags))


class Uncompiled(Generic[AnyStr]):
    """Stands for a compiled pattern, of which it takes over every attribute once it is used."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self._written: tuple[AnyStr, int] = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        """Compile the pattern, and keep the attribute, so that this is called once for each."""
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found

    def __repr__(self) -> str:
        """Return how it is written."""
        return f"regex({', '.join(map(repr, self._written))})"
