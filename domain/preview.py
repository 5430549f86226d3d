"""What a plan's year of mail looks like before anything is sent: every letter, its day, and why on that day.

Nobody answers in a preview, so it shows the most that people can get; each answer only takes letters away. The days
come from the same rules that send later (`domain.reminders`, `domain.digest`), never from rules of its own.
"""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar import OfficeCalendar
from domain.digest import Digest, digests
from domain.ladder import Audience, Ladder, WaitKind
from domain.preview_summaries import SummaryAhead, SummaryYear
from domain.reminders import Absence, Decision, StandIns, Wait, due_reminders, next_due_moment
from domain.wording import ZONE, two_digits, weekday_and_day

LETTERS = {
    "issued_document": "Gửi văn bản đã ban hành",
    "introduction": "Giới thiệu hộp thư",
    "assignment": "Giao nhiệm vụ",
    "reminder": "Nhắc báo cáo",
    "reminder_overdue": "Nhắc quá hạn",
    "digest": "Nhắc gộp nhiều việc",
    "escalation": "Báo cáo cấp trên việc quá hạn",
    "approval_request": "Trình cho ý kiến duyệt",
    "approval_closed": "Báo không cần cho ý kiến nữa",
    "approval_reminder": "Nhắc cho ý kiến duyệt",
    "summary_due": "Nhắc hạn gửi báo cáo tổng hợp",
    "summary_sent": "Báo đã gửi báo cáo tổng hợp",
    "signed_copy_request": "Đề nghị gửi lại bản ký",
}
"""The letters of a plan's year by the name of their template, as people read them."""

Key = tuple[WaitKind, int]


@dataclass(frozen=True)
class Known:
    """A letter whose moment is known beforehand. `person` is None for a body outside, which `to` and `address` name.

    `only_if`: what somebody must have answered for it to go out, and then not before that moment.
    """

    at: datetime
    letter: str
    about: str
    why: str
    person: int | None = None
    to: str = ""
    address: str = ""
    only_if: str = ""


@dataclass(frozen=True)
class Awaited:
    """An answer that will be waited for: what about, from whom, why its date was moved, whether the plan shown asks it.

    Answers to other plans share the digests of their people, so they must be known too. `passed_on`: the day from
    which somebody else is asked in the place of whoever went away.
    """

    wait: Wait
    about: str
    who: str = ""
    moved: str = ""
    ours: bool = True
    passed_on: date | None = None

    @property
    def key(self) -> Key:
        """What names the wait."""
        return self.wait.kind, self.wait.id


@dataclass(frozen=True)
class PreviewRow:
    """One letter: when, to whom, which, about what, and why on that day (one reason a matter)."""

    at: datetime
    person: int | None
    letter: str
    about: tuple[str, ...]
    why: tuple[str, ...]
    to: str = ""
    address: str = ""
    only_if: str = ""

    @property
    def day(self) -> date:
        """The day in Vietnam."""
        return self.at.astimezone(ZONE).date()


@dataclass(frozen=True)
class Rules:
    """What decides the days: ladder, calendar, who is away."""

    ladder: Ladder
    calendar: OfficeCalendar
    absences: tuple[Absence, ...] = ()


def preview(
    known: Iterable[Known],
    awaited: Iterable[Awaited | SummaryAhead],
    rules: Rules,
    start: datetime,
    until: datetime,
    done: frozenset[tuple[WaitKind, int, str]] = frozenset(),
    mailed_today: frozenset[int] = frozenset(),
) -> tuple[PreviewRow, ...]:
    """Every letter of the plan from `start` up to, not including, `until`, in order of time, while nobody answers.

    Some waits never end (a draft that waits for a decision is reminded of every week), hence the end.
    `done`: rungs decided already; `mailed_today`: who had the unasked mail of the day of `start`.
    """
    rows = [
        PreviewRow(row.at, row.person, row.letter, (row.about,), (row.why,), row.to, row.address, row.only_if)
        for row in known
    ]
    answers, summaries = {}, []
    for row in awaited:
        if isinstance(row, SummaryAhead):
            summaries.append(row)
        else:
            answers[row.key] = row
    ladder = SummaryYear(summaries, rules.ladder, rules.calendar, StandIns(rules.absences))
    year = _Year(rules, answers, set(done), {start.astimezone(ZONE).date(): {*mailed_today}}, ladder)
    rows += year.rows(start, until)
    return tuple(sorted(rows, key=lambda row: row.at))


