"""A mail in hand while it is being recorded: what every act needs to know of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from domain.fates import Fate, Reason
from domain.handling import Answer
from domain.matching import How
from domain.mime.mail import IncomingMail
from domain.mime.quotes import known_words
from domain.outgoing import html_of
from domain.reading import Understood
from storage import archive, letter_files, offices, trail
from storage.models import Attachment, Message, Office, OutboxLetter, Person, Plain
from tasks import describing, letter_pieces
from tasks.files import is_enclosure, safe_name


@dataclass(frozen=True)
class Incoming:
    """One message, the person it is from, and the answer it holds. `now` is the moment of recording."""

    session: Session
    office: Office
    message: Message
    understood: Understood
    person: Person
    answer: Answer
    how: How
    now: datetime

    @property
    def reply_to(self) -> str:
        """The Message-ID that our answer refers to."""
        return self.message.mail_id

    @property
    def evidence(self) -> str:
        """What proves what is recorded: the Message-ID, or the hash of a mail without one."""
        return self.message.mail_id or self.message.content_hash

    @property
    def from_line(self) -> str:
        """`đồng chí … - Phó Hiệu trưởng`, and who has handed it in, where that was somebody else."""
        day = describing.day_of(self.message.arrived_at)
        line, sender_id = describing.person_line(self.person, day), self.message.person_id
        if sender_id in (None, self.person.id):
            return line
        return f"{line} (do {describing.person_line(self.session.get_one(Person, sender_id), day)} nộp thay)"

    @property
    def letter(self) -> OutboxLetter | None:
        """The letter of ours that it answers; None where it points to none."""
        return self.session.get(OutboxLetter, self.message.outbox_id) if self.message.outbox_id else None

    def answering(self, **changes: Any) -> "Incoming":
        """The same mail with its answer read otherwise."""
        return replace(self, answer=replace(self.answer, **changes))

    def files(self) -> tuple[letter_pieces.File, ...]:
        """The attachments as letters name them."""
        return tuple(
            letter_pieces.File(name=safe_name(part.name), size=part.size)
            for part in self.understood.mail.attachments
            if is_enclosure(part)
        )

    def note(
        self,
        action: str,
        message: str,
        plan_id: int | None = None,
        document_id: int | None = None,
        detail: Plain | None = None,
    ) -> None:
        """A line of the audit trail, with the mail as its evidence."""
        fact = trail.Fact(
            action=action,
            message=message,
            at=self.now,
            actor=self.person.name,
            channel="mail",
            plan_id=plan_id,
            document_id=document_id,
            evidence=self.evidence,
            detail=detail or {},
        )
        trail.record(self.session, self.office.id, fact)


@dataclass(frozen=True)
class Recorded:
    """The fate of a mail, and one Vietnamese line that says what was understood."""

    fate: Fate
    line: str
    reason: Reason | None = None


def keep_attachments(session: Session, office: Office, message: Message, mail: IncomingMail) -> None:
    """Every file of a mail by its hash, under a name made safe; same names stay apart by their place in the mail."""
    for ordinal, part in enumerate(mail.attachments, start=1):
        session.add(
            Attachment(
                office_id=office.id,
                message=message,
                ordinal=ordinal,
                name=safe_name(part.name),
                content_type=part.content_type,
                size=part.size,
                sha256=archive.put(part.content),
                inline=part.inline,
            )
        )


def sender_of(session: Session, office: Office, understood: Understood) -> tuple[Person, bool] | None:
    """Whose address the From is, and whether it counts."""
    sender = understood.mail.sender
    return offices.person_by_address(session, office.id, sender.address) if sender else None


def words_of(session: Session, letter: OutboxLetter) -> str:
    """What a letter of ours says in both its forms: programs quote one or the other, and buttons stand in one only."""
    return known_words(letter.text, html_of(letter_files.get(session, letter.raw)))
