"""What staff write that is asked about, or says nothing. A line is a mail; ` / ` is a line break in it."""

from tests.domain.replies_set.outcomes import NOTHING, UNCLEAR

PHRASES: dict[str, str] = {
    UNCLEAR: """
Đã nhận / Đồng ý ban hành
Vâng, em chưa làm xong
Không xin thêm thời gian nữa
Mong nhận được sự đồng ý
Vâng ạ, em gửi báo cáo sau
Chưa nhận được file đính kèm
Không nhận được
Không thấy file đâu ạ
Chưa có số liệu ạ
Em chưa có báo cáo ạ
Em quên chưa nộp, mai em nộp ạ
Không phát sinh trường hợp nào mắc bệnh
Tháng 3 lớp em không phát sinh ca mắc mới nào ạ
Không phát sinh chi phí nhưng có 2 buổi
Không xin gia hạn nữa
Em chưa nhận được tệp
Em sẽ gửi báo cáo sau
Mai em gửi báo cáo ạ
Em chưa làm xong
Đã nhận, đồng ý
Không phát sinh, tuy nhiên có 1 tin bài
""",
    NOTHING: """
Trình duyệt web bị lỗi không mở được
Trình duyệt Chrome của em không mở được tệp
Chúc cô cuối tuần vui vẻ
Em đang kiểm duyệt ảnh
Cảm ơn em
Em chào cô ạ
Kính gửi cô,
Họp lúc 8h ngày mai
> Đồng ý
> DUYỆT / > TRẢ LẠI
Xét duyệt danh hiệu cuối năm
""",
}
