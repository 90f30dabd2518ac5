"""What was done is not what is done: "we have not sold data", "we do not sell data"."""

from __future__ import annotations

import re

from clausetrail.judging.case import Case
from clausetrail.regex import regex

_ALSO = r"(?: not| never| already| also| recently)*"
_ENDED = r"(?!need|feed|embed|exceed|proceed|succeed|speed|indeed)\w+ed"
"""A word that ends as what was done."""
_PARTICIPLE = (
    rf"(?:{_ENDED}|\w+[^e]en|\w+wn|\w*[^e]nt|sold|held"
    r"|told|made|kept|got|put|set|had|found|bought|brought|taught|done|gone|begun|lost|paid|read)\b"
)
_OURS = regex(
    rf"(?:^|[.;:,] |\b(?:and|but|or) )we(?:(?: have| had|['’]ve|['’]d){_ALSO} {_PARTICIPLE}"
    rf"|{_ALSO} (?:{_ENDED}|sold|sent|gave|kept"
    r"|held|made|took|told|found|got|did|was|were|had)\b)",
    re.IGNORECASE,
)
_DONE = regex(
    r"(?:^|[.;:] )(?:your|the|this|these|personal|no|all|our|an?|users?|partners"
    r"|appropriate|suitable|technical|(?:procedures|measures|safeguards|processes|controls))\b"
    r"(?:(?!\b(?:that|which|who|we|you|is|are|if|when|will|can|may|must)\b)[^.,;:])*?"
    rf" (?:was|were|(?:has|have|had){_ALSO} (?:been|{_PARTICIPLE}))\b",
    re.IGNORECASE,
)


def tenses_kept(case: Case) -> bool:
    """Tell whether both wordings state as often what was done, by us or by nobody named."""
    if case.document.lang == "zh":
        return True
    old, new = (
        sum(1 for pattern in (_OURS, _DONE) for _ in pattern.finditer(text))
        for text in (case.old_text, case.new_text)
    )
    return old == new
