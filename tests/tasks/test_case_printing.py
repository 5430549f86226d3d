"""Pages of a case file: for the screen and for paper."""

import io
from datetime import datetime

import pypdf
import pytest
from lxml import html

from domain.wording import ZONE
from tasks import case_printing
from tasks.case_printing import Cell, Page, Table, cells, printed, to_html

MOMENT = datetime(2024, 3, 18, 7, tzinfo=ZONE)


def a_page(*tables: Table) -> Page:
    return Page("Trang", "Dòng thời gian", ("Trường Mầm non Hoa Sen", "Hồ sơ"), tables, MOMENT)


def a_table(rows: int, word: str = "dòng") -> Table:
    return Table("", (("Số", 10), ("Nội dung", 50)), tuple(cells(number, f"{word} {number}") for number in range(rows)))


def test_text_of_mails_is_never_markup() -> None:
    nasty = "<script>alert(1)</script> #set page(width: 1cm) *đậm* [x] {y}"
    page = a_page(Table("", (("A", 1),), (cells(nasty),)))
    tree = html.fromstring(to_html(page))
    assert not tree.xpath("//script")
    assert tree.xpath("//td")[0].text_content() == nasty
    (name, data) = next(printed(page))
    text = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().replace("\n", " ")
    assert name == "Trang.pdf"
    assert "*đậm*" in text


def test_a_link_leads_to_its_file_whatever_its_name() -> None:
    page = a_page(Table("", (("A", 1),), (cells(Cell("thư", "3 Thư đến/0001 100% “x” & y#1?.eml")),)))
    (link,) = html.fromstring(to_html(page)).xpath("//a/@href")
    assert link.isascii()
    assert set("#?& \"'").isdisjoint(link)


def test_an_empty_table_says_so() -> None:
    assert "Không có." in to_html(a_page(a_table(0))).decode()
    assert next(printed(a_page(a_table(0))))[1].startswith(b"%PDF")


def test_a_long_page_is_printed_in_parts_without_losing_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case_printing, "LONGEST_PART", 30)
    parts = dict(printed(a_page(a_table(65, "việc"), a_table(2, "khác"))))
    assert list(parts) == [f"Trang - phần {number:02d}.pdf" for number in range(1, 5)]
    text = " ".join(
        page.extract_text() for data in parts.values() for page in pypdf.PdfReader(io.BytesIO(data)).pages
    ).replace("\n", " ")
    assert all(f"việc {number} " in f"{text} " for number in range(65))


def test_the_same_page_gives_the_same_bytes() -> None:
    page = a_page(a_table(3))
    assert list(printed(page)) == list(printed(page))
