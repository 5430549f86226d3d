import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import bindparam, select, text, update

from storage.database import reading, transaction
from storage.models import Office
from storage.quick_commits import quick_commits
from tests.databases import BOTH
from tests.offices import an_office

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
