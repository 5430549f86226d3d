"""The summary of a period: drafted from the accepted reports when all are in, or when the time has come."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session, aliased

from domain.calendar import OfficeCalendar
from domain.document import Document, LegalBasis, Purpose, Signer
from domain.lifecycle import SETTLED, DocumentState
from domain.summary import SummaryFacts, summary_document
from domain.summary_figures import figure_blocks
from storage import offices, trail
from storage.database import transaction
from storage.models import Duty, Office, OfficialDocument, Person, Plan, ReportRequest
from tasks import describing, drafting, versions
from tasks.step import step
from tasks.summary_facts import figures_of, parts_of

SYMBOL = "BC"  # báo cáo
PATIENCE = 7  # working days after the last due date, then the summary is drafted from what is there
_SUMMARY, _OWN = aliased(OfficialDocument), aliased(OfficialDocument)  # made once: an alias costs more than its query


@dataclass(frozen=True)
class ReadyPeriod:
    """A period of a plan whose summary can be drafted."""

    plan_id: int
    plan_code: str
    period_key: str
    period_label: str


@dataclass(frozen=True)
class UnsummarisedPeriod:
    """A period whose summary is still to be drafted; `waiting`: how many of its reports are not settled."""

    plan_id: int
    period_key: str
    period_label: str
    period_last: date
    last_due: date
    waiting: int

    def day_of_summary(self, calendar: OfficeCalendar) -> date:
        """The first working day after the figures close when all reports are in; else when patience has run out."""
        closed = calendar.next_working_day(self.period_last + timedelta(days=1)).day
        if not self.waiting:
            return closed
        return max(closed, calendar.add_working_days(self.last_due, PATIENCE + 1))


def ready_periods(session: Session, office_id: int, now: datetime) -> list[ReadyPeriod]:
    """The periods without a summary whose day has come."""
    today = describing.day_of(now)
    calendar = offices.calendar_of(session, office_id)
    ready = []
    for row in unsummarised_periods(session, office_id):
        if row.day_of_summary(calendar) <= today:
            plan = session.get_one(Plan, row.plan_id)
            ready.append(ReadyPeriod(row.plan_id, plan.code, row.period_key, row.period_label))
    return ready


def next_summary_day(session: Session, office_id: int, now: datetime) -> date | None:
    """The next day on which a summary is to be drafted; None when none is ahead."""
    today = describing.day_of(now)
    calendar = offices.calendar_of(session, office_id)
    days = [row.day_of_summary(calendar) for row in unsummarised_periods(session, office_id)]
    return min((day for day in days if day > today), default=None)


def unsummarised_periods(session: Session, office_id: int) -> list[UnsummarisedPeriod]:
    """The periods of issued plans that have no summary; counted by the database, whatever the number of requests."""
    return [UnsummarisedPeriod(*row) for row in session.execute(_unsummarised(office_id))]


def _unsummarised(office_id: int) -> Select[tuple[int, str, str, date, date, int]]:
    """Periodic requests of issued plans whose period has no summary, a row a period."""
    done = select(_SUMMARY.id).where(
        _SUMMARY.plan_id == ReportRequest.plan_id,
        _SUMMARY.role == "summary",
        _SUMMARY.period_key == ReportRequest.period_key,
    )
    waiting = func.sum(case((ReportRequest.state.in_(SETTLED), 0), else_=1))
    return (
        select(
            ReportRequest.plan_id,
            ReportRequest.period_key,
            func.min(ReportRequest.period_label),
            func.max(ReportRequest.period_last),
            func.max(ReportRequest.due_on),
            waiting,
        )
        .join(Duty, ReportRequest.duty_id == Duty.id)
        .join(_OWN, (_OWN.plan_id == ReportRequest.plan_id) & (_OWN.role == "plan"))
        .where(
            ReportRequest.office_id == office_id,
            ~Duty.ad_hoc,
            _OWN.state == DocumentState.ISSUED,
            ~done.exists(),
        )
        .group_by(ReportRequest.plan_id, ReportRequest.period_key)
        .order_by(func.min(ReportRequest.id))
    )


@step("Soạn báo cáo tổng hợp", "Tổng hợp {period_key}")
def draft_summary(plan_id: int, period_key: str, now: datetime) -> int:
    """Draft the summary report of a period; gives the document's id."""
    with transaction() as session:
        plan = session.get_one(Plan, plan_id)
        office = session.get_one(Office, plan.office_id)
        requests = session.scalars(
            select(ReportRequest)
            .where(ReportRequest.plan_id == plan_id, ReportRequest.period_key == period_key)
            .order_by(ReportRequest.id)
        ).all()
        model = model_of_summary(session, office, plan, list(requests), now)
        document = drafting.new_document(session, office, model, now, role="summary", plan_id=plan.id)
        document.period_key, document.upward = period_key, bool(model.addressees)
        missing = [request for request in requests if request.state not in SETTLED]
        count = f"{len(requests) - len(missing):02d}/{len(requests):02d}"
        line = f"Soạn {describing.document_name(document)} từ {count} báo cáo"
        fact = trail.Fact(
            action="summarise",
            message=line,
            at=now,
            plan_id=plan.id,
            document_id=document.id,
            evidence=versions.current(document).content_hash,
            detail={"missing": [session.get_one(Person, row.reporter_id).name for row in missing]},
        )
        trail.record(session, office.id, fact)
        return document.id


def model_of_summary(
    session: Session, office: Office, plan: Plan, requests: list[ReportRequest], now: datetime
) -> Document:
    """The text of a period's summary from the reports that are there."""
    return summary_document(_facts(session, office, plan, requests, now))


def _facts(session: Session, office: Office, plan: Plan, requests: list[ReportRequest], now: datetime) -> SummaryFacts:
    day = describing.day_of(now)
    model = versions.model_of(versions.current(plan.document))
    upward = [row.name for row in model.recipients if row.purpose is Purpose.FOR_REPORT]
    superiors = [name for name in upward if _is_superior(session, office, name, day)] or upward
    principal = offices.the_holder(session, office.id, "principal", day)
    assigned = set(session.scalars(select(Duty.assignee_id).where(Duty.plan_id == plan.id)))
    first = requests[0]
    parts = parts_of(session, requests)
    figures = figures_of(session, plan, first.period_key, parts)
    return SummaryFacts(
        office=office.name,
        place=office.place,
        parent_body=office.parent_name or None,
        symbol=versions.symbol_of(SYMBOL, office),
        subject=describing.subject_of(plan.title),
        period_label=first.period_label,
        period_first=first.period_first,
        period_last=first.period_last,
        basis=LegalBasis(raw=describing.full_name(plan.document, office)),
        superior=superiors[0] if superiors else None,
        assigned=len(assigned),
        contributions=tuple(part.contribution() for part in parts),
        figures=figure_blocks(figures) if figures else (),
        signer=Signer(None, offices.title_of(principal, day).upper(), principal.name),
    )


def _is_superior(session: Session, office: Office, name: str, day: date) -> bool:
    body = offices.body_by_name(session, office.id, name, day)
    return body is not None and body.role == "superior"
