"""What people write, sloppily and correctly, and what it must be read as. All of it our own words.

`NOTHING` is said without any verb; `UNCLEAR` must be asked back. A line is a mail; ` / ` is a line break in it.
"""

NOTHING, UNCLEAR = "nothing", "unclear"

PHRASES: dict[str, str] = {
    "approve": """
đy
Đ/ý
đồng-ý
Gửi em Nhạn: đồng ý
Duyệt / Nguyễn Thị Mai / Hiệu trưởng
Ý kiến: đồng ý
Cô nhất trí với báo cáo này nhé
Đồng ý em nhé, gửi luôn đi
Duyệt nha em
Duyệt! Gửi Phòng luôn nhé
Anh đồng ý về nội dung, em trình ký
Đồng ý với tờ trình
Đồng ý phát hành
nhất trí phát hành kế hoạch
Tôi nhất trí. Giao văn thư phát hành
Đã duyệt, phát hành
DUYỆT (Lê Thị Lành)
Duyệt - Lành
Đồng ý/.
Đồng ý ./.
Đông ý
đồng ýyyy
Đồng ý nhá
Đồng ý luôn
Không sửa gì thêm, đồng ý
Không ý kiến, đồng ý
Nhất trí nhận nhiệm vụ
Em đồng ý nhận nhiệm vụ
Đồng ý gia hạn cho em đến 25/3
Đồng ý với cô Lan
Okê
Ô kê
Chấp nhận
Chấp thuận
Cho phát hành
Cho triển khai
Phê duyệt dự thảo lần 2
Duyệt bản lần 2
Duyệt bản sửa
Duyệt bản đã sửa
Đồng ý bản này
Đồng ý cả 3 mục
Đồng ý tất cả
Đồng ý hết
Nhất trí 100% ạ
👍 đồng ý
Đồng ý.
ĐỒNG Ý
dong y
Nhất trí
nhat tri
NHẤT TRÍ ạ
DUYỆT
Duyệt.
duyet
Đã duyệt
Phê duyệt
Đồng ý ban hành
nhất trí ban hành
Cho ban hành
Ký ban hành
Đồng ý trình
ok
OK
Ok ạ
oke
okie
Được
Được ạ
được em
đc
dc a
Tôi đồng ý
Em đồng ý ạ
Cô duyệt nhé
Chị nhất trí nhé em
Anh ok
Hoàn toàn đồng ý
Hoàn toàn nhất trí
Đồng ý hoàn toàn
Nhất trí cao
Nhất trí với dự thảo
Đồng ý với nội dung dự thảo lần 2, cho ban hành
Không có ý kiến gì khác, đồng ý
Không có ý kiến gì thêm, nhất trí.
Đồng ý, không có ý kiến gì thêm
Duyệt, không cần sửa gì
Đồng ý. Đề nghị ban hành.
Duyệt. Đề nghị văn thư phát hành.
DUYỆT. /  / Cảm ơn em.
Chào em, / Đồng ý.
Kính gửi: Bộ phận Văn thư /  / Đồng ý
Chào em, cô đồng ý nhé
Dạ em đồng ý ạ
Dạ, nhất trí ạ
Vâng, tôi đồng ý
Ok, cho ban hành
OK, duyệt
Ok duyệt nhé
Đã xem, đồng ý
Cô đã xem, nhất trí
Tôi đã đọc kỹ, đồng ý ban hành.
*Đồng ý*
"DUYỆT"
- Đồng ý
Đồng ý!
Đồng ý nhé em
Duyệt kế hoạch tháng 3
Duyệt báo cáo quý I năm 2024
Nhất trí kế hoạch
Đồng ý theo đề nghị của tổ chuyên môn
Đồng ý gia hạn đến 20/3
Đồng ý cho gia hạn
nhất chí
đồng í
Dong y ban hanh
Em Nhạn ơi, cô duyệt rồi nhé
ĐỒNG Ý DUYỆT
Nhà trường nhất trí
BGH nhất trí
Đồng ý ạ. Em cảm ơn cô.
ok em
Oke em nhé
OK cô ạ
Được rồi em
đồng ý 100%
Approved
> Kính trình đồng chí xem xét /  / Đồng ý
Thống nhất
Nhất trí nội dung
Đồng ý, gửi Phòng giúp cô
duyet nhe
Đồng ý. Trân trọng.
DUYET
""",
    "reject": """
kđy
Kg duyệt
Cô ko duyệt
Cô k đồng ý đâu
Tôi đã không đồng ý
Ý kiến: không đồng ý
Từ chối duyệt
Tôi từ chối
Em ko đồng ý với phân công này ạ
Em không đồng ý ạ, vì em đã nghỉ
Không đồng ý gia hạn
Không đồng ý
KHÔNG DUYỆT: thiếu số liệu
ko đồng ý
k duyệt
kg nhat tri
hok đồng ý
không nhất trí
Tôi không đồng ý.
Từ chối
Bác
khong duyet
Không duyệt, vì chưa có chữ ký
Cô không duyệt nhé
Không phê duyệt
koduyet
KHONG DUYET: sai so lieu
""",
    "return": """
Tra lai em nhe
TRẢ LẠI. Thiếu minh chứng
trả lại: - mục II.3
Yêu cầu làm lại
Bổ sung
Bo sung minh chung nhe em
TRẢ LẠI: sửa mục II.3
Trả lại
tra lai: sua muc II.3
Trả lại, sửa mục II.3
Đề nghị sửa mục II.3
Đề nghị chỉnh sửa phần II
Sửa lại mục II.3
Chỉnh lại số liệu
Bổ sung số liệu mục II
Yêu cầu bổ sung minh chứng
Hoàn thiện lại
Xem lại mục III
Rà soát lại số liệu
Chưa đạt
Chưa đạt, làm lại
Làm lại
Em sửa lại mục 3 nhé
Em xem lại số liệu mục II giúp cô
de nghi bo sung so lieu
TRA LAI: 
Đề nghị em bổ sung chữ ký
Cần sửa mục II
Em bổ sung phần kết quả nhé
Chào em, / Trả lại: thiếu phụ lục
Trả lại: mục II.3 số liệu lấy ở đâu?
sua loi chinh ta muc II
""",
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
    UNCLEAR: """
Trả lại nếu thiếu minh chứng
Trả lại không?
ok / Sửa mục II nhé
Đã nhận / Đồng ý ban hành
Vâng, em chưa làm xong
Không xin thêm thời gian nữa
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
Mong nhận được sự đồng ý
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
Không có gì phải sửa, duyệt
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
Em chưa nhận được tệp
Chưa nhất trí, đề nghị sửa mục II.3
Duyệt mục I, mục II chưa duyệt
DUYỆT - TRẢ LẠI - KHÔNG DUYỆT
Nếu sửa xong thì đồng ý
Không duyệt à?
Em sẽ gửi báo cáo sau
Mai em gửi báo cáo ạ
Em chưa làm xong
Sau khi xem xét. / Tôi đồng ý.
Đồng ý nhưng
Đồng ý, bổ sung chữ ký
Không phải là không đồng ý
Đồng ý trừ mục II
Nhất trí, cần thêm số liệu
Không đồng ý thì thôi
Đã nhận, đồng ý
Đồng ý với nội dung nhưng đề nghị làm rõ mục 3
Duyệt, lưu ý sửa ngày
ok sửa mục 2 đi em
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


def phrases(expected: str) -> list[str]:
    """The mails that must be read as `expected`."""
    return [line.replace(" / ", "\n") for line in PHRASES[expected].splitlines() if line.strip()]


CASES = [(expected, phrase) for expected in PHRASES for phrase in phrases(expected)]
