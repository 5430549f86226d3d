"""Buttons that work from any mail program, read back as a mail program would."""

from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import mailto as buttons
from domain.mailto import LIMIT, Verb, mailto
from domain.orders import read_order
from domain.replies import read_verb

ALL = [value for value in vars(buttons).values() if isinstance(value, Verb)]


def parts(uri: str) -> tuple[str, str, str]:
    split = urlsplit(uri)
    query = parse_qs(split.query, keep_blank_values=True, strict_parsing=True)
    return unquote(split.path), query["subject"][0], query.get("body", [""])[0]


def test_a_press_writes_address_subject_and_body() -> None:
    uri = mailto("vanthu+7k4m@hoasen.example", "[KH05-B1] Xin gia han", buttons.EXTEND.body)
    assert uri == (
        "mailto:vanthu%2B7k4m@hoasen.example?subject=%5BKH05-B1%5D%20Xin%20gia%20han"
        "&body=XIN%20GIA%20HAN%20DEN%20NGAY%20%0D%0ALy%20do%3A%20"
    )
    assert parts(uri) == ("vanthu+7k4m@hoasen.example", "[KH05-B1] Xin gia han", "XIN GIA HAN DEN NGAY \r\nLy do: ")


def test_a_mail_without_words_has_no_body() -> None:
    assert mailto("a@b.example", "x") == "mailto:a@b.example?subject=x"


@pytest.mark.parametrize("verb", ALL, ids=lambda verb: verb.label)
def test_every_body_reads_without_diacritics(verb: Verb) -> None:
    assert verb.body.isascii()
    assert bool(verb.body) == bool(verb.words)


def test_every_line_end_becomes_crlf() -> None:
    assert parts(mailto("a@b.example", "x", "1\n2\r\n3\r4"))[2] == "1\r\n2\r\n3\r\n4"


UNDERSTOOD = [
    (buttons.RECEIVED, "", "acknowledge", None),
    (buttons.REPORT, "đã tổ chức 04 buổi", "report", None),
    (buttons.NOTHING, "", "nil", None),
    (buttons.HAND_OVER, "Vũ Thị Hạnh", "handover", "Vũ Thị Hạnh"),
    (buttons.REASSIGN, "Vũ Thị Hạnh", "handover", "Vũ Thị Hạnh"),
    (buttons.GIVE_TIME, "20/6", "extend", "2024-06-20"),
    (buttons.ASK, "tính đến ngày nào?", "question", "tính đến ngày nào?"),
    (buttons.APPROVE, "", "approve", None),
    (buttons.RETURN, "sửa mục 2", "return", "sửa mục 2"),
    (buttons.REJECT, "chưa đủ", "reject", "chưa đủ"),
    (buttons.ACCEPT, "", "approve", None),
    (buttons.AGREE, "", "approve", None),
    (buttons.DISAGREE, "cần gấp", "reject", "cần gấp"),
]


@pytest.mark.parametrize(("verb", "added", "name", "argument"), UNDERSTOOD, ids=[row[0].label for row in UNDERSTOOD])
def test_the_reader_of_replies_understands_what_a_press_writes(
    verb: Verb, added: str, name: str, argument: str | None
) -> None:
    for reply in (verb.body + added, verb.words.replace("...", added, 1)):
        understood = read_verb(reply, date(2024, 6, 12)).verb
        assert understood is not None
        assert (understood.name, understood.argument) == (name, argument)


def test_an_extension_needs_only_its_date() -> None:
    for reply in (buttons.EXTEND.body.replace("NGAY ", "NGAY 20/6"), buttons.EXTEND.words.replace("...", "20/6", 1)):
        understood = read_verb(reply, date(2024, 6, 12)).verb
        assert understood is not None
        assert (understood.name, understood.argument) == ("extend", "2024-06-20")


def test_an_order_pressed_and_filled_in_is_an_order() -> None:
    order = read_order(buttons.ASSIGN.body + "cô Ly, hạn thứ Năm", date(2024, 6, 12))
    assert order is not None
    assert (order.assignee, order.due.day) == ("Ly", date(2024, 6, 13))


def test_a_long_body_ends_at_a_whole_letter() -> None:
    uri = mailto("vanthu@hoasen.example", "[KH05-B1] x", "ế\n" * 300)
    assert LIMIT - 12 < len(uri) <= LIMIT
    assert set(parts(uri)[2]) == {"ế", "\r", "\n"}


def test_a_line_end_is_never_cut_in_two() -> None:
    for length in range(LIMIT - 60, LIMIT):
        uri = mailto("a@b.example", "x", "y" * length + "\nz")
        assert len(uri) <= LIMIT
        assert not uri.endswith("%0D")


def test_a_long_subject_leaves_the_code_whole_and_no_room_for_a_body() -> None:
    _, subject, body = parts(mailto("a@b.example", "[KH05-B1-7K4MQ2ZX9P] " + "ế" * 500, "DA NHAN"))
    assert subject.startswith("[KH05-B1-7K4MQ2ZX9P] ế")
    assert len(body) < len("DA NHAN")


@given(st.text(max_size=1200), st.text(max_size=1200))
def test_a_button_never_gets_too_long_and_never_splits_a_letter(subject: str, body: str) -> None:
    subject, body = subject.encode("utf-8", "replace").decode(), body.encode("utf-8", "replace").decode()
    uri = mailto("vanthu+7k4mq2zx9p@hoasen.example", "[KH05-B1-7K4MQ2ZX9P] " + subject, body)
    assert len(uri.encode()) <= LIMIT
    address, written, said = parts(uri)
    assert address == "vanthu+7k4mq2zx9p@hoasen.example"
    assert ("[KH05-B1-7K4MQ2ZX9P] " + subject).startswith(written)
    assert written.startswith("[KH05-B1-7K4MQ2ZX9P]")
    assert body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n").startswith(said)
    assert not said.endswith("\r")
