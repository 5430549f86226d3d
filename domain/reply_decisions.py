"""Approve, return, reject: read from the beginning of the first line only, in words of closed lists.

What is negated, conditional, partial, asked or requested ("cơ bản đồng ý", "đồng ý nhưng …", "duyệt chưa?") is unclear.
"""

import re

from domain import decision_words as words
from domain.conditions import is_conditional
from domain.reply_words import (
    ADDRESSED,
    ADVERBS,
    COURTESY,
    END,
    INTERROGATIVE,
    ME,
    NOT,
    OTHER_SENSE,
    PEOPLE,
    QUESTION,
    WHO,
)
from domain.verbs import Answer, Reading, VerbName, comment, plain_of, said, unclear

_CONSENT = re.compile(rf"^\W*(?:{WHO} )?(?:{ADVERBS} )*(?P<word>{words.CONSENT}){END}")
_CASUAL = re.compile(rf"^\W*(?:{WHO} )?(?P<word>{words.CASUAL_CONSENT}){END}")
_REFUSAL = re.compile(rf"^\W*(?:{WHO} )?(?:{ADVERBS} )*(?P<word>{words.REFUSAL}){END}")
_HELD_BACK = re.compile(rf"^\W*(?:{WHO} )?(?:{ADVERBS} |van )*{words.HELD_BACK}")
_RETURN = re.compile(rf"^\W*(?P<whom>(?:{PEOPLE}|toi|xin|van thu) )?(?P<word>{words.RETURN}){END}")
_CONDITION = re.compile(r"^\W*(?:khi nao|(?:trong )?truong hop(?! nay| tren| do)|thi)\b")
_IN_CASE = re.compile(r"^(?: (?:roi|xong|duoc|nhe|ma))? (?:thi|ma)\b")
_BUT_NOT = re.compile(
    rf"\btra lai\b|\b(?:lan|hom|bua|dot) truoc\b|\broi ma\b|\b(?:cung|nhung|ma) (?:cung )?{NOT}\b"
    rf"|\bnhung\b.*\b{words.CONSENT}\b"
)
_REQUEST = re.compile(rf"^\W*(?:giup|ho|dum|gium|cho (?:(?:tui|chung|bon|ben|to|lop) )?{ME})\b")
# A superior body in an official's sentence: "Phòng Giáo dục và Đào tạo nhất trí với nội dung …". "Phòng đồng ý rồi" is
# what somebody tells of it.
_BODY = (
    r"^\W*(?:so|phong|ubnd|uy ban(?: nhan dan)?|hoi dong|lanh dao|ban giam doc|thuong truc|chi bo|dang uy|cong doan)"
    rf"(?: (?!{NOT}\b|chua\b|bao\b|noi\b(?! vu)|da\b)[\w&/-]+){{0,8}}?"
)
_WHAT = r"voi|ve|thong qua|noi dung|du thao|ke hoach|bao cao|de nghi|theo"
_BODY_CONSENTS = re.compile(rf"{_BODY} (?P<word>{words.CONSENT})(?= (?:{_WHAT}|de|ban hanh)\b)")
_BODY_REFUSES = re.compile(rf"{_BODY} (?P<word>{words.REFUSAL})(?= (?:{_WHAT})\b)")
# A duty is taken on; there is nothing to approve.
_TAKES_ON = re.compile(r"^\W*(?:tiep )?nhan (?:nhiem vu|viec|cong viec|phan viec|phan cong|phan nay)\b")
_OF_MINE = re.compile(rf"[^:]*\b{ME} (?:da |vua |moi )?(?:gui|nop|trinh)\b[^:]*(?P<told>:.*\d)?")
_DONE = re.compile(r"^(?: \w+){0,4} (?:roi|xong|sau|ngay|va gui|gui lai|theo)\b")
# "Bản sửa lại này tốt rồi": a draft, and nobody is told to mend one.
_OWN_NOUN = re.compile(
    r"^\W*ban (?:chinh )?(?:sua|bo sung|hoan thien)(?: lai)? (?:da|lan|nay|moi|cua|tot|on|duoc|dc)\b"
)
_FAVOUR = re.compile(r"\b(?:giup|gium|dum|ho)\b")
_ASKS_FOR = re.compile(rf"\b(?:nhe|nha|nghen|nhen|hen)\b|{_FAVOUR.pattern}")
_THEN_AGREES = re.compile(rf"^(?: (?!cho\b)\w+){{0,3}} (?:roi|thi) (?:{WHO} )?(?:{words.CONSENT})\b")
_OWN_SUPPLEMENT = re.compile(r"bo sung (?:bao cao|file|tep|so lieu|minh chung|anh|them|link|bc)\b")
_PARTICLE = re.compile(r"^(?:\W*(?:ạ|nhé|được|đâu)(?=\W|$))+")
_SHORT_QUESTION = re.compile(r"(?:\W*+\w++){0,3}+\W*")
_PASSIVE = re.compile(rf"(?:duoc|dc|dk) (?:{PEOPLE} )?{words.CONSENT}\b")
_SUBJECT = re.compile(rf"^\W*(?:(?:to|lop|khoi|ben|bo phan|phong|truong) )?(?:{WHO} )?")
_CLAUSES = re.compile(r"[^,.;:!()/–—-]+")
_CLAUSE = re.compile(r"[:;,.]")


