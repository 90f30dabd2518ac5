"""How one change is told: where it is, what happened, why, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.tally import Outcome
from clausetrail.clause import Clause, Document
from clausetrail.comparing.change import Change, Comparison, Edit, Group, Operation, joined
from clausetrail.judging.entries import told_with
from clausetrail.judging.verdict import CATEGORIES, JudgedChange, Judgement, Verdict
from clausetrail.place import place
from clausetrail.publishing.changed_clause import Texts, changed_clause, only, reason, what_happened
from clausetrail.publishing.telling import Told
from tests.publishing.demo import Seen

HEAD = Clause("s5", "heading", "五、", "信息的共享", (1, 1))
DEEP = Clause("5.1", "heading", "5.1", "委托处理", (2, 2), parent="s5")
FIRST = Clause("5.1.1", "clause", "5.1.1", "我们委托以下各方：", (3, 3), parent="5.1")
ITEM = Clause("5.1.1(2)", "item", "（2）", "物流服务商。", (4, 4), parent="5.1.1")
LOOSE = Clause("5.1.p1", "paragraph", "", "各方均受约束。", (5, 5), parent="5.1")
LATE = Clause("5.1.2", "clause", "5.1.2", "我们委托审计。", (6, 6), parent="5.1")
TOP = Clause(
    "5.1.3.t1.r0", "table-header", "", "场景 | 字段", (7, 7), "5.1.3", (), ("场景", "字段")
)
ROW = Clause("5.1.3.t1.r2", "table-row", "", "推送 | 标识", (8, 8), "5.1.3", (), ("推送", "标识"))
OWNER = Clause("5.1.3", "clause", "5.1.3", "软件开发工具包如下：", (7, 7), parent="5.1")
NOTICE = Clause("front.notice", "notice", "", "【特别提示】请阅读。", (1, 1))
INTRO = Clause("intro", "heading", "", "引言", (1, 1))
WELCOME = Clause("intro.p2", "paragraph", "", "欢迎。", (1, 1), parent="intro")
CLAUSES = (NOTICE, INTRO, WELCOME, HEAD, DEEP, FIRST, ITEM, LOOSE, LATE, OWNER, TOP, ROW)
DOCUMENT = Document("zh", CLAUSES)


@pytest.mark.parametrize(
    ("clause", "zh", "en"),
    [
        (HEAD, "五、信息的共享", "section 5"),
        (DEEP, "5.1 委托处理", "5.1 委托处理"),
        (FIRST, "5.1.1", "5.1.1"),
        (ITEM, "5.1.1（2）", "5.1.1(2)"),
        (LOOSE, "5.1 第 1 段", "5.1, paragraph 1"),
        (ROW, "5.1.3 表格第 2 行", "5.1.3, table row 2"),
        (TOP, "5.1.3 表头", "5.1.3, table header"),
        (NOTICE, "特别提示", "special notice"),
        (WELCOME, "引言 第 2 段", "introduction, paragraph 2"),
    ],
)
def test_a_clause_is_named_as_a_lawyer_would(clause: Clause, zh: str, en: str) -> None:
    assert place(DOCUMENT, clause, "zh") == zh
    assert place(DOCUMENT, clause, "en") == en


def texts(ui: Lang = "zh") -> Texts:
    return Texts(Comparison(DOCUMENT, DOCUMENT, (), ()), "../old/", "../new/", ui)


def change(old: Sequence[Clause], new: Sequence[Clause], *ops: Operation) -> Change:
    edits = (Edit("-", joined(old)), Edit("+", joined(new)))
    id_ = new[0].id if new else f"-{old[0].id}"
    return Change(id_, ops, tuple(old), tuple(new), tuple(e for e in edits if e.text))


@pytest.mark.parametrize(
    ("told", "zh", "en"),
    [
        (change([FIRST], [FIRST], "modified"), "修改", "reworded"),
        (change([], [LATE], "added"), "新增条款", "new clause"),
        (change([LATE], [], "removed"), "删除条款", "clause removed"),
        (
            change([FIRST], [LATE], "renumbered", "modified"),
            "编号由 5.1.1 改为 5.1.2，修改",
            "renumbered from 5.1.1 to 5.1.2, reworded",
        ),
        (
            change([ITEM], [LATE], "moved", "renumbered"),
            "由 5.1.1（2） 移至 5.1.2",
            "moved from 5.1.1(2) to 5.1.2",
        ),
        (
            change([FIRST], [FIRST, LATE], "split"),
            "由 5.1.1 拆分为 5.1.1、5.1.2",
            "5.1.1 split into 5.1.1, 5.1.2",
        ),
        (
            change([FIRST, LATE, OWNER], [FIRST], "merged"),
            "由 5.1.1 – 5.1.3 合并为 5.1.1",
            "5.1.1 – 5.1.3 merged into 5.1.1",
        ),
    ],
)
def test_what_happened(told: Change, zh: str, en: str) -> None:
    assert what_happened(told, texts("zh")) == zh
    assert what_happened(told, texts("en")) == en


def tell(
    about: Change,
    outcome: Outcome = "material",
    why: str = "新增接收方",
    groups: tuple[str, ...] = (),
) -> Told:
    return Told(about, outcome, Bilingual(why, why), (CATEGORIES[3],), "M301", groups)


def test_a_change_is_told_with_verdict_reason_and_both_sources() -> None:
    shown = Seen(changed_clause(tell(change([FIRST], [LATE], "renumbered", "modified")), texts()))
    for part in ("5.1.2", "重大变更", "[删除 5.1.1] [新增 5.1.2]", "新增接收方", "旧版原文"):
        assert part in shown.text
    assert shown.values("href") == ["#5.1.2", "../old/#5.1.1", "../new/#5.1.2"]


def test_a_removed_clause_is_shown_where_it_stood() -> None:
    shown = Seen(changed_clause(tell(change([LATE], [], "removed")), texts()))
    assert shown.values("id") == ["was-5.1.2"]
    assert shown.text.startswith("原 5.1.2 重大变更 删除条款")
    assert "[删除 5.1.2] [删除 我们委托审计。]" in shown.text
    assert shown.values("href") == ["#was-5.1.2", "../old/#5.1.2"]


def test_a_change_explained_by_several_groups_is_left_to_them_only_where_it_is_harmless() -> None:
    about = replace(change([FIRST], [LATE], "modified"), groups=("rename-1", "reference-1"))
    alone = replace(about, group="rename-1", groups=("rename-1",))

    def groups(of: Change, verdict: Verdict) -> tuple[str, ...]:
        return told_with(JudgedChange(of, Judgement(verdict, "R001", Bilingual("", ""))))

    assert groups(about, "editorial") == ("rename-1", "reference-1")
    assert groups(about, "review") == ()
    assert groups(alone, "material") == ("rename-1",)


def test_a_table_row_is_shown_under_its_column_titles() -> None:
    shown = Seen(changed_clause(tell(change([], [ROW], "added")), texts()))
    assert shown.text.index("场景 | 字段") < shown.text.index("推送 | 标识")


def test_kinds_that_the_reason_does_not_name_are_added() -> None:
    plain = tell(change([], [LATE], "added"))
    said = reason(plain.why, plain.kinds, "zh")
    assert said == "新增接收方涉及：共享、转让或公开披露的对象。"
    named = Bilingual("涉及共享、转让或公开披露的对象。", "")
    assert reason(named, plain.kinds, "zh") == named.zh


def test_a_change_leads_to_the_rule_that_judged_it() -> None:
    about = tell(change([], [LATE], "added"))
    shown = Seen(changed_clause(about, replace(texts("en"), rules="../../../explain/")))
    assert "../../../explain/M301/" in shown.values("href", "a")
    assert shown.text.endswith("in the later text · rule M301")


def test_a_clause_with_nothing_but_replacements_names_them() -> None:
    groups = (
        Group("rename-1", "rename", "云岫", "云岫云", ("5.1.1", "5.1.2"), Bilingual("", "")),
        Group("reference-1", "reference", "第 1 条", "第 2 条", ("5.1.1",), Bilingual("", "")),
    )
    for ui, says in (
        ("zh", "仅涉及：云岫 → 云岫云（名称，2 条）；第 1 条 → 第 2 条（引用，1 条）"),
        ("en", "Only: 云岫 → 云岫云 (name, 2 clauses); 第 1 条 → 第 2 条 (reference, 1 clause)"),
    ):
        comparison = replace(texts().comparison, groups=groups)
        shown = Seen(only(["rename-1", "reference-1"], replace(texts(ui), comparison=comparison)))
        assert shown.text == says
        assert shown.values("href", "a") == ["#rename-1", "#reference-1"]
