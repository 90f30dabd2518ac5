"""Asking for decisions in the terminal, one change at a time, each kept at once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.checking.editions import LANGUAGE
from clausetrail.checking.pair import Pair
from clausetrail.checking.rights import cuts_right
from clausetrail.checking.subject import judgement, name
from clausetrail.cli.output import write_whole
from clausetrail.judging import Category, listed
from clausetrail.redline.control import printable
from clausetrail.repository import Decision
from clausetrail.repository.decision import Question, parse_decisions
from clausetrail.repository.review import Answer, answered
from clausetrail.yaml import read_text

YES = ("y", "yes", "是")
NO = ("n", "no", "否")
SKIP = ("s", "skip", "跳过")
QUIT = ("q", "quit", "退出")

MATERIAL = Bilingual(
    "是否属于重大变更？y 是  n 否  s 跳过  q 退出：",
    "Is it material? y yes  n no  s skip  q quit: ",
)
CATEGORY = Bilingual(
    "属于第几类（{first}-{last}{default}）：", "Which kind ({first}-{last}{default})? "
)
USUAL = Bilingual("，回车为 {kind}", ", Enter for {kind}")
SUMMARY = Bilingual("用{lang}告诉用户改了什么：", "Tell users in {lang} what changed: ")
REASON = Bilingual("为什么不是重大变更：", "Why is it not material? ")
REMARK = Bilingual("补充说明（可不填）：", "Anything to add (may be empty): ")
CONSENT = Bilingual(
    "这处变更删去或者限制用户的权利。怎样取得用户的明确同意：",
    "This takes away or limits a right of users. How is their explicit consent obtained? ",
)
BY = Bilingual("由谁决定{default}：", "Who decides{default}? ")
ENTER = Bilingual("（回车为 {name}）", " (Enter for {name})")
KEPT = Bilingual("已保存。", "Kept.")
AGAIN = Bilingual("请从列出的选项中选择。", "Please choose one of these.")
NEEDED = Bilingual("这一项必须填写。", "This must be filled in.")
WRITTEN = Bilingual("已写（回车保留）：{words}", "written so far (Enter keeps it): {words}")
STOPPED = Bilingual(
    "已停止；此前的回答都已保存。", "Stopped; every answer before this one is kept."
)


class Stopped(Exception):  # noqa: N818 - a person's wish, not an error
    """Whoever is asked wants to stop."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A conversation in one language."""

    ui: Lang

    def say(self, words: str = "") -> None:
        """Print a line; policy text cannot steer the terminal."""
        print(printable(words))

    def ask(self, words: Bilingual, **values: str) -> str:
        """Return an answer on one line; the end of input means stop."""
        try:
            given = " ".join(input(words.in_(self.ui).format(**values)).split())
        except (EOFError, KeyboardInterrupt):
            print()
            raise Stopped from None
        return "".join(char for char in given if char.isprintable())  # no stray arrow keys

    def keep(self, words: Bilingual, written: str, **values: str) -> str:
        """Ask for words; no answer keeps what is written already."""
        if written:
            self.say("  " + WRITTEN.in_(self.ui).format(words=written))
        return self.ask(words, **values) or written

    def need(self, words: Bilingual, written: str = "", **values: str) -> str:
        """Ask until there is an answer; see `keep`."""
        while not (given := self.keep(words, written, **values)):
            self.say(NEEDED.in_(self.ui))
        return given


