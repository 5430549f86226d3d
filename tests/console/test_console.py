"""The administrator's office in a real Chromium against a real Prefect server: everything by the dashboard's links."""

import json
import os
import re
import time
import urllib.request
from base64 import b64encode
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path
from typing import Any, ParamSpec, TypeVar
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect, sync_playwright

from domain.console import Job
from domain.fates import Fate
from domain.lifecycle import DocumentState
from operations.prefect_server import ROOT
from storage.models import Message, OfficialDocument, Plan
from tests.console.office import PASSWORD, PLAN_OF_NEXT_YEAR, YEAR, ConsoleOffice, a_console_office
from tests.databases import Databases
from tests.servers.fixtures import need
from tests.stories.school import text_of

P = ParamSpec("P")
R = TypeVar("R")
pytestmark = pytest.mark.chromium
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]  # fmt: skip
PICTURES = ROOT / "docs" / "pictures"
HOSTILE = "[Xử lý](http://xau.vn) ![x](http://xau.vn/a.png) <b>Báo cáo</b> | quý I"
PATIENCE = 90  # seconds for a run to be picked up and done: a process of its own, on a busy machine


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, databases: Databases) -> Iterator[ConsoleOffice]:
    """A school with a plan that is carried out, one that waits for the principal, and a stranger's mail."""
    need(CHROMIUM.exists(), "chromium")
    home = tmp_path_factory.mktemp("console")
    databases.settings("sqlite", home)
    with a_console_office(home) as office:
        school = office.school
        school.adopts(home, 5, PLAN_OF_NEXT_YEAR)
        second = PLAN_OF_NEXT_YEAR.replace("vệ sinh trường lớp", "an toàn giao thông")
        school.submits(school.drafts(home, second).document_id)
        school.person("nguoila").sends("Kính gửi nhà trường", Subject=HOSTILE)
        office.start_working()
        school.ticks()
        yield office


@pytest.fixture(scope="module")
def tab(office: ConsoleOffice) -> Iterator[Tab]:
    """A browser in Vietnam, logged in once."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = browser.new_context(
            locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport={"width": 1400, "height": 1000}
        )
        tab = context.new_page()
        tab.goto(office.prefect.url)
        tab.get_by_placeholder("admin:pass").fill(f"admin:{PASSWORD}")
        tab.keyboard.press("Enter")
        expect(tab.get_by_text("Logout")).to_be_visible(timeout=30_000)
        yield tab
        browser.close()


def board(office: ConsoleOffice, tab: Tab) -> None:
    """Open the dashboard by the address that can be kept."""
    tab.goto(f"{office.files}/")
    expect(tab.get_by_role("heading", name="Bảng điều khiển")).to_be_visible(timeout=20_000)


def row_with(tab: Tab, words: str) -> Any:
    return tab.get_by_role("row").filter(has_text=words)


def choose(tab: Tab, field: str, words: str) -> None:
    tab.get_by_role("button", name=f"Select {field}").click()
    tab.get_by_role("option", name=words, exact=True).click()


def submit(office: ConsoleOffice, tab: Tab, job: Job) -> dict[str, Any]:
    """Send the form; gives its run once it has ended."""
    before = {run["id"] for run in runs_of(office, job)}
    button = tab.get_by_role("button", name="Submit")
    deadline = time.monotonic() + PATIENCE
    clicked = 0.0
    while time.monotonic() < deadline:
        new = [run for run in runs_of(office, job) if run["id"] not in before]
        if ended := [run for run in new if run["state"]["type"] in ("COMPLETED", "FAILED", "CRASHED")]:
            expect(tab).to_have_url(re.compile(r"\?tab=Runs"), timeout=15_000)
            return ended[0]
        # On a busy machine the page has been seen to let a click pass unheeded: a person clicks once more.
        if not new and button.is_visible() and time.monotonic() - clicked > 10:
            clicked = time.monotonic()
            button.click()
        tab.wait_for_timeout(300)
    raise AssertionError(f"{job} did not end in time")


def runs_of(office: ConsoleOffice, job: Job) -> list[dict[str, Any]]:
    body = {"flows": {"name": {"any_": [job.value]}}, "limit": 50}
    login = b64encode(f"admin:{PASSWORD}".encode()).decode()
    headers = {"Content-Type": "application/json", "Authorization": f"Basic {login}"}
    request = urllib.request.Request(f"{office.prefect.url}/api/flow_runs/filter", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=10) as answer:
        found: list[dict[str, Any]] = json.load(answer)
        return found


def outside_the_browser(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """What the office does meanwhile, in a thread of its own: the browser's loop of events runs in this one."""
    context = copy_context()
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: context.run(work, *args, **kwargs)).result()


