"""Lists: the same members in another order, where none describes another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from clausetrail.judging.delta import Meaning, meaning, meanings, shared_ends
from clausetrail.judging.language.term import Term
from clausetrail.judging.language.word_classes import is_verb
from clausetrail.regex import regex

_LISTED = frozenset(
    ("data", "purposes", "recipients", "bodies", "rights", "security", "risks", "plain")
)
"""Fields of terms that may be members of a list."""
_POSSESSIVE = frozenset(("your", "our", "their", "its", "his", "her"))
_ARTICLE = regex(r"\b(?:the|an?)\s+$", re.IGNORECASE)
DESCRIBING = regex(
    r"(?:ed|ing|al|ous|ive|able|ible|ic|ary|ory|ful|less|(?<!m)ent|ant|ish|ern|ly|ian|[^m]ean"
    r"|[ir]can|ese)$|^(?:third[- ]part(?:y|ies)|state|partner|group|german|french|dutch|greek"
    r"|foreign|overseas|old|new|full|own|other"
    r"|private|public|first|last|raw|recent|former|past|young|main|good|bad|big|small|large|long"
    r"|short|high|low|free|paid|exact|precise|true|false|real|late|early|same|such|more|most|many"
    r"|few|several|any|some|certain|extra|spare|home|work|mobile|online|joint|secret|open|whole)$",
    re.IGNORECASE,
)
"""Words that may describe every member after them."""
RANKED = regex(
    r"顺序|次序|依次|先后|优先|首先|其次|然后|分别|各自|对应|比例|\d[:：比]\d|前者|后者|逐[一个级家]|轮流|排名|末[位名尾]|最后"
    r"|[其之]一[，为是]|[前后][一两二三](?=家|个|名|位|方|类|项|种|款|者)"
    r"|第[一二三四五六](?=家|个|名|位|方|类|项|种|款|者)|首[家位个]|respective"
    r"|\b(?:priority|(?<!in )order (?:of|in which)|(?:this|that|the) order|then"
    r"|first(?:ly)?(?! names?\b)|last(?=[,.;)]|$))\b",
    re.IGNORECASE,
)
"""What makes the order of a list count."""
FIRST = regex(
    r"(?:encrypt|anonymi|pseudonymi|mask|aggregat|redact|hash|verif|check|ask|inform|notif)",
    re.IGNORECASE,
)
"""What is done first: to send and encrypt is not to encrypt and send."""
_QUALIFYING = regex(
    r"\b(?:that|which|who|whom|whose|where|of|in|from|by|within|before|after|until|on|at)\b",
    re.IGNORECASE,
)
"""What may describe the last member of a list alone, or all of them."""
_ELSEWHERE = r"on [\d +()-]{5,}$|at [A-Z][^,]*\d"
"""Where to write or call, which belongs to the member it stands in."""
REACHING = regex(
    rf"(?<=\w )(?!{_ELSEWHERE}|of\b|about\b)"
    r"(?:in|for|from|with|within|to|on|at|by|under|outside|inside|during|upon|over|above|below"
    r"|between|through|via|per|against|into|among|than|as|like|abroad|online|offline|alone"
    r"|together|today|tomorrow|now|later|again|once|twice|often|always|forever|free|upfront|instead"
    r"|anywhere|elsewhere|everywhere|overseas|\w{2,}ly|\w{3,}(?:ed|ing)|sent|lent|kept|held|sold"
    r"|told|bought|brought|taken|given|written|chosen|found|made|left|shown|known|seen|done|paid"
    r"|put|set|lost|read|drawn|you(?= (?!of\b|about\b|to\b|with\b)\w)|we|they|that|which|who"
    r"|whom|whose|necessary"
    r"|required|needed|available|relevant|concerned|involved|(?:last|next|this|each|every|any) \w+"
    r"|a (?:day|week|month|year)|\d+ (?:\w+ )?(?:hour|day|week|month|year)s?)\b",
)
"""What may say something of the whole list where it ends it."""
EXCEPTED = regex(r"(?:[,;]|\bbut) not$|\b(?:without|except|excluding|besides)$", re.IGNORECASE)
"""What may reach over one member, or over all: "names, not photos, and logs"."""
DOING_NEXT = regex(
    r"(?:^|\b(?:we|you|they|will|may|can|must|shall|should|to|also|not|cannot|never|always|please))$"
    r"|\b(?:let|help|make)s? (?:us|you|them)$",
    re.IGNORECASE,
)
"""After which members begin with verbs."""
_SEPARATOR = regex(r"[、,，]|\b(?:and|or)\b|[和与及或]", re.IGNORECASE)
_RESPECTIVE = regex(
    r"(?P<figure>(?:[\d.]+|[一二三四五六七八九十百两半]+)(?:个?月|[元年天日周倍次分折%％]|小时|工作日))[、和与及]"
    r"(?:[\d.]+|[一二三四五六七八九十百两半]+)(?:个?月|[元年天日周倍次分折%％]|小时|工作日)"
)
"""Figures that stand in the order of the members to which they belong."""
_PLACED = regex(
    r"(?:北京|上海|广州|深圳|杭州|南京|成都|武汉|重庆|天津|西安|苏州|[\u4e00-\u9fff]{1,3}[省市区县州]"
    r"|本[地市省区]|当地|国内|境内|境外|海外|国外|全国|各|每|新|老|旧|女|男|大型|小型|部分|其他|非|未|原始|退休|在[职校]|敏感|匿名|成年)"
    r"[\u4e00-\u9fff]{2}"
)
"""A Chinese member with what may be said of those after it as well."""
_COUNTED = regex(
    r"\s*等?(?:[两二三四五六七八九十\d]+(?:家|类|项|种|名|位|款|大|方|者|地|处)|完成|办理|承办|代为|负责)"
)
"""What counts the members before it, or what they do."""
_REACHED = regex(
    r"\s*(?:等(?:方式|形式|途径|渠道)?)?(?:与我们|与您|向您)?(?:联系|告知|通知|反馈|咨询|提交|提出)(?!方)"
)
"""What is done by the means that were listed: 通过热线或邮箱联系."""
_OF_ALL = regex(r"任何|所有|全部|一切|每|各")
"""What may be said of every member of a Chinese list where it begins it: 任何公司、组织."""
_RULE = regex(r"[^的]的(?:规定|要求|约定|标准)$")
_ALIKE = 2
"""Words with which the members of a Chinese list may all begin or end."""
_WALL = regex(r"[|。；;:：()（）\n]|\.\s")
"""What no member moves across."""


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list."""

    said: tuple[Meaning, ...]
    determined: bool
    """Whether it has a "the" or "your" of its own."""
    described: bool
    """Whether its first word may describe what follows it."""
    qualified: bool
    """Whether it ends in a description: "photos of pets"."""
    owned: bool
    """Whether it begins with whose it is, or of how many: "the seller's name", 任何公司."""
    reaching: bool
    """Whether it ends in what may be said of others too: "photos for ten days"."""


