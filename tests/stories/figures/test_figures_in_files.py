"""Figures in the Excel form and on paper; bad files are told in one line."""

import io
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook

from storage.models import Attachment, Report
from tests.stories.figures.reported import on_paper, values
from tests.stories.school import School, Someone, file_of, text_of


def test_the_excel_form_is_filled_in_and_its_sentences_stand_in_the_mail(school: School, head: Someone) -> None:
    book = load_workbook(io.BytesIO(file_of(head.last("reminder"), ".xlsx")))
    book.worksheets[0]["D8"], book.worksheets[0]["D9"] = 14, "5 cây"
    stream = io.BytesIO()
    book.save(stream)
    head.replies(
        head.last("reminder"), "Em gửi báo cáo ạ. Sân trường sạch đẹp.", attach=[("so lieu.xlsx", stream.getvalue())]
    )
    school.collects()
    assert values(school) == {"buoi": 14, "cay": 5}
    report = school.row(Report)
    assert report.text == "Em gửi báo cáo ạ. Sân trường sạch đẹp."
    assert "so lieu.xlsx" in report.values["buoi"]["source"]


def test_the_form_of_another_period_a_damaged_and_a_locked_file_are_told_in_one_line(
    school: School, head: Someone
) -> None:
    book = load_workbook(io.BytesIO(file_of(head.last("reminder"), ".xlsx")))
    book["vanthu"]["B1"] = "KH05-B1-2023Q4"
    book.worksheets[0]["D8"], book.worksheets[0]["D9"] = 14, 5
    stream = io.BytesIO()
    book.save(stream)
    files = [
        ("cu.xlsx", stream.getvalue()),
        ("hong.xlsx", stream.getvalue()[:900]),
        ("khoa.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99),
    ]
    head.replies(head.last("reminder"), "Em gửi biểu", attach=files)
    school.collects()
    text = text_of(head.last("indicator_gaps"))
    assert "là của KH05-B1-2023Q4" in text
    assert "Tệp hong.xlsx bị hỏng" in text
    assert "Tệp khoa.xls có mật khẩu" in text
    assert len(school.rows(Report)) == 1


@pytest.mark.parametrize("bad", ["formulas", "wrong sheet", "words"])
def test_a_form_that_cannot_be_counted_is_told_in_one_line_and_kept(school: School, head: Someone, bad: str) -> None:
    book = load_workbook(io.BytesIO(file_of(head.last("reminder"), ".xlsx")))
    sheet = book.worksheets[0]
    if bad == "formulas":
        sheet["D8"], sheet["D9"] = "=SUM(A1:A3)", "=D8*2"  # never reckoned: no program has saved a result
    elif bad == "words":
        sheet["D8"], sheet["D9"] = "nhiều lắm ạ", "như kỳ trước"
    else:
        book.remove(sheet)
        book.create_sheet("Danh sách")["A1"] = "Họ và tên"
    stream = io.BytesIO()
    book.save(stream)
    head.replies(head.last("reminder"), "Em gửi biểu", attach=[("bieu.xlsx", stream.getvalue())])
    assert [row.fate for row in school.collects()] == ["report"]
    told = " ".join(text_of(head.last("indicator_gaps")).split())
    assert {
        "formulas": "Tệp bieu.xlsx chỉ có công thức mà chưa có kết quả",
        "wrong sheet": "Tệp bieu.xlsx chưa có số liệu của chỉ tiêu nào",
        "words": "chưa rõ số từ “nhiều lắm ạ”",
    }[bad] in told
    assert "1. Số buổi quét dọn sân trường (buổi): ____" in told
    assert [file.name for file in school.rows(Attachment)] == ["bieu.xlsx"]
    assert school.row(Report).values.get("cay", {}).get("number") is None


def test_a_report_on_paper_is_recorded_with_its_figures(school: School, head: Someone, tmp_path: Path) -> None:
    code = school.request("to1").code
    by_hand = partial(on_paper, school, code)
    assert "không có chỉ tiêu “xe”" in str(by_hand(text="Đã xong", figures=["xe=3"]))
    assert "500 lớn hơn mức cao nhất 90" in str(by_hand(text="Đã xong", figures=["buoi=500"]))
    assert not school.rows(Report)
    book = load_workbook(io.BytesIO(file_of(head.last("reminder"), ".xlsx")))
    book.worksheets[0]["D8"] = 14
    book.save(tmp_path / "bieu.xlsx")
    line = by_hand(text="", figures=[tmp_path / "bieu.xlsx", "Số cây đã trồng=khoảng 7"])
    assert "bản giấy" in str(line)
    assert values(school) == {"buoi": 14, "cay": 7}
    assert school.row(Report).values["cay"]["source"] == "Văn thư nhập"
    assert "bieu.xlsx" in school.row(Report).values["buoi"]["source"]


def test_what_a_report_on_paper_leaves_open_is_said(school: School, head: Someone, tmp_path: Path) -> None:
    (tmp_path / "hong.xlsx").write_bytes(b"PK")
    by_hand = partial(on_paper, school, school.request("to1").code)
    assert "bị hỏng" in str(by_hand(text="Đã xong", figures=[tmp_path / "hong.xlsx"]))
    assert str(by_hand(text="1. Số buổi quét dọn sân trường: 9")).endswith("chưa có số liệu: Số cây đã trồng")
    assert values(school) == {"buoi": 9}
