"""Decisions entered in an approver's name count once nobody objected in time."""

from datetime import datetime

from flows.running import clock, conclude, office_flow
from tasks.delivering import deliver
from tasks.entered import settle


@office_flow("Ghi nhận thay đến hạn", "Cho ý kiến ghi nhận thay có hiệu lực khi hết hạn phản đối, hoặc báo lý do.",
             "Ghi nhận thay đến hạn")  # fmt: skip
async def settle_entered(now: datetime | None = None) -> list[str]:
    """Settle what is due, and tell those whom it concerns."""
    moment = clock(now)
    lines = settle(moment)
    sent = await deliver(moment)
    await conclude(f"Ghi nhận thay đến hạn - {len(lines):02d} ý kiến", [*lines, sent.line])
    return lines
