"""Letters of the outbox claimed by one run, and what became of them: the rows' side of sending."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, bindparam, or_, select, update
from sqlalchemy.orm import Session

from domain.lifecycle import OUTBOX, OutboxEvent, OutboxState, next_state
from storage import letter_files
from storage.database import transaction
from storage.models import OutboxLetter
from storage.quick_commits import QuickCommits
from tasks import budget
from tasks.smtp import Answer, Hold, Outcome

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=4)
MOST_ATTEMPTS = 24  # with the waits between them, more than two and a half days
AFTER_DAY_LIMIT = timedelta(hours=1)
_CLAIMED = ("id", "from_address", "to_address", "raw", "attempts", "last_answer")
_CLAIMABLE = [state for state, event in OUTBOX if event is OutboxEvent.CLAIM]
_RELEASED = next_state(OUTBOX, OutboxState.CLAIMED, OutboxEvent.RELEASE)


@dataclass(frozen=True)
class Claimed:
    """A letter that this run alone may send while its lease lasts; `content` is None where it is large."""

    id: int
    from_address: str
    to_address: str
    raw: str
    attempts: int
    last_answer: str
    content: bytes | None = None


@dataclass(frozen=True)
class Mark:
    """What became of a letter: the event of the lifecycle, and the server's answer."""

    letter: Claimed
    answer: Answer
    event: OutboxEvent

    @property
    def state(self) -> OutboxState:
        """The state the letter is in now."""
        return next_state(OUTBOX, OutboxState.CLAIMED, self.event)


@dataclass(frozen=True)
class Claims:
    """The claims of one run (`holder`) on the outbox of one office, each lasting `lease`."""

    office_id: int
    holder: str
    lease: timedelta

    def claim(self, most: int, moment: datetime) -> tuple[list[Claimed], budget.Budget]:
        """Claim the oldest letters that may go, within the budget; gives them and what the budget was before."""
        with transaction() as session:
            budget.lock(session)
            left = budget.budget_in(session, moment)
            if left.left <= 0:
                return [], left
            found = session.execute(
                update(OutboxLetter)
                .where(OutboxLetter.id.in_(_due(self.office_id, moment, min(most, left.left))))
                .values(state=OutboxState.CLAIMED, claimed_by=self.holder, lease_until=moment + self.lease)
                .returning(*(getattr(OutboxLetter, name) for name in _CLAIMED))
                .execution_options(synchronize_session=False)
            )
            letters = _with_content(session, sorted(found.all()))
            if letters:
                budget.count(session, self.office_id, moment, len(letters))
            return letters, left

    async def mark(self, quick: QuickCommits, marks: Sequence[Mark], now: datetime) -> None:
        """Write what became of letters, all in one transaction; `now` is the business time of sending."""
        rows = [self._values(mark, now) for mark in marks]
        if not quick.execute_at_once(_MARK, rows):
            await asyncio.to_thread(quick.execute, _MARK, rows)

    def give_back(self, letters: Sequence[Claimed], moment: datetime, unsent: int) -> None:
        """Letters not tried wait again, and the `unsent` of those claimed at `moment` do not count for the limits."""
        with transaction() as session:
            session.execute(
                update(OutboxLetter)
                .where(OutboxLetter.id.in_([letter.id for letter in letters]), OutboxLetter.claimed_by == self.holder)
                .values(state=_RELEASED, claimed_by=None, lease_until=None)
                .execution_options(synchronize_session=False)
            )
            if unsent:
                budget.count(session, self.office_id, moment, -unsent)

    def _values(self, mark: Mark, now: datetime) -> dict[str, object]:
        attempts = mark.letter.attempts + 1
        sent = mark.event is OutboxEvent.SEND
        return {
            "row_id": mark.letter.id,
            "row_holder": self.holder,
            "state": mark.state,
            "attempts": attempts,
            "not_before": None if sent else datetime.now(UTC) + wait_after(attempts, mark.answer.hold),
            "last_answer": f"{mark.answer.outcome}: {mark.answer.text}",
            "sent_at": now if sent else None,
        }


def event_of(letter: Claimed, answer: Answer) -> OutboxEvent:
    """What an answer means for a letter. One that may have been accepted twice already is not sent a third time."""
    match answer.outcome:
        case Outcome.SENT:
            return OutboxEvent.SEND
        case Outcome.REFUSED:
            return OutboxEvent.REFUSE
        case Outcome.UNKNOWN if letter.last_answer.startswith(f"{Outcome.UNKNOWN}:"):
            return OutboxEvent.GIVE_UP
    if letter.attempts + 1 >= MOST_ATTEMPTS and answer.hold is Hold.NOTHING:
        return OutboxEvent.GIVE_UP
    return OutboxEvent.DEFER


def wait_after(attempts: int, hold: Hold = Hold.NOTHING) -> timedelta:
    """How long a deferred letter waits: a minute, doubling up to four hours, give or take a quarter so that letters
    deferred together do not come back together."""
    if hold is Hold.DAY:
        return AFTER_DAY_LIMIT
    seconds = min(FIRST_WAIT.total_seconds() * 2 ** min(attempts - 1, 16), LONGEST_WAIT.total_seconds())
    return timedelta(seconds=seconds * random.uniform(0.75, 1.25))


def _with_content(session: Session, rows: Sequence[Row[Any]]) -> list[Claimed]:
    small = letter_files.small_ones(session, [row.raw for row in rows])
    return [Claimed(*(*row, small.get(row.raw))) for row in rows]


def _due(office_id: int, moment: datetime, most: int) -> Select[tuple[int]]:
    """Letters that wait and may go, and those of a run that died, oldest first."""
    no_wait = or_(OutboxLetter.not_before.is_(None), OutboxLetter.not_before <= moment)
    abandoned = (OutboxLetter.state == OutboxState.CLAIMED) & (OutboxLetter.lease_until <= moment)
    wanted = (OutboxLetter.state.in_(_CLAIMABLE) & no_wait) | abandoned
    query = select(OutboxLetter.id).where(OutboxLetter.office_id == office_id, wanted)
    return query.order_by(OutboxLetter.created_at, OutboxLetter.id).limit(most)


_WRITTEN = ("state", "attempts", "not_before", "last_answer", "sent_at")
_MARK = (
    update(OutboxLetter)
    .where(OutboxLetter.id == bindparam("row_id"), OutboxLetter.claimed_by == bindparam("row_holder"))
    .values({name: bindparam(name) for name in _WRITTEN} | {"claimed_by": None, "lease_until": None})
)
