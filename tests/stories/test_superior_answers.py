"""What a superior answers to the letter about late reports, by Reply or by a button, and what comes of it."""

import html
import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from sqlalchemy import select

from domain import mailto
from storage.database import transaction
from storage.models import Absence, Event, Message, Person, Petition, Report
from tests.stories.school import Letter, School, Someone, text_of


@pytest.fixture
def head(school: School, home: Path) -> Someone:
    """The head of group 1, whose report is late."""
    school.adopts(home)
    while not school.person("hieutruong").letters("escalation"):
        assert school.jumps()
        school.ticks()
    return school.person("to1")


@pytest.fixture
def principal(school: School, head: Someone) -> Someone:
    return school.person("hieutruong")


def buttons(letter: Letter) -> list[tuple[str, str, str]]:
    """Label, subject and body of each button of a letter."""
    body = letter.get_body(("html",))  # type: ignore[attr-defined]
    found = re.findall(r'href="(mailto:[^"]*)"[^>]*>([^<]*)<', body.get_content())
    rows = []
    for uri, label in found:
        query = parse_qs(urlsplit(html.unescape(uri)).query)
        rows.append((html.unescape(label), query["subject"][0], query.get("body", [""])[0]))
    return rows


def of(letter: Letter, code: str, verb: mailto.Verb) -> tuple[str, str]:
    """Subject and body of one button at one report."""
    return next(
        (subject, body) for label, subject, body in buttons(letter) if label == verb.label and code in unquote(subject)
    )


def test_more_time_given_by_a_button_counts_at_once(school: School, head: Someone, principal: Someone) -> None:
    request = school.request("to1")
    subject, body = of(principal.last("escalation"), request.code, mailto.GIVE_TIME)
    principal.sends(f"{body}28/3", Subject=subject)
    assert [row.fate for row in school.collects()] == ["decision"]
    request = school.request("to1")
    assert (request.due_on.day, request.original_due_on.day, request.extended) == (28, 18, True)
    told = text_of(head.last("extension_granted"))
    assert "Lê Thị Lành" in told
    assert "ngày 28 tháng 3 năm 2024" in told
    assert school.row(Petition).state == "granted"
    head.replies(head.last("extension_granted"), "Báo cáo: đã trồng 5 cây bàng.")
    school.collects()
    assert school.row(Report).on_time


def test_another_person_named_in_a_reply_takes_the_report_over(
    school: School, head: Someone, principal: Someone
) -> None:
    code = school.request("to1").code
    principal.replies(principal.last("escalation"), f"{code}: Chuyển đồng chí Trần Thị Mai")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert school.request("mai").code == code
    mai = school.person("mai")
    assert head.last("handover")
    mai.replies(mai.last("handover"), "Báo cáo: đã trồng 5 cây bàng.")
    assert [row.fate for row in school.collects()] == ["report"]


def test_several_late_reports_are_answered_in_one_mail_each_under_its_code(
    school: School, head: Someone, principal: Someone
) -> None:
    letter = principal.last("escalation")
    codes = list(dict.fromkeys(re.findall(r"\[(KH[^\]]*)\]", text_of(letter))))
    assert len(codes) > 1
    principal.replies(letter, f"[{codes[0]}] Gia hạn đến ngày 28/3\n[{codes[1]}] Gia hạn đến ngày 29/3")
    school.collects()
    assert sorted(petition.argument for petition in school.rows(Petition)) == ["2024-03-28", "2024-03-29"]


def test_a_receipt_by_a_button_changes_nothing_and_a_question_waits_for_the_records_office(
    school: School, head: Someone, principal: Someone
) -> None:
    code = school.request("to1").code
    for verb, fate in ((mailto.RECEIVED, "acknowledgement"), (mailto.ASK, "held")):
        subject, body = of(principal.last("escalation"), code, verb)
        principal.sends(f"{body} vì sao còn chậm?" if verb is mailto.ASK else body, Subject=subject)
        assert [row.fate for row in school.collects()] == [fate]
    assert school.rows(Message)[-1].guess["matters"] == [code]
    assert not school.rows(Petition)
    assert school.request("to1").state == "open"


