"""The DOCX, read back with python-docx: what Word would show and what the importer finds."""

import zipfile
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from domain.document import Footnote, Recipient, Section, Signer
from domain.errors import InvalidDocument
from tasks.rendering import render_docx, render_pdf
from tests.libreoffice import converted, needs_libreoffice
from tests.tasks.rendering.samples import (
    decision,
    every_kind,
    letter,
    paragraph,
    plan,
    report,
    ten_pages,
    with_wide_appendices,
)

MM = 25.4 / 72


def opened(data: bytes) -> Any:
    return docx.Document(BytesIO(data))


def texts(document: Any) -> list[str]:
    """Printed paragraphs outside tables."""
    return [p.text for p in document.paragraphs if p.text]


def cell_texts(document: Any, table: int, row: int, column: int) -> list[str]:
    return [p.text for p in document.tables[table].cell(row, column).paragraphs if p.text]


def test_the_page_is_a4_with_the_decrees_margins() -> None:
    for section in opened(render_docx(plan())).sections:
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        assert 20 <= section.top_margin.mm <= 25
        assert 20 <= section.bottom_margin.mm <= 25
        assert 30 <= section.left_margin.mm <= 35
        assert 15 <= section.right_margin.mm <= 20


def test_the_head_is_a_table_of_two_columns_without_borders() -> None:
    document = opened(render_docx(plan()))
    assert cell_texts(document, 0, 0, 0) == ["UBND THỊ XÃ ĐÔNG TRIỀU", "TRƯỜNG MẦM NON SAO MAI"]
    assert cell_texts(document, 0, 0, 1) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert cell_texts(document, 0, 1, 0) == ["Số: 05/KH-MNSM"]
    assert cell_texts(document, 0, 1, 1) == ["Đông Triều, ngày 05 tháng 02 năm 2024"]
    assert document.tables[0]._tbl.tblPr.find(qn("w:tblBorders")) is None


def test_the_text_keeps_numbers_titles_and_markers_as_plain_paragraphs() -> None:
    found = texts(opened(render_docx(plan(footnotes=()))))
    assert found[:2] == ["KẾ HOẠCH", plan().abstract]
    for words in (
        "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "- Bổ sung đầu sách cho thư viện.",
        "+ Mỗi lớp có ít nhất 01 góc thư viện;",
        plan().closing,
    ):
        assert words in found


def test_styles_are_words_headings_and_vietnamese_names_with_everything_set() -> None:
    document = opened(render_docx(plan()))
    style = {p.text: p.style for p in document.paragraphs if p.text}
    assert style["I. MỤC ĐÍCH, YÊU CẦU"].name == "Heading 1"
    assert style["1. Mục đích"].name == "Heading 2"
    assert style["KẾ HOẠCH"].name == "Tên loại"
    assert style["Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;"].font.italic
    body = style[plan().closing]
    assert (body.name, body.font.name, body.font.size.pt) == ("Nội dung", "Times New Roman", 14)
    assert body.paragraph_format.first_line_indent == pytest.approx(Mm(12.7), abs=700)
    assert body.paragraph_format.space_before.pt >= 6
    assert style["I. MỤC ĐÍCH, YÊU CẦU"].font.bold


def test_recipients_are_one_paragraph_each_beside_the_signer() -> None:
    document = opened(render_docx(plan()))
    foot = next(i for i, t in enumerate(document.tables) if "Nơi nhận" in t.cell(0, 0).text)
    assert cell_texts(document, foot, 0, 0) == [
        "Nơi nhận:",
        "- Phòng GD&ĐT (b/c);",
        "- Các tổ chuyên môn (t/h);",
        "- Trang Web;",
        "- Lưu: VT, CM (02).",
    ]
    assert cell_texts(document, foot, 0, 1) == ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Trần Thu Hà"]
    row = document.tables[foot].rows[0]._tr
    assert row.trPr.find(qn("w:cantSplit")) is not None
    closing = next(p for p in document.paragraphs if p.text == plan().closing)
    assert closing.paragraph_format.keep_with_next


