"""Writing ``review.yml``: new questions are put, old answers are kept word for word."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.errors import ClausetrailError
from clausetrail.judging.verdict import Category
from clausetrail.repository.decision import ANSWER, Asked, Decision, Question, parse_decisions

NOTHING = Bilingual("", "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person says about a change."""

    material: bool
    by: str
    on: date
    category: Category | None = None
    summary: Bilingual = NOTHING
    reason: str = ""


HEAD = """\
# 变更审核记录。由 clausetrail review 生成，由法务填写；再次运行不会改动已填写的内容。
# 每一项是一处需要判断的变更；zh、en 两栏由程序填写，[-旧-]{+新+} 标出改动之处。请填写：
#   material  是否属于重大变更：true（是）或 false（否）
#   category  若是，属于第几类（编号见政策的重大变更条款，review -i 会列出）；可不填
#   summary   若是，用一两句话告诉用户改了什么；每种语言都要写，会用于通知和网站
#   reason    若否，为什么不是；若是，可作补充说明
#   by、on    谁、哪一天决定的，例如 on: 2026-01-05
# stale: true 表示所审的文字后来又变了，该答复不再有效；新的一项在文件末尾，旧项可供参考，用完可删。
#
# Decisions on changes. Written by "clausetrail review", answered by the legal editor;
# running it again keeps every answer. Each entry is a change that a person must judge;
# zh and en are filled in by the program, [-old-]{+new+} marks what changed. Please fill in:
#   material  is it a material change: true or false
#   category  if so, which kind, numbered as in the policy's clause on material changes
#             (review -i lists them); optional
#   summary   if so, tell users in a sentence or two what changed, in each language;
#             it goes into the notices and onto the website
#   reason    if not, why not; if so, anything to add
#   by, on    who decided, and on which day, such as on: 2026-01-05
# stale: true means that the words were changed again after the answer, which no longer
# holds; the new entry is at the end, the old one is for reference and may be deleted.
"""


def update(text: str, questions: Sequence[Question], file: str) -> str:
    """Bring the text of a ``review.yml`` up to date.

    Entries that answer a question stay as they are.  Entries whose change is gone or has
    other words are marked ``stale``; only an entry in which nobody has written anything is
    dropped.  Questions without an entry are added at the end.  Updating twice changes
    nothing more.

    Args:
        text: the file as it is; empty if there is none yet.
        questions: the changes that need a decision, in document order.
        file: the name messages use for the file.

    Raises:
        ClausetrailError: the file is not a proper ``review.yml``, or cannot be rewritten
            without losing something.
    """
    decisions = parse_decisions(text, file)
    top = _yaml().load(text) if text.strip() else None
    before = "" if top is not None else (text.rstrip("\n") + "\n" if text.strip() else HEAD)
    top = CommentedMap() if top is None else top
    entries = top.get("decisions")
    if entries is None:
        entries = top["decisions"] = CommentedSeq()

    current = {(lang, asked.fingerprint) for q in questions for lang, asked in q.asked.items()}
    commented = _commented(text, [decision.line for decision in decisions])
    kept: list[Decision] = []
    for index in reversed(range(len(decisions))):
        decision, entry = decisions[index], entries[index]
        gone = {
            lang
            for lang, asked in decision.asked.items()
            if (lang, asked.fingerprint) not in current
        }
        if gone and not decision.begun and decision.line not in commented:
            del entries[index]
            continue
        kept.insert(0, decision)
        for lang in decision.asked:
            _mark(entry[lang], stale=lang in gone)

    answered = {(lang, asked.fingerprint) for d in kept for lang, asked in d.asked.items()}
    for question in questions:
        still_open: dict[Lang, Asked] = {
            lang: asked
            for lang, asked in question.asked.items()
            if (lang, asked.fingerprint) not in answered
        }
        if still_open:
            entries.append(_entry(Question(question.change, still_open, question.clauses)))

    out = before + _dump(top)
    if _lost(text, kept, out, file):
        raise _cannot_be_kept(file)
    return out


