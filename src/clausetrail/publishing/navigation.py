"""The navigation: nested, one branch per language, comparisons of neighbours only."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Union

from clausetrail.bilingual import LANGS, Lang
from clausetrail.publishing import address
from clausetrail.publishing import wording as w
from clausetrail.publishing.markup import joined
from clausetrail.repository.policy import Policy

Item = Union[str, dict[str, "str | list[Item]"]]  # noqa: UP007 - a recursive type
"""One entry as MkDocs takes it: a file, or a title with a file or with more entries."""


def navigation(
    policies: Sequence[Policy], paths: Collection[str], own: Mapping[Lang, Sequence[str]]
) -> list[Item]:
    """Return the navigation of both languages.

    Args:
        policies: the policies, in the order in which they are listed.
        paths: the files made from them; only these are linked.
        own: the organisation's own pages by language, as paths of files.
    """
    return [
        {
            w.OWN_NAME[ui]: [
                *_branch(policies, paths, ui),
                *own.get(ui, ()),
                {w.RULES.in_(ui): address.source(address.rules(ui))},
            ]
        }
        for ui in LANGS
    ]


def _branch(policies: Sequence[Policy], paths: Collection[str], ui: Lang) -> list[Item]:
    branch: list[Item] = [{w.POLICIES.in_(ui): address.source(address.home(ui))}]
    for policy in policies:
        if address.source(address.current(ui, policy.slug)) in paths:
            # Themes print the titles of the navigation as they are.
            title = str(joined([policy.settings.title.in_(ui)]))
            branch.append({title: _policy(policy, paths, ui)})
    return branch


def _policy(policy: Policy, paths: Collection[str], ui: Lang) -> list[Item]:
    slug, versions = policy.slug, policy.versions[::-1]
    items: list[Item] = [
        {w.CURRENT_TEXT.in_(ui): address.source(address.current(ui, slug))},
        {w.HISTORY.in_(ui): address.source(address.history(ui, slug))},
    ]
    texts = [(v.name, address.version(ui, slug, v.name)) for v in versions]
    beside = [(v.name, address.bilingual(ui, slug, v.name)) for v in versions]
    changes = []
    for place, new in enumerate(versions):
        for old in versions[place + 1 :]:
            to = address.comparison(ui, slug, old.name, new.name)
            if address.source(to) in paths:  # only with the nearest version before
                changes.append((f"{old.name} → {new.name}", to))
                break
    for title, links in ((w.CHANGES, changes), (w.VERSIONS, texts), (w.SIDE_BY_SIDE, beside)):
        inner: list[Item] = [
            {name: address.source(to)} for name, to in links if address.source(to) in paths
        ]
        if inner:
            items.append({title.in_(ui): inner})
    return items
