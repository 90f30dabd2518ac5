"""The attachments of a document, as they are met one after another."""

from __future__ import annotations

from dataclasses import dataclass

from clausetrail.reading.lists import Entry
from clausetrail.reading.wording import attachment_name, repeats_name


@dataclass
class Attachments:
    """Which attachment the text is in, and what its ids begin with."""

    several: bool
    """Whether more than one line opens an attachment; if one does, it may have parts."""
    id: str = ""
    """The id of the one the text is in; empty before the first, and in a section after it."""
    _name: str = ""
    _met: int = 0
    _parts: int = 0

    def begin(self, entry: Entry) -> str:
        """Begin the attachment that a line opens; return its id."""
        self._met += 1
        self._name = attachment_name(entry.text)
        self.id = f"att{self._met}" if self.several or self._met > 1 else "att"
        return self.id

    def opens_part(self, entry: Entry) -> bool:
        """Tell whether a line begins the next part of the only attachment, by its name."""
        inside = bool(self.id) and not self.several
        return inside and entry.block.form in ("text", "heading") and self._named(entry)

    def _named(self, entry: Entry) -> bool:
        return bool(self._met) and repeats_name(entry.text, self._name)

    def begin_part(self) -> str:
        """Begin the next part of the only attachment; return its id."""
        self._parts += 1
        self.id = f"att{self._parts}"
        return self.id

    def end(self) -> None:
        """Leave it: a section of the text itself begins."""
        self.id = ""
