"""Who owes what: counts that partition the frozen list, requests, the text for the staff group."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from domain.lifecycle import RequestState
from domain.wording import ZONE
from storage.database import transaction
from storage.models import Reminder, ReportRequest
from tasks.finding import UnknownPlan
from tasks.status import staff_text, status
from tests.tasks.lived_plan import DUE, Lived

LATER = DUE + timedelta(days=2)
COUNTS = ["on_time", "late", "nil", "waived", "in_review", "returned", "missing", "not_yet_due"]


def the_request(person: str, period: str = "2024Q1") -> int:
    wanted = {"mai": "B1", "nga": "B2", "ha": "B3"}[person]
    with transaction() as session:
        query = select(ReportRequest).where(ReportRequest.code == f"KH01-{wanted}-{period}")
        return session.scalars(query).one().id


def change(request_id: int, **values: object) -> None:
    with transaction() as session:
        request = session.get_one(ReportRequest, request_id)
        for name, value in values.items():
            setattr(request, name, value)


def test_status_has_the_shape_that_was_promised(lived: Lived) -> None:
    found = status(LATER).to_plain()
    assert set(found) == {"as_of", "plans"}
    assert found["as_of"] == "2024-03-20T09:00:00+07:00"
    (plan,) = found["plans"]
    assert set(plan) == {"code", "title", "periods"}
    assert (plan["code"], len(plan["periods"])) == (lived.code, 4)
    period = plan["periods"][0]
    assert set(period) == {"period", "due_on", "counts", "extended", "requests"}
    assert (period["period"], period["due_on"], period["extended"]) == ("2024Q1", "2024-03-18", 0)
    assert list(period["counts"]) == COUNTS
    assert period["requests"][0] == {
        "person": "Trần Thị Mai",
        "duty": "B1",
        "state": "accepted",
        "due_on": "2024-03-18",
        "original_due_on": "2024-03-18",
        "arrived_at": "2024-03-18T09:00:00+07:00",
        "accepted_at": "2024-03-18T11:00:00+07:00",
        "reminders": 1,
    }


def test_the_eight_counts_are_a_partition_of_the_frozen_list(lived: Lived) -> None:
    for period in status(LATER).to_plain()["plans"][0]["periods"]:
        assert sum(period["counts"].values()) == len(period["requests"]) == 3
    first, second = status(LATER).plans[0].periods[:2]
    assert first.counts.partition() == dict.fromkeys(COUNTS, 0) | {"on_time": 1, "nil": 1, "missing": 1}
    assert second.counts.not_yet_due == 3


def test_now_decides_what_is_missing(lived: Lived) -> None:
    assert status(DUE).plans[0].periods[0].counts.missing == 0
    assert status(DUE + timedelta(days=1)).plans[0].periods[0].counts.missing == 1


def test_an_extension_is_shown_beside_the_counts_with_both_dates(lived: Lived) -> None:
    change(the_request("ha"), due_on=date(2024, 3, 22), extended=True)
    period = status(LATER).plans[0].periods[0]
    assert (period.counts.extended, period.counts.not_yet_due, period.counts.total) == (1, 1, 3)
    assert period.due_on == date(2024, 3, 18)
    plain = period.requests[2].to_plain()
    assert (plain["due_on"], plain["original_due_on"]) == ("2024-03-22", "2024-03-18")


def test_what_the_superior_was_told_is_no_reminder(lived: Lived) -> None:
    with transaction() as session:
        for rung, sent in (("superior3", True), ("due", True), ("after1", False)):
            session.add(
                Reminder(office_id=lived.office_id, wait_kind="report", wait_id=the_request("ha"), rung=rung,
                         sent=sent, decided_at=LATER)
            )  # fmt: skip
    assert [row.reminders for row in status(LATER).plans[0].periods[0].requests] == [1, 1, 2]


def test_the_longest_overdue_comes_first(lived: Lived) -> None:
    change(the_request("nga", "2024Q2"), state=RequestState.OPEN)
    change(the_request("mai"), state=RequestState.RETURNED, returned_due_on=date(2024, 3, 15))
    owed = [(request.person, request.owed_on.isoformat()) for _, _, request in status(LATER).owed()]
    assert owed[:3] == [("Trần Thị Mai", "2024-03-15"), ("Vũ Thị Hà", "2024-03-18"), ("Phạm Thu Nga", "2024-06-18")]


def test_one_plan_can_be_asked_for_by_any_of_its_names(lived: Lived) -> None:
    assert [plan.code for plan in status(LATER, "01/KH-MNHS").plans] == [lived.code]
    with pytest.raises(UnknownPlan):
        status(LATER, "02/KH-MNHS")


def test_the_staff_text_names_who_is_waited_for_and_thanks_when_all_is_in(lived: Lived) -> None:
    lines = staff_text(LATER).splitlines()
    assert "đã nhận 02/03; còn chờ đ/c Vũ Thị Hà." in lines[1]
    change(the_request("ha"), state=RequestState.NIL)
    assert "Đã nhận đủ" in staff_text(LATER)
    assert "Đã nhận đủ" not in staff_text(LATER + timedelta(days=9))


def test_the_staff_text_says_nothing_of_periods_that_have_not_begun(lived: Lived) -> None:
    assert "quý II" not in staff_text(LATER).replace("quý III", "")
    assert "quý IV" not in staff_text(datetime(2024, 3, 20, 9, tzinfo=ZONE))
