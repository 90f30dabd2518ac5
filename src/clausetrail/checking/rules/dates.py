"""Rules on dates: they agree, and leave time for notice."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.checking.rules.rule import rule

RULES = (
    rule(
        "C201",
        "folder-and-front-matter-differ",
        Bilingual(
            "文件开头的生效日期与文件夹名称不同",
            "the effective date at the start of the file is not the folder's name",
        ),
        Bilingual(
            "文件夹名称就是生效日期；网站、通知和归档都依它而定",
            "the folder's name is the effective date that the site, the notices and the "
            "archive go by",
        ),
        Bilingual(
            "改正其中一个",
            "correct one of them",
        ),
        """\
2027-03-01/zh.md
---
effective: 2027-03-02
---
""",
        """\
2027-03-01/zh.md
---
effective: 2027-03-01
---
""",
    ),
    rule(
        "C202",
        "date-in-text-differs",
        Bilingual(
            "正文里的日期与文件开头或者文件夹名称不同",
            "a date in the text is not that of the front matter or the folder",
        ),
        Bilingual(
            "读者看到的日期必须与实际生效的日期一致",
            "the date readers see must be the date that counts",
        ),
        Bilingual(
            "改正正文，或者文件开头的日期和文件夹名称",
            "correct the text, or the date at the start of the file and the folder's name",
        ),
        """\
---
effective: 2027-03-01
---

生效日期：2027 年 3 月 2 日
""",
        """\
---
effective: 2027-03-01
---

生效日期：2027 年 3 月 1 日
""",
    ),
    rule(
        "C203",
        "updated-after-effective",
        Bilingual(
            "更新日期晚于生效日期",
            "the date of update is after the effective date",
        ),
        Bilingual(
            "更新应在生效之前公布，不能溯及既往",
            "an update is announced before it takes effect, never after",
        ),
        Bilingual(
            "推迟生效日期，或者改正更新日期",
            "take effect later, or correct the date of update",
        ),
        """\
updated: 2027-03-02
effective: 2027-03-01
""",
        """\
updated: 2027-01-10
effective: 2027-03-01
""",
    ),
    rule(
        "C204",
        "notice-too-short",
        Bilingual(
            "公布到生效之间的天数不够，或者无法核对",
            "too few days lie between announcement and effect, or they cannot be counted",
        ),
        Bilingual(
            "policy.yml 的 notice-days 规定了公布到生效之间至少几天",
            "notice-days in policy.yml says how many days lie between announcement and effect",
        ),
        Bilingual(
            "推迟生效日期、提前公布，或者补上 updated",
            "take effect later, announce it earlier, or add the date of update",
        ),
        """\
notice-days: 30

updated: 2027-02-20
effective: 2027-03-01
""",
        """\
notice-days: 30

updated: 2027-01-20
effective: 2027-03-01
""",
    ),
    rule(
        "C205",
        "draft-with-old-date",
        Bilingual(
            "草案还写着上一版的日期",
            "a draft still has the dates of the version before",
        ),
        Bilingual(
            "草案多由上一版复制而来；日期没有改，发布后读者看到的就是旧日期",
            "a draft is usually a copy of the version before; if its dates stay, readers will "
            "see the old ones",
        ),
        Bilingual(
            "写上新的日期；日期未定的，先删去这一行",
            "write the new date, or leave the line out while it is not fixed",
        ),
        """\
2027-03-01/zh.md  effective: 2027-03-01
draft/zh.md       effective: 2027-03-01
""",
        """\
2027-03-01/zh.md  effective: 2027-03-01
draft/zh.md       effective: 2028-01-01
""",
    ),
)
