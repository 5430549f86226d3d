"""Writing a letter into the outbox: its bytes, its Message-ID and its token, in the transaction that causes it.

Sending is separate (`tasks.outbox`). The key says what the letter is about: the same thing is never written twice.
"""

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import tokens
from domain.lifecycle import OutboxState
from domain.matters import Matter, to_plain
from domain.outgoing import Enclosure, OutgoingMail, as_trial, build
from domain.text import key as comparison_key
from domain.wording import ZONE
from settings import get_settings
from storage import letter_files, offices
from storage.models import Office, OutboxLetter, Person, Token
from storage.remembering import new_id
from tasks import letter_pieces
from tasks.letters import render


@dataclass(frozen=True)
class Envelope:
    """Whom a letter goes to and what its token will stand for; `head` is what every letter's context begins with."""

    office: Office
    person: Person | None
    name: str
    address: str
    title: str
    code: str
    token: str
    matters: tuple[Matter, ...]

    @property
    def head(self) -> dict[str, Any]:
        """The fields of `letter_pieces.Letter`."""
        return {
            "office": office_line(self.office),
            "to": letter_pieces.Person(name=self.name, salutation=self.salutation, call=self._call),
            "code": self.code,
            "token": self.token,
            "answer_to": tokens.plus_address(self.office.mailbox_address, self.token)
            if plus_works(self.office)
            else "",
        }

    @property
    def salutation(self) -> str:
        """`Đồng chí Hoàng Thị Nhạn - Phó Hiệu trưởng`; a body or a post without a person's name is named as it is."""
        if self.person is None or comparison_key(self.name) == comparison_key(self.title):
            return self.name
        form = self.person.address_form
        return f"{form[:1].upper()}{form[1:]} {self.name}" + (f" - {self.title}" if self.title else "")

    @property
    def _call(self) -> str:
        return self.person.address_form if self.person else "Quý cơ quan"


@dataclass(frozen=True, kw_only=True)
class Postmark:
    """How a letter is sent: under which key, when (business time), in answer to which mail, with which files."""

    key: str
    now: datetime
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    files: tuple[Enclosure, ...] = ()
    calendar: bytes = b""
    calendar_method: str = "PUBLISH"  # or CANCEL, as the file itself says
    unasked_on: date | None = None
    first: bool = False  # what the key names was recorded just now: no letter about it can be there


def to_person(office: Office, person: Person, code: str, *matters: Matter, now: datetime) -> Envelope:
    """An envelope to someone of the office."""
    title = offices.title_of(person, now.astimezone(ZONE).date())
    return Envelope(office, person, person.name, person.email, title, code, new_token(), matters)


def to_address(office: Office, name: str, address: str, code: str, *matters: Matter) -> Envelope:
    """An envelope to a body outside, or to the administrator."""
    return Envelope(office, None, name, address, "", code, new_token(), matters)


def new_token() -> str:
    """A token nobody can guess."""
    return tokens.token_from(secrets.token_bytes(8))


def plus_works(office: Office) -> bool:
    """Whether plus-addresses of the mailbox arrive: set by hand, or proved by `vanthu check`."""
    wanted = get_settings().plus_addressing
    return wanted == "yes" or (wanted == "auto" and bool(office.rules.get("plus_addressing_proved")))


def office_line(office: Office) -> letter_pieces.Office:
    """The office as it signs its letters."""
    return letter_pieces.Office(
        name=office.name,
        mailbox=office.mailbox_address,
        desk=office.mailbox_name,
        clerk=office.rules.get("clerk", ""),
        phone=office.rules.get("phone", ""),
        house=office.rules.get("house", "Nhà trường"),
    )


CALLED_BACK = "Không gửi: "
_DEAD = CALLED_BACK + "địa chỉ đã báo không dùng được, cần sửa địa chỉ trong office.yaml"


def call_back(session: Session, office_id: int, key: str, why: str) -> bool:
    """Stop a letter that has not gone out yet and has nothing more to say; False when it is too late or none."""
    row = session.scalar(select(OutboxLetter).where(OutboxLetter.office_id == office_id, OutboxLetter.key == key))
    if row is None or row.state not in (OutboxState.QUEUED, OutboxState.DEFERRED):
        return False
    row.state, row.last_answer = OutboxState.DEAD, f"{CALLED_BACK}{why}"
    return True


def post(session: Session, envelope: Envelope, letter: letter_pieces.Letter, mark: Postmark) -> OutboxLetter | None:
    """Write the letter into the outbox, with the next flush. None when one with this key is there already."""
    office = envelope.office
    if not mark.first and _is_there(session, office.id, mark.key):
        return None
    rendered = render(letter)
    mail = _mail(envelope, letter, mark, rendered.subject, rendered.text, rendered.html)
    trial = _trial_address(envelope)
    dead = envelope.person is not None and envelope.person.address_dead_since is not None and not trial
    raw = build(as_trial(mail, trial) if trial else mail)
    row = OutboxLetter(
        id=new_id(session, OutboxLetter),
        office_id=office.id,
        key=mark.key,
        letter=letter.letter,
        person_id=envelope.person.id if envelope.person else None,
        to_address=trial or envelope.address,
        from_address=office.mailbox_address,
        subject=mail.subject,
        text=rendered.text,
        mail_id=mail.message_id,
        vanthu_id=envelope.token,
        raw=letter_files.put(session, office.id, raw),
        size=len(raw),
        unasked_on=mark.unasked_on,
        state=OutboxState.DEAD if dead else OutboxState.QUEUED,
        last_answer=_DEAD if dead else "",
        created_at=mark.now,
    )
    token = Token(
        office_id=office.id,
        token=envelope.token,
        outbox_id=row.id,
        person_id=row.person_id,
        matters=to_plain(envelope.matters),
        created_at=mark.now,
    )
    session.add_all((row, token))
    return row


def _is_there(session: Session, office_id: int, key: str) -> bool:
    query = select(OutboxLetter.id).where(OutboxLetter.office_id == office_id, OutboxLetter.key == key)
    return session.scalar(query) is not None


def _trial_address(envelope: Envelope) -> str:
    """Where every letter goes in trial mode; but the office's letter to itself must come back to itself."""
    return "" if envelope.address == envelope.office.mailbox_address else get_settings().trial_address


def _mail(
    envelope: Envelope, letter: letter_pieces.Letter, mark: Postmark, subject: str, text: str, html: str
) -> OutgoingMail:
    office = envelope.office
    domain = office.mailbox_address.rpartition("@")[2]
    return OutgoingMail(
        from_name=f"{office.mailbox_name} - {office.name}",
        from_address=office.mailbox_address,
        to_name=envelope.name,
        to_address=envelope.address,
        subject=subject,
        text=text,
        html=html,
        message_id=tokens.message_id(envelope.token, "1", domain),
        date=mark.now,
        reply_to=letter.address,
        in_reply_to=mark.in_reply_to,
        references=mark.references,
        vanthu_id=envelope.token,
        letter=letter.letter,
        list_id=f"vanthu.{domain}",
        enclosures=mark.files,
        calendar=mark.calendar,
        calendar_method=mark.calendar_method,
    )
