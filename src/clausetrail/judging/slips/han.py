"""Whether Chinese characters are only miswritten: they make no word, the right ones do."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from clausetrail.comparing.words import seen
from clausetrail.judging.slips.habits import BINDING
from clausetrail.judging.slips.place import SEEN, Place
from clausetrail.judging.slips.sounds import alike, taken_for
from clausetrail.judging.vocabulary import table, vocabulary

_MOST = 2
"""Characters of a word that may be wrong."""
_RULING = 0.4
"""Share of all words that begin or end alike from which a word is the one that was meant."""
_CHIEF = 9
"""How many times more often than its rivals a word stands in the text that was meant."""
_RIVAL = 0.25
"""How often, beside the right one, another word may be seen that could have been meant."""
_WEIGHTY = frozenset(
    "不未无非没勿莫免禁拒否可能会应须必得需仅只唯或和与及全均各每任一二三四五六七八九十百千万亿"
    "零两半双前后内外上下大小多少高低有是男女老幼已将曾再又"
)
"""Characters that say something by themselves wherever they stand."""
_PLURAL = "们"
_GRAMMAR = frozenset("从自像向往当按据经给让使把被对于与及和或而且则但若如因由再又也都就还才在为")
"""Those that join words, and stand where they like."""
_MODAL = frozenset(
    ("或者", "以及", "必须", "必需", "可以", "可能", "应当", "应该", "需要", "能够", "其他", "任何")
)
"""Words that say no more if their first or last character is said twice."""
_MEASURING = frozenset("境匿加定实明默书近限")
"""Those that say how, or which, beside another one: 境内, 匿名."""
_TURNED = frozenset("除内外")
"""Those that say something else alone: 除 and 删除."""
_OURS = "我"
_SAID_BY_USERS = ("的", "已", "同", "知")
"""What follows a 我 that the user says: 我的, 我已阅读."""
_PERSONS = "我你您他她它"
_WHERE = frozenset("内外中前后上下")
"""Those that say where, of which a second says nothing: 境内内."""
_SAYING = _WEIGHTY | frozenset(
    "你我他她它您反公私买卖收付甲乙丙丁罚赔租汇售借贷储缴退扣偿撤废罢停缓暂速境"
)
"""Those that do as long as they are no part of a word."""


def miswritten(old: Place, new: Place, before: str = "", after: str = "") -> bool:
    """Tell whether a difference puts right what was no word.

    ``before`` and ``after`` are all that the two versions say: what the new one still says
    elsewhere is no slip.

    >>> from clausetrail.judging.slips.place import Place
    >>> def at(text: str, part: str) -> Place:
    ...     place = Place.of(text, text.index(part), text.index(part) + len(part))
    ...     assert place is not None
    ...     return place
    >>> miswritten(at("采用加蜜措施", "蜜"), at("采用加密措施", "密"))
    True
    >>> miswritten(at("收集正面信息", "正"), at("收集面部信息", "面部"))
    False
    """
    if not old.said:
        return _completed(old, new, before)
    if not new.said:
        return _repeated(old, new, before, after)
    if len(old.said) != len(new.said) or len(old.said) > _MOST:
        return False
    return _swapped(old, new, before, after) or _exchanged(old, new, before, after)


def _exchanged(old: Place, new: Place, before: str, after: str) -> bool:
    """Tell whether characters were taken for others that sound or look alike: 加蜜, 加密."""
    if not all(alike(a, b) for a, b in zip(old.said, new.said, strict=True)):
        return False
    found = _broken(old, new, after)
    if found is None:
        return False
    pieces, word = found
    if not set(old.said) <= set(pieces):
        return False
    free = all(p in _free() or len(p) > 1 for p in pieces)
    if free and (set(old.said) & (set(after) | _GRAMMAR) or word not in before):
        return False
    return not _rivalled(old, new, word, before)


def _swapped(old: Place, new: Place, before: str, after: str) -> bool:
    """Tell whether two characters of a word changed places: 机手号, 手机号."""
    if len(old.said) != _MOST or old.said != new.said[::-1] or old.said[0] == old.said[1]:
        return False
    unsaid = not set(old.said) & BINDING and not _exists(old.said) and old.said not in after
    if unsaid and new.said in before and seen(new.said) > SEEN:
        return True
    found = _broken(old, new, after, turned=True)
    return found is not None and (
        any(len(p) == 1 and p not in _free() for p in found[0]) or len(found[1]) > _MOST
    )


def _broken(
    old: Place, new: Place, after: str, *, turned: bool = False
) -> tuple[tuple[str, ...], str] | None:
    """Return what the old wording had in place of a word, and that word, if it had none."""
    if set(old.said) & (BINDING if turned else _SAYING) or (
        set(new.said) & (BINDING if turned else _WEIGHTY)
    ):
        return None
    for start, end in new.inside(longer=len(new.said) - (old.said == new.said[::-1])):
        word = new.run[start:end]
        pieces = old.pieces(start - new.start + old.start, end - new.end + old.end)
        if pieces is None or _exists(wrong := "".join(pieces)) or wrong in after:
            continue
        return pieces, word
    return None


def _rivalled(old: Place, new: Place, word: str, said: str) -> bool:
    """Tell whether the miswritten word may as well have been meant for another."""
    if len(old.said) > 1 or word in said:
        return False
    at = word.index(new.said)
    return any(
        seen(word[:at] + other + word[at + 1 :]) > _RIVAL * seen(word)
        for other in taken_for(old.said)
        if other != new.said
    )


def _completed(old: Place, new: Place, said: str) -> bool:
    """Tell whether a character was missing without which the rest is no word: 提交申, 提交申请."""
    if len(new.said) != 1 or new.said in _WEIGHTY:
        return False
    for first, last in new.inside(longer=1):
        start = first - new.start + old.start
        pieces = old.pieces(start, start + last - first - 1)
        if not pieces or any(len(p) > 1 for p in pieces):
            continue
        bound = [p for p in pieces if p not in _free() and p not in _SAYING]
        word = new.run[first:last]
        if pieces == (_PLURAL,):
            return _chief(word, said)
        if pieces == (_OURS,) and new.run[last:][:1] not in _SAID_BY_USERS:
            return said.count(word) >= _CHIEF * (said.count(_OURS) - said.count(word) - 1)
        if bound and (len(pieces) > 1 or word in said or _ruling(pieces[0], word)):
            return True
    return _named_in_full(new)


def completed(old: Place, new: Place, said: str) -> bool:
    """Tell whether a character makes, of one that stood alone, a word the text has elsewhere."""
    if old.said or len(new.said) != 1 or new.said in _WEIGHTY | _MEASURING:
        return False
    for first, last in new.inside(longer=1):
        start = first - new.start + old.start
        pieces = old.pieces(start, start + last - first - 1)
        if pieces and len(pieces) == last - first - 1 and not set(pieces) & _TURNED:
            return new.run[first:last] in said
    return False


def _chief(word: str, said: str) -> bool:
    """Tell whether a text says nearly always 我们 and not 他们, whose 们 may be left of either."""
    others = sum(said.count(who + _PLURAL) for who in _PERSONS if who not in word)
    return word in said and said.count(word) >= _CHIEF * others


def _named_in_full(new: Place) -> bool:
    """Tell whether a character was missing from a longer name of the same thing.

    Of 个人姓名 nothing could be meant by the 人 that 人姓名 has left of it.
    """
    forms = vocabulary().han
    at = new.start
    for first in range(max(0, at - 1), at + 1):
        short = forms.get(new.run[first + 2 : first + 4])
        full = forms.get(new.run[first : first + 4])
        if short is not None and full is not None and short.field == "data":
            return short.key == full.key
    return False


def _repeated(old: Place, new: Place, before: str, after: str) -> bool:
    """Tell whether a character only repeats the one beside it, and no word needs it: 服务务."""
    stray = old.said
    beside = old.run[max(0, old.start - 1) : old.start] + old.run[old.end : old.end + 1]
    if len(stray) != 1 or stray in BINDING or stray not in beside:
        return False
    once = new.run[max(0, new.start - 2) : new.start + 2]
    usual = once in before and len(once) > len(stray * 2)
    if (usual or not _exists(stray * 2)) and stray * 2 not in after and not _two(old, stray):
        words = {new.run[first:last] for first, last in new.inside(longer=1)}
        if stray not in _WEIGHTY or not words or not words.isdisjoint(_MODAL):
            return True
    if stray in _WEIGHTY - _WHERE:
        return False
    return any(
        word == stray
        and old.words[:n] + old.words[n + 1 :] == new.words
        and (stray not in _WHERE or _ended(old.words[:n], stray))
        for n, word in enumerate(old.words)
    )


def _two(old: Place, stray: str) -> bool:
    """Tell whether each of two same characters belongs to a word of its own: 用户户名."""
    longer = [word if len(word) > 1 else "" for word in old.words]
    return any(a.endswith(stray) and b.startswith(stray) for a, b in pairwise(longer))


def _ended(words: tuple[str, ...], last: str) -> bool:
    """Tell whether the last of some words ends with a character, and is longer."""
    return bool(words) and len(words[-1]) > 1 and words[-1].endswith(last)


def _exists(word: str) -> bool:
    """Tell whether the dictionary, the vocabulary or the list of new words has a word."""
    return seen(word) > 0 or word in vocabulary().han or word in _new()


@cache
def _new() -> frozenset[str]:
    return frozenset(table("syllables")["words"].split())


@lru_cache(maxsize=1024)
def _ruling(rest: str, word: str) -> bool:
    """Tell whether, of the words of two characters that begin with this one, most are one."""
    if not word.startswith(rest):
        return False
    return seen(word) >= _RULING * sum(seen(rest + other) for other in _usual())


@cache
def _free() -> frozenset[str]:
    """Return the characters that often are a word by themselves."""
    return frozenset(table("syllables")["free"]) - {"\n"}


@cache
def _usual() -> str:
    members = table("syllables")["syllables"].values()
    return "".join(sorted({character for some in members for character in some}))
