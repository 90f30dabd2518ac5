"""``seals.json``: one record a line, each with the SHA-256 of the line above it.

::

    {"schema": "clausetrail/seals/1", "policy": "privacy", "records": [
     {"kind": "seal", "file": "2021-01-25/zh.md", "sha256": …, "on": …, "above": …}
    ,{"kind": "seal", "file": "2021-01-25/en.md", "sha256": …, "on": …, "above": …}
    ], "head": …}

It is JSON, and each line is hashed as it stands, with its line end, so that
``sha256sum`` can follow the chain.  A comma opens a line instead of closing the one
before: sealing adds lines and changes none but the last, which holds the head, the
SHA-256 of the last record.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausetrail.bilingual import Bilingual
from clausetrail.repository.layout import SEALS_FILE
from clausetrail.sealing.breach import Breach
from clausetrail.sealing.record import Erratum, Record, Seal, read, written

SCHEMA = "clausetrail/seals/1"

_RESTORE = Bilingual(
    "请用 git log -p 查明谁改了它，恢复原文件；封存记录只能由 clausetrail seal 追加",
    "find out with git log -p who changed it and restore the file; "
    "only clausetrail seal may add to it",
)


@dataclass(frozen=True)
class Chain:
    """The records of a policy, and what is wrong with the file they were read from."""

    records: tuple[Record, ...]
    hashes: tuple[str, ...]
    """The SHA-256 of the line of each record."""
    breaches: tuple[Breach, ...] = ()

    @property
    def head(self) -> str:
        """The SHA-256 of the last record's line; empty if there is none."""
        return self.hashes[-1] if self.hashes else ""

    @property
    def sealed(self) -> dict[str, str]:
        """The SHA-256 that holds for each sealed file: its seal's or its last erratum's."""
        return {record.file: record.sha256 for record in self.records}

    @property
    def errata(self) -> tuple[Erratum, ...]:
        """The corrections, in the order they were made."""
        return tuple(record for record in self.records if isinstance(record, Erratum))


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def write(policy: str, records: Iterable[Record]) -> str:
    """Write a chain; the records of a chain that grew give the same lines again."""
    start = json.dumps({"schema": SCHEMA, "policy": policy}, ensure_ascii=False)
    lines = [f'{start[:-1]}, "records": [']
    for at, record in enumerate(records):
        lines.append(f"{',' if at else ' '}{written(record, _hash(lines[-1]))}")
    return "\n".join([*lines, _end(lines[-1]), ""])


def parse(seals: bytes, policy: str) -> Chain:
    """Read a chain, and report everything in which it is not one."""
    try:
        text = seals.decode("utf-8")
    except UnicodeDecodeError:
        return Chain((), (), (_fault(1, "文件不是 UTF-8", "the file is not UTF-8"),))
    *lines, rest = text.split("\n")
    breaches = [] if not rest else [_fault(len(lines) + 1, "末尾多出文字", "text after the end")]
    first = write(policy, ()).partition("\n")[0]
    if not lines or lines[0] != first:
        breaches.append(
            _fault(
                1,
                f"首行不是政策“{policy}”的封存记录的开头",
                f'the first line is not that of the seals of the policy "{policy}"',
            )
        )
    read_lines: list[tuple[int, Record]] = []
    for number, line in enumerate(lines[1:-1], 2):
        above = _hash(lines[number - 2])
        try:
            if line[:1] != (" " if number == 2 else ","):
                raise ValueError(line)
            record, said = read(line[1:])
        except ValueError:
            breaches.append(
                _fault(
                    number,
                    "这一行不是程序写下的封存记录",
                    "this line is not a record as the program writes it",
                )
            )
            continue
        read_lines.append((number, record))
        if said != above:
            breaches.append(_broken(number))
    if len(lines) < 2:
        breaches.append(_fault(1, "文件不完整", "the file is cut off"))
    elif lines[-1] != _end(lines[-2]):
        breaches.append(
            _fault(
                len(lines),
                "末行的 head 不是上一行的 SHA-256：最后的记录被改动、删除或添加过",
                "the head in the last line is not the SHA-256 of the line above: "
                "records at the end were changed, removed or added",
            )
        )
    breaches += _order(read_lines)
    return Chain(
        tuple(record for _, record in read_lines),
        tuple(_hash(lines[number - 1]) for number, _ in read_lines),
        tuple(breaches),
    )


def _order(lines: Iterable[tuple[int, Record]]) -> Iterator[Breach]:
    """Report records that cannot follow those above them."""
    sealed: dict[str, str] = {}
    latest = None
    for number, record in lines:
        if latest is not None and record.on < latest:
            yield _fault(
                number,
                f"日期 {record.on} 早于上一条记录的 {latest}",
                f"its date, {record.on}, is before that of the record above, {latest}",
            )
        latest = record.on
        if isinstance(record, Seal) and record.file in sealed:
            yield _fault(
                number,
                f"{record.file} 已封存过；更正只能记为勘误",
                f"{record.file} was sealed before; a correction must be an erratum",
            )
        if isinstance(record, Erratum) and sealed.get(record.file) != record.was:
            yield _fault(
                number,
                f"勘误所称的原文不是已封存的 {record.file}",
                f"what the erratum says it corrects is not the sealed {record.file}",
            )
        sealed[record.file] = record.sha256


def _hash(line: str) -> str:
    """Return the SHA-256 of a line with its line end."""
    return digest(f"{line}\n".encode())


def _end(last: str) -> str:
    return f'], "head": "{_hash(last)}"}}'


def _broken(number: int) -> Breach:
    return _fault(
        number,
        "链条在此断开：above 不是上一行的 SHA-256，记录被改动、删除、添加或调换过",
        "the chain is broken here: above is not the SHA-256 of the line above; "
        "records were changed, removed, added or exchanged",
    )


def _fault(number: int, zh: str, en: str) -> Breach:
    return Breach("C504", SEALS_FILE, Bilingual(zh, en), _RESTORE, number)
