"""Sealing: what is added to a chain, and when nothing may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError
from clausetrail.repository.layout import SEALS_FILE
from clausetrail.sealing.archive import Archive
from clausetrail.sealing.breach import Breach
from clausetrail.sealing.chain import write
from clausetrail.sealing.record import Erratum, Record, Seal


def sealed(archive: Archive, files: Iterable[str], on: date) -> str:
    """Return the text of ``seals.json`` with a seal for each file that has none.

    Args:
        archive: what is there; the caller has made sure that it is not breached.
        files: editions of the archive.
        on: the day of sealing.

    Raises:
        ClausetrailError: the day is before that of the last record.
    """
    new = [
        Seal(file, archive.editions[file], on) for file in files if file not in archive.chain.sealed
    ]
    return _grown(archive, new, on)


def corrected(archive: Archive, file: str, on: date, reason: Bilingual, by: str) -> str:
    """Return the text of ``seals.json`` with an erratum: the file as it is now is the text.

    Raises:
        ClausetrailError: the file was never sealed or is as it was sealed, or the day is
            before that of the last record.
    """
    was, now = archive.chain.sealed.get(file), archive.editions[file]
    if was is None:
        raise ClausetrailError(
            Bilingual("这份文本没有封存过", "this edition was never sealed"),
            f"{archive.policy}/{file}",
            Bilingual(
                "直接修改即可，然后运行 clausetrail seal",
                "it can simply be edited; then run clausetrail seal",
            ),
        )
    if was == now:
        raise ClausetrailError(
            Bilingual("文本与封存时相同，没有可更正的", "the text is as it was sealed"),
            f"{archive.policy}/{file}",
            Bilingual(
                "请先改正文件，再记录勘误", "correct the file first, then record the erratum"
            ),
        )
    return _grown(archive, [Erratum(file, now, on, was, reason, by)], on)


def refuse(archive: Archive, found: Iterable[Breach]) -> None:
    """Refuse to add to an archive that is breached.

    Raises:
        ClausetrailError: something was found; the first of it is in the message.
    """
    for breach in found:
        place = f"{archive.policy}/{breach.file}" + (f":{breach.line}" if breach.line else "")
        raise ClausetrailError(breach.message, place, breach.todo)


def _grown(archive: Archive, new: Sequence[Record], on: date) -> str:
    records = archive.chain.records
    if new and records and on < records[-1].on:
        raise ClausetrailError(
            Bilingual(
                f"日期 {on} 早于最后一条记录的 {records[-1].on}",
                f"the day, {on}, is before that of the last record, {records[-1].on}",
            ),
            f"{archive.policy}/{SEALS_FILE}",
            Bilingual("请改正 --as-of", "correct --as-of"),
        )
    return write(archive.policy, (*records, *new))
