"""Assignment: duties given to people by letter, and one report request a period, fixed from then on."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.assignments import Assignment, from_plain
from domain.calendar import OfficeCalendar
from domain.deadlines import Anchor, due_on
from domain.due_wording import due_rule_of, read_due_wording
from domain.lifecycle import RequestState
from domain.matters import Matter, MatterKind
from domain.period_wording import read_period_wording
from domain.periods import Cycle, Period, PeriodRule, merged_periods
from domain.text import key
from domain.tokens import matter_code
from storage import offices, trail
from storage.database import transaction
from storage.models import Duty, Office, OfficialDocument, Person, Plan, ReportRequest
from tasks import (
    describing,
    dispatching,
    due_calendar,
    indicator_setup,
    letter_pieces,
    letter_reports,
    posting,
    versions,
)
from tasks.introducing import introduce
from tasks.step import step
from tasks.waiting import Waits


@dataclass(frozen=True)
class Assigned:
    """How many people got duties, how many report requests were made, which names nobody is behind."""

    code: str
    people: int
    requests: int
    unknown: tuple[str, ...]

    @property
    def line(self) -> str:
        """One Vietnamese line."""
        told = f"Giao nhiệm vụ cho {self.people:02d} người, {self.requests:02d} yêu cầu báo cáo"
        return told + (f"; chưa rõ người: {', '.join(self.unknown)}" if self.unknown else "")


@step("Giao nhiệm vụ", "Giao nhiệm vụ kế hoạch {plan_id}")
def assign(plan_id: int, now: datetime) -> Assigned:
    """Give out the duties of an issued plan: duty rows, report requests, one letter a person."""
    with transaction() as session:
        plan = session.get_one(Plan, plan_id)
        office = session.get_one(Office, plan.office_id)
        if session.scalar(select(Duty.id).where(Duty.plan_id == plan_id).limit(1)):
            return Assigned(describing.tag_of(plan.code), 0, 0, ())
        calendar = offices.calendar_of(session, office.id)
        made, unknown = give_duties(session, office, plan, calendar, now)
        written = _write_letters(session, office, plan, calendar, now)
        assigned = Assigned(describing.tag_of(plan.code), written, made, unknown)
        trail.record(session, office.id, trail.Fact(action="assign", message=assigned.line, at=now, plan_id=plan.id))
        return assigned


def give_duties(
    session: Session, office: Office, plan: Plan, calendar: OfficeCalendar, now: datetime
) -> tuple[int, tuple[str, ...]]:
    """The plan's duties and report requests; gives how many requests, and the names nobody is behind."""
    unknown: list[str] = []
    made = 0
    for row in from_plain(plan.assignments):
        people = people_behind(session, office, row.assignee, describing.day_of(now))
        if not people:
            unknown.append(row.assignee)
        for person in people:
            if row.reports and not row.ad_hoc and _reports_already(session, plan, person):
                continue
            duty = _duty(session, plan, row, person, _reviewer(session, office, person, now), now)
            made += len(make_requests(session, plan, duty, calendar, now))
    return made, tuple(dict.fromkeys(unknown))


def people_behind(session: Session, office: Office, assignee: str, day: date) -> list[Person]:
    """The person of this name or post, or the members of the group of this name; empty when nobody is known."""
    group = offices.groups_by_name(session, office.id).get(key(assignee))
    if group is not None:
        return offices.members(session, group, day)
    person = offices.person_by_name(session, office.id, assignee, day)
    return [person] if person else []


def _reports_already(session: Session, plan: Plan, person: Person) -> bool:
    """Nobody is asked twice for the same period (TT 19/2020/TT-BGDĐT, Điều 7.8)."""
    query = select(Duty.id).where(Duty.plan_id == plan.id, Duty.assignee_id == person.id, Duty.reports, ~Duty.ad_hoc)
    return session.scalar(query.limit(1)) is not None


def _reviewer(session: Session, office: Office, reporter: Person, now: datetime) -> Person | None:
    """Who looks at the report: by default the principal; nobody reviews their own."""
    role = office.rules.get("reports", {}).get("reviewer", "principal")
    if role == "none":
        return None
    found = [person for person in offices.holders(session, office.id, role, describing.day_of(now))]
    return next((person for person in found if person.id != reporter.id), None)


def _duty(
    session: Session, plan: Plan, row: Assignment, person: Person, reviewer: Person | None, now: datetime
) -> Duty:
    prefix = "B" if row.reports else "A"
    count = len(session.scalars(select(Duty.id).where(Duty.plan_id == plan.id, Duty.code.startswith(prefix))).all())
    office = session.get_one(Office, plan.office_id)
    duty = Duty(
        office_id=plan.office_id,
        plan_id=plan.id,
        code=f"{prefix}{count + 1}",
        text=row.text,
        section=row.section,
        assignee_id=person.id,
        reports=row.reports,
        ad_hoc=row.ad_hoc,
        period_words=row.period,
        due_words=row.due,
        reviewer_id=reviewer.id if reviewer else None,
        ladder=dict(row.ladder),
        pauses_in_break=bool(office.rules.get("reports", {}).get("pauses_in_break")),
        auto_accept=reviewer is None or bool(office.rules.get("reports", {}).get("auto_accept")),
        assigned_at=now,
    )
    session.add(duty)
    session.flush()
    if duty.reports and plan.indicators:
        duty.indicators = indicator_setup.fitting(session, plan, duty, describing.day_of(now))
    return duty