def picture(tab: Tab, name: str) -> None:
    """Kept in `docs/` when asked for: pictures change with every font and clock."""
    if os.environ.get("VANTHU_PICTURES"):
        tab.wait_for_timeout(700)
        tab.screenshot(path=PICTURES / f"console-{name}.png", full_page=True)


def test_the_board_shows_what_needs_a_person_and_no_foreign_link(office: ConsoleOffice, tab: Tab) -> None:
    board(office, tab)
    expect(row_with(tab, "Lê Thị Lành").get_by_role("link", name="Xử lý")).to_be_visible()
    expect(tab.get_by_text(HOSTILE[:40])).to_be_visible()
    addresses = [urlsplit(link.get_attribute("href") or "") for link in tab.locator("a").all()]
    assert not [address for address in addresses if address.hostname == "xau.vn" or address.scheme == "mailto"]
    assert not [image for image in tab.locator("img").all() if "xau.vn" in (image.get_attribute("src") or "")]
    picture(tab, "bang-dieu-khien")


def test_bad_values_are_refused_in_one_vietnamese_line(office: ConsoleOffice, tab: Tab) -> None:
    board(office, tab)
    row_with(tab, "Lê Thị Lành").get_by_role("link", name="Xử lý").click()
    choose(tab, "Ý kiến", "Duyệt")
    tab.get_by_label("Mã dùng một lần").fill("AAAA-AAAA")
    picture(tab, "bieu-mau")
    run = submit(office, tab, Job.DECIDE)
    assert (run["state"]["type"], run["state"]["name"]) == ("FAILED", "Từ chối")
    tab.goto(f"{office.prefect.url}/v2/runs/flow-run/{run['id']}")
    expect(tab.get_by_text("Mã không đúng hoặc đã dùng").first).to_be_visible(timeout=20_000)
    picture(tab, "tu-choi")
    assert office.school.rows(OfficialDocument)[-1].state == DocumentState.SUBMITTED


def test_without_a_code_a_decision_is_entered_and_waits_for_objection(office: ConsoleOffice, tab: Tab) -> None:
    board(office, tab)
    row_with(tab, "Lê Thị Lành").get_by_role("link", name="Xử lý").click()
    choose(tab, "Ý kiến", "Duyệt")
    tab.get_by_label("Căn cứ ghi nhận thay").fill("bản giấy đã ký, lưu tại Văn phòng")
    tab.get_by_label("Người thực hiện").fill("Đỗ Văn Thu")
    picture(tab, "ghi-nhan-thay")
    run = submit(office, tab, Job.DECIDE)
    assert run["state"]["type"] == "COMPLETED", run["state"]
    assert office.school.rows(OfficialDocument)[-1].state == DocumentState.SUBMITTED
    assert "bản giấy đã ký, lưu tại Văn phòng" in text_of(office.school.person("hieutruong").last("decision_entered"))
    board(office, tab)
    expect(tab.get_by_role("heading", name="Ghi nhận thay chờ hiệu lực (01)")).to_be_visible(timeout=20_000)
    tab.get_by_role("link", name="Chờ duyệt").first.click()
    expect(row_with(tab, "bản giấy đã ký, lưu tại Văn phòng (Đỗ Văn Thu)")).to_be_visible(timeout=20_000)
    picture(tab, "cho-hieu-luc")


def test_the_code_of_the_letter_decides_and_the_case_moves(office: ConsoleOffice, tab: Tab) -> None:
    school = office.school
    letter = school.person("hieutruong").last("approval_request")
    code = re.search(r"Mã dùng một lần: (\S+)\.", text_of(letter))
    assert code
    board(office, tab)
    row_with(tab, "Lê Thị Lành").get_by_role("link", name="Xử lý").click()
    choose(tab, "Ý kiến", "Duyệt")
    tab.get_by_label("Mã dùng một lần").fill(code[1])
    run = submit(office, tab, Job.DECIDE)
    assert run["state"]["type"] == "COMPLETED", run["state"]
    assert school.rows(OfficialDocument)[-1].state == DocumentState.APPROVED
    board(office, tab)
    expect(tab.get_by_role("heading", name=re.compile("Chờ ý kiến phê duyệt"))).to_have_count(0)
    tab.goto(f"{office.prefect.url}/v2/runs/flow-run/{run['id']}")
    tab.get_by_role("tab", name="Artifacts").click()
    picture(tab, "ket-qua")


