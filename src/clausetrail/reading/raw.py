"""Raw text, as it comes out of web pages, PDF files and Word, to blocks.

Most raw text is nearly Markdown.  Here its characters and lines are put right;
every repair is recorded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from clausetrail.reading.block import Block, Form, cut
from clausetrail.reading.labels import parse
from clausetrail.reading.markdown import CELL_JOIN, blocks
from clausetrail.reading.pagination import LONG, page_joined
from clausetrail.reading.radicals import radicals, whole
from clausetrail.reading.repair import Repair
from clausetrail.reading.width import cells_wide
from clausetrail.reading.wrapping import has_line_paragraphs, separate
from clausetrail.regex import regex

_INVISIBLE = regex("[\ufeff\u200b-\u200f\u2060\u00ad\r\x00-\x08\x0b\x0c\x0e-\x1f]")
_SPACES = regex("[\u00a0\u2000-\u200a\u202f\u205f]")
_GARBLED = regex(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}"
)
_ENDS_SENTENCE = regex(r"[。！？；：!?;:.][”’\"'）)】」》*]*$")
BULLET = regex(r"^(\s*)[•●○■□◆◇▪▫‣⁃·]\s*(?=\S)")
"""A bullet typed as a character."""
_ATTRIBUTES = regex(r"(?<!\s)\s*\{:[^{}]*\}\s*$")
_RULE = regex(r"[-*_=—─]{3,}$|`{3,}\w*$|~{3,}$")
_BOLD_LEAD = regex(r"\*\*[^*]{1,24}(?:\*\*\s*[：:]|[：:]\s*\*\*)")
"""``**用途**：`` at the start of a line: what a line of its own is about."""
_LABEL = 80
"""Characters within which a label ends."""
_JUNK = regex(r"(?<=[。！？])[0-9A-Za-z]{1,8}$")


def read_raw(text: str, source: str = "") -> tuple[list[Block], list[Repair]]:
    """Read raw text into blocks, with an account of the repairs; ``source`` names it in errors."""
    repairs: list[Repair] = []
    lines = [_clean(line, at, repairs) for at, line in enumerate(text.split("\n"), 1)]
    rows = list(_tab_rows(lines, repairs))
    for row in rows:
        lines[row.lines[0] - 1] = ""
    for at, line in enumerate(lines, 1):
        if _RULE.match(line.strip()):
            repairs.append(Repair("rule", (at, at), dropped=line.strip()))
            lines[at - 1] = ""
    widest = max((cells_wide(line) for line in lines), default=0.0)

    def continues(first: str, second: str) -> bool:
        return _continues(first, second, widest)

    ready = "\n".join(lines)
    written = blocks(ready, separate if has_line_paragraphs(ready) else continues, source)
    repairs += [Repair("joined-lines", b.lines) for b in written if b.lines[0] < b.lines[1]]
    repairs += [Repair("bullet", b.lines) for b in written if b.form == "item" and not b.marker]
    found = sorted([*written, *rows], key=lambda b: b.lines)
    found = _one_table(found, repairs)
    pairs = zip(found, [*found[1:], None], strict=False)
    found = [piece for block, after in pairs for piece in _unglued(block, after, repairs)]
    found = page_joined(found, repairs)
    return _without_junk(found, repairs), repairs


def _clean(line: str, at: int, repairs: list[Repair]) -> str:
    """Put one line right."""
    line = BULLET.sub(r"\1- ", legible(line, at, repairs))
    if attributes := _ATTRIBUTES.search(line):
        repairs.append(Repair("attributes", (at, at), dropped=attributes[0].strip()))
        line = line[: attributes.start()]
    return line


def legible(line: str, at: int, repairs: list[Repair]) -> str:
    """Put the characters of one line right: none invisible, garbled or in another's place."""
    if gone := "".join(_INVISIBLE.findall(line)).replace("\r", ""):
        repairs.append(Repair("invisible", (at, at), dropped=gone))
    line = _SPACES.sub(" ", _INVISIBLE.sub("", line))
    if found := radicals(line):
        repairs.append(Repair("radical", (at, at), dropped=found, added=whole(found)))
        line = whole(line)

    def restored(match: re.Match[str]) -> str:
        try:
            right = match[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            return match[0]
        repairs.append(Repair("mojibake", (at, at), dropped=match[0], added=right.strip()))
        return right

    return _SPACES.sub(" ", _GARBLED.sub(restored, line))


def _tab_rows(lines: list[str], repairs: list[Repair]) -> Iterator[Block]:
    """Yield the rows of tab-separated tables: at least two neighbouring lines of equal width."""
    run: list[tuple[int, tuple[str, ...]]] = []
    for at, line in enumerate([*lines, ""], 1):
        cells = tuple(cell.strip() for cell in line.strip().split("\t"))
        is_row = len(cells) > 1 and all(cells)
        if is_row and (not run or (run[-1][0] == at - 1 and len(run[-1][1]) == len(cells))):
            run.append((at, cells))
            continue
        if len(run) > 1:
            repairs.append(Repair("tab-table", (run[0][0], run[-1][0])))
            for number, (where, own) in enumerate(run):
                form: Form = "row" if number else "header"
                yield Block(CELL_JOIN.join(own), (where, where), form, cells=own)
        run = [(at, cells)] if is_row else []


def _continues(first: str, second: str, widest: float) -> bool:
    """Tell whether a line goes on with the line before it in a raw paragraph."""
    if _BOLD_LEAD.match(second.strip()):
        return False
    first, second = first.strip().strip("*"), second.strip().strip("*")
    full = cells_wide(first) > 0.85 * widest
    ended = bool(_ENDS_SENTENCE.search(first))
    if parse(second) is not None and (not full or ended):
        return False
    return full or (not ended and cells_wide(first) >= LONG)


def _one_table(found: list[Block], repairs: list[Repair]) -> list[Block]:
    """Drop a header that only repeats the one of the table before it."""
    out: list[Block] = []
    header: Block | None = None
    for block in found:
        if block.form == "header":
            if header is not None and header.cells == block.cells:
                repairs.append(Repair("repeated-header", block.lines, dropped=block.text))
                continue
            header = block
        elif block.form != "row":
            header = None
        out.append(block)
    return out


def _unglued(block: Block, following: Block | None, repairs: list[Repair]) -> Iterator[Block]:
    """Split ``5、one 6、two`` where the list would otherwise lack its number 6."""
    label, next_label = block.label, following.label if following else None
    if label is None or next_label is None or block.form not in ("item", "text"):
        yield block
        return
    for gap in re.finditer(r"\s+(?=\S)", block.text):
        after = parse(block.text[gap.end() : gap.end() + _LABEL])
        if after is None or after.style != label.style or after.number != label.number + 1:
            continue
        if next_label.number == after.number + 1:
            first, second = cut(block, gap.start())
            repairs.append(Repair("split-line", block.lines))
            yield first
            yield second
            return
    yield block


def _without_junk(found: list[Block], repairs: list[Repair]) -> list[Block]:
    """Drop a few letters or digits that hang on after the very last sentence."""
    if not found or (junk := _JUNK.search(found[-1].text)) is None:
        return found
    last = found[-1]
    repairs.append(Repair("junk", last.lines, dropped=junk[0]))
    return [*found[:-1], replace(last, text=last.text[: junk.start()])]
