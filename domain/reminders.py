"""Who is reminded now, of what, and why: decided once for each rung of each wait.

The dates of the rungs are fixed when the request is made (`planned_rungs`); a day off that is added later moves a
reminder to the next working day and never makes it earlier. After downtime one current reminder goes out, the rest is
skipped with the reason. A person is told nothing unasked twice a day.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from domain.calendar import OfficeCalendar
from domain.labelled import Labelled
from domain.ladder import Audience, Ladder, Rung, WaitKind
from domain.wording import ZONE, short_day, two_digits

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Wait:
    """An answer that somebody owes.

    `opened_at`: when the present due date was told (assignment, extension, return). `planned`: the fixed date of each
    rung, by code. `superior`: who is told in the end. `rungs`: the duty's own ladder instead of the office's.
    `closed`: why nothing is awaited any more (Vietnamese), empty while it is.
    """

    kind: WaitKind
    id: int
    person: int
    due_on: date
    opened_at: datetime
    superior: int | None = None
    original_due_on: date | None = None
    planned: Mapping[str, date] = field(default_factory=dict)
    rungs: tuple[Rung, ...] | None = None
    urgent: bool = False
    pauses_in_break: bool = False
    closed: str = ""

    def rung_key(self, rung: Rung) -> str:
        """What makes a rung unique for this wait: an extended due date starts the ladder anew."""
        if self.original_due_on in (None, self.due_on):
            return rung.code
        return f"{rung.code}@{self.due_on.isoformat()}"


@dataclass(frozen=True)
class Absence:
    """Days, both included, on which a person is away, and who stands in."""

    person: int
    first: date
    last: date
    substitute: int | None = None


class Action(Labelled):
    """What becomes of a rung."""

    SEND = "send", "gửi"
    SKIP = "skip", "bỏ qua"


@dataclass(frozen=True)
class Decision:
    """One rung of one wait, decided at `at`; `person` is who gets the mail, None where none goes out."""

    wait: Wait
    rung: Rung
    action: Action
    person: int | None
    reason: str
    at: datetime

    @property
    def key(self) -> tuple[WaitKind, int, str]:
        """Unique for ever: nobody is reminded twice of one thing."""
        return self.wait.kind, self.wait.id, self.wait.rung_key(self.rung)


Done = Container[tuple[WaitKind, int, str]]


def planned_rungs(due_on: date, rungs: Iterable[Rung], calendar: OfficeCalendar) -> dict[str, date]:
    """The date of each rung as the calendar stands when the request is made, to be kept with it."""
    return {rung.code: calendar.add_working_days(due_on, rung.offset) for rung in rungs}


def due_reminders(
    waits: Iterable[Wait],
    ladder: Ladder,
    calendar: OfficeCalendar,
    now: datetime,
    absences: Iterable[Absence] = (),
    done: Done = frozenset(),
    mailed_today: Collection[int] = frozenset(),
) -> tuple[Decision, ...]:
    """What to send now and what to skip, for the waits that may be due. Nothing outside the windows or on a day off.

    `done` holds the keys already decided, `mailed_today` the people who had their unasked mail of today.
    """
    ladders = _Ladders(ladder, calendar, StandIns(absences), mailed_today, now.astimezone(ZONE))
    return tuple(decision for wait in waits for decision in ladders.decide(wait, done))


def next_due_moment(
    waits: Iterable[Wait],
    ladder: Ladder,
    calendar: OfficeCalendar,
    now: datetime,
    done: Done = frozenset(),
    absences: Iterable[Absence] = (),
    mailed_today: Collection[int] = frozenset(),
) -> datetime | None:
    """The first moment, not before `now`, at which `due_reminders` has something to send; None when it never has."""
    ladders = _Ladders(ladder, calendar, StandIns(absences), mailed_today, now.astimezone(ZONE))
    return min((moment for wait in waits for moment in ladders.moments(wait, done)), default=None)


class StandIns:
    """Absences by person, and who stands in for whom."""

    def __init__(self, absences: Iterable[Absence]) -> None:
        self._by_person: dict[int, list[Absence]] = {}
        for absence in absences:
            self._by_person.setdefault(absence.person, []).append(absence)

    def stand_in(self, person: int, day: date) -> int | None:
        """Who answers for a person that day: the person, the substitute, the substitute's substitute, or nobody."""
        seen: set[int] = set()
        while person not in seen:
            seen.add(person)
            away = [each for each in self._by_person.get(person, ()) if each.first <= day <= each.last]
            if not away:
                return person
            substitute = next((each.substitute for each in away if each.substitute is not None), None)
            if substitute is None:
                return None
            person = substitute
        return None


