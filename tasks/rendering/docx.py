"""A document as DOCX to be edited in Word: real styles, plain structure, so that it can be read back."""

import datetime
from collections.abc import Iterable
from copy import deepcopy
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from domain.document import Document
from domain.form import COUNTRY, LOOKS, MOTTO, PAGE, URGENCY_BOXES, Page, Role
from domain.form_body import Chart, Grid, Line, Span
from domain.form_sheet import Annex, Sheet, lay_out
from domain.form_widths import balanced, column_shares, figure_columns, text_width
from tasks.rendering.docx_chart import chart_drawing
from tasks.rendering.docx_parts import (
    TWIPS,
    TWIPS_PER_MM,
    add_footnotes,
    boxed,
    close_cells,
    element,
    paragraph,
    row,
    rule,
    run,
    table,
)
from tasks.rendering.docx_template import RULE_STYLE, template
from tasks.rendering.pdf import LEFT_COLUMN, MM

ROOM = PAGE.text_width * MM
_RULE_SHARE = 0.42
_RED = "FF0000"
_SIGNATURE_ROOM = 80.0  # points between title and name


def render_docx(document: Document, *, draft: bool = False, pair: int = 14) -> bytes:
    """The document as DOCX in the form of NĐ 30/2020, Appendix I; `pair` is the size of the text (13 or 14).

    Raises `InvalidDocument` for a secret document.
    """
    sheet = lay_out(document, draft=draft)
    file = docx.Document(BytesIO(template(pair)))
    _Writer(file, sheet, pair).write()
    _properties(file, sheet, document.header.date)
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()


