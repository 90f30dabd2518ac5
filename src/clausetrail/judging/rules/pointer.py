"""E106: a reference to another place in the text was brought up to date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Document
from clausetrail.judging.case import Case
from clausetrail.judging.citing.sections import Sections, figures
from clausetrail.judging.kinds.topic import Topic, title_topic
from clausetrail.judging.language.stems import stems
from clausetrail.judging.language.term import Term
from clausetrail.judging.paraphrase import Paraphrased
from clausetrail.judging.rules.finding import harmless
from clausetrail.judging.verdict import Judgement
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

_PLACES = frozenset((*table("places_in_text")["zh"].split(), *stems(table("places_in_text")["en"])))
"""Words that only say where in the text something stands."""
_FREE = frozenset(("to", "at"))
_TO_REACH = regex(
    r"地址|联系方式|联络方式|\baddress|\bcontact (?:details|information)|\bcontact us"
)
_NEAR = 10
"""Characters after a reference that say what stands there: 第十条提供的联系方式."""
_NEAR_EN = 90
"""Characters before it that do in English."""


def reference(case: Case) -> Judgement | None:
    """E106: only the number or the description of the place differs."""
    alike = Paraphrased.of(case)
    return _updated(case) or (_updated(alike) if alike is not None else None)


def _updated(case: Case) -> Judgement | None:
    delta = case.delta
    if case.whole or not delta.hunks:
        return None
    if {t.key for t in (*case.directions.removed, *case.directions.added)} - _FREE:
        return None
    gone = [t for hunk in delta.hunks for t in hunk.old]
    come = [t for hunk in delta.hunks for t in hunk.new]
    followed = {g.id for g in case.setting.comparison.groups if g.kind == "reference"}
    if not (
        (case.change.groups and followed.issuperset(case.change.groups))
        or _described(case, gone, come)
        or _described(case, come, gone)
        or _righted(case, gone, come)
        or all(t.field == "link" and t.key.startswith("#") for t in (*gone, *come))
    ):
        return None
    why = Bilingual(
        "只更新了对其他条款位置的指引。", "Only a reference to another place was updated."
    )
    return harmless("E106", why, case.evidence(delta.removed, delta.added))


def _righted(case: Case, gone: Sequence[Term], come: Sequence[Term]) -> bool:
    """Tell whether a number now leads to the section whose subject the sentence names.

    The section it led to before is on another subject, or there is none.  Where the sentence
    speaks of an address, the new section gives one and the old did not.
    """
    if [t.field for t in (*gone, *come)] != ["reference", "reference"]:
        return False
    sentence = case.sentence(come[0], "new")
    said = re.split(re.escape(come[0].text), sentence, maxsplit=1)
    near = said[-1][:_NEAR] if case.document.lang == "zh" else said[0][-_NEAR_EN:]
    old, new = case.setting.comparison.old, case.setting.comparison.new
    before, after = _announced(gone[0], old), _announced(come[0], new)
    if after is not None and before != after and title_topic(near) == after:
        return True
    was, now = map(_addresses, (gone[0], come[0]), case.setting.sections)
    return _TO_REACH.search(near) is not None and bool(now) and not was


def _addresses(reference: Term, sections: Sections) -> frozenset[str]:
    """Return the addresses that the section gives to which a reference leads."""
    found = sections.numbered(figures(reference.text))
    return sections.contacts(found[0]) if len(found) == 1 else frozenset()


def _announced(reference: Term, document: Document) -> Topic | None:
    """Return what the heading a reference leads to announces."""
    wanted = figures(reference.text)
    titles = (c for c in document.clauses if c.kind == "heading" and figures(c.label) == wanted)
    return next((title_topic(c.text) for c in titles), None) if wanted else None


def _described(case: Case, places: Sequence[Term], numbers: Sequence[Term]) -> bool:
    """Tell whether words for a place in the text were replaced by its number.

    Where the headings are numbered it is looked up when the wordings are read alike.
    """
    if case.setting.numbered:
        return False
    return (
        sum(len(t.text) for t in places) > 1
        and all(t.key in _PLACES for t in places)
        and any(t.field == "reference" for t in numbers)
        and all(t.field == "reference" or t.key in _PLACES for t in numbers)
    )
