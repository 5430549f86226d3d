import pytest

from domain.assignments import Assignment
from domain.plan_answers import EVERYONE, OpenQuestion, applied, kept, names_in, read_answers
from domain.plan_questions import Question
from domain.verbs import VerbName

QUESTIONS = (
    OpenQuestion("Q1", "period", "Kỳ nào?", "Hà", "hằng quý"),
    OpenQuestion("Q2", "due", "Ngày nào?", "Hà"),
)
DUTY = Assignment("A1", "Mai", "kiểm tra")
REPORT = Assignment("B1", "Hà", "báo cáo", reports=True)


def test_the_importers_questions_are_kept_and_one_is_added_where_there_are_duties() -> None:
    asked = (Question("Q1", "period", "Kỳ nào?", "Hà", "hằng quý"),)
    assert [row.about for row in kept(asked, 2)] == ["period", EVERYONE]
    assert kept(asked, 2)[1].code == "Q2"
    assert len(kept(asked, 0)) == 1


@pytest.mark.parametrize(
    "text", ["Q1: hằng tháng", "q1. hằng tháng", "1) hằng tháng", "Câu 1: hằng tháng", "cau 1 - hằng tháng"]
)
def test_an_answer_names_its_question(text: str) -> None:
    assert read_answers(f"Kính gửi,\n{text}\n", QUESTIONS, None) == {"Q1": "hằng tháng"}


def test_agreement_fills_in_the_usual_answers_and_what_is_written_wins() -> None:
    assert read_answers("Đồng ý", QUESTIONS, VerbName.APPROVE) == {"Q1": "hằng quý"}
    assert read_answers("Đồng ý\nQ1: hằng tháng", QUESTIONS, VerbName.APPROVE) == {"Q1": "hằng tháng"}


def test_numbers_of_no_question_are_left_alone() -> None:
    assert read_answers("9: gì đó\n2024: năm", QUESTIONS, None) == {}


def test_an_answered_period_or_date_is_filled_in() -> None:
    period = OpenQuestion("Q1", "period", "", "Hà", answer="hằng quý")
    due = OpenQuestion("Q2", "due", "", "Hà", answer="ngày 18")
    rows = applied(applied((DUTY, REPORT), period), due)
    assert (rows[1].period, rows[1].due) == ("hằng quý", "ngày 18")


@pytest.mark.parametrize("answer", ["không", "Không cần", "ko"])
def test_no_means_that_not_everyone_reports(answer: str) -> None:
    assert applied((DUTY,), OpenQuestion("Q3", EVERYONE, "", "", answer=answer)) == (DUTY,)


def test_yes_with_a_period_means_that_everyone_reports() -> None:
    rows = applied((DUTY,), OpenQuestion("Q3", EVERYONE, "", "", answer="hằng quý, ngày 18 của tháng cuối quý"))
    assert (rows[1].assignee, rows[1].period, rows[1].due) == ("Mai", "hằng quý", "ngày 18 của tháng cuối quý")


def test_other_questions_change_no_assignment() -> None:
    assert applied((DUTY,), OpenQuestion("Q4", "group", "", "GV", answer="Mai")) == (DUTY,)


def test_names_stand_between_commas_semicolons_and_va() -> None:
    assert names_in("Trần Thị Mai, Vũ Thị Hà; Đỗ Văn Thu và Phạm Thu Nga.") == (
        "Trần Thị Mai", "Vũ Thị Hà", "Đỗ Văn Thu", "Phạm Thu Nga",
    )  # fmt: skip
    assert names_in(" , ") == ()
