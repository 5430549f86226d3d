"""Who is meant: people by name and title, groups by the words a school uses for them. Nobody is invented."""

import re
from dataclasses import dataclass

from domain.plan.letters import LOWER, UPPER

_SYLLABLE = rf"(?:[{UPPER}][{LOWER}']*|[{UPPER}]\.)"
NAME = rf"{_SYLLABLE}(?:\s{_SYLLABLE}){{1,4}}"
_CALLED = rf"{_SYLLABLE}(?:\s{_SYLLABLE}){{0,4}}"  # after a form of address one syllable is enough
ADDRESS = (
    r"(?:[Đđ]ồng chí|ĐỒNG CHÍ|[Đđ]/[Cc]|[Đđ]\.[Cc]\.?|[Đđ]c|ĐC|[Ôô]ng/[Bb]à|[Ôô]ng \(?[Bb]à\)?|[Ôô]ng|[Bb]à"
    r"|[Tt]hầy/[Cc]ô|[Tt]hầy giáo|[Cc]ô giáo"
    r"|[Tt]hầy|[Cc]ô|[Aa]nh|[Cc]hị)"
)
_POST = (
    r"(?:Quyền |Q\. )?(?:[Pp]hó [Hh]iệu [Tt]rưởng|[Hh]iệu [Tt]rưởng|[Hh]iệu [Pp]hó|PHT|P\.HT|P\. ?HT|HT|[Pp]hó "
    r"[Bb]í thư|[Bb]í thư"
    r"|[Pp]hó [Cc]hủ tịch|[Cc]hủ tịch|CTCĐ|[Tt]ổng phụ trách|TPT|[Tt]ổ trưởng|[Tt]ổ phó|TTCM|TPCM|[Kk]hối trưởng"
    r"|[Nn]hóm trưởng"
    r"|[Tt]rưởng [Bb]an|[Pp]hó [Tt]rưởng [Bb]an|[Pp]hó [Bb]an|[Tt]rưởng (?:phòng|đoàn|bộ môn|tiểu ban)|[Gg]iáo viên"
    r"|GV(?:CN)?|[Nn]hân viên|NV"
    r"|[Vv]ăn thư|[Kk]ế toán|[Yy] tế|[Tt]hủ quỹ|[Tt]hủ kho|[Tt]hư ký|[Tt]hư viện|[Bb]ảo vệ|[Ủủ]y viên|[Tt]hành viên"
    r"|[Cc]án bộ)"
)
# Verbs with which a duty may begin; a group's name ends before the first of them.
VERBS = (
    "lãnh đạo|tập luyện|luyện tập|rèn luyện|đón|trông|phụ trách|viết|chỉ đạo|tổ chức|xây dựng|báo cáo|phối hợp"
    "|theo dõi|tham mưu|chịu trách nhiệm|có trách "
    "nhiệm|có nhiệm vụ|thực hiện"
    "|chủ động|chủ trì|tích cực|triển khai|kiểm tra|giám sát|đôn đốc|tổng hợp|hướng dẫn|lập|cập nhật|đăng tải|đăng"
    "|tuyên truyền|quản lý"
    "|quản lí|duy trì|tăng cường|tiếp tục|căn cứ|nghiêm túc|thường xuyên|đảm bảo|bảo đảm|rà soát|bố trí|chuẩn bị"
    "|tiếp nhận|xử lý|xử lí"
    "|cung cấp|phổ biến|quán triệt|vận động|nghiên cứu|đề xuất|hoàn thành|gửi|nộp|làm|trang trí|hỗ trợ|giúp|lồng "
    "ghép|đưa|tập huấn"
    "|bồi dưỡng|thống kê|lưu trữ|lưu|ghi|kịp thời|định kỳ|hằng|hàng|đẩy mạnh|phát động|phát huy|nâng cao|trực tiếp"
    "|gương mẫu|sử dụng|khai thác"
    "|tham gia|thông báo|công khai|mua sắm|mua|vệ sinh|dọn|điều hành|phân công|duyệt|đánh giá|sơ kết|tổng kết|bảo "
    "quản|trực|nhắc nhở|giáo dục"
    "|dạy|soạn|biên soạn|thiết kế|chấm|coi|tự|cùng|nắm|liên hệ|mời|giao|nhận|cho|phát hiện|ứng dụng|ban hành|thành "
    "lập|dự|chăm sóc|nhập|số hóa"
)
# `tổ Tự nhiên`, `khối lá`: words up to a verb, another person or a stop.
_UNIT = (
    rf"(?:tổ|khối|nhóm|bộ môn)(?:\s(?!(?:{VERBS})(?!\w)|và\s(?:{ADDRESS})\s)[^\W_]+){{1,6}}?"
    rf"(?=\s(?:{VERBS})(?!\w)|\s*[,;:.()–-]|\s+và\s|$)"
)
_POST_TAIL = (
    rf"(?:\s(?:(?:tổ )?chuyên môn(?: \d+)?|{_UNIT}|văn phòng|hành chính|Công đoàn|công đoàn|CĐ|Chi bộ|chi bộ|Đoàn "
    rf"thanh niên|Đoàn TN"
    r"|Chi đoàn|Đội|chủ nhiệm|văn thư|kế toán|y tế|thư viện|Thư viện|Thiết bị|Y tế"
    r"|Văn thư|Kế toán|thiết bị|nuôi dưỡng|cấp dưỡng|bảo vệ|dạy lớp \w+|lớp "
    r"\w+|khối \w+|trường"
    r"|thường trực|mẫu giáo|nhà trẻ|âm nhạc|tin học|tiếng Anh|Tin học|bộ môn|phụ trách chuyên môn|TNTP Hồ Chí Minh"
    r"|\d+))*"
)
TITLE = rf"{_POST}{_POST_TAIL}(?:\s*(?:,|kiêm|-|–)\s*{_POST}{_POST_TAIL})*"
# Posts that follow a name even without a dash: `đồng chí Bùi Thị Nga phó hiệu trưởng`.
_RANK = (
    r"(?:[Pp]hó hiệu trưởng|[Hh]iệu trưởng|[Tt]ổ trưởng|[Tt]ổ phó|[Tt]ổng phụ trách|[Kk]ế toán|[Vv]ăn thư|[Nn]hân viên"
    r"|[Bb]í thư)(?!\w)"
)
_LINK = r"\s*(?:[-–,(]|là)\s*"
POST = re.compile(rf"{_POST}(?!\w)")
PERSON = re.compile(
    rf"(?:{ADDRESS}\s*:?\s*)(?!{_POST}(?!\w))(?P<name>{_CALLED})(?!\w)"
    rf"(?:(?:{_LINK}|\s*:\s*|\s+(?={_RANK}))(?P<title>{TITLE})\)?(?!\w))?"
)
BARE_PERSON = re.compile(rf"(?P<name>{NAME}){_LINK}(?P<title>{TITLE})\)?(?!\w)")
# A title may stand before the name: `Phó Hiệu trưởng Nguyễn Thị A`.
POST_THEN_NAME = re.compile(
    rf"(?:{ADDRESS}\s+)?(?P<title>{_POST}{_POST_TAIL})\s+(?:{ADDRESS}\s+)?(?P<name>{NAME})(?!\w)"
)

