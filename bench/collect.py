"""Collecting beside what one would use instead, all from one private Dovecot, taking turns; medians.

* the whole way: `tasks.mailbox.collect`, then `tasks.reading.read_messages`: bytes into the archive (each file synced),
  ledger, matching, report, files, register and the receipt in the outbox, in an office where everybody owes a report;
* safe: only `tasks.mailbox.collect`, after which no mail can be lost;
* fetch: only the reading over IMAP, in batches of 50, beside a bare socket that reads the same and parses nothing;
* `imap_tools` (bulk 50, each mail parsed, one row and one commit each) and `django-mailbox` (as it comes, SQLite
  in WAL mode): where installed. Neither matches anything nor writes receipts.

Then, each in a process of its own: memory for 10,000 small mails, and the time from delivery to the receipt in the
outbox, with the watcher. Run: `python -m bench.collect [MAILS]`.
"""

import importlib.util
import logging
import re
import socket
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

from sqlalchemy import func, select

from bench import django_mailbox
from bench.replies import NOW, set_up
from operations.watcher import Watcher
from storage.database import reading, transaction
from storage.models import MailboxState, Message, OutboxLetter
from tasks.accounts import MailAccount
from tasks.imap import connect, fetch_new
from tasks.mailbox import collect
from tasks.reading import read_message, read_messages
from tests.offices import a_home
from tests.servers.dovecot import Dovecot

ROUNDS, CHUNK = 3, 50
SMALL, LARGE = 60_000, 148_000  # bytes of the file: mails of 86 kB and 203 kB
PASSWORD = "mat-khau"
_HOMES = tempfile.TemporaryDirectory()


def account(port: int, user: str) -> MailAccount:
    """A mailbox of the private server."""
    return MailAccount("127.0.0.1", port, user, "none", PASSWORD)


@contextmanager
def an_office_with_answers(server: Dovecot, user: str, people: int, size: int) -> Iterator[tuple[int, list[bytes]]]:
    """A home whose office waits for everybody's answer; the mailbox has been looked into while it was empty."""
    settings = {"imap_host": "127.0.0.1", "imap_port": server.imap_port, "imap_tls": "none", "imap_user": user}
    # Homes stay until the end: on ext4 files made soon after thousands were deleted cost several times as much.
    folder = Path(tempfile.mkdtemp(dir=_HOMES.name))
    with a_home(folder, **settings, imap_password=PASSWORD, plus_addressing="yes"):
        office_id, mails = set_up(people, size)
        with connect(account(server.imap_port, user)) as client:
            uidvalidity = client.select_folder("INBOX", readonly=True)[b"UIDVALIDITY"]
        with transaction() as session:
            session.add(MailboxState(office_id=office_id, mailbox="INBOX", uidvalidity=uidvalidity))
        yield office_id, mails


def the_whole_way(server: Dovecot, user: str, mails: int) -> tuple[float, float]:
    """Seconds until all is safe, and until every answer is a report with its receipt in the outbox."""
    with an_office_with_answers(server, user, mails, SMALL) as (office_id, raws):
        server.deliver_many(raws, f"{user}@{server.domain}")
        began = time.perf_counter()
        new = collect(office_id, datetime.now(UTC)).new
        safe = time.perf_counter() - began
        for start in range(0, len(new), CHUNK):
            read_messages(new[start : start + CHUNK], NOW)
        took = time.perf_counter() - began
        with reading() as session:
            receipts = session.scalar(select(func.count()).where(OutboxLetter.letter == "receipt"))
    assert len(new) == receipts == mails
    return safe, took


def fetch_only(port: int, user: str, mails: int) -> float:
    """Seconds to have read every message."""
    with connect(account(port, user)) as client:
        began = time.perf_counter()
        assert sum(len(batch) for batch in fetch_new(client, "INBOX", 0)) == mails
        return time.perf_counter() - began


def bare_socket(port: int, user: str, _mails: int) -> float:
    """Seconds to have the answer to one FETCH of everything."""
    with socket.create_connection(("127.0.0.1", port)) as server:
        server.recv(1000)
        server.sendall(f"a LOGIN {user} {PASSWORD}\r\n".encode())
        _until(server, b"a OK")
        server.sendall(b"b EXAMINE INBOX\r\n")
        _until(server, b"b OK")
        began = time.perf_counter()
        server.sendall(b"c UID FETCH 1:* (UID INTERNALDATE BODY.PEEK[])\r\n")
        _until(server, b"\r\nc OK")
        return time.perf_counter() - began


def _until(server: socket.socket, mark: bytes) -> None:
    tail = b""
    while mark not in tail:
        data = server.recv(1 << 20)
        assert data
        tail = tail[-200:] + data[-2000:]


def with_imap_tools(port: int, user: str, mails: int) -> float:
    """Seconds for the popular way: parsed mails, one row and one commit each."""
    from imap_tools import MailBoxUnencrypted

    with tempfile.TemporaryDirectory() as folder, sqlite3.connect(Path(folder) / "db") as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE mails (uid, subject, text, raw)")
        with MailBoxUnencrypted("127.0.0.1", port).login(user, PASSWORD) as box:
            began = time.perf_counter()
            count = 0
            for mail in box.fetch(bulk=50, mark_seen=False):
                row = (mail.uid, mail.subject, mail.text, mail.obj.as_bytes())
                database.execute("INSERT INTO mails VALUES (?, ?, ?, ?)", row)
                database.commit()
                count += 1
            took = time.perf_counter() - began
    assert count == mails
    return took


