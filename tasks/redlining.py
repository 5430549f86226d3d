"""The redline as people get it: a Word file and a web page, put words underlined, words taken out struck through."""

import io
from functools import cache
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor
from docx.text.run import Run
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from domain.outgoing import Enclosure
from domain.redline import Change, Line, Role, changes, redline
from domain.wording import two_digits
from storage.models import DocumentVersion, OfficialDocument
from tasks import describing, versions

TEMPLATES = Path(__file__).parent.parent / "mail_templates" / "documents"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_IN, _OUT = RGBColor(0x0B, 0x5C, 0xAD), RGBColor(0xB3, 0x26, 0x1E)
_FONT = "Times New Roman"


def between(older: DocumentVersion, newer: DocumentVersion) -> tuple[Line, ...]:
    """What changed from one version of a document to another."""
    return redline(versions.model_of(older), versions.model_of(newer))


def version_before(document: OfficialDocument, version: DocumentVersion) -> DocumentVersion | None:
    """The draft that was there before; None for the first."""
    earlier = [row for row in document.versions if row.ordinal < version.ordinal and not row.signed]
    return earlier[-1] if earlier else None


def enclosures(document: OfficialDocument, version: DocumentVersion) -> tuple[Enclosure, ...]:
    """The redline against the draft before, as Word file and web page; none for a first draft."""
    older = version_before(document, version)
    if older is None:
        return ()
    lines = between(older, version)
    title = title_of(document, older, version)
    name = f"{describing.document_name(document)[:60]} - so sánh lần {older.ordinal} và lần {version.ordinal}"
    return (
        Enclosure(f"{name}.docx", _DOCX, as_docx(lines, title)),
        Enclosure(f"{name}.html", "text/html", as_html(lines, title).encode()),
    )


def title_of(document: OfficialDocument, older: DocumentVersion, newer: DocumentVersion) -> str:
    """What is compared."""
    return f"{describing.document_name(document)}: dự thảo lần {newer.ordinal} so với lần {older.ordinal}"


def summary_of(lines: tuple[Line, ...]) -> str:
    """How much changed, one sentence."""
    count = changes(lines)
    return f"Có {two_digits(count)} chỗ thay đổi." if count else "Không có thay đổi về nội dung."


def as_text(lines: tuple[Line, ...]) -> str:
    """The changed passages for a terminal: `[-bỏ-]`, `{+thêm+}`."""
    marks = {Change.INSERTED: ("{+", "+}"), Change.DELETED: ("[-", "-]")}
    shown = []
    for line in lines:
        if line.change is not Change.SAME:
            pieces = [(marks.get(piece.change, ("", "")), piece.text) for piece in line.pieces]
            shown.append("".join(f"{before}{text}{after}" for (before, after), text in pieces))
    return "\n".join(shown)


def as_html(lines: tuple[Line, ...], title: str) -> str:
    """One page that stands alone; it reads on a phone."""
    return _template().render(lines=lines, title=title, summary=summary_of(lines))


def as_docx(lines: tuple[Line, ...], title: str) -> bytes:
    """A Word file that looks like tracked changes, whatever program shows it."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(3), Cm(2), Cm(2), Cm(2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(13)
    document.core_properties.title = title
    document.add_paragraph().add_run(title).bold = True
    note = document.add_paragraph()
    note.add_run(f"{summary_of(lines)} ")
    _mark(note.add_run("Phần thêm gạch chân"), Change.INSERTED)
    note.add_run(", ")
    _mark(note.add_run("phần bỏ gạch ngang"), Change.DELETED)
    note.add_run(".")
    for line in lines:
        paragraph = document.add_paragraph()
        if line.role in (Role.TITLE, Role.HEAD):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if line.role is Role.BULLET:
            paragraph.paragraph_format.left_indent = Cm(0.8)
        for piece in line.pieces:
            run = paragraph.add_run(piece.text)
            run.bold = line.role in (Role.TITLE, Role.HEADING) or None
            run.italic = line.role is Role.BASIS or None
            _mark(run, piece.change)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _mark(run: Run, change: Change) -> None:
    if change is Change.INSERTED:
        run.font.underline, run.font.color.rgb = True, _IN
    elif change is Change.DELETED:
        run.font.strike, run.font.color.rgb = True, _OUT


@cache
def _template() -> Template:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("redline.html")
