"""What staff write about what they owe, sloppily and correctly. A line is a mail; ` / ` is a line break in it."""

PHRASES: dict[str, str] = {
    "report": """
Đã nhận. / Em gửi báo cáo đính kèm ạ.
Thực hiện Kế hoạch số 11 của Nhà trường. / Tổ 1 xin báo cáo kết quả như sau: / - 3 buổi
Em sửa lại rồi ạ, em gửi lại báo cáo
Em xin phép báo cáo ạ
Báo cáo cô: đã xong
Báo cáo cô, em đã hoàn thành ạ
Em báo cáo đã xong ạ
Xong rồi ạ
Xong
Done
Em làm xong rồi
Em đã đăng 02 bài lên trang web
Tổ 1 đã tuyên truyền cho 120 phụ huynh
Số liệu như sau: 3 tin, 2 bài
Kết quả: 3 tin bài
Em gửi kèm file ạ
Em gửi ảnh ạ
File đính kèm ạ
Nộp báo cáo quý I
Em nộp ạ
Báo cáo quý I của tổ 2
Bc qúy 1
BC tháng 3 tổ 1
Báo cáo
Đã thực hiện xong
Đã hoàn thành
Em đã hoàn thành ạ
Đã xong ạ
Hoàn thành
Em xin báo cáo kết quả quý I
Báo cáo kết quả tuyên truyền
Em gửi báo cáo ạ
Kính gửi báo cáo quý I
BC: 3 tin bài
Báo cáo: 3 tin bài
BAO CAO: / da viet 3 tin
em gui bao cao a
Em xin gửi báo cáo quý I
Kính gửi cô báo cáo quý I ạ
Dạ em gửi cô báo cáo ạ
Em nộp báo cáo
Gửi cô file báo cáo
em gửi link ạ
Chào cô, em gửi báo cáo quý I ạ.
Kính gửi: Bộ phận Văn thư / Em xin gửi báo cáo quý I năm 2024.
Em gửi lại báo cáo đã sửa theo ý kiến ạ
Đã nhận. Em gửi báo cáo đính kèm.
Tổ chuyên môn 1 báo cáo kết quả quý I như sau:
Em đã viết 3 tin bài
Tổ em đã thực hiện 05 buổi tuyên truyền
Đã hoàn thành 3 bài, không phát sinh khó khăn
ok em gửi báo cáo
Em gửi báo cáo, kính trình cô duyệt ạ
Báo cáo đính kèm ạ
Em bổ sung báo cáo ạ
BÁO CÁO / Kết quả quý I
""",
    "nil": """
Đã nhận ạ / Quý này không phát sinh
Không phát sinh văn bản nào
Quý này không có phát sinh
Không có nội dung gì để báo cáo
Không có gì ạ
Không có gì
Em không có nội dung báo cáo
0 phát sinh
Không phát sinh
không phát sinh ạ
khong phat sinh
ko phát sinh
k phat sinh
Không có nội dung phát sinh
Không có
không có ạ
Quý I không phát sinh ạ
Trong kỳ không phát sinh nội dung
Báo cáo: không phát sinh
Em xin báo cáo: quý I không phát sinh ạ
Dạ không có phát sinh gì ạ
KHONG PHAT SINH
Đã nhận. Không phát sinh.
Không có nội dung báo cáo
Kính gửi: Văn thư / Trong quý I tổ em không phát sinh nội dung nào ạ.
""",
    "acknowledge": """
Nhất trí nhận nhiệm vụ
Em đồng ý nhận nhiệm vụ
Cảm ơn cô. / Em đã nhận ạ.
Em nhận ạ
Em nhận được mail rồi ạ
Em đã nhận mail. Em cảm ơn cô
Đã nhận được kế hoạch, em sẽ triển khai
Đã nhận thông tin
Em đã nhận và sẽ thực hiện ạ
Đã nhận nhiệm vụ
Nhận nhiệm vụ ạ
Rõ thưa cô
Rõ rồi ạ
Em rõ rồi ạ
Em nắm được rồi ạ
Em biết rồi ạ
Dạ vâng em sẽ làm ạ
Cảm ơn cô, em đã nhận được
Đã nhận
đã nhận ạ
da nhan
Em đã nhận được ạ
đã nhận được
nhận được rồi ạ
dạ ạ
Vâng ạ
dạ vâng
Rõ
rõ ạ
Tiếp thu
Em xin tiếp thu
Đã nhận, em sẽ gửi báo cáo trước 15/3
Ok em nhận được rồi
Em cảm ơn, em đã nhận
Chào cô, / Em đã nhận được kế hoạch ạ
DA NHAN
Em nhận rồi ạ
Vâng, em đã nhận
Đã rõ
""",
    "extend": """
Xin gia hạn 3 ngày
Xin gia hạn tới thứ 6
Xin khất đến thứ Hai tuần sau
Xin nộp chậm 1 hôm ạ
Xin phép nộp báo cáo chậm đến ngày 25/3
Cho em nộp muộn đến 22/3 ạ
Cho em xin thêm thời gian đến 25/3/2024
Cho tổ em lùi lại đến 25/3
Em bận thi giáo viên giỏi, xin lùi hạn đến 25/3
Em ốm, cho em nộp sau ngày 25
xin gia hạn den het ngay 25/03/2024 vì con ốm từ 15/3
Xin gia hạn đến 20/3
Em xin gia hạn đến ngày 20/3 vì ốm
Đề nghị gia hạn
xin gia han den 20/3
Xin lùi hạn
Xin lùi thời hạn đến 20/3/2024
Xin thêm thời gian
Cho em xin đến hết ngày 20
cho tôi xin đến ngày 20/3
Em xin nộp muộn
Xin gia hạn đến 20/3 được không ạ?
Cho em xin đến ngày 20 được không ạ?
Đã nhận. Xin gia hạn đến 20/3.
Em chưa hoàn thành, xin gia hạn đến 20/3
Do em bị ốm nên chưa xong. Em xin gia hạn đến 20/3 ạ.
XIN GIA HAN DEN NGAY 20/3 / Ly do: om
Em xin nộp báo cáo muộn đến 22/3
Cho em xin thêm 2 ngày
Xin phép cho em nộp muộn đến thứ 6
Mong cô cho em gia hạn đến 20/3
""",
    "handover": """
CHUYEN DONG CHI
CHUYỂN ĐỒNG CHÍ ... (họ và tên)
Việc này của cô Lan ạ
Việc này do đồng chí Hoàng Thị Lan phụ trách
Em nghỉ thai sản, nhờ cô Lan báo cáo giúp
Chuyển cô Lan làm ạ
Chuyển đồng chí Lan thực hiện, tôi đi công tác
Ủy quyền đồng chí Phó Hiệu trưởng Hoàng Thị Nhạn ký
Nhờ chị Hoa nộp hộ em
nhờ cô Mai làm thay ạ
Nhờ đồng chí Hoàng Thị Nhạn báo cáo thay
Ủy quyền cho đồng chí Lan
Chuyển đồng chí Hoàng Thị Lan
Tôi không phụ trách
Tôi không phụ trách nội dung này, đề nghị chuyển đồng chí Lan.
CHUYEN DONG CHI Hoàng Thị Nhạn
nho co hoa lam giup
Uỷ quyền cho cô Lan thực hiện
Chuyển đ/c Nguyễn Văn A phụ trách
Em xin bàn giao nhiệm vụ cho cô Hoa
Chuyển cho thầy Nam xử lý
Em không phụ trách việc này ạ
""",
    "question": """
Báo cáo gửi ai ạ?
Báo cáo này gửi theo mẫu nào
Bao giờ phải nộp báo cáo ạ
Có được gia hạn không ạ?
Hỏi
Xin hỏi: nộp bản giấy không?
Cho hỏi hạn nộp
Cô cho em hỏi là nộp bản giấy hay bản mềm ạ
Em thắc mắc mục 2
Mẫu ở đâu?
Nộp ở đâu ạ
Hỏi: mẫu báo cáo ở đâu?
HOI: mau nao
Cho em hỏi mẫu báo cáo ở đâu ạ?
Báo cáo gửi theo mẫu nào ạ?
Em muốn hỏi hạn nộp
Câu hỏi: số liệu tính đến ngày nào
Cô đã nhận được báo cáo chưa ạ?
Vướng mắc: không có số liệu
""",
}