def test_a_date_that_nobody_can_give_is_said_back(school: School, head: Someone, principal: Someone) -> None:
    code = school.request("to1").code
    principal.replies(principal.last("escalation"), f"{code}: Gia hạn đến ngày 28/9")
    school.collects()
    assert "Muộn nhất có thể gia hạn" in text_of(principal.last("extension_refused"))
    principal.replies(principal.last("escalation"), f"{code}: Chuyển đồng chí Nguyễn Văn Không Có")
    school.collects()
    assert "họ và tên" in text_of(principal.last("refusal"))
    assert not school.rows(Petition)
    assert not school.request("to1").extended


def test_nobody_but_the_superior_decides_about_the_report_of_a_colleague(
    school: School, head: Someone, principal: Someone
) -> None:
    letter = principal.last("escalation")
    school.person("mai").replies(letter, f"{school.request('to1').code}: Gia hạn đến ngày 28/3")
    school.collects()
    assert not school.rows(Petition)
    assert not school.request("to1").extended


def away(school: School, who: str, instead: str) -> None:
    """Somebody is away from 11 to 25 March, with a substitute."""
    with transaction() as session:
        ids = dict(session.execute(select(Person.code, Person.id)).tuples().all())
        days = {"first_on": date(2024, 3, 11), "last_on": date(2024, 3, 25)}
        session.add(Absence(office_id=school.office_id, person_id=ids[who], substitute_id=ids[instead], **days))


def test_a_waiver_in_clear_words_counts_at_once_and_the_report_is_owed_no_more(
    school: School, head: Someone, principal: Someone
) -> None:
    letter = principal.last("escalation")
    to1, lop5a = school.request("to1").code, school.request("lop5a").code
    principal.replies(letter, f"[{to1}] Miễn báo cáo vì cô Hà nghỉ ốm\n[{lop5a}] Gia hạn đến ngày 28/3")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert (school.request("to1").state, school.request("to1").waived_reason) == ("waived", "cô Hà nghỉ ốm")
    assert school.request("lop5a").extended
    assert "cô Hà nghỉ ốm" in text_of(head.last("waived"))
    said = school.rows(Event, action="waive")[-1]
    assert (said.actor, said.channel) == ("Lê Thị Lành", "mail")
    count = len(head.letters())
    while school.jumps() and school.now.date() < date(2024, 3, 29):
        school.ticks()
    assert not [mail for mail in head.letters()[count:] if mail["X-Vanthu-Letter"].startswith("reminder")]


def test_a_waiver_for_somebody_else_or_on_a_condition_and_free_words_wait_for_the_records_office(
    school: School, head: Someone, principal: Someone
) -> None:
    code = school.request("to1").code
    for words in ("Miễn báo cáo cho cô Nga", "Miễn báo cáo nếu cô Hà nghỉ ốm", "Để tôi gặp cô Hà xem sao"):
        principal.replies(principal.last("escalation"), f"{code}: {words}")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "question")] * 3
    assert school.request("to1").state == "open"
    assert not principal.letters("late_answer")
    principal.replies(principal.last("escalation"), f"{code}: Không cần báo cáo nữa")
    principal.replies(principal.last("escalation"), f"{code}: Không cần báo cáo nữa ạ, cảm ơn")
    assert [row.reason for row in school.collects()] == ["", "closed"]
    assert "theo ý kiến của đồng chí Lê Thị Lành - Hiệu trưởng" in text_of(head.last("waived"))


def test_nobody_waives_a_report_of_their_own(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("reminder_overdue"), "Không cần báo cáo nữa")
    school.collects()
    assert school.request("to1").state != "waived"


@pytest.fixture
def deputy(school: School, home: Path) -> Someone:
    """Who stands in for the principal while the reports are late."""
    school.adopts(home)
    away(school, "hieutruong", "mai")
    while not school.person("mai").letters("escalation"):
        assert school.jumps()
        school.ticks()
    assert not school.person("hieutruong").letters("escalation")
    return school.person("mai")


