"""Sentences that state no rule: pointers to other pages, examples, courtesies, questions."""

from __future__ import annotations

import re

from clausetrail.judging.term import sentences

_LINK = re.compile(r"\s?<[^<>\s]+>|https?://\S+")
_READ_ON = re.compile(
    r"(?:(?:具体|详细|有关|相关|更多)[^，。；]{0,12}(?:参见|参阅|详见|请见|可见|见)"
    r"|(?:请|您可以?|可以?)?(?:参阅|参见|详见|查看|阅读|点击|了解(?:更多|详情))"
    r"|(?:要|如需|欲)?了解(?:更多|详情|详细)[^，。；]{0,20}[，,]?(?:请|详见|参阅|点击)"
    r"|(?:(?:please |you can |to )?(?:learn (?:more|how)|read (?:more|the|our|about)|find out more"
    r"|(?:find|view) (?:the|our|a|more|out)\b"
    r"|see (?:the|our|also|this)|refer to)|for (?:more|further) (?:information|details?)\b))"
    r"[^。.;；]{0,200}$",
    re.IGNORECASE,
)
_AS_SAID = re.compile(
    r"(?:可以?)?(?:通过|按照?|依据|根据)(?:本|以下|下列|上述|上文|下文)[^，。；]{0,14}(?:方式|渠道|途径|方法|流程)"
    r"|(?:as|in the (?:way|manner)) (?:described|set out|explained|stated|listed)[^,.;]{0,40}",
    re.IGNORECASE,
)
"""A phrase that points to what the text says elsewhere."""
_NO_RULE = re.compile(
    r"(?:例如|比如|譬如|也就是说|换言之|换句话说|简而言之)[，,：:]?"
    r"|我们(?:非常|十分|高度|始终|一直|深知|一贯)*(?:重视|珍视|感谢|理解|相信|致力于|深知)|感谢您|欢迎您?"
    r"|(?:for (?:example|instance)|e\.g\.|in other words|that is to say|in short|put simply"
    r"|this (?:means|is because)|thank you|thanks for|welcome to)\b"
    r"|(?:we|at [A-Z]\w+,? we) (?:\w+ )?(?:care|value|believe|understand|appreciate"
    r"|strive to be|are committed"
    r"|take [\w' ]{1,40} seriously)\b"
    r"|[^.。]{3,120}[?？]$",
    re.IGNORECASE,
)
"""How a sentence begins that illustrates a rule, or is none; what it names has rules of its own."""


def states_no_rule(said: str) -> bool:
    """Tell whether every sentence gives an example, says what we value, or asks a question."""
    spans = sentences(said)
    return bool(spans) and all(_NO_RULE.match(said[a:b].strip(" 。.;；")) for a, b in spans)


def only_points(said: str) -> bool:
    """Tell whether a text only says where more can be read."""
    words = _LINK.sub("", said)
    if _AS_SAID.fullmatch(words.strip()):
        return True
    spans = sentences(words)
    return bool(spans) and all(_READ_ON.match(words[a:b].strip(" 。.")) for a, b in spans)
