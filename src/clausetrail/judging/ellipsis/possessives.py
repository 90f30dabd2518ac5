"""Whose something is, where that is understood: "your" said once for a list, "our" services."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.judging.constituents import Wording, counterpart
from clausetrail.judging.delta import Hunk, meaning
from clausetrail.judging.word_classes import acting, is_verb

_LISTED = re.compile(r"(?:^|[\s,])and$|[,、]$|[和及与]$")
_NOMINAL = frozenset(("data", "plain", "bodies", "purposes"))
_PERSONAL = (
    "account", "password", "device", "browser", "profile", "inbox", "settings",
    "账号", "账户", "密码", "设备", "浏览器", "头像", "昵称",
    "父母", "家长", "监护人", "法定监护人",
)  # fmt: skip
"""What is the reader's own if the reader is the one who acts."""
_HANDING_IN = frozenset(("提供", "填写", "提交", "输入", "填报", "录入", "出示"))
_OFFERED = (
    "service", "website", "site", "app", "platform", "product", "software", "policy", "privacy",
    "terms", "服务", "产品", "网站", "平台", "应用", "软件", "政策", "隐私",
)  # fmt: skip
"""What a policy speaks of as ours."""
_OPENING = frozenset(("if", "before-after"))
"""Concepts of words with which a clause begins that has a subject of its own."""


def possessive(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` says whose something is where that goes without saying."""
    return _repeated(wording, at) or _own(wording, at, other) or _ours(wording, at, other)


def _repeated(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` repeats the "your" with which its list begins."""
    term = wording.terms[at]
    if not owned(wording, at) or not _LISTED.search(wording.gap(at).rstrip().lower()):
        return False
    if at + 1 == len(wording.terms) or wording.terms[at + 1].field not in _NOMINAL:
        return False
    for n in range(at - 1, -1, -1):
        earlier = wording.terms[n]
        if meaning(earlier) == meaning(term):
            return owned(wording, n)
        if earlier.field not in _NOMINAL or not re.fullmatch(
            r"\s*(?:(?:and|of)\s*|[,、和及与]\s*)*", wording.gap(n + 1).lower()
        ):
            return False
    return False


def described_again(sides: Sequence[Wording], hunk: Hunk) -> bool:
    """Tell whether a hunk only repeats with what 的 every member of a Chinese list begins.

    客户提交的照片、客户提交的文字 is 客户提交的照片、文字.
    """
    said = hunk.old or hunk.new
    if (hunk.old and hunk.new) or said[0].text.isascii():
        return False
    wording = sides[0] if hunk.old else sides[1]
    at, size = wording.terms.index(said[0]), len(said)
    again = [meaning(t) for t in said]

    def led(n: int) -> bool:
        group = [meaning(t) for t in wording.terms[n : n + size]]
        return group == again and wording.gap(n + size).startswith("的")

    if not led(at) or not _LISTED.search(wording.gap(at).rstrip()):
        return False
    first = next((n for n in range(at - 1, -1, -1) if led(n) and not _listed(wording, n)), None)
    if first is None or any(wording.breaks(n) for n in range(first + 1, at + 1)):
        return False
    before = re.split("[，,。；;：:]", wording.gap(first))[-1].strip()
    if before or not (wording.breaks(first) or is_verb(wording.terms[first - 1])):
        return False
    end = at + size
    while end < len(wording.terms) and not (_closing(wording, end) or wording.breaks(end)):
        end += 1
    members = [n for n in range(first + size, end) if _listed(wording, n)]
    described = sum(
        "的" in wording.gap(n) for n in range(first + 1, min(end + 1, len(wording.terms)))
    )
    return all(map(led, members)) and described == len(members) + 1


def _listed(wording: Wording, at: int) -> bool:
    return re.search(r"[、和与及或]$", wording.gap(at).rstrip()) is not None


def _closing(wording: Wording, at: int) -> bool:
    """Tell whether a list cannot reach past term ``at``: what is done with it is said there."""
    return (
        wording.terms[at].field == "scope"
        or re.search(r"[将会由供在被]", wording.gap(at)) is not None
    )


def _own(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether term ``at`` is the "your" of "you keep your password safe"."""
    if wording.terms[at].concept != "you" or not owned(wording, at) or at + 1 == len(wording.terms):
        return False
    following = wording.text[wording.terms[at + 1].start :].lower()
    if not following.startswith(_PERSONAL) and not _handed_in(wording, at):
        return False
    if re.search(r"\ban?$", counterpart(wording, at, other) or ""):
        return False
    first = _clause(wording, at)
    who = next((t for t in wording.terms[first:at] if acting(t)), None)
    lead = wording.text[wording.terms[first - 1].end if first else 0 : wording.terms[at].start]
    asked = re.match(r"\W*(?:请|please\b)", lead.lower()) is not None
    return (who is None and asked) or (
        who is not None and who.text.lower() in ("you", "您", "你") and who is wording.terms[first]
    )


def _clause(wording: Wording, at: int) -> int:
    """Return the first term of the clause of term ``at``: what follows "when" is one."""
    first, _ = wording.sentence(at)
    opens = [n + 1 for n in range(first, at - 1) if wording.terms[n].concept in _OPENING]
    if not opens or any(wording.breaks(n) for n in range(opens[-1], at)):
        return first
    return opens[-1]


def _handed_in(wording: Wording, at: int) -> bool:
    """Tell whether information is what the reader is asked for: 您需提供您的姓名."""
    before, after = wording.terms[at - 1], wording.terms[at + 1]
    asked = at > 1 and wording.terms[at - 2].concept == "must"
    return at > 0 and asked and before.text in _HANDING_IN and after.field == "data"


def _ours(wording: Wording, at: int, other: Wording) -> bool:
    """Tell whether "our services" became "the services", 我们的服务 became 本服务."""
    term = wording.terms[at]
    if term.concept != "we" or not owned(wording, at) or at + 1 == len(wording.terms):
        return False
    following = wording.text[wording.terms[at + 1].start :].lower()
    between = counterpart(wording, at, other)
    return (
        following.startswith(_OFFERED)
        and between is not None
        and re.search(r"(?:^|\s)(?:the|this|these)$|[本该]$", between) is not None
    )


def owned(wording: Wording, at: int) -> bool:
    """Tell whether term ``at`` says whose the thing after it is."""
    return wording.terms[at].text.lower() in ("your", "our", "您的", "你的") or (
        wording.terms[at].concept in ("you", "we") and wording.gap(at + 1).startswith("的")
    )
