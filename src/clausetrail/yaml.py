"""YAML as an editor writes it, read strictly and with line numbers.

Scalars are taken as written: ``9.10`` stays ``9.10``, and ``no`` is a word.
Nothing is constructed from tags, and aliases are refused, so that a file can
neither run anything nor grow beyond its own size.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

import yaml
from yaml.error import Mark, MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError, trouble

LARGEST = 2 * 1024 * 1024
"""The largest file that is read, in bytes."""

DEEPEST = 12
"""How deep lists and mappings may be nested; our own files need five levels."""

TRUE = ("true", "True", "TRUE", "yes", "是")
FALSE = ("false", "False", "FALSE", "no", "否")
NOTHING = ("", "~", "null")

_MISTAKES = {
    "mapping values are not allowed": Bilingual(
        "冒号出现在不该有的地方", "a colon stands where none can be"
    ),
    "could not find expected ':'": Bilingual("缺少冒号", "a colon is missing"),
    "found a tab character": Bilingual("用了制表符", "a tab is used"),
    "while scanning a quoted scalar": Bilingual("引号没有配对", "a quotation mark is not closed"),
    "while parsing a flow": Bilingual("括号没有配对", "a bracket is not closed"),
    "did not find expected key": Bilingual("缩进不一致", "the indentation is not even"),
    "did not find expected '-' indicator": Bilingual("缩进不一致", "the indentation is not even"),
    "a second document": Bilingual(
        "有两份内容，以 --- 隔开", "there are two parts, divided by ---"
    ),
}
"""Usual mistakes, by the words the parser has for them."""


@dataclass(slots=True)
class Node:
    """A word, a list or a mapping, as it is written."""

    kind: Literal["scalar", "sequence", "mapping"]
    line: int
    """The line it starts in, counted from 1."""
    text: str = ""
    quoted: bool = False
    parts: list[Node] = field(default_factory=list)
    """The members of a list; of a mapping every key and its value, in turn."""

    @property
    def pairs(self) -> Iterable[tuple[Node, Node]]:
        """The keys of a mapping with their values; none if it is no mapping."""
        if self.kind != "mapping":
            return ()
        return zip(self.parts[::2], self.parts[1::2], strict=True)


@dataclass(frozen=True, slots=True)
class Value:
    """A value in a YAML file, with the place it stands in."""

    node: Node | None
    file: str
    name: str
    """The keys that lead to it, ``title.zh``; empty for the whole file."""
    line: int
    """The line it starts in, counted from 1; for a missing value, that of its mapping."""

    @property
    def empty(self) -> bool:
        """Whether nothing is written here."""
        if self.node is None:
            return True
        return self.plain and not self.node.quoted and self.node.text in NOTHING

    @property
    def plain(self) -> bool:
        """Whether this is a word or a number, not a list or a mapping."""
        return self.node is None or self.node.kind == "scalar"

    @property
    def listed(self) -> bool:
        """Whether this is a list, if only an empty one."""
        return self.empty or (self.node is not None and self.node.kind == "sequence")

    def keys(self) -> tuple[str, ...]:
        """Return the keys of a mapping that are words, in order; none if it is no mapping."""
        pairs = self.node.pairs if self.node is not None else ()
        return tuple(key.text for key, _ in pairs if key.kind == "scalar")

    def error(self, what: Bilingual, todo: Bilingual) -> ClausetrailError:
        """Return an error that points here."""
        return ClausetrailError(what, f"{self.file}:{self.line}", todo)

    def expected(self, zh: str, en: str) -> ClausetrailError:
        """Return the error for a value of the wrong form; say which form is right."""
        return self.error(
            Bilingual(f"“{self.name}”的写法不对", f'"{self.name}" is not written as expected'),
            Bilingual(f"请写成：{zh}", f"write {en}"),
        )

    def mapping(self, known: Collection[str], required: Sequence[str] = ()) -> dict[str, Value]:
        """Return the value of every known key; a key that is not written has an empty one.

        Raises:
            ClausetrailError: this is no mapping, or a key is unknown, doubled or missing.
        """
        pairs = self.node.pairs if self.node is not None else ()
        if not self.empty and not (self.node is not None and self.node.kind == "mapping"):
            raise self.expected("“键: 值”，每行一个", 'one "key: value" a line')
        out: dict[str, Value] = {}
        for key_node, node in pairs:
            key = key_node.text
            value = Value(node, self.file, f"{self.name}.{key}".lstrip("."), key_node.line)
            if key not in known:
                raise value.error(
                    Bilingual(f"不认识的键“{key}”", f'unknown key "{key}"'),
                    Bilingual(f"可用的键：{'、'.join(known)}", f"the keys are: {', '.join(known)}"),
                )
            if key in out:
                raise value.error(
                    Bilingual(f"“{key}”写了两次", f'"{key}" is written twice'),
                    Bilingual(
                        f"只留一个；第一次在第 {out[key].line} 行",
                        f"keep one of them; the first is in line {out[key].line}",
                    ),
                )
            out[key] = value
        for key in known:
            missing = Value(None, self.file, f"{self.name}.{key}".lstrip("."), self.line)
            value = out.setdefault(key, missing)
            if key in required and value.empty:
                raise value.error(
                    Bilingual(f"缺少“{value.name}”", f'"{value.name}" is missing'),
                    Bilingual(f"请补上“{key}:”一行", f'add a line "{key}:"'),
                )
        return out

    def items(self) -> tuple[Value, ...]:
        """Return the members of a list; an empty value is an empty list."""
        if not self.listed:
            raise self.expected("列表，每行以“- ”开头", 'a list, every line beginning with "- "')
        return tuple(
            Value(node, self.file, f"{self.name}[{n}]", node.line)
            for n, node in enumerate(self.node.parts if self.node is not None else (), 1)
        )

    def text(self) -> str:
        """Return the words, without white space around them."""
        if not self.plain:
            raise self.expected("一段文字", "some words")
        return "" if self.node is None or self.empty else self.node.text.strip()

    def flag(self) -> bool | None:
        """Return yes or no, ``None`` if nothing is written."""
        word = self.text()
        if word and word not in TRUE + FALSE:
            raise self.expected("true（是）或 false（否）", "true or false")
        return None if not word else word in TRUE

    def whole(self) -> int:
        """Return a whole number that is not negative."""
        word = self.text()
        if not (word.isascii() and word.isdigit() and len(word) < 10):
            raise self.expected("一个整数，例如 30", "a whole number such as 30")
        return int(word)

    def day(self) -> date | None:
        """Return a date written ``2021-01-25``, ``None`` if nothing is written."""
        word = self.text()
        if not word:
            return None
        try:
            if len(word) != 10:  # fromisoformat also takes 20210125 and 2021-W04-1
                raise ValueError(word)
            return date.fromisoformat(word)
        except ValueError:
            raise self.expected("日期，例如 2021-01-25", "a date such as 2021-01-25") from None

    def one_of(self, options: Sequence[str]) -> str:
        """Return one of some words."""
        word = self.text()
        if word not in options:
            raise self.expected(f"{'、'.join(options)} 之一", f"one of {', '.join(options)}")
        return word


def read_text(path: Path, file: str) -> str:
    """Read a YAML file's text.

    Raises:
        ClausetrailError: it cannot be read, is too large or is not UTF-8.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise ClausetrailError(
                Bilingual("文件太大", "the file is too large"),
                file,
                Bilingual(
                    f"不得超过 {LARGEST // 1024} KiB", f"at most {LARGEST // 1024} KiB are read"
                ),
            )
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ClausetrailError(
            Bilingual("文件不是 UTF-8 编码", "the file is not UTF-8"),
            file,
            Bilingual("请另存为 UTF-8", "save it as UTF-8"),
        ) from None
    except OSError as error:
        raise ClausetrailError(
            Bilingual("文件无法读取", "the file cannot be read"),
            file,
            Bilingual(
                f"请检查文件是否存在、权限是否正确（{trouble(error).zh}）",
                f"check that it exists and that you may read it ({trouble(error).en})",
            ),
        ) from None


