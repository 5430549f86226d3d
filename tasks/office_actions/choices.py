"""The lists that forms choose from, as they are now."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from domain.console import ALL_HELD, BY_GUESS, MOST_CHOICES, NOBODY, NOTHING, Choice, Listing
from domain.fates import Fate
from domain.lifecycle import OWED, DocumentState, OutboxState, RequestState, StepState
from domain.wording import ZONE
from storage import offices
from storage.models import (
    ApprovalStep,
    Delivery,
    Group,
    IncomingEntry,
    Message,
    Office,
    OfficialDocument,
    OutboxLetter,
    OutgoingEntry,
    Person,
    Plan,
    Report,
    ReportRequest,
)
from tasks import describing
from tasks.answering_questions import open_of
from tasks.case_names import without_token
from tasks.duty_ladders import ladders_in
from tasks.finding import plans_of
from tasks.withdrawing import STOPPABLE, WITHDRAWABLE

LONGEST = 110
DAYS_AHEAD = 550
_OVER = (DocumentState.CLOSED, DocumentState.WITHDRAWN, DocumentState.REJECTED, DocumentState.RECALLED,
         DocumentState.REPLACED)  # fmt: skip
DUTIES_OF_A_PLAN = 1000
"""A duty of a draft has no row of its own: its number is that of the plan, and its place among the plan's duties."""
GROUPS_FROM = 1_000_000_000
"""Groups stand in one list with people: their numbers begin here."""


def choices(session: Session, office: Office, listing: Listing, now: datetime) -> tuple[str, ...]:
    """The labels of one list, never empty: a form whose list is empty says so."""
    first = _FIRST.get(listing, ())
    labels = [choice.label for choice in _LISTS[listing](session, office, now)][:MOST_CHOICES]
    return (*first, *labels) if first or labels else (NOTHING,)


def request_choice(row: Row[Any]) -> Choice:
    """A report request: `#12 · 18/03/2024 · Vũ Thị Hà · KH05-B1-2024Q1 · quý I năm 2024`."""
    due = row.returned_due_on if row.state == RequestState.RETURNED and row.returned_due_on else row.due_on
    return Choice(row.id, _words(_day(due), row.person, row.code, row.period_label))


def requests(office_id: int) -> Select[Any]:
    """The columns that name a request."""
    request = ReportRequest
    return (
        select(request.id, request.code, request.period_label, request.due_on, request.returned_due_on, request.state,
               Person.name.label("person"), request.plan_id)
        .join(Person, request.reporter_id == Person.id)
        .where(request.office_id == office_id)
    )  # fmt: skip


def held_choice(row: Message) -> Choice:
    """A held mail: `#101 · 05/03/2024 · Nguyễn Thị Hà · Báo cáo quý I`."""
    return Choice(row.id, _words(_day(row.arrived_at), row.sender_name or row.sender, without_token(row.subject)))


def approval_choice(row: ApprovalStep, person: str) -> Choice:
    """A step that waits for an answer."""
    asked = _day(row.asked_at) if row.asked_at else ""
    return Choice(row.id, _words(asked, person, row.label, describing.document_name(row.document)))


def document_choice(row: OfficialDocument) -> Choice:
    """A document by its name."""
    return Choice(row.id, _words(describing.document_name(row)))


def plan_choice(row: Plan) -> Choice:
    """A plan by its code and title."""
    return Choice(row.id, _words(row.code, row.title))


def review_choice(row: Row[Any]) -> Choice:
    """A report in review."""
    return Choice(row.id, _words(_day(row.arrived_at), row.person, row.code))


def letter_choice(row: OutboxLetter) -> Choice:
    """A letter that did not arrive."""
    return Choice(row.id, _words(_day(row.created_at), row.to_address, without_token(row.subject)))


def reviews(office_id: int) -> Select[Any]:
    """Reports that wait for the reviewer, oldest first."""
    return (
        select(Report.id, Report.arrived_at, Person.name.label("person"), ReportRequest.code, ReportRequest.plan_id)
        .join(ReportRequest, Report.request_id == ReportRequest.id)
        .join(Person, Report.person_id == Person.id)
        .where(Report.office_id == office_id, Report.verdict == "", ReportRequest.state == RequestState.SUBMITTED)
        .order_by(Report.arrived_at, Report.id)
    )


