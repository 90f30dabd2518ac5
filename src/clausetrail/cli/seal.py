"""``clausetrail seal``: record published editions, and corrections of them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.arguments import policies_folder
from clausetrail.cli.days import day, today
from clausetrail.cli.output import write_whole
from clausetrail.errors import ClausetrailError
from clausetrail.identifiers import Reference
from clausetrail.repository.layout import DRAFT, SEALS_FILE

if TYPE_CHECKING:
    from clausetrail.sealing import Archive, Breach

HELP = Bilingual(
    "封存已发布的文本：把每份文本的 SHA-256 记入 seals.json，一条接一条，之后任何改动都能发现。"
    "不写版本则封存全部已生效的版本；已公布而未生效的版本，写出它即可封存。",
    "Seal published editions: record the SHA-256 of each in seals.json, every record chained "
    "to the one before, so that any later change is found. Without a version, all that have "
    "taken effect are sealed; name a version to seal it when it is announced.",
)

_NAME = {"zh": Bilingual("中文", "Chinese"), "en": Bilingual("英文", "English")}
_DONE = Bilingual("已封存 {file}", "sealed {file}")
_CORRECTED = Bilingual("已记录勘误 {file}", "erratum recorded for {file}")
_NOT_COMPARED = Bilingual(
    "最近一次提交里不是封存时的文本，没有比较更正的内容。",
    "The last commit does not have the text as it was sealed; the correction was not compared.",
)
_NOTHING = Bilingual("没有需要封存的文本。", "There is nothing to seal.")


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    parser.add_argument(
        "versions",
        metavar="POLICY@VERSION",
        nargs="*",
        help=Bilingual(
            "例如 privacy@2027-03-01；与 --erratum 合用时须写明语言，例如 privacy@2027-03-01/zh",
            "such as privacy@2027-03-01; with --erratum an edition such as privacy@2027-03-01/zh",
        ).in_(ui),
    )
    policies_folder(parser, ui)
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        type=day,
        help=Bilingual(
            "封存的日期；默认今天（按政策的时区）",
            "the day of sealing; by default today in the policy's time zone",
        ).in_(ui),
    )
    parser.add_argument(
        "--erratum",
        action="store_true",
        help=Bilingual(
            "把一份已封存文本的更正公开记为勘误；请先改正文件",
            "record the correction of a sealed edition openly; correct the file first",
        ).in_(ui),
    )
    parser.add_argument(
        "--yes",
        action="store_true",
        help=Bilingual(
            "勘误涉及重大变更时仍予记录", "record an erratum even if it is a material change"
        ).in_(ui),
    )
    for lang, name in _NAME.items():
        parser.add_argument(
            f"--reason-{lang}",
            metavar="TEXT",
            default="",
            help=Bilingual(
                f"改了什么、为什么，用{name.zh}写", f"what is corrected and why, in {name.en}"
            ).in_(ui),
        )
    parser.add_argument(
        "--by",
        metavar="NAME",
        default="",
        help=Bilingual("勘误由谁负责", "who answers for the erratum").in_(ui),
    )


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Seal what is to be sealed, or record an erratum."""
    references = [_reference(word, edition=args.erratum) for word in args.versions]
    if args.erratum:
        if len(references) != 1:
            raise ClausetrailError(
                Bilingual("勘误只针对一份文本", "an erratum is about one edition"),
                " ".join(args.versions) or "--erratum",
                Bilingual(
                    "请写出一份，例如 privacy@2027-03-01/zh", "name one: privacy@2027-03-01/zh"
                ),
            )
        return _correct(args, references[0], ui)
    return _seal(args, references, ui)


def _seal(args: argparse.Namespace, references: list[Reference], ui: Lang) -> int:
    from clausetrail.sealing import refuse, sealed
    from clausetrail.sealing.folder import archives

    everything = {archive.policy: archive for archive in archives(args.policies)}
    named: dict[str, list[str]] = {}
    for reference in references:
        named.setdefault(reference.policy, []).extend(_editions(args.policies, reference))
    work = []
    for policy in sorted(named or everything):
        archive, on = everything[policy], args.as_of or today(args.policies, policy)
        refuse(archive, _breaches(args.policies, archive, on))
        wanted = dict.fromkeys(named.get(policy, archive.unsealed(on)))
        files = [file for file in wanted if file not in archive.chain.sealed]
        if files:
            work.append((archive, files, sealed(archive, files, on)))
    for archive, files, text in work:  # only now that every policy was found whole
        _write(args.policies, archive, text)
        for file in files:
            print(_DONE.in_(ui).format(file=f"{archive.policy}/{file}"))
    if not work:
        print(_NOTHING.in_(ui))
    return 0


