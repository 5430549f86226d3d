"""Approval: who is asked in which order, and what one answer does. One decision function for every door.

NĐ 30/2020/NĐ-CP, Điều 11-13: content and form are checked apart, the signer decides about the very version that was
put before them; a changed draft goes back to the signer.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.lifecycle import StepState


class CheckKind(StrEnum):
    """What a step looks at."""

    CONTENT = "content"
    FORM = "form"
    INITIAL = "initial"
    SIGNATURE = "signature"

    @property
    def label(self) -> str:
        """As letters name the step."""
        return {
            "content": "kiểm tra nội dung",
            "form": "kiểm tra thể thức",
            "initial": "ký nháy",
            "signature": "ký ban hành",
        }[self.value]


@dataclass(frozen=True)
class ChainStep:
    """One step of a chain as the office sets it: a role (or a person's code), and days to answer in."""

    kind: CheckKind
    role: str = ""
    person: str = ""
    days: int = 2


DEFAULT_CHAIN = (ChainStep(CheckKind.SIGNATURE, role="principal", days=2),)


class Verdict(StrEnum):
    """What was decided about a draft."""

    APPROVED = "approved"
    RETURNED = "returned"
    REJECTED = "rejected"

    @property
    def label(self) -> str:
        """As the trail says it."""
        return {"approved": "Duyệt", "returned": "Trả lại", "rejected": "Không duyệt"}[self.value]


@dataclass(frozen=True)
class StepFacts:
    """A step as it stands when an answer comes in. `people` may decide it: the one asked and a valid substitute."""

    state: StepState
    version_hash: str
    current_hash: str
    people: frozenset[int]


@dataclass(frozen=True)
class Decision:
    """An answer: who, which verdict, about which version, in which words."""

    person_id: int
    verdict: Verdict
    comment: str = ""
    words: str = ""
    channel: str = "mail"
    evidence: str = ""


class WhyNot(StrEnum):
    """Why an answer changes nothing; it is recorded all the same."""

    NOT_ASKED = "not_asked"
    DECIDED = "decided"
    CHANGED = "changed"
    WRONG_PERSON = "wrong_person"
    PASSED_ON = "passed_on"


def refused(step: StepFacts, decision: Decision) -> WhyNot | None:
    """Why this answer cannot count; None when it decides the step. The first valid decision wins."""
    if decision.person_id not in step.people:
        return WhyNot.WRONG_PERSON
    if step.version_hash != step.current_hash or step.state is StepState.VOID:
        return WhyNot.CHANGED
    if step.state is StepState.WAITING:
        return WhyNot.NOT_ASKED
    if step.state is StepState.SUBSTITUTED:
        return WhyNot.PASSED_ON
    return None if step.state is StepState.ASKED else WhyNot.DECIDED


def after(verdict: Verdict, steps_left: int) -> Verdict | None:
    """What a decided step means for the document; None while further steps are to be asked."""
    return None if verdict is Verdict.APPROVED and steps_left else verdict


@dataclass(frozen=True)
class Away:
    """Days, both included, on which a person is away, and who was named to stand in."""

    person: int
    first: date
    last: date
    substitute: int | None = None


@dataclass(frozen=True)
class MaySign:
    """A signing rule: whoever may sign these kinds (none named: all), with which authority (KT., TUQ., …)."""

    person: int
    authority: str
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Deputy:
    """Who decides, and with which authority before the title; empty for the one who was to decide."""

    person: int
    authority: str = ""


def who_decides(person: int, day: date, away: Iterable[Away], may_sign: Iterable[MaySign], kind_symbol: str) -> Deputy:
    """The person, or who stands in on that day: the substitute that was named, else the first whom a rule lets sign.

    NĐ 30/2020/NĐ-CP, Điều 13: a deputy signs KT., another by written authority TUQ.; nobody passes it on again, so a
    substitute who is away too does not count. With nobody left the absent one stays asked, and escalation follows.
    """
    absences = [row for row in away if row.first <= day <= row.last]
    absent = {row.person for row in absences}
    if person not in absent:
        return Deputy(person)
    rules = [row for row in may_sign if row.authority and (not row.kinds or kind_symbol in row.kinds)]
    authority = {row.person: row.authority for row in reversed(rules)}
    named = [row.substitute for row in absences if row.person == person and row.substitute is not None]
    for each in (*named, *(row.person for row in rules)):
        if each not in absent:
            return Deputy(each, authority.get(each, "KT."))
    return Deputy(person)
