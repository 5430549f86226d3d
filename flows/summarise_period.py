"""The reports of a period become a summary report, drafted and put forward for approval."""

from datetime import datetime

from flows.running import clock, conclude, office_flow
from tasks.approving import submit
from tasks.delivering import deliver
from tasks.summarising import draft_summary


@office_flow("Tổng hợp báo cáo", "Soạn báo cáo tổng hợp của kỳ từ các báo cáo đã chấp nhận và trình duyệt.",
             "Tổng hợp {period_key}")  # fmt: skip
async def summarise_period(plan_id: int, period_key: str, now: datetime | None = None, label: str = "") -> str:
    """Draft from what was accepted, then ask the approver. `label` is the period as people say it."""
    moment = clock(now)
    document_id = draft_summary(plan_id, period_key, moment)
    submitted = submit(document_id, moment)
    sent = await deliver(moment)
    name = f"{submitted.code} - Tổng hợp {label or period_key}"
    await conclude(submitted.line, [sent.line], run_name=name, tags=[submitted.code])
    return submitted.line
