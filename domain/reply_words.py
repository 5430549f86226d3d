"""Closed lists: the words with which people answer, as comparison keys (no case, no marks, đ as d).

Each list is a pattern that is matched against `domain.text.folded` text. `NOT` also knows how "không" is typed in haste.
"""

import re

NOT = r"(?:khong|khg|khong|kh|hong|ko|kg|hok|k|0|not)"
NOT_YET = r"(?:chua|chwa|ch)"
END = r"(?=\W|$)"
ME = r"(?:toi|em|minh|tui|chau|chung (?:toi|em)|t)"
PEOPLE = r"(?:co|thay|anh|chi|em|ong|ba|bac|chu|ban|sep|cac (?:co|thay|anh|chi|em|dong chi)|dong chi|d/c|dc|ca nha)"
WHO = (
    rf"(?:{ME}|co|thay|anh|chi|ong|ba|nha truong|truong|bgh|ban giam hieu|hieu truong|ht|to|to chuyen mon|van phong|"
    r"(?:toi|em|co|chi|anh|thay) (?:thay|nghi|cung|xem|doc)(?: (?:ky|roi))?)"
)
ADVERBS = r"(?:hoan toan|cung|da|rat|deu|cao|tuyet doi|xin(?: phep)?(?= dong ?y| nhat tri| thong nhat| tan thanh))"

