"""The catalogue of codes, and the manual written from it."""

from __future__ import annotations

import re
from pathlib import Path

from clausetrail.bilingual import LANGS
from clausetrail.explanation import CATALOGUES, explanation, explanations, index, page

MANUAL = Path(__file__).resolve().parent.parent / "docs" / "rules"


def test_every_code_is_explained_in_both_languages() -> None:
    known = list(explanations())
    assert {found.code[0] for found in known} == set(CATALOGUES)
    for found in known:
        assert re.fullmatch(r"[A-Z]\d{3}", found.code)
        assert explanation(found.code) == found
        for lang in LANGS:
            assert found.what.in_(lang)
            assert found.why.in_(lang)
            assert found.todo.in_(lang)


def test_an_unknown_code_is_not_explained() -> None:
    assert explanation("L999") is None
    assert explanation("Z101") is None
    assert explanation("") is None


def test_the_manual_is_what_the_codes_say() -> None:
    """``clausetrail explain --pages docs/rules`` writes it."""
    expected = {f"{found.code}.md": page(found) for found in explanations()}
    expected["index.md"] = index()
    assert {p.name: p.read_text(encoding="utf-8") for p in MANUAL.glob("*.md")} == expected
