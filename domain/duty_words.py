"""Closed lists of what staff say about a duty: more time, nothing to report, done, received, not mine, a question."""

import re

from domain.reply_words import ME, NOT, NOT_YET, PEOPLE

EXTENSION = re.compile(
    r"\b(?:(?:xin|de nghi|cho|mong|nho|muon|can)\b[\w\s]{0,30}?\b(?:gia han|lui (?:thoi )?han|lui thoi gian|"
    r"lui ngay|hoan (?:lai|nop|thoi han)|lui (?:lai )?(?:den|toi|sang)|"
    r"them thoi gian|them (?:khoang )?\w+ (?:ngay|hom|tuan|bua)|nop (?:bao cao )?(?:muon|cham|tre|sau)|"
    r"gui (?:bao cao )?(?:muon|cham|tre)|khat)"
    rf"|xin (?:phep )?(?:nop|gui|bao cao)[\w\s]{{0,30}}(?:muon|cham|tre|sau han)|(?:cho|"
    rf"xin) (?:{ME} )?(?:xin )?(?:den|toi|het) (?:het )?(?:ngay|thu|\d|mai|tuan|cuoi)"
    r"|gia han (?:den|toi|them|cho|giup|thoi gian)|lui han (?:den|toi|sang))"
)
# "Xin lỗi vì gửi muộn" comes with the report that is late; it asks for nothing.
APOLOGY = re.compile(
    r"\bxin (?:thanh that )?loi\b(?![^.,;!]*\b(?:cho|xin phep|duoc|den ngay|toi ngay|het ngay)\b)"
    r"[^.,;!]{0,60}?\b(?:muon|cham|tre)\b"
)
NO_EXTENSION = re.compile(rf"\b(?:{NOT}|{NOT_YET}|khoi|thoi)\b(?: \w+){{0,2}} (?:gia han|lui han|them thoi gian)")
NIL = re.compile(
    rf"\b(?:{NOT}(?: co)?(?: noi dung| van de| gi| bao cao| nhiem vu| truong hop| vu viec| cong viec|"
    rf" thong tin)*(?: nao)? phat sinh(?: gi)?|{NOT} phat sinh"
    rf"|{NOT} co (?:noi dung|gi)(?: gi)?(?: de)? bao cao|{NOT} co bao cao)\b"
)
NIL_ALONE = re.compile(rf"^{NOT} co(?: gi)?(?: a| nhe| them)*\W*$|^nil\W*$|^bao cao:? ?{NOT}(?: co)?\W*$")
NIL_TAIL = re.compile(
    r"^(?:\W|\b(?:a|nhe|gi|them|noi dung|nhiem vu|bao cao|van ban|truong hop|nao|vu viec|cong viec|van de|moi|"
    r"khac|can|phai|de|trong|e|ky|quy|thang|"
    r"nam|tuan|nay|ve|cong tac|tuyen truyen|cai cach|hanh chinh|cchc|i{1,3}|iv|co|thay|em|anh|chi|dong chi|xin|"
    r"bao|cao|tai|o|to|lop|truong|toi|"
    r"den|thoi diem|hien tai|cam on|tran trong|\d+)\b)*+$"
)
RECEIPT = re.compile(
    r"\b(?:da (?:duoc )?nhan|(?:da )?nhan (?:duoc )?(?:roi|thu|mail|email|van ban|ke hoach|nhiem vu|thong bao|du|"
    r"day du)|nhan duoc(?! chua)|"
    r"da tiep nhan|xin tiep thu|tiep thu|da nam|nam duoc|da ro|ro roi|xac nhan da|da biet|da xem|da doc|received|"
    r"noted|em nhan|biet roi|da ghi nhan|ghi nhan|quan triet)\b"
)
RECEIPT_ALONE = re.compile(
    rf"^(?:da|vang|vang a|da vang|u|uh|um|ro|da ro|nhan|yes|tuan lenh|xac nhan|nhat)(?: (?:a|ah|ro|vang|thua|cam on"
    rf"|cam on nhieu|{PEOPLE}|"
    rf"roi|nhe))*\W*$"
)
NOT_RECEIVED = re.compile(rf"\b(?:{NOT}|{NOT_YET}) (?:\w+ )?(?:nhan|thay|tiep nhan|biet|ro|nam)\b")
_SENDING = r"(?:gui|nop|xin gui|kinh gui|trinh|chuyen|day la|bo sung|up|dinh kem)"
REPORT = re.compile(
    rf"^\W*(?:da )?{ME} (?:xin )?(?:gui|nop)(?: {PEOPLE})?(?: a)?\W*$|"
    rf"^\W*(?:{ME} )?(?:bao cao|bc)(?: [\w/-]+){{0,6}}\s*:|^\W*(?:{ME} )?(?:bao cao|bc)\s*(?:[.–-]|\n|$)|"
    r"^\W*(?:bc|bao cao) (?:quy|thang|tuan|ky|nam|thuc hien)\b"
    rf"|\b(?:da|vua) (?:thuc hien|hoan thanh|lam|trien khai|hoan tat|to chuc|tuyen truyen|viet|dang|nop|gui|"
    rf"xong)\b(?! duoc khong)|\bhoan thanh\b|\b(?:da|lam|thuc hien) xong\b"
    rf"|\bxin (?:phep )?(?:duoc )?bao cao\b|^\W*(?:xong|done)\b|^\W*(?:ket qua|so lieu)(?: nhu sau)?\s*:|\b(?:file"
    rf"|tep) (?:dinh kem|kem)\b|\bbao cao (?:ket qua|nhu sau|cong tac|tinh hinh|so lieu|voi|quy|thang|tuan|cua|"
    rf"dinh kem|kem theo|cchc|day|em gui|gui)\b"
    rf"|\b{_SENDING}\b(?: \w+){{0,6}}? (?:bao cao|bc|file|tep|link|so lieu|ket qua|minh chung|anh)\b"
)
# What somebody has received is not sent by him: "Phòng đã nhận được báo cáo của trường".
HAS_RECEIVED = re.compile(r"\bnhan (?:duoc )?(?:du |day du |cac |ban )?(?:bao cao|bc|file|tep|link|so lieu|ket qua)\b")
SENDS_NOW = re.compile(rf"^\W*(?:{ME} )?(?:xin )?(?:gui|nop)\b")
NOT_DONE = re.compile(
    rf"\b(?:{NOT}|{NOT_YET})(?: (?:the|kip|co|duoc|lam|gui|nop|thuc hien|hoan thanh|xong|co so lieu|bao cao|"
    rf"trien khai|lam xong)){{1,3}}\b"
    r"|\b(?:se|mai|toi nay|chieu nay|tuan sau|lat nua|hom sau|chieu mai|sap) (?:\w+ ){0,3}?(?:gui|nop|bao cao|"
    r"hoan thanh|thuc hien|lam|bo sung)\b"
    r"|\b(?:dang|sap) (?:lam|thuc hien|hoan thanh|tong hop|trien khai|viet)\b|\b(?:gui|nop|bao cao) sau(?: (?:a|"
    r"nhe|co|anh|chi))*\W*$"
)
_TITLE = (
    r"(?:pho hieu truong|hieu truong|hieu pho|to truong|to pho|giao vien|ke toan|van thu|bi thu|chu tich cong doan)"
)
_SOMEBODY = (
    r"(?:dong chi|d/c|d\.c|dc|co giao|thay giao|co|thay|anh|chi|em|ong|ba|bac|ban)\W{1,2}"
    rf"(?:{_TITLE} )?"
)
HANDOVER = re.compile(
    r"\b(?:(?P<verb>uy quyen|chuyen|ban giao|giao lai|nho|de nghi giao|de nghi chuyen|phan cong lai)(?: lai| giup)?"
    r"(?: (?:viec|nhiem vu|noi dung|bao cao|phan|cong viec|thu|mail)(?: (?:nay|do|tren))?)?"
    r"(?: (?:cho|sang|toi|den|qua))?\s+|(?:viec|nhiem vu|noi dung|phan) nay (?:la )?(?:do|cua|thuoc)(?: ve)?\s+)"
    rf"{_SOMEBODY}(?P<name>.+)"
)
# The form of the button "Chuyển người khác", sent off without a name.
UNNAMED = re.compile(r"^\W*(?:chuyen|uy quyen cho) (?:dong chi|d/c)\W*(?:\(|$)")
NOT_MINE = re.compile(
    rf"\b{NOT} (?:con |duoc (?:giao|phan cong) )?(?:phu trach|dam nhan|thuoc nhiem vu|phai (?:nhiem vu|viec|"
    rf"phan viec|phan) (?:cua|em|toi)|thuoc trach nhiem)\b"
)
# What a colleague is asked to do instead: a name without capitals ends before it.
_TASK = (
    r"(?:lam|bao cao|phu trach|thuc hien|giup|thay|xu ly|theo doi|nop|tong hop|phan hoi|tra loi|dam nhan|tiep tuc"
    r"|tiep nhan|"
    r"chiu trach nhiem|viet|ho|nhan nhiem vu|nhan viec|phoi hop)"
)
NAME_PAUSES = re.compile(r"[,.;:!?()\n–-]")
NAME_ENDS = re.compile(rf"\s(?=(?:{_TASK}|a|nhe|do|de|voi|la|gui|xem|kiem tra|hoan thanh|trien khai|va|cho|tu)\b)")
TASK = re.compile(rf"\W*(?:(?:a|nhe|{_TITLE})\b)?\W*(?:$|[,.;]|{_TASK}\b)")
NOT_A_NAME = re.compile(
    r"^(?:gui|xem|sua|cho|giup|kiem tra|duyet|ky|huong dan|bo sung|tra loi|nhac|in|file|ban|bao cao|de|thu|lai|mau)\b"
)
ASKING = re.compile(
    rf"^\W*(?:da )?(?:(?:kinh )?thua )?(?:{PEOPLE} )?(?:(?:cho|xin) (?:phep )?(?:{ME} )?(?:duoc )?hoi|{ME} (?:xin |"
    rf"muon )?hoi|hoi(?: lai)?\s*[:.]|cau hoi|xin hoi|muon hoi|"
    rf"(?:{ME} )?(?:thac mac|vuong mac)|xin huong dan|nho huong dan|hoi\b)"
)
QUESTION_LABEL = re.compile(r"^\W*(?:cau hoi|xin hoi|hoi(?: lai)?|thac mac|vuong mac)[\s*_]*[:\uff1a.–-][\s*_]*")
# "Đề nghị gửi lại tệp", "gửi giúp cô": somebody is asked to send, nothing is sent.
ASKS_TO_SEND = re.compile(
    rf"^\W*(?:de nghi|yeu cau|nho|mong|nhac)\b|\b(?:gui|nop|chuyen)\b[\w ]{{0,30}}\bgiup (?:{PEOPLE}|{ME})\b"
)
WILL_DO = re.compile(r"^\W*(?:da )?vang\b[^.;]*\bse\b")
