"""What the forms of the console share: Vietnamese labels, who acts, and how a run of a form ends.

Prefect writes over the title of a parameter, but what stands in `json_schema_extra` survives. A default in `Field`
would lose its limits, so defaults stand in the signature. No optional parameter: the UI would show `None` in English.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, Any, ParamSpec, TypeVar

from prefect import Flow, flow
from prefect.artifacts import acreate_markdown_artifact
from prefect.client.orchestration import get_client
from prefect.context import FlowRunContext
from prefect.states import Failed
from pydantic import Field

from domain.console import Job
from domain.errors import OfficeError
from domain.markdown import escape
from domain.refusal import Refused
from flows.dashboard import board_link, refresh_console
from flows.hooks import tell_of_failure
from flows.running import LONGEST_NAME, clock
from settings import ConfigurationError
from tasks.delivering import deliver
from tasks.imap import MAIL_ERRORS
from tasks.office_actions.outcome import DESK, Actor, Done, Outcome

P = ParamSpec("P")
R = TypeVar("R")
REFUSED = "Từ chối"
"""The state of a run that did nothing; it is no failure of the program and alarms nobody."""


def labelled(title: str, description: str = "", **limits: Any) -> Any:
    """The Vietnamese label of a form's field, with what to write into it."""
    extra: dict[str, Any] = {"title": title} | ({"description": description} if description else {})
    return Field(json_schema_extra=extra, **limits)


By = Annotated[str, labelled("Người thực hiện", "Họ và tên người nhập biểu mẫu này, ghi vào nhật ký")]
CLERK = DESK


def office_action(job: Job, description: str) -> Callable[[Callable[P, Awaitable[R]]], Flow[P, Any]]:
    """A flow behind a form, named like its job."""

    def wrap(function: Callable[P, Awaitable[R]]) -> Flow[P, Any]:
        return flow(
            name=job.value,
            description=description,
            flow_run_name=job.value,
            on_failure=[_tell_unless_refused],
            on_crashed=[tell_of_failure],
        )(function)

    return wrap


def unconfirmed(answer: str) -> Refused | None:
    """The last look before what cannot be taken back; two choices, since a single one would be no choice."""
    return None if answer.startswith("Có") else Refused("Chưa xác nhận nên không thực hiện.")


async def acted(job: Job, by: str, act: Callable[[Actor, datetime], Outcome]) -> Any:
    """Do a job, send the letters that it wrote, and end the run: the page of the result, and the console anew."""
    context = FlowRunContext.get()
    run = context.flow_run if context else None
    actor = Actor(" ".join(by.split())[:80] or CLERK, f"run:{run.id}" if run else "")
    now = clock(None)
    try:
        outcome = act(actor, now)
    except OfficeError as error:
        outcome = Refused(str(error).split(" / ")[0])
    lines = [] if isinstance(outcome, Refused) else [line for line in (*outcome.lines, await _send(now)) if line]
    if run is not None:
        await _write_result(job, outcome, lines, run)
    await refresh_console(now)
    if isinstance(outcome, Refused):
        return Failed(name=REFUSED, message=outcome.line)
    return outcome.line


async def _send(now: datetime) -> str:
    """What is recorded is recorded: a mail server that does not answer is another matter, and letters wait."""
    try:
        return (await deliver(now)).line
    except (ConfigurationError, *MAIL_ERRORS) as error:
        return f"Thư còn chờ gửi: {str(error).split(' / ')[0]}"


async def _write_result(job: Job, outcome: Outcome, lines: list[str], run: Any) -> None:
    refused = isinstance(outcome, Refused)
    title = f"Không thực hiện: {job.value}" if refused else f"Kết quả: {job.value}"
    page = [f"## {escape(title)}", "", f"**{escape(outcome.line)}**", "", *(f"- {escape(line)}" for line in lines)]
    page += ["", "Không có gì thay đổi." if refused else "", "", board_link()]
    await acreate_markdown_artifact("\n".join(page), key="ket-qua", description=title[:200])
    tag = outcome.tag if isinstance(outcome, Done) else ""
    head = f"{tag} - {job.value}" if tag else f"{job.value} - {outcome.line}"
    async with get_client() as client:
        await client.update_flow_run(run.id, name=head[:LONGEST_NAME], tags=sorted({*run.tags, tag} - {""}))


def _tell_unless_refused(flow: Any, flow_run: Any, state: Any) -> None:
    if state.name != REFUSED:
        tell_of_failure(flow, flow_run, state)
