"""A duty's own ladder: kept by the request under which it was made, and spoken as it is."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import OfficeCalendar
from domain.ladder import FARTHEST, Ladder, OwnLadder, WaitKind, own_ladder, rungs_named
from domain.reminders import Action, Wait, due_reminders, next_due_moment, planned_rungs
from domain.wording import ZONE

CALENDAR = OfficeCalendar()
DUE = date(2024, 9, 18)
ladders = st.builds(
    OwnLadder,
    st.sets(st.integers(-20, 20), min_size=1, max_size=6).map(sorted).map(tuple),
    st.none() | st.integers(21, 30),
)


def lived(wait: Wait, office: Ladder) -> list[tuple[str, date]]:
    """The rungs that are sent while nobody answers, each with its day."""
    now, done, told = datetime(2024, 5, 1, 7, tzinfo=ZONE), frozenset(), []
    while (moment := next_due_moment([wait], office, CALENDAR, now, done)) is not None:
        now = moment
        decisions = due_reminders([wait], office, CALENDAR, now, done=done)
        done |= {decision.key for decision in decisions}
        told += [(row.rung.code, now.date()) for row in decisions if row.action is Action.SEND]
    return told


@given(ladders)
def test_the_codes_of_a_ladder_give_the_ladder_again(ladder: OwnLadder) -> None:
    assert rungs_named(rung.code for rung in ladder.rungs) == ladder.rungs
    assert OwnLadder.from_plain(ladder.to_plain()) == ladder


@given(ladders)
def test_what_is_written_on_the_command_line_is_the_ladder(ladder: OwnLadder) -> None:
    assert own_ladder(",".join(map(str, ladder.days)), ladder.escalate) == ladder


@given(st.text(alphabet="-\N{MINUS SIGN}0123456789,; ăx", max_size=12), st.none() | st.integers(-5, 100))
def test_a_ladder_from_the_command_line_stays_within_its_bounds(days: str, escalate: int | None) -> None:
    ladder = own_ladder(days, escalate)
    if ladder is not None:
        assert ladder.days
        assert all(abs(day) <= FARTHEST for day in ladder.days)
        assert ladder.escalate is None or max(1, *ladder.days) <= ladder.escalate <= FARTHEST


@given(ladders, ladders)
def test_a_request_keeps_its_rungs_whatever_the_office_changes_later(own: OwnLadder, changed: OwnLadder) -> None:
    planned = planned_rungs(DUE, own.rungs, CALENDAR)
    wait = Wait(
        WaitKind.REPORT, 1, 1, DUE, datetime(2024, 5, 2, 7, tzinfo=ZONE), superior=2, planned=planned,
        rungs=rungs_named(planned),
    )  # fmt: skip
    told = lived(wait, Ladder({**Ladder().rungs, WaitKind.REPORT: changed.rungs}))
    assert told == lived(wait, Ladder())
    assert {code for code, _ in told} == {rung.code for rung in own.rungs}


@given(ladders)
def test_every_rung_of_an_own_ladder_goes_out_on_its_working_day(own: OwnLadder) -> None:
    wait = Wait(WaitKind.REPORT, 1, 1, DUE, datetime(2024, 5, 2, 7, tzinfo=ZONE), superior=2, rungs=own.rungs)
    days = {rung.code: CALENDAR.add_working_days(DUE, rung.offset) for rung in own.rungs}
    told = dict(lived(wait, Ladder()))
    assert {code for code, day in told.items() if day - days[code] > timedelta(days=1)} == set()
    assert all(day >= days[code] for code, day in told.items())
