"""What an answer says: the office's verbs, read from the author's own words.

A decision counts only in the first line that is not a greeting, and only in words of closed lists; whatever is negated,
conditional, asked or requested is unclear, and the office asks once. Lines quoted with `>` never count.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain import reply_words as words
from domain.dates import read_date
from domain.text import folded, nfc


class VerbName(StrEnum):
    """The things that a person may say to the office."""

    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"
    REPORT = "report"
    NIL = "nil"
    ACKNOWLEDGE = "acknowledge"
    EXTEND = "extend"
    HANDOVER = "handover"
    QUESTION = "question"


@dataclass(frozen=True)
class Verb:
    """A verb; the argument is a comment (return, reject, question), an ISO date (extend) or a name as written (handover)."""

    name: VerbName
    argument: str | None = None


@dataclass(frozen=True)
class Reading:
    """What was understood; `unclear` asks for one question back; `why` says in Vietnamese how it was read."""

    verb: Verb | None
    unclear: bool
    why: str


@dataclass(frozen=True)
class _Answer:
    """The first line that says something, in the author's spelling and folded (letter for letter), and what follows it."""

    line: str
    plain: str
    below: tuple[str, ...]

    def after(self, place: int) -> "_Answer":
        return _Answer(self.line[place:], self.plain[place:], self.below)

    @property
    def plain_below(self) -> str:
        return folded("\n".join(_masked(line) for line in self.below))


_NOTHING = Reading(None, False, "Không thấy động từ nào trong dòng đầu.")
_SHORT = 6  # lines: in a longer text a sentence like a decision is rather part of a report
_LONGEST_LINE = 1000
_DATE_LINES = 3


def read_verb(reply: str, sent_on: date) -> Reading:
    """The verb of the author's own words; `sent_on` is the day of the mail in Asia/Ho_Chi_Minh. Never raises."""
    answer = _answer(reply)
    if answer is None:
        return _unclear("Thư chỉ có ký hiệu.") if re.search(r"[^\s>.,-]", _unquoted(reply)) else _NOTHING
    reading = _decision(answer, sent_on) or _staff(answer, sent_on)
    decided_below = len(answer.below) < _SHORT and any(_decides(line) for line in answer.below)
    if reading is None:
        plain = words.OTHER_SENSE.sub(" ", answer.plain)
        if words.DECISION_WORD.search(plain) or decided_below:
            return _unclear("Có từ về duyệt nhưng không đúng mẫu ở dòng đầu.")
        return _NOTHING
    if reading.verb is not None and reading.verb.name is VerbName.ACKNOWLEDGE and decided_below:
        return _unclear("Dòng đầu xác nhận, dòng sau lại nêu ý kiến duyệt.")
    return reading


def _unquoted(reply: str) -> str:
    return "\n".join(line for line in reply.splitlines() if not line.lstrip().startswith(">"))


def _masked(line: str) -> str:
    return words.OTHER_WORDS.sub(lambda found: "x" * len(found[0]), line)


def _answer(reply: str) -> _Answer | None:
    """The answer without quoted lines and the greetings before it."""
    cleaned = (" ".join(line.split()) for line in nfc(_unquoted(reply)).splitlines())
    lines = [line[:_LONGEST_LINE] for line in cleaned if any(c.isalnum() for c in line)]
    start = 0
    while start < len(lines) and words.GREETING_LINE.match(folded(lines[start])):
        start += 1
        while start < len(lines) and lines[start - 1].endswith(":") and lines[start].startswith(("-", "+", "•")):
            start += 1
    if start == len(lines):
        return None if not lines else _Answer("", "", ())
    line = lines[start]
    answer = _Answer(line, folded(_masked(line)), tuple(lines[start + 1 :]))
    for courtesy in (words.GREETING_CLAUSE, words.GREETING_CLAUSE, words.LEAD_IN):
        found = courtesy.match(answer.plain)
        if found and found.end() < len(answer.plain):
            answer = answer.after(found.end())
    return answer


def _unclear(why: str) -> Reading:
    return Reading(None, True, why)


def _said(name: VerbName, why: str, argument: str | None = None) -> Reading:
    return Reading(Verb(name, argument), False, why)


def _comment(text: str, below: tuple[str, ...] = ()) -> str | None:
    """A comment with its further lines; None where nothing but an unfilled form is left."""
    whole = "\n".join([text.strip(" \t:,;.–-"), *below]).strip()
    bare = re.sub(r"^[\s.…<(\[]*(?:(?:ý kiến|lý do|nội dung)[\s.…>)\]]*)?$", "", whole)
    return whole if bare and any(c.isalnum() for c in bare) else None


# --- decisions -------------------------------------------------------------------------------------------------------

