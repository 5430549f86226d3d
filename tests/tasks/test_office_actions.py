"""What is done by form: right things change what they should, wrong ones are refused in one line and change nothing."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from domain.approval import Verdict
from domain.console import ALL_HELD, BY_GUESS, NOBODY, NOTHING, Listing
from domain.fates import Fate
from domain.lifecycle import DocumentState, OutboxState, RequestState, StepState
from domain.plan import PlanReading
from domain.refusal import Refused
from storage.database import reading, transaction
from storage.models import (
    Absence,
    ApprovalStep,
    CalendarRow,
    Duty,
    Event,
    IncomingEntry,
    Message,
    Office,
    OfficialDocument,
    OutboxLetter,
    OutgoingEntry,
    Person,
    Plan,
    Report,
    ReportRequest,
)
from tasks import approving, dashboards
from tasks.drafting import new_plan
from tasks.holding import Resolution
from tasks.office_actions import deciding, documents, ladders, mail, people, requests
from tasks.office_actions.outcome import Actor, Done
from tasks.office_actions.recording import record_for
from tasks.reading import read_message
from tests.servers.outbox import bytes_of
from tests.tasks.lived_plan import DUE, TEXT, Lived, draft_of, mail_in

NOW = DUE + timedelta(days=2)
CLERK = Actor("Đỗ Văn Thu", "run:1")
GONE = "Không còn mục"


def first(listing: Listing, words: str = "") -> str:
    """The first choice of a list, or the first with these words."""
    return next(label for label in dashboards.lists(NOW, [listing])[listing] if words in label)


def row(kind: type[Any], **where: object) -> Any:
    """The last row with these values."""
    with reading() as session:
        found = session.scalars(select(kind).filter_by(**where).order_by(kind.id.desc())).first()
        session.expunge_all()
        return found


def refused(outcome: object, words: str) -> None:
    assert isinstance(outcome, Refused), outcome
    assert words in outcome.line
    assert "\n" not in outcome.line


@pytest.fixture
def put_forward(lived: Lived, tmp_path: Path) -> str:
    """A second plan that waits for the principal; gives the code in their letter."""
    with transaction() as session:
        office = session.get_one(Office, lived.office_id)
        document, _plan = new_plan(session, office, PlanReading(draft_of(TEXT, tmp_path)), NOW)
        document_id = document.id
    approving.submit(document_id, NOW)
    letter = row(OutboxLetter, letter="approval_request")
    match = re.search(r"Mã dùng một lần: (\S+)\.", letter.text)
    assert match
    return match[1]


def decided(code: str, verdict: Verdict = Verdict.APPROVED, comment: str = "") -> object:
    return deciding.decide_with_code(first(Listing.APPROVALS), verdict, code, comment, NOW, CLERK)


def test_the_code_of_the_letter_decides_as_an_answer_would(put_forward: str) -> None:
    assert isinstance(decided(put_forward.lower().replace("-", " ")), Done)
    assert row(OfficialDocument).state == DocumentState.APPROVED
    step = row(ApprovalStep)
    assert (step.channel, step.evidence, step.code_hash) == ("form", "run:1", "")
    assert put_forward not in "".join(event.message for event in _events())


def test_a_wrong_code_decides_nothing_and_the_right_one_stays_good(put_forward: str) -> None:
    refused(decided("AAAA-AAAA"), "Mã không đúng")
    refused(decided(""), "Mã không đúng")
    assert row(ApprovalStep).state == StepState.ASKED
    assert isinstance(decided(put_forward), Done)


def test_a_code_is_spent_by_the_run_that_carries_it_whatever_the_outcome(put_forward: str) -> None:
    refused(decided(put_forward, Verdict.RETURNED), "cần ghi lý do")
    refused(decided(put_forward, Verdict.RETURNED, "sửa mục II"), "đã dùng")
    assert row(ApprovalStep).state == StepState.ASKED


def test_a_return_by_form_goes_back_to_the_drafter(put_forward: str) -> None:
    assert isinstance(decided(put_forward, Verdict.RETURNED, "bổ sung thời gian"), Done)
    assert row(OfficialDocument).state == DocumentState.RETURNED
    assert "bổ sung thời gian" in row(OutboxLetter, letter="approval_result").text


def test_only_the_hash_of_a_code_is_kept(put_forward: str) -> None:
    assert put_forward not in row(ApprovalStep).code_hash
    assert put_forward.replace("-", "") not in row(ApprovalStep).code_hash


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


def test_an_absence_names_who_stands_in_and_confirms_what_a_machine_said(lived: Lived) -> None:
    with transaction() as session:
        person = session.scalars(select(Person).filter_by(code="hieutruong")).one()
        absence = Absence(office_id=lived.office_id, person_id=person.id, first_on=date(2024, 3, 25),
                          last_on=date(2024, 3, 26), confirmed=False)  # fmt: skip
        session.add(absence)
    who, deputy = first(Listing.PEOPLE, "Lành"), first(Listing.PEOPLE, "Mai")
    refused(people.record_absence(who, date(2024, 3, 26), date(2024, 3, 25), deputy, NOW, CLERK), "trước ngày đầu")
    refused(people.record_absence(who, date(2024, 3, 25), date(2024, 3, 26), who, NOW, CLERK), "người khác")
    refused(people.record_absence(NOTHING, date(2024, 3, 25), date(2024, 3, 26), NOBODY, NOW, CLERK), GONE)
    assert isinstance(people.record_absence(who, date(2024, 3, 25), date(2024, 3, 27), deputy, NOW, CLERK), Done)
    found = row(Absence)
    assert (found.confirmed, found.last_on, found.substitute_id is not None) == (True, date(2024, 3, 27), True)
    assert len(rows(Absence)) == 1


def test_a_duty_is_handed_over_with_every_period_that_is_owed(lived: Lived) -> None:
    label, to = first(Listing.REQUESTS, "Vũ Thị Hà"), first(Listing.PEOPLE, "Nga")
    before = row(ReportRequest, code="KH01-B3-2024Q1").reporter_id
    assert isinstance(people.hand_over(label, to, True, "chuyển lớp", NOW, CLERK), Done)
    found = [request for request in rows(ReportRequest) if request.code.startswith("KH01-B3")]
    assert {request.first_reporter_id for request in found} == {before}
    assert before not in {request.reporter_id for request in found}
    assert {letter.to_address.split("@")[0] for letter in _letters("handover")} == {"nga", "ha"}
    refused(people.hand_over(label, to, False, "", NOW, CLERK), "đang là người báo cáo")


def test_a_report_out_of_turn_is_asked_of_a_person(lived: Lived) -> None:
    plan, to = first(Listing.PLANS), first(Listing.PEOPLE_AND_GROUPS, "Nga")
    refused(people.ask_ad_hoc(plan, to, date(2024, 3, 1), "việc", NOW, CLERK), "đã qua")
    refused(people.ask_ad_hoc(plan, to, date(2024, 3, 29), " ", NOW, CLERK), "nội dung")
    for _ in range(2):
        done = people.ask_ad_hoc(plan, to, date(2024, 3, 29), "Báo cáo nhanh về sân chơi", NOW, CLERK)
        assert isinstance(done, Done), done
    assert "Báo cáo nhanh về sân chơi" in _letters("ad_hoc")[0].text
    assert len({letter.key for letter in _letters("ad_hoc")}) == 2
    assert b"text/calendar" in bytes_of(_letters("ad_hoc")[0].raw)  # as an order by mail has it


def test_a_superiors_day_in_the_words_of_an_order_is_kept_beside_its_due_date(lived: Lived) -> None:
    plan, to = first(Listing.PLANS), first(Listing.PEOPLE_AND_GROUPS, "Nga")
    for words, day in (
        ("Báo cáo về Phòng GD&ĐT trước ngày 05/4/2024", date(2024, 4, 5)),
        ("Báo cáo nhanh trước ngày 29/3/2024", None),  # the due date, said again
    ):
        done = people.ask_ad_hoc(plan, to, date(2024, 3, 29), words, NOW, CLERK)
        assert isinstance(done, Done), done
        assert ("cấp trên hẹn 05/4/2024" in done.line) == (day is not None)
        request = rows(ReportRequest)[-1]
        assert (request.due_on, request.superior_due_on) == (date(2024, 3, 29), day)


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


def test_a_duty_gets_its_own_days_of_reminders_and_the_offices_again(lived: Lived) -> None:
    label = first(Listing.DUTIES, "Vũ Thị Hà")
    assert "trước hạn 05, 02 ngày làm việc" in label
    refused(ladders.set_ladder(label, True, "xa", 0, NOW, CLERK), "không dùng được")
    refused(ladders.set_ladder(label, True, "", 0, NOW, CLERK), "không dùng được")
    refused(ladders.set_ladder(label, True, "0, 3", 2, NOW, CLERK), "không sớm hơn lần nhắc cuối")
    refused(ladders.set_ladder(NOTHING, True, "0", 0, NOW, CLERK), GONE)
    refused(ladders.set_ladder("#999000 · X · B1 · ai", True, "0", 0, NOW, CLERK), GONE)
    refused(ladders.set_ladder(f"{label.split(' ')[0]} · KH · Z9 · ai", True, "0", 0, NOW, CLERK), GONE)
    done = ladders.set_ladder(label, True, "-10, 0", 2, NOW, CLERK)
    assert isinstance(done, Done), done
    assert {"days": [-10, 0], "escalate": 2} in [duty.ladder for duty in rows(Duty)]
    assert "báo cấp trên sau hạn 02 ngày làm việc" in first(Listing.DUTIES, "Vũ Thị Hà")
    assert (_events()[-1].action, _events()[-1].actor) == ("ladder", "Đỗ Văn Thu")
    assert isinstance(ladders.set_ladder(label, False, "", 0, NOW, CLERK), Done)
    assert not any(duty.ladder for duty in rows(Duty))


def test_the_duties_of_a_draft_can_be_chosen_before_its_issue(lived: Lived, tmp_path: Path) -> None:
    with transaction() as session:
        office = session.get_one(Office, lived.office_id)
        _document, plan = new_plan(session, office, PlanReading(draft_of(TEXT, tmp_path)), NOW)
        code = plan.code
        plan.assignments = [row | {"reports": True} for row in plan.assignments] or [
            {"code": "B1", "assignee": "Vũ Thị Hà", "reports": True}
        ]
    done = ladders.set_ladder(first(Listing.DUTIES, code), True, "-3", 0, NOW, CLERK)
    assert isinstance(done, Done), done
    assert row(Plan, code=code).assignments[0]["ladder"] == {"days": [-3], "escalate": None}


def test_every_action_stands_in_the_trail_with_its_actor_and_run(lived: Lived) -> None:
    requests.waive(first(Listing.REQUESTS, "Vũ Thị Hà"), "nghỉ", NOW, CLERK)
    event = _events()[-1]
    assert (event.actor, event.channel, event.evidence) == ("Đỗ Văn Thu", "form", "run:1")


def test_what_another_office_owns_cannot_be_chosen(lived: Lived, monkeypatch: pytest.MonkeyPatch) -> None:
    from settings import forget_settings
    from tests.offices import an_office

    label = first(Listing.REQUESTS)
    an_office(code="KHAC", name="Trường khác", symbol="KHAC", mailbox_address="vanthu@khac.edu.vn")
    monkeypatch.setenv("VANTHU_OFFICE", "KHAC")
    forget_settings()
    refused(requests.waive(label, "nghỉ", NOW, CLERK), GONE)


def rows(kind: type[Any], **where: object) -> list[Any]:
    """All rows with these values, in order."""
    with reading() as session:
        found = list(session.scalars(select(kind).filter_by(**where).order_by(kind.id)))
        session.expunge_all()
        return found


def _events() -> list[Event]:
    return rows(Event)


def _letters(kind: str) -> list[OutboxLetter]:
    return rows(OutboxLetter, letter=kind)


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
