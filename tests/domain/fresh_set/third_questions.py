"""A third set by other hands: who takes over, and what is asked."""
# ruff: noqa: E501 - a table: a mail a line

from tests.domain.fresh_set.entry import Mail
from tests.domain.fresh_set.letters import APPROVAL, DUTY

HANDOVER: list[Mail] = [
    Mail(
        "gmail_web",
        "Việc này em không phụ trách nữa, chị chuyển đồng chí Nguyễn Thị Lan giúp em.",
        "handover",
        "Nguyễn Thị Lan",
        letter=DUTY,
    ),
    Mail(
        "iphone",
        "Em nghỉ thai sản từ 1/3 rồi chị ơi, cô Trần Thu Thủy làm thay em nhé",
        "handover",
        "Trần Thu Thủy",
        letter=DUTY,
        asked_back=True,
    ),
    Mail(
        "outlook_vi",
        "Tôi ủy quyền cho đồng chí Hoàng Văn Nam thực hiện nhiệm vụ nêu trên.",
        "handover",
        "Hoàng Văn Nam",
        signature="Phó Hiệu trưởng",
        letter=DUTY,
    ),
    Mail("samsung", "chuyen dc Le Thi Hoa nhe, toi di hoc ctri", "handover", "Le Thi Hoa", letter=DUTY),
    Mail(
        "outlook_web",
        "Chào em, chị đã đọc thư. Mảng tuyên truyền năm nay Hiệu trưởng phân công lại cho cô Phạm Thị Ngọc rồi, em gửi cho cô ấy.",
        "handover",
        "Phạm Thị Ngọc",
        letter=DUTY,
    ),
    Mail(
        "thunderbird",
        "Nhờ đồng chí Đặng Quốc Việt làm báo cáo này thay tôi, tôi bận tập huấn ở Hạ Long hết tháng.",
        "handover",
        "Đặng Quốc Việt",
    ),
    Mail(
        "gmail_android",
        "E bàn giao việc này cho chị Vũ Thị Yến từ hôm thứ 2, có gì c liên hệ chị Yến ạ",
        "handover",
        "Vũ Thị Yến",
        letter=DUTY,
    ),
    Mail(
        "zalo",
        "Cái ni không phải việc của tui, của thầy Hồ Văn Lộc phụ trách nghe",
        "handover",
        None,
        letter=DUTY,
        note="to whom is asked back",
    ),
    Mail(
        "zimbra",
        "Đề nghị văn thư chuyển thư này đến đồng chí Bùi Minh Đức - Tổng phụ trách Đội để thực hiện.",
        "handover",
        "Bùi Minh Đức",
        letter=DUTY,
    ),
    Mail(
        "k9",
        "Bữa trước em nói giao cô Hằng nhưng cô Hằng cũng nghỉ. Giờ chị giao cho cô Đinh Thị Phượng giúp em ạ.",
        "handover",
        "Đinh Thị Phượng",
        letter=DUTY,
    ),
]

QUESTION: list[Mail] = [
    Mail("gmail_web", "Chị ơi báo cáo này làm theo mẫu nào ạ?", "question", "báo cáo này làm theo mẫu nào ạ?"),
    Mail("samsung", "bc nay gui cho ai vay c", "question", "bc nay gui cho ai vay c"),
    Mail(
        "outlook_vi",
        "Kính gửi bộ phận văn thư. Cho tôi hỏi số liệu tính đến hết tháng 2 hay đến ngày báo cáo?",
        "question",
        None,
        signature="Kế toán",
    ),
    Mail(
        "iphone",
        "Em mới về trường tháng trước, chưa rõ lắm. Em có phải báo cáo cả phần của cô Hương cũ không chị?",
        "question",
        None,
    ),
    Mail(
        "gmail_android",
        "Cô cho hỏi viết tay rồi chụp ảnh gửi có được không",
        "question",
        "Cô cho hỏi viết tay rồi chụp ảnh gửi có được không…",
    ),
    Mail("outlook_mobile", "Răng tui phải làm cái ni hè? Năm ngoái có phải làm mô", "question", None, letter=DUTY),
    Mail(
        "thunderbird_top",
        'Nhờ em giải thích giúp mục "tin bài" là tối thiểu mấy bài, đăng ở đâu.',
        "question",
        None,
        letter=DUTY,
    ),
    Mail("apple_mail", "Anh chưa hiểu bảng 3, số 27 lấy ở đâu ra vậy em?", "question", None, letter=APPROVAL),
    Mail("zalo", "Form này fill online hay gửi file Word vậy chị 🤔", "question", None),
    Mail("yahoo", "Em cảm ơn chị đã nhắc. Nhưng em tưởng hạn là 25/3 cơ mà, sao thư ghi 18/3 ạ?", "question", None),
]

QUESTIONS3 = [*HANDOVER, *QUESTION]
