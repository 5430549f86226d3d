# ruff: noqa: E501
"""Replies as people write them who have never seen how they are read: other programs, other ways to fill in a form."""

import html
from email.message import EmailMessage

from domain.indicator_reading import form_line
from domain.indicators import defined

INDICATORS = defined(
    [
        {"code": "buoi", "name": "Số buổi tuyên truyền cho phụ huynh", "unit": "buổi"},
        {"code": "tin", "name": "Số tin, bài đăng trên Trang Web", "unit": "tin, bài"},
        {"code": "luot", "name": "Số lượt phụ huynh tham dự", "unit": "lượt"},
        {"code": "chi", "name": "Kinh phí đã chi", "unit": "triệu đồng", "kind": "number"},
        {"code": "ty_le", "name": "Tỷ lệ trẻ ăn bán trú", "unit": "%", "kind": "number", "max": 100},
        {"code": "kho", "name": "Khó khăn, vướng mắc", "kind": "text", "required": False},
    ]
)
LETTER = "\n".join(
    [
        "--- Vui lòng trả lời phía trên dòng này ---",
        "",
        "Kính gửi: Đồng chí Lý Thị Mẩy - Giáo viên lớp 4 tuổi B.",
        "",
        "Đề nghị đồng chí gửi báo cáo tháng 5 năm 2024 về tuyên truyền, phối hợp với gia đình trẻ.",
        "",
        "Số liệu đề nghị điền vào sau dấu hai chấm khi trả lời:",
        "",
        *(form_line(number, each) for number, each in enumerate(INDICATORS, start=1)),
        "",
        "Trân trọng./.",
        "Mã thư: KH11-B3-2024M05-9PLK2QWE7T",
    ]
)
USUAL = {"buoi": "3", "tin": "2", "luot": "1250", "chi": "1.5", "ty_le": "97"}
Expected = dict[str, str | None]


def _filled(*words: str) -> str:
    text = LETTER
    for each in words:
        text = text.replace("____", each, 1)
    return text


def _plain(text: str) -> bytes:
    mail = _mail()
    mail.set_content(text, cte="8bit")
    return bytes(mail)


def _rich(body: str) -> bytes:
    mail = _mail()
    mail.set_content(f"<html><body>{body}</body></html>", subtype="html")
    return bytes(mail)


def _mail() -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Lý Thị Mẩy <may@hoasen.example>"
    mail["To"] = "vanthu@hoasen.example"
    mail["Subject"] = "TRẢ LỜI: Nhắc gửi báo cáo tháng 5 [KH11-B3-2024M05-9PLK2QWE7T]"
    return mail


def _quoted(text: str, mark: str = "> ") -> str:
    return "\n".join(f"{mark}{line}" for line in text.split("\n"))


def _breaks(text: str) -> str:
    return "<br>".join(html.escape(line) for line in text.split("\n"))


_OUTLOOK = "\n\n________________________________\nTừ: Văn thư <vanthu@hoasen.example>\nĐã gửi: Thứ Hai, 27 Tháng Năm 2024 07:05\nTới: Mẩy\nChủ đề: Nhắc gửi báo cáo tháng 5\n\n"
_THUNDERBIRD = "\n\nVào 27/05/2024 lúc 07:05, Văn thư đã viết:\n"
_APPLE = (
    "\n\nĐã gửi từ iPhone của tôi\n\nVào ngày 27 thg 5, 2024, lúc 07:05, Văn thư <vanthu@hoasen.example> đã viết:\n\n"
)
_ZIMBRA = '\n\nTừ: "Văn thư" <vanthu@hoasen.example>\nĐến: "may" <may@hoasen.example>\nĐã gửi: Thứ Hai, 27 tháng 5, 2024 7:05:00 SA\nTiêu đề: Nhắc gửi báo cáo tháng 5\n\n'
_YAHOO = "\n\n    Vào Thứ Hai, 27 tháng 5, 2024 lúc 07:05:11 GMT+7, Văn thư <vanthu@hoasen.example> đã viết:  \n \n "