# A new duty of the same person begins at a comma only before one of these.
SPLITTING = (
    "phụ trách|viết|chỉ đạo|tổ chức|xây dựng|báo cáo|phối hợp|theo dõi|tham mưu|chịu trách nhiệm|kiểm tra|tổng hợp"
    "|đôn đốc|hướng dẫn"
    "|cập nhật|đăng tải|quản lý|lập|chuẩn bị|triển khai|trực tiếp"
)
_HEADS = (
    r"BGH|Ban giám hiệu|Ban Giám hiệu|Lãnh đạo (?:nhà )?trường|Hiệu trưởng|Phó [Hh]iệu trưởng|Các (?:đồng chí|đ/c) "
    r"[Pp]hó [Hh]iệu trưởng"
    r"|Cán bộ|CB|Giáo viên|GV|Nhân viên|NV|Viên chức|Toàn thể|Tập thể|Tất cả|100%|Mỗi|Các (?:tổ|bộ phận|lớp|đoàn "
    r"thể|tổ chức|giáo viên|nhân viên"
    r"|đồng chí|thành viên|đơn vị|sở|Sở|phòng|cơ quan|ban|nhóm|khối|trường|cá nhân|chi hội|ngành|doanh nghiệp|cơ "
    r"sở)|Tổ|Bộ phận|Ban|Công đoàn"
    r"|Đoàn|Chi đoàn|Liên đội|Đội|Tổng phụ trách|TPT|Chi bộ|Học sinh|HS|Phụ huynh|Cha mẹ|CMHS|Văn thư|Kế toán|Y tế"
    r"|Thư viện|Bảo vệ|Thủ quỹ"
    r"|Sở|Phòng|UBND|U[ỷy] ban|Ủy ban|Công an|Trạm|Trung tâm|Hội|Văn phòng|Thủ trưởng|Chủ tịch|Giám đốc|Bộ|Đài|Báo"
    r"|Mặt trận|Khối|Nhóm|Lớp"
    r"|Chi ủy|Thư ký|Phó|Trưởng|Trường|GVCN|CBGV\w*|CBQL|Thành viên|Đơn vị|Cơ quan|Người|Hội đồng|Viện|Bệnh viện"
    r"|Chi nhánh|Bí thư|Bảo hiểm|Ngân hàng"
)
_GROUP_HEAD = re.compile(rf"^(?:Đề nghị\s+|Đối với\s+|Đối với các\s+)?(?P<head>{_HEADS}|[A-ZĐ]{{3,}})(?!\w)")
_BEFORE_VERB = re.compile(
    rf"^(?P<name>.*?)(?<!Ban)(?<!ban)(?<!Đoàn)(?<!Đội)(?<!đồng)(?:\s*[:–]\s+|\s-\s|\s)(?=(?:{VERBS})(?!\w))"
)
# Plain names of groups that end before any word that does not narrow them (the verb may be misspelt).
_PLAIN_HEAD = re.compile(
    rf"^(BGH|Ban [Gg]iám hiệu|Giáo viên|Nhân viên|Học sinh|Phụ huynh|GVCN|CBGVNV|Hiệu trưởng)(?=[\s:]\s*[{LOWER}])"
)
_QUALIFIES = re.compile(
    r"^\s*[:,]?\s*(?:chủ nhiệm|bộ môn|các|toàn|trong|nhà trường|trường|và|đứng lớp|dạy|lớp|khối|tổ|mầm non|tiểu học"
    r"|được|ở|của|là|văn|kế|y tế|thư|cấp dưỡng"
    r"|nuôi|bảo vệ|thiết bị|tổng|trực|hành chính|phục vụ|học sinh|phụ trách (?:lớp|thư viện|y tế)|tại|thuộc|có "
    r"(?:con|nhiệm vụ|trách nhiệm))(?!\w)"
)
_SELF = re.compile(r"^(?:Nhà trường|Trường)(?!\w)")
_ACTS = re.compile(
    r"^(?:Kiểm tra|Tổ chức|Phối hợp|Bảo đảm|Đoàn kết|Hội thảo|Bộ đồ|Báo cáo|Ban hành|Trang bị|Người học|Lớp học|Tổng)\b"
)


