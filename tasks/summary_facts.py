"""What a summary is made of, looked up at once: reports with their sources, figures of this and earlier periods."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from domain.indicators import Indicator, Value, defined
from domain.lifecycle import SETTLED
from domain.summary import Contribution
from domain.summary_figures import Figures, PeriodFigures, PersonFigures
from domain.wording import clock_text
from storage.models import Attachment, Duty, Message, Person, Plan, Report, ReportRequest
from tasks import describing
from tasks.earlier_figures import COUNTED, earlier_periods, short_name
from tasks.indicator_values import from_plain

CHANNELS = {"mail": "thư điện tử", "paper": "bản giấy", "zalo": "Zalo", "phone": "điện thoại"}


@dataclass(frozen=True)
class Part:
    """One report that counts, with who sent it for which duty and in what."""

    request: ReportRequest
    report: Report
    reporter: str
    duty: Duty
    files: tuple[str, ...]
    source: str

    def contribution(self) -> Contribution:
        """As the summary prints it."""
        return Contribution(
            self.reporter, self.duty.text, self.report.text, self.report.nil, self.files, source=self.source
        )


def parts_of(session: Session, requests: Sequence[ReportRequest]) -> list[Part]:
    """The reports that count for these requests, in their order; a handful of queries however many there are."""
    by_id = {request.id: request for request in requests}
    settled = [request.id for request in requests if request.state in SETTLED]
    duties = {row.id: row for row in _in(session, Duty, Duty.id, {request.duty_id for request in requests})}
    reports = [row for row in _in(session, Report, Report.request_id, settled) if row.verdict in COUNTED]
    people = _people(session, {row.person_id for row in reports})
    mails = {row.id: row for row in _in(session, Message, Message.id, {row.message_id for row in reports})}
    files: dict[int, list[str]] = {}
    for row in _in(session, Attachment, Attachment.report_id, {row.id for row in reports}):
        if not row.inline and row.report_id is not None:
            files.setdefault(row.report_id, []).append(row.name)
    place = {request.id: number for number, request in enumerate(requests)}
    parts = []
    for report in sorted(reports, key=lambda row: (place[row.request_id], row.id)):
        request = by_id[report.request_id]
        who = describing.person_line(people[report.person_id], describing.day_of(report.arrived_at))
        mail = mails.get(report.message_id or 0)
        names = tuple(files.get(report.id, ()))
        source = _source(report, mail, names)
        parts.append(Part(request, report, who[:1].upper() + who[1:], duties[request.duty_id], names, source))
    return parts


def _source(report: Report, mail: Message | None, files: tuple[str, ...]) -> str:
    way = CHANNELS.get(report.channel, report.channel)
    said = f"{way[:1].upper()}{way[1:]}, {clock_text(report.arrived_at)}"
    if mail is not None:
        said += f", tiêu đề “{mail.subject}”" + (f", mã {mail.mail_id}" if mail.mail_id else "")
        if mail.person_id not in (None, report.person_id):
            said += f", do {mail.sender_name or mail.sender} nộp thay"
    return said + (f"; tệp: {', '.join(files)}" if files else "")


def figures_of(session: Session, plan: Plan, period_key: str, parts: Sequence[Part]) -> Figures | None:
    """The figures of a period and of the earlier ones of the same plan; None where none are asked for."""
    indicators = indicators_of_plan(part.duty for part in parts)
    if not indicators:
        return None
    query = select(ReportRequest).where(ReportRequest.plan_id == plan.id, ReportRequest.period_key == period_key)
    now = session.scalars(query.order_by(ReportRequest.id).limit(1)).one()
    return Figures(indicators, _period(now, parts), earlier_periods(session, plan, now, indicators))


def indicators_of_plan(duties: Iterable[Duty]) -> tuple[Indicator, ...]:
    """The indicators of all duties, each once, in the order of the forms."""
    forms = {str(duty.indicators): duty.indicators for duty in duties if duty.indicators}
    found: dict[str, Indicator] = {}
    for form in forms.values():
        for indicator in defined(form):
            found.setdefault(indicator.code, indicator)
    return tuple(found.values())


def _period(request: ReportRequest, parts: Sequence[Part]) -> PeriodFigures:
    together: dict[int, tuple[str, dict[str, Value]]] = {}
    for part in parts:
        together.setdefault(part.request.id, (part.reporter, {}))[1].update(from_plain(part.report.values))
    people = tuple(PersonFigures(who, values) for who, values in together.values())
    return PeriodFigures(request.period_key, short_name(request.period_label), people)


def missing_of(session: Session, requests: Iterable[ReportRequest], now: datetime) -> list[str]:
    """Who has not reported: named inside the office, never in what goes up."""
    people = {request.reporter_id: request for request in requests if request.state not in SETTLED}
    rows = _people(session, set(people)).values()
    return [describing.person_line(row, describing.day_of(now)) for row in rows]


def _people(session: Session, ids: set[int]) -> dict[int, Person]:
    """With their posts, since each is named with the title."""
    found: dict[int, Person] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), 500):
        query = select(Person).where(Person.id.in_(wanted[start : start + 500])).options(selectinload(Person.posts))
        found |= {row.id: row for row in session.scalars(query)}
    return found


def _in(session: Session, kind: type[Any], column: Any, ids: Iterable[int | None]) -> list[Any]:
    wanted = sorted(each for each in ids if each is not None)
    found: list[Any] = []
    for start in range(0, len(wanted), 500):
        query = select(kind).where(column.in_(wanted[start : start + 500])).order_by(kind.id)
        found += session.scalars(query)
    return found