def memory_of(mails: int) -> None:
    """The most memory (MiB) that a process takes which stores so many small mails."""
    with Dovecot({"vanthu": PASSWORD}) as server, an_office_with_answers(server, "vanthu", 1, 0) as (office_id, raws):
        number = (raws[0].replace(b"<bc.", b"<bc.%d." % each) for each in range(mails))
        server.deliver_many(number, f"vanthu@{server.domain}")
        before = _peak()
        assert len(collect(office_id, datetime.now(UTC)).new) == mails
        print(f"memory: {mails} small mails: {before:.0f} MiB before, {_peak():.0f} MiB at most", flush=True)


def _peak() -> float:
    # Not getrusage: a process inherits the peak of the one that started it.
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def to_the_receipt(mails: int) -> None:
    """Seconds from a delivery to the receipt in the outbox, with the watcher; one mail after another."""
    with Dovecot({"vanthu": PASSWORD}) as server, an_office_with_answers(server, "vanthu", mails, SMALL) as (who, raws):

        def look() -> None:
            for message_id in collect(who, datetime.now(UTC)).new:
                read_message(message_id, NOW)

        stop = threading.Event()
        watching = threading.Thread(target=Watcher(account(server.imap_port, "vanthu"), look).run, args=(stop,))
        watching.start()
        time.sleep(1)
        waits = [_wait_for(number, server, raw) for number, raw in enumerate(raws, 1)]
        stop.set()
        watching.join()
    waits.sort()
    print(f"delivery to receipt: {mails} mails: median {statistics.median(waits):.2f} s,"
          f" 95 % within {waits[int(len(waits) * 0.95) - 1]:.2f} s, longest {waits[-1]:.2f} s")  # fmt: skip


def _wait_for(number: int, server: Dovecot, raw: bytes) -> float:
    server.deliver(raw, f"vanthu@{server.domain}")
    began = time.perf_counter()
    while True:
        with reading() as session:
            done = session.scalar(
                select(func.count()).where(Message.fate != "received", Message.handled_at.is_not(None))
            )
        if done and done >= number:
            return time.perf_counter() - began
        assert time.perf_counter() - began < 60
        time.sleep(0.005)


def side_by_side(mails: int) -> None:
    """Mails a second for each contestant, and the ratios."""
    names = [f"{kind}{number}" for kind in ("way", "peer", "large") for number in range(ROUNDS)]
    with Dovecot(dict.fromkeys(names, PASSWORD)) as server:
        times: dict[str, list[float]] = {}
        for number in range(ROUNDS):
            safe, whole = the_whole_way(server, f"way{number}", mails)
            times.setdefault("vanthu, the whole way", []).append(whole)
            times.setdefault("vanthu, until safe", []).append(safe)
            for name, run in _peers().items():
                times.setdefault(name, []).append(run(server.imap_port, f"way{number}", mails))
        _print(f"collect: {mails} answers with a file, 86 kB each", times, mails, "vanthu, until safe")
        large = f"large0@{server.domain}"
        with an_office_with_answers(server, "large1", mails, LARGE) as (_, raws):
            server.deliver_many(raws, large)
        runs = {"vanthu, fetch": fetch_only, "bare socket": bare_socket}
        rounds: dict[str, list[float]] = {name: [] for name in runs}
        fetch_only(server.imap_port, "large0", mails)  # the server computes its sizes once
        for _ in range(ROUNDS):
            for name, run in runs.items():
                rounds[name].append(run(server.imap_port, "large0", mails))
        _print(f"fetch: {mails} mails of 203 kB", rounds, mails, "vanthu, fetch")


def _peers() -> dict[str, Callable[[int, str, int], float]]:
    peers: dict[str, Callable[[int, str, int], float]] = {}
    if importlib.util.find_spec("imap_tools"):
        peers["imap_tools"] = with_imap_tools
    if django_mailbox.is_installed():
        peers["django-mailbox"] = lambda port, user, mails: django_mailbox.fetch(port, user, PASSWORD, mails)
    return peers


def _print(title: str, times: dict[str, list[float]], mails: int, ours: str) -> None:
    print(title)
    medians = {name: statistics.median(seconds) for name, seconds in times.items()}
    for name, seconds in medians.items():
        print(f"  {name:24}{mails / seconds:8.0f}/s   {seconds / medians[ours]:5.2f} x the time of {ours}", flush=True)


def main(mails: int = 1000) -> None:
    """All of it."""
    logging.disable(logging.WARNING)
    side_by_side(mails)
    for run, count in ((memory_of, mails * 10), (to_the_receipt, max(mails // 10, 20))):
        child = get_context("spawn").Process(target=run, args=(count,))
        child.start()
        child.join()
        assert child.exitcode == 0


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
