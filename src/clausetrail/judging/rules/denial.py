"""M108, M209, M308, M409, M509 again: a word that narrows what we say we do not do.

"We do not sell your data directly" leaves room for selling it in another way.
"""

from __future__ import annotations

import re

from clausetrail.bilingual import Bilingual
from clausetrail.judging.case import Case
from clausetrail.judging.kind import kind_of_force
from clausetrail.judging.rules.finding import material, turned
from clausetrail.judging.rules.particular import CODES
from clausetrail.judging.term import Term, letters, sentence_at
from clausetrail.judging.verdict import Judgement, Side
from clausetrail.judging.vocabulary import light_words

_DENIED = re.compile(
    r"\b(?!(?:[Yy]ou|[Uu]sers?|[Cc]ustomers?|[Gg]uests?|[Mm]embers?)\b)"
    r"(?:[Ww]e|[Ii]t|[Tt]hey|[A-Z]\w+|(?:[Tt]he|[Oo]ur) \w+) (?:(?:also|further) )?"
    r"(?:(?:do|does|will|shall|would|did|are|is|have|has) (?:also )?not|never|cannot"
    r"|(?:do|wo)n['’]t)\b(?:(?!\b(?:if|unless|when|where|which|that|who|but|because)\b)[^,;:.])*$"
    r"|(?:^|[，。；])[^，。；您你]{0,14}(?:不会|绝不会?|不得|从不|从未|不)[^，。；]{0,60}$"
)
"""What stands before a word within our denial, and within nothing else."""
_EMPTY = re.compile(
    r"ever|whatsoever|simply|ourselves|either|instead|likewise|really|at all"
    r"|任何|一切|所有|自行|均|都|也|再|其他|其它|上述|相关|该等|age[ds]?",
    re.IGNORECASE,
)
"""Words that narrow no denial."""
_MOST = {"en": 2, "zh": 4}
"""Words of English, or characters of Chinese, up to which something only narrows a denial."""


def denial(case: Case) -> Judgement | None:
    """Find a word put into a denial, or taken out of it."""
    if case.whole or case.titled or case.in_table:
        return None
    for hunk in case.delta.hunks:
        if bool(hunk.old) == bool(hunk.new):
            continue
        side: Side = "old" if hunk.old else "new"
        own = hunk.old or hunk.new
        if not _narrows(case, own, side):
            continue
        gone, come = (own, ()) if side == "old" else ((), own)
        happened = turned(case, gone, come)
        what = Bilingual(
            f"“不会……”的承诺范围有变化（{happened.zh}）",
            f"What we say we do not do reaches less, or more ({happened.en})",
        )
        category = kind_of_force(case, gone, come)
        return material(CODES[category], category, what, case.evidence(gone, come), case.category)
    return None


def _narrows(case: Case, own: tuple[Term, ...], side: Side) -> bool:
    """Tell whether some words, and no others, came into a denial or left it."""
    if any(t.field != "plain" or t.key in light_words() or _EMPTY.fullmatch(t.text) for t in own):
        return False
    text, _ = case.side(side)
    other, _ = case.other(side)
    start, end = own[0].start, own[-1].end
    first, last = sentence_at(text, start)
    said = text[start:end]
    size = len(said.split()) if case.document.lang == "en" else len(said)
    return (
        size <= _MOST[case.document.lang]
        and _DENIED.search(text[first:start]) is not None
        and letters(text[first:start] + text[end:last]) in letters(other)
    )
