"""What staff say about a duty: more time, somebody else, nothing to report, the report, a receipt, a question."""

import re
from datetime import date

from domain import duty_words as words
from domain.conditions import firm_lines, firm_part, unasked
from domain.dates import read_date
from domain.reply_decisions import mentions_decision
from domain.reply_handover import hands_over
from domain.reply_words import INTERROGATIVE, OTHER_SENSE, QUESTION
from domain.text import folded
from domain.verbs import Answer, Reading, VerbName, comment, said, unclear

_DATE_LINES = 3  # a new date stands in the first lines, or nowhere
_WORK_DONE = re.compile(r"\bda (?!nhan)|\bhoan thanh\b")
_SOMETHING_DONE = re.compile(r"\d|\bda\b")
_MAN = re.compile(r"\banh\b", re.I)
# "Đồng chí Trần Quốc Đạt tiếp nhận nhiệm vụ này": somebody else takes it on.
_OTHERS_RECEIVE = re.compile(
    r"\b(?:dong chi|d/c|co|thay|anh|chi|ban|ong|ba)(?P<name>(?: [a-z]+){1,4}?)"
    r" (?:da |se |dang |dung ra )?(?:tiep )?nhan\b"
)
_FIGURES = re.compile(
    r"(?<!thang )(?<!lop )\b\d+ (?:tre|chau|hoc sinh|nguoi|buoi|luot|bai|tin bai|cuoc|chuyen de|hoat dong|tiet"
    r"|phu huynh)\b"
)
_SUBJECT = re.compile(r"\w*(?: \w+){0,6} ?$")
_CLAUSE = re.compile(r"[,.;!]")


def read_duty(answer: Answer, sent_on: date) -> Reading | None:
    """The verb of staff in the first line, or why it cannot be counted; None where there is none."""
    if words.ASKING.match(answer.plain):
        label = words.QUESTION_LABEL.match(answer.plain)
        text = answer.line[label.end() :] if label else answer.line
        return said(VerbName.QUESTION, "Dòng đầu nêu câu hỏi.", comment(text, answer.below))
    firm = firm_part(answer)
    stated = _stated(firm, sent_on)
    if firm is answer or (stated is not None and not _is_question(stated)):
        return stated
    return _supposed(unasked(answer), sent_on) or stated


def _stated(answer: Answer, sent_on: date) -> Reading | None:
    return (
        _asks_later(answer, sent_on)
        or _extends(answer, sent_on)
        or hands_over(answer)
        or _reports_nothing(answer)
        or _reports(answer)
        or _acknowledges(answer)
        or _hardly_extends(answer)
    )


def _is_question(reading: Reading) -> bool:
    return reading.verb is not None and reading.verb.name is VerbName.QUESTION


def _supposed(answer: Answer, sent_on: date) -> Reading | None:
    """What is said on a condition may be a question; as anything else it does not count yet."""
    reading = _stated(answer, sent_on)
    if reading is None or reading.verb is None or _is_question(reading):
        return reading
    return unclear("Chỉ nói cho trường hợp có điều kiện, chưa phải trả lời.", still_owed=True)


def _asks_later(answer: Answer, sent_on: date) -> Reading | None:
    """ "Đã nhận. Cho em hỏi xin gia hạn thì gửi ai?": a question, unless something weightier was said before it."""
    asked = words.ASKED_LATER.search(answer.plain)
    if asked is None:
        return None
    before = read_duty(Answer(answer.line[: asked.start()], answer.plain[: asked.start()], ()), sent_on)
    if before is not None and (before.verb is None or before.verb.name is not VerbName.ACKNOWLEDGE):
        return before
    question = answer.after(asked.end())
    return said(VerbName.QUESTION, "Dòng đầu nêu câu hỏi.", comment(question.line, question.below))


def _extends(answer: Answer, sent_on: date) -> Reading | None:
    lines = (answer.line, *firm_lines(answer.below[: _DATE_LINES - 1]))
    for number, line in enumerate(lines):
        plain = folded(line)
        found = words.EXTENSION.search(_without_wish(plain))
        if found is None:
            continue
        if words.HOW_LONG.search(plain) and QUESTION.search(plain):
            return _asked(answer)
        if words.ON_CONDITION.search(plain) or words.EITHER.search(plain):
            return unclear("Xin gia hạn nhưng kèm điều kiện hoặc còn lựa chọn khác.", still_owed=True)
        if number == 0 and _sends_first(plain[: found.start()]):
            return unclear("Vừa gửi báo cáo vừa xin gia hạn.")
        reading = read_date(line[found.start() :], sent_on, coming=True)
        if reading.day is None and not reading.ambiguous:
            reading = read_date(" ".join(lines[number + 1 :]), sent_on, coming=True)
        return said(VerbName.EXTEND, f"Xin gia hạn. {reading.why}", reading.day.isoformat() if reading.day else None)
    return None


def _without_wish(plain: str) -> str:
    """The folded line without what sounds like a wish for more time: an apology, an intention, a denial."""
    for pattern in (words.APOLOGY, words.INTENDED, words.NO_EXTENSION):
        plain = pattern.sub(_blanks, plain)
    return plain


def _hardly_extends(answer: Answer) -> Reading | None:
    if words.EXTENSION.search(words.APOLOGY.sub(_blanks, answer.plain)) or words.NO_EXTENSION.search(answer.plain):
        return unclear("Có từ gia hạn nhưng ở thể phủ định hoặc mới là dự định.", still_owed=True)
    return None


