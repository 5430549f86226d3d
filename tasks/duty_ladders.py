"""A duty's own ladder of reminders: set before the plan is issued, or later for the reports still to be asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.ladder import Audience, OwnLadder, WaitKind, ladder_of
from domain.refusal import Refused
from storage import offices, trail
from storage.database import reading, transaction
from storage.models import Duty, Office, Person, Plan, ReportRequest
from tasks import describing
from tasks.finding import find_plan


@dataclass(frozen=True)
class DutyLadder:
    """How a duty that reports is reminded of: on its `own` ladder or the office's.

    `kept`: reports that were asked for already; they keep the ladder they were asked for with.
    """

    duty: str
    assignee: str
    ladder: OwnLadder
    own: bool
    kept: int

    @property
    def line(self) -> str:
        """For the command line and the trail."""
        whose = "lịch riêng" if self.own else "lịch chung"
        kept = f"; {self.kept:02d} báo cáo đã yêu cầu giữ lịch cũ" if self.kept else ""
        return f"{self.duty} ({self.assignee}), {whose}: {self.ladder.words}{kept}"

    def to_plain(self) -> dict[str, Any]:
        """As `vanthu ladder --json` prints it."""
        return {"duty": self.duty, "assignee": self.assignee, "own": self.own, "kept": self.kept} | (
            self.ladder.to_plain()
        )


def ladders_of(wanted: str) -> tuple[DutyLadder, ...]:
    """How each reporting duty of the plan that `wanted` names is reminded of. Raises UnknownPlan."""
    with reading() as session:
        office = offices.the_office(session)
        plan = find_plan(session, office, wanted)
        return ladders_in(session, office, plan)


def ladders_in(session: Session, office: Office, plan: Plan) -> tuple[DutyLadder, ...]:
    """The same of a plan at hand: of its duties, or before the issue of its draft."""
    duties = _duties(session, plan)
    if duties:
        return tuple(_of_duty(session, office, row) for row in duties)
    rows = [row for row in plan.assignments if row["reports"]]
    return tuple(_shown(office, row["code"], row["assignee"], row.get("ladder")) for row in rows)


def set_ladder(wanted: str, code: str, ladder: OwnLadder | None, now: datetime) -> DutyLadder | Refused:
    """Give a duty its own ladder, or (None) the office's again. Raises UnknownPlan."""
    with transaction() as session:
        office = offices.the_office(session)
        plan = find_plan(session, office, wanted)
        found = give(session, office, plan, code, ladder)
        if found is None:
            return Refused(
                f"{plan.code} không có nhiệm vụ báo cáo mang mã {code}: xem vanthu ladder {plan.code}. / "
                f"{plan.code} has no reporting duty {code}."
            )
        fact = trail.Fact(action="ladder", message=message_of(plan, found), at=now, plan_id=plan.id)
        trail.record(session, office.id, fact)
        return found


def message_of(plan: Plan, found: DutyLadder) -> str:
    """The line of the trail."""
    return f"Lịch nhắc của {describing.tag_of(plan.code)}, {found.line}"


def give(session: Session, office: Office, plan: Plan, code: str, ladder: OwnLadder | None) -> DutyLadder | None:
    """Write it beside the duty, or the draft's line; None where the plan has no such duty that reports."""
    plain = ladder.to_plain() if ladder else {}
    duties = _duties(session, plan)
    for duty in duties:
        if duty.code == code:
            duty.ladder = plain
            return _of_duty(session, office, duty)
    row = next((row for row in plan.assignments if row["reports"] and row["code"] == code), None)
    if duties or row is None:  # once duties are given, they alone count
        return None
    plan.assignments = [each | {"ladder": plain} if each is row else each for each in plan.assignments]
    return _shown(office, code, row["assignee"], plain)


def _duties(session: Session, plan: Plan) -> list[Duty]:
    return list(session.scalars(select(Duty).where(Duty.plan_id == plan.id, Duty.reports).order_by(Duty.id)))


def _of_duty(session: Session, office: Office, duty: Duty) -> DutyLadder:
    kept = session.scalar(select(func.count(ReportRequest.id)).where(ReportRequest.duty_id == duty.id)) or 0
    return _shown(office, duty.code, session.get_one(Person, duty.assignee_id).name, duty.ladder, kept)


def _shown(office: Office, code: str, who: str, own: Mapping[str, Any] | None, kept: int = 0) -> DutyLadder:
    if own:
        return DutyLadder(code, who, OwnLadder.from_plain(own), True, kept)
    rungs = ladder_of(office.rules.get("ladder", {})).rungs[WaitKind.REPORT]
    days = tuple(rung.offset for rung in rungs if rung.to is Audience.REPORTER)
    superior = next((rung.offset for rung in rungs if rung.to is Audience.SUPERIOR), None)
    return DutyLadder(code, who, OwnLadder(days, superior), False, kept)
