"""What users are told about a version: from the decisions on record, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.pair import Pair
from clausetrail.checking.tally import Counted, tally
from clausetrail.clause import Document
from clausetrail.comparing.change import Change
from clausetrail.judging.standard import listed
from clausetrail.judging.verdict import Category
from clausetrail.notices.passage import passages
from clausetrail.place import called, leading
from clausetrail.publishing import address
from clausetrail.publishing.location import Site
from clausetrail.publishing.wording import day
from clausetrail.repository.decision import Question

_EDITION = {
    "zh": Bilingual("中文文本", "Chinese text"),
    "en": Bilingual("英文文本", "English text"),
}
_FORMER = Bilingual("原{place}", "former {place}")
_THROUGHOUT = Bilingual("全文（{n} 个条款）", "throughout ({n} clauses)")


@dataclass(frozen=True, slots=True)
class Item:
    """One material change, as users are told it."""

    where: str
    """The clause, as its readers know it, to stand at the beginning of a line."""
    summary: str
    """What a person wrote for users; empty if nobody has yet."""
    old: str
    """The words before; empty for an addition."""
    new: str
    """The words now; empty for a removal."""
    kind: str
    """The kind of material change; empty if the decision names none."""
    link: str
    """Where the two texts are compared at this place."""
    edition: str
    """Which text it is in, if it is not in that of this language; else empty."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Everything a notice in one language can say; templates choose from it."""

    lang: Lang
    policy: str
    """The policy's short name, ``privacy``."""
    version: str
    """``2027-03-01``."""
    title: str
    """The title of the policy as its text gives it."""
    brand: str
    """The name of the service, if the title has one of the policy's brands; else empty."""
    effective: str
    """The day it takes effect, written out."""
    updated: str
    """The day of update, written out; empty if the text does not say."""
    changes: tuple[Item, ...]
    """The material changes in the order of the text: decided to be, or judged and not decided."""
    kinds: tuple[str, ...]
    """The kinds of material change among them, each once."""
    others: int
    """How many further changes there are, none of them material."""
    link: str
    """The comparison with the version before."""
    text_link: str
    """The new text."""
    missing: tuple[str, ...]
    """What is still to be done before this can be sent."""


def notice(pair: Pair, lang: Lang, site: Site) -> Notice:
    """Put together what there is to tell about a version.

    Args:
        pair: the version, which must have a date, and what it is compared with.
        lang: the language of the notice.
        site: where the pages are.
    """
    version = pair.new
    if version.effective is None:
        raise ValueError(f"{version.name} has no effective date")
    read = lang if lang in version.editions else next(iter(version.editions))
    document = version.editions[read].document
    compared = lang if lang in pair.comparisons else next(iter(pair.comparisons))
    counted = tally(pair)
    material = counted.of("material")
    title = _title(pair, document, lang)
    slug, updated = pair.policy.slug, document.meta.updated
    return Notice(
        lang=lang,
        policy=slug,
        version=version.name,
        title=title,
        brand=next((brand for brand in pair.policy.settings.brands if brand in title), ""),
        effective=day(version.effective, lang),
        updated=day(updated, lang) if updated else "",
        changes=tuple(_item(pair, one, lang, site) for one in material),
        kinds=_kinds(pair, material, lang),
        others=len(counted.changes) - len(material),
        link=site.page(_comparison(pair, compared)),
        text_link=site.page(address.version(read, slug, version.name)),
        missing=tuple(leading(one.in_(lang)) for one in missing(pair, lang)),
    )


def missing(pair: Pair, lang: Lang) -> Iterator[Bilingual]:
    """Say what has to be decided or written before a notice in a language can be sent."""
    if lang not in pair.new.editions:
        name = _EDITION[lang]
        yield Bilingual(f"这个版本没有{name.zh}", f"this version has no {name.en}")
    for question in pair.open:
        shown, change = _change(pair, question, lang)
        where = _where(pair, question, shown, change)
        yield Bilingual(
            f"{where.zh}的变更尚未决定是否重大",
            f"nobody has decided whether the change in {where.en} is material",
        )
    for question, decision in pair.decided:
        if decision.material and not decision.summary.in_(lang):
            shown, change = _change(pair, question, lang)
            where, name = _where(pair, question, shown, change), _EDITION[lang]
            yield Bilingual(
                f"{where.zh}的重大变更没有写给用户的说明（{name.zh[:2]}）",
                f"the material change in {where.en} is not explained to users "
                f"({name.en.split()[0]})",
            )


def _title(pair: Pair, document: Document, lang: Lang) -> str:
    """Return the title as the text gives it; it is no translation of the settings'."""
    written = document.by_id.get("front.title")
    own = written.text if written is not None else document.meta.title
    return (own if document.lang == lang else "") or pair.policy.settings.title.in_(lang)


def _kinds(pair: Pair, material: Iterable[Counted], lang: Lang) -> tuple[str, ...]:
    names = listed(pair.policy.settings)
    numbers = {_number(one) for one in material} & names.keys()
    return tuple(names[number].in_(lang) for number in sorted(numbers))


def _number(counted: Counted) -> Category:
    """Return the kind of material change a person named or, if nobody did, the rule; or 0."""
    answer = counted.answer
    return (answer.category if answer else counted.judgement.category) or 0


def _item(pair: Pair, counted: Counted, lang: Lang, site: Site) -> Item:
    question, answer = counted.question, counted.answer
    assert question is not None
    shown, change = _change(pair, question, lang)
    comparison = pair.comparisons[shown]
    own = pair.own(question.change, shown)
    group = next((one for one in comparison.groups if one.id == own), None)
    kind = listed(pair.policy.settings).get(_number(counted))
    old, new = (group.old, group.new) if group else passages(change.edits)
    if old == new:  # only moved: its places are what changed
        old, new = (
            "、".join(called(document, clause, lang) for clause in clauses)
            for document, clauses in (
                (comparison.old, change.old),
                (comparison.new, change.new),
            )
        )
    return Item(
        where=leading(_where(pair, question, shown, change).in_(lang)),
        summary=answer.summary.in_(lang) if answer else "",
        old=old,
        new=new,
        kind=kind.in_(lang) if kind else "",
        link=site.page(_comparison(pair, shown), address.anchor(own)),
        edition="" if shown == lang else _EDITION[shown].in_(lang),
    )


def _change(pair: Pair, question: Question, lang: Lang) -> tuple[Lang, Change]:
    """Return a change in a language or, if it was not made there, in the other one."""
    shown = lang if lang in question.asked else next(iter(question.asked))
    return shown, pair.about(question.change, shown)[0].change


def _where(pair: Pair, question: Question, shown: Lang, change: Change) -> Bilingual:
    if question.clauses:
        number = len(question.clauses)
        return Bilingual(_THROUGHOUT.zh.format(n=number), _THROUGHOUT.en.format(n=number))
    comparison = pair.comparisons[shown]
    document, clauses = (comparison.new, change.new) if change.new else (comparison.old, change.old)
    names = Bilingual(
        "、".join(called(document, clause, "zh") for clause in clauses),
        ", ".join(called(document, clause, "en") for clause in clauses),
    )
    if change.new:
        return names
    return Bilingual(_FORMER.zh.format(place=names.zh), _FORMER.en.format(place=names.en))


def _comparison(pair: Pair, lang: Lang) -> str:
    return address.comparison(lang, pair.policy.slug, pair.before[lang].name, pair.new.name)