def read_decision(answer: Answer) -> Reading | None:
    """A decision, or why it cannot be counted; None where the line does not begin like one."""
    formal = _in_form(answer)
    if formal is not None:
        return formal
    if _HELD_BACK.match(answer.plain):
        return unclear("Chưa đồng ý hoặc mới cơ bản đồng ý, chưa phải quyết định.")
    return _rejected(answer) or _returned(answer) or _approved(answer) or _casually_approved(answer)


def mentions_decision(plain: str) -> bool:
    """Whether a word of decision stands anywhere in the folded line ("trình duyệt Chrome" is none)."""
    return words.DECISION_WORD.search(OTHER_SENSE.sub(" ", plain)) is not None


def looks_decided(line: str) -> bool:
    """Whether the line, had it come first, would begin like a decision."""
    plain = plain_of(line)
    return any(pattern.match(plain) for pattern in (_CONSENT, _REFUSAL, _HELD_BACK, words.RETURN_LABEL))


def casual_rest(answer: Answer) -> Answer | None:
    """What follows a mere "Ok em, ...", "Vâng, được, ..." of the line; None where there is no such word or no rest."""
    found = _CASUAL.match(answer.plain)
    if found is None or INTERROGATIVE.search(answer.plain) or _PASSIVE.match(answer.plain, found.start("word")):
        return None
    rest = answer.after(found.end())
    courtesy = COURTESY.match(rest.plain)
    rest = rest.after(courtesy.end() if courtesy else 0)
    return rest if rest.plain else None


def _in_form(answer: Answer) -> Reading | None:
    """The office's own form: the verb, a colon, and a comment that may ask, deny or name any decision."""
    for name, form in ((VerbName.RETURN, words.RETURN_FORM), (VerbName.REJECT, words.REJECT_FORM)):
        found = form.match(answer.plain)
        if found is not None:
            opinion = comment(answer.line[found.end() :], answer.below)
            return said(name, f"Dòng đầu ghi “{_written(answer, found)}”.", opinion)
    return None


def _asks(plain: str) -> bool:
    return QUESTION.search(_CLAUSE.split(plain, maxsplit=1)[0]) is not None


def _on_condition(rest: Answer) -> bool:
    return _CONDITION.match(rest.plain) is not None or is_conditional(rest)


def _rejected(answer: Answer) -> Reading | None:
    found = _REFUSAL.match(answer.plain) or _BODY_REFUSES.match(answer.plain)
    if found is None:
        return None
    rest = answer.after(found.end())
    if _asks(rest.plain) or _on_condition(rest) or _BUT_NOT.search(rest.plain):
        return unclear("Có từ không duyệt nhưng kèm câu hỏi, điều kiện hoặc yêu cầu trả lại.")
    addressed = ADDRESSED.match(rest.plain)
    reason = comment(_PARTICLE.sub("", rest.after(addressed.end() if addressed else 0).line), rest.below)
    return said(VerbName.REJECT, f"Dòng đầu ghi “{_written(answer, found)}”.", reason)


def _written(answer: Answer, found: re.Match[str]) -> str:
    return answer.line[found.start("word") : found.end("word")]


