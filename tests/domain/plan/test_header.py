"""The page head where the kind, the secrecy stamp or the abstract stand in an unusual way."""

from domain.document import Kind
from domain.plan.header import find_kind, read_abstract, read_head
from domain.plan.lines import SourceLine, physical


def test_an_action_plan_keeps_the_whole_name_of_its_kind() -> None:
    assert find_kind(physical(["KẾ HOẠCH HÀNH ĐỘNG", "Giữ trường xanh"])) == (0, Kind("KẾ HOẠCH HÀNH ĐỘNG", "KH"), "")


def test_a_stamp_of_secrecy_is_seen_with_and_without_its_frame() -> None:
    for stamp in ("MẬT", "[TỐI MẬT]"):
        assert read_head(physical([stamp, "KẾ HOẠCH"])).secret
    assert not read_head(physical(["TRƯỜNG MẦM NON BÌNH AN", "KẾ HOẠCH"])).secret


def test_a_rule_above_the_abstract_is_no_part_of_it() -> None:
    abstract, end = read_abstract(physical(["-------", "Giữ trường xanh", "-------", "Trường xanh."]), 0, 60)
    assert (abstract.text, end) == ("Giữ trường xanh", 2)


def test_a_line_that_the_format_joins_to_the_abstract_belongs_to_it() -> None:
    lines = physical([SourceLine("Giữ trường xanh theo"), SourceLine("Thực hiện Kế hoạch số 1/KH-UBND.", starts=False)])
    assert read_abstract(lines, 0, 60)[0].text == "Giữ trường xanh theo Thực hiện Kế hoạch số 1/KH-UBND."
