"""Ghi nhận thay counts for nothing: decided, withdrawn, bounced, away, switched off, or not yet looked at."""

import asyncio
from datetime import date
from pathlib import Path

from domain.console import Page
from domain.lifecycle import DocumentState
from flows.do_what_is_due import everything_due
from storage.database import transaction
from storage.models import Absence, EnteredDecision, Message, Office, OfficialDocument, OutboxLetter, Person
from tasks import dashboards, withdrawing
from tests.stories.bounces import bounce_of
from tests.stories.entered_decisions.entered import LINKS, WAITS, enters, state
from tests.stories.school import Letter, School, Someone, text_of
from tests.stories.test_approval_proof import authenticated


def test_the_approver_decides_by_mail_meanwhile_and_the_entry_lapses(
    school: School, principal: Someone, told: Letter
) -> None:
    principal.replies(principal.last("approval_request"), "Trả lại: sửa mục II")
    authenticated(school, "pass")
    assert state(school)[0] == DocumentState.RETURNED
    school.ticks()
    assert state(school) == (DocumentState.RETURNED, "lapsed")
    assert school.row(EnteredDecision).why == "bước này đã có ý kiến"
    assert school.person("thu").received("Ý kiến ghi nhận thay không có hiệu lực")
    principal.replies(told, "Phản đối")
    school.collects()
    assert state(school) == (DocumentState.RETURNED, "lapsed")
    assert "đã không có hiệu lực" in text_of(principal.last("late_answer"))


def test_a_draft_that_was_withdrawn_meanwhile_is_not_decided(school: School, told: Letter) -> None:
    withdrawing.withdraw(school.row(OfficialDocument).id, "nhầm", school.now)
    school.ticks()
    assert state(school) == (DocumentState.WITHDRAWN, "lapsed")


def test_a_letter_that_bounced_told_nobody_anything(school: School, told: Letter, principal: Someone) -> None:
    letter = school.row(OutboxLetter, letter="decision_entered")
    school.box.put("vanthu", bounce_of(letter, principal.address, "4.4.7").encode())
    school.at("28/2")
    school.ticks()
    assert state(school) == (DocumentState.SUBMITTED, "lapsed")
    assert "không đến được" in school.row(EnteredDecision).why


def test_silence_behind_an_out_of_office_answer_is_no_consent(school: School, told: Letter, principal: Someone) -> None:
    principal.sends("Tôi đi công tác.", Subject="Tự động trả lời", Auto_Submitted="auto-replied",
                    In_Reply_To=told["Message-ID"])  # fmt: skip
    school.at("28/2")
    school.ticks()
    assert state(school) == (DocumentState.SUBMITTED, "lapsed")
    assert "trả lời tự động" in enters(school).line


def test_whoever_is_away_cannot_be_entered_for_and_an_absence_meanwhile_ends_it(
    school: School, told: Letter, principal: Someone
) -> None:
    with transaction() as session:
        person = session.query(Person).filter_by(code="hieutruong").one()
        days = {"first_on": date(2024, 2, 27), "last_on": date(2024, 2, 27)}
        session.add(Absence(office_id=school.office_id, person_id=person.id, confirmed=False, **days))
    school.at("27/2")
    school.ticks()
    assert state(school) == (DocumentState.SUBMITTED, "lapsed")
    assert "vắng mặt" in enters(school).line


def test_an_answer_that_waits_for_a_look_keeps_it_from_counting(
    school: School, told: Letter, principal: Someone
) -> None:
    principal.replies(principal.last("approval_request"), "Để tôi xem thêm mục II đã")
    school.at("28/2")
    school.ticks()
    assert state(school) == WAITS
    board = dashboards.pages(school.now, LINKS)
    for page in (Page.BOARD, Page.APPROVALS):
        assert "Ghi nhận thay chờ hiệu lực (01)" in board[page]
        assert "còn thư của người duyệt chưa xử lý xong" in board[page]
    with transaction() as session:
        session.query(Message).filter_by(fate="held").update({"fate": "not_ours"})
    school.ticks()
    assert state(school) == (DocumentState.ISSUED, "effective")


def test_while_the_mailbox_cannot_be_read_nothing_counts(school: School, told: Letter, home: Path) -> None:
    school.at("28/2")
    asyncio.run(everything_due(school.now, mail=False))
    assert state(school) == WAITS
    school.ticks()
    assert state(school) == (DocumentState.ISSUED, "effective")


def test_the_office_can_switch_it_off_even_for_what_waits(school: School, told: Letter) -> None:
    with transaction() as session:
        office = session.get_one(Office, school.office_id)
        office.rules = office.rules | {"entered_decisions": {"allowed": False, "days": 2}}
    school.ticks()
    assert state(school) == (DocumentState.SUBMITTED, "lapsed")
    assert "không áp dụng ghi nhận thay" in enters(school).line
