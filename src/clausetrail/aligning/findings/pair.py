"""The two sides of a link, as the rules look at them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from clausetrail.aligning.findings.sentences import SentencePair, paired
from clausetrail.aligning.glossary import Glossary
from clausetrail.aligning.link import Link
from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause, Document


@dataclass(frozen=True)
class Pair:
    """A link with the documents it stands in."""

    zh_document: Document
    en_document: Document
    link: Link
    glossary: Glossary
    lone: frozenset[str]
    """Clauses of either document that have no counterpart."""

    @cached_property
    def zh_clauses(self) -> tuple[Clause, ...]:
        """The Chinese clauses."""
        return tuple(self.zh_document.by_id[i] for i in self.link.zh)

    @cached_property
    def en_clauses(self) -> tuple[Clause, ...]:
        """The English clauses."""
        return tuple(self.en_document.by_id[i] for i in self.link.en)

    @cached_property
    def zh(self) -> str:
        """What the Chinese side says, with link targets."""
        return "\n".join(c.written for c in self.zh_clauses)

    @cached_property
    def en(self) -> str:
        """What the English side says, with link targets."""
        return "\n".join(c.written for c in self.en_clauses)

    @cached_property
    def sentences(self) -> tuple[SentencePair, ...]:
        """Both sides sentence by sentence where they match up, else as a whole."""
        return paired(self.zh, self.en)

    @cached_property
    def zh_context(self) -> str:
        """The Chinese side with the words it hangs on: what leads in, what follows."""
        return _in_context(self.zh_document, self.zh_clauses, self.lone)

    @cached_property
    def en_context(self) -> str:
        """The English side with the words it hangs on."""
        return _in_context(self.en_document, self.en_clauses, self.lone)

    @cached_property
    def is_text(self) -> bool:
        """Whether both sides are provisions, not headings or front matter."""
        return all(
            c.kind in ("clause", "item", "paragraph", "notice")
            for c in (*self.zh_clauses, *self.en_clauses)
        )

    def message(self, what: Bilingual, todo: Bilingual) -> Bilingual:
        """Say where, what and what to do."""
        zh, en = named(self.zh_clauses), named(self.en_clauses)
        return Bilingual(
            f"中文 {zh} 与英文 {en}：{what.zh}。{todo.zh}。",
            f"Chinese {zh} and English {en}: {what.en}. {todo.en}.",
        )


def _in_context(document: Document, clauses: Sequence[Clause], lone: frozenset[str]) -> str:
    """Join clauses with what they hang on.

    That is their parents, the lead-in before them, the list of a lead-in, and the
    paragraphs next to them without counterpart: one paragraph here may be several there.
    """
    texts = [c.written for c in clauses]
    for clause in clauses:
        texts += [above.written for above in document.ancestors(clause)]
        siblings = document.children[clause.parent]
        place = siblings.index(clause)
        lead_ins = [c for c in siblings[:place] if _leads_in(c)]
        texts += [c.written for c in lead_ins[-1:]]
        texts += [c.written for c in siblings[place + 1 :][:_NEAR] if c.id in lone]
        texts += [c.written for c in siblings[:place][-_NEAR:] if c.id in lone]
        if _leads_in(clause):
            listed = document.children.get(clause.id, ()) + siblings[place + 1 :]
            texts += [c.written for c in listed[:_LISTED]]
    return "\n".join(texts)


_LISTED = 3
_NEAR = 8
"""Siblings on either side among which paragraphs without counterpart are looked for."""


def _leads_in(clause: Clause) -> bool:
    return clause.text.rstrip().endswith((":", "："))


def named(clauses: Iterable[Clause]) -> str:
    """Return the ids, as a person reads them."""
    return ", ".join(clause.id for clause in clauses)


def quoted(texts: Iterable[str]) -> Bilingual:
    """Quote words of a clause in the manner of either language; a dash if there are none."""
    unique = tuple(dict.fromkeys(" ".join(text.split()) for text in texts))
    return Bilingual(
        "、".join(f"“{text}”" for text in unique) or "无",
        ", ".join(f"“{text}”" for text in unique) or "none",
    )


CHECK_BOTH = Bilingual(
    "请核对原意，使两个文本一致",
    "Check which one is meant and bring the two editions into line",
)
