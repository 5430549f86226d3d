"""A plan's text becomes a draft with its open questions."""

from datetime import datetime
from pathlib import Path

from domain.plan import NotAPlan
from flows.running import clock, conclude, office_flow
from tasks.answering_questions import ask_questions
from tasks.delivering import deliver
from tasks.drafting import Drafted, read_plan_file, store_draft


@office_flow("Lập dự thảo kế hoạch", "Đọc tệp kế hoạch (.txt, .docx, .pdf), lập dự thảo và hỏi những điểm chưa rõ.",
             "Lập dự thảo kế hoạch")  # fmt: skip
async def draft_plan(path: Path, now: datetime | None = None) -> Drafted | NotAPlan:
    """Read the file and keep it as a draft; a file that is no plan is refused with the reason."""
    moment = clock(now)
    read = read_plan_file(path)
    if isinstance(read, NotAPlan):
        await conclude(f"Không lập được dự thảo: {read.reason}", run_name=f"Từ chối {path.name}")
        return read
    drafted = store_draft(read, moment)
    ask_questions(drafted.plan_id, moment)
    sent = await deliver(moment)
    lines = [
        f"Mã kế hoạch: {drafted.code}",
        f"{drafted.questions:02d} câu hỏi cần trả lời",
        f"{drafted.suggestions:02d} chỗ nên xem lại trong văn bản",
        sent.line,
    ]
    await conclude(f"Dự thảo: {drafted.title}", lines, run_name=f"{drafted.code} - Lập dự thảo", tags=[drafted.code])
    return drafted
