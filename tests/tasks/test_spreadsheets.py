"""Registers exported: the decree's ten columns, text that stays text, any length in flat memory."""

import csv
import datetime
import tracemalloc
from collections.abc import Iterator
from io import BytesIO, StringIO

import openpyxl
import pdfplumber
import pytest

from domain.form_registers import FOLLOW_UP, INCOMING, OUTGOING, Cover
from tasks.spreadsheets import register_pdf, write_csv, write_xlsx

COVER = Cover("TRƯỜNG MẦM NON SAO MAI", 2024, "UBND thị xã Đông Triều")


def outgoing(count: int, **changes: object) -> Iterator[dict[str, object]]:
    for number in range(1, count + 1):
        yield {
            "number_symbol": f"{number:02d}/KH-MNSM",
            "document_date": datetime.date(2024, 2, 5),
            "kind_and_abstract": "Kế hoạch tổ chức Ngày hội đọc sách",
            "signer": "Lê Thị Lành",
            "recipients": "Phòng GD&ĐT; Chi bộ",
            "copy_keeper": "VT",
            "copies": 5,
            "transferred_on": "2024-02-06",
            "received_by": None,
            "note": None,
            **changes,
        }


def test_the_outgoing_register_has_the_decrees_ten_columns() -> None:
    stream = BytesIO()
    assert write_xlsx(stream, OUTGOING, outgoing(3), COVER) == 3
    sheet = openpyxl.load_workbook(stream).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == (
        "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký",
        "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú",
    )  # fmt: skip
    assert rows[1][:8] == (
        "01/KH-MNSM", "05/02/2024", "Kế hoạch tổ chức Ngày hội đọc sách", "Lê Thị Lành", "Phòng GD&ĐT; Chi bộ", "VT",
        5, "06/02/2024",
    )  # fmt: skip
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"


@pytest.mark.parametrize(("register", "count"), [(OUTGOING, 10), (INCOMING, 10), (FOLLOW_UP, 7)])
def test_every_register_has_as_many_columns_as_the_appendix_says(register: object, count: int) -> None:
    assert len(register.columns) == count  # type: ignore[attr-defined]


def test_the_cover_is_a_sheet_of_its_own() -> None:
    stream = BytesIO()
    write_xlsx(stream, INCOMING, [], COVER)
    words = [row[0] for row in openpyxl.load_workbook(stream)["Bìa"].iter_rows(values_only=True)]
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN" in words
    assert "Năm: 2024" in words


def test_a_subject_that_looks_like_a_formula_stays_text() -> None:
    stream = BytesIO()
    write_xlsx(stream, OUTGOING, outgoing(1, note='=HYPERLINK("http://x")', signer="\x00\ud800Lê"), COVER)
    row = list(openpyxl.load_workbook(stream).worksheets[0].rows)[1]
    assert (row[9].value, row[9].data_type) == ('=HYPERLINK("http://x")', "s")
    assert row[3].value == "Lê"
    text = StringIO()
    write_csv(text, OUTGOING, outgoing(1, note="=1+1", signer="- Lê"))
    assert list(csv.reader(StringIO(text.getvalue())))[1][3::6] == ["- Lê", "'=1+1"]


def test_csv_has_the_same_columns_and_rows() -> None:
    text = StringIO()
    assert write_csv(text, OUTGOING, outgoing(2)) == 2
    rows = list(csv.reader(StringIO(text.getvalue())))
    assert rows[0][0] == "Số, ký hiệu văn bản"
    assert rows[2][:2] == ["02/KH-MNSM", "05/02/2024"]


def test_a_long_register_is_written_in_flat_memory() -> None:
    tracemalloc.start()
    write_xlsx(BytesIO(), OUTGOING, outgoing(300), COVER)
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[1]
    write_xlsx(BytesIO(), OUTGOING, outgoing(3000), COVER)
    grown = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    assert grown < 2_000_000


def test_the_printed_register_has_a_cover_and_its_headings_on_every_page() -> None:
    data = register_pdf(OUTGOING, list(outgoing(60)), COVER)
    with pdfplumber.open(BytesIO(data)) as file:
        cover = file.pages[0].extract_text()
        for words in (
            "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
            "Năm: 2024",
            "Từ ngày 05/02/2024 đến ngày 05/02/2024",
            "Từ số 01 đến số 60",
        ):
            assert words in cover
        assert len(file.pages) > 2
        for page in file.pages[1:]:
            assert page.width > page.height
            assert "(10)" in page.extract_text()
            assert "Ký" in page.extract_text()
            assert {c["fontname"].split("+")[-1].split("-")[0] for c in page.chars} != set()


def test_an_empty_register_can_be_printed_to_be_filled_by_hand() -> None:
    with pdfplumber.open(BytesIO(register_pdf(INCOMING, [], COVER))) as file:
        assert "Quyển số: ……" in file.pages[0].extract_text()
        assert "Tác giả" in file.pages[1].extract_text()
        assert len(file.pages[1].find_tables()[0].rows) == 20
