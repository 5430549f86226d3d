"""The notices of summaries that have to be sent up, played through a plan's year that nobody answers."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from domain.calendar import OfficeCalendar
from domain.ladder import Ladder
from domain.reminders import StandIns
from domain.summary_deadline import Telling, Unsent, next_telling, tellings
from domain.wording import ZONE, short_day, two_digits, weekday_and_day


@dataclass(frozen=True)
class SummaryAhead:
    """A summary that must be with the superior by `deadline`; spoken of from `first` to `last`.

    `heard`: who hears of the draft itself on which day; `ours`: whether it is one of the plan shown.
    """

    unsent: Unsent
    about: str
    superior: str
    deadline: date
    first: date
    last: date
    heard: Mapping[date, frozenset[int]] = field(default_factory=dict)
    ours: bool = True

    def begun(self) -> "SummaryAhead":
        """Nothing is said before the period has begun, however early its day with the superior."""
        notices = tuple(replace(notice, day=max(notice.day, self.first)) for notice in self.unsent.notices)
        return replace(self, unsent=replace(self.unsent, notices=notices))


@dataclass(frozen=True)
class Told:
    """One letter: to whom, of which summary, and why on that day."""

    person: int
    summary: SummaryAhead
    why: str


@dataclass
class SummaryYear:
    """The summaries of a year, of each what was said so far."""

    summaries: Collection[SummaryAhead]
    ladder: Ladder
    calendar: OfficeCalendar
    away: StandIns

    def __post_init__(self) -> None:
        self.by_id = {row.unsent.id: row.begun() for row in self.summaries}
        self.told = {row.unsent.id: row.unsent.told for row in self.summaries}

    def next_moment(self, now: datetime, mailed: Collection[int]) -> datetime | None:
        """When somebody is told next, now included."""
        today = now.astimezone(ZONE).date()
        if self._tellings(now, mailed):
            return now
        return next_telling(self._on(today), self.ladder, self.calendar, self.away, now, mailed)

    def tell(self, now: datetime, mailed: Collection[int]) -> Iterator[Told]:
        """The letters of now."""
        today = now.astimezone(ZONE).date()
        for telling in self._tellings(now, mailed):
            row = self.by_id[telling.unsent.id]
            self.told[telling.unsent.id] |= {telling.notice.code}
            for person in telling.readers:
                yield Told(person, row, self._why(row, telling, person, today))

    def _tellings(self, now: datetime, mailed: Collection[int]) -> tuple[Telling, ...]:
        if not self.ladder.in_window(now, self.calendar):
            return ()
        today = now.astimezone(ZONE).date()
        return tellings(self._on(today), self.away, today, mailed)

    def _on(self, day: date) -> list[Unsent]:
        return [
            replace(row.unsent, told=self.told[number], heard=row.heard.get(day, frozenset()))
            for number, row in self.by_id.items()
            if day <= row.last
        ]

    def _why(self, row: SummaryAhead, telling: Telling, person: int, today: date) -> str:
        left = self.calendar.working_days_between(today, row.deadline)
        day = f"hạn gửi {row.superior} ({short_day(row.deadline)})"
        if today < row.deadline:
            parts = [f"còn {two_digits(left)} ngày làm việc đến {day}"]
        elif today == row.deadline:
            parts = [f"hôm nay là {day}"]
        else:
            parts = [f"quá {day} {two_digits(-left)} ngày làm việc"]
        if today > telling.notice.day:
            why = "người nhận vắng mặt hoặc đã có một thư nhắc trong ngày"
            parts.append(f"gửi {weekday_and_day(today)} thay cho {weekday_and_day(telling.notice.day)} do {why}")
        if person not in (row.unsent.drafter, row.unsent.principal):
            parts.append("gửi người thay vì người nhận vắng mặt")
        return "; ".join([*parts, "nếu đến lúc đó báo cáo tổng hợp chưa được gửi"])
