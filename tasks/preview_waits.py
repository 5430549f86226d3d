"""What the office will wait for in a plan's year: reports, decisions and corrections, those of other plans too.

Called inside a rehearsal: what is put forward here to see who would be asked is undone with it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import select

from domain.approval import CheckKind
from domain.approval_course import course
from domain.deadlines import answer_by
from domain.document import Purpose
from domain.ladder import WaitKind, at
from domain.lifecycle import OWED, DocumentState, StepState
from domain.preview import Awaited, Known
from domain.preview_summaries import SummaryAhead
from storage.models import ApprovalStep, DocumentVersion, OfficialDocument, Person, Plan, ReportRequest
from tasks import approval_seats, describing, extending, summarising, summary_deadlines, versions
from tasks.deputies import deputy_of
from tasks.pending import MORNING
from tasks.preview_approvals import decisions_awaited
from tasks.preview_issues import issue_ahead
from tasks.waiting import Waits

MONTH = timedelta(days=31)


def requests_ahead(waits: Waits, plan: Plan) -> Iterator[Awaited]:
    """Every report that is owed in the office; other plans' share the digests of their people."""
    query = select(ReportRequest).where(
        ReportRequest.office_id == waits.office.id,
        ReportRequest.state.in_(OWED),
    )
    for request in waits.session.scalars(query.order_by(ReportRequest.id)):
        wait = waits.of_request(request)
        if wait.closed:  # more time was asked for: the ladder stands still until the date, then goes on
            wait = replace(wait, closed="", opened_at=max(wait.opened_at, at(wait.due_on, MORNING)))
        asking = waits.session.get_one(Plan, request.plan_id)
        person = waits.session.get_one(Person, request.reporter_id)
        about = describing.report_title(asking, request)
        yield Awaited(wait, about, person.name, request.date_reason, ours=asking.id == plan.id)


def end_of(waits: Waits, plan: Plan) -> datetime:
    """The end of the plan's year, or a month after its last summary is put forward."""
    periods = summarising.unsummarised_periods(waits.session, waits.office.id)
    days = [row.day_of_summary(waits.calendar) + MONTH for row in periods if row.plan_id == plan.id]
    return at(max([date(plan.year + 1, 1, 1), describing.day_of(waits.now) + MONTH, *days]), MORNING)


def decisions_ahead(waits: Waits, plan: Plan, issued: bool, until: datetime) -> tuple[list[Known], list[Awaited]]:
    """Drafts that wait for a decision."""
    known: list[Known] = []
    awaited: list[Awaited] = []
    query = select(ApprovalStep).where(ApprovalStep.office_id == waits.office.id, ApprovalStep.state == StepState.ASKED)
    if not issued:  # rehearsed as approved
        query = query.where(ApprovalStep.document_id != plan.document.id)
    for row in waits.session.scalars(query.order_by(ApprovalStep.id)).all():
        ours = row.document.plan_id == plan.id
        letters, waiting = decisions_awaited(waits, row, describing.document_name(row.document), until, ours)
        known += letters
        awaited += waiting
    return known, awaited


def cases_ahead(waits: Waits, plan: Plan, until: datetime) -> Iterator[Awaited]:
    """Returned drafts that wait to be corrected, and signed copies."""
    returned = select(OfficialDocument).where(
        OfficialDocument.office_id == waits.office.id,
        OfficialDocument.state == DocumentState.RETURNED,
        OfficialDocument.drafter_id.is_not(None),
        OfficialDocument.revise_by.is_not(None),
    )
    for document in waits.session.scalars(returned.order_by(OfficialDocument.id)):
        wait = replace(waits.of_revision(document), rungs=replace(waits, now=until).of_revision(document).rungs)
        about = f"dự thảo sửa lại {describing.document_name(document)}"
        name = waits.session.get_one(Person, wait.person).name
        yield Awaited(wait, about, name, ours=document.plan_id == plan.id)
    unsigned = select(OfficialDocument).where(
        OfficialDocument.office_id == waits.office.id, OfficialDocument.state == DocumentState.AWAITING_SIGNED_COPY
    )
    for document in waits.session.scalars(unsigned.order_by(OfficialDocument.id)):
        if waits.bearer_of(document) is not None:
            wait = replace(
                waits.of_signed_copy(document), rungs=replace(waits, now=until).of_signed_copy(document).rungs
            )
            name = waits.session.get_one(Person, wait.person).name
            yield Awaited(wait, f"bản ký {describing.short_name(document)}", name, ours=document.plan_id == plan.id)