@pytest.mark.parametrize(
    ("authority", "lines"),
    [
        ("Q. HIỆU TRƯỞNG", ["Q. HIỆU TRƯỞNG", "Lê Thị Lành"]),
        ("TL. HIỆU TRƯỞNG", ["TL. HIỆU TRƯỞNG", "TỔ TRƯỞNG", "Lê Thị Lành"]),
        ("TUQ. HIỆU TRƯỞNG", ["TUQ. HIỆU TRƯỞNG", "TỔ TRƯỞNG", "Lê Thị Lành"]),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TỔ TRƯỞNG", "Lê Thị Lành"]),
    ],
)
def test_the_signers_authority_stands_above_the_title(authority: str, lines: list[str]) -> None:
    title = "TỔ TRƯỞNG" if "TỔ TRƯỞNG" in lines else None
    document = opened(render_docx(plan(signer=Signer(authority, title, "Lê Thị Lành"), appendices=())))
    assert cell_texts(document, len(document.tables) - 1, 0, 1) == lines


def test_the_page_number_is_a_field_at_the_top_and_not_on_page_one() -> None:
    section = opened(render_docx(plan())).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in etree.tostring(section.header._element).decode()
    assert "PAGE" not in etree.tostring(section.first_page_header._element).decode()
    assert section.header.paragraphs[0].style.name == "Số trang"


def test_an_appendix_is_a_section_of_its_own_numbered_from_one() -> None:
    sections = opened(render_docx(plan())).sections
    assert len(sections) == 2
    assert sections[1]._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


def test_an_appendix_with_a_wide_table_is_a_section_on_its_side() -> None:
    document = opened(render_docx(with_wide_appendices()))
    sizes = [(round(row.page_width.mm), round(row.page_height.mm)) for row in document.sections]
    assert sizes == [(210, 297), (210, 297), (297, 210), (297, 210), (210, 297)]
    assert [row.orientation for row in document.sections][2:] == [WD_ORIENT.LANDSCAPE] * 2 + [WD_ORIENT.PORTRAIT]
    for section in document.sections[1:]:
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
        assert (section.left_margin, section.top_margin) == (
            document.sections[0].left_margin,
            document.sections[0].top_margin,
        )
    widths = [sum(column.width for column in table.columns) for table in document.tables]
    assert round(max(widths) / Mm(1)) == 297 - 30 - 15


@needs_libreoffice
def test_word_processors_show_the_wide_appendix_on_its_side(tmp_path: Path) -> None:
    data = converted(tmp_path, render_docx(with_wide_appendices()), "pdf").read_bytes()
    with pdfplumber.open(BytesIO(data)) as file:
        found = [(page.width > page.height, page.extract_text_lines()[0]["text"]) for page in file.pages]
    assert [words for lying, words in found if lying] == ["Phụ lục II", "2", "3", "Phụ lục III", "2", "3"]
    assert [words for lying, words in found if not lying][-2:] == ["Phụ lục I", "Phụ lục IV"]


def test_a_footnote_is_a_real_one() -> None:
    data = render_docx(plan())
    with zipfile.ZipFile(BytesIO(data)) as file:
        notes = file.read("word/footnotes.xml").decode()
        body = file.read("word/document.xml").decode()
    assert "Công văn số 112/PGDĐT-MN" in notes
    assert "w:footnoteRef" in notes
    assert "w:footnoteReference" in body
    assert "customMarkFollows" not in body


def test_a_footnote_with_a_mark_of_its_own_keeps_it() -> None:
    document = plan(
        sections=(Section("I", "NỘI DUNG", (paragraph("Theo hướng dẫn(*) của Ngành."),)),),
        footnotes=(Footnote("(*)", (paragraph("Chú thích."),)),),
    )
    with zipfile.ZipFile(BytesIO(render_docx(document))) as file:
        assert "customMarkFollows" in file.read("word/document.xml").decode()
    assert "Theo hướng dẫn(*) của Ngành." in texts(opened(render_docx(document)))


