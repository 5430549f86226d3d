"""Reports waived, extended, judged and recorded by form; what is wrong is refused in one line and changes nothing."""

from datetime import date

import pytest
from sqlalchemy import select

from domain.console import Listing
from domain.lifecycle import RequestState
from storage.database import transaction
from storage.models import OutboxLetter, Petition, Report, ReportRequest
from tasks.office_actions import requests
from tasks.office_actions.outcome import Done
from tasks.office_actions.recording import record_for
from tasks.reading import read_message
from tests.servers.outbox import bytes_of
from tests.tasks.lived_plan import DUE, Lived, mail_in
from tests.tasks.office_actions.by_form import CLERK, GONE, NOW, events, first, refused, row


def test_a_waived_report_is_owed_no_more(lived: Lived) -> None:
    label = first(Listing.REQUESTS, "Vũ Thị Hà")
    refused(requests.waive(label, " ", NOW, CLERK), "lý do")
    done = requests.waive(label, "nghỉ thai sản", NOW, CLERK)
    assert isinstance(done, Done)
    assert done.tag == "KH-01/2024"
    found = row(ReportRequest, state=RequestState.WAIVED)
    assert (found.waived_reason, found.next_at) == ("nghỉ thai sản", None)
    letter = row(OutboxLetter, letter="waived")
    assert "nghỉ thai sản" in letter.text
    assert b"method=CANCEL" in bytes_of(letter.raw)
    refused(requests.waive(label, "nghỉ", NOW, CLERK), "được miễn")


def test_a_wish_for_more_time_has_its_answer_when_the_report_is_waived(lived: Lived) -> None:
    with transaction() as session:
        for owed in session.scalars(select(ReportRequest)):
            people = {"asked_by_id": owed.reporter_id, "decider_id": owed.reporter_id}
            wish = Petition(office_id=owed.office_id, request_id=owed.id, kind="extension", asked_at=NOW, **people)
            session.add(wish)
    requests.waive(first(Listing.REQUESTS, "Vũ Thị Hà"), "nghỉ thai sản", NOW, CLERK)
    waived = row(ReportRequest, state=RequestState.WAIVED)
    answered = row(Petition, state="answered")
    assert (answered.request_id, answered.answer) == (waived.id, "nghỉ thai sản")


def test_an_extension_moves_the_date_and_keeps_the_first(lived: Lived) -> None:
    label = first(Listing.REQUESTS, "Vũ Thị Hà")
    refused(requests.extend(label, date(2024, 3, 1), "", NOW, CLERK), "đã qua")
    assert isinstance(requests.extend(label, date(2024, 3, 23), "bận hội thi", NOW, CLERK), Done)  # a Saturday
    found = row(ReportRequest, extended=True)
    assert (found.original_due_on, found.due_on) == (date(2024, 3, 18), date(2024, 3, 22))
    letter = row(OutboxLetter, letter="extension_granted")
    assert "22" in letter.text
    assert b"method=PUBLISH" in bytes_of(letter.raw)
    refused(requests.extend(label, date(2024, 3, 21), "", NOW, CLERK), "Không gia hạn")


def test_a_report_in_review_is_accepted_or_returned_by_form(lived: Lived) -> None:
    subject = row(OutboxLetter, letter="reminder", to_address="ha@dongtrieu.edu.vn").subject
    message = mail_in(lived.office_id, "ha", subject, "Em báo cáo: đã dạy 3 buổi", NOW)
    read_message(message.id, NOW)
    label = first(Listing.REVIEWS)
    refused(requests.judge(label, False, "", NOW, CLERK), "cần ghi nội dung")
    assert isinstance(requests.judge(label, False, "thêm số trẻ", NOW, CLERK), Done)
    assert row(ReportRequest, state=RequestState.RETURNED) is not None
    assert "thêm số trẻ" in row(OutboxLetter, letter="returned").text
    refused(requests.judge(label, True, "", NOW, CLERK), "đã được xem xét")


def test_a_report_on_paper_counts_by_the_day_it_came(lived: Lived) -> None:
    label = first(Listing.REQUESTS, "Vũ Thị Hà")
    done = record_for(label, DUE.replace(hour=15), "zalo", "Đã làm 3 buổi", False, NOW, CLERK)
    assert isinstance(done, Done)
    assert row(Report, channel="zalo").on_time
    refused(record_for(label, DUE, "zalo", "x", False, NOW, CLERK), "chấp nhận")


def test_nothing_to_report_is_recorded_once_and_a_report_may_still_follow(lived: Lived) -> None:
    label = first(Listing.REQUESTS, "Vũ Thị Hà")
    assert isinstance(record_for(label, DUE, "paper", "", True, NOW, CLERK), Done)
    refused(record_for(label, DUE, "paper", "", True, NOW, CLERK), "không phát sinh, không ghi nhận thêm")
    assert isinstance(record_for(label, DUE, "paper", "Đã làm 3 buổi", False, NOW, CLERK), Done)


def test_every_action_stands_in_the_trail_with_its_actor_and_run(lived: Lived) -> None:
    requests.waive(first(Listing.REQUESTS, "Vũ Thị Hà"), "nghỉ", NOW, CLERK)
    event = events()[-1]
    assert (event.actor, event.channel, event.evidence) == ("Đỗ Văn Thu", "form", "run:1")


def test_what_another_office_owns_cannot_be_chosen(lived: Lived, monkeypatch: pytest.MonkeyPatch) -> None:
    from settings import forget_settings
    from tests.offices import an_office

    label = first(Listing.REQUESTS)
    an_office(code="KHAC", name="Trường khác", symbol="KHAC", mailbox_address="vanthu@khac.edu.vn")
    monkeypatch.setenv("VANTHU_OFFICE", "KHAC")
    forget_settings()
    refused(requests.waive(label, "nghỉ", NOW, CLERK), GONE)