# --- decisions -------------------------------------------------------------------------------------------------------
CONSENT = (
    r"(?:dong ?[yi]|nhat ?tri|nhat chi|thong nhat|chap thuan|phe duyet|ky duyet|ky ban hanh|cho ban hanh|cho phep ban hanh|duyet|"
    r"dong thuan|tan thanh|thong qua|approved?|agreed?|i agree)"
)
CASUAL_CONSENT = r"(?:o ?k(?:e|ie|i|ela|ay|eo|la)?|uki?e?|okey|duoc|dc|dk|d[u]?oc roi)"
REFUSAL = rf"(?:{NOT}[\s.]?(?:dong ?y|nhat ?tri|nhat chi|duyet|phe duyet|chap thuan|chap nhan|thong qua|ky duyet|ky|ok|tan thanh|dong thuan|cho ban hanh|ban hanh)|tu choi|bac bo|bac|rejected?|disagree)"
HELD_BACK = rf"(?:{NOT} (?:duoc|dc)\W*$|{NOT_YET} (?:the )?(?:dong y|nhat tri|duyet|phe duyet|chap thuan|thong nhat|thong qua|ok|ky)|tam (?:thoi )?(?:dong y|nhat tri|duyet|ok)|co ban (?:la )?(?:dong y|nhat tri|duyet|ok|thong nhat))"
RETURN = (
    r"(?:tra lai|tra ve|gui tra|de nghi (?:em |dong chi |van thu |cac dong chi |to )?(?:sua|chinh|bo sung|xem lai|ra soat|hoan thien|viet lai|lam lai|kiem tra|dieu chinh)|"
    r"(?:yeu cau|can|phai|nen|hay) (?:phai )?(?:sua|chinh|bo sung|xem lai|ra soat|hoan thien|viet lai|lam lai|dieu chinh)|"
    r"sua(?: lai| giup| cho| o| muc| phan| cau| loi| so lieu| noi dung| the thuc)|chinh (?:lai|sua)|dieu chinh|bo sung|hoan thien(?: lai)?|xem lai|ra soat(?: lai)?|"
    r"chua dat|khong dat|ko dat|k dat|lam lai|viet lai|soan lai|kiem tra lai|chua dung|sai roi|returned?)"
)
# What makes a consent conditional, partial, a question or a request.
OBJECTION = re.compile(
    r"\b(?:nhung|tuy nhien|neu|voi dieu kien|dieu kien|mien la|sau khi|khi nao|truoc khi|chi (?:can|dong y|duyet|mot)|"
    r"tru|ngoai tru|ngoai ra can|mot phan|mot so|ve co ban|co ban|ve chu truong|ve nguyen tac|nguyen tac|tam thoi|gan nhu|"
    r"phan van|can nhac|can|phai|nen|thieu|sai|luu y|chu y|sua|chinh|bo sung|xem lai|ra soat|hoan thien|"
    r"lam lai|viet lai|tra lai|chua|gop y|thay (?:doi|the|bang)|thay vi|doi lai|doi thanh|bot|bo (?:muc|phan|cau|doan|di|bot)|them (?:muc|phan|cau|noi dung|so lieu)|"
    r"de nghi|yeu cau|giup|ho (?:em|toi|minh)|cho (?:em|toi) (?:voi|a)|hay khong|thi moi|moi dong y|khong ro|tu choi|xin (?:gia han|lui|hoan|y kien|them))\b"
    rf"|\b{NOT}\b"
)
# These take the sting out of such a word: "không có ý kiến gì thêm", "đề nghị ban hành", "không cần sửa gì".
HARMLESS = re.compile(
    rf"\b(?:{NOT} (?:co |con )?(?:y kien|gop y|gi)(?: y kien)?(?: gi)?(?: khac| them| nua| thay doi)*"
    rf"|{NOT} (?:can |phai |co gi |con gi )?(?:sua|chinh sua|bo sung|gop y|thay doi)(?: gi| them| nua| lai)*"
    rf"|{NOT} con (?:y kien|van de)(?: gi)?(?: khac)?"
    r"|(?:voi|theo|nhu) (?:de nghi|yeu cau|de xuat|noi dung sua|ban sua|ban chinh sua|noi dung chinh sua|noi dung bo sung)(?: cua)?"
    r"|(?:de nghi|yeu cau) (?:em |van thu |dong chi |cac to |to |bo phan van thu )?(?:cho |tien hanh )?(?:ban hanh|phat hanh|trien khai|"
    r"thuc hien|gui|in|dong dau|cap so|luu|vao so|dang)|(?:ban|noi dung|du thao) (?:da |vua )?(?:sua|chinh sua|bo sung|hoan thien)"
    r"|da (?:sua|chinh sua|bo sung|hoan thien)|cho (?:dong chi|co|em) \w+ (?:sua|bo sung) roi)\b"
)
# After the word of consent: what it is about, or a courtesy. Anything else is not in the closed list.
OTHER_WORDS = re.compile(
    # Words that look like one of ours without their marks: masked where the writer used marks.
    r"\b(?:sữa|nhằm|chùa|nền|thiếu (?:nhi|niên)|thiểu số|cán bộ|căn cứ|căn bản|bổ nhiệm|nhàm|sài|phái)\b",
    re.I,
)
COURTESY = re.compile(rf"(?:\W|\b(?:a|ah|nhe|nha|roi|luon|nhi|{PEOPLE}|cam on|thanks|tks|thank you|tran trong)\b)*")
ABOUT = re.compile(
    rf"^\s*(?:(?:a|ah|nhe|nha|nhe a|luon|het|ca|roi|nay|do|day|{PEOPLE}|voi|ve|theo|nhu|cho|de|ban hanh|phat hanh|trien khai|thuc hien|trinh|ky|"
    r"noi dung|ke hoach|bao cao|du thao|van ban|to trinh|cong van|quyet dinh|ban|phuong an|de xuat|kien nghi|toan bo|tat ca|hoan toan|"
    r"nhat tri|dong y|duyet|phe duyet|thong nhat|cao|gia han|gui|in|dong dau|cam on|thanks|tks|lan|lan \d|so|va|nhiem vu|phan cong|\d+%|ok|oke|day du|tuyet doi|giao)\b|$|[.,;:!/()–-])"
)
QUESTION = re.compile(
    r"\?|\b(?:khong|ko|k|chua|hay khong|duoc khong|dc ko|the nao|ra sao|phai khong|dung khong|ha|hay chua)"
    r"(?: (?:a|ah|vay|nhi|the|em|co|thay|anh|chi|dong chi|d/c|nhe|vay a))*\W*$"
)
# "trình duyệt" as a web browser, "kiểm duyệt", "xét duyệt" are no decisions.
OTHER_SENSE = re.compile(
    r"\btrinh duyet(?= (?:web|chrome|coc coc|firefox|edge|safari|cua|tren|bi|loi|may|khong|ko|internet|nay|em|toi))|"
    r"\b(?:kiem|xet|tham|duyet) duyet\b|\bduyet (?:web|binh|doi|file|thu muc)\b"
)
DECISION_WORD = re.compile(rf"\b(?:{CONSENT}|{REFUSAL}|tra lai|de nghi sua)\b")

