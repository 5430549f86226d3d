from datetime import date

import pytest

from tasks.machine_mail import absence_in

MONDAY = date(2024, 5, 13)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Tôi nghỉ phép từ ngày 13/5 đến hết ngày 17/5.", date(2024, 5, 13), date(2024, 5, 17)),
        ("toi nghi phep tu ngay 13/5/2024 den ngay 17/5/2024, lien he co Mai", date(2024, 5, 13), date(2024, 5, 17)),
        ("Đi công tác TỪ 13.5.2024\nĐẾN 17.5.2024", date(2024, 5, 13), date(2024, 5, 17)),
        ("Từ ngày 14/5 đến 14/5 tôi vắng", date(2024, 5, 14), date(2024, 5, 14)),
    ],
)
def test_the_days_of_an_absence_are_read(words: str, first: date, last: date) -> None:
    assert absence_in(words, MONDAY) == (first, last)


@pytest.mark.parametrize(
    "words",
    ["", "Tôi đang vắng mặt.", "Từ hôm nay đến khi có thông báo mới", "từ 17/5 đến 13/5", "từ Hà Nội đến Quảng Ninh"],
)
def test_words_without_two_days_in_order_are_no_absence(words: str) -> None:
    assert absence_in(words, MONDAY) is None
