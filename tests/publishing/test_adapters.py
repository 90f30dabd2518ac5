"""Both ways to publish give the same pages, and a failed build leaves the old site."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files, get_files

from clausetrail.cli import main
from clausetrail.publishing.building import in_place_of
from tests.publishing.demo import FIRST, SECOND

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-01-01"


Added = tuple[MkDocsConfig, Files]


@pytest.fixture(scope="module")
def added() -> Added:
    """The configuration and files of MkDocs after the plugin added its pages."""
    config = load_config(config_file=str(ROOT / "mkdocs.yml"))
    config.plugins["clausetrail"].config["as_of"] = DAY
    config = config.plugins.on_config(config)
    return config, config.plugins.on_files(get_files(config), config=config)


def written(folder: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_demonstration_is_published_by_plugin_and_command_alike(
    added: Added, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both make the same pages, and the command says what is not decided yet."""
    target = tmp_path / "pages"
    assert main(["--ui", "en", "build", *PLACES, "--as-of", DAY, "--pages", str(target)]) == 0
    said = capsys.readouterr().err
    assert "privacy@2027-03-01: 2 for a person to judge (clause 4.4.2; clause 7.2)" in said
    assert "run clausetrail review privacy@2027-03-01" in said
    config, files = added
    own = {file.src_uri for file in get_files(config)}
    made = {file.src_uri: file for file in files if file.src_uri not in own}
    assert written(target) == {name: file.content_bytes for name, file in made.items()}


def test_nothing_is_said_where_everything_is_decided(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "policies", tmp_path / "policies")
    shutil.rmtree(tmp_path / "policies" / "privacy" / "2027-03-01")
    where = ["--policies", str(tmp_path / "policies"), "--as-of", DAY]
    assert main(["--ui", "en", "build", *where, "--pages", str(tmp_path / "pages")]) == 0
    assert capsys.readouterr().err == ""


OURS = '<div class="ct-root">the old site</div>'
URL = "https://yunxiu.example.com/legal/"

PLACES = ("--policies", str(ROOT / "policies"), "--assets", str(ROOT / "site" / "assets"))


def small_repository(folder: Path) -> Path:
    """Lay out a policy repository with two versions and its own copy of the site's source."""
    for day, texts in (("2023-05-01", FIRST), ("2025-11-01", SECOND)):
        version = folder / "policies" / "privacy" / day
        version.mkdir(parents=True)
        for lang, text in texts.items():
            (version / f"{lang}.md").write_text(text, encoding="utf-8")
    settings = "title: {zh: 隐私政策, en: Privacy Policy}\nmaterial-changes: '9.2'\n"
    (folder / "policies/privacy/policy.yml").write_text(settings, encoding="utf-8")
    shutil.copytree(ROOT / "site", folder / "site")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return small_repository(tmp_path)


@pytest.fixture
def undecided(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository, from within: its second version adds a recipient, and nobody decided."""
    monkeypatch.chdir(repository)
    old = repository / "build/site/index.html"
    old.parent.mkdir(parents=True)
    old.write_text(OURS, encoding="utf-8")
    return repository


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository with the gate left open, and its site in build/site; tests only add to it."""
    folder = small_repository(tmp_path_factory.mktemp("published"))
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace("  - clausetrail:\n", "  - clausetrail:\n      fail_on: never\n")
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["build", "--as-of", DAY, "--site-url", URL]) == 0
    return folder


