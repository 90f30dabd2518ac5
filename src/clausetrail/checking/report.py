"""The check's result for people: per version what is decided, what is open, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.examination import Examined
from clausetrail.checking.finding import SEVERITIES, Finding, Severity
from clausetrail.checking.rules import RULES
from clausetrail.repository import Status

STATUS: dict[Status, Bilingual] = {
    "draft": Bilingual("草案", "draft"),
    "upcoming": Bilingual("尚未生效", "not yet in force"),
    "in-force": Bilingual("现行有效", "in force"),
    "superseded": Bilingual("已被取代", "superseded"),
}
SEVERITY: dict[Severity, Bilingual] = {
    "error": Bilingual("错误", "error"),
    "warning": Bilingual("警告", "warning"),
    "note": Bilingual("提示", "note"),
}
WHY = Bilingual("为何", "why")
TODO = Bilingual("办法", "to do")
EXPLAINED = Bilingual("各编号的含义和例子", "What a code means, with an example")


def text(examined: Sequence[Examined], ui: Lang) -> str:
    """Return the whole report in one language, ending with the counts."""
    lines: list[str] = []
    for _, versions in groupby(examined, key=lambda one: one.policy.slug):
        of_policy = list(versions)
        policy = of_policy[0].policy
        lines += [f"{policy.settings.title.in_(ui)} ({policy.slug})", ""]
        for one in of_policy:
            lines += [f"  {line}".rstrip() for line in _version(one, ui)]
            lines.append("")
    findings = [finding for one in examined for finding in one.findings]
    lines.append(counts(findings).in_(ui))
    if own := [finding.rule for finding in findings if finding.rule in RULES]:
        lines.append(f"{EXPLAINED.in_(ui)}: clausetrail explain {own[0]}")
    return "\n".join([*lines, ""])


def counts(findings: Sequence[Finding]) -> Bilingual:
    """Say how many findings there are of each severity."""
    number = Counter(finding.severity for finding in findings)
    if not findings:
        return Bilingual("没有发现问题。", "Nothing found.")
    zh = "，".join(f"{SEVERITY[grade].zh} {number[grade]} 个" for grade in SEVERITIES)
    en = ", ".join(_plural(number[grade], SEVERITY[grade].en) for grade in SEVERITIES)
    return Bilingual(f"合计：{zh}。", f"In all: {en}.")


def _version(one: Examined, ui: Lang) -> Iterator[str]:
    said = [one.version.name, STATUS[one.status].in_(ui)]
    if one.compared_with is not None:
        name = one.compared_with.name
        said.append(Bilingual(f"与 {name} 比较", f"compared with {name}").in_(ui))
    yield "  ".join(said)
    if one.decided:
        yield f"  {_decided(one).in_(ui)}"
    if one.open:
        yield f"  {_open(one).in_(ui)}"
    if one.compared_with is not None and not one.decided and not one.open:
        yield "  " + Bilingual("没有须判断的变更", "no change that a person must judge").in_(ui)
    for (severity, rule), same in groupby(one.findings, key=lambda f: (f.severity, f.rule)):
        found = list(same)
        yield f"  {SEVERITY[severity].in_(ui)} {rule}"
        for at, finding in enumerate(found):
            yield f"    - {finding.message.in_(ui)}"
            if finding.excerpt:
                yield f"      {finding.excerpt}"
            yield f"      {_address(finding)}"
            last = at + 1 == len(found)
            if last or found[at + 1].todo != finding.todo:
                yield f"      {TODO.in_(ui)}: {finding.todo.in_(ui)}"
        yield f"    {WHY.in_(ui)}: {found[0].why.in_(ui)}"


def _decided(one: Examined) -> Bilingual:
    material = [question.change for question, decision in one.decided if decision.material]
    zh = f"已决定 {len(one.decided)} 处，其中重大 {len(material)} 处"
    en = f"decided: {len(one.decided)}, of which material: {len(material)}"
    names = _names(material)
    return Bilingual(f"{zh}（{names.zh}）", f"{en} ({names.en})") if material else Bilingual(zh, en)


def _open(one: Examined) -> Bilingual:
    names = _names([question.change for question in one.open])
    number = len(one.open)
    return Bilingual(f"待决定 {number} 处（{names.zh}）", f"still open: {number} ({names.en})")


def _names(changes: Sequence[str]) -> Bilingual:
    """List changes by their clauses; the id of a removed clause begins with a hyphen."""
    gone = [(change.removeprefix("-"), change.startswith("-")) for change in changes]
    return Bilingual(
        "、".join(f"原 {clause}" if removed else clause for clause, removed in gone),
        ", ".join(f"former {clause}" if removed else clause for clause, removed in gone),
    )


def _address(finding: Finding) -> str:
    return f"{finding.file}:{finding.lines[0]}" if finding.lines else finding.file


def _plural(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
