"""What proves a decision by mail: the letter's token and the person, the sender, a code, a round trip."""

from pathlib import Path

import pytest

from storage.database import transaction
from storage.models import ApprovalStep, DecisionClaim, Event, Message, Office, OfficialDocument
from storage.trail import first_broken
from tests.stories.school import MAILBOX, School, Someone, text_of


def wants(school: School, proof: str) -> None:
    """The office's rule for decisions by mail."""
    with transaction() as session:
        office = session.get_one(Office, school.office_id)
        office.rules = office.rules | {"decision_proof": proof}


def authenticated(school: School, verdict: str) -> None:
    """What our server found out about the mail that lies in the box, and the office reads it."""
    from tasks.collecting import collect

    collect(school.now)
    with transaction() as session:
        for message in session.query(Message).filter_by(fate="received"):
            message.authentication = verdict
    school.collects()


def state(school: School) -> str:
    document: OfficialDocument = school.row(OfficialDocument)
    return document.state


@pytest.fixture
def request_letter(school: School, home: Path) -> object:
    wants(school, "confirm")
    school.submits(school.drafts(home).document_id)
    return school.person("hieutruong").last("approval_request")


def test_an_unproved_decision_counts_from_its_confirmation_with_its_first_words(
    school: School, principal: Someone, request_letter: object
) -> None:
    principal.replies(request_letter, "Trả lại: bổ sung mục II")  # type: ignore[arg-type]
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "unproved")]
    assert state(school) == "submitted"
    asked = principal.last("confirm_decision")
    assert "vừa trả lại dự thảo" in text_of(asked)
    assert "bổ sung mục II" in text_of(asked)
    school.later(hours=3)
    principal.replies(asked, "Đúng")
    school.collects()
    assert state(school) == "returned"
    step = school.row(ApprovalStep)
    first, second = school.rows(Message)
    assert (step.comment, step.words) == ("bổ sung mục II", "Trả lại: bổ sung mục II")
    assert (step.evidence, step.raw_hash) == (first.mail_id, first.raw)
    assert abs((step.decided_at - school.now).total_seconds()) < 1
    assert school.row(Event, action="returned").detail["confirmed_by"] == second.mail_id
    assert first.fate == "decision"


def test_the_same_unproved_words_are_asked_about_once(
    school: School, principal: Someone, request_letter: object
) -> None:
    for _ in range(3):
        principal.replies(request_letter, "Duyệt")  # type: ignore[arg-type]
    school.collects()
    assert len(principal.letters("confirm_decision")) == 1
    assert state(school) == "submitted"


def test_a_confirmation_after_a_day_is_too_late_and_the_draft_can_still_be_decided(
    school: School, principal: Someone, request_letter: object
) -> None:
    principal.replies(request_letter, "Duyệt")  # type: ignore[arg-type]
    school.collects()
    school.later(hours=25)
    principal.replies(principal.last("confirm_decision"), "Đúng")
    assert [row.reason for row in school.collects()] == ["closed"]
    assert principal.received("trả lời lại thư trình")
    assert state(school) == "submitted"
    principal.replies(request_letter, "Duyệt")  # type: ignore[arg-type]
    school.collects()
    principal.replies(principal.last("confirm_decision"), "Đúng")
    school.collects()
    assert state(school) == "approved"


def test_a_decision_that_its_owner_denies_decides_nothing_and_is_reported(
    school: School, principal: Someone, request_letter: object
) -> None:
    principal.replies(request_letter, "Duyệt")  # type: ignore[arg-type]
    school.collects()
    asked = principal.last("confirm_decision")
    principal.replies(asked, "Sai")
    school.ticks()
    assert state(school) == "submitted"
    assert school.row(DecisionClaim).state == "denied"
    assert "denied" in school.trail()
    assert school.outbox(letter="admin_alert")
    principal.replies(asked, "Đúng")
    school.collects()
    assert state(school) == "submitted"


def test_agreeing_to_the_question_whether_it_was_returned_is_asked_back(
    school: School, principal: Someone, request_letter: object
) -> None:
    principal.replies(request_letter, "Không duyệt: để sau")  # type: ignore[arg-type]
    school.collects()
    principal.replies(principal.last("confirm_decision"), "Đồng ý")
    school.collects()
    assert state(school) == "submitted"


def test_a_sender_proved_by_our_server_needs_no_round_trip(
    school: School, principal: Someone, request_letter: object
) -> None:
    principal.replies(request_letter, "Duyệt")  # type: ignore[arg-type]
    authenticated(school, "pass")
    assert state(school) == "approved"
    assert not principal.letters("confirm_decision")


def test_a_sender_whom_our_server_refutes_is_held(school: School, principal: Someone, request_letter: object) -> None:
    principal.replies(request_letter, "Duyệt")  # type: ignore[arg-type]
    authenticated(school, "fail")
    assert (state(school), school.row(Message).reason) == ("submitted", "authentication_failed")
    assert not principal.letters("confirm_decision")


def test_where_a_code_is_wanted_the_reply_must_carry_it(school: School, home: Path, principal: Someone) -> None:
    wants(school, "code")
    school.submits(school.drafts(home).document_id)
    letter = principal.last("approval_request")
    code = text_of(letter).split("Mã dùng một lần: ")[1].split(".")[0]
    assert f"DUYỆT {code}" in text_of(letter)
    principal.replies(letter, "Duyệt")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "no_code")]
    assert principal.received("ghi mã dùng một lần")
    principal.replies(letter, "Duyệt ABCD-EFGH")
    school.collects()
    assert state(school) == "submitted"
    principal.replies(letter, f"Duyệt {code.lower()}")
    school.collects()
    assert state(school) == "approved"


def test_a_forwarded_approval_letter_cannot_approve_in_the_owners_name(
    school: School, principal: Someone, request_letter: object
) -> None:
    letter = request_letter
    for code in ("mai", "lop5a"):  # they got it forwarded, and answer from their own addresses
        school.person(code).replies(letter, "Duyệt")  # type: ignore[arg-type]
    stranger = school.person("nguoila")
    stranger.replies(letter, "Duyệt")  # type: ignore[arg-type]
    assert {row.fate for row in school.collects()} == {"held"}
    # and one of them writes the owner's address into From: our server cannot prove it, so the owner is asked
    school.person("mai").replies(letter, "Duyệt", From=f"Lê Thị Lành <{principal.address}>")  # type: ignore[arg-type]
    school.collects()
    assert state(school) == "submitted"
    assert principal.last("confirm_decision")
    assert not school.person("mai").letters("confirm_decision")


def test_a_reply_to_an_address_of_somebody_else_proves_nothing(
    school: School, principal: Someone, request_letter: object
) -> None:
    school.person("nguoila").replies(request_letter, "Duyệt", Reply_To=principal.address, To=MAILBOX)  # type: ignore[arg-type]
    assert {row.fate for row in school.collects()} == {"held"}
    assert state(school) == "submitted"


def test_every_decision_names_actor_channel_and_evidence_in_an_unbroken_trail(
    school: School, principal: Someone, request_letter: object
) -> None:
    principal.replies(request_letter, "Duyệt")  # type: ignore[arg-type]
    authenticated(school, "pass")
    message, event = school.row(Message), school.row(Event, action="approved")
    assert (event.actor, event.channel, event.evidence) == ("Lê Thị Lành", "mail", message.mail_id)
    assert event.detail["raw"] == message.raw
    assert event.detail["content_hash"]
    assert first_broken(school.rows(Event)) is None
