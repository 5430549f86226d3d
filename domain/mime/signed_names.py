"""Whether a last line is how its author signs: "E Lan", "Em My lop Mam 3", "Tuyet ke toan", "Nguyễn Thị Hoa - tổ Lá".

Without his name from the head of the mail only a name in full, with a surname, proves anything: "Lan - Choi 2" may as
well be whom he names. Losing an author's words is the worse error.
"""

import re
from collections.abc import Set

from domain.mime.marker_words import keys
from domain.text import key

SURNAMES = keys(
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|mai|trịnh|đoàn|lương|đào|lâm|trương|"
    "hà|tạ|cao|chu|tô|quách|lưu|thái|nông|vi|vương|la|kiều|phùng|tăng|hứa|giáp|doãn|từ|bạch|lò|cầm|quàng|tòng|sầm|"
    "ma|triệu|hầu|thào|giàng|vàng|sùng|lục|nghiêm|khuất|đàm|châu|tống|viên|thân|tôn|văn"
)
_MYSELF = keys("em|e|tôi|mình|tui|con|cháu|cô|thầy|anh|chị|a|c|bác")
_POSTS = keys(
    "lớp|tổ|khối|nhóm|trường|mầm|non|mn|th|thcs|tiểu|học|lá|chồi|nhà|trẻ|mẫu|giáo|bé|nhỡ|lớn|tuổi|chuyên|môn|kế|toán|"
    "y|tế|văn|thư|phòng|hành|chính|thư|viện|quỹ|bảo|vệ|bếp|cấp|dưỡng|viên|gv|gvcn|nv|nhân|hiệu|phó|trưởng|ht|pht|tt|"
    "cntt|đoàn|đội|bộ|phận|điểm|khu|chủ|nhiệm"
)
_PARTING = re.compile(r"[-–—,/|(]")
_LONGEST_NAME, _LONGEST_POST = 5, 6  # words
_THANKS = re.compile(r"(?:da )?(?:(?:em|e|toi|minh|con|chau) )?(?:xin )?(?:chan thanh )?cam on\b(?: \w+){0,4}")


def name_words(name: str, address: str) -> frozenset[str]:
    """The words by which an author may be called: those of the name he writes under, and of his address."""
    found = re.findall(r"[^\W\d_]+", f"{name} {address.partition('@')[0]}")
    return frozenset(key(word) for word in found if len(word) > 1)


def is_own_name(line: str, author: Set[str]) -> bool:
    """Whether the line is nothing but a name, with or without "em" before it and a post behind it."""
    text = line.strip(" .,*_/~\t)")
    if not text or text.endswith(("?", "!", ":", ";")):
        return False
    parting = _PARTING.search(text)
    words = (text[: parting.start()] if parting else text).split()
    post = text[parting.end() :].split() if parting else []
    if words and key(words[0]) in _MYSELF:
        del words[0]
    elif not words or not words[0][0].isupper():
        return False
    return _is_named(words, post, author)


def is_thanks(line: str) -> bool:
    """Whether the line only thanks: "Em cảm ơn ạ." above a name ends a letter."""
    return _THANKS.fullmatch(key(line).strip(" .,!/;")) is not None


def _is_named(words: list[str], post: list[str], author: Set[str]) -> bool:
    """A name in full with a post, or words of which each is the author's, with or without one."""
    for size in range(min(len(words), _LONGEST_NAME), 0, -1):
        behind = [*words[size:], *post]
        if len(behind) > _LONGEST_POST or not all(map(_tells_post, behind)):
            continue
        named = words[:size]
        if all(key(word) in author for word in named):
            return True
        known = not author or key(named[-1]) in author
        full = size > 1 and key(named[0]) in SURNAMES and all(w.isalpha() and w[0].isupper() for w in named)
        if known and full and behind and key(behind[0]) in _POSTS:
            return True
    return False


def _tells_post(word: str) -> bool:
    return key(word) in _POSTS or word[0].isupper() or (word[0].isdigit() and len(word) <= 3)
