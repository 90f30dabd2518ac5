"""What a text is read as: quantities, contacts, names, and words that mean the same."""

from __future__ import annotations

import pytest

from clausetrail.judging.kinds.topic import title_topic
from clausetrail.judging.language.terms import terms
from clausetrail.judging.vocabulary import FIELDS, table, vocabulary

SAME = [
    ("三十日", "30 天"),
    ("十五个工作日", "15 个工作日"),
    ("半年", "六个月"),
    ("两年", "24 个月"),
    ("百分之三十", "30%"),
    ("十八周岁", "18 岁"),
    ("２０ 分钟", "二十分钟"),
    ("thirty days", "30 days"),
    ("thirty (30) days", "30 days"),
    ("one year", "12 months"),
    ("two weeks", "14 days"),
    ("twenty-four hours", "24 hours"),
    ("5 March 2027", "March 5, 2027"),
    ("400-800-1234", "400 800 1234"),
    ("help@yunxiu.example", "HELP@yunxiu.example"),
    ("https://yunxiu.example/help/", "yunxiu.example/help"),
    ("Far Hills Co., Ltd.", "Far Hills Co. Ltd."),
    ("cancelled", "canceled"),
    ("organisation", "organization"),
    ("behaviour", "behavior"),
    ("analysed", "analyzed"),
    ("data centre", "data center"),
    ("licence", "license"),
    ("in the U.S.", "in the US"),
    ("see", "view"),
    ("two hours", "120 minutes"),
    ("帐户", "账户"),
    ("手机号码", "移动电话号码"),
    ("mobile phone number", "cell phone number"),
    ("e-mail address", "email address"),
    ("we don't share", "we do not share"),
    ("我们将会收集", "我们收集"),
    ("其它用途", "其他用途"),
    ("撤消授权", "撤销授权"),
    ("企业的名称", "企业名称"),
    ("pursuant to", "in accordance with"),
    ("any and all files", "all files"),
    ("we additionally print", "we print"),
]
DIFFERENT = [
    ("三十日", "三十个工作日"),
    ("3 日", "30 日"),
    ("1.5 年", "15 年"),
    ("24 hours", "24 days"),
    ("18 岁", "18 天"),
    ("400-800-1234", "400-800-1243"),
    ("help@yunxiu.example", "help@yunxui.example"),
    ("Far Hills Inc.", "Far Hills Ltd."),
    ("护照", "驾驶证"),
    ("匿名化", "去标识化"),
    ("公开披露", "披露"),
    ("anonymised", "pseudonymised"),
    ("we share", "we do not share"),
    ("可以", "应当"),
    ("may", "shall"),
    ("about us", "about US"),
    ("出售", "出租"),
    ("24 hours", "1 day"),
    ("≥ 18", "≤ 18"),
    ("所有的权利", "所有权利益"),
    ("ensure", "guarantee"),
    ("clients", "apps"),
    ("停止", "暂停"),
    ("不可以", "不能"),
    ("in addition to", "in addition"),
]


def keys(text: str) -> list[str]:
    return [term.key for term in terms(text)]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@pytest.mark.parametrize(
    ("text", "field", "written"),
    [
        ("由云岫科技（杭州）有限公司提供", "entity", "云岫科技（杭州）有限公司"),
        ("自 2027 年 1 月 1 日起变更为白塔信息技术有限公司", "entity", "白塔信息技术有限公司"),
        ("operated by Far Hills Holdings plc since 2020", "entity", "Far Hills Holdings plc"),
        ("致电 12345 投诉", "contact", "12345"),
        ("详见《云岫云注销须知》", "work", "《云岫云注销须知》"),
        ("see <mailto:help@yunxiu.example>", "contact", "mailto:help@yunxiu.example"),
        ("本产品的功能", "plain", "功能"),
    ],
)
def test_read_as(text: str, field: str, written: str) -> None:
    assert written in [term.text for term in terms(text) if term.field == field]


@pytest.mark.parametrize(
    "text", ["", "。", "——", "🙂", "《》", "<>", "(" * 50, "有限公司" * 30, "A " * 300]
)
def test_any_text_can_be_read(text: str) -> None:
    for term in terms(text):
        assert text[term.start : term.end] == term.text or term.field in ("link", "contact")


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("我们如何收集和使用您的个人信息", "collection"),
        ("三、信息的共享、转让与公开披露", "sharing"),
        ("我们从第三方获得您信息的情形", "collection"),
        ("跨境传输", "crossborder"),
        ("您的权利", "rights"),
        ("账号注销", "closure"),
        ("未成年人条款", "minors"),
        ("如何联系我们", "contact"),
        ("政策的更新", "updates"),
        ("What we collect", "collection"),
        ("Who we share it with", "sharing"),
        ("International transfers", "crossborder"),
        ("How long we keep it", "retention"),
        ("Your choices", "rights"),
        ("Children", "minors"),
        ("Contact us", "contact"),
        ("Changes to this notice", "updates"),
        ("Your contacts", None),
        ("Getting in touch", "contact"),
        ("Keeping in touch", "marketing"),
        ("What you tell us about you", None),
        ("Information you share with us", "collection"),
        ("Law enforcement requests", "sharing"),
        ("Who has access", "sharing"),
        ("Hosting", "crossborder"),
        ("Closing an account", "closure"),
        ("Erasure", "rights"),
        ("California residents", "rights"),
        ("Age requirements", "minors"),
        ("EU representative", "contact"),
        ("Findings of our audit", "assessment"),
        ("Breach notification", "security"),
        ("Push notifications", "marketing"),
        ("Ownership", "parties"),
        ("我们可能分享的信息", "sharing"),
        ("谁可以看到您的动态", "sharing"),
        ("配合执法", "sharing"),
        ("服务器位置", "crossborder"),
        ("您提供的信息", "collection"),
        ("平台简介", "parties"),
        ("通讯地址", "contact"),
        ("意见反馈", "contact"),
        ("年龄要求", "minors"),
        ("授权管理", "rights"),
        ("历史安全事件", "assessment"),
        ("Miscellany", None),
    ],
)
def test_topic(title: str, topic: str | None) -> None:
    assert title_topic(title) == topic


def test_every_form_of_the_vocabulary_is_read_back() -> None:
    known = vocabulary()
    for form, entry in known.han.items():
        found = terms(form)
        if entry.field in FIELDS and "…" not in form:
            assert [t.text for t in found] == [form], form


def test_every_field_has_both_languages() -> None:
    for field in FIELDS:
        for concept, (zh, en) in table(field).items():
            assert zh.strip(), concept
            assert en.strip(), concept
