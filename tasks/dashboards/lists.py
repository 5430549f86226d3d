"""The other pages: drafts that wait, held mail, how the mailbox is, the register of the month."""

from datetime import date, timedelta

from sqlalchemy import func, select

from domain.console import Job, Page
from domain.fates import Fate
from domain.lifecycle import OutboxState, StepState
from domain.markdown import escape
from settings import get_settings
from storage.models import (
    ApprovalStep,
    DocumentVersion,
    Event,
    IncomingEntry,
    MailboxState,
    Message,
    OutboxLetter,
    OutgoingEntry,
    Person,
)
from tasks import describing
from tasks.budget import budget_in, in_words
from tasks.case_names import without_token
from tasks.dashboards import entered_decisions
from tasks.dashboards.board import approval_links, held_cells
from tasks.dashboards.pieces import Desk, code, day, days_late, file, lines, moment, section

BOUNCES_SINCE = timedelta(days=30)
SLOW = timedelta(hours=1)


def approvals(desk: Desk) -> str:
    """Chờ duyệt: who is asked, which step, since when, and the very draft."""
    query = (
        select(ApprovalStep, Person.name)
        .join(Person, ApprovalStep.person_id == Person.id)
        .where(ApprovalStep.office_id == desk.office.id, ApprovalStep.state == StepState.ASKED)
        .order_by(ApprovalStep.asked_at, ApprovalStep.id)
    )
    items = [(row, person) for row, person in desk.session.execute(query)]
    table = section(
        "Đang chờ ý kiến",
        ("Việc", "Văn bản", "Bước, người cho ý kiến", "Trình từ", "Hạn"),
        items,
        lambda item: (
            approval_links(desk, *item),
            escape(describing.document_name(item[0].document), 90),
            escape(f"{item[0].label}: {item[1]}", 70),
            f"{day(item[0].asked_at)}",
            days_late(item[0].due_on, desk.today) if item[0].due_on else "",
        ),
    )
    found = table or ["Không có văn bản nào chờ ý kiến."]
    return lines(desk.head(Page.APPROVALS), found, entered_decisions.waiting(desk))


def held(desk: Desk) -> str:
    """Thư chờ xử lý: each with its guess, the mail to look at and the form."""
    query = select(Message).where(Message.office_id == desk.office.id, Message.fate.in_([Fate.HELD, Fate.FAILED]))
    rows = desk.session.scalars(query.order_by(Message.arrived_at, Message.id)).all()
    table = section(
        "Thư đang giữ",
        ("Việc", "Đến ngày", "Người gửi", "Tiêu đề", "Lý do, phỏng đoán"),
        rows,
        lambda row: held_cells(desk, row),
        " trong danh sách của biểu mẫu",
    )
    again = ["", desk.links.form(Job.REREAD, "Đọc lại thư")] if rows else []
    return lines(desk.head(Page.HELD), table or ["Không có thư nào chờ xử lý."], again)


def mailbox(desk: Desk) -> str:
    """Sức khỏe hộp thư: last fetch, last send, what may still be sent, what came back."""
    session, office = desk.session, desk.office
    folders = session.scalars(select(MailboxState).where(MailboxState.office_id == office.id)).all()
    fetched = max((row.collected_at for row in folders if row.collected_at), default=None)
    sent = session.scalar(select(func.max(OutboxLetter.sent_at)).where(OutboxLetter.office_id == office.id))
    states = {
        state: count
        for state, count in session.execute(
            select(OutboxLetter.state, func.count())
            .where(OutboxLetter.office_id == office.id)
            .group_by(OutboxLetter.state)
        )
    }
    waiting = sum(states.get(state, 0) for state in (OutboxState.QUEUED, OutboxState.CLAIMED, OutboxState.DEFERRED))
    left = budget_in(session, desk.now)
    slow = fetched is not None and desk.now - fetched > SLOW
    plus = office.rules.get("plus_addressing_proved")
    facts = [
        ("Thu thư lần cuối", moment(fetched) + (" - **lâu chưa thu được thư**" if slow else "")),
        ("Gửi thư lần cuối", moment(sent)),
        ("Thư đang chờ gửi", f"{waiting:02d}"),
        ("Thư không gửi được", f"{states.get(OutboxState.REFUSED, 0) + states.get(OutboxState.DEAD, 0):02d}"),
        ("Còn được gửi", in_words(left)),
        ("Thư thử", {True: "đã về hộp thư", False: "**không về hộp thư**", None: "chưa thử, chạy vanthu check"}[plus]),
    ]
    rows = [f"| {name} | {value} |" for name, value in facts]
    page = ["| Mục | Tình trạng |", "| --- | --- |", *rows]
    return lines(desk.head(Page.MAILBOX), page, _bounces(desk), _alarms())


