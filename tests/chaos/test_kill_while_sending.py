"""Kill -9 at random moments while a blast of letters goes out: none is lost, and doubles are few and the same mail."""

import asyncio
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from sandbox.mail_server import MailSandbox
from storage.database import transaction
from storage.models import OutboxLetter
from tasks.outbox import send_waiting
from tests.offices import a_home, an_office
from tests.servers.outbox import MORNING, letters_in_outbox, sending_by, states

CONNECTIONS = 3
SEND = """
import asyncio, sys
from datetime import UTC, datetime
from tasks.outbox import send_waiting
print("begun", flush=True)
asyncio.run(send_waiting(int(sys.argv[1]), datetime(2024, 3, 20, 1, tzinfo=UTC), most=10_000))
"""


def let_leases_end() -> None:
    """As if the lease of the killed run had run out."""
    with transaction() as session:
        for row in session.query(OutboxLetter).where(OutboxLetter.state == "claimed"):
            row.lease_until = MORNING


def send_and_kill(office_id: int, home: Path, after: float) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SEND, str(office_id)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2], text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(after)
        os.kill(process.pid, signal.SIGKILL)


@pytest.mark.parametrize(
    ("letters", "kills"),
    [pytest.param(300, 4, id="small"), pytest.param(2000, 50, id="blast", marks=pytest.mark.slow)],
)
def test_killed_runs_lose_nothing_and_double_at_most_one_letter_a_connection(
    home: Path, letters: int, kills: int
) -> None:
    with MailSandbox({"hieupho1": ""}) as box, a_home(home, **sending_by(box.smtp_port, smtp_connections=CONNECTIONS)):
        office_id = an_office()
        letters_in_outbox(office_id, letters)
        done = 0
        while done < kills and set(states(office_id)) != {"sent"}:
            # A run of 2,000 letters takes seconds: short lives spread the kills over the whole blast.
            send_and_kill(office_id, home, random.uniform(0.0, 0.6 * letters / kills / 200))
            let_leases_end()
            done += 1
        asyncio.run(send_waiting(office_id, MORNING, most=letters + 1))
        assert set(states(office_id)) == {"sent"}
        arrived = box.messages("hieupho1")
    copies: dict[str, set[bytes]] = {}
    count: Counter[str] = Counter()
    for raw in arrived:
        found = re.search(rb"^Message-ID: (<.+>)", raw, re.MULTILINE)
        assert found
        copies.setdefault(found[1].decode(), set()).add(raw.partition(b"From:")[2])
        count[found[1].decode()] += 1
    assert len(count) == letters, "a letter is lost"
    assert all(len(different) == 1 for different in copies.values()), "a double differs from the first"
    doubles = sum(count.values()) - letters
    assert doubles <= CONNECTIONS * done
    print(f"{letters} letters, {done} kills, {doubles} doubles")  # noqa: T201 (the figure that is asked for)