def _correct(args: argparse.Namespace, reference: Reference, ui: Lang) -> int:
    from clausetrail.repository import find_settings
    from clausetrail.sealing import corrected, refuse
    from clausetrail.sealing.folder import archive as read

    (file,) = _editions(args.policies, reference)
    archive = read(args.policies, reference.policy)
    on = args.as_of or today(args.policies, reference.policy)
    refuse(archive, (one for one in _breaches(args.policies, archive, on) if one.file != file))
    reason = Bilingual(_words(args.reason_zh, "--reason-zh"), _words(args.reason_en, "--reason-en"))
    by = _words(args.by, "--by")
    languages = find_settings(args.policies, reference).languages
    lacking = [f"--reason-{lang}" for lang in languages if not reason.in_(lang)]
    lacking += [] if by else ["--by"]
    if lacking:
        raise ClausetrailError(
            Bilingual(f"缺少 {'、'.join(lacking)}", f"missing: {', '.join(lacking)}"),
            str(reference),
            Bilingual(
                "勘误是公开的：请写明改了什么、为什么、由谁负责",
                "an erratum is public: say what is corrected, why, and who answers for it",
            ),
        )
    text = corrected(archive, file, on, reason, by)
    _show(args, reference, file, archive.chain.sealed[file], ui)
    _write(args.policies, archive, text)
    print(_CORRECTED.in_(ui).format(file=f"{archive.policy}/{file}"))
    return 0


def _show(args: argparse.Namespace, reference: Reference, file: str, sealed: str, ui: Lang) -> None:
    """Print what a correction changes; a material change needs ``--yes``."""
    from clausetrail.cli.correction import corrections, shown
    from clausetrail.redline.control import printable
    from clausetrail.repository import find_settings

    path = args.policies / reference.policy / file
    settings = find_settings(args.policies, reference)
    lang = reference.lang or settings.prevailing
    found = corrections(path, args.policies, sealed, lang, settings)
    if found is None:
        print(_NOT_COMPARED.in_(ui))
        return
    for one in found:
        print("\n".join(map(printable, shown(one, ui).split("\n"))))
    if not args.yes and any(one.judgement.verdict == "material" for one in found):
        raise ClausetrailError(
            Bilingual(
                "这处更正是重大变更，没有记为勘误",
                "this correction is a material change and was not recorded as an erratum",
            ),
            str(reference),
            Bilingual(
                "重大变更应发布新版本并通知用户；确实只是更正的，请加 --yes",
                "a material change takes a new version and a notice to users; if it really is "
                "a correction, add --yes",
            ),
        )


def _reference(word: str, *, edition: bool) -> Reference:
    reference = Reference.parse(word)
    if reference is None or reference.version == DRAFT or (edition and reference.lang is None):
        raise ClausetrailError(
            Bilingual("这不是已发布的版本的名称", "this is not the name of a published version"),
            word,
            Bilingual(
                f"请写 政策@生效日期{'/语言' if edition else ''}，"
                f"例如 privacy@2027-03-01{'/zh' if edition else ''}",
                f"write POLICY@DATE{'/LANGUAGE' if edition else ''}, "
                f"such as privacy@2027-03-01{'/zh' if edition else ''}",
            ),
        )
    return reference


def _editions(folder: Path, reference: Reference) -> list[str]:
    """Return the files a reference names; a version or edition that is not there is an error."""
    from clausetrail.repository import find_version

    version = find_version(folder, reference)
    langs = [reference.lang] if reference.lang else list(version.editions)
    for lang in langs:
        if lang not in version.editions:
            raise ClausetrailError(
                Bilingual("没有这份文本", "there is no such edition"),
                str(reference),
                Bilingual(
                    f"现有：{'、'.join(version.editions)}",
                    f"there is: {', '.join(version.editions)}",
                ),
            )
    return [f"{version.name}/{version.editions[lang].path.name}" for lang in langs]


def _breaches(folder: Path, archive: Archive, on: date) -> list[Breach]:
    """Return what forbids adding to a chain: everything but that something is not sealed yet."""
    from clausetrail.sealing import verify
    from clausetrail.sealing.history import committed

    history = committed(folder)
    states = history.states.get(archive.policy, ()) if history else ()
    return [breach for breach in verify(archive, states, on) if breach.code != "C501"]


def _write(folder: Path, archive: Archive, text: str) -> None:
    write_whole(folder / archive.policy / SEALS_FILE, text)


def _words(text: str, option: str) -> str:
    """Return what was typed on one line, without characters that cannot be written down."""
    words = " ".join(text.split())
    if not words.isprintable():
        raise ClausetrailError(
            Bilingual("含有无法保存的字符", "this has characters that cannot be kept"),
            option,
            Bilingual("请只用文字和标点", "use words and punctuation only"),
        )
    return words
