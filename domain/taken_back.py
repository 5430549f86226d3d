"""What is said and taken back in the same mail: "Đồng ý. À mà khoan, để chị hỏi lại đã" decides nothing yet."""

import re

from domain.reply_words import PEOPLE
from domain.text import folded
from domain.verbs import Answer, VerbName

_LINES = 6  # below them a mail is about something else
_PAUSE = r"(?:^|[.,;!?…]\s*)(?:(?:a|ah|o|ui|u|uh|i|y|ma|nhung|chet|quen|thoi|hay)\s+)*"
_END = rf"(?= (?:a|nhe|nha|oi|nua|di|[ce]|{PEOPLE})\b|\s*(?:$|[.,;!?]))"
_OUT = r"(?:ban hanh|phat hanh|dong dau|ky|gui di|trien khai|cong bo)"
# "Khoan" is wait, "khoản 2" a clause of a document: only before a pause or what is to wait.
_TAKES_BACK = re.compile(
    rf"{_PAUSE}khoan(?: da\b|(?=\s*(?:$|[.,;!?])))"
    rf"|{_PAUSE}thoi (?:khoi|khong can|ko can|k can|khong xin|ko xin)(?: (?:xin|gia han|lui|hoan|chuyen|duyet))*{_END}"
    rf"|{_PAUSE}(?:cho {PEOPLE} )?(?:xin )?(?:rut lai|thu hoi)(?: \w+){{0,2}} (?:y kien|de nghi|loi|yeu cau|thu)\b",
    re.M,
)
_HOLDS_UP = re.compile(
    rf"{_PAUSE}khoan(?: hay| voi| vo)?(?: co)? (?:duyet|{_OUT})\b"
    rf"|{_PAUSE}(?:tam thoi )?(?:dung|chua|tam dung)(?: co| voi| vo)? {_OUT}(?: \w+){{0,3}}? (?:voi|vo|da|ngay)\b"
    rf"|{_PAUSE}(?:cu )?(?:de|cho) (?:toi|tui|minh|{PEOPLE}) "
    r"(?:hoi|xem|coi|nghi|can nhac|suy nghi|kiem tra|ban|trao doi)\b(?: \w+){0,6}? (?:da|cai da)\b",
    re.M,
)


def takes_back(answer: Answer, name: VerbName) -> bool:
    """Whether what follows in the first lines withdraws or holds up what the answer began with."""
    whole = "\n".join((answer.plain, *map(folded, answer.below[:_LINES])))
    if _TAKES_BACK.search(whole) is not None:
        return True
    return name is VerbName.APPROVE and _HOLDS_UP.search(whole) is not None