# --- staff -----------------------------------------------------------------------------------------------------------
EXTENSION = re.compile(
    r"\b(?:(?:xin|de nghi|cho|mong|nho|muon|can)\b[\w\s]{0,30}?\b(?:gia han|lui (?:thoi )?han|lui thoi gian|lui ngay|hoan (?:lai|nop|thoi han)|"
    r"them thoi gian|them (?:khoang )?\w+ (?:ngay|hom|tuan|bua)|nop (?:bao cao )?(?:muon|cham|tre|sau)|gui (?:bao cao )?(?:muon|cham|tre)|khat)"
    rf"|xin (?:phep )?(?:nop|gui|bao cao)[\w\s]{{0,30}}(?:muon|cham|tre|sau han)|(?:cho|xin) (?:{ME} )?(?:xin )?(?:den|toi|het) (?:het )?(?:ngay|thu|\d|mai|tuan|cuoi)"
    r"|gia han (?:den|toi|them|cho|giup|thoi gian)|lui han (?:den|toi|sang))"
)
NO_EXTENSION = re.compile(rf"\b(?:{NOT}|{NOT_YET}|khoi|thoi)\b(?: \w+){{0,2}} (?:gia han|lui han|them thoi gian)")
NIL = re.compile(
    rf"\b(?:{NOT}(?: co)?(?: noi dung| van de| gi| bao cao| nhiem vu| truong hop| vu viec| cong viec| thong tin)*(?: nao)? phat sinh(?: gi)?|{NOT} phat sinh"
    rf"|{NOT} co (?:noi dung|gi)(?: gi)?(?: de)? bao cao|{NOT} co bao cao)\b"
)
NIL_ALONE = re.compile(rf"^{NOT} co(?: gi)?(?: a| nhe| them)*\W*$|^nil\W*$|^bao cao:? ?{NOT}(?: co)?\W*$")
NIL_TAIL = re.compile(
    r"^(?:\s|\W|\b(?:a|nhe|gi|them|noi dung|nhiem vu|bao cao|van ban|truong hop|nao|vu viec|cong viec|van de|moi|khac|can|phai|de|trong|ky|quy|thang|"
    r"nam|tuan|nay|ve|cong tac|tuyen truyen|cai cach|hanh chinh|cchc|i{1,3}|iv|co|thay|em|anh|chi|dong chi|xin|bao|cao|tai|o|to|lop|truong|toi|"
    r"den|thoi diem|hien tai|cam on|tran trong|\d+)\b)*$"
)
RECEIPT = re.compile(
    r"\b(?:da (?:duoc )?nhan|(?:da )?nhan (?:duoc )?(?:roi|thu|mail|email|van ban|ke hoach|nhiem vu|thong bao|du|day du)|nhan duoc(?! chua)|"
    r"da tiep nhan|xin tiep thu|tiep thu|da nam|nam duoc|da ro|ro roi|xac nhan da|da biet|da xem|da doc|received|noted|em nhan|da ghi nhan|ghi nhan|quan triet)\b"
)
RECEIPT_ALONE = re.compile(
    rf"^(?:da|vang|vang a|da vang|u|uh|um|ro|da ro|nhan|yes|tuan lenh|xac nhan|nhat)(?: (?:a|ah|ro|vang|{PEOPLE}|roi|nhe))*\W*$"
)
NOT_RECEIVED = re.compile(rf"\b(?:{NOT}|{NOT_YET}) (?:\w+ )?(?:nhan|thay|xem|doc|mo|tiep nhan|biet|ro|nam)\b")
_SENDING = r"(?:gui|nop|xin gui|kinh gui|trinh|chuyen|day la|bo sung|up|dinh kem)"
REPORT = re.compile(
    rf"^\W*(?:{ME} )?(?:bao cao|bc)\s*(?:[:.–-]|\n|$)"
    rf"|\b(?:da|vua) (?:thuc hien|hoan thanh|lam|trien khai|hoan tat|to chuc|tuyen truyen|viet|dang|nop|gui|xong)\b(?! duoc khong)|\bhoan thanh\b|\b(?:da|lam|thuc hien) xong\b"
    rf"|\bxin (?:duoc )?bao cao\b|\bbao cao (?:ket qua|nhu sau|cong tac|tinh hinh|so lieu|voi|quy|thang|tuan|cua|dinh kem|kem theo|cchc|day|em gui|gui)\b"
    rf"|\b{_SENDING}\b(?: \w+){{0,6}}? (?:bao cao|bc|file|tep|link|so lieu|ket qua|minh chung|anh)\b"
)
NOT_DONE = re.compile(
    rf"\b(?:{NOT}|{NOT_YET})(?: (?:the|kip|co|duoc|lam|gui|nop|thuc hien|hoan thanh|xong|co so lieu|bao cao|trien khai|lam xong)){{1,3}}\b"
    r"|\b(?:se|mai|toi nay|chieu nay|tuan sau|lat nua|hom sau|chieu mai|sap) (?:\w+ ){0,3}?(?:gui|nop|bao cao|hoan thanh|thuc hien|lam|bo sung)\b"
    r"|\b(?:dang|sap) (?:lam|thuc hien|hoan thanh|tong hop|trien khai|viet)\b|\b(?:gui|nop|bao cao) sau(?: (?:a|nhe|co|anh|chi))*\W*$"
)
HANDOVER = re.compile(
    r"\b(?:uy quyen|chuyen|ban giao|giao lai|nho|de nghi giao|de nghi chuyen|phan cong lai|giao)"
    r"(?: lai| giup)?(?: (?:viec|nhiem vu|noi dung|bao cao|phan|cong viec|thu|mail)(?: (?:nay|do|tren))?)?(?: (?:cho|sang|toi|den|qua))?\s+"
    r"(?P<honorific>dong chi|d/c|d\.c|dc|co giao|thay giao|co|thay|anh|chi|em|ong|ba|bac|ban)\W{1,2}(?P<name>.+)"
)
NOT_MINE = re.compile(
    rf"\b{NOT} (?:con |duoc (?:giao|phan cong) )?(?:phu trach|dam nhan|thuoc nhiem vu|phai (?:nhiem vu|viec|phan viec|phan) (?:cua|em|toi)|thuoc trach nhiem)\b"
)
NAME_ENDS = re.compile(
    r"[,.;:!?()\n–-]|\s(?=(?:lam|bao cao|phu trach|thuc hien|giup|thay|a|nhe|vi|do|xu ly|theo doi|nhan|nop|tong hop|gui|phan hoi|tra loi|"
    r"dam nhan|tiep tuc|tiep nhan|chiu|viet|ho|de|voi|la|phoi hop|xem|kiem tra|hoan thanh|trien khai|va|gui lai|cho|tu)\b)"
)
NOT_A_NAME = re.compile(
    r"^(?:gui|xem|sua|cho|giup|kiem tra|duyet|ky|huong dan|bo sung|tra loi|nhac|in|file|ban|bao cao|de|thu|lai|mau)\b"
)
ASKING = re.compile(
    rf"^\W*(?:(?:da )?(?:thua|kinh thua)? ?)?(?:(?:cho|xin) (?:phep )?(?:{ME} )?(?:duoc )?hoi|{ME} (?:xin |muon )?hoi|hoi(?: lai)?\s*[:.]|cau hoi|xin hoi|muon hoi|"
    r"thac mac|vuong mac|xin huong dan|nho huong dan|hoi\b)"
)
QUESTION_LABEL = re.compile(r"^\W*(?:cau hoi|xin hoi|hoi(?: lai)?|thac mac|vuong mac)\s*[:.–-]\s*")

