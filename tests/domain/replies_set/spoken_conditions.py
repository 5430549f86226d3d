"""What is said on a condition only, in every person and region, and beside it what stands whatever else happens."""

from tests.domain.replies_set.outcomes import NOTHING, UNCLEAR

PHRASES: dict[str, str] = {
    "approve": """
Nhất trí ạ
Hương ơi, duyệt nhé
Hương ơi duyệt nhé em
Lan Anh ơi, chị đồng ý
""",
    "reject": """
Không duyệt vì nếu làm sẽ trùng lịch
Không duyệt, nếu cần thì năm sau làm
Không đồng ý. Nếu muốn thì trình lại năm sau.
Không duyệt trường hợp này
KHÔNG DUYỆT: nếu tổ chức sẽ vượt kinh phí
""",
    "return": """
Trả lại: nếu thiếu minh chứng thì bổ sung
Trả lại em nhé, nếu kịp thì sửa trong hôm nay
Trả lại vì thiếu minh chứng
Đề nghị sửa mục 2, nếu kịp thì gửi lại chiều nay
Yêu cầu bổ sung và nêu rõ lý do
yeu cau bo sung va neu ro ly do
Đề nghị nêu rõ nguồn kinh phí
Sửa lại mục 2, nêu cụ thể số buổi
""",
    "report": """
Trường họp phụ huynh 2 buổi, em đã gửi báo cáo
Em gửi báo cáo. Nếu thiếu gì chị báo em nhé
Em gửi báo cáo tháng 11 ạ, nếu thiếu gì chị nhắn em nhé
Em đã gửi báo cáo rồi, nếu chị chưa nhận được thì báo em
Tổ em đã hoàn thành, khi nào cần minh chứng em gửi thêm
Em nộp báo cáo ạ, trường hợp thiếu em bổ sung
Em đã nộp báo cáo, có gì chị báo em
Báo cáo: tổ Lá đã tuyên truyền 3 buổi, nếu cần ảnh em gửi thêm
Em gửi báo cáo kèm, nếu được chị xem giúp em
Em nộp báo cáo ạ, có gì thì chị gọi em
Báo cáo: tổ Lá tổ chức 3 buổi, phụ huynh có ý kiến thì cô giáo đã giải thích
Em gửi báo cáo, trường hợp bé An em đã báo y tế
Em gửi báo cáo kèm theo, nội dung như đã nêu ở kế hoạch
Báo cáo: lớp em nêu 3 giải pháp, đã họp 2 buổi
Em gui bao cao nhu da neu hom qua
Kính gửi nhà trường, tổ Lá xin báo cáo: đã tổ chức 3 buổi. Trường hợp vắng đã liên hệ gia đình.
Tổ em đã hoàn thành, vì mưa nên lùi 1 buổi
Hôm qua họp xong là em gửi báo cáo rồi mà chị
Lớp em đã tuyên truyền 2 buổi, trừ khi mưa
Em gửi chị báo cáo tháng 11, nếu thiếu gì chị bảo em nha
Dạ em gửi báo cáo nếu cần gì thêm chị nhắn em
Em nộp báo cáo nếu có sai sót chị bỏ qua cho em
Em đã hoàn thành báo cáo, nếu chưa đạt em sửa lại
Báo cáo em gửi trong file, khi nào duyệt xong chị báo em
""",
    "nil": """
Không phát sinh ạ, nếu có em báo sau
Không phát sinh. Nếu có gì em báo chị
Tháng này tổ em không phát sinh, khi nào có em báo ạ
Không phát sinh trường hợp nào ạ
Không có trường hợp nào phát sinh
Hương ơi, tổ em không phát sinh
""",
    "acknowledge": """
Em đã nhận được thư, nếu có gì em hỏi lại ạ
Đã nhận. Nếu cần tôi sẽ liên hệ
Đã nhận kế hoạch, khi nào triển khai tôi báo
Em nhận được kế hoạch rồi ạ, nếu vướng mắc em sẽ hỏi
Đã nhận được thư, có gì thì em hỏi chị
Đã nhận, khi nào có kết quả em báo
""",
    "extend": """
Nếu được, cho em xin gia hạn đến 25/11 ạ
Nếu cô đồng ý, em xin lùi hạn đến 25/11
Cho em nộp muộn đến 20/11, cô đồng ý nhé
Em bận quá, cho em xin gia hạn đến 20/11 thì may ra kịp
Cho em xin gia hạn đến 20/11, có gì em báo chị
Em xin gia hạn đến 20/11 vì chưa có số liệu
Khi nào họp xong em mới có số liệu nên xin gia hạn đến 20/11
""",
    "handover": """
Nhờ bạn Lan lớp 5A làm thay em
Nếu được, nhờ cô Trần Thị Lan làm thay em ạ
Nếu có thể đề nghị chuyển cho cô Trần Thị Lan phụ trách
Em nghỉ sinh rồi, việc này cô Trần Thị Lan phụ trách, khi nào cần chị gọi cô ấy
Chuyển cho cô Trần Thị Lan phụ trách giúp em, nếu cần em hỗ trợ
""",
    "question": """
Nếu không phát sinh thì có phải nộp báo cáo không ạ?
Khi nào phải nộp báo cáo ạ
Bao giờ nộp báo cáo vậy chị
Khi nào em nộp báo cáo ạ
Nếu em đã nộp báo cáo rồi thì sao ạ?
Trường hợp không phát sinh thì ghi thế nào ạ?
Nộp ở đâu ạ? Nếu muộn thì sao?
Nếu em nghỉ ốm thì ai báo cáo ạ?
Khi nào thì phải nộp báo cáo chị nhỉ
Khi nào có mẫu ạ
Bao giờ có lịch họp vậy chị?
Khi nào em được nộp báo cáo ạ?
Khi nào cô Lan gửi báo cáo thì em tổng hợp ạ?
Em gửi mẫu nào thì được ạ
""",
    UNCLEAR: """
Em nộp báo cáo nếu chị Lan nhắn em
Em gửi báo cáo nếu cô nhắc
Hương ơi, nếu tổ Lá nộp đủ minh chứng thì chị duyệt.
Nếu tổ Lá nộp đủ báo cáo thì chị ký
Nếu như các tổ đã gửi báo cáo đầy đủ thì cô duyệt
Giả sử đã hoàn thành hết thì anh đồng ý
Trường hợp tổ Lá đã nộp báo cáo thì chị phê duyệt
Trong trường hợp các lớp đã gửi đủ số liệu, chị duyệt
Khi nào tổ Lá nộp đủ minh chứng thì chị duyệt
Bao giờ các lớp gửi đủ báo cáo thì anh ký
Chị duyệt miễn là tổ Lá nộp đủ minh chứng
Miễn là đã gửi đủ báo cáo thì cô nhất trí
Với điều kiện các tổ đã nộp báo cáo, chị đồng ý
Nếu chiều nay xong thì em gửi báo cáo
Nếu kịp em nộp báo cáo luôn ạ
Nếu có mạng em gửi báo cáo ngay
Giả sử em đã nộp báo cáo thì sao
Giả như em đã gửi báo cáo rồi thì thôi
Khi nào có số liệu thì em gửi báo cáo ạ
Khi nào có số liệu em gửi báo cáo ạ
Bao giờ tổng hợp xong em nộp báo cáo
Chừng nào đủ ảnh thì em gởi báo cáo nghen
Trường hợp không phát sinh thì em báo lại
Nếu không phát sinh gì thì em nhắn chị
Nếu không có gì phát sinh thì em khỏi báo nha
Nếu đã nhận được thư thì em báo lại ạ
Nếu em nhận được kế hoạch thì em làm
Nếu em bận thì nhờ cô Lan làm thay em
Nếu em nghỉ sinh thì chuyển cho cô Trần Thị Lan phụ trách
Lỡ em đi tập huấn thì nhờ cô Lan lớp 5A làm giúp
Miễn là đã nhận được thư thì em làm
Em gửi báo cáo nếu chị cần
Em nộp báo cáo nếu kịp
Em nộp báo cáo khi nào xong việc
Em hoàn thành nếu có đủ người
Không phát sinh nếu không tính lớp Mầm 3
Tổ Lá nộp đủ minh chứng thì chị duyệt
Các lớp gửi đủ báo cáo thì cô mới ký
Có đủ báo cáo của các tổ chị mới duyệt
Tổ em nộp đủ số liệu thì anh đồng ý nhé
Xong thì em gửi báo cáo
Có kết quả thì em nộp báo cáo ạ
Tổng hợp xong thì em gửi báo cáo
Đủ số liệu thì em nộp báo cáo nghen
Sau khi các tổ nộp đủ báo cáo thì chị duyệt
Chờ các tổ gửi đủ báo cáo rồi chị duyệt
Nếu phường không có ý kiến gì / thì em gửi báo cáo
Chị xem rồi, nếu các tổ đã nộp đủ báo cáo thì chị duyệt
Ok, nếu tổ Lá nộp đủ minh chứng thì chị duyệt
Trả lại nếu tổ Lá chưa nộp minh chứng
Trả lại báo cáo này nếu thiếu chữ ký
Không duyệt báo cáo này nếu thiếu chữ ký
Từ chối duyệt nếu tổ chưa nộp đủ
Không đồng ý trừ khi có minh chứng
Nếu chưa đạt thì trả lại
Nếu thiếu minh chứng thì sửa lại
Giả sử em xin gia hạn đến 25/11 thì sao
Miễn là chị cho thì em xin gia hạn đến 25/11
Khi nào không kịp thì em xin gia hạn đến 25/11
Trường hợp em chưa xong thì em xin gia hạn đến 25/11
Nhỡ không kịp thì em xin gia hạn đến 25/11
Lỡ không kịp em xin gia hạn đến 25/11
Phòng khi không kịp em xin gia hạn đến 25/11
Nếu chị Hoa đã gửi báo cáo thì em khỏi gửi
Hễ có báo cáo là chị duyệt
Hễ xong là em gửi báo cáo liền
Ví như em đã nộp báo cáo rồi
neu to la nop du minh chung thi c duyet
Chào chị, / Nếu các tổ trong trường có ý kiến thống nhất về nội dung này / em gửi báo cáo ngay
Đồng ý nếu có gì thay đổi báo chị
Duyệt, nếu thiếu thì bổ sung
Nếu cần thì tôi duyệt
Phần này em làm lại rồi
""",
    NOTHING: """
Một khi các lớp đã báo cáo thì tôi ký
Nếu tổ Lá và các tổ chuyên môn khác trong trường / đã nộp đủ minh chứng thì chị duyệt
Em bận quá / Nếu gấp thì nhờ cô Lan lớp 5A làm giúp
Chỗ này hay đấy em
Đoạn này đúng rồi
Việc này để chị coi lại
Anh coi lại số liệu rồi báo em sau
Cái này bỏ qua cho em nhé
Chỗ này chị chưa hiểu
Hương ơi
Hương ơi, chị đang họp
""",
}
