"""The text for the staff group."""

from datetime import date

from domain.zalo import OwedRow, zalo_text

TODAY = date(2024, 6, 19)


def row(person: str, title: str, day: int, left: int, arrived: bool = False) -> OwedRow:
    return OwedRow(person=person, title=title, due_on=date(2024, 6, day), days_left=left, arrived=arrived)


def text(*rows: OwedRow) -> list[str]:
    return zalo_text("Trường Mầm non Hoa Sen", TODAY, rows, "vanthu@hoasen.example").splitlines()


def test_it_names_what_is_waited_for_in_order_of_date() -> None:
    lines = text(
        row("đ/c Hạnh", "tin bài tháng 6", 28, 7),
        row("đ/c Hạnh", "báo cáo quý II", 17, -2, arrived=True),
        row("đ/c Ly", "báo cáo quý II", 17, -2),
        row("đ/c Mai", "danh sách trẻ", 19, 0),
    )
    assert lines[0] == "Trường Mầm non Hoa Sen, thứ Tư, ngày 19 tháng 6 năm 2024: tình hình gửi báo cáo."
    assert lines[1:4] == [
        "- Báo cáo quý II (hạn 17/6/2024): đã nhận 01/02; còn chờ đ/c Ly.",
        "- Danh sách trẻ (hạn hôm nay): đã nhận 00/01; còn chờ đ/c Mai.",
        "- Tin bài tháng 6 (hạn thứ Sáu 28/6/2024): đã nhận 00/01; còn chờ đ/c Hạnh.",
    ]
    assert "vanthu@hoasen.example" in lines[4]


def test_nobody_is_blamed() -> None:
    words = "\n".join(text(row("đ/c Ly", "báo cáo quý II", 3, -12))).lower()
    assert not any(word in words for word in ("quá hạn", "chậm", "vi phạm", "phê bình", "!"))


def test_what_has_all_come_is_thanked_for() -> None:
    lines = text(row("đ/c Ly", "báo cáo quý II", 17, -2, arrived=True))
    assert lines[1:] == ["- Đã nhận đủ: báo cáo quý II. Trân trọng cảm ơn các đồng chí."]


def test_an_empty_list_says_so() -> None:
    assert text()[1:] == ["- Hiện không có báo cáo nào đến hạn."]
