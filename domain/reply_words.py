"""Closed lists shared by all readings of an answer: people, negation, greetings before the first word.

All are patterns for `domain.text.folded` text: no case, no marks, đ as d, the short forms that people type in haste.
"""

import re

NOT = (
    r"(?:khong|khg|kh|hong|ko|kg|hok|hog|hem|khum|k|0|chang"
    r"|not(?= (?:approved?|agreed?|ok|done|yet|received))|(?:cha|dau co)(?= (?:co|phat sinh|duyet|dong y)))"
)
NOT_YET = r"(?:chua|chwa|ch)"
END = r"(?=\W|$)"
ME = r"(?:toi|em|e(?!\w)|minh|mk|tui|chau|con|(?:chung|ben|bon|tui) (?:toi|em)|t)"
PEOPLE = (
    r"(?:co|thay|anh|chi|em|[ace](?!\w)|ong|ba|bac|chu|ban|sep|cac (?:co|thay|anh|chi|em|dong chi)|dong chi|d/c|dc"
    r"|ca nha|moi nguoi)"
)
DEAR = r"(?:a|ah|nhe|nha|nho|nghe|nghen|nhen|hen|ne|ni|hi|nhi|oi|roi|r|rui|roai|luon|vay|z)"
WHO = (
    rf"(?:{ME}|co|thay|anh|chi|[ac](?!\w)|ong|ba|bac|sep|nha truong|truong|bgh|ban giam hieu|hieu truong|ht|to|"
    r"to chuyen mon|van phong|"
    r"(?:toi|em|co|chi|anh|thay) (?:thay|nghi|cung|xem|coi|doc)(?: (?:ky|roi))?)"
)
ADVERBS = r"(?:hoan toan|cung|da|rat|deu|cao|tuyet doi|xin(?: phep)?(?= dong ?y| nhat tri| thong nhat| tan thanh))"

