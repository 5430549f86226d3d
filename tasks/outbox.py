"""Sending what waits in the outbox: claim by lease, send the finished bytes, mark at once.

A connection hands its next letter over only after the outcome of its last one is committed; it names sender and
recipient meanwhile. So a run that is killed leaves at most one letter a connection accepted and not marked; it goes
again as the very same mail (same bytes, same Message-ID), and no letter is ever lost. A loss of power may also undo
the last outcomes that the disk has not yet taken: at most `UNSETTLED` letters go again, likewise the very same mails.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from domain.lifecycle import OutboxEvent, OutboxState
from settings import ConfigurationError, get_settings
from storage import archive, letter_files
from storage.database import reading
from storage.leases import new_holder
from storage.models import OutboxLetter
from storage.quick_commits import QuickCommits, quick_commits
from tasks import budget
from tasks.accounts import imap_account, smtp_account
from tasks.claims import AFTER_DAY_LIMIT, Claimed, Claims, Mark, event_of
from tasks.imap import MAIL_ERRORS, append_sent, connect
from tasks.smtp import Answer, Hold, Outcome, SmtpPool

log = logging.getLogger(__name__)

BATCH = 500
LEASE = timedelta(minutes=10)
UNSETTLED = 32  # outcomes that a loss of power may undo; a process that is killed undoes none
LONGEST_SEND = timedelta(minutes=4)  # no letter is begun so late that the lease could end before its answer


@dataclass
class Sent:
    """What a run did: letters by their new state, and why it stopped early (empty: nothing was left to do)."""

    states: Counter[OutboxState] = field(default_factory=Counter)
    stopped: str = ""
    sent_ids: list[int] = field(default_factory=list)

    @property
    def tried(self) -> int:
        """How many letters have an outcome."""
        return self.states.total()


def new_pool() -> SmtpPool:
    """Connections to the server of the settings. Raises ConfigurationError while none is set."""
    settings = get_settings()
    if not settings.smtp_host:
        raise ConfigurationError(
            "Chưa khai báo máy chủ gửi thư: đề nghị điền VANTHU_SMTP_HOST. / VANTHU_SMTP_HOST is not set."
        )
    name = settings.mailbox_address.rpartition("@")[2] or "localhost"
    return SmtpPool(smtp_account(settings), settings.smtp_connections, hostname=name)


async def send_waiting(
    office_id: int, now: datetime, *, pool: SmtpPool | None = None, most: int = 1000, lease: timedelta = LEASE
) -> Sent:
    """Send up to `most` letters that wait, oldest first; `now` is the business time they are marked as sent at.

    Ends early when the limits are reached or the server holds us back; what is left waits for the next run.
    """
    if pool is None:
        async with new_pool() as own:
            return await send_waiting(office_id, now, pool=own, most=most, lease=lease)
    with quick_commits() as quick:
        run = _Run(Claims(office_id, new_holder(), lease), now, pool, quick)
        try:
            while not run.done.stopped and run.done.tried < most:
                if not await run.send_batch(min(BATCH, most - run.done.tried)):
                    break
        finally:
            await asyncio.to_thread(_keep_copies, run.done.sent_ids)
    return run.done


class _Run:
    """One run of one process over the outbox of one office."""

    def __init__(self, claims: Claims, now: datetime, pool: SmtpPool, quick: QuickCommits) -> None:
        self.claims, self.now, self.pool, self.quick = claims, now, pool, quick
        self.done = Sent()
        self.marks: asyncio.Queue[tuple[Mark, asyncio.Future[None]]] = asyncio.Queue()

    async def send_batch(self, most: int) -> bool:
        """Claim and send some letters; False when there was nothing to claim."""
        moment = datetime.now(UTC)
        deadline = time.monotonic() + max(self.claims.lease - LONGEST_SEND, self.claims.lease / 2).total_seconds()
        letters, left = await asyncio.to_thread(self.claims.claim, most, moment)
        if not left.left:
            self.done.stopped = f"limit: {left.minute_left} left this minute, {left.day_left} today"
        if not letters:
            return False
        waiting, sent_before = list(reversed(letters)), len(self.done.sent_ids)
        try:
            async with asyncio.TaskGroup() as group:
                marker = group.create_task(self._write_marks())
                senders = [
                    group.create_task(self._send_one_by_one(waiting, deadline)) for _ in range(self.pool.connections)
                ]
                await asyncio.gather(*senders)
                marker.cancel()
        finally:
            unsent = len(letters) - (len(self.done.sent_ids) - sent_before)
            if waiting or unsent:
                await asyncio.to_thread(self.claims.give_back, waiting, moment, unsent)
        return True

    async def _send_one_by_one(self, waiting: list[Claimed], deadline: float) -> None:
        written = None
        while waiting and not self.done.stopped and time.monotonic() < deadline:
            written = self._mark(await self._send(waiting.pop(), written))
        if written:
            await written

    async def _send(self, letter: Claimed, last_written: asyncio.Future[None] | None) -> Mark:
        try:
            raw = archive.get(letter.raw) if letter.content is None else letter.content
        except FileNotFoundError as error:
            return Mark(letter, Answer(Outcome.REFUSED, f"archive: {error}"), OutboxEvent.GIVE_UP)
        answer = await self.pool.send(letter.from_address, letter.to_address, raw, after=last_written)
        if answer.hold is not Hold.NOTHING:
            self.done.stopped = self.done.stopped or answer.text
        if answer.hold is Hold.DAY:
            await asyncio.to_thread(budget.hold, AFTER_DAY_LIMIT)
        return Mark(letter, answer, event_of(letter, answer))

    def _mark(self, mark: Mark) -> asyncio.Future[None]:
        """Have an outcome written; the future is done when it is committed."""
        written = asyncio.get_running_loop().create_future()
        self.marks.put_nowait((mark, written))
        return written

    async def _write_marks(self) -> None:
        """Commit outcomes as they come; those that come while others are committed share the next transaction."""
        settling, settled_next, unsettled = None, 0, 0
        while True:
            waiting = [await self.marks.get()]
            for _ in range(self.pool.connections - 1):
                await asyncio.sleep(0)  # answers that are there already: a commit costs more than these turns
            while not self.marks.empty():
                waiting.append(self.marks.get_nowait())
            if settling and (settling.done() or unsettled + len(waiting) > UNSETTLED):
                await settling
                settling, unsettled = None, unsettled - settled_next
            await self.claims.mark(self.quick, [mark for mark, _ in waiting], self.now)
            unsettled += len(waiting)
            for mark, written in waiting:
                self.done.states[mark.state] += 1
                if mark.state is OutboxState.SENT:
                    self.done.sent_ids.append(mark.letter.id)
                written.set_result(None)
            if not settling and unsettled > UNSETTLED // 2:
                settling, settled_next = asyncio.create_task(asyncio.to_thread(self.quick.settle)), unsettled


def _keep_copies(ids: Sequence[int]) -> None:
    """Put what was sent into the Sent folder, where the provider does not; a failure costs the copy, nothing else."""
    settings = get_settings()
    if not settings.sent_folder or not ids:
        return
    with reading() as session:
        hashes = session.scalars(select(OutboxLetter.raw).where(OutboxLetter.id.in_(ids)).order_by(OutboxLetter.id))
        raws = [letter_files.get(session, digest) for digest in hashes]
    try:
        with connect(imap_account(settings)) as client:
            append_sent(client, settings.sent_folder, raws)
    except MAIL_ERRORS as error:
        log.warning("no copies of %s letters in %s: %r", len(raws), settings.sent_folder, error)
