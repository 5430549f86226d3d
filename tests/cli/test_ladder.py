"""`vanthu ladder PLAN`: on which days each duty is reminded of."""

import json
from pathlib import Path

import pytest

from cli.main import run
from storage.database import transaction
from storage.models import Duty, Event, Office, Plan, ReportRequest
from tasks import assigning
from tasks.drafting import store_draft
from tasks.importing import read_file
from tasks.waiting import Waits
from tests.stories.plans import PLAN
from tests.stories.school import MORNING, an_office_with_people

CODE = "KH-D1-2024"


@pytest.fixture(autouse=True)
def draft(home: Path) -> None:
    """An office with a draft."""
    an_office_with_people()
    file = home / "ke-hoach.txt"
    file.write_text(PLAN, encoding="utf-8")
    store_draft(read_file(file), MORNING)  # type: ignore[arg-type]


def listed(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert run(["ladder", CODE, *words, "--json"]) == 0
    duties: list[dict[str, object]] = json.loads(capsys.readouterr().out)["duties"]
    return duties


def give_duties() -> None:
    """As when the plan is issued."""
    with transaction() as session:
        office, plan = session.query(Office).one(), session.query(Plan).one()
        waits = Waits.of(session, MORNING)
        assigning.give_duties(session, office, plan, waits.calendar, MORNING)


def rungs() -> dict[str, set[str]]:
    """The rungs of every request, by the code of its duty."""
    with transaction() as session:
        requests = session.query(ReportRequest).all()
        return {session.get_one(Duty, row.duty_id).code: set(row.rungs) for row in requests}


def test_a_ladder_set_on_a_draft_is_that_of_every_report_of_the_duty_and_of_the_preview(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first = listed(capsys)[0]
    assert (first["own"], first["days"], first["escalate"]) == (False, [-5, -2, 0, 1], 3)
    duty = str(first["duty"])
    assert listed(capsys, duty, "--days=-10,0", "--escalate", "2")[0]["own"] is True
    assert run(["preview", CODE, "--now", "2024-02-26T08:00", "--json"]) == 0
    why = [reason for row in json.loads(capsys.readouterr().out)["letters"] for reason in row["why"]]
    assert any("còn 10 ngày làm việc" in reason for reason in why)
    give_duties()
    assert rungs()[duty] == {"before10", "due", "superior2"}
    with transaction() as session:
        assert "trước hạn 10 ngày làm việc" in session.query(Event).filter_by(action="ladder").one().message


def test_what_was_asked_for_keeps_its_ladder(capsys: pytest.CaptureFixture[str]) -> None:
    give_duties()
    duty = str(listed(capsys)[0]["duty"])
    before = rungs()[duty]
    changed = listed(capsys, duty, "--days=0")[0]
    assert int(str(changed["kept"])) > 0
    with transaction() as session:
        for request in session.query(ReportRequest):
            Waits.of(session, MORNING).plan(request)  # as when more time is given
    assert rungs()[duty] == before
    assert listed(capsys, duty, "--office")[0]["own"] is False


def test_what_makes_no_ladder_or_names_no_duty_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ladder", CODE, "B1", "--days=xa"]) == 1
    assert "không dùng được" in capsys.readouterr().err
    assert run(["ladder", CODE, "Z9", "--days=0"]) == 1
    assert "Z9" in capsys.readouterr().err
    assert run(["ladder", CODE, "B1"]) == 2
    assert run(["ladder", CODE, "B1", "--days=0", "--office"]) == 2
