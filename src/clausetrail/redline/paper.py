"""The Word file a redline is written into: page, letters, styles and properties."""

from __future__ import annotations

from datetime import datetime

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from lxml import etree

from clausetrail.comparing import Comparison
from clausetrail.publishing.markup import clean
from clausetrail.redline.digest import title_of, versions_of

_LATIN, _CHINESE = "Times New Roman", "宋体"
_SIZES = {"Title": 18, "Heading 1": 14, "Heading 2": 12, "Footer": 9}
_TEXT_SIZE = 10.5
_KEPT = frozenset(
    {"Normal", "Title", "Header", "Footer", "Default Paragraph Font", "Normal Table", "No List"}
    | {"Table Grid", *(f"Heading {level}" for level in range(1, 7))}
)
_UNUSED = ("stylesWithEffects", "thumbnail", "customXml", "numbering")
"""Parts of the library's template that a redline does without."""
_LONGEST = 255
"""Characters a property may have."""


def prepared(
    file: WordDocument, comparison: Comparison, author: str, moment: datetime | None
) -> WordDocument:
    """Set a new file up for a comparison and return it."""
    for relations in (file.part.rels, file.part.package.rels):
        for key in [key for key, one in relations.items() if one.reltype.endswith(_UNUSED)]:
            del relations[key]
    _styles(file)
    _settings(file.settings.element)
    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.8)
    section.top_margin = section.bottom_margin = Cm(2.5)
    title, versions = clean(title_of(comparison)), clean(versions_of(comparison))
    footer = section.footer.paragraphs[0]
    footer.text = f"{title}  {versions}"
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _properties(file, title, versions, author, moment)
    file.core_properties.language = {"zh": "zh-CN", "en": "en"}[comparison.new.lang]
    return file


def _styles(file: WordDocument) -> None:
    """Keep the styles that are used, set in the letters of a legal text."""
    for style in list(file.styles):
        if style.name not in _KEPT:
            style.delete()
        elif style.type == WD_STYLE_TYPE.PARAGRAPH and isinstance(style, ParagraphStyle):
            _letters(style)
    for language in file.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    for link in list(file.styles.element.iter(qn("w:link"))):
        _drop(link)  # to the character styles that went
    text = file.styles["Normal"]
    assert isinstance(text, ParagraphStyle)
    text.font.size = Pt(_TEXT_SIZE)
    text.paragraph_format.space_after = Pt(6)
    text.paragraph_format.line_spacing = 1.25


def _letters(style: ParagraphStyle) -> None:
    """Set one style: plain letters, black, without the template's theme."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script, name in (
        ("ascii", _LATIN),
        ("hAnsi", _LATIN),
        ("cs", _LATIN),
        ("eastAsia", _CHINESE),
    ):
        fonts.set(qn(f"w:{script}"), name)
    if style.name == "Normal":
        return
    style.font.size = Pt(_SIZES.get(style.name or "", _TEXT_SIZE))
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.font.italic = False
    style.font.bold = style.name != "Footer"
    for border in list(style.element.iter(qn("w:pBdr"))):
        _drop(border)
    if style.name == "Title":
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _settings(settings: etree._Element) -> None:
    """Go on tracking what counsel write into the file, as present Word does."""
    for stop in settings.findall(qn("w:defaultTabStop")):
        stop.addprevious(etree.Element(qn("w:trackRevisions")))
    for zoom in settings.findall(qn("w:zoom")):
        _drop(zoom)  # the template's lacks what the schema asks of it
    for letters in settings.findall(qn("w:themeFontLang")):
        letters.set(qn("w:eastAsia"), "zh-CN")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _properties(
    file: WordDocument, title: str, versions: str, author: str, moment: datetime | None
) -> None:
    properties = file.core_properties
    properties.title, properties.subject = title[:_LONGEST], versions[:_LONGEST]
    properties.author = properties.last_modified_by = author[:_LONGEST]
    properties.comments = properties.keywords = ""
    properties.revision = 1
    if moment is not None:
        properties.created = properties.modified = moment
        return
    for time in list(file.part.package.core_properties._element.iter("{*}created", "{*}modified")):
        _drop(time)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
