"""From a real server to the fate, through a network that fails: each message has one fate, answered once."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from imapclient import IMAPClient

from storage.database import reading
from storage.models import LedgerEntry, Message, OutboxLetter, Report
from tasks.collecting import collect, mark_seen
from tasks.imap import MAIL_ERRORS
from tasks.reading import read_message
from tests.offices import a_home
from tests.servers.dovecot import Dovecot
from tests.servers.fault_proxy import FaultProxy
from tests.servers.fixtures import PASSWORD
from tests.servers.outbox import bytes_of
from tests.tasks.lived_plan import DOMAIN, DUE, Lived, last_letter

pytestmark = pytest.mark.dovecot
NOW = DUE + timedelta(days=1)


@pytest.fixture
def office(
    home: Path, lived: Lived, imap_proxy: FaultProxy, mailbox: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[int]:
    """The office of the lived plan, in touch with an empty mailbox through a network that can be made to fail."""
    monkeypatch.setattr("tasks.mailbox.TIMEOUTS", (0.5, 0.7))
    settings = {"imap_host": "127.0.0.1", "imap_port": imap_proxy.port, "imap_tls": "none", "imap_user": mailbox}
    with a_home(home, **settings, imap_password=PASSWORD, imap_batch=3):
        collect(NOW)
        yield lived.office_id


def a_mail(number: int, sender: str, text: str, answers: OutboxLetter | None = None, file: bytes = b"") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = f"Người gửi <{sender}>", f"vanthu@{DOMAIN}"
    mail["Subject"] = f"Re: {answers.subject}" if answers else "Thư ngỏ"
    mail["Date"], mail["Message-ID"] = NOW, f"<thu.{number}@mail.example.vn>"
    if answers:
        mail["In-Reply-To"] = answers.mail_id
    mail.set_content(text)
    if file:
        mail.add_attachment(file, maintype="application", subtype="pdf", filename="Báo cáo.pdf")
        mail.set_boundary(f"=={number}==")
    return mail.as_bytes().replace(b"\n", b"\r\n")


def a_morning() -> list[bytes]:
    """A receipt, a report twice, a stranger, a machine, a bounce, our own letter back, a mail without code."""
    letter = last_letter("ha", "reminder")
    report = a_mail(2, f"ha@{DOMAIN}", "Báo cáo: đã kiểm tra 3 lớp.", letter, bytes(range(256)) * 60)
    machine = a_mail(5, f"nga@{DOMAIN}", "Tôi đi vắng.").replace(
        b"Subject: ", b"Auto-Submitted: auto-replied\r\nSubject: "
    )
    bounce = a_mail(6, "mailer-daemon@example.vn", "550 5.1.1 khong-co@example.vn: user unknown").replace(
        b"Subject: ", b"Return-Path: <>\r\nX-Failed-Recipients: khong-co@example.vn\r\nSubject: Undelivered Mail "
    )
    own = b"Received: from mx\r\n" + bytes_of(letter.raw)
    return [
        a_mail(1, f"ha@{DOMAIN}", "Đã nhận", letter),
        report,
        a_mail(3, "la@ngoai.example", "Mời mua sách"),
        report,
        machine,
        bounce,
        own,
        a_mail(7, f"mai@{DOMAIN}", "Gửi Văn thư ảnh sân trường, xin gia hạn đến 30/3."),
        *(a_mail(number, f"nguoi{number}@ngoai.example", "Quảng cáo", None, b"x" * 4000) for number in range(10, 20)),
    ]


def deliver(dovecot: Dovecot, mailbox: str, mails: list[bytes]) -> None:
    dovecot.deliver_many(mails, f"{mailbox}@{dovecot.domain}")


def go_on() -> None:
    """What the schedule does: collect, read, mark; an error ends the run and the next one goes on."""
    for _ in range(20):
        try:
            for message_id in collect(NOW):
                read_message(message_id, NOW)
            mark_seen()
        except MAIL_ERRORS:
            continue
        return
    raise AssertionError("never came through")


def what_became() -> tuple[Counter[str], Counter[str], int]:
    """Fates, letters written in answer, reports."""
    with reading() as session:
        messages = session.query(Message).filter(Message.arrived_at > DUE + timedelta(days=1, hours=1)).all()
        assert len({message.content_hash for message in messages}) == len(messages)
        assert all(message.fate != "received" and message.handled_at for message in messages)
        ids = [message.id for message in messages]
        entered = {entry.message_id for entry in session.query(LedgerEntry)}
        assert set(ids) <= entered
        answers = session.query(OutboxLetter).filter(OutboxLetter.created_at == NOW)
        reports = session.query(Report).filter(Report.message_id.in_(ids)).count()
        return Counter(message.fate for message in messages), Counter(row.letter for row in answers), reports


def check(dovecot: Dovecot, mailbox: str) -> None:
    fates, answers, reports = what_became()
    assert sum(fates.values()) == 17, "eighteen deliveries, one of them twice"
    assert (fates["report"], fates["acknowledgement"], fates["duplicate"]) == (1, 1, 1)
    assert (fates["auto_reply"], fates["bounce"], fates["failed"]) == (1, 1, 0)
    assert reports == 1
    assert answers["receipt"] == 1
    assert all(count <= 2 for count in answers.values())
    with IMAPClient("127.0.0.1", dovecot.imap_port, ssl=False) as person:
        person.login(mailbox, PASSWORD)
        person.select_folder("INBOX")
        assert len(person.search("ALL")) == 18, "nothing is deleted"


@pytest.mark.parametrize("after", [40, 900, 3_000, 8_000, 20_000, 45_000, 60_000])
def test_a_connection_killed_on_the_way(
    office: int, dovecot: Dovecot, mailbox: str, imap_proxy: FaultProxy, after: int
) -> None:
    deliver(dovecot, mailbox, a_morning())
    imap_proxy.cut_after(after)
    go_on()
    assert imap_proxy.mode == "ok", "the connection was cut"
    check(dovecot, mailbox)


@pytest.mark.parametrize("mode", ["refuse", "freeze"])
def test_a_server_that_refuses_or_freezes(
    office: int, dovecot: Dovecot, mailbox: str, imap_proxy: FaultProxy, mode: str
) -> None:
    deliver(dovecot, mailbox, a_morning())
    imap_proxy.mode = mode
    with pytest.raises(MAIL_ERRORS):
        collect(NOW)
    imap_proxy.mode = "ok"
    go_on()
    check(dovecot, mailbox)


def test_a_mailbox_that_is_numbered_anew_and_mail_that_is_delivered_again(
    office: int, dovecot: Dovecot, mailbox: str
) -> None:
    mails = a_morning()
    deliver(dovecot, mailbox, mails[:9])
    go_on()
    dovecot.forget_index(mailbox)
    deliver(dovecot, mailbox, mails[9:])
    go_on()
    check(dovecot, mailbox)
    before = what_became()
    dovecot.forget_index(mailbox)
    deliver(dovecot, mailbox, [b"Received: from another way\r\n" + mail for mail in mails[:3]])
    go_on()
    assert what_became() == before
