"""5,000 reports of one period with ten figures each, put together: the summary as DOCX and PDF, its annex as XLSX.

Timed is the whole way of the office: looking up the reports with their mails and files, adding up, drafting, both
renderings into the archive, the annex with every value and its source. Each run is a process of its own, so that its
memory (VmHWM) can be read. What comes out is looked into: a total that is wrong ends the bench. Then a filled form of
ten figures is read, as it comes with a mail.

Run: `python -m bench.summary [REPORTS [EARLIER]]`, EARLIER: how many periods of the same size came before (default 0).
"""

import io
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from sqlalchemy import select, update

from bench.due import _insert
from domain.indicators import defined, to_plain
from domain.plan import PlanReading
from domain.wording import ZONE
from storage import archive
from storage.database import reading, transaction, upgrade
from storage.models import (
    Attachment,
    Duty,
    Message,
    Office,
    OfficialDocument,
    Person,
    Plan,
    Post,
    Report,
    ReportRequest,
)
from tasks import drafting, summarising, summary_annex
from tasks.indicator_form import FormHead, read_xlsx, write_form
from tests.offices import a_home, an_office
from tests.tasks.lived_plan import TEXT, draft_of

NOW = datetime(2024, 12, 23, 8, tzinfo=ZONE)
ROUNDS, FIGURES, READINGS = 3, 10, 200
BAR_SECONDS, BAR_MIB = 20, 500
INDICATORS = [
    {"code": f"c{n}", "name": f"Chỉ tiêu số {n} của kỳ báo cáo", "unit": "lượt", "max": 10_000} for n in range(FIGURES)
]
PERIODS = (
    ("2024Q4", "quý IV năm 2024", 9, 15),
    ("2024Q3", "quý III năm 2024", 6, 15),
    ("2024Q2", "quý II năm 2024", 3, 15),
)
SAID = (
    "Đã tổ chức tuyên truyền tới phụ huynh qua bảng tin của lớp và nhóm Zalo.\n"
    "Trẻ được hướng dẫn cách chơi an toàn ở sân trường, ở lớp {n}.\n"
    "Khó khăn: phụ huynh đi làm xa, ít người dự buổi họp."
)


def fill(folder: Path, reports: int, earlier: int) -> None:
    """An office with as many reporters as reports, each of whom answered for this period and the earlier ones."""
    office_id = an_office()
    with transaction() as session:
        office = session.get_one(Office, office_id)
        rows = ({"office_id": office_id, "code": f"p{n}", "name": f"Nguyễn Thị Hoa {n}", "email": f"p{n}@x.vn",
                 "address_form": "đồng chí"} for n in range(1, reports + 1))  # fmt: skip
        _insert(session, Person, rows)
        _insert(session, Post, (_post(office_id, n) for n in range(1, reports + 1)))
        document, plan = drafting.new_plan(session, office, PlanReading(draft_of(TEXT, folder)), NOW)
        session.execute(update(OfficialDocument).where(OfficialDocument.id == document.id).values(state="issued",
                        number=1, number_text="01", dated=date(2024, 2, 26)))  # fmt: skip
        form = to_plain(defined(INDICATORS))
        _insert(session, Duty, (_duty(office_id, plan.id, n, form) for n in range(1, reports + 1)))
        for place, period in enumerate(PERIODS[: earlier + 1]):
            _insert(session, ReportRequest, (_request(office_id, plan.id, n, period) for n in range(1, reports + 1)))
            shift = place * reports
            _insert(session, Message, (_message(office_id, shift + n) for n in range(1, reports + 1)))
            _insert(session, Report, (_report(office_id, shift + n, n) for n in range(1, reports + 1)))
            _insert(session, Attachment, (_file(office_id, shift + n) for n in range(1, reports + 1)))


def _post(office_id: int, number: int) -> dict[str, Any]:
    role = {1: "principal", 2: "clerk"}.get(number, "staff")
    return {"office_id": office_id, "person_id": number, "role": role,
            "title": "Hiệu trưởng" if number == 1 else f"Giáo viên lớp {number}"}  # fmt: skip


def _duty(office_id: int, plan_id: int, number: int, form: list[dict[str, Any]]) -> dict[str, Any]:
    return {"office_id": office_id, "plan_id": plan_id, "code": f"B{number}", "section": "", "assignee_id": number,
            "text": f"tuyên truyền, hướng dẫn trẻ ở lớp {number}", "reports": True, "indicators": form}  # fmt: skip


def _request(office_id: int, plan_id: int, number: int, period: tuple[str, str, int, int]) -> dict[str, Any]:
    code, label, month, day = period
    first = date(2024, month, day)
    due = first + timedelta(days=94)
    return {"office_id": office_id, "duty_id": number, "plan_id": plan_id, "code": f"KH01-B{number}-{code}",
            "period_key": code, "period_label": label, "period_first": first, "period_last": first + timedelta(days=90),
            "first_reporter_id": number, "reporter_id": number, "original_due_on": due, "due_on": due,
            "state": "accepted", "opens_on": first, "told_at": NOW, "rungs": {}, "arrived_at": NOW,
            "accepted_at": NOW}  # fmt: skip


