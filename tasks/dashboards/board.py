"""Bảng điều khiển: what needs a person now, the most urgent first, each row with the way to its form."""

from sqlalchemy import select

from domain.console import Job, Page
from domain.fates import Fate
from domain.lifecycle import DeliveryState, DocumentState, StepState
from domain.markdown import escape
from storage import offices
from storage.models import Absence, ApprovalStep, Delivery, Message, OfficialDocument, Person
from tasks import describing
from tasks.answering_questions import open_of
from tasks.case_names import without_token
from tasks.dashboards import entered_decisions
from tasks.dashboards.pieces import Desk, actions, code, day, days_late, file, lines, section
from tasks.finding import plans_of
from tasks.holding import as_held
from tasks.office_actions import choices

JOBS = (
    (Job.IMPORT, Job.ADOPT, Job.CITE, Job.SUBMIT, Job.ISSUE, Job.WITHDRAW, Job.STOP, Job.NEW_CODE, Job.CLOSE, Job.VOID,
     Job.REPLACE),
    (Job.RECORD, Job.EXTEND, Job.WAIVE, Job.JUDGE, Job.HAND_OVER, Job.AD_HOC, Job.LADDER),
    (Job.ABSENCE, Job.CALENDAR, Job.REREAD, Job.RESEND, Job.REFRESH),
)  # fmt: skip


def board(desk: Desk) -> str:
    """The page that the administrator keeps open."""
    found = [_approvals(desk), entered_decisions.waiting(desk), _held(desk), _questions(desk), _documents(desk),
             _reviews(desk), _letters(desk), _absences(desk), _outside(desk), _calendar(desk)]  # fmt: skip
    nothing = [] if any(found) else ["", "Không có việc nào cần người xử lý."]
    jobs = ["", "## Biểu mẫu", ""]
    jobs += [f"- {' · '.join(desk.links.form(job, job.value) for job in row)}" for row in JOBS]
    return lines(desk.head(Page.BOARD), nothing, *found, _plans(desk), jobs)


def _approvals(desk: Desk) -> list[str]:
    query = (
        select(ApprovalStep, Person.name)
        .join(Person, ApprovalStep.person_id == Person.id)
        .where(ApprovalStep.office_id == desk.office.id, ApprovalStep.state == StepState.ASKED)
        .order_by(ApprovalStep.due_on, ApprovalStep.id)
    )
    items = [(row, person) for row, person in desk.session.execute(query)]
    return section(
        "Chờ ý kiến phê duyệt",
        ("Việc", "Văn bản", "Người cho ý kiến", "Hạn", "Trình từ"),
        items,
        lambda item: (
            approval_links(desk, *item),
            escape(describing.document_name(item[0].document), 90),
            escape(item[1]),
            days_late(item[0].due_on, desk.today) if item[0].due_on else "",
            day(item[0].asked_at),
        ),
    )


def approval_links(desk: Desk, row: ApprovalStep, person: str) -> str:
    """The form of a decision, and the very draft that it is about."""
    label = choices.approval_choice(row, person).label
    form = desk.links.form(Job.DECIDE, "Xử lý", approval=label)
    return actions(form, file("PDF", f"van-ban/{row.version_id}.pdf"))


def _held(desk: Desk) -> list[str]:
    query = select(Message).where(Message.office_id == desk.office.id, Message.fate.in_([Fate.HELD, Fate.FAILED]))
    rows = desk.session.scalars(query.order_by(Message.arrived_at, Message.id)).all()
    return section(
        "Thư chờ xử lý",
        ("Việc", "Đến ngày", "Người gửi", "Tiêu đề", "Lý do, phỏng đoán"),
        rows,
        lambda row: held_cells(desk, row),
    )


def held_cells(desk: Desk, row: Message) -> tuple[str, ...]:
    """A held mail: its form, the mail itself, who wrote it, why it is held and what it is probably about."""
    held = as_held(row)
    form = desk.links.form(Job.RESOLVE, "Xử lý", mail=choices.held_choice(row).label)
    guess = f": {', '.join(held.guess)}" if held.guess else ""
    return (
        actions(form, file("Xem", f"thu/{row.id}")),
        day(row.arrived_at),
        escape(held.sender, 60),
        escape(without_token(row.subject), 80),
        escape(held.reason, 120) + code(guess),
    )


def _questions(desk: Desk) -> list[str]:
    rows = [plan for plan in plans_of(desk.session, desk.office) if open_of(plan)]
    return section(
        "Kế hoạch còn câu hỏi",
        ("Việc", "Mã", "Kế hoạch", "Câu hỏi đầu", "Còn"),
        rows,
        lambda plan: (
            desk.links.form(Job.ANSWER, "Xử lý", plan=choices.plan_choice(plan).label),
            code(plan.code),
            escape(plan.title, 80),
            escape(open_of(plan)[0].text, 100),
            f"{len(open_of(plan)):02d}",
        ),
    )


