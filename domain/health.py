"""Whether the office's mail still goes round: a letter to itself comes back, mail is collected, letters go out.

A mailbox that silently stopped is worse than one that is broken aloud: everybody believes that nobody has answered.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.calendar import OfficeCalendar
from domain.wording import clock_text

CANARY_PATIENCE = timedelta(minutes=45)
SILENCE = timedelta(hours=1)
"""Mail is collected every ten minutes and sent at least every quarter of an hour: an hour is several misses."""


@dataclass(frozen=True)
class Pulse:
    """What is known: the latest canary, when mail was last collected and sent, since when a letter waits.

    `canary_answer`: what the server said when the canary could not be sent. None where there was none yet.
    """

    canary_at: datetime | None = None
    canary_sent: bool = False
    canary_back: bool = False
    canary_answer: str = ""
    collected_at: datetime | None = None
    sent_at: datetime | None = None
    waiting_since: datetime | None = None


@dataclass(frozen=True)
class Trouble:
    """What is wrong, and what to look at; Vietnamese."""

    text: str
    advice: str


def troubles(pulse: Pulse, now: datetime) -> tuple[Trouble, ...]:
    """Everything that shows mail has stopped, the surest sign first; empty when all is well."""
    found = (_canary(pulse, now), _collecting(pulse, now), _sending(pulse, now))
    return tuple(trouble for trouble in found if trouble is not None)


def _canary(pulse: Pulse, now: datetime) -> Trouble | None:
    if pulse.canary_at is None or pulse.canary_back or now - pulse.canary_at < CANARY_PATIENCE:
        return None
    when = clock_text(pulse.canary_at)
    if pulse.canary_sent:
        return Trouble(f"Thư tự kiểm tra gửi lúc {when} chưa quay về hộp thư", "xem hộp thư rác và mục VANTHU_IMAP_*")
    said = f": {pulse.canary_answer}" if pulse.canary_answer else ""
    return Trouble(f"Thư tự kiểm tra viết lúc {when} chưa gửi đi được{said}", "xem mục VANTHU_SMTP_*")


def _collecting(pulse: Pulse, now: datetime) -> Trouble | None:
    if pulse.collected_at is None or now - pulse.collected_at < SILENCE:
        return None
    return Trouble(f"Chưa thu được thư nào từ lúc {clock_text(pulse.collected_at)}", "xem vanthu up có đang chạy")


def _sending(pulse: Pulse, now: datetime) -> Trouble | None:
    if pulse.waiting_since is None or now - pulse.waiting_since < SILENCE:
        return None
    if pulse.sent_at is not None and now - pulse.sent_at < SILENCE:
        return None  # letters go out; one of them waits for a reason of its own
    last = f"; lần gửi được gần nhất lúc {clock_text(pulse.sent_at)}" if pulse.sent_at else ""
    return Trouble(f"Có thư chờ gửi từ lúc {clock_text(pulse.waiting_since)}{last}", "xem mục VANTHU_SMTP_*")


SILENT_AFTER = 3  # working days


def is_silent(introduced_on: date, today: date, calendar: OfficeCalendar) -> bool:
    """Whether somebody who never answered should have done so by now: the introduction asks for one word only."""
    return calendar.working_days_between(introduced_on, today) > SILENT_AFTER
