"""A third set by other hands: staff about reports, receipts, time and other people."""
# ruff: noqa: E501 - a table: a mail a line

from tests.domain.fresh_set.entry import Mail
from tests.domain.fresh_set.letters import DUTY, REMINDER

REPORT: list[Mail] = [
    Mail(
        "gmail_web",
        "Kính gửi nhà trường, em xin báo cáo kết quả quý I của lớp 5 tuổi A:\n- Tuyên truyền 3 buổi cho 62 lượt phụ huynh.\n- Treo 02 pano ở cửa lớp.\n- Viết 01 bài đăng trang của trường.",
        "report",
        signature="Đỗ Thị Hạnh",
    ),
    Mail(
        "gmail_android",
        "Dạ trời ở đây mưa cả tuần nên mạng chập chờn, giờ em mới gửi được ạ. Quý vừa rồi y tế đã khám sức khỏe cho 214 cháu, phát hiện 9 cháu suy dinh dưỡng, 4 cháu béo phì, đã báo phụ huynh.",
        "report",
    ),
    Mail("samsung", "bc quy 1 to bep: nau 61 ngay an, tb 198 suat/ngay, khong co ngo doc, luu mau du", "report"),
    Mail(
        "outlook_en",
        "Em đã hoàn thành nhiệm vụ: thư viện cho mượn 340 lượt sách, bổ sung 45 đầu sách mới, tổ chức 1 Ngày hội đọc sách với 280 học sinh tham gia.",
        "report",
        signature="Vũ Thị Nhàn\nNhân viên thư viện",
    ),
    Mail(
        "iphone",
        "Công đoàn báo cáo: thăm hỏi 5 đoàn viên ốm, tặng 32 suất quà Tết, tổ chức 8/3 cho 41 chị em. Hết ạ.",
        "report",
    ),
    Mail(
        "zimbra",
        "Tổ chuyên môn 4-5 đã thực hiện xong các nội dung được giao trong quý I. Cụ thể: dự giờ 12 tiết, sinh hoạt chuyên đề 02 lần, 100% giáo viên ký cam kết. Tồn tại: còn 1 đ/c nộp giáo án chậm.",
        "report",
    ),
    Mail(
        "thunderbird_top",
        "Quý này bảo vệ chúng tôi trực đủ 24/24, ghi sổ 37 lượt khách, thay 2 ổ khóa cổng sau. Không có mất mát gì.",
        "report",
        note="'nothing lost' stands at the end of a report with figures",
        asked_back=True,
    ),
    Mail(
        "zalo",
        "Hạnh gửi chị văn thư nhé: em dán 4 tờ rơi ở góc tuyên truyền, nói chuyện với phụ huynh giờ đón trả trẻ được 28 người 😊",
        "report",
        asked_back=True,
    ),
    Mail(
        "outlook_web",
        "Em đính chính báo cáo hôm qua: số phụ huynh dự họp là 56 người, không phải 65. Các số khác giữ nguyên ạ.",
        "report",
        asked_back=True,
    ),
    Mail(
        "yahoo",
        "Chi đoàn em đã làm được: 1 buổi lao động dọn sân trường (18 đoàn viên), 1 công trình vườn rau 60m2, quyên góp 2.350.000 đồng ủng hộ bạn nghèo. Có gì thiếu chị nhắn em bổ sung ạ.",
        "report",
    ),
    Mail(
        "apple_mail",
        "Kế toán báo cáo: đã công khai thu chi quý I trên bảng tin ngày 12/3, niêm yết 30 ngày; giải quyết 3 thủ tục bảo hiểm cho giáo viên, đúng hạn cả 3.",
        "report",
    ),
    Mail(
        "k9",
        "Em gui bao cao nhe chi. Lop em 31 chau, tuyen truyen cho 29 phu huynh ve phong chong dich tay chan mieng, con 2 phu huynh di lam xa chua gap duoc.",
        "report",
    ),
    Mail(
        "outlook_mobile",
        "Trong kỳ, khối 3 tổ chức được 02 buổi trải nghiệm, 95 em tham gia. Riêng mục tập huấn thì không phát sinh.",
        "report",
        note="nil for one item only: still a report",
        asked_back=True,
    ),
    Mail(
        "roundcube",
        "Báo cáo của Liên đội: kết nạp 48 đội viên mới, phát thanh măng non 10 số, kế hoạch nhỏ thu 520 kg giấy vụn.",
        "report",
        signature="Tổng phụ trách Đội",
    ),
]

