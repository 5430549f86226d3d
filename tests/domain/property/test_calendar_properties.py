from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import CONFIRMED_DAYS, CalendarDay, DayKind, OfficeCalendar

pytestmark = pytest.mark.property

DAYS = st.dates(date(2023, 1, 1), date(2028, 12, 31))
ROWS = st.lists(st.builds(CalendarDay, DAYS, st.sampled_from([DayKind.OFF, DayKind.WORK]), st.just("x")), max_size=30)
CALENDARS = st.builds(
    lambda rows, sat: OfficeCalendar((*CONFIRMED_DAYS, *rows), saturday_works=sat), ROWS, st.booleans()
)


@given(CALENDARS, DAYS)
def test_a_moved_day_is_the_nearest_working_day_and_says_why(calendar: OfficeCalendar, day: date) -> None:
    for moved, step in ((calendar.previous_working_day(day), -1), (calendar.next_working_day(day), 1)):
        assert calendar.is_working_day(moved.day)
        assert moved.original == day
        assert (moved.reason is None) == (moved.day == day)
        between = range(0, (moved.day - day).days, step)
        assert not any(calendar.is_working_day(day + timedelta(days=n)) for n in between)


@given(CALENDARS, DAYS, st.integers(-25, 25))
def test_adding_working_days_and_counting_them_agree(calendar: OfficeCalendar, day: date, count: int) -> None:
    start = calendar.previous_working_day(day).day
    end = calendar.add_working_days(start, count)
    assert calendar.is_working_day(end)
    assert calendar.working_days_between(start, end) == count
    assert calendar.add_working_days(end, -count) == start


@given(CALENDARS, DAYS)
def test_a_day_is_off_exactly_when_there_is_a_reason(calendar: OfficeCalendar, day: date) -> None:
    assert calendar.is_working_day(day) == (calendar.why_off(day) is None)
