"""Answers to mail that could not simply be recorded: why, and what helps. Strangers and machines get none."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from domain import mailto
from domain.fates import Fate, Reason
from domain.matching import Held
from domain.matters import Matter, MatterKind, from_plain
from domain.tokens import matter_code
from storage import offices
from storage.models import (
    ApprovalStep,
    DocumentVersion,
    Message,
    Office,
    OfficialDocument,
    OutboxLetter,
    Person,
    Petition,
    Plan,
    Refusal,
    Report,
    ReportRequest,
    Token,
)
from storage.remembering import remembered
from tasks import describing, letter_pieces, letter_reports, posting
from tasks.files import MOST_FILES
from tasks.incoming import Incoming, Recorded

_CHOICES = {
    MatterKind.REQUEST: (mailto.REPORT, mailto.EXTEND),
    MatterKind.PETITION: (mailto.AGREE, mailto.DISAGREE),
    MatterKind.PROVISIONAL: (mailto.RIGHT, mailto.WRONG),
    MatterKind.CLAIM: (mailto.RIGHT, mailto.WRONG),
    MatterKind.ABSENCE: (mailto.RIGHT, mailto.WRONG),
    MatterKind.HELD: (mailto.RIGHT, mailto.WRONG),
}
_ADVICE = {
    Reason.EMPTY: "Đề nghị trả lời lại, ghi kết quả trong nội dung thư hoặc đính kèm tệp.",
    Reason.NO_FILE: "Đề nghị trả lời lại và đính kèm tệp, hoặc ghi kết quả trong nội dung thư.",
    Reason.NO_DATE: "Đề nghị ghi rõ ngày, ví dụ: XIN GIA HẠN ĐẾN NGÀY 20/4.",
    Reason.UNKNOWN_COLLEAGUE: "Đề nghị ghi rõ họ và tên người nhận, ví dụ: CHUYỂN ĐỒNG CHÍ Nguyễn Thị A.",
    Reason.NO_DRAFT: "Đề nghị trả lời thư này và đính kèm tệp Word (.docx) đã sửa.",
    Reason.UNREADABLE_DRAFT: "Đề nghị sửa ngay trong tệp Word (.docx) đã gửi kèm thư trả lại.",
    Reason.NO_CHANGE: "Đề nghị sửa theo ý kiến đã nêu rồi gửi lại tệp.",
    Reason.NO_CODE: "Đề nghị trả lời lại thư trình, ghi mã dùng một lần in trong thư ngay sau ý kiến.",
    Reason.CLOSED: "Thư của đồng chí được lưu trong hồ sơ.",
    Reason.TOO_LARGE: "Đề nghị gửi lại tệp nhỏ hơn hoặc gửi liên kết.",
    Reason.TOO_MANY_FILES: f"Đề nghị gửi mỗi thư không quá {MOST_FILES} tệp, hoặc gửi liên kết.",
    Reason.EXECUTABLE: "Đề nghị gửi lại dưới dạng .docx, .xlsx, .pdf hoặc ảnh.",
}

ANSWERS_A_DAY = 50
_ANSWERS = ("receipt", "receipt_provisional", "refusal", "ask_back", "which_matter", "late_answer", "held_notice")


def refuse(mail: Incoming, reason: Reason) -> Recorded:
    """Say why and what to do, at most once per address, reason and day; the mail is held for a look."""
    if first_today(mail.session, mail.office, mail.message.sender, reason, mail.now):
        # A better answer comes in reply to this letter, so it stands for what the refused one was about.
        matters = matters_answered(mail)
        code = matters[0].code if len(matters) == 1 else _own_code(mail)
        envelope = posting.to_person(mail.office, mail.person, code, *matters, now=mail.now)
        letter = letter_reports.Refusal(
            **envelope.head,
            subject_line=mail.message.subject,
            arrived_at=mail.message.arrived_at,
            reasons=(reason.label,),
            advice=_ADVICE.get(reason, ""),
            files=mail.files(),
        )
        mark = posting.Postmark(key=f"refusal:{mail.message.id}", now=mail.now, in_reply_to=mail.reply_to)
        posting.post(mail.session, envelope, letter, mark)
    return Recorded(Fate.HELD, f"{mail.person.name}: {reason.label}", reason)


def ask_back(mail: Incoming, matter: Matter) -> Recorded:
    """Unclear words are asked about once; after that the mail waits for a person."""
    step = mail.session.get(ApprovalStep, matter.id) if matter.kind is MatterKind.APPROVAL else None
    line = f"{mail.person.name}: “{first_line(mail.answer.text)}” chưa rõ"
    if step is not None and step.asked_back:
        return Recorded(Fate.HELD, line, Reason.UNCLEAR)
    if step is not None:
        step.asked_back = True
    elif not first_today(mail.session, mail.office, mail.message.sender, Reason.UNCLEAR, mail.now):
        return Recorded(Fate.HELD, line, Reason.UNCLEAR)
    _write_ask_back(mail, matter)
    mail.note("ask_back", line)
    return Recorded(Fate.HELD, line, Reason.UNCLEAR)


def ask_to_confirm(mail: Incoming, matter: Matter) -> Recorded:
    """A decision sent outside the letter that asked for it: whoever holds the work address confirms it, once a day."""
    line = f"{mail.person.name}: “{first_line(mail.answer.text)}” cần xác nhận"
    if first_today(mail.session, mail.office, mail.message.sender, Reason.UNPROVED, mail.now):
        _write_ask_back(mail, matter)
        mail.note("ask_back", line)
    return Recorded(Fate.HELD, line, Reason.UNPROVED)


def _write_ask_back(mail: Incoming, matter: Matter) -> None:
    envelope = posting.to_person(mail.office, mail.person, matter.code, matter, now=mail.now)
    letter = letter_reports.AskBack(
        **envelope.head,
        about=about(mail.session, matter),
        their_words=first_line(mail.answer.text),
        choices=_CHOICES.get(matter.kind, (mailto.APPROVE, mailto.RETURN)),
    )
    mark = posting.Postmark(key=f"ask-back:{mail.message.id}", now=mail.now, in_reply_to=mail.reply_to)
    posting.post(mail.session, envelope, letter, mark)


def ask_which(mail: Incoming, matters: tuple[Matter, ...]) -> Recorded:
    """Several open matters fit: the sender is asked once, with a button each."""
    line = f"{mail.person.name}: {Reason.SEVERAL_FIT.label}"
    if not first_today(mail.session, mail.office, mail.message.sender, Reason.SEVERAL_FIT, mail.now):
        return Recorded(Fate.HELD, line, Reason.SEVERAL_FIT)
    envelope = posting.to_person(mail.office, mail.person, _own_code(mail), *matters, now=mail.now)
    letter = letter_reports.WhichMatter(
        **envelope.head,
        subject_line=mail.message.subject,
        arrived_at=mail.message.arrived_at,
        matters=tuple(_choice(mail, matter) for matter in matters),
        files=mail.files(),
    )
    mark = posting.Postmark(key=f"which:{mail.message.id}", now=mail.now, in_reply_to=mail.reply_to)
    posting.post(mail.session, envelope, letter, mark)
    return Recorded(Fate.HELD, line, Reason.SEVERAL_FIT)


def explain(mail: Incoming, code: str, topic: str, state: letter_reports.Stale, detail: str = "") -> None:
    """Why an answer changes nothing any more, kindly, with the state as it is."""
    envelope = posting.to_person(mail.office, mail.person, code, now=mail.now)
    letter = letter_reports.LateAnswer(
        **envelope.head, about=topic, state=state, arrived_at=mail.message.arrived_at, detail=detail
    )
    mark = posting.Postmark(key=f"late:{mail.message.id}:{code}", now=mail.now, in_reply_to=mail.reply_to)
    posting.post(mail.session, envelope, letter, mark)


def tell_held(session: Session, office: Office, message: Message, person: Person, held: Held, now: datetime) -> None:
    """A known person is told that the mail waits for a look; once per reason and day."""
    if not held.tell_sender or not first_today(session, office, message.sender, held.reason, now):
        return
    matter = Matter(MatterKind.HELD, message.id, matter_code(office.code, f"T{message.id}"))
    envelope = posting.to_person(office, person, matter.code, matter, now=now)
    letter = letter_reports.HeldNotice(
        **envelope.head, subject_line=message.subject, arrived_at=message.arrived_at, reason=held.reason.label
    )
    mark = posting.Postmark(key=f"held:{message.id}", now=now, in_reply_to=message.mail_id)
    posting.post(session, envelope, letter, mark)


def has_had_enough(session: Session, person: Person, now: datetime) -> bool:
    """Whether a person got so many answers within a day that a machine must be answering us (RFC 3834, 2: a limit on
    the rate is the last protection against loops). Each mail asked about counts as answered in this transaction."""
    notes, note = remembered(session), ("answers", person.id)
    if note not in notes:
        count_answers(session, [person.id], now)
    notes[note] += 1
    return bool(notes[note] > ANSWERS_A_DAY)


def count_answers(session: Session, people: Iterable[int], now: datetime) -> None:
    """Note for `has_had_enough` how many answers each of these people got within a day."""
    ids = list(people)
    query = select(OutboxLetter.person_id, func.count()).where(
        OutboxLetter.person_id.in_(ids),
        OutboxLetter.created_at > now - timedelta(days=1),
        OutboxLetter.letter.in_(_ANSWERS),
    )
    numbers = {person_id: number for person_id, number in session.execute(query.group_by(OutboxLetter.person_id))}
    remembered(session).update({("answers", each): numbers.get(each, 0) for each in ids})


def _choice(mail: Incoming, matter: Matter) -> letter_pieces.Matter:
    """One of several matters, as the sender is asked about it."""
    if matter.kind is MatterKind.REQUEST:
        calendar = offices.calendar_of(mail.session, mail.office.id)
        return describing.matter_line(mail.session, mail.session.get_one(ReportRequest, matter.id), mail.now, calendar)
    name = about(mail.session, matter)
    title = f"bản ký {name}" if matter.kind is MatterKind.SIGNED_COPY else name
    step = mail.session.get(ApprovalStep, matter.id) if matter.kind is MatterKind.APPROVAL else None
    return letter_pieces.Matter(code=matter.code, title=title, due_on=step.due_on if step else None)


def about(session: Session, matter: Matter) -> str:
    """What a matter is about, inside a sentence."""
    if matter.kind is MatterKind.APPROVAL:
        step = session.get_one(ApprovalStep, matter.id)
        version = session.get_one(DocumentVersion, step.version_id)
        return f"dự thảo (lần {version.ordinal}) {describing.document_name(step.document)}"
    if matter.kind is MatterKind.REQUEST:
        request = session.get_one(ReportRequest, matter.id)
        return describing.report_title(session.get_one(Plan, request.plan_id), request)
    if matter.kind is MatterKind.SIGNED_COPY:
        return describing.short_name(session.get_one(OfficialDocument, matter.id))
    if matter.kind is MatterKind.REVISION:
        return f"dự thảo sửa lại {describing.document_name(session.get_one(OfficialDocument, matter.id))}"
    if matter.kind is MatterKind.REVIEW:
        return _about_request(session, session.get_one(Report, matter.id).request, "xem xét")
    if matter.kind is MatterKind.PETITION:
        petition = session.get_one(Petition, matter.id)
        return _about_request(session, session.get_one(ReportRequest, petition.request_id), "ý kiến về đề nghị đối với")
    if matter.kind in (MatterKind.ASSIGNMENT, MatterKind.QUESTIONS):
        return f"kế hoạch {describing.subject_of(session.get_one(Plan, matter.id).title)}"
    return f"văn thư mã {matter.code}"


def _about_request(session: Session, request: ReportRequest, what: str) -> str:
    reporter = session.get_one(Person, request.reporter_id)
    return f"{what} {describing.report_title(session.get_one(Plan, request.plan_id), request)} của {reporter.name}"


def first_line(text: str) -> str:
    """The first line of somebody's words, as quoted back to them."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:200]


def matters_answered(mail: Incoming) -> tuple[Matter, ...]:
    """The matters of the letter that a mail answers."""
    if mail.message.outbox_id is None:
        return ()
    token = mail.session.scalar(select(Token).where(Token.outbox_id == mail.message.outbox_id))
    return from_plain(token.matters) if token else ()


def _own_code(mail: Incoming) -> str:
    return matter_code(mail.office.code, f"T{mail.message.id}")


def first_today(session: Session, office: Office, address: str, reason: Reason, now: datetime) -> bool:
    """Whether this address is told this reason for the first time today; from now on it has been."""
    insert = sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgresql_insert
    row = insert(Refusal).values(office_id=office.id, address=address, reason=reason.value, day=describing.day_of(now))
    made = session.execute(
        row.on_conflict_do_nothing(index_elements=["office_id", "address", "reason", "day"]).returning(Refusal.id)
    )
    return made.first() is not None
