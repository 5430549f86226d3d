"""Mails as they never should be: whatever happens to the bytes, they are read, and what is whole comes out whole."""

import base64
import os
import random
import time
import unicodedata
from collections.abc import Iterator

import pytest

from domain.mime.defects import Defect
from domain.mime.mail import IncomingMail
from domain.mime.parse import read_mail
from tests.domain.mime.raw_mails import TEXT, delivery_status, file_part, letter, multipart, part, tnef
from tests.domain.mime.test_legacy import SENTENCE
from tests.material import CORPORA

FILE = bytes(range(256)) * 4
INSERTED = (
    b"\r\n", b"\n\n", b"\r", b"=?", b"?=", b"--", b'"', b";", b"\x00", b"<", b"@", b":", b"utf-8''", b"*0*=",
    b"charset=",     b"begin 644 x\n", b"=\n", b"\xcc\x81", b"--=_b", b"\xed\xa0\x80",
    b"Content-Type: multipart/mixed; boundary=x\r\n",
)  # fmt: skip


def own_mails() -> list[bytes]:
    page = part(f"<p>{SENTENCE}".encode(), "Content-Type: text/html; charset=utf-8")
    return [
        letter(SENTENCE.encode()),
        multipart(TEXT, page, kind="alternative"),
        multipart(
            TEXT, file_part('filename="Báo cáo.docx"', FILE), file_part("filename*0*=utf-8''B%C3%A1o; filename*1=cao")
        ),
        multipart(TEXT, file_part("filename=winmail.dat", tnef(b"a.doc", FILE), "application/ms-tnef")),
        multipart(TEXT, part(letter(), "Content-Type: message/rfc822")),
        delivery_status(b"lan@y.example", b"5.1.1", b"550 5.1.1 user unknown"),
        letter(b"Gui file\r\nbegin 644 a.txt\n#0V%T\n`\nend\n"),
    ]


def mutated(raw: bytes, others: list[bytes], chance: random.Random) -> bytes:
    data = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not data:
            break
        at = chance.randrange(min(len(data), 1500) if chance.random() < 0.5 else len(data))
        end = min(len(data), at + chance.choice((1, 1, 4, 30, 300)))
        match chance.randrange(7):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at:end]
            case 2:
                data[at:at] = chance.randbytes(chance.choice((1, 3, 12)))
            case 3:
                data[at:at] = data[at:end]
            case 4:
                other = chance.choice(others)
                start = chance.randrange(max(len(other), 1))
                data[at:end] = other[start : start + chance.choice((10, 200))]
            case 5:
                data[at:at] = chance.choice(INSERTED)
            case _:
                del data[at:]
    return bytes(data)


def texts(mail: IncomingMail) -> Iterator[str]:
    yield from (
        mail.text,
        mail.html,
        mail.own_text,
        mail.own_html,
        mail.subject,
        mail.message_id or "",
        mail.vanthu_id or "",
    )
    yield from (*mail.in_reply_to, *mail.references, *mail.delivered_to, *mail.authentication_results)
    for each in (*mail.to, *mail.cc, *((mail.sender,) if mail.sender else ())):
        yield from (each.name, each.address)
    for file in mail.attachments:
        yield from (file.name, file.content_type)
    yield from (each.address for each in (mail.bounce.recipients if mail.bounce else ()))


def survives(raw: bytes) -> None:
    mail = read_mail(raw)
    assert Defect.UNREADABLE_STAGE not in mail.defects
    for text in texts(mail):
        assert unicodedata.is_normalized("NFC", text)
        text.encode("utf-8")


@pytest.mark.property
def test_changed_mails_are_read() -> None:
    chance, mails = random.Random(1), own_mails()
    for _ in range(700):
        survives(mutated(chance.choice(mails), mails, chance))


@pytest.mark.property
def test_any_bytes_are_read() -> None:
    chance = random.Random(2)
    for length in range(300):
        survives(chance.randbytes(length))
        survives(bytes(chance.choices(b'\r\n :;=?-"<>@abcContent-Type/multipart', k=length)))


