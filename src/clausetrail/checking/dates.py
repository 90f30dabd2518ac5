"""Whether a version's dates agree with each other, and leave time for notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from clausetrail.bilingual import Bilingual
from clausetrail.checking.finding import Finding, Place
from clausetrail.clause import Clause
from clausetrail.reading.dates import find_date
from clausetrail.repository import Edition, Policy, Status, Version


def date_findings(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    """Report dates that contradict the folder, the text or the notice period."""
    for edition in version.editions.values():
        place = Place(policy, version, status, edition)
        meta = edition.document.meta
        if version.effective and meta.effective and meta.effective != version.effective:
            yield _folder_differs(place, meta.effective)
        yield from _text_differs(policy, version, status, edition)
        if status == "draft":
            yield from _left_behind(place)
        effective = version.effective or meta.effective
        if meta.updated and effective:
            yield from _notice(place, meta.updated, effective)
        elif effective and policy.settings.notice_days and status in ("draft", "upcoming"):
            yield place.finding(
                "C204",
                Bilingual(
                    "没有更新日期，无法核对公布期是否足够",
                    "there is no date of update, so the notice period cannot be checked",
                ),
                Bilingual(
                    "请在文件开头的 --- 之间写上 updated，例如 updated: 2021-01-18",
                    "write it between the --- lines at the start, such as updated: 2021-01-18",
                ),
            )


def _folder_differs(place: Place, said: date) -> Finding:
    return place.finding(
        "C201",
        Bilingual(
            f"文件写着 {said} 生效，文件夹却叫 {place.version.name}",
            f"the file says it takes effect on {said}, but its folder is {place.version.name}",
        ),
        Bilingual("请改正其中一个", "correct one of them"),
        severity="error",
    )


def _left_behind(place: Place) -> Iterator[Finding]:
    """Compare the dates of a draft with those of the version before it in its language."""
    edition = place.edition
    before = place.policy.before(place.version, edition.lang) if edition else None
    if edition is None or before is None:
        return
    now, then = edition.document.meta, before.editions[edition.lang].document.meta
    for name, said, old in (
        (Bilingual("更新日期", "date of update"), now.updated, then.updated),
        (Bilingual("生效日期", "effective date"), now.effective, before.effective),
    ):
        if said is not None and old is not None and said <= old:
            yield place.finding(
                "C205",
                Bilingual(
                    f"草案的{name.zh}是 {said}，不晚于 {before.name} 版的 {old}",
                    f"the {name.en} of the draft, {said}, is not later than that of version "
                    f"{before.name}, {old}",
                ),
                Bilingual(
                    "请写上新的日期；日期未定的，先删去这一行",
                    "write the new date, or leave the line out while it is not fixed",
                ),
                severity="warning",
            )


def _text_differs(
    policy: Policy, version: Version, status: Status, edition: Edition
) -> Iterator[Finding]:
    """Compare the dates written in the text with the front matter and the folder."""
    meta = edition.document.meta
    known = {
        "front.updated": (meta.updated, Bilingual("更新日期", "date of update")),
        "front.effective": (
            version.effective or meta.effective,
            Bilingual("生效日期", "effective date"),
        ),
    }
    for id_, (right, name) in known.items():
        clause: Clause | None = edition.document.by_id.get(id_)
        written = find_date(clause.text) if clause else None
        if right is None or written is None or written == right:
            continue
        yield Place(policy, version, status, edition, clause).finding(
            "C202",
            Bilingual(
                f"正文写的{name.zh}是 {written}，应为 {right}",
                f"the text gives {written} as the {name.en}; it should be {right}",
            ),
            Bilingual(
                "请改正正文，或文件开头的日期和文件夹名称",
                "correct the text, or the date at the start of the file and the folder's name",
            ),
        )


def _notice(place: Place, updated: date, effective: date) -> Iterator[Finding]:
    if updated > effective:
        yield place.finding(
            "C203",
            Bilingual(
                f"更新日期 {updated} 晚于生效日期 {effective}",
                f"the date of update, {updated}, is after the effective date, {effective}",
            ),
            Bilingual("请推迟生效日期，或改正更新日期", "take effect later, or correct the update"),
        )
        return
    days, due = (effective - updated).days, place.policy.settings.notice_days
    if days < due:
        yield place.finding(
            "C204",
            Bilingual(
                f"公布（{updated}）到生效（{effective}）只有 {days} 天，应不少于 {due} 天",
                f"there are {days} days from announcement ({updated}) to effect ({effective}); "
                f"there must be {due}",
            ),
            Bilingual("请推迟生效日期，或提前公布", "take effect later, or announce it earlier"),
        )
