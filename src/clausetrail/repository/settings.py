"""``policy.yml``: what is set once for all versions of a policy."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.errors import ClausetrailError
from clausetrail.judging.explaining import explanations
from clausetrail.judging.standard import KINDS
from clausetrail.judging.verdict import CATEGORIES
from clausetrail.regex import regex
from clausetrail.repository.policy import (
    Listed,
    Profile,
    Settings,
    Spacing,
    Strictness,
    Term,
    Width,
)
from clausetrail.yaml import Value, parse, read_text

if TYPE_CHECKING:
    from clausetrail.linting.choices import Choice

KEYS = (
    "title",
    "languages",
    "prevailing",
    "material-changes",
    "categories",
    "profile",
    "strictness",
    "notice-days",
    "time-zone",
    "brands",
    "entities",
    "glossary",
    "style",
    "lint",
)
"""The keys of ``policy.yml``; only ``title`` is required."""

_NUMBER = regex(r"[1-9]\d?")
"""The number of an item of a policy's own list."""
_RULE = regex(r"M\d{3}")

DEFAULT_TIME_ZONE = "Asia/Shanghai"


def read_settings(path: Path, file: str) -> Settings:
    """Read a ``policy.yml``.

    Args:
        path: the file.
        file: the name messages use for it.

    Raises:
        ClausetrailError: it cannot be read, or a key is unknown, missing or badly written.
    """
    values = parse(read_text(path, file), file).mapping(KEYS, required=("title",))
    languages = _languages(values["languages"])
    prevailing = values["prevailing"]
    prevails = languages[0] if prevailing.empty else _language(prevailing, languages)
    lists = _list_clauses(values["material-changes"])
    style = values["style"].mapping(("spacing", "width"))
    profile: Profile = _choice(values["profile"], get_args(Profile))
    return Settings(
        title=_title(values["title"], languages),
        languages=languages,
        prevailing=prevails,
        material_changes=lists.get(prevails, ""),
        material_changes_in=lists,
        categories=_categories(values["categories"], profile),
        profile=profile,
        strictness=_choice(values["strictness"], get_args(Strictness)),
        notice_days=0 if values["notice-days"].empty else values["notice-days"].whole(),
        time_zone=_time_zone(values["time-zone"]),
        brands=_names(values["brands"]),
        entities=_names(values["entities"]),
        glossary=_glossary(values["glossary"]),
        spacing=_choice(style["spacing"], get_args(Spacing)),
        width=_choice(style["width"], get_args(Width)),
        lint=_lint(values["lint"]),
    )


def _lint(value: Value) -> Mapping[str, Choice]:
    if value.empty:
        return {}
    from clausetrail.linting import read_choices  # only the policies that choose pay for it

    return read_choices(value)


def _list_clauses(value: Value) -> Mapping[Lang, str]:
    """Read one clause id for all languages, or one for each."""
    if value.plain:
        return {lang: value.text() for lang in LANGS} if value.text() else {}
    ids = value.mapping(LANGS)
    return {lang: ids[lang].text() for lang in LANGS if ids[lang].text()}


def _categories(value: Value, profile: Profile) -> Mapping[int, Listed]:
    """Read the policy's list of material changes: ``[1, 3]``, or by number with names.

    An item that does not say what it covers is the kind of its own number.
    """
    if value.listed:
        return {kind: _common(kind) for kind in (_kind(one, profile) for one in value.items())}
    numbers = value.keys()
    if not all(_NUMBER.fullmatch(number) for number in numbers):
        raise value.expected("“编号: 名称”，编号为 1 至 99", "number: names, with numbers 1 to 99")
    return {
        int(number): _listed(int(number), item, profile)
        for number, item in value.mapping(numbers).items()
    }


def _listed(number: int, value: Value, profile: Profile) -> Listed:
    values = value.mapping((*LANGS, "covers"), required=() if value.empty else LANGS)
    covers = values["covers"]
    if covers.node is not None:
        kinds = tuple(_covered(one, profile) for one in covers.items())
    elif number in KINDS[profile]:
        kinds = (number,)
    else:
        raise _no_kind(value, profile)
    if value.empty:
        return _common(number)
    return Listed(Bilingual(values["zh"].text(), values["en"].text()), kinds)


def _covered(value: Value, profile: Profile) -> int | str:
    word = value.text()
    if not _RULE.fullmatch(word):
        return _kind(value, profile)
    if word not in explanations():
        raise value.error(
            Bilingual(f"没有规则 {word}", f"there is no rule {word}"),
            Bilingual("规则的编号见 clausetrail explain", "clausetrail explain lists the rules"),
        )
    return word


def _kind(value: Value, profile: Profile) -> int:
    word = value.text()
    if not _NUMBER.fullmatch(word) or int(word) not in KINDS[profile]:
        raise _no_kind(value, profile)
    return int(word)


def _no_kind(value: Value, profile: Profile) -> ClausetrailError:
    kinds = [str(kind) for kind in KINDS[profile]]
    return value.error(
        Bilingual(
            f"“{value.name}”不是 profile: {profile} 下的类别",
            f'"{value.name}" is no kind of material change under profile: {profile}',
        ),
        Bilingual(
            f"这里的类别是 {kinds[0]} 至 {kinds[-1]}；自编的编号请用 covers 写明对应哪些类别，"
            f"例如 covers: [{kinds[0]}]",
            f"the kinds are {kinds[0]} to {kinds[-1]}; for numbers of your own, say which kinds "
            f"they cover, such as covers: [{kinds[0]}]",
        ),
    )


def _common(kind: int) -> Listed:
    return Listed(CATEGORIES[kind], (kind,))


def _title(value: Value, languages: tuple[Lang, ...]) -> Bilingual:
    """Read one title for all languages, or one for each."""
    if value.plain and value.text():
        return Bilingual(value.text(), value.text())
    return _in_each(value, languages)


def _in_each(value: Value, languages: tuple[Lang, ...]) -> Bilingual:
    titles = value.mapping(LANGS, required=languages)
    first = titles[languages[0]].text()
    return Bilingual(titles["zh"].text() or first, titles["en"].text() or first)


def _choice(value: Value, options: tuple[str, ...]) -> Any:
    """Return one of the options; the first is what counts where nothing is said."""
    return options[0] if value.empty else value.one_of(options)


def _language(value: Value, options: tuple[Lang, ...]) -> Lang:
    return cast(Lang, value.one_of(options))


def _languages(value: Value) -> tuple[Lang, ...]:
    if value.empty:
        return LANGS
    languages = tuple(_language(member, LANGS) for member in value.items())
    if not languages or len(set(languages)) != len(languages):
        raise value.expected("[zh, en]、[zh] 或 [en]", "[zh, en], [zh] or [en]")
    return languages


def _time_zone(value: Value) -> str:
    name = value.text() or DEFAULT_TIME_ZONE
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, ZoneInfoNotFoundError):
        raise value.expected(
            "时区名称，例如 Asia/Shanghai", "the name of a time zone such as Asia/Shanghai"
        ) from None


def _names(value: Value) -> tuple[str, ...]:
    """Return names, the longest first, so that a short one never hides a longer one."""
    names = []
    for member in value.items():
        if not member.text():
            raise member.expected("一个名称", "a name")
        names.append(member.text())
    return tuple(sorted(dict.fromkeys(names), key=lambda name: (-len(name), name)))


def _glossary(value: Value) -> tuple[Term, ...]:
    rows = (member.mapping(LANGS, required=LANGS) for member in value.items())
    return tuple(Term(row["zh"].text(), row["en"].text()) for row in rows)
