"""`check-form`: our own documents pass, and each rule fires on a document broken in one place."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from domain.document import Document, Section
from domain.errors import InvalidDocument
from domain.form_facts import Finding
from tasks.form_checking import check_docx
from tasks.rendering import render_docx
from tests.tasks.rendering.samples import (
    bullet,
    decision,
    every_kind,
    letter,
    paragraph,
    plan,
    report,
    with_wide_appendices,
)

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


@pytest.mark.parametrize("pair", [13, 14])
@pytest.mark.parametrize("name", sorted(every_kind()))
def test_our_own_documents_have_nothing_to_find(tmp_path: Path, name: str, pair: int) -> None:
    assert checked(tmp_path, every_kind()[name], pair=pair) == ()


def test_our_own_drafts_have_nothing_to_find(tmp_path: Path) -> None:
    assert checked(tmp_path, plan(), draft=True) == ()
    assert checked(tmp_path, letter(), draft=True) == ()


def test_appendices_on_their_side_are_within_the_form(tmp_path: Path) -> None:
    assert checked(tmp_path, with_wide_appendices()) == ()


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


BASIS = "Căn cứ Luật Giáo dục"
BODY = "Từ nguồn chi thường xuyên"
BROKEN: list[tuple[str, Document, Break | None]] = [
    ("page.size", plan(), section(page_width=Mm(216), page_height=Mm(279))),
    ("page.orientation", plan(), section(page_width=Mm(297), page_height=Mm(210))),
    ("page.margin", plan(), section(left_margin=Mm(25))),
    ("page_number.missing", plan(), no_page_number),
    ("page_number.place", plan(), number_in_footer),
    ("page_number.align", plan(), number_in_footer),
    ("page_number.first", plan(), section(different_first_page_header_footer=False)),
    ("page_number.size", plan(), small_number),
    ("font.family", plan(), restyle(BODY, name="Arial")),
    ("font.colour", plan(), lambda file: setattr(find(file, BODY).runs[0].font.color, "rgb", RGBColor(0, 0, 255))),
    ("country.missing", plan(), remove("CỘNG HÒA XÃ HỘI")),
    ("motto.missing", plan(), remove("Độc lập - Tự do")),
    ("number.missing", plan(), remove("Số: 05")),
    ("place_date.missing", plan(), remove("Đông Triều, ngày")),
    ("issuer.missing", plan(header=plan().header.__class__(None, "X", "5", "KH-X", "Y")), remove("X")),
    ("kind.missing", plan(), remove("KẾ HOẠCH")),
    ("abstract.missing", plan(), remove("Tổ chức Ngày hội đọc sách và")),
    ("recipients.missing", plan(), remove("Nơi nhận:")),
    ("signer.missing", plan(signer=None), None),
    ("country.size", plan(), restyle("CỘNG HÒA", size=Pt(11))),
    ("country.bold", plan(), restyle("CỘNG HÒA", bold=False)),
    ("motto.italic", plan(), restyle("Độc lập", italic=True)),
    ("parent.bold", plan(), restyle("UBND THỊ XÃ", bold=True)),
    ("issuer.upper", plan(), both(restyle("TRƯỜNG MẦM", all_caps=False), reword("TRƯỜNG MẦM", "Trường Mầm"))),
    ("kind.align", plan(), relayout("KẾ HOẠCH", alignment=WD_ALIGN_PARAGRAPH.LEFT)),
    ("basis.italic", plan(), restyle(BASIS, italic=False)),
    ("division.bold", plan(), restyle("III. KINH PHÍ", bold=False)),
    ("recipients.italic", plan(), restyle("Nơi nhận:", italic=False)),
    ("recipient.size", plan(), restyle("- Phòng GD&ĐT", size=Pt(13))),
    ("signer_name.bold", plan(), restyle("Trần Thu Hà", bold=False)),
    ("appendix.size", plan(), restyle("Phụ lục", size=Pt(12))),
    ("size.pair", plan(), restyle("Độc lập", size=Pt(13))),
    ("motto.rule", plan(), remove("Độc lập", rule=True)),
    ("issuer.rule", plan(), remove("TRƯỜNG MẦM NON SAO MAI", rule=True)),
    ("abstract.rule", plan(), remove("Tổ chức Ngày hội đọc sách và", rule=True)),
    ("motto.rule_length", plan(), long_rule("Độc lập")),
    ("issuer.rule_length", plan(), long_rule("TRƯỜNG MẦM NON SAO MAI")),
    ("body.align", plan(), relayout(BODY, alignment=WD_ALIGN_PARAGRAPH.LEFT)),
    ("body.size", plan(), restyle(BODY, size=Pt(12))),
    ("body.indent", plan(), relayout(BODY, first_line_indent=Mm(0))),
    ("body.space", plan(), relayout(BODY, space_before=Pt(0))),
    ("body.line", plan(), relayout(BODY, line_spacing=2.0)),
    ("secret", plan(), add_line("TỐI MẬT")),
    ("country.text", plan(), reword("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHIÃ VIỆT NAM")),
    ("motto.text", plan(), reword("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc")),
    ("number.format", plan(), reword("Số: 05/KH-MNSM", "Số 05 / KH - MNSM")),
    ("number.padding", plan(), reword("Số: 05/KH-MNSM", "Số: 5/KH-MNSM")),
    ("number.kind", plan(), reword("Số: 05/KH-MNSM", "Số: 05/BC-MNSM")),
    ("place_date.padding", plan(), reword("ngày 05 tháng 02", "ngày 5 tháng 2")),
    ("place_date.month", report(), reword("ngày 03 tháng 5", "ngày 03 tháng 05")),
    ("place_date.place", plan(), reword("Đông Triều, ngày", "Đông Triều ngày")),
    ("place_date.year", plan(), reword("năm 2024", "năm 24")),
    ("basis.end", plan(), reword("2019;", "2019")),
    ("basis.end", plan(), reword("trong cộng đồng năm 2024.", "trong cộng đồng năm 2024;")),
    ("addressee.missing", letter(addressees=()), None),
    ("addressee.kind", plan(), lambda file: find(file, "Căn cứ Luật").insert_paragraph_before("Kính gửi: Chi bộ")),
    ("addressee.text", report(), reword("Kính gửi:", "Kính gửi")),
    ("recipient.as_above", report(), remove("- Như trên;")),
    ("recipients.text", plan(), reword("Nơi nhận:", "Nơi nhận")),
    ("recipient.archive", plan(), reword("- Lưu: VT, CM (02).", "- Lưu: VT, CM (02)")),
    ("recipient.archive", plan(), remove("- Lưu: VT")),
    ("recipient.line", plan(), reword("- Phòng GD&ĐT (b/c);", "Phòng GD&ĐT (b/c)")),
    ("signer.authority", plan(), reword("KT. HIỆU TRƯỞNG", "KT HIỆU TRƯỞNG")),
    ("signer.degree", plan(), reword("Trần Thu Hà", "ThS. Trần Thu Hà")),
    ("numbering.decimal", said("1.1. Nội dung thứ nhất của kế hoạch."), None),
    ("numbering.letter", said("f) Điểm không có trong bảng chữ cái tiếng Việt."), None),
    ("appendix.mention", plan(sections=said("Không nói gì thêm.").sections), None),
    ("capital.letters", said("Phục vụ tốt hơn nhu cầu của nhân dân địa phương."), None),
    ("capital.letters", said("Họp giao ban vào thứ hai, ngày 05/02/2024."), None),
    ("capital.letters", said("Thực hiện theo quy định tại điều 5 của Quy chế."), None),
    ("capital.letters", said("Các trường trên địa bàn Tỉnh Quảng Ninh."), None),
    ("capital.letters", said("Nghỉ tết nguyên đán theo quy định."), None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "document", "spoil"), BROKEN, ids=lambda value: value if isinstance(value, str) else ""
)
def test_each_rule_fires_on_a_document_that_breaks_it(
    tmp_path: Path, code: str, document: Document, spoil: Break | None
) -> None:
    findings = checked(tmp_path, document, spoil)
    assert code in codes(findings)
    for finding in findings:
        assert finding.message.endswith(".")
        assert finding.article.startswith("Phụ lục")
        assert finding.severity in ("error", "warning")


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


def test_bullets_below_a_decision_are_no_problem(tmp_path: Path) -> None:
    sections = (Section("Điều 1", "", (paragraph("Phân công như sau:"), bullet("Tổ 1: phụ trách trang trí;"))),)
    assert checked(tmp_path, decision(sections=sections)) == ()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"\xd0\xcf\x11\xe0 old Word"])
def test_what_is_no_docx_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    with pytest.raises(InvalidDocument, match=r"x\.docx"):
        check_docx(path)


def test_a_missing_file_a_foreign_zip_and_a_macro_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidDocument, match="không có tệp"):
        check_docx(tmp_path / "absent.docx")
    for name, inside in (("zip.docx", "a.txt"), ("macro.docx", "word/vbaProject.bin")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(inside, "x")
        with pytest.raises(InvalidDocument):
            check_docx(tmp_path / name)


def test_a_docx_with_a_damaged_part_is_refused(tmp_path: Path) -> None:
    data = bytearray(render_docx(plan()))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        start = archive.getinfo("word/document.xml").header_offset
    data[start + 200 : start + 400] = bytes(200)
    (tmp_path / "hong.docx").write_bytes(data)
    with pytest.raises(InvalidDocument, match=r"hong\.docx"):
        check_docx(tmp_path / "hong.docx")


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 40_000_000)
    with pytest.raises(InvalidDocument, match="quá lớn"):
        check_docx(tmp_path / "bomb.docx")


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
