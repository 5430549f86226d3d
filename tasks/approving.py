"""Approval by answer: who is asked about which version, and what their answer does. One function for every door."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from domain import approval
from domain.approval import CheckKind, Decision, StepFacts, Verdict, WhyNot
from domain.approval_course import course
from domain.deadlines import answer_by
from domain.lifecycle import DOCUMENT, STEP, DocumentEvent, DocumentState, StepEvent, StepState, next_state
from storage import offices
from storage.database import transaction
from storage.models import ApprovalStep, DocumentVersion, Office, OfficialDocument, Person
from tasks import approval_letters, approval_seats, describing, versions
from tasks.deputies import deputy_of
from tasks.origin import Origin
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
_WITHOUT_YOU = {
    Verdict.APPROVED: "dự thảo đã được duyệt",
    Verdict.RETURNED: "dự thảo đã được trả lại để chỉnh sửa, bản mới sẽ được trình lại",
    Verdict.REJECTED: "dự thảo không được duyệt, việc trình văn bản này đã kết thúc",
}
OTHERS_DECIDED = "bước này đã có đủ ý kiến của những người cùng được hỏi"


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
        approval_seats.take_seats(session, office, document, version, now)
        line = f"Trình duyệt {describing.document_name(document)} (dự thảo lần {version.ordinal})"
        kept = [row for row in approval_seats.rows_of(document, version) if row.carried]
        if kept:
            names = ", ".join(dict.fromkeys(session.get_one(Person, row.person_id).name for row in kept))
            line += f"; ý kiến duyệt trước còn hiệu lực, không hỏi lại: {names}"
        approval_letters.note(session, document, now, "submit", line, Origin(evidence=version.content_hash))
        _go_on(session, document, version, kept[-1] if kept else None, now)
        return Submitted(describing.case_tag(session, document), line)


def decide(session: Session, approval_step: ApprovalStep, decision: Decision, now: datetime) -> Decided:
    """Record one answer, whichever door it came through. The first valid one decides, others change nothing."""
    document = approval_step.document
    version = session.get_one(DocumentVersion, approval_step.version_id)
    why = refusal_of(session, approval_step, decision)
    _note_answer(session, document, approval_step, version, decision, why, now)
    if why is not None:
        return Decided(refused=why)
    _settle(approval_step, decision, now)
    _go_on(session, document, version, approval_step, now)
    return Decided(decision.verdict, DocumentState(document.state))


def refusal_of(session: Session, approval_step: ApprovalStep, decision: Decision) -> WhyNot | None:
    """Why this answer would change nothing as things stand; None when it would decide the step."""
    document = approval_step.document
    facts = StepFacts(
        StepState(approval_step.state),
        session.get_one(DocumentVersion, approval_step.version_id).content_hash,
        versions.current(document).content_hash,
        frozenset({approval_step.person_id}),
        over=document.state != DocumentState.SUBMITTED,
    )
    return approval.refused(facts, decision)


def ask(session: Session, document: OfficialDocument, found: ApprovalStep, now: datetime) -> None:
    """Write to the one whose turn it is, and fix when the ladder reminds of it."""
    calendar = offices.calendar_of(session, document.office_id)
    found.state = next_state(STEP, StepState(found.state), StepEvent.ASK)
    found.asked_at = now
    found.due_on = answer_by(describing.day_of(now), calendar, found.days)
    Waits.of(session, now).plan_step(found)
    approval_letters.write_request(session, document, found, now)


def end_open_seats(session: Session, document: OfficialDocument, why: str, now: datetime) -> None:
    """The case goes on without those who have not answered; whoever was asked is told why."""
    for row in document.steps:
        if row.state in (StepState.WAITING, StepState.ASKED):
            was_asked = row.state == StepState.ASKED
            row.state, row.next_at, row.code_hash = StepState.VOID, None, ""
            if was_asked:
                approval_letters.tell_not_needed(session, document, row, why, now)


def move(document: OfficialDocument, event: DocumentEvent) -> None:
    """Change a document's state as the table allows."""
    document.state = next_state(DOCUMENT, DocumentState(document.state), event)


def _go_on(
    session: Session, document: OfficialDocument, version: DocumentVersion, last: ApprovalStep | None, now: datetime
) -> None:
    """Ask whoever is to be asked now, or end the case; `last` is the seat whose answer came last."""
    while True:
        rows = {row.id: row for row in approval_seats.rows_of(document, version)}
        found = course(approval_seats.seats_of(document, version))
        for number in found.spare:
            spare_seat(session, document, rows[number], now)
        if found.verdict is not None:
            assert last is not None
            _end_case(session, document, last, found.verdict, now)
            return
        spared = [_left_to_colleague(session, document, rows[number], now) for number in found.ask]
        if not any(spared):
            break
    for number in found.ask:
        ask(session, document, rows[number], now)


