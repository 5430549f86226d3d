"""Closed lists of the words that approve, return or reject, and of what takes such a word back (folded text)."""

import re

from domain.reply_words import NOT, NOT_YET, PEOPLE

CONSENT = (
    r"(?:dong ?[yi]|nhat ?tri|nhat chi|thong nhat|chap thuan|phe duyet|ky duyet|ky ban hanh|cho ban hanh|"
    r"cho phep ban hanh|duyet|"
    r"dong thuan|tan thanh|thong qua|approved?|agreed?|i agree)"
)
CASUAL_CONSENT = r"(?:o ?k(?:e|ie|i|ela|ay|eo|la)?|uki?e?|okey|duoc|dc|dk|d[u]?oc roi)"
REFUSAL = (
    rf"(?:{NOT}[\s.]?(?:dong ?y|nhat ?tri|nhat chi|duyet|phe duyet|chap thuan|chap nhan|thong qua|ky duyet|ky|ok|"
    rf"tan thanh|dong thuan|cho ban hanh|ban hanh)|tu choi|bac bo|bac|rejected?|disagree)"
)
HELD_BACK = (
    rf"(?:{NOT} (?:duoc|dc)\W*$|{NOT_YET} (?:the )?(?:dong y|nhat tri|duyet|phe duyet|chap thuan|thong nhat|"
    rf"thong qua|ok|ky)|tam (?:thoi )?(?:dong y|nhat tri|duyet|ok)|co ban (?:la )?(?:dong y|nhat tri|duyet|ok|"
    rf"thong nhat))"
)
RETURN = (
    r"(?:tra lai|tra ve|gui tra|de nghi (?:em |dong chi |van thu |cac dong chi |to )?(?:sua|chinh|bo sung|"
    r"xem lai|ra soat|hoan thien|viet lai|lam lai|kiem tra|dieu chinh)|"
    r"(?:yeu cau|can|phai|nen|hay) (?:phai )?(?:sua|chinh|bo sung|xem lai|ra soat|hoan thien|viet lai|lam lai|"
    r"dieu chinh)|"
    r"sua(?: lai| giup| cho| o| muc| phan| cau| loi| so lieu| noi dung| the thuc)|chinh (?:lai|sua)|dieu chinh|"
    r"bo sung|hoan thien(?: lai)?|xem lai|ra soat(?: lai)?|"
    r"chua dat|khong dat|ko dat|k dat|lam lai|viet lai|soan lai|kiem tra lai|chua dung|sai roi|returned?)"
)
# What makes a consent conditional, partial, a question or a request.
OBJECTION = re.compile(
    r"\b(?:nhung|tuy nhien|neu|voi dieu kien|dieu kien|mien la|sau khi|khi nao|truoc khi|chi (?:can|dong y|duyet|mot)|"
    r"tru|ngoai tru|ngoai ra can|mot phan|mot so|ve co ban|co ban|ve chu truong|ve nguyen tac|nguyen tac|"
    r"tam thoi|gan nhu|"
    r"phan van|can nhac|can|phai|nen|thieu|sai|luu y|chu y|sua|chinh|bo sung|xem lai|ra soat|hoan thien|"
    r"lam lai|viet lai|tra lai|chua|gop y|thay (?:doi|the|bang)|thay vi|doi lai|doi thanh|bot|bo (?:muc|phan|cau|"
    r"doan|di|bot)|them (?:muc|phan|cau|noi dung|so lieu)|"
    r"de nghi|yeu cau|giup (?:em|toi|minh|chau)|nop (?:muon|cham)|hay khong|thi moi|moi dong y|khong ro|tu choi|"
    r"xin (?:gia han|lui|hoan|y kien|them))\b"
    rf"|\b{NOT}\b"
)
# These take the sting out of such a word: "không có ý kiến gì thêm", "đề nghị ban hành", "không cần sửa gì".
HARMLESS = re.compile(
    rf"\b(?:{NOT} (?:co |con )?(?:y kien|gop y|gi)(?: y kien)?(?: gi)?(?: khac| them| nua| thay doi)*"
    rf"|{NOT} (?:can |phai |co gi |con gi )?(?:sua|chinh sua|bo sung|gop y|thay doi)(?: gi| them| nua| lai)*"
    rf"|{NOT} con (?:y kien|van de)(?: gi)?(?: khac)?"
    r"|(?:voi|theo|nhu) (?:de nghi|yeu cau|de xuat|noi dung sua|ban sua|ban chinh sua|noi dung chinh sua|"
    r"noi dung bo sung)(?: cua)?"
    r"|(?:de nghi|yeu cau) (?:em |van thu |dong chi |cac to |to |bo phan van thu )?(?:cho |"
    r"tien hanh )?(?:ban hanh|phat hanh|trien khai|"
    r"thuc hien|gui|in|dong dau|cap so|luu|vao so|dang)|(?:ban|noi dung|du thao) (?:da |vua )?(?:sua|chinh sua|"
    r"bo sung|hoan thien)"
    r"|da (?:sua|chinh sua|bo sung|hoan thien)|cho (?:dong chi|co|em) \w+ (?:sua|bo sung) roi)\b"
)
COURTESY = re.compile(rf"(?:\W|\b(?:a|ah|nhe|nha|roi|luon|nhi|{PEOPLE}|cam on|thanks|tks|thank you|tran trong)\b)*")
ABOUT = re.compile(
    rf"^\s*(?:(?:a|ah|nhe|nha|nhe a|luon|het|ca|roi|nay|do|day|{PEOPLE}|voi|ve|theo|nhu|cho|de|ban hanh|"
    rf"phat hanh|trien khai|thuc hien|trinh|ky|"
    r"noi dung|ke hoach|bao cao|du thao|van ban|to trinh|cong van|quyet dinh|ban|phuong an|de xuat|kien nghi|"
    r"toan bo|tat ca|hoan toan|"
    r"nhat tri|dong y|duyet|phe duyet|thong nhat|cao|gia han|gui|in|dong dau|cam on|thanks|tks|lan|lan \d|so|va|"
    r"nhiem vu|phan cong|\d+ ?%?|ok|oke|day du|tuyet doi|giao)\b|$|[.,;:!/()*\"”’»_–-])"
)
DECISION_WORD = re.compile(rf"\b(?:{CONSENT}|{REFUSAL}|tra lai|de nghi sua)\b")
RETURN_LABEL = re.compile(
    r"^\W*(?:tra lai|tra ve|gui tra|returned?)(?: (?:em|co|de nghi xem lai))?(?=\W|$)(?: (?:cho|de)(?= ))?[\s:,.;–-]*"
)
