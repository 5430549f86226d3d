"""Approval by answer: who is asked about which version, and what their answer does."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import approval
from domain.approval import ChainStep, CheckKind, Decision, StepFacts, Verdict, WhyNot
from domain.deadlines import answer_by
from domain.lifecycle import DOCUMENT, STEP, DocumentEvent, DocumentState, StepEvent, StepState, next_state
from domain.matters import Matter, MatterKind
from domain.outgoing import Enclosure
from storage import archive, offices, trail
from storage.database import transaction
from storage.models import ApprovalStep, DocumentVersion, Office, OfficialDocument, Person
from tasks import codes, describing, letter_documents, letter_pieces, posting, versions
from tasks.deputies import deputy_of
from tasks.step import step
from tasks.waiting import Waits

_STEP_EVENTS = {
    Verdict.APPROVED: StepEvent.APPROVE,
    Verdict.RETURNED: StepEvent.RETURN,
    Verdict.REJECTED: StepEvent.REJECT,
}
_DOCUMENT_EVENTS = {
    Verdict.APPROVED: DocumentEvent.APPROVE,
    Verdict.RETURNED: DocumentEvent.RETURN,
    Verdict.REJECTED: DocumentEvent.REJECT,
}


@dataclass(frozen=True)
class Decided:
    """What an answer did: the verdict on the step, whether the whole document is decided, or why nothing changed."""

    verdict: Verdict | None = None
    document_state: DocumentState | None = None
    refused: WhyNot | None = None


@dataclass(frozen=True)
class Submitted:
    """What was put forward: the plan's code for the register of runs, and one Vietnamese line."""

    code: str
    line: str


@step("Trình duyệt", "Trình duyệt văn bản {document_id}")
def submit(document_id: int, now: datetime) -> Submitted:
    """Put a draft before those who decide, and ask the first of them."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        office = session.get_one(Office, document.office_id)
        move(document, DocumentEvent.SUBMIT)
        version = versions.current(document)
        for ordinal, link in enumerate(chain_of(office, document), start=1):
            person = decider_of(session, office, link, now)
            document.steps.append(
                ApprovalStep(
                    office_id=office.id,
                    version_id=version.id,
                    ordinal=len(document.steps) + 1,
                    kind=link.kind,
                    label=f"Bước {ordinal}: {link.kind.label}",
                    person_id=person.id,
                )
            )
        line = f"Trình duyệt {describing.document_name(document)} (dự thảo lần {version.ordinal})"
        _note(session, document, now, "submit", line, evidence=version.content_hash)
        ask_next(session, document, now)
        return Submitted(describing.case_tag(session, document), line)


def chain_of(office: Office, document: OfficialDocument) -> tuple[ChainStep, ...]:
    """The office's chain for this kind of document; the case keeps the steps it was started with."""
    chains = office.rules.get("chains", {})
    rows = chains.get(document.kind_symbol) or chains.get("*")
    if not rows:
        return approval.DEFAULT_CHAIN
    return tuple(
        ChainStep(CheckKind(row["kind"]), row.get("role", ""), row.get("person", ""), row.get("days", 2))
        for row in rows
    )


def ask_next(session: Session, document: OfficialDocument, now: datetime) -> ApprovalStep | None:
    """Ask the next waiting step of the present version; None when nobody is left to be asked."""
    waiting = [row for row in document.steps if row.state == StepState.WAITING]
    if not waiting:
        return None
    found = waiting[0]
    _leave_to_deputy(session, document, found, now)
    ask(session, document, found, now)
    return found


def ask(session: Session, document: OfficialDocument, found: ApprovalStep, now: datetime) -> None:
    """Write to the one whose turn it is, and note when the ladder has something to remind of."""
    office = session.get_one(Office, document.office_id)
    calendar = offices.calendar_of(session, office.id)
    days = next((link.days for link in chain_of(office, document) if link.kind == found.kind), 2)
    found.state = next_state(STEP, StepState(found.state), StepEvent.ASK)
    found.asked_at = now
    found.due_on = answer_by(describing.day_of(now), calendar, days)
    waits = Waits.of(session, now)
    found.next_at = waits.next_moment(waits.of_step(found))
    _write_request(session, office, document, found, now)