def spare_seat(session: Session, document: OfficialDocument, row: ApprovalStep, now: datetime) -> None:
    """Others have answered for this seat; whoever was asked is told so."""
    was_asked = row.state == StepState.ASKED
    row.state = next_state(STEP, StepState(row.state), StepEvent.SPARE)
    row.next_at, row.code_hash = None, ""
    if was_asked:
        approval_letters.tell_not_needed(session, document, row, OTHERS_DECIDED, now)


def _left_to_colleague(session: Session, document: OfficialDocument, found: ApprovalStep, now: datetime) -> bool:
    """Give an absent person's seat to the substitute; True when that one sits in this link already, so it is spared."""
    owner = session.get_one(Person, found.owner_id or found.person_id)
    deputy, authority = deputy_of(session, document, owner, CheckKind(found.kind), now)
    if deputy.id in (owner.id, found.person_id):
        return False
    if approval_seats.sits_already(document, found, deputy):
        spare_seat(session, document, found, now)
        return True
    found.person_id, found.authority = deputy.id, authority
    note_substitute(session, document, owner, deputy, authority, now)
    return False


def note_substitute(
    session: Session, document: OfficialDocument, owner: Person, deputy: Person, authority: str, now: datetime
) -> None:
    """Both names in the trail, and with which authority the substitute acts."""
    line = f"{owner.name} vắng mặt, {deputy.name} cho ý kiến thay: {describing.document_name(document)}"
    detail = {"absent": owner.name, "deputy": deputy.name, "authority": authority}
    approval_letters.note(session, document, now, "substitute", line, detail=detail)


def _note_answer(
    session: Session,
    document: OfficialDocument,
    approval_step: ApprovalStep,
    version: DocumentVersion,
    decision: Decision,
    why: WhyNot | None,
    now: datetime,
) -> None:
    name = session.get_one(Person, decision.person_id).name
    owner = session.get(Person, approval_step.owner_id) if approval_step.owner_id else None
    instead = f" (thay {owner.name})" if owner and owner.id != decision.person_id and why is None else ""
    line = f"{name}{instead}: {decision.verdict.label} {describing.document_name(document)} (lần {version.ordinal})"
    line += f", ý kiến: {decision.comment}" if decision.comment else ""
    line += f" (ghi nhận thay, {decision.entered_by} nhập)" if decision.entered_by else ""
    if why is not None:
        line = f"{name} trả lời “{decision.words}”, không làm thay đổi trạng thái văn bản"
    detail = {
        "step": approval_step.id,
        "why_not": why.value if why else "",
        "version": version.ordinal,
        "content_hash": version.content_hash,
        "words": decision.words,
        "raw": decision.raw_hash,
        "confirmed_by": decision.confirmed_by,
        "authority": approval_step.authority,
    }
    action = decision.verdict.value if why is None else "late_answer"
    origin = Origin(decision.entered_by or name, decision.channel, decision.evidence, decision.raw_hash)
    approval_letters.note(session, document, now, action, line, origin, detail)


def _settle(approval_step: ApprovalStep, decision: Decision, now: datetime) -> None:
    approval_step.state = next_state(STEP, StepState(approval_step.state), _STEP_EVENTS[decision.verdict])
    approval_step.decided_at, approval_step.decided_by_id = now, decision.person_id
    approval_step.words, approval_step.comment = decision.words, decision.comment
    approval_step.channel, approval_step.evidence = decision.channel, decision.evidence
    approval_step.raw_hash, approval_step.next_at, approval_step.code_hash = decision.raw_hash, None, ""


def _end_case(
    session: Session, document: OfficialDocument, last: ApprovalStep, verdict: Verdict, now: datetime
) -> None:
    end_open_seats(session, document, _WITHOUT_YOU[verdict], now)
    move(document, _DOCUMENT_EVENTS[verdict])
    if verdict is Verdict.RETURNED:
        wait_for_revision(session, document, now)
    version = session.get_one(DocumentVersion, last.version_id)
    person = session.get_one(Person, last.decided_by_id or last.person_id)
    result = approval_letters.Result(version, verdict, person, _words(session, document, last, verdict))
    approval_letters.tell_drafter(session, document, result, str(last.id), now)


def wait_for_revision(session: Session, document: OfficialDocument, now: datetime) -> None:
    """A returned draft is to be back within as many working days as whoever returned it had to answer."""
    calendar = offices.calendar_of(session, document.office_id)
    days = max((row.days for row in document.steps), default=2)
    document.revise_by = answer_by(describing.day_of(now), calendar, days)
    Waits.of(session, now).plan_document(document)


def _words(session: Session, document: OfficialDocument, last: ApprovalStep, verdict: Verdict) -> str:
    """The words of the one who decided; of all who were against it, by name, when they were several."""
    against = [
        row
        for row in document.steps
        if row.version_id == last.version_id and row.state in (StepState.RETURNED, StepState.REJECTED)
    ]
    if verdict is Verdict.APPROVED or len(against) < 2:
        return last.comment or last.words
    return "\n".join(f"{session.get_one(Person, row.person_id).name}: {row.comment or row.words}" for row in against)
