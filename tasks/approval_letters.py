"""What people are told about a case: the draft put before them, its result, and that they need not answer any more."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from domain.approval import CheckKind, Verdict
from domain.matters import Matter, MatterKind
from domain.outgoing import Enclosure
from domain.wording import long_day
from storage import archive, trail
from storage.models import ApprovalStep, DocumentVersion, Office, OfficialDocument, Person, Plain
from tasks import codes, describing, letter_documents, letter_pieces, posting, redlining, summary_annex, threads
from tasks.origin import OFFICE, Origin

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NEXT = {
    Verdict.APPROVED: "Văn bản được cấp số, đăng ký và phát hành theo nơi nhận.",
    Verdict.RETURNED: (
        "Đề nghị sửa tệp Word gửi kèm và trả lời thư này, đính kèm tệp đã sửa{by}; "
        "Bộ phận Văn thư sẽ trình lại ngay sau khi nhận được."
    ),
    Verdict.REJECTED: "Việc trình văn bản này kết thúc tại đây.",
}


_LONGEST_NOTE = 700  # characters: what a telephone shows without scrolling for long


def write_request(
    session: Session,
    document: OfficialDocument,
    asked: ApprovalStep,
    now: datetime,
    again: str = "",
    notes: tuple[str, ...] = (),
) -> None:
    """The draft to the one whose turn it is, with a token for this person, this step and this version.

    `again`: what makes it another letter than the first; its code is new, the earlier one opens nothing any more.
    `notes`: what the reader should know besides, each a clause.
    """
    office = session.get_one(Office, document.office_id)
    version = session.get_one(DocumentVersion, asked.version_id)
    person = session.get_one(Person, asked.person_id)
    matter = Matter(MatterKind.APPROVAL, asked.id, case_code(document, version))
    envelope = posting.to_person(office, person, matter.code, matter, now=now)
    comparison = redlining.enclosures(document, version)
    internal = summary_annex.internal_files(session, document, now)
    files = (*draft_files(document, version), *comparison, *internal)
    drafter = session.get(Person, document.drafter_id) if document.drafter_id else None
    letter = letter_documents.ApprovalRequest(
        **envelope.head,
        document=describing.document_line(document, version),
        drafter=describing.person_line(drafter, describing.day_of(now)) if drafter else office.mailbox_name,
        step=CheckKind(asked.kind).label,
        changes=_changes(version) if comparison else "",
        warnings=(*notes, *_stands_in(session, asked, now)),
        due_on=asked.due_on,
        files=tuple(letter_pieces.File(name=file.name, size=len(file.content)) for file in files),
        code_line=codes.new_code(asked),
        code_in_reply=office.rules.get("decision_proof") == "code",
    )
    posting.post(session, envelope, letter, posting.Postmark(key=f"approval:{asked.id}{again}", now=now, files=files))


def _changes(version: DocumentVersion) -> str:
    """The first of the changes; all of them stand in the comparison that is enclosed, and a letter stays short."""
    note = version.change_note
    if len(note) <= _LONGEST_NOTE:
        return note
    kept = note[:_LONGEST_NOTE].rsplit("\n", 1)[0].rsplit(" ", 1)[0]
    return f"{kept} … (xem đầy đủ ở tệp so sánh gửi kèm)"


def _stands_in(session: Session, asked: ApprovalStep, now: datetime) -> tuple[str, ...]:
    if asked.owner_id in (None, asked.person_id):
        return ()
    owner = session.get_one(Person, asked.owner_id)
    signs = f", ký {asked.authority}" if asked.authority else ""
    return (f"cho ý kiến thay {describing.person_line(owner, describing.day_of(now))} đang vắng mặt{signs}",)


@dataclass(frozen=True)
class Result:
    """How a case ended: the version, the verdict, whose it is and in which words."""

    version: DocumentVersion
    verdict: Verdict
    person: Person
    words: str


def tell_drafter(session: Session, document: OfficialDocument, result: Result, key: str, now: datetime) -> None:
    """The verdict on the draft to whoever wrote it; a returned one comes back by answering this letter."""
    drafter = session.get(Person, document.drafter_id) if document.drafter_id else None
    if drafter is None:
        return
    office = session.get_one(Office, document.office_id)
    version, verdict = result.version, result.verdict
    code = case_code(document, version)
    kind = {Verdict.RETURNED: MatterKind.REVISION, Verdict.APPROVED: MatterKind.SIGNED_COPY}.get(verdict)
    matters = (Matter(kind, document.id, code),) if kind else ()
    envelope = posting.to_person(office, drafter, code, *matters, now=now)
    letter = letter_documents.ApprovalResult(
        **envelope.head,
        document=describing.document_line(document, version),
        verdict=letter_documents.Verdict(verdict),
        decided_by=describing.person_line(result.person, describing.day_of(now)),
        decided_at=now,
        words=result.words,
        next_step=_NEXT[verdict].format(by=f", chậm nhất {long_day(by)}" if (by := document.revise_by) else ""),
    )
    files = draft_files(document, version)[1:] if verdict is Verdict.RETURNED else ()
    mark = posting.Postmark(key=f"approval-result:{key}", now=now, files=files)
    posting.post(session, envelope, letter, mark)


def tell_not_needed(session: Session, document: OfficialDocument, asked: ApprovalStep, why: str, now: datetime) -> None:
    """To somebody who was asked: the case goes on or ends without their answer, and why (a whole clause)."""
    if asked.asked_at is None:
        return
    office = session.get_one(Office, document.office_id)
    version = session.get_one(DocumentVersion, asked.version_id)
    person = session.get_one(Person, asked.person_id)
    envelope = posting.to_person(office, person, case_code(document, version), now=now)
    letter = letter_documents.ApprovalClosed(
        **envelope.head,
        document=describing.document_line(document, version),
        asked_on=describing.day_of(asked.asked_at),
        why=why,
    )
    mark = posting.Postmark(key=f"approval-closed:{asked.id}", now=now)
    followed = threads.first_letters(session, (), [asked]).of_steps.get(asked.id, "")
    posting.post(session, envelope, letter, threads.in_thread(mark, followed))


def draft_files(document: OfficialDocument, version: DocumentVersion) -> tuple[Enclosure, ...]:
    """The very bytes of a version, PDF first, under names that say what they are."""
    name = f"{describing.document_name(document)[:80]} - dự thảo lần {version.ordinal}"
    return (
        Enclosure(f"{name}.pdf", "application/pdf", archive.get(version.pdf)),
        Enclosure(f"{name}.docx", DOCX, archive.get(version.docx)),
    )


def case_code(document: OfficialDocument, version: DocumentVersion) -> str:
    """Code of a case in subjects: `KHD3-L2`: kind, the document's own number here, which draft."""
    return f"{document.kind_symbol or 'CV'}D{document.id}-L{version.ordinal}".upper().replace("Đ", "D")


def note(
    session: Session,
    document: OfficialDocument,
    now: datetime,
    action: str,
    message: str,
    origin: Origin = OFFICE,
    detail: Plain | None = None,
) -> None:
    """A line of the audit trail about a case; empty details are left out."""
    fact = trail.Fact(
        action=action,
        message=message,
        at=now,
        actor=origin.actor,
        channel=origin.channel,
        plan_id=document.plan_id,
        document_id=document.id,
        evidence=origin.evidence,
        detail={name: value for name, value in (detail or {}).items() if value not in ("", None)},
    )
    trail.record(session, document.office_id, fact)
