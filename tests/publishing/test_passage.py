"""The words of a clause: emphasis, links and edits, in every combination."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausetrail.clause import Clause, Span, SpanKind
from clausetrail.comparing.change import Edit, joined
from clausetrail.publishing.passage import compared, reading, redline, rendered
from tests.publishing.demo import Seen

KINDS: tuple[SpanKind, ...] = ("strong", "emphasis", "code", "strike", "link")
TARGETS = ("https://yunxiu.example.com", "mailto:a@yunxiu.example.com", "javascript:alert(1)", "#x")
WORDS = st.text(st.sampled_from("您我们的信息 ab<>&\"'12"), min_size=1, max_size=24)


def clause(text: str, *spans: Span) -> Clause:
    return Clause("1.1", "clause", "1.1", text, (1, 1), spans=spans)


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    text = draw(WORDS)
    places = st.integers(0, len(text))
    spans = []
    for _ in range(draw(st.integers(0, 3))):
        start, end = sorted((draw(places), draw(places)))
        kind = draw(st.sampled_from(KINDS))
        target = draw(st.sampled_from(TARGETS)) if kind == "link" else ""
        spans.append(Span(start, end, kind, target))
    return clause(text, *sorted(spans, key=lambda s: s.start))


@pytest.mark.parametrize(
    ("given_clause", "expected"),
    [
        (clause("a < b & c"), "a &lt; b &amp; c"),
        (clause("我们不会共享。", Span(2, 4, "strong")), "我们<strong>不会</strong>共享。"),
        (
            clause("见 帮助中心", Span(2, 6, "link", "https://yunxiu.example.com/?a=1&b=2")),
            '见 <a href="https://yunxiu.example.com/?a=1&amp;b=2" rel="noopener">帮助中心</a>',
        ),
        (
            clause("点击这里", Span(2, 4, "link", "javascript:alert(1)")),
            '点击<span class="ct-link">这里</span>'
            '<span class="ct-target"> &lt;javascript:alert(1)&gt;</span>',
        ),
        (
            clause("abcd", Span(0, 3, "strong"), Span(1, 4, "emphasis")),
            "<strong>a</strong><strong><em>bc</em></strong><em>d</em>",
        ),
        (clause("out of range", Span(3, 99, "strong"), Span(5, 5, "code")), "out of range"),
    ],
)
def test_reading(given_clause: Clause, expected: str) -> None:
    assert rendered(reading(given_clause)) == expected


def test_a_link_that_can_be_followed_does_not_spell_out_its_target() -> None:
    told = clause("联系客服", Span(2, 4, "link", "mailto:a@yunxiu.example.com"))
    assert "&lt;" not in rendered(reading(told))
    assert Seen(rendered(reading(told))).text == "联系客服"


def test_edits_over_emphasis_and_links() -> None:
    old = clause("请联系客服。", Span(3, 5, "link", "mailto:old@yunxiu.example.com"))
    new = clause("请联系客服。", Span(3, 5, "link", "mailto:new@yunxiu.example.com"))
    edits = (
        Edit("=", "请联系客服 <"),
        Edit("-", "mailto:old@yunxiu.example.com"),
        Edit("+", "mailto:new@yunxiu.example.com"),
        Edit("=", ">。"),
    )
    shown = redline(edits, (old,), (new,), "zh")
    assert Seen(shown).values("href") == ["mailto:new@yunxiu.example.com"]
    assert (
        '<del data-search-exclude="true"><span class="ct-hidden">[删除 </span>'
        '<span class="ct-target">mailto:old@yunxiu.example.com</span>'
    ) in shown


def test_an_unchanged_target_is_not_spelled_out() -> None:
    target = "mailto:a@yunxiu.example.com"
    old = clause("请联系客服。", Span(3, 5, "link", target))
    new = clause("请尽快联系客服。", Span(5, 7, "link", target))
    edits = (Edit("=", "请"), Edit("+", "尽快"), Edit("=", f"联系客服 <{target}>。"))
    shown = redline(edits, (old,), (new,), "en")
    assert Seen(shown).text == "请[added 尽快] 联系客服。"
    assert Seen(shown).values("href") == [target]


def test_a_removed_link_cannot_be_followed() -> None:
    old = clause("旧网站", Span(0, 3, "link", "https://old.example.com"))
    shown = redline((Edit("-", old.written),), (old,), (), "zh")
    assert "href" not in shown
    assert "https://old.example.com" in shown


def without_hidden(markup: str, dropped: str) -> str:
    markup = re.sub(r'<span class="ct-hidden">.*?</span>', "", markup)
    markup = re.sub(rf"<{dropped}[ >].*?</{dropped}>", "", markup)
    return "".join(Seen(markup.replace("<br>", "\n")).words)


@given(clauses())
def test_a_reading_shows_the_text(given_clause: Clause) -> None:
    seen = Seen(rendered(reading(given_clause)))
    safe = all(s.kind != "link" or s.target in TARGETS[:2] for s in given_clause.spans)
    if safe:
        assert "".join(seen.words) == given_clause.text
    assert not [t for t in seen.values("href") if not t.startswith(("https:", "mailto:"))]


@given(st.lists(clauses(), min_size=1, max_size=3))
def test_the_compared_text_is_rebuilt(given_clauses: list[Clause]) -> None:
    assert compared(given_clauses).text == joined(given_clauses)


EMPHASIS = st.lists(
    st.tuples(st.sampled_from(KINDS[:4]), st.integers(0, 60), st.integers(0, 60)), max_size=3
)


@given(
    WORDS, st.lists(st.tuples(st.sampled_from("-+"), WORDS, st.integers(0, 40))), EMPHASIS, EMPHASIS
)
def test_a_redline_shows_both_sides(
    common: str,
    put_in: list[tuple[str, str, int]],
    old_marks: list[tuple[SpanKind, int, int]],
    new_marks: list[tuple[SpanKind, int, int]],
) -> None:
    """Take common words, put removed and added ones between, and emphasise at random."""
    edits: list[Edit] = []
    at = 0
    for op, words, place in sorted(put_in, key=lambda one: one[2]):
        place = min(max(place, at), len(common))
        if place > at:
            edits.append(Edit("=", common[at:place]))
        edits.append(Edit("-" if op == "-" else "+", words))
        at = place
    edits.append(Edit("=", common[at:]))
    old, new = (
        clause(
            "".join(edit.text for edit in edits if edit.op != other),
            *(Span(min(a, b), max(a, b), kind) for kind, a, b in marks),
        )
        for other, marks in (("+", old_marks), ("-", new_marks))
    )
    shown = redline(edits, (old,), (new,), "en")
    assert without_hidden(shown, "ins") == old.text
    assert without_hidden(shown, "del") == new.text