_CALLED_POST = re.compile(rf"{ADDRESS}\s*:?\s*(?={_POST}(?!\w))")
_UNIT_WORKS = re.compile(rf"(?:Tổ|Bộ phận|Văn phòng)(?:\s[^\W\d_]+){{0,6}}\s(?:{SPLITTING})(?!\w)")
_WORK = re.compile(rf"(?:{SPLITTING})(?!\w)(?!\s+của(?!\w))")


@dataclass(frozen=True)
class Assigned:
    """Who has to do it, and the words that say what."""

    assignee: str
    title: str | None
    text: str


def person_at(text: str, bare: bool = False) -> re.Match[str] | None:
    """A person named at the start of `text`, with a form of address (or, `bare`, by name and title only)."""
    patterns = (POST_THEN_NAME, PERSON, BARE_PERSON) if bare else (POST_THEN_NAME, PERSON)
    for pattern in patterns:
        found = pattern.match(text)
        if found:
            return found
    return None


def group_of(text: str) -> Assigned | None:
    """A group at the start of a sentence and what it does; the school itself is no group of its people."""
    if _SELF.match(text) or _ACTS.match(text):
        return None
    head = _GROUP_HEAD.match(text)
    if not head:
        return None
    labelled = re.match(r"(?P<name>[^:.;]{2,80}?)\s*:\s+(?P<text>\S.*)$", text[head.start("head") :])
    if labelled and len(labelled["name"].split()) <= 12:
        inner = re.search(rf"^(?P<title>{TITLE})\s*\(\s*{ADDRESS}\s*(?P<name>{_CALLED})\s*\)$", labelled["name"])
        if inner:  # `Nhân viên y tế (đ/c Trần Thị Lý): ...`
            return Assigned(inner["name"], inner["title"], labelled["text"])
        return Assigned(labelled["name"], None, labelled["text"])
    plain = _PLAIN_HEAD.match(text)
    if plain and not _QUALIFIES.match(text[plain.end() :]):
        return Assigned(plain[1], None, text[plain.end() :].lstrip(" :,–-"))
    found = _BEFORE_VERB.match(text[head.start("head") :])
    if not found or len(found["name"].split()) > 22 or re.search(r"[.;]", found["name"]):
        return None
    name = found["name"].strip(" :,–-")
    rest = text[head.start("head") + found.end() :]
    return Assigned(name, None, rest) if name and rest else None


def post_of(text: str) -> Assigned | None:
    """A post in the place of a name, with a form of address: `Đ/c Bí thư Đảng ủy chịu trách nhiệm chung`."""
    called = _CALLED_POST.match(text)
    if not called:
        return None
    words = text[called.end() :]
    found = group_of(words[:1].upper() + words[1:])
    return Assigned(words[: len(found.assignee)], found.title, found.text) if found and found.title is None else found


def unit_of(text: str) -> Assigned | None:
    """A unit with a name of its own that does office work, wherever it stands: `Tổ Văn phòng chuẩn bị hồ sơ`."""
    return group_of(text) if _UNIT_WORKS.match(text) else None


def is_work(text: str) -> bool:
    """Whether the words after a post or unit give it work, wherever they stand (`dự lễ`, `quản lý của ...` do not)."""
    return bool(_WORK.match(text))


def names_a_group(title: str) -> bool:
    """Whether a heading is nothing but the name of a body or group: `2. Tổ chuyên môn`."""
    if _ACTS.match(title) or re.search(r"[.;]", title) or len(title.split()) > 16:
        return False
    return bool(_GROUP_HEAD.match(title)) or bool(_SELF.match(title))
