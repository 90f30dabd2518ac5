"""Policy text is data: whatever it is, a page shows it and nothing more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from clausetrail.publishing.markup import clean, element, heading, phrase, web_target
from tests.publishing.demo import Seen

ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("<>&\"'`*_[](){}#!\\|~^=+-:;/?.,$%@ \n\t\x02\x03"),
        st.sampled_from("第三条（）《》。，、"),
    )
)


@given(ANY_TEXT)
def test_text_of_an_element_is_shown_as_it_is(text: str) -> None:
    seen = Seen(element("p", text, title=text))
    assert "".join(seen.words) == clean(text)
    assert seen.tags == [("p", {"title": clean(text)})]


@given(ANY_TEXT)
def test_an_element_passes_through_markdown_unchanged(text: str) -> None:
    block = element("p", text)
    assert Markdown(extensions=["attr_list", "toc"]).convert(block) == block


@given(ANY_TEXT)
def test_a_heading_shows_its_words_literally(text: str) -> None:
    converter = Markdown(extensions=["attr_list", "toc"])
    seen = Seen(converter.convert(heading(2, "一 " + text, "s1", lang="zh")))
    assert seen.tags == [("h2", {"id": "s1", "lang": "zh"})]
    assert seen.text == " ".join(("一 " + clean(text)).split())
    (entry,) = converter.toc_tokens  # type: ignore[attr-defined]
    assert "".join(Seen(entry["name"]).words).split() == ("一 " + clean(text)).split()


@given(ANY_TEXT)
def test_a_wording_is_filled_in_without_markup(text: str) -> None:
    seen = Seen(phrase("a {x} & <b>", x=text))
    assert seen.tags == []
    assert "".join(seen.words) == f"a {clean(text)} & <b>"


@pytest.mark.parametrize(
    ("target", "safe"),
    [
        ("https://cloud.yunxiu.example.com/a?b=c#d", True),
        ("HTTP://yunxiu.example.com", True),
        ("mailto:privacy@yunxiu.example.com", True),
        ("tel:+86-400-000-0000", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("//yunxiu.example.com", False),
        ("/etc/passwd", False),
        ("file:///etc/passwd", False),
        ("https:", False),
        ('https://a.example.com/"onclick="x', False),
        ("https://a.example.com/ b", False),
        ("", False),
    ],
)
def test_only_links_to_the_web_mail_and_telephone_are_followed(target: str, safe: bool) -> None:
    assert (web_target(target) == target) is safe


def test_control_characters_are_dropped() -> None:
    assert clean("a\x00\x02b\x1b[31m\ud800c\r\n\r\nd\x85e") == "ab[31mc d e"
