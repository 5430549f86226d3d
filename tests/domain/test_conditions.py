import pytest

from domain.conditions import firm_part, goes_on_conditionally, is_conditional
from domain.verbs import Answer, plain_of


def answer(line: str) -> Answer:
    return Answer(line, plain_of(line), ())


@pytest.mark.parametrize(
    ("line", "firm"),
    [
        ("Em gửi báo cáo. Nếu thiếu gì chị báo em", "Em gửi báo cáo."),
        ("Em gửi báo cáo, nếu cần em gửi thêm. Em cảm ơn ạ", "Em gửi báo cáo, . Em cảm ơn ạ"),
        ("Em nộp báo cáo nếu kịp", ""),
        ("Dạ em gửi báo cáo nếu thiếu gì chị nhắn em", "Dạ em gửi báo cáo"),
        ("Không duyệt vì nếu làm sẽ trùng lịch", "Không duyệt vì"),
        ("Bao giờ xong thì em gửi", ""),
        ("Tổ Lá nộp đủ thì chị duyệt", ""),
    ],
)
def test_what_depends_on_something_else_is_taken_out(line: str, firm: str) -> None:
    assert " ".join(firm_part(answer(line)).line.split()) == firm
    assert len(firm_part(answer(line)).plain) == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "Nội dung đã nêu ở mục 2",
        "noi dung da neu o muc 2",
        "nhu da neu, em nop bao cao",
        "Nếu được, cho em xin gia hạn đến 25/3",
        "Khi nào thì phải nộp báo cáo",
        "Khi nào cô Lan gửi báo cáo thì em tổng hợp ạ?",
        "Không phát sinh trường hợp nào",
        "Họp xong là em gửi rồi",
        "Trường họp phụ huynh 2 buổi, em đã gửi báo cáo",
        "truong hop phu huynh 2 buoi",
        "Vì như đã trao đổi, em gửi báo cáo ạ",
        "Hè này em làm 2 buổi là đủ",
        "Nhờ không có mưa nên làm đủ",
    ],
)
def test_what_only_sounds_like_a_condition_stays(line: str) -> None:
    said = answer(line)
    assert firm_part(said) is said


def test_a_decision_on_a_condition_is_told_from_one_with_an_afterthought() -> None:
    assert is_conditional(answer(" báo cáo này nếu thiếu chữ ký"))
    assert not is_conditional(answer(", nếu cần thì năm sau làm"))


def test_a_condition_may_go_on_in_the_next_line() -> None:
    for line, on in (("Nếu các tổ trong trường", True), ("Nếu kịp thì em nộp.", False), ("Em nộp báo cáo", False)):
        assert goes_on_conditionally(line, plain_of(line)) is on
