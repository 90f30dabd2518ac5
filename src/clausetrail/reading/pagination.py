"""Paragraphs that a page end has cut in two are put together again.

Text taken from paged files has a blank line in mid-sentence wherever a page
ended.  Such a fragment fills its visual lines: its width is a multiple of the
document's line width, which is estimated from the cuts that are beyond doubt.
"""

from __future__ import annotations

from itertools import pairwise

from clausetrail.reading.block import Block, glued
from clausetrail.reading.labels import parse
from clausetrail.reading.repair import Repair
from clausetrail.reading.width import cells_wide
from clausetrail.reading.wording import is_attachment, is_notice
from clausetrail.regex import regex

_ENDS = regex(r"[。！？；：!?;:.…][”’\"'）)】」》*]*$")
_GOES_ON = regex(r"[，、。；：,;:）)”’]|[a-z]+[\s,;]")
_INSIDE = regex(r"[。，；,;]")

LONG = 35
"""Cells from which a fragment without a full stop counts as cut where no line width is known."""
TOLERANCE = 1.0
"""Cells by which a fragment of one visual line may miss the full width."""
TOLERANCE_PER_ROW = 0.25
"""Further cells for each further visual line: lines are not all set equally full."""


def page_joined(blocks: list[Block], repairs: list[Repair]) -> list[Block]:
    """Join what page ends have cut; each joint is recorded as a repair."""
    pairs = list(pairwise(blocks))
    width = line_width([cells_wide(a.text) for a, b in pairs if _open_end(a, b)])
    cuts = [_cut_open(a, b, width) for a, b in pairs]
    for at, (first, second) in enumerate(pairs):
        # Two pages never end within one paragraph's reach of each other.
        if not any(cuts[max(0, at - 1) : at + 2]):
            cuts[at] = _cut_closed(first, second, width)
    out = list(blocks[:1])
    for (first, second), is_cut in zip(pairs, cuts, strict=True):
        if is_cut:
            repairs.append(Repair("page-break", (first.lines[1], second.lines[0])))
            out[-1] = glued(out[-1], second)
        else:
            out.append(second)
    return out


def line_width(fragments: list[float]) -> float | None:
    """Return the line width that most fragments are multiples of, ``None`` if unclear."""
    candidates = [
        (len(fitting), -sum(_off(cells, width) for cells in fitting), width)
        for width in (half / 2 for half in range(60, 121))
        if len(fitting := [cells for cells in fragments if _fills(cells, width)]) > 1
    ]
    return max(candidates)[2] if candidates else None


def _off(cells: float, width: float) -> float:
    return abs(cells - round(cells / width) * width)


def _fills(cells: float, width: float) -> bool:
    rows = round(cells / width)
    return rows > 0 and _off(cells, width) <= TOLERANCE + TOLERANCE_PER_ROW * (rows - 1)


def _joinable(first: Block, second: Block) -> bool:
    """Tell whether two neighbouring blocks could be one paragraph at all."""
    plain = first.form in ("text", "item") and second.form == "text"
    apart = second.lines[0] > first.lines[1] + 1
    opens = parse(second.text) is not None or is_notice(second.text) or is_attachment(second.text)
    return plain and apart and not opens


def _goes_on(first: Block, second: Block) -> bool:
    """Tell whether the first block lacks an end and the second could be its continuation.

    Where words are written with spaces the second must begin in lower case.
    """
    if not _joinable(first, second) or _ENDS.search(first.text):
        return False
    han = _is_han(first.text[-1]) or _is_han(second.text[0])
    return han or bool(_GOES_ON.match(second.text))


def _open_end(first: Block, second: Block) -> bool:
    """Tell whether the first block plainly stops in mid-sentence."""
    long = cells_wide(first.text) >= LONG
    return long and bool(_INSIDE.search(first.text)) and _goes_on(first, second)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _cut_open(first: Block, second: Block, width: float | None) -> bool:
    """Tell whether a block that stops in mid-sentence goes on in the next."""
    if not _goes_on(first, second):
        return False
    if _GOES_ON.match(second.text) or first.text[-1] in "，、":
        return True
    if width is not None:
        return _fills(cells_wide(first.text), width)
    return first.form == "text" and _open_end(first, second)


def _cut_closed(first: Block, second: Block, width: float | None) -> bool:
    """Tell whether a block that ends with a sentence still goes on in the next."""
    if width is None or not _joinable(first, second) or first.text[-1] in "：:":
        return False
    ends = _ENDS.search(first.text) and _is_han(second.text[0])
    return bool(ends) and _fills(cells_wide(first.text), width)