@pytest.mark.slow
@pytest.mark.corpus
@pytest.mark.skipif(not CORPORA.is_dir(), reason="set VANTHU_CORPORA to the folder of mail corpora")
def test_a_hundred_thousand_changed_real_mails_are_read() -> None:
    chance = random.Random(int(os.environ.get("VANTHU_SEED", "3")))
    mails = [path.read_bytes() for path in sorted(CORPORA.rglob("*")) if path.suffix in (".eml", ".raw")]
    mails = [raw for raw in mails if len(raw) < 60_000]
    for _ in range(100_000):
        survives(mutated(chance.choice(mails), mails, chance))


def spans(raw: bytes) -> dict[str, tuple[int, int]]:
    """Where the pieces stand that must come out unchanged while they are untouched."""
    head = raw.index(b"\r\n\r\n")
    text = raw.index(b"K\xc3\xadnh")
    file = base64.encodebytes(FILE)
    begins = raw.index(file)
    return {"head": (0, head), "text": (text, text + 20), "file": (begins, begins + len(file))}


@pytest.mark.property
@pytest.mark.parametrize("touched", ["head", "text", "file"])
def test_what_was_not_touched_comes_out_unchanged(touched: str) -> None:
    chance = random.Random(4)
    raw = multipart(TEXT, file_part('filename="Báo cáo.docx"', FILE))
    whole = read_mail(raw)
    start, end = spans(raw)[touched]
    for _ in range(300):
        data = bytearray(raw)
        if touched == "head":  # values of fields that say nothing about the parts
            start, end = raw.index(b"Subject: ") + 9, raw.index(b"\r\nDate:")
        for _ in range(chance.choice((1, 3, 9))):
            data[chance.randrange(start, end)] = chance.choice(b"abcXYZ0123+/\xff\xe1 =")
        mail = read_mail(bytes(data))
        if touched != "head":
            assert (mail.subject, mail.sender, mail.sent_at) == (whole.subject, whole.sender, whole.sent_at)
        if touched != "text":
            assert mail.text == whole.text
        if touched != "file":
            assert mail.attachments == whole.attachments
        assert [each.name for each in mail.attachments] == ["Báo cáo.docx"]


@pytest.mark.property
def test_a_mail_cut_off_anywhere_keeps_what_came_before() -> None:
    raw = multipart(TEXT, file_part("filename=a.bin", FILE))
    text_end = raw.index(b"\r\n--=_b", raw.index(b"K\xc3\xadnh"))
    for length in range(text_end, len(raw), 7):
        assert read_mail(raw[:length]).text.startswith("Kính gửi nhà trường.")


HEAD = b"From: a@b.example\r\nSubject: x\r\n"
SLOW = {
    "lines that are no fields": HEAD + b"junk line\r\n" * 20_000 + b"Date: y\r\n\r\nx",
    "words that do not end": b"Subject: " + b"=?utf-8?Q?a" * 50_000 + b"\r\n\r\nx",
    "quotes among addresses": b"To: " + b'"' * 100_000 + b"\r\n\r\nx",
    "brackets among addresses": b"To: " + b"(" * 990 + b"\r\n\r\nx",
    "an address without end": b"To: " + b"a" * 100_000 + b"\r\n\r\nx",
    "parameters": b"Content-Type: text/plain; " + b';a= "' * 50_000 + b"\r\n\r\nx",
    "mails within mails": b"Content-Type: message/rfc822\r\n\r\n" * 30_000,
    "parts": b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 100_000,
    "files that do not end": HEAD + b"\r\n" + b"begin 644 a\n" * 50_000,
    "files that are none": HEAD + b"\r\n" + b"begin 644 a\nxx\n" * 50_000 + b"end\n",
    "base64 in pieces": HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"Q=\r\n" * 200_000,
    "letters of no charset": HEAD + b"\r\n" + bytes(range(128, 256)) * 4_000,
    "styles that do not end": b"From: mailer-daemon@x\r\nContent-Type: text/html\r\n\r\n" + b"<html><style>" * 60_000,
    "a report of one long line": b"From: mailer-daemon@x\r\n\r\n" + b"a" * 500_000,
}


@pytest.mark.property
@pytest.mark.parametrize("raw", SLOW.values(), ids=SLOW)
def test_mails_made_to_be_slow_are_read_in_time(raw: bytes) -> None:
    started = time.process_time()
    read_mail(raw)
    assert time.process_time() - started < 5
