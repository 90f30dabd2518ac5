"""What must hold whatever the words are: nothing is called harmless without proof."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from difflib import SequenceMatcher

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clausetrail.judging.language.terms import terms
from tests.judging.cases import Example, all_examples, gravest, judged_edit

PLAIN = [e for e in all_examples() if e.old and e.settings is None]
WORDED = [e for e in PLAIN if not (e.table or e.lead or "](" in e.old)]
examples = st.sampled_from(WORDED)

SAME_OF_THE_READER = ({"may", "can"}, {"shall", "need"}, {"可", "能"}, {"须", "需"})
"""What is said of the reader alone with either word: "you may ask", "you can ask"."""

HAPPENING = {"发生", "出现", "存在"}
CONDITIONAL = HAPPENING | set("如若当凡倘") | {"如果", "倘若", "一旦", "假如", "如有", "若有"}
"""Words that say no more than that something is a condition."""
SAID_TWICE = (CONDITIONAL - HAPPENING) | set("均都指后")
SAID_TWICE |= {"任何", "是指", "之后", "以后", "以便", "从而"}
"""Words that may go where another says the same: 如…的, 任何人均, 取得同意后方可."""

SAID_ALREADY = (
    ("within", "the European Union"),
    ("in full", "force and effect"),
    ("ended", "has"),
    ("on which", "the date"),
    ("at the moment", "at which"),
    ("便于", "为"),
    ("只有", "才"),
    ("等", "包括但不限于"),
    ("any", "not aware of"),
    ("any", "not make"),
    ("本政策", "第"),
    ("联系方式", "与我们联系"),
)
"""Words that say nothing beside others of their sentence."""


@settings(max_examples=150)
@given(examples, st.data())
def test_deleting_a_word_is_never_harmless(example: Example, data: st.DataObject) -> None:
    said = [t for t in terms(example.old) if t.field != "direction"]
    term = data.draw(st.sampled_from(said))
    left = example.old[: term.start] + example.old[term.end :]
    assume([t.key for t in terms(left)] != [t.key for t in terms(example.old)])
    assume(term.key not in [t.key for t in said if t is not term])
    judgement = judged_edit(example, left)
    # A subject or "your" that is understood anyway may go, whoever is meant being named besides
    # or the one who is asked, or in Chinese 我们 where nobody else could act; no other word may.
    if judgement.rule in ("E114", "E116") and term.field == "parties":
        named = any(t.concept == term.concept for t in said if t is not term)
        asked = re.search(r"请|\bplease\b|投诉|咨询|联系", example.old, re.IGNORECASE)
        alone = not any(t.field in ("recipients", "entity", "bodies") for t in said)
        ours = example.lang == "zh" and term.concept == "we" and alone
        assert named or asked or ours, judgement
        return
    # Of what marks a condition twice, or says of all that it is of all, one word may go.
    if judgement.rule in ("E114", "E116", "E117") and term.text in SAID_TWICE:
        return
    # A list that is open before its members are named may lose the 等 after them.
    if judgement.rule == "E116" and term.text == "等" and re.search("包括但不限于|例如|比如", left):
        return
    # "The date on which you left" is the date you left.
    if judgement.rule == "E116" and re.fullmatch("(?:on|in|at) which", term.text, re.IGNORECASE):
        return
    # "The period stated below" is the period below.
    if judgement.rule == "E116" and re.match(r"\s+(?:below|above)\b", example.old[term.end :]):
        return
    if judgement.rule == "E116" and any(
        term.text == word and beside in left for word, beside in SAID_ALREADY
    ):
        return
    # A stray character that makes no word with its neighbours is a slip of the pen.
    if judgement.rule == "E110" and term.field == "plain" and len(term.text) == 1:
        return
    assert judgement.verdict != "editorial" or judgement.rule == "E101", judgement


@settings(max_examples=150)
@given(examples, examples, st.data())
def test_replacing_a_word_is_never_harmless(
    example: Example, other: Example, data: st.DataObject
) -> None:
    assume(example.lang == other.lang)
    term = data.draw(st.sampled_from([t for t in terms(example.old) if t.field != "direction"]))
    instead = data.draw(st.sampled_from([t for t in terms(other.old) if t.field != "direction"]))
    assume(instead.key != term.key and "reference" not in (term.field, instead.field))
    assume(not term.concept == instead.concept == "only")  # "exclusively" says the same
    assume({term.concept, instead.concept} != {"bind", "must"})  # "is bound to" is "shall"
    # "defence" for "defense" is another spelling of the same word, not another word.
    assume(SequenceMatcher(None, instead.text.lower(), term.text.lower()).ratio() < 0.8)
    assume(re.sub(r"\W", "", instead.text.lower()) != re.sub(r"\W", "", term.text.lower()))
    gap = "" if example.lang == "zh" else " "
    text = example.old[: term.start] + gap + instead.text + gap + example.old[term.end :]
    before, after = ([t.key for t in terms(t)] for t in (example.old, text))
    assume(sorted(before) != sorted(after))
    judgement = judged_edit(example, text)
    if judgement.rule == "E114" and {term.key, instead.key} in SAME_OF_THE_READER:
        assert re.search(r"(?:you|您|你)\W*$", example.old[: term.start], re.IGNORECASE), judgement
        return
    # 如有合并的 is 发生合并的: both mark the condition, and so does what ends it.
    if judgement.rule == "E114" and {term.text, instead.text} <= CONDITIONAL:
        return
    assert judgement.verdict != "editorial" or judgement.rule == "E101", judgement


@settings(max_examples=60)
@given(st.integers(1, 99), st.integers(1, 99), st.sampled_from(["zh", "en"]))
def test_a_changed_period_is_material(old: int, new: int, lang: str) -> None:
    assume(old != new)
    section, text = {
        "zh": ("您的权利", "我们在 {} 日内答复您的请求。"),
        "en": ("Your rights", "We answer your request within {} days."),
    }[lang]
    example = Example("", lang, section, text.format(old), text.format(new), "")  # type: ignore[arg-type]
    assert gravest(example.judged()).verdict == "material"


@settings(max_examples=60)
@given(examples)
def test_another_width_and_spaces_are_harmless(example: Example) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if c in "(),%0123456789" else c for c in example.old)
    wide = " " + wide.replace("，", " ， ")
    assert judged_edit(example, wide).verdict == "editorial"


def test_judgements_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "from tests.judging.cases import all_examples\n"
        "for e in all_examples()[::9]:\n"
        "    for j in e.judged(): print(j.judgement)\n"
    )
    judged = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("7", "0", "1")
    }
    assert len(judged) == 1
