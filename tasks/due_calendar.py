"""Due dates in people's own calendars: one entry a request, moved, handed over and cancelled under its fixed name.

Sent along with the letter that tells the date; whoever opens it has the date, whoever does not misses nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from domain.ics import DueEntry, calendar_of, cancelling, uid_of
from storage.models import Duty, Office, Plan, ReportRequest
from tasks import describing


def with_dates(session: Session, requests: Iterable[ReportRequest], now: datetime) -> bytes:
    """The entries of an assignment: every date of the year that is known; empty when there is none."""
    entries = [_entry(session, request, now) for request in requests]
    return calendar_of(entries) if entries else b""


def with_new_dates(session: Session, requests: Sequence[ReportRequest], now: datetime) -> bytes:
    """The entries after their date or their holder has changed: same names, next sequence."""
    for request in requests:
        request.calendar_sequence += 1
    return with_dates(session, requests, now)


def cancelled(session: Session, requests: Sequence[ReportRequest], now: datetime) -> bytes:
    """The entries taken out of the calendar of whoever owes them no more; to be sent with the method CANCEL."""
    for request in requests:
        request.calendar_sequence += 1
    return cancelling(_entry(session, request, now, cancelled=True) for request in requests)


def _entry(session: Session, request: ReportRequest, now: datetime, *, cancelled: bool = False) -> DueEntry:
    office = session.get_one(Office, request.office_id)
    title = describing.report_title(session.get_one(Plan, request.plan_id), request)
    clause = session.get_one(Duty, request.duty_id).text
    how = f"Trả lời thư giao việc hoặc thư nhắc của {office.mailbox_name} ({office.mailbox_address}) để báo cáo."
    return DueEntry(
        uid=uid_of(f"{request.code}-{request.id}", office.mailbox_address.rpartition("@")[2]),
        sequence=request.calendar_sequence,
        summary=f"Hạn gửi {title}",
        due_on=describing.current_due(request),
        changed_at=now,
        description=f"Nội dung: {clause}\n{how}\nMã việc: {request.code}",
        cancelled=cancelled,
    )
