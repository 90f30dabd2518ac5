"""An effective date before, or too close to, the date of the update."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule
from clausetrail.reading.labels import han
from clausetrail.regex import regex

AHEAD = 2
"""Days that must lie between if the text promises notice before effect without a number."""

_DAYS = regex(
    r"(?:生效|实施|施行)[^。；，]{0,6}前(?:至少)?\s*(?P<a>\d{1,3}|[一二三四五六七八九十]{1,3})\s*[日天]"
    r"|提前(?:至少)?\s*(?P<b>\d{1,3}|[一二三四五六七八九十]{1,3})\s*[日天][^。；]{0,20}(?:公告|公示|通知)[^。；]{0,20}(?:更新|修订|变更|修改|政策|协议)"
    r"|(?:at least|no (?:less|later) than)\s+(?P<c>\d{1,3})\s+days?\s+(?:before|prior to)"
    r"[^.;]{0,40}(?:effect|force|effective)",
    re.I,
)
_AHEAD = regex(
    r"(?:生效|实施|施行)(?:日期?|之日)?(?:之)?前[^。]{0,40}(?:公告|通知|提醒|提示|公示)"
    r"|(?:notif|remind|announce|inform|notice|publish|release)[^.]{0,160}\bbefore\b[^.]{0,60}"
    r"(?:comes? into force|take(?:s)? effect|becomes? effective|effective date)",
    re.I,
)


def find(context: Context) -> Iterator[Hit]:
    """Compare the two dates with each other and with the notice that is promised."""
    meta = context.document.meta
    if meta.updated is None or meta.effective is None:
        return
    days = (meta.effective - meta.updated).days
    place = context.document.by_id.get("front.effective") or context.document.clauses[0]
    if days < 0:
        yield Hit(
            place,
            Bilingual(
                f"生效日期 {meta.effective} 早于更新日期 {meta.updated}",
                f"effective on {meta.effective}, before the update of {meta.updated}",
            ),
        )
        return
    required = promised(context)
    if days < required:
        yield Hit(
            place,
            Bilingual(
                f"更新后 {days} 天即生效（{meta.updated} 至 {meta.effective}），"
                f"少于应有的 {required} 天",
                f"effective {days} days after the update ({meta.updated} to {meta.effective}), "
                f"fewer than the {required} days due",
            ),
        )


def promised(context: Context) -> int:
    """Return the days of notice that ``policy.yml``, or else the text, promises; 0 if none."""
    if context.notice_days:
        return context.notice_days
    for clause in context.prose:
        if found := _DAYS.search(clause.text):
            numeral = found["a"] or found["b"] or found["c"]
            return int(numeral) if numeral.isdecimal() else han(numeral) or 0
    return AHEAD if any(_AHEAD.search(clause.text) for clause in context.prose) else 0


RULE = Rule(
    "L604",
    "effective-too-soon",
    "error",
    Bilingual(
        "生效日期早于或过于接近更新日期", "The effective date is before or too close to the update"
    ),
    Bilingual(
        "政策承诺在生效之前公告更新；间隔不足，等于没有提前告知",
        "the policy promises to announce updates before they take effect; this breaks the promise",
    ),
    Bilingual(
        "推迟生效日期，或者在 policy.yml 的 notice-days 写明实际的公布期",
        "move the effective date, or state the real period as notice-days in policy.yml",
    ),
    find,
)
