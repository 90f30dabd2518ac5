"""What a text says again and again, which tells what was meant in a single place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clausetrail.judging.case import Case
from clausetrail.judging.language.term import Span
from clausetrail.judging.slips.differences import Difference
from clausetrail.judging.slips.sounds import alike, taken_for
from clausetrail.regex import regex

_BEFORE = regex(r"([A-Za-z'’]+)[\s(\"“]*$")
_BEHIND = regex(r"[\s)\"”]*([A-Za-z'’]+)")
_REACH = 40
"""Characters within which the word beside another one is looked for."""
_WINDOW = 4
"""Chinese characters that do not stand beside each other twice by chance."""
_PAIRED = 2
BINDING = frozenset("不未无非没勿莫免禁拒否仅只唯除全均各每任一二三四五六七八九十百千万亿零两半")
"""Characters that turn a rule round or measure it."""
_MODAL = frozenset("可能会应须必得需或和与及")
"""Those that say something beside another one of them: 或 and 和, 应 and 可."""
_LIGHT = frozenset("的了我您们所时对为在由与和以于从向到并其中是有个")
"""Characters of grammar, without which a sentence is only broken."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an English word stands: between which others, and which the text puts together."""

    before: str
    behind: str
    said: frozenset[tuple[str, str]]
    """Words beside each other in the old version."""
    says: frozenset[tuple[str, str]]
    """Those of the new one."""

    @classmethod
    def of(cls, case: Case, place: Span) -> Slot:
        """Return the slot of a stretch of the new wording."""
        text = case.new_text
        before = _BEFORE.search(text, max(0, place[0] - _REACH), place[0])
        behind = _BEHIND.match(text, place[1])
        said, says = case.setting.beside
        left = before[1].lower() if before else ""
        return cls(left, behind[1].lower() if behind else "", said, says)

    def fits(self, word: str) -> bool:
        """Tell whether the old version has a word beside one of those here."""
        return (self.before, word) in self.said or (word, self.behind) in self.said

    def suits(self, word: str) -> bool:
        """Tell whether the old version has it beside each of them."""
        pairs = ((self.before, word), (word, self.behind))
        return all("" in pair or pair in self.said for pair in pairs) and self.fits(word)

    def strange(self, word: str) -> bool:
        """Tell whether the new version nowhere has it beside either."""
        return not {(self.before, word), (word, self.behind)} & self.says

    def apart(self) -> bool:
        """Tell whether the new version nowhere has the words around the slot side by side."""
        return (self.before, self.behind) not in self.says


def customary(case: Case, difference: Difference, *, completes: bool = False) -> bool:
    """Tell whether Chinese characters are put right as the rest of the text has them.

    The old version says elsewhere what now stands here; the new one nowhere says what
    stood here. ``completes``: what comes makes a word of what stood alone.
    """
    was = case.old_text[difference.start : difference.end]
    now = case.new_text[difference.new_start : difference.new_end]
    if not now or len(now) > _PAIRED or BINDING & set(was + now) or set(was + now) <= _MODAL:
        return False
    said, says = case.setting.texts
    around = list(_around(case.new_text, difference, len(now)))
    for before, behind in around:
        if before + was + behind in says or before + now + behind not in said:
            continue
        if not was:
            return now in _LIGHT or completes
        others = taken_for(was) if len(was) == len(now) == 1 else ()
        return _confused(was, now) and not any(
            other != now and before[-1:] + other + behind[:1] in said for other in others
        )
    return False


def _confused(was: str, now: str) -> bool:
    """Tell whether characters changed places or sound or look alike."""
    return len(was) == len(now) and (
        was == now[::-1] or all(alike(a, b) for a, b in zip(was, now, strict=True))
    )


def _around(text: str, difference: Difference, size: int) -> Iterable[tuple[str, str]]:
    """Yield what stands on both sides of a difference, in windows of so many characters."""
    start, end = difference.new_start, difference.new_end
    for left in range(1, _WINDOW - size):
        right = _WINDOW - size - left
        before, behind = text[max(0, start - left) : start], text[end : end + right]
        if before and behind and "\n" not in before + behind:
            yield before, behind
