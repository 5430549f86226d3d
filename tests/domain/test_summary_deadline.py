from dataclasses import replace
from datetime import date, datetime

from domain.calendar import OfficeCalendar
from domain.ladder import Ladder
from domain.reminders import Absence, StandIns
from domain.summary_deadline import Telling, Unsent, next_day, next_telling, notice_due, notices, tellings
from domain.wording import ZONE

LADDER = notices(date(2024, 3, 20), OfficeCalendar())


def test_the_drafter_hears_first_then_the_principal_and_every_week_after_the_day() -> None:
    said = [(notice.day, notice.principal) for notice in LADDER[:5]]
    assert said == [
        (date(2024, 3, 15), False),
        (date(2024, 3, 19), True),
        (date(2024, 3, 20), True),
        (date(2024, 3, 21), True),
        (date(2024, 3, 28), True),
    ]
    assert len(LADDER) == 11


def test_only_the_latest_notice_that_has_come_is_given_and_only_once() -> None:
    assert notice_due(LADDER, (), date(2024, 3, 14)) is None
    assert notice_due(LADDER, (), date(2024, 3, 20)) == LADDER[2]
    assert notice_due(LADDER, (LADDER[2].code,), date(2024, 3, 20)) is None


def test_after_the_last_notice_nothing_more_is_said() -> None:
    assert next_day(LADDER, date(2024, 3, 14)) == date(2024, 3, 15)
    assert next_day(LADDER, date(2025, 1, 1)) is None


CLERK, PRINCIPAL, DEPUTY = 1, 2, 3
FIRST = Unsent(10, LADDER, CLERK, PRINCIPAL)
NOBODY = StandIns(())
NEAR = date(2024, 3, 19)


def readers(found: tuple[Telling, ...]) -> list[tuple[int, tuple[int, ...]]]:
    return [(telling.unsent.id, telling.readers) for telling in found]


def test_the_principal_alone_hears_where_the_drafter_had_a_mail_or_the_draft_today() -> None:
    assert readers(tellings([FIRST], NOBODY, NEAR, ())) == [(10, (CLERK, PRINCIPAL))]
    assert readers(tellings([FIRST], NOBODY, NEAR, {CLERK})) == [(10, (PRINCIPAL,))]
    assert readers(tellings([replace(FIRST, heard=frozenset({PRINCIPAL}))], NOBODY, NEAR, {CLERK})) == []


def test_of_two_summaries_the_least_spoken_of_comes_first_and_the_other_another_day() -> None:
    second = replace(FIRST, id=11, told=frozenset())
    first = replace(FIRST, told=frozenset({"summary-3"}))
    assert readers(tellings([first, second], NOBODY, NEAR, ())) == [(11, (CLERK, PRINCIPAL))]


def test_whoever_is_away_has_a_substitute_and_is_told_once() -> None:
    away = StandIns([Absence(PRINCIPAL, NEAR, NEAR, DEPUTY)])
    assert readers(tellings([FIRST], away, NEAR, ())) == [(10, (CLERK, DEPUTY))]
    clerks = StandIns([Absence(PRINCIPAL, NEAR, NEAR, CLERK)])
    assert readers(tellings([FIRST], clerks, NEAR, ())) == [(10, (CLERK,))]
    alone = StandIns([Absence(CLERK, NEAR, NEAR), Absence(PRINCIPAL, NEAR, NEAR)])
    assert readers(tellings([FIRST], alone, NEAR, ())) == []


def test_the_next_moment_is_a_notice_or_tomorrow_for_whoever_was_written_to_today() -> None:
    morning = datetime(2024, 3, 14, 9, tzinfo=ZONE)

    def then(now: datetime, mailed: set[int]) -> datetime | None:
        return next_telling([FIRST], Ladder(), OfficeCalendar(), NOBODY, now, mailed)

    assert then(morning, set()) == datetime(2024, 3, 15, 7, tzinfo=ZONE)
    assert then(datetime(2024, 3, 19, 9, tzinfo=ZONE), set()) == datetime(2024, 3, 19, 13, 30, tzinfo=ZONE)
    busy = {CLERK, PRINCIPAL}
    assert then(datetime(2024, 3, 19, 9, tzinfo=ZONE), busy) == datetime(2024, 3, 20, 7, tzinfo=ZONE)
    assert next_telling([], Ladder(), OfficeCalendar(), NOBODY, morning, ()) is None
