"""Said and taken back in one mail; what only sounds like a report, a receipt or a wish; beside each what is one."""

from tests.domain.replies_set.outcomes import NOTHING, UNCLEAR

PHRASES: dict[str, str] = {
    UNCLEAR: """
Đồng ý. À khoan, để chị hỏi lại kế toán đã
Duyệt. À khoan đã
duyet. a ma khoan, de chi hoi lai ke toan da
Duyệt. Khoan ban hành em nhé
Đồng ý. Tạm thời chưa phát hành ngay nhé
Nhất trí. Để anh trao đổi với chị Mai cái đã
dong y. dung dong dau voi
Trả lại. À khoan, để chị xem lại đã
Xin gia hạn đến 22/11. Thôi khỏi chị ơi, em ráng làm kịp
Xin gia han den 22/11. Thoi khong can nua a
Không phát sinh. À khoan đã, hình như có một ca
Em đã nhận. Thôi khỏi gia hạn chị nhé
Chào em, cảm ơn em đã làm nhanh. Chị chưa ký được vì thiếu phần kinh phí
Cảm ơn em đã gửi báo cáo. Em viết thêm phần đó rồi trình lại
Em đã gửi sớm thế là tốt. Chỉnh chỗ nơi nhận rồi gửi lại chị nhé
Tuần sau mà vẫn không xong thì lúc đó em mới xin gia hạn ạ
""",
    "approve": """
Duyệt. / Khoản 2 mục III giữ như cũ
Đồng ý. / Chi theo khoản đã dự toán
""",
    "return": "Trả lại. Khoan ban hành, sửa mục 2 đã",
    "extend": """
Cho em gia hạn mấy hôm được không ạ
Xin gia hạn đến 22/11. Thôi thì em cố thêm mấy hôm
""",
    "question": """
Quy định cho gia hạn tối đa mấy ngày hả chị?
Được gia hạn tối đa bao nhiêu ngày vậy cô?
Xin gia hạn được bao lâu ạ?
""",
    "report": """
Em đã nhận và làm luôn rồi ạ: đăng 2 bài lên trang web trường
Đã nhận được và đã thực hiện xong
Da nhan va nop roi a
Báo cáo tháng 11: 03 cháu được khen thưởng
""",
    "acknowledge": """
Đã nhận và sẽ làm ngay ạ
Em đã nhận và đang triển khai
Chị Hoa ơi em đã nhận ạ
Cô Hoa và em đã nhận được thư
""",
    "nil": """
Trong tháng 11 đơn vị không phát sinh hồ sơ thủ tục hành chính nào.
Quý này tổ em không phát sinh vụ việc khiếu nại tố cáo nào ạ
thang nay khong phat sinh su co an toan nao a
""",
    NOTHING: """
Báo cáo tháng 10 của trường mình được Phòng khen đó cả nhà
Bao cao quy truoc cua to La duoc Phong bieu duong nha
Từ 01/11 đồng chí Trần Quốc Đạt tiếp nhận nhiệm vụ này
Cô Hoàng Thị Lan đã nhận việc này
""",
}
