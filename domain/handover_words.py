"""Closed lists of how somebody says that a duty is another's, and of what tells his name (folded text)."""

import re

from domain.reply_words import DEAR, ME, NOT, NOT_YET, PEOPLE

_TITLE = (
    r"(?:pho hieu truong|hieu truong|hieu pho|to truong|to pho|giao vien|ke toan|van thu|bi thu|chu tich cong doan)"
)
_SOMEBODY = (
    r"(?:dong chi|d/c|d\.c|dc|co giao|thay giao|co|thay|anh|chi|em|ong|ba|bac|ban|chu|[cae](?!\w))\W{1,2}"
    rf"(?:{_TITLE} )?"
)
_POST_HELD = rf"(?:{_TITLE}|y te|thu quy|thu vien|bao ve|bep|to|bo phan|phong|cong doan|chi doan)"
# Without one of these nobody is told of a change of hands: most lines need no closer look.
MENTIONED = re.compile(
    r"giao|chuyen|uy quyen|phan cong|\bthay|\bnho\b|\bgui cho|\bcu\b|bo tri|\bnay\b|phu trach|dam nhan|thuoc|\bphai\b"
)
HANDOVER = re.compile(
    r"\b(?:(?P<verb>chuyen giao|uy quyen|gui cho|giao cho|thay (?:toi|em|minh) bang|chuyen|ban giao|giao lai|nho"
    r"|phan cong lai|giao"
    rf"|(?:de nghi|xin|mong|nho)(?: (?:nha truong|truong|bgh|van thu|{PEOPLE}))? (?:phan cong|giao|chuyen|cu|bo tri))"
    r"(?: lai| giup)?(?: (?:viec|nhiem vu|noi dung|bao cao|phan|cong viec|thu|mail)(?: (?:nay|do|tren))?)?"
    r"(?: (?:cho|sang|toi|den|qua))?\s+"
    r"|(?:viec|nhiem vu|noi dung|phan|mang|bao cao)(?: viec)? nay (?:(?:la|gio|nay|hien|hien nay|tu nay|bay gio) )*"
    r"(?:(?:do|cua|thuoc)(?: ve)?(?: (?:trach nhiem|nhiem vu|phan viec)(?: cua)?)?\s+|(?P<held>)))"
    rf"(?:{_SOMEBODY}|(?P<post>{_TITLE} ))(?P<name>.+)"
)
# Not named without a title: a group, a body, a pronoun. "Phong" and "Tùng" are names, "phòng" and "từng" none.
A_GROUP = re.compile(
    rf"(?:{PEOPLE}|{ME}|{_POST_HELD}|nha truong|truong|lop|khoi|nhom|cac|phu huynh|hoc sinh|tre|nguoi|ai|ben|don vi|ca"
    r"|nhieu|tat ca|tung (?:lop|to|nguoi)|ho(?! (?:thi|van|ngoc)\b)|cong an|ubnd|phuong|xa|so)\b"
)
A_BODY = re.compile(r"(?:to|lop|khoi|nhom|truong|phong|ban|so|chi bo|cong doan|ubnd|nha truong|bo phan)\b(?=[ \w])")
# "Chị giao lại cho Mỹ làm": a name without a title, and what its bearer shall do.
GIVEN = re.compile(
    r"\b(?:(?:ban |chuyen )?giao(?: lai)?|chuyen(?: lai)?|phan cong(?: lai)?|uy quyen(?: lai)?)"
    r"(?: (?:viec|nhiem vu|noi dung|bao cao|phan)(?: (?:nay|do|tren))?)? cho (?P<name>[^\W\d_].*)"
)
# The form in the office's letter, word and colon: "Chuyển giao cho: Đặng Ngọc Mỹ".
HANDED_FORM = re.compile(
    rf"^\W*(?:(?:{ME}|{PEOPLE}) )?(?:xin )?(?:chuyen giao(?: cho)?|(?:ban giao|giao(?: lai)?|chuyen|uy quyen|phan cong)"
    rf"(?: (?:viec|nhiem vu)(?: nay)?)? cho)[\s*_]*[:\uff1a][\s*_]*(?:{_SOMEBODY})?(?P<name>.*)"
)
# With "tôi không phụ trách nữa": whom the office shall write to instead.
WRITE_TO = re.compile(
    rf"(?<!dung )(?<!khong )(?<!chua )\b(?:gui|goi|lien he|hoi|bao|nhan)"
    r"(?: (?:lai|thu|giup|viec|mail|bao cao|nay|toi|den|sang|qua|cho|voi|truc tiep|ve))*"
    rf"\s+{_SOMEBODY}(?P<name>[^\W\d_].*)"
)
# "Mai chị giao lại cho Mỹ": not given yet. "… làm chưa?": nobody knows whether it was.
PROMISED = re.compile(
    rf"\b(?:se|mai|ngay mai|tuan sau|dinh|tinh|sap)(?: (?:{ME}|{PEOPLE}))?(?: se| moi| la)*"
    r" (?:giao|chuyen|ban giao|uy quyen|phan cong)\b"
)
EITHER_NAME = re.compile(r"\b(?:hay|hoac)\b")
STILL_OPEN = re.compile(rf"\bchua(?: (?:{DEAR}|{PEOPLE}|{ME}))*\s*(?:\?|$)")
NOT_HANDED = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}|(?<!noi )(?<!su )(?<!ap )dung|khoan|gia (?:nhu|ma))(?: (?:duoc|the|can|nen|phai|co|muon))*"
    r" (?:chuyen|giao|ban giao|nho|uy quyen)\b"
)
# The form of the button "Chuyển người khác", sent off without a name.
UNNAMED = re.compile(r"^\W*(?:chuyen|uy quyen cho) (?:dong chi|d/c)\W*(?:\(|$)")
# To whoever holds a post: the office knows who that is.
TO_A_POST = re.compile(
    rf"\b(?:de nghi|xin|nho|phien)(?: \w+){{0,2}}? (?:chuyen|giao)(?: (?:viec|phan|nhiem vu|thu|noi dung))?(?: nay)?"
    rf" (?:cho|sang|qua) {_POST_HELD}\b"
)
NOT_MINE = re.compile(
    rf"\b{NOT} (?:con |duoc (?:giao|phan cong) )?(?:phu trach|dam nhan|thuoc nhiem vu|phai (?:nhiem vu|viec|"
    rf"phan viec|phan) (?:cua|em|toi)"
    rf"|phai (?:la )?(?:cua )?(?:(?:to|lop|bo phan|ben|khoi) )?{ME}(?: a)?(?=\W*$|[,.;])|thuoc trach nhiem)\b"
)
# What a colleague is asked to do instead: a name without capitals ends before it.
_TASK = (
    r"(?:lam|bao cao|phu trach|thuc hien|giup|thay|xu ly|theo doi|nop|tong hop|phan hoi|tra loi|dam nhan|tiep tuc"
    r"|tiep nhan|"
    r"chiu trach nhiem|viet|ho|nhan nhiem vu|nhan viec|phoi hop|\w+ thay)"
)
# Between a name and the task: "cô Lan lớp 5A làm giúp", "chị Hồng y tế phụ trách".
_POST = (
    rf"(?:{_TITLE}|lop|to|khoi|nhom|bo phan|phong|ben|y te|thu vien|thu quy|bao ve|ke toan|cap duong|diem truong)"
    r"\b(?: [\w/]+){0,3}?"
)
# The one asked or another: nobody knows who takes it.
ONE_OR_OTHER = re.compile(
    rf"\b(?:nho|chuyen|uy quyen|ban giao|giao lai|de nghi giao)\b(?: \w+){{0,6}}? (?:hoac|hay(?: la)?) {_SOMEBODY}"
)
NAME_PAUSES = re.compile(r"[,.;:!?()\n–-]")
NAME_ENDS = re.compile(
    rf"\s(?=(?:{_TASK}|a|nhe|do|de|voi|la|gui|xem|kiem tra|hoan thanh|trien khai|va|cho|tu"
    r"|nghen|nha|nhen|hen|di|roi|luon|thay)\b)"
)
# "Việc này cô Ngọc phụ trách", "gửi cho cô Trang làm thay": a name counts only with what its bearer does.
DOES = re.compile(
    rf"\W*(?:{_POST}(?=\W|$))?\W*"
    r"(?:phu trach|dam nhan|theo doi|quan ly|chiu trach nhiem|lam|thuc hien|xu ly|\w+ thay)\b"
)
TASK = re.compile(rf"\W*(?:(?:a|nhe)\b|{_POST}(?=\W|$))?\W*(?:$|[,.;]|{_TASK}\b)")
# "Nhờ chị tổng hợp giúp em": somebody is addressed, nobody named.
A_TASK = re.compile(
    rf"(?!(?:dang|ho|do|dam) (?:thi|van|ngoc|minh|duc|xuan|thu|kim|hong|quang|huu|thanh|thuy|anh|quoc|cong|thai)\b)"
    rf"(?:{_TASK}|{NOT}|{NOT_YET}|da|se|dang|roi|thi|nen|ma|giao|nho|gui|cap nhat|ghi|dien|luu|chuyen|giai quyet|bo tri"
    r"|giai thich|giai dap|huong dan|chi dan|tra loi|kiem tra|noi ro|cho biet)\b"
)
NOT_A_NAME = re.compile(
    r"^(?:ay|nay|do|kia|khac|nao|cai|con|chiec|quyen|bo|tam|cuon|loi|tien|gui|xem|sua|cho|giup|kiem tra|duyet|ky"
    r"|huong dan|bo sung|tra loi|nhac|in|file|ban|bao cao|de|thu|lai|mau)\b"
)
