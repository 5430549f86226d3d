"""Dates, times and numbers as an administrative document writes them (NĐ 30/2020/NĐ-CP, Appendix I and II)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def weekday_name(day: date) -> str:
    """The day of the week, capitals after Appendix II, part V: `thứ Sáu`, `Chủ nhật`."""
    return _WEEKDAYS[day.weekday()]


def weekday_title(day: date) -> str:
    """The day of the week at the start of a line: `Thứ Sáu`, `Chủ nhật`."""
    name = weekday_name(day)
    return name[0].upper() + name[1:]


def two_digits(number: int) -> str:
    """A count or a number below ten gets a leading zero: `05`."""
    return f"{number:02d}"


def month_text(month: int) -> str:
    """A month's number, with a zero before 1 and 2 only: `02`, `3`."""
    return f"{month:02d}" if month < 3 else str(month)


def plain_date(day: date) -> str:
    """`ngày 05 tháng 02 năm 2024`: a zero before a day below 10 and before month 1 and 2 only (Appendix I, II.4)."""
    return f"ngày {day.day:02d} tháng {month_text(day.month)} năm {day.year}"


def decree_date(place: str, day: date) -> str:
    """Box 4, place and date of issue: `Đông Triều, ngày 05 tháng 02 năm 2024`."""
    return f"{place}, {plain_date(day)}"


def long_day(day: date) -> str:
    """`thứ Sáu, ngày 14 tháng 6 năm 2024`, as letters write a due date."""
    return f"{weekday_name(day)}, {plain_date(day)}"


def short_day(day: date) -> str:
    """`05/02/2024`, `18/3/2024`: the padding of `plain_date`, for tables and lists."""
    return f"{day.day:02d}/{month_text(day.month)}/{day.year}"


def weekday_and_day(day: date) -> str:
    """`Chủ nhật 18/02/2024`, as a moved date names its days."""
    return f"{weekday_name(day)} {short_day(day)}"


def clock_text(moment: datetime) -> str:
    """`9 giờ 42 phút, thứ Sáu, ngày 15 tháng 3 năm 2024` in Vietnamese time; a moment without zone is taken as such."""
    local = moment.astimezone(ZONE) if moment.tzinfo else moment
    return f"{local.hour} giờ {local.minute:02d} phút, {long_day(local.date())}"


def roman(number: int) -> str:
    """Roman figures of parts, quarters and terms (1 to 3999); raises ValueError outside."""
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman figure for {number}")
    text = ""
    for value, figure in _ROMAN:
        count, number = divmod(number, value)
        text += figure * count
    return text
