"""Who has to do what, and who has to report when, in the words plans use."""

import pytest

from domain.plan import PlanReading, read_plan

LAN = "Nguyễn Thị Lan"


def reading(*body: str, title: str = "TỔ CHỨC THỰC HIỆN") -> PlanReading:
    found = read_plan(["KẾ HOẠCH", "Giữ trường xanh", "Nhà trường xây dựng kế hoạch như sau:", f"I. {title}", *body])
    assert isinstance(found, PlanReading)
    return found


def duties(*body: str, title: str = "TỔ CHỨC THỰC HIỆN") -> list[tuple[str, str | None, str]]:
    return [(duty.assignee, duty.title, duty.text) for duty in reading(*body, title=title).duties]


@pytest.mark.parametrize(
    ("line", "name", "title", "text"),
    [
        (f"- Giao đồng chí {LAN} - Phó Hiệu trưởng phụ trách bán trú.", LAN, "Phó Hiệu trưởng", "phụ trách bán trú"),
        (f"+Giao đồng chí {LAN}-Tổ trưởng phụ trách tổ 1", LAN, "Tổ trưởng", "phụ trách tổ 1"),
        (f"- Giao đ/c {LAN} (Văn thư) lưu hồ sơ;", LAN, "Văn thư", "lưu hồ sơ"),
        (f"- Giao cho bà {LAN}, Kế toán lập dự toán.", LAN, "Kế toán", "lập dự toán"),
        (f"- Phân công cô {LAN} trang trí lớp.", LAN, None, "trang trí lớp"),
        (f"- Phân công ông/bà {LAN} trực cổng.", LAN, None, "trực cổng"),
        (f"- Phân công: thầy {LAN}: dạy bơi.", LAN, None, "dạy bơi"),
        (f"- Phó Hiệu trưởng {LAN} chỉ đạo chuyên môn.", LAN, "Phó Hiệu trưởng", "chỉ đạo chuyên môn"),
        (f"- {LAN} - Tổng phụ trách Đội: tổ chức hội thi.", LAN, "Tổng phụ trách Đội", "tổ chức hội thi"),
        (f"- Đ/c {LAN} phó hiệu trưởng phụ trách bếp.", LAN, "phó hiệu trưởng", "phụ trách bếp"),
        ("- Đ/c Lan: trang trí.", "Lan", None, "trang trí"),
        ("- BGH chủ động phối hợp với phụ huynh.", "BGH", None, "chủ động phối hợp với phụ huynh"),
        ("- Giao tổ chuyên môn 1 xây dựng chuyên đề.", "tổ chuyên môn 1", None, "xây dựng chuyên đề"),
        ("- Các tổ chuyên môn có trách nhiệm triển khai.", "Các tổ chuyên môn", None, "có trách nhiệm triển khai"),
        ("- Giáo viên chủ nhiệm: nhắc học sinh.", "Giáo viên chủ nhiệm", None, "nhắc học sinh"),
        ("- Công đoàn phát động thi đua.", "Công đoàn", None, "phát động thi đua"),
        ("- Đề nghị Ban đại diện cha mẹ học sinh hỗ trợ.", "Ban đại diện cha mẹ học sinh", None, "hỗ trợ"),
    ],
)
def test_who_and_what_are_told_apart(line: str, name: str, title: str | None, text: str) -> None:
    assert duties(line) == [(name, title, text)]


@pytest.mark.parametrize("title", ["TỔ CHỨC THỰC HIỆN", "NỘI DUNG"])
@pytest.mark.parametrize(
    ("line", "name", "text"),
    [
        ("- Đ/c Bí thư Đảng ủy chịu trách nhiệm chung.", "Bí thư Đảng ủy", "chịu trách nhiệm chung"),
        ("- Đồng chí Phó Bí thư Chi bộ theo dõi việc thực hiện.", "Phó Bí thư Chi bộ", "theo dõi việc thực hiện"),
        ("- Đ/c Hiệu trưởng: chỉ đạo chung.", "Hiệu trưởng", "chỉ đạo chung"),
        ("- Đ/c kế toán lập dự toán kinh phí.", "kế toán", "lập dự toán kinh phí"),
        ("- Tổ Văn phòng chuẩn bị hồ sơ.", "Tổ Văn phòng", "chuẩn bị hồ sơ"),
        ("- Bộ phận thư viện cập nhật danh mục sách.", "Bộ phận thư viện", "cập nhật danh mục sách"),
        ("- Văn phòng tổng hợp kết quả của các tổ.", "Văn phòng", "tổng hợp kết quả của các tổ"),
    ],
)
def test_a_post_or_a_unit_takes_a_duty_without_a_word_that_gives_it(
    line: str, name: str, text: str, title: str
) -> None:
    assert duties(line, title=title) == [(name, None, text)]


@pytest.mark.parametrize(
    "line",
    [
        "- Tổ chức hội thi vẽ tranh cho học sinh.",
        "- Văn phòng phẩm được mua theo định mức.",
        "- Bộ phận quản lý của nhà trường gọn nhẹ.",  # a noun: nobody is told to do anything
        "- Học sinh tham gia trồng cây.",
        "- Đồng chí Bí thư Đảng ủy xã dự và phát biểu tại lễ khai giảng năm học.",
        "- Tổ Văn phòng có 05 người.",
    ],
)
def test_what_only_tells_of_somebody_is_no_duty(line: str) -> None:
    assert duties(line, title="TÌNH HÌNH") == []


