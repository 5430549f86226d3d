"""An absent approver for whom nobody may sign: the administrator hears of it, once, and the next step is theirs."""

from datetime import date
from pathlib import Path

from storage.database import transaction
from storage.models import Absence, Person
from tests.stories.school import School


def test_a_substitute_without_the_right_to_sign_is_not_asked_and_the_administrator_is_told_once(
    school: School, home: Path
) -> None:
    school.submits(school.drafts(home).document_id)
    with transaction() as session:
        codes = {row.code: row.id for row in session.query(Person)}
        for person, substitute in (("hieutruong", "to1"), ("mai", None)):
            session.add(
                Absence(
                    office_id=school.office_id, person_id=codes[person], confirmed=True,
                    substitute_id=codes.get(substitute or ""), first_on=date(2024, 2, 26), last_on=date(2024, 3, 8),
                )
            )  # fmt: skip
    for _ in range(3):
        school.ticks()
    (alert,) = school.outbox(letter="admin_alert")
    assert "Lê Thị Lành vắng mặt" in alert.text
    assert "Ghi nhận vắng mặt" in alert.text
    assert not school.person("to1").letters("approval_request")
