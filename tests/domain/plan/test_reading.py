"""What is refused as no plan, and the time of a plan."""

import pytest

from domain.form_sheet import lay_out
from domain.plan import NotAPlan, PlanReading, read_plan

BODY = ["Giữ trường xanh", "Nhà trường xây dựng kế hoạch như sau:", "I. MỤC ĐÍCH", "Trường xanh, sạch, đẹp."]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["MẬT", "KẾ HOẠCH", *BODY], "độ mật"),
        (["BÁO CÁO", *BODY], "BÁO CÁO, không phải kế hoạch"),
        (["  ", ""], "không có chữ nào"),
    ],
)
def test_the_refusal_says_why(lines: list[str], reason: str) -> None:
    refused = read_plan(lines)
    assert isinstance(refused, NotAPlan)
    assert reason in refused.reason


def test_a_report_is_read_where_a_report_is_wanted() -> None:
    read = read_plan(["BÁO CÁO", *BODY], kind="BC")
    assert isinstance(read, PlanReading)
    assert read.document.kind.symbol == "BC"


@pytest.mark.parametrize("about", ["V/v ", "V/v: ", "v/v ", "Về việc ", "VỀ VIỆC: ", ""])
def test_the_abstract_of_an_official_letter_is_read_without_what_the_form_prints(about: str) -> None:
    read = read_plan(["CÔNG VĂN", f"{about}cử giáo viên tập huấn", *BODY[1:]], kind="")
    assert isinstance(read, PlanReading)
    assert read.document.abstract == "cử giáo viên tập huấn"
    assert lay_out(read.document).subject == "V/v cử giáo viên tập huấn"


def test_the_abstract_of_a_plan_stays_as_it_is_printed() -> None:
    read = read_plan(["KẾ HOẠCH", "Về việc trồng cây", *BODY[1:]])
    assert isinstance(read, PlanReading)
    assert read.document.abstract == "Về việc trồng cây"


def test_a_section_about_time_with_nothing_in_it_tells_no_time() -> None:
    empty = read_plan(["KẾ HOẠCH", *BODY, "II. THỜI GIAN", "III. KINH PHÍ", "Do nhà trường chi."])
    filled = read_plan(["KẾ HOẠCH", *BODY, "II. THỜI GIAN", "Cả năm học.", "III. KINH PHÍ", "Do nhà trường chi."])
    assert isinstance(empty, PlanReading)
    assert isinstance(filled, PlanReading)
    assert (empty.time, filled.time) == (None, "Cả năm học.")
    assert empty.budget == filled.budget == "Do nhà trường chi."
