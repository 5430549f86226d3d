"""The hand-made bytes, read back by the standard library."""

from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.outgoing import Enclosure, OutgoingMail, as_trial, build, header_text, html_of, readdressed
from domain.text import nfc
from domain.wording import ZONE


def a_mail(**changes: object) -> OutgoingMail:
    mail = OutgoingMail(
        from_name="Bộ phận Văn thư",
        from_address="vanthu@hoasen.example",
        to_name="Trần Thị Ly",
        to_address="ly@hoasen.example",
        subject="Nhắc gửi báo cáo quý II năm 2024 về phòng, chống dịch bệnh [KH08-B1-2024Q2-7K4MQ2ZX9P]",
        text="Kính gửi: Đồng chí Trần Thị Ly.\n\nTrân trọng./.\n",
        html="<p>Kính gửi: Đồng chí Trần Thị Ly.</p>\n",
        message_id="<vanthu.7k4mq2zx9p.1@hoasen.example>",
        date=datetime(2024, 6, 12, 7, 15, tzinfo=ZONE),
        vanthu_id="L-1",
        letter="reminder",
        list_id="vanthu.hoasen.example",
    )
    return replace(mail, **changes)  # type: ignore[arg-type]


def read(mail: OutgoingMail) -> EmailMessage:
    raw = build(mail)
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    assert raw.isascii()
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def shown_name(raw: bytes) -> str:
    """By `email.header`: the structured parser of Python 3.11 puts a blank between the words of a long name."""
    written = str(message_from_bytes(raw)["To"])
    return str(make_header(decode_header(written.rpartition("<")[0]))).strip()


def test_a_letter_reads_back_as_it_was_written() -> None:
    mail = a_mail(reply_to="vanthu+7k4mq2zx9p@hoasen.example", in_reply_to="<a@b>", references=("<c@d>", "<a@b>"))
    message = read(mail)
    assert message["Subject"] == mail.subject
    assert message["From"].addresses[0].display_name == "Bộ phận Văn thư"
    assert message["To"].addresses[0].addr_spec == "ly@hoasen.example"
    assert message["Reply-To"].addresses[0].addr_spec == "vanthu+7k4mq2zx9p@hoasen.example"
    assert message["Date"].datetime == mail.date
    assert message["Message-ID"] == mail.message_id
    assert message["In-Reply-To"] == "<a@b>"
    assert message["References"].split() == ["<c@d>", "<a@b>"]
    assert message.get_content_type() == "multipart/alternative"
    assert body(message, "plain") == mail.text
    assert body(message, "html") == mail.html


def test_an_answer_refers_to_the_mail_it_answers_also_where_no_thread_is_given() -> None:
    message = read(a_mail(in_reply_to="<a@b>"))
    assert (message["In-Reply-To"], message["References"]) == ("<a@b>", "<a@b>")


def test_a_letter_says_that_a_machine_wrote_it_and_still_wants_delivery_reports() -> None:
    message = read(a_mail())
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Vanthu-Loop"] == "vanthu@hoasen.example"
    assert message["List-Id"] == "<vanthu.hoasen.example>"
    assert (message["X-Vanthu-Id"], message["X-Vanthu-Letter"]) == ("L-1", "reminder")
    suppressed = message["X-Auto-Response-Suppress"].split(", ")
    assert not {"All", "DR", "NDR", "OOF"} & set(suppressed)


def test_the_html_of_a_letter_of_ours_is_had_back_from_its_bytes() -> None:
    mail = a_mail(html="<p>Kính gửi đồng chí Lý</p>\r\n<p>Trân trọng./.</p>")
    with_file = replace(mail, enclosures=(Enclosure("Kế hoạch.pdf", "application/pdf", b"%PDF"),))
    expected = "<p>Kính gửi đồng chí Lý</p>\n<p>Trân trọng./.</p>"
    assert html_of(build(mail)) == html_of(readdressed(build(with_file), "Lý", "ly@a.example")) == expected


def test_bytes_that_are_no_letter_of_ours_have_no_html() -> None:
    assert html_of(b"") == html_of(b"From: a@b.example\r\nContent-Type: text/html\r\n\r\n<p>x</p>") == ""


def test_what_is_not_given_gets_no_header() -> None:
    message = read(a_mail(letter="", list_id="", to_name=""))
    for header in ("X-Vanthu-Letter", "List-Id", "Reply-To", "In-Reply-To", "References"):
        assert message[header] is None
    assert message["To"] == "ly@hoasen.example"


def test_enclosures_keep_names_kinds_and_bytes() -> None:
    names = ["Báo cáo quý II.docx", "a" * 200 + "ệ" * 60 + ".pdf", 'dấu "nháy"; và\r\nxuống dòng.txt', "ảnh 😀.jpg", ""]
    files = tuple(
        Enclosure(name, "application/octet-stream", bytes(range(256)) * size) for size, name in enumerate(names)
    )
    found = list(read(a_mail(enclosures=files)).iter_attachments())
    assert [part.get_filename() for part in found] == [header_text(name) for name in names[:-1]] + ["tep"]
    assert [part.get_content() for part in found] == [file.content for file in files]