def undelivered(office_id: int) -> Select[tuple[OutboxLetter]]:
    """Letters that were refused, given up or came back, latest first."""
    bounced = select(Delivery.id).where(Delivery.outbox_id == OutboxLetter.id, Delivery.state == "bounced").exists()
    failed = OutboxLetter.state.in_([OutboxState.REFUSED, OutboxState.DEAD])
    called_back = OutboxLetter.last_answer.startswith("Không gửi: ")
    query = select(OutboxLetter).where(OutboxLetter.office_id == office_id, failed | bounced, ~called_back)
    return query.order_by(OutboxLetter.id.desc())


def _approvals(session: Session, office: Office, _now: datetime) -> Iterable[Choice]:
    query = (
        select(ApprovalStep, Person.name)
        .join(Person, ApprovalStep.person_id == Person.id)
        .where(ApprovalStep.office_id == office.id, ApprovalStep.state == StepState.ASKED)
        .order_by(ApprovalStep.asked_at, ApprovalStep.id)
    )
    return [approval_choice(row, person) for row, person in session.execute(query)]


def documents_in(session: Session, office: Office, state: DocumentState) -> list[OfficialDocument]:
    """The documents in a state, oldest first."""
    query = select(OfficialDocument).where(OfficialDocument.office_id == office.id, OfficialDocument.state == state)
    return list(session.scalars(query.order_by(OfficialDocument.id)))


def _in_state(*states: DocumentState) -> "_Lister":
    return lambda session, office, _now: [
        document_choice(row) for state in states for row in documents_in(session, office, state)
    ]


def _issued(session: Session, office: Office, _now: datetime) -> Iterable[Choice]:
    """What is in force, latest first, named as it would be cited."""
    query = select(OfficialDocument).where(
        OfficialDocument.office_id == office.id, OfficialDocument.state == DocumentState.ISSUED
    )
    rows = session.scalars(query.order_by(OfficialDocument.id.desc()).limit(300))
    return [Choice(row.id, _words(describing.full_name(row, office))) for row in rows]


def _questions(session: Session, office: Office, _now: datetime) -> Iterable[Choice]:
    return [plan_choice(row) for row in plans_of(session, office) if open_of(row)]


def _plans(session: Session, office: Office, _now: datetime) -> Iterable[Choice]:
    return [plan_choice(row) for row in plans_of(session, office) if row.document.state == DocumentState.ISSUED]


def _duties(session: Session, office: Office, _now: datetime) -> Iterable[Choice]:
    """Every duty that reports, of drafts too: a ladder set before the issue is that of all its reports."""
    return [
        Choice(plan.id * DUTIES_OF_A_PLAN + place, _words(plan.code, row.duty, row.assignee, row.ladder.words))
        for plan in plans_of(session, office)
        if plan.document.state not in _OVER
        for place, row in enumerate(ladders_in(session, office, plan))
    ]


def _held(session: Session, office: Office, _now: datetime) -> Iterable[Choice]:
    query = select(Message).where(Message.office_id == office.id, Message.fate.in_([Fate.HELD, Fate.FAILED]))
    rows = session.scalars(query.order_by(Message.arrived_at, Message.id).limit(MOST_CHOICES))
    return [held_choice(row) for row in rows]


def _requests(session: Session, office: Office, _now: datetime) -> Iterable[Choice]:
    query = requests(office.id).where(ReportRequest.state.in_(OWED))
    ahead = ReportRequest.state == RequestState.PLANNED  # false comes first: what lies ahead is cut, not what is late
    rows = session.execute(query.order_by(ahead, ReportRequest.due_on, ReportRequest.id).limit(MOST_CHOICES))
    return map(request_choice, rows)


def _reviews(session: Session, office: Office, _now: datetime) -> Iterable[Choice]:
    return map(review_choice, session.execute(reviews(office.id)))


def _people(session: Session, office: Office, now: datetime) -> Iterable[Choice]:
    day = describing.day_of(now)
    query = select(Person).where(Person.office_id == office.id, offices.valid_on(Person, day)).order_by(Person.id)
    return [person_choice(row, day) for row in session.scalars(query)]


