"""Rules on editions: all there, in step, numbered and naming the right clause."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.checking.rules.rule import rule

RULES = (
    rule(
        "C301",
        "missing-edition",
        Bilingual(
            "版本缺少一种语言",
            "a version lacks a language",
        ),
        Bilingual(
            "policy.yml 的 languages 承诺了这种语言；缺少它，读者看到的是旧版本",
            "languages in policy.yml promises this language; without it readers see an older "
            "version",
        ),
        Bilingual(
            "补上缺少的文件，或者改正 languages",
            "add the missing file, or correct languages",
        ),
        """\
languages: [zh, en]

2027-03-01/
  zh.md
""",
        """\
languages: [zh, en]

2027-03-01/
  zh.md
  en.md
""",
    ),
    rule(
        "C302",
        "editions-differ-in-date-or-number",
        Bilingual(
            "两种语言的日期或者编号不同",
            "the languages differ in a date or in the document number",
        ),
        Bilingual(
            "两种语言的日期和编号不同，说明其中一份没有跟上",
            "where the languages differ in date or number, one of them has been left behind",
        ),
        Bilingual(
            "核对较旧的一份是否已更新，再统一两处",
            "check that the older one is up to date, then make both the same",
        ),
        """\
zh.md  updated: 2027-01-10
en.md  updated: 2026-01-01
""",
        """\
zh.md  updated: 2027-01-10
en.md  updated: 2027-01-10
""",
    ),
    rule(
        "C303",
        "nothing-to-compare-with",
        Bilingual(
            "更早的版本都没有这种语言的文本，没有做比较",
            "no earlier version exists in this language, so nothing was compared",
        ),
        Bilingual(
            "没有比较，就没有人知道改了什么；这不等于没有变更",
            "without a comparison nobody knows what changed; it does not mean that nothing did",
        ),
        Bilingual(
            "补上更早版本的文本，或者人工核对",
            "add the earlier text, or go through the changes by hand",
        ),
        """\
2026-03-01/en.md
2027-03-01/zh.md
""",
        """\
2026-03-01/en.md
2026-03-01/zh.md
2027-03-01/zh.md
""",
    ),
    rule(
        "C401",
        "no-clause-on-material-changes",
        Bilingual(
            "policy.yml 所指的重大变更条款不存在",
            "the clause on material changes that policy.yml names is not in the text",
        ),
        Bilingual(
            "重大变更的判断以这一条为准；policy.yml 指错了条款，判断就失去依据",
            "this clause is what changes are judged by; if policy.yml names the wrong one, "
            "the judgement rests on nothing",
        ),
        Bilingual(
            "改正 material-changes，或者恢复这一条",
            "correct material-changes, or put the clause back",
        ),
        """\
material-changes: 9.2

9.1 ……
9.3 ……
""",
        """\
material-changes: 9.2

9.1 ……
9.2 重大变更包括：……
""",
    ),
    rule(
        "C402",
        "document-number-used-twice",
        Bilingual(
            "两个版本的文档编号相同",
            "two versions have the same document number",
        ),
        Bilingual(
            "文档编号用来区分版本；编号相同就分不清引用的是哪一版",
            "the document number tells versions apart; with the same number a citation is "
            "ambiguous",
        ),
        Bilingual(
            "给新版本新的编号",
            "give the new version a number of its own",
        ),
        """\
2026-03-01/zh.md  docno: YX-1
2027-03-01/zh.md  docno: YX-1
""",
        """\
2026-03-01/zh.md  docno: YX-1
2027-03-01/zh.md  docno: YX-2
""",
    ),
    rule(
        "C403",
        "uncovered-promise",
        Bilingual(
            "重大变更清单里有一项没有规则核查",
            "no rule looks for an item of the list of material changes",
        ),
        Bilingual(
            "政策承诺这类变更会醒目通知；没有规则核查，就只能靠人发现",
            "the policy promises prominent notice of such changes; with no rule looking for "
            "them, only a person can find them",
        ),
        Bilingual(
            "人工核对这类变更；若 policy.yml 的 categories 漏写了它所属的类别，补上它",
            "look for such changes by hand; if categories in policy.yml lacks its kind, add it",
        ),
        """\
material-changes: 9.2
categories: [1, 3]

9.2 重大变更包括：
（1）处理目的发生变化；
（2）联系方式发生变化。
""",
        """\
material-changes: 9.2
categories:
  1: {zh: 处理目的, en: Purposes, covers: [1]}
  2: {zh: 联系方式, en: Contact details, covers: [5]}

9.2 重大变更包括：
（1）处理目的发生变化；
（2）联系方式发生变化。
""",
    ),
    rule(
        "C404",
        "list-numbered-otherwise",
        Bilingual(
            "重大变更清单的编号与判断所用的编号不同",
            "the list of material changes is numbered otherwise than the judgements",
        ),
        Bilingual(
            "判断、决定和网站说“第（4）类”，读者在政策里看到的第（4）项却是另一回事",
            "judgements, decisions and the site say kind (4), and item (4) of the policy is "
            "something else",
        ),
        Bilingual(
            "在 policy.yml 的 categories 里按政策的编号，写明每一项的名称和对应的类别（covers）",
            "under categories in policy.yml, give each item by the policy's own number, with its "
            "name and the kinds it covers",
        ),
        """\
material-changes: 9.2

9.2 重大变更包括：
（1）您的权利发生变化；
（2）处理目的发生变化。
""",
        """\
material-changes: 9.2
categories:
  1: {zh: 您的权利, en: Your rights, covers: [4]}
  2: {zh: 处理目的, en: Purposes, covers: [1]}

9.2 重大变更包括：
（1）您的权利发生变化；
（2）处理目的发生变化。
""",
    ),
    rule(
        "C405",
        "kind-not-listed",
        Bilingual(
            "重大变更清单没有写到通行的某一类变更",
            "the list of material changes does not speak of one of the usual kinds",
        ),
        Bilingual(
            "清单里没有的，用户不知道您会醒目通知；处理目的、接收方和联系方式的变更，法律仍要求告知"
            "（《个人信息保护法》第十七条、第二十三条）",
            "users do not know that you will tell them prominently of what is not listed; the law "
            "wants changed purposes, recipients and contacts told all the same (PIPL, articles 17 "
            "and 23)",
        ),
        Bilingual(
            "有意不列的，在 policy.yml 的 categories 里写明清单有哪些项；否则在下一版补上",
            "if it is left out on purpose, say under categories in policy.yml what the list has; "
            "otherwise add it in the next version",
        ),
        """\
9.2 重大变更包括：
（1）处理目的发生变化；
（2）联系方式发生变化。
""",
        """\
9.2 重大变更包括：
（1）处理目的发生变化；
……
（6）影响评估表明存在高风险。
""",
    ),
    rule(
        "C406",
        "agreement-judged-as-a-privacy-policy",
        Bilingual(
            "协议按隐私政策的六类重大变更判断",
            "an agreement is judged by the six kinds of a privacy policy",
        ),
        Bilingual(
            "费用、责任和争议解决的变更不在六类之内，说明会文不对题，也可能要人逐条判断",
            "changed fees, liability and courts are none of the six kinds; what is said of them "
            "misses the point, and a person may have to judge each",
        ),
        Bilingual(
            "在 policy.yml 里写 profile: contract",
            "write profile: contract in policy.yml",
        ),
        """\
title: {zh: 用户服务协议, en: User Agreement}
""",
        """\
title: {zh: 用户服务协议, en: User Agreement}
profile: contract
""",
    ),
)
