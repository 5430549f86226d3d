from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import CONFIRMED_DAYS, CalendarDay, DayKind, OfficeCalendar
from domain.digest import digests
from domain.ladder import WINDOWS, Audience, Ladder, WaitKind, at, rungs_of
from domain.reminders import Absence, Action, Decision, Wait, due_reminders, next_due_moment, planned_rungs

pytestmark = pytest.mark.property

FIRST, LAST = date(2024, 1, 2), date(2024, 3, 29)
DAYS = st.dates(FIRST, LAST)
OFF = st.lists(st.builds(lambda day: CalendarDay(day, DayKind.OFF, "Nghỉ"), DAYS), max_size=12)
PEOPLE = st.integers(1, 4)
OFFSETS = st.lists(st.integers(-6, 6), max_size=4)
LADDERS = st.builds(
    lambda days, escalate: Ladder({kind: rungs_of(days, escalate) for kind in WaitKind} if days else Ladder().rungs),
    OFFSETS,
    st.none() | st.integers(1, 6),
)
ABSENCES = st.lists(
    st.builds(
        lambda person, first, length, substitute: Absence(person, first, first + timedelta(days=length), substitute),
        PEOPLE,
        DAYS,
        st.integers(0, 20),
        st.none() | PEOPLE,
    ),
    max_size=4,
)
SOON = at(date(2024, 1, 1), time(9))
AFTERWARDS = at(date(2024, 12, 2), time(7))
MOMENTS = st.builds(at, st.dates(FIRST, date(2024, 4, 10)), st.times())
Key = tuple[WaitKind, int, str]


@st.composite
def waits(draw: st.DrawFn) -> list[Wait]:
    count = draw(st.integers(1, 5))
    return [
        Wait(
            draw(st.sampled_from(WaitKind)),
            n,
            draw(PEOPLE),
            draw(DAYS),
            at(draw(st.dates(date(2023, 12, 1), LAST)), time(9)),
            superior=draw(st.none() | PEOPLE),
            urgent=draw(st.booleans()),
        )
        for n in range(count)
    ]


@st.composite
def ticks(draw: st.DrawFn) -> list[datetime]:
    """Runs at any moments, as after any downtimes, and one on each of the last days, when everybody is back."""
    moments = draw(st.lists(MOMENTS, max_size=40))
    clocks = [time(7), time(7, 30), time(8, 29), time(13, 30), time(14, 59)]
    usual = draw(st.lists(st.builds(at, DAYS, st.sampled_from(clocks)), max_size=40))
    return sorted([*moments, *usual]) + [AFTERWARDS + timedelta(days=n) for n in range(10)]


def run(
    office: list[Wait], ladder: Ladder, calendar: OfficeCalendar, moments: list[datetime], absences: list[Absence]
) -> list[Decision]:
    done: set[Key] = set()
    mailed: set[tuple[date, int]] = set()
    decided: list[Decision] = []
    for now in moments:
        today = {person for day, person in mailed if day == now.date()}
        decisions = due_reminders(office, ladder, calendar, now, absences, done, today)
        for digest in digests(decisions):
            assert (digest.day, digest.person) not in mailed
            mailed.add((digest.day, digest.person))
        done |= {each.key for each in decisions}
        decided += decisions
    return decided


@given(waits(), LADDERS, OFF, ticks(), ABSENCES)
def test_each_rung_is_decided_exactly_once_whatever_the_downtimes(
    office: list[Wait], ladder: Ladder, off: list[CalendarDay], moments: list[datetime], absences: list[Absence]
) -> None:
    decided = run(office, ladder, OfficeCalendar((*CONFIRMED_DAYS, *off)), moments, absences)
    expected = {(wait.kind, wait.id, rung.code) for wait in office for rung in ladder.rungs[wait.kind]}
    assert len(decided) == len(expected)
    assert {each.key for each in decided} == expected
    assert all(each.reason for each in decided)


