"""A document as PDF/A, tagged, set by typst in one family."""

import datetime
import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from domain.document import Document
from domain.form import COUNTRY, LOOKS, MOTTO, PAGE, URGENCY_BOXES, Page
from domain.form_sheet import Sheet, lay_out
from domain.form_widths import column_shares, figure_columns
from tasks.rendering.fonts import PDF_STANDARD, PageFont, page_font, printable

TEMPLATES = Path(__file__).parents[2] / "mail_templates" / "documents"
MM = 72 / 25.4
LEFT_COLUMN = 69.0  # millimetres of the page head for the issuer; the rest is for Quốc hiệu


def render_pdf(document: Document, *, draft: bool = False, pair: int = 14, font: PageFont | None = None) -> bytes:
    """The document as PDF in the form of NĐ 30/2020, Appendix I: PDF/A-2a, tagged, text as NFC Vietnamese.

    `pair` is the size of the text (13 or 14). Raises `InvalidDocument` for a secret document.
    """
    font = font or page_font()
    data = pdf_data(lay_out(document, draft=draft), pair, document.header.date)
    return compile_pdf("document.typ", data, font)


def compile_pdf(template: str, data: dict[str, Any], font: PageFont) -> bytes:
    """A template of `mail_templates/documents` filled with data that is never read as markup."""
    words = printable(font, json.dumps(data, ensure_ascii=False))
    compiler = typst.Compiler(
        _template(template), root=TEMPLATES, font_paths=font.fonts, sys_inputs={"sheet": words, "font": font.family}
    )
    result = compiler.compile(format="pdf", pdf_standards=PDF_STANDARD)
    assert isinstance(result, bytes)
    return result


def pdf_data(sheet: Sheet, pair: int, date: datetime.date | None) -> dict[str, Any]:
    """What the template reads: the sheet, the looks at this size, the page."""
    plain = {name.replace("_", "-"): value for name, value in asdict(sheet).items()}
    _measure(plain["lines"], PAGE)
    for annex, written in zip(sheet.annexes, plain["annexes"], strict=True):
        written["width"] = annex.page.text_width
        _measure(written["lines"], annex.page)
    return {
        "sheet": plain,
        "looks": {role: {**asdict(look), "size": look.size(pair)} for role, look in LOOKS.items()},
        "page": {**asdict(PAGE), "width": PAGE.text_width, "left-column": LEFT_COLUMN},
        "country": COUNTRY,
        "motto": MOTTO,
        "urgency-width": URGENCY_BOXES.get(sheet.urgency, (0, 0))[0],
        "date": (date.year, date.month, date.day) if date else None,
    }


def _measure(items: list[dict[str, Any]], page: Page) -> None:
    """Give each table of a page the widths of its columns."""
    for item in items:
        if "rows" in item:
            item["shares"] = column_shares(item["rows"], page.text_width * MM)
            item["figures"] = figure_columns(item["rows"])


@lru_cache(maxsize=4)
def _template(name: str) -> bytes:
    return (TEMPLATES / name).read_bytes()
