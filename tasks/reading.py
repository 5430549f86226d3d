"""One message understood, matched and recorded: raw mail in, exactly one visible fate out."""

import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from domain import matching
from domain.fates import Fate, Reason
from domain.matching import Held, How, MailFacts, Matched, Proof, Sender
from domain.mime.mail import IncomingMail, MailKind
from domain.mime.parse import read_mail
from domain.reading import Understood, understand_mail
from settings import get_settings
from storage import archive, mail_facts, offices, trail
from storage.database import transaction
from storage.models import Message, Office, OutboxLetter, Person
from tasks import acting, group_reports, machine_mail, on_behalf, ordering, replying, second_addresses
from tasks.answers import answer_in
from tasks.handling import carry_out, of_several, said_first
from tasks.incoming import Incoming, Recorded, keep_attachments, words_of
from tasks.letter_documents import Canary
from tasks.standing_in import remember_absences
from tasks.step import step

_TOLD_BY_FATE = (Fate.HELD, Fate.NOT_OURS, Fate.AUTO_REPLY, Fate.ABSENCE, Fate.FEEDBACK, Fate.FAILED)
"""Mail that no act has entered into the audit trail."""
_PORTION = 16_000_000  # bytes of mail in memory at once
_MAY_ORDER = (Reason.SEVERAL_FIT, Reason.NOTHING_OPEN, Reason.UNKNOWN_TOKEN, Reason.OTHER_PERSON)
"""Held mail whose sender is certainly the person it says: an order in it counts."""


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
    return _read_all([message_id], now)[0]


@step("Đọc, ghi nhận nhiều thư")
def read_messages(message_ids: Sequence[int], now: datetime) -> list[Outcome]:
    """The same for many in one transaction: a message that fails takes no other with it, and after a crash all of
    them are read again.
    """
    return _read_all(message_ids, now)


def _read_all(message_ids: Sequence[int], now: datetime) -> list[Outcome]:
    with transaction() as session, archive.together():
        query = select(Message).where(Message.id.in_(message_ids)).options(selectinload(Message.attachments))
        found = {message.id: message for message in session.scalars(query)}
        messages = [found[number] for number in message_ids]
        outcomes = {row.id: _earlier(row) for row in messages if row.fate != Fate.RECEIVED}
        for portion in _portions([row for row in messages if row.id not in outcomes]):
            outcomes.update({outcome.message_id: outcome for outcome in _read(session, portion, now)})
        return [outcomes[number] for number in message_ids]


def _earlier(message: Message) -> Outcome:
    return Outcome(message.id, Fate(message.fate), "đã xử lý từ trước", message.reason)


def _portions(messages: Iterable[Message]) -> list[list[Message]]:
    """As many mails as may lie in memory at once, and at least one."""
    portions: list[list[Message]] = []
    room = 0
    for message in messages:
        room -= message.size
        if not portions or room < 0:
            portions.append([])
            room = _PORTION - message.size
        portions[-1].append(message)
    return portions


def _read(session: Session, messages: Sequence[Message], now: datetime) -> list[Outcome]:
    """Read a portion and write it all at once; if anything breaks, none of it counts, and each is read by itself."""
    try:
        with session.begin_nested():
            return [_outcome(session, *each, now) for each in _with_all_they_need(session, messages, now)]
    except Exception:  # noqa: BLE001 (whatever breaks one mail must not stop the next)
        if len(messages) == 1:
            return [_failed(session, messages[0], traceback.format_exc(), now)]
    return [outcome for message in messages for outcome in _read(session, [message], now)]


def _with_all_they_need(
    session: Session, messages: Sequence[Message], now: datetime
) -> list[tuple[Message, IncomingMail]]:
    """The messages and their mails; what they point to is loaded for all of them at once."""
    mails = [(message, read_mail(archive.get(message.raw))) for message in messages]
    office = session.get_one(Office, messages[0].office_id)
    pointers = [mail_facts.pointers_of(mail, office.mailbox_address) for _, mail in mails]
    senders = [mail.sender.address for _, mail in mails if mail.sender]
    people = mail_facts.load_ahead(session, office.id, pointers, senders)
    replying.count_answers(session, people, now)
    offices.remember_calendar(session, office.id)
    group_reports.remember_heads(session, office.id, now)
    remember_absences(session, office.id, now)
    return mails


def _outcome(session: Session, message: Message, mail: IncomingMail, now: datetime) -> Outcome:
    recorded = _record(session, message, mail, now)
    message.fate, message.handled_at = recorded.fate, now
    message.reason = recorded.reason.value if recorded.reason else ""
    _enter_trail(session, message, recorded.fate, recorded.line, now)
    return Outcome(message.id, recorded.fate, recorded.line, message.reason)


def _failed(session: Session, message: Message, trace: str, now: datetime) -> Outcome:
    message.fate, message.traceback, message.handled_at = Fate.FAILED, trace, now
    line = f"thư số {message.id} không đọc được: {trace.splitlines()[-1]}"
    _enter_trail(session, message, Fate.FAILED, line, now)
    return Outcome(message.id, Fate.FAILED, line)


def _enter_trail(session: Session, message: Message, fate: Fate, line: str, now: datetime) -> None:
    if fate not in _TOLD_BY_FATE:
        return
    fact = trail.Fact(
        action=fate.value,
        message=f"{fate.label}: {line}",
        at=now,
        actor=message.sender_name or message.sender or "Văn thư",
        channel="mail",
        evidence=message.mail_id or message.content_hash,
    )
    trail.record(session, message.office_id, fact)


