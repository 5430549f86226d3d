"""What is awaited and whose ladder has something to decide by now: by the index, however much is open."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.lifecycle import OWED, DocumentState, StepState
from storage.models import ApprovalStep, OfficialDocument, ReportRequest

AWAITED_DOCUMENTS = (DocumentState.RETURNED, DocumentState.AWAITING_SIGNED_COPY)


def due_requests(session: Session, office_id: int, now: datetime) -> list[ReportRequest]:
    """The requests whose ladder has something to decide by now; by the index, whatever the number of open ones."""
    query = select(ReportRequest).where(
        ReportRequest.office_id == office_id,
        ReportRequest.state.in_(OWED),
        ReportRequest.next_at <= now,
    )
    return sorted(session.scalars(query), key=_by_id)


def due_steps(session: Session, office_id: int, now: datetime) -> list[ApprovalStep]:
    """The asked approval steps whose ladder has something to decide by now."""
    query = select(ApprovalStep).where(
        ApprovalStep.office_id == office_id,
        ApprovalStep.state == StepState.ASKED,
        ApprovalStep.next_at <= now,
    )
    return sorted(session.scalars(query), key=_by_id)


def due_documents(session: Session, office_id: int, now: datetime) -> list[OfficialDocument]:
    """The documents of whose correction or signed copy the ladder has to remind by now."""
    query = select(OfficialDocument).where(
        OfficialDocument.office_id == office_id,
        OfficialDocument.state.in_(AWAITED_DOCUMENTS),
        OfficialDocument.next_at <= now,
    )
    return sorted(session.scalars(query), key=_by_id)


def _by_id(row: ReportRequest | ApprovalStep | OfficialDocument) -> int:
    """In order of age. Not asked of SQLite: to spare the sorting it would walk through every row of the office."""
    return row.id
