"""M208, M408, M508: what is said of our seat, of courts, or of an address is replaced.

The replaced word can be anything (a town, a name); what makes it count is the
sentence it stands in.
"""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.verdict import Category, Judgement

_ANCHORS: tuple[tuple[str, Category, frozenset[str], Bilingual], ...] = (
    (
        "M208",
        2,
        frozenset({"registered", "operator", "controller", "ownership"}),
        Bilingual(
            "运营主体、所有者或注册地的表述被替换",
            "Who operates, owns or where it is seated changed",
        ),
    ),
    (
        "M408",
        4,
        frozenset({"litigate"}),
        Bilingual("诉讼或仲裁的安排被替换", "The arrangement for courts or arbitration changed"),
    ),
)
_ADDRESS = re.compile(
    r"地址|[路街道巷]|\d+\s*[号幢栋楼层室]|邮编|收件"
    r"|\b(?:street|road|avenue|lane|drive|floor|building|suite|box|address|boulevard|st|rd|ave)\b",
    re.IGNORECASE,
)


def anchored(case: Case) -> Judgement | None:
    """Find a replacement in a sentence on our seat or owner, on courts, or with an address."""
    if case.whole or case.in_table or case.topic == "updates":
        return None
    for hunk in case.delta.hunks:
        if not (hunk.old and hunk.new):
            continue
        happened = turned(hunk.old, hunk.new)
        evidence = case.evidence(hunk.old, hunk.new)
        for code, category, concepts, what in _ANCHORS:
            if case.has(concepts, hunk.old[:1]) and case.has(concepts, (), hunk.new[:1]):
                said = Bilingual(f"{what.zh}（{happened.zh}）", f"{what.en} ({happened.en})")
                return material(code, category, said, evidence, case.category)
        if case.topic == "contact" and _ADDRESS.search(case.sentence(hunk.new[0], "new")):
            said = Bilingual(f"地址有变化（{happened.zh}）", f"An address changed ({happened.en})")
            return material("M508", 5, said, evidence)
    return None
