"""A draft goes to those who decide."""

from datetime import datetime

from flows.running import clock, conclude, office_flow
from tasks.approving import submit
from tasks.delivering import deliver


@office_flow("Trình duyệt văn bản", "Trình dự thảo cho người có thẩm quyền; ý kiến về bằng thư trả lời.",
             "Trình duyệt văn bản {document_id}")  # fmt: skip
async def approve_document(document_id: int, now: datetime | None = None) -> str:
    """Ask the first step of the chain; the answers come by mail or form."""
    moment = clock(now)
    submitted = submit(document_id, moment)
    sent = await deliver(moment)
    await conclude(submitted.line, [sent.line], run_name=f"{submitted.code} - {submitted.line}", tags=[submitted.code])
    return submitted.line
