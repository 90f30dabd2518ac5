"""Whether a text is written in the language that its name promises."""

from __future__ import annotations

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Document
from clausetrail.errors import ClausetrailError
from clausetrail.reading import language
from clausetrail.regex import regex

_NAME = {"zh": Bilingual("中文", "Chinese"), "en": Bilingual("英文", "English")}
_HAN, _LATIN = regex(r"[\u4e00-\u9fff]"), regex(r"[A-Za-z]")

ENOUGH_HAN, ENOUGH_LATIN = 60, 240
"""Characters and letters below which a text is too short to be sure of its language."""

RARE = 20
"""In an English text, letters for each Chinese character that may stand in it."""


def require_language(document: Document, todo: Bilingual) -> None:
    """Refuse a document that is plainly in the other language.

    Foreign names, quotations and a text of a few lines prove nothing.

    Args:
        document: what was read as ``document.lang``.
        todo: what to do about it.

    Raises:
        ClausetrailError: the document is in the other language.
    """
    text = "".join(clause.text for clause in document.clauses)
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    said, found = document.lang, language(document.clauses)
    plain = (
        (latin >= ENOUGH_LATIN and RARE * han < latin)
        if said == "zh"
        else (han >= ENOUGH_HAN and han > latin)
    )
    if found == said or not plain:
        return
    raise ClausetrailError(
        Bilingual(
            f"这里应是{_NAME[said].zh}文本，内容却是{_NAME[found].zh}",
            f"this should be the {_NAME[said].en} text, but it is in {_NAME[found].en}",
        ),
        document.source,
        todo,
    )
