"""The dashboards: what needs a person, with links that fill the form rightly, and no markup from outside."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import jsonschema
import pytest
import yaml
from prefect.flows import load_flow_from_entrypoint
from prefect.utilities.callables import parameter_schema

from domain.console import FIELDS, TAG, Job, Links, Page
from domain.plan import PlanReading
from flows.dashboard import with_choices
from operations.prefect_server import ROOT
from storage.database import transaction
from storage.models import Message, Office, OutboxLetter
from tasks import approving, dashboards
from tasks.drafting import new_plan
from tasks.reading import read_message
from tests.tasks.lived_plan import DUE, TEXT, Lived, draft_of, mail_in

NOW = DUE + timedelta(days=10)
IDS = {job.value: f"id-{number}" for number, job in enumerate(Job)}
LINKS = Links("/v2", IDS, {page.value: f"trang-{page.value}" for page in Page})
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")
HOSTILE = "[Xử lý](http://doc.hai.vn) ![x](http://a.vn/b.png) <img src=x onerror=alert(1)> www.xau.vn | * # a@b.vn"


@pytest.fixture(scope="module")
def schemas() -> dict[str, dict[str, Any]]:
    rows = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    return {
        row["name"]: parameter_schema(load_flow_from_entrypoint(row["entrypoint"])).model_dump()
        for row in rows
        if TAG in row["tags"]
    }


@pytest.fixture
def busy(lived: Lived, tmp_path: Path) -> Lived:
    """The office with something on every page: a draft that waits, a held mail, a letter that did not arrive."""
    with transaction() as session:
        office = session.get_one(Office, lived.office_id)
        document, _plan = new_plan(session, office, PlanReading(draft_of(TEXT, tmp_path)), NOW)
        document_id = document.id
    approving.submit(document_id, NOW - timedelta(days=2))
    message = mail_in(lived.office_id, "nguoila", HOSTILE, "Kính gửi nhà trường", NOW - timedelta(days=1))
    read_message(message.id, NOW - timedelta(days=1))
    with transaction() as session:
        session.query(OutboxLetter).filter_by(letter="assignment").first().state = "refused"  # type: ignore[union-attr]
    return lived


def written(now: datetime = NOW, links: Links = LINKS) -> dict[Page, str]:
    return dashboards.pages(now, links)


def forms_in(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The jobs that a page links to, with the values that it fills in."""
    names = {number: name for name, number in IDS.items()}
    for _words, address in LINK.findall(text):
        parts = urlsplit(address)
        if parts.path.endswith("/run"):
            yield names[parts.path.split("/")[-2]], json.loads(parse_qs(parts.query)["parameters"][0])


def test_the_board_shows_what_needs_a_person(busy: Lived) -> None:
    page = written()[Page.BOARD]
    for heading in ("Chờ ý kiến phê duyệt (01)", "Thư chờ xử lý (01)", "Thư không đến nơi (01)", "## Kế hoạch ("):
        assert heading in page
    jobs = [job for job, values in forms_in(page) if values]
    assert {Job.DECIDE, Job.RESOLVE, Job.RESEND} <= set(jobs)


def test_every_link_fills_its_form_with_values_that_it_takes(busy: Lived, schemas: dict[str, dict[str, Any]]) -> None:
    lists = dashboards.lists(NOW, [listing for fields in FIELDS.values() for listing in fields.values()])
    checked = 0
    for page in written().values():
        for job, values in forms_in(page):
            fields = {name: lists[listing] for name, listing in FIELDS.get(Job(job), {}).items()}
            schema = with_choices(schemas[job], fields)
            assert set(values) <= set(schema["properties"]), job
            for name, value in values.items():
                jsonschema.validate(value, schema["properties"][name])
                checked += 1
    assert checked >= 5


def test_the_reports_page_counts_and_lists_the_late_ones_first(busy: Lived) -> None:
    page = written()[Page.REPORTS]
    assert "data:image/svg+xml;base64," in page
    assert "**quá\u00a0hạn** 10\u00a0ngày" in page
    assert "Theo người" in page
    assert "Theo nhiệm vụ" in page
    first = next(line for line in page.splitlines() if "Vũ Thị Hà" in line)
    assert "quá" in first


def test_the_reports_page_opens_the_year_of_everybody_and_of_each(busy: Lived) -> None:
    addresses = [urlsplit(address).path for _words, address in LINK.findall(written()[Page.REPORTS])]
    assert {"/f/bao-cao/2024.html", "/f/bao-cao/2024.xlsx", "/f/bao-cao/2024/ha.html"} <= set(addresses)


def test_a_hostile_subject_is_shown_as_it_is(busy: Lived) -> None:
    pages = written()
    for page in (Page.BOARD, Page.HELD):
        text = pages[page]
        assert "doc.hai.vn" in text
        addresses = [address for _words, address in LINK.findall(re.sub(r"\\.", "", text))]
        assert addresses
        assert all(address.startswith(("/v2/", "http://127.0.0.1:4478/f/", "data:")) for address in addresses)
        assert "<img" not in text
        assert "www.xau" not in text
        assert "a@b" not in text


def test_every_row_of_a_table_has_as_many_cells_as_its_heading(busy: Lived) -> None:
    for text in written().values():
        width = 0
        for line in text.splitlines():
            cells = re.sub(r"\\\|", "", line).count("|")
            width = (width or cells) if line.startswith("|") else 0
            assert cells == width, line


def test_no_token_and_no_code_stands_on_a_page(busy: Lived) -> None:
    with transaction() as session:
        tokens = [row.vanthu_id for row in session.query(OutboxLetter)]
        texts = "\n".join(row.text for row in session.query(OutboxLetter))
    codes = re.findall(r"Mã dùng một lần: (\S+)\.", texts)
    assert tokens
    assert codes
    for text in written().values():
        plain = unquote(text)
        assert not [word for word in (*tokens, *codes) if word in plain]


def test_the_older_ui_has_its_own_addresses(busy: Lived) -> None:
    page = written(links=Links("", IDS, LINKS.pages))[Page.BOARD]
    assert "](/deployments/deployment/" in page
    assert "](/runs?tag=" in page
    assert "/v2/" not in page


def test_an_office_without_work_says_so(home: Path) -> None:
    from tests.offices import an_office

    an_office()
    page = written(datetime(2024, 3, 1, tzinfo=NOW.tzinfo))
    assert "Không có việc nào cần người xử lý." in page[Page.BOARD]
    assert "Chưa có yêu cầu báo cáo nào." in page[Page.REPORTS]
    assert "Không có thư nào chờ xử lý." in page[Page.HELD]
    lists = dashboards.lists(NOW, [listing for fields in FIELDS.values() for listing in fields.values()])
    assert all(lists.values())


def test_a_message_without_anything_is_shown_too(lived: Lived) -> None:
    with transaction() as session:
        row = session.query(Message).first()
        assert row is not None
        row.fate, row.subject, row.sender, row.sender_name, row.reason = "failed", "", "", "", ""
    assert "Thư đang giữ (01)" in written()[Page.HELD]