def _returned(answer: Answer) -> Reading | None:
    found = words.CHANGED_HERE.match(answer.plain) or _RETURN.match(answer.plain)
    if found is None or _OWN_NOUN.match(answer.plain):
        return None
    rest = answer.after(found.end())
    if found["whom"] and (_DONE.match(rest.plain) or _OWN_SUPPLEMENT.match(answer.plain, found.start("word"))):
        return None  # "em sửa lại rồi ạ": the author's own work, not an order
    if found.re is words.CHANGED_HERE and (_DONE.match(rest.plain) or not _is_asked(found["whom"], rest.plain)):
        return None
    if _THEN_AGREES.match(rest.plain):
        return None  # "coi lại rồi duyệt": whoever looks again, and whoever agrees then
    if _OWN_SUPPLEMENT.match(answer.plain, found.start("word")) and (mine := _OF_MINE.match(rest.plain)):
        return None if mine["told"] else unclear("Không rõ ai bổ sung báo cáo.")
    if _asks(rest.plain) or _on_condition(rest):
        return unclear("Có từ trả lại nhưng kèm câu hỏi hoặc điều kiện.")
    label = words.RETURN_LABEL.match(answer.plain)
    opinion = comment(answer.line[label.end() :] if label else answer.line, answer.below)
    return said(VerbName.RETURN, f"Dòng đầu ghi “{_written(answer, found)}”.", opinion)


def _is_asked(whom: str | None, rest: str) -> bool:
    """ "Phần này em viết lại nhé" tells somebody; "phần này chị viết lại nhé" may tell what its author does herself."""
    if whom is None:
        return True
    return (_ASKS_FOR if whom in ("em ", "e ", "van thu ", "chau ") else _FAVOUR).search(rest) is not None


def _objects(rest: Answer) -> bool:
    """Whether anything after a consent takes it back, in part or for the time being."""
    whole = f"{rest.plain}\n{rest.plain_below}"
    return words.OBJECTION.search(words.HARMLESS.sub(" ", whole)) is not None


def _only_about(rest: Answer) -> bool:
    """Whether each clause behind a consent is one of the listed ones, or a name ("DUYỆT (Lê Thị Lành)")."""
    clauses = ((found.start(), found[0]) for found in _CLAUSES.finditer(rest.plain))
    return all(
        words.ABOUT.match(clause)
        or words.HARMLESS.match(_SUBJECT.sub("", clause))
        or (start and _is_name(rest.line[start : start + len(clause)]))
        for start, clause in clauses
    )


def _is_name(text: str) -> bool:
    parts = text.split()
    return 1 <= len(parts) <= 5 and all(part[0].isupper() for part in parts)


def _approved(answer: Answer) -> Reading | None:
    found = _CONSENT.match(answer.plain) or _BODY_CONSENTS.match(answer.plain)
    if found is None:
        return None
    rest = answer.after(found.end())
    if _asks(rest.plain) or INTERROGATIVE.search(answer.plain):
        return unclear("Có từ duyệt nhưng là câu hỏi.")
    if _IN_CASE.match(rest.plain) or _REQUEST.match(rest.plain) or _objects(rest) or not _only_about(rest):
        return unclear("Có từ duyệt nhưng kèm điều kiện, yêu cầu hoặc nội dung khác.")
    name = VerbName.ACKNOWLEDGE if _TAKES_ON.match(rest.plain) else VerbName.APPROVE
    return said(name, f"Dòng đầu ghi “{_written(answer, found)}”.")


def _casually_approved(answer: Answer) -> Reading | None:
    """ "Ok", "được" alone; with more behind it, it is only an interjection (see `casual_rest`)."""
    found = _CASUAL.match(answer.plain)
    if found is None:
        return None
    rest = answer.after(found.end())
    if _SHORT_QUESTION.fullmatch(rest.plain) and (_asks(rest.plain) or "?" in rest.plain):
        return unclear("Có từ đồng ý nhưng là câu hỏi.")
    if not COURTESY.fullmatch(rest.plain):
        return None
    if _objects(rest):
        return unclear("Có từ đồng ý nhưng dòng sau kèm yêu cầu.")
    return said(VerbName.APPROVE, f"Dòng đầu ghi “{_written(answer, found)}”.")


def nearly_decides(plain: str) -> bool:
    """Whether the folded line sounds like a decision in other words than the listed ones ("không", "sửa lại")."""
    return words.NEARLY.search(plain) is not None