def permuted(old: tuple[Term, ...], old_text: str, new: tuple[Term, ...], new_text: str) -> bool:
    """Tell whether what differs is one list with the same members in another order."""
    head, tail = shared_ends(meanings(old), meanings(new))
    chinese = not old_text.isascii()
    starts = [head, head - 1] if head and _possessive(old[head - 1]) else [head]
    ends = [tail]
    if chinese:  # members may begin or end alike: 安全审计、安全培训
        starts = [n for n in range(head, head - _ALIKE - 1, -1) if n >= 0]
        ends = [n for n in range(tail, tail - _ALIKE - 1, -1) if n >= 0]
    for first, rest in product(starts, ends):
        before = _members(old, old_text, first, len(old) - rest)
        after = _members(new, new_text, first, len(new) - rest)
        if before is None or after is None:
            continue
        same = sorted(m.said for m in before) == sorted(m.said for m in after)
        if same and not _unsettled(before, after):
            return True
    return False


def _unsettled(before: list[Member], after: list[Member]) -> bool:
    """Tell whether a description at either end may be of one member, or of all of them.

    "Old cars and bikes" may all be old, and "names and photos of pets" all be those of pets;
    "your old car and your bike" are not.
    """
    led = {m[0].said for m in (before, after) if m[0].owned}
    ended = {m[-1].said for m in (before, after) if m[-1].reaching}
    if (led and before[0].said != after[0].said) or (ended and before[-1].said != after[-1].said):
        return True
    if all(m.determined for m in (*before, *after)):
        return False
    led = {m[0].said for m in (before, after) if m[0].described and not m[0].determined}
    ended = {m[-1].said for m in (before, after) if m[-1].qualified}
    return (bool(led) and before[0].said != after[0].said) or (
        bool(ended) and before[-1].said != after[-1].said
    )


