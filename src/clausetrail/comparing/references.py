"""References between clauses: a number in the text that follows the clause it names.

When clause 5.1.4 becomes 5.1.5, every "5.1.4" that meant it must become "5.1.5".
Such an edit says nothing new, and is told apart from one that points elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from clausetrail.comparing.change import Match
from clausetrail.comparing.edits import Hunk, Tokens, hunks, pared
from clausetrail.comparing.normal import key, label_key
from clausetrail.regex import regex

_POINTER = regex(r"第(?P<place>\S+)(?P<unit>[条款项章节编])")
_DEEP = regex(r"\d+(?:\.\d+){2,}")
_CITING = frozenset(
    {"section", "article", "clause", "paragraph", "part", "chapter", "见", "详见", "参见", "第"}
    | {"sections", "articles", "clauses", "paragraphs", "parts", "chapters", "按照", "依照", "根据"}
)
_CITED = frozenset({"条", "款", "项", "节", "条款", "所述"})
_NEAR = 4
"""Tokens before a number among which a word such as "Section" makes it a reference."""


def numbers(matches: Iterable[Match]) -> dict[str, str]:
    """Return the new number of every clause that got another one.

    Numbers are keys of labels.  One that several clauses bear, as the ``(1)`` of
    each list, is left out unless they all got the same.
    """
    found: dict[str, set[str]] = {}
    for match in matches:
        for old in match.old[:1]:
            for new in match.new[:1]:
                found.setdefault(label_key(old.label), set()).add(label_key(new.label))
    certain = {was: nows.pop() for was, nows in found.items() if len(nows) == 1}
    return {was: now for was, now in certain.items() if was and now and was != now}


def followed(tokens: Tokens, renumbered: Mapping[str, str]) -> Tokens:
    """Return old tokens with the keys that their references have in the new document.

    They are ``tokens`` themselves if there is nothing to follow.
    """
    keys = {
        at: key(now)
        for at, token in enumerate(tokens)
        if (token.key[:1] == "第" or token.key.casefold() in renumbered)
        and (now := _now(tokens, at, renumbered))
    }
    if not keys:
        return tokens
    out = list(tokens)
    for at, now in keys.items():
        out[at] = out[at]._replace(key=now)
    return out


def _now(tokens: Tokens, at: int, renumbered: Mapping[str, str]) -> str | None:
    """Return how a reference reads after its target was renumbered."""
    plain = tokens[at].key
    if pointer := _POINTER.fullmatch(plain):
        if (whole := renumbered.get(label_key(plain))) is not None:
            return whole
        place = renumbered.get(label_key(pointer["place"]))
        return place and f"第{place}{pointer['unit']}"
    now = renumbered.get(plain.casefold())
    # 5.1.4 can only be a clause; 5.1 could be an amount, and V a letter.
    if now is None or _DEEP.fullmatch(plain):
        return now
    before = {token.key.casefold() for token in tokens[max(0, at - _NEAR) : at]}
    after = {token.key for token in tokens[at + 1 : at + 2]}
    return now if before & _CITING or after & _CITED else None


def differing(
    old: Tokens, new: Tokens, renumbered: Mapping[str, str]
) -> tuple[tuple[Hunk, ...], frozenset[Hunk]]:
    """Return the hunks of two token sequences, and which of them only follow a reference.

    References to the same clause are lined up whatever their numbers, so that in
    "5.1 and 5.2" which became "5.2 and 5.3" each number is compared with its own.
    """
    there = followed(old, renumbered) if renumbered else old
    if there is old:
        return tuple(hunks(old, new)), frozenset()
    out: list[Hunk] = []
    following: list[Hunk] = []
    at = new_at = 0
    for hunk in [
        *hunks(there, new),
        Hunk(len(old), len(old), len(new), len(new)),
    ]:
        for one, other in zip(range(at, hunk.start), range(new_at, hunk.new_start), strict=True):
            if old[one].key != new[other].key:
                following.append(Hunk(one, one + 1, other, other + 1))
                out.append(following[-1])
        if trimmed := pared(hunk, old, new):
            out.append(trimmed)
        at, new_at = hunk.end, hunk.new_end
    return tuple(out), frozenset(following)
