"""Company names are quoted whole, whatever little words they contain."""

from __future__ import annotations

import pytest

from clausetrail.judging.names.entities import entities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由有为技术有限公司提供推送服务", ["有为技术有限公司"]),
        ("与杭州云海计算机系统有限公司共享", ["杭州云海计算机系统有限公司"]),
        ("运营主体变更为白塔信息技术有限公司", ["白塔信息技术有限公司"]),
        ("由云岫科技有限公司和白塔科技有限公司共同运营", ["云岫科技有限公司", "白塔科技有限公司"]),
        ("推送 | 设备信息 | 白塔技术有限公司", ["白塔技术有限公司"]),
        ("白塔信息科技 (上海) 有限公司", ["白塔信息科技 (上海) 有限公司"]),
        ("问答小程序白塔市云岫区青枫公益发展中心提供", ["白塔市云岫区青枫公益发展中心"]),
        (
            "由白塔市第三人民医院和青枫省妇女儿童基金会主办",
            ["白塔市第三人民医院", "青枫省妇女儿童基金会"],
        ),
        ("由白塔市青少年宫运营", ["白塔市青少年宫"]),
        ("信息存储在上海市浦东新区数据中心", []),
        ("位于白塔市中心的服务器", []),
        ("我们在各地区设立客户服务中心", []),
        ("与社区卫生服务中心和校区医院共享", []),
    ],
)
def test_chinese_names(text: str, names: list[str]) -> None:
    assert [text[found.start : found.end] for found in entities(text)] == names
