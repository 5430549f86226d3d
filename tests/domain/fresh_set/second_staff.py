"""A second set, of other hands: reports, receipts, requests and questions as people of three regions type them."""
# ruff: noqa: E501 - a table: a mail a line

from tests.domain.fresh_set.encode import File
from tests.domain.fresh_set.entry import Mail
from tests.domain.fresh_set.letters import DUTY

DOC = File("BAO CAO QUY 1 (sua).doc", "application/msword", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 30)
DOCX = File(
    "BC quý I lớp 5A.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    b"PK\x03\x04v" * 40,
)
XLSX = File("Q1 report.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\x03\x04y" * 40)
HEIC = File("IMG_4417.HEIC", "image/heic", b"\x00\x00\x00\x24ftypheic" * 20)
SCAN = File("Quét có dấu.pdf", "application/pdf", b"%PDF-1.7 " * 30)

_REPORTS = [
    Mail("gmail_web", "Dạ em thưa cô, mấy hôm nay trường mình mất điện nên em gửi hơi trễ, mong cô thông cảm. Em nộp báo cáo quý I của lớp 5A, file em đính kèm ạ.",
         "report", files=(DOCX,), traps="greeting"),
    Mail("iphone", "báo cáo chị là quý vừa rồi lớp lá một tuyên truyền cho phụ huynh được bốn buổi có sáu mươi hai lượt người dự không có vướng mắc gì ạ",
         "report", form="nfd", traps="negation", note="spoken into the phone"),
    Mail("zimbra", "Thực hiện Kế hoạch số 12/KH-MNHP ngày 05 tháng 01 năm 2024 của Trường Mầm non Hoa Phượng, Tổ chuyên môn Nhà trẻ báo cáo kết quả quý I năm 2024 như sau:\n"
         "1. Tuyên truyền trên bảng tin: 06 lượt.\n2. Họp phụ huynh: 02 buổi, 58 lượt người.\n3. Khó khăn, vướng mắc: không.", "report",
         signature="Trân trọng./.\nLê Thị Bích Đào\nTổ trưởng", traps="negation"),
    Mail("samsung", "e guwri baos cáo quý 1 nha c", "report", files=(HEIC,), traps="short", note="slips of Telex"),
    Mail("outlook_en", "Dear chị,\n\nReport Q1 của tổ Văn phòng as attached, done ạ.", "report", files=(XLSX,), traps="greeting"),
    Mail("zalo", "số liệu nè chị: lớp Chồi 2 có 31 bé, tuyên truyền 5 lần, ph dự 28. e báo cáo vậy nghen", "report",
         subject="bc choi 2", traps="short"),
    Mail("k9", "Đã làm xong hết các mục rồi ạ, kết quả: 03 bài viết, 01 video, 120 lượt xem.", "report"),
    Mail("yahoo", "Lúc đầu em tính xin thêm vài ngày mà thôi, em làm xong luôn rồi. Em nộp báo cáo kèm thư này ạ.", "report",
         files=(DOC,), traps="two-verbs", note="a change of mind: the report is there"),
    Mail("outlook_vi", "Kính trình Ban Giám hiệu báo cáo kết quả thực hiện nhiệm vụ quý I của tổ Mẫu giáo lớn.", "report", charset="tcvn3",
         files=(SCAN,)),
    Mail("roundcube", "Bổ sung báo cáo em gửi hôm qua: lớp 3C thêm 02 buổi, tổng cộng là 07 buổi.", "report", traps="two-verbs",
         note="bổ sung is what the teacher does, not what the office shall do"),
    Mail("thunderbird", "Em gửi lại báo cáo vì file trước bị lỗi font, chị thay giúp em bản này nhé.", "report", files=(DOC,),
         traps="bottom-posted"),
    Mail("apple_mail", "Tổ nhà bếp xin báo cáo: quý I nấu 11.520 suất ăn, 03 buổi tuyên truyền an toàn thực phẩm, không có ca ngộ độc nào.",
         "report", form="nfd", traps="negation", signature="Trân trọng,\nPhùng Thị Sen"),
    Mail("gmail_android", "Em gửi báo cáo lớp 4C ạ. Nhân tiện em đề nghị nhà trường cấp thêm cho lớp 2 bảng tuyên truyền, bảng cũ mục hết rồi.",
         "report", files=(DOCX,), traps="two-verbs", note="the wish goes with the report to whoever reads it"),
    Mail("thunderbird_top", "Lớp Mầm 3 báo cáo: 04 buổi, 52 lượt phụ huynh.", "report", charset="vni-raw", letter="", subject="Bao cao lop Mam 3"),
    Mail("outlook_web", "Chị Nhạn ơi, em là Thảo lớp Nhà trẻ B đây ạ.\nĐây là báo cáo quý I của lớp em, em để trên Drive: https://docs.google.com/document/d/1aB2/edit",
         "report", traps="greeting"),
    Mail("outlook_mobile", "Gửi trường báo cáo quý I của Công đoàn, đã ký và đóng dấu.", "report", files=(SCAN,)),
    Mail("roundcube", "Kính gửi: Bộ phận Văn thư.\nChi đoàn báo cáo kết quả quý I: 02 buổi ra quân, 36 lượt đoàn viên.", "report",
         charset="tcvn3-raw", letter="", subject="BC Chi doan", traps="greeting"),
]  # fmt: skip

