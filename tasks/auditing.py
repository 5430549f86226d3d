"""The audit trail as it is looked up: what happened to a plan, and whether the office's chain is whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from domain.wording import ZONE
from storage import offices, trail
from storage.database import reading
from storage.models import Event, Office, OfficialDocument, Plan
from tasks.finding import find_plan

_FETCHED = 2000  # rows in memory at a time
_EXPORT = "export_case"  # an export is noted in the trail, but is no part of the case it exports


@dataclass(frozen=True)
class Audit:
    """The trail of a plan, and the first broken line of the office's chain (None when it is whole)."""

    plan: str
    title: str
    lines: tuple[Event, ...]
    broken: Event | None
    length: int
    head: str

    def to_plain(self) -> dict[str, Any]:
        """As `vanthu audit --json` shows it."""
        return {
            "plan": self.plan,
            "title": self.title,
            "whole": self.broken is None,
            "first_broken": self.broken.ordinal if self.broken else None,
            "length": self.length,
            "head": self.head,
            "events": [said_by(line) | {"hash": line.hash} for line in self.lines],
        }


def audit(wanted: str) -> Audit:
    """Check the whole chain of the office and give the lines of one plan. Raises UnknownPlan.

    A line that was changed, taken out or put in is found; only lines cut off at the very end leave no gap: compare
    `head` and `length` with what was noted elsewhere (each export of a case file notes a seal).
    """
    with reading() as session:
        office = offices.the_office(session)
        plan = find_plan(session, office, wanted)
        broken = trail.first_broken(chain(session, office))
        last = session.scalar(select(Event).where(Event.office_id == office.id).order_by(Event.ordinal.desc()).limit(1))
        lines = tuple(session.scalars(select(Event).where(of_plan(plan)).order_by(Event.ordinal)))
        length, head = (last.ordinal, last.hash) if last else (0, trail.GENESIS)
        found = Audit(plan.code, plan.title, lines, broken, length, head)
        session.expunge_all()  # the lines are read after the look at the database has ended
        return found


def of_plan(plan: Plan) -> ColumnElement[bool]:
    """The lines about a plan or one of its documents."""
    documents = select(OfficialDocument.id).where(OfficialDocument.plan_id == plan.id)
    return (Event.office_id == plan.office_id) & ((Event.plan_id == plan.id) | Event.document_id.in_(documents))


def of_case(plan: Plan) -> ColumnElement[bool]:
    """The lines that belong into the case file of a plan."""
    return of_plan(plan) & (Event.action != _EXPORT)


def chain(session: Session, office: Office) -> Iterator[Event]:
    """All lines of the office in their order, streamed."""
    query = select(Event).where(Event.office_id == office.id).order_by(Event.ordinal)
    for event in session.scalars(query.execution_options(yield_per=_FETCHED)):
        yield event
        session.expunge(event)


def said_by(event: Event) -> dict[str, Any]:
    """Everything a line says, as its hash covers it (`storage.trail.hash_of`)."""
    said = {name.name: getattr(event, name.name) for name in fields(trail.Fact)}
    return {"ordinal": event.ordinal} | said | {"at": event.at.astimezone(UTC).isoformat()}


def journal(session: Session, plan: Plan) -> list[dict[str, Any]]:
    """The plan's lines for its case file; the lines between them, on other plans, as bare links of the chain."""
    own = list(session.scalars(select(Event).where(of_case(plan)).order_by(Event.ordinal)))
    if not own:
        return []
    links = session.execute(
        select(Event.ordinal, Event.previous, Event.hash)
        .where(Event.office_id == plan.office_id, Event.ordinal.between(own[0].ordinal, own[-1].ordinal))
        .order_by(Event.ordinal)
    )
    said = {event.ordinal: said_by(event) for event in own}
    return list(_lines(links, said))


def _lines(links: Iterable[Any], said: dict[int, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for ordinal, previous, hash_ in links:
        line = {"ordinal": ordinal, "previous": previous, "hash": hash_}
        yield line | ({"said": said[ordinal]} if ordinal in said else {})


def note_export(session: Session, plan: Plan, seal: str, now: datetime) -> None:
    """Note that a case file was exported, with its seal."""
    fact = trail.Fact(
        action=_EXPORT,
        message=f"Xuất hồ sơ {plan.code} lúc {now.astimezone(ZONE):%H:%M ngày %d/%m/%Y}, mã niêm phong {seal}",
        at=now,
        channel="command",
        plan_id=plan.id,
        evidence=seal,
    )
    trail.record(session, plan.office_id, fact)
