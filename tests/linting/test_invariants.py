"""What holds for every text: no crash, true places, fixes that disturb nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from clausetrail.errors import ClausetrailError
from clausetrail.linting import fixed, lint_text
from clausetrail.reading import read_text

PIECES = [
    "# 云岫云隐私政策",
    "## 一、总则",
    "## 二、收集",
    "1.1 我们收集姓名,电话。。",
    "1.3 按照第 9.9 条办理；",
    "（1）姓名；",
    "(2) 电话、或邮箱",
    "我们将及时将结果告知您（型号。",
    "【云岫科技有限公司】在 N 日内答复。123",
    "| 用途 | 合作方 |\n| --- | --- |\n| 登录..... | 三汀 |",
    "We comply with the the law，and keep logs.",
    "基本情况 and 影响**",
    "<!-- lint-ok L304: 照录 -->",
    "登陆账号，注销账户，注销账号。",
    "",
]
texts = st.lists(
    st.sampled_from(PIECES)
    | st.text(alphabet='第条1.（）()“"，。,;:*|<>#- \n云岫N【】a', max_size=12),
    min_size=1,
    max_size=14,
).map("\n\n".join)
read = partial(read_text, lang="zh")


@given(texts, st.booleans())
def test_places_are_true_and_the_result_is_always_the_same(text: str, raw: bool) -> None:
    try:
        findings = lint_text(text, raw=raw)
    except ClausetrailError:  # no text at all
        return
    lines = text.split("\n")
    for finding in findings:
        first, last = finding.lines
        assert 1 <= first <= last <= len(lines)
        for edit in finding.fix:
            assert lines[edit.line - 1][edit.column - 1 :].startswith(edit.old)
    assert findings == lint_text(text, raw=raw)


@given(texts)
def test_a_fix_leaves_every_clause_in_its_place_and_comes_to_an_end(text: str) -> None:
    try:
        places = _places(text)
    except ClausetrailError:
        return
    for _ in range(12):
        result, made = fixed(text, lint_text(text, lang="zh"), read)
        assert bool(made) == (result != text)
        assert _places(result) == places
        if not made:
            return
        text = result
    raise AssertionError("fixing does not come to an end")


def _places(text: str) -> Sequence[str]:
    return [clause.id for clause in read(text).clauses]
