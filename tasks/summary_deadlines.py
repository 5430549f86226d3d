"""Summaries that have not been sent while the superior's day comes near: drafter and principal are told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.due_wording import outward_day
from domain.lifecycle import DocumentState, StepState
from domain.reminders import StandIns
from domain.summary_deadline import Notice, Telling, Unsent, next_telling, notices, tellings
from domain.tokens import matter_code
from storage import offices, trail
from storage.database import transaction
from storage.models import Duty, Office, OfficialDocument, OutboxLetter, Person, Plan, Reminder, ReportRequest
from tasks import describing, extending, letter_documents, posting, summary_facts
from tasks.step import step
from tasks.waiting import Waits

KIND = "summary"
REMEMBERED = timedelta(days=120)  # after its end a period is not spoken of any more
_UNDER_WAY = (DocumentState.DRAFT, DocumentState.SUBMITTED, DocumentState.RETURNED, DocumentState.APPROVED,
              DocumentState.AWAITING_SIGNED_COPY)  # fmt: skip


@dataclass(frozen=True)
class Awaited:
    """A period of a plan whose summary has not been sent: by when it must be, and what there is of it."""

    plan: Plan
    request: ReportRequest  # the first of the period, by which it is known
    deadline: date
    document: OfficialDocument | None


@step("Nhắc hạn gửi báo cáo tổng hợp")
def remind_of_summaries(now: datetime) -> tuple[str, ...]:
    """Tell drafter and principal of each summary that has to be sent; gives whom, in one line each."""
    with transaction() as session:
        waits = Waits.of(session, now)
        if not waits.ladder.in_window(now, waits.calendar):
            return ()
        rows = {row.request.id: row for row in awaited_summaries(waits, describing.day_of(now))}
        return tuple(line for telling in _tellings(waits, rows.values()) for line in _tell(waits, rows, telling))


def is_due(session: Session, office: Office, now: datetime) -> bool:
    """Whether somebody is to be told now."""
    if not _wording(office):
        return False
    waits = Waits.of(session, now)
    if not waits.ladder.in_window(now, waits.calendar):
        return False
    return bool(_tellings(waits, awaited_summaries(waits, describing.day_of(now))))


def next_moment(session: Session, office: Office, now: datetime) -> datetime | None:
    """When somebody is to be told next; None when nobody is."""
    if not _wording(office):
        return None
    waits = Waits.of(session, now)
    rows = [unsent(waits, row) for row in awaited_summaries(waits, describing.day_of(now))]
    return next_telling(rows, waits.ladder, waits.calendar, StandIns(waits.absences), now, waits.mailed_today)


def unsent(waits: Waits, row: Awaited) -> Unsent:
    """A summary that is awaited, as the rules see it today."""
    today = describing.day_of(waits.now)
    principal = offices.the_holder(waits.session, waits.office.id, "principal", today)
    return Unsent(
        row.request.id,
        notices(row.deadline, waits.calendar),
        (_drafter(waits, row) or principal).id,
        principal.id,
        frozenset(_done(waits.session, row)),
        frozenset(_heard_today(row, today)),
    )


def _tellings(waits: Waits, rows: Iterable[Awaited]) -> tuple[Telling, ...]:
    today = describing.day_of(waits.now)
    return tellings([unsent(waits, row) for row in rows], StandIns(waits.absences), today, waits.mailed_today)


def _wording(office: Office) -> str:
    """When the superior wants the summary, as the office has written it; nothing is presumed."""
    return str(office.rules.get("reports", {}).get("superior_due") or "")


def awaited_summaries(waits: Waits, begun_by: date) -> Iterator[Awaited]:
    """The periods that begin by that day, whose results go up, and whose summary was not issued.

    None where the office has not written when its superior wants them.
    """
    session, office, today = waits.session, waits.office, describing.day_of(waits.now)
    if not (wording := _wording(office)):
        return
    firsts = (
        select(func.min(ReportRequest.id))
        .join(Duty, ReportRequest.duty_id == Duty.id)
        .where(
            ReportRequest.office_id == office.id,
            ~Duty.ad_hoc,
            ReportRequest.period_first <= begun_by,
            ReportRequest.period_last >= today - REMEMBERED,
        )
        .group_by(ReportRequest.plan_id, ReportRequest.period_key)
    )
    for request in session.scalars(
        select(ReportRequest).where(ReportRequest.id.in_(firsts)).order_by(ReportRequest.id)
    ):
        plan = session.get_one(Plan, request.plan_id)
        summary = session.scalar(
            select(OfficialDocument)
            .where(
                OfficialDocument.plan_id == plan.id,
                OfficialDocument.role == "summary",
                OfficialDocument.period_key == request.period_key,
            )
            .order_by(OfficialDocument.id.desc())
            .limit(1)
        )
        open_case = plan.document.state == DocumentState.ISSUED and extending.superiors_of(session, plan, today)
        if open_case and (summary is None or summary.state in _UNDER_WAY):
            day = outward_day(extending.period_of(request), wording, waits.calendar)
            yield Awaited(plan, request, day, summary)


def _done(session: Session, row: Awaited) -> set[str]:
    query = select(Reminder.rung).where(
        Reminder.office_id == row.plan.office_id, Reminder.wait_kind == KIND, Reminder.wait_id == row.request.id
    )
    return set(session.scalars(query))


def _tell(waits: Waits, rows: Mapping[int, Awaited], telling: Telling) -> Iterator[str]:
    session, row, notice = waits.session, rows[telling.unsent.id], telling.notice
    readers = [session.get_one(Person, each) for each in telling.readers]
    sent = [letter for person in readers if (letter := _post(waits, row, notice, person)) is not None]
    session.flush()
    session.add(
        Reminder(
            office_id=waits.office.id,
            wait_kind=KIND,
            wait_id=row.request.id,
            rung=notice.code,
            person_id=readers[0].id,
            sent=bool(sent),
            reason=f"hạn gửi cấp trên {row.deadline:%d/%m/%Y}",
            decided_at=waits.now,
            outbox_id=sent[0].id if sent else None,
        )
    )
    for person in readers:
        line = f"Nhắc {person.name}: hạn gửi cấp trên {title_of(row)}"
        fact = trail.Fact(
            action="remind",
            message=line,
            at=waits.now,
            plan_id=row.plan.id,
            document_id=row.document.id if row.document else None,
            evidence=sent[0].mail_id if sent else "",
            detail={"person": person.name, "rung": notice.code},
        )
        trail.record(session, waits.office.id, fact)
        yield line


def _heard_today(row: Awaited, today: date) -> set[int]:
    """Who was asked about the draft today; and its drafter, where somebody has decided today."""
    if row.document is None:
        return set()
    steps = row.document.steps
    asked = {step.person_id for step in steps if step.asked_at and describing.day_of(step.asked_at) == today}
    decided = any(step.decided_at and describing.day_of(step.decided_at) == today for step in steps)
    return asked | ({row.document.drafter_id} if decided and row.document.drafter_id else set())


def _post(waits: Waits, row: Awaited, notice: Notice, person: Person) -> OutboxLetter | None:
    session, today = waits.session, describing.day_of(waits.now)
    code = matter_code(row.plan.code.split("-")[0], "TH", row.request.period_key)
    envelope = posting.to_person(waits.office, person, code, now=waits.now)
    requests = select(ReportRequest).where(
        ReportRequest.plan_id == row.plan.id, ReportRequest.period_key == row.request.period_key
    )
    letter = letter_documents.SummaryDue(
        **envelope.head,
        title=title_of(row),
        superior=extending.superiors_of(session, row.plan, today)[0],
        due_on=row.deadline,
        days_left=describing.days_left(waits.calendar, today, row.deadline),
        stands=_where_it_stands(session, row, today),
        missing=tuple(summary_facts.missing_of(session, session.scalars(requests), waits.now)),
    )
    key = f"summary-due:{row.request.id}:{notice.code}:{person.id}"
    return posting.post(session, envelope, letter, posting.Postmark(key=key, now=waits.now, unasked_on=today))


def _drafter(waits: Waits, row: Awaited) -> Person | None:
    """Who drafts it: the drafter of the draft, else the holder of the office's drafting role."""
    if row.document is not None and row.document.drafter_id is not None:
        return waits.session.get_one(Person, row.document.drafter_id)
    role = waits.office.rules.get("drafter", "clerk")
    return next(iter(offices.holders(waits.session, waits.office.id, role, describing.day_of(waits.now))), None)


def _where_it_stands(session: Session, row: Awaited, today: date) -> str:
    if row.document is None:
        return "chưa có dự thảo"
    asked = [each for each in row.document.steps if each.state == StepState.ASKED]
    people = [describing.person_line(session.get_one(Person, each.person_id), today) for each in asked]
    if people:
        return f"dự thảo đang chờ ý kiến của {', '.join(people)}"
    return f"dự thảo ở trạng thái “{DocumentState(row.document.state).label.lower()}”"


def title_of(row: Awaited) -> str:
    """What the summary is called while it has no number."""
    return f"báo cáo tổng hợp {row.request.period_label} về {describing.subject_of(row.plan.title)}"
