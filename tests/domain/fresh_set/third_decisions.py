"""A third set by other hands: heads between two meetings, and what says nothing or too little."""
# ruff: noqa: E501 - a table: a mail a line

from tests.domain.fresh_set.entry import Mail
from tests.domain.fresh_set.letters import APPROVAL, DUTY

APPROVE: list[Mail] = [
    Mail(
        "gmail_android",
        "Tôi đã đọc kỹ cả 5 trang. Số liệu khớp với báo cáo của các tổ.\nDuyệt, văn thư in 03 bản để tôi ký.",
        "approve",
        signature="Ngô Văn Khải",
        letter=APPROVAL,
        asked_back=True,
    ),
    Mail(
        "iphone",
        "Đang họp trên Phòng, xem nhanh trên máy thấy ổn rồi. Cho ban hành em nhé",
        "approve",
        letter=APPROVAL,
        asked_back=True,
    ),
    Mail(
        "outlook_web",
        "Xin lỗi em, hôm qua chị bận đưa cháu đi viện nên trả lời muộn. Chị nhất trí với dự thảo, không có ý kiến gì thêm.",
        "approve",
        letter=APPROVAL,
    ),
    Mail("samsung", "ok e, a duyet nhe 👍", "approve", letter=APPROVAL),
    Mail(
        "thunderbird",
        "Đ/c Khải đi công tác, tôi được ủy quyền xem thay. Sau khi rà soát, tôi đồng ý với toàn bộ nội dung và thể thức của dự thảo.",
        "approve",
        letter=APPROVAL,
        signature="Trần Thị Mai\nPhó Hiệu trưởng",
        note="says she acts for the principal; whether she may is not for the reader of words",
        asked_back=True,
    ),
    Mail(
        "zimbra",
        "Lãnh đạo Phòng nhất trí nội dung báo cáo của nhà trường. Đề nghị đơn vị ký ban hành theo thẩm quyền.",
        "approve",
        letter=APPROVAL,
        asked_back=True,
    ),
    Mail(
        "zalo",
        "Lúc sáng anh bảo trả lại nhưng giờ anh xem lại thì số liệu đúng rồi. Anh duyệt nhé, bỏ qua tin trước giúp anh.",
        "approve",
        letter=APPROVAL,
        note="withdraws an earlier return in the same mail",
        asked_back=True,
    ),
    Mail("yahoo", "Không có gì phải sửa cả. Đồng ý.", "approve", letter=APPROVAL),
]

RETURN: list[Mail] = [
    Mail(
        "outlook_vi",
        "Trả lại em chỉnh 3 chỗ:\n1. Mục I ghi sai tên kế hoạch.\n2. Bảng 2 thiếu số liệu lớp 4 tuổi B.\n3. Nơi nhận thêm Chi bộ.",
        "return",
        None,
        letter=APPROVAL,
        note="whether 'em chỉnh 3 chỗ' belongs to the reason is open: not compared",
    ),
    Mail(
        "apple_mail",
        "TRẢ LẠI: phần hạn chế viết chung chung quá, phải nêu rõ lớp nào, việc nào",
        "return",
        "phần hạn chế viết chung chung quá, phải nêu rõ lớp nào, việc nào",
        letter=APPROVAL,
    ),
    Mail(
        "gmail_web",
        "Chào em, cảm ơn em đã làm nhanh. Chị đọc rồi, nói chung bố cục được nhưng phần số liệu tháng 2 chưa khớp với bảng của kế toán. Em sửa lại rồi trình chị sau nhé.",
        "return",
        None,
        letter=APPROVAL,
        asked_back=True,
    ),
    Mail(
        "roundcube",
        "Đề nghị bộ phận văn thư bổ sung phần minh chứng (ảnh góc tuyên truyền) và trình lại trước thứ Hai.",
        "return",
        None,
        letter=APPROVAL,
    ),
    Mail("outlook_mobile", "sua lai giup a cho ngay thang, quy 1 ma ghi den 31/12", "return", None, letter=APPROVAL),
    Mail(
        "k9",
        "Chị thấy mục III nó cứ răng răng ấy, đọc không hiểu chi hết. Làm lại mục nớ cho rõ hè.",
        "return",
        None,
        letter=APPROVAL,
        asked_back=True,
    ),
    Mail(
        "thunderbird_top",
        "Chưa đạt. Yêu cầu rà soát lại thể thức theo Nghị định 30, căn lề sai, thiếu số trang.",
        "return",
        None,
        letter=APPROVAL,
    ),
    Mail(
        "outlook_en",
        "Please fix giúp anh cái phụ lục: cột 4 cộng sai (27 chứ không phải 72). Fix xong gửi lại anh xem.",
        "return",
        None,
        letter=APPROVAL,
        asked_back=True,
    ),
]

