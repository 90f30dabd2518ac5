"""Text files: raw text and Markdown of any dialect."""

from __future__ import annotations

from clausetrail.reading.repair import Repair
from clausetrail.sources.dialect import undialected
from clausetrail.sources.encoding import decode
from clausetrail.sources.pages import unpaged
from clausetrail.sources.source import Source


def read_plain(content: bytes, name: str) -> Source:
    """Read a text file.

    Raises:
        ClausetrailError: it is no text, or a table in it needs a library that is missing.
    """
    decoded = decode(content, name)
    repairs: list[Repair] = []
    if decoded.encoding:
        repairs.append(Repair("encoding", (1, 1), detail=decoded.encoding))
    lines = decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    numbered = list(enumerate(unpaged(lines, repairs), 1))
    ready = undialected(numbered, name, repairs)
    return Source(
        name,
        "\n".join(line for _, line in ready),
        decoded.text,
        True,
        tuple(repairs),
        tuple(place for place, _ in ready),
    )
