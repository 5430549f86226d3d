from datetime import date

import pytest

from domain.replies import Verb, VerbName, read_verb
from tests.domain.replies_set.builder import unmarked

DAY = date(2024, 3, 18)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Chuyển giao cho: Đặng Ngọc Mỹ", "Đặng Ngọc Mỹ"),
        ("CHUYỂN GIAO CHO: ĐẶNG NGỌC MỸ", "ĐẶNG NGỌC MỸ"),
        ("Chuyển giao cho: cô Đặng Ngọc Mỹ, tổ Chồi", "Đặng Ngọc Mỹ"),
        ("Uỷ quyền cho: Trần Thị Lan", "Trần Thị Lan"),
        ("Chị giao lại cho Mỹ làm nha em, chị bận", "Mỹ"),
        ("Anh giao cho Tùng làm thay nhé", "Tùng"),
        ("Việc này giao lại cho Phong phụ trách", "Phong"),
        ("Báo cáo này anh giao cô Tuyết làm em nhé", "Tuyết"),
        ("Tôi không phụ trách mảng này nữa, đề nghị gửi cô Hồ Thị Thúy.", "Hồ Thị Thúy"),
        ("Cái này không phải của tổ em, gởi cô Thúy nghen", "Thúy"),
        ("Em không phụ trách phần này, chị liên hệ cô Thúy nhé", "Thúy"),
    ],
)
def test_who_takes_the_duty_is_named_as_written(said: str, name: str) -> None:
    assert read_verb(said, DAY).verb == Verb(VerbName.HANDOVER, name)
    without = read_verb(unmarked(said), DAY).verb
    assert without is not None
    assert without.argument is not None
    assert without.argument.casefold() == unmarked(name).casefold()


@pytest.mark.parametrize("said", ["Chuyển giao cho:", "Chuyển giao cho: ...", "Chuyển giao cho: <...>"])
def test_the_form_sent_off_without_a_name_is_a_handover_to_nobody_yet(said: str) -> None:
    assert read_verb(said, DAY).verb == Verb(VerbName.HANDOVER, None)


@pytest.mark.parametrize(
    "said",
    [
        "Chuyển giao cho: Lan hay Mỹ?",
        "Chuyển cho: phiếu khảo sát của phụ huynh",
        "Chuyển giao cho: 12 phiếu",
        "Chị giao lại cho Mỹ làm chưa em",
        "Chị giao lại cho tổ Lá làm",
        "Chị giao lại cho Tổ Lá làm",
        "Giao cho phụ huynh làm nhé",
        "giao cho phu huynh lam nhe",
        "Mai chị giao lại cho Mỹ làm",
        "Đừng giao lại cho Mỹ làm",
        "Chị giao cho Mỹ cái chìa khóa",
    ],
)
def test_a_group_a_thing_a_promise_or_a_question_is_no_handover(said: str) -> None:
    verb = read_verb(said, DAY).verb
    assert verb is None or verb.name is VerbName.QUESTION


def test_with_a_duty_that_is_not_mine_nobody_is_named_by_whom_not_to_ask() -> None:
    verb = read_verb("Tôi không phụ trách mảng này nữa, đừng gửi cô Thúy", DAY).verb
    assert verb == Verb(VerbName.HANDOVER, None)
