"""References to another place in the text, made precise or put otherwise."""

from __future__ import annotations

import pytest

from clausetrail.comparing import compare
from clausetrail.judging import judge
from clausetrail.reading import read_text

NUMBERED = """# Privacy Policy

## 1. Who we are

Acme Ltd is the controller. {}

## 2. Contact information

Write to privacy@acme.example.

## 3. Data we collect

### 3.1 Data you give us

Your name.

### 3.2 Loyalty Program

Your points.

## 4. Retention

We keep data for two years. {}

## 5. Your rights

### 5.1 Right of access

You may ask for a copy.

### 5.2 Right to Rectification and Erasure

You may ask us to erase it.
"""
LETTERED = """# Privacy Statement

## Section A - Use

We use cookies. {}

## Section M - How To Contact Us

Write to support@acme.example or call +353 1 555 0100.

## Section N - Definitions

"Device" means a computer.
"""


def verdicts(text: str, old: str, new: str) -> set[str]:
    before, after = (read_text(text.replace("{}", said), lang="en") for said in (old, new))
    return {i.judgement.verdict for i in judge(compare(before, after))}


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Details are in section 3.2.", "Details are in section 3.2 (Loyalty Program).", True),
        ("Details are in section 3.2.", "Details are in section 3.2, “Loyalty Program”.", True),
        ("Details are in the Loyalty Program section.", "Details are in section 3.2.", True),
        ("See § 3.2.", "See section 3.2 of this Privacy Policy.", True),
        ("See section three.", "See section 3 (“Data we collect”).", True),
        ("The sections 1 through 4 apply to all.", "Sections 1 to 4 apply to all.", True),
        (
            "You can have data deleted earlier (see 'Your rights').",
            "You can have data deleted earlier (see 'Right to Rectification and Erasure' under "
            "'Your rights').",
            True,
        ),
        ("Write to the address in section 4.", "Write to the address in section 2.", True),
        ("Details are in section 3.2.", "Details are in section 3.2 (Data you give us).", False),
        ("Details are in section 3.2.", "Details are in section 3.2 (“Retention”).", False),
        (
            "Details are in section 3 of this policy.",
            "Details are in section 3 of the Terms.",
            False,
        ),
        ("See section 3 of this policy.", "See section 3 of the Cookie Policy.", False),
        ("Sections 1 through 4 apply to all.", "Sections 1 and 4 apply to all.", False),
        ("Section 5 does not apply to staff.", "Section 5.2 does not apply to staff.", False),
        ("You have the rights in section 5.", "You have the rights in section 5.1.", False),
        ("Write to the address in section 2.", "Write to the address in section 4.", False),
        (
            "You can have data deleted earlier (see 'Your rights').",
            "You can have data deleted earlier (see 'Right of access' under 'Your rights').",
            False,
        ),
    ],
)
def test_a_reference_leads_to_the_same_section(old: str, new: str, same: bool) -> None:
    assert (verdicts(NUMBERED, old, new) == {"editorial"}) is same


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (
            "Web beacons (see Section N for definitions).",
            "Web beacons (see Section N (Definitions)).",
            True,
        ),
        (
            "Contact us as said in the “How To Contact Us” section below.",
            "Contact us at support@acme.example as said in the “How To Contact Us” section below.",
            True,
        ),
        (
            "Contact us (see “How To Contact Us”).",
            "Contact us at support@acme.example (see Section M).",
            True,
        ),
        ("See Section N for definitions.", "See Section M for definitions.", False),
        (
            "Contact us as said in the “How To Contact Us” section below.",
            "Contact us at legal@acme.example as said in the “How To Contact Us” section below.",
            False,
        ),
        (
            "Contact us as said in the “How To Contact Us” section below.",
            "Contact us only at support@acme.example as said in the “How To Contact Us” section.",
            False,
        ),
        (
            "Contact us at support@acme.example as said in Section M.",
            "Contact us at help@acme.example as said in Section M.",
            False,
        ),
    ],
)
def test_an_address_that_the_section_gives_says_nothing_new(old: str, new: str, same: bool) -> None:
    assert (verdicts(LETTERED, old, new) == {"editorial"}) is same
