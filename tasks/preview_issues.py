"""The letters with which documents of a plan's year leave the house: the plan itself, and later its summaries.

Called inside a rehearsal, as the rest of the preview.
"""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.document import Document
from domain.preview import Known
from storage.models import Office, OfficialDocument, Plan, ReportRequest
from tasks import dispatching, summarising, versions
from tasks.waiting import Waits

_APPROVED = "báo cáo tổng hợp được duyệt và ban hành ngay trong ngày trình"


def issue_of_plan(session: Session, office: Office, plan: Plan, now: datetime) -> Iterator[Known]:
    """The plan to its recipients, once its signed copy has come back where the office waits for that."""
    model, only_if = versions.model_of(versions.current(plan.document)), ""
    if office.rules.get("dispatch_after") == "signed_copy":
        only_if = "bản ký được gửi lại ngay trong ngày"
        why = "đã cấp số, chờ bản có chữ ký và dấu trước khi gửi đi"
        yield Known(now, "signed_copy_request", plan.title, why, Waits.of(session, now).bearer_of(plan.document))
    yield from _to_recipients(session, office, plan.document, model, plan.title, now, only_if)


def issue_ahead(waits: Waits, plan: Plan, period_key: str, about: str, moment: datetime) -> Iterator[Known]:
    """A period's summary to its recipients, and the word of it to those who reported, at the earliest."""
    query = select(ReportRequest).where(ReportRequest.plan_id == plan.id, ReportRequest.period_key == period_key)
    requests = list(waits.session.scalars(query.order_by(ReportRequest.id)))
    model = summarising.model_of_summary(waits.session, waits.office, plan, requests, moment)
    draft = OfficialDocument(office_id=waits.office.id, role="summary", kind_symbol=summarising.SYMBOL)
    known = tuple(_to_recipients(waits.session, waits.office, draft, model, about, moment, _APPROVED))
    yield from known
    readers = {row.person for row in known}
    for reporter in dict.fromkeys(row.reporter_id for row in requests):
        if reporter not in readers:
            only_if = f"đã gửi báo cáo, và {_APPROVED}"
            yield Known(moment, "summary_sent", about, "đã gửi báo cáo của kỳ", reporter, only_if=only_if)


def _to_recipients(
    session: Session,
    office: Office,
    document: OfficialDocument,
    model: Document,
    about: str,
    moment: datetime,
    only_if: str = "",
) -> Iterator[Known]:
    for row in dispatching.deliveries_of(session, office, document, model, moment):
        if row.channel == "email":
            why = f"có tên ở Nơi nhận ({row.recipient})"
            yield Known(moment, "issued_document", about, why, row.person_id, row.recipient, row.address, only_if)
