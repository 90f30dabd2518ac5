"""Names of things: clause ids, and references to a version or an edition.

A clause id says where a clause stands, independent of how its number is
written.  It is built from the id of the clause it stands in:

>>> section(5), section(5, "ch2"), item("5.1.1", 3), item(item("2.1.2", 5), "a")
('s5', 'ch2.s5', '5.1.1(3)', '2.1.2(5)(a)')
>>> paragraph("intro", 2), row("5.1.4", 1, 0), part("att2", 1)
('intro.p2', '5.1.4.t1.r0', 'att2.1')

A version of a policy, and one language of it, are named as in ``git``:

>>> Reference.parse("privacy@2021-01-25/zh")
Reference(policy='privacy', version='2021-01-25', lang='zh')
>>> Reference.parse("policies/privacy/2021-01-25/zh.md") is None
True
"""

from __future__ import annotations

from dataclasses import dataclass

from clausetrail.bilingual import Lang
from clausetrail.regex import regex


def section(number: int | str, chapter: str = "") -> str:
    """Return the id of a top section; ``chapter`` is given where numbers start again in each."""
    return f"{chapter}.s{number}" if chapter else f"s{number}"


def item(parent: str, number: int | str) -> str:
    """Return the id of an enumerated member of ``parent``."""
    return f"{parent}({number})"


def part(parent: str, number: int) -> str:
    """Return the id of a numbered subdivision that has lists of its own."""
    return f"{parent}.{number}"


def paragraph(parent: str, number: int) -> str:
    """Return the id of an unnumbered paragraph; ``number`` counts within ``parent``."""
    return f"{parent}.p{number}"


def row(parent: str, table: int, number: int) -> str:
    """Return the id of a table row; row 0 is the header."""
    return f"{parent}.t{table}.r{number}"


SLUG = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
"""What a policy folder may be called: it becomes part of addresses and paths."""

_REFERENCE = regex(
    r"(?P<policy>[a-z0-9]+(?:-[a-z0-9]+)*)@(?P<version>\d{4}-\d{2}-\d{2}|draft)"
    r"(?:/(?P<lang>zh|en))?\Z"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """``policy@version`` or ``policy@version/lang``."""

    policy: str
    version: str
    lang: Lang | None = None

    @classmethod
    def parse(cls, text: str) -> Reference | None:
        """Read a reference; ``None`` if ``text`` is not one (it may be a path)."""
        found = _REFERENCE.match(text)
        if found is None:
            return None
        lang: Lang | None = {"zh": "zh", "en": "en"}.get(found["lang"] or "")  # type: ignore[assignment]
        return cls(found["policy"], found["version"], lang)

    def __str__(self) -> str:
        """Write the reference as it is typed."""
        return f"{self.policy}@{self.version}" + (f"/{self.lang}" if self.lang else "")
