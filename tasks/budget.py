"""How many letters may still go out: the provider's limits a minute and a day, counted in the database.

Google Workspace allows 2,000 a day and a user, Microsoft 365 allows 30 a minute; both count backwards from now, so the
windows slide. The limits are the sending account's: letters of all offices of the installation count together.
"""

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from domain.wording import clock_text
from settings import get_settings
from storage.database import reading, transaction
from storage.models import Lease, SendCounter

_HELD = "smtp-held"
_LOCK = 5_875_309  # any number that means this to every process
_DAY = timedelta(hours=24)
_UNLIMITED = 1_000_000_000


@dataclass(frozen=True)
class Budget:
    """What is left now; `held_until` is set while the provider has told us to stop."""

    minute_left: int
    day_left: int
    held_until: datetime | None = None

    @property
    def left(self) -> int:
        """How many letters may go out at this moment."""
        return 0 if self.held_until else min(self.minute_left, self.day_left)


def in_words(left: Budget) -> str:
    """What may still go out, as people read it."""
    if left.held_until:
        return f"tạm dừng đến {clock_text(left.held_until)}"
    now = "không giới hạn" if left.left >= _UNLIMITED else f"{left.left} thư ngay lúc này"
    return now if left.day_left >= _UNLIMITED else f"{now}, {left.day_left} thư trong 24 giờ"


def budget(moment: datetime | None = None) -> Budget:
    """What may still be sent at a moment of machine time (default: now)."""
    with reading() as session:
        return budget_in(session, moment or datetime.now(UTC))


def lock(session: Session) -> None:
    """Let one transaction after the other look at the budget and take from it (SQLite does so by itself)."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(_LOCK)))


def budget_in(session: Session, moment: datetime) -> Budget:
    """The same, inside a transaction. A limit of 0 means none."""
    settings = get_settings()
    until = session.scalar(select(Lease.until).where(Lease.name == _HELD, Lease.until > moment))
    return Budget(
        max(settings.smtp_per_minute - _sent_this_minute(session, moment), 0)
        if settings.smtp_per_minute
        else _UNLIMITED,
        max(settings.smtp_per_day - _sent_since(session, moment - _DAY), 0) if settings.smtp_per_day else _UNLIMITED,
        until,
    )


def count(session: Session, office_id: int, moment: datetime, letters: int) -> None:
    """Take letters from the budget at a moment, or (negative) give them back to that moment."""
    settings = get_settings()
    if not (settings.smtp_per_minute or settings.smtp_per_day):
        return
    lock(session)
    window = _window(moment)
    row = session.scalar(select(SendCounter).where(SendCounter.office_id == office_id, SendCounter.window == window))
    if row is None:
        session.add(SendCounter(office_id=office_id, window=window, sent=max(letters, 0)))
        session.execute(delete(SendCounter).where(SendCounter.window < _window(moment - 2 * _DAY)))
    else:
        row.sent = max(row.sent + letters, 0)


def hold(lasting: timedelta) -> None:
    """Send nothing for a while, since the provider says that the day's limit is used up."""
    until = datetime.now(UTC) + lasting
    with transaction() as session:
        row = session.scalar(select(Lease).where(Lease.name == _HELD))
        if row is None:
            session.add(Lease(name=_HELD, holder="provider", until=until))
        else:
            row.until = until


def _window(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M")


def _sent_since(session: Session, moment: datetime) -> int:
    return session.scalar(select(func.sum(SendCounter.sent)).where(SendCounter.window >= _window(moment))) or 0


def _sent_this_minute(session: Session, moment: datetime) -> int:
    """The last 60 seconds, taking the letters of the minute before as spread evenly over it."""
    this = _sent_since(session, moment)
    before = _sent_since(session, moment - timedelta(minutes=1)) - this
    return this + math.ceil(before * (60 - moment.second) / 60)
