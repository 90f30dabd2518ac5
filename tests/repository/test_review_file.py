"""Whatever a person writes into review.yml is still there after every update."""

import re
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausetrail.bilingual import LANGS, Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.repository import answers
from clausetrail.repository.decision import Asked, Decision, Question, fingerprint, parse_decisions
from clausetrail.repository.review import Answer, answered, update

FILE = "review.yml"


def asked(words: str, verdict: str = "review") -> Asked:
    print_ = fingerprint("M301", "privacy", ["5.1"], "", words)
    return Asked(print_, verdict, "M301", 3, "新增接收方：关联公司", f"{{+{words}+}}")  # type: ignore[arg-type]


SHARING = Question("5.1", {"zh": asked("向关联公司提供"), "en": asked("to affiliates")})
RENAME = Question("rename-1", {"zh": asked("云岫 → 云岫云")}, ("1.1", "5.1.1(3)"))


def fill(text: str, number: int, answer: Mapping[str, str]) -> str:
    """Answer an entry of the file as an editor does: type after the key."""
    entries = re.split(r"(?=^  - change)", text, flags=re.M)
    for key, words in answer.items():
        entries[number] = re.sub(
            rf"^    {key}:$", f"    {key}: {words}", entries[number], flags=re.M
        )
    return "".join(entries)


ANSWER = {"material": "是", "  zh": "新增了接收方", "  en": "New recipients", "by": "林岚"}


def test_a_new_file_explains_itself_and_puts_each_question_once() -> None:
    text = update("", [SHARING, RENAME], FILE)
    assert "请填写" in text
    assert "Please fill in" in text
    first, second = parse_decisions(text, FILE)
    assert (first.change, first.asked) == ("5.1", SHARING.asked)
    assert (second.change, second.clauses) == ("rename-1", ("1.1", "5.1.1(3)"))
    assert not first.begun
    assert not first.complete


def test_an_answer_is_read_as_it_was_typed() -> None:
    text = fill(update("", [SHARING], FILE), 1, ANSWER | {"on": "2026-01-05", "category": "3"})
    (decision,) = parse_decisions(text, FILE)
    assert decision.material is True
    assert decision.category == 3
    assert decision.summary.en == "New recipients"
    assert (decision.by, decision.on) == ("林岚", date(2026, 1, 5))
    assert decision.complete
    assert update(text, [SHARING], FILE) == text.replace(
        "zh: 新增了接收方, en", "zh: 新增了接收方, en"
    )


@pytest.mark.parametrize(
    ("answer", "complete"),
    [
        ({"material": "true", "by": "林岚", "on": "2026-01-05"}, True),
        ({"material": "false", "by": "林岚", "on": "2026-01-05", "reason": "只改了名称"}, True),
        ({"material": "false", "by": "林岚", "on": "2026-01-05"}, False),  # a no needs a reason
        ({"material": "true", "on": "2026-01-05"}, False),
        ({"material": "true", "by": "林岚"}, False),
        ({"by": "林岚", "on": "2026-01-05"}, False),
    ],
)
def test_what_a_complete_answer_needs(answer: dict[str, str], complete: bool) -> None:
    (decision,) = parse_decisions(fill(update("", [SHARING], FILE), 1, answer), FILE)
    assert decision.begun
    assert decision.complete is complete


def test_an_answer_goes_stale_when_the_words_change_and_holds_again_when_they_are_back() -> None:
    answered = fill(update("", [SHARING], FILE), 1, ANSWER)
    reworded = Question("5.1", {"zh": asked("向任何人提供"), "en": SHARING.asked["en"]})

    changed = update(answered, [reworded], FILE)
    old, new = parse_decisions(changed, FILE)
    assert changed.count("\n      stale: true") == 1
    assert old.by == "林岚"
    assert list(new.asked) == ["zh"]
    assert answers([old, new], "zh", reworded.asked["zh"].fingerprint) == new
    assert answers([old, new], "en", reworded.asked["en"].fingerprint) == old

    back = update(changed, [SHARING], FILE)
    (again,) = parse_decisions(back, FILE)
    assert "\n      stale: true" not in back
    assert (again.asked, again.by) == (old.asked, "林岚")


def test_an_unanswered_entry_makes_room_for_the_new_wording() -> None:
    text = update("", [SHARING, RENAME], FILE)
    reworded = Question("5.1", {"zh": asked("向任何人提供")})
    assert [d.change for d in parse_decisions(update(text, [reworded], FILE), FILE)] == ["5.1"]


@pytest.mark.parametrize(
    ("place", "commented"),
    [
        ("    reason:", "    reason: # 等业务部门答复"),
        ("  - change", "    # 等业务部门答复\n  - change"),
        ("    on:\n", "    on:\n# 等业务部门答复\n"),
        ("    zh:\n", "    zh: # 等业务部门答复\n"),
    ],
)
def test_a_comment_keeps_an_unanswered_entry(place: str, commented: str) -> None:
    text = update("", [RENAME, SHARING], FILE).replace(place, commented)
    new = update(text, [], FILE)
    assert new.count("# 等业务部门答复") == text.count("# 等业务部门答复") > 0


@pytest.mark.parametrize(
    "text", ["# 只有注释\n", "decisions:\n", "decisions: []\n", "# a\ndecisions: # b\n"]
)
def test_a_file_with_nothing_in_it_can_be_updated(text: str) -> None:
    new = update(text, [SHARING], FILE)
    assert len(parse_decisions(new, FILE)) == 1
    assert all(comment in new for comment in re.findall("# .", text))
    assert update(new, [SHARING], FILE) == new


