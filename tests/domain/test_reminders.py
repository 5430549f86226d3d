from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.calendar import CONFIRMED_DAYS, CalendarDay, DayKind, OfficeCalendar
from domain.ladder import Audience, Ladder, Rung, Tone, WaitKind, rungs_of
from domain.reminders import Absence, Action, Decision, Wait, due_reminders, next_due_moment, planned_rungs
from domain.wording import ZONE

CALENDAR = OfficeCalendar()
LADDER = Ladder()
DUE = date(2024, 3, 18)  # a Monday; before5 is 11/3, before2 is 14/3
HONG, PRINCIPAL, DEPUTY, CLERK = 1, 2, 3, 4


def at(day: int, hour: int = 7, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2024, month, day, hour, minute, tzinfo=ZONE)


def a_wait(**changes: object) -> Wait:
    wait = Wait(WaitKind.REPORT, 17, HONG, DUE, at(26, month=2), superior=PRINCIPAL)
    return replace(wait, **changes)  # type: ignore[arg-type]


def told(decisions: tuple[Decision, ...]) -> list[tuple[str, int | None]]:
    return [(each.rung.code, each.person) for each in decisions if each.action is Action.SEND]


def skipped(decisions: tuple[Decision, ...]) -> dict[str, str]:
    return {each.rung.code: each.reason for each in decisions if each.action is Action.SKIP}


def keys(*codes: str) -> set[tuple[WaitKind, int, str]]:
    return {(WaitKind.REPORT, 17, code) for code in codes}


def decide(now: datetime, wait: Wait | None = None, **facts: object) -> tuple[Decision, ...]:
    return due_reminders([wait or a_wait()], LADDER, CALENDAR, now, **facts)  # type: ignore[arg-type]


def test_each_rung_goes_out_on_its_working_day() -> None:
    done: set[tuple[WaitKind, int, str]] = set()
    sent: list[tuple[str, str, int | None]] = []
    for n in range(40):
        decisions = decide(at(1) + timedelta(days=n), done=done)
        done |= {each.key for each in decisions}
        sent += [(f"{each.at:%d/%m}", each.rung.code, each.person) for each in decisions]
    assert sent == [
        ("11/03", "before5", HONG),
        ("14/03", "before2", HONG),
        ("18/03", "due", HONG),
        ("19/03", "after1", HONG),
        ("21/03", "superior3", PRINCIPAL),
    ]


def test_the_reason_says_how_long_there_is() -> None:
    assert decide(at(13), done=keys("before2"))[0].reason == "còn 03 ngày làm việc, hạn 18/3/2024"
    assert decide(at(18), done=keys("before5", "before2"))[0].reason == "đến hạn hôm nay"
    late = decide(at(20), done=keys("before5", "before2", "due"))
    assert late[0].reason == "quá hạn 02 ngày làm việc, hạn 18/3/2024"


def test_nothing_is_due_before_the_first_rung() -> None:
    assert decide(at(8)) == ()


@pytest.mark.parametrize(
    "now", [at(18, 6, 59), at(18, 8, 30), at(18, 12), at(18, 15), at(18, 23), at(16), at(17, 14)], ids=str
)
def test_nothing_goes_out_outside_the_windows_or_on_a_day_off(now: datetime) -> None:
    assert decide(now) == ()


def test_the_window_is_that_of_vietnam() -> None:
    assert decide(datetime(2024, 3, 18, 0, 15, tzinfo=UTC))
    assert not decide(datetime(2024, 3, 18, 7, 15, tzinfo=ZONE).astimezone(UTC) + timedelta(hours=2))


def test_after_downtime_one_current_reminder_goes_out_and_the_rest_is_skipped() -> None:
    decisions = decide(at(18, 14))
    assert told(decisions) == [("due", HONG)]
    assert skipped(decisions) == {
        "before5": "chưa gửi được đúng lúc, thay bằng lần “đến hạn” này",
        "before2": "chưa gửi được đúng lúc, thay bằng lần “đến hạn” này",
    }


def test_after_long_downtime_the_person_and_the_superior_get_one_each() -> None:
    decisions = decide(at(28))
    assert told(decisions) == [("after1", HONG), ("superior3", PRINCIPAL)]
    assert set(skipped(decisions)) == {"before5", "before2", "due"}


