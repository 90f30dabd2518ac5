"""Where each clause of a text comes from, told from the trail of the versions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from clausetrail.bilingual import Lang
from clausetrail.publishing.dossier import Dossier, dossier
from clausetrail.publishing.lineage import Lineage, Step, lineages
from clausetrail.repository import load
from clausetrail.tracing import Trail, states
from tests.publishing.demo import policy, version

HEAD = "# 云岫云隐私政策\n\n## 一、收集\n\n"
STORED = "我们在服务器上保存日志，用于排查故障。"
KEPT = "日志的保存期限为 6 个月，期满后删除。"

FIRST = f"{HEAD}1.1 您注册账户时，我们收集您的手机号码。\n\n1.2 {STORED}{KEPT}\n"
SPLIT = f"{HEAD}1.1 您注册账户时，我们收集您的手机号码。\n\n1.2 {STORED}\n\n1.3 {KEPT}\n"
MOVED = (
    f"{HEAD}1.1 您浏览网站时，无需提供任何信息。\n\n"
    "1.2 您注册账户时，我们收集您的手机号码和姓名。\n\n"
    f"1.3 {STORED}\n\n1.4 {KEPT.replace('6', '12')}\n"
)


@pytest.fixture(scope="module")
def found() -> dict[str, Lineage]:
    of = policy(
        version("2023-05-01", {"zh": FIRST}),
        version("2024-05-01", {"zh": SPLIT}),
        version("2025-11-01", {"zh": MOVED}),
    )
    lines = lineages(dossier(of, date(2026, 1, 1)), of.versions[-1], "zh")
    return {line.clause.id: line for line in lines}


def test_a_clause_is_followed_under_any_number(found: dict[str, Lineage]) -> None:
    name = found["1.2"]
    assert name.first == "2023-05-01"
    assert name.steps == (Step("2024-05-01", "2025-11-01", "1.2"),)


def test_a_new_clause_has_no_history(found: dict[str, Lineage]) -> None:
    assert (found["1.1"].first, found["1.1"].steps) == ("2025-11-01", ())


def test_of_a_split_clause_the_larger_part_lives_on(found: dict[str, Lineage]) -> None:
    parts = {one: (found[one].first, [step.new for step in found[one].steps]) for one in found}
    assert sorted(parts[one][0] for one in ("1.3", "1.4")) == ["2023-05-01", "2024-05-01"]
    assert "2025-11-01" in parts["1.4"][1]


@pytest.fixture(scope="module")
def demonstration(policies: Path) -> list[Dossier]:
    return [dossier(of, date(2026, 12, 1)) for of in load(policies)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_demonstration_agrees_with_the_trail(lang: Lang, demonstration: list[Dossier]) -> None:
    for shown in demonstration:
        of = shown.policy
        trail = Trail(states((*of.earlier(shown.current), shown.current), lang))
        for line in lineages(shown, shown.current, lang):
            who = trail.identity(shown.current.name, line.clause.id)
            assert line.first == who.version
            assert [step.new for step in line.steps] == sorted(
                {step.new for step in line.steps}, reverse=True
            )
            assert all(step.old >= line.first for step in line.steps)
