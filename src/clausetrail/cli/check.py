"""``clausetrail check``: can the policies be published?"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.output import print_json

if TYPE_CHECKING:
    from clausetrail.checking import Examined, Severity
    from clausetrail.repository import Policy

HELP = Bilingual(
    "检查全部政策能否发布：重大变更是否都已决定并有说明，日期、公布期和两种语言是否一致。",
    "Check whether the policies can be published: every material change decided and explained, "
    "dates, notice period and languages in step.",
)
SCHEMA = "clausetrail/check/1"

THRESHOLDS: dict[str, Severity | None] = {
    "material": "error",
    "review": "warning",
    "any": "note",
    "never": None,
}
"""What ``--fail-on`` means: the least severity that makes the exit code 1."""


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "folder",
        metavar="POLICIES_DIR",
        nargs="?",
        type=Path,
        default=Path("policies"),
        help=Bilingual("政策文件夹，默认 policies", "the policies folder, by default policies").in_(
            ui
        ),
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        type=_day,
        help=Bilingual(
            "以哪一天为准，例如 2027-03-01；默认今天（按政策的时区）",
            "the day that counts, such as 2027-03-01; by default today in the policy's time zone",
        ).in_(ui),
    )
    parser.add_argument(
        "--fail-on",
        choices=tuple(THRESHOLDS),
        default="review",
        help=Bilingual(
            "何时以 1 退出：material 有错误；review（默认）也含警告，如尚未判断的变更；"
            "any 也含提示；never 从不",
            "when to exit with 1: material, on errors; review (default), on warnings too, such as "
            "changes nobody has judged; any, on notes too; never",
        ).in_(ui),
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Print what stands between the policies and their publication."""
    from clausetrail.checking import SEVERITIES, examine
    from clausetrail.checking.report import text
    from clausetrail.repository import load

    days = [(policy, args.as_of or _today(policy)) for policy in load(args.folder)]
    examined = [one for policy, day in days for one in examine([policy], day)]
    if args.format == "json":
        print_json(as_json(examined, {policy.slug: day for policy, day in days}))
    else:
        print(text(examined, ui), end="")
    least = THRESHOLDS[args.fail_on]
    if least is None:
        return 0
    grave = SEVERITIES[: SEVERITIES.index(least) + 1]
    return int(any(finding.severity in grave for one in examined for finding in one.findings))


def as_json(examined: Sequence[Examined], days: dict[str, date]) -> dict[str, object]:
    """Return the result as the JSON contract has it; ``days`` are the days that counted."""
    return {
        "schema": SCHEMA,
        "findings": [finding.as_json() for one in examined for finding in one.findings],
        "policies": [
            {
                "policy": slug,
                "title": versions[0].policy.settings.title.as_json(),
                "as_of": days[slug].isoformat(),
                "versions": [_version(one) for one in versions],
            }
            for slug, versions in _by_policy(examined)
        ],
    }


def _by_policy(examined: Sequence[Examined]) -> Iterator[tuple[str, list[Examined]]]:
    for slug, versions in groupby(examined, key=lambda one: one.policy.slug):
        yield slug, list(versions)


def _version(one: Examined) -> dict[str, object]:
    return {
        "version": one.version.name,
        "status": one.status,
        "compared_with": one.compared_with.name if one.compared_with else None,
        "decided": [
            {
                "change": question.change,
                "languages": list(question.asked),
                "verdict": question.verdict,
                "material": decision.material,
                "category": decision.category,
                "summary": decision.summary.as_json(),
                "by": decision.by,
                "on": decision.on.isoformat() if decision.on else None,
            }
            for question, decision in one.decided
        ],
        "open": [
            {
                "change": question.change,
                "languages": list(question.asked),
                "verdict": question.verdict,
            }
            for question in one.open
        ],
    }


def _day(word: str) -> date:
    """Read a date; argparse turns the error into a message about the argument."""
    if len(word) != len("2027-03-01"):
        raise ValueError(word)
    return date.fromisoformat(word)


def _today(policy: Policy) -> date:
    return datetime.now(ZoneInfo(policy.settings.time_zone)).date()