def _documents(desk: Desk) -> list[str]:
    """Plans in draft are put forward by a person; approved documents are issued by one where the office says so."""
    drafts = [row for row in choices.documents_in(desk.session, desk.office, DocumentState.DRAFT) if row.role == "plan"]
    items = [(row, Job.SUBMIT) for row in drafts]
    if desk.office.rules.get("issue") == "by_clerk":
        approved = choices.documents_in(desk.session, desk.office, DocumentState.APPROVED)
        items += [(row, Job.ISSUE) for row in approved]
    return section(
        "Văn bản chờ chuyển bước",
        ("Việc", "Bước kế tiếp", "Văn bản", "Trạng thái", "Lập ngày"),
        items,
        lambda item: _document(desk, *item),
    )


def _document(desk: Desk, row: OfficialDocument, job: Job) -> tuple[str, ...]:
    form = desk.links.form(job, "Xử lý", document=choices.document_choice(row).label)
    return (
        actions(form, file("PDF", f"van-ban/{row.versions[-1].id}.pdf")),
        job.value,
        escape(describing.document_name(row), 90),
        DocumentState(row.state).label,
        day(row.created_at),
    )


def _reviews(desk: Desk) -> list[str]:
    rows = desk.session.execute(choices.reviews(desk.office.id)).all()
    return section(
        "Báo cáo đang xem xét",
        ("Việc", "Đến ngày", "Người báo cáo", "Mã", "Đã chờ"),
        rows,
        lambda row: (
            desk.links.form(Job.JUDGE, "Xử lý", report=choices.review_choice(row).label),
            day(row.arrived_at),
            escape(row.person),
            code(row.code),
            f"{(desk.today - describing.day_of(row.arrived_at)).days} ngày",
        ),
    )


def _letters(desk: Desk) -> list[str]:
    rows = desk.session.scalars(choices.undelivered(desk.office.id).limit(200)).all()
    return section(
        "Thư không đến nơi",
        ("Việc", "Ngày", "Gửi", "Tiêu đề", "Máy chủ trả lời"),
        rows,
        lambda row: (
            actions(
                desk.links.form(Job.RESEND, "Xử lý", letter=choices.letter_choice(row).label),
                file("Xem", f"thu-di/{row.id}"),
            ),
            day(row.created_at),
            escape(row.to_address, 60),
            escape(without_token(row.subject), 80),
            escape(row.last_answer, 100),
        ),
    )


def _absences(desk: Desk) -> list[str]:
    query = (
        select(Absence, Person)
        .join(Person, Absence.person_id == Person.id)
        .where(Absence.office_id == desk.office.id, ~Absence.confirmed, Absence.last_on >= desk.today)
        .order_by(Absence.first_on, Absence.id)
    )
    items = [(absence, person) for absence, person in desk.session.execute(query)]
    return section(
        "Vắng mặt chờ xác nhận",
        ("Việc", "Người", "Từ ngày", "Đến ngày"),
        items,
        lambda item: (_absence_form(desk, *item), escape(item[1].name), day(item[0].first_on), day(item[0].last_on)),
    )


def _absence_form(desk: Desk, absence: Absence, person: Person) -> str:
    label = choices.person_choice(person, desk.today).label
    first, last = absence.first_on.isoformat(), absence.last_on.isoformat()
    return desk.links.form(Job.ABSENCE, "Xử lý", person=label, first=first, last=last)


def _outside(desk: Desk) -> list[str]:
    query = (
        select(Delivery, OfficialDocument)
        .join(OfficialDocument, Delivery.document_id == OfficialDocument.id)
        .where(
            Delivery.office_id == desk.office.id,
            Delivery.channel == "outside",
            Delivery.state == DeliveryState.QUEUED,
        )
        .order_by(Delivery.id)
    )
    items = [(row, document) for row, document in desk.session.execute(query)]
    return section(
        "Văn bản phải gửi ngoài hệ thống",
        ("Tệp", "Nơi nhận", "Văn bản", "Ghi chú"),
        items,
        lambda item: (
            file("PDF", f"van-ban/{item[1].versions[-1].id}.pdf"),
            escape(item[0].recipient, 60),
            escape(describing.short_name(item[1]), 60),
            escape(item[0].note, 80),
        ),
    )


def _calendar(desk: Desk) -> list[str]:
    warnings = offices.calendar_of(desk.session, desk.office.id).unconfirmed_warnings(desk.today)
    return section(
        "Lịch nghỉ chưa xác nhận",
        ("Việc", "Nội dung"),
        warnings,
        lambda warning: (desk.links.form(Job.CALENDAR, "Xử lý"), escape(warning)),
    )


def _plans(desk: Desk) -> list[str]:
    """Each plan with its runs, which tell its story."""
    return section(
        "Kế hoạch",
        ("Theo dõi", "Mã", "Kế hoạch", "Trạng thái"),
        list(reversed(plans_of(desk.session, desk.office))),
        lambda plan: (
            desk.links.runs(describing.tag_of(plan.code), "Lượt chạy"),
            code(plan.code),
            _plan_file(plan.title, plan.document),
            DocumentState(plan.document.state).label,
        ),
    )


def _plan_file(title: str, document: OfficialDocument) -> str:
    return f"{escape(title, 90)} {file('PDF', f'van-ban/{document.versions[-1].id}.pdf')}"
