"""What tests share: the demonstration policies, the corpus, a browser, a web server."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ROOT = Path(__file__).resolve().parent.parent

# A shared machine is slow at times; no property depends on how long an example took.
settings.register_profile("unhurried", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("unhurried")

DAY = "2026-12-01"
"""The day of the demonstration: three versions have taken effect, one is to come."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

BUILT_ONCE = ("demo_site", "corpus_site", "hostile_site")
"""Session fixtures that build a whole site: one worker runs all files that name one of them."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--corpus",
        metavar="DIR",
        help="folder with real policies (*.txt); without it the tests on them are skipped",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "page" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    # What takes longest comes first, so that no worker is left with it in the end.
    items.sort(key=lambda item: shared(item.nodeid) not in BUILT_ONCE)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give each worker whole files, so that what the tests of a file share is made once."""
    from xdist.scheduler import LoadScopeScheduling

    class ByFile(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return shared(nodeid)

    config.option.loadscopereorder = False
    return ByFile(config, log)


def shared(nodeid: str) -> str:
    """Name what a test is kept together with: the site that its file is about, or its file."""
    return _shared_by_file(nodeid.partition("::")[0])


@cache
def _shared_by_file(file: str) -> str:
    text = (ROOT / file).read_text(encoding="utf-8")
    return next((site for site in BUILT_ONCE if site in text), file)


@pytest.fixture(scope="session")
def corpus(request: pytest.FixtureRequest) -> Path:
    """The folder of real policies given by ``--corpus DIR``."""
    given = request.config.getoption("--corpus")
    if not given:
        pytest.skip("needs real policies: --corpus DIR")
    folder = Path(given).resolve()
    assert folder.is_dir(), f"--corpus {given}: no such folder"
    return folder


@pytest.fixture(scope="session")
def policies() -> Path:
    """The demonstration policies of this repository; tests copy what they change."""
    return ROOT / "policies"


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration site as ``clausetrail build`` makes it, on a fixed day."""
    site = tmp_path_factory.mktemp("demo") / "site"
    built = subprocess.run(
        [sys.executable, "-m", "clausetrail", "build", "--as-of", DAY, "--site-dir", str(site)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert built.returncode == 0, built.stderr
    return site


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on this machine alone: ``serve(folder)`` returns its base URL."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


class Quiet(SimpleHTTPRequestHandler):
    """A static file handler that does not log."""

    def log_message(self, format: str, *args: Any) -> None:
        pass


def _executable() -> str | None:
    """The system's Chromium, or the one named by ``CLAUSETRAIL_BROWSER``."""
    named = os.environ.get("CLAUSETRAIL_BROWSER")
    return named or next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where there is none the test is skipped, or fails if one is insisted upon."""
    from playwright.sync_api import sync_playwright

    executable = _executable()
    if executable is None:
        missing = "no Chromium on this machine (apt-get install chromium)"
        if os.environ.get("CLAUSETRAIL_REQUIRE_BROWSER"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable,
            args=[
                "--no-sandbox",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def external_requests() -> list[str]:
    """Addresses beyond this machine that a page under test asked for; none got through."""
    return []


@pytest.fixture
def open_page(browser: Browser, external_requests: list[str]) -> Iterator[Callable[..., Page]]:
    """Open a fresh, offline page: ``open_page(java_script_enabled=False, …)``.

    At the end of the test no page may have asked for anything beyond this
    machine or thrown a script error.
    """
    contexts = []
    script_errors: list[str] = []

    def local_only(route: Route) -> None:
        if route.request.url.startswith("http://127.0.0.1:"):
            route.continue_()
        else:
            external_requests.append(route.request.url)
            route.abort()

    def start(**options: Any) -> Page:
        context = browser.new_context(service_workers="block", **options)
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.route("**/*", local_only)
        page = context.new_page()
        page.on("pageerror", lambda error: script_errors.append(str(error)))
        return page

    yield start
    for context in contexts:
        context.close()
    assert external_requests == [], "a page asked for something beyond this machine"
    assert script_errors == []


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A desktop-sized page with scripts on."""
    return open_page(viewport={"width": 1280, "height": 900})
