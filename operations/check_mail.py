"""Mail as `vanthu check` tries it: log in, send the office a letter at its own plus-address, see it come back."""

import asyncio
import secrets
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import datetime

from imapclient import IMAPClient
from sqlalchemy import select

from domain import tokens
from domain.outgoing import OutgoingMail, build
from operations.findings import Finding, good, remark, wrong
from settings import ConfigurationError, Settings
from storage.database import transaction
from storage.models import Office
from tasks.accounts import TokenRefusedError, imap_account, smtp_account
from tasks.imap import MAIL_ERRORS, connect
from tasks.letter_documents import Canary
from tasks.letter_pieces import Person
from tasks.letters import render
from tasks.mailbox import folders
from tasks.posting import office_line
from tasks.smtp import Answer, Hold, Outcome, SmtpPool

BETWEEN_LOOKS = 1.0
PROVED = "plus_addressing_proved"


@dataclass(frozen=True)
class Probe:
    """A letter of the office to itself; `address` is where it is sent."""

    address: str
    message_id: str
    raw: bytes


def check_mail(settings: Settings, office: Office, now: datetime, wait: float) -> Iterator[Finding]:
    """Receiving, sending and plus-addresses; what is found about the last is kept, so that `auto` knows it."""
    try:
        receives = yield from _imap(settings)
        if not settings.smtp_host:
            return
        probe, answer, plain = _send(settings, office, now)
    except (ConfigurationError, TokenRefusedError) as error:
        yield wrong("mail", str(error).split(" / ")[0].rstrip("."), f"sửa {settings.home / '.env'}")
        return
    yield _smtp_finding(settings, answer, plain)
    if plain is not None:
        yield _keep(settings, office, proved=False, why=f"máy chủ không nhận {probe.address} ({answer.text})")
    elif answer.outcome is Outcome.SENT and receives:
        found = _wait_for(settings, probe, wait)
        yield _keep(settings, office, proved=found, why=f"sau {wait:.0f} giây chưa thấy thư gửi tới {probe.address}")


def _imap(settings: Settings) -> Generator[Finding, None, bool]:
    if not settings.imap_host:
        return False
    where = f"Nhận thư {settings.imap_host}:{settings.imap_port}"
    try:
        with connect(imap_account(settings)) as client:
            missing = [name for name in folders() if not client.folder_exists(name)]
            idle = client.has_capability("IDLE")
    except MAIL_ERRORS as error:
        advice = "kiểm tra VANTHU_IMAP_* (máy chủ, cổng, mật khẩu ứng dụng) và tường lửa"
        yield wrong("imap", f"{where}: {_words(error)}", advice)
        return False
    if missing:
        yield wrong("imap", f"{where}: không có thư mục {', '.join(missing)}", "sửa VANTHU_IMAP_FOLDERS")
        return False
    yield good("imap", f"{where}: đăng nhập được, đọc {', '.join(folders())}")
    if not idle:
        yield remark("idle", "Máy chủ nhận thư không có IDLE: thư đến được thu theo lịch, chậm hơn vài phút")
    return True


def _send(settings: Settings, office: Office, now: datetime) -> tuple[Probe, Answer, Answer | None]:
    """The probe to the plus-address; where the server refuses that address, the same to the plain one."""
    probe = _probe(office, now, plus=True)
    answer = asyncio.run(_post(settings, office, probe))
    if answer.outcome is Outcome.REFUSED and answer.hold is Hold.NOTHING:
        return probe, answer, asyncio.run(_post(settings, office, _probe(office, now, plus=False)))
    return probe, answer, None


def _probe(office: Office, now: datetime, *, plus: bool) -> Probe:
    token = tokens.token_from(secrets.token_bytes(8))
    domain = office.mailbox_address.rpartition("@")[2]
    address = tokens.plus_address(office.mailbox_address, token) if plus else office.mailbox_address
    desk = Person(name=office.mailbox_name, salutation=office.mailbox_name)
    code = tokens.matter_code(office.code, "KT")
    rendered = render(Canary(office=office_line(office), to=desk, code=code, token=token, at=now))
    mail = OutgoingMail(
        from_name=office.mailbox_name,
        from_address=office.mailbox_address,
        to_name=office.mailbox_name,
        to_address=address,
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        message_id=tokens.message_id(token, "1", domain),
        date=now,
        vanthu_id=token,
        letter="canary",
    )
    return Probe(address, mail.message_id, build(mail))


async def _post(settings: Settings, office: Office, probe: Probe) -> Answer:
    async with SmtpPool(smtp_account(settings), 1) as pool:
        return await pool.send(office.mailbox_address, probe.address, probe.raw)


def _smtp_finding(settings: Settings, answer: Answer, plain: Answer | None) -> Finding:
    where = f"Gửi thư {settings.smtp_host}:{settings.smtp_port}"
    last = plain or answer
    if last.outcome is Outcome.SENT:
        return good("smtp", f"{where}: đăng nhập và gửi được")
    advice = "kiểm tra VANTHU_SMTP_* (máy chủ, cổng, TLS, mật khẩu ứng dụng) và tường lửa"
    return wrong("smtp", f"{where}: {last.text}", advice)


def _wait_for(settings: Settings, probe: Probe, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    try:
        with connect(imap_account(settings)) as client:
            while not any(_has_come(client, name, probe) for name in folders()):
                if time.monotonic() >= deadline:
                    return False
                time.sleep(BETWEEN_LOOKS)
    except MAIL_ERRORS:
        return False
    return True


def _has_come(client: IMAPClient, folder: str, probe: Probe) -> bool:
    """Look anew: a folder that stays open need not show what has come meanwhile. By our own header as a second way,
    since some providers rewrite the Message-ID."""
    client.select_folder(folder, readonly=True)
    token = probe.message_id.strip("<>")
    return bool(client.search(["HEADER", "Message-ID", token]) or client.search(["TO", probe.address]))


def _keep(settings: Settings, office: Office, *, proved: bool, why: str) -> Finding:
    with transaction() as session:
        row = session.scalars(select(Office).filter_by(id=office.id)).one()
        row.rules = row.rules | {PROVED: proved}
    if settings.plus_addressing == "no":
        return remark("plus_addressing", f"Địa chỉ dạng + {'dùng được' if proved else 'không dùng được'}, đang tắt")
    if proved:
        return good("plus_addressing", "Địa chỉ dạng + (mã trong địa chỉ trả lời): thư gửi tới có về hộp thư")
    if settings.plus_addressing == "yes":
        return wrong("plus_addressing", f"Địa chỉ dạng +: {why}", "đặt VANTHU_PLUS_ADDRESSING=auto")
    return remark("plus_addressing", f"Không dùng địa chỉ dạng +: {why}; mã trong tiêu đề thư là đủ")


def _words(error: BaseException) -> str:
    return " ".join((str(error) or type(error).__name__).split())[:200]
