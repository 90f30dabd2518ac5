"""Every word of the site that is not policy text, in Chinese and English.

``{…}`` is filled in by the page that uses the wording.
"""

from __future__ import annotations

from datetime import date

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.tally import Outcome
from clausetrail.comparing.change import Operation
from clausetrail.repository.policy import Status

LANGUAGE = {"zh": Bilingual("中文", "Chinese"), "en": Bilingual("英文", "English")}
"""The name of each language, said in each."""
OWN_NAME = {"zh": "中文", "en": "English"}
"""The name of each language in itself."""

STATUS: dict[Status, Bilingual] = {
    "in-force": Bilingual("现行有效", "In force"),
    "upcoming": Bilingual("尚未生效", "Not yet in force"),
    "superseded": Bilingual("已被取代", "Superseded"),
    "draft": Bilingual("草案", "Draft"),
}
SINCE = Bilingual("自 {start}起生效", "In force since {start}")
FROM = Bilingual("将于 {start}生效", "Takes effect on {start}")
BETWEEN = Bilingual("有效期：{start}至 {end}", "In force from {start} to {end}")
SINCE_UNTIL = Bilingual("自 {start}起生效，至 {end}止", "In force since {start}, until {end}")
SUPERSEDED_NOTE = Bilingual(
    "您正在查阅历史版本，现行文本见 {link}。",
    "This is an earlier version, kept for reference. The text in force is {link}.",
)
UPCOMING_NOTE = Bilingual(
    "本文本在生效日前仅供查阅，目前适用的是 {link}。",
    "This text is published ahead of its date. Until then {link} applies.",
)
COMING = Bilingual(
    "新版本将于 {start}生效：{links}。",
    "A new version takes effect on {start}: {links}.",
)
NEW_TEXT = Bilingual("查看新文本", "read the new text")
WHAT_CHANGES = Bilingual("查看变更内容", "see what changes")
OTHER_LANGUAGE_ONLY = Bilingual(
    "本版本没有中文文本，以下为英文文本。",
    "This version has no English edition; the Chinese text is shown below.",
)
CURRENT_TEXT = Bilingual("现行文本", "Text in force")
CURRENT_VERSION = Bilingual("现行版本（{date}）", "the version of {date}")

DOCNO = Bilingual("文档编号", "Document number")
UPDATED = Bilingual("更新日期", "Updated")
VERSION_OF = Bilingual("{date}版", "Version of {date}")
PREVAILING = Bilingual("文本效力", "Language")
PREVAILS = Bilingual("如有不一致，以{language}文本为准", "The {language} text prevails")
ABOUT_VERSION = Bilingual("关于本版本", "About this version")

VERSIONS = Bilingual("各版本全文", "Full texts")
HISTORY = Bilingual("历史版本", "All versions")
COMPARED_WITH_BEFORE = Bilingual("与上一版本（{date}）比较", "Changes since {date}")
SIDE_BY_SIDE = Bilingual("中英对照", "Chinese and English")
FULL_TEXT = Bilingual("全文", "Full text")
FIRST_VERSION = Bilingual("首个版本", "First version")

POLICIES = Bilingual("政策与协议", "Policies")
POLICIES_NOTE = Bilingual(
    "以下为现行有效的文本。每份政策都保留全部历史版本，任意两个版本可逐条比较。",
    "These are the texts in force. Every earlier version is kept, and any two can be compared "
    "clause by clause.",
)
AS_OF = Bilingual("状态截至 {date}", "Status as of {date}")

PERMALINK = Bilingual("{place} 的固定链接", "Permanent link to {place}")
PERMALINK_HEADING = Bilingual("本节的固定链接", "Permanent link to this section")
CHANGED_HERE = Bilingual(
    "本条自 {date}起有变更，查看变更内容", "Changed on {date}: see what changed"
)
MATERIAL_HERE = Bilingual(
    "本条自 {date}起有重大变更，查看变更内容", "Materially changed on {date}: see what changed"
)
CHANGES_AHEAD = Bilingual(
    "本条将于 {date}变更，查看变更内容", "Changes on {date}: see what will change"
)
MARGIN_LEGEND = Bilingual(
    "页边标记：{changed} 本版本有变更，{material} 重大变更，{ahead} 将有变更。点击可查看变更内容。",
    "Marks in the margin: {changed} changed in this version, {material} materially changed, "
    "{ahead} will change. Each leads to what changed.",
)

