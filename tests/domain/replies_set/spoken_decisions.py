"""Decisions as they are spoken, by region, by institutions and with slips of the keyboard; beside each what is none."""

from tests.domain.replies_set.outcomes import NOTHING, UNCLEAR

PHRASES: dict[str, str] = {
    "approve": """
c duyệt r nhé e
a đồng ý nha em
Bác nhất trí nhé cháu
Sếp duyệt rồi nhé
ok r e, cho phát hành đi
đc rồi em, cho triển khai đi nhé
Cho phép thực hiện đi em
Sở Giáo dục và Đào tạo thống nhất với nội dung dự thảo của trường, đề nghị nhà trường triển khai thực hiện.
UBND phường nhất trí với kế hoạch của trường
Phòng GD&ĐT phê duyệt kế hoạch của đơn vị, đề nghị đơn vị thực hiện
Chi bộ nhất trí với nội dung báo cáo
chị đọc rồi nội dung ổn rồi nhất trí nhé
ừ cô xem kỹ rồi đồng ý nha
Kế hoạch tốt rồi em, duyệt
Nội dung đầy đủ, đồng ý ban hành.
Anh xem qua rồi duyệt nghen
Không còn thắc mắc gì, đồng ý
Không có gì phải sửa, duyệt
Không có gì cần bổ sung thêm, nhất trí
Xin lỗi em, chị trả lời muộn. Chị đồng ý nhé
Xin lỗi vì phản hồi chậm; tôi nhất trí.
Không có vướng mắc gì thêm, nhất trí ban hành
Không có băn khoăn gì, duyệt nha
Ddoongf ys
duyeetj nhes
D9o62ng y1 cho ban ha2nh
Nhaats tris ban hanhf
Đuyệt em nhé
Đồng ý nội dung, em lấy số đi
Duyệt, em chuyển văn thư đóng dấu nhé
Nhất trí, chuyển cho các tổ thực hiện
Duyệt nhé, em nhân bản gửi các lớp
Cô đã đọc và nhất trí, em ban hành giúp cô
Anh xem kỹ và đồng ý nhé
Chị đọc và duyệt rồi em
Tôi nhất trí với nội dung báo cáo, không có ý kiến bổ sung.
Đồng ý, không có góp ý chỉnh sửa
Phê duyệt. Tổ chức thực hiện theo đúng kế hoạch.
chuẩn rồi, duyệt em nhé
Tốt lắm em, đồng ý ban hành
Hợp lý rồi, nhất trí
Đồng ý thời gian họp
Phòng Nội vụ thống nhất với dự thảo quyết định của nhà trường.
Tôi đã nghiên cứu dự thảo và hoàn toàn nhất trí
Anh ủng hộ và đồng ý
Cô đánh giá cao báo cáo này, nhất trí ban hành
Thay mặt Chi bộ, tôi đồng ý với nội dung báo cáo
Thay mặt BGH: nhất trí
Kính gửi bộ phận Văn thư, / Tôi đã xem báo cáo. Tôi đồng ý ban hành.
Chào em, / Chị đồng ý với dự thảo. / Em phát hành trong hôm nay nhé.
Chấp thuận đề nghị của tổ Hành chính
Duyệt kế hoạch cải cách hành chính năm 2024
Đồng ý báo cáo tài chính quý I
Đồng ý đề xuất của tổ 2
Em làm tốt lắm, chị duyệt nhé
Tổ viết rất chi tiết, đồng ý ban hành
Chị ký rồi, duyệt nhé
""",
    "reject": """
Phòng GD&ĐT không nhất trí với nội dung dự thảo
UBND phường không phê duyệt kế hoạch của trường
c k duyệt nha e
a ko đồng ý đâu em
Bác không nhất trí
sếp không duyệt nhé, trùng lịch
hem đồng ý nha
Khum duyệt nhé em
Chẳng duyệt được: sai hết số liệu
khoong duyeetj, thieeus chuwx kys
KHO6NG DUYE65T
Tôi phản đối kế hoạch này
Phản đối, trùng lịch thi
""",
    "return": """
Đề nghị quý trường bổ sung phần đánh giá
Yêu cầu đơn vị hoàn thiện lại biểu số 2
Đề nghị tổ Văn phòng xem lại số liệu mục II
Yêu cầu các đồng chí chỉnh sửa theo mẫu mới
Đề nghị bộ phận Kế toán rà soát lại dự toán
Đề nghị nhà trường làm rõ nguồn kinh phí
Đề nghị người soạn sửa lỗi chính tả
Trar laij: thieeus phuj lucj
Suwar laij mucj 2
Bổ sung báo cáo cho đủ chữ ký
Nội dung được, sửa lại mục 2 giúp cô
Trả lại nhé, số liệu mục 2 chưa khớp với tháng trước
Cần làm rõ nguồn kinh phí ở mục IV
Nêu rõ người phụ trách từng việc
Đề nghị ghi rõ thời gian thực hiện
Giải trình phần chênh lệch số liệu
Chuyển lại tổ Văn phòng bổ sung phụ lục 1
Chuyển lại cho em để sửa số liệu
Chị trả lại nhé: / - mục 2 thiếu số liệu / - mục 3 sai tên
Kính gửi đồng chí, / Đề nghị bổ sung các nội dung sau: / - Kinh phí
chỉnh giúp c cái ngày nhé
Chỉnh hộ anh tên cô Hường
""",
    "acknowledge": """
Tôi nhất trí nhận việc
Em xin đồng ý nhận phân công ạ
Đồng ý tiếp nhận nhiệm vụ
Nhất trí nhận phần việc này ạ
""",
    UNCLEAR: """
Phòng bảo không nhất trí với dự thảo
Xin lỗi em, chị trả lời muộn. Chị đồng ý nếu sửa xong mục 2
c duyệt chưa ạ
a duyệt giúp e với
Bác Tư duyệt rồi
Sếp bảo là duyệt
ok r e, cho phát hành nếu đủ chữ ký
đc rồi em, cho triển khai sau khi họp
Ban hành đi em
Phòng Giáo dục đồng ý rồi em ạ
Phòng GD&ĐT chưa nhất trí với nội dung báo cáo
UBND phường nhất trí với kế hoạch, tuy nhiên cần bổ sung kinh phí
Sở đã bảo đồng ý với kế hoạch
chị đọc rồi nội dung ổn rồi nhưng chưa duyệt
ừ cô xem kỹ rồi mai cô duyệt
Nội dung được duyệt rồi
Kế hoạch tốt rồi em, duyệt chưa
Vẫn còn thắc mắc mục 2, duyệt sau
Không còn thắc mắc gì nếu duyệt sớm
Chuwa duyeetj
Ddoongf ys nhuwng suwar mucj 2
duyeetj chuwa em
Tôi nhất trí nhận việc nhưng xin thêm người
Tôi chưa nhất trí nhận việc
Tạm ổn
Cũng được
Khá ổn em ạ
Tạm chấp nhận
Đồng ý, chuyển phần kinh phí xuống cuối
Duyệt, chuyển mục 2 cho gọn
Cô đã đọc và chưa nhất trí
Anh đọc chưa đồng ý, chờ họp đã
Báo cáo còn thiếu phụ lục, đề nghị hoàn thiện
Phần mở đầu viết lại cho gọn, trình lại anh
Số liệu lệch, yêu cầu tổ bổ sung biểu 2
Duyệt rồi thì em gửi cho ai ạ
Đồng ý thì em phát hành nhé
Duyệt mà thiếu phụ lục
Nhất trí, hạn nộp là khi nào em
Đồng ý, em gửi ai
Duyệt lần cuối xem sao
Duyệt thử xem thế nào
Chuẩn rồi, duyệt chưa
Nêu rõ ai phụ trách được không em
Không đồng ý cũng không phản đối
Không duyệt nhưng vẫn đồng ý chủ trương
Cơ bản được rồi
Cơ bản là ổn
Phòng nói nhất trí với kế hoạch
Thay mặt BGH, tôi chưa đồng ý
Anh ủng hộ nhưng chưa duyệt
Tôi không phản đối kế hoạch này
Không phản đối
Chị xem rồi. / Cơ bản đồng ý. / Có mấy ý góp ý trong file.
Đã nhận. / Chưa nhất trí phần kinh phí
Còn nhiều lỗi chính tả, rà soát lại toàn bộ
Đồng ý, chính lại mục 2
Đồng ý, chỉnh mục hành chính
Em làm tốt lắm nhưng chị chưa duyệt
Chấp thuận đề nghị của tổ nếu còn kinh phí
Anh đã không duyệt lần trước rồi mà
Chị đồng ý hôm trước rồi mà
Hội đồng trường đã nhất trí, em trình anh ký
Duyệt đi anh ơi
""",
    NOTHING: """
Chúc mừng sinh nhật chị nhé
Chủ nhật chị đi vắng
Cập nhật chỉ tiêu của tổ em ở trang 2
Mừng sinh nhật thầy trí tuệ
Đề nghị nhà trường bổ sung kinh phí mua đồ chơi
""",
}
