"""A policies folder is read whole, or the editor is told what is wrong and where."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.clause import Document
from clausetrail.errors import ClausetrailError
from clausetrail.identifiers import Reference
from clausetrail.repository import (
    Edition,
    Policy,
    Settings,
    Version,
    find_edition,
    find_policy,
    find_settings,
    find_version,
    load,
)

Files = dict[str, str | bytes]

POLICY = "title: {zh: 隐私政策, en: Privacy Policy}\n"
ZH = "# 云岫云隐私政策\n\n一、我们收集的信息\n\n1.1 我们收集您的姓名。\n"
EN = "# Yunxiu Cloud Privacy Policy\n\nI. What we collect\n\n1.1 We collect your name.\n"

Write = Callable[[Files], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a policies folder; the current folder is the one it stands in."""
    monkeypatch.chdir(tmp_path)

    def writer(files: Files) -> Path:
        for name, text in files.items():
            path = Path("policies", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Path("policies")

    return writer


@pytest.fixture
def sound() -> Files:
    """A policy with one version in both languages and nothing wrong with it."""
    return {
        "privacy/policy.yml": POLICY,
        "privacy/2026-01-01/zh.md": ZH,
        "privacy/2026-01-01/en.md": EN,
    }


def test_versions_are_oldest_first_and_the_draft_stands_apart(write: Write, sound: Files) -> None:
    more = {"privacy/2025-06-01/zh.md": ZH, "privacy/draft/zh.md": ZH, "terms/policy.yml": POLICY}
    privacy, terms = load(write(sound | more | {"terms/2026-02-01/en.md": EN}))
    assert [version.name for version in privacy.versions] == ["2025-06-01", "2026-01-01"]
    assert privacy.versions[1].effective == date(2026, 1, 1)
    assert list(privacy.versions[1].editions) == ["zh", "en"]
    assert privacy.draft is not None
    assert privacy.draft.effective is None
    assert terms.slug == "terms"
    assert terms.draft is None


def test_other_files_may_lie_beside_the_texts(write: Write, sound: Files) -> None:
    beside = {
        "README.md": "x",
        ".git/config": "x",
        "privacy/README.md": "x",
        "privacy/seals.json": "{}",
        "privacy/2026-01-01/approval.pdf": b"%PDF",
    }
    (policy,) = load(write(sound | beside))
    assert len(policy.versions) == 1


SETTINGS = "policies/privacy/policy.yml:1"

BAD: dict[str, tuple[Files, str, str]] = {
    # what is wrong: (files beside the sound ones, where, words of the message)
    "a policy without settings": (
        {"terms/2026-01-01/zh.md": ZH},
        "policies/terms",
        "no policy.yml",
    ),
    "a name that is no address": (
        {"Privacy Policy/policy.yml": POLICY},
        "policies/Privacy Policy",
        'cannot be called "Privacy Policy"',
    ),
    "a version that is no date": (
        {"privacy/v2/zh.md": ZH},
        "policies/privacy/v2",
        '"v2" is no name for a version folder',
    ),
    "a date that does not exist": (
        {"privacy/2026-02-30/zh.md": ZH},
        "policies/privacy/2026-02-30",
        "no name for a version folder",
    ),
    "a date in full-width digits": (
        {"privacy/２０２６-02-03/zh.md": ZH},
        "policies/privacy/２０２６-02-03",
        "no name for a version folder",
    ),
    "a version without text": (
        {"privacy/2026-03-01/notes.txt": "x"},
        "policies/privacy/2026-03-01",
        "has no text",
    ),
    "a text outside a version": (
        {"privacy/2026-03-01.md": ZH},
        "policies/privacy/2026-03-01.md",
        "in no version folder",
    ),
    "a language nobody knows": (
        {"privacy/2026-01-01/fr.md": ZH},
        "policies/privacy/2026-01-01/fr.md",
        '"fr.md" is not the name of an edition',
    ),
    "a language in capitals": (
        {"privacy/2026-03-01/ZH.MD": ZH},
        "policies/privacy/2026-03-01/ZH.MD",
        "not the name of an edition",
    ),
    "an undeclared language": (
        {"privacy/policy.yml": "title: {zh: 隐私政策}\nlanguages: [zh]\n"},
        "policies/privacy/2026-01-01/en.md",
        'does not name "en"',
    ),
    "two versions of one day": (
        {
            "privacy/2026-03-01/zh.md": f"---\neffective: 2026-04-01\n---\n{ZH}",
            "privacy/2026-04-01/zh.md": f"---\neffective: 2026-04-01\n---\n{ZH}",
        },
        "policies/privacy/2026-04-01/zh.md",
        "two versions say they take effect on 2026-04-01",
    ),
    "broken YAML": (
        {"privacy/policy.yml": "title:\n  zh: 隐私政策\nbrands: [云岫\nlanguages: [zh]\n"},
        "policies/privacy/policy.yml:4",
        "not YAML",
    ),
    "an empty file": ({"privacy/policy.yml": ""}, SETTINGS, '"title" is missing'),
    "a list instead of settings": ({"privacy/policy.yml": "- a\n"}, SETTINGS, "not written as"),
    "an unknown key": (
        {"privacy/policy.yml": f"{POLICY}notice_days: 30\n"},
        "policies/privacy/policy.yml:2",
        'unknown key "notice_days"',
    ),
    "a key twice": (
        {"privacy/policy.yml": f"{POLICY}notice-days: 30\nnotice-days: 7\n"},
        "policies/privacy/policy.yml:3",
        '"notice-days" is written twice',
    ),
    "no title": ({"privacy/policy.yml": "notice-days: 7\n"}, SETTINGS, '"title" is missing'),
    "no title in a declared language": (
        {"privacy/policy.yml": "title:\n  zh: 隐私政策\n"},
        SETTINGS,
        '"title.en" is missing',
    ),
    "a number that is none": (
        {"privacy/policy.yml": f"{POLICY}notice-days: a month\n"},
        "policies/privacy/policy.yml:2",
        '"notice-days"',
    ),
    "a time zone that is none": (
        {"privacy/policy.yml": f"{POLICY}time-zone: ../../etc/passwd\n"},
        "policies/privacy/policy.yml:2",
        '"time-zone"',
    ),
    "a prevailing language that is not there": (
        {"privacy/policy.yml": "title: {zh: 隐私政策}\nlanguages: [zh]\nprevailing: en\n"},
        "policies/privacy/policy.yml:3",
        '"prevailing"',
    ),
    "a language twice": (
        {"privacy/policy.yml": f"{POLICY}languages: [zh, zh]\n"},
        "policies/privacy/policy.yml:2",
        '"languages"',
    ),
    "a term without translation": (
        {"privacy/policy.yml": f"{POLICY}glossary:\n  - zh: 个人信息\n"},
        "policies/privacy/policy.yml:3",
        '"glossary[1].en" is missing',
    ),
    "an alias": (
        {"privacy/policy.yml": f"{POLICY}brands: &a [云岫]\nentities: *a\n"},
        "policies/privacy/policy.yml:3",
        "alias",
    ),
    "nesting that would exhaust the stack": (
        {"privacy/policy.yml": f"{POLICY}brands: {'[' * 50_000}\n"},
        "policies/privacy/policy.yml:2",
        "nesting",
    ),
    "a file that is too large": (
        {"privacy/policy.yml": f"{POLICY}#{'x' * 2**21}"},
        "policies/privacy/policy.yml",
        "too large",
    ),
    "another encoding": (
        {"privacy/policy.yml": "title: 隐私政策\n".encode("gb18030")},
        "policies/privacy/policy.yml",
        "not UTF-8",
    ),
    "a control character": (
        {"privacy/policy.yml": f"{POLICY}brands: [\x01]\n"},
        "policies/privacy/policy.yml",
        "not YAML",
    ),
    "a decision without a change": (
        {"privacy/2026-01-01/review.yml": "decisions:\n  - material: true\n"},
        "policies/privacy/2026-01-01/review.yml:2",
        '"decisions[1].change" is missing',
    ),
    "an answer that is neither yes nor no": (
        {"privacy/2026-01-01/review.yml": "decisions:\n- change: '1.1'\n  material: maybe\n"},
        "policies/privacy/2026-01-01/review.yml:3",
        "true or false",
    ),
    "a decision on no proper date": (
        {"privacy/2026-01-01/review.yml": "decisions:\n- change: '1.1'\n  on: 1.2.2026\n"},
        "policies/privacy/2026-01-01/review.yml:3",
        "2021-01-25",
    ),
}


@pytest.mark.parametrize(("files", "where", "words"), BAD.values(), ids=BAD)
def test_bad_input_gives_one_clear_error(
    write: Write, sound: Files, files: Files, where: str, words: str
) -> None:
    folder = write(sound | files)
    with pytest.raises(ClausetrailError) as caught:
        load(folder)
    error = caught.value
    assert error.where.endswith(where)
    assert words in error.message("en")
    assert error.what.zh != error.what.en
    assert error.todo.zh
    assert error.todo.en


def test_a_missing_folder_and_an_empty_one_are_errors(tmp_path: Path) -> None:
    with pytest.raises(ClausetrailError, match="no such folder"):
        load(tmp_path / "policies")
    with pytest.raises(ClausetrailError, match="no policy here"):
        load(tmp_path)


LINKS = {
    # the link inside the policies folder: where it leads
    "privacy/2026-05-01": "/etc",
    "terms": "/etc",
    "privacy/2026-05-01/zh.md": "/etc/passwd",
    "privacy/2026-05-01/review.yml": "/etc/passwd",
    "other/policy.yml": "../../outside.yml",
    "loop": "loop",
}


@pytest.mark.parametrize("link", LINKS)
def test_a_link_that_leads_out_is_refused(write: Write, sound: Files, link: str) -> None:
    folder = write(sound)
    Path("outside.yml").write_text(POLICY, encoding="utf-8")
    path = folder / link
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.name == "review.yml":
        (path.parent / "zh.md").write_text(ZH, encoding="utf-8")
    path.symlink_to(LINKS[link])
    with pytest.raises(ClausetrailError, match="leads out") as caught:
        load(folder)
    assert caught.value.where == str(path)


def test_settings_keep_numbers_as_written_and_long_names_first(write: Write, sound: Files) -> None:
    text = (
        "title: {zh: 隐私政策, en: Privacy Policy}\n"
        "prevailing: zh\n"
        "material-changes: 9.10\n"
        "notice-days: 030\n"
        "brands: [云岫, 云岫云, 云岫]\n"
        "glossary:\n  - {zh: 个人信息, en: personal information}\n"
    )
    folder = write(sound | {"privacy/policy.yml": text})
    settings = find_settings(folder, Reference("privacy", "draft"))
    assert settings.material_changes == "9.10"
    assert settings.notice_days == 30
    assert settings.brands == ("云岫云", "云岫")
    assert settings.time_zone == "Asia/Shanghai"
    assert [(term.zh, term.en) for term in settings.glossary] == [
        ("个人信息", "personal information")
    ]


def test_a_reference_finds_what_it_names(write: Write, sound: Files) -> None:
    folder = write(sound)
    reference = Reference("privacy", "2026-01-01", "en")
    assert find_edition(folder, reference).document.lang == "en"
    assert find_version(folder, reference).name == "2026-01-01"
    policy, version = find_policy(folder, reference)
    assert policy.versions == (version,)


@pytest.mark.parametrize(
    ("reference", "there_is"),
    [
        (Reference("terms", "2026-01-01", "zh"), "privacy"),
        (Reference("privacy", "2027-01-01", "zh"), "2026-01-01, 2026-02-01"),
        (Reference("privacy", "draft", "zh"), "2026-01-01, 2026-02-01"),
        (Reference("privacy", "2026-02-01", "en"), "zh"),
        (Reference("privacy", "2026-01-01"), "privacy@2026-01-01/zh"),
    ],
)
def test_a_reference_to_nothing_lists_what_there_is(
    write: Write, sound: Files, reference: Reference, there_is: str
) -> None:
    folder = write(sound | {"privacy/2026-02-01/zh.md": ZH})
    with pytest.raises(ClausetrailError) as caught:
        find_edition(folder, reference)
    assert there_is in caught.value.todo.en


def test_one_broken_version_does_not_hide_another(write: Write, sound: Files) -> None:
    folder = write(sound | {"privacy/2026-02-01/fr.md": ZH})
    assert find_version(folder, Reference("privacy", "2026-01-01")).name == "2026-01-01"


def test_a_language_is_compared_with_the_last_version_in_it() -> None:
    def version(name: str, *langs: Lang) -> Version:
        day = None if name == "draft" else date.fromisoformat(name)
        editions = {
            lang: Edition(lang, Path(name, f"{lang}.md"), Document(lang, ())) for lang in langs
        }
        return Version(name, day, Path(name), editions)

    first, second = version("2019-09-16", "zh"), version("2020-07-28", "en")
    third, draft = version("2021-01-25", "zh"), version("draft", "zh", "en")
    settings = Settings(Bilingual("隐私政策", "Privacy Policy"))
    policy = Policy("privacy", Path("privacy"), settings, (first, second, third), draft)
    assert policy.before(first, "zh") is None
    assert policy.before(second, "en") is None
    assert policy.before(third, "zh") == first
    assert policy.before(third, "en") is None
    assert (policy.before(draft, "zh"), policy.before(draft, "en")) == (third, second)
    assert policy.earlier(draft) == (first, second, third)


def test_one_title_serves_all_languages(write: Write, sound: Files) -> None:
    (policy,) = load(write(sound | {"privacy/policy.yml": "title: Cookies 政策\n"}))
    assert policy.settings.title == Bilingual("Cookies 政策", "Cookies 政策")
