"""Mail that waits for a person: the list with its guess, and what may be done with each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.fates import Fate, Reason
from domain.handling import Act, Answer
from domain.matching import How
from domain.matters import Matter, MatterKind
from domain.reading import Understood, understand
from domain.refusal import Refused
from storage import archive, offices, trail
from storage.database import reading, transaction
from storage.models import Message, Office, OutboxLetter, Person, ReportRequest
from tasks import reporting
from tasks.incoming import Incoming, words_of
from tasks.step import step


class Resolution(StrEnum):
    """What a person may say a held mail is."""

    REPORT = "report"
    NIL = "nil"
    NOT_OURS = "not_ours"
    DONE = "done"  # seen and settled otherwise

    @property
    def label(self) -> str:
        """As forms and the trail say it."""
        return {
            "report": "Ghi nhận là báo cáo",
            "nil": "Ghi nhận không phát sinh",
            "not_ours": "Không thuộc phạm vi",
            "done": "Đã xem, đã xử lý cách khác",
        }[self.value]


@dataclass(frozen=True)
class HeldMail:
    """A held or failed message as the list shows it; `guess` are the codes it is probably about."""

    id: int
    arrived_at: datetime
    sender: str
    subject: str
    reason: str
    guess: tuple[str, ...]
    failed: bool


def held_mail() -> list[HeldMail]:
    """Everything that waits for a person, oldest first."""
    with reading() as session:
        office = offices.the_office(session)
        rows = session.scalars(
            select(Message)
            .where(Message.office_id == office.id, Message.fate.in_([Fate.HELD, Fate.FAILED]))
            .order_by(Message.arrived_at, Message.id)
        )
        return [as_held(row) for row in rows]


def as_held(row: Message) -> HeldMail:
    """A held or failed message as lists show it."""
    failed = row.fate == Fate.FAILED
    reason = row.traceback.strip().splitlines()[-1] if failed and row.traceback else ""
    return HeldMail(
        row.id,
        row.arrived_at,
        f"{row.sender_name} <{row.sender}>" if row.sender_name else row.sender,
        row.subject,
        reason or (Reason(row.reason).label if row.reason else ""),
        tuple(row.guess.get("matters", ())),
        failed,
    )


@step("Xử lý thư đang giữ", "Xử lý thư {message_id}")
def resolve(message_id: int, resolution: Resolution, now: datetime, *, by: str, code: str = "") -> str | Refused:
    """Settle one held mail as a person says; gives one Vietnamese line of what was done.

    A report is recorded for the person whom the request belongs to, with the arrival of the mail as its date.
    """
    with transaction() as session:
        message = session.get(Message, message_id)
        if message is None or message.fate not in (Fate.HELD, Fate.FAILED):
            return Refused(f"Thư {message_id} không còn chờ xử lý. / Message {message_id} is not held.")
        office = session.get_one(Office, message.office_id)
        line = f"Thư {message_id} ({message.sender}): {resolution.label}"
        if resolution in (Resolution.REPORT, Resolution.NIL):
            request = _request(session, office, code or next(iter(message.guess.get("matters", ())), ""))
            if request is None:
                return Refused(f"Không có yêu cầu báo cáo mã “{code}”. / There is no report request “{code}”.")
            mail = _incoming(session, office, message, request, now)
            act = Act.NIL if resolution is Resolution.NIL else Act.REPORT
            line = reporting.record_report(mail, Matter(MatterKind.REQUEST, request.id, request.code), act).line
            message.fate = Fate.REPORT
        else:
            message.fate = Fate.NOT_OURS if resolution is Resolution.NOT_OURS else Fate.ACKNOWLEDGEMENT
        message.handled_at, message.reason = now, ""
        fact = trail.Fact(
            action="resolve",
            message=f"{by}: {line}",
            at=now,
            actor=by,
            channel="form",
            evidence=message.mail_id or message.content_hash,
        )
        trail.record(session, office.id, fact)
        return line


@step("Đọc lại thư")
def reread(message_ids: Iterable[int] = ()) -> tuple[int, ...]:
    """Put held and failed messages (or just these) back to be read again by the present reader; gives their ids.

    What was recorded already stays: a decision or report is never taken back by a better reader.
    """
    wanted = list(message_ids)
    with transaction() as session:
        office = offices.the_office(session)
        query = select(Message).where(
            Message.office_id == office.id, Message.fate.in_([Fate.HELD, Fate.FAILED]), Message.handled_at.is_not(None)
        )
        rows = session.scalars(query.where(Message.id.in_(wanted)) if wanted else query).all()
        for row in rows:
            row.fate, row.reason, row.traceback = Fate.RECEIVED, "", ""
        return tuple(row.id for row in rows)


def _request(session: Session, office: Office, code: str) -> ReportRequest | None:
    return session.scalar(
        select(ReportRequest).where(ReportRequest.office_id == office.id, ReportRequest.code == code.strip().upper())
    )


def _incoming(session: Session, office: Office, message: Message, request: ReportRequest, now: datetime) -> Incoming:
    known = session.get(OutboxLetter, message.outbox_id) if message.outbox_id else None
    understood: Understood = understand(archive.get(message.raw), words_of(session, known) if known else None)
    files = [part for part in understood.mail.attachments if not part.inline]
    answer = Answer(verb=None, text=understood.words.reply, files=len(files))
    person = session.get_one(Person, request.reporter_id)
    return Incoming(session, office, message, understood, person, answer, How.TOKEN, now)