_CONSENT = re.compile(rf"^\W*(?:{words.WHO} )?(?:{words.ADVERBS} )*(?P<word>{words.CONSENT}){words.END}")
_CASUAL = re.compile(rf"^\W*(?:{words.WHO} )?(?P<word>{words.CASUAL_CONSENT}){words.END}")
_REFUSAL = re.compile(rf"^\W*(?:{words.WHO} )?(?:{words.ADVERBS} )*(?P<word>{words.REFUSAL}){words.END}")
_HELD_BACK = re.compile(rf"^\W*(?:{words.WHO} )?(?:{words.ADVERBS} |cung |van )*{words.HELD_BACK}")
_RETURN = re.compile(rf"^\W*(?P<whom>(?:em|{words.PEOPLE}|toi|xin|van thu) )?(?P<word>{words.RETURN}){words.END}")
_CONDITION = re.compile(r"^\W*(?:neu|khi nao|tru khi|truong hop|trong truong hop|thi)\b")
_DONE_AFTER = re.compile(r"^(?: \w+){0,4} (?:roi|xong|sau|ngay|va gui|gui lai|theo)\b")
_OWN_SUPPLEMENT = re.compile(r"^bo sung (?:bao cao|file|tep|so lieu|minh chung|anh|them|link|bc)\b")


def _decision(answer: _Answer, sent_on: date) -> Reading | None:
    """Approve, return or reject, or the reason why neither; None where the line does not begin like a decision."""
    if _HELD_BACK.match(answer.plain):
        return _unclear("Chưa đồng ý hoặc mới cơ bản đồng ý, chưa phải quyết định.")
    return _rejected(answer) or _returned(answer) or _approved(answer, sent_on)


def _asks(clause: str) -> bool:
    return words.QUESTION.search(re.split(r"[:;,.]", clause, maxsplit=1)[0]) is not None


def _rejected(answer: _Answer) -> Reading | None:
    found = _REFUSAL.match(answer.plain)
    if found is None:
        return None
    rest = answer.after(found.end())
    if _asks(rest.plain) or _CONDITION.match(rest.plain) or re.search(r"\btra lai\b", rest.plain):
        return _unclear("Có từ không duyệt nhưng kèm câu hỏi, điều kiện hoặc yêu cầu trả lại.")
    comment = re.sub(r"^\W*(?:ạ|nhé|được)(?=\W|$)", "", rest.line)
    return _said(VerbName.REJECT, f"Dòng đầu ghi “{found['word']}”.", _comment(comment, rest.below))


def _returned(answer: _Answer) -> Reading | None:
    found = _RETURN.match(answer.plain)
    if found is None:
        return None
    rest = answer.after(found.end())
    if found["whom"] and (_DONE_AFTER.match(rest.plain) or _OWN_SUPPLEMENT.match(answer.plain[found.start("word") :])):
        return None
    if _asks(rest.plain) or _CONDITION.match(rest.plain):
        return _unclear("Có từ trả lại nhưng kèm câu hỏi hoặc điều kiện.")
    label = words.ANSWERS_LABEL.match(answer.plain)
    comment = answer.line[label.end() :] if label else answer.line
    return _said(VerbName.RETURN, f"Dòng đầu ghi “{found['word']}”.", _comment(comment, answer.below))


def _objects(answer: _Answer) -> bool:
    """Whether anything after a consent takes it back, in part or for the time being."""
    rest = f"{answer.plain}\n{answer.plain_below}"
    return words.OBJECTION.search(words.HARMLESS.sub(" ", rest)) is not None


def _approved(answer: _Answer, sent_on: date) -> Reading | None:
    found = _CONSENT.match(answer.plain)
    if found is None:
        return _casually(answer, sent_on)
    rest = answer.after(found.end())
    if "?" in answer.plain or _asks(rest.plain):
        return _unclear("Có từ duyệt nhưng là câu hỏi.")
    if _objects(rest) or words.EXTENSION.search(rest.plain) or not words.ABOUT.match(rest.plain):
        return _unclear("Có từ duyệt nhưng kèm điều kiện, yêu cầu hoặc nội dung khác.")
    return _said(VerbName.APPROVE, f"Dòng đầu ghi “{found['word']}”.")


def _casually(answer: _Answer, sent_on: date) -> Reading | None:
    """ "Ok", "được": a consent if nothing else is said; before other words only an interjection."""
    found = _CASUAL.match(answer.plain)
    if found is None:
        return None
    rest = answer.after(found.end())
    if "?" not in rest.plain and words.COURTESY.fullmatch(rest.plain):
        if _objects(rest):
            return _unclear("Có từ đồng ý nhưng dòng sau kèm yêu cầu.")
        return _said(VerbName.APPROVE, f"Dòng đầu ghi “{found['word']}”.")
    courtesy = words.COURTESY.match(rest.plain)
    further = rest.after(courtesy.end() if courtesy else 0)
    return _decision(further, sent_on) or _staff(further, sent_on) or _unclear("Có từ đồng ý nhưng kèm nội dung khác.")


def _decides(line: str) -> bool:
    plain = folded(_masked(line))
    return any(pattern.match(plain) for pattern in (_CONSENT, _REFUSAL)) or words.ANSWERS_LABEL.match(plain) is not None