def answered(text: str, line: int, answer: Answer, file: str) -> str:
    """Write a person's answer into one entry of a ``review.yml``; all else stays.

    Args:
        text: the file as it is.
        line: the line the entry begins in, as `Decision.line` has it.
        answer: what the person said.
        file: the name messages use for the file.

    Raises:
        ClausetrailError: the file is not a proper ``review.yml``, or cannot be rewritten
            without losing something.
    """
    decisions = parse_decisions(text, file)
    top = _yaml().load(text)
    index = [decision.line for decision in decisions].index(line)
    entry = top["decisions"][index]
    entry["material"] = answer.material
    entry["category"] = answer.category
    said = ((lang, answer.summary.in_(lang)) for lang in LANGS)
    entry["summary"] = CommentedMap((lang, _line(words) or None) for lang, words in said)
    entry["reason"] = _line(answer.reason) or None
    entry["by"] = _line(answer.by)
    entry["on"] = answer.on
    out = _dump(top)
    wanted = [
        replace(
            decision,
            material=answer.material,
            category=answer.category,
            summary=Bilingual(_line(answer.summary.zh), _line(answer.summary.en)),
            reason=_line(answer.reason),
            by=_line(answer.by),
            on=answer.on,
        )
        if at == index
        else decision
        for at, decision in enumerate(decisions)
    ]
    if _lost(text, wanted, out, file):
        raise _cannot_be_kept(file)
    return out


def _cannot_be_kept(file: str) -> ClausetrailError:
    return ClausetrailError(
        Bilingual(
            "无法在不丢失内容的情况下更新这个文件",
            "this file cannot be updated without losing something in it",
        ),
        file,
        Bilingual(
            "文件未改动；请把行尾的注释移到单独一行，再运行一次",
            "it is left as it was; move comments at the ends of lines "
            "to lines of their own and run this again",
        ),
    )


def _yaml() -> YAML:
    yaml = YAML(typ="rt", pure=True)
    yaml.preserve_quotes = True
    yaml.width = 1_000_000  # a sentence stays on the line it was written on
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _dump(value: object) -> str:
    out = io.StringIO()
    _yaml().dump(value, out)
    return out.getvalue()


def _entry(question: Question) -> CommentedMap:
    entry = CommentedMap(change=question.change)
    if question.clauses:
        clauses = CommentedSeq(question.clauses)
        clauses.fa.set_flow_style()
        entry["clauses"] = clauses
    for lang in LANGS:
        if lang in question.asked:
            entry[lang] = _asked(question.asked[lang])
    for key in ANSWER:
        entry[key] = CommentedMap(dict.fromkeys(LANGS)) if key == "summary" else None
    return entry


def _asked(asked: Asked) -> CommentedMap:
    out = CommentedMap(verdict=asked.verdict)
    if asked.category is not None:
        out["category"] = asked.category
    out.update(rule=asked.rule, why=_line(asked.why), text=_line(asked.text))
    out["fingerprint"] = asked.fingerprint
    return out


def _mark(asked: CommentedMap, *, stale: bool) -> None:
    """Say in one language of an entry whether it is out of date."""
    if stale and "stale" not in asked:
        asked.insert(0, "stale", True)  # first, where no comment of the entry hangs on it
    elif "stale" in asked:
        asked["stale"] = stale


def _line(text: str) -> str:
    """Return a text on one line; YAML folds some separators that editors do not show."""
    return " ".join(text.split())


def _comments(text: str) -> list[tuple[int, str]]:
    """Return line and words of every comment: what stands behind a hash outside the values."""
    out: list[tuple[int, str]] = []
    end, line = 0, 0
    for token in _yaml().scan(text):
        for at, gap in enumerate(text[end : token.start_mark.index].split("\n"), line + 1):
            if "#" in gap:
                out.append((at, gap[gap.index("#") :].strip()))
        if token.end_mark.index > end:
            end, line = token.end_mark.index, token.end_mark.line
    return out


def _commented(text: str, entries: Sequence[int]) -> set[int]:
    """Return which entries, given by their first lines, have a comment in or above them."""
    lines = text.split("\n")
    comments = [line for line, _ in _comments(text)]
    out = set()
    for first, after in pairwise([*entries, len(lines) + 1]):
        above = first
        while above > 1 and not lines[above - 2].split("#")[0].strip():
            above -= 1
        if any(above <= line < after for line in comments):
            out.add(first)
    return out


def _lost(text: str, kept: Sequence[Decision], out: str, file: str) -> bool:
    """Tell whether anything a person wrote is not in the new text any more."""
    try:
        read = parse_decisions(out, file)[: len(kept)]
    except ClausetrailError:
        return True
    words = [
        (d.change, d.asked, d.material, d.category, d.summary, d.reason, d.by, d.on) for d in kept
    ]
    again = [
        (d.change, d.asked, d.material, d.category, d.summary, d.reason, d.by, d.on) for d in read
    ]
    before, after = (Counter(words for _, words in _comments(side)) for side in (text, out))
    return words != again or bool(before - after)
