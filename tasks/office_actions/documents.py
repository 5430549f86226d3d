"""Documents moved by hand: which one a form names, answers to a plan's questions, numbers voided."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from domain.lifecycle import DocumentEvent, DocumentState
from domain.plan_answers import read_answers
from domain.refusal import Refused
from storage import offices
from storage.database import reading, transaction
from storage.models import Duty, IncomingEntry, OfficialDocument, OutgoingEntry, Plan
from tasks import answering_questions, approving, citing, describing
from tasks.closing import open_ends
from tasks.office_actions.outcome import Actor, Done, Outcome, gone, note, row_of
from tasks.step import step


@dataclass(frozen=True)
class Named:
    """The document or plan that a form names."""

    id: int
    name: str
    tag: str


def document_named(label: str, wanted: DocumentState | None = None) -> Named | Refused:
    """The document of this choice, when it is in the state that the job needs (None: the job looks at it itself)."""
    with reading() as session:
        row = row_of(session, offices.the_office(session), OfficialDocument, label)
        if row is None:
            return gone(label)
        state = DocumentState(row.state)
        name = describing.document_name(row)
        if wanted is not None and state is not wanted:
            return Refused(f"{name} đang ở trạng thái “{state.label}”, không phải “{wanted.label}”.")
        return Named(row.id, name, describing.case_tag(session, row))


def plan_to_close(label: str) -> Named | Refused:
    """The plan of this choice, when nothing of it is open any more."""
    with reading() as session:
        plan = row_of(session, offices.the_office(session), Plan, label)
        if plan is None:
            return gone(label)
        if ends := open_ends(session, plan):
            return Refused(f"Chưa kết thúc được {plan.code}: {'; '.join(ends)}.")
        return Named(plan.id, plan.title, describing.tag_of(plan.code))


@step("Trả lời câu hỏi về kế hoạch")
def answer_questions(label: str, answers: str, agree: bool, now: datetime, actor: Actor) -> Outcome:
    """Answers written as `Q1: hằng quý`, one a line; `agree` takes the suggested ones where nothing is written."""
    with transaction() as session:
        plan = row_of(session, offices.the_office(session), Plan, label)
        if plan is None:
            return gone(label)
        usual = {row.code: row.default for row in answering_questions.open_of(plan) if row.default} if agree else {}
        given = usual | read_answers(answers, answering_questions.open_of(plan), None)
        if not given:
            return Refused("Chưa có câu trả lời nào: mỗi dòng ghi một câu, ví dụ “Q1: hằng quý”.")
        problems = answering_questions.answer(session, plan, given, now)
        left = answering_questions.open_of(plan)
        if len(problems) == len(given):
            session.rollback()
            return Refused("; ".join(problems) + ".")
        line = f"Trả lời {len(given) - len(problems):02d} câu hỏi về {plan.title}, còn {len(left):02d}"
        done = note(session, actor, "answer_questions", line, now, plan=plan)
        return Done(line, (*problems, *(f"{row.code}. {row.text}" for row in left)), done.tag)


def cite_by_form(document: str, incoming: str, now: datetime, actor: Actor) -> Outcome:
    """The căn cứ that these two choices mean, added to the draft."""
    with reading() as session:
        office = offices.the_office(session)
        draft = row_of(session, office, OfficialDocument, document)
        entry = row_of(session, office, IncomingEntry, incoming)
        if draft is None or entry is None:
            return gone(document if draft is None else incoming)
        draft_id, entry_id, tag = draft.id, entry.id, describing.case_tag(session, draft)
    cited = citing.cite(draft_id, entry_id, now, actor.origin)
    return Refused(cited.line.partition(" / ")[0]) if isinstance(cited, Refused) else Done(cited.line, tag=tag)


@step("Hủy số văn bản")
def void_number(label: str, reason: str, now: datetime, actor: Actor) -> Outcome:
    """A spoiled number stays in the register with its reason and is never given again (NĐ 30/2020, Điều 15, 18).

    The document that bears it is recalled; a plan that is being carried out keeps its number.
    """
    if not reason.strip():
        return Refused("Hủy số cần ghi lý do: lý do được giữ trong sổ đăng ký văn bản đi.")
    with transaction() as session:
        entry = row_of(session, offices.the_office(session), OutgoingEntry, label)
        if entry is None or entry.voided:
            return gone(label)
        document = session.get(OfficialDocument, entry.document_id) if entry.document_id else None
        plan = session.get(Plan, document.plan_id) if document and document.plan_id else None
        if document is not None and document.role == "plan":
            assert plan is not None
            if session.scalar(select(Duty.id).where(Duty.plan_id == plan.id).limit(1)) is not None:
                return Refused(f"Không hủy số {entry.number_symbol}: kế hoạch đang được thực hiện, đã giao nhiệm vụ.")
        if document is not None and document.state != DocumentState.ISSUED:
            state = DocumentState(document.state).label
            return Refused(f"Không hủy số {entry.number_symbol}: văn bản đang ở trạng thái “{state}”.")
        entry.voided, entry.note = True, "; ".join(part for part in (entry.note, reason.strip()) if part)
        if document is not None:
            approving.move(document, DocumentEvent.RECALL)
        line = f"Hủy số {entry.number_symbol}: {reason.strip()}"
        return note(session, actor, "void", line, now, plan=plan, document_id=entry.document_id)