CHANGES = Bilingual("版本变更", "What changed")
FROM_TO = Bilingual("{old} → {new}", "{old} → {new}")
COMPARISON_TITLE = Bilingual("《{title}》版本变更", "{title}: what changed")
COMPARISON_LEAD = Bilingual(
    "{old}版与 {new}版逐条比较。", "The versions of {old} and {new}, clause by clause."
)
OLD_VERSION = Bilingual("旧版本", "Earlier version")
NEW_VERSION = Bilingual("新版本", "Later version")
SUMMARY = Bilingual("变更概要", "Summary")
COUNT = Bilingual("合计", "In all")
NO_CHANGE = Bilingual("两个版本的文字没有变更。", "The wording of the two versions is the same.")
GROUP_COUNT = Bilingual("{n} 条", "{n} clauses")
GROUP_COUNT_ONE = Bilingual("1 条", "1 clause")
SHOW_PLACES = Bilingual("显示所在条款", "Show the clauses")
SHOW_LIST = Bilingual("展开列表（{n}）", "Show the list ({n})")
EDITION = {"zh": Bilingual("中文文本", "Chinese text"), "en": Bilingual("英文文本", "English text")}
EDITION_ONLY = {
    "zh": Bilingual("仅中文文本", "Chinese text only"),
    "en": Bilingual("仅英文文本", "English text only"),
}
ALSO_IN = Bilingual("另有 {n} 处仅见于{text}", "{n} more in the {text} only")
ALSO_IN_ONE = Bilingual("另有 1 处仅见于{text}", "One more in the {text} only")
DETAIL = Bilingual("逐条对照", "Clause by clause")
UNCHANGED = Bilingual("未变更：{n} 条", "{n} clauses unchanged")
UNCHANGED_ONE = Bilingual("未变更：1 条", "1 clause unchanged")
ONLY_GROUPED = Bilingual(
    "仅有概要所列替换：{n} 条", "{n} with only a replacement named in the summary"
)
CONCERNS = Bilingual("涉及：{kinds}。", "Concerns: {kinds}.")
CATEGORY_OF = Bilingual(
    "“重大变更”依据本政策第 {clause} 条所列类型认定。",
    "“Material” refers to the kinds of change listed in clause {clause} of the policy.",
)
UNDECIDED = Bilingual(
    "尚未认定是否属于重大变更。", "Whether this is a material change has not been decided yet."
)
DECIDED_NOT_MATERIAL = Bilingual(
    "经审核，不属于重大变更。", "Reviewed, and found not to be a material change."
)
RULE = Bilingual("判断规则 {code}", "rule {code}")
IN_OLD = Bilingual("旧版原文", "in the earlier text")
IN_NEW = Bilingual("新版原文", "in the later text")

LEGEND = Bilingual("图例", "Legend")
ADDED_WORDS = Bilingual("新增", "added")
REMOVED_WORDS = Bilingual("删除", "removed")
LEGEND_NOTE = Bilingual(
    "下划线为新增文字，删除线为删除文字。", "Underlined words were added, struck-out words removed."
)

OUTCOME: dict[Outcome, Bilingual] = {
    "material": Bilingual("重大变更", "Material"),
    "undecided": Bilingual("尚未认定", "Not decided"),
    "cleared": Bilingual("非重大变更", "Not material"),
    "editorial": Bilingual("文字性变更", "Editorial"),
}
OUTCOME_TITLE: dict[Outcome, Bilingual] = {
    "material": Bilingual("重大变更", "Material changes"),
    "undecided": Bilingual("尚未认定是否重大的变更", "Changes not yet decided"),
    "cleared": Bilingual("经审核不属于重大的变更", "Changes found not to be material"),
    "editorial": Bilingual("文字性变更", "Editorial changes"),
}
OPERATION: dict[Operation, Bilingual] = {
    "modified": Bilingual("修改", "reworded"),
    "added": Bilingual("新增条款", "new clause"),
    "removed": Bilingual("删除条款", "clause removed"),
    "renumbered": Bilingual("编号由 {old} 改为 {new}", "renumbered from {old} to {new}"),
    "moved": Bilingual("由 {old} 移至 {new}", "moved from {old} to {new}"),
    "split": Bilingual("由 {old} 拆分为 {new}", "{old} split into {new}"),
    "merged": Bilingual("由 {old} 合并为 {new}", "{old} merged into {new}"),
}

