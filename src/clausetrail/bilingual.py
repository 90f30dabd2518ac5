"""The two languages of a policy, and text that exists in both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Lang = Literal["zh", "en"]

LANGS: tuple[Lang, Lang] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same message in Chinese and in English."""

    zh: str
    en: str

    def in_(self, lang: Lang) -> str:
        """Return the wording in ``lang``."""
        return self.zh if lang == "zh" else self.en

    def as_json(self) -> dict[str, str]:
        """Return ``{"zh": …, "en": …}``."""
        return {"zh": self.zh, "en": self.en}
