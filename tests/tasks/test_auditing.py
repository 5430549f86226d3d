"""The trail of a plan as it is looked up."""

from pathlib import Path

import pytest
from sqlalchemy import select, update

from storage.database import transaction
from storage.models import Event
from storage.trail import Fact, record
from tasks.auditing import audit, journal
from tasks.finding import UnknownPlan
from tests.offices import an_office
from tests.tasks.lived_plan import DUE, Lived


def test_a_plan_s_lines_are_given_and_the_chain_is_whole(lived: Lived) -> None:
    found = audit("kh-01/2024")
    assert found.broken is None
    assert found.to_plain()["whole"] is True
    assert [line.action for line in found.lines][:3] == ["submit", "approved", "issue"]
    assert found.to_plain()["events"][-1]["hash"] == found.lines[-1].hash
    assert found.length >= len(found.lines)


def test_a_change_in_another_plan_s_line_breaks_the_chain_of_the_office(lived: Lived) -> None:
    with transaction() as session:
        record(session, lived.office_id, Fact(action="x", message="Việc khác", at=DUE))
    with transaction() as session:
        session.execute(update(Event).where(Event.action == "x").values(message="Đã sửa"))
    found = audit(lived.code)
    assert found.broken is not None
    assert found.broken.message == "Đã sửa"
    assert found.to_plain()["first_broken"] == found.length


def test_the_journal_of_a_case_holds_other_plans_lines_as_links_only(lived: Lived) -> None:
    with transaction() as session:
        record(session, lived.office_id, Fact(action="x", message="Việc khác", at=DUE))
        record(session, lived.office_id, Fact(action="y", message="Việc này", at=DUE, plan_id=lived.plan_id))
        session.execute(select(Event))
    with transaction() as session:
        from storage.models import Plan

        lines = journal(session, session.get_one(Plan, lived.plan_id))
    assert lines[-1]["said"]["message"] == "Việc này"
    assert set(lines[-2]) == {"ordinal", "previous", "hash"}
    assert [line["ordinal"] for line in lines] == list(range(lines[0]["ordinal"], lines[-1]["ordinal"] + 1))


def test_an_unknown_plan_lists_the_known_ones_in_one_line(lived: Lived) -> None:
    with pytest.raises(UnknownPlan) as refused:
        audit("KH99-2024")
    assert lived.code in str(refused.value)
    assert "\n" not in str(refused.value)


def test_an_office_without_plans_says_so(home: Path) -> None:
    an_office()
    with pytest.raises(UnknownPlan, match="Chưa có kế hoạch"):
        audit("KH01-2024")