_RECEIPTS = [
    Mail("gmail_android", "Dạ, e nhận đc r ạ", "acknowledge", letter=DUTY, traps="short"),
    Mail("outlook_web", "Noted, em nhận được rồi và sẽ làm ạ.", "acknowledge", letter=DUTY),
    Mail("zalo", "ok c, e nhận được rùi nha", "acknowledge", letter=DUTY, subject="nhan viec", traps="short"),
    Mail("samsung", "Rõ chị ơi, để em phổ biến cho cả tổ", "acknowledge", letter=DUTY),
    Mail("zimbra", "Bộ phận Thư viện đã tiếp nhận văn bản, đang tổ chức thực hiện./.", "acknowledge", letter=DUTY, charset="none"),
    Mail("roundcube", "da ro a, em se trien khai trong tuan sau", "acknowledge", letter=DUTY, form="unmarked", traps="short"),
    Mail("iphone", "Em ddã nhận được thư rồi nhé chị", "acknowledge", letter=DUTY, form="nfd", note="a slip of Telex"),
    Mail("yahoo", "Vâng, tôi đã nhận được kế hoạch và nắm nội dung được giao, tôi sẽ sắp xếp thực hiện.", "acknowledge", letter=DUTY,
         charset="windows-1258"),
    Mail("apple_mail", "Em nhận nhiệm vụ ạ. Hai hôm trước em nghỉ ốm nên giờ mới mở thư, mong nhà trường thông cảm.", "acknowledge", letter=DUTY,
         form="nfd"),
    Mail("outlook_vi", "Tôi đã nhận được phân công của Nhà trường và xin nghiêm túc chấp hành.", "acknowledge", letter=DUTY,
         charset="windows-1258", signature="Trân trọng,\nĐinh Công Thành\nBảo vệ"),
    Mail("gmail_web", "Dạ em nhất trí nhận nhiệm vụ ạ.", "acknowledge", letter=DUTY, traps="two-verbs",
         note="a duty is accepted here; there is nothing to approve"),
    Mail("thunderbird_top", "Đã nhận được thư, chiều em gửi báo cáo.", "acknowledge", charset="lies-ascii", traps="two-verbs",
         note="the report is a promise, the receipt is said"),
    Mail("outlook_en", "Đã nhận được công việc được giao.", "acknowledge", letter=DUTY, charset="vni-raw"),
    Mail("thunderbird", "Vâng ạ, em nhận được rồi, em cảm ơn chị nhắc.", "acknowledge", letter=DUTY, traps="bottom-posted"),
    Mail("k9", "nhận đủ rồi nghen em, hôm nọ mạng yếu quá mở hổng được", "acknowledge", letter=DUTY, traps="negation short"),
]  # fmt: skip

