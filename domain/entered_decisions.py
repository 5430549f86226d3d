"""Ghi nhận thay: a decision that the records office entered in an approver's name, and when silence lets it count.

The console has one login for all, so what is entered there without the approver's own code proves nothing by itself:
the approver is told by mail, and it counts only once they had the time to object and did not. Whoever cannot have read
the letter has not agreed by saying nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from domain.approval import Verdict
from domain.calendar import OfficeCalendar
from domain.handling import Answer
from domain.labelled import Labelled
from domain.ladder import at
from domain.text import key
from domain.verbs import VerbName
from domain.wording import ZONE

_MORNING = time(8)
_RIGHT = re.compile(
    r"(?:(?:da|vang|thua (?:thay|co|anh|chi|dong chi))[ ,]+)*"
    r"dung(?: (?:vay|roi|the|y kien (?:cua )?(?:toi|minh)))?(?: a)?\W*"
)


@dataclass(frozen=True)
class EnteringRule:
    """Whether the office lets decisions be entered, and how many working days the approver has to object."""

    allowed: bool = True
    days: int = 2

    @classmethod
    def of(cls, rules: Mapping[str, Any]) -> "EnteringRule":
        """As `rules: entered_decisions` of `office.yaml` says."""
        return cls(**rules.get("entered_decisions", {}))


class Hindrance(Labelled):
    """Why an entered decision does not count yet, or never will."""

    SWITCHED_OFF = "switched_off", "đơn vị không áp dụng ghi nhận thay"
    UNDELIVERED = "undelivered", "thư báo không đến được người duyệt"
    AWAY = "away", "người duyệt vắng mặt"
    AUTOMATIC = "automatic", "hộp thư của người duyệt có trả lời tự động"
    NOT_SENT = "not_sent", "thư báo chưa gửi được"
    TOO_EARLY = "too_early", "chưa hết thời gian phản đối"
    NOT_FETCHED = "not_fetched", "chưa thu được thư đến từ khi hết thời gian phản đối"
    UNREAD = "unread", "còn thư của người duyệt chưa xử lý xong"

    @property
    def is_final(self) -> bool:
        """Whether waiting longer would change nothing."""
        return self in (Hindrance.SWITCHED_OFF, Hindrance.UNDELIVERED, Hindrance.AWAY, Hindrance.AUTOMATIC)


@dataclass(frozen=True)
class Silence:
    """What is known of an approver who has not objected.

    `sent_at`: when the letter that tells them was handed over; `effective_at`: the end of their time; `fetched_at`:
    up to when all incoming mail is known; `unread`: mail of theirs (or of anybody, not yet looked at) waits;
    `undelivered`: the letter came back or will not go; `automatic`: a machine answered for them.
    """

    effective_at: datetime
    sent_at: datetime | None = None
    fetched_at: datetime | None = None
    unread: bool = False
    undelivered: bool = False
    away: bool = False
    automatic: bool = False


def effective_from(told_at: datetime, calendar: OfficeCalendar, days: int) -> datetime:
    """The end of the time to object: the same hour so many working days after being told.

    Told on a day off, the time begins with the next working morning (08:00). Vietnamese time.
    """
    local = told_at.astimezone(ZONE)
    if not calendar.is_working_day(local.date()):
        local = at(calendar.next_working_day(local.date()).day, _MORNING)
    return at(calendar.add_working_days(local.date(), days), local.time())


def hindrance(silence: Silence, rule: EnteringRule, now: datetime) -> Hindrance | None:
    """Why the entered decision does not count at `now`; None when it does."""
    checks = (
        (Hindrance.SWITCHED_OFF, not rule.allowed),
        (Hindrance.UNDELIVERED, silence.undelivered),
        (Hindrance.AWAY, silence.away),
        (Hindrance.AUTOMATIC, silence.automatic),
        (Hindrance.NOT_SENT, silence.sent_at is None),
        (Hindrance.TOO_EARLY, now < silence.effective_at),
        (Hindrance.NOT_FETCHED, silence.fetched_at is None or silence.fetched_at < silence.effective_at),
        (Hindrance.UNREAD, silence.unread),
    )
    return next((why for why, found in checks if found), None)


def agrees(answer: Answer, act: Verdict) -> bool:
    """Whether an answer clearly says that the entered decision is theirs; anything else is an objection.

    "Đồng ý" to a draft that was entered as returned may mean either, so it agrees to an approval only.
    """
    if answer.files:
        return False
    if _RIGHT.fullmatch(key(answer.text)):
        return True
    return act is Verdict.APPROVED and answer.verb is VerbName.APPROVE and not answer.unclear