def _bounces(desk: Desk) -> list[str]:
    query = select(Event).where(
        Event.office_id == desk.office.id, Event.action == "bounce", Event.at >= desk.now - BOUNCES_SINCE
    )
    rows = desk.session.scalars(query.order_by(Event.ordinal.desc())).all()
    headings = ("Ngày", "Địa chỉ", "Thư")
    return section(
        "Thư bị trả về trong 30 ngày",
        headings,
        rows,
        lambda row: (day(row.at), escape(row.message, 120), escape(_about(row), 80)),
    )


def _about(row: Event) -> str:
    return without_token(str(row.detail.get("letter", "")))


def _alarms() -> list[str]:
    """The last lines of the file that needs neither mail nor Prefect."""
    try:
        last = get_settings().alarm_file.read_text(encoding="utf-8", errors="replace").splitlines()[-5:]
    except OSError:
        return []
    return ["", "## Cảnh báo gần đây", "", *(f"- {escape(line, 200)}" for line in reversed(last))]


def register(desk: Desk) -> str:
    """Sổ văn bản của tháng: what went out and came in, with the issued files and the books of the year."""
    year, first = desk.today.year, desk.today.replace(day=1)
    books = " · ".join(
        file(f"{name} {year} ({kind.upper()})", f"so/{book}-{year}.{kind}")
        for book, name in (("di", "Sổ văn bản đi"), ("den", "Sổ văn bản đến"))
        for kind in ("pdf", "xlsx")
    )
    return lines(desk.head(Page.REGISTER), [books], _outgoing(desk, first), _incoming(desk, first))


def _outgoing(desk: Desk, first: date) -> list[str]:
    query = select(OutgoingEntry).where(OutgoingEntry.office_id == desk.office.id, OutgoingEntry.document_date >= first)
    rows = desk.session.scalars(query.order_by(OutgoingEntry.document_date.desc(), OutgoingEntry.id.desc())).all()
    signed = {
        document_id: version_id
        for document_id, version_id in desk.session.execute(
            select(DocumentVersion.document_id, func.max(DocumentVersion.id))
            .where(DocumentVersion.office_id == desk.office.id, DocumentVersion.signed)
            .group_by(DocumentVersion.document_id)
        )
    }

    def pdf(row: OutgoingEntry) -> str:
        version = signed.get(row.document_id) if row.document_id else None
        return file("PDF", f"van-ban/{version}.pdf") if version else ""

    return section(
        "Văn bản đi",
        ("Tệp", "Số, ký hiệu", "Ngày", "Tên loại, trích yếu", "Người ký"),
        rows,
        lambda row: (
            pdf(row),
            code(row.number_symbol) + (" (đã hủy)" if row.voided else ""),
            day(row.document_date),
            escape(row.kind_and_abstract, 90),
            escape(row.signer),
        ),
    )


def _incoming(desk: Desk, first: date) -> list[str]:
    query = select(IncomingEntry).where(IncomingEntry.office_id == desk.office.id, IncomingEntry.arrived_on >= first)
    rows = desk.session.scalars(query.order_by(IncomingEntry.year.desc(), IncomingEntry.arrival_number.desc())).all()
    return section(
        "Văn bản đến",
        ("Tệp", "Số đến", "Ngày đến", "Tên loại, trích yếu", "Tác giả"),
        rows,
        lambda row: (
            file("Xem", f"thu/{row.message_id}") if row.message_id else "",
            f"{row.arrival_number:02d}",
            day(row.arrived_on),
            escape(row.kind_and_abstract, 90),
            escape(row.author, 60),
        ),
    )
