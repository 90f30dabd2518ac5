"""Whether a version's published editions are sealed, and are what was sealed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from clausetrail.bilingual import Bilingual
from clausetrail.checking.finding import Finding, Place
from clausetrail.repository import Policy, Status, Version
from clausetrail.sealing import Archive, Breach, breaches


def seal_findings(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    """Report editions that are unsealed or not what was sealed.

    What belongs to no version that is there, such as a broken chain, is reported with the
    newest one.
    """
    found = breaches(archive(policy), date.max)
    unsealed = [b.file for b in found if b.code == "C501" and _version(b) == version.name]
    if unsealed and status in ("in-force", "superseded"):
        names = [Path(file).name for file in unsealed]
        yield Place(policy, version, status).finding(
            "C501",
            Bilingual(
                f"已发布的文本没有封存：{'、'.join(names)}",
                f"published editions are not sealed: {', '.join(names)}",
            ),
            Bilingual(
                "请运行 clausetrail seal，并提交 seals.json",
                "run clausetrail seal and commit seals.json",
            ),
        )
    newest = policy.draft or policy.versions[-1]
    there = {one.name for one in policy.versions}
    for breach in found:
        if breach.code == "C501" or version.name != (
            _version(breach) if _version(breach) in there else newest.name
        ):
            continue
        finding = Place(policy, version, status).finding(
            breach.code, breach.message, breach.todo, severity="error"
        )
        lines = (breach.line, breach.line) if breach.line else None
        yield replace(finding, file=(policy.folder / breach.file).as_posix(), lines=lines)


def archive(policy: Policy) -> Archive:
    """Return what is in a policy's folder, beside its seals."""
    editions = {
        f"{version.name}/{edition.path.name}": edition.sha256
        for version in policy.versions
        for edition in version.editions.values()
        if edition.sha256
    }
    return Archive(policy.slug, editions, policy.seals)


def _version(breach: Breach) -> str:
    return breach.file.rpartition("/")[0]
