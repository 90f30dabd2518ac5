"""The views for a terminal: one paragraph a change, and side by side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clausetrail.bilingual import LANGS, Lang
from clausetrail.redline.columns import GUTTER, side_by_side
from clausetrail.redline.terminal import Screen, Style, Words, inline, view
from clausetrail.redline.wrapping import cells
from tests.redline.texts import digest, edition, hostile, small

SGR = re.compile(r"\x1b\[[\d;]*m")


def shown(
    *, ui: Lang = "zh", style: Style | None = None, width: int | None = None, words: Words = inline
) -> list[str]:
    screen = Screen(ui, style or Style.plain(), width)
    return list(view(small(), screen, words=words, everything=True))


def test_the_summary_comes_first_and_the_gravest_changes_next() -> None:
    lines = shown(ui="en")
    assert re.fullmatch(r"\d+ changes in the Chinese text: MATERIAL \d+, .*editorial \d+", lines[0])
    heads = [line.split(" (")[0] for line in lines if re.match(r"[A-Za-z ]+ \(\d+\)\Z", line)]
    assert heads == sorted(heads, key=["MATERIAL", "TO REVIEW", "editorial"].index)


def test_a_change_shows_its_words() -> None:
    assert "  我们每年公布一次透明度报告。" not in shown()
    assert "  {+我们每年公布一次透明度报告。+}" in shown()
    assert any("日志保存 [-6 个月-]{+12 个月+}。" in line for line in shown())


def test_a_clause_that_only_moved_shows_how_it_begins() -> None:
    lines = shown()
    at = next(at for at, line in enumerate(lines) if line.startswith("1.3 → 2.2"))
    words = next(line for line in lines[at:] if "Cookies" in line)
    assert words.startswith("  我们在您的设备上使用 Cookies")


def test_a_recurring_replacement_is_told_once() -> None:
    lines = shown(ui="en")
    at = lines.index("renamed from “云岫” to “云岫云” in 3 clauses")
    assert lines[at + 2] == "  1.1, 1.2, 2.1"


@pytest.mark.parametrize(
    ("ui", "says"),
    [
        ("zh", "  仅涉及：云岫 → 云岫云（名称，3 条）"),
        ("en", "  Only: 云岫 → 云岫云 (name, 3 clauses)"),
    ],
)
@pytest.mark.parametrize("words", [inline, side_by_side])
def test_a_clause_with_nothing_but_replacements_says_so(ui: Lang, says: str, words: Words) -> None:
    lines = shown(ui=ui, words=words)
    at = next(at for at, line in enumerate(lines) if re.match(r"2\.1  ", line))
    assert lines[at + 1] == says
    assert "云岫云" in lines[at + 2]


def test_harmless_changes_are_counted_unless_all_are_wanted() -> None:
    few = list(view(small(), Screen("en", Style.plain())))
    assert "harmless change" in few[-1]
    assert few[-1].endswith("--all lists it.") or few[-1].endswith("--all lists them.")
    assert len(few) < len(shown(ui="en"))


def test_colours_are_on_every_line_by_themselves() -> None:
    lines = shown(style=Style.colour(), width=40)
    assert any(SGR.search(line) for line in lines)
    for line in lines:
        codes = SGR.findall(line)
        assert codes[1::2] == ["\x1b[0m"] * (len(codes) // 2)
        assert all(code != "\x1b[0m" for code in codes[::2])
    assert [SGR.sub("", line) for line in lines] != lines


@pytest.mark.parametrize("words", [inline, side_by_side])
@pytest.mark.parametrize("style", [Style.plain(), Style.colour()], ids=["plain", "colour"])
@pytest.mark.parametrize("width", [20, 40, 80, 131])
def test_no_line_is_wider_than_the_screen(words: Words, style: Style, width: int) -> None:
    for line in shown(style=style, width=width, words=words):
        assert cells(SGR.sub("", line)) <= width


@pytest.mark.parametrize("lang", LANGS)
def test_side_by_side_the_left_is_the_old_text_and_the_right_the_new(
    policies: Path, lang: Lang
) -> None:
    two = digest(
        edition(policies, "privacy/2025-11-01", lang), edition(policies, "privacy/2027-03-01", lang)
    )
    for item in two.judged:
        lines = list(side_by_side(item.change, Screen(lang, Style.colour(), 90)))
        columns = [(SGR.sub("", line) + " ").split(GUTTER.rstrip(), 1) for line in lines]
        for column, side in ((0, item.change.old), (1, item.change.new)):
            read = "".join("".join(parts[column] for parts in columns).split())
            expected = "".join(f"{clause.label}{clause.written}" for clause in side)
            assert read == "".join(expected.split())


def test_columns_stand_under_each_other() -> None:
    for item in small().judged:
        places = {
            cells(line[: line.index("│")])
            for line in side_by_side(item.change, Screen("zh", Style.plain(), 81))
        }
        assert len(places) == 1


def test_text_cannot_steer_the_terminal() -> None:
    lines = list(view(hostile(), Screen("zh", Style.plain()), everything=True))
    assert "\x1b" not in "".join(lines)
    assert "\ufffd[31m" in "".join(lines)


def test_no_change_says_so() -> None:
    same = small().comparison.new
    assert list(view(digest(same, same), Screen("en", Style.plain()))) == ["No changes."]
