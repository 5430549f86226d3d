"""The case file of a plan (hồ sơ công việc): one zip with everything, which anybody can check with Python alone.

It is the office's own archive: raw mails and the lines of the trail are kept whole, as they are the evidence, with
the tokens of letters that stand in them. It is not for strangers; names of files and the pages show no token.
"""

import io
import json
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from domain.wording import ZONE
from storage import offices
from storage.database import reading, transaction
from storage.models import Office, Plan
from tasks import auditing
from tasks.case_files import REGISTERS, CaseFiles, files_of
from tasks.case_pages import CasePages, Registers
from tasks.case_printing import printed, to_html
from tasks.case_scope import Case, gather
from tasks.finding import find_plan
from tasks.registers import Book, Line, lines_of
from tasks.resources import verify
from tasks.spreadsheets import write_csv

VERIFIER = Path(verify.__file__)
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip knows no time before


@dataclass(frozen=True)
class Exported:
    """What was written: how many files, how large, the seal, and what the archive has lost (not in the case file)."""

    plan: str
    file: Path
    files: int
    size: int
    seal: str
    lost: tuple[str, ...]


def export_case(wanted: str, target: Path, now: datetime) -> Exported:
    """Write the case file of the plan that `wanted` names; the same rows give the same bytes, whenever it is done.

    The export is noted in the trail with its seal. A file that is there already is replaced, once the new one is
    whole. Raises UnknownPlan; OSError when the place cannot be written.
    """
    with reading() as session:
        office = offices.the_office(session)
        plan = find_plan(session, office, wanted)
        case = gather(session, office, plan)
        files = files_of(session, case)
        as_of = case.events[-1].at if case.events else plan.document.created_at
        made = dict(_made(session, case, files, as_of))
        plan_id, header = plan.id, _header(office, plan, as_of)
        seal = _write_to(target, header, files, made)
    with transaction() as session:
        auditing.note_export(session, session.get_one(Plan, plan_id), seal, now)
    count = len(files.archived) + len(made) + 1
    return Exported(header["plan"], target, count, target.stat().st_size, seal, tuple(files.lost))


def _write_to(target: Path, header: dict[str, str], files: CaseFiles, made: dict[str, bytes]) -> str:
    """The zip at its place once it is whole; gives the seal."""
    with tempfile.NamedTemporaryFile(dir=target.absolute().parent, prefix=".ho-so-", delete=False) as file:
        written = Path(file.name)
        try:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zip_:
                seal = _write(zip_, header, files, made)
            file.close()
            written.chmod(0o600)
            written.replace(target)
        finally:
            written.unlink(missing_ok=True)
    return seal


def _header(office: Office, plan: Plan, as_of: datetime) -> dict[str, str]:
    return {
        "format": verify.FORMAT,
        "office": office.name,
        "plan": plan.code,
        "title": plan.title,
        "as_of": as_of.astimezone(ZONE).isoformat(),
    }


def _made(session: Session, case: Case, files: CaseFiles, as_of: datetime) -> Iterator[tuple[str, bytes]]:
    """What is written for the case file: pages, extracts of the registers, the journal, the program that checks."""
    registers: Registers = {
        Book.OUTGOING: lines_of(session, case.office, Book.OUTGOING, [row.id for row in case.documents]),
        Book.INCOMING: lines_of(session, case.office, Book.INCOMING, [row.id for row in case.messages]),
    }
    for page in CasePages(case, files, registers, as_of).all():
        yield f"{page.name}.html", to_html(page)
        yield from printed(page)
    for book, lines in registers.items():
        yield f"{REGISTERS}/{book.register.name.capitalize()}.csv", _csv(book, [line for _, line in lines])
    journal = {"office": case.office.name, "plan": case.plan.code, "lines": auditing.journal(session, case.plan)}
    yield verify.JOURNAL, _json(journal)
    yield VERIFIER.name, VERIFIER.read_bytes()


def _csv(book: Book, lines: list[Line]) -> bytes:
    text = io.StringIO(newline="")
    write_csv(text, book.register, lines)
    return text.getvalue().encode("utf-8-sig")


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _write(zip_: zipfile.ZipFile, header: dict[str, str], files: CaseFiles, made: dict[str, bytes]) -> str:
    """All files in the order of their names, the manifest last; gives the seal."""
    moment = max(datetime.fromisoformat(header["as_of"]).timetuple()[:6], _EARLIEST)
    rows: list[dict[str, Any]] = []
    for name in sorted({*files.archived, *made}):
        content = made[name] if name in made else files.content(name)
        zip_.writestr(_entry(name, moment), content)
        rows.append({"name": name, "size": len(content), "sha256": sha256(content).hexdigest()})
    start, *links = verify.chained(header, ((row["name"], row["sha256"]) for row in rows))
    for row, link in zip(rows, links, strict=True):
        row["chain"] = link
    seal = links[-1]
    zip_.writestr(_entry(verify.MANIFEST, moment), _json(header | {"start": start, "files": rows, "seal": seal}))
    return seal


def _entry(name: str, moment: tuple[int, ...]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, moment[:6])  # type: ignore[arg-type]
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # the same bytes wherever it is written
    entry.external_attr = 0o600 << 16
    return entry