_SAYS = r"(?:bao cao|bc|file|tep|link|so lieu|ket qua|minh chung|duyet|dong ?y|nhat ?tri|gia han|phat sinh|da nhan|lai)"
_HAIL = rf"(?:{ME} |chau )?(?:kinh gui|kinh thua|kinh chao|xin chao|chao|thua|gui(?! cho\b)|dear|hi|hello|alo)"
_YES = r"(?:ro|nhan|duoc|dc|ok|oke|vang|da|u|uh|um|xong|biet|hieu|roi|thoi|sua|gui)"  # "rõ anh ơi" is no greeting
GREETING_LINE = re.compile(
    r"^\W*(?:da[, ]+)?(?:kinh )?(?:gui|thua)\s*:[^?\n]{0,150}$"
    rf"|^\W*(?:da[, ]+)?(?!{ME} gui|kinh trinh){_HAIL}\b(?![^\n]*\b{_SAYS}\b)"
    r"[^?\n,.:;!]{0,90}(?:, ?(?:dong chi|bgh|ban giam hieu|to |van thu|bo phan|pho hieu truong|"
    r"hieu truong)[^?\n,.:;!]{0,60})*\W*$"
    rf"|^\W*(?![^\n]*\b{_SAYS}\b)(?:dong chi|d/c|{PEOPLE})(?: \w+){{0,4}}(?: oi| than men| kinh men| yeu quy| "
    rf"a)?\s*(?:,|\boi\W*|"
    rf"than men\W*|:)$"
    rf"|^\W*(?![^\n]*\b{_SAYS}\b)(?:\w+ ){{0,2}}(?!{PEOPLE} )\w+ oi\W*$"
    r"|^\W*(?:da|vang|alo)\s*[,.!]?\s*$"
)
GREETING_CLAUSE = re.compile(
    rf"^\W*(?:(?:da[, ]+)?(?!{ME} gui){_HAIL}\b(?![^,.:;!?\n]*\b{_SAYS}\b)[^,.:;!?\n]{{0,60}}[,.:;!–-]\s*"
    rf"|(?:da|vang(?!\W+(?:\w+\W+){{0,3}}se\b)|u|uh|um|a)\s*(?:a|{PEOPLE})?\s*[,.!]\s*"
    rf"|da (?=(?:{ME}|vang|thua|khong|ko|ok)\b)"
    rf"|(?:u|uh|um|ua) (?={WHO} )"
    rf"|(?:dong chi|{PEOPLE})(?: \w+){{0,3}} oi[,.! ]\s*"
    rf"|(?!{NOT}\b|{NOT_YET}\b|{_SAYS}\b)(?:(?:\w+ )?(?!{PEOPLE} )\w+|(?!{_YES}\b)\w+ (?:anh|em)) oi\s*[,.!]\s*"
    rf"|(?!{NOT}\b|{NOT_YET}\b|{_SAYS}\b|{_YES}\b|{PEOPLE} )\w+ oi )"
)
YES_SIR = re.compile(r"^\W*(?:dạ|vâng(?!\W+(?:\w+\W+){0,3}sẽ\b))(?=\W)[\s,.]*(?:ạ\s*[,.]\s*)?(?=\w\w)", re.I)
# Stands before a consent and takes nothing back: "không còn vướng mắc gì", "anh xem rồi", "nội dung được rồi".
_SEEN = (
    rf"(?:(?:{WHO} )?da|{WHO}) (?:xem|coi|doc|nghien cuu|kiem tra|(?:ra|do|soat)(?= (?:ky|roi|r|het|xong)\b)"
    r"|ky(?= roi| r))"
)
_FINE = (
    r"(?:noi dung|ban nay|ban du thao|du thao|ke hoach|bao cao|the nay|vay|nhu vay|nhin chung)(?: la| nay)? "
    r"(?:duoc|dc|on|tot|ok|hop ly|day du|chi tiet|chuan)"
)
_ALL_FINE = rf"{_FINE}(?: roi| r)(?: {PEOPLE})? "  # spoken, without a pause: only before a consent
_CONSENTS = (
    rf"(?:{WHO} )?(?:dong ?y|nhat tri|thong nhat|duyet|phe duyet"
    r"|cho (?:phep )?(?:ban hanh|phat hanh|trien khai|thuc hien))\b"
)
# "Bản lần 2 này sửa đủ rồi, chị duyệt": what was done to the draft; "…, chị duyệt giúp em" asks for consent.
_MENDED = (
    r"(?:(?:ban|du thao|ban du thao|bao cao|ke hoach|noi dung|van ban|to trinh|cong van)"
    r"(?: (?:moi|sau|chinh sua|sua|bo sung|nay|ni|lan (?:\d|hai|ba|nay|sau)))*|lan (?:nay|ni|sau|\d)) (?:da )?"
    r"(?:duoc )?(?:(?:sua|chinh sua|chinh|bo sung|hoan thien|lam|viet|soan)(?: lai)? )?"
    rf"(?:(?!{NOT}\b|{NOT_YET}\b|gan\b|sap\b)\w+ )?"
    rf"(?:day du|du|dung|dat|on|tot|duoc|dc|xong|chuan|hop ly|ky)(?: (?:roi|r|rui|yeu cau|het|ca|lam|do|day|{PEOPLE}))*"
    rf"\s*[,.;–-]\s+(?={_CONSENTS}(?![^.;!?\n]*\b(?:giup|gium|dum|ho|voi|a|ah)(?: (?:{ME}|{PEOPLE}))?\W*$))"
)
_DECISIVE = rf"(?:{NOT}|{NOT_YET}|dong ?y|nhat tri|thong nhat|duyet|phe duyet|tra lai|sua|xem lai)\b"
LEAD_IN = re.compile(
    rf"^\W*(?:{NOT} (?:co |con )?(?:y kien|gop y|vuong mac|thac mac|ban khoan|van de|gi)(?: gi)?(?: khac| them| nua)*"
    rf"\s*[,.;:–-]\s*"
    rf"|{NOT} (?:co gi )?(?:can |phai )?(?:sua|bo sung|chinh sua)(?: gi| them| nua| ca| het)*\s*[,.;–-]\s*"
    rf"|{_SEEN}(?: (?!{_DECISIVE})\w+){{0,4}}\s*[,.;:–-]\s*"
    rf"|{_SEEN}(?: ky| qua| het| xong)?(?: roi| r) (?=(?:{_ALL_FINE})?{_CONSENTS})"
    rf"|{_SEEN}(?: (?!{_DECISIVE})\w+){{0,4}} va (?=(?:{ADVERBS} )*{_CONSENTS})"
    rf"|(?:{WHO} )?(?:{ADVERBS} )?(?:ung ho|hoan nghenh|danh gia cao)(?: (?!{_DECISIVE})\w+){{0,4}}(?: va|,) "
    rf"(?=(?:{ADVERBS} )*{_CONSENTS})|thay mat [\w ]{{1,40}}[,:]\s*"
    rf"|(?:{PEOPLE}|to) (?:lam|viet|soan)(?: rat)? (?:tot|ky|chi tiet|day du|on|gioi|chu dao)"
    rf"(?: lam| roi)?[,.]\s+(?={_CONSENTS})"
    rf"|{_FINE}(?: roi| r| {PEOPLE}| a)*\s*[,.;–-]\s+|{_ALL_FINE}(?={_CONSENTS})"
    rf"|{_MENDED}"
    r"|(?:on|tot|chuan|hay|hop ly|day du|ok|(?:duoc|dc)(?= (?:day|do|lam|qua|roi|r)\b))"
    rf"(?: lam| day| do| qua| roi| r| {PEOPLE})*\s*[,.;–-]\s+(?={_CONSENTS})"
    r"|xin loi\b[^.;!?]{0,80}\b(?:muon|cham|tre)(?: qua| a| nhe| \w{1,4})*\s*[.;!]\s*"
    r"|(?:y kien(?: cua toi)?|tra loi|phan hoi|ve viec nay|y kien chi dao)\s*[:,–-]\s*)"
)
# After the word of consent: what it is about, or a courtesy. Anything else is not in the closed list.
OTHER_WORDS = re.compile(
    # Words that look like one of ours without their marks: masked where the writer used marks.
    r"\b(?:sữa|nhằm|chùa|nền|thiếu (?:nhi|niên)|thiểu số|cán bộ|căn cứ|căn bản|bổ nhiệm|nhàm|sài|phái|(?<=có )được|hội"
    r"|có thể|(?<=có )phải|gọi)\b",
    re.I,
)
QUESTION = re.compile(
    r"\?|\b(?:khong|ko|k|hong|hok|hem|khum|chang|chu|chua|hay khong|duoc khong|dc ko|the nao|ra sao|phai khong"
    r"|dung khong|ha|hay chua)"
    r"(?: (?:a|ah|vay|z|nhi|the|em|co|thay|anh|chi|[ac]|dong chi|d/c|nhe|vay a|rua|hen|oi))*\W*$"
)
# "trình duyệt" as a web browser, "kiểm duyệt", "xét duyệt" are no decisions.
OTHER_SENSE = re.compile(
    r"\b(?:sinh|chu|cap|bac|ngay|de|thu) nhat(?= (?:chi|tri)\b)"
    r"|\btrinh duyet(?= (?:web|chrome|coc coc|firefox|edge|safari|cua|tren|bi|loi|may|khong|ko|internet|nay|nao"
    r"|gi|em|toi))|"
    r"\b(?:kiem|xet|tham|duyet) duyet\b|\bduyet (?:web|binh|doi|file|thu muc)\b"
)
# A question without its mark: "nộp ở đâu ạ".
INTERROGATIVE = re.compile(
    r"\?|\b(?:bao gio|khi nao(?! (?:tien|ranh|xong)\b)|o dau|the nao|ra sao|mau nao|may gio|hom nao"
    r"|bao lau|cho nao|ngay nao|luc nao|la gi|gui ai|cho ai|bao nhieu"
    r"|co phai|"
    r"co duoc|duoc khong|dung khong|phai khong|lam sao|nhu nao|o mo|cho mo|khi mo|bua nao|tai sao|vi sao|lam rang"
    r"|(?:tinh|ghi|viet|nop|gui|nhap|bao cao|dien|lam) (?:sao|rang|kieu gi|nhu ri|loai nao|ban nao)"
    rf"|co (?:\w+ ){{1,8}}(?:khong|ko|k|hong)(?: (?:a|vay|z|nhi|the|rua|em|chi|anh|thay)|(?=\W*$))"
    rf"|(?:{NOT}|{NOT_YET}) (?:hieu|ro|biet) [\w ]{{0,40}}(?:gi|nao|sao|dau|ai)"
    r"|(?:thang|ngay|thu|tuan|quy|muc|trang|lop) may"
    rf"|hay (?:la )?(?:\w+ ){{1,5}}(?:a|vay|z|nhi|ha|the|rua)(?: {PEOPLE})?(?=\W*$))\b"
    rf"|^\W*ai\b[\w ]*\b(?:vay|a|z|nhi|the|rua)(?: {PEOPLE})?\W*$"
)
# "Từ chối em nhé, năm sau làm": the address before the pause is no part of the reason.
ADDRESSED = re.compile(rf"(?: (?:{DEAR}|{PEOPLE}))+(?=\s*[:,.;–-]|\s*$)")
COURTESY = re.compile(rf"(?:\W|\b(?:{DEAR}|{PEOPLE}|cam on|thanks|tks|thank you|tran trong)\b)*+")
