"""The units a difference is made of: what nobody would cut in two.

Numbers with their unit, amounts, dates, times, percentages, references to
clauses, e-mail addresses, phone numbers, links and Latin words are one token
each; Chinese text is cut into words; every other character stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from clausetrail.comparing.normal import UNSEEN, closing_stop, key
from clausetrail.comparing.words import cut
from clausetrail.regex import regex

NUMERAL = "〇零一二三四五六七八九十百千万亿两"
"""The characters of Chinese numbers."""
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
_REFERENCE = rf"第\s*(?:[{NUMERAL}]{{1,12}}|\d+(?:\.\d+)*)\s*[条款项章节编]"
_COUNT = rf"[{NUMERAL}]{{1,12}}{_UNIT}|[百千万]分之[{NUMERAL}点]{{1,12}}"
_HAN = r"[㐀-鿿豈-﫿]"

_TOKEN = regex(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in {
            "target": r"(?<=<)[^\s<>]+(?=>)",
            "han": rf"(?:(?![第百{NUMERAL}]){_HAN}|(?!{_COUNT}|{_REFERENCE}){_HAN})+",
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
            "other": rf"[^\s{UNSEEN}]",
        }.items()
    )
)


def kind_of_token(text: str) -> str | None:
    """Return what sort of token ``text`` is as a whole; ``None`` if it is not one.

    >>> [kind_of_token(text) for text in ("2021 年 1 月", "30日", "第五条", "3.2", "我们会")]
    ['date', 'amount', 'reference', 'number', 'han']
    """
    found = _TOKEN.fullmatch(text)
    return found.lastgroup if found else None


class Token(NamedTuple):
    """A unit of text and the white space behind it."""

    text: str
    gap: str
    key: str
    """Equal for tokens that differ in noise only."""


_STOPS = "，。；、“”（）"
_STOP = regex(rf"(?:[{_STOPS}](?!\d)[\s{UNSEEN}]*+)+|[,;]\s[\s{UNSEEN}]*+(?!\d)")
"""What no token crosses, with the white space behind it."""


def passages(text: str) -> list[str]:
    """Cut ``text`` where no token is cut: the tokens of its passages are its tokens.

    >>> passages("姓名、电话（1，000 条），见 <a、b>。") == ["姓名、电话（1，000 条），见 <a、b>。"]
    True
    >>> passages("姓名、电话（1，000 条），等。")
    ['姓名、', '电话（1，000 条），', '等。']
    """
    if "<" in text:  # what stands in angle brackets is one token, whatever is in it
        return [text]
    ends = [found.end() for found in _STOP.finditer(text)]
    return [text[start:end] for start, end in pairwise([0, *ends, len(text)]) if start < end]


class Tokeniser:
    """Cuts texts into tokens; what it has cut before it cuts faster."""

    def __init__(self) -> None:
        """Prepare to cut texts."""
        self._names: re.Pattern[str] | None = None
        self._apart = True
        self._passages: dict[str, list[Token]] = {}
        self._nameless = self._passages
        self._words: dict[str, list[Token]] = {}
        self._whole: dict[str, Token] = {}

    def naming(self, names: Iterable[str]) -> Tokeniser:
        """Return a tokeniser that keeps ``names`` whole wherever they occur.

        Such as a company's old and new name; Latin ones only as whole words.
        """
        ordered = sorted(set(names), key=lambda name: (-len(name), name))
        other = Tokeniser()
        other._names = re.compile("|".join(map(_whole, ordered))) if ordered else None
        other._apart = not any(char in _STOPS or char in ",;" for char in "".join(ordered))
        other._nameless, other._words, other._whole = self._nameless, self._words, self._whole
        return other

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Cut ``text``; the tokens and the gaps behind them give it again.

        White space at the very beginning becomes a token without text.
        """
        out: list[Token] = []
        for passage in passages(text) if self._apart else [text]:
            named = self._names is not None and self._names.search(passage)
            known = self._passages if named else self._nameless
            if (tokens := known.get(passage)) is None:
                tokens = known[passage] = self._tokens(passage)
            out += tokens
        if out and (stop := closing_stop(out[-1].text)):
            out[-1] = out[-1]._replace(key=stop)
        return tuple(out)

    def _tokens(self, passage: str) -> list[Token]:
        out: list[Token] = []
        at = 0
        for found in self._named(passage) if self._names else _TOKEN.finditer(passage):
            start, end = found.span()
            if start > at:
                _leave(out, passage[at:start])
            if found.lastgroup == "han":
                out += self._cut(found[0])
            else:
                out.append(self._token(found[0]))
            at = end
        if at < len(passage):
            _leave(out, passage[at:])
        return out

    def _named(self, text: str) -> Iterator[re.Match[str]]:
        """Yield names and, between them, what is one token or a run of Chinese characters."""
        assert self._names is not None
        at = 0
        for name in self._names.finditer(text):
            yield from _TOKEN.finditer(text, at, name.start())
            yield name
            at = name.end()
        yield from _TOKEN.finditer(text, at)

    def _cut(self, run: str) -> list[Token]:
        """Return the words of a run of Chinese characters."""
        if (words := self._words.get(run)) is None:
            plain = max(run) < "豈"  # the compatibility ideographs, which fold into others
            known = self._whole
            words = [known.get(word) or self._token(word, plain=plain) for word in cut(run)]
            self._words[run] = words
        return words

    def _token(self, text: str, *, plain: bool = False) -> Token:
        """Return a token, the same object for the same text; a plain one is its own key."""
        if (token := self._whole.get(text)) is None:
            token = self._whole[text] = Token(text, "", text if plain else key(text))
        return token


def _leave(tokens: list[Token], gap: str) -> None:
    """Put a gap behind the last token."""
    if tokens:
        tokens[-1] = tokens[-1]._replace(gap=gap)
    else:
        tokens.append(Token("", gap, ""))


def _whole(name: str) -> str:
    before = r"(?<![A-Za-z0-9])" if name[:1].isascii() and name[:1].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if name[-1:].isascii() and name[-1:].isalnum() else ""
    return before + re.escape(name) + after
