"""Who will be asked for a decision in a plan's year while nobody answers: passed on when an approver goes away.

Called inside a rehearsal: the seats that are taken here to see who would be asked are undone with it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from domain.deadlines import answer_by
from domain.ladder import at
from domain.lifecycle import StepState
from domain.preview import Awaited, Known
from storage.models import ApprovalStep, Person
from tasks import approval_seats, describing, substituting
from tasks.pending import MORNING
from tasks.waiting import Waits


def decisions_awaited(
    waits: Waits, asked: ApprovalStep, about: str, until: datetime, ours: bool
) -> tuple[list[Known], list[Awaited]]:
    """The decision somebody is asked for, and then whoever stands in for them, up to the end."""
    known: list[Known] = []
    awaited: list[Awaited] = []
    row: ApprovalStep | None = asked
    while row is not None:
        person = waits.session.get_one(Person, row.person_id)
        wait = replace(waits.of_step(row), rungs=replace(waits, now=until).of_step(row).rungs)
        passing = next(_passings(waits, row, until), None)
        awaited.append(Awaited(wait, about, person.name, ours=ours, passed_on=passing[0] if passing else None))
        if passing is None:
            break
        day, deputy, authority = passing
        row = _ask(waits, row, deputy, authority, day)
        if ours:
            moment = at(day, MORNING)
            known.append(Known(moment, "approval_closed", about, substituting.PASSED_ON, person.id))
            if row is not None:
                why = f"{person.name} vắng mặt từ ngày đó, chuyển cho người thay"
                known.append(Known(moment, "approval_request", about, why, deputy.id))
    return known, awaited


def _passings(waits: Waits, row: ApprovalStep, until: datetime) -> Iterator[tuple[date, Person, str]]:
    """The days on which the one who is asked goes away and somebody may decide instead, as it will be decided then."""
    assert row.asked_at is not None
    asked_on, last = describing.day_of(row.asked_at), describing.day_of(until)
    for day in sorted(away.first for away in waits.absences if away.person == row.person_id):
        if asked_on < day < last:
            found = substituting.waiting_for_absent(waits.session, waits.office.id, at(day, MORNING))
            yield from ((day, deputy, authority) for asked, deputy, authority in found if asked is row)


def _ask(waits: Waits, row: ApprovalStep, deputy: Person, authority: str, day: date) -> ApprovalStep | None:
    """The deputy's seat, asked on that day; None where the deputy has a seat of their own already."""
    row.state = StepState.SUBSTITUTED
    if approval_seats.sits_already(row.document, row, deputy):
        return None
    taken = substituting.same_seat(row, deputy, authority)
    taken.state, taken.asked_at = StepState.ASKED, at(day, MORNING)
    taken.due_on = answer_by(day, waits.calendar, taken.days)
    waits.session.flush()
    return taken
