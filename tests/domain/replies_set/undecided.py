"""Words of decision that decide nothing and are asked about. A line is a mail; ` / ` is a line break in it."""

from tests.domain.replies_set.outcomes import UNCLEAR

PHRASES: dict[str, str] = {
    UNCLEAR: """
Trả lại nếu thiếu minh chứng
Trả lại không?
ok / Sửa mục II nhé
Đồng ý, chuyển mục 3 xuống dưới
Duyệt, thay tên người ký
Đồng ý, viết hoa chữ Nhà trường
Đồng ý, ghi rõ thời gian
Duyệt, đổi ngày thành 20/3
Đồng ý, gộp mục 2 và 3
Duyệt, cập nhật số liệu rồi gửi
Duyệt / Cập nhật số liệu nhé
Duyệt / Đổi ngày thành 20/3
Đồng ý / Mục 3 chuyển xuống cuối
Đồng ý về mặt chủ trương
Đồng ý một số nội dung
Nhất trí phần I
Đồng ý phương án 2
Duyệt phương án 1
Đồng ý, em trao đổi thêm với cô Lan
Đồng ý - em hỏi lại Phòng xem
Duyệt chậm mất rồi
Duyệt binh
Duyệt web
Duyệt lại
Duyệt lại giúp em
Duyệt thế nào được
Duyệt sao được
Duyệt kiểu gì
Duyệt cái gì?
Duyệt gì mà duyệt
Được thì duyệt
Được không em
Được, nhưng chờ chị
Được hay không thì báo
Được nghỉ
OK để chị xem
ok chị xem rồi trả lời
Ok chờ tí
oke để mai
Đồng ý để mai
Nhất trí chờ ý kiến Phòng
Đồng ý, chờ Phòng cho ý kiến
Đồng ý, đợi cô Lan xem
Đồng ý tạm thời
Đồng ý lần này thôi
Đồng ý, rút kinh nghiệm lần sau
Nhất trí, xin ý kiến thêm cô Lan
Đồng ý nếu
Đồng ý khi có chữ ký
Đồng ý khi đã sửa
Đồng ý, trừ khoản 2
Đồng ý phần lớn
Đồng ý nửa
Không hẳn đồng ý
Không hoàn toàn đồng ý
Không thể đồng ý
Không thể duyệt
Chưa thể duyệt được
Không nên duyệt
Chớ duyệt
Đừng duyệt
Đừng có duyệt
Khoan duyệt
Khoan, duyệt sau
Hoãn duyệt
Ngừng duyệt
Hủy duyệt
Huỷ phê duyệt
Thu hồi duyệt
Rút lại ý kiến đồng ý
Ai duyệt?
Ai đồng ý
Hết duyệt
Miễn duyệt
Vẫn chưa duyệt
Vẫn không đồng ý
Không phải duyệt
Không cần duyệt
Không ai duyệt
không, đồng ý
Không. Đồng ý
Đồng ý? Không
đồng ý ko
đồng ý hông
đồng ý chăng
Đồng ý chứ ạ
đồng ý phải không
Cô đồng ý chứ
Cô đồng ý ko ạ
Có đồng ý ko
Có duyệt không ạ
Có duyệt ko
Cô có duyệt không
Duyệt hay trả lại ạ
Duyệt hoặc trả lại
DUYỆT/TRẢ LẠI
DUYỆT | KHÔNG DUYỆT
DUYỆT / TRẢ LẠI: <ý kiến> / KHÔNG DUYỆT: <lý do>
Dòng đầu ghi DUYỆT
ghi "DUYỆT" là được ạ?
Trả lời "Đồng ý"
Trích: "Đồng ý"
"Đồng ý" là sao ạ
Tôi nhắc lại: đồng ý
Đồng ý với ý kiến trả lại của cô Lan
Đồng ý không duyệt
Đồng ý từ chối
Đồng ý trả lại
Tất cả đồng ý trừ cô Lan
Các cô đồng ý cả
Cả trường đồng ý
Ban giám hiệu chưa đồng ý
BGH đồng ý chưa
Tôi đã đồng ý đâu
Đồng ý đâu mà đồng ý
Đã bảo là không đồng ý
Em xin phép không đồng ý
Thôi không duyệt nữa
Lẽ ra không duyệt
Nếu kịp thì duyệt
Dự kiến duyệt
Sẽ duyệt
Sắp duyệt
Đang duyệt
Đang xem, sẽ duyệt
Chuẩn bị duyệt
Xin được duyệt
Xin cô duyệt
Đề nghị nhất trí
Đề nghị các đồng chí nhất trí
Cần cô đồng ý
Rất mong cô đồng ý
Nếu cô đồng ý em gửi luôn
Nhất trí hay không nhất trí
Giả sử đồng ý
Đồng ý giả
Đồng ý: không
Duyệt: không
Duyệt: chưa
Đồng ý /  / Nhưng nhớ bổ sung
Đồng ý / Không
Duyệt / À mà thôi, chưa duyệt nhé
Ok em, gửi đi nhé
ok gửi luôn
Đồng ý - đề nghị bổ sung phụ lục
Đồng ý, nhưng bỏ mục 3
Đồng ý, sửa giúp cô lỗi chính tả
Đồng ý, em chỉnh lại ngày tháng rồi phát hành
Duyệt, em bỏ chữ "dự thảo" rồi phát hành nhé
Duyệt với điều kiện bổ sung minh chứng
Cơ bản đồng ý, chờ bổ sung
Về cơ bản tôi đồng ý
Tôi cơ bản nhất trí với dự thảo
Gần như đồng ý
Có lẽ đồng ý
Chắc đồng ý
Chị chưa xem, mai chị duyệt
Để chị xem lại đã
Chờ cô đọc kỹ rồi duyệt
Chiều cô duyệt
Không có ý kiến
Không phản đối
Không
Không ạ
Không được
Không ổn
Chưa ổn, xem lại mục 2
Chưa được, sửa lại đi em
Chưa được
Chưa
Sai số liệu mục 2, sửa lại
Số liệu sai, đề nghị sửa
Không duyệt, trả lại em sửa
Bác Lan đồng ý rồi
Bác ơi duyệt giúp cháu
Ko
K
Đề nghị cô duyệt
Mong cô duyệt sớm
Kính mong cô phê duyệt ạ
Trình cô duyệt ạ
Em trình cô duyệt kế hoạch ạ
Kính trình Hiệu trưởng xem xét, phê duyệt
Nhờ cô duyệt giúp
Cô ơi duyệt chưa ạ
Cô đã duyệt chưa ạ
Kế hoạch được duyệt chưa?
Đã được phê duyệt
Kế hoạch đã được cô Lành phê duyệt
Sau khi được duyệt em sẽ gửi
Duyệt hộ chị
Ok, nhưng mà thiếu phụ lục
Ok chưa em?
Ok?
Triển khai đi em
Ban hành đi
Ký rồi
Đã ký
Hai tay đồng ý
cơ bản đồng ý
Cơ bản nhất trí
đồng ý nhưng sửa mục II
Đồng ý, đề nghị sửa mục II.3
Đồng ý. Đề nghị sửa mục II.3
Đồng ý nếu bổ sung số liệu
Đồng ý với điều kiện sửa mục 2
chưa nhất trí
Chưa đồng ý
chưa duyệt
duyệt chưa?
Đồng ý không?
Đồng ý ạ?
đồng ý k
Đồng ý sau khi sửa
Duyệt giúp em ạ
Cô duyệt giúp em với ạ
Đồng ý về cơ bản
Đồng ý một phần
tạm duyệt
Nhất trí về chủ trương
đề nghị duyệt
Kính trình cô duyệt
Xin duyệt ạ
Cô Lành đã duyệt rồi ạ
Đồng ý. / Đề nghị sửa mục II.3
Đồng ý. /  / Tuy nhiên cần bổ sung số liệu
ok nhưng sửa mục 2
Ok nếu sửa xong
Chưa nhất trí, đề nghị sửa mục II.3
Duyệt mục I, mục II chưa duyệt
DUYỆT - TRẢ LẠI - KHÔNG DUYỆT
Nếu sửa xong thì đồng ý
Không duyệt à?
Sau khi xem xét. / Tôi đồng ý.
Đồng ý nhưng
Đồng ý, bổ sung chữ ký
Không phải là không đồng ý
Đồng ý trừ mục II
Nhất trí, cần thêm số liệu
Không đồng ý thì thôi
Đồng ý với nội dung nhưng đề nghị làm rõ mục 3
Duyệt, lưu ý sửa ngày
ok sửa mục 2 đi em
""",
}
