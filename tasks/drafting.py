"""A plan becomes a draft: the text verbatim, who does and reports what, and what is still to be asked."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.assignments import assignments_of, to_plain
from domain.document import Document, content_hash
from domain.errors import UnknownPerson
from domain.lifecycle import DocumentEvent, DocumentState
from domain.plan import NotAPlan, PlanReading
from domain.plan_answers import kept
from domain.plan_questions import open_questions
from storage import offices, trail
from storage.database import transaction
from storage.models import Office, OfficialDocument, Person, Plain, Plan, Post
from tasks import approving, describing, versions, withdrawing
from tasks.importing import read_file
from tasks.step import step


@dataclass(frozen=True)
class Drafted:
    """A draft as stored: its code, its document, how many questions are open."""

    plan_id: int
    document_id: int
    code: str
    title: str
    questions: int
    suggestions: int


@step("Đọc tệp kế hoạch", "Đọc {path.name}")
def read_plan_file(path: Path) -> PlanReading | NotAPlan:
    """The plan in a file, or the reason why it is none."""
    return read_file(path)


@step("Lập dự thảo kế hoạch")
def store_draft(reading: PlanReading, now: datetime) -> Drafted:
    """Keep the plan as a draft of the office; nothing of the text is changed."""
    with transaction() as session:
        office = offices.the_office(session)
        document, plan = new_plan(session, office, reading, now)
        questions = plan.questions = questions_about(session, office, reading)
        fact = trail.Fact(
            action="import",
            message=f"Lập dự thảo {describing.document_name(document)}, {len(questions):02d} câu hỏi cần trả lời",
            at=now,
            plan_id=plan.id,
            document_id=document.id,
            evidence=versions.current(document).content_hash,
        )
        trail.record(session, office.id, fact)
        return Drafted(plan.id, document.id, plan.code, plan.title, len(questions), len(reading.suggestions))


def questions_about(session: Session, office: Office, reading: PlanReading) -> list[Plain]:
    """What the text leaves open for this office, as kept beside the plan."""
    known = set(offices.groups_by_name(session, office.id))
    people = set(session.scalars(select(Person.name).where(Person.office_id == office.id)))
    posts = set(session.scalars(select(Post.title).where(Post.office_id == office.id)))
    headed = replace(reading, document=versions.with_office_head(reading.document, office))
    questions = kept(open_questions(headed, known | people | posts, people | posts), len(reading.duties))
    return [asdict(question) for question in questions]


def new_plan(session: Session, office: Office, reading: PlanReading, now: datetime) -> tuple[OfficialDocument, Plan]:
    """Rows of a plan and its document, with the first version."""
    model = versions.with_office_head(reading.document, office)
    year = year_of(model, now)
    count = session.scalar(select(func.count(Plan.id)).where(Plan.office_id == office.id)) or 0
    plan = Plan(
        office_id=office.id,
        code=f"{model.kind.symbol or 'KH'}-D{count + 1}-{year}",
        title=model.abstract,
        year=year,
        assignments=to_plain(assignments_of(reading.duties, reading.report_duties)),
    )
    session.add(plan)
    session.flush()
    document = new_document(session, office, model, now, role="plan", plan_id=plan.id)
    session.refresh(plan)
    return document, plan


def new_document(
    session: Session, office: Office, model: Document, now: datetime, *, role: str, plan_id: int | None
) -> OfficialDocument:
    """A document of the office in its first draft."""
    drafter = drafter_of(session, office, now)
    document = OfficialDocument(
        office_id=office.id,
        plan_id=plan_id,
        role=role,
        kind_name=model.kind.name,
        kind_symbol=model.kind.symbol,
        abstract=model.abstract,
        drafter_id=drafter.id if drafter else None,
        symbol=model.header.symbol,
        created_at=now,
    )
    session.add(document)
    session.flush()
    versions.add_version(session, document, model, now)
    return document


def year_of(model: Document, now: datetime) -> int:
    """The year a plan is for: the last one its title names, else that of its date, else that of the clock."""
    named = [int(word) for word in _words(model.abstract) if word.isdigit() and 2000 <= int(word) < 2100]
    if named:
        return named[-1]
    return model.header.date.year if model.header.date else describing.day_of(now).year


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).split()


def drafter_of(session: Session, office: Office, now: datetime) -> Person | None:
    """Who writes drafts and corrects returned ones: by default the records clerk."""
    role = office.rules.get("drafter", "clerk")
    try:
        return offices.the_holder(session, office.id, role, describing.day_of(now))
    except UnknownPerson:
        return None


def revise(session: Session, document: OfficialDocument, model: Document, now: datetime, note: str) -> bool:
    """A new version of a returned draft. False when nothing in it has changed."""
    office = session.get_one(Office, document.office_id)
    before = versions.current(document)
    model = versions.with_office_head(model, office)
    if content_hash(model) == before.content_hash:
        return False
    document.abstract = model.abstract
    document.revise_by = document.next_at = None
    if document.state != DocumentState.RETURNED:
        withdrawing.change(session, document, model, now, note)
        return True
    approving.move(document, DocumentEvent.REVISE)
    versions.add_version(session, document, model, now, note)
    return True