@pytest.mark.parametrize("text", ["decisions: 5\n", "[1]\n", "decisions:\n- 5\n", "decision:\n"])
def test_a_file_that_is_something_else_is_left_alone(text: str) -> None:
    with pytest.raises(ClausetrailError):
        update(text, [SHARING], FILE)


def test_noise_does_not_touch_the_fingerprint_and_words_do() -> None:
    def of(old: str, new: str) -> str:
        return fingerprint("R001", "privacy", ["5.1"], old, new)

    assert of("保存５年（“期限”）", "x") == of("保存5年('期限')", "x")
    assert of("保存5年", "x") != of("保存6年", "x")
    assert of("我们不会共享", "x") != of("我们会共享", "x")
    assert of("a", "b") != of("ab", "")
    assert fingerprint("R001", "a", ["1", "2"], "", "") != fingerprint("R001", "a", ["12"], "", "")


WORDS = st.text(
    st.sampled_from("改年您云岫 aB3:#-'\"{}[]&*!|>%@`,?\\\n\t，。：“”（）１é😀\u3000\u2028\x85"),
    max_size=40,
)
CHANGES = st.sampled_from(["5.1", "5.10", "intro.p1", "-2.1", "rename-1", "s3(1)", "1e3", "null"])
QUESTIONS = st.lists(
    st.builds(
        Question,
        CHANGES,
        st.dictionaries(
            st.sampled_from(LANGS),
            st.builds(asked, WORDS, st.sampled_from(["material", "review"])),
            min_size=1,
        ),
        st.sampled_from([(), ("5.1", "5.10")]),
    ),
    max_size=4,
    unique_by=lambda question: question.change,
)  # fmt: skip
KEYS = ["material", "reason", "by", "on", "category", "  zh", "  en", "comment"]
LINE = st.text(st.sampled_from("改年您云岫 aB3:#'\"{}，。"), max_size=20)
TYPED = st.lists(st.tuples(st.integers(0, 60), st.sampled_from(KEYS), LINE), max_size=5)


def typed(text: str, number: int, key: str, words: str) -> str:
    """Type an answer with a comment behind it, or a comment on a line of its own."""
    lines = text.split("\n")
    if key == "comment":
        first = next(at for at, line in enumerate(lines) if line.startswith("decisions"))
        lines.insert(first + 1 + number % (len(lines) - first), f"    # {words}")
    elif rooms := [at for at, line in enumerate(lines) if line == f"    {key}:"]:
        fixed = {"material": "no", "on": "2026-01-05", "category": "4"}
        quoted = "'" + words.replace("'", "''") + "'"
        lines[rooms[number % len(rooms)]] += f" {fixed.get(key, quoted)} # {words}"
    return "\n".join(lines)


def said(decision: Decision) -> tuple[object, ...]:
    return (
        decision.change,
        decision.asked,
        decision.material,
        decision.category,
        decision.summary,
        decision.reason,
        decision.by,
        decision.on,
    )


@settings(max_examples=30)
@given(QUESTIONS, TYPED, QUESTIONS)
def test_updating_loses_no_word_and_updating_twice_changes_nothing(
    first: list[Question], actions: list[tuple[int, str, str]], second: list[Question]
) -> None:
    text = update("", first, FILE)
    comments = []
    for number, key, words in actions:
        before, text = text, typed(text, number, key, words)
        comments += [f"# {words}".rstrip()] if text != before else []
    new = update(text, second, FILE)

    kept = [said(decision) for decision in parse_decisions(new, FILE)]
    for decision in parse_decisions(text, FILE):
        assert not decision.begun or said(decision) in kept
    assert all(comment in new for comment in comments)
    for question in second:
        for lang, one in question.asked.items():
            assert answers(parse_decisions(new, FILE), lang, one.fingerprint) is not None
    assert update(new, second, FILE) == new


WORDS = st.text(st.characters(exclude_categories=("C", "Z")), max_size=30)
NAMES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=10)


@settings(max_examples=30)
@given(
    st.lists(st.booleans(), min_size=1, max_size=3),
    st.builds(
        Answer,
        material=st.booleans(),
        by=NAMES,
        on=st.dates(),
        category=st.sampled_from((None, 1, 6)),
        summary=st.builds(Bilingual, WORDS, WORDS),
        reason=WORDS,
    ),
)
def test_an_answer_is_kept_as_given_and_touches_no_other_entry(
    commented: list[bool], answer: Answer
) -> None:
    questions = [Question(f"{n}.1", {"zh": asked(f"第{n}项")}) for n in range(len(commented))]
    text = update("", questions, FILE)
    for number, with_comment in enumerate(commented):
        if with_comment:
            text = text.replace(f"  - change: '{number}.1'", f"  # 待议\n  - change: '{number}.1'")
    before = parse_decisions(text, FILE)
    out = answered(text, before[-1].line, answer, FILE)
    *others, given_ = parse_decisions(out, FILE)
    assert [said(one) for one in others] == [said(one) for one in before[:-1]]
    assert (given_.material, given_.category, given_.on) == (
        answer.material,
        answer.category,
        answer.on,
    )
    assert (given_.summary, given_.reason, given_.by) == (answer.summary, answer.reason, answer.by)
    assert out.count("# 待议") == text.count("# 待议")
    assert update(out, questions, FILE) == out


def test_a_comment_beside_a_field_stays_when_the_field_is_answered() -> None:
    text = update("", [SHARING], FILE).replace("    reason:\n", "    reason: # 问林岚\n")
    line = parse_decisions(text, FILE)[0].line
    answer = Answer(material=False, by="林岚", on=date(2026, 1, 5), reason="只是措辞")
    assert "# 问林岚" in answered(text, line, answer, FILE)
