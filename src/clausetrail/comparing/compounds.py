"""Words made of words: what of a replaced word stays as it was.

The dictionary has 个人信息 as one word.  Where 个人敏感信息 takes its place, an
editor marks the two characters that came in; where 手机号码 becomes 移动电话号码,
the first half.  But 账号 that became 帐号 is another word: half of it says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from clausetrail.comparing.edits import Hunk, Tokens, alike, wording
from clausetrail.comparing.tokens import NUMERAL, Token
from clausetrail.comparing.words import seen
from clausetrail.regex import regex

_HAN = regex(r"[㐀-鿿]+")
_COUNTING = frozenset(f"第{NUMERAL}")
_COMPANY = "公司"
"""What the name of a company ends in; it is replaced as a whole."""
_TELLING = 2
"""Characters that must stay to be worth keeping, if more came than they."""


def narrowed(
    found: Sequence[Hunk], old: Tokens, new: Tokens, whole: Callable[[Hunk], bool]
) -> tuple[list[Hunk], list[Token], list[Token]]:
    """Return hunks without the words at their ends that stayed, and the tokens cut to them.

    Args:
        found: the hunks of ``old`` and ``new``.
        old: the old tokens.
        new: the new tokens.
        whole: tells which hunks say something by themselves and stay as they are.
    """
    out: list[Hunk] = []
    sides: tuple[list[Token], list[Token]] = [], []
    at = new_at = 0
    for hunk in found:
        sides[0].extend(old[at : hunk.start])
        sides[1].extend(new[new_at : hunk.new_start])
        at, new_at = hunk.end, hunk.new_end
        both = old[hunk.start : at], new[hunk.new_start : new_at]
        head, tail = (0, 0) if whole(hunk) else staying(*both)
        bounds: list[int] = []
        for side, tokens in zip(sides, both, strict=True):
            pieces = _cut(tokens, head, tail) if head or tail else tokens
            bounds += len(side) + bool(head), len(side) + len(pieces) - bool(tail)
            side.extend(pieces)
        out.append(Hunk(*bounds))
    sides[0].extend(old[at:])
    sides[1].extend(new[new_at:])
    return out, *sides


def _cut(tokens: Tokens, head: int, tail: int) -> list[Token]:
    """Return tokens as three at most: what stays, what does not, and what stays behind it."""
    text = wording(tokens)
    middle = len(text) - tail
    pieces = [piece for piece in (text[:head], text[head:middle], text[middle:]) if piece]
    gaps = [""] * (len(pieces) - 1) + [tokens[-1].gap]
    return [Token(piece, gap, piece) for piece, gap in zip(pieces, gaps, strict=True)]


def staying(old: Tokens, new: Tokens) -> tuple[int, int]:
    """Return how many characters of a replacement stay, at its beginning and at its end.

    Both texts can be cut there: between two tokens, or inside a Chinese word that
    is made of two.  Numbers are never cut.
    """
    was, now = wording(old), wording(new)
    if not was or not now or all(text.endswith(_COMPANY) for text in (was, now)):
        return 0, 0
    places, new_places = _places(old), _places(new)
    heads = alike(was, now)
    head = max(at for at in range(heads + 1) if at in places and at in new_places)
    tails = min(alike(was[::-1], now[::-1]), len(was) - head, len(now) - head)
    tail = max(
        at for at in range(tails + 1) if len(was) - at in places and len(now) - at in new_places
    )
    if head + tail == min(len(was), len(now)):  # only something came, or only something went
        return head, tail
    if not (_HAN.fullmatch(was) and _HAN.fullmatch(now)):
        return 0, 0
    return head * (head >= _TELLING), tail * (tail >= _TELLING)


def _places(tokens: Tokens) -> set[int]:
    """Return where the wording of ``tokens`` can be cut."""
    places = {0, len(wording(tokens))}
    at = 0
    for token in tokens:
        places.add(at)
        places.update(at + inside for inside in _joints(token.text))
        at += len(token.text) + len(token.gap)
    return places


def _joints(word: str) -> list[int]:
    """Return where a Chinese word is made of two words of the dictionary."""
    if len(word) < 2 or not _HAN.fullmatch(word) or not _COUNTING.isdisjoint(word):
        return []
    return [at for at in range(1, len(word)) if seen(word[:at]) and seen(word[at:])]
