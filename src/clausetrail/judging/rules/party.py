"""M201: somebody else now speaks as "we"."""

from __future__ import annotations

import re
from operator import attrgetter

from clausetrail.bilingual import Bilingual
from clausetrail.comparing.change import joined
from clausetrail.judging.case import Case
from clausetrail.judging.delta import Hunk
from clausetrail.judging.kinds.kind import kind_of_rule
from clausetrail.judging.language.term import folded
from clausetrail.judging.names import naming
from clausetrail.judging.names.entities import entities
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Evidence, Judgement
from clausetrail.regex import regex

_SIDES = (attrgetter("old"), attrgetter("new"))
_WIDER = regex(
    r"及其|连同|关联|子公司|附属|分公司|集团"
    r"|affiliate|subsidiar|group|franchis|\bor (?:the|an?)\b|\b(?:together|along) with\b"
    r"|\bas well as\b|\bparent"
    r"|\bcompan(?:y|ies) (?:that|which|it)\b",
    re.IGNORECASE,
)


def party(case: Case) -> Judgement | None:
    """Compare whom the two wordings define as 我们 or "We"."""
    if case.whole:
        return None
    old, new = naming.we(case.old_text), naming.we(case.new_text)
    if old is None and new is None:
        return None
    if old is not None and new is not None and _same(old, new):
        return None
    # What the versions say themselves is quoted, not our renamed service under its new name.
    old, new = naming.we(joined(case.old)) or old, naming.we(joined(case.new)) or new
    if old is None or new is None:
        named = new or old or ""
        if _known(case, named):
            return None
        what = Bilingual(
            f"“我们”所指的主体现在才写明或不再写明（“{named}”）",
            f"Whom “we” means is stated only now, or no longer (“{named}”)",
        )
    else:
        what = Bilingual(
            f"“我们”所指的主体由“{old}”变为“{new}”",
            f"“We” meant “{old}” and now means “{new}”",
        )
    wider = any(t.field == "recipients" for t in (*case.delta.removed, *case.delta.added))
    evidence = (
        *((Evidence("old", old),) if old else ()),
        *((Evidence("new", new),) if new else ()),
    )
    return material("M201", 2, what, evidence, 3 if wider else None)


def _known(case: Case, named: str) -> bool:
    """Tell whether both versions name the company that "we" is now, or no longer, said to mean."""
    old, new = case.setting.companies
    keys = {e.name for e in entities(folded(named))}
    return bool(keys) and keys <= old & new and not _WIDER.search(named)


def _same(old: str, new: str) -> bool:
    """Tell whether two names are one, by the companies in them or letter by letter."""
    before, after = ({e.name for e in entities(folded(name))} for name in (old, new))
    alike = bool(before) and before == after and not _WIDER.search(old + new)
    return alike or _bare(old) == _bare(new)


def _bare(name: str) -> str:
    return re.sub(r"\W|^the ", "", name.lower())


_DONE_TO = regex(
    r"\s+(?:(?:will|may|can|shall|must|should) )?(?:are|is|were|was|be|been|being)"
    r" (?:\w+ly )?\w+(?:ed|en|t)\b",
    re.IGNORECASE,
)
_ACTING = regex(r"\b(?:we|they)\b", re.IGNORECASE)
_SUFFERING = regex(r"\b(?:us|them)\b", re.IGNORECASE)
_CONDITION = regex(r"\b(?:if|when(?:ever)?|where|once|unless|until|before|after)\b", re.I)
_PASSIVE = regex(r"\bby\b", re.IGNORECASE)


def _roles(case: Case) -> Judgement | None:
    """Find the same words with the parts exchanged: "X tells us" became "we tell X"."""
    if case.delta.removed or case.delta.added or not case.delta.hunks:
        return None
    old, new = case.old_text, case.new_text
    acting, suffering = (
        len(words.findall(new)) - len(words.findall(old)) for words in (_ACTING, _SUFFERING)
    )
    if acting + suffering or not acting or _PASSIVE.search(old) or _PASSIVE.search(new):
        return None
    ours = [[w.lower() for w in re.findall(r"\b(?:we|us)\b", t, re.I)] for t in (old, new)]
    if sorted(ours[0]) == sorted(ours[1]) and _CONDITION.search(old):
        return None  # "to them if they ask", "if they ask, to them": only the pronouns moved
    gone, come = ([t for h in case.delta.hunks for t in side(h)] for side in _SIDES)
    category = kind_of_rule(case, gone, come)
    if category is None:
        return None
    happened = turned(case, gone, come)
    what = Bilingual(
        f"行为人与相对人互换（{happened.zh}）", f"Who acts on whom was exchanged ({happened.en})"
    )
    return material("M206", category, what, case.evidence(gone, come), case.category)


def _of_a_thing(case: Case, hunk: Hunk) -> bool:
    """Tell whether "our" became "your" before what is nobody's doing: whose name it is."""
    if not all(t.text.lower() in ("our", "your", "我们的", "您的") for t in (*hunk.old, *hunk.new)):
        return False
    pool = case.delta.new
    at = pool.index(hunk.new[-1]) + 1
    return at < len(pool) and pool[at].field == "data"


def _turned_passive(case: Case, hunk: Hunk) -> bool:
    """Tell whether "we advise users" became "users are advised", or the reverse."""
    after = [
        text[terms[-1].end :]
        for text, terms in ((case.old_text, hunk.old), (case.new_text, hunk.new))
    ]
    return [_DONE_TO.match(words) is not None for words in after].count(True) == 1


def exchanged(case: Case) -> Judgement | None:
    """Find a place where "you" became "we" or the reverse: another acts or decides."""
    if (found := _roles(case)) is not None:
        return found
    for hunk in case.delta.hunks:
        concepts = [
            [t.concept for t in side if t.concept != "discretion"] for side in (hunk.old, hunk.new)
        ]
        if sorted(concepts) != [["we"], ["you"]]:
            continue
        if _of_a_thing(case, hunk) or _turned_passive(case, hunk):
            continue
        left = any(t in case.delta.removed for t in hunk.old)
        if left != any(t in case.delta.added for t in hunk.new):
            continue  # "you may be asked", "we may ask you": only one of the two is new
        category = kind_of_rule(case, hunk.old, hunk.new)
        if category is None:
            return None
        happened = turned(case, hunk.old, hunk.new)
        what = Bilingual(
            f"行为人或决定人有变化（{happened.zh}）", f"Who acts or decides changed ({happened.en})"
        )
        return material("M206", category, what, case.evidence(hunk.old, hunk.new), case.category)
    return None
