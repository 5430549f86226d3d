"""The console kept current: dashboards patched in place at their addresses, the lists of forms, links from each form.

Run as `python -m flows.dashboard` it does so once; `vanthu up` does after bringing the deployments, which would else
show the lists of the code.
"""

import asyncio
import copy
import logging
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
from prefect.client.orchestration import PrefectClient, get_client
from prefect.client.schemas.actions import ArtifactCreate, ArtifactUpdate, DeploymentUpdate
from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterTags
from prefect.client.schemas.responses import DeploymentResponse
from prefect.context import FlowRunContext
from prefect.exceptions import ObjectNotFound, PrefectException
from sqlalchemy import select

from domain.console import FIELDS, TAG, Job, Links, Page, console_url, page_address
from domain.errors import OfficeError
from domain.markdown import link
from flows.running import clock, office_flow, server_answers
from settings import get_settings
from storage import offices
from storage.database import reading, transaction
from storage.models import ConsolePage
from tasks import dashboards

log = logging.getLogger(__name__)
_MARK = "\n\n---\n\n"  # what follows it in a description is ours


async def refresh_console(now: datetime) -> bool:
    """Bring pages and forms up to date; False when there is no console, which never stops the office's work."""
    if FlowRunContext.get() is None and not server_answers():
        return False
    try:
        async with get_client() as client:
            deployments = {row.name: row for row in await _forms(client)}
            if not deployments:
                return False
            await _write_pages(client, now, {name: str(row.id) for name, row in deployments.items()})
            await _renew_forms(client, now, deployments)
        return True
    except (httpx.HTTPError, PrefectException, OfficeError) as error:
        log.warning("the console was not refreshed: %s", error)
        return False


@office_flow(Job.REFRESH.value, "Viết lại các bảng và danh sách chọn của trang quản trị theo tình hình hiện tại.",
             Job.REFRESH.value)  # fmt: skip
async def refresh_dashboard() -> bool:
    """The same by hand; it changes nothing else."""
    return await refresh_console(clock(None))


def board_link() -> str:
    """A link to the dashboard; nothing while it has not been written."""
    known = _stored()
    address = page_address(console_url(get_settings().console), known[Page.BOARD.value]) if known else ""
    return link(Page.BOARD.label, address) if address else ""


async def _forms(client: PrefectClient) -> list[DeploymentResponse]:
    wanted = DeploymentFilter(tags=DeploymentFilterTags(all_=[TAG]))
    found = await client.read_deployments(deployment_filter=wanted, limit=200)
    return [row for row in found if row.name in set(Job)]


async def _write_pages(client: PrefectClient, now: datetime, deployments: dict[str, str]) -> None:
    """Patch every page; one that Prefect has lost is made anew, and then all are written again for their links."""
    prefix = console_url(get_settings().console)
    for _ in range(2):
        ids = await _artifacts(client)
        written = await asyncio.to_thread(dashboards.pages, now, Links(prefix, deployments, ids))
        kept = await asyncio.gather(*(_patch(client, ids[page.value], text) for page, text in written.items()))
        lost = [page for page, there in zip(written, kept, strict=True) if not there]
        if not lost:
            return
        await asyncio.to_thread(_forget, lost)


async def _artifacts(client: PrefectClient) -> dict[str, str]:
    known = await asyncio.to_thread(_stored)
    for page in Page:
        if page.value not in known:
            made = await client.create_artifact(
                ArtifactCreate(key=page.value, type="markdown", description=page.label, data=f"# {page.label}\n")
            )
            known[page.value] = str(made.id)
            await asyncio.to_thread(_remember, page, str(made.id))
    return known


async def _patch(client: PrefectClient, artifact_id: str, text: str) -> bool:
    try:
        await client.update_artifact(UUID(artifact_id), ArtifactUpdate(data=text))
    except ObjectNotFound:
        return False
    except httpx.HTTPStatusError as error:
        if error.response.status_code != 404:
            raise
        return False
    return True


async def _renew_forms(client: PrefectClient, now: datetime, deployments: dict[str, DeploymentResponse]) -> None:
    wanted = [listing for fields in FIELDS.values() for listing in fields.values()]
    lists = await asyncio.to_thread(dashboards.lists, now, wanted)
    back = await asyncio.to_thread(board_link)
    for name, row in deployments.items():
        fields = {field: lists[listing] for field, listing in FIELDS.get(Job(name), {}).items()}
        schema = with_choices(row.parameter_openapi_schema or {}, fields)
        description = (row.description or "").split(_MARK)[0] + (_MARK + back if back else "")
        if schema != row.parameter_openapi_schema or description != row.description:
            change = DeploymentUpdate(parameter_openapi_schema=schema, description=description)
            await client.update_deployment(row.id, change)  # one by one: together they wait for one lock, and longer


def with_choices(schema: dict[str, Any], fields: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    """A form's schema in which these fields choose from these lists; everything else as it was."""
    changed = copy.deepcopy(schema)
    for field, labels in fields.items():
        place = changed.get("properties", {}).get(field)
        if place is not None:
            (place["items"] if place.get("type") == "array" else place)["enum"] = list(labels)
    return changed


def _stored() -> dict[str, str]:
    with reading() as session:
        office = offices.the_office(session)
        rows = session.scalars(select(ConsolePage).where(ConsolePage.office_id == office.id))
        return {row.key: row.artifact_id for row in rows}


def _remember(page: Page, artifact_id: str) -> None:
    with transaction() as session:
        office = offices.the_office(session)
        row = session.scalar(select(ConsolePage).filter_by(office_id=office.id, key=page.value))
        if row is None:
            session.add(ConsolePage(office_id=office.id, key=page.value, artifact_id=artifact_id))
        else:
            row.artifact_id = artifact_id


def _forget(pages: list[Page]) -> None:
    with transaction() as session:
        office = offices.the_office(session)
        keys = [page.value for page in pages]
        for row in session.scalars(select(ConsolePage).where(ConsolePage.office_id == office.id)):
            if row.key in keys:
                session.delete(row)


if __name__ == "__main__":
    asyncio.run(refresh_console(datetime.now(UTC)))
