"""What a plan leaves open is asked, each with the usual answer."""

from domain.document import Document, Header, Kind
from domain.plan import Duty, PlanReading, ReportDuty
from domain.plan_questions import default_due, open_questions

HEADER = Header(issuing_body="TRƯỜNG MẦM NON BÌNH AN", place="An Lạc")
LAN = "Nguyễn Thị Lan"


def reading(*duties: Duty, reports: tuple[ReportDuty, ...] = (), header: Header = HEADER) -> PlanReading:
    document = Document(header, Kind("KẾ HOẠCH", "KH"), "Giữ trường xanh")
    return PlanReading(document, duties, reports)


def duty(assignee: str, title: str | None = None) -> Duty:
    return Duty(assignee, title, "phụ trách vườn rau", "IV")


def test_nothing_is_asked_about_a_plan_that_says_it_all() -> None:
    report = ReportDuty(LAN, "Tổ trưởng", "periodic", "hằng tháng", "trước ngày 20 hằng tháng")
    assert open_questions(reading(duty(LAN, "Tổ trưởng"), reports=(report,)), set()) == ()


def test_who_is_behind_a_group_is_asked_once() -> None:
    (question,) = open_questions(reading(duty("BGH"), duty("BGH")), set())
    assert question.code == "Q1"
    assert question.about == "group"
    assert question.text == "Nhóm “BGH” gồm những đồng chí nào?"


def test_a_group_the_office_knows_is_not_asked_about_whatever_its_spelling() -> None:
    assert open_questions(reading(duty("Giáo viên")), {"GIAO VIEN"}) == ()


def test_period_and_date_of_a_report_are_asked_with_the_usual_answer() -> None:
    report = ReportDuty(LAN, "Phó Hiệu trưởng", "periodic")
    period, due = open_questions(reading(reports=(report,)), set())
    assert (period.about, period.default) == ("period", "hằng quý")
    assert (due.about, due.default) == ("due", "ngày 20 của tháng cuối quý")
    assert f"đồng chí {LAN}" in due.text


def test_only_the_date_is_asked_when_the_period_is_known() -> None:
    report = ReportDuty("Các tổ", None, "periodic", "hằng tháng")
    questions = open_questions(reading(reports=(report,)), {"Các tổ"})
    assert [(q.about, q.default) for q in questions] == [("due", "ngày 20 hằng tháng")]


def test_a_single_dated_report_needs_no_period() -> None:
    report = ReportDuty("Các tổ", None, "periodic", None, "trước ngày 15/12/2024")
    assert open_questions(reading(reports=(report,)), {"Các tổ"}) == ()


def test_nothing_is_asked_about_reports_on_request() -> None:
    report = ReportDuty(LAN, "Phó Hiệu trưởng", "ad_hoc")
    assert open_questions(reading(reports=(report,)), set()) == ()


def test_a_report_of_nobody_asks_who() -> None:
    questions = open_questions(reading(reports=(ReportDuty(None, None, "periodic", "hằng năm", "trước 15/12"),)), set())
    assert [question.about for question in questions] == ["person"]


def test_a_name_that_is_not_on_the_staff_list_is_asked_about() -> None:
    (question,) = open_questions(reading(duty(LAN, "Tổ trưởng")), set(), {"Trần Thị Hoa"})
    assert question.about == "person"
    assert question.subject == LAN
    assert open_questions(reading(duty(LAN, "Tổ trưởng")), set(), {"nguyễn thị lan"}) == ()


def test_a_name_without_a_title_is_a_person() -> None:
    assert open_questions(reading(duty(LAN)), set(), {LAN}) == ()


def test_a_lost_page_head_asks_for_issuer_and_place() -> None:
    questions = open_questions(reading(header=Header()), set())
    assert [question.subject for question in questions] == ["issuing_body", "place"]
    assert [question.code for question in questions] == ["Q1", "Q2"]


def test_usual_dates_follow_the_cycle() -> None:
    assert default_due("6 tháng, năm") == "ngày 20/6 và ngày 20/12"
    assert default_due("học kỳ I") == "ngày 31/01 và ngày 30/6"
    assert default_due("hằng năm") == "ngày 20/12"
    assert default_due("theo đợt") is None
