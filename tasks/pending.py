"""What is due now, asked of the database: flows are short and repeatable because they start from this question."""

from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.fates import Fate
from domain.ladder import at
from domain.lifecycle import OWED, DocumentState, OutboxState, RequestState, StepState
from storage import offices
from storage.database import reading
from storage.models import ApprovalStep, Duty, Message, OfficialDocument, OutboxLetter, Plan, ReportRequest
from tasks import describing, entered, summary_deadlines
from tasks.due_waits import AWAITED_DOCUMENTS
from tasks.substituting import left_alone, next_absence, waiting_for_absent
from tasks.summarising import ReadyPeriod, next_summary_day, ready_periods

MORNING = time(8)


@dataclass(frozen=True)
class Pending:
    """Work that waits: ids, and whether anything is to be decided or sent."""

    entered: bool = False
    to_submit: tuple[int, ...] = ()
    to_issue: tuple[int, ...] = ()
    to_assign: tuple[int, ...] = ()
    to_summarise: tuple[ReadyPeriod, ...] = ()
    to_read: tuple[int, ...] = ()
    reminders: bool = False
    letters: bool = False


def pending(now: datetime) -> Pending:
    """Everything that is due at `now` (business time)."""
    with reading() as session:
        office = offices.the_office(session)
        return Pending(
            entered=entered.has_due(session, office.id, now),
            to_submit=_to_submit(session, office.id),
            to_issue=() if office.rules.get("issue") == "by_clerk" else _to_issue(session, office.id),
            to_assign=_to_assign(session, office.id),
            to_summarise=tuple(ready_periods(session, office.id, now)),
            to_read=unread(session, office.id),
            reminders=_reminders_due(session, office.id, now) or summary_deadlines.is_due(session, office, now),
            letters=_letters_waiting(session, office.id),
        )


def next_due_moment(now: datetime) -> datetime | None:
    """When anything is due next after `now`; None when nothing ever is. The sandbox jumps from one to the next."""
    with reading() as session:
        office = offices.the_office(session)
        moments = [
            session.scalar(
                select(func.min(ReportRequest.next_at)).where(
                    ReportRequest.office_id == office.id,
                    ReportRequest.state.in_(OWED),
                    ReportRequest.next_at > now,
                )
            ),
            session.scalar(
                select(func.min(ApprovalStep.next_at)).where(
                    ApprovalStep.office_id == office.id,
                    ApprovalStep.state == StepState.ASKED,
                    ApprovalStep.next_at > now,
                )
            ),
            session.scalar(
                select(func.min(OfficialDocument.next_at)).where(
                    OfficialDocument.office_id == office.id,
                    OfficialDocument.state.in_(AWAITED_DOCUMENTS),
                    OfficialDocument.next_at > now,
                )
            ),
        ]
        moments.append(entered.next_moment(session, office.id, now))
        moments.append(summary_deadlines.next_moment(session, office, now))
        if (away := next_absence(session, office.id, now)) is not None:
            moments.append(at(away, MORNING))
        summary = next_summary_day(session, office.id, now)
        if summary is not None:
            moments.append(at(summary, MORNING))
        return min((moment for moment in moments if moment is not None), default=None)


def unread(session: Session, office_id: int) -> tuple[int, ...]:
    """Messages that are stored and not yet understood, oldest first."""
    query = select(Message.id).where(Message.office_id == office_id, Message.fate == Fate.RECEIVED)
    return tuple(session.scalars(query.order_by(Message.arrived_at, Message.id)))


def _to_issue(session: Session, office_id: int) -> tuple[int, ...]:
    """Approved documents; one that was refused waits for a person."""
    query = select(OfficialDocument.id).where(
        OfficialDocument.office_id == office_id,
        OfficialDocument.state == DocumentState.APPROVED,
        OfficialDocument.held_because == "",
    )
    return tuple(session.scalars(query.order_by(OfficialDocument.id)))


def _to_submit(session: Session, office_id: int) -> tuple[int, ...]:
    """Drafts that came back corrected, and summaries; a new plan is submitted by a person, however often edited."""
    drafts = session.scalars(
        select(OfficialDocument)
        .where(OfficialDocument.office_id == office_id, OfficialDocument.state == DocumentState.DRAFT)
        .order_by(OfficialDocument.id)
    )
    return tuple(row.id for row in drafts if row.role == "summary" or row.steps)


def _to_assign(session: Session, office_id: int) -> tuple[int, ...]:
    assigned = select(Duty.id).where(Duty.plan_id == Plan.id).exists()
    query = (
        select(Plan)
        .join(OfficialDocument, (OfficialDocument.plan_id == Plan.id) & (OfficialDocument.role == "plan"))
        .where(Plan.office_id == office_id, OfficialDocument.state == DocumentState.ISSUED, ~assigned)
    )
    return tuple(plan.id for plan in session.scalars(query.order_by(Plan.id)) if plan.assignments)


def _reminders_due(session: Session, office_id: int, now: datetime) -> bool:
    request = select(ReportRequest.id).where(
        ReportRequest.office_id == office_id,
        ReportRequest.state.in_(OWED),
        ReportRequest.next_at <= now,
    )
    step = select(ApprovalStep.id).where(
        ApprovalStep.office_id == office_id,
        ApprovalStep.state == StepState.ASKED,
        ApprovalStep.next_at <= now,
    )
    draft = select(OfficialDocument.id).where(
        OfficialDocument.office_id == office_id,
        OfficialDocument.state.in_(AWAITED_DOCUMENTS),
        OfficialDocument.next_at <= now,
    )
    opening = select(ReportRequest.id).where(
        ReportRequest.office_id == office_id,
        ReportRequest.state == RequestState.PLANNED,
        ReportRequest.opens_on <= describing.day_of(now),
    )
    found = any(session.scalar(query.limit(1)) is not None for query in (request, step, draft, opening))
    return found or bool(waiting_for_absent(session, office_id, now) or left_alone(session, office_id, now))


def _letters_waiting(session: Session, office_id: int) -> bool:
    query = select(OutboxLetter.id).where(
        OutboxLetter.office_id == office_id, OutboxLetter.state.in_([OutboxState.QUEUED, OutboxState.DEFERRED])
    )
    return session.scalar(query.limit(1)) is not None
