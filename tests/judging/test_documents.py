"""Changes that take a whole document to judge: renames, moves, repetitions, headings."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.comparing import compare
from clausetrail.judging import JudgedChange, judge
from clausetrail.reading import read_text
from clausetrail.repository.policy import Settings

POLICY = """# 云岫隐私政策

## 一、 引言

云岫（以下简称“我们”）重视您的隐私。

## 二、 我们如何收集和使用您的个人信息

2.1 您注册云岫账户时，我们收集您的手机号码。

2.2 您使用云岫控制台时，我们记录操作日志。

2.3 云岫不会读取您存储的文件。

## 三、 我们如何共享您的个人信息

3.1 未经您同意，云岫不会共享您的个人信息。

3.2 我们不会出售您的个人信息。

## 四、 您的权利

4.1 您可以在云岫控制台更正您的信息。

4.2 我们不会因您行使权利而降低服务质量。
"""


def judged(old: str, new: str, settings: Settings | None = None) -> tuple[JudgedChange, ...]:
    return judge(compare(read_text(old, lang="zh"), read_text(new, lang="zh")), settings)


def test_a_new_brand_everywhere_is_harmless() -> None:
    items = judged(POLICY, POLICY.replace("云岫", "云岫云"))
    assert len(items) >= 6
    harmless = {i.change.id for i in items if i.judgement.verdict == "editorial"}
    assert {"2.1", "2.2", "2.3", "3.1", "4.1"} <= harmless


def test_a_rename_does_not_hide_another_change_beside_it() -> None:
    new = POLICY.replace("云岫", "云岫云").replace("云岫云不会读取", "云岫云会读取")
    verdicts = {i.change.id: i.judgement.verdict for i in judged(POLICY, new)}
    assert verdicts["2.3"] == "material"
    assert verdicts["2.2"] == "editorial"


def test_a_company_in_place_of_another_everywhere_is_material() -> None:
    old = POLICY.replace("云岫", "云岫科技（杭州）有限公司")
    new = POLICY.replace("云岫", "白塔信息技术有限公司")
    assert all(i.judgement.verdict != "editorial" for i in judged(old, new))


def test_a_clause_moved_within_its_section_is_harmless() -> None:
    a = "2.1 您注册云岫账户时，我们收集您的手机号码。"
    b = "2.2 您使用云岫控制台时，我们记录操作日志。"
    new = (
        POLICY.replace(a, "X")
        .replace(b, a.replace("2.1", "2.2"))
        .replace("X", b.replace("2.2", "2.1"))
    )
    items = judged(POLICY, new)
    assert items
    assert {i.judgement.verdict for i in items} == {"editorial"}


def test_a_clause_moved_to_another_subject_is_left_to_a_person() -> None:
    clause = "2.2 您使用云岫控制台时，我们记录操作日志。"
    new = POLICY.replace(clause + "\n\n", "").replace("2.3 云岫", "2.2 云岫")
    new += "\n4.3 您使用云岫控制台时，我们记录操作日志。\n"
    moved = [i for i in judged(POLICY, new) if "moved" in i.change.ops]
    assert [i.judgement.rule for i in moved] == ["R002"]


def test_an_exception_repeated_elsewhere_still_counts() -> None:
    old = POLICY + "\n## 五、 例外\n\n5.1 下列情形无需同意：\n\n（1） 法律法规另有规定的情形。\n"
    new = old.replace(
        "3.1 未经您同意，云岫不会共享您的个人信息。",
        "3.1 未经您同意，云岫不会共享您的个人信息，但下列情形除外：\n\n"
        "（1） 法律法规另有规定的情形。",
    )
    assert all(i.judgement.verdict != "editorial" for i in judged(old, new) if not i.change.old)


def test_a_heading_is_judged_by_its_clauses() -> None:
    new = POLICY + "\n## 五、 敏感个人信息\n\n5.1 我们会采集您的人脸图像以核验身份。\n"
    verdicts = {i.change.new[0].kind: i.judgement for i in judged(POLICY, new)}
    assert verdicts["heading"].rule == "E108"
    assert verdicts["clause"].verdict == "material"


def test_an_empty_heading_is_left_to_a_person() -> None:
    items = judged(POLICY, POLICY + "\n## 五、 敏感个人信息\n")
    assert [i.judgement.verdict for i in items] == ["review"]


def test_brands_of_the_settings_are_known() -> None:
    settings = Settings(Bilingual("隐私政策", "Privacy policy"), brands=("云岫云计算", "云岫计算"))
    old = POLICY.replace("云岫隐私政策", "隐私政策").replace("云岫控制台", "云岫云计算控制台")
    new = old.replace("4.1 您可以在云岫云计算控制台", "4.1 您可以在云岫计算控制台")
    (item,) = judged(old, new, settings)
    assert item.judgement.rule == "E103"


def test_a_second_product_in_the_name_of_the_policy_is_no_new_spelling() -> None:
    old = "# Yunxiu Drive Privacy Notice\n\n## 1. Scope\n\n1.1 It is about Yunxiu Drive.\n"
    new = old.replace("Yunxiu Drive", "Yunxiu Drive and Notes")
    items = judge(compare(read_text(old, lang="en"), read_text(new, lang="en")))
    assert {i.judgement.verdict for i in items} <= {"material", "review"}


NOTICE = """# Yunxiu Privacy Notice

