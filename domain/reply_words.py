"""Closed lists shared by all readings of an answer: people, negation, greetings before the first word.

All are patterns for `domain.text.folded` text: no case, no marks, đ as d, the short forms that people type in haste.
"""

import re

NOT = r"(?:khong|khg|khong|kh|hong|ko|kg|hok|k|0|not)"
NOT_YET = r"(?:chua|chwa|ch)"
END = r"(?=\W|$)"
ME = r"(?:toi|em|minh|tui|chau|chung (?:toi|em)|t)"
PEOPLE = (
    r"(?:co|thay|anh|chi|em|e(?!\w)|ong|ba|bac|chu|ban|sep|cac (?:co|thay|anh|chi|em|dong chi)|dong chi|d/c|dc|ca nha)"
)
WHO = (
    rf"(?:{ME}|co|thay|anh|chi|ong|ba|nha truong|truong|bgh|ban giam hieu|hieu truong|ht|to|to chuyen mon|van phong|"
    r"(?:toi|em|co|chi|anh|thay) (?:thay|nghi|cung|xem|doc)(?: (?:ky|roi))?)"
)
ADVERBS = r"(?:hoan toan|cung|da|rat|deu|cao|tuyet doi|xin(?: phep)?(?= dong ?y| nhat tri| thong nhat| tan thanh))"

_SAYS = r"(?:bao cao|bc|file|tep|link|so lieu|ket qua|minh chung|duyet|dong ?y|nhat ?tri|gia han|phat sinh|da nhan|lai)"
_HAIL = rf"(?:{ME} |chau )?(?:kinh gui|kinh thua|kinh chao|xin chao|chao|thua|gui|dear|hi|hello|alo)"
GREETING_LINE = re.compile(
    r"^\W*(?:da[, ]+)?(?:kinh )?(?:gui|thua)\s*:[^?\n]{0,150}$"
    rf"|^\W*(?:da[, ]+)?(?!{ME} gui|kinh trinh){_HAIL}\b(?![^\n]*\b{_SAYS}\b)"
    r"[^?\n,.:;!]{0,90}(?:, ?(?:dong chi|bgh|ban giam hieu|to |van thu|bo phan|pho hieu truong|"
    r"hieu truong)[^?\n,.:;!]{0,60})*\W*$"
    rf"|^\W*(?![^\n]*\b{_SAYS}\b)(?:dong chi|d/c|{PEOPLE})(?: \w+){{0,4}}(?: oi| than men| kinh men| yeu quy| "
    rf"a)?\s*(?:,|\boi\W*|"
    rf"than men\W*|:)$"
    r"|^\W*(?:da|vang|alo)\s*[,.!]?\s*$"
)
GREETING_CLAUSE = re.compile(
    rf"^\W*(?:(?:da[, ]+)?(?!{ME} gui){_HAIL}\b(?![^,.:;!?\n]*\b{_SAYS}\b)[^,.:;!?\n]{{0,60}}[,.:;!–-]\s*"
    rf"|(?:da|vang|u|uh|um|a)\s*(?:a|{PEOPLE})?\s*[,.!]\s*|da (?=(?:{ME}|vang|thua|khong|ko|ok)\b)"
    rf"|(?:dong chi|{PEOPLE})(?: \w+){{0,3}} oi[,.! ]\s*)"
)
YES_SIR = re.compile(r"^\W*(?:dạ|vâng)(?=\W)[\s,.]*(?:ạ\s*[,.]\s*)?(?=\w\w)", re.I)
LEAD_IN = re.compile(
    rf"^\W*(?:{NOT} (?:co |con )?(?:y kien|gop y|gi)(?: gi)?(?: khac| them| nua)*\s*[,.;:–-]\s*|{NOT} (?:can |"
    rf"phai )?(?:sua|bo sung|chinh sua)(?: gi| them| nua)*\s*[,.;–-]\s*|(?:(?:{WHO} )?da|{WHO}) (?:xem|doc|nghien cuu|"
    rf"kiem tra)(?: \w+){{0,4}}\s*[,.;:–-]\s*"
    r"|(?:y kien(?: cua toi)?|tra loi|phan hoi|ve viec nay|y kien chi dao)\s*[:,–-]\s*)"
)
# After the word of consent: what it is about, or a courtesy. Anything else is not in the closed list.
OTHER_WORDS = re.compile(
    # Words that look like one of ours without their marks: masked where the writer used marks.
    r"\b(?:sữa|nhằm|chùa|nền|thiếu (?:nhi|niên)|thiểu số|cán bộ|căn cứ|căn bản|bổ nhiệm|nhàm|sài|phái|có được|có "
    r"thể|có phải)\b",
    re.I,
)
QUESTION = re.compile(
    r"\?|\b(?:khong|ko|k|hong|chang|chu|chua|hay khong|duoc khong|dc ko|the nao|ra sao|phai khong|dung khong|ha"
    r"|hay chua)"
    r"(?: (?:a|ah|vay|nhi|the|em|co|thay|anh|chi|dong chi|d/c|nhe|vay a))*\W*$"
)
# "trình duyệt" as a web browser, "kiểm duyệt", "xét duyệt" are no decisions.
OTHER_SENSE = re.compile(
    r"\btrinh duyet(?= (?:web|chrome|coc coc|firefox|edge|safari|cua|tren|bi|loi|may|khong|ko|internet|nay|nao"
    r"|gi|em|toi))|"
    r"\b(?:kiem|xet|tham|duyet) duyet\b|\bduyet (?:web|binh|doi|file|thu muc)\b"
)
# A question without its mark: "nộp ở đâu ạ".
INTERROGATIVE = re.compile(
    r"\?|\b(?:bao gio|khi nao(?! (?:tien|ranh|xong)\b)|o dau|the nao|ra sao|mau nao|may gio|hom nao"
    r"|bao lau|cho nao|ngay nao|luc nao|la gi|gui ai|cho ai|bao nhieu"
    r"|co phai|"
    r"co duoc|duoc khong|dung khong|phai khong|lam sao)\b"
)
COURTESY = re.compile(rf"(?:\W|\b(?:a|ah|nhe|nha|roi|luon|nhi|{PEOPLE}|cam on|thanks|tks|thank you|tran trong)\b)*+")
