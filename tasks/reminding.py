"""Reminders: what the ladder decides now, written as one letter a person and day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.digest import Digest, digests
from domain.ladder import Audience, Tone, WaitKind
from domain.lifecycle import REQUEST, RequestEvent, RequestState, next_state
from domain.matters import Matter, MatterKind
from domain.reminders import Action, Decision, due_reminders
from domain.tokens import matter_code
from storage import offices, trail
from storage.database import transaction
from storage.models import (
    ApprovalStep,
    DocumentVersion,
    Person,
    Plan,
    Reminder,
    Report,
    ReportRequest,
)
from tasks import approving, describing, letter_documents, letter_pieces, letter_reports, posting
from tasks.letter_pieces import Letter
from tasks.step import step
from tasks.waiting import Waits, due_requests, due_steps

_RUNGS = {
    Tone.NOTICE: letter_pieces.Rung.FIRST,
    Tone.REMINDER: letter_pieces.Rung.SECOND,
    Tone.DUE: letter_pieces.Rung.DUE_TODAY,
}
_WAITING = {
    WaitKind.REPORT: letter_pieces.Waiting.REPORT,
    WaitKind.APPROVAL: letter_pieces.Waiting.APPROVAL,
    WaitKind.REVISION: letter_pieces.Waiting.REVISION,
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
        rows = session.scalars(
            select(ReportRequest).where(
                ReportRequest.office_id == office.id,
                ReportRequest.state == RequestState.PLANNED,
                ReportRequest.opens_on <= describing.day_of(now),
            )
        ).all()
        for request in rows:
            request.state = next_state(REQUEST, RequestState.PLANNED, RequestEvent.OPEN)
        return len(rows)


@step("Quyết định nhắc việc")
def remind(now: datetime) -> tuple[Reminded, ...]:
    """Decide every rung that is due and write the letters; each rung is decided once for ever."""
    with transaction() as session:
        waits = Waits.of(session, now)
        requests = due_requests(session, waits.office.id, now)
        steps = due_steps(session, waits.office.id, now)
        owed = [waits.of_request(request) for request in requests] + [waits.of_step(row) for row in steps]
        decisions = due_reminders(
            owed, waits.ladder, waits.calendar, now, waits.absences, waits.done(owed), waits.mailed_today
        )
        reminders = {decision.key: _record(session, waits, decision) for decision in decisions}
        told = [reminded for digest in digests(decisions) for reminded in _write(session, waits, digest, reminders)]
        for request in requests:
            waits.look_again(request)
            if request.next_at is None and (opening := _when_time_is_up(waits, request)) is not None:
                request.next_at = opening
        for row in steps:
            row.next_at = waits.next_moment(waits.of_step(row))
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
    session: Session, waits: Waits, digest: Digest, reminders: dict[tuple[WaitKind, int, str], Reminder]
) -> Iterable[Reminded]:
    person = session.get_one(Person, digest.person)
    up = [item for item in digest.items if item.rung.to is Audience.SUPERIOR]
    items = up + [item for item in digest.items if item.rung.to is not Audience.SUPERIOR]
    envelope = _envelope(session, waits, person, items)
    letter: Letter
    if digest.letter == letter_reports.Escalation.letter:
        letter = _escalation(session, waits, envelope, up)
    elif digest.letter == letter_reports.Digest.letter:
        letter = _digest(session, waits, envelope, items)
    else:
        letter = _single(session, waits, envelope, items[0])
    mark = posting.Postmark(key=f"unasked:{person.id}:{digest.day}", now=waits.now, unasked_on=digest.day)
    sent = posting.post(session, envelope, letter, mark)
    for item in items:
        reminders[item.key].outbox_id = sent.id if sent else None
        _note(session, waits, item, person, sent.mail_id if sent else "")
    about = ", ".join(_label(session, item) for item in items)
    yield Reminded(person.name, about, letter.letter)


def _envelope(session: Session, waits: Waits, person: Person, items: list[Decision]) -> posting.Envelope:
    matters = tuple(_matter(session, item) for item in items)
    code = matters[0].code if len(matters) == 1 else matter_code(waits.office.code, f"N{waits.now:%d%m%y}")
    return posting.to_person(waits.office, person, code, *matters, now=waits.now)


def _matter(session: Session, item: Decision) -> Matter:
    if item.wait.kind is WaitKind.APPROVAL:
        row = session.get_one(ApprovalStep, item.wait.id)
        version = session.get_one(DocumentVersion, row.version_id)
        return Matter(MatterKind.APPROVAL, row.id, approving.case_code(row.document, version))
    return Matter(MatterKind.REQUEST, item.wait.id, session.get_one(ReportRequest, item.wait.id).code)


def _single(session: Session, waits: Waits, envelope: posting.Envelope, item: Decision) -> Letter:
    if item.wait.kind is WaitKind.APPROVAL:
        row = session.get_one(ApprovalStep, item.wait.id)
        assert row.asked_at is not None
        asked = describing.day_of(row.asked_at)
        return letter_documents.ApprovalReminder(
            **envelope.head,
            document=describing.document_line(row.document, session.get_one(DocumentVersion, row.version_id)),
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


def _digest(session: Session, waits: Waits, envelope: posting.Envelope, items: list[Decision]) -> Letter:
    return letter_reports.Digest(
        **envelope.head,
        items=tuple(
            letter_pieces.DigestItem(matter=_piece(session, waits, item), waiting=_WAITING[item.wait.kind])
            for item in items
        ),
        as_of=waits.now,
    )


def _piece(session: Session, waits: Waits, item: Decision) -> letter_pieces.Matter:
    if item.wait.kind is not WaitKind.APPROVAL:
        request = session.get_one(ReportRequest, item.wait.id)
        return describing.matter_line(session, request, waits.now, waits.calendar)
    row = session.get_one(ApprovalStep, item.wait.id)
    return letter_pieces.Matter(
        code=_matter(session, item).code,
        title=f"cho ý kiến về {describing.document_name(row.document)}",
        due_on=row.due_on,
        days_left=describing.days_left(waits.calendar, describing.day_of(waits.now), item.wait.due_on),
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
    last_word = ""
    if item.wait.kind is not WaitKind.APPROVAL:
        last = session.scalar(select(Report).where(Report.request_id == item.wait.id).order_by(Report.id.desc()))
        last_word = " ".join(last.text.split())[:120] if last else ""
    return letter_pieces.LateItem(
        person=describing.person_line(person, today),
        title=_label(session, item),
        due_on=item.wait.due_on,
        days_late=-describing.days_left(waits.calendar, today, item.wait.due_on),
        reminded=len(_reminded_on(session, item)),
        last_word=last_word,
    )


def _label(session: Session, item: Decision) -> str:
    if item.wait.kind is WaitKind.APPROVAL:
        return describing.document_name(session.get_one(ApprovalStep, item.wait.id).document)
    request = session.get_one(ReportRequest, item.wait.id)
    return describing.report_title(session.get_one(Plan, request.plan_id), request)


def _note(session: Session, waits: Waits, item: Decision, person: Person, mail_id: str) -> None:
    plan_id = None
    if item.wait.kind is not WaitKind.APPROVAL:
        plan_id = session.get_one(ReportRequest, item.wait.id).plan_id
    verb = "Báo cáo cấp trên" if item.rung.to is Audience.SUPERIOR else "Nhắc"
    fact = trail.Fact(
        action="escalate" if item.rung.to is Audience.SUPERIOR else "remind",
        message=f"{verb} {person.name}: {_label(session, item)} ({item.reason})",
        at=waits.now,
        plan_id=plan_id,
        evidence=mail_id,
        detail={"person": session.get_one(Person, item.wait.person).name, "rung": item.rung.code},
    )
    trail.record(session, waits.office.id, fact)
