"""``clausetrail history``: what one clause said in every version."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.arguments import language, policies_folder, text_or_json
from clausetrail.cli.output import print_json
from clausetrail.errors import ClausetrailError

if TYPE_CHECKING:
    from clausetrail.comparing import Change
    from clausetrail.redline.terminal import Screen
    from clausetrail.repository import Policy
    from clausetrail.tracing import Entry, State, Trail

SCHEMA = "clausetrail/history/1"

HELP = Bilingual(
    "一个条款在每个版本中的内容，无论编号如何变化；最新的版本在前。",
    "What one clause said in every version, under whatever number; the latest version first.",
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "policy",
        metavar="POLICY",
        help=Bilingual("政策，例如 privacy", "the policy, such as privacy").in_(ui),
    )
    parser.add_argument(
        "clause",
        metavar="CLAUSE",
        help=Bilingual(
            "条款：最新版本中的 5.1.4，或 5.1.4@2021-01-25",
            "the clause: 5.1.4 in the latest version, or 5.1.4@2021-01-25",
        ).in_(ui),
    )
    prevails = Bilingual(
        "语言，默认为效力优先的语言", "the language, by default the one that prevails"
    )
    language(parser, ui, prevails)
    text_or_json(parser, ui)
    policies_folder(parser, ui)


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Follow the clause and print its history."""
    from clausetrail.repository import read_policy
    from clausetrail.tracing import Trail, states

    policy = read_policy(args.policies, args.policy)
    lang: Lang = args.lang or policy.settings.prevailing
    versions = [*policy.versions, *([policy.draft] if policy.draft else [])]
    trail = Trail(states(versions, lang))
    here, clause = _found(args.clause, trail.states, policy, lang)
    entries = trail.history(here, clause)[::-1]
    if args.format == "json":
        print_json(_json(policy, lang, trail, (here, clause), entries))
    else:
        for line in _lines(policy, lang, trail, (here, clause), entries, ui):
            print(line)
    return 0


def _found(asked: str, states: Sequence[State], policy: Policy, lang: Lang) -> tuple[str, str]:
    """Return the version and the id that are meant.

    Raises:
        ClausetrailError: there is no such version in this language, or no such clause in it.
    """
    from clausetrail.tracing.identity import address

    where = f"{policy.slug}/{lang} {asked}"
    names = [state.version for state in states]
    read = address(asked)
    if read is None:
        raise ClausetrailError(
            Bilingual("这不是条款的编号", "this is not the id of a clause"),
            where,
            Bilingual(
                "请写 5.1.4 或 5.1.4@2021-01-25 的形式。",
                "Write it like 5.1.4, or 5.1.4@2021-01-25.",
            ),
        )
    clause, version = read
    if not states or (version is not None and version not in names):
        raise ClausetrailError(
            Bilingual("没有这个版本", "there is no such version"),
            where,
            Bilingual(
                f"现有：{'、'.join(names) or '无'}",
                f"there is: {', '.join(names) or 'none at all'}",
            ),
        )
    version = version or names[-1]
    there = [state.version for state in states if clause in state.document.by_id]
    if version not in there:
        listed = f"clausetrail clauses {policy.slug}@{version}/{lang}"
        others = [f"{clause}@{name}" for name in reversed(there)]
        raise ClausetrailError(
            Bilingual(f"{version} 版没有这个条款", f"version {version} has no such clause"),
            where,
            Bilingual(
                f"其他版本中有：{'、'.join(others)}" if others else f"全部条款：{listed}",
                f"Other versions have it: {', '.join(others)}"
                if others
                else f"To list all clauses: {listed}",
            ),
        )
    return version, clause


def _json(
    policy: Policy,
    lang: Lang,
    trail: Trail,
    place: tuple[str, str],
    entries: Sequence[Entry],
) -> dict[str, object]:
    """Return a history as the JSON contract has it, the latest version first."""
    identity = trail.identity(*place)
    return {
        "schema": SCHEMA,
        "policy": policy.slug,
        "lang": lang,
        "version": place[0],
        "clause": place[1],
        "identity": {"version": identity.version, "id": identity.id},
        "history": [
            {
                "version": entry.version,
                "clauses": [
                    {
                        "id": clause.id,
                        "identity": str(trail.identity(entry.version, clause.id)),
                        "label": clause.label,
                        "text": clause.text,
                        "lines": list(clause.lines),
                    }
                    for clause in entry.clauses
                ],
                "changes": [_change(change) for change in entry.changes],
            }
            for entry in entries
        ],
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "id": change.id,
        "op": list(change.ops),
        "old": [clause.id for clause in change.old],
        "new": [clause.id for clause in change.new],
        "edits": [[edit.op, edit.text] for edit in change.edits],
    }


def _lines(
    policy: Policy,
    lang: Lang,
    trail: Trail,
    place: tuple[str, str],
    entries: Sequence[Entry],
    ui: Lang,
) -> Iterator[str]:
    """Yield the history as text: whole where it began, then with the edits in it."""
    from clausetrail.redline.terminal import Screen, Style

    terminal = sys.stdout.isatty()
    style = Style.colour() if terminal and not os.environ.get("NO_COLOR") else Style.plain()
    screen = Screen(ui, style, shutil.get_terminal_size().columns if terminal else None)
    identity = trail.identity(*place)
    yield from screen.said(
        Bilingual(
            f"{policy.settings.title.zh}（{lang}）{place[1]}@{place[0]}，首见于 {identity}",
            f"{policy.settings.title.en} ({lang}) {place[1]}@{place[0]}, "
            f"first appeared as {identity}",
        ).in_(ui),
        "",
    )
    first = next(at for at in range(len(entries) - 1, -1, -1) if entries[at].clauses)
    for at, entry in enumerate(entries[: first + 1]):
        yield ""
        yield from _entry(entry, at == first, screen)


_FIRST = Bilingual("首见", "first appeared")
_SAME = Bilingual("未变", "unchanged")
_GONE = Bilingual("已不存在", "no longer there")


def _entry(entry: Entry, first: bool, screen: Screen) -> Iterator[str]:
    from clausetrail.redline.digest import operations, place
    from clausetrail.redline.terminal import pieces
    from clausetrail.redline.wrapping import Piece

    ids = ", ".join(clause.id for clause in entry.clauses) or "—"
    head = [Piece(f"{entry.version}  {ids}", "strong")]
    if first or not entry.changes:
        says = _FIRST if first else _SAME if entry.clauses else _GONE
        yield from screen.lines([*head, Piece(f"  {says.in_(screen.ui)}")], "")
        for clause in entry.clauses if first else ():
            yield from screen.lines([Piece(f"{clause.label} {clause.written}".strip())])
        return
    if len(entry.changes) > 1:
        yield from screen.lines(head, "")
        head = []
    for change in entry.changes:
        title = head or [Piece(place(change), "strong")]
        happened = f"  {operations(change, screen.ui)}"
        if head and place(change) != ids:
            happened += f" ({place(change)})"
        yield from screen.lines([*title, Piece(happened)], "")
        yield from screen.lines(pieces(change.edits, screen.style))
