"""Whatever happens to requests, the counts from the database are those of somebody who keeps a list by hand.

Each example is the life of one plan: mails, reports on paper, verdicts, extensions, waivers and the office's own
mornings in any order, by the office's own steps. Beside it a list is kept of what was done; it is counted naively.
"""

import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from domain.fates import Fate
from storage.database import reading
from storage.models import Report, ReportRequest
from tasks import reminding
from tasks.office_actions import requests
from tasks.office_actions.outcome import Actor, Done
from tasks.office_actions.recording import record_for
from tasks.reading import read_message
from tasks.reporting_year import ReportingYear, by_duty, by_period, by_plan, reporting_year
from tasks.status import status
from tasks.summarising import unsummarised_periods
from tests.databases import BOTH
from tests.offices import a_home
from tests.tasks.lived_plan import DUE, Lived, mail_in
from tests.tasks.lived_template import LivedTemplate

CLERK = Actor("Đỗ Văn Thu", "run:1")
PEOPLE = {"B1": "mai", "B2": "nga", "B3": "ha"}


@dataclass
class Line:
    """One request on the list that is kept by hand."""

    code: str
    period: str
    due: date
    first: date
    state: str
    arrived: datetime | None

    def day(self) -> date | None:
        """The day of arrival in Hanoi, seven hours before Greenwich."""
        return (self.arrived.astimezone(UTC) + timedelta(hours=7)).date() if self.arrived else None

    def place(self, today: date) -> str:
        day = self.day()
        if self.state == "accepted":
            return "on_time" if day is None or day <= self.due else "late"
        if self.state in ("planned", "open"):
            return "missing" if self.state == "open" and self.due < today else "not_yet_due"
        return {"submitted": "in_review"}.get(self.state, self.state)


@dataclass
class Life:
    """The plan, its clock, and the list."""

    office_id: int
    now: datetime = DUE + timedelta(days=1)
    lines: list[Line] = field(default_factory=list)

    def __post_init__(self) -> None:
        with reading() as session:
            for row in session.scalars(select(ReportRequest).order_by(ReportRequest.id)):
                self.lines.append(
                    Line(row.code, row.period_key, row.due_on, row.original_due_on, row.state, row.arrived_at)
                )

    def later(self, days: int) -> None:
        """Days pass, and it is morning: what begins is opened, and people are reminded."""
        self.now += timedelta(days=days)
        reminding.open_requests(self.now)
        reminding.remind(self.now)
        with reading() as session:
            rows = session.execute(select(ReportRequest.code, ReportRequest.opens_on)).all()
        begins = {code: day for code, day in rows}
        for line in self.lines:
            if line.state == "planned" and begins[line.code] <= self.now.date():
                line.state = "open"

    def mail(self, line: Line, nil: bool) -> None:
        """The reporter writes, with the code of the request."""
        who, text = PEOPLE[line.code.split("-")[1]], "Không phát sinh" if nil else "Em gửi báo cáo: đã làm 5 buổi."
        message = mail_in(self.office_id, who, f"[{line.code}] Báo cáo", text, self.now)
        if read_message(message.id, self.now).fate != Fate.REPORT:
            return
        with reading() as session:
            report = session.scalars(select(Report).where(Report.message_id == message.id)).one()
            found = next(
                each for each in self.lines if each.code == session.get_one(ReportRequest, report.request_id).code
            )
            said_nil = report.nil
        event(f"mail to a request that is {found.state}")
        found.state = "nil" if said_nil else "submitted"
        found.arrived = found.arrived or self.now

    def paper(self, line: Line, nil: bool, days_ago: int) -> None:
        """A report that came on paper some days ago, entered by the clerk."""
        came = self.now - timedelta(days=days_ago)
        if isinstance(record_for(self._label(line), came, "paper", "đã làm", nil, self.now, CLERK), Done):
            event(f"paper to a request that was {line.state}")
            line.state = "nil" if nil else "accepted"
            line.arrived = line.arrived or came

    def verdict(self, line: Line, accepted: bool) -> None:
        """The reviewer's word on the latest report."""
        with reading() as session:
            query = select(Report.id).join(ReportRequest).where(ReportRequest.code == line.code)
            report_id = session.scalar(query.order_by(Report.id.desc()).limit(1))
        if report_id and isinstance(requests.judge(f"#{report_id}", accepted, "thêm số", self.now, CLERK), Done):
            event("accepted" if accepted else "returned")
            line.state = "accepted" if accepted else "returned"

    def extension(self, line: Line, days: int) -> None:
        """A later date; which one is for the calendar to say."""
        until = max(self.now.date(), line.due) + timedelta(days=days)
        if isinstance(requests.extend(self._label(line), until, "bận hội thi", self.now, CLERK), Done):
            event("extended")
            with reading() as session:
                row = session.scalars(select(ReportRequest).where(ReportRequest.code == line.code)).one()
                line.due = row.due_on

    def waiver(self, line: Line) -> None:
        """Nobody owes it any more."""
        if isinstance(requests.waive(self._label(line), "nghỉ ốm", self.now, CLERK), Done):
            event("waived")
            line.state = "waived"

    def _label(self, line: Line) -> str:
        with reading() as session:
            return f"#{session.scalar(select(ReportRequest.id).where(ReportRequest.code == line.code))}"

    def check(self) -> None:
        """The database counts what the list counts."""
        today = self.now.date()
        places = {line.code: line.place(today) for line in self.lines}
        (plan,) = status(self.now).plans
        for period in plan.periods:
            mine = [line for line in self.lines if line.period == period.period]
            counted = Counter(places[line.code] for line in mine)
            assert {name: number for name, number in period.counts.partition().items() if number} == counted
            assert period.counts.total == len(mine)
            assert period.counts.extended == sum(line.due != line.first for line in mine)
        with reading() as session:
            waiting = {row.period_key: row.waiting for row in unsummarised_periods(session, self.office_id)}
        settled = ("accepted", "nil", "waived")
        assert waiting == {
            period.period: sum(line.state not in settled for line in self.lines if line.period == period.period)
            for period in plan.periods
        }
        self._check_figures(places)

    def _check_figures(self, places: dict[str, str]) -> None:
        found = reporting_year(self.now, 2024)
        assert isinstance(found, ReportingYear)
        total = found.total()
        due = [line for line in self.lines if places[line.code] not in ("waived", "not_yet_due")]
        there = [line for line in due if places[line.code] in ("on_time", "late", "nil", "in_review")]
        late = sorted((day - line.due).days for line in there if (day := line.day()) and day > line.due)
        assert (total.due, total.received, total.in_time) == (len(due), len(there), len(there) - len(late))
        assert total.completeness == (Fraction(len(there), len(due)) if due else None)
        middle = len(late) // 2
        assert total.median_days_late == (
            None if not late else late[middle] if len(late) % 2 else Fraction(late[middle - 1] + late[middle], 2)
        )
        for groups in (found.by(by_plan), found.by(by_period), found.by(by_duty), found.by_person()):
            assert sum(figures.counts.total for _, figures in groups) == len(self.lines)
            assert sum(figures.received for _, figures in groups) == total.received
            assert sum(figures.reminders for _, figures in groups) == total.reminders


