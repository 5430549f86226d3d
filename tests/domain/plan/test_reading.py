"""What is refused as no plan, and the time of a plan."""

import pytest

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


def test_a_section_about_time_with_nothing_in_it_tells_no_time() -> None:
    empty = read_plan(["KẾ HOẠCH", *BODY, "II. THỜI GIAN", "III. KINH PHÍ", "Do nhà trường chi."])
    filled = read_plan(["KẾ HOẠCH", *BODY, "II. THỜI GIAN", "Cả năm học.", "III. KINH PHÍ", "Do nhà trường chi."])
    assert isinstance(empty, PlanReading)
    assert isinstance(filled, PlanReading)
    assert (empty.time, filled.time) == (None, "Cả năm học.")
    assert empty.budget == filled.budget == "Do nhà trường chi."
