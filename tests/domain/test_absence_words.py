"""Days of absence in people's words; all mails are of Thursday, 9 May 2024."""

from datetime import date

import pytest

from domain.absence_words import read_absence

SENT_ON = date(2024, 5, 9)
WEEK = (date(2024, 5, 13), date(2024, 5, 17))


@pytest.mark.parametrize(
    ("text", "days", "substitute"),
    [
        ("Tôi nghỉ từ 13/5 đến hết ngày 17/5, đồng chí Trần Thị Mai thay", WEEK, "Trần Thị Mai"),
        ("Tôi nghỉ phép từ ngày 13/5/2024 đến 17/5/2024, nhờ đồng chí Mai duyệt thay", WEEK, "Mai"),
        ("Tôi đi công tác từ thứ Hai đến thứ Sáu tuần sau. Đồng chí Lan ký thay.", WEEK, "Lan"),
        ("Toi nghi tu 13/5 den 17/5, uy quyen cho dong chi Tran Thi Mai ky", WEEK, "Tran Thi Mai"),
        ("Kính gửi Văn thư,\nEm đi tập huấn từ 13/5 đến 17/5.\nCô Hà làm thay.", WEEK, "Hà"),
        ("Em xin nghỉ ốm ngày mai", (date(2024, 5, 10), date(2024, 5, 10)), ""),
        ("Xin nghỉ phép từ 13/5 tới 17/5", WEEK, ""),
    ],
)
def test_an_absence_is_read_with_its_days_and_substitute(text: str, days: tuple[date, date], substitute: str) -> None:
    found = read_absence(text, SENT_ON)
    assert found is not None
    assert ((found.first, found.last), found.substitute) == (days, substitute)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tôi nghỉ việc này nên xem lại",
        "Tôi vắng mặt từ 20/5 đến 18/5",
        "Nghỉ hè từ 1/6 đến 31/7: đã phổ biến đến phụ huynh",
        "Duyệt",
        "Tôi vắng mặt vài hôm",
        "Báo cáo công tác tuần từ 13/5 đến 17/5",
    ],
)
def test_other_words_announce_nothing(text: str) -> None:
    assert read_absence(text, SENT_ON) is None
