"""What an answer does to the matter it is about: one table for every door, by mail and by form."""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.fates import Reason
from domain.links import links_in
from domain.matters import Matter, MatterKind
from domain.text import key
from domain.verbs import VerbName

_UNFILLED = re.compile(r"^\s*(?:noi dung )?bao cao\b")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_CODE_LINE = re.compile(r"[\s*+•-]*\[?(?P<code>[A-Z0-9]+(?:-[A-Z0-9]+)+)\]?\s*[:.)-]?\s*")
_IN_CODE, _AFTER_CODE = re.compile("[A-Z0-9-]"), re.compile("[A-Z0-9]")
_SHORT = 25  # words: a longer mail reports by itself, with or without its file
_ENCLOSED = re.compile(r"\b(?:dinh kem|gui kem|kem theo|(?:file|tep|van ban|bao cao) (?:o )?kem)\b")
_THANKS = re.compile(r"\bcam on\b")
_COURTEOUS = re.compile(
    r"(?:cam on|tran trong|kinh gui|da|vang|a|nhe|em|toi|co|thay|anh|chi|dong chi|van thu|bo phan|nhieu|rat|xin|\W)*"
)


class Act(StrEnum):
    """What is to be recorded."""

    ACKNOWLEDGE = "acknowledge"
    REPORT = "report"
    NIL = "nil"
    EXTEND = "extend"
    HANDOVER = "handover"
    QUESTION = "question"
    DECIDE = "decide"  # approve, return or reject a draft
    JUDGE = "judge"  # accept or return a report
    ANSWER = "answer"  # decide or answer a petition
    REVISE = "revise"  # a new draft came back
    ANSWER_QUESTIONS = "answer_questions"
    DELIVERED = "delivered"
    SIGNED_COPY = "signed_copy"  # a scan or digitally signed PDF came back
    RECALLED = "recalled"  # a recipient has taken a recalled document back
    CONFIRM = "confirm"  # a provisional or held mail was right
    CORRECT = "correct"  # ... or wrong
    ENTERED = "entered"  # an answer to what was entered in one's name: an objection, unless it clearly agrees
    ASK_BACK = "ask_back"
    WHICH = "which"
    REFUSE = "refuse"


@dataclass(frozen=True)
class Answer:
    """An answer as read: the verb (or none), whether it was unclear, its argument, and what else came along."""

    verb: VerbName | None
    argument: str | None = None
    unclear: bool = False
    text: str = ""
    files: int = 0
    drafts: int = 0  # attached DOCX files
    pdfs: int = 0  # attached PDF files
    part: bool = False  # what one part of a mail says about one of several matters
    still_owed: bool = False  # unclear, and certainly no report

    @property
    def is_empty(self) -> bool:
        """Neither words nor files; a button's "BAO CAO:" that nobody filled in says nothing either."""
        said = _UNFILLED.sub("", key(self.text)) if self.verb is VerbName.REPORT else self.text
        return not re.search(r"\w", said) and not self.files

    @property
    def forgot_its_file(self) -> bool:
        """A short mail that speaks of an enclosure and has none, nor a link: the report itself is missing."""
        said = key(self.text)
        return (
            not self.files and not links_in(self.text) and len(said.split()) <= _SHORT and bool(_ENCLOSED.search(said))
        )

    @property
    def is_courtesy(self) -> bool:
        """Thanks and polite words only: a report is neither made nor replaced by them."""
        said = key(self.text)
        return not self.files and bool(_THANKS.search(said)) and bool(_COURTEOUS.fullmatch(said))


@dataclass(frozen=True)
class Step:
    """The act, the matter it is about, and why when it is a refusal."""

    act: Act
    matter: Matter | None = None
    reason: Reason | None = None


_VERBS_OF_REPORTING = {
    VerbName.NIL: Act.NIL,
    VerbName.EXTEND: Act.EXTEND,
    VerbName.HANDOVER: Act.HANDOVER,
    VerbName.QUESTION: Act.QUESTION,
    VerbName.REPORT: Act.REPORT,
}
_AGREEING = {VerbName.ACKNOWLEDGE, VerbName.APPROVE}
_DECLINING = {VerbName.RETURN, VerbName.REJECT}
_DECIDING = {VerbName.APPROVE, *_DECLINING}
NEEDS_TOKEN = frozenset({Act.DECIDE, Act.JUDGE, Act.ANSWER})
"""Decisions: whoever decides must hold the very letter; a code in a subject can be guessed."""


