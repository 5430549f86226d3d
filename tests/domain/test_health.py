"""Signs of life of the office's mail, and the moment at which they are missing."""

from datetime import date, datetime, timedelta

import pytest

from domain.calendar import OfficeCalendar
from domain.health import CANARY_PATIENCE, SILENCE, Pulse, is_silent, troubles
from domain.wording import ZONE

NOW = datetime(2024, 3, 18, 8, 15, tzinfo=ZONE)
LONG_AGO, JUST_NOW = NOW - timedelta(hours=2), NOW - timedelta(minutes=1)


@pytest.mark.parametrize(
    "pulse",
    [
        Pulse(),
        Pulse(canary_at=LONG_AGO, canary_sent=True, canary_back=True, collected_at=JUST_NOW, sent_at=LONG_AGO),
        Pulse(canary_at=NOW - CANARY_PATIENCE + timedelta(seconds=1)),
        Pulse(waiting_since=LONG_AGO, sent_at=JUST_NOW),
        Pulse(waiting_since=NOW - SILENCE + timedelta(seconds=1)),
    ],
    ids=["nothing known yet", "all well", "canary under way", "one letter waits for its own reason", "just written"],
)
def test_mail_that_goes_round_is_no_trouble(pulse: Pulse) -> None:
    assert troubles(pulse, NOW) == ()


@pytest.mark.parametrize(
    ("pulse", "words"),
    [
        (Pulse(canary_at=LONG_AGO, canary_sent=True), "chưa quay về"),
        (Pulse(canary_at=LONG_AGO), "chưa gửi đi được"),
        (Pulse(canary_at=LONG_AGO, canary_answer="454 4.7.0 TLS"), "chưa gửi đi được: 454 4.7.0 TLS"),
        (Pulse(collected_at=LONG_AGO), "Chưa thu được thư nào từ lúc 6 giờ 15 phút"),
        (Pulse(waiting_since=LONG_AGO), "Có thư chờ gửi từ lúc"),
        (Pulse(waiting_since=LONG_AGO, sent_at=NOW - SILENCE), "lần gửi được gần nhất lúc 7 giờ 15 phút"),
    ],
)
def test_each_missing_sign_is_named(pulse: Pulse, words: str) -> None:
    (found,) = troubles(pulse, NOW)
    assert words in found.text
    assert found.advice


def test_everything_that_has_stopped_is_told_at_once() -> None:
    stopped = Pulse(canary_at=LONG_AGO, canary_sent=True, collected_at=LONG_AGO, waiting_since=LONG_AGO)
    assert len(troubles(stopped, NOW)) == 3


@pytest.mark.parametrize(
    ("today", "silent"),
    [(date(2024, 3, 18), False), (date(2024, 3, 20), False), (date(2024, 3, 21), True)],
    ids=["one working day", "three working days", "four working days"],
)
def test_who_never_answered_the_introduction_is_silent_after_three_working_days(today: date, silent: bool) -> None:
    friday = date(2024, 3, 15)
    assert is_silent(friday, today, OfficeCalendar()) is silent
