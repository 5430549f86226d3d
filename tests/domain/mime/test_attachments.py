"""Everything that is not the letter's own text is a file, with the name its sender gave it."""

from hashlib import sha256

import pytest

from domain.mime.defects import Defect
from domain.mime.parse import read_mail
from domain.mime.tnef import unpack_tnef, words_of_tnef
from tests.domain.mime.raw_mails import TEXT, file_part, letter, multipart, part, tnef

ICS = b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n"


def names(raw: bytes) -> list[str]:
    return [each.name for each in read_mail(raw).attachments]


def test_a_file_is_decoded_and_can_be_proved() -> None:
    found = read_mail(multipart(TEXT, file_part('filename="Báo cáo.pdf"'))).attachments
    assert [(each.name, each.content_type, each.size, each.inline) for each in found] == [
        ("Báo cáo.pdf", "application/pdf", 8, False)
    ]
    assert found[0].sha256 == sha256(b"%PDF-1.4").hexdigest()


def test_inline_and_related_parts_are_files_too() -> None:
    picture = part(b"PNG", "Content-Type: image/png; name=logo.png", "Content-ID: <logo@x>")
    html = part(b"<img src='cid:logo@x'>", "Content-Type: text/html")
    raw = multipart(
        html, picture, part(b"%PDF", "Content-Type: application/pdf", "Content-Disposition: inline"), kind="related"
    )
    assert [(each.name, each.inline) for each in read_mail(raw).attachments] == [("logo.png", True), ("", True)]


def test_a_named_text_is_a_file_and_the_letter_stays() -> None:
    mail = read_mail(
        multipart(TEXT, part(b"a,b\r\n", "Content-Type: text/plain", "Content-Disposition: attachment; filename=a.csv"))
    )
    assert [each.name for each in mail.attachments] == ["a.csv"]
    assert mail.text == "Kính gửi nhà trường.\n"


def test_an_attached_mail_is_a_file_as_it_is_and_so_are_the_files_in_it() -> None:
    inner = multipart(TEXT, file_part("filename=in.pdf")).replace(b"=_b", b"=_c")
    mail = read_mail(multipart(TEXT, part(inner, "Content-Type: message/rfc822; name=thu.eml")))
    assert [each.name for each in mail.attachments] == ["thu.eml", "in.pdf"]
    assert mail.attachments[0].content == inner
    assert mail.own_text == "Kính gửi nhà trường.\n"
    assert mail.text.count("Kính gửi nhà trường.") == 2


def test_a_calendar_reply_is_a_file_even_as_an_alternative() -> None:
    raw = multipart(TEXT, part(ICS, "Content-Type: text/calendar; method=REPLY"), kind="alternative")
    assert [each.content_type for each in read_mail(raw).attachments] == ["text/calendar"]


def test_other_forms_of_the_letter_are_no_files() -> None:
    raw = multipart(
        TEXT, part(b"x", "Content-Type: text/enriched"), part(b"<p>x", "Content-Type: text/html"), kind="alternative"
    )
    assert names(raw) == []


def test_exchange_numbers_its_texts_and_they_are_still_the_letter() -> None:
    text = part(b"Dong y", "Content-Type: text/plain", "Content-ID: <1@x>")
    mail = read_mail(
        multipart(text, part(b"<p>Dong y", "Content-Type: text/html", "Content-ID: <2@x>"), kind="alternative")
    )
    assert (mail.attachments, mail.text) == ((), "Dong y")


def test_a_numbered_text_elsewhere_is_both() -> None:
    mail = read_mail(letter(b"Dong y", more=b"Content-ID: <1@x>\r\n"))
    assert (mail.text, len(mail.attachments)) == ("Dong y", 1)


def test_the_only_text_is_read_even_when_a_program_gave_it_a_name() -> None:
    mail = read_mail(letter(b"Dong y", "text/plain; name=message.txt"))
    assert (mail.own_text, mail.text) == ("Dong y", "")
    assert names(letter(b"Dong y", "text/plain; name=message.txt")) == ["message.txt"]
    assert Defect.TEXT_NAMED_AS_FILE in mail.defects
    assert read_mail(multipart(file_part("filename=a.txt", b"x", "text/plain"))).own_text == ""
    assert read_mail(letter(b"%PDF", "application/pdf")).own_text == ""
    assert read_mail(letter(b"<p>x", "text/html; name=x.html")).own_text == ""


