"""What a superior writes to waive a report, and what only looks like it."""

import pytest

from domain.waiver_words import Waiver, read_waiver


@pytest.mark.parametrize(
    ("text", "whom", "reason"),
    [
        ("Miễn báo cáo", "", ""),
        ("Đồng ý miễn báo cáo.", "", ""),
        ("mien nop bao cao ky nay", "", ""),
        ("Không cần báo cáo nữa", "", ""),
        ("Không cần báo cáo nữa nhé", "", ""),
        ("Thôi không cần gửi báo cáo này nữa.", "", ""),
        ("Không phải báo cáo nữa, đã có số liệu", "", "đã có số liệu"),
        ("Cho miễn báo cáo kỳ này vì cô Hà nghỉ ốm", "", "cô Hà nghỉ ốm"),
        ("Miễn báo cáo cho cô Hà, lý do: nghỉ ốm", "cô Hà", "nghỉ ốm"),
        ("Miễn báo cáo cho cô Hà vì nghỉ ốm", "cô Hà", "nghỉ ốm"),
        ("Miễn báo cáo\nCô Hà nghỉ ốm.", "", "Cô Hà nghỉ ốm."),
    ],
)
def test_a_report_is_waived_in_words_of_the_list(text: str, whom: str, reason: str) -> None:
    assert read_waiver(text) == Waiver(text.splitlines()[0], whom, reason)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Không miễn báo cáo",
        "Không phải báo cáo của tôi",
        "Miễn báo cáo nếu cô Hà nghỉ ốm",
        "Miễn báo cáo tháng này nhưng quý vẫn gửi",
        "Miễn báo cáo sai sót",
        "Miễn phí báo cáo",
        "Không cần báo cáo dài, chỉ vài dòng",
        "Báo cáo này cần được miễn",
        "Gia hạn đến ngày 28/3",
    ],
)
def test_other_words_and_conditions_waive_nothing(text: str) -> None:
    assert read_waiver(text) is None