@pytest.mark.parametrize("day", [DAY, "2025-01-01"], ids=["in force", "to come"])
@pytest.mark.parametrize("target", [[], ["--pages", "build/site"]], ids=["site", "pages"])
def test_no_material_change_is_published_unseen(
    undecided: Path, day: str, target: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--ui", "zh", "build", "--as-of", day, *target]) == 1
    said = capsys.readouterr()
    assert "没有发布，原有网站保持不变" in said.err
    assert "privacy@2025-11-01：程序判为重大" in said.err
    assert "第 2.1（3）项" in said.err
    assert "clausetrail review privacy@2025-11-01" in said.err
    assert "policies/privacy/2025-11-01/review.yml" in said.err
    assert str(undecided) not in said.err
    assert said.out == ""
    assert main(["--ui", "en", "build", "--as-of", day, *target]) == 1
    assert "clause 2.1(3)" in capsys.readouterr().err
    assert written(undecided / "build") == {"site/index.html": OURS.encode()}


def test_what_people_must_judge_stops_a_build_only_if_it_is_asked_to(
    undecided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang, old, new in (
        ("zh", "共享您的", "依法共享您的"),
        ("en", "We share", "We lawfully share"),
    ):
        first = undecided / f"policies/privacy/2023-05-01/{lang}.md"
        second = undecided / f"policies/privacy/2025-11-01/{lang}.md"
        text = first.read_text(encoding="utf-8")
        assert old in text
        second.write_text(text.replace(old, new), encoding="utf-8")
    words = ["--ui", "en", "build", "--as-of", DAY, "--pages", "build/site"]
    assert main([*words, "--fail-on", "review"]) == 1
    assert "1 for a person to judge (clause 2.1)" in capsys.readouterr().err
    assert main(words) == 0
    said = capsys.readouterr().err
    assert said.startswith("Note: nobody has decided yet")
    assert "clause 2.1" in said


def test_mkdocs_itself_stops_and_leaves_the_old_site(undecided: Path) -> None:
    config = load_config(config_file="mkdocs.yml")
    config.plugins["clausetrail"].config.update({"as_of": DAY, "fail_on": "material"})
    with pytest.raises(Abort):
        build(config)
    assert written(undecided / "build") == {"site/index.html": OURS.encode()}


def test_the_gate_can_be_left_open(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--ui", "en", "build", "--as-of", DAY, "--fail-on", "never"]
    assert main(words) == 0
    assert "clause 2.1(3)" in capsys.readouterr().err
    assert (undecided / "build/site/zh/privacy/index.html").is_file()


def test_a_preview_shows_what_is_still_to_be_decided(undecided: Path) -> None:
    config = load_config(config_file="mkdocs.yml")
    plugin = config.plugins["clausetrail"]
    plugin.config["as_of"] = DAY
    plugin.on_startup(command="serve", dirty=False)
    try:
        assert plugin.on_config(config) is config
    finally:
        plugin.on_shutdown()
    assert plugin.unsettled


def articles(site: Path) -> dict[str, str]:
    return {
        name: content.decode().partition("<article")[2].partition("</article>")[0]
        for name, content in written(site).items()
        if name.endswith("/index.html") and "about" not in name
    }


def test_another_generator_gets_the_same_articles(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages that are written out, built without the plugin, read the same."""
    monkeypatch.chdir(published)
    assert main(["build", "--as-of", DAY, "--fail-on", "never", "--pages", "pages"]) == 0
    options: dict[str, Any] = {"docs_dir": "pages", "site_dir": "plain", "plugins": ["search"]}
    build(load_config(config_file="mkdocs.yml", site_url=URL, **options))
    with_plugin, without = articles(published / "build/site"), articles(published / "plain")
    assert len(with_plugin) > 10
    assert without == with_plugin


def test_the_same_input_gives_the_same_site(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(published)
    assert main(["build", "--as-of", DAY, "--site-url", URL, "--site-dir", "again"]) == 0
    one, two = written(published / "build/site"), written(published / "again")
    dated = {"sitemap.xml", "sitemap.xml.gz"}  # MkDocs writes the day of the build into these
    assert {name for name in one if one[name] != two.get(name)} <= dated
    assert set(one) == set(two)


def test_a_broken_link_of_our_own_stops_the_build_and_is_named(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    page = repository / "site/pages/zh/contact.md"
    page.write_text("# 联系\n\n[这里](nowhere.md)\n", encoding="utf-8")
    assert main(["--ui", "zh", "build", "--as-of", DAY, "--fail-on", "never"]) == 2
    said = capsys.readouterr().err
    assert "nowhere.md" in said
    assert "网站未更改" in said
    assert not (repository / "build/site").exists()


def test_a_copy_names_the_page_that_search_engines_should_show(published: Path) -> None:
    site = published / "build/site"
    for name in ("zh/privacy", "zh/privacy/2025-11-01"):
        page = (site / name / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{URL}zh/privacy/">' in page
    old = (site / "zh/privacy/2023-05-01/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{URL}zh/privacy/2023-05-01/">' in old


def test_the_navigation_leads_to_pages_that_exist(added: Added) -> None:
    config, files = added

    def paths(items: object) -> list[str]:
        if isinstance(items, str):
            return [items]
        parts = items.values() if isinstance(items, dict) else items
        return [path for part in parts for path in paths(part)]  # type: ignore[attr-defined]

    linked = paths(config.nav)
    assert linked
    assert [path for path in linked if files.get_file_from_path(path) is None] == []


def test_the_output_is_never_the_source() -> None:
    """MkDocs empties its output folder, and calls it ``site`` unless told otherwise."""
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert config["site_dir"] == "build/site"
    assert config["docs_dir"] == "site/pages"


def test_nothing_is_fetched_for_the_theme() -> None:
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert config["theme"]["font"] is False
    assert "repo_url" not in config
    assert "analytics" not in config.get("extra", {})


def test_a_failed_build_leaves_the_site_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(OURS, encoding="utf-8")
    policies = tmp_path / "policies"
    shutil.copytree(ROOT / "policies", policies)
    text = next(policies.glob("privacy/*/zh.md"))
    text.write_bytes(b"\xff\xfe broken")
    config = ("--config", str(ROOT / "mkdocs.yml"), "--policies", str(policies))
    assert main(["build", *config, "--site-dir", str(site)]) == 2
    assert written(site) == {"index.html": OURS.encode()}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["policies", "site"]
    assert "Traceback" not in capsys.readouterr().err


def test_a_new_site_takes_the_place_of_the_old_one_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for content in ("one", "two"):
        with in_place_of(site) as fresh:
            (fresh / "index.html").write_text(OURS, encoding="utf-8")
            (fresh / content).write_text(content, encoding="utf-8")
        assert set(written(site)) == {"index.html", content}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("option", ["--site-dir", "--pages"])
def test_what_people_wrote_is_never_replaced(
    repository: Path,
    option: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(repository)
    before = written(repository)
    for target in (".", "site", "site/pages", "policies", "mkdocs.yml"):
        assert main(["--ui", "en", "build", "--as-of", DAY, option, target]) == 2
        assert "not replaced" in capsys.readouterr().err
    assert written(repository) == before


def test_pages_written_earlier_are_replaced(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    for _ in range(2):
        assert main(["build", "--as-of", DAY, "--fail-on", "never", "--pages", "pages"]) == 0


def test_an_interrupted_build_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with in_place_of(site) as fresh:
        (fresh / "index.html").write_text(OURS, encoding="utf-8")

    def interrupted() -> None:
        with in_place_of(site) as fresh:
            (fresh / "new").write_text("new", encoding="utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert written(site) == {"index.html": OURS.encode()}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--policies", "nowhere"], "nowhere"),
        (["--config", "nowhere.yml"], "nowhere.yml"),
        (["--pages", "out", "--policies", "nowhere"], "nowhere"),
    ],
)
def test_a_wrong_argument_is_explained(
    words: list[str],
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    assert main(["--ui", "zh", "build", *words]) == 2
    assert says in capsys.readouterr().err
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [(["--as-of", "20260101"], "请写成 2027-03-01 的形式"), (["--fail-on", "any"], "--fail-on")],
)
def test_a_word_it_does_not_know_is_explained(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--ui", "zh", "build", *words])
    assert stopped.value.code == 2
    assert says in capsys.readouterr().err
