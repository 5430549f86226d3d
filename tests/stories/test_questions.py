"""What a plan leaves open: asked by letter, answered by reply, asked again where an answer was not understood."""

from pathlib import Path

from storage.models import Group, GroupMember
from tests.stories.plans import PLAN
from tests.stories.school import School, text_of, the_plan
from tests.stories.test_superior_answers import buttons

OPEN = PLAN.replace("Trần Thị Mai - Phó Hiệu trưởng", "Nguyễn Thị Lạ - Phó Hiệu trưởng").replace(
    "- Giao Giáo viên lớp 5A báo cáo kết quả hằng quý, chậm nhất ngày 18 của tháng cuối quý.",
    "- Các tổ nấu ăn báo cáo kết quả.",
)


def test_answers_are_taken_one_by_one_and_what_is_open_is_asked_again(school: School, home: Path) -> None:
    school.drafts(home, OPEN)
    clerk = school.person("thu")
    asked = clerk.last("import_questions")
    questions = {row["about"]: row for row in the_plan(school).questions}
    person, everyone = questions["person"]["code"], questions["everyone"]["code"]
    assert person in text_of(asked)
    clerk.replies(asked, f"{person}: Không Ai Biết\n{everyone}: hằng quý, ngày 18 của tháng cuối quý")
    assert [row.fate for row in school.collects()] == ["request"]
    again = clerk.letters("import_questions")
    assert len(again) == 2
    answers = {row["code"]: row["answer"] for row in the_plan(school).questions}
    assert answers[person] == ""
    assert answers[everyone]
    clerk.replies(again[-1], f"{person}: Trần Thị Mai")
    school.collects()
    names = [row["assignee"] for row in the_plan(school).assignments]
    assert "Nguyễn Thị Lạ" not in names
    assert "Trần Thị Mai" in names


def test_a_group_is_made_of_the_people_that_are_named(school: School, home: Path) -> None:
    school.drafts(home, OPEN)
    clerk = school.person("thu")
    groups = [row for row in the_plan(school).questions if row["about"] == "group"]
    assert groups
    code, name = groups[0]["code"], groups[0]["subject"]
    clerk.replies(clerk.last("import_questions"), f"{code}: Phạm Thu Nga, Ai Đó")
    school.collects()
    assert not [row for row in school.rows(Group) if row.name == name]
    clerk.replies(clerk.last("import_questions"), f"{code}: Phạm Thu Nga và Vũ Thị Hà")
    school.collects()
    group = next(row for row in school.rows(Group) if row.name == name)
    assert len(school.rows(GroupMember, group_id=group.id)) == 2


def test_agreement_takes_the_usual_answers(school: School, home: Path) -> None:
    school.drafts(home, PLAN)
    clerk = school.person("thu")
    clerk.replies(clerk.last("import_questions"), "Đồng ý")
    school.collects()
    assert all(row["answer"] for row in the_plan(school).questions)
    assert len(clerk.letters("import_questions")) == 1


def test_a_button_writes_a_line_a_question_and_what_is_left_empty_is_asked_again(school: School, home: Path) -> None:
    school.drafts(home, OPEN)
    clerk = school.person("thu")
    letter = clerk.last("import_questions")
    (subject, body) = next((subject, body) for label, subject, body in buttons(letter) if label == "Trả lời từng câu")
    codes = [row["code"] for row in the_plan(school).questions]
    assert body.split() == [f"{code}:" for code in codes]
    everyone = next(row["code"] for row in the_plan(school).questions if row["about"] == "everyone")
    clerk.sends(body.replace(f"{everyone}: ", f"{everyone}: khong"), Subject=subject)
    school.collects()
    answers = {row["code"]: row["answer"] for row in the_plan(school).questions}
    assert answers == {code: "khong" if code == everyone else "" for code in codes}
    left = [code for code in codes if code != everyone]
    again = text_of(clerk.letters("import_questions")[-1])
    assert all(f"\n{code}. " in again for code in left)  # a question keeps its code when it is asked again