def parse(text: str, file: str) -> Value:
    """Read YAML text; ``file`` is the name messages use for it.

    Raises:
        ClausetrailError: it is not YAML, or uses aliases or absurd nesting.
    """
    try:
        return Value(_composed(text, file), file, "", 1)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        why = error.problem if isinstance(error, MarkedYAMLError) else str(error).splitlines()[0]
        column = f"第 {mark.column + 1} 个字符处" if mark else ""
        plain = next((says for words, says in _MISTAKES.items() if words in str(error)), None)
        says = plain or Bilingual(f"{column}的写法不对（{why}）", str(why))
        raise ClausetrailError(
            Bilingual(f"不是合法的 YAML：{says.zh}", f"this is not YAML: {says.en}"),
            f"{file}:{mark.line + 1}" if mark else file,
            Bilingual(
                "请检查这一行及上一行的缩进、冒号和引号；含冒号或井号的文字要加引号",
                "check the indentation, colons and quotes of this line and the one above; "
                "words with a colon or a hash need quotes",
            ),
        ) from None


def _composed(text: str, file: str) -> Node | None:
    """Return the one document of a YAML text, ``None`` if there is none.

    It is built from events in a loop, so that neither nesting nor aliases cost anything.
    The events are libyaml's: a file of decisions is read twenty times as fast as in Python.
    """
    documents: list[Node] = []
    open_: list[Node] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, MappingEndEvent | SequenceEndEvent):
            open_.pop()
            continue
        if not isinstance(event, NodeEvent) or event.start_mark is None:
            continue
        line = event.start_mark.line + 1
        if isinstance(event, ScalarEvent):
            node = Node("scalar", line, event.value, quoted=bool(event.style))
        elif isinstance(event, AliasEvent) or len(open_) == DEEPEST:
            raise ClausetrailError(
                Bilingual(
                    "这里用了别名（*）或嵌套过深", "an alias (*) or nesting that is too deep"
                ),
                f"{file}:{line}",
                Bilingual("请直接写出内容", "write the content out"),
            )
        else:
            node = Node("mapping" if isinstance(event, MappingStartEvent) else "sequence", line)
        (open_[-1].parts if open_ else documents).append(node)
        if len(documents) > 1:
            mark = Mark(file, 0, event.start_mark.line, 0, None, 0)
            raise MarkedYAMLError(problem="a second document", problem_mark=mark)
        if not isinstance(event, ScalarEvent):
            open_.append(node)
    return documents[0] if documents else None
