"""Forms about plans: import, answer the questions, adopt one that was issued on paper."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from domain.console import Job
from domain.plan import NotAPlan, PlanReading
from domain.refusal import Refused
from flows.office_actions.form import CLERK, By, acted, labelled, office_action, unconfirmed
from tasks.adopting import adopt
from tasks.answering_questions import ask_questions
from tasks.describing import tag_of
from tasks.drafting import store_draft
from tasks.importing import read_bytes, read_file
from tasks.office_actions.documents import answer_questions, cite_by_form
from tasks.office_actions.outcome import Actor, Done, Outcome

FROM_FILE, PASTED = "Tệp trên máy chủ", "Văn bản dán vào"
PLAN_FILES = frozenset({".txt", ".docx", ".pdf"})
Source = Annotated[Literal["Tệp trên máy chủ", "Văn bản dán vào"], labelled("Nguồn")]
Content = Annotated[
    str,
    labelled(
        "Đường dẫn hoặc văn bản", "Đường dẫn đầy đủ tới tệp .docx, .pdf, .txt; hoặc toàn văn kế hoạch dán vào đây"
    ),
]


@office_action(Job.IMPORT, "Đọc kế hoạch từ tệp hoặc văn bản dán vào, lập dự thảo và hỏi những điểm chưa rõ.")
async def import_plan(source: Source, content: Content, by: By = CLERK) -> Any:
    """A draft from a plan's text; its open questions go to the drafter by mail and to the dashboard."""

    def act(_actor: Actor, now: datetime) -> Outcome:
        read = _read(source, content)
        if isinstance(read, Refused):
            return read
        drafted = store_draft(read, now)
        ask_questions(drafted.plan_id, now)
        lines = (
            f"Mã kế hoạch: {drafted.code}",
            f"{drafted.questions:02d} câu hỏi cần trả lời",
            f"{drafted.suggestions:02d} chỗ nên xem lại trong văn bản",
        )
        return Done(f"Lập dự thảo: {drafted.title}", lines, tag_of(drafted.code))

    return await acted(Job.IMPORT, by, act)


@office_action(Job.ANSWER, "Trả lời những điểm mà kế hoạch để ngỏ: kỳ báo cáo, thời hạn, người trong nhóm.")
async def answer_plan_questions(
    plan: Annotated[str, labelled("Kế hoạch", "Chọn trong danh sách")],
    way: Annotated[
        Literal["Theo câu trả lời dưới đây", "Nhận câu trả lời gợi ý, trừ những câu ghi dưới đây"],
        labelled("Cách trả lời"),
    ],
    answers: Annotated[str, labelled("Câu trả lời", "Mỗi dòng một câu, ví dụ Q1: hằng quý")] = "",
    by: By = CLERK,
) -> Any:
    """Answers to the importer's questions."""
    agree = way.startswith("Nhận")
    return await acted(Job.ANSWER, by, lambda actor, now: answer_questions(plan, answers, agree, now, actor))


@office_action(
    Job.CITE, "Đưa một văn bản trong sổ đăng ký văn bản đến vào phần căn cứ của dự thảo; chỗ thêm được ghi rõ."
)
async def cite_incoming(
    document: Annotated[str, labelled("Dự thảo", "Chọn trong danh sách")],
    incoming: Annotated[str, labelled("Văn bản đến", "Chọn trong sổ đăng ký văn bản đến")],
    confirm: Annotated[Literal["Không", "Có, thêm căn cứ"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """A registered incoming document as căn cứ of a draft."""
    return await acted(
        Job.CITE, by, lambda actor, now: unconfirmed(confirm) or cite_by_form(document, incoming, now, actor)
    )


@office_action(Job.ADOPT, "Tiếp nhận kế hoạch đã ban hành trên giấy: giữ số và ngày, giao việc và nhắc từ nay.")
async def adopt_issued_plan(
    source: Source,
    content: Content,
    number: Annotated[int, labelled("Số đã cấp", "Từ 1 đến 9999", ge=1, le=9999)],
    dated: Annotated[date, labelled("Ngày ban hành")],
    scan: Annotated[str, labelled("Bản quét", "Đường dẫn tệp .pdf có chữ ký, dấu; để trống nếu không có")] = "",
    by: By = CLERK,
) -> Any:
    """A plan issued on paper is cared for from here on."""

    def act(_actor: Actor, now: datetime) -> Outcome:
        read = _read(source, content)
        paper = _scan(scan)
        if isinstance(read, Refused):
            return read
        if isinstance(paper, Refused):
            return paper
        if dated > now.date():
            return Refused("Ngày ban hành ở tương lai: đề nghị kiểm tra lại.")
        adopted = adopt(read, number, dated, now, paper)
        ask_questions(adopted.plan_id, now)
        line = f"Tiếp nhận kế hoạch số {number:02d}: {adopted.title}"
        return Done(line, ("Nhiệm vụ được giao ở nhịp làm việc kế tiếp.",), tag_of(adopted.code))

    return await acted(Job.ADOPT, by, act)


def _read(source: str, content: str) -> PlanReading | Refused:
    if source == PASTED:
        read = read_bytes(content.encode())
    else:
        path = Path(content.strip().strip('"'))
        if path.suffix.lower() not in PLAN_FILES:
            return Refused("Tệp kế hoạch phải có đuôi .docx, .pdf hoặc .txt.")
        read = read_file(path)
    return Refused(read.reason) if isinstance(read, NotAPlan) else read


def _scan(scan: str) -> bytes | Refused:
    path = Path(scan.strip().strip('"'))
    if not scan.strip():
        return b""
    if path.suffix.lower() != ".pdf" or not path.is_file():
        return Refused("Không tìm thấy bản quét: cần đường dẫn đầy đủ tới một tệp .pdf.")
    content = path.read_bytes()
    return content if content.startswith(b"%PDF-") else Refused("Bản quét không phải tệp PDF.")
