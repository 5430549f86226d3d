import os
import signal
import sqlite3
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import bindparam, select, text, update
from sqlalchemy.exc import IntegrityError

from storage.database import reading, transaction
from storage.models import Office, OutboxLetter
from storage.quick_commits import quick_commits
from tests.databases import BOTH
from tests.offices import an_office
from tests.servers.outbox import letters_in_outbox

DATABASE_ERRORS = (IntegrityError, sqlite3.IntegrityError)
RENAME = update(Office).where(Office.id == bindparam("row_id")).values(name=bindparam("new_name"))
COMMIT_AND_WAIT = """
import sys, time
from sqlalchemy import bindparam, update
from storage.models import Office
from storage.quick_commits import quick_commits
with quick_commits() as quick:
    rename = update(Office).where(Office.id == bindparam("row_id")).values(name=bindparam("new_name"))
    quick.execute(rename, [{"row_id": int(sys.argv[1]), "new_name": "Tên mới"}])
    print("committed", flush=True)
    time.sleep(60)
"""


def name_of(office_id: int) -> str | None:
    with reading() as session:
        return session.scalar(select(Office.name).where(Office.id == office_id))


@pytest.mark.parametrize("database", BOTH, indirect=True)
def test_a_quick_commit_is_seen_at_once_by_everybody(home: Path) -> None:
    office_id = an_office()
    with quick_commits() as quick:
        quick.execute(RENAME, [{"row_id": office_id, "new_name": "Tên mới"}])
        assert name_of(office_id) == "Tên mới"


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_at_once_means_now_or_not_at_all_and_waiting_finds_its_turn(home: Path) -> None:
    office_id = an_office()
    renamed = [{"row_id": office_id, "new_name": "Tên mới"}]
    before = name_of(office_id)
    with quick_commits() as quick:
        with transaction() as session:
            session.execute(select(Office.name))
            assert not quick.execute_at_once(RENAME, renamed)
            waiting = threading.Thread(target=quick.execute, args=(RENAME, renamed))
            waiting.start()
            waiting.join(0.2)
            assert waiting.is_alive()
            assert name_of(office_id) == before
        waiting.join()
        assert name_of(office_id) == "Tên mới"
        assert quick.execute_at_once(RENAME, [{"row_id": office_id, "new_name": "Tên khác"}])
    assert name_of(office_id) == "Tên khác"


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_nothing_is_at_once_where_a_server_must_be_asked(home: Path) -> None:
    office_id = an_office()
    with quick_commits() as quick:
        assert not quick.execute_at_once(RENAME, [{"row_id": office_id, "new_name": "Tên mới"}])
    assert name_of(office_id) != "Tên mới"


@pytest.mark.parametrize("database", BOTH, indirect=True)
def test_values_are_stored_as_everywhere_else(home: Path) -> None:
    rows = letters_in_outbox(an_office(), 2)
    moment = datetime(2024, 3, 20, 9, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    sent = update(OutboxLetter).where(OutboxLetter.id == bindparam("row_id"))
    sent = sent.values(sent_at=bindparam("sent_at"), attempts=7, lease_until=None)
    with quick_commits() as quick:
        quick.execute(sent, [{"row_id": row, "sent_at": moment} for row in rows])
    with reading() as session:
        found = session.execute(select(OutboxLetter.sent_at, OutboxLetter.attempts, OutboxLetter.lease_until)).all()
    assert found == [(moment, 7, None)] * 2


@pytest.mark.parametrize("database", BOTH, indirect=True)
def test_what_fails_leaves_nothing_behind_and_the_next_goes_on(home: Path) -> None:
    office_id = an_office()
    other = an_office(code="KHAC", mailbox_address="vanthu@khac.example.vn")
    before = name_of(office_id)
    with quick_commits() as quick:
        with pytest.raises(DATABASE_ERRORS):
            quick.execute(RENAME, [{"row_id": office_id, "new_name": "Tên mới"}, {"row_id": other, "new_name": None}])
        assert name_of(office_id) == before
        quick.execute(RENAME, [{"row_id": office_id, "new_name": "Tên mới"}])
    assert name_of(office_id) == "Tên mới"


def test_a_quick_commit_outlives_the_killing_of_its_process(home: Path) -> None:
    office_id = an_office()
    command = [sys.executable, "-c", COMMIT_AND_WAIT, str(office_id)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout
        assert process.stdout.readline() == b"committed\n"
        os.kill(process.pid, signal.SIGKILL)
    assert name_of(office_id) == "Tên mới"


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_settling_syncs_the_log_of_the_database_and_so_does_the_end(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    sync = os.fsync

    def noted(file: int) -> None:
        synced.append(Path(f"/proc/self/fd/{file}").readlink().name)
        sync(file)

    monkeypatch.setattr(os, "fsync", noted)
    office_id = an_office()
    with quick_commits() as quick:
        quick.execute(RENAME, [{"row_id": office_id, "new_name": "Tên mới"}])
        assert not synced
        quick.settle()
        assert synced == ["vanthu.db-wal"]
    assert len(synced) == 2


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_other_transactions_still_wait_for_the_disk(home: Path) -> None:
    office_id = an_office()
    for _ in range(3):
        with quick_commits() as quick:
            quick.execute(RENAME, [{"row_id": office_id, "new_name": "Tên mới"}])
        with transaction() as session:
            assert session.scalar(text("PRAGMA synchronous")) == 2  # FULL
