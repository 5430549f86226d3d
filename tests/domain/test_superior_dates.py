from datetime import date

import pytest

from domain.superior_dates import superior_due

SENT = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Đề nghị các trường báo cáo về Phòng GD&ĐT trước ngày 15/5/2024.", date(2024, 5, 15)),
        ("Báo cáo gửi trước 16h00 ngày 12/6 qua thư điện tử.", date(2024, 6, 12)),
        ("Gửi báo cáo chậm nhất ngày 20 tháng 5 năm 2024", date(2024, 5, 20)),
        ("Hạn cuối: 17g ngày 20.5.2024", date(2024, 5, 20)),
        ("Thời hạn gửi báo cáo: trước ngày 15/5/2024", date(2024, 5, 15)),
        ("bao cao ve Phong truoc ngay 15/5", date(2024, 5, 15)),
        ("> Đề nghị gửi về Phòng trước\n> ngày 15/5/2024 để tổng hợp.", date(2024, 5, 15)),
        ("Theo Công văn số 12 ngày 01/4/2024, báo cáo trước ngày 15/5/2024.", date(2024, 5, 15)),
        ("Số liệu tính đến hết ngày 30/4/2024; gửi trước ngày 15/5/2024.", date(2024, 5, 15)),
        ("Gửi trước ngày 15/5/2024. Nhắc lại: hạn cuối là ngày 15/5/2024.", date(2024, 5, 15)),
        ("Báo cáo trước thứ Sáu, ngày 10/5", date(2024, 5, 10)),
        ("Hạn nộp 10/01", date(2024, 1, 10)),
    ],
)
def test_the_day_a_superior_sets_is_read(words: str, day: date) -> None:
    assert superior_due(words, SENT if day > SENT else date(2023, 12, 20)) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Đề nghị báo cáo số cây đã trồng.",
        "Công văn ngày 10/5/2024 về cây xanh.",
        "Hội nghị ngày 10/5/2024; tài liệu như năm trước.",
        "Những hạn chế nêu tại cuộc họp ngày 10/5/2024",
        "Đăng ký trước ngày 10/5/2024, báo cáo trước ngày 20/5/2024",  # which of them it is, the principal sees
        "Báo cáo trước cuối tháng 5",
        "Báo cáo trước ngày 15/4/2024",  # past
        "Số liệu tính đến trước ngày 30/6/2024",
    ],
)
def test_what_is_unclear_or_no_such_day_is_not_guessed(words: str) -> None:
    assert superior_due(words, SENT) is None
