"""Pages that moved together are one fact, however many links lead to them."""

from __future__ import annotations

import pytest

from clausetrail.comparing import Comparison, compare
from clausetrail.reading import read_text

POLICY = (
    "# Privacy Policy\n\n## 1. Cookies\n\nSee [our list]({0}/list) of cookies.\n\n"
    "Read [how to object]({0}/faq#object), or [how to ask]({0}/faq#ask).\n\n"
    "Our [partners]({1}/partners) are named there.\n"
)


def compared(old: tuple[str, str], new: tuple[str, str]) -> Comparison:
    """Compare the policy with its links to two places and the same with two others."""
    return compare(*(read_text(POLICY.format(*at), lang="en") for at in (old, new)))


def test_links_that_lead_to_another_place_are_one_group() -> None:
    """The part of the address that was replaced is named, not each page."""
    was, now = "https://lindenshop.example/old", "https://help.lindenshop.example"
    (group,) = compared((was, was), (now, now)).groups
    assert (group.kind, group.old, group.new) == ("link", was, now)
    assert len(group.changes) == 3
    assert group.label.en == f"links to “{was}” lead to “{now}” now, in 3 clauses"


@pytest.mark.parametrize("elsewhere", ["https://a.example", "https://lindenshop.example/old"])
def test_a_link_that_goes_another_way_is_told_alone(elsewhere: str) -> None:
    """Two clauses are no group, and one that leads elsewhere belongs to none."""
    was, now = "https://lindenshop.example/old", "https://help.lindenshop.example"
    comparison = compared((was, was), (now, elsewhere))
    assert comparison.groups == ()
    assert all(change.group is None for change in comparison.changes)


def test_the_pages_themselves_must_be_the_same() -> None:
    """Other pages in another place are other links."""
    was, now = "https://lindenshop.example/old", "https://help.lindenshop.example"
    new = POLICY.format(now, now).replace("/list", "/table").replace("#ask", "#write")
    comparison = compare(*(read_text(t, lang="en") for t in (POLICY.format(was, was), new)))
    assert comparison.groups == ()
