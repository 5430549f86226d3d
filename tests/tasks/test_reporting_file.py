"""The figures of a year as workbook, page and picture; written for their owner only."""

import io
import re
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from lxml import html

from domain.refusal import Refused
from settings import get_settings
from storage.database import transaction
from storage.models import Person
from tasks import reporting_page as page_module
from tasks.reporting_book import FIGURES
from tasks.reporting_file import write_private, year_file
from tests.tasks.lived_plan import Lived
from tests.tasks.test_reporting_year import the_year


def the_book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(year_file(the_year(), "xlsx")))


def test_the_workbook_has_the_figures_by_everything_and_the_requests_behind_them(lived: Lived) -> None:
    book = the_book()
    assert book.sheetnames == [
        "Theo kế hoạch", "Theo kỳ", "Theo nhiệm vụ", "Theo người", "Năm theo người", "Năm theo nhiệm vụ",
        "Từng báo cáo",
    ]  # fmt: skip
    head, *rows = book["Theo kỳ"].iter_rows(values_only=True)
    assert head[2:] == FIGURES
    first = dict(zip(head, rows[0], strict=True))
    assert (first["Kỳ"], first["Phải nộp"], first["Đã nộp"], first["Tỷ lệ nộp (%)"]) == ("quý I năm 2024", 3, 2, 66.7)
    assert dict(zip(head, rows[1], strict=True))["Tỷ lệ nộp (%)"] is None
    assert book["Từng báo cáo"].max_row == 13
    assert [row[:5] for row in book["Từng báo cáo"].iter_rows(2, 2, values_only=True)] == [
        ("KH01-2024", "quý I năm 2024", "B1", "Trần Thị Mai", "đúng hạn")
    ]


def test_the_map_in_the_workbook_has_marks_colours_and_a_legend(lived: Lived) -> None:
    sheet = the_book()["Năm theo người"]
    cell = sheet["B2"]
    assert (sheet["A2"].value, cell.value, cell.fill.fgColor.rgb[-6:], cell.font.color.rgb[-6:]) == (
        "Vũ Thị Hà", "C", "9c2007", "ffffff",
    )  # fmt: skip
    assert ("chưa nộp", "C") in [row[:2] for row in sheet.iter_rows(values_only=True)]


def test_a_name_that_looks_like_a_formula_stays_text(lived: Lived) -> None:
    with transaction() as session:
        session.query(Person).filter_by(code="ha").one().name = '=HYPERLINK("http://xau.vn")'
    sheet = the_book()["Theo người"]
    assert next(row[0].data_type for row in sheet.iter_rows() if str(row[0].value).startswith("=HYP")) == "s"


def test_the_page_needs_nothing_from_elsewhere_and_says_the_picture_in_a_table(lived: Lived) -> None:
    text = year_file(the_year(), "html").decode()
    assert not re.findall(r"(?:src|href)=|url\(|<script|@import", text)
    page = html.fromstring(text)
    assert page.get("lang") == "vi"
    assert page.xpath("//meta[@name='viewport']/@content") == ["width=device-width, initial-scale=1"]
    table = page.xpath("//table[@class='cells']")[0]
    assert table.xpath(".//th[@scope='row']/text()") == ["Vũ Thị Hà", "Trần Thị Mai", "Phạm Thu Nga"]
    said = table.xpath(".//tr[th='Vũ Thị Hà']//span[@class='hidden']/text()")
    assert said == ["chưa nộp", "chưa đến hạn", "chưa đến hạn", "chưa đến hạn"]
    tiles = dict(zip(page.xpath("//dt/text()"), page.xpath("//dd/text()"), strict=True))
    assert (tiles["Tỷ lệ nộp"], tiles["Đã nộp / phải nộp"], tiles["Số lần nhắc"]) == ("66,7%", "2/3", "3")


def test_one_persons_page_names_nobody_else(lived: Lived) -> None:
    text = year_file(the_year(person="nga"), "html").decode()
    assert "Phạm Thu Nga" in text
    assert "Trần Thị Mai" not in text
    assert "Vũ Thị Hà" not in text
    assert "Theo người" not in text


def test_a_year_without_reports_says_so(lived: Lived) -> None:
    assert "Không có báo cáo nào đến hạn trong năm 2019." in year_file(the_year(2019), "html").decode()


def test_a_name_is_shown_as_it_is_and_runs_nothing(lived: Lived) -> None:
    with transaction() as session:
        session.query(Person).filter_by(code="ha").one().name = "<img src=x onerror=alert(1)> Hà"
    text = year_file(the_year(), "html").decode()
    assert "<img" not in text
    assert "&lt;img src=x onerror=alert(1)&gt; Hà" in text


def test_a_list_that_no_phone_would_open_is_left_to_the_workbook(lived: Lived, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "LONGEST_LIST", 11)
    text = year_file(the_year(), "html").decode()
    assert "12 báo cáo: danh sách đầy đủ có trong tệp Excel." in text
    assert "Từng báo cáo" not in text


def test_the_picture_alone_is_a_whole_svg(lived: Lived) -> None:
    assert ElementTree.fromstring(year_file(the_year(), "svg")).get("aria-label") == "Báo cáo năm 2024"


def test_the_file_is_for_its_owner_only_even_where_another_lay_before(lived: Lived, tmp_path: Path) -> None:
    target = tmp_path / "nam.svg"
    target.write_text("a longer text than what comes now")
    target.chmod(0o644)
    assert write_private(target, b"<svg/>") is None
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"<svg/>", 0o600)


def test_nothing_that_names_people_is_written_where_it_would_be_published(lived: Lived) -> None:
    folder = get_settings().publish_dir
    folder.mkdir(exist_ok=True)
    refused = write_private(folder / "2024" / ".." / "nam.html", b"x")
    assert isinstance(refused, Refused)
    assert "không ghi vào thư mục công bố" in refused.line
    assert not (folder / "nam.html").exists()
