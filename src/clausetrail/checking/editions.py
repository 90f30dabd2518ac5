"""Whether a version's editions are there, in step, and numbered as they should be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from clausetrail.aligning import align
from clausetrail.bilingual import Bilingual
from clausetrail.checking.finding import Finding, Place
from clausetrail.checking.rules import why
from clausetrail.repository import Policy, Status, Version

HEAD = {"front.docno", "front.updated", "front.effective"}
DATES = "A103"

LANGUAGE = {"zh": Bilingual("中文", "Chinese"), "en": Bilingual("英文", "English")}


def edition_findings(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    """Report missing editions, and those that differ in date or number."""
    for lang in policy.settings.languages:
        if lang not in version.editions:
            yield Place(policy, version, status).finding(
                "C301",
                Bilingual(
                    f"这个版本没有{LANGUAGE[lang].zh}文本",
                    f"this version has no {LANGUAGE[lang].en} text",
                ),
                Bilingual(
                    f"请补上 {version.folder / f'{lang}.md'}",
                    f"add {version.folder / f'{lang}.md'}",
                ),
            )
    for one, other in combinations(version.editions.values(), 2):
        first, second = one.document.meta, other.document.meta
        for name, left, right in (
            (Bilingual("更新日期", "date of update"), first.updated, second.updated),
            (Bilingual("生效日期", "effective date"), first.effective, second.effective),
            (Bilingual("文档编号", "document number"), first.docno, second.docno),
        ):
            if not left or not right or left == right:
                continue
            behind = one if left < right else other  # type: ignore[operator]
            yield Place(policy, version, status, behind).finding(
                "C302",
                Bilingual(
                    f"两种语言的{name.zh}不同："
                    f"{LANGUAGE[one.lang].zh} {left}，{LANGUAGE[other.lang].zh} {right}",
                    f"the {name.en} differs between the languages: "
                    f"{LANGUAGE[one.lang].en} {left}, {LANGUAGE[other.lang].en} {right}",
                ),
                Bilingual(
                    f"请核对{LANGUAGE[behind.lang].zh}文本是否已按新版更新，再统一两处",
                    f"check that the {LANGUAGE[behind.lang].en} text is up to date, "
                    "then make both the same",
                ),
            )


def alignment_findings(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    """Report where the two languages of a version do not say the same.

    The head of the text is left to `edition_findings`.  What is in force can only be
    put right by a new version: there, this is a note.
    """
    if not {"zh", "en"} <= set(version.editions):
        return
    zh, en = version.editions["zh"], version.editions["en"]
    for found in align(zh.document, en.document, policy.settings.glossary).findings:
        if found.rule == DATES or {*found.zh, *found.en} <= HEAD:
            continue
        edition, ids = (zh, found.zh) if found.zh else (en, found.en)
        clause = edition.document.by_id[ids[0]]
        yield Finding(
            rule=found.rule,
            severity="warning" if status in ("draft", "upcoming") else "note",
            policy=policy.slug,
            version=version.name,
            message=found.message,
            todo=Bilingual("请对照两种语言，改正其中一种", "compare the languages and correct one"),
            why=why(found.rule),
            lang=edition.lang,
            clause=clause.id,
            lines=clause.lines,
            file=edition.path.as_posix(),
        )


def clause_findings(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    """Report an edition without the clause that lists the material changes."""
    for lang, edition in version.editions.items():
        wanted = policy.settings.list_clause(lang)
        if wanted and wanted not in edition.document.by_id:
            yield Place(policy, version, status, edition).finding(
                "C401",
                Bilingual(
                    f"policy.yml 把 {wanted} 定为重大变更条款，"
                    f"但{LANGUAGE[edition.lang].zh}文本没有这一条",
                    f"policy.yml names {wanted} as the clause on material changes, but the "
                    f"{LANGUAGE[edition.lang].en} text has no such clause",
                ),
                Bilingual(
                    "请改正 material-changes，或恢复这一条",
                    "correct material-changes, or put the clause back",
                ),
            )


def predecessor_findings(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    """Report a version of which no language exists in any earlier version."""
    earlier = policy.earlier(version)
    if earlier and not any(policy.before(version, lang) for lang in version.editions):
        yield Place(policy, version, status).finding(
            "C303",
            Bilingual(
                f"与更早的 {len(earlier)} 个版本没有共同的语言，没有做比较",
                f"it has no language in common with the {len(earlier)} earlier version(s) "
                "and was compared with nothing",
            ),
            Bilingual(
                "若更早的版本有这种语言的文本，请补上；否则请人工核对变更",
                "if an earlier version existed in this language, add it; "
                "otherwise go through the changes by hand",
            ),
            severity="note",
        )


def number_findings(policy: Policy, version: Version, status: Status) -> Iterator[Finding]:
    """Report a document number that an earlier version already has."""
    for lang, edition in version.editions.items():
        number = edition.document.meta.docno
        for earlier in policy.versions:
            if earlier.name >= version.name or lang not in earlier.editions or not number:
                continue
            if earlier.editions[lang].document.meta.docno == number:
                yield Place(policy, version, status, edition).finding(
                    "C402",
                    Bilingual(
                        f"文档编号 {number} 与 {earlier.name} 版相同",
                        f"version {earlier.name} has the same document number, {number}",
                    ),
                    Bilingual("请给这一版新的编号", "give this version a number of its own"),
                )
                break