def _leave_to_deputy(session: Session, document: OfficialDocument, found: ApprovalStep, now: datetime) -> None:
    person = session.get_one(Person, found.person_id)
    deputy, authority = deputy_of(session, document, person, CheckKind(found.kind), now)
    if deputy.id == person.id:
        return
    found.person_id, found.authority = deputy.id, authority
    line = f"{person.name} vắng mặt, {deputy.name} cho ý kiến thay: {describing.document_name(document)}"
    _note(session, document, now, "substitute", line)


def decide(session: Session, approval_step: ApprovalStep, decision: Decision, now: datetime) -> Decided:
    """Record one answer, whichever door it came through. The first valid one decides, others change nothing."""
    document = approval_step.document
    version = session.get_one(DocumentVersion, approval_step.version_id)
    facts = StepFacts(
        StepState(approval_step.state),
        version.content_hash,
        versions.current(document).content_hash,
        frozenset({approval_step.person_id}),
    )
    person = session.get_one(Person, decision.person_id)
    if (why := approval.refused(facts, decision)) is not None:
        line = f"{person.name} trả lời “{decision.words}”, không làm thay đổi trạng thái văn bản"
        _note(session, document, now, "late_answer", line, decision.channel, decision.evidence, person.name)
        return Decided(refused=why)
    _settle(approval_step, decision, now)
    line = f"{person.name}: {decision.verdict.label} {describing.document_name(document)} (lần {version.ordinal})"
    if decision.comment:
        line += f", ý kiến: {decision.comment}"
    _note(session, document, now, decision.verdict, line, decision.channel, decision.evidence, person.name)
    left = sum(row.state == StepState.WAITING for row in document.steps)
    outcome = approval.after(decision.verdict, left)
    if outcome is None:
        ask_next(session, document, now)
    else:
        _end_case(session, document, approval_step, decision, now)
    return Decided(decision.verdict, DocumentState(document.state))


def move(document: OfficialDocument, event: DocumentEvent) -> None:
    """Change a document's state as the table allows."""
    document.state = next_state(DOCUMENT, DocumentState(document.state), event)


def _settle(approval_step: ApprovalStep, decision: Decision, now: datetime) -> None:
    approval_step.state = next_state(STEP, StepState(approval_step.state), _STEP_EVENTS[decision.verdict])
    approval_step.decided_at, approval_step.decided_by_id = now, decision.person_id
    approval_step.words, approval_step.comment = decision.words, decision.comment
    approval_step.channel, approval_step.evidence = decision.channel, decision.evidence


def _end_case(
    session: Session, document: OfficialDocument, decided: ApprovalStep, decision: Decision, now: datetime
) -> None:
    for other in document.steps:
        if other.state in (StepState.WAITING, StepState.ASKED):
            other.state = StepState.VOID
    move(document, _DOCUMENT_EVENTS[decision.verdict])
    _tell_drafter(session, document, decided, decision, now)


def decider_of(session: Session, office: Office, link: ChainStep, now: datetime) -> Person:
    """The person that a link of the chain names, by code or by post."""
    if link.person:
        return session.scalars(select(Person).where(Person.office_id == office.id, Person.code == link.person)).one()
    return offices.the_holder(session, office.id, link.role or "principal", describing.day_of(now))


