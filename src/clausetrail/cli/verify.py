"""``clausetrail verify``: is every published edition what was sealed?"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.arguments import policies_argument, text_or_json
from clausetrail.cli.days import day, today
from clausetrail.cli.output import print_json

if TYPE_CHECKING:
    from clausetrail.sealing import Archive, Breach
    from clausetrail.sealing.history import History

HELP = Bilingual(
    "核对已发布的文本未被改动：每份都与封存时一致，封存记录完整，并且延续 git 里的每个旧状态。",
    "Prove that no published edition was altered: each is what was sealed, the chain of seals is "
    "whole, and it continues every state that git remembers.",
)
SCHEMA = "clausetrail/verify/1"

_INTACT = Bilingual("完好", "intact")
_NO_SEALS = Bilingual("没有封存记录", "no seals")
_ERRATUM = Bilingual("勘误", "erratum")
_TODO = Bilingual("办法", "to do")
_NO_GIT = Bilingual(
    "不在 git 里：整条记录若被重写，只有用 --head 与别处记下的值核对才能发现。",
    "Not in git: a chain that was rewritten as a whole is found only with --head, "
    "a value noted elsewhere.",
)
_SHALLOW = Bilingual(
    "这是浅克隆，只核对了其中的提交；请用完整的克隆（fetch-depth: 0）。",
    "This clone is shallow and only its commits were examined; use a full one (fetch-depth: 0).",
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    policies_argument(parser, ui)
    parser.add_argument(
        "--against",
        metavar="REVISION",
        help=Bilingual(
            "只与一个提交核对，例如 origin/main 或一个标签；默认与 HEAD 的全部历史核对",
            "compare with one commit, such as origin/main or a tag; by default with the whole "
            "history of HEAD",
        ).in_(ui),
    )
    parser.add_argument(
        "--head",
        metavar="SHA256",
        action="append",
        default=[],
        help=Bilingual(
            "在别处记下的记录值，现在的记录必须包含它；可多次使用",
            "a head that was noted elsewhere; the chain must still contain it; may be repeated",
        ).in_(ui),
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        type=day,
        help=Bilingual(
            "此日已生效的文本都应已封存；默认今天（按政策的时区）",
            "editions in effect on this day must be sealed; by default today in the policy's "
            "time zone",
        ).in_(ui),
    )
    text_or_json(parser, ui)


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Print what is not as it was sealed; return 1 if anything is not."""
    from clausetrail.sealing import Archive, unknown_head, unknown_heads, verify
    from clausetrail.sealing.folder import archives
    from clausetrail.sealing.history import at, committed

    history = at(args.folder, args.against) if args.against else committed(args.folder)
    states = history.states if history else {}
    there = {archive.policy: archive for archive in archives(args.folder)}
    gone = {policy: Archive(policy, {}) for policy in states if policy not in there}
    found = {
        policy: verify(
            archive,
            states.get(policy, ()),
            date.min if policy in gone else args.as_of or today(args.folder, policy),
        )
        for policy, archive in sorted({**there, **gone}.items())
    }
    noted = [head.strip().lower() for head in args.head]
    heads = [unknown_head(head) for head in unknown_heads(there.values(), noted)]
    if args.format == "json":
        print_json(_as_json(there, history, found, heads))
    else:
        for policy, of_policy in found.items():
            _print_policy(policy, there.get(policy), of_policy, ui)
        for breach in heads:
            _print_breach("", breach, ui)
        if history is None or history.shallow:
            print((_SHALLOW if history else _NO_GIT).in_(ui))
    return int(bool(heads) or any(found.values()))


def _print_policy(
    policy: str, archive: Archive | None, found: tuple[Breach, ...], ui: Lang
) -> None:
    chain = archive.chain if archive else None
    if chain is None or not chain.records:
        print(f"{policy}  {_NO_SEALS.in_(ui)}")
    else:
        number = len(chain.sealed)
        counted = Bilingual(f"已封存 {number} 份文本", f"{number} editions sealed").in_(ui)
        state = () if found else (_INTACT.in_(ui),)
        print("  ".join([policy, counted, *state, f"head {chain.head}"]))
        for one in chain.errata:
            said = one.reason.in_(ui) or one.reason.zh or one.reason.en
            print(f"  {_ERRATUM.in_(ui)} {one.on}  {one.file}  {one.by}: {said}")
    for breach in found:
        _print_breach(policy, breach, ui)


def _print_breach(policy: str, breach: Breach, ui: Lang) -> None:
    place = "/".join(part for part in (policy, breach.file) if part)
    line = f":{breach.line}" if breach.line else ""
    print(f"  {breach.code} {place}{line}: {breach.message.in_(ui)}")
    print(f"    {_TODO.in_(ui)}: {breach.todo.in_(ui)}")


def _as_json(
    there: Mapping[str, Archive],
    history: History | None,
    found: Mapping[str, tuple[Breach, ...]],
    heads: list[Breach],
) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "policies": [
            {
                "policy": policy,
                "head": there[policy].chain.head if policy in there else "",
                "editions": there[policy].chain.sealed if policy in there else {},
                "states": len(history.states.get(policy, ())) if history else None,
                "breaches": [breach.as_json() for breach in of_policy],
            }
            for policy, of_policy in found.items()
        ],
        "heads": [breach.as_json() for breach in heads],
        "shallow": history.shallow if history else None,
    }
