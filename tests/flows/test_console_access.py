"""Secrets stay where they belong: not on a page, not in a run's parameters, not in a log, not in a link."""

import asyncio
import logging
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from prefect.client.orchestration import get_client

from domain.console import Job, Links, Listing, Page
from domain.lifecycle import DocumentState
from flows.office_actions.documents import decide_on_approval
from flows.running import run
from operations.prefect_server import environment
from settings import forget_settings, get_settings
from storage.models import ApprovalStep, OfficialDocument
from tasks import dashboards
from tests.flows.test_flows import new_runs, pages_of
from tests.stories.school import PASSWORD, School, text_of


def a_code(school: School) -> str:
    found = re.search(r"Mã dùng một lần: (\S+)\.", text_of(school.person("hieutruong").last("approval_request")))
    assert found
    return found[1]


def the_approval(school: School) -> str:
    return dashboards.lists(school.now, [Listing.APPROVALS])[Listing.APPROVALS][0]


@pytest.fixture
def waiting(school: School, home: Path) -> School:
    """A draft that waits for the principal."""
    school.submits(school.drafts(home).document_id)
    new_runs()
    return school


def test_a_form_decides_under_prefect_and_says_so_on_its_page(waiting: School) -> None:
    code = a_code(waiting)
    asyncio.run(run(decide_on_approval, the_approval(waiting), "Duyệt", code, by="Đỗ Văn Thu"))
    assert waiting.row(OfficialDocument).state == DocumentState.APPROVED
    done = next(row for row in new_runs() if Job.DECIDE.value in row.name)
    page = pages_of(done)[0]
    assert "Lê Thị Lành: Duyệt" in str(page.data)
    assert code not in str(page.data)
    assert code not in done.name
    assert waiting.row(ApprovalStep).evidence == f"run:{done.id}"
    assert waiting.row(ApprovalStep).code_hash == ""  # what the parameters of the run show opens nothing any more


def test_a_refused_form_fails_with_one_line_and_alarms_nobody(waiting: School) -> None:
    state = asyncio.run(run(decide_on_approval, the_approval(waiting), "Duyệt", "AAAA-AAAA", return_state=True))
    assert (state.type.value, state.name) == ("FAILED", "Từ chối")
    assert state.message.startswith("Mã không đúng")
    page = pages_of(next(row for row in new_runs() if Job.DECIDE.value in row.name))[0]
    assert "Không có gì thay đổi" in str(page.data)
    assert not get_settings().alarm_file.exists()
    assert not waiting.outbox(letter="admin_alert")


def test_no_secret_stands_on_a_page_in_a_parameter_or_in_the_log(
    waiting: School, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        waiting.ticks()
    links = Links("/v2", {job.value: "x" for job in Job}, {page.value: "y" for page in Page})
    said = [unquote(text) for text in dashboards.pages(waiting.now, links).values()]
    key = (get_settings().home / "files.key").read_bytes()  # made with the first link
    secrets = {PASSWORD, a_code(waiting), key.hex(), *(letter.vanthu_id for letter in waiting.outbox())}
    said += [record.getMessage() for record in caplog.records if not record.name.startswith("pymap")]  # the other side
    said += [*(f"{row.name} {row.parameters} {row.tags}" for row in new_runs())]

    async def artifacts() -> list[str]:
        async with get_client() as client:
            return [str(row.data) for row in await client.read_artifacts(limit=200)]

    said += asyncio.run(artifacts())
    assert not [(secret, text[:80]) for secret in secrets for text in said if secret in text]


def test_the_server_listens_to_this_machine_only_and_wants_its_password(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VANTHU_PREFECT_PASSWORD", "mat-khau-quan-tri")
    forget_settings()
    told = environment(get_settings())
    assert told["PREFECT_SERVER_API_HOST"] == "127.0.0.1"
    assert told["PREFECT_SERVER_API_AUTH_STRING"] == "admin:mat-khau-quan-tri"
    assert get_settings().files_url.startswith("http://127.0.0.1:")
    assert "mat-khau-quan-tri" not in repr(get_settings())
