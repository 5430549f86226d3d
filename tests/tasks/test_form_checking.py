"""`check-form`: our own documents pass, each rule fires on one broken in one place, damaged files are refused."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from domain.document import Document, Section
from domain.errors import InvalidDocument
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
from tests.tasks.spoiled_documents import (
    Break,
    add_line,
    both,
    checked,
    codes,
    find,
    long_rule,
    no_page_number,
    number_in_footer,
    relayout,
    remove,
    restyle,
    reword,
    said,
    section,
    small_number,
)


@pytest.mark.parametrize("pair", [13, 14])
@pytest.mark.parametrize("name", sorted(every_kind()))
def test_our_own_documents_have_nothing_to_find(tmp_path: Path, name: str, pair: int) -> None:
    assert checked(tmp_path, every_kind()[name], pair=pair) == ()


def test_our_own_drafts_have_nothing_to_find(tmp_path: Path) -> None:
    assert checked(tmp_path, plan(), draft=True) == ()
    assert checked(tmp_path, letter(), draft=True) == ()


def test_appendices_on_their_side_are_within_the_form(tmp_path: Path) -> None:
    assert checked(tmp_path, with_wide_appendices()) == ()


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
