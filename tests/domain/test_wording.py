from datetime import UTC, date, datetime

import pytest

from domain.wording import (
    ZONE,
    clock_text,
    decree_date,
    long_day,
    plain_date,
    roman,
    short_day,
    two_digits,
    weekday_title,
)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2024, 2, 5), "ngày 05 tháng 02 năm 2024"),
        (date(2020, 3, 5), "ngày 05 tháng 3 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2024, 10, 12), "ngày 12 tháng 10 năm 2024"),
        (date(2024, 1, 1), "ngày 01 tháng 01 năm 2024"),
    ],
)
def test_the_month_is_padded_only_for_january_and_february(day: date, text: str) -> None:
    assert plain_date(day) == text
    assert decree_date("Đông Triều", day) == f"Đông Triều, {text}"


def test_a_due_date_is_written_with_its_weekday() -> None:
    assert long_day(date(2024, 6, 14)) == "thứ Sáu, ngày 14 tháng 6 năm 2024"
    assert long_day(date(2024, 3, 17)) == "Chủ nhật, ngày 17 tháng 3 năm 2024"


def test_short_dates_keep_the_same_padding() -> None:
    assert short_day(date(2024, 2, 26)) == "26/02/2024"
    assert short_day(date(2024, 3, 8)) == "08/3/2024"


def test_a_moment_is_written_in_vietnamese_time() -> None:
    expected = "9 giờ 42 phút, thứ Sáu, ngày 15 tháng 3 năm 2024"
    assert clock_text(datetime(2024, 3, 15, 9, 42, tzinfo=ZONE)) == expected
    assert clock_text(datetime(2024, 3, 15, 2, 42, tzinfo=UTC)) == expected
    assert clock_text(datetime(2024, 3, 15, 9, 42)) == expected  # noqa: DTZ001 (a naive moment is Vietnamese time)
    assert clock_text(datetime(2024, 3, 15, 17, 0, tzinfo=ZONE)).startswith("17 giờ 00 phút, ")


def test_roman_figures() -> None:
    assert [roman(n) for n in (1, 2, 3, 4, 9, 14, 40, 90, 400, 1994, 3999)] == (
        ["I", "II", "III", "IV", "IX", "XIV", "XL", "XC", "CD", "MCMXCIV", "MMMCMXCIX"]
    )
    with pytest.raises(ValueError, match="0"):
        roman(0)


def test_small_words() -> None:
    assert two_digits(3) == "03"
    assert weekday_title(date(2024, 3, 16)) == "Thứ Bảy"
