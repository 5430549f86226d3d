"""What staff owe, as it is spoken, by region, short and with slips of the keyboard; beside each what is none."""

from tests.domain.replies_set.outcomes import NOTHING, UNCLEAR

PHRASES: dict[str, str] = {
    "report": """
Xin lỗi em gửi muộn. Báo cáo tháng 3 em gửi kèm
Báo cáo tháng 3: đã làm xong. / Duyệt chi 2 triệu đồng mua sách.
Em gửi báo cáo. / Duyệt giúp em nhé
Báo cáo cô là tháng này lớp em họp phụ huynh một buổi có hai mươi người dự
bc chị là lớp mầm hai đã treo ba băng rôn không có khó khăn gì
Em xin báo cáo với thầy là tổ em tuyên truyền 3 buổi ạ
Tổ bảo vệ xin báo cáo: quý I không có vụ mất trộm nào, trực 90 ca
Khối Mẫu giáo bé báo cáo: 6 buổi, 80 lượt
Lớp 5 tuổi B báo cáo: 3 tin bài
Chi đoàn kính báo cáo: 2 buổi ra quân
Bộ phận Y tế báo cáo: khám 310 trẻ, chưa có ca bệnh nào
Tổ 2 báo cáo: đã họp 2 buổi, chưa làm được bảng tin
kết quả đây chị: 4 buổi, 40 lượt
Số liệu nè cô: lớp lá 30 cháu
Số liệu cụ thể: 2 bài
lớp em có 25 bé, tuyên truyền 2 lần, em báo cáo vậy ạ
họp 2 lần, 30 người, em bc thế nhé
Quý I report as attached, thanks chị
Pls find attached report tháng 3 của tổ 1
Mọi việc trong tháng, xong hết rồi ạ
3 tin bài, done nhé chị
Lúc đầu em định xin gia hạn nhưng thôi, em gửi báo cáo luôn ạ
Ban đầu tổ em tính xin lùi hạn mà làm kịp rồi, em nộp báo cáo đây ạ
Em không cần gia hạn nữa đâu ạ, em gửi báo cáo kèm đây
Bổ sung báo cáo em nộp hôm trước: thêm 1 buổi, 12 người
Bổ sung số liệu em gửi hôm thứ 2: lớp 4A 28 cháu
em gởi báo cáo nghen chị
Con nộp báo cáo nha cô
Em nạp báo cáo nì
em guwir baos caos ajf
em ddax noopj baos caos
Tooi noopj baos caos quys I
Em gửi báo cáo ạ, cho em hỏi có cần bản giấy không?
Chiều qua em đã gửi báo cáo rồi ạ
Cô Mai gửi báo cáo tổ 1 ạ
Hoàn tất rồi chị nhé, tổng 14 bài
Lớp em hoàn tất hết rồi ạ
Gửi chị Nhạn: file báo cáo em đính kèm nhé
báo cáo em gửi kèm đây ạ
link em up ở nhóm rồi chị
Kết quả thực hiện: treo 2 băng rôn, phát 150 tờ rơi
Số liệu tháng 3 lớp 4A: 28 cháu, 3 buổi
Kết quả công tác tuyên truyền quý I: 4 bài
Theo quy định em gửi báo cáo quý I ạ
Tôi gửi báo cáo tháng này
Em gửi nốt báo cáo của điểm trường Khe Mo
Em đã cập nhật số liệu vào file dùng chung rồi ạ
Tổ em vừa nhập số liệu lên phần mềm ạ
Số lượt: 45, số buổi: 3, không có khó khăn
Tin bài: 2; phụ huynh: 30 lượt
1. Số buổi: 3 / 2. Số lượt: 50 / 3. Khó khăn: không
Lớp: Mầm 1 / Số buổi: 2 / Số lượt: 40
Tổ 1: / - Đã họp phụ huynh 2 buổi / - Đăng 3 bài
Bên em đã treo ở cổng trường 3 băng rôn
Nhóm đã cho trẻ làm 15 tranh
Lớp em có 2 buổi, không phát sinh vấn đề gì
Hội cha mẹ học sinh đã họp 2 buổi
Đã hoàn thành nhiệm vụ, không phát sinh khó khăn
Tổ Nhà trẻ: 3 buổi, 41 lượt, không có vướng mắc
Lớp 4C: 2 buổi, 30 phụ huynh
""",
    "nil": """
k có gì ps c nhé
Trong quý không ghi nhận trường hợp nào
Tổ em không phát sinh vụ việc nào ạ
hổng có gì phát sinh nghen cô
k có j phát sinh nhé c
Quý ni tổ em không phát sinh chi mô
Không phát sinh gì đâu ạ
Tháng này bếp không phát sinh gì hết nha chị
Lớp mình không phát sinh gì nữa chị ơi
nỏ có chi phát sinh mô chị
Chẳng có gì phát sinh cả ạ
Đến nay chưa phát sinh nội dung nào ạ
Không có nội dung phát sinh, vì vậy không có báo cáo riêng
Trong kỳ không phát sinh nên không có báo cáo ạ
Em báo cô là lớp em không phát sinh gì ạ, cô ghi nhận giúp em
Không phát sinh ạ, nhờ chị tổng hợp giúp em
Tháng 3 không phát sinh, cô cập nhật vào hộ em
Tháng này tổ em không có hoạt động nào ạ
Không có việc gì ạ
khoong phats sinh
Kho6ng co1 no6i dung pha1t sinh
Bên em hổng có gì mới phát sinh hết á chị
Không có nội dung mới phát sinh ạ
Chắc chắn không phát sinh ạ
Không có số liệu phát sinh trong kỳ
Tháng này không có hoạt động phát sinh
Dạ không, không phát sinh gì ạ
Không phát sinh, đề nghị ghi nhận
Không phát sinh, mong nhà trường ghi nhận
tháng này k có gì đâu c
Trong quý bên em không có gì hết ạ
Tổ tôi không có gì mới để báo cáo
Kỳ này không phát sinh nhé văn thư
Không có nội dung phát sinh, kính báo cáo nhà trường
hổng phát sinh gì hết trơn
""",
    "acknowledge": """
Trường Sao Mai đã nhận được văn bản
e nhận đc rồi ạ
Em nhận dc mail rùi nha chị
nhận đc r c
Em nhận việc ạ
Rõ rồi chị, để em triển khai
Rõ ạ, em phổ biến ngay cho tổ
Dạ rõ thưa cô, tổ em thực hiện
Em thấy thư rồi ạ
Đã nhận được thư, mai em gửi báo cáo ạ
Nhận được rồi chị, trưa em nộp báo cáo
Em đã nhận được kế hoạch, cuối tuần em gửi báo cáo
Em nhận được rồi nhưng hôm nay bận, tuần sau triển khai
Em ddax nhaanj dduwowcj ajf
Tiếp nhận và sẽ thực hiện đúng tiến độ ạ
Tổ em đã tiếp nhận, sẽ triển khai
Em hiểu rồi ạ
Em xem kỹ rồi chị nhé
đọc r nha c
Vâng chị, em sẽ thực hiện ạ
Vâng, tôi sẽ triển khai đến giáo viên
Vâng ạ, em sẽ cố gắng
Em xin nhận nhiệm vụ và hứa hoàn thành tốt
Đã nhận, tổ em quyết tâm hoàn thành
Em biết ạ
Em hiểu ạ
Nhận ạ
""",
    "extend": """
Cho em xin nới hạn đến 25/3 nhé
Xin dời hạn nộp đến thứ Hai tuần sau
Mong cô cho tổ em kéo dài thời gian đến 27/3
cho e lui han toi 25.3 nha
Chị cho em dời ngày nộp sang 26/3 nghen
Em nộp hôm thứ 6 được không ạ?
Em gửi báo cáo ngày 22/3 đc ko chị
Nếu được, cho em xin gia hạn đến 22/3 ạ
Nếu cô đồng ý, em xin lùi hạn đến 25/3
Em chưa xong xin gia hạn đến 22/3
Em xin gia hajn ddeens 22/3
Nếu có thể cho em xin thêm 2 ngày
Tuần này em bận quá, thứ 2 tuần sau em nộp được không chị?
Ngày 25/3 em nộp được không cô?
Thứ 6 em mới nộp báo cáo được không ạ
cho e xin thêm đến t6 nhé chị
Cho em xin tới chủ nhật ạ
Cho tôi lùi lại 1 tuần
Xin lùi thêm 2 ngày
Mong chị thông cảm, em xin nộp vào ngày 21/3
Em xin phép gửi báo cáo vào thứ Hai tuần sau
Em muốn xin dời sang thứ Năm tuần sau ạ
Xin hoãn đến 25/3
Em xin chậm 1 ngày ạ
Xin phép trễ vài hôm
Em đề xuất lùi đến 25/3
Em xin hẹn đến thứ 6 nộp ạ
Xin phép hẹn ngày 26/3 ạ
""",
    "handover": """
nhờ cô Hà lớp 4B làm giúp em ạ
Chuyển cho chị Liên y tế phụ trách giúp em
Nhờ thầy Tùng tổ trưởng tổ 2 báo cáo thay
c chuyển cho a Nam nha, k phải việc của e
Việc này nhờ cô Hoàng Thị Lan xem thay tôi
Nhờ đồng chí Trần Văn Bình ký thay
Nhờ chị Hiền tổ 3 dự thay em
Việc này từ nay cô Ngọc phụ trách rồi, văn thư gửi cho cô Ngọc nhé
Phần này giờ chị Hương y tế làm ạ
Nhiệm vụ này hiện thầy Phúc theo dõi
Em đang nghỉ sinh, nhờ chị gửi cho cô Trang làm thay em
Gửi cho thầy Dũng xử lý giúp em
Báo cáo này thuộc trách nhiệm của đồng chí Nguyễn Thị Thảo
Mảng này là của cô Vân
Đề nghị phân công đồng chí Phạm Văn Long thực hiện thay tôi
Xin nhà trường giao cô Hà làm thay
Mong trường cử thầy Sơn phụ trách
Tôi nghỉ hưu rồi, công việc này giao cho cô Hoàng Anh
Giao cho thầy Phong làm nhé
Cái này của tổ 5 chứ không phải tổ em
Không phải của lớp em ạ
Đề nghị thay tôi bằng đồng chí Đào Văn Tiến
Đề nghị chuyển cho kế toán
Xin chuyển việc này cho tổ Nuôi dưỡng
Tôi ủy quyền cho phó hiệu trưởng Đinh Thị Loan
Chuyển cho kế toán Vũ Thị Lụa làm
nhờ cô Thu làm giúp em
Chuyển cho thầy Tâm xử lý
""",
    "question": """
báo cáo làm theo mẫu 1 hay mẫu 2 vậy chị
Nộp file word hay pdf ạ
Số lượt tính sao vậy cô
Mẫu này có phải đóng dấu không ạ em cảm ơn
phần này ghi răng rứa chị?
Nộp ở mô rứa chị
Không phát sinh thì có phải nộp không ạ?
Nếu không phát sinh thì ghi như nào ạ
Đã nhận được thư. Cho em hỏi hạn nộp là hôm nào ạ
Em nhận rồi ạ, cho em hỏi muốn xin gia hạn thì làm thế nào?
Đã nhận. Em muốn hỏi xin lùi hạn thì gửi ai
Vì sao tổ em phải báo cáo ạ
Ai tổng hợp chung cho khối vậy ạ
Ai ký báo cáo này thế chị
Kế hoạch này áp dụng từ tháng mấy thế
Báo cáo trang mấy ạ
Em không hiểu mục 2 yêu cầu gì ạ
Tôi chưa rõ phần này ghi thế nào
Báo cáo này có cần đóng dấu không
Em không biết nộp cho ai
Em có được xin gia hạn không ạ
Xin gia hạn thì làm đơn hay nhắn tin ạ
Chị nhận được báo cáo của em chưa
Em nhận được lịch họp chưa chị
""",
    UNCLEAR: """
Báo cáo tháng 3: đã làm xong. / Không duyệt
Báo cáo: có 2 buổi, em ghi nhầm. Như vậy quý I không phát sinh
Báo cáo cô là em chưa làm xong ạ
Báo cáo: em chưa làm xong
Tổ 2 chưa báo cáo: còn thiếu số liệu
Lớp em chưa có số liệu: mai em nộp
số liệu em chưa có chị ơi
Em sắp xong rồi ạ
Gần xong rồi chị
Em định xin gia hạn đến 20/3
Tôi tính xin thêm vài ngày
Em không dám xin gia hạn nữa
Bổ sung báo cáo em gửi hôm qua nhé
Trưa em nộp báo cáo
Chiều em gửi file nhé chị
lát em gửi báo cáo
Em nhận rồi nhưng không mở được file
Đã nhận được, tuy nhiên em chưa rõ phần của em
Nhận được thư rồi nhưng file bị lỗi
Em gửi báo cáo của em, phần của tổ xin gia hạn đến 25/3
Em nộp báo cáo tổ 1, còn tổ 2 cho em xin lùi hạn đến 22/3
Nếu chị Hoa chưa nộp thì cho em xin gia hạn đến 20/3
Nếu không kịp em xin lùi hạn đến 22/3
Em xin gia hạn hoặc nộp trước một phần
Xin lùi hạn hay nộp luôn ạ chị
Nhờ cô Lan hoặc cô Huệ làm thay em
Chuyển cho thầy Nam hay cô Hà cũng được
Không phát sinh ca bệnh mới
Hổng có gì phát sinh nhưng có 1 buổi họp
Chưa phát sinh, để em kiểm tra lại
Không phát sinh ạ, chị xem lại giúp phần kinh phí
Em chuwa noopj dduwowcj
Em ko đc nhận thư
Lớp em chưa báo cáo được
Hình như không phát sinh
Có lẽ không phát sinh đâu ạ
Em không chắc, hình như không có phát sinh
Em sửa xong sẽ gửi lại anh
Tiếp nhận nhưng chưa rõ phần việc
Em gửi báo cáo vào chiều mai
Em nộp báo cáo tuần sau nhé
Tối em gửi báo cáo nhé
Em định gửi báo cáo hôm nay mà mất mạng
Em tưởng đã gửi báo cáo rồi
Chị Hoa nói là đã nộp báo cáo rồi
Không phải là không phát sinh
Ai cho gia hạn vậy
Tổ khác xin gia hạn, tổ em thì không
Không chuyển cho cô Lan được đâu
Đừng chuyển cho thầy Nam
Khoan giao cho cô Hoa
Có thể không phát sinh
Hình như việc này không phải của em
Em quyết tâm hoàn thành báo cáo
Nhiệm vụ giao cho em chưa làm xong
Không có gì rõ ràng, để em xem lại
Không chuyển cho kế toán được
Hôm trước em đã xin gia hạn rồi mà
Em đã xin phép lùi hạn với cô hiệu trưởng
Mai em mới nhận được kế hoạch
Em không phụ trách nhưng em làm giúp cũng được
""",
    NOTHING: """
Nhờ cô Hà lớp 4B gửi lại mẫu giúp em
Nhờ chị Lan xem giúp em
Việc này cô làm giúp em
Gửi cho cô Hoa cái mẫu giúp em
Việc này hay lắm chị
Em sửa rồi gửi anh xem
Lớp 5: phòng 12
Phòng: 12 / Các em nhớ đi đúng giờ
Nhờ kế toán gửi em mẫu dự toán
Chuyển cho kế toán biên bản họp
Chuyển giúp em cái ghế sang phòng họp
Chuyển lời cảm ơn tới cô Hiệu trưởng
Hội thi tổ chức ở sân trường
Hoàn thành xuất sắc nhiệm vụ nhé em
Chúc em hoàn thành tốt nhiệm vụ
""",
}
