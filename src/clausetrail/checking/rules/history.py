"""Rules on what was published before: it is kept as it was."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.checking.rules.rule import rule

_WHY = Bilingual(
    "政策承诺旧版本存档备查；读者凭链接、引用和同意记录要找到的，正是当时的文字",
    "policies promise to archive old versions; what readers agreed to, linked to and cited "
    "must still be found, word for word",
)
_TODO = Bilingual(
    "恢复原样，把要改的内容写成新版本",
    "put it back as it was, and make what has to change a new version",
)

RULES = (
    rule(
        "C601",
        "published-version-edited",
        Bilingual("已发布版本的文字被修改", "the text of a published version was edited"),
        _WHY,
        _TODO,
        """\
2026-03-01/zh.md
-1.2 我们在账户注销后 30 日内删除您的个人信息。
+1.2 我们在账户注销后 60 日内删除您的个人信息。
""",
        """\
2027-03-01/zh.md
+1.2 我们在账户注销后 60 日内删除您的个人信息。
""",
    ),
    rule(
        "C602",
        "published-version-deleted",
        Bilingual(
            "已发布的版本，或它的一种语言，被删除",
            "a published version, or one of its languages, was deleted",
        ),
        _WHY,
        _TODO,
        """\
policies/privacy/
  2027-03-01/
""",
        """\
policies/privacy/
  2026-03-01/
  2027-03-01/
""",
    ),
    rule(
        "C603",
        "published-version-re-dated",
        Bilingual("已发布版本的日期被更改", "a date of a published version was changed"),
        Bilingual(
            "何时公布、何时生效，决定当时适用哪一版；事后改动会使通知和同意失去依据",
            "when a version was announced and took effect decides which one applied; changed "
            "afterwards, notices and consent rest on nothing",
        ),
        _TODO,
        """\
2026-03-01/zh.md
-effective: 2026-03-01
+effective: 2026-02-01
""",
        """\
2026-03-01/zh.md
 effective: 2026-03-01
""",
    ),
)
