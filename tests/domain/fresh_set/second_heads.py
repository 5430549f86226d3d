"""A second set, of other hands: those who decide, between two meetings, on a phone, in an official's sentences."""
# ruff: noqa: E501 - a table: a mail a line

from tests.domain.fresh_set.entry import Mail
from tests.domain.fresh_set.letters import APPROVAL

SIGN = "Trân trọng,\nNgô Văn Khải\nHiệu trưởng"
SUPERIOR = "Trân trọng./.\nĐặng Quốc Việt\nChuyên viên Phòng GD&ĐT"


def _decision(client: str, words: str, verb: str, argument: str | None = None, **more: str) -> Mail:
    return Mail(client, words, verb, argument, letter=APPROVAL, **more)  # type: ignore[arg-type]


_APPROVED = [
    _decision("iphone", "Duyệt em nhé", "approve", form="nfd"),
    _decision("gmail_android", "dc r e, cho ban hành đi", "approve", traps="short"),
    _decision("outlook_en", "Approved.", "approve", signature="Best regards,\nNgo Van Khai"),
    _decision("zimbra", "Phòng Giáo dục và Đào tạo nhất trí với nội dung Kế hoạch của nhà trường, đề nghị nhà trường triển khai thực hiện.", "approve",
              signature=SUPERIOR),
    _decision("samsung", "ừ anh xem rồi nội dung được rồi đồng ý cho ban hành em nhé", "approve", note="spoken into the phone"),
    _decision("outlook_vi", "Kính gửi Bộ phận Văn thư,\n\nTôi hoàn toàn nhất trí với dự thảo Báo cáo kết quả công tác quý I năm 2024.", "approve",
              charset="windows-1258", traps="greeting", signature=SIGN),
    _decision("k9", "DUYET", "approve", form="unmarked"),
    _decision("yahoo", "Chào em, sáng nay chị họp trên phường giờ mới mở được máy. Chị đồng ý ban hành.", "unclear", traps="greeting",
              note="first expected as consent; the rule wants the word at the beginning of the line, so it is asked about"),
    _decision("roundcube", "Duyệt ban hành.", "approve", charset="tcvn3-raw"),
    _decision("thunderbird", "Nhất trí ban hành.", "approve", traps="bottom-posted", signature="Ngô Văn Khải"),
    _decision("outlook_mobile", "Ok duyệt nha em", "approve"),
    _decision("apple_mail", "Không còn vướng mắc gì, nhất trí trình Phòng.", "approve", form="nfd", traps="negation"),
    _decision("zalo", "a duyệt r nha", "approve", subject="ban bao cao quy 1", traps="short"),
    _decision("gmail_web", "Ddồng ý em nhé", "approve", note="a slip of Telex"),
    _decision("outlook_web", "Tôi đồng ý phê duyệt.", "approve", charset="vni"),
    _decision("thunderbird_top", "Nhất trí cho ban hành.", "approve", charset="vni-raw"),
    _decision("outlook_en", "Duyeejt em nhes", "approve", note="Telex with the typing program off; no second reading is possible"),
    _decision("zalo", "ĐỒNG Ý NHA E", "approve", subject="bao cao quy 1", traps="short"),
    _decision("gmail_web", "Không phải sửa gì nữa, duyệt.", "approve", traps="negation", note="the negation stands before the change, not the consent"),
]  # fmt: skip

