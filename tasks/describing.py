"""Rows as letters name them: the plan, the document, the matter that is owed."""

import re
from datetime import date, datetime

from sqlalchemy.orm import Session

from domain.calendar import OfficeCalendar
from domain.indicator_reading import form_line
from domain.indicators import defined
from domain.lifecycle import RequestState
from domain.wording import ZONE, plain_date, short_day
from storage import offices
from storage.models import (
    DocumentVersion,
    Duty,
    Office,
    OfficialDocument,
    Person,
    Plan,
    Report,
    ReportRequest,
)
from tasks import letter_pieces
from tasks.group_reports import members_missing


def day_of(moment: datetime) -> date:
    """The day in Vietnam."""
    return moment.astimezone(ZONE).date()


def lower_first(text: str) -> str:
    """A title inside a sentence: its first letter small, unless the word is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def sentence_case(name: str) -> str:
    """`KẾ HOẠCH` -> `Kế hoạch`."""
    return name[:1].upper() + name[1:].lower()


def document_name(document: OfficialDocument) -> str:
    """`Kế hoạch Tuyên truyền …`: kind and abstract."""
    return f"{sentence_case(document.kind_name)} {lower_first(document.abstract)}"


def short_name(document: OfficialDocument) -> str:
    """`Kế hoạch số 05/KH-MNSM`, or kind and abstract while there is no number."""
    if not document.number_symbol:
        return document_name(document)
    return f"{sentence_case(document.kind_name)} số {document.number_symbol}"


def full_name(document: OfficialDocument, office: Office) -> str:
    """As cited the first time: kind, number and symbol, date, issuer, abstract (NĐ 30/2020, Phụ lục I)."""
    if not document.number_symbol or document.dated is None:
        return document_name(document)
    head = f"{short_name(document)} {plain_date(document.dated)} của {office.name}"
    return f"{head} về {lower_first(document.abstract)}"


def plan_line(plan: Plan, office: Office) -> letter_pieces.Plan:
    """The plan as letters cite it."""
    return letter_pieces.Plan(full_name=full_name(plan.document, office), short_name=short_name(plan.document))


def document_line(document: OfficialDocument, version: DocumentVersion) -> letter_pieces.Document:
    """The document and which version of it."""
    return letter_pieces.Document(
        title=document_name(document),
        version=version.ordinal,
        version_code=version.content_hash[:8].upper(),
        number_symbol=document.number_symbol,
        dated=document.dated,
    )


def person_line(person: Person, day: date) -> str:
    """`đồng chí Hoàng Thị Nhạn - Phó Hiệu trưởng`, inside a sentence."""
    title = offices.title_of(person, day)
    name = f"{person.address_form} {person.name}" if person.name != title else person.name
    return f"{name} - {title}" if title and title != person.name else name


def report_title(plan: Plan, request: ReportRequest) -> str:
    """`báo cáo quý I năm 2024 về tuyên truyền cải cách hành chính`."""
    return f"báo cáo {request.period_label} về {subject_of(plan.title)}"


def subject_of(title: str) -> str:
    """What a plan is about, inside a sentence that names the period itself: without the year at its end."""
    return re.sub(r",?\s+(?:trong\s+)?(?:năm(?:\s+học)?)\s+\d{4}(?:\s*-\s*\d{4})?\s*$", "", lower_first(title))


def matter_line(
    session: Session, request: ReportRequest, now: datetime, calendar: OfficeCalendar
) -> letter_pieces.Matter:
    """What is owed, out of which clause, for which days, by when, and what was said about it last."""
    duty = session.get_one(Duty, request.duty_id)
    plan = session.get_one(Plan, request.plan_id)
    office = session.get_one(Office, request.office_id)
    last = request.reports[-1] if request.reports else None
    due = current_due(request)
    return letter_pieces.Matter(
        code=request.code,
        title=report_title(plan, request),
        due_on=due,
        days_left=days_left(calendar, day_of(now), due),
        plan=plan_line(plan, office),
        clause=duty.text,
        section=f"mục {duty.section}" if duty.section else "",
        period_first=request.period_first,
        period_last=request.period_last,
        original_due_on=request.original_due_on if request.extended else None,
        moved_because=request.date_reason,
        last_sent=_said(last) if last else "",
        last_comment=last.verdict_comment if last else "",
        form_lines=tuple(form_line(n, row) for n, row in enumerate(defined(duty.indicators), 1))
        if duty.indicators
        else (),
        members_missing=members_missing(session, request, now),
    )


def current_due(request: ReportRequest) -> date:
    """The date that counts now: a returned report has its own."""
    returned = request.state == RequestState.RETURNED and request.returned_due_on
    return returned or request.due_on


def days_left(calendar: OfficeCalendar, today: date, due: date) -> int:
    """Working days to the date: 0 on the day itself, negative when late."""
    return calendar.working_days_between(today, due)


def _said(report: Report) -> str:
    names = [attachment.name for attachment in report.attachments]
    what = "không phát sinh" if report.nil else " ".join(report.text.split())[:200]
    parts = [f"ngày {short_day(day_of(report.arrived_at))}", what, *(f"tệp {name}" for name in names)]
    return ": ".join(parts[:2]) + ("; " + ", ".join(parts[2:]) if parts[2:] else "")


def case_tag(session: Session, document: OfficialDocument) -> str:
    """The tag of runs about this document: its plan's code as people write it, `KH-05/2024`."""
    plan = session.get(Plan, document.plan_id) if document.plan_id else None
    return tag_of(plan.code) if plan else short_name(document)


def tag_of(plan_code: str) -> str:
    """`KH05-2024` -> `KH-05/2024`; a plan without a number keeps its code."""
    match = re.fullmatch(r"([^\W\d]+)(\d+)-(\d{4})", plan_code)
    return f"{match[1]}-{match[2]}/{match[3]}" if match else plan_code
