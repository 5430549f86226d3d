"""Whom the introduction did not reach: dead addresses and people who never answer are listed for the administrator."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import select

from flows.check_canary import check_canary
from flows.running import run
from operations.check import check
from storage.database import transaction
from storage.models import Office, Person
from tasks.silence import silence
from tests.stories.school import School


@pytest.fixture
def introduced(school: School, home: Path) -> School:
    """A school whose people got the introduction on 26 February."""
    with transaction() as session:
        session.scalars(select(Office)).one().rules = {}
    school.adopts(home)
    return school


def test_whoever_never_answers_is_listed_after_three_working_days(introduced: School) -> None:
    head = introduced.person("to1")
    head.replies(head.last("introduction"), "Đã nhận")
    introduced.collects()
    introduced.at("29/2")
    assert silence(introduced.now).silent == ()
    introduced.at("1/3")
    assert [row.name for row in silence(introduced.now).silent] == ["Trần Thị Mai", "Phạm Thu Nga"]


def test_an_automatic_reply_is_no_answer(introduced: School) -> None:
    teacher = introduced.person("lop5a")
    teacher.replies(teacher.last("introduction"), "Tôi đang nghỉ", Auto_Submitted="auto-replied")
    introduced.collects()
    introduced.at("4/3")
    assert "Phạm Thu Nga" in [row.name for row in silence(introduced.now).silent]


def test_a_dead_address_is_listed_apart(introduced: School) -> None:
    introduced.change(Person, "mai", address_dead_since=introduced.now)
    introduced.at("4/3")
    found = silence(introduced.now)
    assert [row.line for row in found.dead] == ["Trần Thị Mai <mai@hoasen.edu.vn> từ ngày 26/02/2024"]
    assert [row.name for row in found.silent] == ["Vũ Thị Hà", "Phạm Thu Nga"]
    lines = [row.text for row in check(introduced.now, mail=False) if row.name == "unreached"]
    assert [line.split(":")[0] for line in lines] == ["Địa chỉ không dùng được", "Chưa trả lời thư giới thiệu"]


def test_the_administrator_gets_the_list_once_a_week(introduced: School) -> None:
    clerk = introduced.person("thu")
    for day in ("4/3", "5/3", "11/3"):
        introduced.at(day, "07:15")
        introduced.collects()
        asyncio.run(run(check_canary, now=introduced.now))
    assert len(clerk.letters("admin_alert")) == 2
    assert clerk.received("Chưa trả lời thư giới thiệu", "Phạm Thu Nga")
