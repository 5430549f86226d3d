"""`check-form` on documents typed in Word: what they show counts, however it was made."""

from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tasks.form_checking import check_docx
from tests.tasks.spoiled_documents import codes


def word_made() -> Any:
    """A plan typed in Word the usual way: direct formatting, drawn lines as dashes, no styles."""
    file = docx.Document()
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(20)
    head = file.add_table(rows=2, cols=2)
    country, motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
    cells: dict[tuple[int, int], tuple[tuple[str, int, bool, bool], ...]] = {
        (0, 0): (
            ("UBND PHƯỜNG MẠO KHÊ", 13, False, False),
            ("TRƯỜNG MẦM NON HOA SEN", 13, True, False),
            ("_" * 12, 13, True, False),
        ),
        (0, 1): ((country, 13, True, False), (motto, 14, True, False), ("_" * 25, 13, True, False)),
        (1, 0): (("Số: 12/KH-MNHS", 13, False, False),),
        (1, 1): (("Mạo Khê, ngày 20 tháng 10 năm 2025", 14, False, True),),
    }
    for (row, column), lines in cells.items():
        cell = head.cell(row, column)
        for index, (text, size, bold, italic) in enumerate(lines):
            item = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            item.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = item.add_run(text)
            run.font.size, run.bold, run.italic = Pt(size), bold, italic
    for text, centred in (("KẾ HOẠCH", True), ("Tổ chức hội thi giáo viên dạy giỏi", True), ("_" * 12, True),
                          ("Trường xây dựng Kế hoạch như sau:", False), ("I. MỤC ĐÍCH", False),
                          ("Nâng cao chất lượng chăm sóc, giáo dục trẻ.", False)):  # fmt: skip
        item = file.add_paragraph()
        run = item.add_run(text)
        run.bold = centred or text.startswith("I.")
        item.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.JUSTIFY
        item.paragraph_format.space_after = Pt(6)
        if not centred:
            item.paragraph_format.first_line_indent = Mm(10)
    foot = file.add_table(rows=1, cols=2)
    recipients = (("Nơi nhận:", 12, True, True), ("- Các tổ;", 11, False, False), ("- Lưu: VT.", 11, False, False))
    signer = (("HIỆU TRƯỞNG", 14, True, False), ("Nguyễn Thị Mai", 14, True, False))
    for column, lines in enumerate((recipients, signer)):
        for text, size, bold, italic in lines:
            run = foot.cell(0, column).add_paragraph().add_run(text)
            run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return file


def test_a_document_typed_in_word_is_judged_by_what_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "word.docx"
    word_made().save(str(path))
    assert codes(check_docx(path)) == {"page_number.missing"}


def test_formatting_is_resolved_through_styles_defaults_and_theme(tmp_path: Path) -> None:
    file = word_made()
    fonts = file.styles["Normal"].element.get_or_add_rPr().find(qn("w:rFonts"))
    fonts.getparent().remove(fonts)
    path = tmp_path / "theme.docx"
    file.save(str(path))
    assert "font.family" in codes(check_docx(path))


def test_a_drawn_line_counts_as_a_rule(tmp_path: Path) -> None:
    file = word_made()
    dashes = next(p for p in file.paragraphs if p.text == "_" * 12)
    dashes.clear()
    pict = OxmlElement("w:pict")
    pict.append(pict.makeelement("{urn:schemas-microsoft-com:vml}line", {}))
    dashes.add_run()._r.append(pict)
    path = tmp_path / "line.docx"
    file.save(str(path))
    assert "abstract.rule" not in codes(check_docx(path))


def test_a_head_typed_with_line_breaks_is_recognised(tmp_path: Path) -> None:
    file = word_made()
    for cell in (file.tables[0].cell(0, 0), file.tables[0].cell(0, 1)):
        first, *others = cell.paragraphs
        for other in others:
            first.add_run().add_break()
            for run in list(other.runs):
                first._p.append(run._r)
            other._p.getparent().remove(other._p)
    path = tmp_path / "breaks.docx"
    file.save(str(path))
    assert codes(check_docx(path)) == {"page_number.missing"}


def test_a_head_typed_with_tabs_is_recognised(tmp_path: Path) -> None:
    file = word_made()
    table = file.tables[0]
    lines = (
        (("UBND PHƯỜNG MẠO KHÊ", 13, False), ("\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True)),
        (("TRƯỜNG MẦM NON HOA SEN", 13, True), ("\tĐộc lập - Tự do - Hạnh phúc", 14, True)),
        (("Số: 12/KH-MNHS", 13, False), ("\tMạo Khê, ngày 20 tháng 10 năm 2025", 14, False)),
    )
    for line in lines:
        item = file.paragraphs[0].insert_paragraph_before()
        for text, size, bold in line:
            run = item.add_run(text)
            run.font.size, run.bold, run.italic = Pt(size), bold, "tháng" in text
            run.font.underline = bold and "CỘNG" not in text
        table._tbl.addprevious(item._p)
    table._tbl.getparent().remove(table._tbl)
    path = tmp_path / "tabs.docx"
    file.save(str(path))
    assert codes(check_docx(path)) <= {"page_number.missing", "issuer.rule_length"}
