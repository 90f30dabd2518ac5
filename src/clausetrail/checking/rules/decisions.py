"""Rules on decisions: every change that may be material has one, and it is told."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.checking.rules.rule import rule

RULES = (
    rule(
        "C101",
        "undecided-material-change",
        Bilingual(
            "一处重大变更还没有人作出决定",
            "nobody has decided on a material change",
        ),
        Bilingual(
            "政策{clause}承诺以更显著的方式告知重大变更，并说明改了什么；《个人信息保护法》第"
            "十七条也要求把变更部分告知个人",
            "the policy{clause} promises a more prominent notice of material changes that "
            "says what changed; article 17 of the PIPL, too, has people told what was changed",
        ),
        Bilingual(
            "运行 clausetrail review，在 review.yml 里作答",
            "run clausetrail review and answer in review.yml",
        ),
        """\
- change: '4.1'
  material:
  by:
  on:
""",
        """\
- change: '4.1'
  material: true
  summary:
    zh: 客服电话变更为 400-555-0166。
    en: Our telephone number is now 400-555-0166.
  by: 林岚
  on: 2027-01-05
""",
    ),
    rule(
        "C102",
        "unjudged-change",
        Bilingual(
            "一处变更是否重大，还没有人判断",
            "nobody has said whether a change is material",
        ),
        Bilingual(
            "程序不能证明这处变更无害，须由人来判断；未经判断即发布，可能漏告重大变更",
            "it could not be shown to be harmless, so a person must say; publishing it "
            "unjudged may leave a material change unannounced",
        ),
        Bilingual(
            "运行 clausetrail review，在 review.yml 里作答",
            "run clausetrail review and answer in review.yml",
        ),
        """\
- change: '1.3'
  material:
  reason:
""",
        """\
- change: '1.3'
  material: false
  reason: 只改了措辞，建议的内容不变。
  by: 林岚
  on: 2027-01-05
""",
    ),
    rule(
        "C103",
        "stale-decision",
        Bilingual(
            "决定所依据的文字或者规则后来变了",
            "the words or the rule a decision was made on changed after it",
        ),
        Bilingual(
            "决定只对当时的文字有效；文字变了，须重新判断",
            "a decision holds for the words it was made on; other words need another one",
        ),
        Bilingual(
            "回答 review.yml 末尾新的一项，然后删去旧项",
            "answer the new entry at the end of review.yml, then delete the old one",
        ),
        """\
- change: '4.1'
  zh:
    stale: true
  material: true
""",
        """\
- change: '4.1'
  zh:
    fingerprint: 5f2c…
  material: true
  by: 林岚
  on: 2027-01-08
""",
    ),
    rule(
        "C104",
        "incomplete-decision",
        Bilingual(
            "决定没有写全",
            "a decision is not complete",
        ),
        Bilingual(
            "日后要能说明谁、何时、因何作出决定",
            "it must be possible to say later who decided, when and why",
        ),
        Bilingual(
            "补上 material、by、on；答“否”的还要写 reason",
            "fill in material, by and on, and reason if the answer is no",
        ),
        """\
material: false
by: 林岚
on:
""",
        """\
material: false
reason: 改正错别字。
by: 林岚
on: 2027-01-05
""",
    ),
    rule(
        "C105",
        "no-summary",
        Bilingual(
            "已定为重大变更，却没有给用户的说明",
            "a change is decided to be material, but users are not told what changed",
        ),
        Bilingual(
            "政策{clause}承诺，重大变更的通知会说明改了什么",
            "the policy{clause} promises that the notice of a material change says what changed",
        ),
        Bilingual(
            "在 summary 里用每种语言写一两句话",
            "say it under summary in a sentence or two, in every language",
        ),
        """\
material: true
summary:
  zh:
  en:
""",
        """\
material: true
summary:
  zh: 设备信息的保存期限由 6 个月改为 12 个月。
  en: Device information is kept for 12 months instead of 6.
""",
    ),
    rule(
        "C106",
        "no-decisions-on-record",
        Bilingual(
            "一个已发布的版本没有决定记录",
            "no decisions are on record for a published version",
        ),
        Bilingual(
            "没有记录，就无法说明重大变更是否看过、判断过、告知过",
            "without a record nobody can say whether material changes were seen, judged and "
            "announced",
        ),
        Bilingual(
            "运行 clausetrail review，在 review.yml 里作答",
            "run clausetrail review and answer in review.yml",
        ),
        """\
policies/privacy/2026-03-01/
  zh.md
  en.md
""",
        """\
policies/privacy/2026-03-01/
  zh.md
  en.md
  review.yml
""",
    ),
    rule(
        "C107",
        "right-cut",
        Bilingual(
            "删去或者限制了用户的权利，没有写明怎样取得同意",
            "a right of users is taken away or limited, and nothing says how their consent is "
            "obtained",
        ),
        Bilingual(
            "政策通常承诺未经明确同意不会削减用户的权利；《个人信息保护法》第四十四条至第五十"
            "条规定了这些权利",
            "policies promise not to cut users' rights without explicit consent; articles 44 "
            "to 50 of the PIPL lay those rights down",
        ),
        Bilingual(
            "在 review.yml 的 reason 里写明取得明确同意的方式，或者恢复原文",
            "say under reason in review.yml how explicit consent is obtained, or put the text back",
        ),
        """\
- change: '-2.2'
  material: true
  reason:
""",
        """\
- change: '-2.2'
  material: true
  reason: 登录时弹窗征求明确同意，不同意的用户沿用原条款。
""",
    ),
    rule(
        "C108",
        "no-such-category",
        Bilingual(
            "决定写的类别不在政策的重大变更清单里",
            "a decision names a category that the policy's list of material changes does not have",
        ),
        Bilingual(
            "通知和网站按类别说明变更涉及什么；编号写错，用户就看不到这一类",
            "the notices and the site say by category what a change concerns; with a wrong number "
            "users are not told",
        ),
        Bilingual(
            "改正 category；清单的编号见 policy.yml 的 categories，没有写的，用通行编号",
            "correct the category; the numbers are those under categories in policy.yml, or the "
            "common ones if there are none",
        ),
        """\
- change: '5.1.4'
  material: true
  category: 9
""",
        """\
- change: '5.1.4'
  material: true
  category: 3
""",
    ),
)

CONTRACT = {
    "C101": Bilingual(
        "与用户有重大利害关系的合同条款须提示说明（《民法典》第四百九十六条），平台协议的修改须公示、"
        "征求意见并允许用户退出（《电子商务法》第三十四条）；不知道改了什么，就做不到",
        "terms in which users have a major interest must be pointed out (Civil Code of the PRC, "
        "article 496), and a platform must publish amendments, hear opinions and let users leave "
        "(E-Commerce Law, article 34); nobody can who does not know what was changed",
    ),
    "C107": Bilingual(
        "排除对方主要权利、不合理地限制其权利的格式条款无效（《民法典》第四百九十七条）；不接受修改的"
        "用户可以退出，平台不得阻止（《电子商务法》第三十四条）",
        "standard terms that exclude the other party's main rights or limit them unreasonably are "
        "void (Civil Code of the PRC, article 497); users who do not accept an amendment may leave "
        "and must not be hindered (E-Commerce Law, article 34)",
    ),
}
"""Why a rule matters for a contract, where it is not for the same reasons."""
