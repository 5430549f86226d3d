"""The mail server of the demonstration."""

import json
import smtplib
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from typing import Any

import aiosmtplib
import pytest
from imapclient import IMAPClient

from sandbox.mail_server import Delivery, Fault, MailSandbox
from tests.servers.fixtures import PASSWORD

HANOI = timezone(timedelta(hours=7))


def letter(subject: str = "Báo cáo quý I", sender: str = "hieupho1@truong.example.vn") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "vanthu@truong.example.vn", subject
    mail.set_content("Kính gửi Văn thư, tôi xin nộp báo cáo.\n")
    return mail.as_bytes().replace(b"\n", b"\r\n")


def send(box: MailSandbox, raw: bytes, *recipients: str) -> dict[str, tuple[int, bytes]]:
    with smtplib.SMTP("127.0.0.1", box.smtp_port) as client:
        return client.sendmail("hieupho1@truong.example.vn", recipients or ("vanthu@truong.example.vn",), raw)


def imap(box: MailSandbox, user: str = "vanthu") -> IMAPClient:
    client = IMAPClient("127.0.0.1", box.imap_port, ssl=False)
    client.login(user, PASSWORD)
    client.normalise_times = False
    return client


def only(client: IMAPClient, folder: str = "INBOX") -> dict[bytes, Any]:
    """The one message of a folder."""
    client.select_folder(folder)
    (found,) = client.fetch(client.search(), [b"BODY.PEEK[]", b"INTERNALDATE"]).values()
    return dict(found)


def test_the_bytes_arrive_unchanged_under_two_trace_headers(mail_sandbox: MailSandbox) -> None:
    send(mail_sandbox, letter(), "vanthu+kh05.n7@truong.example.vn")
    with imap(mail_sandbox) as client:
        raw = only(client)[b"BODY[]"]
    trace, _, rest = raw.partition(b"From:")
    assert b"From:" + rest == letter()
    assert trace == (b"Return-Path: <hieupho1@truong.example.vn>\r\nDelivered-To: vanthu+kh05.n7@truong.example.vn\r\n")
    assert mail_sandbox.messages("vanthu") == [raw]


def test_arrivals_are_stamped_with_the_clock_of_the_story() -> None:
    business = datetime(2024, 3, 20, 7, 30, tzinfo=HANOI)
    with MailSandbox({"vanthu": PASSWORD}, clock=lambda: business) as box:
        send(box, letter())
        with imap(box) as client:
            assert only(client)[b"INTERNALDATE"] == business


def test_an_unknown_person_of_the_school_is_refused(mail_sandbox: MailSandbox) -> None:
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        send(mail_sandbox, letter(), "khongco@truong.example.vn")


def test_mail_to_the_outside_is_kept_under_the_whole_address(mail_sandbox: MailSandbox) -> None:
    send(mail_sandbox, letter(), "So@So.example.vn")
    assert len(mail_sandbox.messages("so@so.example.vn")) == 1


def test_one_refused_recipient_does_not_stop_the_others(mail_sandbox: MailSandbox) -> None:
    refused = send(mail_sandbox, letter(), "khongco@truong.example.vn", "hieupho2@truong.example.vn")
    assert list(refused) == ["khongco@truong.example.vn"]
    assert len(mail_sandbox.messages("hieupho2")) == 1


def test_a_fault_happens_as_often_as_asked_and_for_whom(mail_sandbox: MailSandbox) -> None:
    mail_sandbox.faults.append(Fault("RCPT", "451 4.7.1 greylisted", match="hieupho1"))
    send(mail_sandbox, letter(), "hieupho2@truong.example.vn")
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        send(mail_sandbox, letter(), "hieupho1@truong.example.vn")
    send(mail_sandbox, letter(), "hieupho1@truong.example.vn")
    assert len(mail_sandbox.messages("hieupho1")) == 1


def test_a_dropped_answer_may_still_have_been_accepted(mail_sandbox: MailSandbox) -> None:
    mail_sandbox.faults.append(Fault("DATA", drop=True, accept=True))
    with pytest.raises(smtplib.SMTPServerDisconnected):
        send(mail_sandbox, letter())
    assert len(mail_sandbox.messages("vanthu")) == 1


def test_staff_answer_what_arrives_and_the_story_waits_for_them(mail_sandbox: MailSandbox) -> None:
    async def answer(delivery: Delivery) -> None:
        if delivery.user == "hieupho1":
            await aiosmtplib.send(
                letter("Re: Nhắc"), sender="hieupho1@truong.example.vn", recipients=[delivery.sender],
                hostname="127.0.0.1", port=mail_sandbox.smtp_port, start_tls=False,
            )  # fmt: skip

    mail_sandbox.on_delivery.append(answer)
    with smtplib.SMTP("127.0.0.1", mail_sandbox.smtp_port) as client:
        client.sendmail("vanthu@truong.example.vn", ["hieupho1@truong.example.vn"], letter("Nhắc"))
    mail_sandbox.settle()
    assert len(mail_sandbox.messages("vanthu")) == 1


def test_idle_tells_of_an_arrival_at_once(mail_sandbox: MailSandbox) -> None:
    with imap(mail_sandbox) as client:
        client.select_folder("INBOX")
        client.idle()
        send(mail_sandbox, letter())
        assert client.idle_check(timeout=5)
        client.idle_done()


def test_old_mail_can_lie_in_the_box_before_the_story_begins(mail_sandbox: MailSandbox) -> None:
    old = datetime(2019, 9, 5, 8, 0, tzinfo=HANOI)
    mail_sandbox.put("vanthu", letter("Thư cũ"), at=old, seen=True)
    mail_sandbox.put("vanthu", letter("Bản gửi đi"), folder="Sent", at=old)
    with imap(mail_sandbox) as client:
        client.select_folder("INBOX")
        assert client.search("SEEN") == client.search("ALL")
        assert only(client, "Sent")[b"INTERNALDATE"] == old


def test_it_runs_as_a_process_of_its_own_and_tells_its_ports() -> None:
    command = [sys.executable, "-m", "sandbox.mail_server", "vanthu:x", "--domain", "truong.example.vn"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        ports = json.loads(process.stdout.readline())
        with smtplib.SMTP("127.0.0.1", ports["smtp_port"]) as client:
            client.sendmail("a@truong.example.vn", ["vanthu@truong.example.vn"], letter())
        process.terminate()
