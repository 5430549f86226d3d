"""The year is over: the plan's work file is closed."""

from datetime import datetime

from flows.running import clock, conclude, office_flow
from tasks.closing import close


@office_flow("Kết thúc kế hoạch", "Kết thúc hồ sơ công việc của kế hoạch khi mọi báo cáo đã xong.",
             "Kết thúc kế hoạch {plan_id}")  # fmt: skip
async def close_plan(plan_id: int, now: datetime | None = None) -> str:
    """Close the plan and its documents."""
    closed = close(plan_id, clock(now))
    what = "Kết thúc hồ sơ" if closed.done else "Chưa kết thúc được"
    await conclude(closed.line, run_name=f"{closed.code} - {what}", tags=[closed.code])
    return closed.line
