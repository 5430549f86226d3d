"""The bytes that were to be transferred."""

import pytest

from domain.mime.defects import Defect
from domain.mime.transfer import from_base64, transfer_decoded


def decoded(body: bytes, encoding: bytes) -> tuple[bytes, list[Defect]]:
    defects: list[Defect] = []
    return transfer_decoded(body, encoding, defects), defects


@pytest.mark.parametrize("name", [b"", b"7bit", b"8BIT", b"binary", b" 7bit ; x"])
def test_identity_encodings_change_nothing(name: bytes) -> None:
    assert decoded(b"a=20b", name) == (b"a=20b", [])


@pytest.mark.parametrize("name", [b"quoted-printable", b"Quoted_Printable", b"quoted printable", b'"quoted-printable"'])
def test_quoted_printable_is_known_by_its_first_word(name: bytes) -> None:
    assert decoded(b"a=20b=\r\nc =ZZ", name) == (b"a bc =ZZ", [])


def test_an_unknown_encoding_leaves_the_bytes_and_is_noted() -> None:
    assert decoded(b"x", b"rot13") == (b"x", [Defect.ENCODING_UNKNOWN])
    assert decoded(b"x", b" ") == (b"x", [])


def test_uuencode_as_a_transfer_encoding_is_decoded() -> None:
    assert decoded(b"begin 644 a.txt\n#0V%T\n`\nend\n", b"x-uuencode") == (b"Cat", [])
    assert decoded(b"no block", b"x-uue") == (b"no block", [])


@pytest.mark.parametrize(
    ("body", "data", "clean"),
    [
        (b"Q2F0\r\n", b"Cat", True),
        (b"Q2\r\nE=\r\n\r\n", b"Ca", True),
        (b"Q2E", b"Ca", False),
        (b"Q2F0Q", b"Cat", False),
        (b"Q2E=\r\nQ2F0\r\n", b"CaCat", False),
        (b"Q2E=\r\n____\r\nTo unsubscribe: write!", b"Ca", False),
        (b"Q2E= trailing", b"Ca", False),
        (b"*Q2*F0*", b"Cat", True),
        (b"", b"", True),
        (b"====", b"", True),
    ],
)
def test_base64_is_read_as_far_as_it_goes(body: bytes, data: bytes, clean: bool) -> None:
    defects: list[Defect] = []
    assert from_base64(body, defects) == data
    assert (not defects) is clean
