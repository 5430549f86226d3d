from datetime import date

from domain.calendar import OfficeCalendar
from domain.summary_deadline import next_day, notice_due, notices

LADDER = notices(date(2024, 3, 20), OfficeCalendar())


def test_the_drafter_hears_first_then_the_principal_and_every_week_after_the_day() -> None:
    said = [(notice.day, notice.principal) for notice in LADDER[:5]]
    assert said == [
        (date(2024, 3, 15), False),
        (date(2024, 3, 19), True),
        (date(2024, 3, 20), True),
        (date(2024, 3, 21), True),
        (date(2024, 3, 28), True),
    ]
    assert len(LADDER) == 11


def test_only_the_latest_notice_that_has_come_is_given_and_only_once() -> None:
    assert notice_due(LADDER, (), date(2024, 3, 14)) is None
    assert notice_due(LADDER, (), date(2024, 3, 20)) == LADDER[2]
    assert notice_due(LADDER, (LADDER[2].code,), date(2024, 3, 20)) is None


def test_after_the_last_notice_nothing_more_is_said() -> None:
    assert next_day(LADDER, date(2024, 3, 14)) == date(2024, 3, 15)
    assert next_day(LADDER, date(2025, 1, 1)) is None
