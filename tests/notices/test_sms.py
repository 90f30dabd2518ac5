"""How long a text message is: a table after 3GPP TS 23.038 and TS 23.040."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausetrail.notices import measure, thrifty
from clausetrail.notices.sms import BASIC, EXTENSION, SIZES

CASES = [
    ("", "GSM-7", 0, 1),
    ("a" * 160, "GSM-7", 160, 1),
    ("a" * 161, "GSM-7", 161, 2),
    ("a" * 306, "GSM-7", 306, 2),
    ("a" * 307, "GSM-7", 307, 3),
    ("€" * 80, "GSM-7", 160, 1),
    ("€" * 81, "GSM-7", 162, 2),
    ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),  # the escape is not parted from its sign
    ("[x]\\^{y}~|", "GSM-7", 18, 1),
    ("Ångström à Øre, ¿ñ? Δ", "GSM-7", 21, 1),
    ("ç", "UCS-2", 1, 1),  # the alphabet has the capital only
    ("a`b", "UCS-2", 3, 1),
    ("“quoted”", "UCS-2", 8, 1),
    ("政" * 70, "UCS-2", 70, 1),
    ("政" * 71, "UCS-2", 71, 2),
    ("政" * 134, "UCS-2", 134, 2),
    ("政" * 135, "UCS-2", 135, 3),
    ("a" * 159 + "政", "UCS-2", 160, 3),
    ("😀" * 35, "UCS-2", 70, 1),
    ("政" + "😀" * 35, "UCS-2", 71, 2),
    ("政" * 66 + "😀" + "政" * 66, "UCS-2", 134, 3),  # a surrogate pair is not parted
    ("政\n府", "UCS-2", 3, 1),
]


@pytest.mark.parametrize(("text", "alphabet", "units", "parts"), CASES)
def test_a_message_is_counted_as_networks_count_it(
    text: str, alphabet: str, units: int, parts: int
) -> None:
    length = measure(text)
    assert (length.alphabet, length.units, length.parts) == (alphabet, units, parts)


def test_the_alphabet_is_complete() -> None:
    assert len(BASIC) == 127  # 128 positions, one of which is the escape
    assert len(EXTENSION) == 10
    assert not BASIC & EXTENSION


@given(st.text(max_size=400))
def test_parts_hold_what_they_are_said_to_hold(text: str) -> None:
    length = measure(text)
    alone, part = SIZES[length.alphabet]
    least = 1 if length.units <= alone else -(-length.units // part)
    # At most one unit of a part is lost to a character that is not cut in two.
    most = 1 if length.units <= alone else -(-length.units // (part - 1))
    assert least <= length.parts <= most


@given(st.text(max_size=200))
def test_thrift_never_costs_a_part(text: str) -> None:
    assert measure(thrifty(text)).parts <= measure(text).parts or thrifty(text) == text
