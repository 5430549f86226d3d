"""Trial mode: every letter goes to one address, marked; its owner plays everybody, by answering each letter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from settings import forget_settings
from storage.models import Message, OfficialDocument, OutboxLetter, Person
from tests.stories.school import School, a_school

TRIAL = "thu@hoasen.edu.vn"


@pytest.fixture
def school(home: Path) -> Iterator[School]:
    """A school that tries everything out; the clerk gets all letters."""
    with a_school(home, trial_address=TRIAL) as school:
        yield school


def test_every_letter_goes_to_the_trial_address_and_says_to_whom_it_would_have_gone(school: School, home: Path) -> None:
    school.adopts(home)
    letters = school.person("thu").letters("assignment")
    assert len(letters) == 3
    assert all(letter["To"] == TRIAL for letter in letters)
    assert sorted(letter["Subject"].partition("]")[0] for letter in letters) == [
        "[CHẠY THỬ - gửi tới Phạm Thu Nga <lop5a@hoasen.edu.vn>",
        "[CHẠY THỬ - gửi tới Trần Thị Mai <mai@hoasen.edu.vn>",
        "[CHẠY THỬ - gửi tới Vũ Thị Hà <to1@hoasen.edu.vn>",
    ]
    assert all(school.person(code).letters() == [] for code in ("mai", "to1", "lop5a", "hieutruong", "pgd"))


def test_an_answer_counts_as_that_of_the_person_the_letter_was_for(school: School, home: Path) -> None:
    school.adopts(home)
    clerk = school.person("thu")
    clerk.replies(clerk.received("Vũ Thị Hà", "5/KH"), "Báo cáo: quét dọn 12 buổi")
    clerk.presses(clerk.received("Phạm Thu Nga", "5/KH"), "Không phát sinh")
    school.collects()
    assert [message.fate for message in school.rows(Message)] == ["report", "report"]
    assert (school.request("to1").state, school.request("lop5a").state) == ("submitted", "nil")
    assert clerk.last("receipt")["Subject"].startswith("[CHẠY THỬ - gửi tới ")
    for review in clerk.letters("review_request"):
        clerk.replies(review, "Đồng ý")
    school.collects()
    assert school.request("to1").state == "accepted"


def test_the_trial_address_may_even_approve(school: School, home: Path) -> None:
    drafted = school.drafts(home)
    school.submits(drafted.document_id)
    clerk = school.person("thu")
    clerk.replies(clerk.last("approval_request"), "Duyệt")
    school.ticks()
    assert school.row(OfficialDocument, role="plan").state == "issued"
    assert clerk.letters("issued_document")


def test_after_the_trial_the_same_answer_is_held(school: School, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    school.adopts(home)
    clerk = school.person("thu")
    clerk.replies(clerk.received("Vũ Thị Hà", "5/KH"), "Báo cáo: quét dọn 12 buổi")
    monkeypatch.setenv("VANTHU_TRIAL_ADDRESS", "")
    forget_settings()
    (outcome,) = school.collects()
    assert (outcome.fate, outcome.reason) == ("held", "other_person")


def test_others_gain_nothing_by_the_trial(school: School, home: Path) -> None:
    school.adopts(home)
    letter = school.person("thu").received("Vũ Thị Hà", "5/KH")
    school.person("mai").presses(letter, "Báo cáo: việc của người khác")
    school.person("nguoila").presses(letter, "Báo cáo: việc của người khác")
    school.collects()
    assert school.fates() == ["held", "held"]


def test_a_dead_address_is_no_hindrance_in_a_trial(school: School, home: Path) -> None:
    school.change(Person, "to1", address_dead_since=school.now)
    school.adopts(home)
    assert {row.state for row in school.outbox() if row.letter == "assignment"} == {"sent"}
    assert school.rows(OutboxLetter)