def handle(answer: Answer, matters: tuple[Matter, ...], codes: frozenset[str] = frozenset()) -> Step:
    """The one act that an answer to these matters asks for.

    `codes` are the matter codes written in the subject or in the author's own words: they choose among several.
    """
    fitting = _that_fit(answer, matters, codes)
    if len(fitting) != 1:
        return Step(Act.WHICH, None, Reason.SEVERAL_FIT)
    matter = fitting[0]
    if matter.kind is MatterKind.ENTERED:
        return Step(Act.ENTERED, matter)  # whatever it says, be it nothing
    if answer.is_empty:
        return Step(Act.REFUSE, matter, Reason.EMPTY)
    return _HANDLERS[matter.kind](answer, matter)


def codes_in(text: str, matters: tuple[Matter, ...]) -> frozenset[str]:
    """Which of these matters' codes a text names, in any case and with any dashes."""
    plain = _plain(text)
    return frozenset(matter.code for matter in matters if _stands_in(plain, matter.code))


def _stands_in(plain: str, code: str) -> bool:
    """Whether the code is there as a word of its own; a token may follow it after a dash."""
    at = plain.find(code)
    while at >= 0:
        before, behind = plain[max(at - 1, 0) : at], plain[at + len(code) :][:1]
        if not _IN_CODE.match(before) and not _AFTER_CODE.match(behind):
            return True
        at = plain.find(code, at + 1)
    return False


def split_by_code(text: str, matters: tuple[Matter, ...]) -> tuple[tuple[Matter, str], ...]:
    """The answer to each matter whose code begins a line: what follows, up to the next such line.

    Empty where no line begins with a code. What is said to one matter twice is put together.
    """
    by_code = {matter.code: matter for matter in matters}
    words: dict[str, list[str]] = {}
    code = ""
    for line in text.splitlines():
        begun = _CODE_LINE.match(_plain(line))
        if begun and begun["code"] in by_code:
            code, line = begun["code"], line[begun.end() :]
        if code:
            words.setdefault(code, []).append(line)
    return tuple((by_code[code], "\n".join(lines).strip()) for code, lines in words.items())


def _plain(text: str) -> str:
    return text.translate(_DASHES).upper()


def _that_fit(answer: Answer, matters: tuple[Matter, ...], codes: frozenset[str]) -> tuple[Matter, ...]:
    # The code in the subject of an assignment is that of its first duty, and the report may be sent in answer to it.
    telling = [matter for matter in matters if matter.kind is not MatterKind.ASSIGNMENT]
    if len(matters) > 1 and (named := tuple(matter for matter in telling if matter.code in codes)):
        matters = named
    if len(matters) <= 1:
        return matters
    wanted = _kinds_wanted(answer)
    if answer.pdfs and answer.verb not in _DECIDING:
        wanted = wanted | {MatterKind.SIGNED_COPY}
    fitting = tuple(matter for matter in matters if matter.kind in wanted)
    if not fitting and (answer.unclear or answer.verb in _DECLINING):  # nothing to decide: it is about what is owed
        fitting = tuple(matter for matter in matters if matter.kind is MatterKind.REQUEST)
    return fitting or matters


def _kinds_wanted(answer: Answer) -> set[MatterKind]:
    """Which of several matters in one letter an answer can be about."""
    if answer.drafts and not answer.verb:
        return {MatterKind.REVISION, MatterKind.REQUEST}
    if answer.verb in _VERBS_OF_REPORTING or (answer.verb is None and not answer.unclear):
        return {MatterKind.REQUEST, MatterKind.QUESTIONS}
    if answer.verb in _AGREEING and answer.files:
        return {MatterKind.REQUEST, MatterKind.REVISION}  # "Đã nhận, gửi kèm báo cáo"
    if answer.verb in _DECIDING or answer.unclear:
        deciding = {MatterKind.APPROVAL, MatterKind.REVIEW, MatterKind.PETITION}
        return deciding | ({MatterKind.ASSIGNMENT} if answer.verb is VerbName.APPROVE else set())
    return {MatterKind.ASSIGNMENT, MatterKind.INTRODUCTION, MatterKind.DELIVERY}


