"""The preview of a plan's year: what it lists is what is sent when nobody answers."""

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from domain.approval import Decision, Verdict
from domain.wording import ZONE
from storage.database import reading, transaction
from storage.models import Absence, ApprovalStep, CalendarRow, Duty, OutboxLetter, Person, Plan, ReportRequest
from tasks import approving, drafting, issuing, pending, reminding, summarising, summary_deadlines
from tasks.assigning import assign
from tasks.importing import read_file
from tasks.previewing import PlanPreview, preview_plan
from tasks.substituting import pass_on
from tests.stories.plans import PLAN
from tests.stories.school import an_office_with_people

MORNING = datetime(2024, 2, 26, 9, tzinfo=ZONE)
MONTHLY = PLAN.replace("hằng quý, chậm nhất ngày 18 của tháng cuối quý", "hằng tháng, chậm nhất ngày 17 hằng tháng")
Sent = Counter[tuple[date, str, str]]


@pytest.fixture
def office(home: Path) -> int:
    """The office of the stories, whose people are introduced before their first duty."""
    office_id = an_office_with_people()
    with transaction() as session:
        session.scalars(select(Person).where(Person.code == "lop5a")).one().address_dead_since = MORNING
        reading_rules = drafting.offices.the_office(session)
        reading_rules.rules = {"windows": ["07:00-08:30", "13:30-15:00"]}
    return office_id


def a_draft(folder: Path, text: str, now: datetime = MORNING) -> tuple[int, int]:
    """A draft of the plan; gives the ids of plan and document."""
    file = folder / "ke-hoach.txt"
    file.write_text(text, encoding="utf-8")
    drafted = drafting.store_draft(read_file(file), now)  # type: ignore[arg-type]
    return drafted.plan_id, drafted.document_id


def approve(document_id: int, now: datetime) -> None:
    """The principal says yes."""
    approving.submit(document_id, now)
    with transaction() as session:
        step = session.scalars(select(ApprovalStep).where(ApprovalStep.document_id == document_id)).one()
        approving.decide(session, step, Decision(step.person_id, Verdict.APPROVED), now)


def issue_and_assign(plan_id: int, document_id: int, now: datetime) -> None:
    """What the office's pulse does with an approved plan."""
    issuing.issue(document_id, now)
    assign(plan_id, now)


def nobody_answers(now: datetime, end: datetime) -> None:
    """The office's life from one due moment to the next, without any mail coming in."""
    while (moment := pending.next_due_moment(now)) is not None and moment < end:
        now = moment
        work = pending.pending(now)
        for row in work.to_summarise:
            approving.submit(summarising.draft_summary(row.plan_id, row.period_key, now), now)
        if pending.pending(now).reminders:
            reminding.open_requests(now)
            pass_on(now)
            summary_deadlines.remind_of_summaries(now)
            reminding.remind(now)


def sent_since(letter_id: int) -> Sent:
    """What was written after a letter: day, address and kind of each."""
    with reading() as session:
        rows = session.scalars(select(OutboxLetter).where(OutboxLetter.id > letter_id)).all()
        return Counter((row.created_at.astimezone(ZONE).date(), row.to_address, row.letter) for row in rows)


def latest_letter() -> int:
    with reading() as session:
        return session.scalar(select(func.max(OutboxLetter.id))) or 0


def promised(preview: PlanPreview, end: datetime | None = None) -> Sent:
    rows = [row for row in preview.rows if not row.row.only_if and (end is None or row.row.at < end)]
    return Counter((row.row.day, row.address, row.row.letter) for row in rows)


@pytest.mark.parametrize("text", [PLAN, MONTHLY], ids=["quarterly", "monthly"])
def test_a_draft_shows_what_its_year_will_send_when_nobody_answers(home: Path, office: int, text: str) -> None:
    plan_id, document_id = a_draft(home, text)
    approve(document_id, MORNING)
    before, last = preview_plan("KH-D1-2024", MORNING), latest_letter()
    issue_and_assign(plan_id, document_id, MORNING)
    nobody_answers(MORNING, before.until)
    assert promised(before) == sent_since(last)
    assert {row.row.letter for row in before.rows} >= {
        "introduction",
        "issued_document",
        "reminder",
        "approval_request",
    }


