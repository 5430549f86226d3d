"""How an office flow runs: named like a register, ended with a page that says what happened, failing aloud.

With the Prefect server out of reach the same work is done by a plain call; what is decided lives in our own database.
"""

import os
import time
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from typing import Any, ParamSpec, TypeVar
from urllib.request import urlopen

from prefect import Flow, flow
from prefect.artifacts import acreate_markdown_artifact
from prefect.client.orchestration import get_client
from prefect.context import FlowRunContext

from domain.markdown import escape
from flows.hooks import tell_of_failure
from settings import get_settings

P = ParamSpec("P")
R = TypeVar("R")
LONGEST_NAME = 100

_reachable: tuple[float, bool] = (0.0, False)
LOOK_AGAIN = 20.0  # seconds


def office_flow(
    name: str, description: str, run_name: str | Callable[[], str]
) -> Callable[[Callable[P, Awaitable[R]]], Flow[P, Any]]:
    """A flow of the office: Vietnamese name, a run name that reads like a register, a hook that tells of failure."""

    def wrap(function: Callable[P, Awaitable[R]]) -> Flow[P, Any]:
        return flow(
            name=name,
            description=description,
            flow_run_name=run_name,
            on_failure=[tell_of_failure],
            on_crashed=[tell_of_failure],
            validate_parameters=True,
        )(function)

    return wrap


async def run(office_flow: Flow[P, Any], *args: P.args, **kwargs: P.kwargs) -> Any:
    """Run a flow under Prefect, or as a plain call while no server answers."""
    call: Callable[..., Awaitable[Any]] = office_flow.fn
    if FlowRunContext.get() is not None or server_answers():
        call = office_flow
    return await call(*args, **kwargs)


def server_answers() -> bool:
    """Whether a Prefect server is set (`PREFECT_API_URL`) and answers; asked again after a while."""
    global _reachable
    asked_at, answer = _reachable
    if time.monotonic() - asked_at > LOOK_AGAIN or asked_at == 0.0:
        answer = _ask_server()
        _reachable = (time.monotonic(), answer)
    return answer


def _ask_server() -> bool:
    url = os.environ.get("PREFECT_API_URL", "")
    if not url.startswith("http"):
        return False
    try:
        with urlopen(f"{url}/health", timeout=3) as response:
            return bool(response.status == 200)
    except OSError:
        return False


async def conclude(title: str, lines: Iterable[str] = (), *, run_name: str = "", tags: Iterable[str] = ()) -> None:
    """End a run: its page says what happened, its name and tags what it was about. Nothing outside a run."""
    context = FlowRunContext.get()
    if context is None or context.flow_run is None:
        return
    page = "\n".join([f"## {escape(title)}", "", *(f"- {escape(line)}" for line in lines)])
    await acreate_markdown_artifact(page, description=title[:200])
    if run_name or tags:
        async with get_client() as client:
            await client.update_flow_run(
                context.flow_run.id,
                name=run_name[:LONGEST_NAME] or None,
                tags=sorted({*context.flow_run.tags, *tags}) or None,
            )


def clock(now: datetime | None) -> datetime:
    """Business time: the given one, else the clock's."""
    return now or datetime.now(UTC)


def home_name() -> str:
    """The folder this installation lives in, for alerts."""
    return str(get_settings().home)
