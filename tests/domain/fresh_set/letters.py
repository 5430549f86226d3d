"""Letters the office sent, which the mails of the set answer: all of them name words that decide."""
# ruff: noqa: E501 - letters as they are sent

SENDER, ADDRESS = "Văn thư Trường MN Hoa Phượng", "vanthu@mnhoaphuong.edu.vn"

REMINDER = """Kính gửi: Đồng chí Đỗ Thị Hạnh - Giáo viên.

Theo Kế hoạch số 12/KH-MNHP ngày 05 tháng 01 năm 2024, đồng chí được giao báo cáo kết quả quý I năm 2024. Thời hạn gửi \
báo cáo: trước 17 giờ 00 phút, thứ Hai, ngày 18 tháng 3 năm 2024.

Trường hợp trong kỳ không phát sinh nội dung, đề nghị trả lời "Không phát sinh". Trường hợp cần thêm thời gian, đề nghị \
trả lời "Xin gia hạn đến ngày ..." và nêu lý do.

Trân trọng./.
TRƯỜNG MẦM NON HOA PHƯỢNG - BỘ PHẬN VĂN THƯ"""

APPROVAL = """Kính gửi: Đồng chí Ngô Văn Khải - Hiệu trưởng.

Bộ phận Văn thư kính trình đồng chí dự thảo Báo cáo kết quả công tác quý I năm 2024. Kính đề nghị đồng chí xem xét và trả \
lời thư này, dòng đầu ghi một trong các nội dung:
DUYỆT
TRẢ LẠI: ý kiến
KHÔNG DUYỆT: lý do

Mã văn bản: 7K4M. Nếu dự thảo thay đổi, Bộ phận Văn thư sẽ trình lại.

Trân trọng./."""

DUTY = """--- Vui lòng trả lời phía trên dòng này ---

Kính gửi: Đồng chí Đỗ Thị Hạnh - Giáo viên.

Nhà trường giao đồng chí thực hiện nhiệm vụ sau:
1. Viết tin bài tuyên truyền.
2. Phụ trách góc tuyên truyền của lớp.

Đề nghị đồng chí trả lời thư này với nội dung "Đã nhận" để xác nhận. Nếu không phụ trách, đề nghị trả lời "Chuyển đồng \
chí ...".

Trân trọng./."""

SUBJECTS = {
    REMINDER: "[KH12-B2-2024Q1-q7m4x2k9ab] Nhắc gửi báo cáo quý I năm 2024",
    APPROVAL: "[BC-2024Q1-D2-h5t8w3n6cd] Trình duyệt: Báo cáo kết quả công tác quý I năm 2024",
    DUTY: "[KH12-A4-r2v9p6j3ef] Giao nhiệm vụ thực hiện Kế hoạch số 12/KH-MNHP",
}
