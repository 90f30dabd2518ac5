"""M106, M305, M406, M505: a whole provision, or a sentence of one, comes or goes."""

from __future__ import annotations

import re
from itertools import pairwise

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.delta import meaning
from clausetrail.judging.rules.finding import material
from clausetrail.judging.rules.force import about_a_page
from clausetrail.judging.subject import GRANTED
from clausetrail.judging.term import Term, sentences
from clausetrail.judging.verdict import Category, Evidence, Judgement, Side

_CODES: dict[Category, str] = {1: "M106", 2: "M205", 3: "M305", 4: "M406", 5: "M505"}
_SENTENCE = 6
"""Terms from which an insertion or deletion is a statement of its own."""
_LINK = re.compile(r"\s?<[^<>\s]+>|https?://\S+")
_READ_ON = re.compile(
    r"(?:(?:具体|详细|有关|相关|更多)[^，。；]{0,12}(?:参见|参阅|详见|请见|可见|见)"
    r"|(?:请|您可以?|可以?)?(?:参阅|参见|详见|查看|阅读|点击|了解(?:更多|详情))"
    r"|(?:要|如需|欲)?了解(?:更多|详情|详细)[^，。；]{0,20}[，,]?(?:请|详见|参阅|点击)"
    r"|(?:(?:please |you can |to )?(?:learn (?:more|how)|read (?:more|the|our|about)|find out more"
    r"|(?:find|view) (?:the|our|a|more|out)\b"
    r"|see (?:the|our|also|this)|refer to)|for (?:more|further) (?:information|details?)\b))"
    r"[^。.;；]{0,200}$",
    re.IGNORECASE,
)
_GRANTED = re.compile(r"有权|\brights?\b", re.IGNORECASE)
_WHAT_FOR = re.compile(
    r"用于|用以|以便|以供|旨在|为了"
    r"|\b(?:in order )?to (?!the\b|our\b|your\b|an?\b|this\b|these\b)[a-z]{3,}",
    re.IGNORECASE,
)
"""A phrase that says what something is done for."""
_AS_SAID = re.compile(
    r"(?:可以?)?(?:通过|按照?|依据|根据)(?:本|以下|下列|上述|上文|下文)[^，。；]{0,14}(?:方式|渠道|途径|方法|流程)"
    r"|(?:as|in the (?:way|manner)) (?:described|set out|explained|stated|listed)[^,.;]{0,40}",
    re.IGNORECASE,
)
"""A phrase that points to what the text says elsewhere."""
_NO_RULE = re.compile(
    r"(?:例如|比如|譬如|也就是说|换言之|换句话说|简而言之)[，,：:]?"
    r"|我们(?:非常|十分|高度|始终|一直|深知|一贯)*(?:重视|珍视|感谢|理解|相信|致力于|深知)|感谢您|欢迎您?"
    r"|(?:for (?:example|instance)|e\.g\.|in other words|that is to say|in short|put simply"
    r"|this (?:means|is because)|thank you|thanks for|welcome to)\b"
    r"|(?:we|at [A-Z]\w+,? we) (?:\w+ )?(?:care|value|believe|understand|appreciate"
    r"|strive to be|are committed"
    r"|take [\w' ]{1,40} seriously)\b"
    r"|[^.。]{3,120}[?？]$",
    re.IGNORECASE,
)
"""How a sentence begins that illustrates a rule, or is none; what it names has rules of its own."""
_EMPTY = frozenset(("plain", "link", "work", "reference", "parties", "count", "date"))
"""Fields of terms that make no rule: a lead-in, a pointer to another page.

In a list of recipients a bare name is a rule."""
_LISTED = frozenset(("plain", "scope", "parties", "acts", "rights", "security", "bodies", "data"))
"""Fields of the words of which a member may consist; others have rules of their own."""
_SEPARATOR = re.compile(
    r"[、,，;；]\s*(?:您|你|我们)?$|(?:和|与|及|以及|或|或者|并|并且)$"
    r"|(?:[,;]|\b(?:and|or))\s*(?:(?:to|for|in|on|with|by|from|as|at|the|an?|your|our)\s+)*$"
)
_SEPARATED = re.compile(r"^\s*[、,，;；]|^\s*(?:and|or)\b|^\s*(?:和|与|及|以及|等|或)")