WHICH = st.sampled_from((0, 1, 2, 2, 3, 4, 5, 8, 11))  # mostly the periods that have begun
ACTIONS = st.one_of(
    st.tuples(st.just("later"), st.sampled_from((1, 3, 10, 40, 90))),
    st.tuples(st.just("mail"), st.integers(0, 2), st.just(False)),
    st.tuples(st.just("mail"), WHICH, st.booleans()),
    st.tuples(st.just("paper"), WHICH, st.booleans(), st.integers(0, 4)),
    st.tuples(st.just("verdict"), st.integers(0, 2), st.booleans()),
    st.tuples(st.just("verdict"), st.integers(0, 2), st.booleans()),
    st.tuples(st.just("extension"), WHICH, st.integers(1, 6)),
    st.tuples(st.just("waiver"), WHICH),
)


WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)  # an example takes a second


@pytest.mark.property
@pytest.mark.parametrize("database", BOTH)
@settings(max_examples=12, deadline=None, phases=WITHOUT_SHRINKING, suppress_health_check=list(HealthCheck))
@given(actions=st.lists(ACTIONS, min_size=8, max_size=16))
def test_the_counts_of_any_history_are_those_of_a_list_kept_by_hand(
    lived_template: LivedTemplate, database: str, actions: list[tuple[str, *tuple[int, ...]]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lived, where = lived_template.copy(Path(folder), database)
        with a_home(Path(folder), **where):
            _live(lived, actions)


def _live(lived: Lived, actions: list[tuple[str, *tuple[int, ...]]]) -> None:
    life = Life(lived.office_id)
    life.check()
    for name, *arguments in actions:
        given: list[object] = list(arguments)
        if name != "later":
            given[0] = life.lines[arguments[0]]
        getattr(life, name)(*given)
        life.check()
