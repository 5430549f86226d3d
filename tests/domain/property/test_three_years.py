"""Three years of an office of 40 people and 6 plans, with downtimes, absences and people who never report."""

import random
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import pytest

from domain.calendar import OfficeCalendar
from domain.deadlines import default_rule, due_on
from domain.digest import digests
from domain.ladder import Audience, Ladder, WaitKind, at
from domain.periods import Cycle, PeriodRule, periods_of
from domain.reminders import Absence, Action, Decision, Wait, due_reminders, planned_rungs

pytestmark = pytest.mark.property

CALENDAR, LADDER = OfficeCalendar(), Ladder()
PLANS = (Cycle.MONTH, Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR, Cycle.TERM, Cycle.SCHOOL_YEAR)
PRINCIPAL, PEOPLE = 0, range(1, 40)


@dataclass(frozen=True)
class Year:
    """What was decided in a run, and until when each wait stayed open."""

    decisions: list[Decision]
    mails: Counter[tuple[date, int]]
    waits: list[Wait]
    settled: dict[int, datetime]
    absences: list[Absence]
    up: set[date]


def an_office(chance: random.Random) -> tuple[list[Wait], dict[int, datetime]]:
    waits: list[Wait] = []
    settled: dict[int, datetime] = {}
    for cycle in PLANS:
        for period in (period for year in (2024, 2025, 2026) for period in periods_of(PeriodRule(cycle), year)):
            due = due_on(period, default_rule(cycle), CALENDAR).day
            planned = planned_rungs(due, LADDER.rungs[WaitKind.REPORT], CALENDAR)
            opened = at(max(period.first, date(2024, 1, 2)), time(9))
            for person in PEOPLE:
                wait = Wait(WaitKind.REPORT, len(waits), person, due, opened, PRINCIPAL, planned=planned)
                settled[wait.id] = at(due, time(chance.randrange(24))) + timedelta(days=chance.randrange(-9, 25))
                waits.append(wait)
    return waits, settled


@pytest.fixture(scope="module")
def run() -> Year:
    chance = random.Random(2024)
    waits, settled = an_office(chance)
    absences = [
        Absence(person, first, first + timedelta(days=chance.randrange(1, 9)), chance.choice([None, *PEOPLE]))
        for person in PEOPLE
        for first in (date(2024, 1, 1) + timedelta(days=chance.randrange(1095)) for _ in range(3))
    ]
    result = Year([], Counter(), waits, settled, absences, set())
    done: set[tuple[WaitKind, int, str]] = set()
    by_due = sorted(waits, key=lambda wait: wait.due_on)
    day, down_until = date(2024, 1, 2), date(2024, 1, 1)
    while day < date(2027, 1, 31):
        if chance.random() < 0.02:
            down_until = day + timedelta(days=chance.randrange(12))
        near = [wait for wait in by_due if -25 < (wait.due_on - day).days < 14] if day > down_until else []
        if near:
            result.up.add(day)
        for now in [at(day, time(hour, 30 if hour == 13 else 5)) for hour in (5, 7, 8, 13, 14, 22)] if near else []:
            today = {person for mailed, person in result.mails if mailed == day}
            owed = [replace(wait, closed="đã nhận báo cáo" if settled[wait.id] <= now else "") for wait in near]
            decisions = due_reminders(owed, LADDER, CALENDAR, now, absences, done, today)
            done |= {each.key for each in decisions}
            result.decisions.extend(decisions)
            result.mails.update((digest.day, digest.person) for digest in digests(decisions))
        day += timedelta(days=1)
    return result


def test_nobody_gets_two_unasked_mails_on_a_day(run: Year) -> None:
    assert max(run.mails.values()) == 1
    assert len(run.mails) > 5000


def test_no_unasked_mail_goes_out_on_a_day_off_or_outside_the_windows(run: Year) -> None:
    for each in run.decisions:
        if each.action is Action.SEND:
            assert CALENDAR.is_working_day(each.at.date())
            assert time(7) <= each.at.time() < time(8, 30) or time(13, 30) <= each.at.time() < time(15)


def test_nobody_is_reminded_of_what_is_in(run: Year) -> None:
    assert not [each for each in run.decisions if each.action is Action.SEND and each.at >= run.settled[each.wait.id]]


def test_every_late_report_is_escalated_once_and_no_other(run: Year) -> None:
    escalated = Counter(
        each.wait.id for each in run.decisions if each.action is Action.SEND and each.rung.to is Audience.SUPERIOR
    )
    assert max(escalated.values()) == 1
    assert len(escalated) > 1000
    for wait in run.waits:
        told_on = CALENDAR.add_working_days(wait.due_on, 3)
        late = [told_on + timedelta(days=n) for n in range((run.settled[wait.id].date() - told_on).days)]
        if run.settled[wait.id] <= at(told_on, time(7)):
            assert wait.id not in escalated
        elif any(day in run.up and CALENDAR.is_working_day(day) for day in late):
            assert wait.id in escalated


def test_who_is_away_is_left_alone(run: Year) -> None:
    away = {
        (absence.first + timedelta(days=n), absence.person)
        for absence in run.absences
        for n in range((absence.last - absence.first).days + 1)
    }
    assert not away & set(run.mails)
