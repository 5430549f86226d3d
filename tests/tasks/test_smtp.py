"""Sending: every answer of a server ends in the right outcome, and no connection is trusted blindly."""

import asyncio
import ssl
from email.message import EmailMessage

import pytest

from sandbox.mail_server import Fault, MailSandbox
from settings import ConfigurationError
from tasks.accounts import MailAccount
from tasks.smtp import Answer, Hold, Outcome, SmtpPool
from tests.servers.certificates import Certificate
from tests.servers.dovecot import free_port
from tests.servers.fault_proxy import FaultProxy
from tests.servers.fixtures import PASSWORD

SENDER = "vanthu@truong.example.vn"
TO = "hieupho1@truong.example.vn"


def letter(number: int = 1) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = SENDER, TO, f"Nhắc nộp báo cáo số {number}"
    mail["Message-ID"] = f"<thu.{number}@truong.example.vn>"
    mail.set_content("Kính gửi đồng chí, đề nghị nộp báo cáo đúng hạn.\n.\n..hai chấm đầu dòng\n")
    return mail.as_bytes().replace(b"\n", b"\r\n")


def plain(port: int) -> MailAccount:
    return MailAccount("127.0.0.1", port, "", "none")


async def send_one(box: MailSandbox, *, times: int = 1, to: str = TO, data_timeout: float = 5) -> list[Answer]:
    async with SmtpPool(plain(box.smtp_port), 1, data_timeout=data_timeout) as pool:
        return [await pool.send(SENDER, to, letter()) for _ in range(times)]


async def test_the_very_bytes_arrive(mail_sandbox: MailSandbox) -> None:
    (answer,) = await send_one(mail_sandbox)
    assert (answer.outcome, answer.hold) == (Outcome.SENT, Hold.NOTHING)
    assert answer.text.startswith("250")
    assert mail_sandbox.messages("hieupho1")[0].endswith(b"\r\n" + letter())


async def test_connections_are_kept_and_few(mail_sandbox: MailSandbox) -> None:
    with FaultProxy(mail_sandbox.smtp_port) as proxy:
        async with SmtpPool(plain(proxy.port), 3) as pool:
            answers = await asyncio.gather(*(pool.send(SENDER, TO, letter(n)) for n in range(30)))
        assert {answer.outcome for answer in answers} == {Outcome.SENT}
        assert proxy.connections == 3
    assert len(mail_sandbox.messages("hieupho1")) == 30


@pytest.mark.parametrize(
    ("fault", "outcome", "hold"),
    [
        (Fault("RCPT", "451 4.7.1 greylisted, try again later"), Outcome.DEFERRED, Hold.NOTHING),
        (Fault("RCPT", "452 4.2.2 mailbox full"), Outcome.DEFERRED, Hold.NOTHING),
        (Fault("RCPT", "550 5.1.1 no such user"), Outcome.REFUSED, Hold.NOTHING),
        (Fault("DATA", "554 5.7.1 looks like spam"), Outcome.REFUSED, Hold.NOTHING),
        (Fault("DATA", "451 4.3.0 queue full"), Outcome.DEFERRED, Hold.NOTHING),
        (Fault("MAIL", "552 5.3.4 message too big"), Outcome.REFUSED, Hold.NOTHING),
        (Fault("MAIL", "550 5.7.1 sender not allowed"), Outcome.DEFERRED, Hold.SERVER),
        (Fault("MAIL", "530 5.7.0 authentication required"), Outcome.DEFERRED, Hold.SERVER),
        (Fault("RCPT", "554 5.7.1 relay access denied"), Outcome.DEFERRED, Hold.SERVER),
        (Fault("DATA", "550 5.4.5 Daily user sending limit exceeded"), Outcome.DEFERRED, Hold.DAY),
        (Fault("RCPT", "421 4.3.2 shutting down"), Outcome.DEFERRED, Hold.SERVER),
        (Fault("DATA", drop=True), Outcome.UNKNOWN, Hold.NOTHING),
        (Fault("DATA", drop=True, accept=True), Outcome.UNKNOWN, Hold.NOTHING),
        (Fault("RCPT", drop=True), Outcome.DEFERRED, Hold.NOTHING),
    ],
    ids=lambda value: f"{value.verb} {value.reply or 'dropped'}" if isinstance(value, Fault) else str(value),
)
async def test_every_answer_has_its_outcome_and_the_next_letter_goes_out(
    mail_sandbox: MailSandbox, fault: Fault, outcome: Outcome, hold: Hold
) -> None:
    mail_sandbox.faults.append(fault)
    first, second = await send_one(mail_sandbox, times=2)
    assert (first.outcome, first.hold) == (outcome, hold), first
    assert second.outcome is Outcome.SENT
    assert fault.reply is None or fault.reply[:3] in first.text


