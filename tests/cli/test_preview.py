"""`vanthu preview PLAN`: table, JSON, page and calendar file."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from cli.main import run
from tasks.drafting import store_draft
from tasks.importing import read_file
from tests.stories.plans import PLAN
from tests.stories.school import MORNING, an_office_with_people


@pytest.fixture(autouse=True)
def draft(home: Path) -> None:
    """An office with the draft KH-D1-2024."""
    an_office_with_people()
    file = home / "ke-hoach.txt"
    file.write_text(PLAN, encoding="utf-8")
    store_draft(read_file(file), MORNING)  # type: ignore[arg-type]


def test_every_letter_stands_in_the_table_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["preview", "KH-D1-2024", "--now", "2024-02-26T08:00"]) == 0
    shown = capsys.readouterr().out
    assert "Giao nhiệm vụ" in shown
    assert "còn 05 ngày làm việc" in shown
    assert "Giả định ban hành ngày 26/02/2024" in shown


def test_json_page_and_calendar_hold_the_same_letters(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, file = home / "lich.html", home / "lich.ics"
    words = ["preview", "KH-D1-2024", "--now", "2024-02-26T08:00", "--html", str(page), "--ics", str(file), "--json"]
    assert run(words) == 0
    letters = json.loads(capsys.readouterr().out)["letters"]
    assert {"date", "weekday", "to", "address", "letter", "label", "about", "why"} <= set(letters[0])
    assert [letter["date"] for letter in letters] == sorted(letter["date"] for letter in letters)
    assert page.read_text(encoding="utf-8").count("<li><b>") == len(letters)
    assert len(Calendar.from_ical(file.read_bytes()).walk("VEVENT")) == len(letters)


def test_files_are_written_without_the_table(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["preview", "KH-D1-2024", "--now", "2024-02-26T08:00", "--html", str(home / "lich.html")]) == 0
    assert capsys.readouterr().out.startswith("Đã ghi ")


def test_an_unknown_plan_is_refused_with_the_known_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["preview", "KH99"]) == 1
    assert "KH-D1-2024" in capsys.readouterr().err
