"""The administrator's console: how long it takes to bring it up to date with many open matters.

An office with `ROWS` reports that are owed, as many held mails and as many letters that did not arrive. Measured apart:
writing the pages and the lists of the forms (our own work), and the whole refresh against a Prefect server with all
forms deployed: six pages patched, and every form whose list has changed. Run: `python -m bench.console [ROWS]`.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from domain.console import FIELDS, Job, Links, Page
from domain.wording import ZONE
from operations.prefect_server import ROOT, deploy
from sandbox.prefect_box import prefect_box
from settings import get_settings
from storage.database import transaction, upgrade
from storage.models import DocumentVersion, Duty, Message, OfficialDocument, OutboxLetter, Person, Plan, ReportRequest
from tasks import dashboards
from tests.offices import a_home, a_person, an_office

NOW = datetime(2024, 3, 20, 8, tzinfo=ZONE)
ROUNDS = 5


def fill(rows: int) -> None:
    """An office with that many of each."""
    office_id = an_office()
    people = [a_person(office_id, f"Nguyễn Thị Hoa {number}", f"hoa{number}@hoasen.edu.vn") for number in range(50)]
    with transaction() as session:
        plan = Plan(office_id=office_id, code="KH05-2024", title="Giữ gìn vệ sinh trường lớp năm 2024", year=2024)
        session.add(plan)
        session.flush()
        facts = {"role": "plan", "kind_name": "KẾ HOẠCH", "kind_symbol": "KH", "abstract": plan.title}
        document = OfficialDocument(office_id=office_id, plan_id=plan.id, state="issued", created_at=NOW, **facts)
        session.add(document)
        session.flush()
        session.add(DocumentVersion(office_id=office_id, document_id=document.id, ordinal=1, model={}, content_hash="",
                                    created_at=NOW))  # fmt: skip
        for number in range(rows):
            duty = Duty(office_id=office_id, plan_id=plan.id, code=f"B{number}", text="báo cáo kết quả",
                        assignee_id=people[number % 50], reports=True)  # fmt: skip
            session.add(duty)
            session.flush()
            session.add(_request(office_id, plan.id, duty, number))
            session.add(_message(office_id, number))
            session.add(_letter(office_id, number, session.get_one(Person, people[number % 50]).email))


def _request(office_id: int, plan_id: int, duty: Duty, number: int) -> ReportRequest:
    due = date(2024, 3, 1) + timedelta(days=number % 60)
    return ReportRequest(
        office_id=office_id, duty_id=duty.id, plan_id=plan_id, code=f"KH05-B{number}-2024Q1", period_key="2024Q1",
        period_label="quý I năm 2024", period_first=date(2024, 1, 1), period_last=date(2024, 3, 31),
        first_reporter_id=duty.assignee_id, reporter_id=duty.assignee_id, original_due_on=due, due_on=due,
        state="open", opens_on=date(2024, 1, 1), told_at=NOW,
    )  # fmt: skip


def _message(office_id: int, number: int) -> Message:
    return Message(
        office_id=office_id, mail_id=f"<{number}@x>", content_hash=str(number), raw="0" * 64, size=4000,
        arrived_at=NOW, sender=f"nguoi{number}@example.vn", sender_name=f"Người gửi {number}",
        subject=f"Báo cáo [số] {number} | về việc vệ sinh", fate="held", reason="stranger", handled_at=NOW,
    )  # fmt: skip


def _letter(office_id: int, number: int, address: str) -> OutboxLetter:
    return OutboxLetter(
        office_id=office_id, key=f"k{number}", letter="reminder", to_address=address, from_address="vanthu@x.vn",
        subject=f"Nhắc gửi báo cáo {number}", text="", mail_id=f"<v{number}@x>", vanthu_id=f"V{number}", raw="0" * 64,
        size=4000, state="refused", created_at=NOW,
    )  # fmt: skip


def median(work: Callable[[], object]) -> float:
    """Milliseconds, the middle one of some rounds after one for the caches."""
    took = []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took[1:])


def main(rows: int) -> None:
    """Show the medians."""
    links = Links("/v2", {job.value: str(number) for number, job in enumerate(Job)}, {page.value: "a" for page in Page})
    wanted = [listing for fields in FIELDS.values() for listing in fields.values()]
    with tempfile.TemporaryDirectory() as folder, a_home(Path(folder)):
        upgrade()
        fill(rows)
        print(f"{rows} owed reports, held mails and letters that did not arrive; medians of {ROUNDS}, ms")
        print(f"  six pages written      {median(lambda: dashboards.pages(NOW, links)):8.0f}")
        print(f"  lists of all forms     {median(lambda: dashboards.lists(NOW, wanted)):8.0f}")
        before = dict(os.environ)
        try:
            with prefect_box() as prefect:
                prefect.wait()
                assert deploy(get_settings(), ROOT) == 0
                whole, first = _refreshes()
                print(f"  refresh, lists changed {first:8.0f}")
                print(f"  refresh, lists same    {whole:8.0f}")
        finally:
            os.environ.clear()
            os.environ.update(before)


def _refreshes() -> tuple[float, float]:
    """The whole refresh when no list of a form has changed, and when one that all forms of reports show has."""
    from flows.dashboard import refresh_console  # Prefect reads its settings when it is imported

    moment = datetime.now(UTC)

    async def timed() -> float:
        began = time.perf_counter()
        assert await refresh_console(moment)
        return (time.perf_counter() - began) * 1000

    async def changed() -> float:
        with transaction() as session:
            request = session.query(ReportRequest).filter_by(state="open").first()
            assert request is not None
            request.state = "waived"
        return await timed()

    async def all_rounds() -> tuple[float, float]:
        await timed()
        same = [await timed() for _ in range(ROUNDS)]
        different = [await changed() for _ in range(ROUNDS)]
        return statistics.median(same), statistics.median(different)

    return asyncio.run(all_rounds())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
