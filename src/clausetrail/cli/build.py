"""``clausetrail build``: make the website, or only its pages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.cli.days import day
from clausetrail.errors import ClausetrailError
from clausetrail.repository import load

if TYPE_CHECKING:
    from clausetrail.publishing.unsettled import Unsettled

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
_FAIL_ON = Bilingual(
    "现行或将生效的版本中，哪些未决定的变更会使发布中止：material 程序判为重大的；"
    "review 也含须由人判断的；never 从不。默认按 mkdocs.yml 的 fail_on，未写则为 material",
    "which undecided changes of a version in force or to come stop the build: material, those "
    "judged material; review, those a person must judge, too; never. By default what fail_on in "
    "mkdocs.yml says, else material",
)
_WRITTEN = Bilingual("已写入 {n} 个页面：{folder}", "{n} pages written to {folder}")


def configure(parser: argparse.ArgumentParser, ui: Lang) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--policies", metavar="DIR", type=Path, default=Path("policies"), help=_POLICIES.in_(ui)
    )
    parser.add_argument(
        "--config", metavar="FILE", type=Path, default=Path("mkdocs.yml"), help=_CONFIG.in_(ui)
    )
    parser.add_argument("--as-of", metavar="DATE", type=day, help=_AS_OF.in_(ui))
    parser.add_argument(
        "--fail-on", choices=("material", "review", "never"), default="", help=_FAIL_ON.in_(ui)
    )
    parser.add_argument("--pages", metavar="DIR", type=Path, help=_PAGES.in_(ui))
    parser.add_argument(
        "--assets", metavar="DIR", type=Path, default=Path("site/assets"), help=argparse.SUPPRESS
    )
    parser.add_argument(
        "--site-dir", metavar="DIR", type=Path, default=Path("build/site"), help=_SITE_DIR.in_(ui)
    )
    parser.add_argument("--site-url", metavar="URL", default="", help=_SITE_URL.in_(ui))


def run(args: argparse.Namespace, ui: Lang) -> int:
    """Build the site or write its pages; 1 if too little is decided to publish them, else 0."""
    try:
        from clausetrail.publishing.unsettled import UNDECIDED, UndecidedError

        build = _site if args.pages is None else _pages
        said, found = build(args, ui)
    except ModuleNotFoundError as error:
        raise ClausetrailError(
            Bilingual("没有安装生成网站所需的组件", "what builds the site is not installed"),
            error.name or "mkdocs",
            Bilingual(
                "请运行 pip install 'clausetrail[site]'", "Run pip install 'clausetrail[site]'"
            ),
        ) from error
    except UndecidedError as refused:
        print(refused.said.in_(ui), file=sys.stderr)
        return 1
    print(said)
    if found:
        lines = (one.said.in_(ui) for one in found)
        print("\n".join([UNDECIDED.in_(ui), *lines]), file=sys.stderr)
    return 0


def _site(args: argparse.Namespace, ui: Lang) -> tuple[str, Sequence[Unsettled]]:
    from clausetrail.publishing.building import build_site

    found = build_site(
        _existing(args.config),
        args.site_dir.absolute(),
        policies=_existing(args.policies),
        as_of=args.as_of,
        url=args.site_url,
        fail_on=args.fail_on,
    )
    return _BUILT.in_(ui).format(folder=args.site_dir), found


def _pages(args: argparse.Namespace, ui: Lang) -> tuple[str, Sequence[Unsettled]]:
    from clausetrail.publishing.building import in_place_of, write_pages
    from clausetrail.publishing.site import pages
    from clausetrail.publishing.source import assets, from_here, today
    from clausetrail.publishing.unsettled import refuse, unsettled

    with in_place_of(args.pages.absolute()) as fresh:
        policies = load(from_here(_existing(args.policies)))
        as_of = args.as_of or today(policies)
        found = tuple(unsettled(policies, as_of))
        refuse(found, args.fail_on or "material")
        count = write_pages(pages(policies, as_of), assets(args.assets), fresh)
    return _WRITTEN.in_(ui).format(n=count, folder=args.pages), found


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
