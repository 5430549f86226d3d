"""Due dates as calendar entries."""

from dataclasses import replace
from datetime import date, datetime

from icalendar import Calendar

from domain.ics import DueEntry, calendar_of, cancelling, ics_of, method_of, uid_of
from domain.wording import ZONE

ENTRY = DueEntry(
    uid=uid_of("KH08-B1-2024Q2", "hoasen.example"),
    sequence=0,
    summary="Gửi báo cáo quý II năm 2024 về phòng, chống dịch bệnh; đ/c Trần Thị Ly",
    due_on=date(2024, 6, 17),
    changed_at=datetime(2024, 6, 3, 7, 15, tzinfo=ZONE),
    description="Trả lời thư nhắc để gửi báo cáo.\nMã việc: KH08-B1-2024Q2",
)


def test_an_entry_is_a_whole_day_that_blocks_nothing() -> None:
    calendar = Calendar.from_ical(ics_of(ENTRY))
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "PUBLISH"
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2024, 6, 17), date(2024, 6, 18))
    assert event.decoded("dtstamp") == ENTRY.changed_at
    assert (event["SUMMARY"], event["DESCRIPTION"]) == (ENTRY.summary, ENTRY.description)
    assert (event["TRANSP"], event["STATUS"], event["SEQUENCE"]) == ("TRANSPARENT", "CONFIRMED", 0)


def test_a_change_keeps_the_name_and_raises_the_sequence() -> None:
    moved = replace(ENTRY, sequence=1, due_on=date(2024, 6, 21), description="")
    (event,) = Calendar.from_ical(ics_of(moved)).walk("VEVENT")
    assert event["UID"] == "vanthu-kh08-b1-2024q2@hoasen.example" == ENTRY.uid
    assert event["SEQUENCE"] == 1
    assert "DESCRIPTION" not in event


def test_a_cancelled_entry_says_so_twice() -> None:
    gone = replace(ENTRY, sequence=2, cancelled=True)
    calendar = Calendar.from_ical(ics_of(gone))
    assert calendar["METHOD"] == method_of(gone) == "CANCEL"
    assert calendar.walk("VEVENT")[0]["STATUS"] == "CANCELLED"
    assert method_of(ENTRY) == "PUBLISH"


def test_whoever_hands_duties_over_loses_all_their_entries_at_once() -> None:
    gone = [
        replace(ENTRY, uid=uid_of(f"KH08-{number}", "hoasen.example"), sequence=1, cancelled=True)
        for number in range(3)
    ]
    calendar = Calendar.from_ical(cancelling(gone))
    assert calendar["METHOD"] == "CANCEL"
    assert [(event["UID"], event["STATUS"]) for event in calendar.walk("VEVENT")] == [
        (entry.uid, "CANCELLED") for entry in gone
    ]


def test_a_year_goes_into_one_file() -> None:
    entries = [replace(ENTRY, uid=uid_of(f"KH08-{number}", "hoasen.example")) for number in range(3)]
    assert len(Calendar.from_ical(calendar_of(entries)).walk("VEVENT")) == 3
    assert all(len(line) <= 75 for line in ics_of(ENTRY).split(b"\r\n"))