def person_choice(row: Person, day: date) -> Choice:
    """A person with their post."""
    return Choice(row.id, _words(row.name, offices.title_of(row, day)))


def _people_and_groups(session: Session, office: Office, now: datetime) -> Iterable[Choice]:
    groups = session.scalars(select(Group).where(Group.office_id == office.id).order_by(Group.id))
    return [*_people(session, office, now), *(Choice(GROUPS_FROM + row.id, _words(row.name)) for row in groups)]


def _letters(session: Session, office: Office, _now: datetime) -> Iterable[Choice]:
    return [letter_choice(row) for row in session.scalars(undelivered(office.id).limit(200))]


def _numbers(session: Session, office: Office, now: datetime) -> Iterable[Choice]:
    query = select(OutgoingEntry).where(
        OutgoingEntry.office_id == office.id,
        OutgoingEntry.year >= describing.day_of(now).year - 1,
        ~OutgoingEntry.voided,
    )
    rows = session.scalars(query.order_by(OutgoingEntry.id.desc()).limit(300))
    return [Choice(row.id, _words(row.number_symbol, _day(row.document_date), row.kind_and_abstract)) for row in rows]


def _incoming(session: Session, office: Office, now: datetime) -> Iterable[Choice]:
    query = select(IncomingEntry).where(
        IncomingEntry.office_id == office.id, IncomingEntry.year >= describing.day_of(now).year - 1
    )
    rows = session.scalars(query.order_by(IncomingEntry.id.desc()).limit(300))
    return [
        Choice(
            row.id,
            _words(f"số đến {row.arrival_number:02d}/{row.year}", row.number_symbol, row.author, row.kind_and_abstract),
        )
        for row in rows
    ]


def _proposed_days(session: Session, office: Office, now: datetime) -> Iterable[Choice]:
    """Days off of this and the next year that no decision confirms; the number is the day itself."""
    today = describing.day_of(now)
    calendar = offices.calendar_of(session, office.id)
    confirmed = {row.day for row in calendar.rows}
    found = [row for year in (today.year, today.year + 1) for row in calendar.days(year)]
    near = today + timedelta(days=DAYS_AHEAD)
    return [
        Choice(int(f"{row.day:%Y%m%d}"), _words(_day(row.day), row.kind.label, row.name))
        for row in found
        if row.day not in confirmed and today <= row.day <= near
    ]


def _day(moment: date | datetime) -> str:
    return f"{moment.astimezone(ZONE) if isinstance(moment, datetime) else moment:%d/%m/%Y}"


def _words(*parts: str) -> str:
    words = " ".join(" · ".join(part for part in parts if part).split())
    plain = words if words.isprintable() else "".join(c for c in words if c.isprintable())
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rstrip() + "…"


_Lister = Callable[[Session, Office, datetime], Iterable[Choice]]
_FIRST = {
    Listing.HELD_OR_ALL: (ALL_HELD,),
    Listing.REQUESTS_OR_GUESS: (BY_GUESS,),
    Listing.PEOPLE_OR_NOBODY: (NOBODY,),
}
_LISTS: dict[Listing, _Lister] = {
    Listing.APPROVALS: _approvals,
    Listing.DRAFTS: _in_state(DocumentState.DRAFT),
    Listing.INCOMING: _incoming,
    Listing.APPROVED: _in_state(DocumentState.APPROVED),
    Listing.WITHDRAWABLE: _in_state(*WITHDRAWABLE),
    Listing.STOPPABLE: _in_state(*STOPPABLE),
    Listing.QUESTIONS: _questions,
    Listing.PLANS: _plans,
    Listing.HELD: _held,
    Listing.HELD_OR_ALL: _held,
    Listing.REQUESTS: _requests,
    Listing.REQUESTS_OR_GUESS: _requests,
    Listing.REVIEWS: _reviews,
    Listing.DUTIES: _duties,
    Listing.PEOPLE: _people,
    Listing.PEOPLE_OR_NOBODY: _people,
    Listing.PEOPLE_AND_GROUPS: _people_and_groups,
    Listing.LETTERS: _letters,
    Listing.NUMBERS: _numbers,
    Listing.ISSUED: _issued,
    Listing.PROPOSED_DAYS: _proposed_days,
}