# --- courtesies before the answer ------------------------------------------------------------------------------------
GREETING_LINE = re.compile(
    rf"^\W*(?:da[, ]*)?(?:{ME} |chau )?(?:kinh gui|kinh thua|kinh chao|xin chao|chao|thua|gui|dear|hi|hello|alo|kinh)\b(?! lai| bao cao| bc\b| file| tep)[^?\n]{{0,110}}$"
    rf"|^\W*(?:dong chi|d/c|{PEOPLE})(?: \w+){{0,4}}(?: oi| than men| kinh men| yeu quy)?\s*(?:,|oi\W*|than men\W*|:)$|^\W*(?:da|vang|alo)\s*[,.!]?\s*$"
)
GREETING_CLAUSE = re.compile(
    rf"^\W*(?:(?:da )?(?:{ME} )?(?:kinh gui|kinh thua|kinh chao|xin chao|chao|thua|dear|hi|hello|gui)\b(?! lai| bao cao| bc\b| file| tep)[^,.:;!?\n]{{0,60}}[,.:;!–-]\s*"
    rf"|(?:da|vang|u|uh|um|a)\s*(?:a|{PEOPLE})?\s*[,.!]\s*|da (?=\w)|(?:dong chi|{PEOPLE})(?: \w+){{0,3}} oi[,.! ]\s*)"
)
LEAD_IN = re.compile(
    rf"^\W*(?:{NOT} (?:co |con )?(?:y kien|gop y|gi)(?: gi)?(?: khac| them| nua)*\s*[,.;:–-]\s*|{NOT} (?:can |phai )?(?:sua|bo sung|chinh sua)(?: gi| them| nua)*\s*[,.;–-]\s*|(?:{WHO} )?(?:da )?(?:xem|doc|nghien cuu|kiem tra)(?: \w+){{0,4}}\s*[,.;:–-]\s*"
    r"|(?:y kien(?: cua toi)?|tra loi|phan hoi|ket qua|ve viec nay|y kien chi dao)\s*[:,–-]\s*)"
)
ANSWERS_LABEL = re.compile(
    r"^\W*(?:tra lai|tra ve|gui tra|returned?)(?: (?:em|co|de nghi xem lai))?(?=\W|$)(?: (?:cho|de)(?= ))?[\s:,.;–-]*"
)
