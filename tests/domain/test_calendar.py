from datetime import date, timedelta

import pytest

from domain.calendar import CONFIRMED_DAYS, CalendarDay, DayKind, OfficeCalendar

CALENDAR = OfficeCalendar()


def off(day: date, name: str = "Nghỉ") -> CalendarDay:
    return CalendarDay(day, DayKind.OFF, name)


def weekdays_off(calendar: OfficeCalendar, year: int) -> str:
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    off = (d for d in days if d.year == year and d.weekday() < 5 and not calendar.is_working_day(d))
    return " ".join(f"{d.day}/{d.month}" for d in off)


def test_the_days_off_of_2024_are_those_decided() -> None:
    assert weekdays_off(CALENDAR, 2024) == ("1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9")


def test_the_days_off_of_2025_are_those_decided() -> None:
    assert weekdays_off(CALENDAR, 2025) == "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9"


def test_the_days_off_of_2026_are_those_decided_and_the_proposed_culture_day() -> None:
    decided = "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9"
    assert weekdays_off(CALENDAR, 2026) == f"{decided} 24/11"
    assert weekdays_off(OfficeCalendar(culture_day_off=False), 2026) == decided


@pytest.mark.parametrize("day", [date(2024, 5, 4), date(2025, 4, 26), date(2026, 1, 10), date(2026, 8, 22)])
def test_make_up_saturdays_are_worked(day: date) -> None:
    assert CALENDAR.is_working_day(day)
    assert CALENDAR.why_off(day) is None


def test_the_swap_of_january_2026_names_its_instrument() -> None:
    rows = {row.day: row for row in CALENDAR.days(2026)}
    assert "12729/VPCP-KGVX" in rows[date(2026, 1, 2)].instrument
    assert "12729/VPCP-KGVX" in rows[date(2026, 1, 10)].instrument


def test_a_day_off_says_why() -> None:
    assert CALENDAR.why_off(date(2024, 2, 12)) == "Tết Nguyên đán (mùng Ba)"
    assert CALENDAR.why_off(date(2024, 3, 16)) == "Thứ Bảy"
    assert CALENDAR.why_off(date(2024, 3, 17)) == "Chủ nhật"
    assert CALENDAR.why_off(date(2024, 3, 18)) is None


def test_a_day_off_moves_to_the_working_day_before_and_says_why() -> None:
    moved = CALENDAR.previous_working_day(date(2024, 2, 14))
    assert (moved.day, moved.original) == (date(2024, 2, 7), date(2024, 2, 14))
    assert moved.reason == "dời từ thứ Tư 14/02/2024 sang thứ Tư 07/02/2024 do Tết Nguyên đán (mùng Năm)"


def test_a_weekend_moves_to_the_working_day_after_and_says_why() -> None:
    moved = CALENDAR.next_working_day(date(2024, 3, 16))
    assert moved.day == date(2024, 3, 18)
    assert moved.reason == "dời từ thứ Bảy 16/3/2024 sang thứ Hai 18/3/2024 do ngày nghỉ hằng tuần"


def test_a_working_day_stays_without_reason() -> None:
    moved = CALENDAR.previous_working_day(date(2024, 3, 18))
    assert moved.day == moved.original == date(2024, 3, 18)
    assert moved.reason is None


def test_working_days_are_counted_over_tet() -> None:
    assert CALENDAR.add_working_days(date(2024, 2, 7), 1) == date(2024, 2, 15)
    assert CALENDAR.add_working_days(date(2024, 2, 15), -2) == date(2024, 2, 6)
    assert CALENDAR.working_days_between(date(2024, 2, 7), date(2024, 2, 16)) == 2
    assert CALENDAR.working_days_between(date(2024, 2, 16), date(2024, 2, 7)) == -2


def test_no_working_days_added_to_a_day_off_gives_the_last_working_day() -> None:
    assert CALENDAR.add_working_days(date(2024, 2, 12), 0) == date(2024, 2, 7)
    assert CALENDAR.add_working_days(date(2024, 2, 15), 0) == date(2024, 2, 15)


def test_days_left_are_counted_as_letters_do() -> None:
    assert CALENDAR.working_days_between(date(2024, 3, 13), date(2024, 3, 18)) == 3