RULES = Bilingual("变更如何判断", "How changes are judged")
RULES_NOTE = Bilingual(
    "每处变更先由程序按下列规则逐条判断，再由人作出决定。发布前的检查也按编号列在这里。",
    "Every change is judged by these rules first, clause by clause; then a person decides. The "
    "checks made before publication are listed here, too.",
)
RULES_OF: dict[str, tuple[Bilingual, Bilingual]] = {
    "M": (
        Bilingual("判为重大变更的规则", "What is judged material"),
        Bilingual("涉及本政策所列重大变更的文字。", "Words that bear on what a policy lists."),
    ),
    "R": (
        Bilingual("须由人判断的情形", "What a person must judge"),
        Bilingual("程序无法证明含义不变的变更。", "What could not be shown to mean the same."),
    ),
    "E": (
        Bilingual("判为文字性变更的规则", "What is judged editorial"),
        Bilingual("已证明含义不变的变更。", "What was shown to mean the same."),
    ),
    "C": (
        Bilingual("发布前的检查", "Checks before publication"),
        Bilingual("决定、日期、公布期和封存记录。", "Decisions, dates, notice and seals."),
    ),
    "A": (
        Bilingual("中英文是否一致", "Whether the languages agree"),
        Bilingual("两种文本可能不一致之处。", "Where the two texts may differ."),
    ),
    "L": (
        Bilingual("文本的毛病", "Defects of a text"),
        Bilingual("编号、引用、标点和遗留内容。", "Numbers, references, punctuation, leftovers."),
    ),
}
"""The rules by the first letter of their codes: what they are, and a sentence on them."""
RULE_WHY = Bilingual("为什么重要", "Why it matters")
RULE_TODO = Bilingual("编辑怎么办", "What the editor does")
RULE_EXAMPLE = Bilingual("例子", "Example")

TABLE = Bilingual("表格", "Table")
FORMER = Bilingual("原{place}", "former {place}")

BILINGUAL_TITLE = Bilingual("《{title}》中英对照", "{title} in Chinese and English")
OUT_OF_STEP = Bilingual("可能不一致", "May differ")
DIFFERS = Bilingual(
    "此处两种文本可能不一致，以{language}文本为准。",
    "The two languages may differ here; the {language} text prevails.",
)
ONLY_IN = Bilingual(
    "此条只见于{language}文本；两种文本不一致时，以{prevailing}文本为准。",
    "This stands in the {language} text only; where the two differ, the {prevailing} text "
    "prevails.",
)
OUT_OF_STEP_COUNT = Bilingual(
    "有 {n} 处两种文本可能不一致，已在文中标出。",
    "The languages may differ in {n} places, marked below.",
)
OUT_OF_STEP_ONE = Bilingual(
    "有 1 处两种文本可能不一致，已在文中标出。",
    "The languages may differ in one place, marked below.",
)
LAGS = Bilingual(
    "本中文文本有 {n} 处可能与{language}文本不一致，以{language}文本为准，见{link}。",
    "This English text may differ in {n} places from the {language} text, which prevails: {link}.",
)
LAGS_ONE = Bilingual(
    "本中文文本有 1 处可能与{language}文本不一致，以{language}文本为准，见{link}。",
    "This English text may differ in one place from the {language} text, which prevails: {link}.",
)
BOTH_TEXTS = Bilingual("中英对照", "see both side by side")
IN_STEP = Bilingual("未发现两种文本不一致。", "No difference between the languages was found.")
NO_COUNTERPART = Bilingual("（无对应条款）", "(no corresponding clause)")

HISTORY_TITLE = Bilingual("《{title}》历史版本", "{title}: all versions")
HISTORY_NOTE = Bilingual("共 {n} 个版本，自新至旧排列。", "{n} versions, the latest first.")
HISTORY_NOTE_ONE = Bilingual("共 1 个版本。", "One version.")
COMPARE_ANY = Bilingual("比较任意两个版本", "Compare any two versions")
COMPARE_ANY_NOTE = Bilingual(
    "每行为一个新版本，链接为与之比较的旧版本。",
    "Each row is a later version; the links compare it with an earlier one.",
)
CLAUSE_HISTORY = Bilingual("条款沿革", "History of each clause")
CLAUSE_HISTORY_NOTE = Bilingual(
    "现行文本中的每一条：何时首次出现，此后何时变更。编号变动不影响追溯。",
    "For every clause of the text in force: when it first appeared and when it changed since, "
    "whatever its number was.",
)
CLAUSE = Bilingual("条款", "Clause")
FIRST_SEEN = Bilingual("首次出现", "First appeared")
CHANGED_ON = Bilingual("变更日期", "Changed on")
NEVER = Bilingual("未变更", "never")


def day(value: date, lang: Lang) -> str:
    """Write a date as people do.

    >>> day(date(2021, 1, 25), "zh"), day(date(2021, 1, 25), "en")
    ('2021 年 1 月 25 日', '25 January 2021')
    """
    if lang == "zh":
        return f"{value.year} 年 {value.month} 月 {value.day} 日"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