def make_requests(
    session: Session, plan: Plan, duty: Duty, calendar: OfficeCalendar, now: datetime
) -> list[ReportRequest]:
    """One request a period that is due from today on, with its date, which never moves afterwards.

    None where nobody has said how often: the question stays open, nothing is guessed.
    """
    rules = _rules(duty) if duty.reports and not duty.ad_hoc else ()
    today = describing.day_of(now)
    made = []
    for period in merged_periods(rules, plan.year, calendar.is_working_day):
        moved = due_on(period, due_rule_of(period, duty.due_words), calendar)
        if moved.day >= today:
            request = new_request(session, plan, duty, period, moved.day, moved.reason or "", now)
            made.append(request)
            if moved.reason:
                note_moved(session, request, moved.reason, now)
    return made


def note_moved(session: Session, request: ReportRequest, reason: str, now: datetime) -> None:
    """A date that a day off moved stands in the trail with its reason."""
    person = session.get_one(Person, request.reporter_id)
    fact = trail.Fact(
        action="moved_date",
        message=f"Thời hạn {request.code} của {person.name}: {reason}",
        at=now,
        plan_id=request.plan_id,
        detail={"person": person.name, "request": request.code, "due_on": request.due_on.isoformat(), "reason": reason},
    )
    trail.record(session, request.office_id, fact)


def _rules(duty: Duty) -> tuple[PeriodRule, ...]:
    """The cycles in words; one date and no cycle means one report, on the whole year."""
    found = read_period_wording(duty.period_words)
    due = read_due_wording(duty.due_words) if duty.due_words else None
    if not found and due is not None and due.anchor is Anchor.DATE:
        return (PeriodRule(Cycle.YEAR),)
    return found


def new_request(
    session: Session, plan: Plan, duty: Duty, period: Period, due: date, why: str, now: datetime
) -> ReportRequest:
    """A request to the duty's assignee for one period, open once the period has begun."""
    opens = max(period.first, describing.day_of(now))
    request = ReportRequest(
        office_id=plan.office_id,
        duty_id=duty.id,
        plan_id=plan.id,
        code=matter_code(plan.code.split("-")[0], duty.code, period.key),
        period_key=period.key,
        period_label=period.label,
        period_first=period.first,
        period_last=period.last,
        first_reporter_id=duty.assignee_id,
        reporter_id=duty.assignee_id,
        original_due_on=due,
        due_on=due,
        date_reason=why,
        state=RequestState.OPEN if opens <= describing.day_of(now) else RequestState.PLANNED,
        opens_on=opens,
        told_at=now,
    )
    session.add(request)
    session.flush()
    Waits.of(session, now).plan(request)
    return request


def _write_letters(session: Session, office: Office, plan: Plan, calendar: OfficeCalendar, now: datetime) -> int:
    duties: dict[int, list[Duty]] = {}
    for duty in session.scalars(select(Duty).where(Duty.plan_id == plan.id).order_by(Duty.id)):
        duties.setdefault(duty.assignee_id, []).append(duty)
    for person_id, theirs in duties.items():
        person = session.get_one(Person, person_id)
        introduce(session, office, person, now)
        _write_letter(session, office, plan, person, theirs, calendar, now)
    return len(duties)


def _write_letter(
    session: Session,
    office: Office,
    plan: Plan,
    person: Person,
    duties: list[Duty],
    calendar: OfficeCalendar,
    now: datetime,
) -> None:
    of_the_year = session.scalars(
        select(ReportRequest)
        .where(ReportRequest.plan_id == plan.id, ReportRequest.reporter_id == person.id)
        .order_by(ReportRequest.due_on)
    ).all()
    first = of_the_year[:1]
    code = matter_code(plan.code.split("-")[0], duties[0].code)
    matters = (
        Matter(MatterKind.ASSIGNMENT, plan.id, code),
        *(Matter(MatterKind.REQUEST, request.id, request.code) for request in first),
    )
    envelope = posting.to_person(office, person, code, *matters, now=now)
    document = session.get_one(OfficialDocument, plan.document.id)
    forms = (form for request in first for form in indicator_setup.form_file(session, request))
    files = (dispatching.issued_file(document, versions.current(document)), *forms)
    letter = letter_reports.Assignment(
        **envelope.head,
        plan=describing.plan_line(plan, office),
        duties=tuple(
            letter_pieces.Duty(code=duty.code, clause=duty.text, section=f"mục {duty.section}" if duty.section else "")
            for duty in duties
            if not duty.reports or duty.ad_hoc or len(duties) == 1
        ),
        reports=tuple(describing.matter_line(session, request, now, calendar) for request in first),
        files=tuple(letter_pieces.File(name=row.name, size=len(row.content)) for row in files),
    )
    dates = due_calendar.with_dates(session, of_the_year, now)
    mark = posting.Postmark(key=f"assignment:{plan.id}:{person.id}", now=now, files=files, calendar=dates)
    posting.post(session, envelope, letter, mark)
