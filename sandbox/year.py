"""A year in a minute: from one due moment to the next, through real SMTP, real IMAP and real flows."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import typst

from domain.plan import NotAPlan
from domain.wording import ZONE
from flows.adopt_plan import adopt_plan
from flows.approve_document import approve_document
from flows.close_plan import close_plan
from flows.do_what_is_due import everything_due
from flows.draft_plan import draft_plan
from flows.running import run
from sandbox.clients import File
from sandbox.figures import INDICATORS
from sandbox.inboxes import Inboxes
from sandbox.office import SUPERIOR_ADDRESS
from sandbox.strangers import order_from_above, strangers_mail
from tasks.drafting import Drafted
from tasks.indicator_setup import define
from tasks.pending import next_due_moment

PLANS = Path(__file__).parent / "plans"


def _clock(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@dataclass
class Year:
    """The clock of the year and everything that has been scheduled on it."""

    inboxes: Inboxes
    plan: Path
    mailbox: str
    told: Callable[[datetime, str], None]
    now: datetime = field(default_factory=lambda: _clock("2024-01-05T08:00"))
    end: datetime = field(default_factory=lambda: _clock("2024-12-31T17:00"))
    script: list[tuple[datetime, Callable[[], Awaitable[None]]]] = field(default_factory=list)
    drafted: Drafted | None = None
    adopted: Drafted | None = None

    def __post_init__(self) -> None:
        self.script = [
            (_clock("2024-01-05T08:00"), self._adopt),
            (_clock("2024-02-26T08:00"), self._draft),
            (_clock("2024-02-27T08:00"), self._submit),
            (_clock("2024-12-31T10:00"), self._close),
        ]
        letter = order_from_above(SUPERIOR_ADDRESS, self.mailbox, _clock("2024-04-22T08:30"), _official_letter())
        self.inboxes.write_later(_clock("2024-04-22T08:30"), SUPERIOR_ADDRESS, letter)
        stranger = strangers_mail(self.mailbox, _clock("2024-06-10T09:00"))
        self.inboxes.write_later(_clock("2024-06-10T09:00"), "kinhdoanh@thietbi.example", stranger)

    async def live(self) -> None:
        """Go on until nothing is due any more before the end of the year."""
        while (moment := self._next()) is not None and moment <= self.end:
            self.now = max(self.now, moment.astimezone(ZONE))
            await self._at_this_moment()

    async def _at_this_moment(self) -> None:
        wrote = self.inboxes.send_due(self.now)
        while self.script and self.script[0][0] <= self.now:
            await self.script.pop(0)[1]()
        for line in await everything_due(self.now, mail=wrote > 0):
            self.told(self.now, line)
        self.inboxes.box.settle()

    def _next(self) -> datetime | None:
        moments = [next_due_moment(self.now), self.inboxes.next_moment()]
        moments += [self.script[0][0]] if self.script else []
        return min((moment for moment in moments if moment is not None), default=None)

    async def _adopt(self) -> None:
        path = PLANS / "plan_2023.txt"
        found = await run(adopt_plan, path, 12, date(2023, 11, 20), now=self.now)
        self.adopted = _taken(found, path)
        self.told(self.now, f"Tiếp nhận kế hoạch đã ban hành trên giấy: {self.adopted.title}")

    async def _draft(self) -> None:
        self.drafted = _taken(await run(draft_plan, self.plan, now=self.now), self.plan)
        self.told(self.now, f"Lập dự thảo: {self.drafted.title}")
        self.told(self.now, str(define(self.drafted.code, INDICATORS, self.now)))

    async def _submit(self) -> None:
        assert self.drafted is not None
        self.told(self.now, await run(approve_document, self.drafted.document_id, now=self.now))

    async def _close(self) -> None:
        for plan in (self.adopted, self.drafted):
            assert plan is not None
            self.told(self.now, await run(close_plan, plan.plan_id, now=self.now))


def _taken(found: Any, path: Path) -> Drafted:
    if isinstance(found, NotAPlan):
        raise SystemExit(f"{path.name}: {found.reason}")
    assert isinstance(found, Drafted)
    return found


def _official_letter() -> File:
    text = (
        '#set page(paper: "a4", margin: 2.5cm)\n#set text(size: 13pt, lang: "vi")\n'
        "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 312/PGD&ĐT-VP\n\nV/v báo cáo nhanh kết quả giải quyết thủ tục hành chính\n\n"
        "Kính gửi: Các trường trực thuộc.\n\nĐề nghị các trường báo cáo trước ngày 08/5/2024./.\n"
    )
    return File("CV 312 PGD.pdf", typst.compile(text.encode()))
