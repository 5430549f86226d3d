"""The Excel form: filled in, renamed, saved again by LibreOffice, with rows added; and whatever else comes back."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import Workbook, load_workbook

from tasks.indicator_form import FormHead, read_docx, read_xlsx, write_form
from tests.domain.indicator_replies import INDICATORS

HEAD = FormHead(
    office="Trường Mầm non Hoa Sen",
    title="Báo cáo quý I năm 2024 về giữ gìn vệ sinh trường lớp",
    period="từ ngày 15 tháng 12 năm 2023 đến ngày 14 tháng 3 năm 2024",
    due="17 giờ 00 phút, thứ Hai, ngày 18 tháng 3 năm 2024",
    code="KH05-B1-2024Q1",
    answer_to="vanthu@hoasen.example",
)
SOFFICE = shutil.which("soffice")


def filled(change: Callable[[Any], None]) -> bytes:
    book = load_workbook(io.BytesIO(write_form(HEAD, INDICATORS)))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def results(book: Any, *values: object) -> None:
    for row, value in enumerate(values, start=8):
        book.worksheets[0].cell(row, 4).value = value


def numbers(content: bytes) -> dict[str, Decimal | None]:
    return {code: value.number for code, value in read_xlsx(INDICATORS, content, "a.xlsx").values.items()}


USUAL = (12, 3, 1250, 98.5, "https://mnhoasen.example/tin")


def test_only_the_cells_to_fill_in_are_open_and_they_take_figures_only() -> None:
    sheet = load_workbook(io.BytesIO(write_form(HEAD, INDICATORS))).worksheets[0]
    assert sheet.protection.sheet
    assert [sheet.cell(8, column).protection.locked for column in range(1, 6)] == [True, True, True, False, False]
    assert {rule.type for rule in sheet.data_validations.dataValidation} == {"whole", "decimal"}
    assert sheet["A1"].value == "TRƯỜNG MẦM NON HOA SEN"
    assert "từ ngày 15 tháng 12 năm 2023" in sheet["A4"].value


def test_a_filled_form_is_read_with_its_code_and_the_place_of_each_value() -> None:
    found = read_xlsx(INDICATORS, filled(lambda book: results(book, *USUAL)), "biểu mẫu.xlsx")
    assert (found.code, found.wrong) == ("KH05-B1-2024Q1", "")
    assert found.values["tin"].number == 12
    assert found.values["ty_le"].number == Decimal("98.5")
    assert found.values["link"].words == "https://mnhoasen.example/tin"
    assert found.values["tin"].source == "tệp biểu mẫu.xlsx, trang “Biểu số liệu”, dòng 8"


def test_rows_and_columns_added_and_figures_written_as_words_make_no_difference() -> None:
    def change(book: Any) -> None:
        sheet = book.worksheets[0]
        results(book, "12 bài", "ba", "1.250 lượt", "98,5 %")
        sheet.insert_rows(9, amount=3)
        sheet.cell(9, 2).value = "Thêm một dòng của tôi"
        sheet.cell(9, 4).value = 77
        sheet.insert_cols(1)
        sheet.title = "Sheet1"

    assert numbers(filled(change)) == {"tin": 12, "buoi": 3, "luot": 1250, "ty_le": Decimal("98.5")}


def test_a_form_of_the_persons_own_is_read_by_its_names() -> None:
    book = Workbook()
    sheet: Any = book.active
    for row in (("Nội dung", "Số lượng"), ("so tin, bai da dang", 9), ("Số lượt người tham dự", 40)):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    assert numbers(stream.getvalue()) == {"tin": 9, "luot": 40}


def test_an_empty_form_a_formula_without_result_and_a_wrong_book_are_told_in_one_line() -> None:
    for content, words in (
        (write_form(HEAD, INDICATORS), "chưa có số liệu của chỉ tiêu nào"),
        (filled(lambda book: results(book, "=5+7")), "chỉ có công thức"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "mật khẩu"),
        (filled(lambda book: results(book, *USUAL))[:3000], "bị hỏng"),
        (b"no zip at all", "bị hỏng"),
    ):
        found = read_xlsx(INDICATORS, content, "a.xlsx")
        assert words in found.wrong
        assert "đề nghị" in found.wrong
        assert "\n" not in found.wrong
        assert not found.values


def test_a_file_that_unpacks_to_far_more_than_a_form_is_not_opened() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 25_000_000)
    assert "quá lớn" in read_xlsx(INDICATORS, stream.getvalue(), "bom.xlsx").wrong


def test_a_table_in_a_word_file_and_lines_of_the_form_are_read() -> None:
    document = docx.Document()
    document.add_paragraph("Báo cáo quý I")
    document.add_paragraph("3. Số lượt người tham dự (lượt người): khoảng 1.250")
    table = document.add_table(rows=0, cols=4)
    for words in (("TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả"), ("1", "Số tin, bài đã đăng", "bài", "12")):
        for cell, text in zip(table.add_row().cells, words, strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    found = read_docx(INDICATORS, stream.getvalue(), "báo cáo.docx").values
    assert {code: value.number for code, value in found.items()} == {"tin": 12, "luot": 1250}
    assert found["luot"].approximate
    assert read_docx(INDICATORS, b"PK nothing", "x.docx").wrong


@pytest.mark.libreoffice
@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_a_form_saved_again_by_libreoffice_is_the_same_form(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / "bieu mau.xlsx"
    file.write_bytes(filled(lambda book: results(book, 12, "=1+2", 1250, 98.5, "https://mnhoasen.example/tin")))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    once = tmp_path / "mot"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", suffix, "--outdir", str(once), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    again = once / f"bieu mau.{suffix}"
    if suffix == "ods":
        command = [
            str(SOFFICE),
            profile,
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(tmp_path / "hai"),
            str(again),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        again = tmp_path / "hai" / "bieu mau.xlsx"
    found = read_xlsx(INDICATORS, again.read_bytes(), "đổi tên (2).xlsx")
    assert found.code == "KH05-B1-2024Q1"
    assert {code: value.number for code, value in found.values.items() if code != "link"} == {
        "tin": 12, "buoi": 3, "luot": 1250, "ty_le": Decimal("98.5"),
    }  # fmt: skip
