from datetime import UTC, date, datetime, time

import pytest

from domain.calendar import OfficeCalendar
from domain.errors import ConfigurationError
from domain.ladder import (
    WINDOWS,
    Audience,
    Ladder,
    OwnLadder,
    Rung,
    Tone,
    WaitKind,
    Window,
    at,
    ladder_of,
    own_ladder,
    rungs_of,
    windows_of,
)

CALENDAR = OfficeCalendar()


def test_the_ladder_of_an_office_is_read_from_its_rules() -> None:
    ladder = ladder_of({"report": {"days": [0, -3], "escalate": 5}}, ["13:30-15:00", "7:00 – 8:30"])
    assert ladder.rungs[WaitKind.REPORT] == (
        Rung("before3", -3, Audience.REPORTER, Tone.NOTICE),
        Rung("due", 0, Audience.REPORTER, Tone.DUE),
        Rung("superior5", 5, Audience.SUPERIOR, Tone.ESCALATION),
    )
    assert ladder.rungs[WaitKind.APPROVAL] == Ladder().rungs[WaitKind.APPROVAL]
    assert ladder.windows == WINDOWS


def test_an_office_may_leave_the_superior_out_and_keep_the_windows() -> None:
    ladder = ladder_of({"revision": {"days": [1]}})
    assert [rung.code for rung in ladder.rungs[WaitKind.REVISION]] == ["after1"]
    assert ladder.windows == WINDOWS


@pytest.mark.parametrize(
    "rungs",
    [
        {"unknown": {"days": [1]}},
        {"report": {"days": ["một"]}},
        {"report": {"days": 3}},
        {"report": {"days": [1], "escalate": "ba"}},
        {"report": [1]},
    ],
)
def test_a_ladder_that_cannot_be_read_is_refused(rungs: dict[str, dict[str, object]]) -> None:
    with pytest.raises(ConfigurationError, match="thang nhắc việc"):
        ladder_of(rungs)


@pytest.mark.parametrize("texts", [["7h-8h"], ["08:30-07:00"], ["07:00"], []])
def test_windows_that_cannot_be_read_are_refused(texts: list[str]) -> None:
    with pytest.raises(ConfigurationError, match="khung giờ"):
        windows_of(texts)


def test_a_short_hour_is_read() -> None:
    assert windows_of(["7:00-9:15"]) == (Window(time(7), time(9, 15)),)


def test_the_tone_rises_by_steps() -> None:
    steps = [rung.tone.step for rung in rungs_of((-5, -2, 0, 1), 3)]
    assert steps == sorted(steps) == [0, 1, 2, 3, 4]


def test_the_next_window_passes_over_nights_and_days_off() -> None:
    ladder = Ladder()
    assert ladder.next_window(at(date(2024, 3, 18), time(6)), CALENDAR) == at(date(2024, 3, 18), time(7))
    assert ladder.next_window(at(date(2024, 3, 18), time(8)), CALENDAR) == at(date(2024, 3, 18), time(8))
    assert ladder.next_window(at(date(2024, 3, 18), time(8, 30)), CALENDAR) == at(date(2024, 3, 18), time(13, 30))
    assert ladder.next_window(at(date(2024, 2, 7), time(15)), CALENDAR) == at(date(2024, 2, 15), time(7))
    assert ladder.next_window(at(date(2024, 2, 7), time(15)), CALENDAR, urgent=True) == at(date(2024, 2, 8), time(7))
    assert ladder.next_window(datetime(2024, 3, 18, 0, 5, tzinfo=UTC), CALENDAR) == at(date(2024, 3, 18), time(7, 5))


def test_a_ladder_of_its_own_is_told_in_words() -> None:
    ladder = own_ladder("1; -2,\N{MINUS SIGN}5,0", 3)
    assert ladder is not None
    assert ladder.words == (
        "trước hạn 05, 02 ngày làm việc; ngày đến hạn; sau hạn 01 ngày làm việc; báo cấp trên sau hạn 03 ngày làm việc"
    )
    assert own_ladder("3", None) == OwnLadder((3,))
    assert OwnLadder((-5, 2)).words == "trước hạn 05 ngày làm việc; sau hạn 02 ngày làm việc"


@pytest.mark.parametrize(
    ("days", "escalate"), [("", None), ("năm", 3), ("-61", None), ("0,5", 3), ("-2", 0), ("0", 61)]
)
def test_days_that_make_no_ladder_are_refused(days: str, escalate: int | None) -> None:
    assert own_ladder(days, escalate) is None