NIL: list[Mail] = [
    Mail("gmail_web", "Trong quý I bộ phận em không phát sinh nội dung gì cần báo cáo ạ.", "nil"),
    Mail("iphone", "Quý này không có gì chị ạ", "nil"),
    Mail("gmail_android", "k có gì ps c nhé", "nil"),
    Mail(
        "outlook_vi",
        "Kính gửi bộ phận văn thư, tôi đã rà soát sổ theo dõi từ 01/01 đến nay, không ghi nhận trường hợp nào. Trân trọng.",
        "nil",
        signature="Lê Văn Tám\nBảo vệ",
        asked_back=True,
    ),
    Mail("samsung", "Khong phat sinh", "nil"),
    Mail("outlook_mobile", "Dạ bên bếp kỳ ni không có chi phát sinh mô chị nạ", "nil"),
    Mail("zalo", "Hổng có phát sinh gì hết nha chị ơi 😅", "nil"),
    Mail(
        "thunderbird_top",
        "Xin lỗi vì trả lời chậm, tuần rồi em nghỉ ốm. Về nội dung chị hỏi thì tổ em chưa phát sinh việc nào trong kỳ.",
        "nil",
        note="'chưa' in a period that is nearly over",
        asked_back=True,
    ),
    Mail("apple_mail", "Nil report cho quý 1 nhé em, y tế không có ca nào.", "nil", asked_back=True),
    Mail(
        "yahoo",
        "Quý I không có đơn thư, không có khiếu nại, không có phản ánh nào của phụ huynh.",
        "nil",
        asked_back=True,
    ),
    Mail("roundcube", "Số liệu quý I: 0. Không có nội dung báo cáo.", "nil"),
    Mail(
        "zimbra",
        "Đính chính thư trước: tôi ghi nhầm là có 01 buổi tuyên truyền, thực tế buổi đó hoãn. Như vậy quý I không phát sinh.",
        "nil",
        asked_back=True,
    ),
]

ACKNOWLEDGE: list[Mail] = [
    Mail("gmail_android", "Dạ em nhận được rồi ạ", "acknowledge", letter=DUTY),
    Mail("iphone", "Đã nhận, cảm ơn em.", "acknowledge", letter=DUTY),
    Mail("samsung", "da nhan nhe c", "acknowledge", letter=DUTY),
    Mail(
        "outlook_vi",
        "Tôi xác nhận đã nhận được nhiệm vụ nhà trường giao và sẽ triển khai đúng kế hoạch.",
        "acknowledge",
        signature="Phạm Thu Hà\nTổ trưởng tổ 2-3",
        letter=DUTY,
    ),
    Mail("zalo", "Rõ ạ! 🫡", "acknowledge", letter=DUTY),
    Mail("outlook_en", "Received, thanks em. Chị sẽ làm.", "acknowledge", letter=DUTY),
    Mail("k9", "Dạ vâng ạ", "acknowledge", letter=DUTY),
    Mail(
        "gmail_web",
        "Em chào chị. Mấy hôm nay nồm quá phòng y tế ướt hết cả chị ạ. Thông báo của trường em đọc rồi, em nắm được việc rồi nhé.",
        "acknowledge",
        letter=DUTY,
    ),
    Mail("thunderbird", "Công đoàn tiếp thu và sẽ thực hiện.", "acknowledge", letter=DUTY),
    Mail("outlook_mobile", "Dạ tui nhận được thơ rồi nghen cô, để tui mần", "acknowledge", letter=DUTY),
    Mail("zimbra", "Trường TH Sao Mai đã nhận được văn bản, sẽ báo cáo đúng hạn.", "acknowledge", letter=REMINDER),
    Mail(
        "yahoo",
        "Vâng chị, em nhận việc góc tuyên truyền và bài viết. Có gì em hỏi chị sau ạ.",
        "acknowledge",
        letter=DUTY,
    ),
]

