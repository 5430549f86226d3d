"""The open questions of an imported plan: asked by letter, answered by reply, form or command."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy.orm import Session

from domain import assignments
from domain.fates import Fate
from domain.matters import Matter, MatterKind
from domain.plan_answers import OpenQuestion, applied, names_in, read_answers
from domain.text import key
from domain.tokens import matter_code
from storage import offices, trail
from storage.database import transaction
from storage.models import Group, GroupMember, Office, OutboxLetter, Person, Plan
from tasks import describing, letter_documents, letter_pieces, posting
from tasks.incoming import Incoming, Recorded
from tasks.step import step

_PLACES = {
    "group": "Nhóm",
    "person": "Người",
    "period": "Kỳ báo cáo",
    "due": "Thời hạn",
    "header": "Thể thức",
    "everyone": "Báo cáo chung",
}


@step("Hỏi những điểm chưa rõ của kế hoạch", "Hỏi về kế hoạch {plan_id}")
def ask_questions(plan_id: int, now: datetime) -> int:
    """Write to the drafter what the plan leaves open; gives how many questions there are."""
    with transaction() as session:
        plan = session.get_one(Plan, plan_id)
        office = session.get_one(Office, plan.office_id)
        drafter = session.get(Person, plan.document.drafter_id) if plan.document.drafter_id else None
        if drafter is not None and open_of(plan):
            _ask(session, office, plan, drafter, now, "")
        return len(open_of(plan))


def open_of(plan: Plan) -> tuple[OpenQuestion, ...]:
    """The questions that nobody has answered."""
    return tuple(row for row in questions_of(plan) if not row.answer)


def questions_of(plan: Plan) -> tuple[OpenQuestion, ...]:
    """All questions of a plan with their answers."""
    return tuple(OpenQuestion(**row) for row in plan.questions)


def answer(session: Session, plan: Plan, answers: Mapping[str, str], now: datetime) -> tuple[str, ...]:
    """Take the answers; gives one Vietnamese line for each that could not be taken."""
    problems: list[str] = []
    rows = []
    for question in questions_of(plan):
        given = answers.get(question.code, "").strip()
        if given and not question.answer:
            question, problem = _take(session, plan, replace(question, answer=given), now)
            problems += [problem] if problem else []
        rows.append(asdict(question))
    plan.questions = rows
    return tuple(problems)


def answer_by_mail(mail: Incoming, matter: Matter) -> Recorded:
    """The drafter's reply; what is still open or was not understood is asked again in one letter."""
    session = mail.session
    plan = session.get_one(Plan, matter.id)
    answers = read_answers(mail.answer.text, open_of(plan), mail.answer.verb)
    problems = answer(session, plan, answers, mail.now)
    left = open_of(plan)
    line = f"{mail.person.name} trả lời {len(answers) - len(problems):02d} câu hỏi về {plan.title}"
    line += f", còn {len(left):02d}" if left else ""
    mail.note("answer_questions", line, plan.id)
    if left:
        _ask(session, mail.office, plan, mail.person, mail.now, str(mail.message.id))
    return Recorded(Fate.REQUEST, line)


def _take(session: Session, plan: Plan, question: OpenQuestion, now: datetime) -> tuple[OpenQuestion, str]:
    if question.about == "group":
        return _make_group(session, plan, question, now)
    if question.about == "person":
        person = offices.person_by_name(session, plan.office_id, question.answer, describing.day_of(now))
        if person is None:
            return replace(question, answer=""), f"{question.code}: không tìm thấy “{question.answer}” trong danh sách"
        plan.assignments = [
            row | {"assignee": person.name} if key(row["assignee"]) == key(question.subject) else row
            for row in plan.assignments
        ]
        return question, ""
    rows = applied(assignments.from_plain(plan.assignments), question)
    plan.assignments = assignments.to_plain(rows)
    return question, ""


def _make_group(session: Session, plan: Plan, question: OpenQuestion, now: datetime) -> tuple[OpenQuestion, str]:
    day = describing.day_of(now)
    found = {name: offices.person_by_name(session, plan.office_id, name, day) for name in names_in(question.answer)}
    unknown = [name for name, person in found.items() if person is None]
    if unknown or not found:
        return replace(question, answer=""), f"{question.code}: không tìm thấy {', '.join(unknown) or 'ai'}"
    code = matter_code(question.subject) or f"N{plan.id}"
    group = Group(office_id=plan.office_id, code=f"{code}-{plan.id}", name=question.subject)
    session.add(group)
    session.flush()
    for person in found.values():
        assert person is not None
        session.add(GroupMember(office_id=plan.office_id, group_id=group.id, person_id=person.id))
    session.flush()
    return question, ""


def _ask(
    session: Session, office: Office, plan: Plan, drafter: Person, now: datetime, again: str
) -> OutboxLetter | None:
    matter = Matter(MatterKind.QUESTIONS, plan.id, matter_code(plan.code))
    envelope = posting.to_person(office, drafter, matter.code, matter, now=now)
    letter = letter_documents.ImportQuestions(
        **envelope.head,
        plan_title=describing.document_name(plan.document),
        questions=tuple(
            letter_pieces.ImportQuestion(
                code=row.code,
                place=_PLACES.get(row.about, row.about),
                question=row.text,
                suggestion=row.default or "",
            )
            for row in open_of(plan)
        ),
    )
    fact = trail.Fact(
        action="ask_questions", message=f"Hỏi {len(open_of(plan)):02d} điểm về {plan.title}", at=now, plan_id=plan.id
    )
    trail.record(session, office.id, fact)
    return posting.post(session, envelope, letter, posting.Postmark(key=f"questions:{plan.id}:{again}", now=now))