def summaries_ahead(waits: Waits, plan: Plan, until: datetime) -> tuple[list[Known], list[Awaited]]:
    """The summary of each period is put forward when patience has run out, and its approvers are waited for."""
    known: list[Known] = []
    awaited: list[Awaited] = []
    for period in summarising.unsummarised_periods(waits.session, waits.office.id):
        reporting = waits.session.get_one(Plan, period.plan_id)
        moment = max(at(period.day_of_summary(waits.calendar), MORNING), waits.now)
        about = f"báo cáo tổng hợp {period.period_label} về {describing.subject_of(reporting.title)}"
        ours = period.plan_id == plan.id
        for row in _seats(waits, reporting, moment):
            if ours:
                why = f"sau hạn cuối cùng {summarising.PATIENCE:02d} ngày làm việc, tổng hợp từ những báo cáo đã có"
                known.append(Known(moment, "approval_request", about, why, row.person_id))
            letters, waiting = decisions_awaited(waits, row, about, until, ours)
            known += letters
            awaited += waiting
        if ours:
            known += issue_ahead(waits, plan, period.period_key, about, moment)
    return known, awaited


def notices_ahead(waits: Waits, plan: Plan, until: datetime, asked: Iterable[Awaited]) -> Iterator[SummaryAhead]:
    """The notices of every summary of the office that has a day with the superior; `asked`: who decides about what."""
    today, last = describing.day_of(waits.now), describing.day_of(until)
    hearing: dict[str, dict[date, set[int]]] = {}
    for each in asked:
        if each.wait.kind is WaitKind.APPROVAL:
            days = hearing.setdefault(each.about, {})
            days.setdefault(describing.day_of(each.wait.opened_at), set()).add(each.wait.person)
    for row in summary_deadlines.awaited_summaries(waits, begun_by=last):
        unsent = summary_deadlines.unsent(waits, row)
        about = summary_deadlines.title_of(row)
        days = hearing.get(about, {})
        days.setdefault(today, set()).update(unsent.heard)
        yield SummaryAhead(
            unsent,
            about,
            extending.superiors_of(waits.session, row.plan, today)[0],
            row.deadline,
            row.request.period_first,
            row.request.period_last + summary_deadlines.REMEMBERED,
            {day: frozenset(people) for day, people in days.items()},
            ours=row.plan.id == plan.id,
        )


def _seats(waits: Waits, plan: Plan, moment: datetime) -> Iterator[ApprovalStep]:
    """Who will be asked first about a summary, found by putting an empty one forward (rehearsed, then undone)."""
    model = versions.model_of(versions.current(plan.document))
    upward = any(row.purpose is Purpose.FOR_REPORT for row in model.recipients)
    draft = OfficialDocument(
        office_id=waits.office.id, role="summary", kind_name="BÁO CÁO", kind_symbol=summarising.SYMBOL, abstract="",
        upward=upward, created_at=moment,
    )  # fmt: skip
    waits.session.add(draft)
    waits.session.flush()
    version = DocumentVersion(
        office_id=waits.office.id, document_id=draft.id, ordinal=1, model={}, content_hash="", created_at=moment
    )
    waits.session.add(version)
    waits.session.flush()
    approval_seats.take_seats(waits.session, waits.office, draft, version, moment)
    rows = {row.id: row for row in approval_seats.rows_of(draft, version)}
    for number in course(approval_seats.seats_of(draft, version)).ask:
        row = rows[number]
        owner = waits.session.get_one(Person, row.person_id)
        deputy, row.authority = deputy_of(waits.session, draft, owner, CheckKind(row.kind), moment)
        row.person_id, row.state, row.asked_at = deputy.id, StepState.ASKED, moment
        row.due_on = answer_by(describing.day_of(moment), waits.calendar, row.days)
        yield row
