"""References to another place in the text, made precise or put otherwise."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import Lang
from clausetrail.comparing import compare
from clausetrail.judging import judge
from clausetrail.reading import read_text

NUMBERED = """# Privacy Policy

## 1. Who we are

Acme Ltd is the controller. {}

## 2. Contact information

Write to privacy@acme.example.

## 3. Data we collect

### 3.1 Data you give us

Your name.

### 3.2 Loyalty Program

Your points.

## 4. Retention

We keep data for two years. {}

## 5. Your rights

### 5.1 Right of access

You may ask for a copy.

### 5.2 Right to Rectification and Erasure

You may ask us to erase it.
"""
LETTERED = """# Privacy Statement

## Section A - Use

We use cookies. {}

## Section M - How To Contact Us

Write to support@acme.example or call +353 1 555 0100.

## Section N - Definitions

"Device" means a computer.
"""

CHINESE = """# 隐私政策

## 第一条 我们如何收集和使用您的个人信息

我们会收集日志。

## 第二条 未成年人

监护人应当同意。{}

## 第三条 您的权利

### （一）访问权

您可以访问。

## 第四条 联系我们

请写信至privacy@yunxiu.example，或致电400-800-1234。
"""


def verdicts(text: str, old: str, new: str, lang: Lang = "en") -> set[str]:
    before, after = (read_text(text.replace("{}", said), lang=lang) for said in (old, new))
    return {i.judgement.verdict for i in judge(compare(before, after))}


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Details are in section 3.2.", "Details are in section 3.2 (Loyalty Program).", True),
        ("Details are in section 3.2.", "Details are in section 3.2, “Loyalty Program”.", True),
        ("Details are in the Loyalty Program section.", "Details are in section 3.2.", True),
        ("See § 3.2.", "See section 3.2 of this Privacy Policy.", True),
        ("It is set out at 3.2.", "It is set out in section 3.2 of this policy.", True),
        ("It is set out at 3.2.", "It is set out in section 3.1 of this policy.", False),
        ("Ask us (see contact information).", "Ask us (see section 2).", True),
        ("We act subject to your rights.", "We act subject to section 5.", False),
        ("See section three.", "See section 3 (“Data we collect”).", True),
        ("The sections 1 through 4 apply to all.", "Sections 1 to 4 apply to all.", True),
        (
            "You can have data deleted earlier (see 'Your rights').",
            "You can have data deleted earlier (see 'Right to Rectification and Erasure' under "
            "'Your rights').",
            True,
        ),
        ("Write to the address in section 4.", "Write to the address in section 2.", True),
        (
            "Data is kept for seven years after the date of those sales.",
            "Data is kept for 7 years after the date of those sales.",
            True,
        ),
        ("Details are in section 3.2.", "Details are in section 3.2 (Data you give us).", False),
        ("Details are in section 3.2.", "Details are in section 3.2 (“Retention”).", False),
        (
            "Details are in section 3 of this policy.",
            "Details are in section 3 of the Terms.",
            False,
        ),
        ("See section 3 of this policy.", "See section 3 of the Cookie Policy.", False),
        ("Sections 1 through 4 apply to all.", "Sections 1 and 4 apply to all.", False),
        ("Section 5 does not apply to staff.", "Section 5.2 does not apply to staff.", False),
        ("You have the rights in section 5.", "You have the rights in section 5.1.", False),
        ("Write to the address in section 2.", "Write to the address in section 4.", False),
        (
            "You can have data deleted earlier (see 'Your rights').",
            "You can have data deleted earlier (see 'Right of access' under 'Your rights').",
            False,
        ),
    ],
)
def test_a_reference_leads_to_the_same_section(old: str, new: str, same: bool) -> None:
    assert (verdicts(NUMBERED, old, new) == {"editorial"}) is same


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (
            "Web beacons (see Section N for definitions).",
            "Web beacons (see Section N (Definitions)).",
            True,
        ),
        (
            "Contact us as said in the “How To Contact Us” section below.",
            "Contact us at support@acme.example as said in the “How To Contact Us” section below.",
            True,
        ),
        (
            "Contact us (see “How To Contact Us”).",
            "Contact us at support@acme.example (see Section M).",
            True,
        ),
        ("See Section N for definitions.", "See Section M for definitions.", False),
        (
            "Contact us as said in the “How To Contact Us” section below.",
            "Contact us at legal@acme.example as said in the “How To Contact Us” section below.",
            False,
        ),
        (
            "Contact us as said in the “How To Contact Us” section below.",
            "Contact us only at support@acme.example as said in the “How To Contact Us” section.",
            False,
        ),
        (
            "Contact us at support@acme.example as said in Section M.",
            "Contact us at help@acme.example as said in Section M.",
            False,
        ),
    ],
)
def test_an_address_that_the_section_gives_says_nothing_new(old: str, new: str, same: bool) -> None:
    assert (verdicts(LETTERED, old, new) == {"editorial"}) is same


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (
            "请通过文末的联系方式与我们联系。",
            "请通过本政策第四条【联系我们】中的联系方式与我们联系。",
            True,
        ),
        (
            "请通过文末的【联系方式】与我们联系。",
            "请通过第4条“联系我们”中的联系方式与我们联系。",
            True,
        ),
        (
            "您可以通过本隐私政策提供的方式与我们联系。",
            "您可以通过第四条提供的方式与我们联系。",
            True,
        ),
        (
            "请通过第四条中的邮箱与我们联系。",
            "请通过第四条中的邮箱privacy@yunxiu.example与我们联系。",
            True,
        ),
        ("如前文所述，我们会收集日志。", "如本政策第一条所述，我们会收集日志。", True),
        ("我们按第一条处理。", "我们按照本政策第一条的约定处理。", True),
        ("详见第三条。", "详见“三、您的权利”。", True),
        ("第一条至第三条适用。", "第1至3条适用。", True),
        ("您可以按照“（一）访问权”办理。", "您可以按照本政策第三条“（一）访问权”办理。", True),
        ("您可以按照“（一）访问权”办理。", "您可以按照本政策第四条“（一）访问权”办理。", False),
        (
            "可以按照本政策第四条所述的方式注销。",
            "可以按照本政策第四条（联系我们）所述的方式注销。",
            True,
        ),
        (
            "可以按照第四条所述的方式注销。",
            "可以按照第四条（您的权利）所述的方式注销。",
            False,
        ),
        (
            "可以按照第四条所述的方式注销。",
            "可以按照第四条（经我们同意）所述的方式注销。",
            False,
        ),
        (
            "可以按照第八条“联系我们”所述的方式注销。",
            "可以按照第四条“联系我们”所述的方式注销。",
            True,
        ),
        (
            "可以按照第四条“联系我们”所述的方式注销。",
            "可以按照第三条“联系我们”所述的方式注销。",
            False,
        ),
        (
            "可以按照《用户协议》第四条所述的方式注销。",
            "可以按照《用户协议》第四条（联系我们）所述的方式注销。",
            False,
        ),
        (
            "请通过文末的联系方式与我们联系。",
            "请通过第三条“您的权利”中的联系方式与我们联系。",
            False,
        ),
        (
            "请通过第四条中的邮箱与我们联系。",
            "请通过第四条中的邮箱legal@yunxiu.example与我们联系。",
            False,
        ),
        ("如前文所述，我们会收集日志。", "如第三条所述，我们会收集日志。", False),
        ("第一条至第三条适用。", "第一条和第三条适用。", False),
        ("请通过第四条提供的方式与我们联系。", "请通过第四条提供的方式与合作方联系。", False),
    ],
)
def test_a_chinese_reference_leads_to_the_same_section(old: str, new: str, same: bool) -> None:
    assert (verdicts(CHINESE, old, new, "zh") == {"editorial"}) is same


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (
            "This Policy was published on 21 October 2021 (version 1.0). Older ones on request.",
            "This Policy was published on 16 July 2026 (version 3.4). Older ones on request.",
            True,
        ),
        (
            "Updated May 23, 2018 by the Privacy Team",
            "Updated July 8, 2020 by the Privacy Team",
            True,
        ),
        (
            "We last updated this notice on 1 May 2020.",
            "We last updated this notice on 2 June 2021.",
            True,
        ),
        ("We may change it. It was last changed on 1 May 2020.", "We may change it.", False),
        ("Updated May 23, 2018 by the Privacy Team", "Updated July 8, 2020 by Nord Data", False),
        (
            "Effective 1 May 2020, we may share data.",
            "Effective 2 June 2021, we may share data.",
            False,
        ),
        (
            "Users who joined before 1 May 2020 may opt out.",
            "Users who joined before 2 June 2021 may opt out.",
            False,
        ),
        ("We adhere to version 1.0 of the Code.", "We adhere to version 2.0 of the Code.", False),
    ],
)
def test_a_date_of_the_version_within_a_text(old: str, new: str, same: bool) -> None:
    assert (verdicts(LETTERED, old, new) == {"editorial"}) is same


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (
            "本政策于2021年9月9日更新，说明我们如何处理信息。",
            "本政策于2022年3月1日更新，说明我们如何处理信息。",
            True,
        ),
        (
            "我们可能修订。本政策最后修订于2021年9月9日。",
            "我们可能修订。本政策最后修订于2022年3月1日。",
            True,
        ),
        ("本政策由法务部于2021年9月修订。", "本政策由法务部于2022年3月修订。", True),
        ("自2021年9月9日起，我们共享日志。", "自2022年3月1日起，我们共享日志。", False),
        ("您在2021年9月9日前未异议的，视为同意。", "您在2022年3月1日前未异议的，视为同意。", False),
        ("我们于2021年9月9日发生泄露。", "我们于2022年3月1日发生泄露。", False),
    ],
)
def test_a_date_of_the_version_within_a_chinese_text(old: str, new: str, same: bool) -> None:
    assert (verdicts(CHINESE, old, new, "zh") == {"editorial"}) is same