def _word_table() -> str:
    rows = [
        ("Buổi tuyên truyền cho phụ huynh", "03"),
        ("Tin, bài đăng trên Trang Web", "02"),
        ("Lượt phụ huynh tham dự", "1.250"),
        ("Kinh phí đã chi (triệu đồng)", "1,5"),
        ("Tỷ lệ trẻ ăn bán trú (%)", "97"),
    ]
    cells = "".join(
        f"<tr><td width=40><p class=MsoNormal>{n}</p></td><td><p class=MsoNormal><span lang=VI>{html.escape(a)}<o:p></o:p></span></p></td>"
        f"<td><p class=MsoNormal><b>{b}</b></p></td></tr>"
        for n, (a, b) in enumerate(rows, 1)
    )
    return f"<p class=MsoNormal>Em gửi bảng ạ</p><table class=MsoTableGrid border=1>{cells}</table>"


SAMPLES: dict[str, tuple[bytes, Expected]] = {
    "không đánh số, theo thứ tự": (
        _plain("3 buổi\n2 tin, bài\n1.250 lượt\n1,5 triệu đồng\n97%\nkhông" + _THUNDERBIRD + _quoted(LETTER)), USUAL),
    "hai tin, một bài": (
        _plain("Em gửi ạ" + _THUNDERBIRD + _quoted(_filled("3", "2 tin, 1 bài", "1250", "1,5", "97", "không"))),
        USUAL | {"tin": "3"}),
    "khoảng và gần": (
        _plain("1. 3\n2. 2\n3. khoảng 1.250 lượt\n4. gần 1,5 triệu\n5. 97" + _APPLE + _quoted(LETTER)), USUAL),
    "một khoảng từ đến bị hỏi lại": (
        _plain("1. 3\n2. 2\n3. từ 30 đến 40\n4. 1,5\n5. 97" + _APPLE + _quoted(LETTER)), USUAL | {"luot": None}),
    "khoảng 30-40 bị hỏi lại": (
        _plain("Số buổi: 3\nTin bài: 2\nLượt phụ huynh: 30-40\nKinh phí: 1,5\nTỷ lệ: 97" + _ZIMBRA + LETTER),
        USUAL | {"luot": None}),
    "viết bằng chữ, không dấu": (
        _plain("so buoi tuyen truyen: ba\nso tin bai: hai\nso luot phu huynh tham du: mot nghin hai tram nam muoi\nkinh phi da chi: 1 trieu ruoi\nty le an ban tru 97%" + _YAHOO + LETTER), USUAL),
    "một triệu rưỡi bằng đồng": (
        _plain("1/ 3\n2/ 2\n3/ 1250\n4/ 1.500.000 đồng\n5/ 97" + _OUTLOOK + LETTER), USUAL | {"chi": None}),
    "đảo thứ tự, nhãn rút gọn": (
        _plain("- Tỷ lệ bán trú: 97\n- Kinh phí: 1,5 triệu\n- Phụ huynh tham dự: 1250 lượt\n- Tin bài: 2\n- Tuyên truyền: 3 buổi" + _THUNDERBIRD + _quoted(LETTER)), USUAL),
    "đảo thứ tự có số": (
        _plain("5. 97\n4. 1,5\n3. 1250\n2. 2\n1. 3" + _ZIMBRA + LETTER), USUAL),
    "nhãn không dấu hai chấm": (
        _plain("Số buổi tuyên truyền cho phụ huynh 3\nSố tin, bài đăng trên Trang Web 2\nSố lượt phụ huynh tham dự 1.250\nKinh phí đã chi 1,5 triệu\nTỷ lệ trẻ ăn bán trú 97%" + _OUTLOOK + LETTER), USUAL),
    "nhãn và gạch nối": (
        _plain("Số buổi tuyên truyền - 3\nTin bài – 2\nLượt phụ huynh – 1250\nKinh phí – 1,5\nTỷ lệ trẻ ăn bán trú – 97" + _APPLE + _quoted(LETTER)), USUAL),
    "số đứng trước tên": (
        _plain("Trong tháng em thực hiện:\n3 buổi tuyên truyền cho phụ huynh\n2 tin, bài đăng trên Trang Web\n1.250 lượt phụ huynh tham dự\nkinh phí đã chi: 1,5 triệu\ntỷ lệ trẻ ăn bán trú: 97%" + _THUNDERBIRD + _quoted(LETTER)), USUAL),
    "bảng dán từ Word": (_rich(_word_table() + "<hr>" + _breaks(LETTER)), USUAL),
    "bảng dán từ Word, mất khung": (
        _plain("TT\tNội dung\tSố lượng\n1\tSố buổi tuyên truyền cho phụ huynh\t3\n2\tSố tin, bài đăng trên Trang Web\t2\n3\tSố lượt phụ huynh tham dự\t1.250\n4\tKinh phí đã chi\t1,5\n5\tTỷ lệ trẻ ăn bán trú\t97" + _OUTLOOK + LETTER), USUAL),
    "gạch đứng": (
        _plain("| Số buổi tuyên truyền cho phụ huynh | 3 |\n| Số tin, bài đăng trên Trang Web | 2 |\n| Số lượt phụ huynh tham dự | 1250 |\n| Kinh phí đã chi | 1,5 |\n| Tỷ lệ trẻ ăn bán trú | 97 |" + _ZIMBRA + LETTER), USUAL),
    "chỗ để trống và không": (
        _plain("Em chào chị" + _THUNDERBIRD + _quoted(_filled("3", "không", "", "không có", "97", "Không"))),
        {"buoi": "3", "tin": "0", "chi": "0", "ty_le": "97"}),
    "chưa có số liệu bị hỏi lại": (
        _plain("1. 3\n2. 2\n3. chưa thống kê được\n4. 1,5\n5. 97" + _APPLE + _quoted(LETTER)), USUAL | {"luot": None}),
    "trả lời xen kẽ, in đậm": (
        _rich('<div dir="ltr">Em trả lời dưới ạ</div><div class="gmail_quote"><blockquote>' + _breaks(LETTER)
              .replace("phụ huynh (buổi): ____", "phụ huynh (buổi): <b>3</b>")
              .replace("(tin, bài): ____", '(tin, bài): <span style="color:red"><b>2</b></span>')
              .replace("(lượt): ____", '(lượt): <span style="color:red">1.250</span>____')
              .replace("đồng): ____", "đồng): ___<font color=blue>1,5</font>_")
              .replace("(%): ____", "(%): <u>&nbsp;97&nbsp;</u>") + "</blockquote></div>"), USUAL),
    "danh sách đánh số của HTML": (
        _rich("<div>Dạ em gửi số liệu</div><ol><li>3 buổi</li><li>2</li><li>1.250</li><li>1,5 triệu đồng</li><li>97 %</li></ol><hr>" + _breaks(LETTER)), USUAL),
    "số kèm lời giải thích": (
        _plain("1. 3 buổi (ngày 6, 13, 20/5)\n2. 2 bài, có ảnh kèm theo\n3. 1.250 lượt, tăng 50 lượt so với tháng 4\n4. 1,5 triệu đồng tiền in tờ rơi\n5. 97% (tháng trước 95%)\n6. Mưa nhiều, phụ huynh khó đến." + _OUTLOOK + LETTER), USUAL),
    "dấu hai chấm toàn chiều, dấu bằng, mũi tên": (
        _plain("1\uff1a 3\n2 = 2\n3 -> 1250\n4 => 1,5\n5\uff1a 97" + _YAHOO + LETTER), USUAL),
    "câu 1, câu 2": (
        _plain("Câu 1: 3\nCâu 2: 2\nCâu 3: 1 250\nCâu 4: 1.5\nCâu 5: 97,0" + _APPLE + _quoted(LETTER)), USUAL),
    "gõ sai dấu và viết hoa": (
        _plain("SỐ BUỔI TUYÊN TRUYỀN: 03\nSỐ TIN BÀI: 02\nSỐ LƯỢT PHỤ HUYNH: 1,250\nKINH PHÍ: 1,5 TRIỆU\nTỈ LỆ ĂN BÁN TRÚ: 97 %" + _ZIMBRA + LETTER), USUAL),
    "ngoặc đơn và dấu chấm cuối": (
        _plain("(1) 3 buổi.\n(2) 2 tin bài.\n(3) 1.250 lượt.\n(4) 1,5 triệu đồng.\n(5) 97%." + _OUTLOOK + LETTER), USUAL),
    "điền trong thư, thư bị gập dòng": (
        _plain("Em gửi\n" + _quoted(_filled("3", "2", "1250", "1,5", "97", "")
               .replace("Số buổi tuyên truyền cho phụ huynh (buổi): 3", "Số buổi tuyên truyền cho\n phụ huynh (buổi): 3"), ">> ")), USUAL),
}  # fmt: skip
