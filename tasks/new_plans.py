"""A plan from nothing: out of last year's text, out of the decree's skeleton, or the next version edited in Word."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.assignments import assignments_of, to_plain
from domain.document import Document
from domain.lifecycle import DocumentState
from domain.new_plan import Lifted, NewPlan, Remark, lift
from domain.plan import NotAPlan, PlanReading
from domain.plan_skeleton import Letterhead, skeleton
from domain.redline import passages
from domain.refusal import Refused
from domain.text import key
from storage import offices, trail
from storage.database import reading, transaction
from storage.models import Body, Office, Plan
from tasks import describing, drafting, versions
from tasks.drafting import Drafted
from tasks.importing import read_bytes
from tasks.rendering import render_docx
from tasks.revising import change_note
from tasks.step import step


@dataclass(frozen=True)
class Renewed:
    """The new draft, and what was and was not changed against the old plan."""

    drafted: Drafted
    changes: tuple[Lifted, ...]
    remarks: tuple[Remark, ...]


@step("Lập kế hoạch từ kế hoạch năm trước", "Lập kế hoạch năm {year}")
def renew(plan_id: int, year: int, now: datetime) -> Renewed | Refused:
    """Last year's text as a draft for `year`; answers given to the old plan's questions are proposed again."""
    with reading() as session:
        plan = session.get_one(Plan, plan_id)
        code, old_year = plan.code, plan.year
        if year == old_year:
            return Refused(f"{code} đã là kế hoạch năm {year}. / It is a plan of that year already.")
        lifted = lift(versions.model_of(versions.current(plan.document)), old_year, year)
        answers = {key(row["text"]): row["answer"] for row in plan.questions if row["answer"]}
    read = _read_back(lifted.document)
    if isinstance(read, NotAPlan):
        return Refused(f"Không lập được dự thảo từ {code}: {read.reason}")
    drafted = drafting.store_draft(read, now)
    with transaction() as session:
        new = session.get_one(Plan, drafted.plan_id)
        new.year = year
        new.questions = [row | {"default": answers.get(key(row["text"]), row["default"])} for row in new.questions]
        version = versions.current(new.document)
        version.change_note = f"Lập từ {code}, {len(lifted.changes):02d} chỗ đổi theo năm {year}"
        _note(session, new, "renew_plan", version.change_note, now, lifted)
    return Renewed(drafted, lifted.changes, lifted.remarks)


@step("Lập kế hoạch theo mẫu", "Lập kế hoạch theo mẫu năm {year}")
def from_skeleton(subject: str, year: int, now: datetime) -> Drafted | Refused:
    """An empty plan in the decree's form as a draft, to be written in Word."""
    with reading() as session:
        model = skeleton(_letterhead(session, offices.the_office(session), now), subject, year)
    return drafting.store_draft(PlanReading(model), now)


@step("Nhập bản sửa vào dự thảo", "Nhập bản sửa vào kế hoạch {plan_id}")
def next_version(plan_id: int, content: bytes, now: datetime) -> Drafted | Refused:
    """A file edited in Word becomes the next version of a draft; duties and questions are read anew.

    What is put forward or approved is not changed from behind: it is returned or withdrawn first (Điều 11).
    """
    with transaction() as session:
        plan = session.get_one(Plan, plan_id)
        document, office = plan.document, session.get_one(Office, plan.office_id)
        read = read_bytes(content, document.kind_symbol or "KH")
        if isinstance(read, NotAPlan):
            return Refused(read.reason)
        before = versions.model_of(versions.current(document))
        after = versions.with_office_head(read.document, office)
        if document.state not in (DocumentState.DRAFT, DocumentState.RETURNED):
            state = DocumentState(document.state).label
            return Refused(f"Kế hoạch {plan.code} {state}, không nhận bản sửa. / It is {document.state}: not changed.")
        note = change_note(before, after)
        if document.state == DocumentState.RETURNED:
            changed = drafting.revise(session, document, after, now, note)
        else:
            changed = _add(session, plan, after, now, note)
        if not changed:
            return Refused(f"Tệp không có chỗ nào khác dự thảo {plan.code}. / Nothing in the file has changed.")
        plan.title, plan.assignments = after.abstract, to_plain(assignments_of(read.duties, read.report_duties))
        answers = {key(row["text"]): row["answer"] for row in plan.questions if row["answer"]}
        questions = drafting.questions_about(session, office, read)
        plan.questions = [row | {"answer": answers.get(key(row["text"]), "")} for row in questions]
        line = f"Nhập bản sửa {describing.document_name(document)} (dự thảo lần {len(document.versions)})"
        _note(session, plan, "revise", line, now, None)
        left = sum(not row["answer"] for row in plan.questions)
        return Drafted(plan.id, document.id, plan.code, plan.title, left, len(read.suggestions))


def described(changes: Sequence[Lifted], remarks: Sequence[Remark]) -> list[str]:
    """One line a change and remark, as the command prints them."""
    lines = [f"Đổi, {row.place}: “{row.before}” -> “{row.after}”" for row in changes]
    return lines + [f"Cần xem, {row.place}: “{row.words}” ({row.why})" for row in remarks]


def _add(session: Session, plan: Plan, model: Document, now: datetime, note: str) -> bool:
    document = plan.document
    if _words(versions.model_of(versions.current(document))) == _words(model):
        return False
    document.abstract = model.abstract
    versions.add_version(session, document, model, now, note)
    return True


def _words(model: Document) -> list[str]:
    """What is printed: the same words read back with another structure are no change."""
    return [passage.text for passage in passages(model)]


def _read_back(model: Document) -> PlanReading | NotAPlan:
    """Who does and reports what is read out of the new text, as out of any plan; the text itself is the lifted one."""
    read = read_bytes(render_docx(model, draft=True), model.kind.symbol or "KH")
    return read if isinstance(read, NotAPlan) else replace(read, document=model)


def _letterhead(session: Session, office: Office, now: datetime) -> Letterhead:
    day = describing.day_of(now)
    principal = offices.the_holder(session, office.id, "principal", day)
    query = select(Body).where(Body.office_id == office.id, Body.role == "superior", offices.valid_on(Body, day))
    return Letterhead(
        office=office.name,
        parent_body=office.parent_name or None,
        symbol=versions.symbol_of("KH", office),
        place=office.place,
        superiors=tuple(body.name for body in session.scalars(query.order_by(Body.id))),
        signer_title=offices.title_of(principal, day),
        signer_name=principal.name,
    )


def _note(session: Session, plan: Plan, action: str, line: str, now: datetime, lifted: NewPlan | None) -> None:
    detail = {}
    if lifted is not None:
        detail = {
            "changes": [asdict(row) for row in lifted.changes],
            "remarks": [asdict(row) for row in lifted.remarks],
        }
    fact = trail.Fact(
        action=action,
        message=line,
        at=now,
        channel="command",
        plan_id=plan.id,
        document_id=plan.document.id,
        evidence=versions.current(plan.document).content_hash,
        detail=detail,
    )
    trail.record(session, plan.office_id, fact)
