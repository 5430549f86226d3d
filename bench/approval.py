"""How fast a decision is with very many cases open: `python -m bench.approval` (see README.md).

The cases are rows as `submit` leaves them, the office's chain has two steps. Measured is one whole decision in its own
transaction, as mail and form take it: locks, the rules, the trail, and the letter that follows (rendered, with the
draft's PDF and Word file, written to the archive). Also what the clock asks the database at every tick.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select

from domain.approval import Decision, Verdict
from domain.wording import ZONE
from storage.database import transaction, upgrade
from storage.models import ApprovalStep, DocumentVersion, Office, OfficialDocument, Person
from tasks import approving
from tasks.pending import next_due_moment, pending
from tests.offices import a_home
from tests.tasks.documents import a_draft, a_staffed_office

NOW = datetime(2024, 2, 26, 8, tzinfo=ZONE)
CHAIN = [{"kind": "content", "role": "vice_principal"}, {"kind": "signature", "role": "principal"}]


def open_cases(count: int) -> list[int]:
    """So many open cases, all asked of the deputy; gives the steps that wait."""
    a_staffed_office(chains={"*": CHAIN})
    first = a_draft()
    approving.submit(first, NOW)
    with transaction() as session:
        office = session.scalars(select(Office)).one()
        document = session.get_one(OfficialDocument, first)
        version = document.versions[0]
        for kind, rows in (
            (OfficialDocument, [{**_values(document), "plan_id": None} for _ in range(count - 1)]),
            (DocumentVersion, [_values(version) | {"document_id": first + n} for n in range(1, count)]),
        ):
            session.execute(insert(kind), rows)
        steps = [
            _values(step) | {"document_id": first + n, "version_id": version.id + n}
            for n in range(1, count)
            for step in document.steps
        ]
        session.execute(insert(ApprovalStep), steps)
        query = select(ApprovalStep.id).where(ApprovalStep.office_id == office.id, ApprovalStep.state == "asked")
        return list(session.scalars(query.order_by(ApprovalStep.id)))


def _values(row: OfficialDocument | DocumentVersion | ApprovalStep) -> dict[str, object]:
    return {column.key: getattr(row, column.key) for column in row.__table__.columns if column.key != "id"}


def decide(step_id: int, verdict: Verdict) -> None:
    with transaction() as session:
        step = session.get_one(ApprovalStep, step_id)
        person = session.get_one(Person, step.person_id)
        decision = Decision(person.id, verdict, "sửa mục II", "…", evidence="<thu@may.example>", raw_hash="0" * 64)
        assert approving.decide(session, step, decision, NOW + timedelta(hours=1)).refused is None


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--decisions", type=int, default=100)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, a_home(Path(folder) / "home"):
        upgrade()
        steps = open_cases(given.cases)
        decide(steps[0], Verdict.APPROVED)  # templates are compiled, fonts are read
        middle = steps[len(steps) // 2 :]
        for name, verdict in (
            ("approve, next step asked", Verdict.APPROVED),
            ("return, drafter told", Verdict.RETURNED),
        ):
            chosen, middle = middle[: given.decisions], middle[given.decisions :]
            times = sorted(milliseconds(lambda n=number, v=verdict: decide(n, v)) for number in chosen)
            most = times[int(len(times) * 0.95)]
            print(f"{name}: median {statistics.median(times):.1f} ms, 95 % {most:.1f} ms ({len(steps):,} open cases)")
        print(f"pending(): {milliseconds(lambda: pending(NOW)):.1f} ms")
        print(f"next_due_moment(): {milliseconds(lambda: next_due_moment(NOW)):.1f} ms")


if __name__ == "__main__":
    main()
