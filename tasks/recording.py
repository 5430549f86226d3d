"""A report that came on paper or by Zalo, entered by hand with the day on which it came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.indicators import Value, gaps
from domain.lifecycle import REQUEST, RequestEvent, RequestState, next_state
from domain.refusal import Refused
from storage import offices, trail
from storage.database import transaction
from storage.models import Duty, Person, Plan, Report, ReportRequest
from tasks import describing, reviewing
from tasks.figures_by_hand import figures_by_hand
from tasks.indicator_setup import indicators_of
from tasks.indicator_values import to_plain
from tasks.step import step

CHANNELS = {"paper": "bản giấy", "zalo": "Zalo", "phone": "điện thoại"}


@dataclass(frozen=True)
class ByHand:
    """What came, when, by which way (`CHANNELS`), and who enters it; `figures`: each `code=value`, or a filled form."""

    arrived_at: datetime
    channel: str
    text: str = ""
    nil: bool = False
    by: str = "Văn thư"
    figures: Sequence[str | Path] = ()


@step("Ghi nhận báo cáo ngoài thư điện tử", "Ghi nhận {code}")
def record_by_hand(code: str, came: ByHand, now: datetime) -> str | Refused:
    """Record a report to the request of this code; the person who entered it accepts it, since they have read it."""
    with transaction() as session:
        office = offices.the_office(session)
        request = session.scalar(
            select(ReportRequest).where(ReportRequest.office_id == office.id, ReportRequest.code == code.upper())
        )
        if request is None:
            return Refused(f"Không có yêu cầu báo cáo mã “{code}”. / There is no report request “{code}”.")
        state = RequestState(request.state)
        if state in (RequestState.ACCEPTED, RequestState.WAIVED) or (came.nil and state is RequestState.NIL):
            return Refused(f"Yêu cầu {code} {state.label.lower()}, không ghi nhận thêm. / The request is {state}.")
        indicators = indicators_of(session.get_one(Duty, request.duty_id))
        values = {} if came.nil else figures_by_hand(indicators, came.figures, came.text)
        if isinstance(values, Refused):
            return values
        if not came.text.strip() and not came.nil and not values:
            return Refused("Báo cáo chưa có nội dung. / The report has no text.")
        report = _kept(session, request, came, values, now)
        missing = [] if came.nil else [gap.indicator.name for gap in gaps(indicators, values)]
        return _noted(session, request, report, came, missing, now)


def _kept(session: Session, request: ReportRequest, came: ByHand, values: dict[str, Value], now: datetime) -> Report:
    report = Report(
        office_id=request.office_id,
        request=request,
        person_id=request.reporter_id,
        nil=came.nil,
        text=came.text,
        values=to_plain(values),
        channel=came.channel,
        arrived_at=came.arrived_at,
        on_time=describing.day_of(came.arrived_at) <= describing.current_due(request),
    )
    session.add(report)
    session.flush()
    event = RequestEvent.SUBMIT_NIL if came.nil else RequestEvent.SUBMIT
    request.state = next_state(REQUEST, RequestState(request.state), event)
    request.arrived_at, request.next_at = request.arrived_at or came.arrived_at, None
    if not came.nil:
        reviewing.judge(session, report, reviewing.Verdict(True), "", now)
    return report


def _noted(
    session: Session, request: ReportRequest, report: Report, came: ByHand, missing: Sequence[str], now: datetime
) -> str:
    person = session.get_one(Person, request.reporter_id)
    plan = session.get_one(Plan, request.plan_id)
    way = CHANNELS.get(came.channel, came.channel)
    line = f"Nhận {person.name}: {describing.report_title(plan, request)} ({way}, {came.by} ghi nhận)"
    if missing:
        line += f"; chưa có số liệu: {', '.join(missing)}"
    fact = trail.Fact(
        action="nil" if came.nil else "report",
        message=line,
        at=now,
        actor=came.by,
        channel="form",
        plan_id=plan.id,
        detail={"person": person.name, "request": request.code, "on_time": report.on_time},
    )
    trail.record(session, request.office_id, fact)
    return line