def provision(case: Case) -> Judgement | None:
    """Judge an added or removed clause by the section it stands in."""
    if (
        not case.whole
        or case.category is None
        or case.clause.kind in ("heading", "title", "table-header")
    ):
        return None
    if case.topic in ("parties", "updates") and case.added:
        return None
    side: Side = "new" if case.added else "old"
    text, terms = case.side(side)
    text = text.strip()
    if (
        _pointer(text)
        or _says_no_rule(text)
        or (case.category != 3 and all(t.field in _EMPTY for t in terms))
    ):
        return None
    what = (
        Bilingual("新增一条规定", "A provision was added")
        if case.added
        else Bilingual("删去一条规定", "A provision was removed")
    )
    category = case.subject(*((terms, ()) if side == "old" else ((), terms))) or case.category
    if category == 1 and _names_somebody(case, terms):
        category = 3
    granted: Category | None = 4 if _GRANTED.search(text) or GRANTED.search(text) else None
    return material(
        _CODES[category], category, what, (Evidence(side, text),), case.category, granted
    )


def _names_somebody(case: Case, terms: tuple[Term, ...]) -> bool:
    """Tell whether a member of a list is a name with the address of its own pages."""
    named = [t for t in terms if t.field == "plain" and t.text.isascii() and t.text[0].isupper()]
    linked = any(t.concept in ("web", "link") for t in terms)
    return (
        bool(named)
        and linked
        and case.clause.kind in ("table-row", "item")
        and all(t.field in ("plain", "contact", "link", "entity") for t in terms)
    )


def passage(case: Case) -> Judgement | None:
    """Find a statement, or a member of a list, inserted into or deleted from a clause."""
    if case.whole or case.category is None or case.topic in ("parties",):
        return None
    for hunk in case.delta.hunks:
        if bool(hunk.old) == bool(hunk.new):
            continue
        side: Side = "old" if hunk.old else "new"
        terms, text = (hunk.old, case.old_text) if hunk.old else (hunk.new, case.new_text)
        kept = case.delta.removed if hunk.old else case.delta.added
        own = [t for t in terms if t in kept]
        weighty = [t for t in own if t.field not in ("plain", "parties")] or _for(case, side, own)
        if (len(own) >= _SENTENCE and weighty) or _member(case, own, side):
            said = text[own[0].start : own[-1].end]
            if _pointer(said) or about_a_page(case.sentence(own[0], side)) or _says_no_rule(said):
                continue
            what = (
                Bilingual(f"删去“{said}”", f"“{said}” was deleted")
                if side == "old"
                else Bilingual(f"插入“{said}”", f"“{said}” was inserted")
            )
            evidence = (Evidence(side, said),)
            pair = (own, ()) if side == "old" else ((), own)
            category = case.subject(*pair) or case.category
            return material(_CODES[category], category, what, evidence, case.category)
    return None


def _for(case: Case, side: Side, terms: list[Term]) -> bool:
    """Tell whether words none of which is known say what for, in a section on information."""
    if case.category not in (1, 3) or not terms:
        return False
    text, _ = case.side(side)
    return _WHAT_FOR.search(text[terms[0].start : terms[-1].end]) is not None


def _says_no_rule(said: str) -> bool:
    """Tell whether every sentence gives an example, says what we value, or asks a question."""
    spans = sentences(said)
    return bool(spans) and all(_NO_RULE.match(said[a:b].strip(" 。.;；")) for a, b in spans)


def _pointer(said: str) -> bool:
    """Tell whether a text only says where more can be read."""
    words = _LINK.sub("", said)
    if _AS_SAID.fullmatch(words.strip()):
        return True
    spans = sentences(words)
    return bool(spans) and all(_READ_ON.match(words[a:b].strip(" 。.")) for a, b in spans)


def _member(case: Case, terms: list[Term], side: Side) -> bool:
    """Tell whether some terms are a whole member of a list: a separator came or went with them.

    One Chinese character, or words that only qualify the rule, are no member.
    """
    said = sum(2 if t.text.isascii() else len(t.text) for t in terms if t.field == "plain")
    enough = 2 if case.category in (1, 3) else 4
    other = {meaning(t) for t in (case.delta.new if side == "old" else case.delta.old)}
    if (
        said < enough
        or all(meaning(t) in other for t in terms)
        or not {t.field for t in terms if t.concept != "if"} <= _LISTED
    ):
        return False
    text, pool = case.side(side)
    before, after = text[: terms[0].start], text[terms[-1].end :]
    if not _SEPARATOR.search(before):
        return False
    return _SEPARATED.search(after) is not None or not _separated_anyway(case, pool, terms, side)


def _separated_anyway(case: Case, pool: tuple[Term, ...], terms: list[Term], side: Side) -> bool:
    """Tell whether the other side has a separator where the terms do not stand."""
    first, last = pool.index(terms[0]), pool.index(terms[-1])
    if first == 0 or last + 1 == len(pool):
        return False
    around = [meaning(pool[first - 1]), meaning(pool[last + 1])]
    text, other = case.side("new" if side == "old" else "old")
    for one, next_ in pairwise(other):
        if [meaning(one), meaning(next_)] == around:
            return _SEPARATOR.search(text[one.end : next_.start]) is not None
    return True
