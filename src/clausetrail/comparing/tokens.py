"""The units a difference is made of: what nobody would cut in two.

Numbers with their unit, amounts, dates, times, percentages, references to
clauses, e-mail addresses, phone numbers, links and Latin words are one token
each; Chinese text is cut into words; every other character stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausetrail.comparing.normal import UNSEEN, closing_stop, key
from clausetrail.comparing.words import Cutter, cutter

_NUMERAL = "〇零一二三四五六七八九十百千万亿两"
_UNIT = (
    r"个?(?:工作日|自然日|交易日|小时|分钟|星期|季度|周岁|万元|亿元|人民币|美元|港元|欧元"
    r"|日(?![期常志记历])|天(?![然气])|月份|月(?!度)|年(?![龄度检报])|周|岁|秒|元|人次|次(?!性)|倍"
    r"|名(?![称字义单誉]))"
)
_LATIN_UNIT = (
    r"(?:(?:calendar|business|working|consecutive)\s+)?"
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|[KMGT]i?B|km|kg|cm|mm)\b"
)
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April"
    r"|June|July|August|September|October|November|December)"
)
_DIGITS = r"\d+(?:[,，]\d{3})*(?:[.．]\d+)*"

_NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six"
    r"|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three"
    r"|four|five|six|seven|eight|nine))?|(?:a|one) hundred)"
)
_REFERENCE = rf"第\s*(?:[{_NUMERAL}]{{1,12}}|\d+(?:\.\d+)*)\s*[条款项章节编]"
_COUNT = rf"[{_NUMERAL}]{{1,12}}{_UNIT}|百分之[{_NUMERAL}]{{1,12}}"
_HAN = r"[㐀-鿿豈-﫿]"

_TOKEN = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in {
            "target": r"(?<=<)[^\s<>]+(?=>)",
            "link": r"(?:https?://|ftp://|mailto:|tel:|www\.)[^\s<>()（）\[\]【】，。；、“”\"']+",
            "mail": r"[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
            "reference": _REFERENCE,
            "date": (
                r"\d{2,4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?"
                r"|\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}(?!\d)"
                rf"|\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?\b"
                rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\.?(?:,?\s+\d{{4}})?\b"
            ),
            "time": r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)",
            "phone": r"\+?\d{2,4}(?:[-‐–—－]\d{3,8}){1,3}(?!\d)",
            "amount": (
                rf"(?:[¥￥$€£]|RMB|CNY|USD|HKD|EUR)\s*{_DIGITS}"
                rf"|{_DIGITS}\s*(?:[%％‰]|{_UNIT}|{_LATIN_UNIT})"
                rf"|\b{_NUMBER_WORD}\s+{_LATIN_UNIT}|{_COUNT}"
            ),
            "number": _DIGITS,
            "word": r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:['’][A-Za-z]+|[-‐‑_][A-Za-z0-9À-ɏ]+)*",
            "han": rf"(?:(?!{_COUNT}|{_REFERENCE}){_HAN})+",
            "other": rf"[^\s{UNSEEN}]",
        }.items()
    )
)
_RUN = re.compile(f"{_HAN}+")


@dataclass(frozen=True, slots=True)
class Token:
    """A unit of text and the white space behind it."""

    text: str
    gap: str
    key: str
    """Equal for tokens that differ in noise only."""


class Tokeniser:
    """Cuts texts into tokens; made for a set of texts, which bounds the work."""

    def __init__(self, texts: Iterable[str], names: Iterable[str] = ()) -> None:
        """Prepare to cut ``texts``.

        Args:
            texts: every text that will be cut.
            names: strings that stay whole wherever they occur, such as a
                company's old and new name.
        """
        self._texts = tuple(texts)
        self._names = _any_of(names)
        self._cut: Cutter | None = None

    def naming(self, names: Iterable[str]) -> Tokeniser:
        """Return a tokeniser for the same texts that keeps other ``names`` whole."""
        other = Tokeniser(self._texts)
        other._names, other._cut = _any_of(names), self._cut
        return other

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Cut ``text``; the tokens and the gaps behind them give it again.

        White space at the very beginning becomes a token without text.
        """
        pieces = self._pieces(text)
        out: list[Token] = []
        if not pieces or pieces[0][0] > 0:
            gap = text[: pieces[0][0]] if pieces else text
            if gap:
                out.append(Token("", gap, ""))
        for number, (start, end) in enumerate(pieces):
            until = pieces[number + 1][0] if number + 1 < len(pieces) else len(text)
            stop = closing_stop(text[start:end]) if number + 1 == len(pieces) else ""
            out.append(Token(text[start:end], text[end:until], stop or key(text[start:end])))
        return tuple(out)

    def _pieces(self, text: str) -> list[tuple[int, int]]:
        """Return where each token starts and ends."""
        out: list[tuple[int, int]] = []
        at = 0
        while at < len(text):
            name = self._names.search(text, at) if self._names else None
            stop = name.start() if name else len(text)
            for found in _TOKEN.finditer(text, at, stop):
                out.extend(self._words(found))
            if name:
                out.append(name.span())
            at = name.end() if name else len(text)
        return out

    def _words(self, found: re.Match[str]) -> Sequence[tuple[int, int]]:
        if found.lastgroup != "han" or len(found[0]) == 1:
            return (found.span(),)
        if self._cut is None:
            self._cut = cutter(run for text in self._texts for run in _RUN.findall(text))
        out: list[tuple[int, int]] = []
        at = found.start()
        for word in self._cut(found[0]):
            out.append((at, at + len(word)))
            at += len(word)
        return out


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern for ``names``, the longest first, Latin ones as whole words."""
    ordered = sorted(set(names), key=lambda name: (-len(name), name))
    if not ordered:
        return None
    return re.compile("|".join(_whole(name) for name in ordered))


def _whole(name: str) -> str:
    before = r"(?<![A-Za-z0-9])" if name[:1].isascii() and name[:1].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if name[-1:].isascii() and name[-1:].isalnum() else ""
    return before + re.escape(name) + after
