"""Approval: who is asked in which order, and what one answer does. One decision function for every door.

NĐ 30/2020/NĐ-CP, Điều 11-13: content and form are checked apart, the signer decides about the very version that was
put before them; a changed draft goes back to the signer.
"""

from dataclasses import dataclass
from enum import StrEnum

from domain.labelled import Labelled
from domain.lifecycle import StepState
from domain.matching import Proof


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
    """A step as it stands when an answer comes in. `people` may decide it: the one asked, substitute or not.

    `over`: the case has ended without this step (withdrawn, returned, refused by somebody else).
    """

    state: StepState
    version_hash: str
    current_hash: str
    people: frozenset[int]
    over: bool = False


@dataclass(frozen=True)
class Decision:
    """An answer: who, which verdict, in which words, through which door, and what proves it.

    `evidence`: the Message-ID or the form's run; `raw_hash`: the archive's hash of the mail's very bytes;
    `confirmed_by`: the Message-ID of the mail that confirmed it, where it needed one; `entered_by`: who entered it in
    the person's name (ghi nhận thay).
    """

    person_id: int
    verdict: Verdict
    comment: str = ""
    words: str = ""
    channel: str = "mail"
    evidence: str = ""
    raw_hash: str = ""
    confirmed_by: str = ""
    entered_by: str = ""


class WhyNot(Labelled):
    """Why an answer changes nothing; it is recorded all the same."""

    NOT_ASKED = "not_asked", "bước này chưa đến lượt"
    DECIDED = "decided", "bước này đã có ý kiến"
    CHANGED = "changed", "nội dung dự thảo đã thay đổi, cần trình lại"
    WRONG_PERSON = "wrong_person", "bước này không chờ ý kiến của người đó"
    PASSED_ON = "passed_on", "bước này đã chuyển cho người thay"
    NOT_NEEDED = "not_needed", "đã đủ ý kiến, không cần thêm"
    OVER = "over", "việc trình văn bản này đã kết thúc"


def refused(step: StepFacts, decision: Decision) -> WhyNot | None:
    """Why this answer cannot count; None when it decides the step. The first valid decision wins."""
    if decision.person_id not in step.people:
        return WhyNot.WRONG_PERSON
    if step.version_hash != step.current_hash:
        return WhyNot.CHANGED
    if step.state is StepState.VOID:
        return WhyNot.OVER if step.over else WhyNot.CHANGED
    if step.state is StepState.WAITING:
        return WhyNot.NOT_ASKED
    if step.state is StepState.SUBSTITUTED:
        return WhyNot.PASSED_ON
    if step.state is StepState.NOT_NEEDED:
        return WhyNot.NOT_NEEDED
    return None if step.state is StepState.ASKED else WhyNot.DECIDED


class ProofRule(StrEnum):
    """What a decision by mail needs besides the token of its letter, as the office sets it (`decision_proof`)."""

    NONE = "none"
    CONFIRM = "confirm"
    CODE = "code"


class Needs(StrEnum):
    """What is still missing before a decision by mail counts."""

    NOTHING = "nothing"
    CONFIRMATION = "confirmation"  # a round trip to the work address
    CODE = "code"  # the one-time code printed in the letter


def what_proves(rule: ProofRule, sender: Proof, *, fresh_letter: bool, code: bool) -> Needs:
    """What a decision that carries its letter's token still needs. A failed sender never gets here: it is held.

    A sender whom our own server has proved needs nothing more. `fresh_letter`: it answers the very letter that went
    to the work address to ask back; `code`: it carries the one-time code.
    """
    if sender is Proof.PASS or rule is ProofRule.NONE or code:
        return Needs.NOTHING
    if rule is ProofRule.CODE:
        return Needs.CODE
    return Needs.NOTHING if fresh_letter else Needs.CONFIRMATION