@dataclass
class _Year:
    """The year played from one moment at which the ladder has something to send to the next."""

    rules: Rules
    awaited: dict[Key, Awaited]
    done: set[tuple[WaitKind, int, str]]
    mailed: dict[date, set[int]]
    summaries: SummaryYear

    def rows(self, start: datetime, until: datetime) -> Iterator[PreviewRow]:
        agenda: list[tuple[datetime, Key]] = []
        self._enter(agenda, self.awaited, start)
        now = start
        while (moment := self._next(agenda, now)) is not None and moment < until:
            now = moment
            due = []
            while agenda and agenda[0][0] <= now:
                due.append(heapq.heappop(agenda)[1])
            yield from self._speak_of_summaries(now)  # before the reminders, as the office does it
            yield from self._send(due, now)
            self._enter(agenda, due, now)

    def _next(self, agenda: list[tuple[datetime, Key]], now: datetime) -> datetime | None:
        moments = [moment for moment, _ in agenda[:1]]
        if (moment := self.summaries.next_moment(now, self._mailed(now))) is not None:
            moments.append(moment)
        return min(moments, default=None)

    def _speak_of_summaries(self, now: datetime) -> Iterator[PreviewRow]:
        told = tuple(self.summaries.tell(now, self._mailed(now)))
        self._mailed(now).update(row.person for row in told)
        for row in told:
            if row.summary.ours:
                yield PreviewRow(now, row.person, "summary_due", (row.summary.about,), (row.why,))

    def _enter(self, agenda: list[tuple[datetime, Key]], keys: Iterable[Key], now: datetime) -> None:
        for key in keys:
            moment = next_due_moment(
                [self.awaited[key].wait],
                self.rules.ladder,
                self.rules.calendar,
                now,
                self.done,
                self.rules.absences,
                self._mailed(now),
            )
            passed_on = self.awaited[key].passed_on
            if moment is not None and (passed_on is None or moment.astimezone(ZONE).date() < passed_on):
                heapq.heappush(agenda, (moment, key))

    def _send(self, keys: list[Key], now: datetime) -> Iterator[PreviewRow]:
        decisions = due_reminders(
            [self.awaited[key].wait for key in sorted(keys)],
            self.rules.ladder,
            self.rules.calendar,
            now,
            self.rules.absences,
            self.done,
            self._mailed(now),
        )
        self.done |= {decision.key for decision in decisions}
        for digest in digests(decisions):
            self._mailed(now).add(digest.person)
            if any(self._of(item).ours for item in digest.items):
                yield self._row(digest, now)

    def _mailed(self, now: datetime) -> set[int]:
        return self.mailed.setdefault(now.astimezone(ZONE).date(), set())

    def _of(self, decision: Decision) -> Awaited:
        return self.awaited[decision.wait.kind, decision.wait.id]

    def _row(self, digest: Digest, now: datetime) -> PreviewRow:
        reasons = list(dict.fromkeys(self._why(item, digest.day) for item in digest.items))
        if len(digest.items) > 1:
            count = two_digits(len(digest.items))
            reasons.insert(0, f"gộp {count} việc vào một thư, mỗi người nhiều nhất một thư nhắc mỗi ngày")
        about = dict.fromkeys(map(self._about, digest.items))
        return PreviewRow(now, digest.person, digest.letter, tuple(about), tuple(reasons))

    def _about(self, item: Decision) -> str:
        known = self._of(item)
        return f"{known.who}: {known.about}" if item.rung.to is Audience.SUPERIOR and known.who else known.about

    def _why(self, item: Decision, day: date) -> str:
        wait, rung = item.wait, item.rung
        known = self._of(item)
        parts = [item.reason]
        if known.moved:
            parts.append(f"thời hạn {known.moved}")
        wanted = wait.planned.get(rung.code) or self.rules.calendar.add_working_days(wait.due_on, rung.offset)
        if day > wanted:
            why = self.rules.calendar.why_off(wanted) or "người nhận vắng mặt hoặc đã có một thư nhắc trong ngày"
            parts.append(f"gửi {weekday_and_day(day)} thay cho {weekday_and_day(wanted)} do {why}")
        if rung.to is Audience.SUPERIOR:
            parts.append("nếu đến lúc đó vẫn chưa có trả lời")
        if not known.ours:
            parts.append("thuộc kế hoạch khác")
        return "; ".join(parts)
