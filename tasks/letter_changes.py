"""Letters about a change to what is owed: more time, another person, no report at all."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from domain import mailto
from domain.mailto import Verb
from tasks.letter_pieces import File, Letter
from tasks.letter_reports import REPORTING, MatterLetter


@dataclass(frozen=True, kw_only=True)
class ExtensionRequest(MatterLetter):
    """To the one who decides: who asks for how long, and why."""

    letter: ClassVar = "extension_request"
    verbs: ClassVar = (mailto.AGREE, mailto.DISAGREE, mailto.ASK)
    asked_by: str
    until: date
    reason: str = ""
    superior: str = ""
    superior_due_on: date | None = None
    latest: date | None = None  # no rule allows a later one
    cannot: str = ""  # why the decider's earlier answer could not be carried out
    instead_of: str = ""  # the decider who is away and whose substitute reads this


@dataclass(frozen=True, kw_only=True)
class ExtensionGranted(MatterLetter):
    """The new date; the first one is kept in the record (`matter.original_due_on`)."""

    letter: ClassVar = "extension_granted"
    verbs: ClassVar = REPORTING
    decided_by: str


@dataclass(frozen=True, kw_only=True)
class ExtensionRefused(MatterLetter):
    """The date stays; why. `by_rule`: nobody was asked, since nobody could grant it; `latest` is what could be."""

    letter: ClassVar = "extension_refused"
    verbs: ClassVar = REPORTING
    decided_by: str
    reason: str = ""
    by_rule: bool = False
    latest: date | None = None

    def offered(self) -> tuple[Verb, ...]:
        """Another date can be asked for, but where the rules leave no day."""
        none_left = self.by_rule and self.latest is None
        return tuple(verb for verb in super().offered() if not (none_left and verb is mailto.EXTEND))


@dataclass(frozen=True, kw_only=True)
class DecidedInstead(Letter):
    """To whoever was away: what their substitute has decided about a colleague's report."""

    letter: ClassVar = "decided_instead"
    verbs: ClassVar = (mailto.RECEIVED, mailto.GIVE_TIME, mailto.REASSIGN, mailto.ASK)
    decided_by: str
    reporter: str
    title: str
    words: str  # the substitute's own
    outcome: str  # continues a sentence: "gia hạn đến ngày 28/3/2024"
    at: datetime
    due_on: date | None = None  # of a report that is still owed; else an answer is for the records office to read

    def offered(self) -> tuple[Verb, ...]:
        """Another date or person only while the report is owed."""
        return self.verbs if self.due_on else (mailto.RECEIVED, mailto.ASK)


@dataclass(frozen=True, kw_only=True)
class Waived(MatterLetter):
    """The report need not be sent."""

    letter: ClassVar = "waived"
    verbs: ClassVar = (mailto.ASK,)
    reason: str


@dataclass(frozen=True, kw_only=True)
class Handover(MatterLetter):
    """To the one who takes it over, or (`taken_over=False`) to the one who hands it over."""

    letter: ClassVar = "handover"
    verbs: ClassVar = REPORTING
    from_person: str
    to_person: str
    taken_over: bool = True
    reason: str = ""

    def offered(self) -> tuple[Verb, ...]:
        """Who has handed it over can only ask."""
        return super().offered() if self.taken_over else (mailto.ASK,)


@dataclass(frozen=True, kw_only=True)
class OnBehalf(MatterLetter):
    """Somebody has sent a report for this person: what it says, to be confirmed as theirs."""

    letter: ClassVar = "on_behalf"
    verbs: ClassVar = (mailto.RIGHT, mailto.WRONG)
    sent_by: str
    arrived_at: datetime
    report: str = ""
    files: tuple[File, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OnBehalfDeclined(Letter):
    """To whoever sent a colleague's report: the colleague did not take it as theirs. No blame, and nothing to do."""

    letter: ClassVar = "on_behalf_declined"
    verbs: ClassVar = (mailto.ASK,)
    title: str  # of the report
    declined_by: str
    arrived_at: datetime  # of their mail
    words: str = ""  # the colleague's, where they said more than no
