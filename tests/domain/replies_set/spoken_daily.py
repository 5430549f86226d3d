"""Everyday consents, changes asked for, nothing to report, more time and other people; beside each what is none."""

from tests.domain.replies_set.outcomes import NOTHING, UNCLEAR

PHRASES: dict[str, str] = {
    "approve": """
Chị xem rồi, được đấy, cho phát hành đi em.
Chị xem rồi, được rồi, cho ban hành nhé
Được đó em, cho triển khai đi
Anh coi rồi, được lắm, cho phát hành nghen
Cô đọc rồi, ổn đấy, cho thực hiện nhé
được rồi đó, duyệt nha em
cho phát hành đi em
Cho phép ban hành nhé em
nhất trí ban hành nghen e
a coi ky roi, nhat tri ban hanh nghen e
Anh coi rồi, nhất trí nghen
Cô coi xong rồi, duyệt nha con
Tui coi kỹ rồi, đồng ý nghen
Sếp coi rồi, duyệt nhé em
Chị coi hết rồi, nhất trí ban hành
Anh rà kỹ rồi, đồng ý
Chị kiểm tra rồi, duyệt em nhé
Nhất trí ạ, em không góp ý gì.
Đồng ý ạ, em không có góp ý gì thêm
Nhất trí, tôi không có ý kiến gì
Em nhất trí ạ, tổ em không có ý kiến gì thêm
Đồng ý nhé, mình không sửa gì
Nhất trí, tui không góp ý chi
Duyệt, chị không có gì cần sửa
Em đồng ý ạ, bên em không bổ sung gì
Hương ơi, / Bản lần 2 này sửa đủ rồi, chị duyệt.
Bản này sửa ổn rồi, anh duyệt nhé
Dự thảo đã chỉnh sửa đầy đủ, tôi nhất trí
Bản mới bổ sung đủ rồi, cô đồng ý ban hành
Bản lần 3 chỉnh đúng rồi, duyệt
Báo cáo sửa tốt rồi, anh nhất trí nhé em
Kế hoạch đã hoàn thiện đạt yêu cầu, tôi phê duyệt
Lần này sửa được rồi, chị duyệt nhé
Bản chỉnh sửa đã đầy đủ, đồng ý ban hành
Nội dung đã sửa đúng, nhất trí
""",
    "return": """
Phần này chị sửa lại giúp em nhé
Coi lại cái bảng số liệu giùm chị, cộng chưa khớp. Sửa xong gởi lại nghen.
Coi lại giùm anh mục 2 nghen
coi lai cho ngay thang dum chi
Em coi lại cái phụ lục giùm cô, thiếu chữ ký
Dò lại bảng 2 giùm anh, tổng chưa khớp
Rà lại lỗi chính tả giúp chị
Em soát lại thể thức giúp anh nhé
Kiểm lại số liệu tổ Lá giùm cô
Xem lại giúp chị mục III
Chỗ này sửa lại thành 12 buổi em nhé. / Đoạn này viết lại cho gọn.
Đoạn này viết lại cho gọn.
Mục này bổ sung thêm số liệu nhé em
Câu này bỏ đi em
Phần này ghi rõ nguồn kinh phí
Dòng này đổi thành 15/11
Số này sửa thành 86 giúp chị
Chỗ ni sửa lại cho đúng hè
Đoạn trên rút gọn lại giúp anh
cho nay sua lai thanh 12 buoi e nhe
Bảng này cần bổ sung cột tổng
Mục trên chỉnh lại số liệu nghen
Ý này thêm vào mục III nha em
""",
    "report": """
Đã khám 310 trẻ, không phát sinh ca bệnh nào
Tổ chức 3 buổi, 86 phụ huynh dự, không phát sinh ca bệnh nào
Khám 310 trẻ, không phát sinh ca bệnh nào
""",
    "nil": """
Trong tuần nhà trường không phát sinh ca bệnh nào.
Tuần này trường không phát sinh ca mắc nào ạ
Nhà trường không phát sinh dịch bệnh
Tháng 11 trường em không phát sinh trường hợp ngộ độc nào
tuan nay truong ko phat sinh ca benh nao
Tuần ni trường không phát sinh ca bệnh mô hết
Trong tháng không phát sinh đơn thư nào
Lớp em không có ca nào phát sinh ạ
Trường không phát sinh tai nạn thương tích nào
Không phát sinh ca nào ạ
Chưa phát sinh ca bệnh nào ạ
Quý này bên em không phát sinh khiếu nại, phản ánh nào
Không phát sinh hồ sơ nào trong tháng
hổng phát sinh ca bịnh nào hết nghen
Trong kỳ đơn vị không phát sinh vụ việc vi phạm nào
Không có ca bệnh nào phát sinh trong tuần
""",
    "extend": """
xin dời qua 3/1 được hông chị, cuối năm nhiều sổ sách quá
Cho em dời qua thứ hai tuần tới nghen
Xin lùi qua ngày 20/11 ạ
em xin doi qua 20/11 nha chi
Chị cho em nộp qua thứ 6 nha
Cho em để qua mai nộp nghen chị
Xin hoãn qua 18/11
Cho tổ em dời sang 18/11 được hông cô
xin dời hạn qua 18/11 được k c
Mong chị cho dời qua 18/11
Cho em xin qua 18/11 nộp được không ạ
""",
    "handover": """
bao cao nay anh giao co Tuyet lam em nhe
Chuyển giao cho: Đặng Ngọc Mỹ
chuyen giao cho: dang ngoc my
Chuyển giao cho cô Đặng Ngọc Mỹ
Chuyển giao cho: cô Đặng Ngọc Mỹ
Chuyển giao: Đặng Ngọc Mỹ
CHUYỂN GIAO CHO: ĐẶNG NGỌC MỸ
Chuyển giao cho: Đặng Ngọc Mỹ, tổ Chồi
Bàn giao cho: Trần Thị Lan
Giao lại cho: Trần Thị Lan
Uỷ quyền cho: Trần Thị Lan
Chuyển cho: Trần Thị Lan
Em chuyển giao việc này cho đồng chí Trần Thị Lan
Chị giao lại cho Mỹ làm nha em, chị bận coi lớp điểm.
Việc này giao lại cho Hạnh phụ trách nhé
Anh giao cho Tùng làm thay nhé
Tôi chuyển cho Nguyễn Thị Hoa thực hiện
Giao cho Mỹ làm nha em
Em bàn giao cho Lan theo dõi rồi ạ
Tôi không phụ trách mảng này nữa, đề nghị gửi cô Hồ Thị Thúy.
Em không phụ trách việc này nữa, chị gửi cô Lan giúp em
Không phải việc của tôi, đề nghị gửi đồng chí Sơn
viec nay k phai cua e, c gui c Hoa nhe
Không thuộc trách nhiệm của em, văn thư gửi cho thầy Phúc ạ
Tôi không còn phụ trách, mong nhà trường gửi đ/c Nguyễn Văn Sơn
Em không phụ trách phần này, chị liên hệ cô Thúy nhé
Cái này không phải của tổ em, gởi cô Thúy nghen
Em không đảm nhận việc này nữa ạ. Chị gửi lại cho cô Hồ Thị Thúy nhé
bao cao nay anh giao co Tuyet ke toan lam em nhe
Việc này tôi giao đồng chí Trần Thị Lan thực hiện
Chị giao cô Lan phụ trách nhé
""",
    "question": """
Chỗ này có phải sửa lại không chị?
Có cần coi lại không ạ?
Không phát sinh ca bệnh nào thì có phải báo cáo không chị?
Nếu không phát sinh ca bệnh nào thì ghi sao ạ?
Chị giao lại cho Mỹ làm chưa?
""",
    UNCLEAR: """
Bản này sửa đủ rồi, cô duyệt đi ạ
Bản này sửa đủ rồi, cô duyệt cho em nhé
Bản này sửa ổn rồi, anh duyệt cho tụi em
Bản này sửa xong rồi, duyệt được chưa
Bản này sửa xong rồi, anh duyệt giùm
Bản này sửa xong rồi, xin cô duyệt
Bản này sửa đủ rồi, mời chị duyệt
Bản này đủ rồi, chị duyệt nhanh giúp em
Em sửa đủ rồi, chị duyệt
Em sửa xong rồi, chị duyệt nhé
Dự thảo đã sửa theo ý chị, chị duyệt giúp
Được lắm, duyệt giúp em
Được rồi đó, duyệt chưa em
Được đấy, duyệt sau
Được đấy, chờ chị duyệt
Coi rồi, cho phát hành chưa
Coi lại rồi duyệt
Chị coi rồi, chưa duyệt
Chị coi rồi, để mai duyệt
Anh coi rồi nhưng chưa nhất trí
Chị Mai coi rồi, nhất trí
Cô Hiền coi rồi, cô đồng ý
Hương ơi, duyệt chưa
Hương ơi, chị chưa duyệt
Nhất trí, em không góp ý gì trừ mục 3
Nhất trí, em không góp ý nhưng tổ em có
Nhất trí hay không thì em không góp ý
Đồng ý, em không sửa được mục 2
Đồng ý, em không bổ sung kịp phụ lục
Nếu không góp ý gì thì nhất trí
Chờ các tổ không góp ý gì thì nhất trí
Phần này chị sửa lại rồi nhé
Phần này chị sửa lại nhé
Nhất trí ạ, em không góp ý gì ngoài mục 2
Nhất trí ạ, em góp ý mục 2
Đồng ý, không sửa gì ngoài phần mở đầu
Bản này sửa đủ rồi, chị duyệt giúp em
Bản này sửa đủ rồi, chị duyệt ạ
Bản lần 2 em sửa đủ rồi ạ, chị duyệt giúp em với
Bản này sửa đủ rồi, chị duyệt chưa?
Bản này sửa chưa đủ, chị chưa duyệt
Bản lần 2 sửa đủ rồi nhưng chị chưa duyệt
Bản lần 2 mà sửa đủ thì chị duyệt
Khi nào sửa đủ rồi, chị duyệt
Sửa đủ rồi chị mới duyệt
Chờ sửa đủ rồi chị duyệt
Nếu bản này sửa đủ rồi, chị duyệt
Bản này sửa xong, mai chị duyệt
Bản lần 2 này sửa đủ rồi, chị Mai duyệt rồi
Bản này sửa gần đủ rồi, chị duyệt sau
Được đấy, nhưng cho phát hành sau nhé
Được đấy, chờ họp xong cho phát hành
Được đấy, cho phát hành chưa em?
Được đấy
Chị chưa coi, nhất trí ban hành sau
Coi rồi, mai cho phát hành
Ai cho phát hành vậy
Chưa cho phát hành nhé
Để anh coi lại rồi duyệt
Anh coi chưa kỹ, chưa duyệt
Em coi rồi, anh duyệt đi
Cho phát hành được không em?
Chị coi rồi, nhất trí chưa em?
Em coi lại chưa?
Coi lại có được không chị?
Chỗ này sửa lại chưa em?
Chỗ này em sửa lại rồi ạ
Chỗ này sửa lại rồi ạ
Đoạn này không cần viết lại
Phần này em sẽ viết lại
Nếu chỗ này sửa lại thì chị duyệt
Chỗ này sửa lại xong chị duyệt
Chỗ này em viết lại ạ
Chỗ này sửa lại thành 12 buổi được không chị?
Đoạn này viết lại thế nào ạ?
Không phát sinh ca bệnh nào mới ngoài 2 cháu cũ
Không phát sinh ca bệnh nào nhưng có 2 cháu sốt
Không phát sinh ca bệnh nào, riêng lớp Mầm có 1 cháu sốt
Nếu không phát sinh ca bệnh nào thì em nhắn chị
Hình như không phát sinh ca bệnh nào
Không phát sinh khó khăn nào
Chắc không phát sinh ca nào đâu
Em không xin dời qua 3/1 nữa
Không cần dời qua 3/1 đâu chị
Em định xin dời qua 3/1
Nếu không kịp em xin dời qua 3/1
Lỡ không kịp thì em xin dời qua 3/1
Cô Lan xin dời qua 3/1, em thì không
Chuyển giao cho: Lan hay Mỹ?
Chưa chuyển giao cho: Đặng Ngọc Mỹ
Không chuyển giao cho cô Mỹ đâu
Nếu chị bận thì chuyển giao cho cô Mỹ
Đừng giao lại cho Mỹ làm
Chưa giao lại cho Mỹ làm
Nếu em bận thì chị giao lại cho Mỹ làm
Mai chị giao lại cho Mỹ làm
Chị sẽ giao lại cho Mỹ làm
Đừng giao cô Lan làm
Nếu bận thì giao cô Lan làm
Chị sẽ giao cô Lan làm
""",
    NOTHING: """
Chỗ này để em hỏi lại
Em không góp ý gì ạ
Không góp ý gì
Để chị coi lại đã
Chị coi lại rồi trả lời em
Tối chị coi lại
Không cần coi lại đâu
Em coi lại số liệu rồi gửi chị sau
Em đã coi lại rồi ạ
Nếu cộng chưa khớp thì coi lại
Mai em coi lại ạ
Phần này em đang bổ sung
Phần này em bổ sung rồi ạ
Phần này đã bổ sung
Đoạn này khỏi sửa
Mục này giữ nguyên
Phần này em chưa bổ sung
Có phát sinh ca bệnh
Phát sinh 2 ca bệnh
Họp dời qua 3/1 rồi nha chị
Chị giao lại cho em làm nha
Chị giao lại cho Mỹ làm được chưa em
Giao lại cho mình cái chìa khóa
Gửi cô Hồ Thị Thúy
Đề nghị gửi cô Hồ Thị Thúy bản cứng
Chuyển giao công nghệ cho các trường
Chị giao em làm nhé
""",
}
