"""Whether the rules and the policy's own list of material changes fit each other."""

from __future__ import annotations

from collections.abc import Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.checking.finding import Finding, Place
from clausetrail.judging import (
    CATEGORIES,
    KINDS,
    Promise,
    is_contract,
    lacking,
    misnumbered,
    uncovered,
)
from clausetrail.repository import Edition, Policy, Status, Version

_LONGEST = 60
"""Characters of an item that are quoted."""


def promise_findings(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    """Report items that no rule covers or that are numbered otherwise, and kinds not listed.

    And an agreement that is judged as if it were a privacy policy.
    """
    yield from _agreement(policy, version, status)
    for lang, edition in version.editions.items():
        wanted = policy.settings.list_clause(lang)
        for promise in uncovered(edition.document, wanted, policy.settings):
            yield _uncovered(Place(policy, version, status, edition, promise.clause), promise)
        others = misnumbered(edition.document, wanted, policy.settings)
        if others:
            place = Place(policy, version, status, edition, others[0].clause)
            yield _misnumbered(place, others)
        if lang == policy.settings.prevailing:
            yield from _lacking(policy, version, status, edition)


def _uncovered(place: Place, promise: Promise) -> Finding:
    known = place.policy.settings.categories.get(promise.number or 0)
    words = _words(promise)
    return place.finding(
        "C403",
        Bilingual(
            f"重大变更清单里的这一项没有规则核查：“{words}”",
            f"no rule looks for this item of the list of material changes: “{words}”",
        ),
        Bilingual(
            "请人工核对这类变更；若 categories 漏写了它所属的类别，请补上",
            "look for such changes by hand; if categories lacks its kind, add it",
        ),
        severity="note" if known is not None and not known.covers else "warning",
    )


def _misnumbered(place: Place, promises: tuple[Promise, ...]) -> Finding:
    zh = "；".join(
        f"第（{p.number}）项“{_words(p)}”说的是{_names(p).zh}（{_numbers(p)}）" for p in promises
    )
    en = "; ".join(
        f"item ({p.number}), “{_words(p)}”, speaks of {_names(p).en} ({_numbers(p)})"
        for p in promises
    )
    first = promises[0]
    line = f"{first.number}: {{zh: …, en: …, covers: [{_numbers(first)}]}}"
    return place.finding(
        "C404",
        Bilingual(
            f"重大变更清单的编号与判断所用的编号不同：{zh}",
            f"the list of material changes is numbered otherwise than the judgements: {en}",
        ),
        Bilingual(
            f"请在 policy.yml 的 categories 里按本政策的编号写明每一项对应的类别，例如 {line}",
            "under categories in policy.yml, say by the policy's own numbers which kinds each "
            f"item covers, such as {line}",
        ),
        severity="warning",
    )


def _lacking(
    policy: Policy, version: Version, status: Status, edition: Edition
) -> Iterator[Finding]:
    settings = policy.settings
    wanted = settings.list_clause(edition.lang)
    kinds = lacking(edition.document, wanted, settings)
    if not kinds or len(kinds) == len(KINDS[settings.profile]):
        return
    zh, en = "；".join(CATEGORIES[k].zh for k in kinds), "; ".join(CATEGORIES[k].en for k in kinds)
    yield Place(policy, version, status, edition, edition.document.by_id[wanted]).finding(
        "C405",
        Bilingual(
            f"重大变更清单没有写到：{zh}。这类变更仍会判为重大变更",
            f"the list of material changes does not speak of: {en}; such changes are judged "
            "material all the same",
        ),
        Bilingual(
            "若有意不列，请在 policy.yml 的 categories 里写明清单有哪些项；否则请在下一版补上",
            "if they are left out on purpose, say under categories in policy.yml what the list "
            "has; otherwise add them in the next version",
        ),
        severity="note",
    )


def _agreement(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    edition = version.editions.get(policy.settings.prevailing)
    settings = policy.settings
    if edition is None or settings.profile == "contract" or settings.categories:
        return
    if not is_contract(edition.document):
        return
    yield Place(policy, version, status, edition).finding(
        "C406",
        Bilingual(
            "这份文件像是一份协议，却按隐私政策的六类重大变更判断",
            "this looks like an agreement and is judged by the six kinds of a privacy policy",
        ),
        Bilingual(
            "请在 policy.yml 里写 profile: contract；若确要按六类判断，请写明 categories",
            "write profile: contract in policy.yml; if the six kinds are meant, say so under "
            "categories",
        ),
        severity="note",
    )


def _words(promise: Promise) -> str:
    text = promise.text.rstrip("；;。., ")
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _names(promise: Promise) -> Bilingual:
    return Bilingual(
        "、".join(CATEGORIES[kind].zh for kind in promise.kinds),
        ", ".join(CATEGORIES[kind].en for kind in promise.kinds),
    )


def _numbers(promise: Promise) -> str:
    return ", ".join(str(kind) for kind in promise.kinds)
