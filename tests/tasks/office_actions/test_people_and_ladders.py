"""Absences, handovers, reports out of turn and days of reminders by form."""

from datetime import date
from pathlib import Path

from sqlalchemy import select

from domain.console import NOBODY, NOTHING, Listing
from domain.plan import PlanReading
from storage.database import transaction
from storage.models import Absence, Duty, Office, Person, Plan, ReportRequest
from tasks.drafting import new_plan
from tasks.office_actions import ladders, people
from tasks.office_actions.outcome import Done
from tests.servers.outbox import bytes_of
from tests.tasks.lived_plan import TEXT, Lived, draft_of
from tests.tasks.office_actions.by_form import CLERK, GONE, NOW, events, first, letters, refused, row, rows


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
    assert {letter.to_address.split("@")[0] for letter in letters("handover")} == {"nga", "ha"}
    refused(people.hand_over(label, to, False, "", NOW, CLERK), "đang là người báo cáo")


def test_a_handover_by_form_moves_the_dates_from_one_calendar_to_the_other(lived: Lived) -> None:
    people.hand_over(first(Listing.REQUESTS, "Vũ Thị Hà"), first(Listing.PEOPLE, "Nga"), True, "", NOW, CLERK)
    taker, giver = (bytes_of(letter.raw) for letter in letters("handover"))
    assert b"text/calendar; charset=utf-8; method=PUBLISH" in taker.replace(b'"', b"")
    assert b"text/calendar; charset=utf-8; method=CANCEL" in giver.replace(b'"', b"")
    assert b"References: <vanthu." in giver
    handed = [request for request in rows(ReportRequest) if request.code.startswith("KH01-B3")]
    assert {request.calendar_sequence for request in handed} == {2}


def test_a_report_out_of_turn_is_asked_of_a_person(lived: Lived) -> None:
    plan, to = first(Listing.PLANS), first(Listing.PEOPLE_AND_GROUPS, "Nga")
    refused(people.ask_ad_hoc(plan, to, date(2024, 3, 1), "việc", NOW, CLERK), "đã qua")
    refused(people.ask_ad_hoc(plan, to, date(2024, 3, 29), " ", NOW, CLERK), "nội dung")
    for _ in range(2):
        done = people.ask_ad_hoc(plan, to, date(2024, 3, 29), "Báo cáo nhanh về sân chơi", NOW, CLERK)
        assert isinstance(done, Done), done
    assert "Báo cáo nhanh về sân chơi" in letters("ad_hoc")[0].text
    assert len({letter.key for letter in letters("ad_hoc")}) == 2
    assert b"text/calendar" in bytes_of(letters("ad_hoc")[0].raw)  # as an order by mail has it


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
    assert (events()[-1].action, events()[-1].actor) == ("ladder", "Đỗ Văn Thu")
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