def test_an_office_that_works_on_saturdays_keeps_its_holidays() -> None:
    calendar = OfficeCalendar(saturday_works=True)
    assert calendar.is_working_day(date(2024, 3, 16))
    assert not calendar.is_working_day(date(2024, 2, 10))
    assert not calendar.is_working_day(date(2024, 3, 17))


def test_the_later_row_for_a_day_counts() -> None:
    calendar = OfficeCalendar((*CONFIRMED_DAYS, CalendarDay(date(2024, 9, 3), DayKind.WORK, "Làm việc")))
    assert calendar.is_working_day(date(2024, 9, 3))
    again = OfficeCalendar((*calendar.rows, off(date(2024, 9, 3), "Nghỉ lại")))
    assert again.why_off(date(2024, 9, 3)) == "Nghỉ lại"


def test_a_working_row_opens_a_sunday() -> None:
    calendar = OfficeCalendar([CalendarDay(date(2027, 3, 7), DayKind.WORK, "Ngày hội trường")])
    assert calendar.is_working_day(date(2027, 3, 7))


def test_a_tet_decided_in_full_replaces_the_guess() -> None:
    decided = [off(date(2027, 2, n), "Nghỉ Tết Đinh Mùi") for n in (5, 8, 9, 10, 11)]
    calendar = OfficeCalendar(decided)
    assert calendar.is_working_day(date(2027, 2, 4))
    assert not calendar.is_working_day(date(2027, 2, 11))


def test_a_single_row_of_tet_does_not_open_the_other_days() -> None:
    calendar = OfficeCalendar([off(date(2027, 2, 11), "Nghỉ Tết thêm một ngày")])
    assert not calendar.is_working_day(date(2027, 2, 8))


def test_a_year_without_confirmed_rows_uses_the_proposal_and_says_so() -> None:
    assert not CALENDAR.is_working_day(date(2027, 2, 8))
    proposed = [row for row in CALENDAR.days(2027) if row.day == date(2027, 2, 8)]
    assert "chưa xác nhận" in proposed[0].source
    assert "Nguyên đán" in proposed[0].name


def test_unconfirmed_tet_and_national_day_of_the_next_year_are_warned_of() -> None:
    assert OfficeCalendar().unconfirmed_warnings(date(2025, 3, 1)) == ()
    warnings = OfficeCalendar().unconfirmed_warnings(date(2026, 11, 24))
    assert len(warnings) == 2
    assert "tết Nguyên đán năm 2027" in warnings[0]
    assert "Quốc khánh (02/9) năm 2027" in warnings[1]


def test_new_year_is_not_taken_for_tet() -> None:
    calendar = OfficeCalendar([off(date(2027, 1, 1), "Tết Dương lịch"), off(date(2026, 9, 25), "Tết Trung thu")])
    assert len(calendar.unconfirmed_warnings(date(2026, 5, 1))) == 4


def test_a_school_break_is_a_working_day_for_the_office() -> None:
    summer = [CalendarDay(date(2024, 6, 1) + timedelta(days=n), DayKind.SCHOOL_BREAK, "Nghỉ hè") for n in range(10)]
    calendar = OfficeCalendar((*CONFIRMED_DAYS, *summer))
    assert calendar.is_working_day(date(2024, 6, 3))
    assert calendar.is_school_break(date(2024, 6, 3))
    assert not calendar.is_school_break(date(2024, 6, 11))
    assert calendar.why_off(date(2024, 6, 3)) is None
    moved = calendar.next_school_day(date(2024, 6, 3))
    assert moved.day == date(2024, 6, 11)
    assert moved.reason == "dời từ thứ Hai 03/6/2024 sang thứ Ba 11/6/2024 do Nghỉ hè"


def test_the_kinds_of_days_have_names_for_people() -> None:
    assert [kind.label for kind in DayKind] == ["nghỉ", "làm việc", "nghỉ học (cơ quan vẫn làm việc)"]


@pytest.mark.parametrize(
    ("day", "instrument"),
    [
        (date(2024, 2, 8), "5015/TB-LĐTBXH"),
        (date(2024, 5, 4), "2450/VPCP-KGVX"),
        (date(2025, 4, 26), "8726/VPCP-KGVX"),
        (date(2025, 9, 1), "8726/VPCP-KGVX"),
    ],
)
def test_tet_national_day_and_swaps_name_their_instrument(day: date, instrument: str) -> None:
    assert instrument in next(row.instrument for row in CONFIRMED_DAYS if row.day == day)