def _reports_nothing(answer: Answer) -> Reading | None:
    found = words.NIL.search(answer.plain)
    if found is None and not words.NIL_ALONE.match(answer.plain):
        return None
    if INTERROGATIVE.search(answer.plain):
        return _asked(answer)
    if words.HOWEVER.search(f"{answer.plain}\n{answer.plain_below}") or words.HEDGED.search(folded(answer.line)):
        return unclear("Có từ không phát sinh nhưng chưa chắc hoặc còn nội dung khác.")
    if found is not None:
        before, after = answer.plain[: found.start()], words.NIL.sub(" ", answer.plain[found.end() :])
        if _FIGURES.search(before):
            return said(VerbName.REPORT, "Dòng đầu nêu số việc đã làm.")
        if _WORK_DONE.search(before) or (words.NIL_TAIL.match(after) is None and _SUBJECT.match(before) is None):
            return None  # "đã hoàn thành, không phát sinh khó khăn": a report
        if words.NIL_TAIL.match(after) is None:
            return unclear("Có từ không phát sinh nhưng kèm nội dung khác.")
    return said(VerbName.NIL, "Dòng đầu báo không phát sinh.")


def _reports(answer: Answer) -> Reading | None:
    asked = INTERROGATIVE.search(answer.plain)
    if words.PRAISED.match(answer.plain):
        return None
    if words.NOT_RECEIVED.search(answer.plain):
        return _asked(answer) if asked else None
    undone = words.NOT_DONE.search(answer.plain)
    if undone and not (_sends_first(before := answer.plain[: undone.start()]) or _told_first(before)):
        receipt = words.RECEIPT.search(answer.plain, 0, undone.start()) or words.TAKEN.match(answer.plain)
        promised = receipt or words.WILL_DO.match(answer.plain)
        return None if promised else unclear("Việc chưa làm hoặc sẽ làm, chưa phải báo cáo.", still_owed=True)
    first = _CLAUSE.split(answer.plain, maxsplit=1)[0]
    found = _report_in(answer) if words.MAY_REPORT.search(answer.plain) else None
    sent = found and not words.ASKS_TO_SEND.search(answer.plain)
    if found and sent and not _asks(first) and (not asked or found.start() <= len(first)):
        return said(VerbName.REPORT, "Dòng đầu gửi báo cáo hoặc báo đã hoàn thành.")
    if asked:
        return _asked(answer)
    figures = sum(words.FIGURE.match(folded(line)) is not None for line in (answer.line, *answer.below))
    return said(VerbName.REPORT, "Thư ghi các số liệu.") if figures > 1 else None


def _report_in(answer: Answer) -> re.Match[str] | None:
    told = words.HAS_RECEIVED.sub(_blanks, OTHER_SENSE.sub(_blanks, _with_persons(answer)))
    return words.REPORT.search(f"{told}\n")


def _with_persons(answer: Answer) -> str:
    """The folded line in which "anh" is a picture only: where marks are typed, a man has none ("gửi lại anh xem")."""
    if answer.line.isascii():
        return answer.plain
    plain = list(answer.plain)
    for found in _MAN.finditer(answer.line):
        plain[found.start() : found.end()] = "chi"
    return "".join(plain)


def _asked(answer: Answer) -> Reading | None:
    if mentions_decision(answer.plain):
        return None
    return said(VerbName.QUESTION, "Dòng đầu là câu hỏi.", comment(answer.line, answer.below))


def _sends_first(before: str) -> bool:
    """ "Em gửi báo cáo, ảnh em gửi sau" sends the report; "báo cáo em gửi sau" does not."""
    clause, comma, _ = before.partition(",")
    return bool(comma and words.SENDS_NOW.match(clause) and words.REPORT.search(clause))


def _told_first(before: str) -> bool:
    """ "Báo cáo: đã họp 2 buổi, chưa làm được bảng tin" reports; "Báo cáo: em chưa làm xong" does not."""
    label = words.LABEL.search(before)
    return label is not None and _SOMETHING_DONE.search(before, label.end()) is not None


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _asks(clause: str) -> bool:
    return QUESTION.search(clause) is not None or INTERROGATIVE.search(clause) is not None


def _acknowledges(answer: Answer) -> Reading | None:
    if words.NOT_RECEIVED.search(answer.plain):
        return unclear("Báo chưa nhận được hoặc chưa rõ.", still_owed=True)
    if (received := words.RECEIPT.search(answer.plain)) and words.RECEIVED_BUT.search(answer.plain, received.end()):
        return unclear("Đã nhận nhưng còn vướng.", still_owed=True)
    if words.STILL_ASKS.search(_CLAUSE.split(answer.plain, maxsplit=1)[0]) and words.RECEIPT.search(answer.plain):
        return _asked(answer)
    plain = _without_others(answer)
    receipts = (words.RECEIPT_ALONE.match, words.RECEIPT.search, words.TAKEN.match, words.WILL_DO.match)
    if any(is_receipt(plain) for is_receipt in receipts):
        if mentions_decision(answer.plain):
            return unclear("Vừa xác nhận vừa nêu ý kiến duyệt.")
        return said(VerbName.ACKNOWLEDGE, "Dòng đầu xác nhận đã nhận.")
    return None


def _without_others(answer: Answer) -> str:
    """The folded line without what a named colleague receives."""
    plain = answer.plain
    for found in _OTHERS_RECEIVE.finditer(answer.plain):
        if all(name[0].isupper() for name in answer.line[found.start("name") : found.end("name")].split()):
            plain = plain[: found.start()] + _blanks(found) + plain[found.end() :]
    return plain