class _Writer:
    """Writes one sheet into one empty document, box after box."""

    def __init__(self, file: Any, sheet: Sheet, pair: int) -> None:
        self.file, self.sheet, self.pair = file, sheet, pair
        self.body = file.element.body
        self.section = self.body.find(qn("w:sectPr"))
        self.body.remove(self.section)
        self.charts = 0
        self.room = ROOM
        self.numbered = [note.mark for note in sheet.notes] == [str(i + 1) for i in range(len(sheet.notes))]

    def write(self) -> None:
        sheet = self.sheet
        self._head()
        self._title()
        if sheet.addressees:
            self._addressees()
        if sheet.circulation:
            boxed(self.body, sheet.circulation, self._width(Role.MARK, sheet.circulation) + 20, ROOM)
        self._flow(sheet.lines)
        self._foot()
        self._sections()
        if sheet.notes:
            add_footnotes(self.file, sheet.notes, numbered=self.numbered)
        if sheet.address:
            self._address()

    def _head(self) -> None:
        """Boxes 1-4, 5b and 10b: number and date in one row, so that they stand on one line."""
        sheet, left = self.sheet, LEFT_COLUMN * MM
        right = ROOM - left
        widths = (left, right)
        if sheet.notes:  # LibreOffice leaves a blank line at the top of a page that begins with a table and has notes
            self._thin(self.body)
        grid = table(self.body, widths, borders=False)
        issuer, country = row(grid, widths)
        if sheet.parent:
            self._centred(issuer, Role.PARENT, (sheet.parent,), left)
        self._centred(issuer, Role.ISSUER, sheet.issuer, left, share=_RULE_SHARE)
        self._centred(country, Role.COUNTRY, (COUNTRY,), right)
        self._centred(country, Role.MOTTO, (MOTTO,), right, share=1)
        number, place_date = row(grid, widths, valign="bottom")
        self._centred(number, Role.NUMBER, (sheet.number,), left)
        self._centred(place_date, Role.PLACE_DATE, (sheet.place_date,), right)
        if sheet.subject or sheet.draft or sheet.urgency:
            cells = row(grid, widths)
            self._marks(cells[0], left)
            close_cells(cells)

    def _marks(self, cell: Any, room: float) -> None:
        sheet = self.sheet
        if sheet.subject:
            self._centred(cell, Role.SUBJECT, (sheet.subject,), room - 5 * MM)
        if sheet.draft:
            boxed(cell, "DỰ THẢO", self._width(Role.MARK, "DỰ THẢO") + 20, room)
        if sheet.urgency:
            boxed(cell, sheet.urgency, URGENCY_BOXES[sheet.urgency][0] * MM, room, colour=_RED)

    def _title(self) -> None:
        if self.sheet.kind:
            self._centred(self.body, Role.KIND, (self.sheet.kind,), ROOM)
        if self.sheet.abstract:
            self._centred(self.body, Role.ABSTRACT, (self.sheet.abstract,), ROOM, share=_RULE_SHARE, inset=20 * MM)

    def _addressees(self) -> None:
        label, names = self.sheet.address_label, self.sheet.addressees
        if len(names) == 1:
            paragraph(self.body, Role.ADDRESSEE, (Span(f"{label}: {names[0]}"),))
            return
        left = 35 * MM
        colon = left + self._width(Role.ADDRESSEE, label)
        for words, side in ((f"{label}:", left), *((name, colon) for name in names)):
            item = paragraph(self.body, Role.ADDRESSEE, (Span(words),), sides=(side, 0))
            element(item.find(qn("w:pPr")), "jc", val="left")

    def _flow(self, items: Iterable[Line | Grid]) -> None:
        for item in items:
            if isinstance(item, Chart):
                self._chart(item)
            elif isinstance(item, Grid):
                self._table(item)
            else:
                paragraph(self.body, item.role, item.spans, level=item.level, keep=item.keep, numbered=self.numbered)

    def _chart(self, item: Chart) -> None:
        title = paragraph(self.body, Role.CELL, (Span(item.title, bold=True),), keep=True)
        element(title.find(qn("w:pPr")), "jc", val="center")
        self.charts += 1
        drawn = paragraph(self.body, Role.CELL, ())
        element(drawn.find(qn("w:pPr")), "jc", val="center")
        drawn.append(chart_drawing(self.file, item, self.charts))

    def _table(self, item: Grid) -> None:
        widths = [share * self.room for share in column_shares(item.rows, self.room)]
        figures = figure_columns(item.rows)
        self._thin(self.body, keep=True)
        grid = table(self.body, widths, borders=True)
        for index, words in enumerate(item.rows):
            cells = row(grid, widths, head=index == 0, valign="center")
            for column, cell in enumerate(cells):
                text = words[column] if column < len(words) else ""
                written = paragraph(cell, Role.CELL, (Span(text, bold=True if index == 0 else None),))
                if index == 0 or figures[column]:
                    element(written.find(qn("w:pPr")), "jc", val="center")
        self._thin(self.body)

    def _foot(self) -> None:
        """Boxes 7, 9b and 12 side by side in a row that no page break divides."""
        sheet = self.sheet
        element(self._thin(self.body, keep=True).find(qn("w:pPr")), "spacing", before=160)
        widths = (ROOM * 0.45, ROOM * 0.55)
        left, right = row(table(self.body, widths, borders=False), widths)
        paragraph(left, Role.RECIPIENTS, (Span("Nơi nhận:"),))
        for words in sheet.recipients:
            paragraph(left, Role.RECIPIENT, (Span(words),))
        if sheet.drafter:
            paragraph(left, Role.DRAFTER, (Span(sheet.drafter),))
        for words in sheet.approved_by:
            paragraph(left, Role.SIGNER_NAME, (Span(words),))
        for words in sheet.signer:
            paragraph(right, Role.SIGNER, (Span(words),))
        if sheet.signer_name:
            item = paragraph(right, Role.SIGNER_NAME, (Span(sheet.signer_name),))
            element(item.find(qn("w:pPr")), "spacing", before=round(_SIGNATURE_ROOM * TWIPS))
        close_cells((left, right))

    def _annex(self, annex: Annex) -> None:
        self._centred(self.body, Role.APPENDIX, (annex.label,), self.room)
        if annex.title:
            self._centred(self.body, Role.APPENDIX_TITLE, (annex.title,), self.room, inset=10 * MM)
        reference = (annex.reference,)
        self._centred(self.body, Role.APPENDIX_REFERENCE, reference, self.room, share=_RULE_SHARE, inset=10 * MM)
        self._flow(annex.lines)

    def _sections(self) -> None:
        """One Word section for the document and one an appendix, whose pages are numbered on their own."""
        end = self._thin(self.body)
        for annex in self.sheet.annexes:
            end.find(qn("w:pPr")).append(deepcopy(self.section))
            self._annex_section()
            self._turn(annex.page)
            self._annex(annex)
            end = self._thin(self.body)
        self.body.append(self.section)

    def _annex_section(self) -> None:
        """Pages start at 1 again, and the first one's foot is as empty as the others'."""
        if self.section.find(qn("w:pgNumType")) is not None:
            return
        numbering = self.section.makeelement(qn("w:pgNumType"), {qn("w:start"): "1"})
        self.section.find(qn("w:pgMar")).addnext(numbering)
        footers = {item.get(qn("w:type")): item for item in self.section.findall(qn("w:footerReference"))}
        footers["first"].set(qn("r:id"), footers["default"].get(qn("r:id")))

    def _turn(self, page: Page) -> None:
        """The section's paper upright or on its side."""
        size = self.section.find(qn("w:pgSz"))
        for name, length in (("w", page.width), ("h", page.height)):
            size.set(qn(f"w:{name}"), str(round(length * TWIPS_PER_MM)))
        size.set(qn("w:orient"), "landscape" if page.width > page.height else "portrait")
        self.room = page.text_width * MM

    def _address(self) -> None:
        """Box 13, at the foot of page 1 under a line as wide as the text."""
        item = self.file.sections[0].first_page_footer.paragraphs[0]._p
        element(element(item.get_or_add_pPr(), "pBdr"), "top", val="single", sz=4, space=1, color="000000")
        run(item, self.sheet.address)

    def _centred(
        self, into: Any, role: Role, texts: tuple[str, ...], room: float, *, share: float = 0, inset: float = 0
    ) -> None:
        """Centred lines of nearly equal length, kept even by the paragraph's indents; then their rule."""
        look = LOOKS[role]
        size, last = look.size(self.pair), 0.0
        for words in texts:
            printed = words.upper() if look.upper else words
            lines = balanced(printed, size, room - inset, bold=look.bold)
            widths = [text_width(line, size, bold=look.bold) for line in lines]
            side = max((room - max(widths) - 3) / 2, 0) if len(lines) > 1 else 0
            paragraph(into, role, (Span(words),), sides=side)
            last = widths[-1]
        if share:
            rule(into, share * last, room, keep=look.keep)

    def _width(self, role: Role, words: str) -> float:
        look = LOOKS[role]
        return text_width(words, look.size(self.pair), bold=look.bold)

    def _thin(self, into: Any, *, keep: bool = False) -> Any:
        item = element(into, "p")
        properties = element(item, "pPr")
        element(properties, "pStyle", val=RULE_STYLE)
        if keep:
            element(properties, "keepNext")
        return item


def _properties(file: Any, sheet: Sheet, date: datetime.date | None) -> None:
    core = file.core_properties
    core.title, core.author, core.language = sheet.title[:250], " ".join(sheet.issuer)[:250], "vi-VN"
    core.comments = core.keywords = ""
    if date:
        core.created = core.modified = datetime.datetime.combine(date, datetime.time())
