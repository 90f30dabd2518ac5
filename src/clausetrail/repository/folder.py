"""Reading the policies folder: every policy, one version or one edition."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.errors import ClausetrailError, trouble
from clausetrail.identifiers import Reference
from clausetrail.reading import load as read_text
from clausetrail.reading import repair_text
from clausetrail.repository.decision import read_decisions
from clausetrail.repository.layout import (
    DRAFT,
    REVIEW_FILE,
    SEALS_FILE,
    SETTINGS_FILE,
    slugs,
    stays_inside,
    texts,
    version_names,
)
from clausetrail.repository.policy import Edition, Policy, Settings, Version
from clausetrail.repository.script import require_language
from clausetrail.repository.settings import read_settings

_OTHER_LANGUAGE = Bilingual(
    "中文文本存为 zh.md，英文文本存为 en.md；请检查是否存错了文件",
    "the Chinese text is zh.md and the English one en.md; check that the right text was saved",
)


def load(folder: Path) -> tuple[Policy, ...]:
    """Read every policy in a folder, in the order of their names.

    Args:
        folder: the policies folder; each folder in it is a policy.

    Raises:
        ClausetrailError: anything in it is not as it must be; nothing is skipped.
    """
    names = slugs(folder)
    if not names:
        raise ClausetrailError(
            Bilingual("这里没有政策", "there is no policy here"),
            str(folder),
            Bilingual(
                f"每项政策一个文件夹，例如 {folder}/privacy/{SETTINGS_FILE}",
                f"make one folder for each policy, such as {folder}/privacy/{SETTINGS_FILE}",
            ),
        )
    return tuple(_policy(folder, slug) for slug in names)


def read_policy(folder: Path, slug: str) -> Policy:
    """Read one policy with all its versions.

    Raises:
        ClausetrailError: there is no such policy, or something in it is not as it must be.
    """
    there = slugs(folder)
    if slug not in there:
        raise _unknown("政策", "policy", slug, there, slug)
    return _policy(folder, slug)


def find_policy(folder: Path, reference: Reference) -> tuple[Policy, Version]:
    """Read one policy, and pick a version of it.

    Raises:
        ClausetrailError: there is no such policy or version, or something in the policy is
            not as it must be.
    """
    place = _place(folder, reference)
    policy = _policy(folder, place.name)
    there = [*policy.versions, *([policy.draft] if policy.draft else [])]
    found = next((version for version in there if version.name == reference.version), None)
    if found is None:
        names = [version.name for version in there]
        raise _unknown("版本", "version", reference.version, names, reference)
    return policy, found


def find_version(folder: Path, reference: Reference) -> Version:
    """Read one version, and no other.

    Raises:
        ClausetrailError: there is no such policy or version (the message lists what there
            is), or it cannot be read.
    """
    place = _place(folder, reference)
    names = version_names(place, folder)
    if reference.version not in names:
        raise _unknown("版本", "version", reference.version, names, reference)
    return _version(place / reference.version, _settings(place, folder), folder)


def find_edition(folder: Path, reference: Reference, lang: Lang | None = None) -> Edition:
    """Read one edition; ``lang`` counts if the reference names no language.

    A version in one language only needs no language to be named.

    Raises:
        ClausetrailError: as `find_version`, or there is no such edition, or no language is
            named and there are several.
    """
    editions = find_version(folder, reference).editions
    wanted = reference.lang or lang or (next(iter(editions)) if len(editions) == 1 else None)
    if wanted is None:
        first = next(iter(editions))
        raise ClausetrailError(
            Bilingual("没有写明哪种语言", "no language is named"),
            str(reference),
            Bilingual(f"请写 {reference}/{first}", f"write {reference}/{first}"),
        )
    if wanted not in editions:
        raise _unknown("语言版本", "edition", wanted, list(editions), reference)
    return editions[wanted]


def find_settings(folder: Path, reference: Reference) -> Settings:
    """Read the settings of a reference's policy.

    Raises:
        ClausetrailError: there is no such policy, or its ``policy.yml`` cannot be read.
    """
    return _settings(_place(folder, reference), folder)


def _place(folder: Path, reference: Reference) -> Path:
    policies = slugs(folder)
    if reference.policy not in policies:
        raise _unknown("政策", "policy", reference.policy, policies, reference)
    return folder / reference.policy


def _unknown(
    zh: str, en: str, name: str, there: list[str] | list[Lang], reference: Reference | str
) -> ClausetrailError:
    return ClausetrailError(
        Bilingual(f"没有{zh}“{name}”", f'there is no {en} "{name}"'),
        str(reference),
        Bilingual(
            f"现有：{'、'.join(there) or '无'}", f"there is: {', '.join(there) or 'none at all'}"
        ),
    )


def _policy(folder: Path, slug: str) -> Policy:
    place = folder / slug
    settings = _settings(place, folder)
    versions = [_version(place / name, settings, folder) for name in version_names(place, folder)]
    dated = tuple(version for version in versions if version.effective is not None)
    _one_version_a_day(dated)
    draft = next((version for version in versions if version.effective is None), None)
    return Policy(slug, place, settings, dated, draft, _seals(place / SEALS_FILE, folder))


def _seals(path: Path, folder: Path) -> bytes | None:
    stays_inside(path, folder)
    try:
        return path.read_bytes() if path.exists() else None
    except OSError as error:
        raise ClausetrailError(
            Bilingual("封存记录无法读取", "the seals cannot be read"),
            str(path),
            Bilingual(
                f"请检查文件的权限（{trouble(error).zh}）",
                f"check that you may read it ({trouble(error).en})",
            ),
        ) from None


def _settings(place: Path, folder: Path) -> Settings:
    path = place / SETTINGS_FILE
    stays_inside(path, folder)
    if not path.is_file():
        raise ClausetrailError(
            Bilingual(f"这项政策没有 {SETTINGS_FILE}", f"this policy has no {SETTINGS_FILE}"),
            str(place),
            Bilingual(
                f"请新建 {path}，至少写明 title；若它不是政策，请移出 {folder}",
                f"make {path} with at least a title; if this is no policy, move it out of {folder}",
            ),
        )
    return read_settings(path, str(path))


def _version(place: Path, settings: Settings, folder: Path) -> Version:
    paths = dict(texts(place))
    for path in paths.values():
        stays_inside(path, folder)
    editions = {lang: _edition(path, lang) for lang, path in paths.items()}
    for lang, edition in editions.items():
        if lang not in settings.languages:
            raise ClausetrailError(
                Bilingual(
                    f"{SETTINGS_FILE} 的 languages 里没有“{lang}”",
                    f'{SETTINGS_FILE} does not name "{lang}" under languages',
                ),
                str(edition.path),
                Bilingual(
                    "请把这种语言加入 languages，或移走这个文件",
                    "add the language there, or move this file away",
                ),
            )
    if not editions:
        raise ClausetrailError(
            Bilingual("这个版本没有文本", "this version has no text"),
            str(place),
            Bilingual(
                f"请放入 {'、'.join(f'{lang}.md' for lang in settings.languages)}",
                f"put {', '.join(f'{lang}.md' for lang in settings.languages)} into it",
            ),
        )
    review = place / REVIEW_FILE
    stays_inside(review, folder)
    return Version(
        name=place.name,
        effective=None if place.name == DRAFT else date.fromisoformat(place.name),
        folder=place,
        editions={lang: editions[lang] for lang in settings.languages if lang in editions},
        decisions=read_decisions(review, str(review)) if review.exists() else (),
    )


def _edition(path: Path, lang: Lang) -> Edition:
    text = read_text(path)
    reading = repair_text(text, lang=lang, raw=False, source=str(path))
    require_language(reading.document, _OTHER_LANGUAGE)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return Edition(lang, path, reading.document, text, reading.repairs, sha256)


def _one_version_a_day(versions: tuple[Version, ...]) -> None:
    """Refuse two versions whose own front matter names the same effective date."""
    seen: dict[tuple[Lang, date], Edition] = {}
    for version in versions:
        for lang, edition in version.editions.items():
            day = edition.document.meta.effective
            if day is None:
                continue
            if (lang, day) in seen:
                other = seen[lang, day].path
                raise ClausetrailError(
                    Bilingual(
                        f"两个版本写着同一生效日期 {day}：另一个是 {other}",
                        f"two versions say they take effect on {day}: the other is {other}",
                    ),
                    str(edition.path),
                    Bilingual(
                        "请改正其中一个的 effective，使它与文件夹名称一致",
                        "correct the effective date of one of them to the name of its folder",
                    ),
                )
            seen[lang, day] = edition
