"""Rules on the archive: what is published is sealed, and stays what it was."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.checking.rules.rule import rule

_ARCHIVE = Bilingual(
    "政策承诺旧版本存档备查；只有发布后的改动能被发现，存档才可信",
    "policies promise to archive earlier versions; an archive can be trusted only if every "
    "change after publication is found",
)

RULES = (
    rule(
        "C501",
        "unsealed-edition",
        Bilingual("已发布的文本没有封存", "a published edition is not sealed"),
        _ARCHIVE,
        Bilingual(
            "运行 clausetrail seal，并提交 seals.json", "run clausetrail seal and commit seals.json"
        ),
        """\
policies/privacy/
  2026-03-01/zh.md
""",
        """\
policies/privacy/
  2026-03-01/zh.md
  seals.json
""",
    ),
    rule(
        "C502",
        "sealed-edition-changed",
        Bilingual("已封存的文本被改动过", "a sealed edition was changed"),
        _ARCHIVE,
        Bilingual(
            "从 git 恢复原文；确须更正的，用 clausetrail seal --erratum 公开记录",
            "restore the text from git; if it must be corrected, record that openly with "
            "clausetrail seal --erratum",
        ),
        """\
$ sha256sum 2026-03-01/zh.md
9d5c…  2026-03-01/zh.md

seals.json: {"kind": "seal", "file": "2026-03-01/zh.md", "sha256": "1f70…", …}
""",
        """\
$ sha256sum 2026-03-01/zh.md
1f70…  2026-03-01/zh.md

seals.json: {"kind": "seal", "file": "2026-03-01/zh.md", "sha256": "1f70…", …}
""",
    ),
    rule(
        "C503",
        "sealed-edition-missing",
        Bilingual(
            "已封存的文本不见了，或者换了日期、名称",
            "a sealed edition is gone, or has another date or name",
        ),
        _ARCHIVE,
        Bilingual(
            "从 git 恢复文件；已发布版本的文件夹不能改名",
            "restore the file from git; the folder of a published version is never renamed",
        ),
        """\
seals.json: {"kind": "seal", "file": "2026-03-01/zh.md", …}

policies/privacy/2026-04-01/zh.md
""",
        """\
seals.json: {"kind": "seal", "file": "2026-03-01/zh.md", …}

policies/privacy/2026-03-01/zh.md
""",
    ),
    rule(
        "C504",
        "broken-chain",
        Bilingual(
            "seals.json 的链条断了：记录被改动、删除、添加或调换过",
            "the chain in seals.json is broken: records were changed, removed, added or exchanged",
        ),
        Bilingual(
            "每条记录都含上一行的 SHA-256；链条断了，它之前的记录就不再可信",
            "every record holds the SHA-256 of the line above; where the chain is broken, the "
            "records before it cannot be trusted",
        ),
        Bilingual(
            "从 git 恢复 seals.json；它只能由 clausetrail seal 追加",
            "restore seals.json from git; only clausetrail seal may add to it",
        ),
        """\
,{"kind": "seal", …, "on": "2026-02-20", "above": "77ab…"}

$ sed -n 2p seals.json | sha256sum
05e1…  -
""",
        """\
,{"kind": "seal", …, "on": "2026-03-01", "above": "05e1…"}

$ sed -n 2p seals.json | sha256sum
05e1…  -
""",
    ),
    rule(
        "C505",
        "rewritten-chain",
        Bilingual(
            "封存记录没有延续 git 里的旧状态，或者不含别处记下的值",
            "the chain does not continue a state that git remembers, or lacks a head noted "
            "elsewhere",
        ),
        Bilingual(
            "整条记录连同文本一起重写，各处仍会互相吻合；只有与旧状态比较才能发现",
            "a chain rewritten as a whole, with the editions, agrees with itself; only comparing "
            "it with what it was shows that",
        ),
        Bilingual(
            "查明是谁、为何改写，从所列的提交恢复",
            "find out who rewrote it and why, and restore it from the commit that is named",
        ),
        """\
$ git log -p --format=%h -- policies/privacy/seals.json
-,{"kind": "seal", "file": "2026-03-01/zh.md", …}
""",
        """\
$ git log -p --format=%h -- policies/privacy/seals.json
-], "head": "1f70…"}
+,{"kind": "seal", "file": "2026-03-01/zh.md", …}
+], "head": "9d5c…"}
""",
    ),
)
