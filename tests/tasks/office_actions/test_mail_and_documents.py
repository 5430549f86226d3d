"""Held mails, letters that go again, numbers, incoming documents and days off by form."""

from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select

from domain.console import ALL_HELD, BY_GUESS, NOTHING, Listing
from domain.fates import Fate
from domain.lifecycle import OutboxState
from domain.plan import PlanReading
from domain.refusal import Refused
from storage.database import transaction
from storage.models import CalendarRow, Event, IncomingEntry, Message, Office, OutboxLetter, OutgoingEntry, Person
from tasks import dashboards
from tasks.drafting import new_plan
from tasks.holding import Resolution
from tasks.office_actions import documents, mail
from tasks.office_actions.outcome import Done
from tasks.reading import read_message
from tests.servers.outbox import bytes_of
from tests.tasks.lived_plan import TEXT, Lived, draft_of, mail_in
from tests.tasks.office_actions.by_form import CLERK, GONE, NOW, first, refused, row


def test_a_held_mail_becomes_the_report_it_is(lived: Lived) -> None:
    read_message(mail_in(lived.office_id, "la", "Báo cáo", "Đã dạy 3 buổi", NOW).id, NOW)
    label = first(Listing.HELD)
    wanted = first(Listing.REQUESTS_OR_GUESS, "Vũ Thị Hà")
    refused(mail.resolve_held(label, Resolution.REPORT, BY_GUESS, NOW, CLERK), "Chưa rõ")
    refused(mail.resolve_held(label, Resolution.REPORT, "#99999 · x", NOW, CLERK), GONE)
    assert isinstance(mail.resolve_held(label, Resolution.REPORT, wanted, NOW, CLERK), Done)
    assert row(Message).fate == Fate.REPORT
    refused(mail.resolve_held(label, Resolution.DONE, BY_GUESS, NOW, CLERK), "không còn chờ")


def test_held_mails_are_read_again(lived: Lived) -> None:
    assert isinstance(mail.read_again(ALL_HELD), Refused)
    read_message(mail_in(lived.office_id, "la", "Báo cáo", "Đã dạy 3 buổi", NOW).id, NOW)
    assert len(mail.read_again(first(Listing.HELD_OR_ALL, "#"))) == 1  # type: ignore[arg-type]
    assert isinstance(mail.read_again(NOTHING), Refused)


def test_a_letter_goes_again_to_the_present_address(lived: Lived) -> None:
    refused(mail.resend("#1 · thư", NOW, CLERK), GONE)
    with transaction() as session:
        letter = session.scalars(select(OutboxLetter).filter_by(letter="assignment").order_by(OutboxLetter.id)).first()
        assert letter is not None
        letter.state = OutboxState.REFUSED
        person = session.get_one(Person, letter.person_id)
        person.email, old, number = "dia-chi-moi@dongtrieu.edu.vn", letter.to_address, letter.id
    assert isinstance(mail.resend(first(Listing.LETTERS), NOW, CLERK), Done)
    found = row(OutboxLetter, id=number)
    assert (found.state, found.to_address) == (OutboxState.QUEUED, "dia-chi-moi@dongtrieu.edu.vn")
    raw = bytes_of(found.raw)
    assert b"dia-chi-moi@dongtrieu.edu.vn" in raw
    assert old.encode() not in raw.partition(b"\r\n\r\n")[0]
    assert found.mail_id.encode() in raw


def test_a_letter_to_a_dead_address_waits_for_a_new_one(lived: Lived) -> None:
    with transaction() as session:
        letter = session.scalars(select(OutboxLetter).filter_by(letter="assignment")).first()
        assert letter is not None
        letter.state = OutboxState.DEAD
        session.get_one(Person, letter.person_id).address_dead_since = NOW
    refused(mail.resend(first(Listing.LETTERS), NOW, CLERK), "sửa địa chỉ")


def test_a_voided_number_stays_in_the_register_with_its_reason(lived: Lived) -> None:
    with transaction() as session:
        office_id = lived.office_id
        entry = OutgoingEntry(office_id=office_id, year=2024, book="KH", number=2, number_symbol="02/KH-MNHS",
                              document_date=date(2024, 3, 20), kind_and_abstract="Kế hoạch hỏng", signer="",
                              recipients="")  # fmt: skip
        session.add(entry)
    running = first(Listing.NUMBERS, "01/KH-MNHS")
    refused(documents.void_number(running, "viết nhầm", NOW, CLERK), "đang được thực hiện")
    label = first(Listing.NUMBERS, "02/KH-MNHS")
    refused(documents.void_number(label, "", NOW, CLERK), "lý do")
    assert isinstance(documents.void_number(label, "viết nhầm", NOW, CLERK), Done)
    found = row(OutgoingEntry, number=2)
    assert (found.voided, found.note, found.number_symbol) == (True, "viết nhầm", "02/KH-MNHS")
    refused(documents.void_number(label, "viết nhầm", NOW, CLERK), GONE)


def test_proposed_days_are_confirmed_under_a_decision(lived: Lived) -> None:
    now = datetime(2031, 1, 2, tzinfo=NOW.tzinfo)
    labels = dashboards.lists(now, [Listing.PROPOSED_DAYS])[Listing.PROPOSED_DAYS][:2]
    refused(mail.confirm_days(labels, "", now, CLERK), "văn bản quy định")
    assert isinstance(mail.confirm_days(labels, "Thông báo số 1/TB", now, CLERK), Done)
    assert row(CalendarRow).instrument == "Thông báo số 1/TB"
    refused(mail.confirm_days([*labels, "#5 · x", NOTHING], "Thông báo số 1/TB", now, CLERK), "Không có ngày nào")


def test_an_incoming_document_is_cited_by_a_draft(lived: Lived, tmp_path: Path) -> None:
    with transaction() as session:
        office = session.get_one(Office, lived.office_id)
        new_plan(session, office, PlanReading(draft_of(TEXT, tmp_path)), NOW)
        entry = IncomingEntry(office_id=lived.office_id, year=2024, arrival_number=90, arrived_on=NOW.date(),
                              author="Phòng GD&ĐT", number_symbol="77/PGDĐT", document_date=date(2024, 3, 5),
                              kind_and_abstract="V/v trồng cây")  # fmt: skip
        session.add(entry)
    draft, paper = first(Listing.DRAFTS), first(Listing.INCOMING, "77/PGDĐT")
    done = documents.cite_by_form(draft, paper, NOW, CLERK)
    assert isinstance(done, Done)
    assert "của Phòng GD&ĐT về trồng cây" in done.line
    assert row(Event).actor == "Đỗ Văn Thu"
    refused(documents.cite_by_form(draft, paper, NOW, CLERK), "đã có căn cứ này")
    refused(documents.cite_by_form(draft, NOTHING, NOW, CLERK), GONE)