def _members(pool: tuple[Term, ...], text: str, first: int, last: int) -> list[Member] | None:
    """Return the members of the list in ``pool[first:last]``; ``None`` if it is not one."""
    window = pool[first:last]
    verbs = all(t.field in ("acts", "rights", "plain") for t in window)
    verbs = verbs and any(t.field == "acts" for t in window)
    if not window or any(
        t.field not in _LISTED
        and t.concept != "or"
        and not verbs
        and not _possessive(t)
        and not _nominal(text, t, before)
        for before, t in zip((None, *window), window, strict=False)
    ):
        return None
    within = text[window[0].start : window[-1].end]
    if _WALL.search(within) or EXCEPTED.search(text[: window[0].start].rstrip()):
        return None
    if {"and", "or"} <= set(re.findall(r"\b(?:and|or)\b", within.lower())):
        return None
    if _RESPECTIVE.search(text) or _PLACED.match(text, window[0].start):
        return None
    if RANKED.search(text) or _qualified(pool, text, first, window):
        return None
    end = text[window[-1].end : pool[last].start] if last < len(pool) else text[window[-1].end :]
    if last < len(pool) and not (
        _SEPARATOR.search(end)
        or _closed(text, window[-1].end)
        or pool[last].field not in _LISTED
        or (text[: window[0].start].endswith("通过") and _REACHED.match(text, window[-1].end))
        or _WALL.search(end)
        or all(DESCRIBING.search(t.text) for t in window if t.concept != "or")
    ):
        return None
    if _QUALIFYING.match(end.strip()):
        return None
    members: list[list[Term]] = [[]]
    at = window[0].start
    for term in window:
        if _SEPARATOR.search(text[at : term.start]) or term.concept == "or":
            members.append([])
        if term.concept != "or":
            members[-1].append(term)
        at = term.end
    sizes = {len(member) > 1 for member in members if member}
    if len(sizes) > 1 and DOING_NEXT.search(text[: window[0].start].rstrip()):
        return None
    if verbs and any(len(member) > 1 for member in members) and not _of_a_kind(members):
        return None
    if (
        verbs
        and any(FIRST.match(t.text) for t in window)
        and all(t.concept != "or" for t in window)
    ):
        return None
    return [_member(m, text) for m in members if m] if len(members) > 1 else None


def _closed(text: str, at: int) -> bool:
    """Tell whether what follows a Chinese list is of all its members: 甲、乙两家公司."""
    return _COUNTED.match(text, at) is not None


def _nominal(text: str, term: Term, before: Term | None) -> bool:
    """Tell whether a Chinese verb is a noun in a list: 短信、公告等, 安全审计、安全培训."""
    lead, rest = text[: term.start].rstrip(), text[term.end :].lstrip()
    compound = before is not None and before.end == term.start
    compound = compound and before is not None and before.field in ("plain", "data", "security")
    return (
        term.field == "acts"
        and not term.text.isascii()
        and (compound or lead.endswith(("、", "通过", "以", "和", "或", "及")))
        and rest.startswith(("、", "和", "或", "及", "等"))
    )


def _of_a_kind(members: list[list[Term]]) -> bool:
    """Tell whether Chinese members share their first word or their last: 安全审计、安全培训."""
    if any(not member or member[-1].text.isascii() for member in members):
        return False
    return any(len({meaning(member[n]) for member in members}) == 1 for n in (0, -1))


def _member(terms: list[Term], text: str) -> Member:
    first = terms[0]
    within = text[first.end : terms[-1].end]
    return Member(
        tuple(meaning(t) for t in terms),
        _possessive(first) or _ARTICLE.search(text[: first.start]) is not None,
        len(terms) > 1 and DESCRIBING.search(first.text) is not None,
        len(terms) > 1 and first.text.isascii() and _QUALIFYING.search(within) is not None,
        re.match(r"['’]s?\b", text[first.end :]) is not None
        or first.text.endswith(("'s", "’s"))
        or _OF_ALL.match(first.text) is not None,
        len(terms) > 1
        and first.text.isascii()
        and REACHING.search(text, first.end, terms[-1].end) is not None,
    )


def _possessive(term: Term) -> bool:
    return term.text.lower() in _POSSESSIVE


def _qualified(pool: tuple[Term, ...], text: str, first: int, window: tuple[Term, ...]) -> bool:
    """Tell whether a word before the list, or its first member's 的, may describe one member.

    "Encrypted names and addresses" and "encrypted addresses and names" may differ; "we print
    names and addresses" has a verb there.
    """
    head = _SEPARATOR.split(text[window[0].start : window[-1].end])[0]
    if "的" in head and not re.match(r"[您你我]们?的", head):
        said = _SEPARATOR.split(text[window[0].start : window[-1].end])
        return not all(_RULE.search(member) for member in said)
    if not first:
        return False
    before = pool[first - 1]
    lead = text[before.end : window[0].start]
    if "的" in lead:
        return before.field != "parties"
    described = before.field == "acts" and before.text.lower().endswith("ed")
    if (
        not (before.field == "plain" or described)
        or _SEPARATOR.search(lead)
        or re.search(r"[:：\w]", lead)
    ):
        return False
    if not before.text.isascii():
        return lead == "" and len(before.text) == 1 and not is_verb(before)
    earlier = pool[first - 2] if first > 1 else None
    between = text[earlier.end : before.start] if earlier is not None else ""
    return earlier is not None and not (
        earlier.field in ("parties", "scope") or re.search(r"\bto\b", between)
    )
