"""The summary of a period: drafted from the accepted reports when all are in, or when the time has come."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from domain.calendar import OfficeCalendar
from domain.document import LegalBasis, Purpose, Signer
from domain.lifecycle import DocumentState, RequestState
from domain.summary import Contribution, SummaryFacts, summary_document
from storage import offices, trail
from storage.database import transaction
from storage.models import Attachment, Duty, Office, OfficialDocument, Person, Plan, Report, ReportRequest
from tasks import describing, drafting, versions
from tasks.step import step

SYMBOL = "BC"  # báo cáo
SETTLED = (RequestState.ACCEPTED, RequestState.NIL, RequestState.WAIVED)
PATIENCE = 7  # working days after the last due date, then the summary is drafted from what is there


@dataclass(frozen=True)
class ReadyPeriod:
    """A period of a plan whose summary can be drafted."""

    plan_id: int
    plan_code: str
    period_key: str
    period_label: str


def ready_periods(session: Session, office_id: int, now: datetime) -> list[ReadyPeriod]:
    """The periods without a summary whose day has come."""
    today = describing.day_of(now)
    calendar = offices.calendar_of(session, office_id)
    ready = []
    for (plan_id, period_key), requests in unsummarised_periods(session, office_id).items():
        if day_of_summary(requests, calendar) <= today:
            plan = session.get_one(Plan, plan_id)
            ready.append(ReadyPeriod(plan_id, plan.code, period_key, requests[0].period_label))
    return ready


def next_summary_day(session: Session, office_id: int, now: datetime) -> date | None:
    """The next day on which a summary is to be drafted; None when none is ahead."""
    today = describing.day_of(now)
    calendar = offices.calendar_of(session, office_id)
    days = [day_of_summary(requests, calendar) for requests in unsummarised_periods(session, office_id).values()]
    return min((day for day in days if day > today), default=None)


def unsummarised_periods(session: Session, office_id: int) -> dict[tuple[int, str], list[ReportRequest]]:
    """The requests of each plan and period that has no summary."""
    groups: dict[tuple[int, str], list[ReportRequest]] = {}
    for request in session.scalars(_unsummarised(office_id)):
        groups.setdefault((request.plan_id, request.period_key), []).append(request)
    return groups


def day_of_summary(requests: list[ReportRequest], calendar: OfficeCalendar) -> date:
    """The first working day after the figures close when all reports are in; else when patience has run out."""
    closed = calendar.next_working_day(requests[0].period_last + timedelta(days=1)).day
    if all(request.state in SETTLED for request in requests):
        return closed
    last_due = max(request.due_on for request in requests)
    return max(closed, calendar.add_working_days(last_due, PATIENCE + 1))


def _unsummarised(office_id: int) -> Select[tuple[ReportRequest]]:
    """Periodic requests of issued plans whose period has no summary."""
    summary, own = aliased(OfficialDocument), aliased(OfficialDocument)
    done = select(summary.id).where(
        summary.plan_id == ReportRequest.plan_id,
        summary.role == "summary",
        summary.period_key == ReportRequest.period_key,
    )
    return (
        select(ReportRequest)
        .join(Duty, ReportRequest.duty_id == Duty.id)
        .join(own, (own.plan_id == ReportRequest.plan_id) & (own.role == "plan"))
        .where(
            ReportRequest.office_id == office_id,
            ~Duty.ad_hoc,
            own.state == DocumentState.ISSUED,
            ~done.exists(),
        )
        .order_by(ReportRequest.id)
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
        model = summary_document(_facts(session, office, plan, list(requests), now))
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


def _facts(session: Session, office: Office, plan: Plan, requests: list[ReportRequest], now: datetime) -> SummaryFacts:
    day = describing.day_of(now)
    model = versions.model_of(versions.current(plan.document))
    upward = [row.name for row in model.recipients if row.purpose is Purpose.FOR_REPORT]
    superiors = [name for name in upward if _is_superior(session, office, name, day)] or upward
    principal = offices.the_holder(session, office.id, "principal", day)
    assigned = set(session.scalars(select(Duty.assignee_id).where(Duty.plan_id == plan.id)))
    first = requests[0]
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
        contributions=tuple(
            part for request in requests for part in _contributions(session, request) if request.state in SETTLED
        ),
        signer=Signer(None, offices.title_of(principal, day).upper(), principal.name),
    )


def _is_superior(session: Session, office: Office, name: str, day: date) -> bool:
    body = offices.body_by_name(session, office.id, name, day)
    return body is not None and body.role == "superior"


def _contributions(session: Session, request: ReportRequest) -> list[Contribution]:
    duty = session.get_one(Duty, request.duty_id)
    reports = session.scalars(
        select(Report).where(Report.request_id == request.id, Report.verdict.in_(["accepted", ""])).order_by(Report.id)
    )
    parts = []
    for report in reports:
        person = session.get_one(Person, report.person_id)
        line = describing.person_line(person, describing.day_of(report.arrived_at))
        names = session.scalars(select(Attachment.name).where(Attachment.report_id == report.id, ~Attachment.inline))
        parts.append(
            Contribution(line[:1].upper() + line[1:], duty.text, report.text, nil=report.nil, files=tuple(names))
        )
    return parts
