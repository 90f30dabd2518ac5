"""R001 to R003: what only a person can decide."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.comparing.change import joined
from clausetrail.judging.case import Case
from clausetrail.judging.names import naming
from clausetrail.judging.rules.finding import review
from clausetrail.judging.verdict import Evidence, Judgement, Side


def moved(case: Case) -> Judgement | None:
    """R002: a clause that stands under another subject now."""
    if "moved" not in case.change.ops or not case.old or not case.displaced:
        return None
    why = Bilingual(
        "条款移到了主题不同的章节，含义可能随之改变，请确认。",
        "The clause stands in a section on another subject now, which may change what it means; "
        "please decide.",
    )
    return review("R002", why, (), case.category)


def unproven(case: Case) -> Judgement:
    """R001: a change that no rule could show to be harmless."""
    if case.whole:
        side: Side = "new" if case.added else "old"
        text = joined(case.change.new if case.added else case.change.old)
        verb = Bilingual("新增", "added") if case.added else Bilingual("删去", "removed")
        why = Bilingual(
            f"{verb.zh}了这一条，无法自动判断其影响，请人工确认是否属于重大变更。",
            f"This clause was {verb.en}; its effect cannot be told automatically. "
            "Please decide whether it is material.",
        )
        return review("R001", why, (Evidence(side, text),), case.category)
    if _only_leads_elsewhere(case):
        why = Bilingual(
            "文字未变，链接指向了别的地址；请确认新地址的内容是否相同。",
            "The words are the same, but a link leads elsewhere now. Please see whether the page "
            "says the same.",
        )
        return review("R001", why, _links(case), case.category)
    why = Bilingual(
        "措辞有变化，无法证明含义不变，请人工确认是否属于重大变更。",
        "The wording changed and could not be shown to mean the same. "
        "Please decide whether it is material.",
    )
    return review("R001", why, _differing(case), case.category)


def renamed_party(case: Case) -> Judgement | None:
    """R001: who "we" are has another name, and nothing else differs."""
    if case.whole or case.delta.hunks:
        return None
    was, now = naming.we(joined(case.old)), naming.we(joined(case.new))
    if was == now or was is None or now is None:
        return None
    why = Bilingual(
        f"“我们”现在叫“{now}”，原为“{was}”；请确认是否仍是同一主体。",
        f"“We” are called “{now}” now, and were “{was}”. Please see whether that is the same "
        "company.",
    )
    return review("R001", why, (Evidence("old", was), Evidence("new", now)), 2)


def long(case: Case) -> Judgement | None:
    """R001: a change of more words than are judged one by one."""
    if not case.long:
        return None
    why = Bilingual(
        "这一条过长，未逐词判断；请人工确认，或分段后重试。",
        "This clause is too long to be judged word by word. Please decide, or divide it into "
        "paragraphs and try again.",
    )
    category = case.new_kind if case.new else case.old_kind
    return review("R001", why, _differing(case), category)


def _only_leads_elsewhere(case: Case) -> bool:
    """Tell whether readers see the same words on both sides, and only a link differs."""
    old, new = ("\n".join(c.text for c in side) for side in (case.old, case.new))
    return old == new and bool(_links(case))


def _links(case: Case) -> tuple[Evidence, ...]:
    """Return where the links lead that differ."""
    old, new = case.delta.removed, case.delta.added
    return case.evidence(*([t for t in side if t.field == "link"] for side in (old, new)))


def _differing(case: Case) -> tuple[Evidence, ...]:
    """Return the words of the edits."""
    return tuple(
        Evidence("old" if edit.op == "-" else "new", edit.text.strip())
        for edit in case.change.edits
        if edit.op != "=" and edit.text.strip()
    )