def test_a_decision_by_mail_shows_on_the_board(office: ConsoleOffice, tab: Tab, tmp_path: Path) -> None:
    school = office.school
    third = PLAN_OF_NEXT_YEAR.replace("vệ sinh trường lớp", "phòng cháy, chữa cháy")
    drafted = outside_the_browser(school.drafts, tmp_path, third)
    outside_the_browser(school.submits, drafted.document_id)
    outside_the_browser(school.ticks)
    board(office, tab)
    expect(row_with(tab, "phòng cháy, chữa cháy").filter(has_text="Lê Thị Lành")).to_be_visible()
    principal = school.person("hieutruong")
    principal.replies(principal.last("approval_request"), "Duyệt")
    outside_the_browser(school.ticks)
    assert school.row(OfficialDocument, id=drafted.document_id).state in (DocumentState.APPROVED, DocumentState.ISSUED)
    board(office, tab)
    expect(tab.get_by_role("heading", name=re.compile("Chờ ý kiến phê duyệt"))).to_have_count(0)


def test_a_held_mail_is_settled_from_the_board(office: ConsoleOffice, tab: Tab) -> None:
    board(office, tab)
    row = row_with(tab, "người gửi không có trong danh sách")
    row.get_by_role("link", name="Xử lý").click()
    choose(tab, "Cách xử lý", "Không thuộc phạm vi")
    run = submit(office, tab, Job.RESOLVE)
    assert run["state"]["type"] == "COMPLETED", run["state"]
    assert office.school.row(Message, sender=office.school.person("nguoila").address).fate == Fate.NOT_OURS
    board(office, tab)
    expect(tab.get_by_role("heading", name=re.compile("Thư chờ xử lý"))).to_have_count(0)


def test_a_plan_issued_on_paper_is_adopted_by_form(office: ConsoleOffice, tab: Tab, tmp_path: Path) -> None:
    file = tmp_path / "ke-hoach-giay.txt"
    file.write_text(PLAN_OF_NEXT_YEAR.replace("vệ sinh trường lớp", "sức khỏe học sinh"), encoding="utf-8")
    board(office, tab)
    tab.get_by_role("link", name="Tiếp nhận kế hoạch bản giấy").click()
    expect(tab.get_by_label("Đường dẫn hoặc văn bản")).to_be_visible(timeout=20_000)
    filled = {"source": "Tệp trên máy chủ", "content": str(file), "number": 12, "dated": f"{YEAR - 1}-01-05"}
    tab.goto(f"{tab.url.partition('?')[0]}?parameters={quote(json.dumps(filled))}")
    expect(tab.get_by_label("Đường dẫn hoặc văn bản")).to_have_value(str(file), timeout=20_000)
    run = submit(office, tab, Job.ADOPT)
    assert run["state"]["type"] == "COMPLETED", run["state"]
    assert {plan.code for plan in office.school.rows(Plan)} >= {f"KH05-{YEAR - 1}", f"KH12-{YEAR - 1}"}


def test_the_pages_lead_to_each_other_and_to_files(office: ConsoleOffice, tab: Tab) -> None:
    board(office, tab)
    tab.get_by_role("link", name="Tình hình nộp báo cáo").click()
    expect(tab.get_by_role("heading", name="Tình hình nộp báo cáo")).to_be_visible(timeout=20_000)
    expect(tab.get_by_role("heading", name=re.compile("Theo nhiệm vụ"))).to_be_visible()
    assert (tab.locator("img").first.get_attribute("src") or "").startswith("data:image/svg+xml;base64,")
    picture(tab, "tinh-hinh")
    tab.get_by_role("link", name="Sổ văn bản của tháng").click()
    expect(tab.get_by_role("heading", name="Sổ văn bản của tháng")).to_be_visible(timeout=20_000)
    picture(tab, "so-van-ban")
    link = tab.get_by_role("link", name="Sổ văn bản đi").first
    address = link.get_attribute("href") or ""
    link.click()
    tab.wait_for_url(address)
    assert tab.evaluate("document.contentType") == "application/pdf"  # shown by the browser's own viewer
    picture(tab, "so-van-ban-pdf")
    answer = tab.request.get(address)
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.body().startswith(b"%PDF-")
    assert tab.request.get(address.replace("so/di", "so/den")).status == 403


def test_the_older_ui_reads_the_same_pages(office: ConsoleOffice, tab: Tab) -> None:
    board(office, tab)
    tab.goto(tab.url.replace("/v2/", "/"))
    expect(tab.get_by_role("heading", name="Bảng điều khiển")).to_be_visible(timeout=20_000)
    picture(tab, "v1")
