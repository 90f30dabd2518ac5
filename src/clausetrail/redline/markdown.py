"""A comparison as a comment on a pull request: a table first, then each change, the worst first.

Hosts (GitHub, GitLab, Gitee) show HTML inside Markdown but no style sheet, and
take a comment of limited length.  Policy text stands in HTML only, where Markdown
has no meaning, or in a table cell, escaped; it cannot call people or link issues.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.comparing import Change
from clausetrail.judging import VERDICTS, JudgedChange, Verdict
from clausetrail.publishing.markup import Markup, clean, element, joined
from clausetrail.redline.digest import (
    VERDICT_NAMES,
    Digest,
    Recurring,
    categories,
    excerpt,
    numbered,
    operations,
    place,
    title_of,
    versions_of,
)
from clausetrail.regex import regex

LIMIT = 65_536
"""Characters of a comment on GitHub, the lowest of the limits."""
_NOTE = 400
"""Characters kept free for the note on what is not shown."""
_ROWS = 50
"""Rows of the table; a longer one would leave no room for the changes."""
_CELL = 160
"""Characters of a reason in the table."""

_MARKS = regex(r"([\\`*_\[\]<>&|~$#:])")
_CALL = regex(r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=\bGH-)(?=\d)")
_OPEN: frozenset[Verdict] = frozenset({"material", "review"})


def markdown(digest: Digest, ui: Lang, limit: int = LIMIT) -> str:
    """Return a comment of at most ``limit`` characters.

    Args:
        digest: the changes.
        ui: the language of what is not policy text.
        limit: characters; what does not fit is counted in a note at the end.
    """
    head = _head(digest, ui)
    room = limit - _NOTE - len(head)
    shown: dict[Verdict, list[str]] = {verdict: [] for verdict in VERDICTS}
    left = 0
    for verdict, entry in _entries(digest, ui):
        if len(entry) > room:
            left += 1
            continue
        room -= len(entry)
        shown[verdict].append(entry)
    parts = [head, *shown["material"], *shown["review"]]
    if harmless := shown["editorial"]:
        name = f"{VERDICT_NAMES['editorial'].in_(ui)} ({digest.count('editorial')})"
        parts += [f"<details>{element('summary', name)}\n\n", *harmless, "</details>\n\n"]
    if left:
        parts.append(
            Bilingual(
                f"*另有 {left} 项未显示：评论长度有限。运行 clausetrail diff 查看全部。*\n",
                f"*{left} more not shown, for lack of room. Run clausetrail diff to see all.*\n",
            ).in_(ui)
        )
    return "".join(parts)


def _head(digest: Digest, ui: Lang) -> str:
    title = literal(f"{title_of(digest.comparison)} {versions_of(digest.comparison)}")
    lines = [f"### {title}", "", f"**{literal(digest.summary(ui))}**", ""]
    rows = [row for verdict in VERDICTS if verdict in _OPEN for row in _rows(digest, verdict, ui)]
    if rows:
        names = Bilingual("| | 条款 | 变更 | 理由 |", "| | clause | change | why |").in_(ui)
        lines += [names, "|---|---|---|---|", *rows[:_ROWS]]
        if len(rows) > _ROWS:
            lines.append(f"| | … +{len(rows) - _ROWS} | | |")
        lines.append("")
    return "\n".join(lines) + "\n"


def _rows(digest: Digest, verdict: Verdict, ui: Lang) -> Iterator[str]:
    for recurring in digest.recurring(verdict):
        yield _tabled(recurring.chief, recurring.group.label.in_(ui), "", ui)
    for item in digest.single(verdict):
        yield _tabled(item, place(item.change), operations(item.change, ui), ui)


def _tabled(item: JudgedChange, where: str, happened: str, ui: Lang) -> str:
    judgement = item.judgement
    why = judgement.reason.in_(ui)
    if judgement.category is not None:
        why = f"({judgement.category}) {why}"
    if len(why) > _CELL:
        why = why[: _CELL - 1] + "…"
    cells = (VERDICT_NAMES[judgement.verdict].in_(ui), where, happened, why)
    first, *rest = (literal(cell) for cell in cells)
    if judgement.verdict == "material":
        first = f"**{first}**"
    return "| " + " | ".join((first, *rest)) + " |"


# What was changed -----------------------------------------------------------------


def _entries(digest: Digest, ui: Lang) -> Iterator[tuple[Verdict, str]]:
    """Yield what the comment is made of, each entry shown whole or not at all."""
    for verdict in VERDICTS:
        recurring = (_recurring(one, ui) for one in digest.recurring(verdict))
        single = (_change(item, digest, ui) for item in digest.single(verdict))
        for html in chain(recurring, single):
            yield verdict, _block(html)
    for item in digest.grouped:
        yield "editorial", _block(_grouped(item, digest, ui))


def _change(item: JudgedChange, digest: Digest, ui: Lang) -> Markup:
    return _folded(_named(item.change, ui), item, _quoted(item.change, digest), ui)


def _grouped(item: JudgedChange, digest: Digest, ui: Lang) -> Markup:
    """Return a clause that is nothing but recurring replacements."""
    said = element("p", digest.only(item).in_(ui))
    summary = element("summary", _named(item.change, ui))
    return element("details", summary, said, _quoted(item.change, digest))


def _named(change: Change, ui: Lang) -> Markup:
    return joined([element("strong", place(change)), f" · {operations(change, ui)}"])


def _quoted(change: Change, digest: Digest) -> Markup:
    return element("blockquote", _words(change), lang=digest.comparison.new.lang)


def _recurring(recurring: Recurring, ui: Lang) -> Markup:
    places = ", ".join(place(change) for change in recurring.places)
    summary = element("strong", recurring.group.label.in_(ui))
    return _folded(summary, recurring.chief, element("blockquote", places), ui)


def _folded(summary: Markup, item: JudgedChange, words: Markup, ui: Lang) -> Markup:
    """Return one entry: open if a person has to read it, else folded."""
    judgement = item.judgement
    to_read = judgement.verdict in _OPEN
    verdict = f"{VERDICT_NAMES[judgement.verdict].in_(ui)} · " if to_read else None
    kinds = categories(judgement, ui)
    return element(
        "details",
        element("summary", verdict, summary),
        element("p", kinds, element("br") if kinds else None, judgement.reason.in_(ui)),
        words,
        open=to_read,
    )


def _words(change: Change) -> Markup:
    """Return the words with what was removed and added, the number in front."""
    old = numbered(change.old[0]) if change.old else ""
    new = numbered(change.new[0]) if change.new else ""
    label = [new] if old == new else [_gone(old), _come(new)]
    words = []
    for edit in excerpt(change.edits):
        text = edit.text.replace("\n", " ¶ ")
        words.append(text if edit.op == "=" else _gone(text) if edit.op == "-" else _come(text))
    return joined([*label, *words])


def _gone(text: str) -> Markup:
    return element("del", text) if text else Markup("")


def _come(text: str) -> Markup:
    return element("ins", text) if text else Markup("")


def _block(html: Markup) -> str:
    """Return HTML as a block of its own: on one line, an empty line behind it."""
    return _uncalled(str(html)) + "\n\n"


def _uncalled(text: str) -> str:
    """Keep words such as @name and #1 from calling a person or linking an issue."""
    return _CALL.sub("<!-- -->", text)


def literal(text: str) -> str:
    r"""Escape text for a line or a table cell of Markdown.

    >>> literal("a|b *c* <d> @all")
    'a\\|b \\*c\\* \\<d\\> @<!-- -->all'
    """
    return _uncalled(_MARKS.sub(r"\\\1", " ".join(clean(text).split())))