def test_winmail_dat_is_opened() -> None:
    raw = multipart(
        TEXT, file_part("filename=winmail.dat", tnef("Báo cáo.doc".encode(), b"DOC"), "application/ms-tnef")
    )
    mail = read_mail(raw)
    assert [(each.name, each.content) for each in mail.attachments] == [("Báo cáo.doc", b"DOC")]
    assert Defect.TNEF_UNPACKED in mail.defects


def test_winmail_dat_is_known_by_its_name_and_names_in_code_pages_are_read() -> None:
    raw = multipart(
        TEXT, file_part("filename=winmail.dat", tnef("café.doc".encode("cp1252"), b"DOC"), "application/octet-stream")
    )
    assert names(raw) == ["café.doc"]


def test_words_that_stand_in_winmail_dat_only_are_read() -> None:
    raw = letter(tnef(b"a.doc", b"DOC", "Đồng ý".encode()), "application/ms-tnef; name=winmail.dat")
    mail = read_mail(raw)
    assert (mail.own_text, [each.name for each in mail.attachments]) == ("Đồng ý", ["a.doc"])


@pytest.mark.parametrize("content", [b"", b"not tnef", tnef(b"a", b"DOC")[:40], b"\x78\x9f\x3e\x22" + b"\xff" * 60])
def test_a_broken_winmail_dat_is_kept_as_it_is(content: bytes) -> None:
    mail = read_mail(multipart(TEXT, file_part("filename=winmail.dat", content, "application/ms-tnef")))
    assert [each.content for each in mail.attachments] == [content]


def test_an_envelope_without_files_gives_none() -> None:
    defects: list[Defect] = []
    assert unpack_tnef(b"\x78\x9f\x3e\x22\x01\x00", defects) == []
    assert defects == []


def test_uuencoded_files_leave_the_text() -> None:
    block = b"begin 644 a.txt\n#0V%T\n`\nend\n"
    mail = read_mail(letter(b"Gui file\r\n" + block))
    assert (mail.text, [(each.name, each.content) for each in mail.attachments]) == ("Gui file\n", [("a.txt", b"Cat")])
    named = part(block, "Content-Type: text/plain", "Content-Disposition: attachment; filename=a.uue")
    assert names(multipart(TEXT, named)) == ["a.txt"]
    mixed = part(b"words\n" + block, "Content-Type: text/plain", "Content-Disposition: attachment; filename=a.uue")
    assert names(multipart(TEXT, mixed)) == ["a.uue"]
    assert names(letter(b"begin 644 nothing\n")) == []


def test_parts_of_a_report_are_no_files() -> None:
    status = part(
        b"Final-Recipient: rfc822; x@y.example\r\nAction: failed\r\n", "Content-Type: message/delivery-status"
    )
    head = part(b"Subject: x\r\n", "Content-Type: text/rfc822-headers")
    assert names(multipart(TEXT, status, head, kind="report; report-type=delivery-status")) == []


def test_names_come_from_wherever_they_are_written() -> None:
    assert names(multipart(TEXT, part(b"x", 'Content-Type: image/jpeg; name="a.jpg"'))) == ["a.jpg"]
    assert names(multipart(TEXT, part(b"x", "Content-Type: image/jpeg; filename=b.jpg"))) == ["b.jpg"]
    assert names(
        multipart(TEXT, part(b"x", "Content-Type: image/jpeg", "Content-Disposition: attachment; name=c.jpg"))
    ) == ["c.jpg"]
    assert names(multipart(TEXT, part(b"x", "Content-Type: image/jpeg"))) == [""]


def test_a_winmail_that_is_cut_off_is_kept_as_it_came() -> None:
    whole = tnef(b"bc.doc", b"DOC")
    for length in range(4, len(whole)):
        assert words_of_tnef(whole[:length]) == ("", "")
