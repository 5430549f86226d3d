"""`vanthu record-report`: a report on paper with its figures, one by one or in the filled Excel form."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from cli.main import run
from storage.database import reading, transaction
from storage.models import Report, ReportRequest
from tasks import indicator_setup
from tests.tasks.conftest import lived as lived
from tests.tasks.conftest import lived_template as lived_template
from tests.tasks.lived_plan import MORNING, Lived

CODE = "KH01-B3-2024Q1"
FORM = [
    {"code": "buoi", "name": "Số buổi quét dọn sân trường", "unit": "buổi", "max": 90},
    {"code": "cay", "name": "Số cây đã trồng", "unit": "cây"},
]
WORDS = ("record-report", CODE, "--text", "Nộp bản giấy", "--arrived", "2024-03-18T10:00")


@pytest.fixture
def asked(lived: Lived) -> Lived:
    """A plan whose reports are asked for with two figures."""
    line = indicator_setup.define("KH01-2024", FORM, MORNING)
    assert isinstance(line, str), line
    return lived


def numbers() -> dict[str, str]:
    with reading() as session:
        report = session.scalars(select(Report).order_by(Report.id.desc())).first()
        return {code: row["number"] for code, row in report.values.items()} if report else {}


def test_figures_are_given_one_by_one(asked: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*WORDS, "--figure", "buoi=12", "--figure", "cay=1.250"]) == 0, capsys.readouterr()
    assert numbers() == {"buoi": "12", "cay": "1250"}


def test_a_figure_nobody_asked_for_is_refused_in_one_line(asked: Lived, capsys: pytest.CaptureFixture[str]) -> None:
    before = numbers()
    assert run([*WORDS, "--figure", "khac=3"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert numbers() == before


def test_figures_are_read_from_the_filled_form(
    asked: Lived, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with transaction() as session:
        request = session.scalars(select(ReportRequest).where(ReportRequest.code == CODE)).one()
        (form,) = indicator_setup.form_file(session, request)
    book = load_workbook(io.BytesIO(form.content))
    sheet = book.worksheets[0]
    answers = {FORM[0]["name"]: 12, FORM[1]["name"]: 3}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value in answers:
                next(each for each in row[cell.column :] if not each.protection.locked).value = answers[cell.value]
    file = tmp_path / "bieu.xlsx"
    book.save(file)
    assert run([*WORDS, "--form", str(file)]) == 0, capsys.readouterr()
    assert numbers() == {"buoi": "12", "cay": "3"}
    assert run([*WORDS, "--form", str(tmp_path / "khong-co.xlsx")]) == 2
