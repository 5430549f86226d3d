"""The days that automatic answers name: as Vietnamese and English mail programs and people write them."""

from datetime import date

import pytest

from domain.absence_days import absence_days

MONDAY = date(2024, 5, 13)


def may(day: int) -> date:
    return date(2024, 5, day)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Tôi nghỉ phép từ ngày 13/5 đến hết ngày 17/5.", 13, 17),
        ("toi nghi phep tu ngay 13/5/2024 den ngay 17/5/2024, lien he co Mai", 13, 17),
        ("Đi công tác TỪ 13.5.2024\nĐẾN 17.5.2024", 13, 17),
        ("Từ ngày 14/5 đến 14/5 tôi vắng", 14, 14),
        ("Tôi nghỉ từ ngày 13 đến ngày 17 tháng 5.", 13, 17),
        ("Nghỉ phép 13-17/5.", 13, 17),
        ("Nghỉ phép 13/5 – 17/5/2024", 13, 17),
        ("Tôi vắng mặt từ ngày mai đến thứ Sáu.", 14, 17),
        ("Từ thứ Tư đến thứ Sáu tôi vắng mặt", 15, 17),
        ("Tôi đi công tác.\n\nThời gian: từ 13/5 đến 17/5", 13, 17),
        ("I am away from 13 May to 17 May 2024 with limited access.", 13, 17),
        ("I'll be away between 14 May and 16 May", 14, 16),
        ("On leave from May 12th through May 24th", 12, 24),
        ("Out of office May 13-17.", 13, 17),
        ("Out of office 13 - 17 May 2024.", 13, 17),
        ("On leave from today until Friday", 13, 17),
    ],
)
def test_both_days_are_named(words: str, first: int, last: int) -> None:
    assert absence_days(words, MONDAY) == (may(first), may(last))


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("Tôi đi công tác đến hết ngày 15/5. Việc gấp xin gọi 0912345678.", 15),
        ("Tôi vắng mặt tới ngày 15/5", 15),
        ("I am out of the office until 15 May.", 15),
        ("I am away till the 15th of May", 15),
        ("I am away until next Monday", 20),
        ("Đang nghỉ phép, đi làm lại từ ngày 20/5.", 19),
        ("Tôi sẽ trở lại làm việc vào thứ Hai, ngày 20/5", 19),
        ("I will be back on Monday 20/5.", 19),
        ("I'm on annual leave and will be back in the office on Monday, 20 May.", 19),
        ("I'm travelling, returning May 20", 19),
        ("I am away until some day, back tomorrow", 13),
    ],
)
def test_it_begins_at_once_where_only_its_end_is_named(words: str, last: int) -> None:
    assert absence_days(words, MONDAY) == (MONDAY, may(last))


@pytest.mark.parametrize(
    "words",
    [
        "From 14 May I am on leave and return to the office on 20 May",
        "From 14 May, and I am back on 20 May",
        "Starting 14 May I am on leave, back on 20 May",
    ],
)
def test_the_day_of_the_return_is_no_day_of_absence(words: str) -> None:
    assert absence_days(words, MONDAY) == (may(14), may(19))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I am out of the office today.", 13),
        ("Tôi vắng mặt ngày 14/5.", 14),
        ("Away this Friday", 17),
        ("I am away tomorrow and will reply on 20 May", 14),
    ],
)
def test_a_single_day_is_one(words: str, day: int) -> None:
    assert absence_days(words, MONDAY) == (may(day), may(day))


@pytest.mark.parametrize("sent_on", [date(2024, 12, 27), date(2025, 1, 2)])
def test_days_on_both_sides_of_new_year_need_no_year(sent_on: date) -> None:
    assert absence_days("Tôi nghỉ từ 28/12 đến 3/1", sent_on) == (date(2024, 12, 28), date(2025, 1, 3))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Tôi đang vắng mặt.",
        "Từ hôm nay đến khi có thông báo mới tôi nghỉ",
        "Tôi nghỉ hết tuần này",
        "Từ Hà Nội đến Quảng Ninh tôi đi công tác",
        "Tôi nghỉ từ ngày 25 đến ngày 17/5",
        "Tôi sẽ quay lại sau.",
        "Tôi đi công tác. Nơi đến là Hà Nội.",
        "Tôi đi công tác. Hẹn ngày 20/5.",
    ],
)
def test_words_without_clear_days_are_no_absence(words: str) -> None:
    assert absence_days(words, MONDAY) is None


@pytest.mark.parametrize(
    "words",
    [
        "Đề nghị gửi lại trước ngày 20/5.",
        "Hội nghị từ 13/5 đến 17/5.",
        "Our office hours are Monday to Friday, 8 to 17.",
        "I am away. Office hours: Monday to Friday.",
        "I am away. I will get back to you on 20 May.",
        "Tôi đang nghỉ. Tôi sẽ trả lời ngày 20/5.",
        "Thư của quý vị đã được nhận ngày 13/5.",
    ],
)
def test_days_of_other_things_are_no_absence(words: str) -> None:
    assert absence_days(words, MONDAY) is None


@pytest.mark.parametrize("words", ["Tôi nghỉ đến 10/5", "I was on leave from 6 May to 10 May", "Nghỉ từ 17/5 đến 13/5"])
def test_days_that_are_over_or_out_of_order_are_left_out(words: str) -> None:
    assert absence_days(words, MONDAY) is None
