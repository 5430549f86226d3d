"""Ghi nhận thay: how long an approver may object, what their silence is worth, and which answer agrees."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from domain.approval import Verdict
from domain.calendar import OfficeCalendar
from domain.entered_decisions import EnteringRule, Hindrance, Silence, agrees, effective_from, hindrance
from domain.handling import Answer
from domain.replies import read_verb
from domain.wording import ZONE

CALENDAR = OfficeCalendar()
NOON = datetime(2024, 2, 28, 12, tzinfo=ZONE)


def march(day: int, hour: int = 9) -> datetime:
    return datetime(2024, 3, day, hour, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("told", "days", "effective"),
    [
        (march(5), 2, march(7)),  # a Tuesday
        (march(8, 17), 1, march(11, 17)),  # Friday to Monday
        (march(9, 22), 1, march(12, 8)),  # told on Saturday, the time begins on Monday at eight
        (datetime(2024, 2, 7, 16, tzinfo=ZONE), 1, datetime(2024, 2, 15, 16, tzinfo=ZONE)),  # over Tết
    ],
)
def test_the_time_to_object_is_counted_in_working_days(told: datetime, days: int, effective: datetime) -> None:
    assert effective_from(told, CALENDAR, days) == effective


def test_the_office_says_whether_and_how_long() -> None:
    assert EnteringRule.of({}) == EnteringRule(allowed=True, days=2)
    assert EnteringRule.of({"entered_decisions": {"allowed": False, "days": 5}}) == EnteringRule(allowed=False, days=5)


KEPT = Silence(effective_at=NOON, sent_at=march(1), fetched_at=NOON)


def test_silence_counts_from_the_very_moment() -> None:
    assert hindrance(KEPT, EnteringRule(), NOON) is None


@pytest.mark.parametrize(
    ("silence", "why", "final"),
    [
        (replace(KEPT, undelivered=True), Hindrance.UNDELIVERED, True),
        (replace(KEPT, away=True), Hindrance.AWAY, True),
        (replace(KEPT, automatic=True), Hindrance.AUTOMATIC, True),
        (replace(KEPT, sent_at=None), Hindrance.NOT_SENT, False),
        (replace(KEPT, effective_at=march(1)), Hindrance.TOO_EARLY, False),
        (replace(KEPT, fetched_at=None), Hindrance.NOT_FETCHED, False),
        (replace(KEPT, fetched_at=NOON.replace(hour=11)), Hindrance.NOT_FETCHED, False),
        (replace(KEPT, unread=True), Hindrance.UNREAD, False),
    ],
)
def test_silence_that_proves_nothing_does_not_count(silence: Silence, why: Hindrance, final: bool) -> None:
    assert hindrance(silence, EnteringRule(), NOON) is why
    assert why.is_final is final


def test_where_the_office_has_none_of_it_nothing_counts() -> None:
    assert hindrance(KEPT, EnteringRule(allowed=False), NOON) is Hindrance.SWITCHED_OFF
    assert Hindrance.SWITCHED_OFF.is_final


def answer(text: str, files: int = 0) -> Answer:
    reading = read_verb(text, date(2024, 2, 28))
    return Answer(reading.verb.name if reading.verb else None, unclear=reading.unclear, text=text, files=files)


@pytest.mark.parametrize("words", ["Đúng", "dung", "Dạ đúng rồi ạ.", "Vâng, đúng ý kiến của tôi"])
def test_dung_agrees_to_whatever_was_entered(words: str) -> None:
    for act in Verdict:
        assert agrees(answer(words), act)


@pytest.mark.parametrize("words", ["Đồng ý", "Duyệt", "Tôi nhất trí"])
def test_a_word_of_approval_agrees_to_an_approval_only(words: str) -> None:
    assert agrees(answer(words), Verdict.APPROVED)
    assert not agrees(answer(words), Verdict.RETURNED)


@pytest.mark.parametrize(
    "words",
    ["", "Phản đối", "PHAN DOI: ", "Không đúng", "Chưa đúng", "Đúng là tôi chưa duyệt", "Đã nhận", "Cơ bản đồng ý",
     "Đồng ý nhưng sửa mục II", "Không duyệt", "Hỏi: khi nào?", "Không phản đối", "Cảm ơn đồng chí"],
)  # fmt: skip
def test_anything_else_objects(words: str) -> None:
    assert not agrees(answer(words), Verdict.APPROVED)


def test_an_answer_with_a_file_has_more_to_say_than_yes() -> None:
    assert not agrees(answer("Đúng", files=1), Verdict.APPROVED)
