"""One thing under several names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clausetrail.bilingual import Bilingual
from clausetrail.clause import Clause
from clausetrail.linting.context import HAN, Context, in_attachment
from clausetrail.linting.rule import Hit, Rule, Spot
from clausetrail.regex import regex

Use = tuple[Clause, int, int, str]
"""A clause, where in its text, and the name used there."""

_OWN_NAME_ZH = regex(
    r"本(?:用户|服务|隐私|个人信息|注册|会员|许可|使用|权|保护|处理|及)*"
    r"(?:政策|协议|声明|(?<=[务私册员可用])条款)(?![一-鿿]{0,2}第)"
)
_OWN_NAME_EN = regex(
    r"\b[Tt]his\s+(?:(?:Privacy|User|Service|Services|Cookie|Data)\s+)?"
    r"(?:Policy|Agreement|Statement|Notice)\b"
)
_GUARDIANS_ZH = regex(r"(?:父母|家长)(?:或|及|和|、)(?:者)?(?:其他|其)?(?:法定)?监护人")
_GUARDIANS_EN = regex(r"\b(?:legal|statutory|lawful)\s+guardian(?=s?\b)", re.I)
_GENERIC = "相关|其他|其它|所有|全部|任何|主要|有关|您的|我们|提供|收集|使用|处理|共享|获取|存储"
_SWAPPED = regex(
    rf"(?!{_GENERIC})(?P<a>[{HAN}]{{2}})(?!{_GENERIC})(?P<b>[{HAN}]{{2}})(?P<c>信息|数据|资料)"
)
_SUBSTITUTES = (
    regex(rf"(?P<left>[{HAN}]{{4}})(?P<name>账号|账户)"),
    regex(r"(?P<left>(?:注销|注册|绑定|找回)您?的?)(?P<name>账号|账户)"),
    regex(rf"(?P<left>[{HAN}]{{4}})(?P<name>标识|识别)信息"),
    regex(r"(?P<left>个人敏感|敏感个人|个人)(?P<name>信息|数据)(?!库|保护影响|处理者|中心)"),
)
_FUNCTION = regex(r"[的了和或及与在对为将被把其该等于由向您我]$")
_YOU = regex(r"(?<!迷)你(?!们)")


def find(context: Context) -> Iterator[Hit]:
    """Find names that vary, each reported where the rarer name occurs first."""
    pattern = _OWN_NAME_ZH if context.zh else _OWN_NAME_EN
    main = [c for c in context.body if not in_attachment(c)]
    yield from _varying(_uses(pattern, main, context), _quoted(context))
    guardians = _GUARDIANS_ZH if context.zh else _GUARDIANS_EN
    yield from _varying(_uses(guardians, context.body, context))
    if context.zh:
        yield from _swapped(context)
        yield from _substituted(context)
        yield from _you(context)


def _uses(pattern: re.Pattern[str], clauses: Sequence[Clause], context: Context) -> list[Use]:
    return [
        (clause, found.start(), found.end(), " ".join(found[0].split()).replace("This ", "this "))
        for clause in clauses
        for found in pattern.finditer(context.visible(clause))
    ]


def _quoted(context: Context) -> set[str]:
    """Return the names that stand in quotation marks somewhere: those are defined."""
    return set(re.findall(r"[“\"]([^“”\"]{2,30})[”\"]", context.text))


def _varying(uses: Sequence[Use], defined: set[str] | None = None) -> Iterator[Hit]:
    """Report each name but the defined, or else the most frequent, one."""
    count = Counter(name for *_, name in uses)
    if len(count) < 2:
        return
    known = [name for name in count if defined and name in defined]
    usual = known[0] if known else max(count, key=lambda name: count[name])
    for name in count:
        if name.casefold() != usual.casefold():
            yield _hit([use for use in uses if use[3] == name], usual)


def _swapped(context: Context) -> Iterator[Hit]:
    """Report 敏感个人信息 beside 个人敏感信息."""
    uses: dict[tuple[str, ...], list[Use]] = {}
    for clause in context.body:
        for found in _SWAPPED.finditer(context.visible(clause)):
            key = (*sorted((found["a"], found["b"])), found["c"])
            uses.setdefault(key, []).append((clause, found.start(), found.end(), found[0]))
    for key, group in uses.items():
        if key[0] != key[1]:
            yield from _varying(group)


def _substituted(context: Context) -> Iterator[Hit]:
    """Report names of one thing that differ in one word, 注销账号 beside 注销账户, once a word."""
    said: set[str] = set()
    for pattern in _SUBSTITUTES:
        frames: dict[str, list[Use]] = {}
        for clause in context.body:
            for found in pattern.finditer(context.visible(clause)):
                if not _FUNCTION.search(found["left"]):
                    cut = "…" if len(found["left"]) == 4 else ""
                    use = (clause, found.start(), found.end(), cut + found[0])
                    frames.setdefault(found["left"], []).append(use)
        for uses in frames.values():
            for hit in _varying(uses):
                word = (
                    hit.clause.text[hit.spots[0].end - 2 : hit.spots[0].end] if hit.clause else ""
                )
                if word not in said:
                    said.add(word)
                    yield hit


def _you(context: Context) -> Iterator[Hit]:
    """Report the few 你 of a text that says 您."""
    plain = [
        (clause, found.start(), found.end(), "你")
        for clause in context.body
        for found in _YOU.finditer(context.visible(clause))
    ]
    if plain and context.text.count("您") > 10 * len(plain):
        clauses = dict.fromkeys(clause.id for clause, *_ in plain)
        clause = plain[0][0]
        yield Hit(
            clause,
            Bilingual(
                f"这里称“你”，全文称“您”（{'、'.join(clauses)}）",
                f'"你" here, "您" everywhere else ({", ".join(clauses)})',
            ),
            tuple(Spot(a, b, "您") for where, a, b, _ in plain if where is clause),
        )


def _hit(uses: Sequence[Use], usual: str) -> Hit:
    clause, start, end, name = uses[0]
    others = [c.id for c in dict.fromkeys(use[0] for use in uses) if c is not clause]
    also = f"（另见 {'、'.join(others)}）" if others else ""
    also_en = f" (also in {', '.join(others)})" if others else ""
    return Hit(
        clause,
        Bilingual(
            f"这里写作“{name}”，别处写作“{usual}”{also}",
            f'"{name}" here, "{usual}" elsewhere{also_en}',
        ),
        (Spot(start, end),),
    )


RULE = Rule(
    "L404",
    "several-names",
    "note",
    Bilingual("同一事物有几个名称", "One thing under several names"),
    Bilingual(
        "法律文件中不同的名称会被理解为不同的事物",
        "in a legal text two names are taken to mean two things",
    ),
    Bilingual(
        "全文统一使用一个名称；确实是两个事物的，分别定义",
        "use one name throughout; if two things are meant, define both",
    ),
    find,
)
