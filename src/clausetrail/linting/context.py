"""What a rule may look at: the document, its source, what reading repaired, the settings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from clausetrail.clause import Clause, Document
from clausetrail.linting.reference import Pointer, pointers
from clausetrail.linting.silence import Silence
from clausetrail.reading import Repair
from clausetrail.reading.labels import Label, as_alpha, parse
from clausetrail.regex import regex

HIDDEN = "\ufffc"
"""Stands for a character that rules on wording and punctuation must not look at."""

HAN = r"\u3400-\u9fff"
"""Chinese characters, for use inside a character class."""

_ADDRESS = regex(
    r"</?[a-zA-Z][^<>]{0,300}>"
    r"|(?:https?://|www\.)[^\s\u3000-\u9fff，。；：！？（）“”【】《》<>()\[\]]+"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:com|cn|net|org|io|gov|edu|html?)\b[/\w.?=&%#-]*",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True)
class Context:
    """One edition under examination."""

    document: Document
    lines: Sequence[str]
    """The source, line by line."""
    repairs: tuple[Repair, ...] = ()
    """What reading put right in raw text."""
    silences: tuple[Silence, ...] = ()
    """The comments that silence rules."""
    brands: tuple[str, ...] = ()
    """Names of the service, old and new, from ``policy.yml``."""
    in_repository: bool = False
    """Whether the edition belongs to a policy that has a ``policy.yml``."""
    notice_days: int = 0
    """Days between announcement and effect, from ``policy.yml``; 0 if it does not say."""
    _visible: dict[str, str] = field(default_factory=dict, repr=False)
    _labels: dict[str, Label | None] = field(default_factory=dict, repr=False)

    @cached_property
    def silenced(self) -> Mapping[str, Sequence[Silence]]:
        """The comments above each clause that silence rules, by its id."""
        above: dict[str, list[Silence]] = {}
        for silence in self.silences:
            if silence.clause is not None:
                above.setdefault(silence.clause.id, []).append(silence)
        return above

    @property
    def zh(self) -> bool:
        """Whether the edition is Chinese."""
        return self.document.lang == "zh"

    @cached_property
    def body(self) -> tuple[Clause, ...]:
        """The clauses, without the table of contents."""
        return tuple(c for c in self.document.clauses if not is_contents_entry(c))

    @cached_property
    def prose(self) -> tuple[Clause, ...]:
        """The clauses that speak: no front matter, contents, headings or table headers."""
        return tuple(
            c for c in self.body if c.kind not in ("title", "meta", "heading", "table-header")
        )

    @cached_property
    def text(self) -> str:
        """All clauses one under the other, addresses hidden."""
        return "\n".join(self.visible(clause) for clause in self.body)

    def visible(self, clause: Clause) -> str:
        """Return a clause's text, same length, with addresses and code hidden."""
        if clause.id not in self._visible:
            text = list(_ADDRESS.sub(lambda m: HIDDEN * len(m[0]), clause.text))
            for span in clause.spans:
                if span.kind == "code":
                    text[span.start : span.end] = HIDDEN * (span.end - span.start)
            self._visible[clause.id] = "".join(text)
        return self._visible[clause.id]

    def label(self, clause: Clause) -> Label | None:
        """Return a clause's label with its style and value, ``None`` if it has none."""
        if clause.id not in self._labels:
            letter = 0
            for each in self.document.clauses:
                label = parse(each.label, heading=True) if each.label else None
                alpha = as_alpha(label) if label else None
                if alpha is not None and alpha.number == letter + 1:
                    label = alpha
                letter = label.number if label and label.style == "alpha" else letter
                self._labels[each.id] = label
        return self._labels[clause.id]

    def children(self, clause: Clause | None) -> tuple[Clause, ...]:
        """Return the clauses directly below a clause; ``None`` is the top."""
        return self.document.children.get(clause.id if clause else None, ())

    def below(self, clause: Clause) -> tuple[Clause, ...]:
        """Return a clause and everything below it, in order."""
        out: list[Clause] = []
        todo = [clause]
        while todo:
            out.append(todo.pop())
            todo += reversed(self.children(out[-1]))
        return tuple(out)

    @cached_property
    def sections(self) -> tuple[Clause, ...]:
        """The headings of the highest level: no introduction, no attachments."""
        return tuple(
            c
            for c in self.body
            if re.fullmatch(r"(?:s|h|ch)\d+[A-Z]?(?:~\d+)?", c.id)
            and c.kind in ("heading", "clause")
        )

    @cached_property
    def pointers(self) -> tuple[Pointer, ...]:
        """The references to clauses of this document, in order."""
        return tuple(pointers(self))

    def after(self, clause: Clause) -> Clause | None:
        """Return the clause that follows in the text, ``None`` for the last."""
        at = self._positions[clause.id] + 1
        return self.document.clauses[at] if at < len(self.document.clauses) else None

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {clause.id: at for at, clause in enumerate(self.document.clauses)}

    @cached_property
    def lists(self) -> tuple[tuple[Clause, ...], ...]:
        """Every list: runs of numbered clauses with one parent and one style of number.

        A list begins again at number 1, unless that follows at once; decimal numbers never do.
        """
        runs: dict[tuple[object, ...], list[list[Clause]]] = {}
        for clause in self.body:
            label = self.label(clause)
            if label is None:
                continue
            key = (clause.parent, label.style, label.numbers[:-1])
            run = runs.setdefault(key, [[]])
            again = run[-1] and label.number == 1 and label.style != "decimal"
            if again and self.after(run[-1][-1]) is not clause:
                run.append([])
            run[-1].append(clause)
        return tuple(tuple(run) for several in runs.values() for run in several)


def is_contents_entry(clause: Clause) -> bool:
    """Tell whether a clause is a line of the table of contents."""
    return clause.id.startswith("intro.toc")


def in_attachment(clause: Clause) -> bool:
    """Tell whether a clause stands in an attachment."""
    return clause.id.startswith("att")
