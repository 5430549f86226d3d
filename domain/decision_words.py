"""Closed lists of the words that approve, return or reject, and of what takes such a word back (folded text)."""

import re

from domain.reply_words import ADDRESSED, DEAR, NOT, NOT_YET, PEOPLE

CONSENT = (
    r"(?:dong[ -]?[yi]+|nhat ?tri|nhat chi|thong nhat|chap thuan|phe duyet|ky duyet|ky ban hanh|"
    r"cho (?:phep )?(?:ban hanh|phat hanh|trien khai|thuc hien)(?: di)?|duyet|chap nhan|"
    r"dong thuan|tan thanh|thong qua|approved?|agreed?|i agree)"
)
CASUAL_CONSENT = r"(?:d[/.]?y|o ?k(?:e|ie|i|ela|ay|eo|la)?|uki?e?|okey|duoc|dc|dk|d[u]?oc roi)"
REFUSAL = (
    rf"(?:{NOT}[\s.]?(?:dong[ -]?y|d[/.]?y|nhat ?tri|nhat chi|duyet|phe duyet|chap thuan|chap nhan|thong qua|ky "
    rf"duyet|ky|ok|"
    rf"tan thanh|dong thuan|cho ban hanh|ban hanh)|tu choi|bac(?: bo|(?= de nghi| du thao| ke hoach| bao cao)"
    rf"|(?=\W*$))|phan doi|rejected?|disagree)"
)
HELD_BACK = (
    rf"(?:{NOT} (?:duoc|dc)\W*$|{NOT_YET} (?:the )?(?:dong y|nhat tri|duyet|phe duyet|chap thuan|thong nhat|"
    rf"thong qua|ok|ky)|tam (?:thoi )?(?:dong y|nhat tri|duyet|ok|duoc|dc|on|chap nhan)"
    r"|co ban (?:la )?(?:dong y|nhat tri|duyet|ok|thong nhat|duoc|on|dat|tot))"
)
# Whoever wrote the draft, as a superior calls him: "đề nghị nhà trường bổ sung", "yêu cầu tổ Văn phòng xem lại".
_WRITERS = (
    rf"(?:{PEOPLE}|van thu|(?:quy )?(?:nha truong|truong|don vi)|nguoi (?:soan|viet|lap)|"
    r"(?:to|bo phan|khoi|phong|ban)(?: \w+){0,3}?)"
)
_CLEARER = r"(?:(?:lam|ghi|neu|noi) ro|giai trinh|doi chieu lai|cap nhat lai)"
# A teacher who asks for more of these returns no draft.
_MEANS = r"(?:them )?(?:kinh phi|giao vien|nhan vien|bien che|nguoi|thiet bi|do dung|bang|ban ghe|may|phong|nguon)\b"
RETURN = (
    rf"(?:tra lai|tra ve|gui tra|chuyen (?:tra )?lai (?:(?:cho )?{_WRITERS} )?(?:de )?"
    r"(?:sua|chinh|bo sung|hoan thien|ra soat|lam lai|xem lai)|"
    rf"(?:de nghi|yeu cau) (?:{_WRITERS} )?(?:phai )?(?:som )?(?:sua|chinh|"
    rf"bo sung(?! {_MEANS})|xem lai|ra soat|hoan thien|viet lai|lam lai|kiem tra|dieu chinh|{_CLEARER})|"
    r"(?:yeu cau|can|phai|nen|hay) (?:phai )?(?:sua|chinh|bo sung|xem lai|ra soat|hoan thien|viet lai|lam lai|"
    rf"dieu chinh|kiem tra lai|{_CLEARER})|{_CLEARER}|"
    r"sua(?: lai| giup| cho| o| muc| phan| cau| loi| so lieu| noi dung| the thuc)|chinh (?:lai|sua|giup|ho)|dieu chinh|"
    r"bo sung|hoan thien(?: lai)?|(?:xem|coi|do|ra|soat|kiem) lai|ra soat(?: lai)?|"
    r"chua dat|khong dat|ko dat|k dat|lam lai|viet lai|soan lai|kiem tra lai|chua dung|sai roi|returned?)"
)
# Said between the lines of the draft: "chỗ này sửa lại thành 12 buổi em nhé". "Phần này em viết lại ạ" is its author.
CHANGED_HERE = re.compile(
    r"^\W*(?:cho|doan|phan|muc|cau|dong|y|bang|so(?: lieu)?|tu|trang|cot|khuc|cai|tieu de|noi dung)"
    rf" (?:nay|ni|do|tren|o tren|duoi)\W* (?P<whom>(?:{PEOPLE}|van thu) )?(?:can |phai |nen |de nghi |hay )*"
    r"(?P<word>(?:sua|chinh|viet|lam|soan|xem|coi|ra soat)(?: lai| thanh| cho| giup| gium)"
    r"|(?:ghi|neu|viet|lam|noi) (?:ro|cu the)|doi (?:thanh|lai|sang)|thay (?:bang|doi|the)|bo (?:di|bot|giup|gium|ra)"
    r"|them (?:vao|muc|cot|phan|so|y|noi dung|dong)"
    r"|bo sung(?! roi| r\b| xong| chua| a\b| sau)(?= \w)|cap nhat lai|rut gon|(?:tach|gop) (?:ra|lai|vao|voi|thanh|muc)"
    r"|dien (?:them|vao|du)|in dam|canh (?:le|lai))\b"
)
# What makes a consent conditional, partial, a question or a request.
OBJECTION = re.compile(
    r"\b(?:nhung|tuy nhien|neu|voi dieu kien|dieu kien|mien la|sau khi|khi nao|truoc khi|chi (?:can|dong y|duyet|mot)|"
    r"tru|ngoai (?:tru|muc|phan|cau|cho|viec|may|mot|cai|trang|bang|cot|dong)|ngoai ra can|"
    r"mot phan|mot so|ve co ban|co ban|ve mat|chu truong|phuong an \d|thoi(?! gian| han"
    r"| diem| ky| vu| tiet)|cho (?:y kien|phong|xem|hoi|xin|tra loi|chi xem|co xem)|"
    r"(?:lan|hom|bua|dot) truoc|roi ma|xem (?:sao|the nao|da)|thu xem|doi (?:y kien|phong|co|chi|xem)"
    r"|phan lon|da so|mot nua|nguyen tac|"
    r"tam thoi|gan nhu|"
    r"phan van|can nhac|can|phai|nen|thieu|sai|luu y|chu y|sua"
    r"|(?<!hanh )(?<!tai )chinh(?! sach| tri| quyen| thuc| khoa)"
    r"|bo sung|xem lai|ra soat|hoan thien|"
    r"lam lai|viet lai|tra lai|chua|gop y|thay (?:doi|the|bang)|thay vi|doi lai|doi thanh|bot|ghi ro|lam ro|noi ro"
    r"|cap nhat|gop|tach|dien (?:them|vao|du)|in dam|viet hoa|rut gon|canh le|the thuc|"
    r"(?:doi|chuyen|dua|thay) (?:ngay|muc|ten|phan|cau|nguoi|so|len|xuong|vi tri|chu|tieu de)|bo (?:muc|phan|cau|"
    r"doan|di|bot|chu|dong|tu|cum)|them (?:muc|phan|cau|noi dung|so lieu)|"
    r"de nghi|yeu cau|giup (?:em|toi|minh|chau)|nop (?:muon|cham)|hay khong|thi moi|moi dong y|khong ro|tu choi|"
    r"xin (?:gia han|lui|hoan|y kien|them))\b"
    rf"|\b{NOT}\b"
)
# These take the sting out of such a word: "không có ý kiến gì thêm", "đề nghị ban hành", "không cần sửa gì".
HARMLESS = re.compile(
    rf"\b(?:{NOT} (?:can |phai |co (?:gi )?|con (?:gi )?)*(?:sua|chinh sua|bo sung|gop y|thay doi)"
    r"(?! (?:duoc|dc|kip|noi|xong|dung|du)\b)(?: gi| chi| them| nua| lai| thay doi| bo sung| chinh sua)*"
    rf"|{NOT} (?:co |con )?(?:y kien|gop y|gi|chi)(?: y kien)?(?: gi| chi)?"
    r"(?: khac| them| nua| thay doi| bo sung| chinh sua)*"
    rf"|{NOT} con (?:y kien|van de)(?: gi)?(?: khac)?"
    r"|(?:de nghi|de xuat|kien nghi) (?:cua|nay|tren)"
    r"|(?:voi|theo|nhu) (?:de nghi|yeu cau|de xuat|noi dung sua|ban sua|ban chinh sua|noi dung chinh sua|"
    r"noi dung bo sung)(?: cua)?"
    rf"|(?:de nghi|yeu cau) (?:{_WRITERS} |cac to )?(?:cho |"
    r"tien hanh )?(?:ban hanh|phat hanh|trien khai|"
    r"thuc hien|gui|in|dong dau|cap so|lay so|luu|vao so|dang)|(?:ban|noi dung|du thao) (?:da |vua )?(?:sua|chinh sua|"
    r"bo sung|hoan thien)"
    r"|da (?:sua|chinh sua|bo sung|hoan thien)|cho (?:dong chi|co|em) \w+ (?:sua|bo sung) roi)\b"
)
# After the word of consent, in each clause of its line: what it is about, what happens next, a courtesy. All else is
# not in the closed list: an instruction ("chuyển mục 3 lên trên") is asked about.
_NEXT = (
    r"(?:ban hanh|phat hanh|trien khai|thuc hien|trinh|ky|gui|in|dong dau|cap so|vao so|luu|dang|giao|(?:tiep )?nhan"
    r"|thong bao|nop|lay so|nhan ban|photo"
    r"|chuyen (?:cho |sang |qua )?(?:van thu|bo phan|phong|ke toan|cac to|giao vien|nha truong))"
)
ABOUT = re.compile(
    rf"^\W*(?:(?:{PEOPLE} )?(?:van thu )?(?:cu |cho |tien hanh |to chuc |de |xin )?{_NEXT}\b"
    rf"|{PEOPLE}(?: (?:{DEAR}|nhieu))*\W*$|(?:bo phan van thu|cac to|to|bgh|nha truong) (?:cho "
    rf")?{_NEXT}\b"
    rf"|{DEAR}(?: (?:{DEAR}|{PEOPLE}))*\W*$|(?:a|ah|nhe|nha|luon|het|roi|ca|nay|do|day"
    r"|voi|ve|theo|nhu|cho|noi dung|ke hoach|bao cao|du thao|van "
    r"ban|to trinh|"
    r"cong van|quyet dinh|ban|phuong an|de xuat|kien nghi|toan bo|tat ca|hoan toan"
    r"|thoi gian|dia diem|lich|nhat tri|dong y|duyet|phe duyet"
    r"|thong nhat|"
    r"cao|gia han|cam on|thanks|tks|lan|so|va|nhiem vu|phan cong|\d+ ?%?|ok|oke|day du|tuyet doi|tran trong|"
    rf"chuc|chao|rat tot|tot)(?=\W|$)|(?:{PEOPLE}|xin) (?:cam on|nhat tri|dong y|duyet)\b|$)"
)
# The office's own form, word and colon: what follows is the comment, whatever it says ("TRẢ LẠI: nêu rõ ai tưới cây").
RETURN_FORM = re.compile(rf"^\W*(?:(?:{PEOPLE}|toi|xin) )?(?P<word>tra (?:lai|ve))[\s*_]*[:\uff1a][\s*_]*")
REJECT_FORM = re.compile(rf"^\W*(?P<word>{NOT}[\s.]?(?:(?:phe |ky )?duyet|dong[ -]?y)|tu choi)[\s*_]*[:\uff1a][\s*_]*")
DECISION_WORD = re.compile(rf"\b(?:{CONSENT}|{REFUSAL}|tra lai|de nghi sua)\b")
RETURN_LABEL = re.compile(
    rf"^\W*(?:(?:{PEOPLE}|toi|xin) )?(?:tra lai|tra ve|gui tra|returned?)(?: (?:em|co|de nghi xem lai))?(?=\W|$)"
    rf"(?: (?:cho|de)(?= ))?(?:{ADDRESSED.pattern})?[\s:,.;–-]*"
)
# Words that sound like a decision but are none of the listed ones: asked about when nothing else was understood.
NEARLY = re.compile(
    rf"^\W*(?:{NOT}|{NOT_YET})(?: (?:a|em|co|nhe))*\W*$|^\W*(?:cung|kha|hoi|tuong doi|tam) (?:duoc|dc|on|ok|tot)\b"
    rf"|^\W*(?:ban hanh|phat hanh|trien khai|da ky|ky roi|dat)\b"
    rf"|\b(?:de nghi|yeu cau) (?:{_WRITERS} )?(?:sua|chinh|bo sung(?! {_MEANS})|hoan thien|lam ro"
    r"|ra soat|lam lai)\b"
    rf"|\b(?:{NOT} phan doi|{NOT} (?:co )?y kien|(?:{NOT}|{NOT_YET}) on|sua lai|xem lai|"
    r"lam lai|trinh lai|viet lai|chinh lai|hai tay|ra soat lai|kiem tra lai"
    r"|con (?:nhieu |mot so )?(?:loi|sai sot|thieu sot))\b"
)
