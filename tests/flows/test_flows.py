"""Every flow runs under Prefect, is called like a line of the register, and ends with one page on what was done."""

import asyncio
from pathlib import Path
from uuid import UUID

import pytest
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterFlowRunId
from prefect.client.schemas.objects import Artifact, FlowRun
from prefect.client.schemas.sorting import FlowRunSort

from flows.approve_document import approve_document
from flows.close_plan import close_plan
from flows.collect_mail import collect_mail
from flows.do_what_is_due import do_what_is_due, everything_due
from flows.draft_plan import draft_plan
from flows.running import run
from settings import get_settings
from storage.models import OutboxLetter
from tests.offices import a_home
from tests.stories.plans import PLAN
from tests.stories.school import School
from tests.stories.test_the_end import ONE_REPORT

_seen: set[UUID] = set()


async def _new_runs() -> list[FlowRun]:
    async with get_client() as client:
        runs = await client.read_flow_runs(sort=FlowRunSort.START_TIME_ASC, limit=200)
    found = [row for row in runs if row.id not in _seen]
    _seen.update(row.id for row in found)
    return found


def new_runs() -> list[FlowRun]:
    """The flow runs since the last time, in order."""
    return asyncio.run(_new_runs())


def pages_of(row: FlowRun) -> list[Artifact]:
    """The artifacts of a run."""

    async def read() -> list[Artifact]:
        async with get_client() as client:
            wanted = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[row.id]))
            return await client.read_artifacts(artifact_filter=wanted)

    return asyncio.run(read())


def test_a_plans_life_reads_like_a_register(school: School, home: Path) -> None:
    new_runs()
    drafted = school.drafts(home, ONE_REPORT)
    principal = school.person("hieutruong")
    school.submits(drafted.document_id)
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()
    for code in ("to1", "lop5a"):
        person = school.person(code)
        person.replies(person.last("assignment"), "Không phát sinh")
    school.ticks()
    while not principal.letters("approval_request")[1:]:
        assert school.jumps()
        school.ticks()
    runs = new_runs()
    names = [row.name for row in runs]
    assert all(row.state and row.state.is_completed() for row in runs), [(row.name, row.state) for row in runs]
    assert names[:5] == [
        "KH-D1-2024 - Lập dự thảo",
        "KH-D1-2024 - Trình duyệt Kế hoạch giữ gìn vệ sinh trường lớp năm 2024 (dự thảo lần 1)",
        "Thu nhận thư - 26/02/2024 - 01 thư",
        "KH-01/2024 - Ban hành 01/KH-MNHS",
        "KH-01/2024 - Giao nhiệm vụ - 03 người",
    ]
    assert any(name.startswith("KH-01/2024 - Tổng hợp ") for name in names)
    assert all(len(pages_of(row)) == 1 for row in runs), names
    issued = next(row for row in runs if "Ban hành" in row.name)
    assert "KH-01/2024" in issued.tags
    page = str(pages_of(issued)[0].data)
    assert "Phòng GD&amp;ĐT: thư điện tử" in page


def test_reminders_are_one_run_that_counts_its_people(school: School, home: Path) -> None:
    school.adopts(home)
    new_runs()
    assert school.jumps()
    school.ticks()
    assert [row.name for row in new_runs()] == [
        "Thu nhận thư - 11/3/2024 - 00 thư",
        "Nhắc báo cáo - 11/3/2024 - 02 người",
    ]


def test_the_pulse_is_a_run_with_the_others_beneath_it(school: School, home: Path) -> None:
    new_runs()
    asyncio.run(do_what_is_due(now=school.now))
    runs = new_runs()
    assert runs[0].name == "Nhịp làm việc"
    assert {row.parent_task_run_id is not None for row in runs[1:]} == {True}


def test_a_file_that_is_no_plan_is_refused_in_a_run_of_its_own(school: School, home: Path) -> None:
    new_runs()
    (home / "thuc-don.txt").write_text("Thực đơn tuần này", encoding="utf-8")
    asyncio.run(run(draft_plan, home / "thuc-don.txt", now=school.now))
    (row,) = new_runs()
    assert row.name == "Từ chối thuc-don.txt"
    assert "Không lập được dự thảo" in str(pages_of(row)[0].data)


def test_a_plan_with_open_ends_is_not_closed_and_the_run_says_so(school: School, home: Path) -> None:
    plan_id = school.adopts(home)
    new_runs()
    asyncio.run(run(close_plan, plan_id, now=school.now))
    (row,) = new_runs()
    assert row.name == "KH-05/2024 - Chưa kết thúc được"
    assert "còn 08 báo cáo chưa kết thúc" in str(pages_of(row)[0].data)


def test_words_of_a_mail_put_no_markup_into_a_page(school: School, home: Path) -> None:
    school.adopts(home)
    new_runs()
    mail = "![x](http://xau.example/x.png) <img src=x> [bấm](javascript:1)"
    school.person("nguoila").sends("?", Subject=mail, From=f'"{mail[:40]}" <nguoila@hoasen.edu.vn>')
    head = school.person("to1")
    head.replies(head.last("assignment"), mail)
    asyncio.run(run(collect_mail, now=school.now))
    (row,) = new_runs()
    page = str(pages_of(row)[0].data)
    assert "<img" not in page
    assert "](" not in page
    assert "http://" not in page


def test_a_failed_run_writes_the_alarm_file_and_a_letter(school: School, home: Path) -> None:
    with pytest.raises(Exception, match="No row was found"):
        asyncio.run(approve_document(99999, now=school.now))
    alarm = get_settings().alarm_file.read_text(encoding="utf-8")
    assert "Trình duyệt văn bản" in alarm
    assert len(alarm.splitlines()) == 1
    letter = school.row(OutboxLetter, letter="admin_alert")
    assert letter.to_address == "thu@hoasen.edu.vn"
    assert "Một lượt chạy bị lỗi: Trình duyệt văn bản" in letter.subject + letter.text


def test_a_mailbox_out_of_reach_stops_no_other_work(
    school: School, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PREFECT_API_URL")
    drafted = school.drafts(home, PLAN)
    school.submits(drafted.document_id)
    principal = school.person("hieutruong")
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.collects()
    with a_home(home, imap_port=1), pytest.raises(OSError, match="refused"):
        asyncio.run(everything_due(school.now))
    assert school.person("pgd").last("issued_document")
