"""Where two Chinese wordings point to in the text they stand in: 上文, 第九条, 文末的联系方式.

As with English (`whereabouts`), a section named in place of "above" or "below" is the same if it
stands there, and an address beside the section that gives it says nothing new.
"""

from __future__ import annotations

import re
from dataclasses import replace

from clausetrail.clause import Clause
from clausetrail.judging.citations import REFERENCE, STATED, figures, own, quoted, ranged
from clausetrail.judging.contacts import contacts
from clausetrail.judging.references import Referring
from clausetrail.judging.term import folded

_THIS = r"本(?:《[^《》]{2,20}》|(?:隐私(?:权)?)?(?:政策|声明|协议|条款|指引|规则))"
_STANDS = rf"(?=的|[中里]?所?{STATED}|[，。；）]|$)"
_BELOW = re.compile(
    rf"(?:{_THIS})?的?(?:最?(?:下方|末尾)|最?底部|文末|下文|后文|下面)(?:的?内容)?{_STANDS}"
)
_ABOVE = re.compile(rf"(?:{_THIS})?的?(?:上方|上文|前文|上面|(?<=如)[前上]){_STANDS}")
_WAY = re.compile(
    rf"(?:{_THIS}|我们|上文|下文|下述(?=联系方式))[中里]?所?(?:{STATED})?的?(?:联系)?方式"
    r"(?=与我们[^，。；]{0,4}联系|和我们[^，。；]{0,4}联系|联系我们)"
)
"""A way to reach us that stands somewhere in the text."""
_REACHING = re.compile(r"[^，。；]{0,12}(?:联系|联络|邮箱|地址|电话)")
"""What follows a reference to the section that says how we can be reached."""
_BEFORE_ADDRESS = re.compile(r"(?:邮箱|电话|热线|地址|邮件|方式|号码)(?:为|是|[:：])?\s?$|[（(]$")
_CALLED = re.compile(r"[【「“](联系方式|联系电话|联系地址)[】」”]")
"""Words in the quotes of a title that may be none."""


def read_alike(old: Referring, new: Referring) -> tuple[str, str]:
    """Return two Chinese wordings with what they point to written in one way."""
    one, other = (replace(said, text=ranged(said.text)) for said in (old, new))
    return _read(one, other), _read(other, one)


def _read(one: Referring, other: Referring) -> str:
    text = one.text
    if not _cited(other) and (cited := _cited(one)):
        for found, target in reversed(cited):
            side = _side(one, found, target)
            if side is not None:
                said = found["stated"] or ""
                text = text[: found.start()] + side + said + text[found.end() :]
    text = _unaddressed(text, one, other)
    text = _ABOVE.sub("上文", _BELOW.sub("下文", text))
    text = _CALLED.sub(lambda f: f[0] if one.sections.titled(f[1]) else f[1], text)
    return _WAY.sub("方式", text)


def _cited(wording: Referring) -> list[tuple[re.Match[str], Clause]]:
    """Return the references to a section that is known, in order."""
    out = []
    for found in REFERENCE.finditer(wording.text):
        number, title = found["number"], quoted(found)
        sections = wording.sections
        targets = sections.titled(title) if title else sections.numbered(figures(number or ""))
        if len(targets) == 1 and own(found):
            out.append((found, targets[0]))
    return out


def _side(wording: Referring, found: re.Match[str], target: Clause) -> str | None:
    """Return on which side of the clause a section is, if it may be what a vague word means."""
    if _REACHING.match(wording.text, found.end()) and not wording.sections.contacts(target):
        return None
    return {"above": "上文", "below": "下文", None: None}[wording.side(target)]


def _unaddressed(text: str, one: Referring, other: Referring) -> str:
    """Return a wording without the addresses that the section it names gives in both versions."""
    addresses = list(contacts(folded(text)))
    if not addresses or any(contacts(folded(other.text))):
        return text
    named, again = (
        [side.sections.contacts(target) for _, target in _cited(side)] for side in (one, other)
    )
    for address in reversed(addresses):
        lead = _BEFORE_ADDRESS.search(text[: address.start])
        if lead is None or not all(any(address.value in g for g in gs) for gs in (named, again)):
            continue
        bracketed = lead[0] in "（(" and text[address.end : address.end + 1] in ("）", ")")
        start, end = address.start - bracketed, address.end + bracketed
        text = text[:start] + text[end:]
    return text
