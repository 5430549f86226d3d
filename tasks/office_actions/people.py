"""People: who is away and who stands in, who takes a duty over, who is asked for a report out of turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.console import chosen
from domain.lifecycle import OWED
from domain.matters import Matter, MatterKind
from domain.refusal import Refused
from domain.superior_dates import superior_due
from domain.wording import short_day
from storage import offices
from storage.database import transaction
from storage.models import Absence, Group, Office, Person, Petition, Plan, ReportRequest
from tasks import describing, due_calendar, letter_changes, posting, threads
from tasks.ad_hoc import AdHocOrder, request_report
from tasks.introducing import introduce
from tasks.office_actions.choices import GROUPS_FROM
from tasks.office_actions.outcome import Actor, Done, Outcome, gone, note, row_of
from tasks.step import step
from tasks.waiting import Waits


@step("Ghi nhận vắng mặt")
def record_absence(label: str, first: date, last: date, substitute: str, now: datetime, actor: Actor) -> Outcome:
    """Days off of a person, and who stands in; what an automatic reply has announced is confirmed by it."""
    if last < first:
        return Refused(f"Ngày cuối ({short_day(last)}) trước ngày đầu ({short_day(first)}).")
    with transaction() as session:
        office = offices.the_office(session)
        person, deputy = (row_of(session, office, Person, each) for each in (label, substitute))
        if person is None:
            return gone(label)
        if deputy is not None and deputy.id == person.id:
            return Refused("Người thay phải là người khác.")
        query = select(Absence).where(
            Absence.office_id == office.id,
            Absence.person_id == person.id,
            Absence.first_on <= last,
            Absence.last_on >= first,
        )
        row = session.scalars(query.order_by(Absence.id).limit(1)).first()
        if row is None:
            row = Absence(office_id=office.id, person_id=person.id, source=actor.run)
            session.add(row)
        row.first_on, row.last_on, row.confirmed = first, last, True
        row.substitute_id = deputy.id if deputy else None
        instead = f", {deputy.name} làm thay" if deputy else ""
        line = f"{person.name} vắng mặt từ ngày {short_day(first)} đến ngày {short_day(last)}{instead}"
        return note(session, actor, "absence", line, now, detail={"person": person.name})


@step("Chuyển giao nhiệm vụ")
def hand_over(label: str, to: str, whole_duty: bool, reason: str, now: datetime, actor: Actor) -> Outcome:
    """Another person reports from here on: this period, or every period of the duty that is still owed."""
    with transaction() as session:
        office = offices.the_office(session)
        request, taker = row_of(session, office, ReportRequest, label), row_of(session, office, Person, to)
        if request is None or taker is None:
            return gone(label if request is None else to)
        if request.state not in OWED:
            return Refused(f"Yêu cầu {request.code} không còn chờ báo cáo.")
        if request.reporter_id == taker.id:
            return Refused(f"{taker.name} đang là người báo cáo.")
        giver = session.get_one(Person, request.reporter_id)
        query = select(ReportRequest).where(
            ReportRequest.duty_id == request.duty_id,
            ReportRequest.reporter_id == giver.id,
            ReportRequest.state.in_(OWED),
        )
        rows = session.scalars(query.order_by(ReportRequest.id)).all() if whole_duty else [request]
        followed = threads.first_letter(session, request)
        for row in rows:
            row.reporter_id, row.told_at = taker.id, now
            _settle_petitions(session, row, now)
            session.flush()
            Waits.of(session, now).plan(row)
        introduce(session, office, taker, now)
        _tell_both(session, office, rows, _Change(request, giver, taker, reason.strip(), followed), now, actor)
        plan = session.get_one(Plan, request.plan_id)
        line = f"Chuyển giao từ {giver.name} sang {taker.name}: {describing.report_title(plan, request)}"
        line += f" và {len(rows) - 1:02d} kỳ khác" if len(rows) > 1 else ""
        return note(session, actor, "handover", line, now, plan=plan)


@step("Giao báo cáo đột xuất")
def ask_ad_hoc(label: str, to: str, due: date, content: str, now: datetime, actor: Actor) -> Outcome:
    """A report out of turn, ordered by the principal and entered by the office: one request a person, one letter."""
    if not content.strip():
        return Refused("Cần ghi nội dung phải báo cáo.")
    if due < describing.day_of(now):
        return Refused(f"Thời hạn {short_day(due)} đã qua.")
    with transaction() as session:
        office = offices.the_office(session)
        plan = row_of(session, office, Plan, label)
        people = _people(session, office, to, now)
        if plan is None or not people:
            return gone(label if plan is None else to)
        moved = offices.calendar_of(session, office.id).previous_working_day(due)
        if moved.day < describing.day_of(now):
            return Refused(f"Thời hạn {short_day(due)} là ngày nghỉ và không còn ngày làm việc nào trước đó.")
        principal = offices.the_holder(session, office.id, "principal", describing.day_of(now))
        upward = superior_due(content, describing.day_of(now))
        # A day in the words that is not later than the due date is that date itself, said again.
        later = upward if upward is not None and upward > due else None
        order = AdHocOrder(principal, content.strip(), due, superior_due_on=later)
        for person in people:
            request_report(session, office, plan, order, person, now)
        names = ", ".join(person.name for person in people[:5]) + ("…" if len(people) > 5 else "")
        line = f"Giao báo cáo đột xuất cho {len(people):02d} người ({names}), hạn {short_day(moved.day)}"
        line += f" (cấp trên hẹn {short_day(later)})" if later else ""
        done = note(session, actor, "ad_hoc", f"{line}: {content.strip()}", now, plan=plan)
        return Done(line, (content.strip(),), done.tag)


def _people(session: Session, office: Office, label: str, now: datetime) -> list[Person]:
    number = chosen(label)
    if number is not None and number >= GROUPS_FROM:
        group = session.get(Group, number - GROUPS_FROM)
        return offices.members(session, group, describing.day_of(now)) if group and group.office_id == office.id else []
    person = row_of(session, office, Person, label)
    return [person] if person else []


def _settle_petitions(session: Session, request: ReportRequest, now: datetime) -> None:
    query = select(Petition).where(
        Petition.request_id == request.id, Petition.kind == "handover", Petition.state == "open"
    )
    for petition in session.scalars(query):
        petition.state, petition.decided_at = "granted", now


@dataclass(frozen=True)
class _Change:
    """The report spoken of, who hands over to whom, why, and the letter that told the giver."""

    request: ReportRequest
    giver: Person
    taker: Person
    reason: str
    followed: str


def _tell_both(
    session: Session,
    office: Office,
    requests: Sequence[ReportRequest],
    change: _Change,
    now: datetime,
    actor: Actor,
) -> None:
    """The dates go from the calendar of the one to that of the other, one step after the other."""
    day, request = describing.day_of(now), change.request
    line = describing.matter_line(session, request, now, offices.calendar_of(session, office.id))
    gone = due_calendar.cancelled(session, requests, now)
    come = due_calendar.with_new_dates(session, requests, now)
    for person, taken in ((change.taker, True), (change.giver, False)):
        matters = (Matter(MatterKind.REQUEST, request.id, request.code),) if taken else ()
        envelope = posting.to_person(office, person, request.code, *matters, now=now)
        letter = letter_changes.Handover(
            **envelope.head,
            matter=line,
            from_person=describing.person_line(change.giver, day),
            to_person=describing.person_line(change.taker, day),
            taken_over=taken,
            reason=change.reason,
        )
        dates, method = (come, "PUBLISH") if taken else (gone, "CANCEL")
        key = f"handover-form:{request.id}:{person.id}:{now.isoformat()}:{actor.run}"
        mark = posting.Postmark(key=key, now=now, calendar=dates, calendar_method=method)
        posting.post(session, envelope, letter, threads.in_thread(mark, "" if taken else change.followed))
