"""Telling the administrator: once a matter, by mail like everything else; by a second way when mail has stopped."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from domain import tokens
from domain.outgoing import OutgoingMail, build
from domain.tokens import matter_code
from domain.wording import ZONE
from settings import Settings, Tls, get_settings
from storage import offices
from storage.database import reading
from storage.models import Office, OutboxLetter
from tasks import describing, letter_documents, posting
from tasks.accounts import MailAccount, is_loopback
from tasks.letters import render
from tasks.smtp import Outcome, SmtpPool
from tasks.step import step


@dataclass(frozen=True)
class Alarm:
    """What has stopped, in Vietnamese: a headline, what was seen, what to do."""

    headline: str
    facts: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """All in one line."""
        return f"{self.headline}: {'; '.join(self.facts)}"


def tell_administrator(
    session: Session,
    office: Office,
    now: datetime,
    *,
    key: str,
    headline: str,
    facts: tuple[str, ...] = (),
    advice: tuple[str, ...] = (),
) -> OutboxLetter | None:
    """Write an alert; to the administrator's address of the settings, else to who holds the post, else the clerk."""
    envelope = _to_administrator(session, office, now)
    if envelope is None:
        return None
    letter = letter_documents.AdminAlert(**envelope.head, headline=headline, facts=facts, advice=advice, at=now)
    return posting.post(session, envelope, letter, posting.Postmark(key=f"alert:{key}", now=now))


@step("Báo người quản trị bằng đường thứ hai")
async def sound(alarm: Alarm, now: datetime) -> str:
    """Tell of mail that has stopped by ways that do not need it: the alarm file, and a second server where one is set.

    Gives one Vietnamese line on which ways were used; never raises for what a server does.
    """
    settings = get_settings()
    write_alarm(alarm.line, now)
    told = f"Đã ghi {settings.alarm_file}"
    if not settings.alarm_smtp_host:
        return told
    mail = _second_letter(alarm, now, settings)
    if mail is None:
        return f"{told}; chưa có địa chỉ người quản trị"
    async with SmtpPool(alarm_account(settings), 1) as pool:
        answer = await pool.send(mail.from_address, mail.to_address, build(mail))
    went = "đã gửi thư" if answer.outcome is Outcome.SENT else f"không gửi được thư ({answer.text})"
    return f"{told}; {went} tới {mail.to_address} qua {settings.alarm_smtp_host}"


def write_alarm(line: str, now: datetime) -> None:
    """Add a line to the alarm file, the surest way: it needs neither mail nor Prefect."""
    file = get_settings().alarm_file
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{now.astimezone(ZONE):%Y-%m-%d %H:%M}  {' '.join(line.split())}\n")


def alarm_account(settings: Settings) -> MailAccount:
    """The second server: TLS from the start on port 465, STARTTLS elsewhere, plain on this very machine only."""
    host, port = settings.alarm_smtp_host, settings.alarm_smtp_port
    tls: Tls = "none" if is_loopback(host) else "ssl" if port == 465 else "starttls"
    return MailAccount(host, port, settings.alarm_smtp_user, tls, settings.alarm_smtp_password.get_secret_value())


def _to_administrator(session: Session, office: Office, now: datetime) -> posting.Envelope | None:
    code = matter_code(office.code, "QT")
    if address := get_settings().admin_address:
        return posting.to_address(office, "Quản trị hệ thống văn thư", address, code)
    day = describing.day_of(now)
    holders = [
        person for role in ("administrator", "clerk") for person in offices.holders(session, office.id, role, day)
    ]
    return posting.to_person(office, holders[0], code, now=now) if holders else None


def _second_letter(alarm: Alarm, now: datetime, settings: Settings) -> OutgoingMail | None:
    """The same alert, not in the outbox: it would wait there with the others."""
    with reading() as session:
        office = offices.the_office(session)
        envelope = _to_administrator(session, office, now)
        if envelope is None:
            return None
        letter = letter_documents.AdminAlert(
            **envelope.head, headline=alarm.headline, facts=alarm.facts, advice=alarm.advice, at=now
        )
        rendered = render(letter)
        sender = settings.alarm_smtp_user if "@" in settings.alarm_smtp_user else office.mailbox_address
        return OutgoingMail(
            from_name=f"{office.mailbox_name} - {office.name}",
            from_address=sender,
            to_name=envelope.name,
            to_address=envelope.address,
            subject=rendered.subject,
            text=rendered.text,
            html=rendered.html,
            message_id=tokens.message_id(envelope.token, "1", sender.rpartition("@")[2]),
            date=now,
            vanthu_id=envelope.token,
            letter=letter.letter,
        )