def _write_request(
    session: Session, office: Office, document: OfficialDocument, asked: ApprovalStep, now: datetime
) -> None:
    version = session.get_one(DocumentVersion, asked.version_id)
    person = session.get_one(Person, asked.person_id)
    matter = Matter(MatterKind.APPROVAL, asked.id, case_code(document, version))
    envelope = posting.to_person(office, person, matter.code, matter, now=now)
    files = draft_files(document, version)
    drafter = session.get(Person, document.drafter_id) if document.drafter_id else None
    letter = letter_documents.ApprovalRequest(
        **envelope.head,
        document=describing.document_line(document, version),
        drafter=describing.person_line(drafter, describing.day_of(now)) if drafter else office.mailbox_name,
        step=CheckKind(asked.kind).label,
        changes=version.change_note if version.ordinal > 1 else "",
        due_on=asked.due_on,
        files=tuple(letter_pieces.File(name=file.name, size=len(file.content)) for file in files),
        code_line=codes.new_code(asked),
    )
    posting.post(session, envelope, letter, posting.Postmark(key=f"approval:{asked.id}", now=now, files=files))


def _tell_drafter(
    session: Session, document: OfficialDocument, decided: ApprovalStep, decision: Decision, now: datetime
) -> None:
    drafter = session.get(Person, document.drafter_id) if document.drafter_id else None
    if drafter is None:
        return
    office = session.get_one(Office, document.office_id)
    version = session.get_one(DocumentVersion, decided.version_id)
    person = session.get_one(Person, decision.person_id)
    matter = Matter(MatterKind.REVISION, document.id, case_code(document, version))
    signed = Matter(MatterKind.SIGNED_COPY, document.id, matter.code)
    matters = {Verdict.RETURNED: (matter,), Verdict.APPROVED: (signed,)}.get(decision.verdict, ())
    envelope = posting.to_person(office, drafter, matter.code, *matters, now=now)
    letter = letter_documents.ApprovalResult(
        **envelope.head,
        document=describing.document_line(document, version),
        verdict=letter_documents.Verdict(decision.verdict),
        decided_by=describing.person_line(person, describing.day_of(now)),
        decided_at=now,
        words=decision.comment or decision.words,
        next_step=_NEXT[decision.verdict],
    )
    files = draft_files(document, version)[1:] if decision.verdict is Verdict.RETURNED else ()
    mark = posting.Postmark(key=f"approval-result:{decided.id}", now=now, files=files)
    posting.post(session, envelope, letter, mark)


_NEXT = {
    Verdict.APPROVED: "Văn bản được cấp số, đăng ký và phát hành theo nơi nhận.",
    Verdict.RETURNED: (
        "Đề nghị sửa tệp Word gửi kèm và trả lời thư này, đính kèm tệp đã sửa; "
        "Bộ phận Văn thư sẽ trình lại ngay sau khi nhận được."
    ),
    Verdict.REJECTED: "Việc trình văn bản này kết thúc tại đây.",
}


def draft_files(document: OfficialDocument, version: DocumentVersion) -> tuple[Enclosure, ...]:
    """The very bytes of a version, PDF first, under names that say what they are."""
    name = f"{describing.document_name(document)[:80]} - dự thảo lần {version.ordinal}"
    return (
        Enclosure(f"{name}.pdf", "application/pdf", archive.get(version.pdf)),
        Enclosure(f"{name}.docx", DOCX, archive.get(version.docx)),
    )


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def case_code(document: OfficialDocument, version: DocumentVersion) -> str:
    """Code of a case in subjects: `KHD3-L2`: kind, the document's own number here, which draft."""
    return f"{document.kind_symbol or 'CV'}D{document.id}-L{version.ordinal}".upper().replace("Đ", "D")


def _note(
    session: Session,
    document: OfficialDocument,
    now: datetime,
    action: str,
    message: str,
    channel: str = "clock",
    evidence: str = "",
    actor: str = "Văn thư",
) -> None:
    fact = trail.Fact(
        action=str(action),
        message=message,
        at=now,
        actor=actor,
        channel=channel,
        plan_id=document.plan_id,
        document_id=document.id,
        evidence=evidence,
    )
    trail.record(session, document.office_id, fact)
