"""``clausetrail check``: can the policies be published?"""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.cli.arguments import policies_argument
from clausetrail.cli.days import day, today_in
from clausetrail.cli.meanwhile import meanwhile
from clausetrail.cli.output import write_whole
from clausetrail.errors import ClausetrailError, trouble
from clausetrail.regex import regex

if TYPE_CHECKING:
    from clausetrail.checking import Severity
    from clausetrail.checking.history import Past

HELP = Bilingual(
    "检查全部政策能否发布：重大变更是否都已决定并有说明，日期、公布期和两种语言是否一致。",
    "Check whether the policies can be published: every material change decided and explained, "
    "dates, notice period and languages in step.",
)

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown")

THRESHOLDS: dict[str, Severity | None] = {
    "material": "error",
    "review": "warning",
    "any": "note",
    "never": None,
}
"""What ``--fail-on`` means: the least severity that makes the exit code 1."""

EDITION = regex(r"(?P<policy>[a-z0-9-]+)/(?P<version>\d{4}-\d\d-\d\d)/(?P<lang>zh|en)\.md")
"""A published edition, from the policies folder; drafts are never published."""


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    policies_argument(parser, ui)
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        type=day,
        help=Bilingual(
            "以哪一天为准，例如 2027-03-01；默认今天（按政策的时区）",
            "the day that counts, such as 2027-03-01; by default today in the policy's time zone",
        ).in_(ui),
    )
    parser.add_argument(
        "--against",
        metavar="GIT-REV",
        help=Bilingual(
            "与 git 中的一次提交、分支或标签比较：已发布的版本是否被修改、删除或改了日期",
            "compare with a commit, branch or tag of git: was a published version edited, "
            "deleted or re-dated",
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
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help=Bilingual(
            "输出格式；github 另把摘要写入 GITHUB_STEP_SUMMARY 所指的文件",
            "output format; github also writes a summary to the file GITHUB_STEP_SUMMARY names",
        ).in_(ui),
    )
    parser.add_argument(
        "--report",
        metavar="FORMAT=FILE",
        type=partial(_report, ui),
        action="append",
        default=[],
        help=Bilingual(
            "另把报告以一种格式写入文件，可多次使用，例如 sarif=check.sarif",
            "also write the report to a file, as often as you like, such as sarif=check.sarif",
        ).in_(ui),
    )
    parser.add_argument(
        "--rule-pages",
        metavar="URL",
        default="",
        help=Bilingual(
            "各编号说明页的网址：{code} 代表编号，没有则为 docs/rules 的网址；"
            "默认按 mkdocs.yml 的 site_url 链接到网站上的说明页",
            "where codes are explained, {code} standing for the code, or where docs/rules is; by "
            "default the pages of the site, if site_url in mkdocs.yml says where it is",
        ).in_(ui),
    )


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Print what stands between the policies and their publication."""
    from clausetrail.checking import examine
    from clausetrail.checking.formats import render
    from clausetrail.checking.history import history_findings
    from clausetrail.checking.report import Report
    from clausetrail.publishing.source import from_here
    from clausetrail.repository import load

    folder = from_here(args.folder)
    policies = load(folder)
    days = {policy.slug: args.as_of or today_in(policy.settings.time_zone) for policy in policies}
    past = () if args.against is None else _past(args.against, folder)
    report = Report(
        examine(policies, days, meanwhile),
        days,
        THRESHOLDS[args.fail_on],
        history_findings(policies, past, days, folder),
        _rule_pages(args.rule_pages),
    )
    for name, path in args.report:
        write_whole(path, render(report, name, ui))
    _print(render(report, args.format, ui), args.format)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if args.format == "github" and summary:
        from clausetrail.checking.formats.markdown import SUMMARY, written

        _append(Path(summary), written(report, ui, SUMMARY))
    return int(report.failed)


def _print(text: str, name: str) -> None:
    """Print a report; in what people read, policy text cannot steer the terminal."""
    from clausetrail.redline.control import printable

    plain = name in ("text", "github", "markdown")
    print("\n".join(map(printable, text.split("\n"))) if plain else text, end="")


def _rule_pages(url: str) -> Bilingual | None:
    """Return where rules are explained: where the option says or, failing it, on the site."""
    if url:
        pattern = url if "{code}" in url else f"{url.rstrip('/')}/{{code}}.md"
        return Bilingual(pattern, pattern)
    from clausetrail.publishing import address
    from clausetrail.publishing.location import SITE_FILE, Site, configured

    try:
        found = configured(SITE_FILE) if SITE_FILE.is_file() else ""
        site = Site.parse(found, str(SITE_FILE)) if found else None
    except ClausetrailError:  # the site is not what is checked here
        return None
    zh, en = (address.rule(lang, "{code}") for lang in LANGS)
    return Bilingual(site.page(zh), site.page(en)) if site else None


def _report(ui: Lang, word: str) -> tuple[str, Path]:
    """Read ``sarif=check.sarif``; argparse puts the error into its message."""
    name, _, path = word.partition("=")
    if name not in FORMATS or not path:
        says = Bilingual(
            f"“{word}”不是 格式=文件；格式有：{'、'.join(FORMATS)}",
            f'"{word}" is not FORMAT=FILE; the formats are: {", ".join(FORMATS)}',
        )
        raise argparse.ArgumentTypeError(says.in_(ui))
    return name, Path(path)


def _past(revision: str, folder: Path) -> tuple[Past, ...]:
    """Read every published edition as it was at a revision."""
    from clausetrail.checking.history import Past
    from clausetrail.cli.git import files

    out = []
    for name, content in files(revision, folder, EDITION).items():
        policy, version, file = name.split("/")
        lang: Lang = "zh" if file == "zh.md" else "en"
        try:
            out.append(Past(policy, version, lang, content.decode("utf-8-sig")))
        except UnicodeDecodeError:
            raise ClausetrailError(
                Bilingual("那时的文件不是 UTF-8 编码", "the file of that time is not UTF-8"),
                f"{revision}:{name}",
                Bilingual("请与较晚的修订比较。", "Compare with a later revision."),
            ) from None
    return tuple(out)


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise ClausetrailError(
            Bilingual(f"无法写入作业摘要：{trouble(error).zh}", f"no summary: {trouble(error).en}"),
            str(path),
            Bilingual(
                "请检查环境变量 GITHUB_STEP_SUMMARY。",
                "Check the environment variable GITHUB_STEP_SUMMARY.",
            ),
        ) from None
