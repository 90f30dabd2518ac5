"""What stops a command: one class, caught once, at the edge."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual, Lang


class ClausetrailError(Exception):
    """A command could not run; the command line prints this and exits with 2.

    Attributes:
        what: what is wrong, in both languages.
        where: the file, folder or argument it is about, with the line if known.
        todo: what to do about it, in both languages.
    """

    def __init__(self, what: Bilingual, where: str, todo: Bilingual) -> None:
        super().__init__(f"{where}: {what.en}")
        self.what = what
        self.where = where
        self.todo = todo

    def message(self, lang: Lang) -> str:
        """Return the message in ``lang``: where, what, and what to do, on two lines."""
        return f"{self.where}: {self.what.in_(lang)}\n  {self.todo.in_(lang)}"
