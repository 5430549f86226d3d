"""The registers' columns and cover (Nghị định 30/2020/NĐ-CP, Appendix IV), as data."""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True)
class Column:
    """A column: the key of its value, its printed heading, its width on a landscape A4 page in millimetres."""

    key: str
    heading: str
    width: float


@dataclass(frozen=True)
class Register:
    """A register book: its name, columns, and the keys of the number and date that the cover counts by."""

    name: str
    columns: tuple[Column, ...]
    number_key: str
    date_key: str


@dataclass(frozen=True)
class Cover:
    """What the cover says; numbers and dates are ISO or text, empty ones are left to be written by hand."""

    body: str
    year: int
    parent: str = ""
    first_date: str = ""
    last_date: str = ""
    first_number: str = ""
    last_number: str = ""
    volume: str = ""


OUTGOING = Register(
    "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
    (
        Column("number_symbol", "Số, ký hiệu văn bản", 27),
        Column("document_date", "Ngày tháng văn bản", 21),
        Column("kind_and_abstract", "Tên loại và trích yếu nội dung văn bản", 65),
        Column("signer", "Người ký", 26),
        Column("recipients", "Nơi nhận văn bản", 38),
        Column("copy_keeper", "Đơn vị, người nhận bản lưu", 22),
        Column("copies", "Số lượng bản", 14),
        Column("transferred_on", "Ngày chuyển", 21),
        Column("received_by", "Ký nhận", 16),
        Column("note", "Ghi chú", 17),
    ),
    "number_symbol",
    "document_date",
)
INCOMING = Register(
    "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
    (
        Column("arrived_on", "Ngày đến", 21),
        Column("arrival_number", "Số đến", 13),
        Column("author", "Tác giả", 34),
        Column("number_symbol", "Số, ký hiệu văn bản", 30),
        Column("document_date", "Ngày tháng văn bản", 21),
        Column("kind_and_abstract", "Tên loại và trích yếu nội dung văn bản", 66),
        Column("assignee", "Đơn vị hoặc người nhận", 30),
        Column("transferred_on", "Ngày chuyển", 21),
        Column("received_by", "Ký nhận", 15),
        Column("note", "Ghi chú", 16),
    ),
    "arrival_number",
    "arrived_on",
)
FOLLOW_UP = Register(
    "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
    (
        Column("arrival_number", "Số đến", 16),
        Column("document", "Tên loại, số, ký hiệu, ngày tháng và cơ quan ban hành văn bản", 85),
        Column("assignee", "Đơn vị hoặc người nhận", 40),
        Column("due_on", "Thời hạn giải quyết", 26),
        Column("progress", "Tiến độ giải quyết", 40),
        Column("answered_by", "Số, ký hiệu văn bản trả lời", 34),
        Column("note", "Ghi chú", 26),
    ),
    "arrival_number",
    "due_on",
)
HAND_OVER = Register(
    "MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU",
    (
        Column("ordinal", "STT", 12),
        Column("file_code", "Số, ký hiệu hồ sơ", 32),
        Column("title", "Tiêu đề hồ sơ", 95),
        Column("span", "Thời gian tài liệu", 40),
        Column("term", "Thời hạn bảo quản", 28),
        Column("sheets", "Số tờ", 16),
        Column("note", "Ghi chú", 44),
    ),
    "ordinal",
    "first_on",
)


def shown(value: object) -> str:
    """A cell as printed: dates `05/02/2024`, nothing for an absent value.

    >>> shown("2024-02-05"), shown(None), shown(3)
    ('05/02/2024', '', '3')
    """
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    text = str(value)
    found = _ISO.fullmatch(text)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else text


def filled_cover(cover: Cover, register: Register, rows: Sequence[Mapping[str, object]]) -> Cover:
    """The cover with first and last number and date taken from the rows where it does not give them."""
    if not rows:
        return cover
    first, last = rows[0], rows[-1]

    def number(row: Mapping[str, object]) -> str:
        found = _NUMBERS.search(shown(row.get(register.number_key)))
        return found[0] if found else ""

    return Cover(
        cover.body,
        cover.year,
        cover.parent,
        cover.first_date or shown(first.get(register.date_key)),
        cover.last_date or shown(last.get(register.date_key)),
        cover.first_number or number(first),
        cover.last_number or number(last),
        cover.volume,
    )
