"""A case that ends before its end: the drafter takes the draft back, whoever signs stops the issue, a draft changes."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.approval import CheckKind, Verdict
from domain.case_words import Stop, read_stop
from domain.document import Document
from domain.fates import Fate, Reason
from domain.lifecycle import STEP, DocumentEvent, DocumentState, StepEvent, StepState, next_state
from domain.matters import Matter, MatterKind
from domain.refusal import Refused
from storage import offices
from storage.database import transaction
from storage.models import ApprovalStep, OfficialDocument, Person
from tasks import approval_letters, approval_seats, approving, describing, letter_reports, proving, replying, versions
from tasks.incoming import Incoming, Recorded
from tasks.origin import BY_COMMAND, Origin, of_mail
from tasks.step import step

WITHDRAWN, RECALLED = "withdrawn", "recalled"
ACTS = {WITHDRAWN: "rút", RECALLED: "dừng ban hành"}
WITHDRAWABLE = (DocumentState.DRAFT, DocumentState.SUBMITTED, DocumentState.RETURNED, DocumentState.APPROVED)
STOPPABLE = (DocumentState.SUBMITTED, DocumentState.APPROVED)


@step("Rút dự thảo", "Rút văn bản {document_id}")
def withdraw(document_id: int, reason: str, now: datetime, origin: Origin = BY_COMMAND) -> str | Refused:
    """The drafter takes a draft back before its issue; whoever was asked is told. The case ends."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        if refused := _not_in(document, WITHDRAWABLE):
            return refused
        return take_back(session, document, reason, now, origin)


@step("Dừng ban hành", "Dừng ban hành văn bản {document_id}")
def stop(document_id: int, reason: str, now: datetime, origin: Origin = BY_COMMAND) -> str | Refused:
    """The principal stops a draft before its issue; it goes back to the drafter, and what was signed counts no more."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        if refused := _not_in(document, STOPPABLE):
            return refused
        principal = offices.the_holder(session, document.office_id, "principal", describing.day_of(now))
        return stop_issue(session, document, principal, reason, now, origin)


def take_back(session: Session, document: OfficialDocument, reason: str, now: datetime, origin: Origin) -> str:
    """Withdraw a draft; gives one Vietnamese line."""
    approving.move(document, DocumentEvent.WITHDRAW)
    document.next_at = document.revise_by = None
    why = "người soạn thảo đã rút dự thảo" + (f" (lý do: {reason})" if reason else "")
    approving.end_open_seats(session, document, why, now)
    line = f"{origin.actor} rút {describing.document_name(document)}" + (f": {reason}" if reason else "")
    detail = {"reason": reason, "raw": origin.raw_hash}
    approval_letters.note(session, document, now, "withdraw", line, origin, detail)
    return line


def stop_issue(
    session: Session,
    document: OfficialDocument,
    person: Person,
    reason: str,
    now: datetime,
    origin: Origin,
) -> str:
    """Return a draft that is not issued yet, and void the signatures it has; gives one Vietnamese line."""
    version = versions.current(document)
    for row in approval_seats.rows_of(document, version):
        if row.kind == CheckKind.SIGNATURE and row.state == StepState.APPROVED:
            row.state = next_state(STEP, StepState.APPROVED, StepEvent.VOID)
    approving.end_open_seats(session, document, "người có thẩm quyền đã dừng ban hành dự thảo này", now)
    approving.move(document, DocumentEvent.RETURN)
    document.held_because = ""
    approving.wait_for_revision(session, document, now)
    line = f"{origin.actor} dừng ban hành {describing.document_name(document)}" + (f": {reason}" if reason else "")
    detail = {"reason": reason, "raw": origin.raw_hash}
    approval_letters.note(session, document, now, "stop", line, origin, detail)
    words = reason or "Dừng ban hành."
    result = approval_letters.Result(version, Verdict.RETURNED, person, words)
    approval_letters.tell_drafter(session, document, result, f"stopped:{document.id}:{now.isoformat()}", now)
    return line


def change(session: Session, document: OfficialDocument, model: Document, now: datetime, note: str) -> None:
    """A new text while the old one is being decided: the old one's questions end, and it is put forward anew."""
    approving.move(document, DocumentEvent.CHANGE)
    why = "dự thảo đã được sửa, bản mới sẽ được trình lại"
    approving.end_open_seats(session, document, why, now)
    document.held_because = ""
    versions.add_version(session, document, model, now, note)
    line = f"Sửa {describing.document_name(document)} khi đang trình: ý kiến về bản trước không áp dụng cho bản mới"
    approval_letters.note(session, document, now, "change", line)