# --- staff -----------------------------------------------------------------------------------------------------------


def _staff(answer: _Answer, sent_on: date) -> Reading | None:
    """What staff say about their duty: a question, more time, somebody else, nothing to report, the report, a receipt."""
    if words.ASKING.match(answer.plain):
        label = words.QUESTION_LABEL.match(answer.plain)
        text = answer.line[label.end() :] if label else answer.line
        return _said(VerbName.QUESTION, "Dòng đầu nêu câu hỏi.", _comment(text, answer.below))
    return (
        _extends(answer, sent_on)
        or _hands_over(answer)
        or _reports_nothing(answer)
        or _reports(answer)
        or _acknowledges(answer)
    )


def _extends(answer: _Answer, sent_on: date) -> Reading | None:
    lines = (answer.line, *answer.below)[:_DATE_LINES]
    for number, line in enumerate(lines):
        plain = folded(line)
        found = words.EXTENSION.search(plain)
        if found is None:
            continue
        if words.NO_EXTENSION.search(plain):
            return _unclear("Có từ gia hạn nhưng ở thể phủ định.")
        reading = read_date(line[found.start() :], sent_on, coming=True)
        if reading.day is None and not reading.ambiguous:
            reading = read_date(" ".join(lines[number + 1 :]), sent_on, coming=True)
        day = reading.day.isoformat() if reading.day else None
        return _said(VerbName.EXTEND, f"Xin gia hạn. {reading.why}", day)
    return None


def _hands_over(answer: _Answer) -> Reading | None:
    whole = " ".join([answer.line, *answer.below[:2]])
    found = words.HANDOVER.search(folded(whole))
    name = _name(whole[found.start("name") :]) if found else None
    if name or words.NOT_MINE.search(answer.plain):
        return _said(VerbName.HANDOVER, "Dòng đầu chuyển việc cho người khác.", name)
    return None


def _name(text: str) -> str | None:
    """The name at the beginning of the text: its capitalised words, or what stands before the next verb."""
    end = words.NAME_ENDS.search(folded(text))
    written = text[: end.start()] if end else text
    given = written.split()[:6]
    if any(word[0].isupper() for word in text.split()) and given:
        capitals = next((i for i, word in enumerate(given) if not word[0].isupper()), len(given))
        given = given[:capitals]
    name = " ".join(given).strip(" .,;")
    return name if name and not words.NOT_A_NAME.match(folded(name)) else None


def _reports_nothing(answer: _Answer) -> Reading | None:
    found = words.NIL.search(answer.plain)
    alone = words.NIL_ALONE.match(answer.plain) is not None
    if not alone:
        if found is None or not words.NIL_TAIL.match(answer.plain[found.end() :]):
            return None
        if re.search(r"\bda\b|\bhoan thanh\b", answer.plain[: found.start()]):
            return None
    if re.search(r"\b(?:tuy nhien|nhung|ngoai ra|rieng)\b", f"{answer.plain}\n{answer.plain_below}"):
        return _unclear("Có từ không phát sinh nhưng còn nội dung khác.")
    return _said(VerbName.NIL, "Dòng đầu báo không phát sinh.")


def _reports(answer: _Answer) -> Reading | None:
    found = words.REPORT.search(f"{answer.plain}\n")
    asked = "?" in answer.plain
    first = re.split(r"[,.;!]", answer.plain, maxsplit=1)[0]
    if found and found.start() <= len(first) and "?" not in first:
        if words.NOT_DONE.search(answer.plain) or words.QUESTION.search(first):
            return _unclear("Có từ báo cáo nhưng là việc chưa làm, sẽ làm hoặc câu hỏi.")
        return _said(VerbName.REPORT, "Dòng đầu gửi báo cáo hoặc báo đã hoàn thành.")
    if asked and not words.DECISION_WORD.search(words.OTHER_SENSE.sub(" ", answer.plain)):
        return _said(VerbName.QUESTION, "Dòng đầu là câu hỏi.", _comment(answer.line, answer.below))
    if words.NOT_DONE.search(first):
        return _unclear("Việc chưa làm hoặc sẽ làm.")
    if found and not asked:
        return _said(VerbName.REPORT, "Dòng đầu gửi báo cáo hoặc báo đã hoàn thành.")
    return None


def _acknowledges(answer: _Answer) -> Reading | None:
    if words.NOT_RECEIVED.search(answer.plain):
        return _unclear("Báo chưa nhận được hoặc chưa rõ.")
    if words.RECEIPT_ALONE.match(answer.plain) or words.RECEIPT.search(answer.plain):
        if words.DECISION_WORD.search(words.OTHER_SENSE.sub(" ", answer.plain)):
            return _unclear("Vừa xác nhận vừa nêu ý kiến duyệt.")
        return _said(VerbName.ACKNOWLEDGE, "Dòng đầu xác nhận đã nhận.")
    return None
