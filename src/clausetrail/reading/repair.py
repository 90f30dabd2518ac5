"""What reading changed about a source, so that nothing disappears unreported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clausetrail.bilingual import Bilingual

RepairKind = Literal[
    "invisible",
    "mojibake",
    "junk",
    "page-break",
    "joined-lines",
    "split-line",
    "split-list",
    "repeated-header",
    "tab-table",
    "bullet",
    "rule",
    "attributes",
]

KINDS: dict[RepairKind, Bilingual] = {
    "invisible": Bilingual("去除或替换了不可见字符", "invisible characters removed or replaced"),
    "mojibake": Bilingual("还原了乱码", "garbled characters restored"),
    "junk": Bilingual("去除了文末的无关字符", "stray characters at the end dropped"),
    "page-break": Bilingual("接合了被分页断开的段落", "paragraph joined across a page break"),
    "joined-lines": Bilingual("合并了同一段落的换行", "lines of one paragraph joined"),
    "split-line": Bilingual("拆开了粘连在一行的内容", "what had run together on one line split"),
    "split-list": Bilingual("把段内列举拆为列表项", "enumeration inside a clause split into items"),
    "repeated-header": Bilingual(
        "去除了分页后重复的表头", "table header repeated after a page break dropped"
    ),
    "tab-table": Bilingual("把制表符分隔的行转换为表格", "tab-separated lines made into a table"),
    "bullet": Bilingual("去除了项目符号", "bullet dropped"),
    "rule": Bilingual("去除了分隔线", "dividing line dropped"),
    "attributes": Bilingual("去除了排版属性", "layout attributes dropped"),
}


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair with its place in the source."""

    kind: RepairKind
    lines: tuple[int, int]
    dropped: str = ""
    """Characters of the source that are not in the result."""
    added: str = ""
    """Characters in the result that are not in the source."""

    def message(self) -> Bilingual:
        """Return what was done, in both languages, with the characters concerned."""
        what = KINDS[self.kind]
        if not self.dropped and not self.added:
            return what
        shown = f"{self.dropped!r}" + (f" → {self.added!r}" if self.added else "")
        return Bilingual(f"{what.zh}：{shown}", f"{what.en}: {shown}")