async def test_silence_after_the_letter_was_handed_over_is_unknown_and_never_repeated_at_once(
    mail_sandbox: MailSandbox,
) -> None:
    mail_sandbox.faults.append(Fault("DATA", delay=1.5, accept=True, reply="250 2.0.0 late"))
    (answer,) = await send_one(mail_sandbox, data_timeout=0.3)
    assert answer.outcome is Outcome.UNKNOWN
    assert len(mail_sandbox.messages("hieupho1")) == 1


async def test_a_slow_server_is_waited_for(mail_sandbox: MailSandbox) -> None:
    mail_sandbox.faults.append(Fault("DATA", delay=0.5))
    (answer,) = await send_one(mail_sandbox)
    assert answer.outcome is Outcome.SENT


async def test_a_kept_connection_that_the_server_closed_is_made_anew_without_a_word(mail_sandbox: MailSandbox) -> None:
    with FaultProxy(mail_sandbox.smtp_port) as proxy:
        async with SmtpPool(plain(proxy.port), 1) as pool:
            assert (await pool.send(SENDER, TO, letter(1))).outcome is Outcome.SENT
            proxy.kill_all()
            await asyncio.sleep(0.1)
            assert (await pool.send(SENDER, TO, letter(2))).outcome is Outcome.SENT
            mail_sandbox.faults.append(Fault("RCPT", "421 4.7.0 too many letters on this connection"))
            assert (await pool.send(SENDER, TO, letter(3))).outcome is Outcome.SENT
    assert len(mail_sandbox.messages("hieupho1")) == 3


async def test_a_server_that_is_away_holds_everything_back() -> None:
    async with SmtpPool(plain(free_port()), 1) as pool:
        answer = await pool.send(SENDER, TO, letter())
    assert (answer.outcome, answer.hold) == (Outcome.DEFERRED, Hold.SERVER)


async def test_a_frozen_server_holds_everything_back(mail_sandbox: MailSandbox) -> None:
    with FaultProxy(mail_sandbox.smtp_port) as proxy:
        proxy.mode = "freeze"
        async with SmtpPool(plain(proxy.port), 1, command_timeout=0.3) as pool:
            answer = await pool.send(SENDER, TO, letter())
    assert (answer.outcome, answer.hold) == (Outcome.DEFERRED, Hold.SERVER)


@pytest.mark.parametrize("address", ["hiệu.phó@truong.example.vn", "a@b.vn\r\nRCPT TO:<x@y.vn>"])
async def test_an_address_that_mail_cannot_carry_is_refused(mail_sandbox: MailSandbox, address: str) -> None:
    (refused,) = await send_one(mail_sandbox, to=address)
    assert refused.outcome is Outcome.REFUSED
    assert (await send_one(mail_sandbox))[0].outcome is Outcome.SENT
    assert mail_sandbox.accepted == 1


async def test_a_wrong_address_of_our_own_is_no_recipients_fault(mail_sandbox: MailSandbox) -> None:
    async with SmtpPool(plain(mail_sandbox.smtp_port), 1) as pool:
        answer = await pool.send("văn.thư", TO, letter())
    assert (answer.outcome, answer.hold) == (Outcome.DEFERRED, Hold.SERVER)


def test_plain_text_is_spoken_to_this_machine_only() -> None:
    with pytest.raises(ConfigurationError, match=r"mail\.truong\.example\.vn"):
        MailAccount("mail.truong.example.vn", 25, "", "none")


async def test_starttls_is_required_where_it_is_asked_for(mail_sandbox: MailSandbox) -> None:
    account = MailAccount("127.0.0.1", mail_sandbox.smtp_port, "", "starttls")
    async with SmtpPool(account, 1) as pool:
        answer = await pool.send(SENDER, TO, letter())
    assert (answer.outcome, answer.hold) == (Outcome.DEFERRED, Hold.SERVER)
    assert mail_sandbox.accepted == 0


async def test_login_over_starttls_with_a_verified_certificate(certificate: Certificate) -> None:
    with MailSandbox({"vanthu": PASSWORD, "hieupho1": ""}, tls=certificate.server_context()) as box:
        trusting = certificate.client_context()
        good = MailAccount("localhost", box.smtp_port, "vanthu", "starttls", PASSWORD, context=trusting)
        async with SmtpPool(good, 1) as pool:
            assert (await pool.send(SENDER, TO, letter())).outcome is Outcome.SENT
        wrong_password = MailAccount("localhost", box.smtp_port, "vanthu", "starttls", "sai", context=trusting)
        async with SmtpPool(wrong_password, 1) as pool:
            answer = await pool.send(SENDER, TO, letter())
            assert (answer.outcome, answer.hold) == (Outcome.DEFERRED, Hold.SERVER)
        stranger = MailAccount("localhost", box.smtp_port, "vanthu", "starttls", PASSWORD)
        async with SmtpPool(stranger, 1) as pool:
            answer = await pool.send(SENDER, TO, letter())
            assert answer.hold is Hold.SERVER
            assert ssl.SSLError.__name__ in answer.text or "certificate" in answer.text.lower()
        assert box.accepted == 1
