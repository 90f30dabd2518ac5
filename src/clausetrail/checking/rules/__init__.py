"""The rules of the check: what each one means, why it matters, and an example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from clausetrail.bilingual import Bilingual
from clausetrail.checking.rules import dates, decisions, editions, history, seals
from clausetrail.explanation import Explanation

RULES: Mapping[str, Explanation] = {
    rule.code: rule
    for module in (decisions, dates, editions, seals, history)
    for rule in module.RULES
}
"""Every rule by its code."""

_ALIGNMENT = Bilingual(
    "两种语言应当说同样的话；不一致时以主导语言为准，另一种语言的读者会被误导",
    "both languages should say the same; where they do not, the prevailing one counts "
    "and readers of the other are misled",
)
"""Why every finding of the alignment matters."""


def why(rule: str, clause: str = "", *, contract: bool = False) -> Bilingual:
    """Return why a rule matters, naming the policy's clause on material changes if it has one."""
    words = RULES[rule].why if rule in RULES else _ALIGNMENT
    if contract:
        words = decisions.CONTRACT.get(rule, words)
    return Bilingual(
        words.zh.replace("{clause}", f"第 {clause} 条" if clause else ""),
        words.en.replace("{clause}", f", clause {clause}," if clause else ""),
    )


def explanations() -> Mapping[str, Explanation]:
    """Return what each code of the check means."""
    return {code: replace(rule, why=why(code)) for code, rule in RULES.items()}
