"""What a clause is about, told from its own words where no title says it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from clausetrail.judging.kinds.topic import Topic
from clausetrail.judging.language.term import Term
from clausetrail.judging.names import naming
from clausetrail.judging.verdict import Category

_REACHED = frozenset({"email", "telephone", "dpo", "complain", "respond"})
PASSED = frozenset({"share", "transfer", "disclose", "entrust", "embed"})
"""Acts by which information comes to others."""
_ANYBODY = frozenset({"individual", "company-generic"})
"""Recipients that may be the reader, or we."""
_EXERCISED = frozenset(
    {"correct", "copy", "withdraw", "close-account", "portability", "delete-right"}
)
_GUARDED = _EXERCISED | {"consent", "delete", "right-word", "refuse", "anytime"}
"""What a guardian does where it is a rule on minors, not on whom a pupil's marks go to."""
_FETCHED = frozenset({"download", "下载"})
"""What is done with an app as well as with one's own information."""
_RENEWED = frozenset({"updat", "更新"})
"""What is done with a text as well, unless it is the reader who does it."""
_STATED = frozenset(
    ("data", "acts", "purposes", "recipients", "rights", "bodies", "conditions", "parties",
     "places", "security", "period", "age", "contact", "entity")
)  # fmt: skip
"""Fields of terms with which a clause of a policy states a rule."""
_PARTIES = ("organisation", "entity", "places")
"""Fields of what an introduction says of those who stand behind the policy."""


def on_parties(said: Sequence[Term], texts: Sequence[str]) -> bool:
    """Tell whether some wording says who is who: a company, an owner, whom "we" means."""
    return any(t.field in _PARTIES or t.concept == "affiliate" for t in said) or any(
        naming.we(text) is not None for text in texts
    )


def own_topic(said: Sequence[Term]) -> Topic | None:
    """Return what some wording is about, ``None`` if it does not say so plainly."""
    acts = {t.concept for t in said if t.field == "acts"}
    fields = {t.field for t in said}
    recipients = {t.concept for t in said if t.field == "recipients"}
    yours = any(t.concept == "you" for t in said)
    ours = {id(t) for before, t in pairwise(said) if before.concept == "we"}
    concepts = {
        t.concept
        for t in said
        if t.key not in _FETCHED
        and (yours or t.key not in _RENEWED)
        and not (t.concept == "copy" and id(t) in ours)
    }
    if "minor" in concepts or ("guardian" in concepts and concepts & _GUARDED):
        return "minors"
    if "contact" in fields and concepts & _REACHED:
        return "contact"
    if acts & PASSED and recipients - _ANYBODY:
        return "sharing"
    if concepts & _EXERCISED:
        return "rights"
    if acts & {"collect"} or ("data" in fields and acts & {"use", "process", "provide"}):
        return "collection"
    if "store" in acts and fields & {"period", "places"}:
        return "retention"
    return None


def likely_kind(said: Sequence[Term]) -> Category | None:
    """Return the kind of rule that a clause most likely states, ``None`` if it states none.

    Whatever a policy rules, it rules how information is handled; the sentences that differ
    may say more.
    """
    return 1 if {t.field for t in said} & _STATED else None
