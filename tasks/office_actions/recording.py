"""A report on paper or by Zalo, entered for the request that a form names."""

from datetime import datetime

from domain.refusal import Refused
from storage import offices
from storage.database import reading
from storage.models import Plan, ReportRequest
from tasks import describing
from tasks.office_actions.outcome import Actor, Done, Outcome, gone, row_of
from tasks.recording import ByHand, record_by_hand


def record_for(
    label: str, arrived_at: datetime, channel: str, text: str, nil: bool, now: datetime, actor: Actor
) -> Outcome:
    """Record it as `vanthu record-report` does; the day on which it came decides whether it is late."""
    with reading() as session:
        request = row_of(session, offices.the_office(session), ReportRequest, label)
        if request is None:
            return gone(label)
        code, tag = request.code, describing.tag_of(session.get_one(Plan, request.plan_id).code)
    done = record_by_hand(code, ByHand(arrived_at, channel, text.strip(), nil, actor.name), now)
    return Refused(done.line.split(" / ")[0]) if isinstance(done, Refused) else Done(done, tag=tag)
