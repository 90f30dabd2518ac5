"""Classes of words: who acts, what they do, and verbs by what they take."""

from __future__ import annotations

from clausetrail.judging.language.term import Term
from clausetrail.judging.vocabulary import table
from clausetrail.regex import regex

WHO = frozenset(("parties", "recipients", "bodies", "entity"))
"""Fields of words for those who act."""
_CHANNELS = frozenset(("email", "telephone", "ticket", "letter", "sms", "in-app", "fax"))
"""Concepts of what is written or sent, among the words for bodies and how to reach them."""
DOING = frozenset(("acts", "rights"))
"""Fields of verbs."""
TRANSITIVE = frozenset(table("verbs")["verb"].split())
"""Chinese verbs that have an object, of whatever field of the vocabulary."""
GIVING = frozenset(table("verbs")["giving"].split())
"""Chinese verbs with an object and one to whom."""
AGENTS = tuple(table("verbs")["agents"].split())
"""Who acts in Chinese, of no field of the vocabulary."""

YOURS = regex("注销|撤回|登录|注册|拒绝|卸载|下单|付款")
"""What readers do, where nobody is named with it: 注销账号后."""


def acting(term: Term) -> bool:
    """Tell whether a word is for somebody who can act: an office, and not a form or a letter."""
    return term.field in WHO and term.concept not in _CHANNELS


def is_verb(term: Term) -> bool:
    """Tell whether a word is a verb, of whatever field of the vocabulary."""
    return term.field in DOING or term.text in TRANSITIVE
