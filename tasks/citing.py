"""A registered incoming document becomes căn cứ of a draft: the drafter's choice, a new version, listed as a change."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.document import LegalBasis
from domain.incoming_basis import IncomingPaper, Missing, basis_of, cites, with_basis
from domain.lifecycle import DocumentState
from domain.refusal import Refused
from storage import offices, trail
from storage.database import reading, transaction
from storage.models import IncomingEntry, Office, OfficialDocument
from tasks import describing, registering, versions
from tasks.origin import BY_COMMAND, Origin
from tasks.step import step


@dataclass(frozen=True)
class Cited:
    """The new line of căn cứ, and one line about what was done."""

    basis: str
    line: str


@step("Thêm căn cứ từ văn bản đến", "Thêm căn cứ vào văn bản {document_id}")
def cite(document_id: int, entry_id: int, now: datetime, origin: Origin = BY_COMMAND) -> Cited | Refused:
    """Add the căn cứ to a draft. What is put forward or approved is not changed from behind (Điều 11)."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        entry = session.get_one(IncomingEntry, entry_id)
        basis = _basis(entry)
        if isinstance(basis, Refused):
            return basis
        before = versions.model_of(versions.current(document))
        if cites(before, basis):
            return Refused(f"Dự thảo đã có căn cứ này: {basis.raw}. / The draft cites it already.")
        line = f"{basis.lead} {basis.raw}"
        if document.state != DocumentState.DRAFT:
            state = DocumentState(document.state).label
            name = describing.short_name(document)
            return Refused(f"{name} {state}, không thêm được; ghi vào bản sửa: “{line}”. / It is no draft any more.")
        note = f"Thêm căn cứ (văn bản đến số {entry.arrival_number:02d}/{entry.year}): “{line}”"
        versions.add_version(session, document, with_basis(before, basis), now, note)
        _record(session, document, entry, note, now, origin)
        return Cited(line, f"{describing.document_name(document)}, dự thảo lần {len(document.versions)}. {note}")


def entry_of(session: Session, office: Office, arrival_number: int, year: int) -> IncomingEntry | Refused:
    """The line of the register with this số đến, when it says enough to be cited."""
    wanted = {"office_id": office.id, "year": year, "arrival_number": arrival_number}
    entry = session.scalar(select(IncomingEntry).filter_by(**wanted))
    if entry is None:
        return Refused(f"Sổ văn bản đến năm {year} không có số {arrival_number}. / There is no such number.")
    basis = _basis(entry)
    return basis if isinstance(basis, Refused) else entry


def find_entry(arrival_number: int, year: int) -> int | Refused:
    """The row's id of this số đến, or why it cannot be cited."""
    with reading() as session:
        found = entry_of(session, offices.the_office(session), arrival_number, year)
        return found if isinstance(found, Refused) else found.id


def _basis(entry: IncomingEntry) -> LegalBasis | Refused:
    paper = IncomingPaper(entry.kind_and_abstract, entry.number_symbol, entry.document_date, entry.author)
    basis = basis_of(paper)
    if not isinstance(basis, Missing):
        return basis
    place = f"{entry.arrival_number:02d}/{entry.year}"
    return Refused(
        f"Văn bản đến số {place} chưa ghi {', '.join(basis.what)}: bổ sung bằng vanthu incoming {entry.arrival_number} "
        f"--year {entry.year} --number … --date …. / The register lacks what a citation needs."
    )


def _record(
    session: Session, document: OfficialDocument, entry: IncomingEntry, note: str, now: datetime, origin: Origin
) -> None:
    said = f"căn cứ của {describing.document_name(document)}"
    registering.add_note(entry, said)
    fact = trail.Fact(
        action="revise",
        message=f"{describing.document_name(document)}: {note}",
        at=now,
        actor=origin.actor,
        channel=origin.channel,
        plan_id=document.plan_id,
        document_id=document.id,
        evidence=versions.current(document).content_hash,
        detail={"incoming": entry.id, "run": origin.evidence},
    )
    trail.record(session, document.office_id, fact)
