"""The office's pulse: collect, decide, issue, assign, summarise, remind, send; whatever is due now, once."""

from datetime import datetime

from flows.approve_document import approve_document
from flows.assign_duties import assign_duties
from flows.collect_mail import collect_mail
from flows.dashboard import refresh_console
from flows.issue_document import issue_document
from flows.running import clock, office_flow, run
from flows.send_reminders import send_reminders
from flows.settle_entered import settle_entered
from flows.summarise_period import summarise_period
from tasks.delivering import deliver
from tasks.imap import MAIL_ERRORS
from tasks.outbox import new_pool
from tasks.pending import pending
from tasks.summarising import ReadyPeriod

ROUNDS = 10  # an approval leads to an issue, an issue to an assignment: done when nothing follows any more


async def everything_due(now: datetime, *, mail: bool = True) -> list[str]:
    """Run the flows that have something to do at `now`, and only those; gives one line a run.

    A mailbox that cannot be reached stops no reminder and no issue; what it was is raised when the rest is done.
    Raises ConfigurationError before anything is done when there is no server to send by.
    """
    if mail:
        new_pool()
    done: list[str] = []
    broken: Exception | None = None
    if mail:
        try:
            done += [outcome.label for outcome in await run(collect_mail, now=now)]
        except MAIL_ERRORS as error:
            broken = error
    for _ in range(ROUNDS):
        work = pending(now)
        lines: list[str] = await run(settle_entered, now=now) if work.entered else []
        lines += [await run(approve_document, document_id, now=now) for document_id in work.to_submit]
        lines += [await run(issue_document, document_id, now=now) for document_id in work.to_issue]
        lines += [await run(assign_duties, plan_id, now=now) for plan_id in work.to_assign]
        lines += [await _summarise(row, now) for row in work.to_summarise]
        if not lines:
            break
        done += lines
    if work.reminders:
        count = await run(send_reminders, now=now)
        done += [f"Nhắc {count:02d} người"] if count else []
    elif work.letters:
        done.append((await deliver(now)).line)
    await refresh_console(now)
    if broken is not None:
        raise broken
    return done


async def _summarise(ready: ReadyPeriod, now: datetime) -> str:
    line: str = await run(summarise_period, ready.plan_id, ready.period_key, now=now, label=ready.period_label)
    return line


@office_flow("Nhịp làm việc", "Làm mọi việc đến hạn: thu thư, trình, phát hành, giao việc, tổng hợp, nhắc, gửi.",
             "Nhịp làm việc")  # fmt: skip
async def do_what_is_due(now: datetime | None = None) -> list[str]:
    """The same as `vanthu tick`, for the schedule."""
    return await everything_due(clock(now))
