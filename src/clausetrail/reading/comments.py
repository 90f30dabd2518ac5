"""Comments: lines between ``<!--`` and ``-->`` speak to editors and are no policy text."""

from __future__ import annotations

import re

from clausetrail.clause import Comment
from clausetrail.regex import regex

LONGEST = 20
"""Lines of the longest comment; a stray ``<!--`` must not swallow half a policy."""
_COMMENT = regex(rf"^[ \t]*<!--(?P<text>(?:.*\n){{0,{LONGEST - 1}}}?.*?)-->[ \t]*$", re.MULTILINE)


def without_comments(text: str) -> tuple[str, tuple[Comment, ...]]:
    """Blank out comments that have lines to themselves; line numbers stay true."""
    found: list[Comment] = []

    def blank(match: re.Match[str]) -> str:
        first = text.count("\n", 0, match.start()) + 1
        height = match[0].count("\n")
        found.append(Comment(match["text"].strip(), (first, first + height)))
        return "\n" * height

    return _COMMENT.sub(blank, text), tuple(found)
