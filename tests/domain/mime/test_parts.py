"""A mail is cut into its parts, also where its boundaries are broken."""

import base64

import pytest

from domain.mime.defects import Defect
from domain.mime.parts import MAX_DEPTH, MAX_PARTS, cut
from tests.domain.mime.raw_mails import TEXT, letter, multipart, part


def bodies(raw: bytes) -> tuple[list[bytes], list[Defect]]:
    defects: list[Defect] = []
    return [each.body for each in cut(raw, defects).walk() if not each.parts], defects


def two(end: bytes = b"\r\n--=_b--\r\n") -> bytes:
    return multipart(part(b"one", "Content-Type: text/plain"), part(b"two", "Content-Type: text/plain"), end=end)


def test_parts_are_given_in_order() -> None:
    assert bodies(two()) == ([b"one", b"two"], [])
    assert bodies(two().replace(b"\r\n", b"\n")) == ([b"one", b"two"], [])


def test_a_missing_end_loses_nothing() -> None:
    assert bodies(two(end=b"")) == ([b"one", b"two"], [Defect.BOUNDARY_UNENDED])


def test_parts_after_the_end_are_read() -> None:
    raw = two() + b"--=_b\r\n\r\nthree\r\n--=_b--"
    assert bodies(raw) == ([b"one", b"two", b"three"], [Defect.PARTS_AFTER_END])


def test_an_undeclared_boundary_is_guessed() -> None:
    raw = two().replace(b'; boundary="=_b"', b"")
    assert bodies(raw) == ([b"one", b"two"], [Defect.BOUNDARY_MISSING])
    raw = two().replace(b'boundary="=_b"', b'boundary="other"')
    assert bodies(raw) == ([b"one", b"two"], [Defect.BOUNDARY_MISSING])


def test_a_multipart_without_any_part_is_text() -> None:
    root = cut(letter(b"just words", "multipart/mixed; boundary=x"), [])
    assert (root.content_type, root.body) == ("text/plain", b"just words")


def test_a_longer_boundary_that_begins_alike_is_another() -> None:
    inner = 'multipart/alternative; boundary="=_b_1"'
    raw = multipart(part(b"--=_b_1\r\n\r\ninner\r\n--=_b_1--", f"Content-Type: {inner}"), part(b"outer"))
    assert bodies(raw) == ([b"inner", b"outer"], [])


def test_the_same_boundary_within_itself_gives_all_parts() -> None:
    raw = multipart(part(b"", 'Content-Type: multipart/mixed; boundary="=_b"'), part(b"one"), part(b"two"))
    assert [each for each in bodies(raw)[0] if each] == [b"one", b"two"]


def test_a_boundary_like_line_within_text_is_text() -> None:
    raw = multipart(part(b"see x--=_b here\r\n--=_bogus"), part(b"two"))
    assert bodies(raw)[0] == [b"see x--=_b here\r\n--=_bogus", b"two"]


def test_a_whole_multipart_in_base64_is_opened() -> None:
    inner = base64.encodebytes(b"--=_b\r\n\r\none\r\n--=_b--")
    raw = letter(inner, 'multipart/mixed; boundary="=_b"', more=b"Content-Transfer-Encoding: base64\r\n")
    assert bodies(raw)[0] == [b"one"]


def test_words_before_the_first_part_count_where_the_mail_is_called_a_text_as_well() -> None:
    raw = two().replace(b"\r\n\r\n", b"\r\nContent-Type: text/plain\r\n\r\nfirst words\r\n", 1)
    assert bodies(raw)[0] == [b"first words\r\n", b"one", b"two"]
    raw = two().replace(b"\r\n\r\n", b"\r\nContent-Type: text/plain\r\n\r\nThis is a multi-part message.\r\n", 1)
    assert bodies(raw)[0] == [b"one", b"two"]


def test_an_attached_mail_is_opened_and_counted() -> None:
    raw = multipart(TEXT, part(letter(), "Content-Type: message/rfc822"))
    assert [(each.content_type, each.within_message) for each in cut(raw, []).walk()] == [
        ("multipart/mixed", 0),
        ("text/plain", 0),
        ("message/rfc822", 0),
        ("text/plain", 1),
    ]


def test_a_digest_holds_mails_without_saying_so() -> None:
    raw = multipart(part(letter()), kind="digest")
    assert [each.content_type for each in cut(raw, []).walk()] == ["multipart/digest", "message/rfc822", "text/plain"]


def test_depth_and_number_of_parts_are_limited() -> None:
    raw = b"end"
    for _ in range(MAX_DEPTH + 5):
        raw = part(raw, "Content-Type: message/rfc822")
    defects: list[Defect] = []
    assert len(list(cut(raw, defects).walk())) == MAX_DEPTH + 1
    assert defects == [Defect.TOO_DEEP]
    found, noted = bodies(multipart(*[part(b"x")] * (MAX_PARTS + 5)))
    assert len(found) == MAX_PARTS + 1
    assert Defect.TOO_MANY_PARTS in noted


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("text", "text/plain"),
        ("html", "text/html"),
        ("TEXT/HTML", "text/html"),
        ("text/", "text/plain"),
        ("nonsense", "text/plain"),
        ("", "text/plain"),
        ("a/b/c", "text/plain"),
        ("application/pdf (scan)", "application/pdf"),
    ],
)
def test_types_are_read_as_far_as_they_are_ones(written: str, read: str) -> None:
    assert cut(letter(b"x", written), []).content_type == read
