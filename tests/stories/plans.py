"""A short plan in our own words, and the same as a Word file that was edited."""

import io

import docx

PLAN = """\
TRƯỜNG MẦM NON HOA SEN
KẾ HOẠCH
Giữ gìn vệ sinh trường lớp năm 2024

Căn cứ Thông tư số 52/2020/TT-BGDĐT ngày 31/12/2020 của Bộ Giáo dục và Đào tạo ban hành Điều lệ Trường mầm non;

Trường Mầm non Hoa Sen xây dựng Kế hoạch giữ gìn vệ sinh trường lớp năm 2024 như sau:

I. MỤC ĐÍCH, YÊU CẦU
- Trường lớp sạch sẽ, trẻ khỏe mạnh.

II. NHIỆM VỤ
1. Quét dọn sân trường hằng tuần.
2. Trồng thêm cây bóng mát ở sân sau.

III. TỔ CHỨC THỰC HIỆN
- Giao đồng chí Trần Thị Mai - Phó Hiệu trưởng phụ trách kiểm tra vệ sinh các lớp.
- Giao Tổ trưởng Tổ chuyên môn 1 báo cáo kết quả hằng quý, chậm nhất ngày 18 của tháng cuối quý.
- Giao Giáo viên lớp 5A báo cáo kết quả hằng quý, chậm nhất ngày 18 của tháng cuối quý.

Trên đây là Kế hoạch giữ gìn vệ sinh trường lớp năm 2024 của Trường Mầm non Hoa Sen./.

Nơi nhận:
- Phòng GD&ĐT (b/c);
- Toàn thể CBGVNV (t/h);
- Trang Web;
- Lưu: VT.
HIỆU TRƯỞNG



Lê Thị Lành
"""


def edited(word_file: bytes, passage: str, addition: str) -> bytes:
    """The Word file with some words added to the first paragraph that holds `passage`."""
    document = docx.Document(io.BytesIO(word_file))
    paragraph = next(each for each in document.paragraphs if passage in each.text)
    paragraph.add_run(addition)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