def test_a_rung_is_decided_once() -> None:
    first = decide(at(14))
    assert decide(at(14, 7, 30), done={each.key for each in first}) == ()


def test_nothing_is_sent_once_the_wait_is_closed() -> None:
    decisions = decide(at(18), a_wait(closed="đã nộp báo cáo"))
    assert told(decisions) == []
    assert set(skipped(decisions).values()) == {"đã nộp báo cáo"}


def test_a_rung_before_the_due_date_was_told_is_skipped_at_once() -> None:
    decisions = decide(at(14), a_wait(opened_at=at(14, 6)))
    assert told(decisions) == []
    assert skipped(decisions) == {
        "before5": "thời hạn được báo sau thời điểm nhắc này",
        "before2": "thời hạn được báo sau thời điểm nhắc này",
    }


def test_an_extension_starts_the_ladder_anew() -> None:
    extended = a_wait(due_on=date(2024, 3, 25), original_due_on=DUE, opened_at=at(18, 10))
    decisions = decide(at(21), extended, done=keys("before5", "before2", "due", "after1", "superior3"))
    assert told(decisions) == [("before2", HONG)]
    assert decisions[-1].key == (WaitKind.REPORT, 17, "before2@2024-03-25")


def test_the_substitute_is_told_when_the_person_is_away() -> None:
    absences = [Absence(HONG, date(2024, 3, 11), date(2024, 3, 15), DEPUTY)]
    decisions = decide(at(14), absences=absences, done=keys("before5"))
    assert told(decisions) == [("before2", DEPUTY)]
    assert decisions[0].reason.endswith("gửi người thay vì người nhận vắng mặt")
    assert told(decide(at(18), absences=absences)) == [("due", HONG)]


def test_the_substitute_of_the_substitute_is_told_and_a_circle_ends() -> None:
    week = (date(2024, 3, 11), date(2024, 3, 15))
    chain = [Absence(HONG, *week, DEPUTY), Absence(DEPUTY, *week, CLERK)]
    assert told(decide(at(14), absences=chain)) == [("before2", CLERK)]
    circle = [Absence(HONG, *week, DEPUTY), Absence(DEPUTY, *week, HONG)]
    assert decide(at(14), absences=circle) == ()


def test_a_person_away_without_substitute_is_left_alone_until_the_return() -> None:
    away = [Absence(HONG, date(2024, 3, 11), date(2024, 3, 19))]
    assert decide(at(18), absences=away) == ()
    assert next_due_moment([a_wait(superior=None)], LADDER, CALENDAR, at(11), absences=away) == at(20)
    decisions = decide(at(20), absences=away)
    assert told(decisions) == [("after1", HONG)]
    assert set(skipped(decisions)) == {"before5", "before2", "due"}


def test_the_superior_is_told_even_while_the_person_is_away() -> None:
    away = [Absence(HONG, date(2024, 3, 11), date(2024, 4, 19))]
    assert told(decide(at(21), absences=away)) == [("superior3", PRINCIPAL)]


def test_who_has_no_superior_is_not_reported_to_anybody() -> None:
    done = keys("before5", "before2", "due", "after1")
    for superior in (None, HONG):
        decisions = decide(at(21), a_wait(superior=superior), done=done)
        assert skipped(decisions) == {"superior3": "không có cấp trên để báo cáo"}


def test_whoever_had_a_mail_today_is_told_tomorrow() -> None:
    assert decide(at(18, 14), mailed_today={HONG}) == ()
    assert next_due_moment([a_wait()], LADDER, CALENDAR, at(18, 14), mailed_today={HONG}) == at(19)


def test_urgent_matters_go_out_on_a_day_off_but_not_at_night() -> None:
    urgent = a_wait(urgent=True, opened_at=at(1))
    assert told(decide(at(17), urgent)) == [("before2", HONG)]
    assert decide(at(17, 20), urgent) == ()
    assert next_due_moment([urgent], LADDER, CALENDAR, at(16, 16)) == at(17)


