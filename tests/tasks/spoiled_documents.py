"""Documents of ours, each spoiled in one place as somebody would in Word, and what the check finds in them."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

from domain.document import Document, Section
from domain.form_facts import Finding
from tasks.form_checking import check_docx
from tasks.rendering import render_docx
from tests.tasks.rendering.samples import paragraph, plan

Break = Callable[[Any], None]


def checked(tmp_path: Path, document: Document, spoil: Break | None = None, **options: Any) -> tuple[Finding, ...]:
    """The findings on a document of ours, spoiled in Word by somebody."""
    path = tmp_path / "van-ban.docx"
    file = docx.Document(BytesIO(render_docx(document, **options)))
    if spoil:
        spoil(file)
    file.save(str(path))
    return check_docx(path)


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


def every_paragraph(file: Any) -> list[Any]:
    inside = [p for t in file.tables for row in t.rows for cell in row.cells for p in cell.paragraphs]
    return [*inside, *file.paragraphs]


def find(file: Any, words: str) -> Any:
    every = every_paragraph(file)
    return next((p for p in every if p.text == words), None) or next(p for p in every if words in p.text)


def reword(old: str, new: str) -> Break:
    def spoil(file: Any) -> None:
        item = find(file, old)
        text = item.text.replace(old, new)
        for run in item.runs[1:]:
            run.text = ""
        item.runs[0].text = text

    return spoil


def restyle(words: str, **changes: Any) -> Break:
    def spoil(file: Any) -> None:
        for run in find(file, words).runs:
            for name, value in changes.items():
                setattr(run.font, name, value)

    return spoil


def relayout(words: str, **changes: Any) -> Break:
    def spoil(file: Any) -> None:
        for name, value in changes.items():
            setattr(find(file, words).paragraph_format, name, value)

    return spoil


def remove(words: str, *, rule: bool = False) -> Break:
    def spoil(file: Any) -> None:
        element = find(file, words)._p
        element = element.getnext() if rule else element
        element.getparent().remove(element)

    return spoil


def long_rule(words: str) -> Break:
    def spoil(file: Any) -> None:
        indent = find(file, words)._p.getnext().pPr.find(qn("w:ind"))
        for side in ("left", "right"):
            indent.set(qn(f"w:{side}"), "0")

    return spoil


def section(**changes: Any) -> Break:
    def spoil(file: Any) -> None:
        for name, value in changes.items():
            setattr(file.sections[0], name, value)

    return spoil


def no_page_number(file: Any) -> None:
    file.sections[0].header.paragraphs[0].clear()


def number_in_footer(file: Any) -> None:
    head, foot = file.sections[0].header.paragraphs[0], file.sections[0].footer.paragraphs[0]
    for run in list(head.runs):
        foot._p.append(run._r)
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def small_number(file: Any) -> None:
    for run in file.sections[0].header.paragraphs[0].runs:
        run.font.size = Pt(11)


def add_line(words: str) -> Break:
    def spoil(file: Any) -> None:
        file.paragraphs[0].insert_paragraph_before(words)

    return spoil


def said(*words: str) -> Document:
    """A plan whose text is these paragraphs."""
    return plan(
        sections=(Section("I", "NỘI DUNG", tuple(paragraph(text) for text in words)),), footnotes=(), appendices=()
    )


def both(*spoils: Break) -> Break:
    def spoil(file: Any) -> None:
        for one in spoils:
            one(file)

    return spoil
