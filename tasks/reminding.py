"""Reminders: what the ladder decides now, written as one letter a person and day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.digest import Digest, digests
from domain.ladder import Audience, Tone, WaitKind
from domain.lifecycle import REQUEST, RequestEvent, RequestState, next_state
from domain.outgoing import Enclosure
from domain.reminders import Action, Decision, due_reminders
from domain.tokens import matter_code
from storage import offices, trail
from storage.database import transaction
from storage.models import (
    OfficialDocument,
    Person,
    Reminder,
    ReportRequest,
)
from tasks import (
    awaited,
    describing,
    dispatching,
    indicator_setup,
    letter_documents,
    letter_pieces,
    letter_reports,
    posting,
    versions,
)
from tasks.due_waits import due_documents, due_requests, due_steps
from tasks.letter_pieces import Letter
from tasks.step import step
from tasks.threads import FirstLetters, first_letters, in_thread
from tasks.waiting import Waits

_RUNGS = {
    Tone.NOTICE: letter_pieces.Rung.FIRST,
    Tone.REMINDER: letter_pieces.Rung.SECOND,
    Tone.DUE: letter_pieces.Rung.DUE_TODAY,
}


@dataclass(frozen=True)
class Reminded:
    """One person who is written to, in one line for the register of runs."""

    person: str
    about: str
    letter: str


@step("Mở yêu cầu báo cáo đến kỳ")
def open_requests(now: datetime) -> int:
    """Requests whose period has begun wait for a report from today on."""
    with transaction() as session:
        office = offices.the_office(session)
        rows = periods_begun(session, office.id, now)
        for request in rows:
            request.state = next_state(REQUEST, RequestState.PLANNED, RequestEvent.OPEN)
        return len(rows)


def periods_begun(session: Session, office_id: int, now: datetime) -> list[ReportRequest]:
    """The planned requests whose period has begun; by the index, whatever the number of planned ones."""
    query = select(ReportRequest).where(
        ReportRequest.office_id == office_id,
        ReportRequest.state == RequestState.PLANNED,
        ReportRequest.opens_on <= describing.day_of(now),
    )
    return list(session.scalars(query))


@step("Quyết định nhắc việc")
def remind(now: datetime) -> tuple[Reminded, ...]:
    """Decide every rung that is due and write the letters; each rung is decided once for ever."""
    with transaction() as session:
        waits = Waits.of(session, now)
        requests = due_requests(session, waits.office.id, now)
        steps = due_steps(session, waits.office.id, now)
        documents = due_documents(session, waits.office.id, now)
        owed = [waits.of_request(request) for request in requests] + [waits.of_step(row) for row in steps]
        owed += [waits.of_document(document) for document in documents]
        decisions = due_reminders(
            owed, waits.ladder, waits.calendar, now, waits.absences, waits.done(owed), waits.mailed_today
        )
        reminders = {decision.key: _record(session, waits, decision) for decision in decisions}
        followed = first_letters(session, requests, steps)
        told = [
            reminded
            for digest in digests(decisions)
            for reminded in _write(session, waits, digest, reminders, followed)
        ]
        for request in requests:
            waits.look_again(request)
            if request.next_at is None and (opening := _when_time_is_up(waits, request)) is not None:
                request.next_at = opening
        for row in steps:
            row.next_at = waits.next_moment(waits.of_step(row))
        for document in documents:
            waits.plan_document(document)
        return tuple(told)


def _when_time_is_up(waits: Waits, request: ReportRequest) -> datetime | None:
    """A wait that stands still while an extension is asked for goes on the day after its date, answered or not."""
    if not waits.of_request(request).closed:
        return None
    day_after = waits.calendar.add_working_days(describing.current_due(request), 1)
    opening = waits.ladder.opening(day_after)
    return opening if opening > waits.now else None


def _record(session: Session, waits: Waits, decision: Decision) -> Reminder:
    kind, wait_id, rung = decision.key
    row = Reminder(
        office_id=waits.office.id,
        wait_kind=kind,
        wait_id=wait_id,
        rung=rung,
        person_id=decision.person,
        sent=decision.action is Action.SEND,
        reason=decision.reason,
        decided_at=waits.now,
    )
    session.add(row)
    session.flush()
    return row


def _write(
    session: Session,
    waits: Waits,
    digest: Digest,
    reminders: dict[tuple[WaitKind, int, str], Reminder],
    followed: FirstLetters,
) -> Iterable[Reminded]:
    person = session.get_one(Person, digest.person)
    up = [item for item in digest.items if item.rung.to is Audience.SUPERIOR]
    items = up + [item for item in digest.items if item.rung.to is not Audience.SUPERIOR]
    envelope = _envelope(waits, person, items)
    letter: Letter
    if digest.letter == letter_reports.Escalation.letter:
        letter = _escalation(session, waits, envelope, up)
    elif digest.letter == letter_reports.Digest.letter:
        letter = _digest(waits, envelope, items)
    else:
        letter = _single(session, waits, envelope, items[0])
    mark = posting.Postmark(
        key=f"unasked:{person.id}:{digest.day}",
        now=waits.now,
        unasked_on=digest.day,
        files=_forms(session, letter, items),
    )
    sent = posting.post(session, envelope, letter, in_thread(mark, followed.behind(items)))
    session.flush()
    for item in items:
        reminders[item.key].outbox_id = sent.id if sent else None
        _note(waits, item, person, sent.mail_id if sent else "")
    about = ", ".join(awaited.label_of(waits, item) for item in items)
    yield Reminded(person.name, about, letter.letter)


def _forms(session: Session, letter: Letter, items: list[Decision]) -> tuple[Enclosure, ...]:
    """A letter about one report brings its form of figures along, a digest the texts that are to be signed."""
    if isinstance(letter, letter_reports.Digest):
        return tuple(_to_sign(session, item) for item in items if item.wait.kind is WaitKind.SIGNED_COPY)
    if not isinstance(letter, letter_reports.Reminder | letter_reports.ReminderOverdue):
        return ()
    return indicator_setup.form_file(session, session.get_one(ReportRequest, items[0].wait.id))


def _to_sign(session: Session, item: Decision) -> Enclosure:
    document = session.get_one(OfficialDocument, item.wait.id)
    return dispatching.issued_file(document, versions.current(document))


def _envelope(waits: Waits, person: Person, items: list[Decision]) -> posting.Envelope:
    matters = tuple(awaited.matter_of(waits, item) for item in items)
    code = matters[0].code if len(matters) == 1 else matter_code(waits.office.code, f"N{waits.now:%d%m%y}")
    return posting.to_person(waits.office, person, code, *matters, now=waits.now)


def _single(session: Session, waits: Waits, envelope: posting.Envelope, item: Decision) -> Letter:
    if item.wait.kind is WaitKind.APPROVAL:
        row = awaited.step_of(waits, item)
        assert row.asked_at is not None
        asked = describing.day_of(row.asked_at)
        return letter_documents.ApprovalReminder(
            **envelope.head,
            document=describing.document_line(row.document, awaited.version_of(waits, row)),
            asked_on=asked,
            days_waiting=waits.calendar.working_days_between(asked, describing.day_of(waits.now)),
            due_on=row.due_on,
        )
    request = session.get_one(ReportRequest, item.wait.id)
    matter = describing.matter_line(session, request, waits.now, waits.calendar)
    if item.rung.tone in _RUNGS:
        return letter_reports.Reminder(**envelope.head, matter=matter, rung=_RUNGS[item.rung.tone])
    return letter_reports.ReminderOverdue(
        **envelope.head, matter=matter, as_of=waits.now, reminded_on=_reminded_on(session, item)
    )


def _reminded_on(session: Session, item: Decision) -> tuple[datetime, ...]:
    rows = session.scalars(
        select(Reminder.decided_at)
        .where(Reminder.wait_kind == item.wait.kind, Reminder.wait_id == item.wait.id, Reminder.sent)
        .order_by(Reminder.decided_at)
    ).all()
    return tuple(describing.day_of(moment) for moment in rows if moment != item.at)  # type: ignore[misc]


def _digest(waits: Waits, envelope: posting.Envelope, items: list[Decision]) -> Letter:
    return letter_reports.Digest(
        **envelope.head,
        items=tuple(
            _of_colleague(waits, item)
            if item.rung.to is Audience.SUPERIOR
            else letter_pieces.DigestItem(matter=awaited.piece_of(waits, item), waiting=awaited.WAITING[item.wait.kind])
            for item in items
        ),
        as_of=waits.now,
    )


def _of_colleague(waits: Waits, item: Decision) -> letter_pieces.DigestItem:
    """What a colleague owes, in the digest of their superior: there is nothing to fill in for it."""
    person = waits.session.get_one(Person, item.wait.person)
    return letter_pieces.DigestItem(
        matter=replace(awaited.piece_of(waits, item), form_lines=(), members_missing=(), last_sent="", last_comment=""),
        waiting=awaited.WAITING[item.wait.kind],
        owed_by=describing.person_line(person, describing.day_of(waits.now)),
    )


def _escalation(session: Session, waits: Waits, envelope: posting.Envelope, items: list[Decision]) -> Letter:
    return letter_reports.Escalation(
        **envelope.head,
        items=tuple(_late(session, waits, item) for item in items),
        as_of=waits.now,
    )


def _late(session: Session, waits: Waits, item: Decision) -> letter_pieces.LateItem:
    today = describing.day_of(waits.now)
    person = session.get_one(Person, item.wait.person)
    return letter_pieces.LateItem(
        code=awaited.matter_of(waits, item).code,
        waiting=awaited.WAITING[item.wait.kind],
        person=describing.person_line(person, today),
        title=awaited.label_of(waits, item),
        due_on=item.wait.due_on,
        days_late=-describing.days_left(waits.calendar, today, item.wait.due_on),
        reminded=len(_reminded_on(session, item)),
        last_word=awaited.last_word_of(waits, item),
        instead_of=_stands_in_for(session, item, today),
    )


def _stands_in_for(session: Session, item: Decision, today: date) -> str:
    superior = item.wait.superior
    if superior is None or superior == item.person:
        return ""
    return describing.person_line(session.get_one(Person, superior), today)


def _note(waits: Waits, item: Decision, person: Person, mail_id: str) -> None:
    verb = "Báo cáo cấp trên" if item.rung.to is Audience.SUPERIOR else "Nhắc"
    document = awaited.document_of(waits, item)
    fact = trail.Fact(
        action="escalate" if item.rung.to is Audience.SUPERIOR else "remind",
        message=f"{verb} {person.name}: {awaited.label_of(waits, item)} ({item.reason})",
        at=waits.now,
        plan_id=awaited.plan_id_of(waits, item),
        document_id=document.id if document else None,
        evidence=mail_id,
        detail={"person": waits.session.get_one(Person, item.wait.person).name, "rung": item.rung.code},
    )
    trail.record(waits.session, waits.office.id, fact)
