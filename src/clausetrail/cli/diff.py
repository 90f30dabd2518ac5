"""``clausetrail diff``: what changed between two versions, and whether it is material."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.arguments import language
from clausetrail.cli.output import json_text, write_whole
from clausetrail.cli.sources import document, settings_of
from clausetrail.errors import ClausetrailError
from clausetrail.repository.policy import Profile, Settings

if TYPE_CHECKING:
    from clausetrail.clause import Document
    from clausetrail.redline.digest import Digest

FORMATS = ("text", "markdown", "html", "docx", "json")

HELP = Bilingual(
    "逐条比较两个版本，说明每处变更是否属于重大变更。",
    "Compare two versions clause by clause, and say of each change whether it is material.",
)


AGREEMENT = Bilingual(
    "提示：这像是一份协议，现在按隐私政策的六类重大变更判断；加 --profile contract 则按合同判断。",
    "Note: this looks like an agreement and is judged by the six kinds of a privacy policy; "
    "with --profile contract it is judged as a contract.",
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    what = Bilingual(
        "文件、privacy@2021-01-25/zh 形式的版本，或 git 的“修订:路径”",
        "a file, an edition like privacy@2021-01-25/zh, or REVISION:PATH as in git",
    )
    parser.add_argument("old", metavar="OLD", help=what.in_(ui))
    parser.add_argument("new", metavar="NEW", help=what.in_(ui))
    language(parser, ui)
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help=Bilingual(
            "text 终端（默认）；markdown 用于合并请求；html 单个网页文件；"
            "docx 带修订标记的 Word 文件；json 供程序读取",
            "text, for the terminal (default); markdown, for pull requests; html, one page by "
            "itself; docx, Word with tracked changes; json, for programs",
        ).in_(ui),
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help=Bilingual("写入文件，而不是屏幕", "write a file instead of the screen").in_(ui),
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help=Bilingual("逐条列出无实质影响的变更", "list harmless changes one by one, too").in_(ui),
    )
    parser.add_argument(
        "--profile",
        choices=get_args(Profile),
        help=Bilingual(
            "哪些变更算重大：six 隐私政策通行的六类；pipl、wp260 见 policy.yml 的说明；"
            "contract 用户协议等合同；默认以 policy.yml 为准，没有则为 six",
            "which changes are material: six, the usual kinds of a privacy policy; pipl and wp260, "
            "see policy.yml; contract, for a user agreement; by default what policy.yml says, "
            "else six",
        ).in_(ui),
    )
    _configure_text(parser, ui)
    _configure_word(parser, ui)


def _configure_text(parser: argparse.ArgumentParser, ui: Lang) -> None:
    parser.add_argument(
        "--side-by-side",
        action="store_true",
        help=Bilingual("终端：新旧文本左右对照", "terminal: old and new text side by side").in_(ui),
    )
    parser.add_argument(
        "--color",
        choices=["auto", "always", "never"],
        default="auto",
        help=Bilingual(
            "终端：是否使用颜色；auto（默认）遵从 NO_COLOR",
            "terminal: whether to use colours; auto (default) heeds NO_COLOR",
        ).in_(ui),
    )
    parser.add_argument(
        "--width",
        metavar="N",
        type=_width,
        help=Bilingual(
            "终端：每行多少列，默认为终端的宽度", "terminal: cells of a line, by default its own"
        ).in_(ui),
    )


def _configure_word(parser: argparse.ArgumentParser, ui: Lang) -> None:
    parser.add_argument(
        "--author",
        metavar="NAME",
        default="clausetrail",
        help=Bilingual(
            "Word：修订的作者，默认 clausetrail",
            "Word: the author of the revisions, by default clausetrail",
        ).in_(ui),
    )
    parser.add_argument(
        "--date",
        metavar="ISO",
        type=_moment,
        help=Bilingual(
            "Word：修订的时间，如 2026-11-02，默认为新版本的更新日期",
            "Word: the time of the revisions, 2026-11-02 say, by default when the new version "
            "was updated",
        ).in_(ui),
    )


def _width(text: str) -> int:
    number = int(text)
    if number < 20:
        raise argparse.ArgumentTypeError(">= 20")
    return number


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Compare, judge and show; 1 if a change is material or needs a person, else 0."""
    from clausetrail.comparing import compare
    from clausetrail.judging import is_contract, judge
    from clausetrail.redline.digest import Digest

    if args.format == "docx" and args.output is None:
        raise _word_needs_a_file()
    root = Path.cwd()
    old, new = _both(args, root)
    comparison = compare(old, new)
    settings = settings_of(args.new, root) or settings_of(args.old, root)
    if args.profile is not None:
        settings = _measured_by(args.profile, settings)
    elif settings is None and args.format == "text" and is_contract(new):
        print(AGREEMENT.in_(ui), file=sys.stderr)
    digest = Digest(comparison, judge(comparison, settings))
    shown = _shown(digest, args, ui)
    if args.output is not None:
        write_whole(args.output, shown)
    elif isinstance(shown, str):
        print(shown, end="")
    return int(any(item.judgement.verdict != "editorial" for item in digest.judged))