def test_a_table_has_a_repeated_head_and_rows_that_stay_whole() -> None:
    document = opened(render_docx(plan()))
    table = document.tables[1]
    assert [cell.text for cell in table.rows[0].cells] == ["STT", "Nội dung", "Thời gian", "Người thực hiện"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_an_official_letter_has_its_subject_and_marks_in_the_head() -> None:
    document = opened(render_docx(letter()))
    assert "CÔNG VĂN" not in "\n".join(texts(document))
    assert cell_texts(document, 0, 2, 0) == [
        "V/v cử giáo viên tham gia tập huấn công tác văn thư, lưu trữ năm 2024",
        "THƯỢNG KHẨN",
    ]
    assert "LƯU HÀNH NỘI BỘ" in texts(document)
    assert document.sections[0].first_page_footer.paragraphs[0].text == "Số 5, phố Mới; ĐT: 0203.000.000"


def test_a_decision_has_run_in_articles() -> None:
    article = next(p for p in opened(render_docx(decision())).paragraphs if p.text.startswith("Điều 1."))
    assert [bool(run.bold) for run in article.runs] == [True, False]


def test_a_draft_says_so_and_has_no_number() -> None:
    document = opened(render_docx(plan(), draft=True))
    assert cell_texts(document, 0, 2, 0) == ["DỰ THẢO"]
    (number,) = cell_texts(document, 0, 1, 0)
    assert number.split() == ["Số:", "/KH-MNSM"]
    (date,) = cell_texts(document, 0, 1, 1)
    assert date.split() == ["Đông", "Triều,", "ngày", "tháng", "năm", "2024"]


def test_letters_that_xml_cannot_hold_are_dropped() -> None:
    document = opened(render_docx(plan(closing="Trân\x00 trọng\x0b \ud800 <b>&amp;./.")))
    assert "Trân trọng ? <b>&amp;./." in [" ".join(text.split()) for text in texts(document)]


@pytest.mark.parametrize("place", ["abstract", "intro", "closing"])
def test_a_secret_document_is_refused(place: str) -> None:
    with pytest.raises(InvalidDocument, match="TUYỆT MẬT"):
        render_docx(report(**{place: "TUYỆT MẬT"}))


def test_rendering_is_the_same_words_in_every_kind() -> None:
    for name, document in every_kind().items():
        assert texts(opened(render_docx(document))), name


@needs_libreoffice
def test_libreoffice_shows_the_decrees_page(tmp_path: Path) -> None:
    with pdfplumber.open(converted(tmp_path, render_docx(ten_pages()), "pdf")) as file:
        first, second = file.pages[0], file.pages[1]
        (motto,) = first.search("Độc lập - Tự do - Hạnh phúc")
        rules = [
            item for item in (*first.lines, *first.rects) if item["height"] < 2 and item["top"] > motto["bottom"] - 4
        ]
        rule = min(rules, key=lambda item: abs(item["x0"] - motto["x0"]) + abs(item["top"] - motto["bottom"]))
        assert rule["width"] == pytest.approx(motto["x1"] - motto["x0"], abs=6)
        top = [w for w in second.extract_words() if w["top"] * MM < 18]
        assert [w["text"] for w in top] == ["2"]
        last = next(page.extract_text() for page in file.pages if "Nơi nhận:" in page.extract_text())
        assert "Trần Thu Hà" in last
        assert "Trên đây là Kế hoạch" in last


def test_recipients_of_a_report_begin_with_as_above() -> None:
    document = opened(render_docx(report(recipients=(Recipient("Chi bộ"),))))
    foot = document.tables[-1]
    assert foot.cell(0, 0).text.split("\n")[1:] == ["- Như trên;", "- Chi bộ;", "- Lưu: VT, CM (02)."]


def test_word_opens_it_in_its_own_mode_and_knows_the_note_separators() -> None:
    with zipfile.ZipFile(BytesIO(render_docx(plan()))) as file:
        settings = file.read("word/settings.xml").decode()
    assert settings.count("compatibilityMode") == 1
    assert 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in settings
    assert settings.index("w:footnotePr") < settings.index("w:compat>")


def test_documents_are_rendered_side_by_side_in_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(render_docx, [plan(), report(), letter(), decision()] * 2))
        pdfs = list(pool.map(render_pdf, [plan(), report(), letter(), decision()] * 2))
    assert all(data.startswith(b"PK") for data in found)
    assert all(data.startswith(b"%PDF") for data in pdfs)
