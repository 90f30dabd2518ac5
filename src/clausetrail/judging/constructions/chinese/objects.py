"""Where an object stands, and to whom it goes: with 将, 把 or 对 before the verb, or after it."""

from __future__ import annotations

import re

from clausetrail.judging.constituents import Three
from clausetrail.judging.constructions.roles import CLAUSED, DIRECTED, pronoun
from clausetrail.judging.term import Term
from clausetrail.judging.terms import terms
from clausetrail.judging.word_classes import AGENTS, DOING, GIVING, MANNER, TRANSITIVE, WHO, is_verb

_TAKING = re.compile(r"[将把]|(?:^|[会将])对所?$")
_TAKEN = re.compile(r"[将把]$")
_TOWARDS = re.compile(r"[向给至与]$")
_ADDRESSED = re.compile(r"(?:与|向|给|对)$")
_ADDRESSING = frozenset(("联系", "联络", "通知", "告知", "回复", "答复", "提醒", "取得联系"))
"""Verbs whose object may be a person: 联系我们, 与我们联系."""
_JOINING = frozenset(("连接", "对接", "绑定", "关联", "同步"))
"""Verbs whose object another thing is joined with: 连接手机, 与手机连接."""
_MANNER = re.compile(rf"^(?:{'|'.join(MANNER)})+的?地?(?=.)")
"""How a thing is done, before the verb."""
_OTHERS = frozenset(("他人", "其他人", "任何人", "其他用户", "公众", "外界", *AGENTS))
"""To whom something is given."""
_MEANS = 4
"""Words with which it is said how something is done: 通过电子邮件."""


def preposed(one: Three, other: Three) -> bool:
    """Tell whether 对文件进行处理 became 处理文件, or 与我们联系 became 联系我们."""
    thing, none, doing = one
    same, _, acting = other
    person = any(t.field in WHO and t.concept != "you" for t in thing.terms) or pronoun(thing)
    said = re.sub(r"\s", "", doing.text)
    if said in _JOINING:
        marked, fits = re.search("与$", thing.before), not person
    elif person:
        marked = _ADDRESSED.search(thing.before)
        fits = said in _ADDRESSING and pronoun(thing)
    else:
        marked = _TAKING.search(thing.before)
        verbs = re.split("[和与及、]", _MANNER.sub("", said))
        fits = all(verb in TRANSITIVE or verb in GIVING or _act(verb) for verb in verbs)
    return (
        not none.terms
        and fits
        and marked is not None
        and _pointed(same.before) == _pointed(re.split("[将把对与向给]", thing.before)[-1])
        and doing.wording.breaks(doing.last)
        and same.wording.breaks(same.last)
        and not DIRECTED.search(acting.before)
        and not CLAUSED.search(thing.text)
    )


def given(one: Three, other: Three) -> bool:
    """Tell whether 将文件提供给他人 became 向他人提供文件."""
    thing, doing, taker = one
    same, acting, receiver = other
    return (
        (len(doing.terms) == 1 or doing.text in GIVING)
        and _TAKEN.search(thing.before) is not None
        and _TOWARDS.search(taker.before) is not None
        and re.search(r"[向给]$", receiver.before) is not None
        and len(DIRECTED.findall(receiver.before)) == 1
        and _somebody(taker.terms)
        and not same.before
        and not acting.before
        and taker.wording.breaks(taker.last)
        and same.wording.breaks(same.last)
        and not CLAUSED.search(thing.text + taker.text)
    )


def informed(one: Three, other: Three) -> bool:
    """Tell whether 将结果告知您 became 告知您结果."""
    thing, none, telling = one
    same, _, told = other
    return (
        not none.terms
        and len(telling.terms) == 2
        and telling.terms[0].text in _ADDRESSING
        and telling.terms[1].concept in ("we", "you", "they")
        and not telling.terms[1].text.endswith("的")
        and _TAKEN.search(thing.before) is not None
        and not same.before
        and not DIRECTED.search(telling.before + told.before)
        and telling.wording.breaks(telling.last)
        and same.wording.breaks(same.last)
        and not CLAUSED.search(thing.text)
    )


def directed(one: Three, other: Three) -> bool:
    """Tell whether 将文件向他人展示 became 向他人展示文件."""
    thing, none, doing = one
    same, _, acting = other
    return (
        not none.terms
        and _TAKEN.search(thing.before) is not None
        and re.fullmatch(r"[向给与对]", doing.before) is not None
        and re.search(r"[向给与对]$", acting.before) is not None
        and len(DIRECTED.findall(acting.before)) == 1
        and len(doing.terms) > 1
        and _somebody(doing.terms[:-1])
        and doing.terms[-1].text in GIVING
        and not same.before
        and doing.wording.breaks(doing.last)
        and same.wording.breaks(same.last)
        and not CLAUSED.search(thing.text + doing.text)
    )


def by_means(one: Three, other: Three) -> bool:
    """Tell whether 将结果通过邮件告知您 became 通过邮件将结果告知您."""
    thing, none, means = one
    same, _, by = other
    return (
        not none.terms
        and _TAKEN.search(thing.before) is not None
        and _TAKEN.search(same.before) is not None
        and means.terms[0].text == "通过"
        and not means.before
        and not DIRECTED.search(by.before)
        and means.last < len(means.wording.terms)
        and not means.wording.breaks(means.last)
        and is_verb(means.wording.terms[means.last])
        and not CLAUSED.search(thing.text)
        and len(means.terms) <= _MEANS
    )


def _pointed(lead: str) -> str:
    """Return what points at a thing, of the little words that lead to it: 这些, 该等."""
    return lead.strip("的了过着所 ")


def _act(written: str) -> bool:
    """Tell whether a text is one verb of the vocabulary."""
    said = terms(written)
    return len(said) == 1 and said[0].field in DOING


def _somebody(terms: tuple[Term, ...]) -> bool:
    """Tell whether some words name to whom something is given, and nothing else."""
    named = "".join(t.text for t in terms)
    return named in _OTHERS or all(t.field in WHO or t.concept == "all" for t in terms)