def _record(session: Session, message: Message, mail: IncomingMail, now: datetime) -> Recorded:
    office = session.get_one(Office, message.office_id)
    message.subject, message.mail_id = mail.subject, mail.message_id or message.mail_id
    if mail.sender:
        message.sender, message.sender_name = mail.sender.address.lower(), mail.sender.name
    if own := _our_own(session, office, message, mail):
        return own
    keep_attachments(session, office, message, mail)
    if mail.kind is not MailKind.LETTER:
        return machine_mail.record(session, office, message, understand_mail(mail), now)
    match, person = _match(session, office, message, mail)
    known = None
    if isinstance(match, Matched) and match.outbox_id is not None:
        message.outbox_id = match.outbox_id
        known = words_of(session, session.get_one(OutboxLetter, match.outbox_id))
    understood = understand_mail(mail, known)
    message.reply, message.person_id = understood.words.reply, person.id if person else None
    if person is not None and isinstance(match, Matched) and match.how in (How.TOKEN, How.THREAD):
        person.address_dead_since = None  # our letters arrive there after all
    if person is None and isinstance(match, Matched):
        return acting.confirm_delivery(session, message, match, now)
    if isinstance(match, Held):
        return _hold(session, office, message, understood, match, person, now)
    assert person is not None
    incoming = Incoming(session, office, message, understood, person, answer_in(understood), match.how, now)
    if replying.has_had_enough(session, person, now):
        return Recorded(Fate.HELD, f"{person.name}: {Reason.TOO_OFTEN.label}", Reason.TOO_OFTEN)
    if message.reason == Reason.TOO_LARGE:
        return replying.refuse(incoming, Reason.TOO_LARGE)
    return carry_out(incoming, match.matters)


def _our_own(session: Session, office: Office, message: Message, mail: IncomingMail) -> Recorded | None:
    """A letter of this mailbox that lies in it: a copy, or the canary, which is back once it points to its letter."""
    from_us = mail.sender is not None and mail.sender.address.lower() == office.mailbox_address.lower()
    if not (mail.vanthu_id and from_us):
        return None
    query = select(OutboxLetter).where(OutboxLetter.office_id == office.id, OutboxLetter.vanthu_id == mail.vanthu_id)
    known = session.scalar(query)  # the probe letter of `vanthu check` never was in the outbox
    message.outbox_id = known.id if known else None
    what = "thư tự kiểm tra đã quay về" if known and known.letter == Canary.letter else "thư của chính hộp thư này"
    return Recorded(Fate.DUPLICATE, what, Reason.OWN_LETTER)


def _match(
    session: Session, office: Office, message: Message, mail: IncomingMail
) -> tuple[matching.Match, Person | None]:
    pointers = mail_facts.pointers_of(mail, office.mailbox_address)
    letters = mail_facts.letters_by_token(session, office.id, pointers.tokens)
    thread = mail_facts.letters_by_mail_id(session, office.id, pointers.mail_ids)
    found = _played(session, message, (*letters, *thread)) or (
        offices.person_by_address(session, office.id, message.sender) if message.sender else None
    )
    person = found[0] if found else None
    own = person is not None and any(letter.person_id == person.id for letter in (*letters, *thread))
    # What else waits for this person matters only when the mail points to no letter of theirs.
    open_matters = mail_facts.open_matters(session, office.id, person.id) if person and not own else ()
    facts = MailFacts(
        sender=Sender(
            message.sender, person.id if person else None, found[1] if found else True, Proof(message.authentication)
        ),
        by_token=letters,
        by_thread=thread,
        by_code=tuple(matter for matter in open_matters if matter.code in pointers.codes),
        open_matters=open_matters,
        bare_token=bool(pointers.tokens) and not letters,
    )
    return matching.match_mail(facts), person


def _played(session: Session, message: Message, letters: Iterable[matching.KnownLetter]) -> tuple[Person, bool] | None:
    """In trial mode every letter goes to the trial address, whose owner answers each as the person it was for.

    Only while the trial lasts, and only an answer that points to a letter; afterwards the same mail is held.
    """
    trial = get_settings().trial_address.lower()
    if not trial or message.sender != trial:
        return None
    person_id = next((letter.person_id for letter in letters if letter.person_id is not None), None)
    return (session.get_one(Person, person_id), True) if person_id is not None else None


def _hold(
    session: Session,
    office: Office,
    message: Message,
    understood: Understood,
    held: Held,
    person: Person | None,
    now: datetime,
) -> Recorded:
    proved = held.reason is not Reason.AUTHENTICATION_FAILED
    if proved and (incoming := ordering.from_above(session, office, message, understood, now)) is not None:
        return incoming
    if person is not None and held.reason in _MAY_ORDER:
        mail = Incoming(session, office, message, understood, person, answer_in(understood), How.PROVISIONAL, now)
        if (said := said_first(mail) or ordering.order_in(mail)) is not None:
            return said
        if (handed_in := on_behalf.handed_in(mail, held.guess, held.guess_person_id)) is not None:
            return handed_in
        if held.reason is Reason.SEVERAL_FIT:
            return of_several(mail, held.guess)
    message.guess = {
        "matters": [matter.code for matter in held.guess],
        "person_id": held.guess_person_id,
    }
    second_addresses.ask(session, office, message, held, now)
    if person is not None:
        replying.tell_held(session, office, message, person, held, now)
    who = person.name if person else message.sender or "không rõ người gửi"
    return Recorded(Fate.HELD, f"{who}: {held.reason.label}", held.reason)
