"""The preview of a plan: every letter of its year, found by rehearsing what would be done and then undoing it.

Duties and requests come from the code that assigns, days from the rules that remind; only what follows from answers is
left out, since nobody answers in a preview.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.ics import DueEntry, calendar_of, uid_of
from domain.lifecycle import DocumentState
from domain.preview import LETTERS, Known, PreviewRow, Rules, preview
from domain.wording import ZONE, short_day, weekday_title
from storage import offices
from storage.database import rehearsal
from storage.models import Duty, Office, Person, Plan
from tasks import assigning, describing
from tasks.answering_questions import open_of
from tasks.finding import find_plan
from tasks.introducing import is_introduced
from tasks.preview_issues import issue_of_plan
from tasks.preview_waits import (
    MONTH,
    cases_ahead,
    decisions_ahead,
    end_of,
    notices_ahead,
    requests_ahead,
    summaries_ahead,
)
from tasks.waiting import Waits

ISSUED = (DocumentState.ISSUED, DocumentState.CLOSED)


@dataclass(frozen=True)
class Addressed:
    """A row of the preview with the name and address it goes to."""

    row: PreviewRow
    to: str
    address: str
    dead: bool = False

    @property
    def label(self) -> str:
        """The letter as people call it."""
        return LETTERS[self.row.letter]

    @property
    def why(self) -> tuple[str, ...]:
        """Why on that day, what must have been answered, and that nothing goes out where the address is dead."""
        only_if = (f"chỉ gửi khi {self.row.only_if}",) if self.row.only_if else ()
        dead = ("địa chỉ đã báo không dùng được, thư sẽ không gửi đi",) if self.dead else ()
        return (*self.row.why, *only_if, *dead)

    def to_plain(self) -> dict[str, Any]:
        """As `vanthu preview --json` prints it."""
        return {
            "at": self.row.at.astimezone(ZONE).isoformat(timespec="minutes"),
            "date": self.row.day.isoformat(),
            "weekday": weekday_title(self.row.day),
            "to": self.to,
            "address": self.address,
            "letter": self.row.letter,
            "label": self.label,
            "about": list(self.row.about),
            "why": list(self.why),
        }


@dataclass(frozen=True)
class PlanPreview:
    """All letters of a plan that lie ahead. `unknown`: names nobody is behind; `open_questions`: what is unanswered;
    `off`: why nobody works on the days off around them."""

    code: str
    title: str
    mailbox: str
    as_of: datetime
    until: datetime
    issued: bool
    open_questions: int
    unknown: tuple[str, ...]
    rows: tuple[Addressed, ...]
    off: Mapping[date, str]

    @property
    def notes(self) -> tuple[str, ...]:
        """What the reader must know to read the list right."""
        day = short_day(self.as_of.astimezone(ZONE).date())
        begun = "Kế hoạch đã ban hành: các thư còn ở phía trước" if self.issued else f"Giả định ban hành ngày {day}"
        notes = [f"{begun}; giả định không ai trả lời, mỗi lần trả lời sẽ bớt thư nhắc."]
        last = short_day(self.until.astimezone(ZONE).date())
        notes.append(
            "Mỗi thư trả lời được đáp lại ngay (giấy báo nhận, kết quả xem xét, gia hạn…): không liệt kê ở đây."
        )
        notes.append(f"Liệt kê đến ngày {last}; dự thảo còn chờ ý kiến được nhắc hằng tuần cho đến khi có ý kiến.")
        if self.open_questions:
            notes.append(f"Còn {self.open_questions:02d} câu hỏi chưa trả lời: danh sách có thể thay đổi.")
        if self.unknown:
            notes.append(f"Chưa rõ người nhận: {', '.join(self.unknown)}.")
        return tuple(notes)

    def to_plain(self) -> dict[str, Any]:
        """As `vanthu preview --json` prints it."""
        return {
            "plan": self.code,
            "title": self.title,
            "as_of": self.as_of.astimezone(ZONE).isoformat(timespec="minutes"),
            "issued": self.issued,
            "notes": list(self.notes),
            "letters": [row.to_plain() for row in self.rows],
        }

    def to_ics(self) -> bytes:
        """One entry a letter, on the day it goes out."""
        domain = self.mailbox.rpartition("@")[2]
        return calendar_of(
            DueEntry(
                uid=uid_of(f"xem-truoc-{self.code}-{number}", domain),
                sequence=0,
                summary=f"{row.label}: {row.to}",
                due_on=row.row.day,
                changed_at=self.as_of,
                description="\n".join((*row.row.about, *row.why)),
            )
            for number, row in enumerate(self.rows, start=1)
        )


def preview_plan(wanted: str, now: datetime) -> PlanPreview:
    """The letters of the plan that `wanted` names: a draft as if issued at `now`, an issued plan from `now` on.

    Nothing is changed or written. Raises UnknownPlan.
    """
    with rehearsal() as session:
        office = offices.the_office(session)
        plan = find_plan(session, office, wanted)
        issued = plan.document.state in ISSUED
        known, unknown = _begin(session, office, plan, now)
        waits = Waits.of(session, now)
        until = end_of(waits, plan)
        later, asked = summaries_ahead(waits, plan, until)
        passed, deciding = decisions_ahead(waits, plan, issued, until)
        awaited = [*requests_ahead(waits, plan), *cases_ahead(waits, plan, until), *deciding, *asked]
        notices = notices_ahead(waits, plan, until, [*deciding, *asked])
        rows = preview(
            [*known, *passed, *later],
            [*awaited, *notices],
            Rules(waits.ladder, waits.calendar, waits.absences),
            now,
            until,
            waits.done([row.wait for row in awaited]),
            waits.mailed_today,
        )
        return PlanPreview(
            plan.code, plan.title, office.mailbox_address, now, until, issued, len(open_of(plan)), unknown,
            tuple(_addressed(session, row) for row in rows), _days_off(waits, rows),
        )  # fmt: skip


def _begin(session: Session, office: Office, plan: Plan, now: datetime) -> tuple[list[Known], tuple[str, ...]]:
    """What goes out at once: the document to its recipients, introductions, assignments."""
    known: list[Known] = []
    if plan.document.state not in ISSUED:
        known += issue_of_plan(session, office, plan, now)
        plan.document.state = DocumentState.ISSUED  # rehearsed: from here on as if the approver had said yes
    if session.scalar(select(Duty.id).where(Duty.plan_id == plan.id).limit(1)):
        return known, ()
    _, unknown = assigning.give_duties(session, office, plan, offices.calendar_of(session, office.id), now)
    people = session.scalars(select(Duty.assignee_id).where(Duty.plan_id == plan.id).order_by(Duty.id))
    for person_id in dict.fromkeys(people):
        if not is_introduced(session, office, session.get_one(Person, person_id)):
            why = "lần đầu được giao việc qua hộp thư này"
            known.append(Known(now, "introduction", "hộp thư của Bộ phận Văn thư", why, person_id))
        known.append(Known(now, "assignment", plan.title, "giao ngay sau khi ban hành", person_id))
    return known, unknown


def _addressed(session: Session, row: PreviewRow) -> Addressed:
    if row.person is None:
        return Addressed(row, row.to, row.address)
    person = session.get_one(Person, row.person)
    name = describing.person_line(person, row.day).removeprefix(f"{person.address_form} ")
    return Addressed(row, name, person.email, person.address_dead_since is not None)


def _days_off(waits: Waits, rows: tuple[PreviewRow, ...]) -> dict[date, str]:
    """From a month before the first letter to a month after the last."""
    if not rows:
        return {}
    first, last = rows[0].day - MONTH, rows[-1].day + MONTH
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {day: why for day in days if (why := waits.calendar.why_off(day)) is not None}