_NILS = [
    Mail("gmail_web", "Kính gửi Văn thư, trong quý I vừa qua lớp tôi không tổ chức thêm hoạt động nào ngoài kế hoạch, cũng không có kiến nghị, đề xuất gì, vì vậy xin báo là không phát sinh.",
         "nil", traps="greeting negation", signature="Vi Thị Nương\nGV điểm trường Khe Hố"),
    Mail("samsung", "hok có gì phát sinh nghen chị", "nil", traps="short negation"),
    Mail("k9", "Tháng ni bên bếp k phát sinh chi hết chị nờ", "nil", traps="short"),
    Mail("outlook_vi", "Qua rà soát, bộ phận Kế toán không có nội dung phát sinh trong kỳ báo cáo.", "nil", traps="two-verbs",
         charset="windows-1258", signature="Trân trọng./.\nTrần Thị Lụa"),
    Mail("zalo", "tổ e k có j phát sinh ạ", "nil", subject="to 2", traps="short"),
    Mail("iphone", "Dạ quý này lớp con không phát sinh gì mới đâu cô ơi", "nil", form="nfd"),
    Mail("yahoo", "KHÔNG PHÁT SINH", "nil", charset="none"),
    Mail("roundcube", "Quý này vẫn bằng không, không phát sinh trường hợp nào.", "nil", traps="negation"),
    Mail("outlook_mobile", "Trong kỳ tổ không có nội dung gì phát sinh nên không có báo cáo riêng.", "nil", traps="negation", charset="lies-latin1"),
    Mail("outlook_en", "kho6ng pha1t sinh gi2 chi5 nhe1", "nil", note="VNI keys with the typing program off"),
    Mail("apple_mail", "Dạ em báo chị là nhóm trẻ 18 tháng không phát sinh nội dung nào trong quý ạ, chị cập nhật giúp em.", "nil", form="nfd"),
    Mail("thunderbird", "Lớp 3 tuổi C không phát sinh.", "nil", traps="bottom-posted", charset="vni"),
]  # fmt: skip

_EXTENSIONS = [
    Mail("outlook_web", "Kính thưa cô, tổ em có 2 giáo viên đang nghỉ ốm nên chưa tổng hợp kịp, em xin gia hạn báo cáo đến thứ sáu tuần sau ạ.",
         "extend", "2024-03-22", traps="date negation"),
    Mail("gmail_android", "c ơi cho e xin gia hạn thêm 3 ngày nha, máy e hư rùi", "extend", traps="date short",
         note="three days from today or from the due date: the day is asked for"),
    Mail("samsung", "Cho em xin lùi hạn đến ngày kia nhá chị, file lỗi em phải làm lại từ đầu", "extend", "2024-03-17", letter=DUTY,
         traps="date two-verbs"),
    Mail("zimbra", "Đề nghị Nhà trường cho bộ phận Tài vụ gia hạn nộp báo cáo đến hết ngày 29/3/2024, do đang phục vụ đoàn kiểm tra của Phòng.",
         "extend", "2024-03-29", traps="date"),
    Mail("yahoo", "Em xin lùi thời hạn đến mùng 5 tháng 4 ạ, em còn chờ quyết toán.", "extend", traps="date",
         note="mùng may be a day of the moon: the day is asked for"),
    Mail("iphone", "xin gia hạn giúp em tới hết tuần này", "extend", letter=DUTY, form="nfd", traps="date", note="Friday or Sunday: asked for"),
    Mail("outlook_en", "Cho em xin gia hạn tới 20/3 nhé, em đang chờ các lớp confirm số liệu.", "extend", "2024-03-20", traps="date"),
    Mail("k9", "Xin gia han den cuoi thang vi me toi nam vien", "extend", form="unmarked", traps="date"),
    Mail("roundcube", "Tôi xin gia hạn nộp báo cáo đến sau lễ Giỗ Tổ.", "extend", traps="date", charset="none"),
    Mail("thunderbird", "Em xin nộp muộn đến 17h thứ Ba 19/3 vì còn hai lớp chưa gửi số liệu.", "extend", "2024-03-19",
         traps="bottom-posted date negation"),
    Mail("zalo", "cho e noi han toi 25.3 nha c", "extend", "2024-03-25", subject="han nop", form="unmarked", traps="date short"),
    Mail("outlook_vi", "Vì lý do sức khoẻ tôi chưa hoàn thành được báo cáo. Kính đề nghị Nhà trường cho tôi gia hạn đến ngày 26 tháng 3.",
         "extend", "2024-03-26", charset="windows-1258", traps="date negation", signature="Kính thư,\nHồ Thị Sương"),
    Mail("apple_mail", "Thưa thầy, em đang trông con ốm ở bệnh viện tỉnh, thầy cho em nộp muộn đến ngày 20/3 được không ạ?", "extend", "2024-03-20",
         form="nfd", traps="date question", note="asked politely, but a request"),
    Mail("gmail_web", "Em xin gia hạn đến hết ngày 28/3.", "extend", "2024-03-28", charset="vni-part", traps="date legacy"),
    Mail("outlook_mobile", "Bên kế toán tuần sau nữa mới chốt sổ, cho tôi xin thêm thời gian đến thứ Tư ngày 27/3 nhé", "extend", "2024-03-27",
         traps="date"),
    Mail("thunderbird_top", "Xin gia hạn đến ngày 21-3-2024.", "extend", "2024-03-21", charset="tcvn3", traps="date"),
    Mail("roundcube", "Em xin gia hajn ddến 22-3 ạ.", "extend", "2024-03-22", traps="date", note="slips of Telex"),
    Mail("k9", "XIN GIA HẠN ĐẾN NGÀY 01/04/2024. LÝ DO: CHỜ SỐ LIỆU KHÁM SỨC KHOẺ.", "extend", "2024-04-01", traps="date"),
    Mail("gmail_web", "Nhận được thư của chị rồi ạ. Cho em xin gia hạn đến 2/4, tuần tới em đi thi giáo viên giỏi cấp tỉnh.", "extend", "2024-04-02",
         traps="two-verbs date"),
]  # fmt: skip

