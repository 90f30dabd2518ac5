"""What surrounds the text of a web page, and what is text although it stands there.

Navigation, logos and copyright lines surround the text. But a header may hold
the title and the date of a policy, a footer the operator and a rule: what makes
a statement is text wherever it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from clausetrail.reading.dates import find_date
from clausetrail.regex import regex
from clausetrail.sources.draft import Draft
from clausetrail.sources.element import CODE, CONTROLS, ROLES, is_hidden, left_out, level
from clausetrail.sources.tags import BLOCKS

_COPYRIGHT = regex(
    r"(?i:(?:©|\(c\)|copyright|版权所有)[\s,，：:]*)+(?:\d{4}(?:\s?[-–—~]\s?\d{4})?[\s,，]*)?"
    r"(?:[\u4e00-\u9fff（）()]{2,30}(?:公司|集团)|(?:[A-Z(][\w&.,()'’-]*\s*){1,8})?"
)
_FILED = regex(
    r"(?:备案号?|许可证号?|经营许可证)?[：:\s]*[\u4e00-\u9fff]?(?:ICP\s?[备证]|公网安备|B2-)"
    r"[\s\w-]{0,30}号?(?:-\d+)?"
)
"""Numbers of registers that every Chinese site shows."""
_RESERVED = regex(r"(?:保留一?[切所]有?权利|版权所有|all rights reserved)[。.]?", re.I)
_CONTACT = regex(r"\S@\S|(?<!\d)[：:]\s*\S")
"""An address, or what has a name: ``Operator: …``."""
_WORD = regex(r"[A-Za-z]+(?:['’][a-z]+)?")
_HAN = regex(r"[\u4e00-\u9fff]")
_STOP = regex(r"[。；！？]|[.!?;](?:\s|$)")
_ASKS = regex(
    r"(?:cookie|consent|gdpr|ccpa)[\w-]{0,20}"
    r"(?:bar|banner|box|popup|modal|overlay|toast|dialog|notice|prompt|wall|manager)",
    re.I,
)
"""Names that web pages give to the bar that asks for consent to cookies."""
_BAR = 60
"""Elements of the largest such bar; a policy has more."""


def states(text: str) -> bool:
    """Tell whether words outside of the text proper say something a policy could say.

    >>> states("© 2026 云岫科技（杭州）有限公司 版权所有"), states("运营者：云岫科技")
    (False, True)
    """
    text = " ".join(text.split())[:10_000]
    text = _RESERVED.sub(" ", _FILED.sub(" ", _COPYRIGHT.sub(" ", text))).strip()
    said = len(_HAN.findall(text)) + 2 * len(_WORD.findall(text))
    sentence = said >= 12 or (said >= 6 and bool(_STOP.search(text)))
    return sentence or bool(find_date(text) or _CONTACT.search(text))


@dataclass
class Stating:
    """The elements of a page that hold a title, a date, an address or a sentence.

    Labels of links do not count: they belong to what they lead to. Found in one
    pass, so that elements inside one another are looked at once.
    """

    found: set[HtmlElement] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    links: int = 0
    headers: int = 0
    silent: HtmlElement | None = None

    @classmethod
    def on(cls, root: HtmlElement) -> Stating:
        """Find them on a page."""
        page = cls()
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                page._start(element)
            elif event == "end":
                page._end(element)
            if event != "start" and element is not root and page.silent is None:
                page._hear(element.tail)
        return page

    def __contains__(self, element: object) -> bool:
        return element in self.found

    def _start(self, element: HtmlElement) -> None:
        if self.silent is not None:
            return
        if element.tag in CODE or element.tag in CONTROLS - {"textarea"} or is_hidden(element):
            self.silent = element
            return
        if element.tag == "br" or _stands_apart(element):
            self._weigh(element.getparent())
        self.headers += element.tag == "header"
        if element.tag == "a":
            self.links += 1
            if re.match(r"(?:mailto|tel):", element.get("href", ""), re.I):
                self._mark(element)
        titles = ("h1", "h2") if self.headers else ("h1",)
        if element.tag in titles and element.text_content().strip():
            self._mark(element)
        self._hear(element.text)

    def _end(self, element: HtmlElement) -> None:
        if self.silent is not None:
            if self.silent is element:
                self.silent = None
            return
        if _stands_apart(element):
            self._weigh(element)
        self.headers -= element.tag == "header"
        self.links -= element.tag == "a"

    def _hear(self, text: str | None) -> None:
        if text and not self.links:
            self.words.append(text)

    def _weigh(self, holder: HtmlElement | None) -> None:
        words, self.words = "".join(self.words), []
        if words.strip() and states(words):
            self._mark(holder)

    def _mark(self, element: HtmlElement | None) -> None:
        while element is not None and element not in self.found:
            self.found.add(element)
            element = element.getparent()


def _stands_apart(element: HtmlElement) -> bool:
    return element.tag in BLOCKS or bool(level(element)) or element.get("role") in ROLES


def without_surroundings(root: HtmlElement, stating: Stating, draft: Draft) -> None:
    """Take out what stands around the main part of a page and states nothing."""
    named = [e for e in root.iter() if e.tag == "main" or e.get("role") == "main"]
    named = named or list(root.iter("article"))
    if len(named) != 1 or 4 * len(named[0].text_content()) < len(root.text_content()):
        return
    node = named[0]
    while (above := node.getparent()) is not None:
        above.text = _kept(above.text, above, draft)
        for sibling in list(above):
            sibling.tail = _kept(sibling.tail, sibling, draft)
            if sibling is node or not isinstance(sibling.tag, str) or sibling.tag == "head":
                continue
            if asks_consent(sibling) or (sibling not in stating and not left_out(sibling, stating)):
                draft.drop("surroundings", sibling.text_content(), sibling.sourceline or 1)
                sibling.drop_tree()
        node = above


def _kept(text: str | None, near: HtmlElement, draft: Draft) -> str | None:
    """Return loose words beside the main part of a page if they state something."""
    if not text or states(text):
        return text
    draft.drop("surroundings", text, near.sourceline or 1)
    return None


def asks_consent(element: HtmlElement) -> bool:
    """Tell whether an element is the bar that asks for consent to cookies."""
    if not _ASKS.search(f"{element.get('id', '')} {element.get('class', '')}"):
        return False
    inside = [e.tag for e in islice(element.iter(), _BAR + 1)]
    return len(inside) <= _BAR and "button" in inside and not {"h1", "main", "article"} & {*inside}
