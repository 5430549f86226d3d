r"""Collecting the mail: every message of the folders that are read is stored once, whatever server and network do.

Nothing is deleted or moved on the server, and \Seen is set on handled mail only, last: people read this inbox too.
What is new is found by UID against our own ledger, never by flags, which any person's mail program changes.
"""

import time
from collections.abc import Sequence
from datetime import datetime, timedelta

from imapclient import IMAPClient

from settings import ConfigurationError, get_settings
from storage import leases
from tasks import ledger
from tasks.accounts import imap_account
from tasks.arrivals import Collected, Prove, arrivals, old_among, old_arrivals, store
from tasks.imap import connect, fetch, fetch_identities, mark_seen, open_folder, uids_after
from tasks.ledger import Progress

LEASE = timedelta(minutes=3)  # renewed with every batch; a run that was killed blocks the mailbox no longer than this
PATIENCE = 15.0  # seconds
TIMEOUTS = (10.0, 60.0)  # seconds to connect, and for each answer
IDENTITIES = 1000


def collect(office_id: int, now: datetime, *, thorough: bool = False, prove: Prove | None = None) -> Collected:
    """Fetch and store what is new in every folder that is read; `now` is the business time of recording.

    `thorough` compares every UID on the server with the ledger instead of looking above the highest known one.
    One run at a time: it waits a little for another, and gives Collected.busy when that takes longer. Raises one of
    tasks.imap.MAIL_ERRORS when the server cannot be reached or breaks off; what was stored until then stays, and the
    next run goes on from there.
    """
    settings = get_settings()
    if not settings.imap_host:
        raise ConfigurationError(
            "Chưa khai báo máy chủ nhận thư: đề nghị điền VANTHU_IMAP_HOST. / VANTHU_IMAP_HOST is not set."
        )
    run = _Run(office_id, now, prove)
    patient_until = time.monotonic() + PATIENCE
    while not run.holds_the_mailbox():
        if time.monotonic() >= patient_until:
            return Collected(busy=True)
        time.sleep(0.2)
    try:
        with connect(imap_account(settings), timeouts=TIMEOUTS) as client:
            for name in folders():
                run.collect_folder(client, name, thorough)
    finally:
        leases.release(run.lease, run.holder)
    return run.collected


def folders() -> list[str]:
    """The folders that are read, INBOX first."""
    names = [name.strip() for name in get_settings().imap_folders.split(",") if name.strip()]
    return sorted(names or ["INBOX"], key=lambda name: name.upper() != "INBOX")


def mark_handled(office_id: int) -> int:
    r"""Set \Seen on what has been handled since the last time; gives how many. Raises one of tasks.imap.MAIL_ERRORS."""
    waiting = ledger.handled_unseen(office_id)
    done = 0
    if not waiting:
        return done
    with connect(imap_account(get_settings()), timeouts=TIMEOUTS) as client:
        for shelf, uids in waiting.items():
            if mark_seen(client, shelf.folder, shelf.uidvalidity, uids):
                ledger.mark_seen(shelf, uids)
                done += len(uids)
    return done


class _Run:
    """One run over one mailbox."""

    def __init__(self, office_id: int, now: datetime, prove: Prove | None) -> None:
        self.office_id, self.now, self.prove = office_id, now, prove
        self.lease, self.holder = f"mailbox:{office_id}", leases.new_holder()
        self.collected = Collected()

    def holds_the_mailbox(self) -> bool:
        """Claim the mailbox or renew the claim."""
        return leases.claim(self.lease, self.holder, LEASE)

    def collect_folder(self, client: IMAPClient, name: str, thorough: bool) -> None:
        """Bring one folder up to date."""
        progress = ledger.progress(self.office_id, open_folder(client, name))
        uids = uids_after(client, 0 if thorough else progress.last_uid)
        if thorough:
            known = ledger.known_uids(progress.shelf)
            uids = [uid for uid in uids if uid not in known]
        old = [uid for uid in uids if uid <= progress.baseline_uid]
        new = [uid for uid in uids if uid > progress.baseline_uid]
        if self._take_old(client, progress, old) and self._take_new(client, progress, new):
            ledger.finish(progress.shelf, self.now)

    def _take_old(self, client: IMAPClient, progress: Progress, uids: Sequence[int]) -> bool:
        """Record what was there at first contact, without fetching it. An answer to a letter of ours is not old."""
        first_letter = ledger.first_letter_sent_at(self.office_id) if uids else None
        for batch in fetch_identities(client, uids):
            if not self.holds_the_mailbox():
                return False
            later = {m.uid for m in batch if first_letter and m.arrived_at >= first_letter.replace(microsecond=0)}
            old = old_arrivals([mail for mail in batch if mail.uid not in later])
            self.collected.add(store(progress.shelf, old, self.now))
            if not self._take_new(client, progress, sorted(later)):
                return False
            ledger.advance(progress.shelf, max((mail.uid for mail in batch), default=0))
        return True

    def _take_new(self, client: IMAPClient, progress: Progress, uids: Sequence[int]) -> bool:
        """Fetch and store, ascending; progress never passes a message that is not stored."""
        settings = get_settings()
        for start in range(0, len(uids), IDENTITIES):
            part = self._without_old(client, progress, uids[start : start + IDENTITIES])
            for batch in fetch(client, part, batch=settings.imap_batch, max_bytes=settings.imap_max_bytes):
                if not self.holds_the_mailbox():
                    return False
                reached = max((mail.uid for mail in batch), default=0)
                found = arrivals(batch, self.prove)
                self.collected.add(store(progress.shelf, found, self.now, reached=reached))
            ledger.advance(progress.shelf, uids[start : start + IDENTITIES][-1])
        return True

    def _without_old(self, client: IMAPClient, progress: Progress, uids: Sequence[int]) -> Sequence[int]:
        """Leave out old mail that comes back under a new UID: moved by a person, or numbered anew by the server."""
        if not ledger.has_old_mail(self.office_id):
            return uids
        back = [arrival for batch in fetch_identities(client, uids) for arrival in old_among(self.office_id, batch)]
        self.collected.add(store(progress.shelf, back, self.now))
        gone = {arrival.mail.uid for arrival in back}
        return [uid for uid in uids if uid not in gone]
