"""Whether what was published at an earlier time is still there as it was.

Old versions are kept for reference, word for word; what has to change is a new version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.finding import Finding, Severity
from clausetrail.checking.rules import why
from clausetrail.checking.seals import archive
from clausetrail.clause import Document
from clausetrail.comparing import Change, compare
from clausetrail.comparing.normal import key
from clausetrail.reading import read_text
from clausetrail.repository import Edition, Policy, Version

NAMED = 5
"""How many changed clauses a message names."""


@dataclass(frozen=True, slots=True, order=True)
class Past:
    """One edition as it was at an earlier time."""

    policy: str
    version: str
    """Its effective date; a draft was never published."""
    lang: Lang
    text: str

    def document(self, source: str) -> Document:
        """Read the edition; ``source`` is the name messages use for it."""
        return read_text(self.text, lang=self.lang, source=source)


def history_findings(
    policies: Sequence[Policy], past: Sequence[Past], days: Mapping[str, date], folder: Path
) -> tuple[Finding, ...]:
    """Report published versions that were edited, deleted or given another date.

    A correction that ``seals.json`` records as an erratum is open, and not reported.

    Args:
        policies: as they are now.
        past: every edition of a dated version at the earlier time.
        days: by policy, the day that decides what has taken effect.
        folder: the policies folder.

    Raises:
        ClausetrailError: an edition of the earlier time cannot be read.
    """
    now = {policy.slug: policy for policy in policies}
    corrected = {
        (policy.slug, erratum.file, erratum.sha256)
        for policy in policies
        for erratum in archive(policy).chain.errata
    }
    found: list[Finding] = []
    for (slug, name), editions in groupby(sorted(past), key=lambda one: (one.policy, one.version)):
        published = date.fromisoformat(name) <= days.get(slug, max(days.values()))
        there = list(editions)
        policy = now.get(slug)
        kept = next((v for v in policy.versions if v.name == name), None) if policy else None
        if policy is not None and kept is None:
            before = {one.version for one in past if one.policy == slug}
            moved = next(
                (v for v in policy.versions if v.name not in before and _same(v, there)), None
            )
            if moved is not None:
                found.append(_renamed(there[0], moved, published))
                continue
        if kept is None:
            found.append(_gone(there[0], folder, published))
            continue
        for one in there:
            edition = kept.editions.get(one.lang)
            if edition is None:
                found.append(_gone(one, folder, published, edition_only=True))
            elif (slug, f"{name}/{one.lang}.md", edition.sha256) not in corrected:
                found += _edited(one, edition, published)
    return tuple(found)


def _same(version: Version, past: Sequence[Past]) -> bool:
    """Tell whether a version is one of the past under another date."""
    return any(
        _body(edition.document) == _body(one.document(str(edition.path)))
        for one in past
        for edition in [version.editions.get(one.lang)]
        if edition is not None
    )


def _body(document: Document) -> list[str]:
    """Return the text without its head, where number and dates stand."""
    return [key(clause.text) for clause in document.clauses if clause.kind != "meta"]


def _edited(past: Past, edition: Edition, published: bool) -> Iterator[Finding]:
    """Report dates and clauses that are not what they were; else, that only the form is."""
    if past.text.replace("\r\n", "\n") == edition.text.replace("\r\n", "\n"):
        return
    old, new = past.document(edition.path.as_posix()), edition.document
    standing = _standing(published)
    dates = [
        (name, before, after)
        for name, before, after in (
            (Bilingual("更新日期", "date of update"), old.meta.updated, new.meta.updated),
            (Bilingual("生效日期", "effective date"), old.meta.effective, new.meta.effective),
        )
        if before != after
    ]
    for name, before, after in dates:
        message = Bilingual(
            f"{standing.zh}的版本改了{name.zh}：{before} 改为 {after}",
            f"the {name.en} of {standing.en} was changed from {before} to {after}",
        )
        yield _finding(past, "C603", "error" if published else "warning", message, edition.path)
    changes = [change for change in compare(old, new).changes if not _head(change.id)]
    if changes:
        yield _reworded(past, edition, changes, published)
    elif not dates:
        message = Bilingual(
            f"{standing.zh}的版本只改了写法，条款的文字没有变",
            f"only the form of {standing.en} was changed, no clause says anything else",
        )
        yield _finding(past, "C601", "note", message, edition.path)


def _reworded(past: Past, edition: Edition, changes: Sequence[Change], published: bool) -> Finding:
    """Report changed clauses, at the first of them."""
    standing = _standing(published)
    ids = [change.id.removeprefix("-") for change in changes]
    rest = len(ids) - NAMED
    message = Bilingual(
        f"{standing.zh}的版本被修改，涉及 {'、'.join(ids[:NAMED])}"
        + (f" 等 {len(ids)} 处" if rest > 0 else ""),
        f"{standing.en} was edited: {', '.join(ids[:NAMED])}"
        + (f" and {rest} more" if rest > 0 else ""),
    )
    lines = changes[0].new[0].lines if changes[0].new else None
    severity: Severity = "error" if published else "note"
    return _finding(past, "C601", severity, message, edition.path, clause=ids[0], lines=lines)


def _head(change: str) -> bool:
    return change.removeprefix("-") in ("front.updated", "front.effective")


def _renamed(past: Past, now: Version, published: bool) -> Finding:
    return _finding(
        past,
        "C603",
        "error" if published else "warning",
        Bilingual(
            f"{_standing(published).zh}的版本 {past.version} 改成了 {now.name}",
            f"{_standing(published).en}, {past.version}, was re-dated to {now.name}",
        ),
        next(iter(now.editions.values())).path,
    )


def _gone(past: Past, folder: Path, published: bool, *, edition_only: bool = False) -> Finding:
    path = folder / past.policy / past.version / f"{past.lang}.md"
    what = Bilingual(f" {past.lang} 文本", f"the {past.lang} text of ") if edition_only else None
    return _finding(
        past,
        "C602",
        "error" if published else "warning",
        Bilingual(
            f"{_standing(published).zh}的版本 {past.version}{what.zh if what else ''}被删除",
            f"{what.en if what else ''}{_standing(published).en}, {past.version}, was deleted",
        ),
        path,
    )


def _standing(published: bool) -> Bilingual:
    if published:
        return Bilingual("已发布", "a published version")
    return Bilingual("已公布、尚未生效", "a version that is announced")


def _finding(
    past: Past,
    rule: str,
    severity: Severity,
    message: Bilingual,
    path: Path,
    *,
    clause: str = "",
    lines: tuple[int, int] | None = None,
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        policy=past.policy,
        version=past.version,
        message=message,
        todo=TODO,
        why=why(rule),
        lang=past.lang,
        clause=clause,
        lines=lines,
        file=path.as_posix(),
    )


TODO = Bilingual(
    "请恢复原样，把要改的内容写成新版本",
    "put it back as it was, and make what has to change a new version",
)