def _both(args: argparse.Namespace, root: Path) -> tuple[Document, Document]:
    """Read the two texts.

    Raises:
        ClausetrailError: one cannot be read, or they are in different languages.
    """
    old = document(args.old, args.lang, root)
    new = document(args.new, args.lang, root, other=old.lang)
    if old.lang != new.lang:
        raise ClausetrailError(
            Bilingual("两份文本不是同一种语言", "the two texts are in different languages"),
            f"{args.old} – {args.new}",
            Bilingual(
                "请比较同一语言的两个版本；中英文对照请用 clausetrail align；"
                "如语言识别有误，请加 --lang。",
                "Compare two versions in one language; clausetrail align compares the languages. "
                "If a language was mistaken, say which it is with --lang.",
            ),
        )
    return old, new


def _measured_by(profile: Profile, settings: Settings | None) -> Settings:
    """Return the settings with another profile; its kinds are not those of the policy's list."""
    if settings is None:
        return Settings(Bilingual("", ""), profile=profile)
    same = settings.profile == profile
    return replace(settings, profile=profile, categories=settings.categories if same else {})


def _shown(digest: Digest, args: argparse.Namespace, ui: Lang) -> str | bytes:
    """Return the comparison in the format asked for; its module is loaded only now."""
    match args.format:
        case "json":
            from clausetrail.redline.json_ import as_json

            return json_text(as_json(digest))
        case "markdown":
            from clausetrail.redline.markdown import markdown

            return markdown(digest, ui)
        case "html":
            from clausetrail.redline.html import html

            return html(digest, ui)
        case "docx":
            from clausetrail.sources.extras import extra

            with extra("word", str(args.output)):
                from clausetrail.redline.word import word
            return word(digest.comparison, args.author, args.date or _updated(digest))
    return _text(digest, args, ui)


def _text(digest: Digest, args: argparse.Namespace, ui: Lang) -> str:
    from clausetrail.redline.columns import side_by_side
    from clausetrail.redline.terminal import Screen, Style, inline, view

    terminal = args.output is None and sys.stdout.isatty()
    coloured = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    style = Style.colour() if _chosen(args.color, coloured) else Style.plain()
    width = args.width or (shutil.get_terminal_size().columns if terminal else None)
    words = side_by_side if args.side_by_side else inline
    lines = view(digest, Screen(ui, style, width), words=words, everything=args.all)
    return "".join(f"{line}\n" for line in lines)


def _chosen(option: str, usual: bool) -> bool:
    return {"always": True, "never": False}.get(option, usual)


def _updated(digest: Digest) -> datetime | None:
    """Return when the new version was updated, as its text says: no clock is asked."""
    day = digest.comparison.new.meta.updated
    return None if day is None else datetime(day.year, day.month, day.day, tzinfo=UTC)


def _word_needs_a_file() -> ClausetrailError:
    return ClausetrailError(
        Bilingual("Word 文件不能显示在屏幕上", "a Word file cannot be shown on the screen"),
        "--format docx",
        Bilingual("请加 --output 文件名.docx", "Say where to write it: --output FILE.docx"),
    )