_HANDOVERS = [
    Mail("gmail_web", "Phần này nhà trường đã phân công lại từ học kỳ II rồi ạ, nhờ cô Lan lớp 5A làm giúp em.", "handover", "Lan…", letter=DUTY),
    Mail("outlook_vi", "Đề nghị chuyển đ/c Mai - kế toán thực hiện thay vì tôi đang nghỉ thai sản.", "handover", "Mai…", letter=DUTY,
         charset="windows-1258", traps="short"),
    Mail("samsung", "cái này thầy hiệu phó phụ trách mà, chị chuyển qua thầy hiệu phó giùm em", "handover", letter=DUTY,
         note="a post, not a name: the office knows who holds it"),
    Mail("iphone", "Tôi nhờ cô Bùi Thị Kim Oanh làm thay phần việc này nhé, tôi phải nằm viện đến cuối tháng.", "handover", "Bùi Thị Kim Oanh",
         letter=DUTY, form="nfd", traps="date"),
    Mail("zimbra", "Nhiệm vụ này không thuộc bộ phận tôi, đề nghị chuyển đồng chí Trịnh Quốc Dũng - Bí thư Chi đoàn.", "handover", "Trịnh Quốc Dũng",
         letter=DUTY, traps="negation"),
    Mail("zalo", "k phải việc của e c ơi, việc này c Hồng y tế phụ trách, c chuyển cho c Hồng nha", "handover", "Hồng…", letter=DUTY,
         subject="nham viec", traps="short negation"),
    Mail("roundcube", "Nho chi Nguyen Thi Sau bao cao thay em, em di tap huan den 22/3", "handover", "Nguyen Thi Sau", form="unmarked", traps="date",
         note="22/3 is the training's end, no extension"),
    Mail("yahoo", "Tôi đã bàn giao lớp từ 01/3, đề nghị chuyển việc này cho cô Phan Thị Ngọc Ánh.", "handover", "Phan Thị Ngọc Ánh", letter=DUTY,
         charset="windows-1258", traps="date"),
    Mail("thunderbird_top", "Tôi giao lại việc này cho thầy Tô Minh Đức, tổ phó.", "handover", "Tô Minh Đức…", letter=DUTY, charset="none"),
    Mail("gmail_android", "Nhờ đc Mai kế toán làm thay em ạ", "handover", "Mai…", letter=DUTY, traps="short", note="đc is đồng chí here"),
    Mail("outlook_web", "Em không phụ trách mảng này nữa ạ, từ tháng trước em đã bàn giao cho chị Kiều Thị Nga.", "handover", "Kiều Thị Nga", letter=DUTY,
         traps="negation"),
]  # fmt: skip

_QUESTIONS = [
    Mail("gmail_web", "Chị ơi cho em hỏi báo cáo này làm theo mẫu cũ hay mẫu mới vậy chị?", "question", traps="question"),
    Mail("gmail_android", "ủa c, lớp ghép thì tính sĩ số sao z c?", "question", traps="question short"),
    Mail("outlook_en", "Hi chị, deadline là 17h hay 24h ạ?", "question", traps="question greeting"),
    Mail("zimbra", "Đề nghị Văn thư cho biết số lượt người tính cả cán bộ, giáo viên hay chỉ tính phụ huynh?", "question", traps="question",
         signature="Trân trọng./.\nNông Văn Páo"),
    Mail("k9", "chi cho em hoi nop ban giay hay ban mem a", "question", form="unmarked", traps="question"),
    Mail("roundcube", "Cái ni gửi file word hay pdf rứa chị?", "question", traps="question"),
    Mail("samsung", "chị ơi cho em hỏi chút là báo cáo có cần chữ ký của tổ trưởng không ạ em cảm ơn chị", "question", traps="question",
         note="spoken into the phone: no mark"),
    Mail("apple_mail", "Thưa cô, phần kinh phí em ghi theo dự toán hay theo thực chi ạ? Em băn khoăn vì năm ngoái ghi theo dự toán.", "question",
         "phần kinh phí em ghi…", form="nfd", traps="question greeting"),
    Mail("outlook_mobile", "Em gửi báo cáo từ hôm thứ Ba rồi mà sao vẫn bị nhắc ạ?", "question", "Em gửi báo cáo từ hôm thứ Ba…", traps="question two-verbs date",
         note="no report in this mail"),
    Mail("thunderbird_top", "Không phát sinh thì em ghi thế nào ạ?", "question", "Không phát sinh thì em ghi…", traps="question negation",
         charset="none"),
    Mail("yahoo", "Đã nhận thư của văn thư. Cho tôi hỏi xin gia hạn thì gửi ai?", "question", traps="question two-verbs",
         note="asks how to, does not ask for time"),
]  # fmt: skip