@given(waits(), LADDERS, OFF, ticks(), ABSENCES)
def test_nothing_is_sent_on_a_day_off_or_outside_the_windows_or_too_early(
    office: list[Wait], ladder: Ladder, off: list[CalendarDay], moments: list[datetime], absences: list[Absence]
) -> None:
    calendar = OfficeCalendar((*CONFIRMED_DAYS, *off))
    for each in run(office, ladder, calendar, moments, absences):
        if each.action is Action.SEND:
            assert any(window.start <= each.at.time() < window.end for window in WINDOWS)
            assert each.wait.urgent or calendar.is_working_day(each.at.date())
            assert each.at.date() >= calendar.add_working_days(each.wait.due_on, each.rung.offset)
            assert each.at.date() > each.wait.opened_at.date()
            assert not any(
                away.person == each.person and away.first <= each.at.date() <= away.last for away in absences
            )


@given(waits(), LADDERS, ticks())
def test_no_person_is_told_twice_of_one_wait_in_one_run(
    office: list[Wait], ladder: Ladder, moments: list[datetime]
) -> None:
    sent = [each for each in run(office, ladder, OfficeCalendar(), moments, []) if each.action is Action.SEND]
    spoken = [(each.at, each.wait.id, each.rung.to) for each in sent]
    assert len(spoken) == len(set(spoken))
    for wait in office:
        offsets = [each.rung.offset for each in sent if each.wait is wait and each.rung.to is Audience.REPORTER]
        assert offsets == sorted(offsets)


def moments_of(wait: Wait, ladder: Ladder, calendar: OfficeCalendar) -> dict[str, datetime | None]:
    """When each rung would go out at the earliest."""
    rungs = ladder.rungs[wait.kind]
    return {
        rung.code: next_due_moment(
            [wait], ladder, calendar, SOON, {(wait.kind, wait.id, other.code) for other in rungs if other != rung}
        )
        for rung in rungs
    }


@given(DAYS, OFFSETS, OFF, OFF, st.booleans())
def test_adding_a_holiday_never_makes_a_reminder_earlier(
    due_on: date, offsets: list[int], known: list[CalendarDay], added: list[CalendarDay], urgent: bool
) -> None:
    rungs = rungs_of(offsets, 3)
    ladder = Ladder({kind: rungs for kind in WaitKind})
    before = OfficeCalendar((*CONFIRMED_DAYS, *known))
    after = OfficeCalendar((*CONFIRMED_DAYS, *known, *added))
    opened = at(date(2023, 6, 1), time(9))
    planned = planned_rungs(due_on, rungs, before)
    wait = Wait(WaitKind.REPORT, 1, 1, due_on, opened, 2, planned=planned, urgent=urgent)
    earlier, later = moments_of(wait, ladder, before), moments_of(wait, ladder, after)
    for code, moment in earlier.items():
        other = later[code]
        assert moment is not None
        assert other is not None
        assert other >= moment


@given(waits(), LADDERS, OFF, ABSENCES, MOMENTS)
def test_jumping_from_due_moment_to_due_moment_leaves_nothing_undecided(
    office: list[Wait], ladder: Ladder, off: list[CalendarDay], absences: list[Absence], start: datetime
) -> None:
    calendar = OfficeCalendar((*CONFIRMED_DAYS, *off))
    now = start
    done: set[Key] = set()
    mailed: dict[date, set[int]] = {}
    for _ in range(200):
        today = mailed.setdefault(now.date(), set())
        moment = next_due_moment(office, ladder, calendar, now, done, absences, today)
        if moment is None:
            break
        assert moment >= now
        now = moment
        today = mailed.setdefault(now.date(), set())
        decisions = due_reminders(office, ladder, calendar, now, absences, done, today)
        assert any(each.action is Action.SEND for each in decisions), "a due moment at which nothing is due"
        done |= {each.key for each in decisions}
        today |= {each.person for each in decisions if each.person}
    else:
        pytest.fail("the due moments never end")
