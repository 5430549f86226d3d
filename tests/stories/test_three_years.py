"""Years of a whole office through its own steps: what people get, and when, whatever happens and whenever it runs."""

import heapq
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from domain.assignments import Assignment, to_plain
from domain.ladder import WINDOWS, Ladder, at
from domain.plan import PlanReading
from domain.wording import ZONE
from storage import offices
from storage.database import reading, transaction
from storage.models import Absence, CalendarRow, OutboxLetter, Plan, Reminder, ReportRequest
from tasks import approving, pending, reminding, summarising
from tasks.adopting import adopt
from tasks.assigning import assign
from tasks.importing import read_file
from tasks.recording import ByHand, record_by_hand
from tasks.substituting import pass_on
from tests.offices import a_person, an_office
from tests.stories.plans import PLAN

PEOPLE = 40
WORDS = (
    ("hằng tháng", "chậm nhất ngày 17 hằng tháng"),
    ("hằng quý", "chậm nhất ngày 18 của tháng cuối quý"),
    ("06 tháng", "trước ngày 20 của tháng cuối kỳ"),
)


@dataclass
class Life:
    """An office whose clock runs; `rng` decides who reports when, who is away, and when the machine was off."""

    rng: Random
    now: datetime
    office_id: int = 0
    arrivals: list[tuple[datetime, str]] = field(default_factory=list)

    def open(self) -> None:
        """The people, the principal and the clerk first."""
        self.office_id = an_office(rules={"introduce": False})
        for number in range(PEOPLE):
            role, title = {0: ("principal", "Hiệu trưởng"), 1: ("clerk", "Văn thư")}.get(number, ("staff", "Giáo viên"))
            address = f"n{number}@dongtrieu.edu.vn"
            a_person(self.office_id, f"Nguyễn Thị {number:02d}", address, role=role, title=title)

    def adopt(self, folder: Path, number: int, reporters: int) -> None:
        """A plan of this year whose duties go to some of the people."""
        file = folder / f"{number}.txt"
        file.write_text(PLAN.replace("năm 2024", f"năm {self.now.year}"), encoding="utf-8")
        found = read_file(file)
        assert isinstance(found, PlanReading)
        plan_id = adopt(found, number, self.now.date(), self.now).plan_id
        with transaction() as session:
            session.get_one(Plan, plan_id).assignments = to_plain(
                Assignment(f"B{n}", f"Nguyễn Thị {person:02d}", "báo cáo", reports=True, period=period, due=due)
                for n, person in enumerate(self.rng.sample(range(2, PEOPLE), reporters), start=1)
                for period, due in [self.rng.choice(WORDS)]
            )
        assign(plan_id, self.now)
        with reading() as session:
            for request in session.scalars(select(ReportRequest).where(ReportRequest.plan_id == plan_id)):
                self._expect(request)

    def _expect(self, request: ReportRequest) -> None:
        fate = self.rng.random()
        late = 0 if fate < 0.6 else self.rng.randint(1, 9)
        if fate < 0.85:
            first = max(request.opens_on, request.due_on - timedelta(days=self.rng.randint(0, 12)))
            day = request.due_on + timedelta(days=late) if late else first
            moment = at(day, time(self.rng.randint(6, 20), self.rng.randint(0, 59)))
            heapq.heappush(self.arrivals, (moment, request.code))

    def surprises(self, year: int) -> None:
        """Absences, and days off that nobody knew of."""
        with transaction() as session:
            for person in self.rng.sample(range(3, PEOPLE), 8):
                first = date(year, 1, 5) + timedelta(days=self.rng.randint(0, 330))
                substitute = self.rng.choice([None, person - 1])
                last = first + timedelta(days=self.rng.randint(1, 20))
                row = Absence(office_id=self.office_id, person_id=person, first_on=first, last_on=last)
                row.substitute_id = substitute
                session.add(row)
            for number in range(3):
                day = date(year, 3 + 3 * number, self.rng.randint(8, 24))
                session.add(CalendarRow(office_id=self.office_id, day=day, kind="off", name="Nghỉ theo quyết định"))

    def live(self, end: datetime) -> None:
        """From one due moment to the next: a little late, at odd hours too, sometimes after days of silence."""
        while (moment := pending.next_due_moment(self.now)) is not None and moment < end:
            self.now = moment.astimezone(ZONE) + timedelta(minutes=self.rng.choice((0, 5, 5, 40, 200)))
            if self.rng.random() < 0.03:
                self.now += timedelta(days=self.rng.randint(1, 6), hours=self.rng.randint(-6, 12))
            self._mail_comes(self.now)
            self._tick()
        self._mail_comes(end)
        self.now = end

    def _mail_comes(self, now: datetime) -> None:
        while self.arrivals and self.arrivals[0][0] <= now:
            moment, code = heapq.heappop(self.arrivals)
            reminding.open_requests(moment)
            answer = record_by_hand(code, ByHand(moment, "paper", "Đã thực hiện."), moment)
            assert isinstance(answer, str), answer

    def _tick(self) -> None:
        work = pending.pending(self.now)
        for row in work.to_summarise:
            approving.submit(summarising.draft_summary(row.plan_id, row.period_key, self.now), self.now)
        if work.reminders:
            reminding.open_requests(self.now)
            pass_on(self.now)
            reminding.remind(self.now)