def test_the_duty_has_a_ladder_of_its_own() -> None:
    own = (Rung("due", 0, Audience.REPORTER, Tone.DUE),)
    assert decide(at(14), a_wait(rungs=own)) == ()
    assert told(decide(at(18), a_wait(rungs=own))) == [("due", HONG)]
    assert decide(at(18), a_wait(rungs=())) == ()


def test_approvals_and_revisions_have_ladders_too() -> None:
    approval = Wait(WaitKind.APPROVAL, 5, PRINCIPAL, date(2024, 3, 13), at(11, 9), superior=CLERK)
    assert told(decide(at(14), approval)) == [("after1", PRINCIPAL)]
    revision = Wait(WaitKind.REVISION, 17, HONG, date(2024, 3, 22), at(19, 9), superior=PRINCIPAL, original_due_on=DUE)
    assert told(decide(at(21), revision)) == [("before1", HONG)]


def test_a_day_off_added_later_moves_the_reminder_to_the_next_working_day() -> None:
    planned = planned_rungs(DUE, LADDER.rungs[WaitKind.REPORT], CALENDAR)
    wait = a_wait(planned=planned)
    later = OfficeCalendar((*CONFIRMED_DAYS, CalendarDay(date(2024, 3, 14), DayKind.OFF, "Nghỉ bão")))
    assert next_due_moment([wait], LADDER, later, at(11, 9), keys("before5")) == at(15)


def test_days_off_added_later_give_the_late_more_time() -> None:
    planned = planned_rungs(DUE, LADDER.rungs[WaitKind.REPORT], CALENDAR)
    later = OfficeCalendar((*CONFIRMED_DAYS, CalendarDay(date(2024, 3, 20), DayKind.OFF, "Nghỉ bão")))
    done = keys("before5", "before2", "due", "after1")
    assert next_due_moment([a_wait(planned=planned)], LADDER, later, at(19), done) == at(22)


def test_a_duty_that_pauses_in_summer_is_not_asked_after_in_the_school_break() -> None:
    days = (date(2024, 3, 11) + timedelta(days=n) for n in range(8))
    calendar = OfficeCalendar((*CONFIRMED_DAYS, *(CalendarDay(day, DayKind.SCHOOL_BREAK, "Nghỉ hè") for day in days)))
    waiting = a_wait(pauses_in_break=True)
    assert due_reminders([waiting], LADDER, calendar, at(18)) == ()
    assert next_due_moment([waiting], LADDER, calendar, at(8)) == at(19)
    assert told(due_reminders([a_wait()], LADDER, calendar, at(18))) == [("due", HONG)]


def test_the_next_moment_is_the_next_window_with_something_to_send() -> None:
    assert next_due_moment([a_wait()], LADDER, CALENDAR, at(1)) == at(11)
    assert next_due_moment([a_wait()], LADDER, CALENDAR, at(11, 7, 10)) == at(11, 7, 10)
    assert next_due_moment([a_wait()], LADDER, CALENDAR, at(11, 9)) == at(11, 13, 30)
    assert next_due_moment([a_wait()], LADDER, CALENDAR, at(15, 16), keys("before5", "before2")) == at(18)


def test_there_is_no_next_moment_once_all_is_decided_or_closed() -> None:
    everything = keys("before5", "before2", "due", "after1", "superior3")
    assert next_due_moment([a_wait()], LADDER, CALENDAR, at(30), everything) is None
    assert next_due_moment([a_wait(closed="được miễn")], LADDER, CALENDAR, at(1)) is None
    assert next_due_moment([], LADDER, CALENDAR, at(1)) is None


def test_somebody_away_for_years_is_not_waited_for() -> None:
    away = [Absence(HONG, date(2024, 1, 1), date(2030, 1, 1))]
    assert next_due_moment([a_wait(superior=None)], LADDER, CALENDAR, at(1), absences=away) is None


def test_planned_dates_are_working_days_around_the_due_date() -> None:
    planned = planned_rungs(date(2024, 2, 16), rungs_of((-2, 0), 1), CALENDAR)
    assert planned == {"before2": date(2024, 2, 7), "due": date(2024, 2, 16), "superior1": date(2024, 2, 19)}
