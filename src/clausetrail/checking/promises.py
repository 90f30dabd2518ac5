"""Whether the rules watch over everything that the policy's own list of material changes names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from clausetrail.bilingual import Bilingual
from clausetrail.checking.finding import Finding, Place
from clausetrail.judging import CATEGORIES, Category, uncovered
from clausetrail.repository import Policy, Status, Version

_LONGEST = 60
"""Characters of an item that are quoted."""


def promise_findings(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    """Report items of the list that no rule covers: a person has to look for them."""
    listed = tuple(cast(Category, kind) for kind in policy.settings.categories)
    for lang, edition in version.editions.items():
        wanted = policy.settings.list_clause(lang)
        for promise in uncovered(edition.document, wanted, listed or tuple(CATEGORIES)):
            words = promise.text if len(promise.text) <= _LONGEST else promise.text[:_LONGEST] + "…"
            yield Place(policy, version, status, edition, promise.clause).finding(
                "C403",
                Bilingual(
                    f"重大变更清单里的这一项没有规则核查：“{words}”",
                    f"no rule looks for this item of the list of material changes: “{words}”",
                ),
                Bilingual(
                    "请人工核对这类变更；若 categories 漏写了它所属的类别，请补上",
                    "look for such changes by hand; if categories lacks its kind, add it",
                ),
                severity="warning",
            )