def test_one_sentence_may_hold_several_duties_of_one_person() -> None:
    line = f"- Giao đồng chí {LAN} - Phó Hiệu trưởng phụ trách trang Web, viết tin bài, theo dõi thi đua, khen thưởng."
    assert [text for _, _, text in duties(line)] == [
        "phụ trách trang Web",
        "viết tin bài",
        "theo dõi thi đua, khen thưởng",
    ]


def test_several_people_share_a_duty() -> None:
    line = f"- Phân công cô {LAN} - Tổ trưởng và thầy Lê Văn Hùng - Tổ phó kiểm tra hồ sơ."
    assert duties(line) == [(LAN, "Tổ trưởng", "kiểm tra hồ sơ"), ("Lê Văn Hùng", "Tổ phó", "kiểm tra hồ sơ")]


def test_items_below_a_name_are_duties_of_that_name() -> None:
    assert duties(f"1. Đồng chí {LAN} - Hiệu trưởng", "- Chỉ đạo chung.", "2. Các lớp", "- Vệ sinh lớp học.") == [
        (LAN, "Hiệu trưởng", "Chỉ đạo chung"),
        ("Các lớp", None, "Vệ sinh lớp học"),
    ]
    assert duties("Ban giám hiệu:", "- Kiểm tra bếp ăn.") == [("Ban giám hiệu", None, "Kiểm tra bếp ăn")]
    assert duties("* Giáo viên", "- Đón trẻ đúng giờ.") == [("Giáo viên", None, "Đón trẻ đúng giờ")]
    assert duties(f"- Phân công đ/c {LAN}:", "+ Trực cổng;", "+ Ghi sổ.") == [
        (LAN, None, "Trực cổng"),
        (LAN, None, "Ghi sổ"),
    ]


def test_what_the_school_itself_does_is_nobodys_duty() -> None:
    assert duties("Nhà trường xây dựng Kế hoạch này và tổ chức triển khai.", "- Rà soát, bố trí cán bộ.") == []


def test_outside_the_assigning_sections_only_explicit_orders_count() -> None:
    assert duties("- Giáo viên được khen thưởng.", title="MỤC ĐÍCH") == []
    assert duties(f"- Giao đồng chí {LAN} viết bài.", title="NỘI DUNG") == [(LAN, None, "viết bài")]


def test_a_table_without_names_gives_no_duties() -> None:
    assert duties("TT\tNội dung\tThời gian", "1\tQuét sân\tHằng ngày") == []
    assert duties("TT\tNội dung\tNgười thực hiện", "1\tQuét sân\tĐ/c Lan; Tổ bảo vệ", "2\t\tĐ/c Mai") == [
        ("Lan", None, "Quét sân"),
        ("Tổ bảo vệ", None, "Quét sân"),
    ]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("báo cáo theo quy định và đột xuất để tổng hợp", [("periodic", None, None), ("ad_hoc", None, None)]),
        ("báo cáo hằng quý", [("periodic", "hằng quý", None)]),
        ("báo cáo định kỳ 6 tháng, năm", [("periodic", "6 tháng, năm", None)]),
        ("báo cáo trước ngày 20 hằng tháng", [("periodic", "hằng tháng", "trước ngày 20 hằng tháng")]),
        ("báo cáo kết quả trước ngày 15/12/2024", [("periodic", None, "trước ngày 15/12/2024")]),
        ("báo cáo chậm nhất ngày 25 tháng 5 năm 2025", [("periodic", None, "chậm nhất ngày 25 tháng 5 năm 2025")]),
        ("định kỳ hàng tháng báo cáo, trước ngày 25", [("periodic", "hàng tháng", "trước ngày 25")]),
        ("tổng hợp, báo cáo khi có yêu cầu", [("ad_hoc", None, None)]),
        ("báo cáo hằng tuần vào thứ Sáu", [("periodic", "hằng tuần", "vào thứ Sáu")]),
        ("gửi báo cáo trước ngày 10/6 và 10/12", [("periodic", None, "trước ngày 10/6 và 10/12")]),
        ("báo cáo trước 16 giờ 00 hằng ngày", [("periodic", "hằng ngày", "trước 16 giờ 00 hằng ngày")]),
        ("báo cáo", [("periodic", None, None)]),
    ],
)
def test_cycle_and_deadline_are_kept_in_the_plans_words(
    words: str, rows: list[tuple[str, str | None, str | None]]
) -> None:
    found = reading(f"- Giao đồng chí {LAN} - Phó Hiệu trưởng {words}.")
    assert found.duties == ()
    assert [(row.kind, row.period, row.due) for row in found.report_duties] == rows
    assert {(row.reporter, row.title) for row in found.report_duties} == {(LAN, "Phó Hiệu trưởng")}


def test_to_rehearse_as_a_speaker_is_no_report() -> None:
    assert duties(f"- Giao đồng chí {LAN} làm báo cáo viên.") == [(LAN, None, "làm báo cáo viên")]


@pytest.mark.parametrize("line", ["- Giao lưu văn nghệ giữa các lớp.", f"- Giao đồng chí {LAN}."])
def test_a_line_that_gives_nobody_anything_to_do_is_no_duty(line: str) -> None:
    assert duties(line) == []


def test_a_cell_that_ends_with_a_semicolon_names_nobody_more() -> None:
    table = ["TT\tNội dung\tNgười thực hiện", "1\tTrồng cây\tTổ 1;", "2\tTưới cây\tTổ 2; Tổ 3"]
    assert duties(*table) == [("Tổ 1", None, "Trồng cây"), ("Tổ 2", None, "Tưới cây"), ("Tổ 3", None, "Tưới cây")]