def test_a_substitutes_word_counts_for_the_superior_who_is_away_and_both_are_named(
    school: School, deputy: Someone
) -> None:
    assert "Lê Thị Lành - Hiệu trưởng, đang vắng mặt" in text_of(deputy.last("escalation"))
    code = school.request("to1").code
    subject, body = of(deputy.last("escalation"), code, mailto.GIVE_TIME)
    deputy.sends(f"{body}28/3", Subject=subject)
    assert [row.fate for row in school.collects()] == ["decision"]
    assert (school.request("to1").due_on.day, school.request("to1").extended) == (28, True)
    told = text_of(school.person("to1").last("extension_granted"))
    assert "Trần Thị Mai - Phó Hiệu trưởng, thay đồng chí Lê Thị Lành - Hiệu trưởng" in told
    assert (
        "Trần Thị Mai (thay Lê Thị Lành) gia hạn đến ngày 28/3/2024" in school.rows(Event, action="extend")[-1].message
    )
    deputy.replies(deputy.last("escalation"), f"{school.request('lop5a').code}: Chuyển đồng chí Vũ Thị Hà")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert "Trần Thị Mai (thay Lê Thị Lành) chuyển giao" in school.rows(Event, action="handover")[-1].message


def test_the_superior_who_returns_reads_what_was_decided_and_may_decide_otherwise(
    school: School, deputy: Someone
) -> None:
    code = school.request("to1").code
    school.at("26/3")  # the superior is back; the letter was written to the substitute
    deputy.replies(deputy.last("escalation"), f"{code}: Gia hạn đến ngày 28/3")
    school.collects()
    principal = school.person("hieutruong")
    said = " ".join(text_of(principal.last("decided_instead")).split())
    assert "Do đồng chí vắng mặt, đồng chí Trần Thị Mai - Phó Hiệu trưởng đã cho ý kiến thay" in said
    assert "của đồng chí Vũ Thị Hà - Tổ trưởng Tổ chuyên môn 1: gia hạn đến ngày 28/3/2024." in said
    assert "hiện nay: thứ Năm, ngày 28 tháng 3 năm 2024" in said
    principal.replies(principal.last("decided_instead"), "Gia hạn đến ngày 29/3")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert school.request("to1").due_on.day == 29


def test_a_substitute_waives_in_the_superiors_stead(school: School, deputy: Someone) -> None:
    deputy.replies(deputy.last("escalation"), f"{school.request('to1').code}: Miễn báo cáo")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert school.request("to1").state == "waived"
    assert "Trần Thị Mai (thay Lê Thị Lành) miễn báo cáo" in school.rows(Event, action="waive")[-1].message
    said = " ".join(text_of(school.person("hieutruong").last("decided_instead")).split())
    assert "Vũ Thị Hà - Tổ trưởng Tổ chuyên môn 1: miễn báo cáo." in said
    assert "kết quả trên vẫn giữ nguyên" in said
    assert "GIA HẠN ĐẾN NGÀY" not in said


def test_a_wish_for_more_time_is_put_before_the_substitute(school: School, deputy: Someone) -> None:
    head = school.person("to1")
    head.replies(head.last("reminder_overdue"), "Xin gia hạn đến ngày 28/3, lý do: chờ số liệu")
    school.collects()
    asked = deputy.last("extension_request")
    assert "Lê Thị Lành - Hiệu trưởng đang vắng mặt" in text_of(asked)
    deputy.replies(asked, "Đồng ý")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert school.request("to1").due_on.day == 28
    assert school.person("hieutruong").letters("decided_instead")


def test_a_substitute_does_not_decide_about_a_report_of_their_own(school: School, home: Path) -> None:
    school.adopts(home)
    away(school, "hieutruong", "lop5a")
    nga = school.person("lop5a")
    while not nga.letters("reminder_overdue"):
        assert school.jumps()
        school.ticks()
    nga.replies(nga.last("reminder_overdue"), "Xin gia hạn đến ngày 28/3, lý do: chờ số liệu")
    school.collects()
    assert school.person("hieutruong").letters("extension_request")
    assert not nga.letters("extension_request")
    assert not school.request("lop5a").extended
