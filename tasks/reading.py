"""One message understood, matched and recorded: raw mail in, exactly one visible fate out."""

import traceback
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import matching
from domain.fates import Fate, Reason
from domain.handling import Act, Answer, handle
from domain.matching import Held, MailFacts, Matched, Proof, Sender
from domain.matters import Matter
from domain.mime.mail import MailKind
from domain.reading import Understood, understand
from domain.tokens import find_references
from storage import archive, mail_facts, offices
from storage.database import transaction
from storage.models import Message, Office, OutboxLetter, Person
from tasks import acting, machine_mail, ordering, replying
from tasks.files import is_executable
from tasks.incoming import Incoming, Recorded, keep_attachments
from tasks.step import step

DOCX_SUFFIXES = (".docx",)


@dataclass(frozen=True)
class Outcome:
    """What became of one message, in one Vietnamese line."""

    message_id: int
    fate: Fate
    line: str
    reason: str = ""

    @property
    def label(self) -> str:
        """`Báo cáo: Hoàng Thị Nhạn …`, as the run's page lists it."""
        return f"{self.fate.label}: {self.line}"


@step("Đọc, ghi nhận một thư", "Thư {message_id}")
def read_message(message_id: int, now: datetime) -> Outcome:
    """Understand one stored message and record what it says, in one transaction.

    A message that breaks the reader becomes FAILED with its traceback, and the next one goes on.
    """
    try:
        with transaction() as session:
            message = session.get_one(Message, message_id)
            if message.fate != Fate.RECEIVED:
                return Outcome(message_id, Fate(message.fate), "đã xử lý từ trước", message.reason)
            recorded = _record(session, message, now)
            message.fate, message.handled_at = recorded.fate, now
            message.reason = recorded.reason.value if recorded.reason else ""
            return Outcome(message_id, recorded.fate, recorded.line, message.reason)
    except Exception:  # noqa: BLE001 (whatever breaks one mail must not stop the next)
        return _failed(message_id, traceback.format_exc(), now)


def _failed(message_id: int, trace: str, now: datetime) -> Outcome:
    with transaction() as session:
        message = session.get_one(Message, message_id)
        message.fate, message.traceback, message.handled_at = Fate.FAILED, trace, now
        return Outcome(message_id, Fate.FAILED, f"thư số {message_id} không đọc được: {trace.splitlines()[-1]}")


def _record(session: Session, message: Message, now: datetime) -> Recorded:
    office = session.get_one(Office, message.office_id)
    raw = archive.get(message.raw)
    understood = understand(raw)
    mail = understood.mail
    message.subject, message.mail_id = mail.subject, mail.message_id or message.mail_id
    if mail.sender:
        message.sender, message.sender_name = mail.sender.address.lower(), mail.sender.name
    if own := _our_own(session, office, understood):
        return own
    keep_attachments(session, office, message, understood)
    if mail.kind is not MailKind.LETTER:
        return machine_mail.record(session, office, message, understood, now)
    match, person = _match(session, office, message, understood)
    if isinstance(match, Matched) and match.outbox_id is not None:
        message.outbox_id = match.outbox_id
        understood = understand(raw, session.get_one(OutboxLetter, match.outbox_id).text)
    message.reply, message.person_id = understood.words.reply, person.id if person else None
    if person is None and isinstance(match, Matched):
        return acting.confirm_delivery(session, message, match, now)
    if isinstance(match, Held):
        return _hold(session, office, message, understood, match, person, now)
    assert person is not None
    return _act(Incoming(session, office, message, understood, person, answer_in(understood), match.how, now), match)


def answer_in(understood: Understood) -> Answer:
    """The answer as the table of handling wants it."""
    verb = understood.reading.verb
    files = [part for part in understood.mail.attachments if not part.inline]
    return Answer(
        verb=verb.name if verb else None,
        argument=verb.argument if verb else None,
        unclear=understood.reading.unclear,
        text=understood.words.reply,
        files=len(files),
        drafts=sum(part.name.lower().endswith(DOCX_SUFFIXES) for part in files),
    )


def _act(mail: Incoming, match: Matched) -> Recorded:
    if any(is_executable(part.name) for part in mail.understood.mail.attachments):
        return replying.refuse(mail, Reason.EXECUTABLE)
    if (order := ordering.order_in(mail)) is not None:
        return order
    written = f"{mail.message.subject}\n{mail.answer.text}"
    codes = frozenset(reference.code for reference in find_references(written))
    found = handle(mail.answer, match.matters, codes)
    if found.act is Act.WHICH:
        return replying.ask_which(mail, match.matters)
    assert found.matter is not None
    if found.act is Act.REFUSE:
        return replying.refuse(mail, found.reason or Reason.UNCLEAR)
    return acting.ACTS[found.act](mail, found.matter)


def _our_own(session: Session, office: Office, understood: Understood) -> Recorded | None:
    sender = understood.mail.sender
    known = understood.mail.vanthu_id and session.scalar(
        select(OutboxLetter.id).where(OutboxLetter.vanthu_id == understood.mail.vanthu_id)
    )
    from_us = sender is not None and sender.address.lower() == office.mailbox_address.lower()
    if not (known and from_us):
        return None
    return Recorded(Fate.DUPLICATE, "thư của chính hộp thư này", Reason.OWN_LETTER)


def _match(
    session: Session, office: Office, message: Message, understood: Understood
) -> tuple[matching.Match, Person | None]:
    found = offices.person_by_address(session, office.id, message.sender) if message.sender else None
    person = found[0] if found else None
    pointers = mail_facts.pointers_of(understood.mail, office.mailbox_address)
    open_matters = mail_facts.open_matters(session, office.id, person.id) if person else ()
    letters = mail_facts.letters_by_token(session, office.id, pointers.tokens)
    facts = MailFacts(
        sender=Sender(
            message.sender, person.id if person else None, found[1] if found else True, Proof(message.authentication)
        ),
        by_token=letters,
        by_thread=mail_facts.letters_by_mail_id(session, office.id, pointers.mail_ids),
        by_code=tuple(matter for matter in open_matters if matter.code in pointers.codes),
        open_matters=open_matters,
        bare_token=bool(pointers.tokens) and not letters,
    )
    return matching.match_mail(facts), person


def _hold(
    session: Session,
    office: Office,
    message: Message,
    understood: Understood,
    held: Held,
    person: Person | None,
    now: datetime,
) -> Recorded:
    if (incoming := ordering.from_above(session, office, message, understood, now)) is not None:
        return incoming
    if person is not None:
        mail = Incoming(
            session, office, message, understood, person, answer_in(understood), matching.How.PROVISIONAL, now
        )
        if (order := ordering.order_in(mail)) is not None:
            return order
        if held.reason is Reason.SEVERAL_FIT:
            return _one_of_several(mail, held.guess)
    message.guess = {
        "matters": [matter.code for matter in held.guess],
        "person_id": held.guess_person_id,
    }
    if person is not None:
        replying.tell_held(session, office, message, person, held, now)
    who = person.name if person else message.sender or "không rõ người gửi"
    return Recorded(Fate.HELD, f"{who}: {held.reason.label}", held.reason)


def _one_of_several(mail: Incoming, matters: tuple[Matter, ...]) -> Recorded:
    """Of several open matters the answer itself may leave only one: DUYỆT can be about a draft only."""
    found = handle(mail.answer, matters)
    if found.act in (Act.WHICH, Act.REFUSE) or found.matter is None:
        return replying.ask_which(mail, matters)
    return acting.ACTS[found.act](mail, found.matter)
