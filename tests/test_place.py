"""Clauses are named as their readers know them, never by their ids."""

from __future__ import annotations

import pytest

from clausetrail.bilingual import LANGS, Bilingual
from clausetrail.place import called, place
from clausetrail.reading import read_text

ZH = """\
# 云岫云隐私政策

## 引言

本政策适用于云岫云。

## 一、我们收集的信息

1.1 我们收集以下信息：

（1）姓名；

（2）手机号码。

1.2 第三方如下：

| 名称 | 目的 |
|---|---|
| 甲公司 | 登录 |
"""

PLACES = {
    "intro.p1": Bilingual("引言第 1 段", "introduction, paragraph 1"),
    "s1": Bilingual("“一、我们收集的信息”", "section 1"),
    "1.1": Bilingual("第 1.1 条", "clause 1.1"),
    "1.1(2)": Bilingual("第 1.1（2）项", "clause 1.1(2)"),
    "1.2.t1.r1": Bilingual("第 1.2 条表格第 1 行", "clause 1.2, table row 1"),
}


@pytest.mark.parametrize(("id_", "name"), PLACES.items(), ids=PLACES)
def test_a_clause_of_a_chinese_text_in_a_sentence(id_: str, name: Bilingual) -> None:
    document = read_text(ZH, lang="zh")
    clause = document.by_id[id_]
    for lang in LANGS:
        assert called(document, clause, lang).replace("引言 ", "引言") == name.in_(lang)


def test_alone_a_number_is_enough() -> None:
    document = read_text(ZH, lang="zh")
    assert place(document, document.by_id["1.1(2)"], "zh") == "1.1（2）"
    assert place(document, document.by_id["1.1(2)"], "en") == "1.1(2)"
