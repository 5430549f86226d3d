"""Closed lists of what staff say about a duty: more time, nothing to report, done, received, not mine, a question."""

import re

from domain.reply_words import DEAR, ME, NOT, NOT_YET, PEOPLE

# "Lùi hạn", "nới hạn", "dời ngày nộp", "kéo dài thời gian": the same wish from North to South.
_PUT_OFF = r"(?:lui|noi|doi|gian|keo dai|day lui)(?: lai)? (?:thoi )?(?:han|gian|ngay|lich)"
_DAY = r"(?:vao |den |toi |sang |qua )?(?:hom |ngay |thu (?:\d|hai|ba|tu|nam|sau|bay)|tuan |mai\b|\d{1,2}[/.-]\d)"
EXTENSION = re.compile(
    rf"\b(?:(?:xin|de nghi|de xuat|cho|mong|nho|muon|can)\b[\w\s]{{0,30}}?\b(?:gia han|{_PUT_OFF}|"
    r"lui (?:lai )?(?:them )?(?:khoang )?\w+ (?:ngay|hom|tuan|bua)|"
    r"hoan (?:lai|nop|thoi han)|(?:lui|doi|hoan|noi|delay) (?:lai )?(?:den|toi|sang|qua)|"
    r"them thoi gian|them (?:khoang )?\w+ (?:ngay|hom|tuan|bua)|nop (?:bao cao )?(?:muon|cham|tre|sau)|"
    r"gui (?:bao cao )?(?:muon|cham|tre)|khat)"
    rf"|xin (?:phep )?(?:nop|gui|bao cao)[\w\s]{{0,30}}(?:muon|cham|tre|sau han)|(?:cho|"
    rf"xin) (?:{ME} )?(?:xin )?(?:them |de )?(?:den|toi|het|qua|sang) (?:het )?"
    r"(?:ngay|thu|t\d|cn\b|chu nhat|\d|mai|tuan|cuoi)"
    rf"|xin (?:phep )?(?:duoc )?hen (?:lai )?{_DAY}"
    r"|xin (?:phep )?(?:duoc )?(?:cham|tre|muon)(?: \w+)? (?:ngay|hom|tuan|bua)\b"
    rf"|xin (?:phep )?(?:duoc )?(?:nop|gui)(?: {_DAY}| (?:bao cao|bc) (?:vao|den|sang|toi) {_DAY})"
    rf"|gia han (?:den|toi|them|cho|giup|thoi gian)|{_PUT_OFF} (?:nop )?(?:den|toi|sang|qua)"
    rf"|cho {ME} (?:nop|gui|goi)(?: bao cao| bc)? (?:qua|sang) {_DAY}"
    rf"|(?:nop|gui)(?: bao cao| bc)? {_DAY}[\w\s/.-]{{0,30}}?\b(?:duoc|dc) (?:khong|ko|k|hong|hok|hem)\b"
    rf"|(?!hom (?:nay|qua)){_DAY}[\w\s/.-]{{0,20}}? {ME} (?:moi )?(?:nop|gui)\b[\w\s]{{0,20}}?"
    r" (?:duoc|dc) (?:khong|ko|k)\b)"
)
# "Lúc đầu em định xin thêm vài ngày": an intention, with what was done instead behind it.
INTENDED = re.compile(
    r"\b(?:da (?:duoc )?|moi |moi dam )(?:xin|de nghi)\b[^,.;!]*|\b(?:gia han|lui han) thi\b[^.;!]*"
    r"|\bco (?:duoc|the|phai) (?:xin |de nghi )?(?:gia han|lui han|nop muon|nop cham)\b[^,.;!]*"
    r"|\b(?:tinh|dinh|dinh bung|du dinh|toan)(?: la| se)? (?:xin|de nghi|cho xin)\b[^,.;!]*"
)
# "Quy định cho gia hạn tối đa mấy ngày?" asks how it is done; "cho em gia hạn mấy hôm" asks for it.
HOW_LONG = re.compile(
    r"\b(?:quy dinh|toi da|nhieu nhat)\b[^.;!?]*\bmay\b"
    rf"|\b(?:gia han|{_PUT_OFF})\b[^.;!?]*\b(?:bao nhieu|bao lau|toi da)\b"
)
# Asked for only if something else is so; "nếu được" is a courtesy.
ON_CONDITION = re.compile(
    r"\b(?:neu|truong hop|phong khi)\b(?! (?:duoc|dc|co the|tien|khong phien|khong co gi"
    rf"|(?:nha truong|{PEOPLE})(?: \w+)?? (?:dong y|cho|thay|thong cam|nhat tri)))"
    r"|\bthi (?:khong|ko|thoi)\b|^\W*ai\b|\bgia han (?:lam gi|lam chi)\b"
)
EITHER = re.compile(rf"\b(?:hay|hoac)(?: la)? (?:la )?(?:{ME} )?(?:cu )?(?:nop|gui|khong xin|khong can|thoi|de)\b")

