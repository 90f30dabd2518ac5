"""How clauses and list members end: ；where 。 is due, and the reverse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause, Kind
from clausetrail.linting.context import HAN, Context, is_contents_entry
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

_QUOTING = "”’\"'）)】》"
_FOLD = {"；": ";", "。": ".", "，": ",", "：": ":"}
_AND = regex(r";\s*(?:and|or)\s*$|；\s*(?:以及|和|及|或|或者)\s*$", re.I)


def find(context: Context) -> Iterator[Hit]:
    """Find ends that do not fit the place of a clause."""
    for run in _lists(context):
        yield from _members(run, context)
    yield from _lone_semicolons(context)
    yield from _lead_ins(context)


def _lists(context: Context) -> Iterator[Sequence[Clause]]:
    """Yield lists of items, numbered or not, that have at least three members."""
    for below in context.document.children.values():
        run = [c for c in below if c.kind == "item" and not is_contents_entry(c)]
        if len(run) > 2 and run[-1].lines[0] - run[0].lines[0] < 400:
            yield run


def _members(run: Sequence[Clause], context: Context) -> Iterator[Hit]:
    """Report the one member, not the last, that ends otherwise than all the others."""
    ends = {c.id: _end(c) for c in run}
    inner = [c for c in run[:-1] if not context.children(c)]
    count = Counter(ends[c.id] for c in inner)
    if len(inner) > 1 and len(count) == 2:
        usual, odd = count.most_common()
        if usual[0] == ";" and odd[1] == 1 and usual[1] > 1 and odd[0] != ":":
            yield _odd(next(c for c in inner if ends[c.id] == odd[0]), "；", ";")
    last = run[-1]
    if count.get(";", 0) == len(inner) and ends[last.id] == ";" and not context.children(last):
        following = context.after(last)
        if following is None or following.parent != last.parent:
            yield _odd(last, "。", ".")
    if len(inner) > 2 and count.get(":", 0):
        wrong = [c for c in inner if ends[c.id] == ":" and context.after(c) in run]
        yield from (_odd(c, "；", ";") for c in wrong)


def _lone_semicolons(context: Context) -> Iterator[Hit]:
    """Report paragraphs and provisions that end with a semicolon while those around do not."""
    kinds: tuple[Kind, ...] = ("paragraph", "clause")
    for below in context.document.children.values():
        for kind in kinds:
            alike = [c for c in below if c.kind == kind]
            for at, clause in enumerate(alike):
                near = alike[max(0, at - 1) : at] + alike[at + 1 : at + 2]
                if not near or _end(clause) != ";" or any(_end(c) not in (".", ":") for c in near):
                    continue
                if not context.children(clause) and not _bulleted(clause, context):
                    yield _odd(clause, "。", ".")


def _lead_ins(context: Context) -> Iterator[Hit]:
    """Report sentences that introduce a list and have no mark at all at their end."""
    for clause in context.prose:
        following = context.after(clause)
        if clause.kind not in ("paragraph", "clause") or following is None:
            continue
        label = context.label(following)
        opens = following.kind == "item" and label is not None and label.number == 1
        if opens and _end(clause) == "" and len(clause.text) > 8 and _speaks(clause.text):
            end = len(clause.text)
            new = clause.text[-1] + ("：" if re.search(f"[{HAN}]", clause.text) else ":")
            yield Hit(
                clause,
                Bilingual(
                    f"引出列举的句子末尾没有冒号：“…{clause.text[-12:]}”",
                    "no colon at the end of the words that introduce a list: "
                    f'"…{clause.text[-30:]}"',
                ),
                (Spot(end - 1, end, new),),
            )


def _speaks(text: str) -> bool:
    return bool(re.search(r"[，,]|您|你|我们|\b(?:you|we|the|following)\b", text, re.I))


def _end(clause: Clause) -> str:
    """Return the mark a clause ends with, folded to half width; empty if there is none."""
    text = clause.text.rstrip()
    if _AND.search(text):
        return ";"
    text = text.rstrip(_QUOTING) or text
    last = _FOLD.get(text[-1:], text[-1:])
    return last if last in ";.,:!?！？" else ""


def _bulleted(clause: Clause, context: Context) -> bool:
    """Tell whether a paragraph is a member of a list without numbers."""
    first = clause.lines[0]
    line = context.lines[first - 1] if first <= len(context.lines) else ""
    return bool(re.match(r"\s*[-*+•·]\s", line)) or bool(_AND.search(clause.text))


def _odd(clause: Clause, due: str, due_en: str) -> Hit:
    end = len(clause.text)
    has = clause.text[-1]
    wide = bool(re.search(f"[{HAN}]", clause.text))
    mark = due if wide else due_en
    keep = "" if has in "；;。.：:，,、" else has
    said = f"“{has}”" if not keep else "没有标点"
    return Hit(
        clause,
        Bilingual(
            f"末尾是{said}，按所在位置应为“{mark}”：“…{clause.text[-12:]}”"
            if not keep
            else f"末尾没有标点，同一列举的其他项有：“…{clause.text[-12:]}”",
            f'ends with "{has}" where "{mark}" is due: "…{clause.text[-30:]}"'
            if not keep
            else "no mark at the end, unlike the other members of the list: "
            f'"…{clause.text[-30:]}"',
        ),
        (Spot(end - 1, end, keep + mark),),
    )


RULE = Rule(
    "L307",
    "clause-end",
    "note",
    Bilingual(
        "条款或列举项末尾的标点不当", "The mark at the end of a clause or list member does not fit"
    ),
    Bilingual(
        "分号表示后面还有内容，句号表示到此结束；用错会让人以为有遗漏",
        "a semicolon says that more follows, a full stop that this is the end; "
        "the wrong one suggests that something is missing",
    ),
    Bilingual(
        "列举各项之间用分号，最后一项用句号；引出列举的句子用冒号",
        "semicolons between the members of a list, a full stop after the last, a colon before them",
    ),
    find,
)
