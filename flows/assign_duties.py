"""Duties of an issued plan are given to people by letter."""

from datetime import datetime

from flows.running import clock, conclude, office_flow
from tasks.assigning import assign
from tasks.delivering import deliver


@office_flow("Giao nhiệm vụ", "Giao nhiệm vụ của kế hoạch đã ban hành cho từng người, lập các yêu cầu báo cáo.",
             "Giao nhiệm vụ kế hoạch {plan_id}")  # fmt: skip
async def assign_duties(plan_id: int, now: datetime | None = None) -> str:
    """One letter a person; one report request a period."""
    moment = clock(now)
    assigned = assign(plan_id, moment)
    sent = await deliver(moment)
    name = f"{assigned.code} - Giao nhiệm vụ - {assigned.people:02d} người"
    await conclude(assigned.line, [sent.line], run_name=name, tags=[assigned.code])
    return assigned.line