def superior_wants(rule: str) -> None:
    """The office has written down when its superior wants the summaries."""
    with transaction() as session:
        office = drafting.offices.the_office(session)
        office.rules = office.rules | {"reports": {"superior_due": rule}}


@pytest.mark.parametrize("text", [PLAN, MONTHLY], ids=["quarterly", "monthly"])
def test_the_summarys_own_ladder_is_in_the_preview_as_it_is_lived(home: Path, office: int, text: str) -> None:
    superior_wants("chậm nhất ngày 20 của tháng cuối quý")
    with transaction() as session:
        ids = dict(session.execute(select(Person.code, Person.id)).tuples().all())
        away = {"first_on": date(2024, 6, 10), "last_on": date(2024, 6, 30)}
        session.add(Absence(office_id=office, person_id=ids["hieutruong"], substitute_id=ids["mai"], **away))
    plan_id, document_id = a_draft(home, text)
    approve(document_id, MORNING)
    before, last = preview_plan("KH-D1-2024", MORNING), latest_letter()
    issue_and_assign(plan_id, document_id, MORNING)
    nobody_answers(MORNING, before.until)
    assert promised(before) == sent_since(last)
    notices = [row for row in before.rows if row.row.letter == "summary_due"]
    assert notices[0].label == "Nhắc hạn gửi báo cáo tổng hợp"
    assert "đến hạn gửi Phòng GD&ĐT" in notices[0].why[0]
    assert any("gửi người thay vì người nhận vắng mặt" in row.why[0] for row in notices)
    assert any(row.to.startswith("Trần Thị Mai") for row in notices)


def test_summaries_of_two_plans_take_turns_in_the_preview_as_they_do_in_life(home: Path, office: int) -> None:
    superior_wants("chậm nhất ngày 20 của tháng cuối quý")
    for text in (PLAN, PLAN.replace("Giữ gìn vệ sinh", "Chăm sóc cây xanh")):
        plan_id, document_id = a_draft(home, text)
        approve(document_id, MORNING)
        issue_and_assign(plan_id, document_id, MORNING)
    middle = datetime(2024, 3, 19, 9, tzinfo=ZONE)
    nobody_answers(MORNING, middle)
    with reading() as session:
        codes = session.scalars(select(Plan.code)).all()
    previews, last = [preview_plan(code, middle) for code in codes], latest_letter()
    end = min(preview.until for preview in previews)
    nobody_answers(middle, end)
    sent, told = sent_since(last), [_of_summaries(promised(preview, end)) for preview in previews]
    assert all(told)
    assert told[0] + told[1] == _of_summaries(sent)
    assert {*promised(previews[0], end), *promised(previews[1], end)} == {*sent}


def _of_summaries(letters: Sent) -> Sent:
    return Counter({row: count for row, count in letters.items() if row[2] == "summary_due"})


def test_where_a_signed_copy_is_awaited_its_request_stands_before_the_letters_that_bring_the_plan(
    home: Path, office: int
) -> None:
    with transaction() as session:
        row = drafting.offices.the_office(session)
        row.rules = row.rules | {"dispatch_after": "signed_copy"}
    a_draft(home, PLAN)
    rows = preview_plan("KH-D1-2024", MORNING).rows
    assert [row.to.split(" -")[0] for row in rows if row.row.letter == "signed_copy_request"] == ["Đỗ Văn Thu"]
    brought = [row for row in rows if row.row.letter == "issued_document" and row.row.at == MORNING]
    assert brought
    assert all("chỉ gửi khi bản ký được gửi lại" in " ".join(row.why) for row in brought)