_RETURNED = [
    _decision("gmail_web", "Trả lại: bảng số liệu ở trang 3 cộng sai, tổng phải là 112 chứ không phải 121.", "return",
              "bảng số liệu ở trang 3 cộng sai, tổng phải là 112 chứ không phải 121.", traps="negation"),
    _decision("outlook_web", "TRẢ LẠI: chưa có chữ ký của tổ trưởng tổ 3", "return", "chưa có chữ ký của tổ trưởng tổ 3", traps="negation"),
    _decision("samsung", "tra lai: sai ten co Nguyet, sua thanh co Nguyen", "return", "sai ten co Nguyet, sua thanh co Nguyen", form="unmarked"),
    _decision("zimbra", "Đề nghị nhà trường bổ sung phần đánh giá và phụ lục số liệu theo Công văn số 215/PGDĐT ngày 01/3/2024, hoàn thiện trước ngày 20/3/2024.",
              "return", traps="date", signature=SUPERIOR),
    _decision("iphone", "Xem lại mục 2 giúp cô, số trẻ không khớp với báo cáo tháng trước", "return", "mục 2 giúp cô…", form="nfd", traps="negation"),
    _decision("k9", "Trả lại em nha, phần tồn tại ghi sơ sài quá", "return", note="the reason stands behind the address"),
    _decision("outlook_vi", "Kính gửi đồng chí,\n\nTrả lại: đề nghị làm rõ nguồn kinh phí tại mục IV và thống nhất số liệu với kế toán.", "return",
              "đề nghị làm rõ nguồn kinh phí tại mục IV và thống nhất số liệu với kế toán.", traps="greeting two-verbs", charset="windows-1258",
              note="thống nhất is asked of the figures"),
    _decision("roundcube", "Sửa lại căn cứ: Thông tư 52/2020/TT-BGDĐT chứ không phải Thông tư 25.", "return", "căn cứ: Thông tư 52/2020…", traps="negation"),
    _decision("yahoo", "Trả lại: thiếu phụ lục 2", "return", "thiếu phụ lục 2", charset="none"),
    _decision("outlook_mobile", "Chỉnh lại phần mở đầu cho gọn rồi gửi anh xem.", "return", "phần mở đầu cho gọn…"),
    _decision("thunderbird", "Trả lại để tổ Văn phòng bổ sung minh chứng mục 3.", "return", traps="bottom-posted"),
    _decision("zimbra", "Trả lại: phần kết quả cần nêu rõ số lượt người của từng tổ", "return",
              "phần kết quả cần nêu rõ số lượt người của từng tổ", charset="vni"),
    _decision("apple_mail", "Trả lại\n- Mục I: thiếu căn cứ\n- Mục II.3: số liệu lớp 4 tuổi A chưa khớp\n- Mục IV: bỏ", "return", form="nfd", traps="negation"),
    _decision("outlook_en", "Trả lại: ghi sai năm học, phải là 2023-2024.", "return", "ghi sai năm học, phải là 2023-2024.", charset="tcvn3"),
    _decision("apple_mail", "Trả lại: phần kết quả chưa có số liệu của điểm trường lẻ", "return", "phần kết quả chưa có số liệu của điểm trường lẻ",
              charset="tcvn3-part", traps="legacy negation"),
    _decision("gmail_android", "trả lại nha e: thiếu ảnh minh chứng, với lại sai tên cô Hường", "return"),
]  # fmt: skip

_REJECTED = [
    _decision("gmail_web", "Không duyệt: nội dung này đã có trong Kế hoạch số 09, không ban hành trùng.", "reject",
              "nội dung này đã có trong Kế hoạch số 09, không ban hành trùng.", traps="negation"),
    _decision("zalo", "a k duyệt nhé, chi ngoài dự toán", "reject", subject="ke hoach da ngoai", traps="short negation"),
    _decision("outlook_vi", "Không nhất trí. Lý do: thời gian tổ chức trùng với hội thi cấp tỉnh.", "reject", "thời gian tổ chức trùng với hội thi…",
              charset="windows-1258", traps="negation", signature=SIGN, note="with or without the words Lý do"),
    _decision("zimbra", "Không phê duyệt: hồ sơ chưa có ý kiến của Hội đồng trường.", "reject", "hồ sơ chưa có ý kiến của Hội đồng trường.", traps="negation"),
    _decision("samsung", "KHÔNG DUYỆT: VƯỢT ĐỊNH MỨC CHI", "reject", "VƯỢT ĐỊNH MỨC CHI"),
    _decision("iphone", "Chị không đồng ý, năm nay trường mình không có kinh phí.", "reject", form="nfd", traps="negation"),
    _decision("roundcube", "ko duyet: trung ngay hop hoi dong", "reject", "trung ngay hop hoi dong", form="unmarked", traps="short negation"),
    _decision("outlook_mobile", "hok đồng ý nha, trùng ngày thi khảo sát rùi", "reject", traps="short negation"),
    _decision("thunderbird_top", "Từ chối: không đúng thẩm quyền của trường.", "reject", "không đúng thẩm quyền của trường.", charset="lies-latin1"),
]  # fmt: skip

