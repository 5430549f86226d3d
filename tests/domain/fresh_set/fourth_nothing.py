"""A fourth set by other hands: denials, conditions, promises, hearsay, small talk, and words that only look like ours."""
# ruff: noqa: E501 - a table: a mail a line

from tests.domain.fresh_set.entry import Mail
from tests.domain.fresh_set.fourth_people import BINH, DUNG, HIEN, HOA, LAN, LOAN, MY, NGA, SON, THUY, TUYET
from tests.domain.fresh_set.letters import APPROVAL, DUTY

NOTHING4: list[Mail] = [
    Mail(
        "iphone",
        "Chưa duyệt em nhé, tối nay chị đọc đã.",
        "unclear",
        letter=APPROVAL,
        sender=LOAN,
        note="negation: not yet",
    ),
    Mail(
        "gmail_android",
        "Phong chua nhan duoc file dinh kem cua truong.",
        "unclear",
        letter=APPROVAL,
        sender=BINH,
        note="negation of 'đã nhận'",
    ),
    Mail("zalo", "e chua lam xong a", "unclear", sender=NGA, note="negation of done"),
    Mail("outlook_web", "Tôi chưa có ý kiến.", "unclear", letter=APPROVAL, sender=HIEN),
    Mail("samsung", "Em không xin gia hạn đâu ạ, em kịp mà.", "unclear", sender=LAN, note="negation of extend"),
    Mail(
        "yahoo",
        "Anh có trả lại đâu, anh đang đọc dở thôi.",
        "unclear",
        letter=APPROVAL,
        sender=SON,
        note="'có ... đâu' = did not",
    ),
    Mail(
        "outlook_mobile",
        "bao cao chua hoan thanh do con thieu so lieu lop Mam 2",
        "unclear",
        sender=THUY,
        note="negation",
    ),
    Mail(
        "gmail_web",
        "Hương ơi, nếu tổ Lá nộp đủ minh chứng thì chị duyệt.",
        "unclear",
        letter=APPROVAL,
        sender=LOAN,
        note="condition",
    ),
    Mail(
        "zimbra",
        "Sửa xong mục III thì anh đồng ý.",
        "unclear",
        letter=APPROVAL,
        sender=SON,
        note="condition, or a return; never an approval",
    ),
    Mail(
        "iphone", "neu chieu nay chua xong thi em xin gia han sau a", "unclear", sender=LAN, note="condition and future"
    ),
    Mail(
        "outlook_vi",
        "Chào em,\n\nNếu phường không có ý kiến gì thì mai chị ký ban hành.",
        "unclear",
        letter=APPROVAL,
        sender=LOAN,
        note="condition, future",
    ),
    Mail(
        "gmail_android", "chieu nay em gui bao cao nhe chi", "unclear", signature="Em Hoa", sender=HOA, note="promise"
    ),
    Mail(
        "iphone",
        "mai chi xem roi duyet nhe, gio dang hop tren phuong",
        "unclear",
        letter=APPROVAL,
        sender=LOAN,
        note="future promise",
    ),
    Mail("apple_mail", "De em hoi co Hien roi bao cao chi sau a", "none", sender=NGA, note="future"),
    Mail("samsung", "em se nop bao cao truoc thu 6 a", "unclear", sender=MY, note="promise, asks for nothing"),
    Mail(
        "thunderbird", "Tôi sẽ trả lời sau.", "none", signature="Võ Văn Bình\nPhòng VH-XH", letter=APPROVAL, sender=BINH
    ),
    Mail(
        "outlook_mobile",
        "Chị thấy có ba chữ DUYỆT, TRẢ LẠI, KHÔNG DUYỆT mà không thấy file đâu.",
        "unclear",
        letter=APPROVAL,
        sender=LOAN,
        note="quoted words",
    ),
    Mail(
        "gmail_web",
        "nghe co Hoa noi ben phuong dong y roi do chi",
        "unclear",
        letter=APPROVAL,
        sender=NGA,
        note="hearsay",
    ),
    Mail(
        "samsung",
        "co Hien bao la ban truoc bi tra lai",
        "unclear",
        letter=APPROVAL,
        sender=TUYET,
        note="hearsay, passive",
    ),
    Mail(
        "outlook_vi",
        "Theo lời anh Sơn thì chị Loan đã duyệt miệng hôm thứ Hai.",
        "unclear",
        letter=APPROVAL,
        charset="windows-1258",
        sender=HIEN,
        note="hearsay",
    ),
    Mail("iphone", "em cam on chi a", "none", letter=DUTY, sender=LAN, note="thanks only"),
    Mail("gmail_android", "Cảm ơn em nhiều nhé, vất vả quá!", "none", sender=LOAN, note="thanks only"),
    Mail("iphone", "thanks c nhieu", "none", sender=MY, note="thanks only"),
    Mail(
        "gmail_web",
        "Nhân ngày Nhà giáo Việt Nam 20/11, em chúc chị luôn mạnh khỏe, công tác tốt ạ.",
        "none",
        charset="lies-latin1",
        sender=NGA,
        note="a date, but only wishes",
    ),
    Mail(
        "samsung", "Hôm nay mưa to quá, phụ huynh đón muộn nên em về trễ chị ạ.", "none", sender=LAN, note="small talk"
    ),
    Mail(
        "zalo", "chi Huong oi em doi so dien thoai roi nhe, so moi 0387 221 904", "none", sender=DUNG, note="small talk"
    ),
    Mail(
        "outlook_mobile",
        "Nhờ chị chuyển lời hỏi thăm cô Hiền giúp em với.",
        "none",
        sender=THUY,
        note="'nhờ ... chuyển' is not a handover",
    ),
    Mail(
        "gmail_web",
        "Trình duyệt máy em không mở được link, em đang tải lại Cốc Cốc.",
        "none",
        letter=APPROVAL,
        sender=NGA,
        note="trình duyệt = browser",
    ),
    Mail(
        "zimbra",
        "em dang trinh duyet ben co Hien, cho co ky a",
        "unclear",
        sender=HOA,
        note="trình duyệt = to submit for approval",
    ),
    Mail(
        "roundcube",
        "phim tuyen truyen nay phai qua kiem duyet do nghen",
        "none",
        letter=APPROVAL,
        sender=SON,
        note="kiểm duyệt = censorship",
    ),
    Mail("iphone", "", "none", letter=APPROVAL, sender=LOAN, note="only quote and client line"),
    Mail(
        "gmail_web",
        "Em gửi lại chị số tài khoản công đoàn: 1020 0123 4567, Vietinbank.",
        "none",
        signature='Huỳnh Thị Ánh Tuyết - Kế toán\nĐã nhận được thư xin vui lòng trả lời "Đã nhận"',
        sender=TUYET,
        note="verb only in the signature",
    ),
    Mail(
        "outlook_vi",
        "Chị gọi cho em nhé.",
        "none",
        letter=APPROVAL,
        sender=HIEN,
        subject="RE: Duyệt: Báo cáo quý IV",
        note="verb only in the old subject and quote",
    ),
    Mail(
        "thunderbird_top",
        "Chiều 14h em lên phòng chị trao đổi.",
        "none",
        signature="Phạm Thị Kim Loan\nHiệu trưởng\nĐồng ý nói không với rác thải nhựa!",
        letter=APPROVAL,
        sender=LOAN,
        note="motto in the signature",
    ),
    Mail(
        "iphone",
        "Duyệt. À thôi, không duyệt nữa.",
        "unclear",
        letter=APPROVAL,
        sender=LOAN,
        note="took it back; never an approval",
    ),
    Mail("outlook_web", "Đồng ý phần I, không đồng ý phần II.", "unclear", letter=APPROVAL, sender=HIEN, note="mixed"),
    Mail(
        "gmail_web", "DUYỆT\nTRẢ LẠI: sửa mục II.2", "unclear", letter=APPROVAL, sender=LOAN, note="contradictory lines"
    ),
    Mail(
        "gmail_android",
        "Không phát sinh. Tháng này tổ đã tổ chức 2 buổi, 45 phụ huynh dự.",
        "unclear",
        sender=THUY,
        note="contradictory: nil and figures; never nil without a question",
    ),
    Mail("samsung", "dong y hay khong thi de chi bo hop da", "unclear", letter=APPROVAL, sender=LOAN, note="undecided"),
]
