"""What the check found, ready to be written in any format."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.examination import Examined
from clausetrail.checking.finding import SEVERITIES, Finding, Severity
from clausetrail.explanation import explanation

EXPLAINED = Bilingual("规则说明", "about this rule")

SEVERITY: dict[Severity, Bilingual] = {
    "error": Bilingual("错误", "error"),
    "warning": Bilingual("警告", "warning"),
    "note": Bilingual("提示", "note"),
}


@dataclass(frozen=True)
class Report:
    """The outcome of one run of the check."""

    examined: tuple[Examined, ...]
    days: Mapping[str, date]
    """By policy, the day that decided what is in force."""
    least: Severity | None = "warning"
    """The least severity that counts as a failure; ``None`` if nothing does."""
    history: tuple[Finding, ...] = ()
    """What happened to published versions since an earlier state of the repository."""
    rule_pages: Bilingual | None = None
    """Where rules are explained, with ``{code}`` for the code: ``https://…/zh/explain/{code}/``."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, the gravest first; else in the order of policies, versions and text."""
        found = [*self.history, *(one for each in self.examined for one in each.findings)]
        return tuple(sorted(found, key=lambda one: SEVERITIES.index(one.severity)))

    def fails(self, finding: Finding) -> bool:
        """Tell whether a finding counts as a failure."""
        if self.least is None:
            return False
        return SEVERITIES.index(finding.severity) <= SEVERITIES.index(self.least)

    @property
    def failed(self) -> bool:
        """Whether anything counts as a failure."""
        return any(self.fails(finding) for finding in self.findings)

    def page(self, rule: str, ui: Lang) -> str:
        """Return the address of a rule's page; empty if none is known."""
        if self.rule_pages is None or explanation(rule) is None:
            return ""
        return self.rule_pages.in_(ui).replace("{code}", rule)

    def explained(self, rule: str, ui: Lang) -> str:
        """Return where a rule is explained: its page or, failing one, the command that does."""
        if explanation(rule) is None:
            return ""
        return self.page(rule, ui) or f"clausetrail explain {rule}"


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """Return what tells each finding from all others, and stays when lines move.

    It is made of the rule, the place and the changed words, never of the wording of a
    message; findings alike in all that are counted.
    """
    seen: Counter[str] = Counter()
    out = []
    for one in findings:
        parts = (one.rule, one.policy, one.version, one.lang or "", one.clause, one.excerpt)
        mark = "".join(f"{len(part)}:{part}," for part in parts)
        seen[mark] += 1
        out.append(hashlib.sha256(f"{mark}{seen[mark]}".encode()).hexdigest())
    return out


def counts(findings: Sequence[Finding]) -> Bilingual:
    """Say how many findings there are of each severity."""
    number = Counter(finding.severity for finding in findings)
    if not findings:
        return Bilingual("没有发现问题。", "Nothing found.")
    zh = "，".join(f"{SEVERITY[grade].zh} {number[grade]} 个" for grade in SEVERITIES)
    en = ", ".join(_plural(number[grade], SEVERITY[grade].en) for grade in SEVERITIES)
    return Bilingual(f"合计：{zh}。", f"In all: {en}.")


def more(number: int) -> Bilingual:
    """Say that some findings are left out."""
    return Bilingual(f"另有 {number} 个，未列出。", f"{number} more, not listed.")


def _plural(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