March 10, 2026

## 1. What we collect

1.1 We collect your name.

Cookie Policy

## 2. Contact

2.1 Write to us [here](https://yunxiu.example/help/#form).
"""


def harmless(old: str, new: str) -> bool:
    """Tell whether an English notice has changes, all of them harmless."""
    items = judge(compare(read_text(old, lang="en"), read_text(new, lang="en")))
    return bool(items) and all(i.judgement.verdict == "editorial" for i in items)


def test_the_date_under_the_title_is_no_rule_even_in_may() -> None:
    assert harmless(NOTICE, NOTICE.replace("March 10", "May 12"))


def test_the_name_of_a_policy_on_a_line_is_no_rule() -> None:
    assert harmless(NOTICE.replace("Cookie Policy\n\n", ""), NOTICE)


@pytest.mark.parametrize(
    "target",
    [
        "https://www.yunxiu.example/help",
        "https://yunxiu.example/en-us/help/",
        "https://yunxiu.example/help?utm_source=notice",
    ],
)
def test_another_address_of_the_same_page_is_harmless(target: str) -> None:
    assert harmless(NOTICE, NOTICE.replace("https://yunxiu.example/help/#form", target))


@pytest.mark.parametrize(
    "target", ["https://yunxiu.example/sales", "https://yunxiu.example/help?form=sales"]
)
def test_another_page_is_not(target: str) -> None:
    assert not harmless(NOTICE, NOTICE.replace("https://yunxiu.example/help/#form", target))


SUBPROCESSORS = """# Yunxiu Privacy Notice

## 1. Subprocessors

| Company | Country |
| --- | --- |
| Blue Harbour | Ireland |

## 2. Contact

2.1 Write to us.
"""


def test_a_row_that_is_set_like_a_header_is_a_row() -> None:
    new = SUBPROCESSORS.replace(
        "## 2.", "| White Pagoda | | United States |\n| --- | --- | --- |\n\n## 2."
    )
    assert not harmless(SUBPROCESSORS, new)


def test_the_header_of_a_new_table_says_nothing_of_its_own() -> None:
    old = SUBPROCESSORS.replace(
        "| Company | Country |\n| --- | --- |\n| Blue Harbour | Ireland |\n", ""
    )
    items = judge(compare(read_text(old, lang="en"), read_text(SUBPROCESSORS, lang="en")))
    verdicts = {i.change.new[0].kind: i.judgement.verdict for i in items}
    assert verdicts["table-header"] == "editorial"
    assert verdicts["table-row"] != "editorial"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Changes to these terms", "K. Changes to these terms"),
        ("① Some countries have rules of their own.", "② Some countries have rules of their own."),
    ],
)
def test_a_number_that_was_left_in_the_text_is_no_rule(old: str, new: str) -> None:
    text = "# Privacy Policy\n\n## How we use your information\n\nWe keep logs.\n\n{}\n"
    items = judge(compare(*(read_text(text.format(said), lang="en") for said in (old, new))))
    assert {i.judgement.rule for i in items} <= {"E102"}


@pytest.mark.parametrize(
    ("heading", "verdict"),
    [
        ("Definitions", "editorial"),
        ("Overview", "editorial"),
        ("Data we never share", "review"),
        ("Introduction and consent", "review"),
        ("Lakeside Messaging", "review"),
    ],
)
def test_a_heading_that_came_or_went_alone(heading: str, verdict: str) -> None:
    text = (
        "# Privacy Policy\n\n## How we use your information\n\nWe keep logs.\n\n{}We keep names.\n"
    )
    without, with_it = text.format(""), text.format(f"## {heading}\n\n")
    for old, new in ((with_it, without), (without, with_it)):
        (item,) = judge(compare(read_text(old, lang="en"), read_text(new, lang="en")))
        assert item.judgement.verdict == verdict


@pytest.mark.parametrize(
    "line",
    ["Back to top", "Page 3 of 8", "Archive", "第 3 页", "Sign in", "What does this notice cover?",
     "Table 2: Kinds of Cookies", "English Choose your preferred language"],
)  # fmt: skip
def test_what_a_page_has_around_its_text_is_no_rule(line: str) -> None:
    text = (
        "# Privacy Policy\n\n## How we use your information\n\nWe keep logs.\n\n{}We keep names.\n"
    )
    old, new = (read_text(text.format(said), lang="en") for said in ("", f"{line}\n\n"))
    assert [i.judgement.rule for i in judge(compare(old, new))] == ["E118"]


@pytest.mark.parametrize(
    "line",
    [
        "Effective February 25, 2026 (archived versions)",
        "Last modified on 02/09/2026 See prior versions of our cookie notice",
        "Published on May 9, 2026Updated on May 9, 202648 min read",
        "更新日期：2026年5月6日（查看历史版本）",
        "Effective 26 May 2026 | Archived versions | Download PDF",
        "This page is the updated Privacy Policy; for the version effective until June 28, 2025 "
        "click here.",
        "We have updated our Privacy Policy. Please take a look before the changes go into effect "
        "on June 28, 2025.",
    ],
)
def test_a_date_with_a_pointer_to_other_versions_is_a_date(line: str) -> None:
    text = "# Privacy Policy\n\n{}## How we use your information\n\nWe keep logs.\n"
    old, new = (read_text(text.format(said), lang="en") for said in ("", f"{line}\n\n"))
    assert [i.judgement.rule for i in judge(compare(old, new))] == ["E101"]


@pytest.mark.parametrize(
    "line", ["Table 2: we sell names", "What is shared", "Cookies", "2 years", "表1：我们出售姓名"]
)
def test_what_may_be_a_rule_is_not_taken_for_a_caption(line: str) -> None:
    text = (
        "# Privacy Policy\n\n## How we use your information\n\nWe keep logs.\n\n{}We keep names.\n"
    )
    old, new = (read_text(text.format(said), lang="en") for said in ("", f"{line}\n\n"))
    assert [i.judgement.verdict for i in judge(compare(old, new))] != ["editorial"]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("as said below", "as said in the table under “Periods” below", True),
        ("as said in “Periods” below", "as said below", True),
        ("as said below", "as said in the table under “Partners” below", False),
        ("as said in “Partners” below", "as said in “Periods” below", False),
        ("as said below", "as said in the section “Periods” below and longer", False),
    ],
)
def test_a_title_says_where_in_the_text(old: str, new: str, same: bool) -> None:
    text = "# Privacy Policy\n\n## How long\n\nWe keep logs {}.\n\n## Periods\n\nTen days.\n"
    before, after = (read_text(text.format(said), lang="en") for said in (old, new))
    (item,) = judge(compare(before, after))
    assert (item.judgement.verdict == "editorial") is same


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("- Name\n- Email\n- City", "- Name\n- E-mail address\n- City", True),
        (
            "- Name\n- Email\n- City",
            "- Name\n- City\n\nWe share:\n\n- E-mail address\n- Age",
            False,
        ),
        ("- Name\n- Email\n- City", "- Name\n- E-mail content\n- City", False),
        ("- Name\n- Browser\n- City", "- Name\n- Browsing history\n- City", False),
    ],
)
def test_a_member_of_a_list_under_another_name(old: str, new: str, same: bool) -> None:
    text = "# Privacy Policy\n\n## Use\n\nWe collect:\n\n{}\n\n## Rights\n\nAsk us.\n"
    before, after = (read_text(text.format(said), lang="en") for said in (old, new))
    verdicts = {i.judgement.verdict for i in judge(compare(before, after))}
    assert (verdicts == {"editorial"}) is same


NUMBERED = """# Privacy Policy

## Section 1: Contact

1. Write to the address on the door.

## Section 2: Use

1. We keep logs {}.

2. We keep them ten days.

## Section 3: Sharing

1. We share logs with nobody.
"""


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("as said below", "as said in no. 2 below", True),
        ("as said below", "as described in Section 2, no. 2", True),
        ("as described above", "as described in Section 1", True),
        ("as said at the top of this policy", "as said in Section 1, no. 1 of this policy", True),
        ("as listed in the following section", "as listed in the section “Sharing” below", True),
        ("for the purposes listed above", "for the aforementioned purposes", True),
        ("as said below", "as said in Section 1", False),
        ("as said below", "as said in no. 2 above", False),
        ("as said below", "as said in Section 4", False),
        ("as said below", "as said in Section 3 of the contract", False),
        ("as said in Section 1 above", "as said in Section 3 below", False),
        ("as described in no. 2 below", "as described in Section 3 below", False),
        ("as said below", "as said in no. 2 and Section 3 below", False),
        ("as said at the top of this policy", "as said in Section 3", False),
        ("as said in the previous section", "as said in the section “Sharing”", False),
        ("as said at the bottom of this page", "as said in Section 1", False),
    ],
)
def test_a_number_says_where_in_the_text(old: str, new: str, same: bool) -> None:
    before, after = (read_text(NUMBERED.format(said), lang="en") for said in (old, new))
    (item,) = judge(compare(before, after))
    assert (item.judgement.verdict == "editorial") is same


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Acme Bikes, February 2024, version 1.2", "Acme Bikes, March 2024, version 1.3", True),
        ("Acme Bikes, version 1.2", "Acme Bikes - Version 2 (June 2026)", True),
        ("Acme Bikes, Feb 2024, v1.2", "Acme Bikes, 1 March 2024, v2", True),
        ("Last update : June 2026", "Last updated: 1 July 2026", True),
        ("Last update : June 2026", "This policy was last revised in July 2026.", True),
        ("Acme Bikes, May 2024, version 1.2", "Nord Bikes, May 2024, version 1.2", False),
        ("Acme Bikes, May 2024, version 1.2", "Acme Bikes, for renters, version 1.2", False),
        ("Acme Bikes, version 1.2", "Acme Bikes, a@acme.example, version 1.2", False),
        ("Last update : June 2026", "Next update : June 2027 for renters", False),
        ("We keep logs until June 2026", "We keep logs until July 2026", False),
    ],
)
def test_a_line_with_a_version_at_the_end(old: str, new: str, same: bool) -> None:
    text = "# Privacy Policy\n\n## Use\n\nWe keep logs.\n\n{}\n"
    before, after = (read_text(text.format(said), lang="en") for said in (old, new))
    (item,) = judge(compare(before, after))
    assert (item.judgement.verdict == "editorial") is same


@pytest.mark.parametrize(
    ("meant", "verdict"),
    [("（一种存储在您设备上的小型文本文件）", "review"), ("（并收集您的身份证号码）", "material")],
)
def test_what_a_word_means_is_left_to_a_person(meant: str, verdict: str) -> None:
    old = POLICY.replace("您使用云岫控制台时，我们记录操作日志", f"Cookie{meant}帮助我们记住您")
    (item,) = judged(old, old.replace(meant, ""))
    assert item.judgement.verdict == verdict


SDK = "# 第三方 SDK 清单\n\n## 甲推送\n\n### 使用目的：发送短信\n\n收集手机号。\n\n"
PAY = "## 乙支付\n\n### 使用目的：提供充值功能\n\n### 处理方式：接口传输\n\n收集订单号。\n"


def test_a_heading_that_fills_in_a_form_is_a_rule() -> None:
    for old, new in ((SDK, SDK + PAY), (SDK + PAY, SDK)):
        verdicts = [i.judgement.verdict for i in judged(old, new)]
        assert verdicts == ["review", "material", "material", "material"]


@pytest.mark.parametrize("gone", ["打印", "分享", "Share", "Print"])
def test_a_member_of_a_list_is_a_rule_though_a_menu_has_it_too(gone: str) -> None:
    text = "# Privacy Policy\n\n## How we use your information\n\nYou may:\n\n- Read\n{}- Save\n"
    old, new = (read_text(text.format(said), lang="en") for said in (f"- {gone}\n", ""))
    assert [i.judgement.verdict for i in judge(compare(old, new))] != ["editorial"]


def test_a_sentence_may_begin_with_the_number_of_another_article() -> None:
    text = "# 隐私政策\n\n## 我们如何使用您的信息\n\n我们保存日志。\n\n{}不适用于学生。\n"
    old, new = (read_text(text.format(said), lang="zh") for said in ("第三条", "第五条"))
    (item,) = judge(compare(old, new))
    assert item.judgement.verdict != "editorial"


def test_what_a_form_says_does_not_change_what_it_is_about() -> None:
    (item,) = judged(SDK, SDK.replace("使用目的：发送短信", "使用目的：营销推广"))
    assert (item.judgement.verdict, item.judgement.category) == ("material", 1)


@pytest.mark.parametrize(("third", "verdict"), [("您的权利", "editorial"), ("联系我们", "review")])
def test_a_number_without_its_title_leads_where_it_led(third: str, verdict: str) -> None:
    text = (
        "# 云岫隐私政策\n\n## 一、范围\n\n更正办法详见第三节{}。\n\n## 三、{}\n\n我们回复来信。\n"
    )
    items = judged(text.format("“您的权利”", "您的权利"), text.format("", third))
    assert items[0].judgement.verdict == verdict


@pytest.mark.parametrize(
    ("lang", "text", "old", "new"),
    [
        (
            "zh",
            "更新日期：2027 年 1 月 1 日\n\n我们制定《{0}隐私协议》（以下简称“本协议”）。\n\n"
            "一、我们如何收集信息\n\n{0}会记录您的登录时间。\n\n我们用手机号码创建您的{0}账号。\n\n"
            "您可以在【{0} - 设置】中查看。\n",
            "墨记",
            "云录",
        ),
        (
            "en",
            "Updated: May 6, 2027\n\nThis {0} Privacy Policy says what we do.\n\n## 1. Data\n\n"
            "{0} keeps your login time.\n\nWe set up your {0} account.\n\nOpen {0} to see it.\n",
            "Inkwell",
            "Cloudnote",
        ),
    ],
)
def test_a_name_that_only_the_text_gives_the_policy_is_a_name(
    lang: Lang, text: str, old: str, new: str
) -> None:
    documents = (read_text(text.format(name), lang=lang) for name in (old, new))
    assert {item.judgement.rule for item in judge(compare(*documents))} == {"E103"}


@pytest.mark.parametrize(
    ("lang", "link"),
    [
        ("en", "Read [the list](https://a.example/list){}."),
        ("zh", "请看[清单](https://a.example/list){}。"),
    ],
)
@pytest.mark.parametrize("said", [" (opens in a new tab)", ' { target="_blank" }'])
def test_what_opens_a_link_is_no_rule(lang: Lang, link: str, said: str) -> None:
    documents = (read_text(f"# P\n\n## 1. C\n\n{link.format(s)}\n", lang=lang) for s in ("", said))
    assert {item.judgement.verdict for item in judge(compare(*documents))} == {"editorial"}


@pytest.mark.parametrize(
    ("lang", "text", "old", "new"),
    [
        (
            "zh",
            "# {0}隐私政策\n\n{0}（以下简称“我们”）会记录您的登录时间。\n\n"
            "我们用手机号码创建您的{0}账号。\n\n您可以打开{0}查看。\n",
            "墨记",
            "云录",
        ),
        (
            "en",
            "# {0} Privacy Policy\n\n{0} (“we”, “us”) keeps your login time.\n\n"
            "We set up your {0} account.\n\nOpen {0} to see it.\n",
            "Inkwell",
            "Cloudnote",
        ),
    ],
)
def test_whether_we_are_the_same_under_another_name_is_for_a_person_to_say(
    lang: Lang, text: str, old: str, new: str
) -> None:
    documents = (read_text(text.format(name), lang=lang) for name in (old, new))
    found = {item.judgement.rule for item in judge(compare(*documents))}
    assert found == {"E103", "R001"}


def test_who_we_are_is_quoted_as_each_version_says_it() -> None:
    text = (
        "# {0}隐私政策\n\n{1}（“我们”）重视隐私。\n\n{0}记录您的登录时间。\n\n您可以打开{0}查看。\n"
    )
    old, new = text.format("墨记", "墨记"), text.format("云录", "墨记科技有限公司")
    judged = judge(compare(read_text(old, lang="zh"), read_text(new, lang="zh")))
    (told,) = [item.judgement for item in judged if item.judgement.rule == "M201"]
    assert "由“墨记”变为“墨记科技有限公司”" in told.reason.zh
    assert [evidence.text for evidence in told.evidence][:1] == ["墨记"]
