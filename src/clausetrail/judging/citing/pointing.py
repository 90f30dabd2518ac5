"""Where two Chinese wordings point to in the text they stand in: 上文, 第九条, 文末的联系方式.

As with English (`whereabouts`), a reference leads to the same section whether it gives the
number, the title, or both; a section named in place of "above" or "below" is the same if it
stands there; and an address beside the section that gives it says nothing new.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from clausetrail.clause import Clause
from clausetrail.judging.citing.references import Referring
from clausetrail.judging.citing.sections import figures
from clausetrail.judging.facts.contacts import contacts
from clausetrail.judging.facts.numerals import number as counted
from clausetrail.judging.language.term import folded
from clausetrail.regex import regex

_STATED = (
    r"(?:列明|列出|列示|载明|写明|注明|标明|指明|说明|公布|公示|展示|记载|约定|规定|提供|提及|提到"
    r"|列|述|示|载)"
)
_THIS = (
    r"本(?:《[^《》]{2,20}》|(?:隐私(?:权)?)?(?:政策|声明|协议|条款|指引|规则|章程|合同))"
    r"(?:的|中的?)?"
)
_FIGURES = r"(?:[一二三四五六七八九十百]+|\d+)"
_NUMBERED = rf"第\s*{_FIGURES}\s*(?:部分|[条节章])"
_MEMBER = rf"(?:[（(]{_FIGURES}[）)]\s*)?"
"""How the number of a part of a section stands before its title."""
_TITLE = r"[^“”\"「」【】《》（）()]{2,30}"
_REFERENCE = regex(
    rf"(?:[上下前后]文的?|前述的?)?(?:{_THIS})?"
    rf"(?:(?P<number>{_NUMBERED})"
    rf"\s*(?:[“\"「【《（(]{_MEMBER}(?P<title>{_TITLE})[”\"」】》）)])?(?:部分|一节|一章)?"
    r"|(?:[最的]?(?:下方|下文|上文|末尾|文末|后文|前文))?的?"
    rf"[“\"「【《]{_MEMBER}(?P<named>{_TITLE})[”\"」】》](?:部分|章节|一节|一章|[章节])?)"
    rf"(?P<stated>[中里内]?所?{_STATED}?的|[中里内]?所{_STATED})?"
)
"""A reference to a section by its number or its title, and that something stands there."""
_RANGE = regex(rf"第\s*({_FIGURES})\s*[条节章]?\s*[至到~—–-]\s*(?:第\s*)?({_FIGURES})\s*[条节章]")
_LABEL = regex(rf"^(?:{_NUMBERED}|[一二三四五六七八九十\d]+(?=[、.．]))[、.．：:]?\s*")
"""The number before a title that is quoted with it."""
_OWN = regex(_THIS)
_ANOTHER = regex(
    r"[》”]|(?:协议|条款|政策|规则|条例|办法|章程|合同|声明|指引|公约|法|法典)(?:的|中的?)?(?:第|$)"
)
"""What names another document, or another of its sections."""
_STANDS = rf"(?=的|[中里]?所?{_STATED}|[，。；）]|$)"
_BELOW = regex(
    rf"(?:{_THIS})?的?(?:最?(?:下方|末尾)|最?底部|文末|下文|后文|下面)(?:的?内容)?{_STANDS}"
)
_ABOVE = regex(rf"(?:{_THIS})?的?(?:上方|上文|前文|上面|(?<=如)[前上]){_STANDS}")
_WAY = regex(
    rf"(?:{_THIS}|我们|上文|下文|下述(?=联系方式))[中里]?所?(?:{_STATED})?的?(?:联系)?方式"
    r"(?=与我们[^，。；]{0,4}联系|和我们[^，。；]{0,4}联系|联系我们)"
)
"""A way to reach us that stands somewhere in the text."""
_REACHING = regex(r"[^，。；]{0,12}(?:联系|联络|邮箱|地址|电话)")
"""What follows a reference to the section that says how we can be reached."""
_BEFORE_ADDRESS = regex(r"(?:邮箱|电话|热线|地址|邮件|方式|号码)(?:为|是|[:：])?\s?$|[（(]$")
_CALLED = regex(r"[【「“](联系方式|联系电话|联系地址)[】」”]")
"""Words in the quotes of a title that may be none."""


def read_alike(old: Referring, new: Referring, counterparts: Mapping[str, str]) -> tuple[str, str]:
    """Return two Chinese wordings with what they point to written in one way.

    ``counterparts`` tells which clause of the new version is which of the old, by their ids.
    """
    one, other = (_Wording(replace(said, text=_ranged(said.text))) for said in (old, new))
    named = [counterparts.get(target.id, target.id) for _, target in one.cited]
    called = [target.id for _, target in other.cited]
    alike = set(named) & set(called)
    before, after = ([key if key in alike else "" for key in keys] for keys in (named, called))
    return _read(one, other, before), _read(other, one, after)


@dataclass(frozen=True)
class _Wording:
    """One of two wordings, and where it points to."""

    of: Referring

    @cached_property
    def cited(self) -> Sequence[tuple[re.Match[str], Clause]]:
        """The references to a section that is known, in order.

        One whose number leads elsewhere than its title leads nowhere.
        """
        out = []
        sections = self.of.sections
        for found in _REFERENCE.finditer(self.of.text):
            title = _LABEL.sub("", found["title"] or found["named"] or "")
            at = sections.outermost(figures(found["number"])) if found["number"] else ()
            targets = sections.nearest(self.of.clause, sections.titled(title) if title else at)
            if len(targets) == 1 and _own(found) and (not at or sections.within(targets[0], at)):
                out.append((found, targets[0]))
        return out

    @cached_property
    def given(self) -> Sequence[frozenset[str]]:
        """The addresses and numbers that each section it refers to gives."""
        return [self.of.sections.contacts(target) for _, target in self.cited]


def _read(one: _Wording, other: _Wording, keys: Sequence[str]) -> str:
    """Return a wording with each section it refers to by a key, or by the side it stands on."""
    text = one.of.text
    for (found, target), key in reversed(list(zip(one.cited, keys, strict=True))):
        side = None if key or other.cited else _side(one.of, found, target)
        said = f"第{int.from_bytes(key.encode())}节" if key else side
        if said:
            stated = "的" if key and found["stated"] else found["stated"] or ""
            text = text[: found.start()] + said + stated + text[found.end() :]
    text = _unaddressed(text, one, other)
    text = _ABOVE.sub("上文", _BELOW.sub("下文", text))
    text = _CALLED.sub(lambda f: f[0] if one.of.sections.titled(f[1]) else f[1], text)
    return _WAY.sub("方式", text)


def _ranged(text: str) -> str:
    """Return ``text`` with the sections from one to another written in one way.

    >>> _ranged("第一条至第五条"), _ranged("第1-5条")
    ('第1至5条', '第1至5条')
    """
    return _RANGE.sub(lambda found: f"第{counted(found[1])}至{counted(found[2])}条", text)


def _own(cited: re.Match[str]) -> bool:
    """Tell whether a reference is to the same document: its sentence names no other before it."""
    said = re.split("[。；\n]", cited.string[: cited.start()])[-1]
    return _ANOTHER.search(_OWN.sub("", said)) is None


def _side(wording: Referring, found: re.Match[str], target: Clause) -> str | None:
    """Return on which side of the clause a section is, if it may be what a vague word means."""
    if _REACHING.match(wording.text, found.end()) and not wording.sections.contacts(target):
        return None
    return {"above": "上文", "below": "下文", None: None}[wording.side(target)]


def _unaddressed(text: str, one: _Wording, other: _Wording) -> str:
    """Return a wording without the addresses that the section it names gives in both versions."""
    addresses = list(contacts(folded(text)))
    if not addresses or any(contacts(folded(other.of.text))):
        return text
    for address in reversed(addresses):
        lead = _BEFORE_ADDRESS.search(text[: address.start])
        kept = all(any(address.value in g for g in side.given) for side in (one, other))
        if lead is None or not kept:
            continue
        bracketed = lead[0] in "（(" and text[address.end : address.end + 1] in ("）", ")")
        start, end = address.start - bracketed, address.end + bracketed
        text = text[:start] + text[end:]
    return text
