"""What holds for every document, however odd."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from clausetrail.errors import ClausetrailError
from clausetrail.reading import read_text

LINES = st.sampled_from(
    [
        "# 隐私政策",
        "## 引言",
        "一、适用范围",
        "二、信息收集",
        "**三、共享**",
        "1.1 我们收集以下信息：",
        "1.2 我们不会出售信息。",
        "4.1.2 您可以更正。",
        "（1）姓名；",
        "（2）电话。",
        "（一）核心功能",
        "1、注册",
        "2. Your e-mail address.",
        "(a) one",
        "(i) two",
        "I. Scope",
        "Article 3 Fees",
        "附件：注销须知",
        "附件二：清单",
        "【特别提示】请阅读。",
        "- 项目",
        "| 场景 | 接收方 |",
        "| --- | --- |",
        "| 推送 | 甲公司 |",
        "更新日期：2024 年 3 月 1 日",
        "普通的一段话，说明情况，没有结束",
        "普通的一段话。",
        "场景\t接收方",
        "",
        "",
        "",
    ]
)
DOCUMENTS = st.one_of(
    st.lists(LINES, min_size=1, max_size=25).map("\n".join), st.text(max_size=200)
)


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS, st.booleans())
def test_structure_is_sound(text: str, raw: bool) -> None:
    try:
        document = read_text(text, raw=raw)
    except ClausetrailError:
        return
    ids = [clause.id for clause in document.clauses]
    assert len(set(ids)) == len(ids)
    count = len(re.split(r"\r\n|\r|\n", text))
    before: set[str] = set()
    for clause in document.clauses:
        assert clause.parent is None or clause.parent in before
        before.add(clause.id)
        assert clause.cells or clause.text == clause.text.strip()
        assert "\n" not in clause.text
        assert 1 <= clause.lines[0] <= clause.lines[1] <= count
        assert all(0 <= s.start < s.end <= len(clause.text) for s in clause.spans)
        assert not clause.cells or " | ".join(clause.cells) == clause.text
