"""Collecting beside what one would use instead: mail with a 60 kB attachment, and 200 kB mail, from a private Dovecot.

* `vanthu`: `tasks.mailbox.collect`: bytes into the archive (each file synced), messages, ledger and progress;
* `vanthu fetch`: only the reading over IMAP, in batches of 50;
* `bare socket`: one FETCH of everything read from the bare socket, nothing parsed: what cannot be beaten;
* `imap_tools` (where installed): bulk 50, each mail parsed and written to SQLite with a commit each.

Cases take turns; medians are shown. Run: `python -m bench.collect [MAILS]`.
"""

import importlib.util
import socket
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from storage.database import transaction, upgrade
from storage.models import MailboxState
from tasks.accounts import MailAccount
from tasks.imap import connect, fetch_new
from tasks.mailbox import collect
from tests.offices import a_home, an_office
from tests.servers.dovecot import Dovecot
from tests.servers.letters import a_mail

ROUNDS = 3
SIZES = {"86 kB": 60_000, "203 kB": 148_000}
PASSWORD = "mat-khau"


def everything(port: int, user: str, mails: int) -> float:
    """Seconds until all is in archive and database. (First contact is with an empty folder, so nothing is old.)"""
    account = {"imap_host": "127.0.0.1", "imap_port": port, "imap_tls": "none", "imap_user": user}
    with tempfile.TemporaryDirectory() as folder, a_home(Path(folder), **account, imap_password=PASSWORD):
        upgrade()
        office_id = an_office()
        with connect(MailAccount("127.0.0.1", port, user, "none", PASSWORD)) as client:
            uidvalidity = client.select_folder("INBOX", readonly=True)[b"UIDVALIDITY"]
        with transaction() as session:
            session.add(MailboxState(office_id=office_id, mailbox="INBOX", uidvalidity=uidvalidity))
        began = time.perf_counter()
        found = collect(office_id, datetime.now(UTC))
        took = time.perf_counter() - began
    assert len(found.new) == mails
    return took


def fetch_only(port: int, user: str, mails: int) -> float:
    """Seconds to have read every message."""
    with connect(MailAccount("127.0.0.1", port, user, "none", PASSWORD)) as client:
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


def main(mails: int = 1000) -> None:
    """Print mails a second for each contestant and size, and the ratios."""
    with Dovecot({"vanthu0": PASSWORD, "vanthu1": PASSWORD}) as server:
        for ordinal, (label, size) in enumerate(SIZES.items()):
            user = f"vanthu{ordinal}"
            server.deliver_many((a_mail(n, size=size) for n in range(mails)), f"{user}@{server.domain}")
            runs = {"vanthu": everything, "vanthu fetch": fetch_only, "bare socket": bare_socket}
            if importlib.util.find_spec("imap_tools"):
                runs["imap_tools"] = with_imap_tools
            times: dict[str, list[float]] = {name: [] for name in runs}
            for _ in range(ROUNDS):
                for name, run in runs.items():
                    times[name].append(run(server.imap_port, user, mails))
            print(f"collect: {mails} mails of {label}")
            for name, seconds in times.items():
                rate = mails / statistics.median(seconds)
                print(f"  {name:14} {rate:8.0f}/s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
