"""The morning's and the noon's reminders: whatever the ladder says is due now."""

from datetime import datetime

from domain.preview import LETTERS
from domain.wording import short_day
from flows.running import clock, conclude, office_flow
from tasks.delivering import deliver
from tasks.describing import day_of
from tasks.reminding import open_requests, remind
from tasks.substituting import pass_on
from tasks.summary_deadlines import remind_of_summaries


@office_flow("Nhắc báo cáo", "Nhắc việc đến hạn, báo cáo cấp trên việc quá hạn; mỗi người một thư mỗi ngày.",
             "Nhắc báo cáo")  # fmt: skip
async def send_reminders(now: datetime | None = None) -> int:
    """Decide every rung that is due, write one letter a person, send; gives how many people were written to."""
    moment = clock(now)
    open_requests(moment)
    pass_on(moment)
    summaries = remind_of_summaries(moment)
    told = remind(moment)
    sent = await deliver(moment)
    day = short_day(day_of(moment))
    lines = [f"{row.person}: {row.about} ({LETTERS.get(row.letter, row.letter).lower()})" for row in told]
    lines = [*summaries, *lines]
    name = f"Nhắc báo cáo - {day} - {len(told):02d} người"
    await conclude(name, [*lines, sent.line], run_name=name)
    return len(told)