def check(office_id: int, due_until: date = date.max) -> Counter[str]:
    """What must hold of all letters, and of the reminders of what was due by then; gives how many letters of a kind."""
    with reading() as session:
        calendar = offices.calendar_of(session, office_id)
        letters = session.scalars(select(OutboxLetter).where(OutboxLetter.unasked_on.is_not(None))).all()
        requests = session.scalars(select(ReportRequest).where(ReportRequest.due_on <= due_until)).all()
        told = session.scalars(select(Reminder).where(Reminder.wait_kind == "report", Reminder.sent)).all()
        session.expunge_all()  # what was read stays readable
    moments = [(letter.person_id, letter.created_at.astimezone(ZONE)) for letter in letters]
    assert max(Counter((person, moment.date()) for person, moment in moments).values()) == 1
    assert all(calendar.is_working_day(moment.date()) for _, moment in moments)
    assert all(any(w.start <= moment.time() < w.end for w in WINDOWS) for _, moment in moments)
    escalated = Counter(row.wait_id for row in told if row.rung.startswith("superior"))
    for request in requests:
        deadline = Ladder().opening(calendar.add_working_days(request.due_on, 3))
        if request.arrived_at is None:
            assert escalated[request.id] == 1, request.code
        elif request.arrived_at <= deadline:
            assert escalated[request.id] == 0, request.code
        assert escalated[request.id] <= 1
        late = [row for row in told if row.wait_id == request.id and request.arrived_at is not None]
        assert all(row.decided_at <= request.arrived_at for row in late), request.code
    return Counter(letter.letter for letter in letters)


@pytest.mark.property
@pytest.mark.parametrize("seed", [1])
def test_a_quarter_of_an_office_of_forty(home: Path, seed: int) -> None:
    life = Life(Random(seed), datetime(2024, 1, 3, 9, tzinfo=ZONE))
    life.open()
    life.surprises(2024)
    for number in (1, 2):
        life.adopt(home, number, 10)
    life.live(datetime(2024, 4, 20, tzinfo=ZONE))
    assert check(life.office_id, due_until=date(2024, 4, 5))["reminder"] > 20


@pytest.mark.slow
def test_2024_to_2026_of_an_office_of_forty_with_six_plans(home: Path) -> None:
    life = Life(Random(2026), datetime(2024, 1, 3, 9, tzinfo=ZONE))
    life.open()
    for year in (2024, 2025, 2026):
        life.now = max(life.now, datetime(year, 1, 3, 9, tzinfo=ZONE))
        life.surprises(year)
        for number in (1, 2):
            life.adopt(home, 10 * (year - 2023) + number, PEOPLE - 2)
        life.live(datetime(year + 1, 1, 2, tzinfo=ZONE) if year < 2026 else datetime(2027, 3, 1, tzinfo=ZONE))
    found = check(life.office_id)
    assert min(found[kind] for kind in ("reminder", "reminder_overdue", "digest", "escalation")) > 50, found
