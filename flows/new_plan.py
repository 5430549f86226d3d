"""Next year's plan is drafted out of last year's."""

from datetime import datetime

from domain.refusal import Refused
from flows.running import clock, conclude, office_flow
from tasks.answering_questions import ask_questions
from tasks.delivering import deliver
from tasks.new_plans import Renewed, described, renew


@office_flow("Lập kế hoạch từ năm trước", "Lấy kế hoạch năm trước làm dự thảo năm mới: đổi năm, ngày, căn cứ.",
             "Lập kế hoạch năm {year}")  # fmt: skip
async def renew_plan(plan_id: int, year: int, now: datetime | None = None) -> Renewed | Refused:
    """The old text with its years lifted, each change listed; the questions it leaves open are asked as always."""
    moment = clock(now)
    renewed = renew(plan_id, year, moment)
    if isinstance(renewed, Refused):
        await conclude(renewed.line, run_name=f"Không lập được kế hoạch năm {year}")
        return renewed
    drafted = renewed.drafted
    ask_questions(drafted.plan_id, moment)
    sent = await deliver(moment)
    lines = [*described(renewed.changes, renewed.remarks), sent.line]
    await conclude(f"Dự thảo: {drafted.title}", lines, run_name=f"{drafted.code} - Lập dự thảo", tags=[drafted.code])
    return renewed