def test_absences_and_new_days_off_are_in_the_preview(home: Path, office: int) -> None:
    with transaction() as session:
        ids = dict(session.execute(select(Person.code, Person.id)).tuples().all())
        away = {"first_on": date(2024, 3, 1), "last_on": date(2024, 3, 20)}
        session.add(Absence(office_id=office, person_id=ids["to1"], substitute_id=ids["mai"], **away))
        session.add(Absence(office_id=office, person_id=ids["lop5a"], **away))
        day = date(2024, 6, 11)
        session.add(CalendarRow(office_id=office, day=day, kind="off", name="Ngày truyền thống của trường"))
    plan_id, document_id = a_draft(home, PLAN)
    approve(document_id, MORNING)
    before, last = preview_plan("KH-D1-2024", MORNING), latest_letter()
    issue_and_assign(plan_id, document_id, MORNING)
    nobody_answers(MORNING, before.until)
    assert promised(before) == sent_since(last)
    why = [reason for row in before.rows for reason in row.why]
    assert any("gửi người thay vì người nhận vắng mặt" in reason for reason in why)
    assert any("địa chỉ đã báo không dùng được" in reason for reason in why)


@pytest.mark.parametrize("rounds", [1, 2], ids=["passed on", "and back again"])
def test_a_draft_is_passed_on_in_the_preview_when_its_approver_goes_away(home: Path, office: int, rounds: int) -> None:
    leave = [
        ("hieutruong", "mai", date(2024, 4, 8), date(2024, 5, 10)),
        ("mai", None, date(2024, 6, 3), date(2024, 6, 7)),
    ]
    with transaction() as session:
        ids = dict(session.execute(select(Person.code, Person.id)).tuples().all())
        for who, instead, first, last in leave[:rounds]:
            substitute = ids[instead] if instead else None
            session.add(
                Absence(office_id=office, person_id=ids[who], substitute_id=substitute, first_on=first, last_on=last)
            )
    plan_id, document_id = a_draft(home, PLAN)
    approve(document_id, MORNING)
    before, last_letter = preview_plan("KH-D1-2024", MORNING), latest_letter()
    issue_and_assign(plan_id, document_id, MORNING)
    nobody_answers(MORNING, before.until)
    assert promised(before) == sent_since(last_letter)
    moved = [row for row in before.rows if row.row.letter == "approval_closed"]
    assert [(row.row.day, row.to.split(" -")[0]) for row in moved] == [
        (date(2024, 4, 8), "Lê Thị Lành"),
        (date(2024, 6, 3), "Trần Thị Mai"),
    ][:rounds]
    assert any("vắng mặt từ ngày đó, chuyển cho người thay" in reason for row in before.rows for reason in row.why)


def test_an_issued_plan_shows_what_is_still_ahead_merged_with_its_neighbours(home: Path, office: int) -> None:
    for text in (PLAN, MONTHLY.replace("Giữ gìn vệ sinh", "Chăm sóc cây xanh")):
        plan_id, document_id = a_draft(home, text)
        approve(document_id, MORNING)
        issue_and_assign(plan_id, document_id, MORNING)
    middle = datetime(2024, 5, 20, 12, tzinfo=ZONE)
    nobody_answers(MORNING, middle)
    with reading() as session:
        codes = session.scalars(select(Plan.code)).all()
    previews, last = [preview_plan(code, middle) for code in codes], latest_letter()
    end = min(preview.until for preview in previews)
    nobody_answers(middle, end)
    together = promised(previews[0], end) | promised(previews[1], end)
    assert together == sent_since(last)
    assert all(row.row.at >= middle for preview in previews for row in preview.rows)
    assert any("gộp" in reason and len(row.row.about) > 1 for row in previews[0].rows for reason in row.why)


def test_a_preview_leaves_nothing_behind(home: Path, office: int) -> None:
    plan_id, _ = a_draft(home, PLAN)
    shown = preview_plan("KH-D1-2024", MORNING)
    with reading() as session:
        assert session.get_one(Plan, plan_id).document.state == "draft"
        assert session.scalar(select(func.count(Duty.id))) == 0
        assert session.scalar(select(func.count(ReportRequest.id))) == 0
    assert preview_plan("KH-D1-2024", MORNING + timedelta(minutes=1)).rows[-1].row.at == shown.rows[-1].row.at
    assert b"BEGIN:VEVENT" in shown.to_ics()
    assert shown.notes[0].startswith("Giả định ban hành ngày 26/02/2024")
