"""What can be understood from an answer, and the answer as its readers look at it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.reply_words import COURTESY, OTHER_WORDS
from domain.text import folded


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
    """A verb; its argument is a comment (return, reject, question), an ISO date (extend) or a name (handover)."""

    name: VerbName
    argument: str | None = None


@dataclass(frozen=True)
class Reading:
    """What was understood; `unclear` asks for one question back; `why` says in Vietnamese how it was read.

    `still_owed`: unclear words that are no report in any case ("em chưa làm xong", "mai em nộp").
    """

    verb: Verb | None
    unclear: bool
    why: str
    still_owed: bool = False


@dataclass(frozen=True)
class Answer:
    """The first line that says something, as written and folded letter for letter, and the lines below it."""

    line: str
    plain: str
    below: tuple[str, ...]

    def after(self, place: int) -> "Answer":
        """The same answer from that place of the first line on."""
        return Answer(self.line[place:], self.plain[place:], self.below)

    @property
    def plain_below(self) -> str:
        """The lines below, folded."""
        return "\n".join(plain_of(line) for line in self.below)


def plain_of(line: str) -> str:
    """The folded line; words that only look like a listed word without their marks are blotted out."""
    return folded(OTHER_WORDS.sub(lambda found: "x" * len(found[0]), line))


def said(name: VerbName, why: str, argument: str | None = None) -> Reading:
    """A verb was recognised."""
    return Reading(Verb(name, argument), False, why)


def unclear(why: str, *, still_owed: bool = False) -> Reading:
    """Something like a verb was said, but it cannot be counted."""
    return Reading(None, True, why, still_owed)


_UNFILLED = re.compile(r"[\s.…<(\[]*(?:(?:ý kiến|lý do|nội dung)[\s.…>)\]]*)?")


def comment(text: str, below: tuple[str, ...] = ()) -> str | None:
    """A comment with its further lines; None where only an unfilled form ("<ý kiến>", "...") is left."""
    first = text.lstrip(" \t:,;.–-").rstrip() if below else text.strip(" \t:,;.–-")
    whole = "\n".join([first, *below]).strip()
    return None if _UNFILLED.fullmatch(whole) or COURTESY.fullmatch(plain_of(whole)) else whole
