"""The numbers that Word shows before paragraphs but does not store in them.

ECMA-376 Part 1, 17.9: a paragraph names a numbering instance and a level, in its
own properties or in those of its style; the instance names a definition, whose
levels say how a number is written, where it starts and when it starts again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from lxml import etree

from clausetrail.sources.numerals import numeral

Element = etree._Element

_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How the numbers of one level look and count."""

    style: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    """The level (from 1) whose numbers make this one start again; ``None`` is any above."""
    legal: bool = False
    """All numbers of the label are Arabic."""
    bullet: bool = False
    paragraph_style: str = ""


@dataclass(frozen=True, slots=True)
class Instance:
    """A numbering as paragraphs name it."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]
    """Numbers at which its levels start instead."""


@dataclass
class Numbering:
    """The numberings of a document and how far each has counted."""

    instances: dict[str, Instance]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def level_of(self, instance: str, style: str) -> int:
        """Return the level that belongs to a paragraph style, 0 if none does."""
        levels = self.instances[instance].levels if instance in self.instances else {}
        return next((n for n, level in levels.items() if level.paragraph_style == style), 0)

    def label(self, instance: str, level: int) -> str:
        """Count one paragraph and return its label: ``-`` for a bullet, empty for none."""
        own = self.instances.get(instance)
        if own is None or level not in own.levels:
            return ""
        self._count(instance, own, level)
        if own.levels[level].bullet:
            return "-"
        counts = self.counts[own.definition]

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            if at > level or at not in own.levels:
                return ""
            legal = own.levels[level].legal
            return numeral("decimal" if legal else own.levels[at].style, counts.get(at, 1))

        return re.sub(r"%([1-9])", written, own.levels[level].text).strip()

    def _count(self, instance: str, own: Instance, level: int) -> None:
        counts = self.counts.setdefault(own.definition, {})
        for at in range(level):
            counts.setdefault(at, own.starts.get(at, own.levels.get(at, Level()).start))
        if level in own.starts and (instance, level) not in self.begun:
            counts[level] = own.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = own.levels[level].start
        self.begun.add((instance, level))
        for at in range(level + 1, _LEVELS):
            restart = own.levels.get(at, Level()).restart
            if restart is None or 0 < level + 1 <= restart:
                counts.pop(at, None)


def numbering(part: Element | None) -> Numbering:
    """Read the numbering part of a document."""
    if part is None:
        return Numbering({})
    definitions = {_val(a, "abstractNumId", own=True): a for a in part.iter(qn("w:abstractNum"))}
    linked = {
        _val(link, "val", own=True): definition
        for definition in definitions.values()
        if (link := definition.find(qn("w:styleLink"))) is not None
    }
    instances: dict[str, Instance] = {}
    for num in part.iter(qn("w:num")):
        definition = definitions.get(_val(num, "abstractNumId"))
        if definition is None:
            continue
        if (link := definition.find(qn("w:numStyleLink"))) is not None:
            definition = linked.get(_val(link, "val", own=True), definition)
        levels = {n: level for lvl in definition.findall(qn("w:lvl")) for n, level in [_level(lvl)]}
        starts: dict[int, int] = {}
        for override in num.findall(qn("w:lvlOverride")):
            if (lvl := override.find(qn("w:lvl"))) is not None:
                levels |= [_level(lvl)]
            if (start := _val(override, "startOverride")).isdecimal():
                starts[_int(override.get(qn("w:ilvl")))] = int(start)
        own = _val(definition, "abstractNumId", own=True)
        instances[_val(num, "numId", own=True)] = Instance(own, levels, starts)
    return Numbering(instances)


def _level(lvl: Element) -> tuple[int, Level]:
    style = _val(lvl, "numFmt") or "decimal"
    restart = _val(lvl, "lvlRestart")
    level = Level(
        style,
        _val(lvl, "lvlText"),
        _int(_val(lvl, "start"), 1),
        int(restart) if restart.isdecimal() else None,
        (legal := lvl.find(qn("w:isLgl"))) is not None
        and legal.get(qn("w:val")) not in ("0", "false"),
        style == "bullet",
        _val(lvl, "pStyle"),
    )
    return _int(lvl.get(qn("w:ilvl"))), level


def _val(element: Element, name: str, *, own: bool = False) -> str:
    """Return ``w:val`` of a child, or with ``own`` an attribute of the element itself."""
    if own:
        return element.get(qn(f"w:{name}")) or ""
    child = element.find(qn(f"w:{name}"))
    return "" if child is None else child.get(qn("w:val")) or ""


def _int(value: str | None, default: int = 0) -> int:
    return int(value) if value and value.isdecimal() else default
