"""Files within the text of old mails."""

import binascii

from domain.mime.defects import Defect
from domain.mime.uuencode import unpack

DATA = bytes(range(100))
LINES = b"".join(binascii.b2a_uu(DATA[at : at + 45]) for at in range(0, 100, 45))
BLOCK = b"begin 644 bao cao.doc\n" + LINES + b"`\nend\n"


def test_files_are_taken_out_of_the_text() -> None:
    files, text = unpack(b"before\n" + BLOCK + b"after\n" + BLOCK, [])
    assert files == [(b"bao cao.doc", DATA), (b"bao cao.doc", DATA)]
    assert text == b"before\nafter\n"


def test_text_that_only_begins_so_stays_text() -> None:
    for words in (b"begin 644 things\nto do today, all of them\nend\n", b"begin 644 x\nno end", b"begin again", b"no"):
        assert unpack(words, []) == ([], words)


def test_base64_blocks_are_read_too() -> None:
    assert unpack(b"begin-base64 644 a\nQ2F0\n====\n", []) == ([(b"a", b"Cat")], b"")
    broken = b"begin-base64 644 a\nQ\n====\n"
    assert unpack(broken, []) == ([], broken)


def test_damaged_lines_cost_only_themselves() -> None:
    defects: list[Defect] = []
    files, _ = unpack(BLOCK.replace(b"`\nend", b"\x80\x80\n`\nend"), defects)
    assert files == [(b"bao cao.doc", DATA)]
    assert defects == [Defect.ENCODING_DAMAGED]


def test_rubbish_after_the_right_length_is_ignored() -> None:
    assert unpack(b"begin 644 a\n#0V%Tzzz\n`\nend\n", [])[0] == [(b"a", b"Cat")]
    assert unpack(b"begin 644 a\n#0V%T\n#\x7f\x7f\x7f\x7f\x7f\n#0V%T\n`\nend\n", [])[0] == [(b"a", b"CatCat")]
