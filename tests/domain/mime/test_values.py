"""Encoded words, parameters, addresses, identifiers and dates, as mail programs really write them."""
# ruff: noqa: RUF001 - old and foreign letters are what is tested

import base64
import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import pytest

from domain.mime.defects import Defect
from domain.mime.mail import Address
from domain.mime.values import addresses, decode_words, identifiers, moment, parameter_text, parameters

TITLE = "Báo cáo quý III"


def word(text: str, charset: str = "utf-8") -> bytes:
    return b"=?" + charset.encode() + b"?B?" + base64.b64encode(text.encode(charset)) + b"?="


@pytest.mark.parametrize(
    "raw",
    [
        word(TITLE),
        b"=?UTF-8?q?B=C3=A1o_c=C3=A1o_qu=C3=BD_III?=",
        b"=?utf-8*vi?Q?B=C3=A1o_c=C3=A1o?= =?utf-8?Q?_qu=C3=BD_III?=",
        b"=?utf-8?B?"
        + base64.b64encode(TITLE.encode())[:3]
        + b"?= =?utf-8?B?"
        + base64.b64encode(TITLE.encode())[3:]
        + b"?=",
        b"=?utf-8?Q?B=C3?=\r\n =?utf-8?Q?=A1o_c=C3=A1o_qu=C3=BD_III?=".replace(b"\r\n", b""),
        TITLE.encode(),
        unicodedata.normalize("NFD", TITLE).encode(),
        word(unicodedata.normalize("NFD", TITLE)),
        b"=?us-ascii?B?" + base64.b64encode(TITLE.encode()) + b"?=",
        b"=?utf-8?B?" + base64.b64encode(TITLE.encode()).rstrip(b"=") + b"?=",
        b"=?no-such-charset?B?" + base64.b64encode(TITLE.encode()) + b"?=",
        "=?utf-8?Q?Báo cáo quý III?=".encode(),
    ],
)
def test_a_subject_is_read_in_every_way_it_is_written(raw: bytes) -> None:
    assert decode_words(raw, []) == TITLE


def test_words_beside_plain_text_keep_their_blanks() -> None:
    assert (
        decode_words(b"Re: " + word("Báo cáo") + b" (2) " + word("quý") + b" " + word(" III"), [])
        == "Re: Báo cáo (2) quý III"
    )
    assert decode_words(word("Đồng ý", "utf-8") + b" " + word("é", "iso-8859-1"), []) == "Đồng ýé"


def test_control_characters_never_stay_in_a_subject() -> None:
    assert decode_words(b"a\x00b\x1bc", []) == "a b c"
    assert decode_words(b"=?utf-8?Q?a=0D=0ABcc:_x?=", []) == "a Bcc: x"


def test_old_code_pages_in_a_subject_are_recognised() -> None:
    defects: list[Defect] = []
    assert decode_words("B¸o c¸o quý I".encode("latin-1"), defects) == "Báo cáo quý I"
    assert defects == [Defect.RAW_HEADER, Defect.TCVN3]


NAMES = [
    b'attachment; filename="Bao cao.docx"',
    b"attachment; filename=Bao cao.docx",
    b"attachment; filename*=utf-8''Bao%20cao.docx",
    b'attachment; filename*0=Bao; filename*1=" cao.docx"',
    b"attachment; filename*0*=UTF-8'vi'Bao%20; filename*1*=cao; filename*2=\".docx\"",
    b'attachment;filename*1=cao.docx;filename*0="Bao "',
    b'ATTACHMENT ; FileName = "Bao cao.docx" ; size=12',
    b'attachment; filename="Bao cao.docx',
    b'attachment; filename="=?utf-8?B?' + base64.b64encode(b"Bao cao.docx") + b'?="',
    b"attachment; filename==?utf-8?Q?Bao_cao.docx?=",
    b"attachment; filename=\"utf-8''Bao%20cao.docx\"",
    b'attachment (a comment); filename="Bao cao.docx"',
]


@pytest.mark.parametrize("raw", NAMES)
def test_a_file_name_is_read_in_every_way_it_is_written(raw: bytes) -> None:
    kind, found = parameters(raw, [])
    assert kind == "attachment"
    assert parameter_text(found["filename"], []) == "Bao cao.docx"


@pytest.mark.parametrize(
    "raw",
    [
        'attachment; filename="Báo cáo.docx"'.encode(),
        unicodedata.normalize("NFD", 'attachment; filename="Báo cáo.docx"').encode(),
        b"attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.docx",
        b"attachment; filename*0*=UTF-8''B%C3; filename*1*=%A1o%20c%C3%A1o.docx",
        b"attachment; filename*=''B%C3%A1o%20c%C3%A1o.docx",
        b"attachment; filename*=B%C3%A1o%20c%C3%A1o.docx",
        b'attachment; filename*0="=?utf-8?Q?B=C3=A1o_"; filename*1="c=C3=A1o.docx?="',
        'attachment; filename="Báo cáo.docx"'.encode("cp1252"),
    ],
)
def test_a_vietnamese_file_name_is_read_in_every_way_it_is_written(raw: bytes) -> None:
    assert parameter_text(parameters(raw, [])[1]["filename"], []) == "Báo cáo.docx"


