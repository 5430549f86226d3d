"""One unasked mail a day and person: everything that is due in one digest, the most urgent first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.ladder import Audience, Tone, WaitKind
from domain.reminders import Action, Decision
from domain.wording import ZONE


@dataclass(frozen=True)
class Digest:
    """What one person is told on one day; a superior finds all late colleagues of the day in it."""

    person: int
    day: date
    items: tuple[Decision, ...]

    @property
    def tone(self) -> Tone:
        """The highest tone of its items."""
        return max((item.rung.tone for item in self.items), key=lambda tone: tone.step)

    @property
    def letter(self) -> str:
        """The letter that says it: of one matter its own, of several a digest; only late colleagues, an escalation."""
        of_others = [item.rung.to is Audience.SUPERIOR for item in self.items]
        if any(of_others) or len(self.items) > 1:
            return "escalation" if all(of_others) else "digest"
        (item,) = self.items
        if item.wait.kind is WaitKind.APPROVAL:
            return "approval_reminder"
        if item.wait.kind in (WaitKind.DRAFT, WaitKind.SIGNED_COPY):
            return "digest"
        return "reminder_overdue" if item.rung.tone is Tone.OVERDUE else "reminder"

    @property
    def urgent(self) -> bool:
        """Whether one of its items is (khẩn)."""
        return any(item.wait.urgent for item in self.items)


def digests(decisions: Iterable[Decision]) -> tuple[Digest, ...]:
    """One digest a person and day of all that is to be sent, urgent matters first, then the earliest due date."""
    by_reader: dict[tuple[date, int], list[Decision]] = {}
    for decision in decisions:
        if decision.action is Action.SEND and decision.person is not None:
            day = decision.at.astimezone(ZONE).date()
            by_reader.setdefault((day, decision.person), []).append(decision)
    return tuple(
        Digest(person, day, tuple(sorted(items, key=_urgency))) for (day, person), items in sorted(by_reader.items())
    )


def _urgency(decision: Decision) -> tuple[bool, date, int, int]:
    wait = decision.wait
    return not wait.urgent, wait.due_on, -decision.rung.tone.step, wait.id