def _message(office_id: int, number: int) -> dict[str, Any]:
    return {"office_id": office_id, "mail_id": f"<bc.{number}@mail.example.vn>", "content_hash": str(number),
            "raw": "", "size": 9000, "arrived_at": NOW, "authentication": "pass", "fate": "report",
            "subject": f"Re: [KH01-B{number}] Báo cáo kết quả tuyên truyền"}  # fmt: skip


def _report(office_id: int, number: int, person: int) -> dict[str, Any]:
    values = {row["code"]: {"code": row["code"], "words": f"{person % 97 + place} lượt", "approximate": False,
                            "number": str(person % 97 + place), "source": "tệp So lieu.xlsx, ô D8"}
              for place, row in enumerate(INDICATORS)}  # fmt: skip
    return {"office_id": office_id, "request_id": number, "message_id": number, "person_id": person, "nil": False,
            "text": SAID.format(n=person), "arrived_at": NOW, "on_time": True, "verdict": "accepted",
            "values": values}  # fmt: skip


def _file(office_id: int, number: int) -> dict[str, Any]:
    return {"office_id": office_id, "message_id": number, "report_id": number, "ordinal": 1, "name": "So lieu.xlsx",
            "content_type": summary_annex.XLSX, "size": 6000, "sha256": "0" * 64}  # fmt: skip


def summarise() -> Iterator[tuple[str, float]]:
    """Draft the summary and write its annex; says how long each took, and the memory that the process needed."""
    began, processor = time.perf_counter(), time.process_time()
    with reading() as session:
        plan_id = session.scalars(select(Plan.id)).one()
    document_id = summarising.draft_summary(plan_id, PERIODS[0][0], NOW)
    yield "DOCX and PDF", time.perf_counter() - began
    began = time.perf_counter()
    with reading() as session:
        document = session.get_one(OfficialDocument, document_id)
        files = summary_annex.internal_files(session, document, NOW)
    yield "XLSX", time.perf_counter() - began
    yield "processor", time.process_time() - processor
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    yield "MiB", int(status["VmHWM"].split()[0]) / 1024
    _look_into(document_id, files[0].content)


def _look_into(document_id: int, annex: bytes) -> None:
    """The sums are right, every value and every sentence is there, and the files are what they are called."""
    with reading() as session:
        version = session.get_one(OfficialDocument, document_id).versions[-1]
        values = [row["c0"]["number"] for row in session.scalars(select(Report.values).join(ReportRequest)
                  .where(ReportRequest.period_key == PERIODS[0][0]))]  # fmt: skip
        docx, pdf = archive.get(version.docx), archive.get(version.pdf)
    book = load_workbook(io.BytesIO(annex), read_only=True)
    totals = list(book["Tổng hợp"].iter_rows(2, 2, values_only=True))
    assert totals[0][-2] == sum(map(int, values)), totals
    assert sum(1 for _ in book["Số liệu và nguồn"].iter_rows(2, values_only=True)) == FIGURES * len(values)
    assert sum(1 for _ in book["Nội dung và nguồn"].iter_rows(2, values_only=True)) == len(values)
    assert docx.startswith(b"PK")
    assert pdf.startswith(b"%PDF-")


def measure(home: str) -> None:
    """One process."""
    with a_home(Path(home)):
        print(json.dumps(dict(summarise())))


def read_forms() -> list[float]:
    """A form that came back filled in, read again and again; seconds of the processor."""
    indicators = defined(INDICATORS)
    head = FormHead("Trường Mầm non Hoa Sen", "Báo cáo quý IV năm 2024", "từ ngày 15 tháng 9", "18/12/2024", "KH01-B1",
                    "vanthu@truong.example.vn")  # fmt: skip
    book = load_workbook(io.BytesIO(write_form(head, indicators)))
    for row in range(FIGURES):
        book.worksheets[0][f"D{8 + row}"] = 12 + row
    stream = io.BytesIO()
    book.save(stream)
    found = []
    for _ in range(READINGS):
        began = time.process_time()
        read = read_xlsx(indicators, stream.getvalue(), "So lieu.xlsx")
        found.append(time.process_time() - began)
        assert len(read.values) == FIGURES, read
    return found


def main(reports: int = 5000, earlier: int = 0) -> None:
    """Print the figures beside their bars."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with a_home(home):
            upgrade()
            fill(home, reports, earlier)
        rows = []
        for _ in range(ROUNDS):
            words = [sys.executable, "-m", "bench.summary", "--measure", str(home)]
            rows.append(
                json.loads(subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1])
            )
    middle = {name: statistics.median(row[name] for row in rows) for name in rows[0]}
    memory, processor = middle.pop("MiB"), middle.pop("processor")
    forms = read_forms()
    print(f"summary of {reports:,} reports of {FIGURES} figures, {earlier} earlier periods of the same size:")
    for name, seconds in middle.items():
        print(f"  {name:<14}{seconds:6.1f} s")
    print(f"  {'together':<14}{sum(middle.values()):6.1f} s     bar {BAR_SECONDS} s")
    print(f"  {'processor':<14}{processor:6.1f} s     of the same, whatever else the machine does")
    print(f"  {'memory':<14}{memory:6.0f} MiB   bar {BAR_MIB} MiB")
    form = statistics.median(forms)
    slow = sorted(forms)[len(forms) * 95 // 100]
    print(f"a filled form read: {form * 1000:.1f} ms, 95 % {slow * 1000:.1f} ms of the processor, bar 30 ms")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2])
    else:
        main(*map(int, sys.argv[1:3]))
