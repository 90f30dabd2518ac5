"""``clausetrail build``: make the website, or only its pages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.errors import ClausetrailError
from clausetrail.repository import Policy, load

HELP = Bilingual(
    "用 MkDocs 生成网站；生成失败时原有网站保持不变。",
    "Build the website with MkDocs; if that fails, the existing site stays as it is.",
)

_POLICIES = Bilingual(
    "政策所在文件夹（默认 policies）", "the folder of policies (default: policies)"
)
_CONFIG = Bilingual(
    "MkDocs 配置（默认 mkdocs.yml）", "the MkDocs configuration (default: mkdocs.yml)"
)
_AS_OF = Bilingual(
    "按哪一天判断是否生效，如 2021-01-25（默认当天）",
    "the day on which “in force” is decided, as 2021-01-25 (default: today)",
)
_PAGES = Bilingual(
    "只把页面写入该文件夹，供其他网站生成器使用",
    "only write the pages to this folder, for another site generator",
)
_SITE_DIR = Bilingual(
    "网站输出文件夹（默认 build/site）", "where the site goes (default: build/site)"
)
_SITE_URL = Bilingual(
    "网站的公开地址，用于规范链接", "the public address of the site, for canonical links"
)
_BUILT = Bilingual("网站已生成：{folder}", "The site is in {folder}")
_UNSETTLED = Bilingual(
    "注意：已生成的页面中有变更尚未认定是否重大：{versions}。发布前请运行 clausetrail check。",
    "Note: the pages include changes on which nobody has decided yet whether they are material: "
    "{versions}. Run clausetrail check before you publish them.",
)
_OPEN = Bilingual("{policy} {version}（{n} 处）", "{policy} {version} ({n})")
_WRITTEN = Bilingual("已写入 {n} 个页面：{folder}", "{n} pages written to {folder}")


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--policies", metavar="DIR", type=Path, default=Path("policies"), help=_POLICIES.in_(ui)
    )
    parser.add_argument(
        "--config", metavar="FILE", type=Path, default=Path("mkdocs.yml"), help=_CONFIG.in_(ui)
    )
    parser.add_argument("--as-of", metavar="DATE", default="", help=_AS_OF.in_(ui))
    parser.add_argument("--pages", metavar="DIR", type=Path, help=_PAGES.in_(ui))
    parser.add_argument(
        "--assets", metavar="DIR", type=Path, default=Path("site/assets"), help=argparse.SUPPRESS
    )
    parser.add_argument(
        "--site-dir", metavar="DIR", type=Path, default=Path("build/site"), help=_SITE_DIR.in_(ui)
    )
    parser.add_argument("--site-url", metavar="URL", default="", help=_SITE_URL.in_(ui))


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Build the site or write its pages; return 0."""
    try:
        from clausetrail.publishing.source import day, today

        if args.as_of:
            day(args.as_of, "--as-of")
        if args.pages is not None:
            return _write_pages(args, ui)
        from clausetrail.publishing.building import build_site
    except ModuleNotFoundError as error:
        raise ClausetrailError(
            Bilingual("没有安装生成网站所需的组件", "what builds the site is not installed"),
            error.name or "mkdocs",
            Bilingual(
                "请运行 pip install 'clausetrail[site]'", "Run pip install 'clausetrail[site]'"
            ),
        ) from error
    build_site(
        _existing(args.config),
        args.site_dir.absolute(),
        policies=_existing(args.policies),
        as_of=args.as_of,
        url=args.site_url,
    )
    print(_BUILT.in_(ui).format(folder=args.site_dir))
    policies = load(args.policies)
    _remind(policies, day(args.as_of, "--as-of") if args.as_of else today(policies), ui)
    return 0


def _write_pages(args: argparse.Namespace, ui: Lang) -> int:
    from clausetrail.publishing import pages
    from clausetrail.publishing.building import in_place_of, write_pages
    from clausetrail.publishing.source import assets, day, today

    folder = _existing(args.policies)
    with in_place_of(args.pages.absolute()) as fresh:
        policies = load(folder)
        as_of = day(args.as_of, "--as-of") if args.as_of else today(policies)
        count = write_pages(pages(policies, as_of), assets(args.assets), fresh)
    print(_WRITTEN.in_(ui).format(n=count, folder=args.pages))
    _remind(policies, as_of, ui)
    return 0


def _remind(policies: Sequence[Policy], as_of: date, ui: Lang) -> None:
    """Name the versions that were published although ``check`` would refuse them."""
    from clausetrail.publishing.unsettled import unsettled

    named = [
        _OPEN.in_(ui).format(policy=policy.slug, version=version.name, n=count)
        for policy, version, count in unsettled(policies, as_of)
    ]
    if named:
        versions = ("、" if ui == "zh" else ", ").join(named)
        print(_UNSETTLED.in_(ui).format(versions=versions), file=sys.stderr)


def _existing(path: Path) -> Path:
    if not path.exists():
        raise ClausetrailError(
            Bilingual("找不到", "not found"),
            str(path),
            Bilingual(
                "请在政策仓库的文件夹中运行，或用选项指定位置。",
                "Run this in the folder of the policy repository, or give the place as an option.",
            ),
        )
    return path.absolute()