def test_a_calendar_names_its_method() -> None:
    message = read(a_mail(calendar=b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", calendar_method="CANCEL"))
    (part,) = message.iter_attachments()
    assert part.get_content_type() == "text/calendar"
    assert part["Content-Type"].params["method"] == "CANCEL"
    assert part.get_filename() == "thoi-han.ics"
    with pytest.raises(ValueError, match="method"):
        build(a_mail(calendar=b"x", calendar_method="REQUEST"))


NO_ADDRESSES = (
    "", "ly", "ly@", "a b@c.example", "ly@c.example\r\nBcc: x@y.example", "<a@b.example>", "a,b@c.example",
    "lý@c.example", "x" * 320 + "@c.example",
)  # fmt: skip


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="not a mail address"):
        build(a_mail(to_address=address))


def test_an_identifier_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not a Message-ID"):
        build(a_mail(message_id="<a@b>\r\nX: y"))


@pytest.mark.parametrize(
    "kind", ["", "pdf", "text/plain\r\nX: y", "message/rfc822", "multipart/mixed", "a/" + "b" * 99]
)
def test_a_type_that_cannot_be_enclosed_goes_as_plain_octets(kind: str) -> None:
    (part,) = read(a_mail(enclosures=(Enclosure("thư.eml", kind, b"From: a@b.example\r\n"),))).iter_attachments()
    assert part.get_content_type() == "application/octet-stream"
    assert part.get_content() == b"From: a@b.example\r\n"
    assert part["X"] is None


def test_a_trial_goes_to_one_address_and_names_the_other() -> None:
    trial = as_trial(a_mail(), "thu@hoasen.example")
    assert trial.to_address == "thu@hoasen.example"
    assert trial.subject == f"[CHẠY THỬ - gửi tới Trần Thị Ly <ly@hoasen.example>] {a_mail().subject}"
    assert "[CHẠY THỬ - gửi tới ly@hoasen.example]" in as_trial(a_mail(to_name=""), "thu@hoasen.example").subject
    assert read(trial)["To"] == "thu@hoasen.example"


def test_a_letter_sent_again_to_a_new_address_is_the_same_letter_in_all_but_its_to_line() -> None:
    long_name = "Trần Thị Ly - Phó Hiệu trưởng, Tổ trưởng Tổ chuyên môn khối mẫu giáo lớn của Trường"
    mail = a_mail(to_name=long_name, text="To: dòng này ở trong thư.\n", in_reply_to="<a@b>")
    raw = build(mail)
    again = readdressed(raw, "Trần Thị Ly", "ly.moi@hoasen.example")
    message = message_from_bytes(again, policy=policy.default)
    assert shown_name(again) == "Trần Thị Ly"
    assert message["To"].addresses[0].addr_spec == "ly.moi@hoasen.example"
    assert again == build(replace(mail, to_name="Trần Thị Ly", to_address="ly.moi@hoasen.example"))
    assert b"ly@hoasen.example" not in again


@pytest.mark.parametrize(
    "subject",
    [
        "",
        "plain words",
        "a  b",
        "=?utf-8?q?not_a_word?=",
        "x" * 70,
        "word " * 40 + "end",
        "Đ" * 300,
        "tab\tand\r\nline",
    ],
)
def test_any_subject_stays_itself(subject: str) -> None:
    assert read(a_mail(subject=subject))["Subject"] == header_text(subject)


ANY_TEXT = st.text(max_size=200)
FILE_NAME = st.text(min_size=1, max_size=120)


@pytest.mark.property
@settings(max_examples=200, deadline=None)
@given(subject=ANY_TEXT, name=ANY_TEXT, text=ANY_TEXT, file_name=FILE_NAME, content=st.binary(max_size=300))
@example(subject="", name="", text="", file_name="<>", content=b"")
@example(subject="", name="", text="", file_name='"a"', content=b"")
def test_any_unicode_survives_and_nothing_gets_into_the_headers(
    subject: str, name: str, text: str, file_name: str, content: bytes
) -> None:
    enclosure = Enclosure(file_name, "application/pdf", content)
    mail = a_mail(subject=subject, to_name=name, text=text, html=text, enclosures=(enclosure,))
    message = read(mail)
    assert set(message.keys()) == set(read(a_mail(enclosures=(enclosure,))).keys())
    assert message["Subject"] == header_text(subject)
    assert shown_name(build(mail)) == header_text(name)
    assert [address.addr_spec for address in message["To"].addresses] == ["ly@hoasen.example"]
    assert body(message, "plain") == nfc(text).replace("\r\n", "\n").replace("\r", "\n")
    (part,) = message.iter_attachments()
    # As it stands in the header: get_filename() takes a pair of quotes or of angle brackets off a name.
    assert part["Content-Disposition"].params["filename"] == (header_text(file_name) or "tep")
    assert part.get_content() == content


def test_half_a_character_is_sent_as_a_question_mark() -> None:
    message = read(a_mail(text="Đã nhận \ud83d"))
    assert body(message, "plain").strip() == "Đã nhận ?"
