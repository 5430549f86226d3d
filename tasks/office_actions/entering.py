"""Ghi nhận thay: a decision entered at the console without the approver's code, and the letter that tells them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from domain.approval import CheckKind, Decision, Verdict
from domain.entered_decisions import EnteringRule, Hindrance, effective_from
from domain.lifecycle import EnteredState
from domain.matters import Matter, MatterKind
from domain.refusal import Refused
from domain.wording import clock_text
from storage import offices
from storage.database import transaction
from storage.models import ApprovalStep, DocumentVersion, EnteredDecision, Office, Person
from tasks import approval_letters, approving, describing, entered, letter_documents, letter_pieces, posting
from tasks.office_actions.outcome import Actor, Done, Outcome, gone, row_of
from tasks.step import step


@dataclass(frozen=True)
class Said:
    """What the approver is said to have decided, and what shows it."""

    verdict: Verdict
    comment: str
    basis: str


@step("Ghi nhận thay ý kiến phê duyệt")
def enter(approval: str, said: Said, now: datetime, actor: Actor) -> Outcome:
    """Enter a decision for the approver, who is told by mail; it counts later, unless they object (`tasks.entered`)."""
    if not said.basis:
        return Refused(
            "Ghi nhận thay cần nêu căn cứ: bản giấy đã ký ngày nào, chỉ đạo tại cuộc họp, điện thoại lúc nào."
        )
    if not actor.is_named:
        return Refused("Ghi nhận thay cần họ và tên người nhập ở mục Người thực hiện.")
    if said.verdict is not Verdict.APPROVED and not said.comment:
        return Refused("Trả lại hoặc không duyệt cần ghi lý do.")
    with transaction() as session:
        office = offices.the_office(session)
        asked = row_of(session, office, ApprovalStep, approval)
        if asked is None:
            return gone(approval)
        why = _refused(session, office, asked, now)
        return Refused(f"Không ghi nhận thay: {why}.") if why else _entered(session, office, asked, said, now, actor)


def _refused(session: Session, office: Office, asked: ApprovalStep, now: datetime) -> str:
    """Why nothing can be entered for this approver now; empty when it can. Silence must be able to mean consent."""
    if not EnteringRule.of(office.rules).allowed:
        return Hindrance.SWITCHED_OFF.label
    person = session.get_one(Person, asked.person_id)
    if (stale := approving.refusal_of(session, asked, Decision(person.id, Verdict.APPROVED))) is not None:
        return stale.label
    for row in session.query(EnteredDecision).filter_by(step_id=asked.id):
        if row.state == EnteredState.WAITING:
            return f"đã có ý kiến ghi nhận thay đang chờ, do {row.entered_by} nhập"
        if row.state == EnteredState.OBJECTED:
            return f"{person.name} đã phản đối ý kiến ghi nhận thay trước"
    checks = (
        (Hindrance.UNDELIVERED, person.address_dead_since is not None),
        (Hindrance.AWAY, entered.is_away(session, asked, now, now)),
        (Hindrance.AUTOMATIC, entered.has_automatic(session, asked)),
        (Hindrance.UNREAD, entered.has_unread(session, asked)),
    )
    return next((why.label for why, found in checks if found), "")


def _entered(session: Session, office: Office, asked: ApprovalStep, said: Said, now: datetime, actor: Actor) -> Done:
    version = session.get_one(DocumentVersion, asked.version_id)
    days = EnteringRule.of(office.rules).days
    row = EnteredDecision(
        office_id=office.id,
        step_id=asked.id,
        content_hash=version.content_hash,
        act=said.verdict.value,
        comment=said.comment,
        basis=said.basis,
        entered_by=actor.name,
        run=actor.run,
        entered_at=now,
        effective_at=effective_from(now, offices.calendar_of(session, office.id), days),
    )
    session.add(row)
    session.flush()
    _tell(session, office, asked, row, days)
    name = entered.name_of(session, asked)
    line = f"Ghi nhận thay {name}: {said.verdict.label} {describing.document_name(asked.document)}"
    detail = {"entered": row.id, "basis": row.basis, "comment": row.comment, "content_hash": row.content_hash}
    told = f"{line}, căn cứ: {row.basis}"
    approval_letters.note(session, asked.document, now, "enter", told, actor.origin, detail)
    when = f"Chưa có hiệu lực: {name} được báo bằng thư và có thể phản đối đến {clock_text(row.effective_at)}."
    return Done(
        line,
        (when, f"Căn cứ: {row.basis}.", f"Người nhập: {actor.name}."),
        describing.case_tag(session, asked.document),
    )


def _tell(session: Session, office: Office, asked: ApprovalStep, row: EnteredDecision, days: int) -> None:
    """The letter to the approver, with the very draft that it is about."""
    document, version = asked.document, session.get_one(DocumentVersion, asked.version_id)
    person = session.get_one(Person, asked.person_id)
    matter = Matter(MatterKind.ENTERED, row.id, approval_letters.case_code(document, version))
    envelope = posting.to_person(office, person, matter.code, matter, now=row.entered_at)
    files = approval_letters.draft_files(document, version)[:1]
    letter = letter_documents.DecisionEntered(
        **envelope.head,
        document=describing.document_line(document, version),
        step=CheckKind(asked.kind).label,
        act=Verdict(row.act).label,
        comment=row.comment,
        basis=row.basis,
        entered_by=row.entered_by,
        entered_at=row.entered_at,
        effective_at=row.effective_at,
        days=days,
        files=tuple(letter_pieces.File(name=file.name, size=len(file.content)) for file in files),
    )
    mark = posting.Postmark(key=entered.key_of(row), now=row.entered_at, files=files)
    posting.post(session, envelope, letter, mark)
