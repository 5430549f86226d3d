"""Dates in people's own calendars: given with the duty, moved with the date, taken out when the duty goes."""

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from sqlalchemy import select

from storage.database import transaction
from storage.models import CalendarRow, Office
from tests.stories.school import Letter, School, Someone


def entries(letter: Letter) -> tuple[str, list[Event]]:
    """The method that the mail names, and the entries of its calendar file, whose own method is the same."""
    part = next(part for part in letter.iter_attachments() if part.get_content_type() == "text/calendar")
    file = Calendar.from_ical(part.get_payload(decode=True))
    assert part.get_param("method") == file["METHOD"]
    return str(file["METHOD"]), file.walk("VEVENT")


@pytest.fixture
def head(school: School, home: Path) -> Someone:
    """The head of group 1, who reports every quarter."""
    school.adopts(home)
    return school.person("to1")


@pytest.fixture
def first(head: Someone) -> Event:
    """The entry of the first quarter, as it came with the assignment."""
    return entries(head.last("assignment"))[1][0]


def test_an_assignment_brings_every_date_of_the_year(head: Someone) -> None:
    method, found = entries(head.last("assignment"))
    assert method == "PUBLISH"
    assert [event.decoded("DTSTART") for event in found][:2] == [date(2024, 3, 18), date(2024, 6, 18)]
    assert len({str(event["UID"]) for event in found}) == len(found) == 4
    assert {int(event["SEQUENCE"]) for event in found} == {0}


def test_an_extension_moves_the_same_entry(school: School, head: Someone, first: Event) -> None:
    principal = school.person("hieutruong")
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 22/3 vì bận hội thi")
    school.collects()
    principal.replies(principal.last("extension_request"), "Đồng ý")
    school.collects()
    method, (moved,) = entries(head.last("extension_granted"))
    assert (method, moved["UID"]) == ("PUBLISH", first["UID"])
    assert moved.decoded("DTSTART") == date(2024, 3, 22)
    assert int(moved["SEQUENCE"]) > int(first["SEQUENCE"])


def test_a_handover_takes_the_entry_from_one_and_gives_it_to_the_other(
    school: School, head: Someone, first: Event
) -> None:
    principal, colleague = school.person("hieutruong"), school.person("mai")
    head.replies(head.last("assignment"), "Chuyển đồng chí Trần Thị Mai")
    school.collects()
    principal.replies(principal.last("question_forwarded"), "Đồng ý")
    school.collects()
    method, (gone,) = entries(head.last("handover"))
    assert (method, gone["UID"], str(gone["STATUS"])) == ("CANCEL", first["UID"], "CANCELLED")
    method, (come,) = entries(colleague.last("handover"))
    assert (method, come["UID"], str(come["STATUS"])) == ("PUBLISH", first["UID"], "CONFIRMED")
    assert 0 < int(gone["SEQUENCE"]) < int(come["SEQUENCE"])


def test_a_returned_report_moves_its_entry_to_the_new_date(school: School, head: Someone, first: Event) -> None:
    principal = school.person("hieutruong")
    head.replies(head.last("assignment"), "Báo cáo: quét dọn 12 buổi")
    school.collects()
    principal.replies(principal.last("review_request"), "Trả lại: thêm số trẻ tham gia")
    school.collects()
    _, (moved,) = entries(head.last("returned"))
    assert moved["UID"] == first["UID"]
    assert moved.decoded("DTSTART") > date(2024, 2, 26)


def test_reminders_rest_in_the_summer_where_the_office_says_so(school: School, home: Path) -> None:
    with transaction() as session:
        office = session.scalars(select(Office)).one()
        office.rules = office.rules | {"reports": {"pauses_in_break": True}}
        for day in range(10, 29):
            row = CalendarRow(office_id=office.id, day=date(2024, 6, day), kind="school_break", name="Nghỉ hè")
            session.add(row)
    school.adopts(home)
    days = set()
    while school.jumps() and school.now.date() < date(2024, 8, 1):
        before = len(school.outbox())
        school.ticks()
        days |= {row.unasked_on for row in school.outbox()[before:] if row.unasked_on and row.letter != "escalation"}
    assert {day for day in days if day.month == 6} == set()
    assert {day for day in days if day.month == 7}
