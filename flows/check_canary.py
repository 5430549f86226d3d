"""Each working day the office writes to itself; a letter that does not come back is an alarm."""

from datetime import datetime

from domain.wording import short_day
from flows.running import clock, conclude, office_flow
from tasks.alarming import Alarm, sound
from tasks.canary import look, write_canary
from tasks.delivering import deliver
from tasks.describing import day_of
from tasks.silence import tell_weekly


class MailHasStoppedError(Exception):
    """Letters do not come back, are not collected or do not go out; the text says which, in Vietnamese."""


@office_flow("Kiểm tra đường thư", "Gửi thư tự kiểm tra mỗi ngày làm việc; thư không quay về thì báo người quản trị.",
             "Kiểm tra đường thư")  # fmt: skip
async def check_canary(now: datetime | None = None) -> str:
    """Look for the last canary, send today's. Raises MailHasStoppedError after the administrator was told."""
    moment = clock(now)
    health = look(moment)
    written = write_canary(moment)
    unreached = tell_weekly(moment) if written else ()
    sent = await deliver(moment)
    if health.troubles:
        advice = tuple(dict.fromkeys(trouble.advice for trouble in health.troubles))
        told = await sound(Alarm("Thư không lưu thông", tuple(row.text for row in health.troubles), advice), moment)
        await conclude(f"Thư không lưu thông: {health.line}", [told, sent.line])
        raise MailHasStoppedError(health.line)
    known = health.pulse.canary_at is not None or not written
    said = [health.line] if known else []
    said += ["Đã viết thư tự kiểm tra hôm nay"] if written else []
    name = f"Kiểm tra đường thư - {short_day(day_of(moment))}"
    await conclude("; ".join(said), [line for line in (*said, *unreached, sent.line) if line], run_name=name)
    return "; ".join(said)
