"""The course of a case: who is to be asked now, whose opinion is no longer needed, and when the draft is decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.approval import CheckKind, Verdict
from domain.approval_chain import FIRST_ANSWER, Again
from domain.lifecycle import StepState

_OPEN = (StepState.WAITING, StepState.ASKED)
_AGAINST = (StepState.RETURNED, StepState.REJECTED)
_COUNTED = (*_OPEN, *_AGAINST, StepState.APPROVED)
_VERDICTS = {
    StepState.APPROVED: Verdict.APPROVED,
    StepState.RETURNED: Verdict.RETURNED,
    StepState.REJECTED: Verdict.REJECTED,
}


@dataclass(frozen=True)
class Seat:
    """One person's place in a case. Seats of one `slot` are one link of the chain, `needed` of them must approve."""

    id: int
    turn: int
    slot: int
    needed: int
    state: StepState


@dataclass(frozen=True)
class Course:
    """What follows from the seats as they stand: the verdict on the draft (None: still open), by seat whom to ask now
    and whose opinion is no longer needed."""

    verdict: Verdict | None = None
    ask: tuple[int, ...] = ()
    spare: tuple[int, ...] = ()


def course(seats: Iterable[Seat]) -> Course:
    """Turn by turn: a link that is against it ends the case at once, the next turn waits for all links of this one."""
    by_turn: dict[int, dict[int, list[Seat]]] = {}
    for seat in seats:
        if seat.state in _COUNTED:
            by_turn.setdefault(seat.turn, {}).setdefault(seat.slot, []).append(seat)
    spare: list[int] = []
    for turn in sorted(by_turn):
        links = [(link, standing(link)) for link in by_turn[turn].values()]
        against = next((verdict for _, verdict in links if verdict not in (None, Verdict.APPROVED)), None)
        if against is not None:
            return Course(against)
        spare += [seat.id for link, verdict in links if verdict for seat in link if seat.state in _OPEN]
        undecided = [seat for link, verdict in links if verdict is None for seat in link]
        if undecided:
            asked_now = tuple(seat.id for seat in undecided if seat.state is StepState.WAITING)
            return Course(None, asked_now, tuple(spare))
    return Course(Verdict.APPROVED if by_turn else None, (), tuple(spare))


def standing(link: Sequence[Seat]) -> Verdict | None:
    """What one link says; None while its people may still make it one or the other.

    With `FIRST_ANSWER` the first answer decides. Else so many approvals as are needed; the draft goes back as soon as
    they cannot come together any more, and is refused only if nobody would have it back corrected.
    """
    states = [seat.state for seat in link]
    if link[0].needed == FIRST_ANSWER:
        return next((_VERDICTS[state] for state in states if state in _VERDICTS), None)
    needed = min(link[0].needed, len(link))
    approvals, still_open = states.count(StepState.APPROVED), sum(state in _OPEN for state in states)
    if approvals >= needed:
        return Verdict.APPROVED
    if approvals + still_open >= needed:
        return None
    return Verdict.RETURNED if StepState.RETURNED in states else Verdict.REJECTED


def still_holds(kind: CheckKind, again: Again, approved_hash: str, content_hash: str) -> bool:
    """Whether an approval of an earlier draft holds for this one, so that the person is not asked again.

    Always for the very same content; for a changed one only a check that the chain asks `once` (Điều 11: a changed
    draft goes back to whoever signs).
    """
    return approved_hash == content_hash or (again is Again.ONCE and kind is not CheckKind.SIGNATURE)
