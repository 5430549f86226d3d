"""Buttons that work from any mail program, read back as a mail program would."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import mailto as buttons
from domain.mailto import LIMIT, Verb, mailto

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
    assert not verb.body.isspace()


def test_every_line_end_becomes_crlf() -> None:
    assert parts(mailto("a@b.example", "x", "1\n2\r\n3\r4"))[2] == "1\r\n2\r\n3\r\n4"


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
