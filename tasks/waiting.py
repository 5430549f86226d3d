"""What the office waits for, as the ladder sees it: reports, approvals, corrections, signed copies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.approval import CheckKind
from domain.calendar import OfficeCalendar
from domain.ladder import Audience, Ladder, OwnLadder, Rung, Tone, WaitKind, ladder_of, rungs_named, rungs_of
from domain.lifecycle import DocumentState, RequestState, StepState
from domain.reminders import Absence, Wait, next_due_moment, planned_rungs
from storage import models, offices
from storage.models import (
    ApprovalStep,
    Duty,
    Office,
    OfficialDocument,
    OutboxLetter,
    Person,
    Petition,
    Reminder,
    ReportRequest,
)
from tasks import describing, standing_in

WEEK = 5  # working days
_CLOSED = {
    RequestState.SUBMITTED: "đã nhận báo cáo",
    RequestState.ACCEPTED: "báo cáo đã được chấp nhận",
    RequestState.NIL: "đã báo không phát sinh",
    RequestState.WAIVED: "được miễn báo cáo",
}


@dataclass(frozen=True)
class Waits:
    """The facts that every decision of one run shares: office, calendar, ladder, absences, who had mail today."""

    session: Session
    office: Office
    calendar: OfficeCalendar
    ladder: Ladder
    absences: tuple[Absence, ...]
    mailed_today: frozenset[int]
    now: datetime

    @classmethod
    def of(cls, session: Session, now: datetime) -> "Waits":
        """Look them up once."""
        office = offices.the_office(session)
        today = describing.day_of(now)
        rules = office.rules
        return cls(
            session,
            office,
            offices.calendar_of(session, office.id),
            ladder_of(rules.get("ladder", {}), rules.get("windows", ())),
            standing_in.absences(session, office.id, models.Absence.last_on >= today),
            frozenset(_mailed_on(session, office.id, today)),
            now,
        )

    def of_request(self, request: ReportRequest) -> Wait:
        """A report that is owed, or one that went back to be corrected."""
        state = RequestState(request.state)
        returned = state is RequestState.RETURNED
        duty = self.session.get_one(Duty, request.duty_id)
        return Wait(
            WaitKind.REVISION if returned else WaitKind.REPORT,
            request.id,
            request.reporter_id,
            describing.current_due(request),
            request.told_at,
            superior=self.superior_of(duty),
            original_due_on=None if returned else request.original_due_on,
            planned={code: date.fromisoformat(day) for code, day in request.rungs.items()},
            rungs=rungs_named(request.rungs) if request.rungs else None,
            urgent=duty.urgent,
            pauses_in_break=duty.pauses_in_break,
            closed=_CLOSED.get(state, "") or self._asked_for_time(request),
        )

    def of_step(self, step: ApprovalStep) -> Wait:
        """A draft that waits for a decision, on its step's own ladder or the office's; it is never left alone."""
        assert step.due_on is not None
        assert step.asked_at is not None
        closed = "" if step.state == StepState.ASKED else "đã có ý kiến"
        superior = self._above(step)
        ladder = step.ladder or {}
        rungs = (
            rungs_of(ladder["days"], ladder.get("escalate")) if "days" in ladder else self._office(WaitKind.APPROVAL)
        )
        return Wait(
            WaitKind.APPROVAL,
            step.id,
            step.person_id,
            step.due_on,
            step.asked_at,
            superior=superior,
            planned={code: date.fromisoformat(day) for code, day in (step.rungs or {}).items()},
            rungs=self._unending(rungs, step.due_on, superior),
            closed=closed,
        )

    def of_revision(self, document: OfficialDocument) -> Wait:
        """A returned draft that its drafter has to correct."""
        assert document.revise_by is not None
        returned = [row for row in document.steps if row.decided_at is not None]
        opened = max((row.decided_at for row in returned if row.decided_at), default=document.created_at)
        heads = offices.holders(self.session, self.office.id, "principal", describing.day_of(self.now))
        superior = next((head.id for head in heads if head.id != document.drafter_id), None)
        closed = "" if document.state == DocumentState.RETURNED else "dự thảo đã được gửi lại"
        assert document.drafter_id is not None
        return Wait(
            WaitKind.DRAFT,
            document.id,
            document.drafter_id,
            document.revise_by,
            opened,
            superior=superior,
            # a draft may go back several times: each return is a ladder of its own
            original_due_on=opened.date(),
            rungs=self._unending(self._office(WaitKind.REVISION), document.revise_by, superior),
            closed=closed,
        )

    def of_signed_copy(self, document: OfficialDocument) -> Wait:
        """A numbered document that cannot leave before its signed copy is there; in the end its signer is told.

        NĐ 30/2020/NĐ-CP, Điều 18: dispatched on the day of the signature, at the latest on the working day after.
        """
        opened = max(version.created_at for version in document.versions if version.signed)
        due_on = self.calendar.add_working_days(describing.day_of(opened), 1)
        bearer = self.bearer_of(document)
        assert bearer is not None
        superior = self._other_than(
            bearer, ("clerk", "administrator", "principal", "vice_principal"), _signer(document)
        )
        return Wait(
            WaitKind.SIGNED_COPY,
            document.id,
            bearer,
            due_on,
            opened,
            superior=superior,
            # a document may be taken back and numbered again: each time is a ladder of its own
            original_due_on=opened.date(),
            rungs=self._unending(self._office(WaitKind.SIGNED_COPY), due_on, superior),
            closed="" if document.state == DocumentState.AWAITING_SIGNED_COPY else "đã nhận bản ký",
        )

    def of_document(self, document: OfficialDocument) -> Wait:
        """What is awaited of a document as it stands: its correction, or its signed copy."""
        waits_for_copy = document.state == DocumentState.AWAITING_SIGNED_COPY
        return self.of_signed_copy(document) if waits_for_copy else self.of_revision(document)

    def bearer_of(self, document: OfficialDocument) -> int | None:
        """Who has a document signed and brings the copy: its drafter while in office, else the clerk, else a head."""
        day = describing.day_of(self.now)
        drafter = self.session.get(Person, document.drafter_id) if document.drafter_id else None
        if drafter is not None and offices.posts_of(drafter, day):
            return drafter.id
        roles = (self.office.rules.get("drafter", "clerk"), "clerk", "administrator", "principal", "vice_principal")
        return self._other_than(None, roles) or _signer(document)

    def _office(self, kind: WaitKind) -> tuple[Rung, ...]:
        return self.ladder.rungs[kind]

    def _rungs_for(self, request: ReportRequest, wait: Wait) -> tuple[Rung, ...]:
        """A report keeps the rungs that it was asked for with: its duty's own, else the office's of that day."""
        if wait.kind is not WaitKind.REPORT:
            return self._office(wait.kind)
        own = self.session.get_one(Duty, request.duty_id).ladder
        return wait.rungs or (OwnLadder.from_plain(own).rungs if own else self._office(wait.kind))

    def _unending(self, rungs: tuple[Rung, ...], due_on: date, superior: int | None) -> tuple[Rung, ...]:
        """The ladder, and after its end once a week for as long as it takes: no case may fall asleep."""
        late = self.calendar.working_days_between(due_on, describing.day_of(self.now))
        audience, tone = (Audience.SUPERIOR, Tone.ESCALATION) if superior else (Audience.REPORTER, Tone.OVERDUE)
        last = max((rung.offset for rung in rungs), default=0)
        more: list[Rung] = []
        while not more or more[-1].offset <= late:
            last += WEEK
            more.append(Rung(f"weekly{last}", last, audience, tone))
        return (*rungs, *more)

    def _above(self, step: ApprovalStep) -> int | None:
        """Who is told that an approver does not answer: as the chain says, else the clerk, who takes it in hand."""
        roles = [str((step.ladder or {}).get("to") or "clerk"), "clerk", "administrator", "principal", "vice_principal"]
        return self._other_than(step.person_id, roles)

    def _other_than(self, person_id: int | None, roles: Iterable[str], first: int | None = None) -> int | None:
        """`first`, else the first holder of these roles who is somebody else."""
        if first not in (None, person_id):
            return first
        day = describing.day_of(self.now)
        people = (person for role in roles for person in offices.holders(self.session, self.office.id, role, day))
        return next((person.id for person in people if person.id != person_id), None)

    def plan_step(self, step: ApprovalStep) -> None:
        """Fix the dates of the rungs of a step that has just been asked, and note when the first of them is due."""
        wait = self.of_step(step)
        rungs = planned_rungs(wait.due_on, wait.rungs or (), self.calendar)
        step.rungs = {code: day.isoformat() for code, day in rungs.items()}
        step.next_at = self.next_moment(self.of_step(step))

    def plan_document(self, document: OfficialDocument) -> None:
        """Note when somebody is to be reminded of a returned draft, or of a signed copy."""
        returned = document.state == DocumentState.RETURNED and document.drafter_id is not None
        unsigned = document.state == DocumentState.AWAITING_SIGNED_COPY and self.bearer_of(document) is not None
        document.next_at = self.next_moment(self.of_document(document)) if returned or unsigned else None

    def plan(self, request: ReportRequest) -> None:
        """Fix the dates of the rungs for the present due date, and note when the first of them is due."""
        wait = self.of_request(request)
        rungs = planned_rungs(wait.due_on, self._rungs_for(request, wait), self.calendar)
        request.rungs = {code: day.isoformat() for code, day in rungs.items()}
        request.next_at = self.next_moment(self.of_request(request))

    def look_again(self, request: ReportRequest) -> None:
        """The wait goes on where it stood: note anew when its ladder is due (a petition was refused or left open)."""
        request.next_at = self.next_moment(self.of_request(request))

    def next_moment(self, wait: Wait) -> datetime | None:
        """When the ladder next has something to send for this wait."""
        return next_due_moment(
            [wait], self.ladder, self.calendar, self.now, self.done([wait]), self.absences, self.mailed_today
        )

    def done(self, waits: Iterable[Wait]) -> frozenset[tuple[WaitKind, int, str]]:
        """The rungs that were decided already."""
        ids: dict[WaitKind, set[int]] = {}
        for wait in waits:
            ids.setdefault(wait.kind, set()).add(wait.id)
        found: set[tuple[WaitKind, int, str]] = set()
        for kind, of_kind in ids.items():  # by kind, so that the unique index finds them
            for chunk in _chunks(sorted(of_kind)):
                rows = self.session.execute(
                    select(Reminder.wait_id, Reminder.rung).where(
                        Reminder.office_id == self.office.id, Reminder.wait_kind == kind, Reminder.wait_id.in_(chunk)
                    )
                )
                found |= {(kind, wait_id, rung) for wait_id, rung in rows}
        return frozenset(found)

    def _asked_for_time(self, request: ReportRequest) -> str:
        """Whoever has asked for more time is not reminded before the date, while nobody has answered."""
        if describing.day_of(self.now) > describing.current_due(request):
            return ""  # nobody answered in time: the ladder goes on, so that the one who should have is told
        query = select(Petition.id).where(
            Petition.request_id == request.id, Petition.kind == "extension", Petition.state == "open"
        )
        return "đang chờ ý kiến về đề nghị gia hạn" if self.session.scalar(query.limit(1)) else ""

    def superior_of(self, duty: Duty) -> int | None:
        """Who is told in the end of a report that does not come, and may give more time or another person."""
        role = self.office.rules.get("reports", {}).get("superior", "principal")
        if duty.reviewer_id:
            return duty.reviewer_id
        found = offices.holders(self.session, self.office.id, role, describing.day_of(self.now))
        return found[0].id if found else None


def _signer(document: OfficialDocument) -> int | None:
    """Who gave the last signature."""
    signed = [row for row in document.steps if row.kind == CheckKind.SIGNATURE and row.state == StepState.APPROVED]
    return signed[-1].decided_by_id or signed[-1].person_id if signed else None


def _mailed_on(session: Session, office_id: int, day: date) -> list[int]:
    query = select(OutboxLetter.person_id).where(OutboxLetter.office_id == office_id, OutboxLetter.unasked_on == day)
    return [person for person in session.scalars(query) if person is not None]


def _chunks(ids: list[int], size: int = 500) -> Iterable[list[int]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
