"""``clausetrail notice``: draft the e-mail, text message, banner and release note of an update."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.days import day
from clausetrail.cli.output import print_json, write_whole
from clausetrail.cli.sources import misnamed
from clausetrail.errors import ClausetrailError
from clausetrail.identifiers import Reference

if TYPE_CHECKING:
    from clausetrail.checking.pair import Pair
    from clausetrail.notices import Length, Notice, Site

HELP = Bilingual(
    "根据 review.yml 中的决定，用政策的各种语言起草更新通知：电子邮件、短信、站内横幅和更新提示。"
    "还缺什么，会写在草稿里并在此列出；有缺项时以 1 退出。",
    "Draft the notices of an update from the decisions in review.yml, in each language of the "
    "policy: e-mail, text message, banner and release note. What is still missing is said in the "
    "drafts and listed here; the exit code is 1 as long as anything is.",
)
SCHEMA = "clausetrail/notice/1"

_ARGUMENTS: tuple[tuple[str, dict[str, Any], Bilingual], ...] = (
    (
        "version",
        {"metavar": "POLICY@VERSION"},
        Bilingual("例如 privacy@2027-03-01", "such as privacy@2027-03-01"),
    ),
    (
        "--policies",
        {"metavar": "DIR", "type": Path, "default": Path("policies")},
        Bilingual("政策文件夹，默认 policies", "the policies folder, by default policies"),
    ),
    (
        "--site-url",
        {"metavar": "URL"},
        Bilingual(
            "网站的公开地址；默认取 mkdocs.yml 的 site_url",
            "the public address of the site; by default site_url in mkdocs.yml",
        ),
    ),
    (
        "--from",
        {"metavar": "ADDRESS", "dest": "sender"},
        Bilingual(
            "邮件的发件人，例如 云岫云 <notice@example.com>；默认 no-reply@域名",
            "sender of the e-mail, such as Yunxiu <notice@example.com>; by default no-reply at "
            "the domain",
        ),
    ),
    (
        "--domain",
        {"metavar": "DOMAIN"},
        Bilingual(
            "邮件标识（Message-ID）所用的域名；默认网站的域名",
            "the domain of the message id; by default that of the site",
        ),
    ),
    (
        "--date",
        {"metavar": "DATE", "type": day},
        Bilingual(
            "邮件的日期；默认文本的更新日期",
            "the date of the e-mail; by default the date of update",
        ),
    ),
    (
        "--templates",
        {"metavar": "DIR", "type": Path, "default": Path("templates/notices")},
        Bilingual(
            "放有替换模板的文件夹，例如其中的 zh/sms.txt；默认 templates/notices",
            "folder of templates that replace ours, such as zh/sms.txt in it; "
            "by default templates/notices",
        ),
    ),
    (
        "--out",
        {"metavar": "DIR", "type": Path},
        Bilingual(
            "草稿写到哪里；默认 build/notices/政策/版本",
            "where the drafts go; by default build/notices/POLICY/VERSION",
        ),
    ),
    (
        "--format",
        {"choices": ["text", "json"], "default": "text"},
        Bilingual("所列结果的格式", "the form of what is listed"),
    ),
)

_WRITTEN = Bilingual("草稿已写入 {folder}：", "Drafts written to {folder}:")
_SMS = Bilingual(
    "{units} 单位，{alphabet}，{parts} 条", "{units} units, {alphabet}, parts: {parts}"
)
_MISSING = Bilingual("还缺", "missing")
_NOT_MATERIAL = Bilingual(
    "没有重大变更：公告即可，无须另行通知。",
    "No change is material: an announcement will do, nobody need be notified one by one.",
)


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the arguments."""
    for name, options, says in _ARGUMENTS:
        parser.add_argument(name, help=says.in_(ui), **options)


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Write the drafts; return 1 if something must be decided or written before they go out."""
    try:
        from clausetrail.notices.draft import drafts
    except ModuleNotFoundError as error:
        raise ClausetrailError(
            Bilingual("没有安装起草通知所需的组件", "what drafts the notices is not installed"),
            error.name or "jinja2",
            Bilingual(
                "请运行 pip install 'clausetrail[notices]'",
                "run pip install 'clausetrail[notices]'",
            ),
        ) from None
    from clausetrail.notices import measure, notice, thrifty

    pair = _pair(args.version, args.policies)
    site = _site(args.site_url)
    replaced = args.templates if args.templates.is_dir() else None
    files: dict[str, str] = {}
    lengths: dict[Lang, Length] = {}
    notices: dict[Lang, Notice] = {}
    for lang in pair.policy.settings.languages:
        said = notices[lang] = notice(pair, lang, site)
        texts = drafts(said, replaced)
        sms = thrifty(" ".join(texts["sms.txt"].split()))
        lengths[lang] = measure(sms)
        files |= {
            f"email.{lang}.eml": _email(pair, said, texts, site, args),
            f"sms.{lang}.txt": f"{sms}\n",
            f"banner.{lang}.html": texts["banner.html"],
            f"release-note.{lang}.md": texts["release-note.md"],
        }
    folder = args.out or Path("build/notices") / pair.policy.slug / pair.new.name
    for name, text in files.items():
        write_whole(folder / name, text)
    if args.format == "json":
        print_json(_as_json(notices, lengths, folder, files))
    else:
        _print(pair, notices, lengths, folder, files, ui)
    return int(any(said.missing for said in notices.values()))


def _pair(word: str, folder: Path) -> Pair:
    """Return the version that is announced, compared with the one before."""
    from clausetrail.checking.pair import Pair
    from clausetrail.repository import find_policy

    reference = Reference.parse(word)
    if reference is None or reference.lang is not None:
        raise misnamed(word, folder, "privacy@2027-03-01")
    policy, version = find_policy(folder, reference)
    if version.effective is None:
        raise ClausetrailError(
            Bilingual("草案还没有生效日期，不能通知", "a draft has no date to announce yet"),
            str(reference),
            Bilingual(
                "日期确定后，请把文件夹改为以生效日期命名",
                "once the date is fixed, name its folder after it",
            ),
        )
    pair = Pair.of(policy, version)
    if pair is None:
        raise ClausetrailError(
            Bilingual(
                "这是第一个版本，没有变更可通知", "this is the first version, nothing changed"
            ),
            str(reference),
            Bilingual("无需起草", "there is nothing to announce"),
        )
    return pair


def _site(url: str | None) -> Site:
    from clausetrail.notices import Site
    from clausetrail.publishing.location import SITE_FILE, configured

    if url is not None:
        return Site.parse(url, "--site-url")
    if SITE_FILE.is_file() and (found := configured(SITE_FILE)):
        return Site.parse(found, f"{SITE_FILE}: site_url")
    raise ClausetrailError(
        Bilingual(
            "不知道网站的公开地址，通知里的链接无从写起",
            "the public address of the site is not known, so the notices can link to nothing",
        ),
        "--site-url",
        Bilingual(
            "请写 --site-url，或在 mkdocs.yml 里写 site_url",
            "give --site-url, or write site_url in mkdocs.yml",
        ),
    )


def _email(
    pair: Pair, said: Notice, texts: Mapping[str, str], site: Site, args: argparse.Namespace
) -> str:
    from clausetrail.notices.mail import domain, message, sender

    of = domain(args.domain or site.domain, "--domain")
    return message(
        texts["email-subject.txt"],
        texts["email.txt"],
        texts["email.html"],
        lang=said.lang,
        sender=sender(args.sender or f"no-reply@{of}", "--from"),
        date=_date(pair, args),
        id_=f"{said.policy}.{said.version}.{said.lang}@{of}",
    )


def _date(pair: Pair, args: argparse.Namespace) -> datetime:
    """Return the start of the day the e-mail is dated, where the policy is at home."""
    updated = [edition.document.meta.updated for edition in pair.new.editions.values()]
    on = args.date or max((one for one in updated if one), default=None)
    if on is None:
        raise ClausetrailError(
            Bilingual("不知道邮件的日期", "the date of the e-mail is not known"),
            str(pair.new.folder),
            Bilingual(
                "请写 --date，或在文本里写 updated", "give --date, or write updated in the text"
            ),
        )
    return datetime.combine(on, time(), ZoneInfo(pair.policy.settings.time_zone))


def _print(
    pair: Pair,
    notices: Mapping[Lang, Notice],
    lengths: Mapping[Lang, Length],
    folder: Path,
    files: Mapping[str, str],
    ui: Lang,
) -> None:
    from clausetrail.notices.notice import missing

    print(_WRITTEN.in_(ui).format(folder=folder))
    counted = {
        f"sms.{lang}.txt": _SMS.in_(ui).format(
            units=length.units, alphabet=length.alphabet, parts=length.parts
        )
        for lang, length in lengths.items()
    }
    for name in files:
        print(f"  {name}" + (f"  ({counted[name]})" if name in counted else ""))
    if not any(said.changes or said.missing for said in notices.values()):
        print(_NOT_MATERIAL.in_(ui))
    for lang in notices:
        for one in missing(pair, lang):
            print(f"{_MISSING.in_(ui)} ({lang}): {one.in_(ui)}")


def _as_json(
    notices: Mapping[Lang, Notice],
    lengths: Mapping[Lang, Length],
    folder: Path,
    files: Mapping[str, str],
) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "folder": folder.as_posix(),
        "files": list(files),
        "languages": {
            lang: {
                "material": len(said.changes),
                "others": said.others,
                "missing": list(said.missing),
                "sms": {
                    "text": files[f"sms.{lang}.txt"].rstrip("\n"),
                    "alphabet": lengths[lang].alphabet,
                    "units": lengths[lang].units,
                    "parts": lengths[lang].parts,
                },
            }
            for lang, said in notices.items()
        },
    }
