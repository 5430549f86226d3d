"""Word to those who reported that the summary made from their reports has left the house."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.tokens import matter_code
from storage.models import Delivery, DocumentVersion, Office, OfficialDocument, Person, Plan, Report, ReportRequest
from tasks import describing, letter_documents, letter_pieces, posting
from tasks.earlier_figures import COUNTED

_WAYS = {
    "email": "thư điện tử",
    "web": "đăng trang thông tin",
    "outside": "bản giấy hoặc hệ thống quản lý văn bản",
}


def tell_reporters(
    session: Session,
    office: Office,
    summary: OfficialDocument,
    version: DocumentVersion,
    deliveries: Sequence[Delivery],
    now: datetime,
) -> None:
    """One letter to each whose report went into the summary and who does not get the summary itself."""
    assert summary.period_key is not None
    plan = session.get_one(Plan, summary.plan_id)
    sent = dict.fromkeys((row.recipient, _WAYS[row.channel]) for row in deliveries if row.channel in _WAYS)
    code = matter_code(plan.code.split("-")[0], "TH", summary.period_key)
    for person in _reporters(session, plan, summary.period_key):
        if any(row.person_id == person.id for row in deliveries):
            continue
        envelope = posting.to_person(office, person, code, now=now)
        letter = letter_documents.SummarySent(
            **envelope.head,
            document=describing.document_line(summary, version),
            deliveries=tuple(letter_pieces.Delivery(name=name, way=way) for name, way in sent),
        )
        mark = posting.Postmark(key=f"summary-sent:{summary.id}:{person.id}", now=now)
        posting.post(session, envelope, letter, mark)


def _reporters(session: Session, plan: Plan, period_key: str) -> list[Person]:
    query = (
        select(Person)
        .join(Report, Report.person_id == Person.id)
        .join(ReportRequest, Report.request_id == ReportRequest.id)
        .where(
            ReportRequest.plan_id == plan.id,
            ReportRequest.period_key == period_key,
            Report.verdict.in_(COUNTED),
        )
        .distinct()
        .order_by(Person.id)
    )
    return list(session.scalars(query))
