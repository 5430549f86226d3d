"""In a mail program everything about one report hangs together: each letter follows the one that told of it."""

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import event, select

from domain.wording import ZONE
from settings import get_settings
from storage.database import engine_of, transaction
from storage.models import Absence, Message, OutboxLetter, Person, Report, ReportRequest
from tasks import reminding
from tests.stories.school import Letter, School, Someone, text_of


def follows(letter: Letter) -> list[str]:
    """The mails that a letter comes after, the oldest first; the one it answers is the last of them."""
    before = str(letter["References"] or "").split()
    assert before[-1:] == ([letter["In-Reply-To"]] if letter["In-Reply-To"] else [])
    return before


def until(school: School, someone: Someone, kind: str) -> Letter:
    while not someone.letters(kind):
        assert school.jumps()
        school.ticks()
    return someone.last(kind)


def test_reminders_follow_the_assignment(school: School, head: Someone) -> None:
    assignment = head.last("assignment")
    assert follows(assignment) == []
    for kind in ("reminder", "reminder_overdue"):
        assert follows(until(school, head, kind)) == [assignment["Message-ID"]]


def test_the_answer_to_a_wish_for_more_time_follows_the_assignment_and_the_wish(
    school: School, head: Someone, principal: Someone
) -> None:
    assignment = head.last("assignment")
    for wish, answer, kind in (("26/3", "Không đồng ý", "extension_refused"), ("22/3", "Đồng ý", "extension_granted")):
        head.replies(assignment, f"Xin gia hạn đến ngày {wish}, lý do: chờ số liệu")
        school.collects()
        asked = school.rows(Message)[-1].mail_id
        principal.replies(principal.last("extension_request"), answer)
        school.collects()
        assert follows(head.last(kind)) == [assignment["Message-ID"], asked]


def test_a_verdict_follows_the_assignment_and_the_report(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã trồng 5 cây bàng.")
    school.collects()
    reported = school.rows(Message)[-1].mail_id
    principal.replies(principal.last("review_request"), "Hỏi: trồng ở đâu?")
    principal.replies(principal.last("review_request"), "Trả lại: bổ sung tên đường")
    school.collects()
    assert follows(head.last("question_forwarded")) == [head.last("assignment")["Message-ID"]]
    assert follows(head.last("returned")) == [head.last("assignment")["Message-ID"], reported]


def test_whoever_took_a_report_over_is_reminded_after_the_letter_about_that(
    school: School, head: Someone, principal: Someone
) -> None:
    head.replies(head.last("assignment"), "Chuyển đồng chí Đỗ Văn Thu")
    school.collects()
    asked = school.rows(Message)[-1].mail_id
    principal.replies(principal.last("question_forwarded"), "Đồng ý")
    school.collects()
    taker = school.person("thu")
    assert follows(taker.last("handover")) == []
    assert follows(head.last("handover")) == [head.last("assignment")["Message-ID"], asked]
    assert follows(until(school, taker, "reminder")) == [taker.last("handover")["Message-ID"]]


def test_a_substitute_reads_whose_report_it_is_and_is_not_referred_to_a_letter_of_somebody_else(
    school: School, head: Someone
) -> None:
    with transaction() as session:
        ids = dict(session.execute(select(Person.code, Person.id)).tuples().all())
        days = {"first_on": date(2024, 3, 1), "last_on": date(2024, 3, 15)}
        session.add(Absence(office_id=school.office_id, person_id=ids["to1"], substitute_id=ids["thu"], **days))
    reminder = until(school, school.person("thu"), "reminder")
    assert follows(reminder) == []
    assert f"{head.name} - " in text_of(reminder)
    assert "hiện vắng mặt; " in text_of(reminder)


def test_a_reminder_of_a_draft_follows_the_letter_that_brought_it(
    school: School, home: Path, principal: Someone
) -> None:
    school.submits(school.drafts(home).document_id)
    reminder = until(school, principal, "approval_reminder")
    assert follows(reminder) == [principal.last("approval_request")["Message-ID"]]


def test_an_answer_that_says_only_what_it_follows_is_about_the_last_of_these_letters(
    school: School, head: Someone
) -> None:
    assignment = head.last("assignment")  # it brought the report of the first quarter
    head.replies(assignment, "Không phát sinh")
    school.collects()
    reminder = until(school, head, "reminder")
    assert school.now > datetime(2024, 6, 1, tzinfo=ZONE)
    references = f"{assignment['Message-ID']} {reminder['Message-ID']}"
    head.sends("Báo cáo: đã trồng 5 cây bàng.", Subject="Báo cáo", References=references)
    assert [row.fate for row in school.collects()] == ["report"]
    assert school.row(Report, nil=False).request_id == school.request("to1", "2024-Q2").id


@pytest.mark.parametrize("letters", [1, 8])
def test_a_morning_asks_once_for_all_these_letters(school: School, head: Someone, letters: int) -> None:
    with transaction() as session:
        (first,) = session.scalars(select(ReportRequest).where(ReportRequest.id == school.request("to1").id))
        columns = [each.name for each in ReportRequest.__table__.columns if each.name not in ("id", "reporter_id")]
        for number in range(2, letters + 1):
            person = Person(
                office_id=school.office_id, code=f"p{number}", name=f"Người {number}", email=f"p{number}@x.vn"
            )
            session.add(person)
            session.flush()
            values = {name: getattr(first, name) for name in columns} | {
                "code": f"KH05-X{number}", "first_reporter_id": person.id
            }  # fmt: skip
            session.add(ReportRequest(**values, reporter_id=person.id))
    assert school.jumps()
    asked: list[str] = []
    engine = engine_of(get_settings().database_url)

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if "outbox.key IN" in statement.replace('"', ""):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    reminded = reminding.remind(school.now)
    event.remove(engine, "before_cursor_execute", note)
    assert len(reminded) >= letters
    assert len(school.rows(OutboxLetter, letter="reminder")) >= letters
    assert len(asked) == 1
