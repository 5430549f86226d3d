"""Which figures the reports of a plan must give: defined once a plan, for everybody or for some, by file or form."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.indicators import Indicator, IndicatorError, defined, to_plain
from domain.outgoing import Enclosure
from domain.refusal import Refused
from domain.text import key
from domain.wording import long_day, plain_date
from storage import offices, trail
from storage.database import reading, transaction
from storage.models import Duty, Office, Person, Plan, ReportRequest
from tasks import describing
from tasks.files import safe_name
from tasks.finding import find_plan
from tasks.indicator_form import XLSX, FormHead, write_form
from tasks.step import step

LARGEST_FILE = 200_000  # bytes of a definition


@step("Đặt chỉ tiêu báo cáo", "Chỉ tiêu {plan_code}")
def define_from_file(plan_code: str, file: Path, now: datetime) -> str | Refused:
    """Read a YAML definition and set it; gives one Vietnamese line, or why not. Raises UnknownPlan."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            return Refused("Tệp chỉ tiêu quá lớn. / The file is too large.")
        data = yaml.safe_load(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return Refused("Không đọc được tệp chỉ tiêu: cần YAML, mã hóa UTF-8. / The file is no readable YAML.")
    return define(plan_code, data, now)


def define(plan_code: str, data: Any, now: datetime) -> str | Refused:
    """Set the indicators of a plan: a list of them for everybody, or a list of `for` and `indicators`.

    Duties given out already get them too; reports that have come keep their values. Raises UnknownPlan.
    """
    try:
        forms = _forms(data)
    except IndicatorError as error:
        return Refused(f"{error} / The indicators cannot be used.")
    with transaction() as session:
        office = offices.the_office(session)
        plan = find_plan(session, office, plan_code)
        plan.indicators = forms
        duties = session.scalars(select(Duty).where(Duty.plan_id == plan.id, Duty.reports)).all()
        for duty in duties:
            duty.indicators = fitting(session, plan, duty, describing.day_of(now))
        number = sum(len(form["indicators"]) for form in forms)
        given = sum(bool(duty.indicators) for duty in duties)
        whom = f"cho {given:02d} nhiệm vụ báo cáo" if duties else "cho các báo cáo sẽ giao"
        line = f"Đặt {number:02d} chỉ tiêu {whom}"
        detail = {"indicators": [row["name"] for form in forms for row in form["indicators"]]}
        fact = trail.Fact(action="indicators", message=line, at=now, plan_id=plan.id, channel="form", detail=detail)
        trail.record(session, office.id, fact)
        return f"{plan.code}: {line}."


def listed(plan_code: str) -> list[dict[str, Any]]:
    """The forms of a plan as stored. Raises UnknownPlan."""
    with reading() as session:
        return list(find_plan(session, offices.the_office(session), plan_code).indicators)


def _forms(data: Any) -> list[dict[str, Any]]:
    if not isinstance(data, list) or not data:
        raise IndicatorError("Tệp chỉ tiêu phải là danh sách có ít nhất một dòng.")
    if not all(isinstance(row, dict) and "indicators" in row for row in data):
        return [{"for": [], "indicators": to_plain(defined(data))}]
    forms = []
    for row in data:
        whom = row.get("for") or []
        names = [whom] if isinstance(whom, str) else [str(each) for each in whom]
        forms.append({"for": names, "indicators": to_plain(defined(row["indicators"]))})
    return forms


def fitting(session: Session, plan: Plan, duty: Duty, day: date) -> list[dict[str, Any]]:
    """The form for one report duty: the one that names it, its person, post or group; else the one for everybody.

    A duty to report out of turn has a form only where it is named.
    """
    person = session.get_one(Person, duty.assignee_id)
    names = {key(duty.code), key(person.name), *(key(post.title) for post in offices.posts_of(person, day))}
    for name, group in offices.groups_by_name(session, plan.office_id).items():
        if not group.everyone and any(each.id == person.id for each in offices.members(session, group, day)):
            names.add(name)
    own = [form for form in plan.indicators if names & {key(name) for name in form["for"]}]
    usual = [form for form in plan.indicators if not form["for"] and not duty.ad_hoc]
    found: list[dict[str, Any]] = next((form["indicators"] for form in [*own, *usual]), [])
    return found


def indicators_of(duty: Duty) -> tuple[Indicator, ...]:
    """The figures that a duty's reports must give."""
    return defined(duty.indicators) if duty.indicators else ()


def form_file(session: Session, request: ReportRequest) -> tuple[Enclosure, ...]:
    """The Excel form of one request, to be enclosed with its letter; empty where no figures are asked for."""
    indicators = indicators_of(session.get_one(Duty, request.duty_id))
    if not indicators:
        return ()
    office = session.get_one(Office, request.office_id)
    title = describing.report_title(session.get_one(Plan, request.plan_id), request)
    head = FormHead(
        office=office.name,
        title=title[:1].upper() + title[1:],
        period=f"từ {plain_date(request.period_first)} đến {plain_date(request.period_last)}",
        due=long_day(describing.current_due(request)),
        code=request.code,
        answer_to=office.mailbox_address,
    )
    name = safe_name(f"Biểu số liệu {request.period_label.replace('/', '-')} - {request.code}.xlsx")
    return (Enclosure(name, XLSX, write_form(head, indicators)),)
