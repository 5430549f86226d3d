"""The mailbox watcher: collects within seconds of a delivery, in its own process, by IDLE (RFC 2177).

The schedule is the fallback. The watcher trusts no event: a network may die without a word, a message may come between
two commands. So it renews IDLE every minute, looks for new UIDs after each, and connects anew at the first oddity.
"""

import asyncio
import logging
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from imapclient import IMAPClient

from flows.collect_mail import collect_mail
from flows.running import run
from settings import get_settings
from tasks.accounts import MailAccount, imap_account
from tasks.imap import MAIL_ERRORS, connect, open_folder, uids_after
from tasks.mailbox import folders

log = logging.getLogger(__name__)

FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0


@dataclass(frozen=True)
class Pace:
    """In seconds: how long one IDLE lasts, how often a server without IDLE is asked, and the limits of waiting for the
    server (to connect, and for each answer)."""

    idle: float = 60.0
    poll: float = 30.0
    timeouts: tuple[float, float] = (10.0, 60.0)
    check: float = 1.0  # how soon a wish to stop is noticed


class Watcher:
    """`Watcher(account, on_new).run(stop)` calls `on_new()` at the start, after every new connection, and whenever
    there is mail that the last successful call had not seen.

    `on_new` collects: it uses its own connection and may raise, and is then called again after a growing wait.
    """

    def __init__(
        self, account: MailAccount, on_new: Callable[[], object], *, folder: str = "INBOX", pace: Pace | None = None
    ) -> None:
        self.account, self.on_new, self.folder, self.pace = account, on_new, folder, pace or Pace()
        self._wait = FIRST_WAIT
        self._seen = (0, 0)

    def run(self, stop: threading.Event) -> None:
        """Watch until `stop` is set."""
        while not stop.is_set():
            try:
                with connect(self.account, timeouts=self.pace.timeouts) as client:
                    self._watch(client, stop)
            except MAIL_ERRORS as error:
                log.warning("mailbox: %r; connecting again in %.0f s", error, self._wait)
                self._back_off(stop)

    def _watch(self, client: IMAPClient, stop: threading.Event) -> None:
        self._seen = (open_folder(client, self.folder).uidvalidity, 0)
        pending = True
        can_idle = client.has_capability("IDLE")
        while not stop.is_set():
            newest = max(uids_after(client, self._seen[1]), default=0)
            if (pending or newest) and not self._call(stop):
                pending = True
                client.noop()
                continue
            pending = False
            self._seen = (self._seen[0], max(newest, self._seen[1]))
            if can_idle:
                self._idle(client, stop)
            else:
                stop.wait(self.pace.poll)
                client.noop()

    def _call(self, stop: threading.Event) -> bool:
        try:
            self.on_new()
        except Exception:
            log.exception("collecting failed; again in %.0f s", self._wait)
            self._back_off(stop)
            return False
        self._wait = FIRST_WAIT
        return True

    def _idle(self, client: IMAPClient, stop: threading.Event) -> None:
        """Wait for something to happen. A dead connection answers at once, for ever, with nothing: that is an error."""
        client.idle()
        end = time.monotonic() + self.pace.idle
        events: list[object] = []
        while not events and not stop.is_set() and (left := end - time.monotonic()) > 0:
            slice_ = min(left, self.pace.check)
            began = time.monotonic()
            events = client.idle_check(timeout=slice_)
            if not events and time.monotonic() - began < slice_ * 0.5:
                break
        client.idle_done()  # raises when the connection is dead

    def _back_off(self, stop: threading.Event) -> None:
        stop.wait(self._wait)
        self._wait = min(self._wait * 2, LONGEST_WAIT)


def main() -> None:
    """Watch the first folder of the settings until the process is told to end; each look is a run of `collect_mail`,
    recorded in Prefect while it is reachable."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    Watcher(imap_account(get_settings()), lambda: asyncio.run(run(collect_mail)), folder=folders()[0]).run(stop)


if __name__ == "__main__":
    main()
