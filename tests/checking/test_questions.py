"""Which changes are put to a person, how they are shown, and how the languages are joined."""

from pathlib import Path

import pytest

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.excerpt import excerpt
from clausetrail.checking.pair import Pair
from clausetrail.clause import Clause, Document
from clausetrail.comparing.change import Change, Comparison, Edit, Group, Operation
from clausetrail.judging.verdict import JudgedChange, Judgement, Verdict
from clausetrail.repository import Policy, Settings, Version

NAMES = Bilingual("改名", "a rename")


def clause(id_: str, text: str = "我们收集您的姓名。") -> Clause:
    return Clause(id_, "clause", id_, text, (1, 1))


def change(
    id_: str, *edits: tuple[str, str], ops: tuple[Operation, ...] = ("modified",), group: str = ""
) -> Change:
    made = tuple(Edit(op, text) for op, text in edits)  # type: ignore[arg-type]
    old = () if "added" in ops else (clause(id_),)
    new = () if "removed" in ops else (clause(id_),)
    return Change(id_, ops, old, new, made, group or None)


def judged(one: Change, verdict: Verdict = "review", rule: str = "R001") -> JudgedChange:
    return JudgedChange(one, Judgement(verdict, rule, NAMES))


def pair(
    zh: list[JudgedChange], en: list[JudgedChange], groups: dict[Lang, tuple[Group, ...]]
) -> Pair:
    made: dict[Lang, tuple[JudgedChange, ...]] = {"zh": tuple(zh), "en": tuple(en)}
    comparisons = {
        lang: Comparison(
            Document(lang, ()), Document(lang, ()), (), tuple(one.change for one in found),
            groups.get(lang, ()),
        )
        for lang, found in made.items()
    }  # fmt: skip
    old, new = (Version(name, None, Path(name)) for name in ("2026-03-01", "2027-03-01"))
    policy = Policy(
        "privacy", Path("privacy"), Settings(Bilingual("隐私政策", "Privacy")), (old, new)
    )
    return Pair(policy, new, dict.fromkeys(comparisons, old), comparisons, made)


def group(id_: str, *changes: str) -> Group:
    return Group(id_, "term", "客户", "用户", changes, NAMES)


def test_harmless_changes_are_not_asked_about() -> None:
    made = pair([judged(change("1.1"), "editorial"), judged(change("1.2"))], [], {})
    assert [question.change for question in made.questions] == ["1.2"]


def test_a_change_in_both_languages_is_one_question_with_the_graver_verdict() -> None:
    made = pair([judged(change("1.1"))], [judged(change("1.1"), "material", "M101")], {})
    (question,) = made.questions
    assert list(question.asked) == ["zh", "en"]
    assert question.verdict == "material"


def test_a_removed_clause_and_a_new_one_of_the_same_number_are_two_questions() -> None:
    removed = judged(change("-1.1", ops=("removed",)))
    added = judged(change("1.1", ops=("added",)))
    assert [one.change for one in pair([removed], [added], {}).questions] == ["-1.1", "1.1"]


def test_a_group_is_one_question_and_joins_the_group_found_in_the_same_clauses() -> None:
    zh = [judged(change(id_, group="term-2")) for id_ in ("1.1", "1.2", "1.3")]
    en = [judged(change(id_, group="term-1")) for id_ in ("1.1", "1.2")]
    groups: dict[Lang, tuple[Group, ...]] = {
        "zh": (group("term-2", "1.1", "1.2", "1.3"),),
        "en": (group("term-1", "1.1", "1.2"),),
    }
    (question,) = pair(zh, en, groups).questions
    assert question.change == "term-2"
    assert question.clauses == ("1.1", "1.2", "1.3")
    assert question.asked["zh"].text == "[-客户-]{+用户+}"


def test_groups_in_other_clauses_stay_apart() -> None:
    zh = [judged(change(id_, group="term-1")) for id_ in ("1.1", "1.2")]
    en = [judged(change(id_, group="term-1")) for id_ in ("7.1", "7.2")]
    groups: dict[Lang, tuple[Group, ...]] = {
        "zh": (group("term-1", "1.1", "1.2"),),
        "en": (group("term-1", "7.1", "7.2"),),
    }
    assert len(pair(zh, en, groups).questions) == 2


def test_a_group_is_asked_about_with_its_gravest_member() -> None:
    grave = judged(change("1.2", group="term-1"), "material", "M203")
    members = [judged(change("1.1", group="term-1")), grave]
    (question,) = pair(members, [], {"zh": (group("term-1", "1.1", "1.2"),)}).questions
    assert (question.verdict, question.asked["zh"].rule) == ("material", "M203")


LONG = "甲" * 60

EXCERPTS = {
    "the words and a little around them": (
        change("1.1", ("=", f"{LONG}保存"), ("-", "6 个月"), ("+", "12 个月"), ("=", f"。{LONG}")),
        f"…{'甲' * 22}保存[-6 个月-]{{+12 个月+}}。{'甲' * 23}…",
    ),
    "a short clause whole": (
        change("1.1", ("=", "保存 "), ("-", "6"), ("+", "12"), ("=", " 个月。")),
        "保存 [-6-]{+12+} 个月。",
    ),
    "unchanged words between two changes": (
        change("1.1", ("-", "甲"), ("=", f"乙{LONG}丙"), ("+", "丁")),
        f"[-甲-]乙{'甲' * 23}…{'甲' * 23}丙{{+丁+}}",
    ),
    "a new clause": (change("1.1", ("+", "我们收集姓名。"), ops=("added",)), "{+我们收集姓名。+}"),
    "clauses on a line": (change("1.1", ("+", "一\n二"), ops=("added",)), "{+一 ¶ 二+}"),
    "where a clause went": (
        change("1.1", ("=", "我们收集"), ("+", "您的"), ops=("renumbered", "modified")),
        "(1.1 → 1.1) 我们收集{+您的+}",
    ),
}


@pytest.mark.parametrize(("made", "shown"), EXCERPTS.values(), ids=EXCERPTS)
def test_an_excerpt_shows(made: Change, shown: str) -> None:
    assert excerpt(made) == shown


def test_an_excerpt_of_a_long_addition_is_cut() -> None:
    shown = excerpt(change("1.1", ("+", "乙" * 5000), ops=("added",)))
    assert len(shown) < 700
    assert "…" in shown
