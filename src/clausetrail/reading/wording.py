"""How titles, lead-ins, introductions and attachments are worded."""

from __future__ import annotations

import re

from clausetrail.reading.width import cells_wide
from clausetrail.regex import regex

_SENTENCE = regex(r"[。；;！]|[.!]\s+[A-Z]|[\u4e00-\u9fff][：:].{4,60}[，,]")
_HEADING_SENTENCE = regex(r"[。！]|[.!]\s+[A-Z]")
_TITLE_END = regex(r"[。；;：:，,！!.]$")
_LEAD_IN = regex(
    r"[：:]$|以下|如下|下列|下述|包括但不限于|(?:the|as) follow(?:ing|s)\b|including\b", re.I
)
_RUN_IN = regex(
    r"^[\u4e00-\u9fff、（）《》“”]{2,30}\s+(?=[\u4e00-\u9fff“《]).*[。；：]"
    r"|^[A-Z][^.!?;:]{3,110}\s{2,}[A-Z]"
)
_INTRODUCTION = regex(
    r"(?:[一1]?\s*)?(?:引\s*言|前\s*言|导\s*言|序\s*言|引\s*语|导\s*语|概\s*述|"
    r"introduction|preamble|foreword|preface|overview)\s*[：:]?\Z",
    re.I,
)
_CONTENTS = regex(r"(?:目\s*录|目\s*次|(?:table of )?contents)\s*[：:]?\Z", re.I)
_ATTACHMENT = regex(
    r"(?:附\s*[件录表则]|attachment|annex|appendix|schedule|exhibit)"
    r"\s*(?P<n>[一二三四五六七八九十\d]{1,3}|[A-Z]\b)?\s*(?:[：:.．、\s—–-]|$|(?=《))",
    re.I,
)
_NOTICE = regex(
    r"【[^】]{0,12}(?:提示|注意|声明|告知|提醒|须知)[^】]{0,6}】"
    r"|\[[^\]]{0,24}\b(?:notice|notification|tips?|note|important|attention|reminder)\b[^\]]{0,24}\]",
    re.I,
)
_DOCUMENT = regex(
    r"(?:政策|协议|条款|声明|须知|规则|公约|指引|规范|说明|告知书|承诺书|清单|制度|办法)(?:[（(][^）)]*[）)])?\Z"
    r"|\b(?:policy|agreement|terms|statement|notice|conditions|rules|guidelines|addendum|"
    r"terms of (?:use|service)|list)\b\s*(?:\([^)]*\))?\Z",
    re.I,
)
_SPEAKS = regex(
    r"我们|您|你|视为|同意|应当|必须|不得|可以|有权|将(?!来)|"
    r"\b(?:we|us|our|you|your|shall|must|may(?!,? \d)|will|deemed|agrees?|consents?)\b",
    re.I,
)

TITLE_CELLS = 60
"""Full-width cells beyond which a line is no title."""
HEADING_CELLS = 90
"""Full-width cells beyond which what is set as a heading is none."""


def is_title(text: str, *, heading: bool = False) -> bool:
    """Tell whether a text names something without making a sentence.

    ``heading`` says that the source set it as a heading, which allows a
    question mark, a colon or a full stop at its end.
    """
    sentence = _HEADING_SENTENCE.search(text[:-1]) if heading else _SENTENCE.search(text)
    if sentence or cells_wide(text) > (HEADING_CELLS if heading else TITLE_CELLS):
        return False
    if heading:
        return not (text.endswith("。") or (text.endswith(".") and cells_wide(text) > 30))
    return not _TITLE_END.search(text)


def is_run_in(text: str) -> bool:
    """Tell whether a heading runs into its text: ``安全措施 我们会采取…。``."""
    return bool(_RUN_IN.match(text)) and not is_title(text)


def announces_list(text: str) -> bool:
    """Tell whether a list may follow: the text ends in a colon or its last sentence says so."""
    sentences = re.split(r"[。！？]|[.!?]\s+(?=[A-Z])", text.rstrip("。.” ")) or [text]
    return bool(text.rstrip().endswith(("：", ":")) or _LEAD_IN.search(sentences[-1]))


def is_introduction(text: str) -> bool:
    """Tell whether a heading opens the introduction."""
    return bool(_INTRODUCTION.match(text.strip()))


def is_contents(text: str) -> bool:
    """Tell whether a heading opens the table of contents."""
    return bool(_CONTENTS.match(text.strip()))


def is_attachment(text: str) -> bool:
    """Tell whether a line opens an attachment."""
    return bool(_ATTACHMENT.match(text)) and is_title(text, heading=True)


def attachment_name(text: str) -> str:
    """Return an attachment's own name: no ``附件一：``, brackets or punctuation."""
    return re.sub(r"[\W_]+", "", _ATTACHMENT.sub("", text)).casefold()


def repeats_name(text: str, name: str) -> bool:
    """Tell whether a short line repeats an attachment's name and so opens a part of it."""
    own = re.sub(r"[\W_]+", "", text).casefold()
    if len(name) < 4 or len(own) > 2 * len(name) + 8 or _SENTENCE.search(text):
        return False
    pairs = {name[i : i + 2] for i in range(len(name) - 1)}
    return sum(pair in own for pair in pairs) >= 0.7 * len(pairs)


def is_notice(text: str) -> bool:
    """Tell whether a paragraph is set apart as a notice: ``【特别提示】…``."""
    return bool(_NOTICE.match(text))


def names_document(text: str) -> bool:
    """Tell whether a line could be the title of a policy or an agreement."""
    return is_title(text, heading=True) and bool(_DOCUMENT.search(text.rstrip('》”" ')))


def speaks(text: str) -> bool:
    """Tell whether a line speaks to somebody or rules something, short as it may be."""
    return bool(_SPEAKS.search(text))
