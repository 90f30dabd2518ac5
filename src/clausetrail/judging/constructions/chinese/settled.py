"""One Chinese sentence with all that says when, what for and on what terms in front, in one order.

我们会在您注销后删除信息，法律另有规定的除外 is read as 除法律另有规定外，您注销后，我们会删除信息.
Each reading says what the sentence says, whatever the other wording is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from clausetrail.judging.constructions.chinese.adjuncts import (
    FIRST,
    FOR,
    SINCE,
    WHEN,
    WHO,
    Part,
    part,
)
from clausetrail.judging.language.word_classes import TRANSITIVE
from clausetrail.regex import regex

_SAYING = regex(
    r"(?:告知|通知|承诺|保证|声明|规定|约定|同意|确认|提醒|说明|允许|认为|视为|理解|知悉|表示)[^，。；的]{0,6}?"
    r"(?:可以|可|会|将|不|应|须|必须|有权|无需|公开|共享|提供|使用|收集|保存)"
)
"""What is said or agreed, of which a condition at the end may be rather than of the saying."""
_LONGEST = 300
_STATEMENTS = 6
_SENTENCE = r"(.*?)([。；！？\s]*)"
_BRACKETED = r"（[^（）]*）|\([^()]*\)|“[^“”]*”|「[^「」]*」|【[^【】]*】|《[^《》]*》"
_CLAUSE = rf"(?:{_BRACKETED}|[^，,])+"
_OPEN = r"[：:（(“「【《\n|]"
_LINK = "同时|此外|另外|但是|不过|因此|而且"
"""What only ties a sentence to the one before it."""
_SUBJECT = rf"如?({WHO})"
_MODAL = "(?:可能会|可能|将会|将|会|可以|可(?!能)|应当|应|须|需要|需|也|还)*"
_HEADED = (
    rf"(?P<who>{WHO})(?P<modal>{_MODAL})(?P<rest>依法|(?:在|当|根据|按照|依照|依据|为了).{{2,}})"
)
"""我们会在您同意后，…: who acts, and when, before the verb."""
_WITHIN = (
    rf"(?P<who>{WHO})(?P<modal>{_MODAL})"
    r"(?P<moved>在[^在的后前时]{2,20}?(?:时|期间|过程中|(?:之|以)?[后前])"
    r"(?![间段提续者台期来代缀面述往端起内中的])"
    r"(?!\s*[\d一二三四五六七八九十半两]+\s*个?[日天月年小分工周])(?![^我您其]{1,10}的)"
    r"|(?:根据|按照|依照|依据)[^的、和或及]{2,20}(?:的?(?:规定|要求|约定))(?![的、和或及与])"
    r"|依法)(?P<verb>.{2,})"
)
"""我们会在您注销后删除…: the same within one clause."""
_BESIDE = r"(?<=.{4}[^可足难予用得所加])以(?P<said>(?:便|保障|确保|提供|满足|实现|完成|VERB).{2,})"
_HELD = "不|未|无|没有|仅|只|才|方可|禁止|拒绝|停止"
"""What a purpose at the end may be bound by, or bind."""
_RULED = "规定|约定|要求|同意|授权|许可|情[况形]|声明|必[需须要]|另有|除非"
_WHOLLY = "所有|全部|任何|一切|各项|均|不"
"""What makes 除…外 an exception: it may be "besides" as well."""
_ONLY = "仅|只|才|方可|方能"
_OF_YOU = "(?:可以?(?!能)|应当?|须|需|有权|能够?|无需|(?:将|可能)?会?无法|不得|不能|也|仍|还)"
"""How a clause without a subject goes on with what the reader may or must do."""
_OF_US = "(?:会|将|可能|不会|应当|需|也|仍|还)"
_OURS = "(?=收到|接到|核[实查验]|验证|确认|审核|发现|停止|要|取得|征得|获得|获取|需要)"
"""What only we could be meant to do before we do what the statement says."""
_THEN = "^(?:则|那么|就(?!近|业|诊|医|地|读)|便(?![捷利于]))"


@dataclass(frozen=True, slots=True)
class _Group:
    """Some statements, and what stands in front of them."""

    moved: tuple[Part, ...]
    stated: tuple[Part, ...]


@lru_cache(maxsize=1024)
def settled(sentence: str) -> str:
    """Return a sentence as it is read.

    >>> settled("我们会在您注销后删除您的信息，法律另有规定的除外。")
    '除法律另有规定外，您注销后，我们会删除您的信息。'
    >>> settled("您如不同意，可随时退出。")
    '如不同意，您可随时退出。'
    >>> settled("我们不会公开您的信息，以便获利。")
    '我们不会公开您的信息，以便获利。'
    """
    found = re.fullmatch(_SENTENCE, sentence, re.DOTALL)
    if (
        found is None
        or len(sentence) > _LONGEST
        or re.search(_OPEN, re.sub(_BRACKETED, "", found[1]))
    ):
        return sentence
    clauses = [c.strip() for c in re.findall(_CLAUSE, found[1])]
    lead = [clauses.pop(0)] if clauses and re.fullmatch(_LINK, clauses[0]) else []
    groups = _grouped(_parts(clauses))
    if not groups or sum(len(g.stated) for g in groups) > _STATEMENTS:
        return sentence
    groups[-1:] = _unfolded(groups[-1])
    return "，".join([*lead, *(said for g in groups for said in _with_subject(g))]) + found[2]


def _parts(clauses: list[str]) -> list[Part]:
    """Return the clauses of a sentence as what they say; who acts stands before their verb."""
    parts: list[Part] = []
    waiting = ""
    for n, clause in enumerate(clauses):
        headed = re.fullmatch(_HEADED, clause) if clauses[n + 1 :] and not waiting else None
        inner = part(headed["rest"]) if headed else None
        if headed is None or inner is None or inner.rank is None:
            plain = part(clause)
            parts.append(plain if plain.rank is not None else Part(waiting + clause))
            waiting = waiting if plain.rank is not None else ""
            continue
        follows = re.match(WHO, clauses[n + 1])
        if follows and headed["modal"]:
            return []
        waiting = "" if follows else headed["who"] + headed["modal"]
        if inner.rank == WHEN and not headed["modal"] and not re.match(_SUBJECT, inner.said):
            inner = replace(inner, said=re.sub("^如?", rf"\g<0>{headed['who']}", inner.said))
        parts.append(inner)
    return parts


def _grouped(parts: list[Part]) -> list[_Group]:
    """Return the statements with what is said in front of them; none if that cannot be told.

    What stands behind the only statement is of it: it may stand in front as well.
    """
    places = [n for n, p in enumerate(parts) if p.rank is None]
    if not places:
        return []
    behind = parts[places[-1] + 1 :]
    parts = parts[: places[-1] + 1]
    if any(p.behind or (p.rank == FIRST and n > places[0]) for n, p in enumerate(parts)):
        return []
    if behind and (len(places) > 1 or not all(_loose(p, parts[-1].said) for p in behind)):
        return []
    groups: list[_Group] = []
    for n, each in enumerate(parts):
        if not groups or (each.rank is not None and parts[n - 1].rank is None):
            groups.append(_Group((), ()))
        last = groups.pop()
        if each.rank is None:
            groups.append(replace(last, stated=(*last.stated, each)))
        else:
            groups.append(replace(last, moved=(*last.moved, each)))
    groups[-1] = replace(groups[-1], moved=(*groups[-1].moved, *behind))
    return groups


def _loose(behind: Part, main: str) -> bool:
    """Tell whether what stands at the end is of all the statement says, as in front of it."""
    if _SAYING.search(main):
        return False
    if behind.rank == FOR:
        return not re.search(_HELD, main)
    if behind.rank == WHEN:
        return behind.said.startswith("如") and not re.search(_ONLY, main)
    excepting = re.search(_RULED, behind.said) or re.search(_WHOLLY, main)
    return behind.rank == FIRST and excepting is not None


def _unfolded(group: _Group) -> list[_Group]:
    """Return the last statements with what stands within the last one in front of it.

    Of the others it does not hold: what follows them would be of it as well.
    """
    *before, last = group.stated
    said, out = re.sub(_THEN, "", last.said), []
    while (found := re.fullmatch(_WITHIN, said)) and not re.search(
        _ONLY, found["modal"] + found["verb"]
    ):
        moved = part(found["moved"])
        if moved.rank is None:
            break
        out.append(moved)
        said = f"{found['who']}{found['modal']}{found['verb']}"
    beside = _beside().search(said)
    if (
        beside
        and not re.search(_HELD, said)
        and said.count("以") == said[: beside.end()].count("以")
    ):
        out.append(Part(f"为{beside['said'].removeprefix('便')}", FOR))
        said = said[: beside.start()]
    main = (Part(said),)
    if before:
        return [replace(group, stated=tuple(before)), _Group(tuple(out), main)]
    return [_Group((*group.moved, *out), main)]


def _with_subject(group: _Group) -> list[str]:
    """Return the clauses in their order so that who acts is said once, in the statement.

    A term from some day on is said in the statement too.
    """
    moved = [p.said for p in sorted(group.moved, key=lambda p: p.rank or 0)]
    first, *others = [p.said for p in group.stated]
    first = re.sub(_THEN, "", first)
    own = re.match(_SUBJECT, moved[-1]) if moved else None
    goes_on = _OF_US if own and own[1] == "我们" else _OF_YOU
    if own and not re.match(WHO, first) and re.match(goes_on, first):
        first = own[1] + first
    who = re.match(rf"({WHO}){_MODAL}", first)
    if re.match("请(?!求)", first):
        moved = [re.sub("^(如?)您(?!的)", r"\1", said) for said in moved]
    if who is None:
        return [*moved, first, *others]
    if moved and (since := re.fullmatch(SINCE, moved[-1])):
        moved[-1] = since["event"]
        first = f"{who[0]}在{since['term']}{first[who.end() :]}"
    again = re.compile(rf"^(如?){who[1]}" + (_OURS if who[1] == "我们" else ""))
    return [*(again.sub(r"\1", said) for said in moved), first, *others]


@cache
def _beside() -> re.Pattern[str]:
    verbs = "|".join(sorted(TRANSITIVE, key=len, reverse=True))
    return re.compile(_BESIDE.replace("VERB", verbs))
