"""Buttons that need no web server: mailto addresses with the answer already written (RFC 6068).

The body is plain ASCII, Vietnamese without marks: some desktop clients read the octets of a mailto in the machine's own
code page, and a garbled verb is worse than a bare one. The reader of replies takes both forms.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from urllib.parse import quote

LIMIT = 1800  # bytes of URI: Outlook and some phones cut at about 2,000


@dataclass(frozen=True)
class Verb:
    """One thing a person may answer: the button's label, the words to write, and what a press writes into the mail."""

    label: str
    words: str  # shown in the plain text form: "dòng đầu ghi ..."
    body: str


RECEIVED = Verb("Đã nhận", "ĐÃ NHẬN", "DA NHAN")
REPORT = Verb("Gửi báo cáo", "BÁO CÁO: ...", "BAO CAO:\n")
NOTHING = Verb("Không phát sinh", "KHÔNG PHÁT SINH", "KHONG PHAT SINH")
EXTEND = Verb("Xin gia hạn", "XIN GIA HẠN ĐẾN NGÀY ..., lý do: ...", "XIN GIA HAN DEN NGAY \nLy do: ")
HAND_OVER = Verb("Chuyển người khác", "CHUYỂN ĐỒNG CHÍ ... (họ và tên)", "CHUYEN DONG CHI ")
GIVE_TIME = Verb("Gia hạn", "GIA HẠN ĐẾN NGÀY ...", "GIA HAN DEN NGAY ")
REASSIGN = Verb("Chuyển người khác", "CHUYỂN ĐỒNG CHÍ ... (họ và tên)", "CHUYEN DONG CHI ")
ASK = Verb("Hỏi lại", "HỎI: ...", "HOI: ")
ANSWER = Verb("Trả lời", "", "")
APPROVE = Verb("Duyệt", "DUYỆT", "DUYET")
RETURN = Verb("Trả lại", "TRẢ LẠI: ...", "TRA LAI: ")
REJECT = Verb("Không duyệt", "KHÔNG DUYỆT: ...", "KHONG DUYET: ")
ACCEPT = Verb("Chấp nhận", "ĐỒNG Ý", "DONG Y")
AGREE = Verb("Đồng ý", "ĐỒNG Ý", "DONG Y")
DISAGREE = Verb("Không đồng ý", "KHÔNG ĐỒNG Ý: ...", "KHONG DONG Y: ")
ASSIGN = Verb("Giao thực hiện", "GIAO ..., HẠN ...", "GIAO ")
RIGHT = Verb("Đúng", "ĐÚNG", "DUNG")
WRONG = Verb("Chưa đúng", "SAI: ...", "SAI: ")
OBJECT = Verb("Phản đối", "PHẢN ĐỐI: ...", "PHAN DOI: ")


def mailto(address: str, subject: str, body: str = "") -> str:
    """The URI of a new mail: `+` as %2B, line ends as %0D%0A; body, then subject, shortened at characters to fit LIMIT.

    The subject's code comes first, so that shortening never reaches it.
    """
    lines = body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    head = f"mailto:{_quoted(address).replace('%40', '@')}?subject="
    tail = "&body=" if lines else ""
    # Word by word: the code is the same in all buttons of a letter, the others in all letters.
    head += _fitting("%20".join(map(_quoted, subject.split(" "))), subject, LIMIT - len(head) - len(tail))
    return head + tail + _fitting(_quoted(lines), lines, LIMIT - len(head) - len(tail))


@lru_cache(maxsize=4096)
def _quoted(text: str) -> str:
    return quote(text, safe="")


def _fitting(coded: str, text: str, room: int) -> str:
    """The percent-encoded text, or as many whole characters of it as fit."""
    if len(coded) <= room:
        return coded
    whole = sum(end <= room for end in accumulate(len(quote(character, safe="")) for character in text))
    return quote(text[:whole], safe="").removesuffix("%0D")
