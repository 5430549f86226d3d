"""`vanthu status`, `register`, `audit`, `export-case`, `verify-case`: what an office looks up, on the command line."""

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pypdf
import pytest
from sqlalchemy import update

from cli.main import run
from storage.database import transaction
from storage.models import Event, OfficialDocument, Plan, ReportRequest
from tests.offices import an_office
from tests.tasks.conftest import lived as lived
from tests.tasks.conftest import lived_template as lived_template
from tests.tasks.lived_plan import Lived


@pytest.fixture(autouse=True)
def files_without_a_folder_are_written_into_the_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    assert run(words) == code
    captured = capsys.readouterr()
    return captured.out if code == 0 else captured.err


def test_status_prints_the_promised_json(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(said(capsys, "status", "--json", "--now", "2024-03-20T09:00"))
    assert found["as_of"] == "2024-03-20T09:00:00+07:00"
    assert found["plans"][0]["periods"][0]["counts"]["missing"] == 1


def test_status_draws_tables_with_the_overdue_first(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "status", "--plan", "kh-01/2024", "--now", "2024-03-20T09:00+07:00")
    assert shown.index("Vũ Thị Hà") < shown.index("KH01-2024: ")
    assert "quá hạn 2 ngày" in shown


def test_status_says_how_each_report_stands(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    assert "hạn hôm nay" in said(capsys, "status", "--now", "2024-03-18")
    with transaction() as session:
        values = {"state": "returned", "returned_due_on": date(2024, 3, 25), "due_on": date(2024, 3, 20)}
        session.execute(update(ReportRequest).where(ReportRequest.code == "KH01-B3-2024Q1").values(**values))
    assert "trả lại, còn 5 ngày, đã gia hạn" in said(capsys, "status", "--now", "2024-03-20")
    with transaction() as session:
        session.execute(update(ReportRequest).values(state="nil"))
    assert "Hiện không chờ báo cáo nào" in said(capsys, "status")


def test_the_format_of_the_status_may_be_json_too(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    both = [said(capsys, "status", *words, "--now", "2024-03-20T09:00") for words in (["--json"], ["--format", "json"])]
    assert both[0] == both[1]


@pytest.mark.parametrize(("kind", "begins"), [("xlsx", b"PK"), ("html", b"<!doctype html>"), ("svg", b"<svg ")])
def test_a_year_is_written_as_a_file(
    lived: Lived, capsys: pytest.CaptureFixture[str], kind: str, begins: bytes
) -> None:  # fmt: skip
    shown = said(capsys, "status", "--format", kind, "--year", "2024", "--person", "nga")
    assert shown == f"Đã ghi 04 yêu cầu báo cáo vào tinh-hinh-bao-cao-2024-nga.{kind}.\n"
    assert Path(f"tinh-hinh-bao-cao-2024-nga.{kind}").read_bytes().startswith(begins)


def test_the_ending_of_the_file_is_its_format(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("status", "--json", "--plan", "KH01-2024", "--now", "2024-03-20", "-o", "nam.svg")
    assert json.loads(said(capsys, *words)) == {"file": "nam.svg", "requests": 12}
    assert b"KH01-2024" in Path("nam.svg").read_bytes()


def test_what_cannot_be_written_is_told_in_one_line(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    assert "mang mã “khong-co”" in said(capsys, "status", "-o", "a.html", "--person", "khong-co", code=1)
    assert "không ghi vào thư mục công bố" in said(capsys, "status", "-o", "publish/a.html", code=1)
    assert "--format xlsx, html" in said(capsys, "status", "-o", "a.pdf", code=2)
    assert "--year và --person" in said(capsys, "status", "--person", "nga", code=2)


def test_status_says_when_there_is_nothing_to_say(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office_id = an_office()
    assert "Chưa có kế hoạch nào" in said(capsys, "status")
    assert json.loads(said(capsys, "status", "--json"))["plans"] == []
    assert "Hiện không có báo cáo nào đến hạn" in said(capsys, "status", "--zalo")
    with transaction() as session:
        plan = Plan(office_id=office_id, code="KH-D1-2024", title="Thu gom [giấy]", year=2024)
        session.add(plan)
        session.flush()
        now = datetime(2024, 1, 2, tzinfo=UTC)
        session.add(OfficialDocument(office_id=office_id, plan_id=plan.id, role="plan", kind_name="KẾ HOẠCH",
                                     kind_symbol="KH", abstract=plan.title, created_at=now))  # fmt: skip
    assert "KH-D1-2024: Thu gom [giấy] (dự thảo): chưa có yêu cầu báo cáo." in said(capsys, "status")


def test_status_gives_a_text_for_the_staff_group(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "status", "--zalo", "--now", "2024-03-20")
    assert "còn chờ đ/c Vũ Thị Hà" in shown
    assert json.loads(said(capsys, "status", "--zalo", "--json", "--now", "2024-03-20"))["text"] == shown


def test_a_moment_that_is_none_is_a_usage_error(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    assert "ISO 8601" in " ".join(said(capsys, "status", "--now", "hôm qua", code=2).split())


@pytest.mark.parametrize("words", [("status", "--plan", "KH9-2024"), ("audit", "x"), ("export-case", "x", "a.zip")])
def test_an_unknown_plan_is_refused_in_one_line_with_the_known_codes(
    lived: Lived, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    line = said(capsys, *words, code=1)
    assert line.count("\n") == 1
    assert "KH01-2024" in line


def test_registers_are_shown_as_json_and_as_a_table(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = json.loads(said(capsys, "register", "outgoing", "--year", "2024", "--json"))
    assert ",".join(line) == (
        "number_symbol,document_date,kind_and_abstract,signer,recipients,copy_keeper,copies,transferred_on,received_by,"
        "note"
    )
    found = json.loads(said(capsys, "register", "incoming", "--year", "2024", "--json", "--search", "tran mai"))
    assert [line["arrival_number"] for line in found] == [1]
    assert "Số, ký hiệu" in said(capsys, "register", "outgoing", "--year", "2024")
    assert "không có dòng nào" in said(capsys, "register", "outgoing", "--year", "2023")


def test_a_register_is_written_in_every_format(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "register", "outgoing", "--year", "2024", "--format", "csv")
    assert list(csv.reader(io.StringIO(shown)))[1][0] == "01/KH-MNHS"
    said(capsys, "register", "outgoing", "--year", "2024", "-o", "sổ.csv")
    assert Path("sổ.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    said(capsys, "register", "incoming", "--year", "2024", "--format", "xlsx")
    assert openpyxl.load_workbook("so-van-ban-den-2024.xlsx").worksheets[0]["B2"].value == 1
    said(capsys, "register", "outgoing", "--year", "2024", "--output", "so.pdf")
    assert len(pypdf.PdfReader("so.pdf").pages) == 2


def test_a_file_of_another_kind_is_a_usage_error(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "register", "outgoing", "--year", "2024", "--output", "so.doc", code=2)
    said(capsys, "register", "outgoing", "--year", "2024", "--output", "so.csv", "--format", "table", code=2)
    said(capsys, "register", "sideways", code=2)


def test_audit_shows_the_trail_and_fails_when_it_was_changed(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Nhật ký nguyên vẹn" in said(capsys, "audit", "KH01-2024")
    assert json.loads(said(capsys, "audit", "KH01-2024", "--json"))["whole"] is True
    with transaction() as session:
        session.execute(update(Event).where(Event.ordinal == 2).values(actor="Người khác"))
    line = said(capsys, "audit", "KH01-2024", code=1)
    assert "dòng 2" in line
    assert line.count("\n") == 1


def test_a_case_is_exported_and_verified(lived: Lived, capsys: pytest.CaptureFixture[str], home: Path) -> None:
    done = json.loads(said(capsys, "export-case", "KH01-2024", "ho-so.zip", "--json"))
    assert done["lost"] == []
    assert "nguyên vẹn" in said(capsys, "verify-case", "ho-so.zip", "--seal", done["seal"])
    said(capsys, "verify-case", "ho-so.zip", "--seal", "0" * 64, code=1)
    data = Path("ho-so.zip").read_bytes()
    middle = len(data) // 2
    Path("ho-so.zip").write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])
    assert said(capsys, "verify-case", "ho-so.zip", code=1).count("\n") == 1
    assert run(["verify-case", "ho-so.zip", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False
    assert said(capsys, "verify-case", "none.zip", code=1).count("\n") == 1


def test_a_place_that_cannot_be_written_is_one_line(lived: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "export-case", "KH01-2024", "no/such/folder/a.zip", code=1).count("\n") == 1
