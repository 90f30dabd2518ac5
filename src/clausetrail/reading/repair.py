"""What reading changed about a source, so that nothing disappears unreported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clausetrail.bilingual import Bilingual

RepairKind = Literal[
    "invisible",
    "mojibake",
    "radical",
    "spacing",
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
    "encoding",
    "front-matter",
    "html-tags",
    "html-table",
    "entity",
    "comment",
    "script",
    "hidden",
    "surroundings",
    "picture",
    "link-target",
    "merged-cell",
    "admonition",
    "numbering",
    "page-number",
    "running-head",
    "tracked-deletion",
    "struck-out",
    "annotation",
    "footnote",
    "text-box",
    "external",
    "embedded",
    "defect",
]

KINDS: dict[RepairKind, Bilingual] = {
    "invisible": Bilingual("去除或替换了不可见字符", "invisible characters removed or replaced"),
    "mojibake": Bilingual("还原了乱码", "garbled characters restored"),
    "radical": Bilingual("把部首字符还原为汉字", "radicals restored to Chinese characters"),
    "spacing": Bilingual(
        "去除了汉字之间多余的空格", "needless spaces between Chinese characters dropped"
    ),
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
    "encoding": Bilingual("转换了文件编码", "encoding converted"),
    "front-matter": Bilingual("转换了文件头", "front matter converted"),
    "html-tags": Bilingual("去除了 HTML 标记", "HTML tag dropped"),
    "html-table": Bilingual("把 HTML 表格转换为表格", "HTML table made into a table"),
    "entity": Bilingual("还原了 HTML 字符实体", "HTML character reference restored"),
    "comment": Bilingual("去除了不显示的注释", "comment that is not shown dropped"),
    "script": Bilingual("去除了脚本、样式等代码", "script, style or other code dropped"),
    "hidden": Bilingual("去除了不显示的内容", "content that is not shown dropped"),
    "surroundings": Bilingual(
        "去除了正文以外的标题栏、导航、页脚等", "page title, navigation, footer or the like dropped"
    ),
    "picture": Bilingual(
        "未导入图片，其中的文字须另行录入", "picture not imported; type in any text it shows"
    ),
    "link-target": Bilingual("去除了链接目标", "link target dropped"),
    "merged-cell": Bilingual("拆开了合并的单元格", "merged cell repeated or filled up"),
    "admonition": Bilingual("去除了提示框标记", "mark of a call-out box dropped"),
    "numbering": Bilingual("写出了自动编号", "automatic number written out"),
    "page-number": Bilingual("去除了页码", "page number dropped"),
    "running-head": Bilingual("去除了页眉或页脚", "running header or footer dropped"),
    "tracked-deletion": Bilingual("去除了修订中已删除的文字", "tracked deletion dropped"),
    "struck-out": Bilingual(
        "有带删除线的文字，保留在波浪号之间，请决定去留",
        "struck-out words kept between tildes; decide whether they stay",
    ),
    "annotation": Bilingual("去除了批注", "comment in the margin dropped"),
    "footnote": Bilingual("把脚注移到文末", "footnote moved to the end"),
    "text-box": Bilingual("取出了文本框中的文字", "text taken out of a text box"),
    "external": Bilingual("未读取外部引用", "reference to another file not followed"),
    "embedded": Bilingual("未导入嵌入的文件", "embedded file not imported"),
    "defect": Bilingual("文件有缺陷，请核对文字", "the file has a defect; check the text"),
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
    detail: str = ""
    """What else there is to say: the name of an encoding, how often."""

    def message(self) -> Bilingual:
        """Return what was done, in both languages, with the characters concerned."""
        what = KINDS[self.kind]
        if self.detail:
            what = Bilingual(f"{what.zh}（{self.detail}）", f"{what.en} ({self.detail})")
        if not self.dropped and not self.added:
            return what
        shown = " → ".join(repr(part) for part in (self.dropped, self.added) if part)
        return Bilingual(f"{what.zh}：{shown}", f"{what.en}: {shown}")
