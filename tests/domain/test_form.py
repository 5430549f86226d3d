"""The decree's form as data: numbers, dates, secrecy, looks."""

import datetime
from dataclasses import replace

import pytest

from domain.document import Block, Document, Header, Kind, Section
from domain.errors import InvalidDocument
from domain.form import (
    LOOKS,
    PAGE,
    PAGE_LIMITS,
    Role,
    long_date,
    number_line,
    padded_number,
    place_date_line,
    plain,
    refuse_secret,
    secret_mark,
)

BARE = Document(Header(), Kind("KẾ HOẠCH", "KH"), "")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ((2024, 2, 5), "ngày 05 tháng 02 năm 2024"),
        ((2020, 3, 5), "ngày 05 tháng 3 năm 2020"),
        ((2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        ((2024, 10, 12), "ngày 12 tháng 10 năm 2024"),
        ((2024, 1, 1), "ngày 01 tháng 01 năm 2024"),
    ],
)
def test_days_below_ten_and_the_first_two_months_get_a_zero(day: tuple[int, int, int], words: str) -> None:
    assert long_date(datetime.date(*day)) == words


def test_a_date_not_given_leaves_room_to_write_it() -> None:
    assert long_date(None, year="2024").split() == ["ngày", "tháng", "năm", "2024"]
    assert long_date(None).split() == ["ngày", "tháng", "năm"]


@pytest.mark.parametrize(
    ("number", "shown"), [("5", "05"), ("05", "05"), ("12", "12"), ("0130", "0130"), (" 7 ", "07")]
)
def test_numbers_below_ten_get_a_zero_and_longer_forms_stay(number: str, shown: str) -> None:
    assert padded_number(number) == shown


def test_the_number_line_has_no_blanks_inside() -> None:
    assert number_line(Header(number="5", symbol="KH-MNSM")) == "Số: 05/KH-MNSM"
    assert number_line(Header(number="5", symbol="NQ/TU")) == "Số: 05-NQ/TU"
    assert number_line(Header(symbol="KH-MNSM")).split() == ["Số:", "/KH-MNSM"]
    assert number_line(Header(number="5", symbol="KH-MNSM"), blank=True).split() == ["Số:", "/KH-MNSM"]
    assert number_line(Header(number="5")) == "Số: 05"


def test_place_and_date_are_parted_by_a_comma() -> None:
    day = datetime.date(2024, 2, 5)
    dated = replace(BARE, header=Header(place="Đông Triều,", date=day))
    assert place_date_line(dated) == "Đông Triều, ngày 05 tháng 02 năm 2024"
    assert place_date_line(dated, blank=True).endswith("năm 2024")
    assert place_date_line(replace(BARE, extra={"year": "2025"})).endswith("năm 2025")


@pytest.mark.parametrize("text", ["MẬT", "TỐI MẬT", " TUYỆT MẬT. ", "Độ mật: Tối mật", "dòng một\nMẬT"])
def test_a_secret_mark_alone_on_a_line_is_seen(text: str) -> None:
    assert secret_mark(text)


@pytest.mark.parametrize("text", ["bí mật nhà nước", "Mật", "Bảo mật thông tin", "MẬT ONG", ""])
def test_other_words_are_no_secret_marks(text: str) -> None:
    assert secret_mark(text) is None


def test_a_secret_document_is_refused_wherever_the_mark_stands() -> None:
    refuse_secret(BARE)
    for secret in (
        replace(BARE, extra={"secrecy": "MẬT"}),
        replace(BARE, abstract="TỐI MẬT"),
        replace(BARE, urgency="MẬT"),  # type: ignore[arg-type]
        replace(BARE, sections=(Section("I", "X", (), (Section("", "", (Block("paragraph", "TUYỆT MẬT"),)),)),)),
    ):
        with pytest.raises(InvalidDocument, match="không được soạn, gửi"):
            refuse_secret(secret)


def test_text_is_nfc_on_one_line_without_control_characters() -> None:
    assert plain("Kê\u0301  hoa\u0323ch\n\x00 năm\u200b") == "Kế hoạch năm"
    assert plain(None) == ""


def test_our_page_is_inside_the_decrees_limits() -> None:
    for side, (least, most) in PAGE_LIMITS.items():
        assert least <= getattr(PAGE, side) <= most
    assert PAGE.text_width == 165


def test_sizes_go_up_and_down_together() -> None:
    head = (Role.COUNTRY, Role.MOTTO, Role.PLACE_DATE)
    assert [LOOKS[role].size(13) for role in head] == [12, 13, 13]
    assert [LOOKS[role].size(14) for role in head] == [13, 14, 14]
    assert set(LOOKS) == set(Role)
