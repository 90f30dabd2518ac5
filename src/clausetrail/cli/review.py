"""``clausetrail review``: put the changes of a version to a person, in ``review.yml``."""

from __future__ import annotations

import argparse

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.arguments import policies_folder
from clausetrail.cli.days import today
from clausetrail.cli.output import write_whole
from clausetrail.cli.sources import misnamed
from clausetrail.errors import ClausetrailError
from clausetrail.identifiers import Reference

HELP = Bilingual(
    "把一个版本中须由人判断的变更写入 review.yml；已填写的内容一概保留。",
    "Write the changes of a version that a person must judge into review.yml; "
    "whatever has been filled in is kept.",
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "version",
        metavar="POLICY@VERSION",
        help=Bilingual(
            "例如 privacy@2027-03-01 或 privacy@draft",
            "such as privacy@2027-03-01 or privacy@draft",
        ).in_(ui),
    )
    policies_folder(parser, ui)

    parser.add_argument(
        "-i",
        "--interactive",
        action="store_true",
        help=Bilingual(
            "在终端里逐项询问；每答一项就保存，可随时退出",
            "ask in the terminal, one by one; every answer is kept at once, stop whenever you like",
        ).in_(ui),
    )


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Write or update the version's ``review.yml``, and say what is left to do."""
    from clausetrail.checking.pair import Pair
    from clausetrail.repository import find_policy
    from clausetrail.repository.decision import parse_decisions
    from clausetrail.repository.layout import REVIEW_FILE
    from clausetrail.repository.review import update
    from clausetrail.yaml import read_text

    reference = Reference.parse(args.version)
    if reference is None or reference.lang is not None:
        raise misnamed(args.version, args.policies, "privacy@2027-03-01")
    policy, version = find_policy(args.policies, reference)
    pair = Pair.of(policy, version)
    if pair is None:
        raise ClausetrailError(
            Bilingual("这是第一个版本，没有可比较的旧版本", "this is the first version"),
            str(reference),
            Bilingual("无需审核", "there is nothing to compare it with, and nothing to review"),
        )
    path = version.folder / REVIEW_FILE
    before = read_text(path, str(path)) if path.exists() else ""
    if not before and not pair.questions:
        print(
            Bilingual("没有须判断的变更。", "There is no change that a person must judge.").in_(ui)
        )
        return 0
    after = update(before, pair.questions, str(path))
    if after != before:
        write_whole(path, after)
    if args.interactive:
        from clausetrail.cli.interview import interview

        interview(pair, path, ui, today(args.policies, policy.slug))
        after = read_text(path, str(path))
    decisions = parse_decisions(after, str(path))
    left = sum(not decision.complete for decision in decisions)
    print(
        Bilingual(
            f"{path}：共 {len(decisions)} 项，待填写 {left} 项。",
            f"{path}: {len(decisions)} in all, {left} to be answered.",
        ).in_(ui)
    )
    return 0