EXTEND: list[Mail] = [
    Mail("gmail_web", "Em xin gia hạn đến ngày 20/3 vì máy tính của lớp đang đi sửa ạ.", "extend", "2024-03-20"),
    Mail("iphone", "Cho chị xin đến thứ 4 tuần sau nhé, tuần này chị đi thi giáo viên giỏi", "extend", "2024-03-20"),
    Mail(
        "gmail_android",
        "c oi cho e nop muon den 22/3 dc k a, e dang om",
        "extend",
        "2024-03-22",
        note="a question in form, a request in meaning",
    ),
    Mail(
        "outlook_vi",
        "Kính gửi nhà trường. Hiện tại tổ tôi còn thiếu số liệu của 02 lớp. Kính đề nghị nhà trường cho lùi thời hạn báo cáo sang ngày 25 tháng 3 năm 2024.",
        "extend",
        "2024-03-25",
        signature="Bùi Thị Thơm",
    ),
    Mail(
        "outlook_web",
        "Em xin lỗi chị, con em nằm viện từ thứ Ba đến giờ. Chắc 21/3 em mới gửi báo cáo được, chị thông cảm cho em thêm mấy hôm.",
        "extend",
        None,
        note="no day in the wish itself: it is asked for",
    ),
    Mail("samsung", "Xin them thoi gian a, em chua tong hop kip", "extend"),
    Mail(
        "zimbra",
        "Đề nghị gia hạn thời gian nộp báo cáo đến hết ngày 29/3/2024 do đơn vị đang đón đoàn kiểm tra phổ cập.",
        "extend",
        "2024-03-29",
    ),
    Mail("thunderbird_top", "Hạn 18/3 thì em không kịp ạ, em xin đến 22/3.", "extend", "2024-03-22"),
    Mail(
        "k9",
        "Chị cho em khất đến cuối tháng được không ạ? Kho bạc chưa đối chiếu xong.",
        "extend",
        None,
        note="'cuối tháng' is ambiguous as a day",
    ),
    Mail("outlook_mobile", "Deadline gấp quá, cho em delay tới thứ Năm tuần sau nha chị", "extend", "2024-03-21"),
    Mail(
        "zalo",
        "Em nói lại nhé chị, lúc nãy em xin đến 20/3 nhưng xem lịch thì không kịp, chị cho em đến 26/3 ạ.",
        "extend",
        "2024-03-26",
        asked_back=True,
    ),
    Mail(
        "roundcube",
        "Tôi đã nhận được thư nhắc. Do sổ sách thư viện đang kiểm kê, xin được nộp chậm 05 ngày so với hạn.",
        "extend",
        None,
        note="five days after 18/3: 23/3, or working days: not compared",
    ),
    Mail(
        "apple_mail",
        "Hôm qua cô Hiệu phó bảo em cứ làm kỹ không phải vội, nên em xin phép gửi báo cáo vào thứ Sáu 22/3 ạ.",
        "extend",
        "2024-03-22",
    ),
    Mail("yahoo", "Nhà bếp xin hoãn nộp báo cáo ít hôm, cô Tâm giữ sổ đi đám cưới con chưa về.", "extend"),
]

DUTIES3 = [*REPORT, *NIL, *ACKNOWLEDGE, *EXTEND]
