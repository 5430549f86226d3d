"""The head who reports for a group: which of its members have not sent theirs."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.lifecycle import RequestState
from domain.wording import ZONE
from storage.models import GroupMember, Person, ReportRequest
from storage.offices import valid_on


def members_missing(session: Session, request: ReportRequest, now: datetime) -> tuple[str, ...]:
    """The members of the groups that the reporter heads who owe the same plan's report of the same period.

    Whoever is told of it only now does not count as missing yet.
    """
    day = now.astimezone(ZONE).date()
    headed = select(GroupMember.group_id).where(
        GroupMember.office_id == request.office_id,
        GroupMember.person_id == request.reporter_id,
        GroupMember.is_head,
        valid_on(GroupMember, day),
    )
    groups = session.scalars(headed).all()
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