def interview(pair: Pair, path: Path, ui: Lang, today: date) -> None:
    """Ask about every open change of a version; write ``review.yml`` after each answer.

    Args:
        pair: the version and what it is compared with.
        path: its ``review.yml``, brought up to date.
        ui: the language to ask in.
        today: the date of the answers.

    Raises:
        ClausetrailError: the file cannot be read or written.
    """
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - lets answers be edited, Chinese ones too
    asking = Asking(ui)
    todo = list(_open(pair, parse_decisions(read_text(path, str(path)), str(path))))
    try:
        for at, (question, asked) in enumerate(todo, 1):
            text = read_text(path, str(path))
            decisions = parse_decisions(text, str(path))
            entry = next(one for one in decisions if one.asked == asked)
            _show(pair, question, asking, f"[{at}/{len(todo)}]")
            answer = _answer(pair, question, entry, asking, _last(decisions), today)
            if answer is not None:
                write_whole(path, answered(text, entry.line, answer, str(path)))
                asking.say(KEPT.in_(ui))
            asking.say()
    except Stopped:
        asking.say(STOPPED.in_(ui))


def _open(pair: Pair, decisions: Sequence[Decision]) -> Iterator[tuple[Question, object]]:
    """Yield the questions without a complete answer, and what their entry asks."""
    for decision in decisions:
        marks = {(lang, asked.fingerprint) for lang, asked in decision.asked.items()}
        for question in pair.questions:
            here = {(lang, asked.fingerprint) for lang, asked in question.asked.items()}
            if not decision.complete and marks & here:
                yield question, decision.asked
                break


def _show(pair: Pair, question: Question, asking: Asking, count: str) -> None:
    first = next(iter(question.asked))
    asking.say(f"{count} {name(pair, question, first).in_(asking.ui)}")
    for lang, asked in question.asked.items():
        asking.say(f"  {LANGUAGE[lang].in_(asking.ui)}: {asked.text}")
        asking.say(f"    {judgement(pair, question, lang).reason.in_(asking.ui)}")


def _answer(
    pair: Pair, question: Question, entry: Decision, asking: Asking, last: str, today: date
) -> Answer | None:
    """Ask about one change, keeping what its entry says already; ``None`` if it is skipped."""
    material = _material(asking)
    if material is None:
        return None
    category = _category(pair, question, entry, asking) if material else entry.category
    summary = {
        lang: asking.need(SUMMARY, entry.summary.in_(lang), lang=LANGUAGE[lang].in_(asking.ui))
        for lang in pair.policy.settings.languages
        if material
    }
    right = any(
        cuts_right(one) for lang in question.asked for one in pair.about(question.change, lang)
    )
    if right:
        reason = asking.need(CONSENT, entry.reason)
    else:
        reason = (asking.keep if material else asking.need)(
            REMARK if material else REASON, entry.reason
        )
    last = entry.by or last
    default = ENTER.in_(asking.ui).format(name=last) if last else ""
    by = (asking.ask(BY, default=default) or last) if last else asking.need(BY, default="")
    return Answer(
        material=material,
        by=by,
        on=today,
        category=category,
        summary=Bilingual(*(summary.get(lang, entry.summary.in_(lang)) for lang in LANGS)),
        reason=reason,
    )


def _material(asking: Asking) -> bool | None:
    while True:
        word = asking.ask(MATERIAL).lower()
        if word in QUIT:
            raise Stopped
        if word in SKIP:
            return None
        if word in YES + NO:
            return word in YES
        asking.say(AGAIN.in_(asking.ui))


def _category(pair: Pair, question: Question, entry: Decision, asking: Asking) -> Category | None:
    names = listed(pair.policy.settings)
    judged = (asked.category for asked in question.asked.values())
    usual = next((kind for kind in (entry.category, *judged) if kind in names), None)
    for kind, words in names.items():
        asking.say(f"  {kind} {words.in_(asking.ui)}")
    default = USUAL.in_(asking.ui).format(kind=usual) if usual else ""
    first, last = min(names), max(names)
    while True:
        word = asking.ask(CATEGORY, first=str(first), last=str(last), default=default)
        if not word:
            return usual
        for kind in names:
            if word == str(kind):
                return kind
        asking.say(AGAIN.in_(asking.ui))


def _last(decisions: Sequence[Decision]) -> str:
    """Return who decided last, to be offered as the answer."""
    named = [(decision.on, decision.by) for decision in decisions if decision.on and decision.by]
    return max(named)[1] if named else ""