_ASKED_BACK = [
    _decision("gmail_android", "Chưa duyệt được em ạ, đợi cô kế toán về đã", "unclear", traps="negation"),
    _decision("outlook_web", "Không phải là anh không đồng ý, nhưng việc này cần cân nhắc thêm.", "unclear", traps="negation"),
    _decision("thunderbird_top", "Nếu sửa xong mục 3 thì tôi duyệt.", "unclear", traps="condition"),
    _decision("zimbra", "Duyệt với điều kiện bổ sung dự toán trước khi phát hành.", "unclear", traps="condition", charset="none"),
    _decision("iphone", "Cô hiệu phó bảo là duyệt rồi mà", "unclear", form="nfd", note="somebody else's word, reported"),
    _decision("samsung", "anh duyệt giúp em chưa ạ", "unclear", traps="question", note="a question about the decision, by one who has to decide"),
    _decision("outlook_vi", "Đồng ý về chủ trương, nội dung cụ thể bàn sau tại cuộc họp giao ban.", "unclear", charset="windows-1258", traps="condition"),
    _decision("k9", "Duyệt. À khoan, để anh xem lại chỗ kinh phí đã.", "unclear", traps="two-verbs", note="takes it back"),
    _decision("outlook_en", "Approved, but pls update số liệu tổ 2 first.", "unclear", traps="condition"),
    _decision("roundcube", "Mục 1, mục 2 duyệt; mục 3 không duyệt.", "unclear", traps="two-verbs negation"),
    _decision("yahoo", "Ý chị Phó là nhất trí, còn anh thì chưa xem.", "unclear", traps="negation"),
    _decision("zalo", "duyệt chưa chị?", "unclear", subject="to trinh", traps="question short"),
    _decision("outlook_mobile", "Tạm được.", "unclear", note="nearly a consent"),
    _decision("gmail_web", "Về cơ bản tôi nhất trí, tuy nhiên phần giải pháp còn chung chung.", "unclear", traps="condition"),
]  # fmt: skip

_OTHERS = [
    _decision("outlook_mobile", "Kinh phí mục III lấy từ nguồn nào vậy em?", "question", "Kinh phí mục III…", traps="question"),
    _decision("gmail_android", "Sao tổ 3 có 2 buổi thôi thế em?", "question", traps="question"),
    _decision("thunderbird", "Bản này kế toán đã xem chưa?", "question", "Bản này kế toán đã xem chưa…", traps="bottom-posted question"),
    _decision("apple_mail", "Hạn gửi Phòng là 18 hay 20 hả em?", "question", form="nfd", traps="question date"),
    _decision("zimbra", "Phòng Giáo dục và Đào tạo đã nhận được báo cáo của nhà trường.", "acknowledge", signature=SUPERIOR),
    _decision("roundcube", "Tôi đã nhận được dự thảo, sẽ đọc trong ngày.", "acknowledge", charset="none"),
    _decision("outlook_web", "Tuần này tôi đi học chính trị, việc này nhờ đồng chí Hoàng Ngọc Sơn xem thay tôi.", "handover", "Hoàng Ngọc Sơn"),
    _decision("outlook_vi", "Mai tôi ký, hôm nay tôi đi Hà Nội.", "none", traps="date", note="a promise, no decision"),
    _decision("samsung", "Sáng nay anh bận tiếp đoàn, trưa anh đọc kỹ rồi cho ý kiến sau nhé", "none", note="a promise"),
    _decision("yahoo", "Cảm ơn em, mấy hôm nay vất vả cho em quá.", "none"),
    _decision("k9", "Chiều thứ Ba đoàn của Sở về trường, các bộ phận chuẩn bị phòng ốc chu đáo.", "none", traps="date"),
]  # fmt: skip

HEADS2 = _APPROVED + _RETURNED + _REJECTED + _ASKED_BACK + _OTHERS
