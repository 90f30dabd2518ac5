"""What counts as the same wording: noise is how a character is written, never which one.

Two texts with the same `key` differ in noise only: white space, full or half
width, the style of quotes, brackets, dashes and dots, characters nobody sees.
Numbers, negation, modality, the openness of a list and link targets are never
noise.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from functools import lru_cache
from itertools import pairwise

from clausetrail.regex import regex

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen and zero-width characters; not the bidirectional controls, which change
what is seen."""


def _folds() -> dict[str, str]:
    """Return the character table behind `key`."""
    table: dict[str, str] = {}
    # Width (U+FF00), and what copying from a PDF leaves: Kangxi radicals, Latin ligatures.
    # Not the whole of NFKC: it would turn 10² into 102.
    for low, high in ((0xFF00, 0xFFEF), (0x2F00, 0x2FD5), (0xFB00, 0xFB06)):
        for code in range(low, high + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain != chr(code):
                table[chr(code)] = plain
    styles = {
        "'": "\"'“”„‟‘’‚‛「」『』﹁﹂＂＇｢｣′″",
        "[": "【〔〖［",
        "]": "】〕〗］",
        "-": "‐‑‒–—―−－─",
        "·": "•・･‧∙",
        ".": "。｡．",
        "~": "～〜∼",
        ":": "：︰",
    }
    table.update({char: to for to, chars in styles.items() for char in chars})
    table.update(dict.fromkeys(UNSEEN, ""))
    return table


_FOLDS = _folds()
_FOLDED = regex(f"[{re.escape(''.join(_FOLDS))}]")
_DASHES = regex(r"--+")
_DOTS = regex(r"(?:…|\.\.+)[….]*")
_LATIN = regex(r"[a-z]")
_WORD = regex(r"\w+")
_BINDING = frozenset(
    {
        *("no", "not", "nor", "never", "none", "without", "unless", "except", "only", "cannot"),
        *("may", "might", "can", "could", "shall", "should", "must", "will", "would"),
    }
)
_TURNING = _BINDING | {"in", "un", "im", "ir", "il", "a", "re", "now", "non", "dis", "under"}
"""The same and what turns another word round once it is joined to it."""
_BINDING_HAN = regex(r"[不未非无勿除须应必可得禁仅只均等]")


def folded(text: str) -> str:
    """Return ``text`` in one width and one style, white space untouched."""
    return _FOLDED.sub(lambda found: _FOLDS[found[0]], unicodedata.normalize("NFC", text))


def key(text: str) -> str:
    """Return what is compared: equal keys mean that two texts differ in noise only.

    >>> key("保存 ５ 年（“期限”）") == key("保存5年('期限')")
    True
    >>> key("10 2") == key("102"), key("you are not able") == key("you are notable")
    (False, False)
    """
    return _key(folded(text))


def _key(plain: str) -> str:
    """Return the key of a folded text."""
    bare = _DOTS.sub("…", _DASHES.sub("-", _without_space(plain)))
    # Joining words must not hide a "not": "is not able", "is notable"; "in secure", "insecure".
    kept = _latin_words(plain, _TURNING if len(plain.split()) > 1 else _BINDING)
    return f"{bare}\0{' '.join(kept)}" if kept else bare


def _without_space(plain: str) -> str:
    """Return a text without white space; between two digits one space stays."""
    parts = plain.split()
    out = parts[:1]
    for before, part in pairwise(parts):
        if before[-1].isdigit() and part[0].isdigit():
            out.append(" ")
        out.append(part)
    return "".join(out)


def binding(text: str) -> list[str]:
    """Return the words that carry negation, modality or the openness of a list, in order."""
    plain = folded(text)
    return _latin_words(plain, _BINDING) + _BINDING_HAN.findall(plain)


def _latin_words(plain: str, some: Set[str]) -> list[str]:
    """Return those of some words that a folded text has, in order."""
    text = plain.casefold()
    if not _LATIN.search(text):
        return []
    words = [word for word in _WORD.findall(text) if word in some]
    return " ".join(words).replace("cannot", "can not").split()


_STOPS = ".;,、"


def clause_key(text: str) -> str:
    """Return the key of a whole clause, for which one closing stop is as good as another.

    The last item of a list ends in a full stop, and in a semicolon as soon as
    another follows it.

    >>> clause_key("法律另有规定的；") == clause_key("法律另有规定的。")
    True
    """
    body = folded(text).rstrip()
    return _key(body[:-1] + ".") if body and body[-1] in _STOPS else _key(body)


def closing_stop(text: str) -> str:
    """Return what stands for the last character of a clause if it is a stop, else nothing."""
    return "." if (last := folded(text[-1:])) and last in _STOPS else ""


def same(one: str, other: str) -> bool:
    """Tell whether two clauses differ in nothing or in noise only."""
    return one == other or clause_key(one) == clause_key(other)


_ENCLOSED = regex(r"[(\[]?\s*(?P<number>[^\s()\[\]]+)\s*[)\]]")
_CIRCLED = range(ord("①"), ord("⑳") + 1)


@lru_cache(maxsize=4096)
def label_key(label: str) -> str:
    """Return a label without its width, bracket style and closing mark.

    >>> [label_key(label) for label in ("（3）", "3)", "③", "3、", "3.", "5.1.4.", "•", "")]
    ['(3)', '(3)', '(3)', '3', '3', '5.1.4', '', '']
    """
    plain = re.sub(r"\s+", "", folded(label)).casefold()
    if len(plain) == 1 and ord(plain) in _CIRCLED:
        return f"({ord(plain) - ord('①') + 1})"
    if enclosed := _ENCLOSED.fullmatch(plain):
        return f"({enclosed['number']})"
    plain = plain.rstrip(".、,:;-")
    return plain if any(char.isalnum() for char in plain) else ""
