"""The empty DOCX that every document starts from: real styles, page, page number; built once a process."""

import math
from functools import lru_cache
from io import BytesIO
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor, Twips

from domain.form import FONT, LOOKS, PAGE, Look, Role

RULE_STYLE = "DuongKe"
# Built-in styles where Word has them, so that the navigation pane and the table of contents work.
_BUILT_IN = {Role.DIVISION: "Heading 1", Role.CLAUSE: "Heading 2", Role.POINT: "Heading 3"}
_ID = {Role.DIVISION: "Heading1", Role.CLAUSE: "Heading2", Role.FOOTNOTE: "FootnoteText"}
_OUTLINE = {Role.PART_LABEL: 0, Role.ARTICLE: 1}
_ALIGN = {"center": WD_ALIGN_PARAGRAPH.CENTER, "left": WD_ALIGN_PARAGRAPH.LEFT, "justify": WD_ALIGN_PARAGRAPH.JUSTIFY}
_FONT_KINDS = ("ascii", "hAnsi", "cs", "eastAsia")


def style_id(role: Role, level: int = 0) -> str:
    """The id of the style a line is set in; clauses below the second rank are headings of the third."""
    if role is Role.CLAUSE and level > 3:
        return "Heading3"
    return _ID.get(role, "VB" + role.value.title().replace("_", ""))


@lru_cache(maxsize=4)
def template(pair: int) -> bytes:
    """An empty document in the sizes of the given pair (13 or 14), as bytes."""
    document = docx.Document()
    _defaults(document)
    _styles(document, pair)
    _page(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _styles(document: Any, pair: int) -> None:
    normal = document.styles["Normal"]
    _dress(normal, LOOKS[Role.BODY], pair)
    normal.paragraph_format.first_line_indent = Mm(0)
    normal.paragraph_format.space_before = Pt(0)
    for role, look in LOOKS.items():
        identifier = style_id(role)
        if role in _ID and role is not Role.FOOTNOTE:
            style = document.styles[_BUILT_IN[role]]
        else:
            name = "footnote text" if role is Role.FOOTNOTE else look.name
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.element.set(qn("w:styleId"), identifier)
            style.base_style = normal
        _dress(style, look, pair)
        style.quick_style = True
        if role in _OUTLINE:
            outline = OxmlElement("w:outlineLvl")
            outline.set(qn("w:val"), str(_OUTLINE[role]))
            style.element.get_or_add_pPr().append(outline)
    _dress(document.styles["Heading 3"], LOOKS[Role.CLAUSE], pair)
    for heading in ("Heading 1", "Heading 2", "Heading 3", LOOKS[Role.ARTICLE].name):
        document.styles[heading].next_paragraph_style = document.styles[LOOKS[Role.BODY].name]
    _small_styles(document)


def _small_styles(document: Any) -> None:
    rule = document.styles.add_style("Đường kẻ", WD_STYLE_TYPE.PARAGRAPH)
    rule.element.set(qn("w:styleId"), RULE_STYLE)
    rule.base_style = document.styles["Normal"]
    rule.font.size = Pt(2)
    rule.paragraph_format.line_spacing = Pt(4)
    mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), "FootnoteReference")
    for style in (mark, document.styles["footnote text"]):
        style.element.attrib.pop(qn("w:customStyle"), None)  # they are Word's own
    mark.font.superscript = True


def _dress(style: Any, look: Look, pair: int) -> None:
    """Every property set outright: nothing is left to inheritance from Word's own headings."""
    old = style.element.find(qn("w:rPr"))
    if old is not None:
        style.element.remove(old)
    font, layout = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size(pair)), look.bold, look.italic
    font.all_caps = look.upper
    font.color.rgb = RGBColor(0, 0, 0)
    font.name = FONT
    _fonts(style.element.rPr)
    layout.alignment = _ALIGN[look.align]
    layout.first_line_indent = Mm(12.7) if look.indent else Mm(0)
    layout.space_before, layout.space_after = Pt(look.before), Pt(0)
    layout.line_spacing = 1.0 if look.sizes[1] <= 12 or look.align == "center" else 1.1
    layout.keep_with_next = look.keep
    layout.keep_together = False
    layout.widow_control = True


def _fonts(properties: Any) -> None:
    fonts = properties.find(qn("w:rFonts"))
    fonts.attrib.clear()
    for kind in _FONT_KINDS:
        fonts.set(qn(f"w:{kind}"), FONT)


def _defaults(document: Any) -> None:
    properties = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    _fonts(properties)
    language = properties.find(qn("w:lang"))
    language.attrib.clear()
    language.set(qn("w:val"), "vi-VN")
    language.set(qn("w:eastAsia"), "vi-VN")
    for mode in document.settings.element.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")  # else Word opens the file in the compatibility mode of an old version


def _whole_twips(length: float) -> Twips:
    """A length that Word stores without falling below the decree's least value."""
    return Twips(math.ceil(length * 1440 / 25.4))


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(PAGE.width), Mm(PAGE.height)
    for side in ("top", "bottom", "left", "right"):
        setattr(section, f"{side}_margin", _whole_twips(getattr(PAGE, side)))
    section.header_distance, section.footer_distance = Mm(10), Mm(10)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.style = document.styles[LOOKS[Role.PAGE_NUMBER].name]
    for kind, text in (("begin", None), (None, " PAGE "), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)
    section.first_page_header.paragraphs[0].style = document.styles[LOOKS[Role.PAGE_NUMBER].name]
    section.first_page_footer.paragraphs[0].style = document.styles[LOOKS[Role.ADDRESS].name]
    section.footer.is_linked_to_previous = False
