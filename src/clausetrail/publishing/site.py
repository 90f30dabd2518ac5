"""All pages of a site from the policies and a day; no site generator is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from clausetrail.bilingual import LANGS
from clausetrail.publishing.bilingual_page import bilingual_page
from clausetrail.publishing.comparison_page import comparison_page
from clausetrail.publishing.dossier import Dossier, dossier
from clausetrail.publishing.edition_page import edition_page
from clausetrail.publishing.history_page import history_page
from clausetrail.publishing.home_page import home_page, root_page
from clausetrail.publishing.page import Page
from clausetrail.publishing.rule_page import rule_pages
from clausetrail.repository.policy import Policy


def pages(policies: Sequence[Policy], as_of: date) -> tuple[Page, ...]:
    """Return every page, in both languages; drafts are never published.

    Args:
        policies: the policies as `clausetrail.repository.load` returns them.
        as_of: the day on which "in force" is decided.
    """
    dossiers = [dossier(policy, as_of) for policy in policies if policy.versions]
    return (root_page(dossiers), *_pages(dossiers, as_of))


def _pages(dossiers: Sequence[Dossier], as_of: date) -> Iterator[Page]:
    for ui in LANGS:
        yield home_page(dossiers, as_of, ui)
        for one in dossiers:
            versions = one.policy.versions
            yield edition_page(one, one.current, ui, lasting=False)
            yield history_page(one, ui)
            for version in versions:
                yield edition_page(one, version, ui, lasting=True)
                if (side := bilingual_page(one, version, ui)) is not None:
                    yield side
            for old, new in combinations(versions, 2):
                if (compared := comparison_page(one, old, new, ui)) is not None:
                    yield compared
        yield from rule_pages(ui)
