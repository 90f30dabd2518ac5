"""Whether a chain continues every state it is known to have had."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clausetrail.bilingual import Bilingual
from clausetrail.repository.layout import SEALS_FILE
from clausetrail.sealing.archive import Archive
from clausetrail.sealing.breach import Breach

_ASK = Bilingual(
    "请查明是谁、为何改写了记录，从该提交恢复 seals.json 和文本",
    "find out who rewrote it and why, and restore seals.json and the editions from that commit",
)


@dataclass(frozen=True, slots=True)
class State:
    """A ``seals.json`` as it stood in a commit."""

    commit: str
    seals: bytes


def discontinuity(now: bytes | None, states: Iterable[State]) -> Breach | None:
    """Report where a chain is not an earlier state of it with lines added.

    Args:
        now: the bytes of ``seals.json``, ``None`` if it is gone.
        states: what it is known to have been; the first that it does not continue is named.
    """
    for state in states:
        if not _continues(now, state.seals):
            return _discontinuity(now, state)
    return None


def _continues(now: bytes | None, before: bytes) -> bool:
    """Tell whether all lines but the last of ``before`` are the first lines of ``now``."""
    return now is not None and now.startswith(before[: _body(before)])


def _body(seals: bytes) -> int:
    """Return where the last line begins, which holds the head and changes."""
    return seals.rstrip(b"\n").rfind(b"\n") + 1


def _discontinuity(now: bytes | None, state: State) -> Breach:
    commit = state.commit[:12]
    if now is None:
        return Breach(
            "C505",
            SEALS_FILE,
            Bilingual(
                f"提交 {commit} 里有封存记录，现在没有了",
                f"there were seals in commit {commit}, and there are none now",
            ),
            _ASK,
        )
    before = state.seals[: _body(state.seals)].split(b"\n")
    there = now.split(b"\n")
    number = next(n for n, line in enumerate(before) if n >= len(there) or line != there[n]) + 1
    return Breach(
        "C505",
        SEALS_FILE,
        Bilingual(
            f"与提交 {commit} 里的封存记录相比，从第 {number} 行起被删除或改写",
            f"from line {number} on, seals recorded in commit {commit} were removed or rewritten",
        ),
        _ASK,
        number,
    )


def unknown_heads(archives: Iterable[Archive], heads: Iterable[str]) -> tuple[str, ...]:
    """Return the heads that somebody noted and that are no record of any chain now."""
    known = {one for archive in archives for one in archive.chain.hashes}
    return tuple(head for head in heads if head not in known)


def unknown_head(head: str) -> Breach:
    """Report a head that is in no chain."""
    return Breach(
        "C505",
        SEALS_FILE,
        Bilingual(
            f"没有一条封存记录的 SHA-256 是 {head}：记录被改写过，或者记下的值有误",
            f"no record has the SHA-256 {head}: the chain was rewritten, "
            "or the value was noted wrongly",
        ),
        _ASK,
    )
