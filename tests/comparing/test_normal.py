"""What is noise and what is not."""

from __future__ import annotations

import pytest

from clausetrail.comparing.normal import clause_key, key, label_key

NOISE = {
    "space between Chinese and Latin": ("我们使用 Cookies 记住您", "我们使用Cookies记住您"),
    "space around a number": ("保存 5 年", "保存5年"),
    "full-width digits": ("保存５年", "保存5年"),
    "comma width": ("姓名,电话", "姓名，电话"),
    "bracket width": ("(以下称“平台”)", "（以下称“平台”）"),
    "bracket style": ("【说明】", "[说明]"),
    "straight and curved quotes": ('"Service"', "“Service”"),
    "corner quotes": ("「服务」", "“服务”"),
    "apostrophe": ("users' data", "users’ data"),
    "percent sign width": ("100％", "100%"),
    "ampersand width": ("Account ＆ Login", "Account & Login"),
    "no-break space": ("3\u00a0days", "3 days"),
    "space that was forgotten": ("your IPaddress", "your IP address"),
    "ellipsis": ("等等……", "等等..."),
    "dash": ("工单 — 账号", "工单 - 账号"),
    "zero-width space": ("个人\u200b信息", "个人信息"),
    "soft hyphen": ("infor\u00admation", "information"),
    "radical from a PDF": ("本⼈", "本人"),
    "ligature from a PDF": ("ﬁle", "file"),
    "composed accent": ("cafe\u0301", "café"),
    "line break": ("我们不会\n出售", "我们不会出售"),
}

CHANGES = {
    "number": ("30 日内", "15 日内"),
    "numeral": ("三十日", "30 日"),
    "one digit more": ("3 working days", "30 working days"),
    "digits pulled together": ("code 10 2", "code 102"),
    "power": ("10² m", "102 m"),
    "Chinese negation": ("我们会共享", "我们不会共享"),
    "English negation": ("we will share", "we will not share"),
    "negation hidden by a space": ("you are not able", "you are notable"),
    "modality": ("您应提供", "您可提供"),
    "shall and may": ("you shall obtain", "you may obtain"),
    "may be and maybe": ("it may be used", "it maybe used"),
    "open list": ("姓名、电话等", "姓名、电话"),
    "link target": ("联系我们 <mailto:a@yunxiu.example>", "联系我们 <mailto:b@yunxiu.example>"),
    "capital letter": ("the Service", "the service"),
    "list comma and comma": ("姓名、电话", "姓名，电话"),
    "quotes gone": ("“平台”", "平台"),
    "characters that turn the text": ("abc\u202edef", "abcdef"),
}


@pytest.mark.parametrize(("one", "other"), NOISE.values(), ids=NOISE.keys())
def test_noise(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), CHANGES.values(), ids=CHANGES.keys())
def test_never_noise(one: str, other: str) -> None:
    assert clause_key(one) != clause_key(other)


def test_closing_stop_of_a_clause() -> None:
    assert clause_key("法律另有规定的；") == clause_key("法律另有规定的。")
    assert clause_key("as required by law;") == clause_key("as required by law.")
    assert clause_key("以下情形除外：") != clause_key("以下情形除外。")
    assert clause_key("法律另有规定的") != clause_key("法律另有规定的。")
    assert key("甲；乙") != key("甲。乙"), "only at the end"


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("（3）", "(3)", True),
        ("3)", "（3）", True),
        ("③", "(3)", True),
        ("3、", "3.", True),
        ("３．", "3.", True),
        ("5.1.4.", "5.1.4", True),
        ("一、", "一", True),
        ("•", "", True),
        ("-", "●", True),
        ("3.", "(3)", False),
        ("7.3.1", "（1）", False),
        ("三、", "3、", False),
        ("第三条", "三、", False),
        ("", "1.", False),
        ("5.1.4", "5.1.5", False),
    ],
)
def test_labels(one: str, other: str, equal: bool) -> None:
    assert (label_key(one) == label_key(other)) is equal
