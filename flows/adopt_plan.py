"""A plan already issued on paper is taken over."""

from datetime import date, datetime
from pathlib import Path

from domain.plan import NotAPlan
from flows.running import clock, conclude, office_flow
from tasks.adopting import adopt
from tasks.answering_questions import ask_questions
from tasks.delivering import deliver
from tasks.describing import tag_of
from tasks.drafting import Drafted, read_plan_file


@office_flow("Tiếp nhận kế hoạch", "Tiếp nhận kế hoạch đã ban hành trên giấy: giao việc và nhắc báo cáo từ nay.",
             "Tiếp nhận kế hoạch số {number}")  # fmt: skip
async def adopt_plan(
    path: Path, number: int, dated: date, now: datetime | None = None, scan: Path | None = None
) -> Drafted | NotAPlan:
    """Read the text, keep the number and date it has on paper; duties are assigned as for any issued plan."""
    moment = clock(now)
    read = read_plan_file(path)
    if isinstance(read, NotAPlan):
        await conclude(f"Không tiếp nhận được: {read.reason}", run_name=f"Từ chối {path.name}")
        return read
    adopted = adopt(read, number, dated, moment, scan.read_bytes() if scan else b"")
    ask_questions(adopted.plan_id, moment)
    sent = await deliver(moment)
    tag = tag_of(adopted.code)
    await conclude(f"Tiếp nhận: {adopted.title}", [sent.line], run_name=f"{tag} - Tiếp nhận", tags=[tag])
    return adopted
