"""A report that came on paper or by Zalo, entered by hand with the day on which it came."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from domain.indicators import gaps
from domain.lifecycle import REQUEST, RequestEvent, RequestState, next_state
from domain.refusal import Refused
from storage import offices, trail
from storage.database import transaction
from storage.models import Duty, Person, Plan, Report, ReportRequest
from tasks import describing, reporting
from tasks.figures_by_hand import figures_by_hand
from tasks.indicator_setup import indicators_of
from tasks.indicator_values import to_plain
from tasks.step import step

CHANNELS = {"paper": "bản giấy", "zalo": "Zalo", "phone": "điện thoại"}


@step("Ghi nhận báo cáo ngoài thư điện tử", "Ghi nhận {code}")
def record_by_hand(
    code: str,
    arrived_at: datetime,
    now: datetime,
    *,
    channel: str,
    text: str,
    nil: bool = False,
    by: str = "Văn thư",
    figures: Sequence[str | Path] = (),
) -> str | Refused:
    """Record a report to the request of this code; the person who entered it accepts it, since they have read it.

    `figures`: each `code=value`, or a filled Excel form.
    """
    with transaction() as session:
        office = offices.the_office(session)
        request = session.scalar(
            select(ReportRequest).where(ReportRequest.office_id == office.id, ReportRequest.code == code.upper())
        )
        if request is None:
            return Refused(f"Không có yêu cầu báo cáo mã “{code}”. / There is no report request “{code}”.")
        state = RequestState(request.state)
        if state in (RequestState.ACCEPTED, RequestState.WAIVED) or (nil and state is RequestState.NIL):
            return Refused(f"Yêu cầu {code} {state.label.lower()}, không ghi nhận thêm. / The request is {state}.")
        indicators = indicators_of(session.get_one(Duty, request.duty_id))
        values = {} if nil else figures_by_hand(indicators, figures, text)
        if isinstance(values, Refused):
            return values
        if not text.strip() and not nil and not values:
            return Refused("Báo cáo chưa có nội dung. / The report has no text.")
        report = Report(
            office_id=office.id,
            request=request,
            person_id=request.reporter_id,
            nil=nil,
            text=text,
            values=to_plain(values),
            channel=channel,
            arrived_at=arrived_at,
            on_time=describing.day_of(arrived_at) <= describing.current_due(request),
        )
        session.add(report)
        session.flush()
        request.state = next_state(REQUEST, state, RequestEvent.SUBMIT_NIL if nil else RequestEvent.SUBMIT)
        request.arrived_at, request.next_at = request.arrived_at or arrived_at, None
        if not nil:
            reporting.judge(session, report, reporting.Verdict(True), None, now)
        person = session.get_one(Person, request.reporter_id)
        plan = session.get_one(Plan, request.plan_id)
        way = CHANNELS.get(channel, channel)
        line = f"Nhận {person.name}: {describing.report_title(plan, request)} ({way}, {by} ghi nhận)"
        if missing := [gap.indicator.name for gap in gaps(indicators, values) if not nil]:
            line += f"; chưa có số liệu: {', '.join(missing)}"
        fact = trail.Fact(
            action="nil" if nil else "report",
            message=line,
            at=now,
            actor=by,
            channel="form",
            plan_id=plan.id,
            detail={"person": person.name, "request": request.code, "on_time": report.on_time},
        )
        trail.record(session, office.id, fact)
        return line
