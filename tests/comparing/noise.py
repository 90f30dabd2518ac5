"""Another hand writes the same text: a list of what typists, editors and converters do.

Made from the keyboards and programs that cause it, not from the tables of the
normaliser, which it is to catch out.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Habit = Callable[[str, random.Random], str]

LINE = 40
HAN = "[\u4e00-\u9fff]"


def _sometimes(pattern: str, written: Callable[[str], str], share: float = 0.5) -> Habit:
    """Return a habit of writing what matches a pattern otherwise, now and then."""
    compiled = re.compile(pattern)

    def habit(text: str, chance: random.Random) -> str:
        return compiled.sub(
            lambda found: written(found[0]) if chance.random() < share else found[0], text
        )

    return habit


def _wide(text: str) -> str:
    """Type with a Chinese keyboard in full-width mode."""
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


def _quotes(text: str, chance: random.Random) -> str:
    """Use the quotation marks of another keyboard throughout."""
    opening, closing = chance.choice(["“”", "「」", '""', "''", "『』"])
    return re.sub(r"“([^“”]*)”", lambda found: f"{opening}{found[1]}{closing}", text)


def _brackets(text: str, chance: random.Random) -> str:
    """Write round brackets in the other width."""
    if chance.random() < 0.5:
        return text.replace("（", "(").replace("）", ")")
    return text.replace("(", "（").replace(")", "）")


def _lines(text: str, chance: random.Random) -> str:
    """Break a long line inside a sentence, as an editor's screen does."""
    if len(text) < LINE:
        return text
    places = [found.end() for found in re.finditer(f"{HAN}(?={HAN}{HAN})", text)]
    for at in sorted(chance.sample(places, min(2, len(places))), reverse=True):
        text = f"{text[:at]}\n{text[at:]}"
    return text


def _bold(text: str, chance: random.Random) -> str:
    """Set a few words in bold type."""
    runs = list(re.finditer(f"(?<={HAN}){HAN}{{2,6}}(?={HAN})", text))
    if not runs:
        return text
    run = chance.choice(runs)
    return f"{text[: run.start()]}**{run[0]}**{text[run.end() :]}"


HABITS: tuple[Habit, ...] = (
    _sometimes(f"(?<={HAN})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?={HAN})", lambda _: " "),
    _sometimes(f"(?<={HAN}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?={HAN})", lambda _: ""),
    _sometimes(r"(?<=\S) (?=\S)", lambda _: "\u00a0", 0.3),
    _sometimes(r"(?<=\S) (?=\S)", lambda _: "  ", 0.3),
    _sometimes(r"(?<=[，。；：、])(?=\S)", lambda _: "\u3000", 0.2),
    _sometimes(r"[，；：？！]", lambda mark: chr(ord(mark) - 0xFEE0), 0.5),
    _sometimes(r"[0-9]+(?=[^0-9])", _wide, 0.4),
    _sometimes(r"[A-Z][A-Za-z]+", _wide, 0.3),
    _sometimes(f"(?<={HAN})(?={HAN})", lambda _: "\u200b", 0.05),
    _sometimes(f"(?<={HAN})(?={HAN})", lambda _: "\ufeff", 0.02),
    _sometimes(r"(?<=[a-z]{3})(?=[a-z]{3})", lambda _: "\u00ad", 0.1),
    _sometimes("人", lambda _: "\u2f08", 0.3),
    _sometimes("用", lambda _: "\u2f64", 0.3),
    _sometimes("fi", lambda _: "\ufb01", 0.3),
    _sometimes("'", lambda _: "’", 0.5),
    _sometimes(r"(?<=[a-z])-(?=[a-z])", lambda _: "\u2011", 0.5),
    _sometimes(r"(?<=[a-z]\.) (?=[A-Z])", lambda _: "  ", 0.7),
    _sometimes(r"(?<=[a-z]{3}[,;]) (?=[a-z])", lambda _: "\n", 0.1),
    _sometimes(r"(?<= )[a-z]{6,}(?= )", lambda word: f"**{word}**", 0.1),
    _sometimes("。$", lambda _: "．", 0.5),
    _quotes,
    _brackets,
    _lines,
    _bold,
)


def rewritten(markdown: str, chance: random.Random) -> str:
    """Return a policy as somebody else would have written the same words.

    Headings, tables, links and numbers at the start of a line keep their form, which
    is Markdown's; noise is in the words.
    """
    habits = chance.sample(HABITS, chance.randint(1, 5))
    blocks = []
    for block in markdown.split("\n\n"):
        head = re.match(r"(?:#+ )?(?:[-*] )?(?:\d+(?:\.\d+)*[.、 ]*|（\d+）|\(\d+\))?\s*", block)
        assert head
        words = block[head.end() :]
        if not block.startswith(("|", "#")) and "\n" not in words and "](" not in words:
            for habit in habits:
                words = habit(words, chance)
        blocks.append(block[: head.end()] + words)
    return "\n\n".join(blocks)
