"""Replies are collected, understood one by one, recorded and answered."""

from collections.abc import Sequence
from datetime import datetime

from domain.wording import short_day
from flows.dashboard import refresh_console
from flows.running import clock, conclude, office_flow
from settings import get_settings
from tasks.collecting import collect, mark_seen
from tasks.delivering import deliver
from tasks.describing import day_of
from tasks.publishing import publish_waiting
from tasks.reading import Outcome, read_message, read_messages


@office_flow("Thu nhận thư", "Lấy thư mới trong hộp thư, đọc, ghi nhận và gửi giấy báo nhận.", "Thu nhận thư")
async def collect_mail(now: datetime | None = None) -> list[Outcome]:
    """Every new mail ends in one visible fate; receipts go out at once."""
    moment = clock(now)
    outcomes = _read(collect(moment), moment)
    mark_seen()
    published = publish_waiting(moment)
    sent = await deliver(moment)
    name = f"Thu nhận thư - {short_day(day_of(moment))} - {len(outcomes):02d} thư"
    await conclude(name, [*(outcome.label for outcome in outcomes), *published, sent.line], run_name=name)
    if outcomes:
        await refresh_console(moment)
    return outcomes


def _read(message_ids: Sequence[int], moment: datetime) -> list[Outcome]:
    """One task run a mail while there are few; a flood is read in chunks, each in one transaction."""
    size = get_settings().chunk
    if len(message_ids) <= size:
        return [read_message(message_id, moment) for message_id in message_ids]
    chunks = [message_ids[start : start + size] for start in range(0, len(message_ids), size)]
    return [outcome for chunk in chunks for outcome in read_messages(chunk, moment)]
