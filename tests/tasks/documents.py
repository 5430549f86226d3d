"""Documents for tests: a school with its people, and drafts that were approved, without any mail server."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from domain.approval import Decision, Verdict
from domain.plan import PlanReading
from domain.wording import ZONE
from storage.database import reading, transaction
from storage.models import ApprovalStep, Body, OfficialDocument, Person
from tasks import approving, drafting
from tasks.importing import read_bytes
from tests.offices import a_person, an_office
from tests.stories.plans import PLAN

NOW = datetime(2024, 2, 26, 8, tzinfo=ZONE)


def a_staffed_office(**rules: object) -> int:
    """A kindergarten with principal, deputy and clerk, a superior and a web page; gives the office's id."""
    office_id = an_office(rules={"introduce": False} | rules)
    a_person(office_id, "Lê Thị Lành", "hieutruong@hoasen.edu.vn", role="principal", title="Hiệu trưởng")
    a_person(office_id, "Trần Thị Mai", "mai@hoasen.edu.vn", role="vice_principal", title="Phó Hiệu trưởng")
    a_person(office_id, "Vũ Thị Hà", "to1@hoasen.edu.vn", role="group_head", title="Tổ trưởng Tổ chuyên môn 1")
    a_person(office_id, "Đỗ Văn Thu", "thu@hoasen.edu.vn", role="clerk", title="Nhân viên Văn thư")
    with transaction() as session:
        superior = {"name": "Phòng GD&ĐT", "role": "superior", "email": "pgd@hoasen.edu.vn"}
        session.add(Body(office_id=office_id, code="pgd", **superior))
        session.add(Body(office_id=office_id, code="web", name="Trang Web", role="web"))
    return office_id


def a_draft(text: str = PLAN, now: datetime = NOW) -> int:
    """A draft of the plan; gives the document's id."""
    read = read_bytes(text.encode())
    assert isinstance(read, PlanReading)
    return drafting.store_draft(read, now).document_id


def approved(document_id: int, now: datetime = NOW, by: str = "") -> int:
    """The draft put forward and approved by whoever was asked; gives its id."""
    approving.submit(document_id, now)
    with transaction() as session:
        while asked := session.scalars(select(ApprovalStep).filter_by(document_id=document_id, state="asked")).first():
            if by:
                asked.person_id = session.scalars(select(Person.id).where(Person.code == by)).one()
            approving.decide(session, asked, Decision(asked.person_id, Verdict.APPROVED, words="Duyệt"), now)
            session.flush()
    return document_id


def document(document_id: int) -> OfficialDocument:
    """The document as it stands."""
    with reading() as session:
        found = session.get_one(OfficialDocument, document_id)
        _ = [version.model for version in found.versions]
        session.expunge_all()
        return found


def text_file(folder: Path, text: str = PLAN) -> Path:
    """The plan as a file."""
    file = folder / "ke-hoach.txt"
    file.write_text(text, encoding="utf-8")
    return file
