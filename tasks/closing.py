"""The end of a plan's year: nothing is open any more, the work file is closed (NĐ 30/2020, Điều 28-31)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.lifecycle import SETTLED, DocumentEvent, DocumentState
from storage import trail
from storage.database import transaction
from storage.models import OfficialDocument, Plan, ReportRequest
from tasks import approving, describing
from tasks.step import step

_UNDER_WAY = (DocumentState.DRAFT, DocumentState.SUBMITTED, DocumentState.RETURNED, DocumentState.APPROVED)


@dataclass(frozen=True)
class Closed:
    """The plan's code and one Vietnamese line; not `done` while something of the plan is still open."""

    code: str
    line: str
    done: bool = True


@step("Kết thúc hồ sơ kế hoạch", "Kết thúc kế hoạch {plan_id}")
def close(plan_id: int, now: datetime) -> Closed:
    """Close a plan and its summaries."""
    with transaction() as session:
        plan = session.get_one(Plan, plan_id)
        if ends := open_ends(session, plan):
            line = f"Chưa kết thúc được {describing.short_name(plan.document)}: {'; '.join(ends)}"
            return Closed(describing.tag_of(plan.code), line, done=False)
        documents = session.scalars(
            select(OfficialDocument).where(
                OfficialDocument.plan_id == plan_id, OfficialDocument.state == DocumentState.ISSUED
            )
        ).all()
        for document in documents:
            approving.move(document, DocumentEvent.CLOSE)
            document.closed_at = now
        line = f"Kết thúc hồ sơ {describing.short_name(plan.document)}, {len(documents):02d} văn bản"
        fact = trail.Fact(action="close", message=line, at=now, plan_id=plan.id, document_id=plan.document.id)
        trail.record(session, plan.office_id, fact)
        return Closed(describing.tag_of(plan.code), line)


def open_ends(session: Session, plan: Plan) -> tuple[str, ...]:
    """Why a plan cannot be closed yet, in Vietnamese; empty when it can."""
    ends = []
    if plan.document.state != DocumentState.ISSUED:
        ends.append(f"kế hoạch đang ở trạng thái {DocumentState(plan.document.state).label}")
    open_requests = session.scalars(
        select(ReportRequest).where(ReportRequest.plan_id == plan.id, ReportRequest.state.not_in(SETTLED))
    ).all()
    if open_requests:
        ends.append(f"còn {len(open_requests):02d} báo cáo chưa kết thúc")
    waiting = session.scalars(
        select(OfficialDocument).where(
            OfficialDocument.plan_id == plan.id,
            OfficialDocument.role != "plan",
            OfficialDocument.state.in_(_UNDER_WAY),
        )
    ).all()
    ends += [f"{describing.document_name(row)} đang ở trạng thái {DocumentState(row.state).label}" for row in waiting]
    return tuple(ends)