REJECT: list[Mail] = [
    Mail(
        "gmail_android",
        "KHÔNG DUYỆT: báo cáo này Phòng không yêu cầu nữa theo công văn 112",
        "reject",
        "báo cáo này Phòng không yêu cầu nữa theo công văn 112",
        letter=APPROVAL,
    ),
    Mail(
        "iphone",
        "Anh không đồng ý nhé, nội dung này chưa thông qua hội đồng trường mà đã đưa vào báo cáo là sai quy trình.",
        "reject",
        None,
        letter=APPROVAL,
    ),
    Mail(
        "gmail_web",
        "Cảm ơn đồng chí đã chuẩn bị. Tuy nhiên sau khi trao đổi với đồng chí Bí thư chi bộ, tôi quyết định không phê duyệt báo cáo này.",
        "reject",
        None,
        signature="HT Ngô Văn Khải",
        letter=APPROVAL,
        asked_back=True,
    ),
    Mail("samsung", "k duyet, trung voi bc thang 2 roi", "reject", "trung voi bc thang 2 roi", letter=APPROVAL),
    Mail(
        "zimbra",
        "Phòng GD&ĐT không nhất trí với nội dung trên. Lý do: kinh phí vượt dự toán được giao đầu năm.",
        "reject",
        "kinh phí vượt dự toán được giao đầu năm…",
        letter=APPROVAL,
    ),
    Mail(
        "outlook_vi",
        "Hôm trước tôi có nói đồng ý trong cuộc họp, nay xin rút lại ý kiến đó. Tôi không duyệt văn bản này vì đã có báo cáo khác thay thế.",
        "reject",
        None,
        letter=APPROVAL,
        asked_back=True,
    ),
    Mail(
        "thunderbird",
        "Tôi từ chối ký dự thảo này, lý do: sai thẩm quyền, việc này thuộc Công đoàn.",
        "reject",
        None,
        letter=APPROVAL,
    ),
    Mail("yahoo", "Khong dong y voi du thao. Khong can trinh lai nua.", "reject", None, letter=APPROVAL),
]

UNCLEAR: list[Mail] = [
    Mail("iphone", "Cơ bản anh đồng ý, nhưng để anh hỏi thêm chị Mai mục 2 đã.", "unclear", letter=APPROVAL),
    Mail("gmail_web", "Nếu kế toán xác nhận số liệu đúng thì tôi duyệt.", "unclear", letter=APPROVAL),
    Mail("outlook_vi", "Đồng ý phần I và II, còn phần III thì chưa.", "unclear", letter=APPROVAL),
    Mail("samsung", "chua duyet voi nhe e", "unclear", letter=APPROVAL),
    Mail("zimbra", "Duyệt hay không thì chờ họp giao ban thứ Hai quyết.", "unclear", letter=APPROVAL),
    Mail("gmail_android", "Chắc là không phát sinh gì đâu, để em hỏi lại cô Hoa cho chắc ạ", "unclear"),
    Mail(
        "thunderbird",
        "Việc này tôi không làm được, nhà trường giao người khác giúp.",
        "unclear",
        letter=DUTY,
        note="a handover with no name: he asks to whom",
    ),
    Mail(
        "outlook_web",
        "Nghe nói Hiệu trưởng đã duyệt rồi, còn tôi thì chưa đọc.",
        "unclear",
        letter=APPROVAL,
        note="reported speech is no decision of his",
    ),
]

NONE: list[Mail] = [
    Mail("gmail_web", "Chúc chị và gia đình cuối tuần vui vẻ ạ!", "none"),
    Mail("iphone", "😂😂😂", "unclear", note="pictures alone: asked about, as every mail without letters"),
    Mail(
        "samsung",
        "Chi oi mai truong minh co tap van nghe nhe",
        "none",
        note="an announcement, nothing about the letter",
    ),
    Mail(
        "outlook_vi",
        "Nhân đây tôi gửi lời cảm ơn nhà trường đã thăm hỏi gia đình tôi trong dịp tang lễ vừa qua.",
        "none",
    ),
    Mail("zalo", "Xin lỗi em gửi nhầm, chị bỏ qua thư này giúp em", "none"),
    Mail("yahoo", "Số điện thoại mới của tôi là 0912 000 345, văn thư cập nhật vào danh bạ.", "none"),
    Mail("k9", "Hôm nay trời lạnh quá, các cháu đi học vắng nhiều ghê.", "none"),
    Mail("roundcube", "Kính gửi bộ phận văn thư,", "none", signature="Ngô Thị Sáu"),
]

DECISIONS3 = [*APPROVE, *RETURN, *REJECT, *UNCLEAR, *NONE]
