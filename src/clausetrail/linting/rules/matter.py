"""A reference whose target is plainly another matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import Context
from clausetrail.linting.reference import Pointer, target
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

_SAID = (
    regex(r"\s*(?:[（(“《]|中?(?:关于|有关))(?P<said>[^，。；：）)”》]{2,12})"),
    regex(
        r"\s*(?:的|所|中)*(?:规定|要求|约定|程序|流程|步骤|条件|列明|所列)*的?"
        r"(?:进行|办理|提出|提起|提交|申请|发起|完成)(?P<said>[^，。；：、]{2,8})"
    ),
)
"""What follows a reference and names its subject: 第 3.8 条（申诉）, 第 3.8 条的要求进行申诉."""
_SAID_EN = regex(
    r"(?P<said>[\w\s]{3,24})\s(?:in accordance with|according to|under|pursuant to|as set out in)"
    r"\s+(?:the\s+\w+\s+(?:of|in|under)\s+)?$",
    re.I,
)
_TITLED_EN = regex(r"\s*[(“\"](?P<said>[A-Z][^()“”\"]{3,60})[)”\"]")
_CUT = regex(
    r"[、和与及或的之，。；：（）()\s]|如何|我们|您的?|关于|其他|处理|规则|说明|规定|要求|方式|条款|服务|信息"
)
_PLAIN = frozenset(
    {"information", "service", "services", "policy", "agreement", "general", "section", "personal"}
)


def find(context: Context) -> Iterator[Hit]:
    """Find references that name a matter another heading deals with, and their target does not."""
    subjects = _subjects(context)
    for pointer in context.pointers:
        found = target(pointer, context)
        said = _said(context.visible(pointer.clause), pointer, context)
        if found is None or not said:
            continue
        own = " ".join(c.text for c in (*context.below(found), *context.document.ancestors(found)))
        for word, heading in subjects.items():
            if not _names(word, said) or word.casefold() in own.casefold():
                continue
            if heading.id in _around(found, pointer, context):
                continue
            yield _hit(pointer, found, word, heading)
            break


def _said(text: str, pointer: Pointer, context: Context) -> str:
    """Return the words by which the sentence says what the reference is about; empty if none."""
    if context.zh:
        named = next((m for p in _SAID if (m := p.match(text, pointer.end))), None)
    else:
        named = _TITLED_EN.match(text, pointer.end)
        named = named or _SAID_EN.search(pointer.before(text))
    return named["said"] if named else ""


def _subjects(context: Context) -> dict[str, Clause]:
    """Return the words that one heading alone has, longest first, with that heading."""
    seen: dict[str, list[Clause]] = {}
    for heading in context.body:
        if heading.kind == "heading":
            for word in _words(heading.text, context):
                seen.setdefault(word, []).append(heading)
    alone = {word: found[0] for word, found in seen.items() if len(found) == 1}
    return dict(sorted(alone.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def _words(text: str, context: Context) -> set[str]:
    if context.zh:
        return {word for word in _CUT.split(text) if 2 <= len(word) <= 6}
    words = re.findall(r"[a-z]{6,}", text.casefold())
    return {word for word in words if word not in _PLAIN}


def _names(word: str, said: str) -> bool:
    return word in said if not word.isascii() else bool(re.search(rf"\b{word}", said, re.I))


def _around(found: Clause, pointer: Pointer, context: Context) -> set[str]:
    """Return the ids of what the reference may mean anyway: target, its parts, what both are in."""
    near = [*context.below(found), *context.document.ancestors(found), pointer.clause]
    return {c.id for c in near} | {c.id for c in context.document.ancestors(pointer.clause)}


def _hit(pointer: Pointer, found: Clause, word: str, heading: Clause) -> Hit:
    named = f"{heading.label}{heading.text}".strip()
    return Hit(
        pointer.clause,
        Bilingual(
            f"就“{word}”引用了“{pointer.written}”（{found.text[:20]}），"
            f"但该条没有提到“{word}”；“{named}”才是规定它的",
            f'refers to "{pointer.written}" ({found.text[:40]}) for "{word}", '
            f'which that clause does not mention; "{named}" deals with it',
        ),
        (Spot(pointer.start, pointer.end),),
    )


RULE = Rule(
    "L102",
    "other-matter",
    "warning",
    Bilingual("引用的条款与所述事项无关", "A reference whose target is another matter"),
    Bilingual(
        "多半是条款增删后引用没有跟着改；读者会照错误的条款办理",
        "most likely it did not follow a renumbering; readers will go by the wrong clause",
    ),
    Bilingual(
        "核对并改为规定该事项的条款", "check it, and name the clause that deals with the matter"
    ),
    find,
)
