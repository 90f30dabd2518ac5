"""References of an English text to its own sections: the number, the title, or both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from clausetrail.clause import Clause
from clausetrail.judging.citing.sections import Sections, figures
from clausetrail.judging.facts.numerals import number
from clausetrail.judging.language.term import letters
from clausetrail.regex import regex

KINDS = r"(?:(?:section|paragraph|part|chapter|clause|table|list|heading)s?)"
TEXT = (
    r"(?:(?:of|in|on|to) (?:this (?:(?:cookies?|user) )?|(?:our|the) )(?:present )?"
    r"(?:(?:privacy|data protection) )?"
    r"(?:policy|notice|statement|declaration|document|page|agreement)\b)"
)
_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NUMBERED = (
    rf"(?:\b(?P<kind>{KINDS}|sec\.|para\.|no\.|number|item|point) (?:no\. ?)?"
    rf"(?P<first>\d+(?:\.\d+)*|(?-i:[A-Z]\b(?![.'’]\w)|[IVX]+\b)|(?:{_WORDS})\b)"
    r"(?:(?:,? (?:no\.?|number|paragraph|clause|item|point) |\()(?P<second>\d+)\)?)?"
    r"|(?:§ ?|\bs\. )(?P<sign>\d+(?:\.\d+)*)"
    r"|(?:(?<=\bat )|(?<=\bin )|(?<=\bsee )|(?<=\bunder ))(?P<bare>\d+(?:\.\d+)+))"
    r"(?! ?(?:(?:and|to|or|through|[-–]) ?|, )(?:\d|(?-i:[A-Z]\b)))"
)
_QUOTED = r"(?<!\w)[“\"‘'](?P<title>[^“”\"‘]{3,120}?)[.,]?[”\"’'](?!\w)"
_TITLED = (
    r"(?:\b(?:section|article|paragraph|part|chapter|clause) (\d[\d.]*),?\s\(?"
    r"|(第\s*[一二三四五六七八九十百\d]+\s*[条节章部])(?:部分)?\s*)"
    r"[“\"「【《]([^“”\"「」【】《》]{2,80}?)[.,]?[”\"」】》]"
)
"""A number, in either language, and the title quoted after it."""
_LEAD = (
    r"(?:(?P<before>\b(?:below|above),? )?\b(?:in|under|at|within) )?(?:\b(?:the|our) )?"
    rf"(?:\b{KINDS}(?:,? (?:under|entitled|titled|called|headed|named|on|about)"
    r"(?: the (?:heading|title))?)? )?$"
)
_TAIL = (
    rf"(?: {KINDS}\b)?"
    r"(?:,? (?P<side>below|above|further (?:down|up)|at the (?:very )?(?:end|bottom|foot|top"
    rf"|beginning|start)(?= (?:of|in))))?(?:,? {TEXT})?"
)
_LINK = (
    rf"(?: {KINDS})?[,;:]?\s?(?:[(–—-]|under|in|of|for|on|about"
    rf"|(?:under|in|of) (?:the|our) (?:{KINDS} )?"
    rf"(?:(?:entitled|titled|called|headed|on) )?|{KINDS})?\s?"
)
"""What stands between the number of a section and its title, or the section round it."""
_ELSEWHERE = regex(
    r"\)?,? (?:of|to|in|under) (?:the|that|its|their|our|regulation|directive|an?|[A-Z])"
)
"""What follows a section of another text."""
_ANOTHER = regex(
    r"\b(?:Act|Code|Law|Regulation|Directive|GDPR|CCPA|Terms(?: of \w+)?|Agreement|Contract)"
    r"(?:,| \(| in| under)?\s*$"
)
_BEGINNING = regex(r"(?:\b(?:see|under|in|to|section|called|headed|entitled) |[(–—-]\s?)$", re.I)
"""What stands before a title without quotes."""
_SEE = regex(r"\bsee (?:also )?(?:the |our )?$", re.IGNORECASE)
"""What stands before a title without quotes or capitals."""
_MEMBER = ("no", "item", "point", "paragraph", "clause")
"""How the kinds of what has a number within its section begin."""
_SIDES = dict.fromkeys(("below", "down", "end", "bottom", "foot"), "below")
_BACK = 60
"""Characters before a number or a title that may lead to it."""


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    said = {
        "numbered": _NUMBERED, "quoted": _QUOTED, "lead": _LEAD, "tail": _TAIL, "link": _LINK,
        "titled": _TITLED,
    }  # fmt: skip
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in said.items()}


@dataclass(frozen=True)
class Reference:
    """The words that refer to a section, and the section."""

    start: int
    end: int
    target: Clause


@dataclass(frozen=True)
class Referring:
    """One wording of a clause, and the sections it may refer to."""

    text: str
    clause: Clause
    sections: Sections

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The references whose section is known, in order, each with all that belongs to it."""
        found: list[Reference] = []
        for anchor in sorted(self._anchors(), key=lambda r: (r.start, -r.end)):
            if found and anchor.start < found[-1].end:
                continue
            if found and (one := self._joined(found[-1], anchor)) is not None:
                found[-1] = one
            else:
                found.append(anchor)
        return tuple(whole for r in found if (whole := self._whole(r)) is not None)

    def side(self, target: Clause) -> str | None:
        """Return on which side of the clause a section is, ``None`` if it stands in it."""
        at = self.sections.at
        if target == self.clause or self.sections.contains(target, self.clause):
            return None
        return "below" if at[target.id] > at[self.clause.id] else "above"

    def _anchors(self) -> Iterator[Reference]:
        """Yield the numbers and titles of sections."""
        for said in _patterns()["numbered"].finditer(self.text):
            if _ANOTHER.search(self.text[max(0, said.start() - _BACK) : said.start()]):
                continue
            if (target := self._numbered(said)) is not None:
                yield self._with_title(Reference(*said.span(), target))
        for said in _patterns()["quoted"].finditer(self.text):
            if len(targets := self.sections.titled(said["title"])) == 1:
                yield Reference(*said.span(), targets[0])
        yield from self._unquoted()

    def _unquoted(self) -> Iterator[Reference]:
        """Yield titles without quotes that stand where a reference does."""
        lower = self.text.lower()
        for heading in self.sections.headings:
            title = self.sections.titles[heading.id]
            if title.lower() not in lower or len(self.sections.titled(title)) != 1:
                continue
            for said in re.finditer(rf"(?<!\w){re.escape(title.lower())}(?!\w)", lower):
                tail = _patterns()["tail"].match(self.text, said.end())
                before = self.text[max(0, said.start() - _BACK) : said.start()]
                as_title = self.text[slice(*said.span())] == title
                begun = (_BEGINNING if as_title else _SEE).search(before)
                if before and (begun or (as_title and tail is not None and tail[0])):
                    yield Reference(*said.span(), heading)

    def _numbered(self, said: re.Match[str]) -> Clause | None:
        """Return the one section with a number."""
        first = said["first"] or said["sign"] or said["bare"]
        figures = number(first) if first.lower() in _WORDS.split("|") else first
        found = self.sections.numbered(figures)
        if (said["kind"] or "").lower().startswith(_MEMBER) or not found:
            found = self.sections.beside(self.clause, figures) or found
        if said["second"]:
            found = self.sections.member(said["second"], found)
        return found[0] if len(found) == 1 else None

    def _with_title(self, numbered: Reference) -> Reference:
        """Add the title of the section if it follows: Section N (Definitions)."""
        title = self.sections.titles.get(numbered.target.id)
        gap = _patterns()["link"].match(self.text, numbered.end)
        if not title or gap is None or not gap[0].strip():
            return numbered
        end = gap.end() + len(title)
        if (
            self.text[gap.end() : end].lower() != title.lower()
            or self.text[end : end + 1].isalnum()
        ):
            return numbered
        end += "(" in gap[0] and self.text.startswith(")", end)
        return Reference(numbered.start, end, numbered.target)

    def _joined(self, one: Reference, other: Reference) -> Reference | None:
        """Return two references as one if they lead to a section, or to it and a part of it."""
        gap = self.text[one.end : other.start]
        if _patterns()["link"].fullmatch(gap) is None:
            return None
        if one.target == other.target or self.sections.contains(one.target, other.target):
            target = other.target
        elif self.sections.contains(other.target, one.target):
            target = one.target
        else:
            return None
        return Reference(one.start, other.end + self._closed(gap, other.end), target)

    def _closed(self, gap: str, end: int) -> bool:
        """Tell whether a bracket that a gap opens is closed at a place."""
        return "(" in gap and self.text.startswith(")", end)

    def _whole(self, anchor: Reference) -> Reference | None:
        """Add what else belongs to a reference, ``None`` if it does not lead where it says."""
        before = self.text[max(0, anchor.start - _BACK) : anchor.start]
        lead = _patterns()["lead"].search(before)
        tail = _patterns()["tail"].match(self.text, anchor.end)
        if lead is None or tail is None:
            return None
        if not tail[0].strip() and _ELSEWHERE.match(self.text, anchor.end):
            return None
        said = ((lead["before"] or tail["side"]) or "").strip(" ,").lower()
        if said and _SIDES.get(said.split()[-1], "above") != self.side(anchor.target):
            return None
        return Reference(anchor.start - len(lead[0]), tail.end(), anchor.target)


def titled_once(old: str, new: str) -> dict[str, str]:
    """Return the titles, by number, that only one of two wordings quotes.

    >>> titled_once("见第九节“联系我们”。", "见第九节。")
    {'9': '联系我们'}
    """
    was, now = (
        {
            figures(found[1] or found[2]): letters(found[3])
            for found in _patterns()["titled"].finditer(text)
        }
        for text in (old, new)
    )
    return {n: title for n, title in (was | now).items() if (n in was) != (n in now)}
