"""What an answer says: the office's verbs, read from the author's own words.

A decision counts only in the first line that is not a greeting, and only in words of closed lists; whatever is negated,
conditional, asked or requested is unclear, and the office asks once. Lines quoted with `>` never count. Whose word it
is, and whether the verb fits the matter, is judged elsewhere.
"""

import re
from dataclasses import replace
from datetime import date
from textwrap import wrap

from domain.conditions import goes_on_conditionally
from domain.reply_decisions import casual_rest, looks_decided, mentions_decision, nearly_decides, read_decision
from domain.reply_duties import read_duty
from domain.reply_words import GREETING_CLAUSE, GREETING_LINE, LEAD_IN, NOT, YES_SIR
from domain.slips import as_typed, mended
from domain.taken_back import takes_back
from domain.text import nfc
from domain.verbs import Answer, Reading, Verb, VerbName, plain_of, unclear

__all__ = ["Reading", "Verb", "VerbName", "read_verb"]

_SHORT = 6  # lines: in a longer text a sentence like a decision is rather part of a report
_NEAR = 2  # lines below the first in which a duty's verb still counts
# "Duyệt, in 03 bản" on a line of its own, "em sửa lại rồi trình chị", "như vậy quý I không phát sinh".
_NO_MERE_REPORT = re.compile(
    rf"^\W*(?:{NOT} )?(?:phe )?duyet\b(?! (?:giup|ho|dum|gium|cho|chi|kinh phi))"
    r"|(?<!da )(?<!vua )(?<!moi )\b(?:sua|lam|viet|chinh) lai\b[^.;\n]{0,40}\b(?:trinh|gui|nop)(?: lai)? (?:cho )?"
    r"(?:chi|anh|toi|co|thay|sep)\b"
    r"|\broi (?:trinh|gui|nop) lai(?: cho)?(?: (?:chi|anh|toi|tui|co|thay|minh|sep|nhe|nha|a|em|nghen))*[ .!]*$"
    r"|\b(?:chua|khong|ko)(?: the)? (?:ky|phe duyet) duoc\b"
    rf"|\b(?:nhu vay|tom lai|do do)\b[^.;\n]{{0,40}}\b{NOT} (?:co gi )?phat sinh\b",
    re.M,
)
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]")
_LONGEST_LINE = 1000
_MOST_LINES = 1000
_MENDED = 20  # lines: below them nothing is said by a verb


def read_verb(reply: str, sent_on: date) -> Reading:
    """The verb of the author's own words; `sent_on` is the day of the mail in Asia/Ho_Chi_Minh. Never raises."""
    written = _INVISIBLE.sub("", nfc(reply)).splitlines()
    unquoted = [line for line in written if not line.lstrip().startswith(">")]
    right, typed = mended("\n".join(unquoted[:_MENDED]))
    reading = _read([*right.split("\n"), *unquoted[_MENDED:]], sent_on)
    if not typed or reading.verb is None or reading.verb.argument is None:
        return reading
    return replace(reading, verb=replace(reading.verb, argument=as_typed(reading.verb.argument, typed)))


def _read(unquoted: list[str], sent_on: date) -> Reading:
    answer = _answer(unquoted)
    if answer is None:
        signs = any(c not in " \t.,-–_" for line in unquoted for c in line)
        return unclear("Thư chỉ có ký hiệu.") if signs else Reading(None, False, "Thư không có lời.")
    reading = read_decision(answer) or _after_interjection(answer, sent_on) or read_duty(answer, sent_on)
    if reading is not None and reading.verb is not None and takes_back(answer, reading.verb.name):
        return unclear("Điều vừa nêu được rút lại hoặc hoãn lại ở câu sau.")
    decided_below = len(answer.below) < _SHORT and any(looks_decided(line) for line in answer.below)
    if reading is None:
        if mentions_decision(answer.plain) or nearly_decides(answer.plain) or decided_below:
            return unclear("Có từ về duyệt nhưng không đúng mẫu ở dòng đầu.")
        return _duty_below(answer, sent_on) or Reading(None, False, "Không thấy nội dung trả lời theo mẫu ở dòng đầu.")
    if reading.verb is not None and reading.verb.name is VerbName.REPORT and _says_more_than_a_report(answer):
        return unclear("Có nội dung như báo cáo nhưng câu sau nêu ý kiến khác.")
    if reading.verb is not None and reading.verb.name is VerbName.ACKNOWLEDGE:
        if decided_below:
            return unclear("Dòng đầu xác nhận, dòng sau lại nêu ý kiến duyệt.")
        return _duty_below(answer, sent_on) or reading
    return reading


def _says_more_than_a_report(answer: Answer) -> bool:
    """Whether a later sentence decides, sends back or takes back what the first ones seem to report."""
    whole = "\n".join((answer.plain, *map(plain_of, answer.below[:_SHORT])))
    return _NO_MERE_REPORT.search(whole) is not None


def _duty_below(answer: Answer, sent_on: date) -> Reading | None:
    """A decision counts in the first line only; a report may follow a sentence or a receipt above it."""
    above = answer.line
    for number, line in enumerate(answer.below[:_NEAR]):
        above, before = line, above
        if goes_on_conditionally(before, plain_of(before)):
            continue
        reading = read_duty(Answer(line, plain_of(line), answer.below[number + 1 :]), sent_on)
        if reading is not None and reading.verb is not None:
            return reading
    return None


def _after_interjection(answer: Answer, sent_on: date) -> Reading | None:
    """ "Ok, cho ban hành" approves, "Ok em gửi báo cáo" reports, "Ok, sửa mục 2" is neither consent nor return."""
    rest = casual_rest(answer)
    if rest is None:
        return None
    reading = read_decision(rest) or read_duty(rest, sent_on)
    if reading is None or (reading.verb and reading.verb.name in (VerbName.RETURN, VerbName.REJECT)):
        return unclear("Có từ đồng ý nhưng kèm nội dung khác.")
    return reading


def _answer(unquoted: list[str]) -> Answer | None:
    """The first line that says something, without the greetings before it; None where nothing has letters."""
    # A very long line is read as several: patterns stay fast, and its end still counts.
    worded = (" ".join(line.split()) for line in unquoted if any(c.isalnum() for c in line))
    lines = [part for line in worded for part in wrap(line, _LONGEST_LINE, break_on_hyphens=False)]
    del lines[_MOST_LINES:]
    if not lines:
        return None
    start = 0
    while start < len(lines) and GREETING_LINE.match(plain_of(lines[start])):
        start += 1
        if lines[start - 1].endswith(":"):
            while start < len(lines) and lines[start].startswith(("-", "+", "•")):
                start += 1
    line = YES_SIR.sub("", lines[start]) if start < len(lines) else ""
    answer = Answer(line, plain_of(line), tuple(lines[start + 1 :]))
    for courtesy in (GREETING_CLAUSE, GREETING_CLAUSE, LEAD_IN, LEAD_IN):
        found = courtesy.match(answer.plain)
        if found and found.end() < len(answer.plain):
            answer = answer.after(found.end())
    return answer
