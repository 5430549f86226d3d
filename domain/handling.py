"""What an answer does to the matter it is about: one table for every door, by mail and by form."""

from dataclasses import dataclass
from enum import StrEnum

from domain.fates import Reason
from domain.matters import Matter, MatterKind
from domain.text import key
from domain.verbs import VerbName


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
    CONFIRM = "confirm"  # a provisional or held mail was right
    CORRECT = "correct"  # ... or wrong
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

    @property
    def is_empty(self) -> bool:
        """Neither words nor files."""
        return not self.text.strip() and not self.files


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
_DECIDING = {VerbName.APPROVE, VerbName.RETURN, VerbName.REJECT}


def handle(answer: Answer, matters: tuple[Matter, ...], codes: frozenset[str] = frozenset()) -> Step:
    """The one act that an answer to these matters asks for.

    `codes` are the matter codes written in the subject or in the author's own words: they choose among several.
    """
    fitting = _that_fit(answer, matters, codes)
    if len(fitting) != 1:
        return Step(Act.WHICH, None, Reason.SEVERAL_FIT)
    matter = fitting[0]
    if answer.is_empty:
        return Step(Act.REFUSE, matter, Reason.EMPTY)
    return _HANDLERS[matter.kind](answer, matter)


def _that_fit(answer: Answer, matters: tuple[Matter, ...], codes: frozenset[str]) -> tuple[Matter, ...]:
    if len(matters) > 1 and (named := tuple(matter for matter in matters if matter.code in codes)):
        matters = named
    if len(matters) <= 1:
        return matters
    wanted = _kinds_wanted(answer)
    return tuple(matter for matter in matters if matter.kind in wanted) or matters


def _kinds_wanted(answer: Answer) -> set[MatterKind]:
    """Which of several matters in one letter an answer can be about."""
    if answer.verb in _VERBS_OF_REPORTING or (answer.verb is None and not answer.unclear):
        return {MatterKind.REQUEST, MatterKind.QUESTIONS}
    if answer.verb in _DECIDING or answer.unclear:
        deciding = {MatterKind.APPROVAL, MatterKind.REVIEW, MatterKind.PETITION}
        return deciding | ({MatterKind.ASSIGNMENT} if answer.verb is VerbName.APPROVE else set())
    return {MatterKind.ASSIGNMENT, MatterKind.INTRODUCTION, MatterKind.DELIVERY}


def _request(answer: Answer, matter: Matter) -> Step:
    if answer.verb in _VERBS_OF_REPORTING:
        return Step(_VERBS_OF_REPORTING[answer.verb], matter)
    if answer.verb in _AGREEING and not answer.files:
        return Step(Act.ACKNOWLEDGE, matter)
    return Step(Act.REPORT, matter)


def _assignment(answer: Answer, matter: Matter) -> Step:
    if answer.verb in _AGREEING:
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
    return Step(Act.ASK_BACK, matter, Reason.UNCLEAR)


def _petition(answer: Answer, matter: Matter) -> Step:
    return Step(Act.ASK_BACK, matter, Reason.UNCLEAR) if answer.unclear else Step(Act.ANSWER, matter)


def _revision(answer: Answer, matter: Matter) -> Step:
    if answer.drafts:
        return Step(Act.REVISE, matter)
    if answer.verb in _AGREEING:
        return Step(Act.ACKNOWLEDGE, matter)
    return Step(Act.REFUSE, matter, Reason.NO_DRAFT)


def _introduction(_answer: Answer, matter: Matter) -> Step:
    return Step(Act.ACKNOWLEDGE, matter)


def _questions(_answer: Answer, matter: Matter) -> Step:
    return Step(Act.ANSWER_QUESTIONS, matter)


def _delivery(_answer: Answer, matter: Matter) -> Step:
    return Step(Act.DELIVERED, matter)


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
    MatterKind.PROVISIONAL: _confirmation,
    MatterKind.HELD: _confirmation,
}
