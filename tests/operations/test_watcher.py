"""The watcher: what is delivered is collected at once, and again when the network has died without a word."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select

from operations.watcher import Pace, Watcher
from sandbox.mail_server import MailSandbox
from storage.database import reading
from storage.models import MailboxState, Message
from tasks.accounts import MailAccount
from tasks.imap import connect, fetch_new
from tests.offices import a_home, an_office
from tests.servers.dovecot import Dovecot
from tests.servers.fault_proxy import FaultProxy
from tests.servers.fixtures import PASSWORD
from tests.servers.letters import a_mail

QUICK = Pace(idle=1.0, poll=0.3, timeouts=(0.5, 0.7), check=0.3)
pytestmark = pytest.mark.dovecot


class Collector:
    """Stands for the collecting flow: fetches over its own, sound connection, and fails as often as asked."""

    def __init__(self, port: int, user: str) -> None:
        self.account = MailAccount("127.0.0.1", port, user, "none", PASSWORD)
        self.uids: list[int] = []
        self.calls = 0
        self.failures = 0

    def __call__(self) -> None:
        self.calls += 1
        if self.failures:
            self.failures -= 1
            raise RuntimeError("the database is away")
        with connect(self.account) as client:
            for batch in fetch_new(client, "INBOX", max(self.uids, default=0)):
                self.uids += [mail.uid for mail in batch]


@contextmanager
def watching(port: int, user: str, collector: Callable[[], object], pace: Pace = QUICK) -> Iterator[threading.Thread]:
    stop = threading.Event()
    watcher = Watcher(MailAccount("127.0.0.1", port, user, "none", PASSWORD), collector, pace=pace)
    thread = threading.Thread(target=watcher.run, args=(stop,))
    thread.start()
    try:
        yield thread
    finally:
        stop.set()
        thread.join(5)
        assert not thread.is_alive()


def until(condition: Callable[[], bool], seconds: float = 8) -> float:
    """Wait for something; gives how long it took."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds, "it did not happen"
        time.sleep(0.01)
    return time.monotonic() - began


def deliver(dovecot: Dovecot, mailbox: str, number: int) -> None:
    dovecot.deliver(a_mail(number), f"{mailbox}@{dovecot.domain}")


def test_a_delivery_is_collected_within_two_seconds(dovecot: Dovecot, mailbox: str) -> None:
    deliver(dovecot, mailbox, 1)
    collector = Collector(dovecot.imap_port, mailbox)
    with watching(dovecot.imap_port, mailbox, collector, Pace(idle=30)):
        until(lambda: collector.uids == [1])
        for number in (2, 3, 4):
            time.sleep(0.2)
            deliver(dovecot, mailbox, number)
            assert until(lambda number=number: len(collector.uids) == number) < 2  # type: ignore[misc]


def test_idle_is_renewed_and_nothing_is_collected_without_need(dovecot: Dovecot, mailbox: str) -> None:
    collector = Collector(dovecot.imap_port, mailbox)
    with watching(dovecot.imap_port, mailbox, collector, Pace(idle=0.3, check=0.1)):
        time.sleep(1.5)
        assert collector.calls == 1
        deliver(dovecot, mailbox, 1)
        until(lambda: collector.uids == [1])
        time.sleep(1)
        assert collector.calls == 2


@pytest.mark.parametrize("fault", ["killed", "refused", "frozen"])
def test_a_network_that_fails_delays_and_loses_nothing(
    dovecot: Dovecot, mailbox: str, imap_proxy: FaultProxy, fault: str
) -> None:
    collector = Collector(dovecot.imap_port, mailbox)
    with watching(imap_proxy.port, mailbox, collector):
        deliver(dovecot, mailbox, 1)
        until(lambda: collector.uids == [1])
        imap_proxy.mode = {"killed": "ok", "refused": "refuse", "frozen": "freeze"}[fault]
        if fault != "frozen":
            imap_proxy.kill_all()
        deliver(dovecot, mailbox, 2)
        time.sleep(1.5)
        imap_proxy.mode = "ok"
        until(lambda: collector.uids == [1, 2])
        deliver(dovecot, mailbox, 3)
        until(lambda: collector.uids == [1, 2, 3])


def test_a_run_that_failed_is_made_up_for(dovecot: Dovecot, mailbox: str) -> None:
    collector = Collector(dovecot.imap_port, mailbox)
    collector.failures = 1
    deliver(dovecot, mailbox, 1)
    with watching(dovecot.imap_port, mailbox, collector):
        until(lambda: collector.uids == [1])
    assert collector.calls == 2


def test_a_server_that_starts_anew_is_watched_again() -> None:
    with MailSandbox({"vanthu": PASSWORD}) as box:
        port = box.imap_port
        collector = Collector(port, "vanthu")
        running = watching(port, "vanthu", collector)
        running.__enter__()
        box.put("vanthu", a_mail(1))
        until(lambda: len(collector.uids) == 1)
    try:
        collector.uids.clear()
        with MailSandbox({"vanthu": PASSWORD}, ports=(port, 0)) as box:
            box.put("vanthu", a_mail(2))
            until(lambda: len(collector.uids) == 1)
    finally:
        running.__exit__(None, None, None)


def test_the_process_stores_what_arrives_and_ends_when_told(home: Path, dovecot: Dovecot, mailbox: str) -> None:
    account = {"imap_host": "127.0.0.1", "imap_port": dovecot.imap_port, "imap_tls": "none", "imap_user": mailbox}
    with (
        MailSandbox({}) as box,
        a_home(
            home, **account, imap_password=PASSWORD, smtp_host="127.0.0.1", smtp_port=box.smtp_port, smtp_tls="none"
        ),
    ):
        an_office(mailbox_address=f"{mailbox}@{dovecot.domain}")
        environment = os.environ | {"PREFECT_API_URL": "", "PREFECT_LOGGING_LEVEL": "ERROR"}
        with subprocess.Popen([sys.executable, "-m", "operations.watcher"], env=environment) as process:
            try:
                until(lambda: known_mailboxes() == 1, 60)  # what lay there at the first contact would be no news
                time.sleep(2)
                deliver(dovecot, mailbox, 1)
                until(lambda: stored() == 1, 90)  # at the latest when IDLE is renewed
                process.send_signal(signal.SIGTERM)
                assert process.wait(20) == 0
            finally:
                process.kill()


def known_mailboxes() -> int:
    with reading() as session:
        return session.scalar(select(func.count(MailboxState.id))) or 0


def stored() -> int:
    with reading() as session:
        return session.scalar(select(func.count(Message.id))) or 0