_UNCLEAR = [
    Mail("outlook_web", "Nhận được thư rồi nhưng em mở file kế hoạch không được, với lại việc này hình như không phải của em.", "unclear",
         letter=DUTY, traps="negation two-verbs"),
    Mail("yahoo", "Em gửi báo cáo phần của lớp em, còn phần chung của tổ cho em xin lùi hạn đến 22/3 ạ.", "unclear", files=(DOCX,),
         traps="two-verbs date", note="a part is here, a part wants time: is the duty met or not"),
    Mail("iphone", "Chắc là không phát sinh, để em hỏi lại cô phó đã", "unclear", form="nfd", traps="negation",
         note="not sure of it: must not be booked as nil"),
    Mail("zalo", "nhờ c hoặc cô Thu làm giúp e phần này nha", "unclear", letter=DUTY, subject="viec", traps="two-verbs", note="to whom?"),
    Mail("roundcube", "Nếu tổ 1 chưa nộp thì cho tôi gia hạn đến 20/3, còn nộp rồi thì thôi.", "unclear", traps="condition date"),
    Mail("thunderbird", "Chưa nhận được kế hoạch, trong thư không thấy file nào.", "unclear", letter=DUTY, traps="bottom-posted negation",
         note="certainly no receipt"),
    Mail("k9", "Em xin gia hạn hay nộp luôn cũng được, tuỳ chị.", "unclear", traps="two-verbs"),
    Mail("gmail_android", "không phát sinh, à mà có 1 buổi hôm 8/3, để e xem lại", "unclear", traps="two-verbs date", note="takes it back"),
]  # fmt: skip

_NOTHING = [
    Mail("gmail_web", "Cảm ơn chị nhiều nha, chị chu đáo quá.", "none"),
    Mail("gmail_android", "chiều e gửi nha c", "unclear", traps="short",
         note="first expected as nothing; what is promised is asked about, so that it is not taken for the report"),
    Mail("outlook_web", "Dạ để em hỏi lại các cô trong tổ rồi em báo chị sau ạ.", "none", note="a promise"),
    Mail("outlook_vi", "Sáng thứ Hai tổ họp lúc 7h30 tại phòng hội đồng, các cô nhớ mang theo sổ.", "none", traps="date"),
    Mail("samsung", "Trời mưa to quá đường vô điểm trường lầy hết, mọi người đi cẩn thận nghen", "none"),
    Mail("yahoo", "Báo cáo thì mai em nộp, chị yên tâm nhé.", "unclear", traps="date", note="a promise, as above"),
    Mail("iphone", "Em sẽ cố gắng hoàn thành trước thứ Hai ạ 💪", "unclear", form="nfd", traps="emoji date", note="a promise, as above"),
    Mail("outlook_mobile", "Hôm nay em bị sốt, em xin phép nghỉ dạy ạ.", "none", note="an absence: none of the verbs, the duty stays open"),
    Mail("zalo", "Chúc mừng sinh nhật chị yêu 🎂 luôn xinh đẹp nha", "none", subject="hpbd", traps="emoji"),
    Mail("apple_mail", "Em đang làm, cũng sắp xong rồi ạ.", "unclear", form="nfd", note="sắp xong is not xong; a promise, as above"),
    Mail("thunderbird_top", "Chúc Ban Giám hiệu và toàn thể các cô một tuần mới nhiều sức khoẻ.", "none", charset="vni"),
    Mail("outlook_en", "Cuối tuần này cả trường mình đi Yên Tử vui quá, em háo hức ghê.", "none", traps="date"),
]  # fmt: skip

STAFF2 = _REPORTS + _RECEIPTS + _NILS + _EXTENSIONS + _HANDOVERS + _QUESTIONS + _UNCLEAR + _NOTHING
