"""What a letter can be about, and what a token therefore stands for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class MatterKind(StrEnum):
    """The kinds of matters; `id` of a matter points to a row of that kind."""

    INTRODUCTION = "introduction"  # person
    ASSIGNMENT = "assignment"  # plan, for this person
    REQUEST = "request"  # report request
    APPROVAL = "approval"  # approval step
    REVISION = "revision"  # document returned to its drafter
    REVIEW = "review"  # report that waits for its verdict
    PETITION = "petition"  # extension, handover or question that somebody decides
    QUESTIONS = "questions"  # plan with open questions of its import
    DELIVERY = "delivery"  # delivery row
    SIGNED_COPY = "signed_copy"  # document whose signed copy is to come back
    RECALL = "recall"  # delivery row whose recipient is to take the document back
    PROVISIONAL = "provisional"  # report received without a code
    CLAIM = "claim"  # decision that waits for the confirmation of whoever holds the work address
    ENTERED = "entered"  # decision entered in somebody's name, to which they may object
    ABSENCE = "absence"  # absence that its person confirms or corrects
    HELD = "held"  # message held until its sender confirms it


@dataclass(frozen=True)
class Matter:
    """One matter: its kind, the row it is about, the code people see in the subject."""

    kind: MatterKind
    id: int
    code: str


def to_plain(matters: tuple[Matter, ...]) -> list[dict[str, Any]]:
    """As stored beside a token."""
    return [{"kind": matter.kind.value, "id": matter.id, "code": matter.code} for matter in matters]


def from_plain(rows: list[dict[str, Any]]) -> tuple[Matter, ...]:
    """The matters that `to_plain` wrote."""
    return tuple(Matter(MatterKind(row["kind"]), row["id"], row["code"]) for row in rows)
