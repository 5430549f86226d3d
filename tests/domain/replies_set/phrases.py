"""What people write, sloppily and correctly, and what it must be read as. All of it our own words.

`NOTHING` is said without any verb; `UNCLEAR` must be asked back. A line is a mail; ` / ` is a line break in it.
"""

NOTHING, UNCLEAR = "nothing", "unclear"

PHRASES: dict[str, str] = {
    "approve": """
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
