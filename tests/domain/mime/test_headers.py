"""The head of a mail, also when it is not written as it should be."""

import pytest

from domain.mime.defects import Defect
from domain.mime.headers import Head, split_head


def split(raw: bytes) -> tuple[list[tuple[str, bytes]], bytes, list[Defect]]:
    defects: list[Defect] = []
    head, body = split_head(raw, defects)
    return head.fields, body, defects


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_a_fold_is_one_blank(end: bytes) -> None:
    raw = b"Subject: a" + end + b"\t b" + end + b"To: c" + end + end + b"body"
    assert split(raw) == ([("subject", b"a b"), ("to", b"c")], b"body", [])


def test_lines_may_end_in_returns_only() -> None:
    assert split(b"Subject: a\rTo: b\r\rbody") == ([("subject", b"a"), ("to", b"b")], b"body", [])


def test_mixed_line_ends_end_the_head_at_the_first_empty_line() -> None:
    assert split(b"A: 1\n\nx\r\n\r\ny")[1] == b"x\r\n\r\ny"
    assert split(b"A: 1\r\n\nbody")[:2] == ([("a", b"1")], b"body")


def test_an_empty_line_first_means_no_head() -> None:
    assert split(b"\r\nbody") == ([], b"body", [])
    assert split(b"\nbody") == ([], b"body", [])


def test_a_mail_may_be_all_head() -> None:
    assert split(b"Subject: a") == ([("subject", b"a")], b"", [])


def test_a_mailbox_line_and_a_blank_before_the_first_field_are_skipped() -> None:
    assert split(b"From a@b Mon Mar 18\nSubject: x\n\ny")[0] == [("subject", b"x")]
    assert split(b" Subject: x\nTo: y\n\nz")[0] == [("subject", b"x"), ("to", b"y")]


def test_a_fold_that_lost_its_blank_goes_on() -> None:
    fields, body, defects = split(b"Content-Type: application/pdf;\r\nname=x.pdf\r\nSubject: y\r\n\r\nz")
    assert fields == [("content-type", b"application/pdf; name=x.pdf"), ("subject", b"y")]
    assert (body, defects) == (b"z", [Defect.BAD_HEADER_LINE])


def test_rubbish_before_the_first_field_is_left_out() -> None:
    assert split(b"%%%\r\nSubject: y\r\n\r\nz")[:2] == ([("subject", b"y")], b"z")


def test_a_body_without_an_empty_line_before_it_is_not_lost() -> None:
    assert split(b"Subject: y\r\nKinh gui nha truong\r\nEm xin nop\r\n\r\nHoa")[1] == (
        b"Kinh gui nha truong\r\nEm xin nop\r\n\r\nHoa"
    )
    assert split(b"Just words\r\n\r\nand more")[:2] == ([], b"Just words\r\n\r\nand more")


def test_the_first_of_several_fields_counts_and_all_can_be_had() -> None:
    head = Head([("to", b"a"), ("to", b"b")])
    assert (head.raw("to"), head.all_raw("to"), head.all_raw("cc"), head.raw("cc")) == (b"a", [b"a", b"b"], [], b"")
    assert "to" in head
    assert len(head) == 2


def test_machine_fields_are_read_in_any_bytes() -> None:
    assert Head([("x", " Đ ".encode())]).plain("x") == "Đ"
    assert Head([("x", b"\xe9")]).plain("x") == "é"
