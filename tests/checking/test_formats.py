"""The report in every format, read as its readers read it, and within their limits."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from junitparser import JUnitXml
from markdown_it import MarkdownIt
from sarif_pydantic import Sarif

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.checking import Finding, Severity, examine
from clausetrail.checking.formats import FORMATS, github, render, sarif
from clausetrail.checking.formats.markdown import COMMENT, SUMMARY, written
from clausetrail.checking.report import Report, fingerprints
from clausetrail.cli import main
from clausetrail.cli.check import FORMATS as OFFERED
from clausetrail.repository import load

Make = Callable[..., Any]

ZH = "privacy/2027-03-01/zh.md"
MATERIAL = ((ZH, "0130", "0166"), ("privacy/2027-03-01/en.md", "0130", "0166"))
DAY = date(2027, 1, 10)
HOSTILE = "::error::x%0A\n<script>alert(1)</script> ![x](http://x.example) `a` @all ]]> \x1b[2J 甲"


def report(desk: Any, least: Severity | None = "warning") -> Report:
    policies = load(desk.folder)
    return Report(examine(policies, DAY), {one.slug: DAY for one in policies}, least)


def finding(severity: Severity = "error", number: int = 1, words: str = "原因") -> Finding:
    said = Bilingual(words, words)
    return Finding(
        "C101", severity, "privacy", "2027-03-01", said, said, said, "zh", f"1.{number}",
        (number, number + 1), "policies/privacy/2027-03-01/zh.md", words,
    )  # fmt: skip


def crowd(desk: Any, *findings: Finding) -> Report:
    """A report of these findings and no others."""
    made = report(desk)
    first = replace(made.examined[0], findings=findings)
    return replace(made, examined=(first,))


def test_the_command_offers_every_format() -> None:
    assert OFFERED == FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_names_place_and_words_and_is_the_same_every_time(desk: Make, name: str) -> None:
    made = report(desk(*MATERIAL))
    for ui in LANGS:
        said = render(made, name, ui)
        assert said == render(made, name, ui)
        assert said.endswith("\n")
        for words in ("C101", "zh.md", "4.1"):
            assert words in said


@pytest.mark.parametrize("name", FORMATS)
def test_a_clean_report_can_be_written(desk: Make, name: str) -> None:
    assert render(report(desk()), name, "zh")


def test_sarif_tells_rule_place_and_both_languages(desk: Make) -> None:
    page = Bilingual(
        "https://policies.example.com/zh/{code}/", "https://policies.example.com/en/{code}/"
    )
    made = replace(report(desk(*MATERIAL)), rule_pages=page)
    (run,) = json.loads(render(made, "sarif", "zh"))["runs"]
    (result,) = (one for one in run["results"] if one["ruleId"] == "C101")
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == "C101"
    assert rule["helpUri"] == "https://policies.example.com/zh/C101/"
    assert rule["help"]["markdown"].startswith("# C101 ")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith(ZH)
    zh, en = result["message"]["text"].split("\n")
    assert re.search("[一-鿿]", zh)
    assert not re.search("[一-鿿]", en.replace("400-555", ""))
    assert run["results"][0]["level"] == "error"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("ui", LANGS)
def test_every_finding_leads_to_its_rule(desk: Make, name: str, ui: Lang) -> None:
    unknown = report(desk(*MATERIAL))
    page = Bilingual(
        "https://policies.example.com/zh/{code}/", "https://policies.example.com/en/{code}/"
    )
    known = replace(unknown, rule_pages=page)
    for rule in {one.rule for one in known.findings}:
        assert f"https://policies.example.com/{ui}/{rule}/" in render(known, name, ui)
        if name not in ("json", "sarif"):  # there, an address or nothing
            assert f"clausetrail explain {rule}" in render(unknown, name, ui)


def test_the_pages_of_the_rules_are_where_the_site_is(
    desk: Make,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = desk(*MATERIAL)
    monkeypatch.chdir(tmp_path)
    words = ["--ui", "en", "check", str(made.folder), "--as-of", "2027-01-10"]
    main(words)
    assert "about this rule: clausetrail explain C101" in capsys.readouterr().out
    (tmp_path / "mkdocs.yml").write_text("site_url: https://policies.example.com/legal\n", "utf-8")
    main(words)
    assert "https://policies.example.com/legal/en/explain/C101/" in capsys.readouterr().out
    main([*words, "--rule-pages", "https://example.com/docs/rules/"])
    assert "https://example.com/docs/rules/C101.md" in capsys.readouterr().out
    (tmp_path / "mkdocs.yml").write_text("site_url: [broken\n", "utf-8")
    assert main(words) == 1
    assert "about this rule: clausetrail explain C101" in capsys.readouterr().out


def test_a_sarif_reader_reads_it(desk: Make) -> None:
    log = Sarif.model_validate_json(render(report(desk(*MATERIAL)), "sarif", "en"))
    assert len(log.runs[0].results) == len(report(desk()).findings) + 1


def test_a_fingerprint_stays_when_lines_move_and_goes_when_words_change(desk: Make) -> None:
    def marks(*more: tuple[str, str, str]) -> set[str]:
        findings = report(desk(*MATERIAL, *more)).findings
        assert len(set(fingerprints(findings))) == len(findings)
        pairs = zip(findings, fingerprints(findings), strict=True)
        return {mark for one, mark in pairs if one.rule == "C101"}

    assert marks() == marks((ZH, "## 四、", "\n\n## 四、"))
    assert marks() != marks((ZH, "0166", "0177"))


def test_sarif_stays_within_the_limit_and_says_what_is_left_out(
    desk: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sarif, "MOST", 3)
    notes, errors = [finding("note", n) for n in range(1, 5)], [finding("error", 9)]
    (run,) = json.loads(render(crowd(desk(), *notes, *errors), "sarif", "en"))["runs"]
    assert [one["level"] for one in run["results"]] == ["error", "note", "note"]
    (said,) = run["invocations"][0]["toolExecutionNotifications"]
    assert said["message"]["text"].startswith("2 more")


def test_github_gets_ten_of_a_kind_worst_first(desk: Make) -> None:
    many = [finding(one, n) for one in ("note", "warning", "error") for n in range(1, 31)]
    lines = render(crowd(desk(), *many), "github", "en").splitlines()
    kinds = [line.split(" ")[0] for line in lines[:-1]]
    assert kinds == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert len(kinds) <= 50
    assert lines[9].endswith("::21 more; the job summary lists all of them")


def test_policy_text_gives_github_no_commands(desk: Make) -> None:
    hostile = finding(words=HOSTILE)
    place = replace(hostile, clause="1:2,line=9", file="a,b:c.md")
    lines = render(crowd(desk(), place), "github", "zh").splitlines()
    assert [line for line in lines if line.startswith("::")] == lines[:1]
    properties = lines[0].split("::")[1]
    assert "file=a%2Cb%3Ac.md," in properties
    assert properties.count("line=") == 2  # its own line, and the escaped one in the title
    assert github.COMMAND["note"] == "notice"


def test_the_summary_goes_where_github_wants_it(
    desk: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    made = desk(*MATERIAL)
    words = [str(made.folder), "--as-of", "2027-01-10"]
    main(["--ui", "en", "check", *words])
    assert summary.read_text(encoding="utf-8") == "before\n"
    main(["--ui", "en", "check", *words, "--format", "github"])
    assert summary.read_text(encoding="utf-8").startswith("before\n## Policy check: not passed")


@pytest.mark.parametrize("limit", [COMMENT, SUMMARY])
def test_markdown_stays_within_the_limit_and_says_how_many_are_left_out(
    desk: Make, limit: int
) -> None:
    long = "甲乙丙丁" * 100
    made = crowd(desk(), *(finding("warning", n, long) for n in range(1, 900)), finding("error"))
    text = written(made, "zh", limit)
    assert limit - 10_000 < len(text.encode()) <= limit
    assert text.index("错误 C101") < text.index("警告 C101")
    (left,) = re.findall(r"另有 (\d+) 个，未列出", text)
    assert text.count("- **privacy@") + int(left) == 900


def test_policy_text_in_markdown_is_text(desk: Make) -> None:
    text = render(crowd(desk(), finding(words=HOSTILE)), "markdown", "en")
    html = MarkdownIt("commonmark", {"html": True}).render(text)
    assert "<script>" not in html
    assert "<img" not in html
    assert "<a " not in html
    assert "@all" not in re.sub("<code>.*?</code>", "", html)


def test_gitlab_gets_the_fields_it_documents(desk: Make) -> None:
    entries = json.loads(render(report(desk(*MATERIAL)), "gitlab", "en"))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    for entry in entries:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert entry["location"]["path"].endswith(".md")
        assert entry["location"]["lines"]["begin"] >= 1
    assert entries[0]["severity"] == "critical"


@pytest.mark.parametrize(("least", "failures"), [("error", 1), (None, 0)])
def test_junit_counts_what_fails_the_check(
    desk: Make, least: Severity | None, failures: int
) -> None:
    made = report(desk(*MATERIAL), least)
    assert made.failed == bool(failures)
    top = ElementTree.fromstring(render(made, "junit", "zh"))
    suites = top.findall("testsuite")
    assert [one.get("name") for one in suites] == ["privacy@2027-03-01", "privacy@2026-03-01"]
    assert len(top.findall(".//failure")) == failures == int(top.get("failures", ""))
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))


def test_junit_is_xml_whatever_a_policy_says(desk: Make) -> None:
    top = ElementTree.fromstring(render(crowd(desk(), finding(words=HOSTILE)), "junit", "en"))
    assert "<script>" in (top.findtext(".//failure") or "")


def test_a_junit_reader_reads_it(desk: Make, tmp_path: Path) -> None:
    path = tmp_path / "report.xml"
    path.write_text(render(report(desk(*MATERIAL)), "junit", "en"), encoding="utf-8")
    suites = list(JUnitXml.fromfile(str(path)))
    assert [suite.failures for suite in suites] == [1, 0]


def test_a_terminal_is_not_steered_by_a_policy(
    desk: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    made = desk((ZH, "0130", "0166\x1b[2J"))
    main(["check", str(made.folder), "--as-of", "2027-01-10"])
    shown = capsys.readouterr().out
    assert "0166" in shown
    assert "\x1b" not in shown


def test_reports_go_into_files_beside_what_is_shown(
    desk: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sarif_file, junit_file = tmp_path / "reports" / "check.sarif", tmp_path / "check.xml"
    words = [str(desk(*MATERIAL).folder), "--as-of", "2027-01-10", "--ui", "en"]
    reports = ["--report", f"sarif={sarif_file}", "--report", f"junit={junit_file}"]
    assert main(["check", *words, *reports]) == 1
    assert capsys.readouterr().out.startswith("Privacy Policy (privacy)")
    assert json.loads(sarif_file.read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert ElementTree.parse(junit_file).getroot().get("failures") == "1"


@pytest.mark.parametrize("word", ["sarif", "sarif=", "pdf=x", "=x"])
def test_a_report_of_no_known_format_is_refused(desk: Make, word: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["check", str(desk().folder), "--report", word])
    assert stopped.value.code == 2