def stopped_in(mail: Incoming, matters: tuple[Matter, ...]) -> Recorded | None:
    """Take a draft back or stop its issue, when a mail's first line says so and its author may; else None."""
    said = read_stop(mail.answer.text)
    found = _case_of(mail, matters) if said else None
    if said is None or found is None:
        return None
    document, act = found
    if refused := _not_in(document, WITHDRAWABLE if act == WITHDRAWN else STOPPABLE):
        topic = describing.document_name(document)
        detail = refused.line.partition(" / ")[0]
        replying.explain(mail, _code(document), topic, letter_reports.Stale.OVER, detail)
        return Recorded(Fate.DECISION, f"{mail.person.name}: {refused.line.partition(' / ')[0]}", Reason.CLOSED)
    if proving.needs_round_trip(mail):
        return proving.ask_round_trip(mail, document, None, act, said.line, said.reason)
    return carry_out(mail, document, act, said, of_mail(mail))


def carry_out(mail: Incoming, document: OfficialDocument, act: str, said: Stop, origin: Origin) -> Recorded:
    """Do what was said, once it is proved; `origin` is the first mail where this one only confirms it."""
    if refused := _not_in(document, WITHDRAWABLE if act == WITHDRAWN else STOPPABLE):
        return Recorded(Fate.DECISION, f"{mail.person.name}: {refused.line.partition(' / ')[0]}", Reason.CLOSED)
    if act == WITHDRAWN:
        line = take_back(mail.session, document, said.reason, mail.now, origin)
    else:
        line = stop_issue(mail.session, document, mail.person, said.reason, mail.now, origin)
    return Recorded(Fate.DECISION, line)


def _case_of(mail: Incoming, matters: tuple[Matter, ...]) -> tuple[OfficialDocument, str] | None:
    """The draft this mail is about and what its author may do with it: the letter's, the subject's, the only one."""
    pointed = [document for matter in matters if (document := _document_of(mail.session, matter)) is not None]
    if not pointed:
        query = select(OfficialDocument).where(
            OfficialDocument.office_id == mail.office.id, OfficialDocument.state.in_(WITHDRAWABLE)
        )
        live = list(mail.session.scalars(query.order_by(OfficialDocument.id)))
        words = f"{mail.message.subject} {mail.answer.text}".upper()
        named = [document for document in live if f"{_code(document)}-" in words or f"{_code(document)}]" in words]
        pointed = named or live
    own = [(document, act) for document in pointed if (act := _may(mail, document))]
    return own[0] if len(own) == 1 else None


def _may(mail: Incoming, document: OfficialDocument) -> str | None:
    """The drafter may withdraw; whoever signs, and the principal, may stop the issue."""
    if document.drafter_id == mail.person.id:
        return WITHDRAWN
    signers = {row.person_id for row in document.steps if row.kind == CheckKind.SIGNATURE}
    heads = offices.holders(mail.session, mail.office.id, "principal", describing.day_of(mail.now))
    return RECALLED if mail.person.id in signers | {head.id for head in heads} else None


def _document_of(session: Session, matter: Matter) -> OfficialDocument | None:
    match matter.kind:
        case MatterKind.APPROVAL:
            return session.get_one(ApprovalStep, matter.id).document
        case MatterKind.REVISION | MatterKind.SIGNED_COPY:
            return session.get_one(OfficialDocument, matter.id)
    return None


def _code(document: OfficialDocument) -> str:
    return f"{document.kind_symbol or 'CV'}D{document.id}".upper().replace("Đ", "D")


def _not_in(document: OfficialDocument, states: tuple[DocumentState, ...]) -> Refused | None:
    state = DocumentState(document.state)
    if state in states:
        return None
    return Refused(
        f"{describing.short_name(document)} {state.label}, không còn ở giai đoạn trình duyệt. / It is {state}."
    )
