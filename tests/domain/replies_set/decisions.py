"""What people write who decide, sloppily and correctly. A line is a mail; ` / ` is a line break in it."""

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
}
