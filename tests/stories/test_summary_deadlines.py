"""A summary that is not sent while the superior's day comes near: its drafter hears of it, then the principal."""

from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path

from domain.wording import ZONE
from storage.models import OfficialDocument, Reminder
from tests.stories.school import Letter, School, text_of


def test_drafter_and_principal_are_told_until_the_summary_is_sent(school: School, home: Path) -> None:
    school.rules(reports={"superior_due": "chậm nhất ngày 20 của tháng cuối quý"})
    school.adopts(home)
    clerk, principal = school.person("thu"), school.person("hieutruong")
    while school.jumps() and school.now.date() <= date(2024, 3, 21):
        school.ticks()
    days = [
        row.decided_at.astimezone(school.now.tzinfo).strftime("%d/%m")
        for row in school.rows(Reminder, wait_kind="summary")
    ]
    assert days == ["15/03", "19/03", "20/03", "21/03"]
    assert (len(clerk.letters("summary_due")), len(principal.letters("summary_due"))) == (4, 3)
    near = " ".join(text_of(principal.letters("summary_due")[0]).split())
    assert "Báo cáo tổng hợp quý I năm 2024 về giữ gìn vệ sinh trường lớp phải gửi Phòng GD&ĐT" in near
    assert "Chưa nhận báo cáo của: " in near
    assert "Vũ Thị Hà" in near
    assert "đã quá ngày phải gửi" in text_of(principal.last("summary_due"))


def test_a_summary_that_was_sent_is_not_spoken_of(school: School, home: Path) -> None:
    school.rules(reports={"superior_due": "chậm nhất ngày 20 của tháng cuối quý"})
    school.adopts(home)
    for code in ("to1", "lop5a"):
        person = school.person(code)
        person.replies(person.last("assignment"), "Không phát sinh")
    school.collects()
    principal = school.person("hieutruong")
    while school.jumps() and school.now.date() <= date(2024, 3, 25):
        school.ticks()
        if school.rows(OfficialDocument, state="submitted"):
            principal.replies(principal.last("approval_request"), "Duyệt")
            school.ticks()
    assert school.row(OfficialDocument, role="summary").state == "issued"
    assert [row.rung for row in school.rows(Reminder, wait_kind="summary")] == ["summary-3"]
    assert not principal.letters("summary_due")


def test_whoever_got_the_summary_or_a_reminder_today_gets_no_second_mail_about_it(school: School, home: Path) -> None:
    school.rules(reports={"superior_due": "chậm nhất ngày 20 của tháng cuối quý"})
    school.adopts(home)
    for code in ("to1", "lop5a"):
        person = school.person(code)
        person.replies(person.last("assignment"), "Không phát sinh")
    school.collects()
    clerk, principal = school.person("thu"), school.person("hieutruong")
    while school.jumps() and school.now.date() <= date(2024, 3, 25):
        school.ticks()
    asked = [_day_of(letter) for letter in principal.letters("approval_request")]
    assert asked
    assert principal.letters("summary_due")
    assert not {_day_of(letter) for letter in principal.letters("summary_due")} & set(asked)
    unasked = ("summary_due", "reminder", "approval_reminder", "digest", "escalation")
    for reader in (clerk, principal):
        told = [_day_of(letter) for letter in reader.letters() if letter["X-Vanthu-Letter"] in unasked]
        assert len(told) == len(set(told)), told


def test_of_two_summaries_whoever_answers_for_both_hears_of_one_a_day(school: School, home: Path) -> None:
    school.rules(reports={"superior_due": "chậm nhất ngày 20 của tháng cuối quý"})
    school.adopts(home)
    school.adopts(home, number=6)
    while school.jumps() and school.now.date() <= date(2024, 3, 22):
        school.ticks()
    letters = school.person("thu").letters("summary_due")
    days = [_day_of(letter) for letter in letters]
    assert len(days) == len(set(days)), days
    codes = [letter["Subject"].partition("[")[2][:4] for letter in letters]
    assert codes == ["KH05", "KH06"] * 3


def _day_of(letter: Letter) -> date:
    return parsedate_to_datetime(letter["Date"]).astimezone(ZONE).date()


def test_where_nobody_has_written_the_superiors_day_nothing_is_presumed(school: School, home: Path) -> None:
    school.adopts(home)
    while school.jumps() and school.now.date() <= date(2024, 3, 21):
        school.ticks()
    assert not school.person("hieutruong").letters("summary_due")
