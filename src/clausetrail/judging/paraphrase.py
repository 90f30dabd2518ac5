"""A change with phrases that say the same read alike on both sides."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from clausetrail.bilingual import Lang
from clausetrail.judging.case import Case, remembered
from clausetrail.judging.citing import pointing, whereabouts
from clausetrail.judging.citing.references import Referring
from clausetrail.judging.delta import shared_ends
from clausetrail.judging.equations import read
from clausetrail.judging.language.enumerators import unnumbered
from clausetrail.judging.language.pronouns import neutral
from clausetrail.judging.language.term import sentences
from clausetrail.judging.names.abbreviation import initials_alone
from clausetrail.judging.names.self_names import of_itself, of_us
from clausetrail.regex import regex

_FORM = regex(
    r",?\s*(?:Co\.?,? ?Ltd\.?|Inc\.?|LLC|Ltd\.?|Limited|GmbH|Corporation|Corp\.?)$", re.IGNORECASE
)
_SEVERAL = regex(r"affiliate|subsidiar|\bgroup\b|\band\b|[,;、]|以及|及其|关联|集团", re.IGNORECASE)
"""What names more than one company: "we" may be more of them than the name."""
_SHORTEST = 3
_HALF_WIDTH = regex(r"(?<=[^\x00-\x7f])\s*([,:;?!])\s*(?=[^\x00-\x7f]|$)")
"""A mark between Chinese characters in the width of Latin ones."""
_FAMILIAR = regex(r"(?<!迷)你(?!们)")
_FULL_WIDTH = str.maketrans(",:;?!", "，：；？！")


@dataclass(frozen=True)
class Paraphrased(Case):
    """A case whose wordings are read by the equations of ``vocabulary/equations.toml``.

    The company that the policy defines as "we" is read as "we".
    """

    written: Case = field(kw_only=True, repr=False)
    """The case as it is written."""

    @classmethod
    def of(cls, case: Case) -> Paraphrased | None:
        """Return the case so read, ``None`` if that changes nothing."""
        return _read_alike(case)

    @cached_property
    def old_text(self) -> str:
        """The old wording as read."""
        return self._read(*self._placed)

    @cached_property
    def new_text(self) -> str:
        """The new wording as read."""
        return self._read(*reversed(self._placed))

    @property
    def repunctuated(self) -> bool:
        """Whether the clause as written has the same words divided otherwise."""
        return self.written.repunctuated

    @cached_property
    def _placed(self) -> tuple[str, str]:
        """The two wordings with their references written in one way."""
        old, new = self.written.old_text, self.written.new_text
        if not (self.old and self.new):
            return old, new
        names, texts = self.setting.own_names, self.setting.texts
        old, new = of_us(old, new, names, texts), of_us(new, old, names, texts)
        before, after = self.setting.sections
        one, other = Referring(old, self.old[0], before), Referring(new, self.new[0], after)
        read_alike = {"zh": pointing.read_alike, "en": whereabouts.read_alike}
        return read_alike[self.document.lang](one, other, self.setting.counterparts)

    def _read(self, text: str, other: str) -> str:
        """Read the sentences that the wordings do not share, and the one before, meant by "it"."""
        first, last = _alike(text, other)
        return text[:first] + self._phrases(text[first:last]) + text[last:]

    def _phrases(self, text: str) -> str:
        lang = self.document.lang
        speaker = self.setting.speaker
        if lang == "en":
            for abbreviation in self.setting.abbreviations:
                text = abbreviation.read(text)
            text = unnumbered(text)
        else:
            text = _HALF_WIDTH.sub(lambda mark: mark[1].translate(_FULL_WIDTH), text)
            text = initials_alone(_FAMILIAR.sub("您", text))
        text = of_itself(text, self.setting.document_titles, lang)
        text = read(text if speaker is None else spoken(text, speaker, lang), lang)
        return neutral(text) if lang == "en" else text


@remembered
def _read_alike(case: Case) -> Paraphrased | None:
    alike = Paraphrased(case.change, case.setting, written=case)
    same = (alike.old_text, alike.new_text) == (case.old_text, case.new_text)
    return None if same else alike


def _alike(text: str, other: str) -> tuple[int, int]:
    """Return where what two wordings do not share begins, less a sentence, and where it ends.

    >>> _alike("So. We ask. We may call. Bye.", "So. We ask. We can phone. Bye.")
    (3, 24)
    """
    ours, theirs = ([t[a:b] for a, b in sentences(t)] for t in (text, other))
    head, tail = shared_ends(ours, theirs)
    head = max(head - 1, 0)
    return sum(map(len, ours[:head])), len(text) - sum(map(len, ours[len(ours) - tail :]))


def spoken(text: str, speaker: str, lang: Lang) -> str:
    """Return ``text`` with the name of the one company that says "we" as "we".

    >>> spoken("Yunxiu LLC's team and Yunxiu keep it.", "Yunxiu LLC", "en")
    'our team and we keep it.'
    >>> spoken("Yunxiu keeps it.", "Yunxiu LLC and its affiliates", "en")
    'Yunxiu keeps it.'
    """
    short = _FORM.sub("", speaker)
    if short not in text or _SEVERAL.search(short) or len(short) < _SHORTEST:
        return text
    we, our = ("我们", "我们的") if lang == "zh" else ("we", "our")
    name = "|".join(re.escape(form) for form in dict.fromkeys((speaker, short)))
    edges = (r"", r"") if not short.isascii() else (r"(?<![\w@./-])", r"(?![\w@/-]|\.\w)")
    whose = re.compile(f"{edges[0]}(?:{name})(?:['’]s\\b|的)")
    whole = re.compile(f"{edges[0]}(?:{name}){edges[1]}")
    return whole.sub(we, whose.sub(our, text))