@dataclass(frozen=True)
class _Ladders:
    """The facts that all waits of one run share."""

    ladder: Ladder
    calendar: OfficeCalendar
    away: StandIns
    mailed_today: Collection[int]
    now: datetime

    def decide(self, wait: Wait, done: Done) -> Iterator[Decision]:
        today = self.now.date()
        if not self.ladder.in_window(self.now, self.calendar, urgent=wait.urgent) or not self._fits(wait, today):
            return
        due = [(moment, rung) for moment, rung in self._open_rungs(wait, done) if moment <= self.now]
        for audience in Audience:
            rungs = [(moment, rung) for moment, rung in due if rung.to is audience]
            if rungs:
                yield from self._one_current(wait, audience, rungs)

    def moments(self, wait: Wait, done: Done) -> Iterator[datetime]:
        if wait.closed:
            return
        for moment, rung in self._open_rungs(wait, done):
            addressee = _addressee(wait, rung.to)
            if addressee is None or self._too_early(wait, moment):
                continue
            ready = self.ladder.next_window(max(moment, self.now), self.calendar, urgent=wait.urgent)
            for _ in range(_PATIENCE.days):
                if self._fits(wait, ready.date()) and self._reachable(addressee, ready.date()) is not None:
                    yield ready
                    break
                tomorrow = self.ladder.opening(ready.date() + _ONE_DAY)
                ready = self.ladder.next_window(tomorrow, self.calendar, urgent=wait.urgent)

    def _one_current(self, wait: Wait, audience: Audience, due: list[tuple[datetime, Rung]]) -> Iterator[Decision]:
        addressee = _addressee(wait, audience)
        late = [rung for moment, rung in due if not self._too_early(wait, moment)]
        early = [rung for moment, rung in due if self._too_early(wait, moment)]
        if wait.closed or addressee is None:
            reason = wait.closed or "không có cấp trên để báo cáo"
            yield from (self._skip(wait, rung, reason) for _, rung in due)
            return
        yield from (self._skip(wait, rung, "thời hạn được báo sau thời điểm nhắc này") for rung in early)
        person = self._reachable(addressee, self.now.date())
        if not late or person is None:
            return
        current = late[-1]
        for rung in late[:-1]:
            yield self._skip(wait, rung, f"chưa gửi được đúng lúc, thay bằng lần “{current.tone.label}” này")
        reason = self._days_left(wait)
        if person != addressee:
            reason += "; gửi người thay vì người nhận vắng mặt"
        yield Decision(wait, current, Action.SEND, person, reason, self.now)

    def _open_rungs(self, wait: Wait, done: Done) -> list[tuple[datetime, Rung]]:
        rungs = self.ladder.rungs[wait.kind] if wait.rungs is None else wait.rungs
        moments = [
            (self.ladder.opening(self._send_day(wait, rung)), rung)
            for rung in rungs
            if (wait.kind, wait.id, wait.rung_key(rung)) not in done
        ]
        return sorted(moments, key=lambda each: (each[0], each[1].offset))

    def _send_day(self, wait: Wait, rung: Rung) -> date:
        day = wait.planned.get(rung.code) or self.calendar.add_working_days(wait.due_on, rung.offset)
        if rung.offset > 0:  # whoever is late has so many working days, also when days off were added since
            day = max(day, self.calendar.add_working_days(wait.due_on, rung.offset))
        if wait.pauses_in_break:
            return self.calendar.next_school_day(day).day
        return day if wait.urgent else self.calendar.next_working_day(day).day

    def _fits(self, wait: Wait, day: date) -> bool:
        return not (wait.pauses_in_break and self.calendar.is_school_break(day))

    def _too_early(self, wait: Wait, moment: datetime) -> bool:
        # The letter that told the due date said it all.
        return moment.date() <= wait.opened_at.astimezone(ZONE).date()

    def _reachable(self, addressee: int, day: date) -> int | None:
        person = self.away.stand_in(addressee, day)
        return None if day == self.now.date() and person in self.mailed_today else person

    def _days_left(self, wait: Wait) -> str:
        left = self.calendar.working_days_between(self.now.date(), wait.due_on)
        if wait.due_on > self.now.date():
            return f"còn {two_digits(left)} ngày làm việc, hạn {short_day(wait.due_on)}"
        if wait.due_on == self.now.date():
            return "đến hạn hôm nay"
        return f"quá hạn {two_digits(-left)} ngày làm việc, hạn {short_day(wait.due_on)}"

    def _skip(self, wait: Wait, rung: Rung, reason: str) -> Decision:
        return Decision(wait, rung, Action.SKIP, None, reason, self.now)


_PATIENCE = timedelta(days=400)  # how far ahead an absence or a school break is looked past


def _addressee(wait: Wait, audience: Audience) -> int | None:
    if audience is Audience.REPORTER:
        return wait.person
    return wait.superior if wait.superior != wait.person else None