def test_only_raw_letters_in_a_file_name_are_a_defect() -> None:
    for raw, expected in ((b"x; name*=utf-8''%C3%A1", []), ("x; name=á".encode(), [Defect.RAW_HEADER])):
        defects: list[Defect] = []
        assert parameter_text(parameters(raw, defects)[1]["name"], defects) == "á"
        assert defects == expected


def test_odd_parameters_cost_nothing_else() -> None:
    kind, found = parameters(b'Text/Plain; format=flowed;; charset="utf\\"-8"; x="a;b"; =y; z', [])
    assert kind == "text/plain"
    assert found["format"] == "flowed"
    assert found["charset"] == 'utf"-8'
    assert found["x"] == "a;b"
    assert parameters(b"text/plain", []) == ("text/plain", {})
    assert parameters(b"x; a*99999999=1", [])[1] == {"a": "1"}
    assert parameters(b'x; a="', [])[1] == {"a": ""}


def test_addresses_are_read_with_their_names() -> None:
    fields = [
        b"Nguyen Thi Hoa <hoa@truong.example>, lan@truong.example",
        word("Trần Văn An") + b" <an@truong.example>",
        b'"' + word("Lê, Bình") + b'" <binh@truong.example>',
        "Đỗ Cúc <cuc@truong.example>".encode(),
        b"'Dung' <dung@truong.example>",
        b"",
    ]
    assert addresses(fields, []) == (
        Address("Nguyen Thi Hoa", "hoa@truong.example"),
        Address("", "lan@truong.example"),
        Address("Trần Văn An", "an@truong.example"),
        Address("Lê, Bình", "binh@truong.example"),
        Address("Đỗ Cúc", "cuc@truong.example"),
        Address("Dung", "dung@truong.example"),
    )


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"undisclosed-recipients:;", []),
        (b"To chuyen mon: hoa@t.example, lan@t.example;", ["hoa@t.example", "lan@t.example"]),
        (b"Hoa hoa@t.example", ["hoa@t.example"]),
        (b"<@relay.example:hoa@t.example>", ["hoa@t.example"]),
        (b"hoa@t.example; lan@t.example", ["hoa@t.example", "lan@t.example"]),
        (b"Hoa <hoa@t.example", ["hoa@t.example"]),
        (b'"Hoa" <hoa@t.example>,\t,', ["hoa@t.example"]),
        (b"nobody", []),
        (b"@t.example", []),
        (b"Phong, GD <gd@t.example>", ["gd@t.example"]),
    ],
)
def test_addresses_written_badly_are_found(raw: bytes, expected: list[str]) -> None:
    assert [each.address for each in addresses([raw], [])] == expected


def test_a_mark_after_an_address_becomes_part_of_its_letter() -> None:
    (found,) = addresses(["<a@x.example>\u0301".encode()], [])
    assert unicodedata.is_normalized("NFC", found.address)


def test_a_field_without_any_address_is_a_defect() -> None:
    defects: list[Defect] = []
    assert addresses([b"nobody"], defects) == ()
    assert defects == [Defect.BAD_ADDRESS]
    assert addresses([b" ; "], defects := []) == ()
    assert defects == []


def test_identifiers_keep_their_brackets_and_lose_their_blanks() -> None:
    assert identifiers(b"<a@x> <b\t@y>\r\n <a@x>") == ("<a@x>", "<b@y>")
    assert identifiers(b"a@x, said on Monday") == ("<a@x>",)
    assert identifiers(b"") == ()


EIGHT_TWELVE = datetime(2024, 3, 18, 8, 12, tzinfo=timezone(timedelta(hours=7)))


@pytest.mark.parametrize(
    "raw",
    [
        b"Mon, 18 Mar 2024 08:12:00 +0700",
        b"18 Mar 2024 08:12 +0700 (ICT)",
        b"Mon, 18 Mar 2024 01:12:00 GMT",
        b"2024-03-18T08:12:00+07:00",
        b"2024-03-18 01:12:00",
        b"Th 2, 18 Mar 2024 08:12:00 +0700",
        b"Monday 18-March-2024 08.12 +0700",
    ],
)
def test_a_date_is_read_in_every_way_it_is_written(raw: bytes) -> None:
    assert moment(raw, []) == EIGHT_TWELVE


@pytest.mark.parametrize("raw", [b"yesterday", b"Mon, 45 Mar 2024 08:12:00 +0700", b"\xff\xfe", b"31 Feb 2024 99:99"])
def test_what_is_no_date_is_none_and_noted(raw: bytes) -> None:
    defects: list[Defect] = []
    assert moment(raw, defects) is None
    assert defects == [Defect.BAD_DATE]


def test_a_missing_date_is_no_defect_and_a_wild_zone_is_utc() -> None:
    defects: list[Defect] = []
    assert moment(b"", defects) is None
    assert moment(b"Mon, 18 Mar 2024 08:12:60 +9999", defects) == datetime(2024, 3, 18, 8, 12, 59, tzinfo=UTC)
    assert defects == []


def test_a_name_longer_than_any_name_does_not_hide_its_address() -> None:
    defects: list[Defect] = []
    found = addresses([b"(" + b"x" * 1_500 + b") lan@truong.example.vn"], defects)
    assert [address.address for address in found] == ["lan@truong.example.vn"]
