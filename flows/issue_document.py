"""An approved document gets number and date, is registered and goes out to its recipients."""

from datetime import date, datetime

from domain.refusal import Refused
from flows.running import clock, conclude, office_flow
from tasks.delivering import deliver
from tasks.issuing import issue
from tasks.publishing import publish


@office_flow("Phát hành văn bản", "Cấp số, ghi ngày, đăng ký vào sổ, gửi theo nơi nhận, đăng trang thông tin, lưu.",
             "Phát hành văn bản {document_id}")  # fmt: skip
async def issue_document(
    document_id: int, now: datetime | None = None, dated: date | None = None, reason: str = ""
) -> str:
    """Number and register in one transaction, then send and publish; what may not be issued says why."""
    moment = clock(now)
    issued = issue(document_id, moment, dated, reason)
    if isinstance(issued, Refused):
        sent = await deliver(moment)
        await conclude(issued.line, [sent.line], run_name=f"Chưa ban hành - văn bản {document_id}")
        return issued.line
    published = publish(document_id, moment)
    sent = await deliver(moment)
    lines = [*issued.deliveries, published, sent.line]
    name = f"{issued.code} - Ban hành {issued.number_symbol}"
    await conclude(issued.line, [line for line in lines if line], run_name=name, tags=[issued.code])
    return issued.line
