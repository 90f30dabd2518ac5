"""A comment that silences a rule: without a reason, with an unknown code, or to no effect."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from clausetrail.bilingual import Bilingual
from clausetrail.linting.context import Context
from clausetrail.linting.rule import Hit, Rule
from clausetrail.linting.silence import Silence


def find(context: Context) -> Iterator[Hit]:
    """Find silences without a reason."""
    for silence in context.silences:
        if not silence.reason:
            yield _hit(
                silence,
                Bilingual("没有写明理由，不生效", "it gives no reason, so it has no effect"),
            )


def idle(context: Context, used: Collection[Silence]) -> Iterator[Hit]:
    """Find silences of which some rule reported nothing there."""
    for silence in context.silences:
        if silence.reason and silence not in used:
            yield _hit(
                silence,
                Bilingual(
                    "这里已没有可以忽略的问题，或者规则编号有误",
                    "there is nothing there to silence any more, or the code is wrong",
                ),
            )


def _hit(silence: Silence, why: Bilingual) -> Hit:
    codes = ", ".join(silence.rules)
    return Hit(
        silence.clause,
        Bilingual(f"忽略 {codes} 的注释：{why.zh}", f"the comment that silences {codes}: {why.en}"),
        lines=silence.lines,
    )


RULE = Rule(
    "L901",
    "silence",
    "warning",
    Bilingual("忽略规则的注释无效", "A comment that silences a rule is itself at fault"),
    Bilingual(
        "没有理由的忽略，日后无人知道当初为何放行；过时的忽略会掩盖新的问题",
        "without a reason nobody knows later why it was let pass; a stale one hides new defects",
    ),
    Bilingual(
        "写作 <!-- lint-ok L304: 理由 -->，放在条款上一行；过时的删去",
        "write <!-- lint-ok L304: reason --> on the line above the clause; remove stale ones",
    ),
    find,
)
