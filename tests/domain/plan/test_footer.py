"""Where the foot begins, and who signs when the columns are torn apart."""

import pytest

from domain.document import Signer
from domain.plan.footer import find_foot, read_foot
from domain.plan.lines import physical

RIGHT = " " * 40


@pytest.mark.parametrize(
    ("above", "begins"),
    [([], 0), (["1. Giữ trường xanh"], 1), (["Trường xanh, sạch, đẹp."], 1), (["- Trường xanh"], 1)],
)
def test_a_signature_above_the_recipients_belongs_to_the_foot(above: list[str], begins: int) -> None:
    assert find_foot(physical([*above, "HIỆU TRƯỞNG", "Mai Lan", "Nơi nhận:", "- Lưu: VT."])) == begins


def test_a_rule_in_the_foot_is_a_rule() -> None:
    foot = read_foot(physical(["Nơi nhận:", "- Lưu: VT.", "HIỆU TRƯỞNG", "-------", "Mai Lan"]))
    assert ("rule", 4) in foot.roles
    assert foot.signer == Signer(None, "HIỆU TRƯỞNG", "Mai Lan")


def test_the_code_of_the_drafter_may_be_torn_off_the_archive_line() -> None:
    foot = read_foot(physical(["Nơi nhận:", "- Lưu: VT.", "HIỆU TRƯỞNG", f"{RIGHT}05 KT", f"{RIGHT}Mai Lan"]))
    assert (foot.archive, foot.code) == ("VT", "05 KT")


def test_a_post_on_the_left_and_a_name_on_the_right_are_one_signature() -> None:
    foot = read_foot(physical(["Nơi nhận:", "- Lưu: VT.", "HIỆU TRƯỞNG", f"{RIGHT}Mai Lan"]))
    assert foot.signer == Signer(None, "HIỆU TRƯỞNG", "Mai Lan")
    assert foot.approved_by is None


def test_two_posts_side_by_side_are_one_who_approves_and_one_who_signs() -> None:
    foot = read_foot(physical([f"HIỆU TRƯỞNG{RIGHT}TỔ TRƯỞNG", f"Mai Lan{RIGHT}Lê Thị Lành"]))
    assert foot.signer == Signer(None, "TỔ TRƯỞNG", "Lê Thị Lành")
    assert foot.approved_by == "HIỆU TRƯỞNG\nMai Lan"


def test_the_first_name_below_the_post_signs() -> None:
    foot = read_foot(physical(["HIỆU TRƯỞNG", "Mai Lan", "Lê Thị Lành"]))
    assert foot.signer == Signer(None, "HIỆU TRƯỞNG", "Mai Lan")