# "Xin lỗi vì gửi muộn" comes with the report that is late; it asks for nothing.
APOLOGY = re.compile(
    r"\bxin (?:thanh that )?loi\b(?![^.,;!]*\b(?:cho|xin phep|duoc|den ngay|toi ngay|het ngay)\b)"
    r"[^.,;!]{0,60}?\b(?:muon|cham|tre)\b"
)
NO_EXTENSION = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}|khoi|thoi)(?: (?:can|xin|muon|phai|de nghi|dam|duoc|nen|con|cho|{ME}))* "
    rf"(?:gia han|{_PUT_OFF}|(?:lui|doi|hoan|noi)(?: lai)? (?:den|toi|sang|qua)|them thoi gian"
    r"|them (?:\w+ )?(?:ngay|hom|tuan|bua))\b[^,.;!]*"
)
_ANY = r"(?:gi|j|chi|nao)"  # "chi" in the Centre
HOWEVER = re.compile(r"\b(?:tuy nhien|nhung|ngoai ra)\b|(?:^|[,.;]\s*)rieng\b", re.M)
HEDGED = re.compile(
    rf"\b(?:hinh nhu|chac(?! chan)|co le|co ve|co the|nghe noi|du kien|(?:{NOT}|{NOT_YET}) (?:biet|chac|ro)"
    rf"|{NOT} (?:phai|han)(?: la)?(?= {NOT}))\b"
)
# What a school is asked about each week: "không phát sinh ca bệnh nào" says that there was nothing.
_CASE = (
    r"(?:(?:ca|truong hop|vu|vu viec|o|loai)(?= (?:benh|binh|mac|nhiem|nghi|ngo doc|tai nan|bao luc|vi pham|dich)) )?"
    r"(?:(?:mac |nhiem |nghi )?(?:benh|binh|dich)(?: benh)?|mac|nhiem|nghi (?:mac|nhiem)|ngo doc(?: thuc pham)?"
    r"|tai nan(?: thuong tich)?|bao luc(?: hoc duong)?|vi pham|khieu nai|to cao|phan anh|kien nghi|don(?: thu)?"
    r"|ho so|thu tuc|ca|vu)"
)
_CASES = rf"{_CASE}(?:(?:, | va | hay | hoac ){_CASE})*"
_NONE = r"(?:nao|gi|j|chi|mo)"
NIL = re.compile(
    rf"\b(?=(?:{NOT}|{NOT_YET}|no|dau) )(?:(?:{NOT}|{NOT_YET}) (?:co )?phat sinh (?:them )?{_CASES}"
    rf"(?: {_NONE}(?! moi\b)|(?=\s*(?:$|[.,;!]|a\b|het\b|nhe\b)))"
    rf"|(?:{NOT}|{NOT_YET}) (?:co )?phat sinh (?!(?:kho khan|vuong mac|loi|chi phi|van de|them|ca)\b)(?:\w+ ){{2,7}}nao"
    rf"|(?:{NOT}|{NOT_YET}) co {_CASES} {_NONE} phat sinh"
    rf"|(?:{NOT}|{NOT_YET}|no|dau)(?: co)?(?: noi dung| van de| {_ANY}| bao cao| nhiem vu| truong hop| vu viec|"
    rf" so lieu| van ban| hoat dong| su viec| cong viec| thong tin| viec| moi)*(?: nao)? phat sinh(?: {_ANY})?"
    rf"|(?:{NOT}|{NOT_YET}) (?:co )?phat sinh (?:viec|cong viec|truong hop|vu viec|noi dung) nao"
    rf"|{NOT} co {_ANY} ps|{NOT} ps|{NOT} ghi nhan (?:truong hop|vu viec|su viec|noi dung|viec) nao"
    rf"|{NOT} co (?:noi dung|{_ANY})(?: {_ANY})?(?: moi)?(?: de)? bao cao|{NOT} co bao cao"
    rf"|{NOT} co (?:hoat dong|su viec|viec|truong hop|vu viec|van ban) {_ANY})\b"
)
NIL_ALONE = re.compile(
    rf"^(?:(?:trong )?(?:thang|quy|ky|tuan|nam|to|lop|khoi|bo phan|ben) [\w ]{{0,15}}?)?{NOT} co(?: {_ANY})?"
    rf"(?: (?:{DEAR}|{PEOPLE}|them|dau|moi|ca|het))*\W*$|^nil\W*$|^bao cao:? ?{NOT}(?: co)?\W*$"
)
NIL_TAIL = re.compile(
    rf"^(?:\W|\b(?:(?:de nghi|xin|mong) (?:(?:van thu|nha truong|{PEOPLE}) )?(?:ghi nhan|tong hop|biet|cap nhat)"
    r"|a|nhe|gi|them|noi dung|nhiem vu|bao cao|van ban|truong hop|nao|vu viec|cong viec|van de|moi|"
    r"khac|can|phai|de|trong|e|ky|quy|thang|"
    r"nam|tuan|nay|ve|cong tac|tuyen truyen|cai cach|hanh chinh|cchc|i{1,3}|iv|co|thay|em|anh|chi|dong chi|xin|"
    r"bao|cao|tai|o|to|lop|truong|toi|"
    r"den|thoi diem|hien tai|cam on|tran trong|j|chi|mo|dau|het|ca|nua|no|ri|tron|thay|van thu|nha truong|kinh|rieng"
    r"|nen|vi vay"
    rf"|do do|lop|khoi|nhom|diem truong|na|cua (?:phu huynh|hoc sinh|tre|giao vien|nhan vien|nhan dan|cong dan)"
    rf"|{DEAR}|{PEOPLE}|(?:nho )?(?:{PEOPLE} )?(?:cap nhat|ghi nhan|ghi|bao|tong hop|dien|luu|vao so)(?: lai| vao| so)*"
    r" (?:giup|ho|gium|dum)"
    r"|\d+)\b)*+$"
)
RECEIPT = re.compile(
    r"\b(?:da (?:duoc )?nhan|(?:da )?nhan (?:duoc |dc )?(?:roi|r|rui|thu|mail|email|van ban|ke hoach|nhiem vu|thong bao"
    r"|du|day du|viec|phan cong|thong tin)|nhan (?:duoc|dc)(?! chua)|thay (?:thu|mail) (?:roi|r)|(?:doc|xem|nam|hieu)"
    r"(?: ky| het| ro)? (?:roi|r|rui)"
    rf"(?= (?:{DEAR}|{PEOPLE})\b|\s*[,.;!]|\s*$)|"
    r"da tiep nhan|xin tiep thu|tiep thu|da nam|nam duoc|da ro|ro roi|xac nhan da|da biet|da xem|da doc|received|"
    r"noted|em nhan|biet roi|da ghi nhan|ghi nhan|quan triet)\b"
)
TAKEN = re.compile(rf"^\W*(?:{ME} )?(?:xin )?tiep nhan\b")
RECEIPT_ALONE = re.compile(
    rf"^(?:da|vang|vang a|da vang|u|uh|um|ro|da ro|nhan|yes|tuan lenh|xac nhan|nhat)(?: (?:a|ah|ro|vang|thua|cam on"
    rf"|cam on nhieu|{PEOPLE}|"
    rf"roi|nhe))*\W*$"
    rf"|^(?:{ME} )(?:biet|hieu|nam|nhan)(?: (?:{DEAR}|{PEOPLE}))*\W*$"
    rf"|^(?:da |vang |{ME} )*(?:ro|tuan lenh|nhan lenh)(?: (?:{DEAR}|{PEOPLE}|thua))*\s*(?:[,.!]|$)"
)
# "Đã nhận nhưng không mở được tệp": more is said than that it came.
RECEIVED_BUT = re.compile(rf"\b(?:nhung|tuy nhien|co dieu|moi toi|ma sao)\b.*\b(?:{NOT}|{NOT_YET}|loi|hong)\b")
NOT_RECEIVED = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}) (?:\w+ )?(?:nhan|thay|tiep nhan|biet|ro|nam)\b"
    r"|\b(?:se|mai|tuan sau|sap) (?:(?!da\b)\w+ ){0,3}?nhan (?:duoc|thu|ke hoach|van ban)\b"
)
STILL_ASKS = re.compile(rf"\b(?:chua|khong|ko)(?: (?:a|vay|nhi|the|z|{PEOPLE}))*\W*$")
_SENDING = r"(?:gui|goi|nop|nap|xin gui|kinh gui|trinh|chuyen|day la|bo sung|up|dinh kem)"
_NOUN = r"(?:bao cao|bc|report|rp)"
# Who reports, before the word: "Tổ nhà bếp xin báo cáo: …". Where he is told to, or will, it is another sentence.
_UNIT = (
    r"(?:lop|to|khoi|nhom|bo phan|chi doan|cong doan|chi bo|lien doi|doi|diem truong|bep|nha bep|ke toan|y te|thu vien"
    rf"|{ME})\b(?: (?!yeu cau|de nghi|can\b|phai|nhac|(?<!mau )giao|muon|se\b|cho\b|xin\b|bao cao|bc\b)[\w/]+){{0,5}}?"
)
_ALL = r"(?: (?:roi|r|rui|het|ca|hoan toan|day du|a|nhe|nha|em|chi|anh|co|thay))*"
# Without one of these nothing is reported: most lines need no closer look.
MAY_REPORT = re.compile(
    r"gui|nop|nap|goi|bao|bc|report|rp|xong|done|\bda\b|vua|hoan t|file|tep|link|ket qua|so lieu|kem|attached|trinh"
    r"|chuyen|day la|bo sung|up|[:=]"
)
REPORT = re.compile(
    rf"^\W*(?:da )?{ME} (?:xin )?(?:gui|nop)(?: {PEOPLE})?(?: a)?\W*$|"
    rf"^\W*(?:{ME} )?(?:bao cao|bc)(?: [\w/-]+){{0,6}}\s*:|^\W*(?:{ME} )?(?:bao cao|bc)\s*(?:[.–-]|\n|$)|"
    r"^\W*(?:bc|bao cao) (?:quy|thang|tuan|ky|nam|thuc hien)\b"
    rf"|^\W*{_UNIT} (?:xin |kinh )?(?:phep )?{_NOUN}(?: [\w/-]+){{0,6}}\s*:"
    rf"|^\W*(?!{ME}\b){_UNIT}\s*: ?\d"
    rf"|^\W*(?:{ME} )?(?:xin )?(?:bao cao|bc|bao) (?:cao )?(?:voi )?{PEOPLE}(?: a)?(?: la| rang|,|:)"
    rf"|\b(?:{ME}|lop|to) (?:\w+ )?(?:xin )?(?:bao cao|bc) (?:nhu )?(?:vay|the|rua|ri)\b"
    rf"|\b(?:as|find|see|da|report|file) attached\b|\battached (?:is|file|report)\b|\b{_NOUN} (?:q|quy|thang|t)\d?\b"
    rf"|(?:^|[,.;!]) ?(?:da )?(?:{ME} )?(?:da )?(?:xong|done){_ALL}\s*(?=$|[,.;!\n])"
    rf"|\b(?:da|vua) (?:cap nhat|nhap|dien|up|tong hop|thuc hien|hoan thanh|"
    rf"lam|trien khai|hoan tat|to chuc|tuyen truyen|viet|dang|nop|gui|"
    rf"xong)\b(?! duoc khong)"
    r"|\bda nhan (?:\w+ ){0,2}?va (?:da )?(?:lam|thuc hien|trien khai|dang|gui|nop)"
    r"(?: (?!se\b)\w+)? (?:roi|xong|luon)\b"
    rf"|\bhoan thanh\b|\bhoan tat (?:roi|xong|het)\b|\b(?:da|lam|thuc hien) xong\b"
    rf"|\b(?:bao cao|bc|file|tep|link) (?:{ME} )?(?:da )?(?:dinh kem|gui kem|up|o day)\b"
    rf"|\bxin (?:phep )?(?:duoc )?bao cao\b|^\W*(?:xong|done)\b|^\W*(?:{ME} )?(?:ket qua|so lieu)"
    r"(?: (?!chua|khong|ko\b|dau\b|nao\b|can\b|phai|sai\b|lech|thieu|sua|de nghi|yeu cau|muc\b)[\w/-]+){0,8}\s*:"
    r"|\b(?:file|tep) (?:dinh kem|kem)\b"
    r"|\bbao cao (?:ket qua|nhu sau|cong tac|tinh hinh|so lieu|voi|quy|thang|tuan|cua|"
    r"dinh kem|kem theo|cchc|day|em gui|gui)\b"
    rf"|\b{_SENDING}\b(?: \w+){{0,6}}? (?:bao cao|bc|file|tep|link|so lieu|ket qua|minh chung)\b"
    r"|\bda (?!nhan|xem|doc|biet|co\b)\w+(?: \w+){0,5} \d+ (?:buoi|luot|bai|tin|chau|tre|hoc sinh|phu huynh|lop"
    r"|cuoc|lan|ca|nguoi|giao vien|tranh|bang|to roi|video|chuyen de|hoi thi)\b"
    r"|^\W*(?:[\w ]{2,30}[:=] ?\d[\w./% ]*[,;.] ?)[\w ]{2,30}[:=] ?\d"
    r"|\b(?:gui|nop|up|dinh kem|bo sung)(?: \w+){0,3}? anh\b(?! (?:xem|duyet|ky|truoc)\b)"
)
# "1. Số buổi: 3": two such lines are figures that were asked for.
FIGURE = re.compile(r"^\W*(?:\d{1,2} ?[.)/] ?)?[^\W\d_][\w ,()/%]{1,60}[:=] ?\d")
LABEL = re.compile(rf"\b{_NOUN}(?: [\w/-]+){{0,6}}\s*:")
# What somebody has received is not sent by him: "Phòng đã nhận được báo cáo của trường".
HAS_RECEIVED = re.compile(r"\bnhan (?:duoc )?(?:du |day du |cac |ban )?(?:bao cao|bc|file|tep|link|so lieu|ket qua)\b")
SENDS_NOW = re.compile(rf"^\W*(?:{ME} )?(?:xin )?(?:gui|nop)\b")
# A report may say that there was no accident; that there are no figures yet is none.
_LACKS = r"co(?= (?:so lieu|bao cao|bc|ket qua|file|tep|thoi gian|thong tin|du lieu|minh chung|anh|mau|may|mang)|\W*$)"
_LATER = (
    r"(?:se|(?<!co )(?<!chi )(?<!ba )(?<!thay )mai|toi nay|tuan sau|tuan toi|lat|hom sau|bua sau|hom khac|sap|ti nua"
    r"|chut nua|xiu nua|cuoi gio|cuoi tuan|dau tuan|sang mai|toi mai|toi(?= (?:em|e|minh|con) )|mai mot"
    r"|hua|cam ket|quyet tam|co gang|phan dau"
    r"|(?:chieu|trua)(?! qua| hom qua| cao| dai))"
)
NOT_DONE = re.compile(
    rf"\b(?:{NOT}|{NOT_YET})(?: (?:the|kip|duoc|dc|lam|gui|nop|thuc hien|hoan thanh|xong|done|bao cao|"
    rf"trien khai|lam xong|tong hop|{_LACKS})){{1,3}}\b"
    rf"|\b{NOT_YET} co(?! (?:gi|j|nao|ca|vuong mac|kho khan|truong hop)\b)"
    rf"|\b{_LATER} (?:(?!da\b|vua\b|roi\b|truoc\b)\w+ ){{0,5}}?(?:gui|nop|bao cao|"
    r"hoan thanh|thuc hien|lam|bo sung)\b"
    r"|\b(?:dang|sap) (?:lam|thuc hien|hoan thanh|tong hop|trien khai|viet|xong)\b"
    r"|\b(?:gui|nop|bao cao) (?:\w+ ){0,4}?(?:vao )?(?:ngay mai|(?:sang|trua|chieu|toi) (?:mai|nay)|tuan (?:sau|toi)"
    r"|thang sau|hom sau|bua sau|cuoi (?:tuan|ngay|gio)|mai(?= (?:a|nhe|nha|nhe a)\b|\W*$))"
    r"|(?<!quy )(?<!xac )(?<!nhat )\b(?:dinh|tinh|tuong|ngo|du dinh|khong nho|nghe noi|hinh nhu)(?: la)?(?: \w+)?"
    r"(?: da)? (?:gui|nop|bao cao|lam xong|hoan thanh)\b"
    rf"|^\W*(?:co|thay|anh|chi|ong|ba) \w+ (?:noi|bao|nhan)(?: \w+)?(?: la| rang)? da\b"
    r"|\b(?:gan|sap sua|gan nhu) xong\b|\b(?:gui|nop|bao cao) sau(?: (?:a|"
    r"nhe|co|anh|chi))*\W*$"
)
ASKING = re.compile(
    rf"^\W*(?:da )?(?:(?:kinh )?thua )?(?:{PEOPLE} )?(?:(?:cho|xin) (?:phep )?(?:{ME} )?(?:duoc )?hoi|{ME} (?:xin |"
    rf"muon )?hoi|hoi(?: lai)?\s*[:.]|cau hoi|xin hoi|muon hoi|"
    rf"(?:{ME} )?(?:thac mac|vuong mac)|xin huong dan|nho huong dan"
    r"|hoi\b(?! (?:dong|thi|nghi|phu huynh|cha me|khoe|hop|thao|giang|truong|khuyen hoc|chu thap|nguoi"
    r"|lien hiep|cuu)\b))"
)
# ... in a later clause: what stands before it is looked at by itself.
ASKED_LATER = re.compile(
    rf"[.!;,]\s*(?=(?:{PEOPLE} )?(?:cho|xin)(?: phep)? (?:{ME} |{PEOPLE} )?(?:duoc |xin )?hoi\b"
    rf"|{ME} (?:muon|xin) hoi\b)"
)
QUESTION_LABEL = re.compile(r"^\W*(?:cau hoi|xin hoi|hoi(?: lai)?|thac mac|vuong mac)[\s*_]*[:\uff1a.–-][\s*_]*")
# "Báo cáo tháng trước của trường mình được Phòng khen": news, and no report.
PRAISED = re.compile(rf"^\W*{_NOUN}\b[^.;:!\n]*\bduoc\b(?: \w+){{1,3}}? (?:khen|bieu duong|tuyen duong)\b")
# "Đề nghị gửi lại tệp", "gửi giúp cô": somebody is asked to send, nothing is sent.
ASKS_TO_SEND = re.compile(
    rf"^\W*(?:de nghi|yeu cau|nho|mong|nhac|chuc)\b"
    rf"|^\W*hoan thanh\b[^,.\d]*\b(?:nhe|nha) (?:em|cac|moi)\b"
    rf"|\b(?:gui|nop|chuyen)\b[\w ]{{0,30}}\bgiup (?:{PEOPLE}|{ME})\b"
)
WILL_DO = re.compile(r"^\W*(?:da )?vang\b[^.;]*\bse\b")