def _request(answer: Answer, matter: Matter) -> Step:
    if answer.forgot_its_file and answer.verb in (VerbName.REPORT, VerbName.ACKNOWLEDGE, None):
        return Step(Act.REFUSE, matter, Reason.NO_FILE)
    if answer.verb in _VERBS_OF_REPORTING:
        return Step(_VERBS_OF_REPORTING[answer.verb], matter)
    if (answer.verb in _AGREEING and not answer.files) or answer.is_courtesy:
        return Step(Act.ACKNOWLEDGE, matter)
    if answer.verb in _DECLINING and not answer.files:
        return Step(Act.QUESTION, matter)  # "không đồng ý" to what is asked is for the superior to hear, no report
    if answer.still_owed and not answer.files:
        return Step(Act.ASK_BACK, matter, Reason.UNCLEAR)
    return Step(Act.REPORT, matter)


def _assignment(answer: Answer, matter: Matter) -> Step:
    if answer.verb in _AGREEING or answer.is_courtesy:
        return Step(Act.ACKNOWLEDGE, matter)
    return Step(Act.QUESTION, matter, Reason.QUESTION)


def _approval(answer: Answer, matter: Matter) -> Step:
    if answer.verb in _DECIDING and not answer.unclear:
        return Step(Act.DECIDE, matter)
    if answer.verb is VerbName.QUESTION:
        return Step(Act.QUESTION, matter, Reason.QUESTION)
    return Step(Act.ASK_BACK, matter, Reason.UNCLEAR)


def _review(answer: Answer, matter: Matter) -> Step:
    if answer.verb in _DECIDING or answer.verb is VerbName.ACKNOWLEDGE:
        return Step(Act.JUDGE, matter)
    if answer.verb is VerbName.QUESTION:
        return Step(Act.QUESTION, matter, Reason.QUESTION)
    return Step(Act.ASK_BACK, matter, Reason.UNCLEAR)


def _petition(_answer: Answer, matter: Matter) -> Step:
    return Step(Act.ANSWER, matter)  # a question takes any words; what must be granted is looked at there


def _revision(answer: Answer, matter: Matter) -> Step:
    if answer.drafts:
        return Step(Act.REVISE, matter)
    if answer.verb in _AGREEING:
        return Step(Act.ACKNOWLEDGE, matter)
    if answer.verb is VerbName.QUESTION:
        return Step(Act.QUESTION, matter, Reason.QUESTION)
    return Step(Act.REFUSE, matter, Reason.NO_DRAFT)


def _introduction(answer: Answer, matter: Matter) -> Step:
    if answer.verb is VerbName.QUESTION:
        return Step(Act.QUESTION, matter, Reason.QUESTION)
    return Step(Act.ACKNOWLEDGE, matter)


def _questions(_answer: Answer, matter: Matter) -> Step:
    return Step(Act.ANSWER_QUESTIONS, matter)


def _delivery(answer: Answer, matter: Matter) -> Step:
    return Step(Act.SIGNED_COPY if answer.pdfs else Act.DELIVERED, matter)


def _signed_copy(answer: Answer, matter: Matter) -> Step:
    """The PDF itself; thanks and receipts say nothing yet, anything else is a question."""
    if answer.pdfs:
        return Step(Act.SIGNED_COPY, matter)
    if answer.verb in _AGREEING or answer.is_courtesy:
        return Step(Act.ACKNOWLEDGE, matter)
    return Step(Act.QUESTION, matter, Reason.QUESTION)


def _recall(_answer: Answer, matter: Matter) -> Step:
    return Step(Act.RECALLED, matter)


def _confirmation(answer: Answer, matter: Matter) -> Step:
    """ĐÚNG or SAI about a mail that was received without a code, or held."""
    first = key(answer.text).split(" ")[0].strip(".,:;!")
    if first == "sai" or answer.verb in (VerbName.REJECT, VerbName.RETURN):
        return Step(Act.CORRECT, matter)
    if first in ("dung", "vang", "da") or answer.verb in _AGREEING:
        return Step(Act.CONFIRM, matter)
    return Step(Act.ASK_BACK, matter, Reason.UNCLEAR)


_HANDLERS = {
    MatterKind.REQUEST: _request,
    MatterKind.ASSIGNMENT: _assignment,
    MatterKind.APPROVAL: _approval,
    MatterKind.REVIEW: _review,
    MatterKind.PETITION: _petition,
    MatterKind.REVISION: _revision,
    MatterKind.INTRODUCTION: _introduction,
    MatterKind.QUESTIONS: _questions,
    MatterKind.DELIVERY: _delivery,
    MatterKind.SIGNED_COPY: _signed_copy,
    MatterKind.RECALL: _recall,
    MatterKind.PROVISIONAL: _confirmation,
    MatterKind.CLAIM: _confirmation,
    MatterKind.ABSENCE: _confirmation,
    MatterKind.HELD: _confirmation,
}
