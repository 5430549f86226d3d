"""Replies are collected, understood one by one, recorded and answered."""

from datetime import datetime

from domain.wording import short_day
from flows.dashboard import refresh_console
from flows.running import clock, conclude, office_flow
from tasks.collecting import collect, mark_seen
from tasks.delivering import deliver
from tasks.describing import day_of
from tasks.reading import Outcome, read_message


@office_flow("Thu nhận thư", "Lấy thư mới trong hộp thư, đọc, ghi nhận và gửi giấy báo nhận.", "Thu nhận thư")
async def collect_mail(now: datetime | None = None) -> list[Outcome]:
    """Every new mail ends in one visible fate; receipts go out at once."""
    moment = clock(now)
    outcomes = [read_message(message_id, moment) for message_id in collect(moment)]
    mark_seen()
    sent = await deliver(moment)
    name = f"Thu nhận thư - {short_day(day_of(moment))} - {len(outcomes):02d} thư"
    await conclude(name, [*(outcome.label for outcome in outcomes), sent.line], run_name=name)
    if outcomes:
        await refresh_console(moment)
    return outcomes
