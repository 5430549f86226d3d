"""What is due this morning, whatever the number of open requests: the same 1,000 among 10,000 and among 1,000,000.

Timed is the whole decision of the morning run: requests whose period begins, requests whose ladder is due, what was
decided about them before, and who gets which letter; nothing is written. Each database has people, plans, duties,
requests (open, some planned, a reminder each) and yesterday's letters. Every case runs in a process of its own, so
that its memory can be read; cases take turns, medians are shown.

Run: `python -m bench.due [MANY [FEW]]`; PostgreSQL is measured where it is installed.
"""

import itertools
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert, text

from domain.digest import digests
from domain.reminders import due_reminders
from domain.wording import ZONE
from storage.database import transaction, upgrade
from storage.models import Base, Duty, OutboxLetter, Person, Plan, Post, Reminder, ReportRequest
from tasks.due_waits import due_requests, due_steps
from tasks.reminding import periods_begun
from tasks.waiting import Waits
from tests.offices import a_home, an_office
from tests.servers import postgres

NOW = datetime(2024, 3, 18, 7, 5, tzinfo=ZONE)
LATER = NOW + timedelta(days=90)
DUE, PEOPLE, DUTIES, CHUNK, ROUNDS = 1000, 500, 1000, 10_000, 7


def fill(requests: int) -> None:
    """An office with so many requests that wait, 1,000 of them due now."""
    office_id = an_office()
    with transaction() as session:
        office = {"office_id": office_id}
        session.add(Plan(**office, code="KH05-2024", title="Tuyên truyền năm 2024", year=2024))
        for number in range(PEOPLE):
            person = Person(**office, code=f"p{number}", name=f"Người {number}", email=f"p{number}@truong.example.vn")
            role = "principal" if number == 0 else "staff"
            person.posts.append(Post(**office, role=role, title="Hiệu trưởng" if number == 0 else "Giáo viên"))
            session.add(person)
        session.flush()
        session.add_all(
            Duty(**office, plan_id=1, code=f"B{n}", text="báo cáo", assignee_id=n % PEOPLE + 1, reports=True,
                 reviewer_id=1)
            for n in range(DUTIES)
        )  # fmt: skip
        session.flush()
        _insert(session, ReportRequest, (_request(office_id, number, requests) for number in range(requests)))
        _insert(session, Reminder, (_reminder(office_id, number) for number in range(1, requests + 1)))
        _insert(session, OutboxLetter, (_letter(office_id, number) for number in range(requests // 10)))
    with transaction() as session:
        session.execute(text("ANALYZE"))


def _request(office_id: int, number: int, requests: int) -> dict[str, Any]:
    apart = requests // DUE
    due = number % apart == 0
    duty = (number + number // apart) % DUTIES + 1  # what is due is spread over all people, however many wait
    planned = not due and number % 3 == 0
    return {
        "office_id": office_id, "duty_id": duty, "plan_id": 1, "code": f"KH05-B{duty}-{number}",
        "period_key": str(number), "period_label": "quý I năm 2024", "period_first": date(2024, 1, 1),
        "period_last": date(2024, 3, 14), "first_reporter_id": duty % PEOPLE + 1, "reporter_id": duty % PEOPLE + 1,
        "original_due_on": date(2024, 3, 18), "due_on": date(2024, 3, 18), "extended": False, "date_reason": "",
        "state": "planned" if planned else "open", "opens_on": LATER.date() if planned else date(2024, 2, 1),
        "told_at": datetime(2024, 2, 1, tzinfo=ZONE), "rungs": {}, "next_at": NOW if due else LATER,
        "waived_reason": "", "calendar_sequence": 0,
    }  # fmt: skip


def _reminder(office_id: int, request_id: int) -> dict[str, Any]:
    return {
        "office_id": office_id, "wait_kind": "report", "wait_id": request_id, "rung": "before5", "sent": True,
        "reason": "", "decided_at": datetime(2024, 3, 11, 7, tzinfo=ZONE),
    }  # fmt: skip


def _letter(office_id: int, number: int) -> dict[str, Any]:
    return {
        "office_id": office_id, "key": f"unasked:{number}", "letter": "reminder", "person_id": number % PEOPLE + 1,
        "to_address": "", "from_address": "", "subject": "", "text": "", "mail_id": f"<{number}@x>",
        "vanthu_id": str(number), "raw": "", "size": 0, "unasked_on": date(2023, 1, 1) - timedelta(number // PEOPLE),
        "state": "sent", "attempts": 1, "last_answer": "", "created_at": NOW - timedelta(days=400),
    }  # fmt: skip


def _insert(session: Any, model: type[Base], rows: Iterable[dict[str, Any]]) -> None:
    table = model.__table__
    assert isinstance(table, Table)
    it: Iterator[dict[str, Any]] = iter(rows)
    while chunk := list(itertools.islice(it, CHUNK)):
        session.execute(insert(table), chunk)


def decide() -> int:
    """The morning's decision; gives how many letters it makes."""
    with transaction() as session:
        waits = Waits.of(session, NOW)
        list(periods_begun(session, waits.office.id, NOW))
        requests = due_requests(session, waits.office.id, NOW)
        owed = [waits.of_request(request) for request in requests]
        owed += [waits.of_step(row) for row in due_steps(session, waits.office.id, NOW)]
        decisions = due_reminders(
            owed, waits.ladder, waits.calendar, NOW, waits.absences, waits.done(owed), waits.mailed_today
        )
        assert len(requests) == DUE
        return len(digests(decisions))


def measure(home: str, url: str) -> None:
    """One process: how long a decision takes, and the memory that the process needed in the end."""
    with a_home(Path(home), database_url=url):
        letters = decide()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began = time.perf_counter()
        assert decide() == letters
        took = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": took, "kib": memory, "growth": memory - before, "letters": letters}))


def main(many: int = 1_000_000, few: int = 10_000) -> None:
    """Print the medians, their ratio and the memory for each database."""
    with ExitStack() as stack:
        root = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        databases = {"sqlite": lambda size: f"sqlite:///{root / str(size)}/vanthu.db"}
        if postgres.programs():
            server = stack.enter_context(postgres.Postgres())
            databases["postgresql"] = lambda _size: server.new_database()
        for name, url_of in databases.items():
            urls = {size: url_of(size) for size in (few, many)}
            for size, url in urls.items():
                with a_home(root / str(size), database_url=url):
                    upgrade()
                    fill(size)
            found: dict[int, list[dict[str, float]]] = {few: [], many: []}
            for _ in range(ROUNDS):
                for size, url in urls.items():
                    found[size].append(_in_a_process(str(root / str(size)), url))
            _show(name, found)


def _in_a_process(home: str, url: str) -> dict[str, float]:
    words = [sys.executable, "-m", "bench.due", "--measure", home, url]
    answer = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return dict(json.loads(answer.splitlines()[-1]))


def _show(name: str, found: dict[int, list[dict[str, float]]]) -> None:
    print(f"due, {name}: {DUE} due, {found[min(found)][0]['letters']:.0f} letters")
    middles = {}
    for size, rows in found.items():
        middles[size] = statistics.median(row["seconds"] for row in rows)
        mib = statistics.median(row["kib"] for row in rows) / 1024
        print(f"  {size:>9,} waiting: {middles[size] * 1000:7.0f} ms   {mib:5.0f} MiB")
    print(f"  ratio {middles[max(found)] / middles[min(found)]:.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], sys.argv[3])
    else:
        main(*map(int, sys.argv[1:3]))
