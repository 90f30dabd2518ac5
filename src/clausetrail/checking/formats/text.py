"""The report for people: per version what is decided, what is open, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from clausetrail.bilingual import LANGS, Bilingual, Lang
from clausetrail.checking.editions import LANGUAGE
from clausetrail.checking.examination import Examined
from clausetrail.checking.finding import Finding
from clausetrail.checking.report import EXPLAINED, SEVERITY, Report, counts
from clausetrail.place import called, place
from clausetrail.repository import Status
from clausetrail.repository.decision import Question

STATUS: dict[Status, Bilingual] = {
    "draft": Bilingual("草案", "draft"),
    "upcoming": Bilingual("尚未生效", "not yet in force"),
    "in-force": Bilingual("现行有效", "in force"),
    "superseded": Bilingual("已被取代", "superseded"),
}
WHY = Bilingual("为何", "why")
TODO = Bilingual("办法", "to do")
HISTORY = Bilingual("已发布的版本", "Published versions")
UNCHANGED = Bilingual("没有须判断的变更", "no change that a person must judge")


def render(report: Report, ui: Lang) -> str:
    """Return the whole report in one language, ending with the counts."""
    lines: list[str] = []
    if report.history:
        lines += [HISTORY.in_(ui), "", *_indented(_findings(report, report.history, ui), 2), ""]
    for _, versions in groupby(report.examined, key=lambda one: one.policy.slug):
        of_policy = list(versions)
        policy = of_policy[0].policy
        lines += [f"{policy.settings.title.in_(ui)} ({policy.slug})", ""]
        for one in of_policy:
            lines.append("  " + "  ".join(headline(one, ui)))
            lines += _indented((line.in_(ui) for line in standing(one)), 4)
            lines += [*_indented(_findings(report, one.findings, ui), 4), ""]
    lines.append(counts(report.findings).in_(ui))
    return "\n".join([*lines, ""])


def headline(one: Examined, ui: Lang) -> tuple[str, ...]:
    """Name a version: its date, whether it is in force, what it was compared with."""
    said = (one.version.name, STATUS[one.status].in_(ui))
    return (*said, _compared(one).in_(ui)) if one.compared_with else said


def standing(one: Examined) -> Iterator[Bilingual]:
    """Say how many changes a version has, and what of them is decided and what is open."""
    if one.tally is not None:
        yield one.tally.summary
    if one.decided:
        yield _decided(one)
    if one.open:
        names = _names(one, one.open)
        number = len(one.open)
        yield Bilingual(f"待决定 {number} 处（{names.zh}）", f"still open: {number} ({names.en})")
    if one.compared_with and not one.decided and not one.open:
        yield UNCHANGED


def _findings(report: Report, findings: Sequence[Finding], ui: Lang) -> Iterator[str]:
    """Yield the findings rule by rule; a note is one line, with its place."""
    for (severity, rule), same in groupby(findings, key=lambda f: (f.severity, f.rule)):
        found = list(same)
        about = f"  {EXPLAINED.in_(ui)}: {report.explained(rule, ui)}"
        if severity == "note":
            yield from (f"{SEVERITY[severity].in_(ui)} {rule}  {_note(one, ui)}" for one in found)
            yield about
            continue
        yield f"{SEVERITY[severity].in_(ui)} {rule}"
        for at, finding in enumerate(found):
            yield f"  - {finding.message.in_(ui)}"
            if finding.excerpt:
                yield f"    {finding.excerpt}"
            yield f"    {_address(finding)}"
            last = at + 1 == len(found)
            if last or found[at + 1].todo != finding.todo:
                yield f"    {TODO.in_(ui)}: {finding.todo.in_(ui)}"
        yield f"  {WHY.in_(ui)}: {found[0].why.in_(ui)}"
        yield about


def _note(finding: Finding, ui: Lang) -> str:
    said = finding.message.in_(ui)
    return f"{said}（{_address(finding)}）" if ui == "zh" else f"{said} ({_address(finding)})"


def _indented(lines: Iterator[str], by: int) -> Iterator[str]:
    return (f"{'':{by}}{line}".rstrip() for line in lines)


def _compared(one: Examined) -> Bilingual:
    names = {lang: version.name for lang, version in one.compared_with.items()}
    if len(set(names.values())) == 1:
        name = next(iter(names.values()))
        return Bilingual(f"与 {name} 比较", f"compared with {name}")
    zh = "、".join(f"{name}（{LANGUAGE[lang].zh}）" for lang, name in names.items())
    en = ", ".join(f"{name} ({LANGUAGE[lang].en})" for lang, name in names.items())
    return Bilingual(f"与 {zh} 比较", f"compared with {en}")


def _decided(one: Examined) -> Bilingual:
    material = [question for question, decision in one.decided if decision.material]
    zh = f"已决定 {len(one.decided)} 处，其中重大 {len(material)} 处"
    en = f"decided: {len(one.decided)}, of which material: {len(material)}"
    names = _names(one, material)
    return Bilingual(f"{zh}（{names.zh}）", f"{en} ({names.en})") if material else Bilingual(zh, en)


def _names(one: Examined, questions: Sequence[Question]) -> Bilingual:
    """List changes by the places of their clauses; what is not there any more, by its id."""
    names = [_place(one, question) for question in questions]
    return Bilingual("、".join(name.zh for name in names), ", ".join(name.en for name in names))


def _place(one: Examined, question: Question) -> Bilingual:
    lang, change = next(iter(question.asked)), question.change
    gone = change.startswith("-")  # a removed clause
    version = one.compared_with.get(lang) if gone else one.version
    edition = version.editions.get(lang) if version else None
    id_ = change.removeprefix("-")
    clause = edition.document.by_id.get(id_) if edition else None
    name = Bilingual(id_, id_)
    if edition is not None and clause is not None:
        names = called if clause.id.startswith("att") else place
        name = Bilingual(*(names(edition.document, clause, ui) for ui in LANGS))
    return Bilingual(f"原 {name.zh}", f"former {name.en}") if gone else name


def _address(finding: Finding) -> str:
    return f"{finding.file}:{finding.lines[0]}" if finding.lines else finding.file
