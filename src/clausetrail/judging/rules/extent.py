"""M105, M304, M405, M504 again: whether a rule holds for all, mainly, as a rule, or openly."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kinds.consents import widened
from clausetrail.judging.kinds.evidence import says
from clausetrail.judging.kinds.kind import kind_of_force
from clausetrail.judging.language.stems import stem
from clausetrail.judging.language.term import Term, letters, sentences
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.force import CODES
from clausetrail.judging.verdict import Judgement, Side
from clausetrail.regex import regex

_OPENING = {
    "等", "包括但不限于", "等信息", "等方式", "等情形", "不限于", "including but not limited to",
    "etc", "and so on", "and the like", "among other", "inter alia",
}  # fmt: skip
_PARTLY = {
    "主要",
    "为主",
    "大部分",
    "大多",
    "大多数",
    "大都",
    "多半",
    "多数",
    "原则上",
    "mainly",
    "partly",
    "in part",
    "in principl",
}
_SOME = {"some", "certain", "部分", "某些", "个别"}
_GENERALLY = {
    "routin", "ordinarili", "customarili", "knowingli", "intention", "deliber", "routinely",
    "ordinarily", "customarily", "knowingly", "intentionally", "deliberately", "generally",
    "usually", "normally", "typically", "in general", "一般", "通常", "原则上",
    "一般情况下", "通常情况下", "in principl",
}  # fmt: skip
_BEGUN_OPEN = regex(r"包[括含]但不(?:仅)?限于|\bincluding(?:,)? but not limited to", re.IGNORECASE)
_LEADING_TO = {"especially", "in particular", "such as", "特别", "尤其", "例如", "比如", "包括"}
_FOR_ONE = regex(
    r"(?:especially|in particular|particularly|notably|including|such as|(?:above|among) all"
    r"|for (?:example|instance)|e\.g\.?|inter alia|among (?:others?|other things)|mainly|primarily"
    r"|principally|chiefly|mostly),?\s*"
    r"(?:\((?:i|a|1)\) )?(?=(?:if|when(?:ever)?|where|because|that|as|in (?:the )?(?:case|event)"
    r"|in order to|to the extent|on the (?:basis|ground)|due to|for|at|upon|by|during|to"
    r"|about|on|from|with)\b)",
    re.IGNORECASE,
)
"""How one ground or case is named of several."""
_CLOSED = regex(
    r"(?:\b(?:means?|comprises?|consists? of|contains?|covers?|refers? to|is|are|be|with|to|namely)"
    r"|(?:是指|指|为|即|包含|包括|有|与|向))[\s,，:：]*$",
    re.IGNORECASE,
)
"""What a full list follows."""
_EXAMPLE = regex(
    r"例如|比如|诸如|譬如|\bfor (?:example|instance)\b|\bsuch as\b|\be\.g\.", re.IGNORECASE
)
"""What leads to examples: a list of them is open already."""
_PART_OF = regex(
    r"\b(?:first|last|final|initial|parts?|portions?|extracts?|excerpts?|summary|summaries|outline"
    r"|half|quarter|majority|subset|sample|selection)\b[\w ]{0,20}"
    r"\bof\s+(?:(?:the|your|our|its|their)\s+)?$",
    re.IGNORECASE,
)
"""What makes a part of a whole."""
_AIMED_AT = regex(r" (?:at|towards?)\b")
"""What makes "aimed" say for whom something is meant."""
_DEPENDS = (
    r"\b(?:if|unless|when(?:ever)?|until|once|after|where|without|by|of|from) (?:[a-z]+ ){0,1}?"
)
_WHOSE = r"(?: of)?(?: (?:the|our|your|their|its|two|three))? ([a-z]+)"
_ALL_OF = regex(rf"{_DEPENDS}(?:both|all|each|every(?: one)?){_WHOSE}", re.IGNORECASE)
_ONE_OF = regex(
    rf"{_DEPENDS}(?:either|any(?: one)?|(?:at least |only |just )?one){_WHOSE}", re.IGNORECASE
)
"""On what something depends: that one of several agrees, or that all of them do."""
_ASIDE = regex(r"\([^()]*\)|（[^（）]*）")
_MODES = frozenset(
    ("online", "offline", "electronically", "digitally", "locally", "nationally", "domestically",
     "internationally", "initially", "temporarily", "personally", "annually")
)  # fmt: skip
_QUALITIES = frozenset(
    ("temporarily", "temporary", "verified", "verifiable", "encrypted", "aggregated", "aggregate",
     "masked", "hashed", "truncated", "pseudonymised", "pseudonymized", "anonymised", "anonymized",
     "anonymous", "anonymously", "independent", "independently", "certified", "irreversibly",
     "securely", "manually", "prominent", "prominently", "conspicuous", "conspicuously", "显著",
     "醒目")
)  # fmt: skip
"""Words on how or in what state something is kept, asked or done: without them it is another."""
_GRANTED_IN = frozenset(("free", "fee", "right-word", "withdraw", "refuse", "complain", "copy"))
_STRICT = {"not", "must", "only"}
_REACH = 2
"""Terms on either side within which "generally" qualifies a refusal or a duty."""
_EVERYBODY = regex(r"any(?:one|body)|every(?:one|body)|任何人|所有人", re.IGNORECASE)
_EVERY = regex(
    r"(?:所有|全部|任何|一切|任意|任一|各类|凡是|每|人人)"
    r"|(?:all|any|every|each|anyone|everyone|everybody)$",
    re.IGNORECASE,
)
"""Words that take in everybody or everything, rather than wholly."""


def extent(case: Case) -> Judgement | None:
    """Find words that open a list, or say how many and how often, on one side only."""
    if case.whole or case.clause.kind == "heading":
        return None
    gone = [*_qualified(case, "old"), *_reach(case, "old"), *_part(case, "old")]
    come = [*_weakening(case), *_qualified(case, "new"), *_reach(case, "new"), *_part(case, "new")]
    closed, opened = (_opening(side) for side in (case.delta.lost, case.delta.gained))
    come += [] if closed or _EXAMPLE.search(_left_behind(case)) else opened or _examples(case)
    gone += [
        t for t in closed if case.category in (1, 3) and not opened and not _still_open(case, t)
    ]
    if not (gone or come):
        gone, come = _one_or_all(case)
    if not (gone or come):
        gone, come = _mode(case, "old"), _mode(case, "new")
    if not gone and not come:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"规则所及的范围有变化（{happened.zh}）",
        f"How many or how much the rule takes in changed ({happened.en})",
    )
    category = kind_of_force(case, gone, come)
    return material(CODES[category], category, what, case.evidence(gone, come), case.category)


def _part(case: Case, side: Side) -> list[Term]:
    """Return "the first page of", "a summary of" where only one side has it."""
    text, pool = case.side(side)
    out: list[Term] = []
    for hunk in case.delta.hunks:
        own, other = (hunk.old, hunk.new) if side == "old" else (hunk.new, hunk.old)
        if not own or other or own[-1] is pool[-1]:
            continue
        after = pool[pool.index(own[-1]) + 1]
        if _PART_OF.search(text[own[0].start : after.start]):
            out += own
    return out


def _one_or_all(case: Case) -> tuple[list[Term], list[Term]]:
    """Return what depends on one of several now, or on all of them: either parent, both parents."""
    differ = (
        [t for h in case.delta.hunks for t in h.old],
        [t for h in case.delta.hunks for t in h.new],
    )
    if widened(case):
        return differ
    if case.document.lang != "en":
        return [], []
    (all_old, one_old), (all_new, one_new) = (
        tuple({stem(w) for w in words.findall(text)} for words in (_ALL_OF, _ONE_OF))
        for text in (case.old_text, case.new_text)
    )
    if not ((all_old - all_new) & one_new or (all_new - all_old) & one_old):
        return [], []
    return differ


def _mode(case: Case, side: Side) -> list[Term]:
    """Return words on how or where something is free, or a right is used, only then and there."""
    surplus = case.delta.removed if side == "old" else case.delta.added
    return [
        own[0]
        for hunk in case.delta.hunks
        for own, other in ((hunk.old, hunk.new) if side == "old" else (hunk.new, hunk.old),)
        if len(own) == 1
        and not other
        and own[0] in surplus
        and (
            own[0].text.lower() in _QUALITIES
            or (
                own[0].text.lower() in _MODES
                and case.has(_GRANTED_IN, *((own, ()) if side == "old" else ((), own)))
            )
        )
    ]


def _opening(differing: Callable[[str], Sequence[Term]]) -> list[Term]:
    """Return the words that say a list goes on."""
    return [t for t in differing("scope") if t.concept == "open" and t.key in _OPENING]


def _examples(case: Case) -> list[Term]:
    """Return "in particular" or "such as" put before what was named in full without it."""
    return [
        hunk.new[0]
        for hunk in case.delta.hunks
        if not hunk.old
        and hunk.new[0] in case.delta.added
        and (
            (
                hunk.new[0].key in _LEADING_TO
                and len(hunk.new) == 1
                and _CLOSED.search(case.new_text[: hunk.new[0].start])
            )
            or (
                _FOR_ONE.match(case.new_text, hunk.new[0].start)
                and not _FOR_ONE.search(_left_behind(case))
                and case.topic != "contact"
            )
        )
    ]


def _left_behind(case: Case) -> str:
    """Return the old sentences that the new wording does not repeat, without what is aside."""
    kept = letters(case.new_text)
    said = (case.old_text[a:b] for a, b in sentences(case.old_text))
    left = " ".join(sentence for sentence in said if letters(sentence) not in kept)
    return _ASIDE.sub("", left)


def _still_open(case: Case, term: Term) -> bool:
    """Tell whether the list begins with words that leave it open: including but not limited to."""
    return bool(
        _BEGUN_OPEN.search(case.sentence(term, "old")) and _BEGUN_OPEN.search(case.new_text)
    )


def _weakening(case: Case) -> list[Term]:
    """Return 主要, mainly and the like; 部分, some only where they replace "all" or "only"."""
    gained = [t for t in case.delta.gained("scope") if t.concept == "some"]
    if gained and any(_generally(t) for t in case.delta.lost("scope")):
        gained = [t for t in gained if not _generally(t)]
    stricter = any(t.concept in ("all", "only") for t in case.delta.lost("scope"))
    granted = case.topic == "rights" and not case.delta.lost("scope")
    return [
        t
        for t in gained
        if t.key in _PARTLY
        or stricter
        or (granted and t.key in _SOME and says(case.sentence(t, "new"), "granted"))
    ]


def _generally(term: Term) -> bool:
    """Tell whether a word says that a rule has exceptions: as a rule, usually."""
    return bool({term.key, term.text.lower()} & _GENERALLY)


def _qualified(case: Case, side: Side) -> list[Term]:
    """Return "generally" and the like where it qualifies a refusal or a duty."""
    fields = ("scope", "conditions")
    own = case.delta.lost(*fields) if side == "old" else case.delta.gained(*fields)
    text, pool = case.side(side)
    out = []
    for term in own:
        tried = term.concept == "effort" and not _AIMED_AT.match(text[term.end :])
        if tried or (term.concept == "some" and _generally(term)):
            at = pool.index(term)
            near = pool[max(0, at - _REACH) : at + _REACH + 1]
            if any(t.concept in ({"not"} if tried else _STRICT) for t in near):
                out.append(term)
    return out


def _reach(case: Case, side: Side) -> list[Term]:
    """Return "all", "any" or "everyone" where the other side names somebody or something else."""
    before, after = ({t.concept for t in pool} for pool in (case.delta.old, case.delta.new))
    if "all" in before & after:
        return []
    out: list[Term] = []
    for hunk in case.delta.hunks:
        own, other = (hunk.old, hunk.new) if side == "old" else (hunk.new, hunk.old)
        replaced = any(t.field not in ("parties", "scope") for t in other)
        some = any(t.field == "recipients" and t.concept != "individual" for t in other)
        if replaced and own and (len(own) == 1 or (some and _EVERYBODY.match(own[0].text))):
            out += [t for t in own[:1] if t.concept == "all" and _EVERY.match(t.text)]
    return out
