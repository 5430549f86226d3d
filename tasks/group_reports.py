"""The head who reports for a group: which of its members have not sent theirs."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.lifecycle import RequestState
from domain.wording import ZONE
from storage.models import GroupMember, Person, ReportRequest
from storage.offices import valid_on
from storage.remembering import remembered


def remember_heads(session: Session, office_id: int, now: datetime) -> None:
    """For a transaction that changes no group and asks for many reports."""
    remembered(session)["heads", office_id] = _heads(session, office_id, now.astimezone(ZONE).date())


def _heads(session: Session, office_id: int, day: date) -> dict[int, list[int]]:
    """The groups of each person who heads any."""
    query = select(GroupMember.person_id, GroupMember.group_id).where(
        GroupMember.office_id == office_id, GroupMember.is_head, valid_on(GroupMember, day)
    )
    heads: dict[int, list[int]] = {}
    for person_id, group_id in session.execute(query):
        heads.setdefault(person_id, []).append(group_id)
    return heads


def members_missing(session: Session, request: ReportRequest, now: datetime) -> tuple[str, ...]:
    """The members of the groups that the reporter heads who owe the same plan's report of the same period.

    Whoever is told of it only now does not count as missing yet.
    """
    day = now.astimezone(ZONE).date()
    noted: dict[int, list[int]] | None = remembered(session).get(("heads", request.office_id))
    heads = _heads(session, request.office_id, day) if noted is None else noted
    groups = heads.get(request.reporter_id)
    if not groups:
        return ()
    members = select(GroupMember.person_id).where(GroupMember.group_id.in_(groups), valid_on(GroupMember, day))
    owing = (
        select(Person.name)
        .join(ReportRequest, ReportRequest.reporter_id == Person.id)
        .where(
            ReportRequest.plan_id == request.plan_id,
            ReportRequest.period_key == request.period_key,
            ReportRequest.reporter_id != request.reporter_id,
            ReportRequest.reporter_id.in_(members),
            ReportRequest.state.in_([RequestState.OPEN, RequestState.RETURNED]),
            ReportRequest.told_at < now,
        )
        .order_by(ReportRequest.id)
    )
    return tuple(dict.fromkeys(session.scalars(owing)))
