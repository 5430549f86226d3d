"""The ladder of reminders, in working days around a due date, and the hours in which unasked mail may go out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from string import ascii_lowercase
from typing import Any

from domain.calendar import OfficeCalendar
from domain.errors import ConfigurationError
from domain.labelled import Labelled
from domain.wording import ZONE, two_digits

_BEFORE, _DUE, _AFTER, _SUPERIOR = "before", "due", "after", "superior"
FARTHEST = 60  # working days


class WaitKind(Labelled):
    """What is waited for; each kind has a ladder of its own."""

    REPORT = "report", "chờ báo cáo"
    APPROVAL = "approval", "chờ ý kiến duyệt"
    REVISION = "revision", "chờ báo cáo sửa lại"
    DRAFT = "draft", "chờ dự thảo sửa lại"
    SIGNED_COPY = "signed_copy", "chờ bản ký"


class Audience(Labelled):
    """Whom a rung speaks to: the person who owes an answer, or that person's superior (in a digest)."""

    REPORTER = "reporter", "người thực hiện"
    SUPERIOR = "superior", "người phụ trách cấp trên"


class Tone(Labelled):
    """How a rung speaks; the tone rises by steps and never shames."""

    NOTICE = "notice", "báo trước"
    REMINDER = "reminder", "nhắc"
    DUE = "due", "đến hạn"
    OVERDUE = "overdue", "quá hạn"
    ESCALATION = "escalation", "báo cáo cấp trên"

    @property
    def step(self) -> int:
        """The height of the tone, 0 the mildest."""
        return list(Tone).index(self)


@dataclass(frozen=True)
class Rung:
    """One reminder, `offset` working days from the due date (negative: before it)."""

    code: str
    offset: int
    to: Audience = Audience.REPORTER
    tone: Tone = Tone.REMINDER


@dataclass(frozen=True)
class Window:
    """From `start` up to, not including, `end`, in Vietnamese time."""

    start: time
    end: time


WINDOWS = (Window(time(7), time(8, 30)), Window(time(13, 30), time(15)))
"""Office computers wake late; teachers do paperwork while the children sleep."""


def rungs_of(days: Sequence[int], escalate: int | None = None) -> tuple[Rung, ...]:
    """The rungs to a person on these working days from the due date, and the day on which the superior is told."""
    ordered = sorted(set(days))
    rungs = [Rung(_code(offset), offset, tone=_tone(offset, first=offset == ordered[0])) for offset in ordered]
    if escalate is not None:
        rungs.append(Rung(f"{_SUPERIOR}{escalate}", escalate, Audience.SUPERIOR, Tone.ESCALATION))
    return tuple(rungs)


def rungs_named(codes: Iterable[str]) -> tuple[Rung, ...]:
    """The rungs with these codes: a request keeps the ladder under which it was made, whatever is changed later."""
    offsets = {code: _offset(code) for code in codes}
    superior = [offset for code, offset in offsets.items() if code.startswith(_SUPERIOR)]
    return rungs_of([offset for code, offset in offsets.items() if not code.startswith(_SUPERIOR)], *superior)


@dataclass(frozen=True)
class OwnLadder:
    """A duty's own ladder instead of the office's: reminders `days` working days from the due date (negative: before)
    and the day on which the superior is told (none: never)."""

    days: tuple[int, ...]
    escalate: int | None = None

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """As rungs."""
        return rungs_of(self.days, self.escalate)

    @property
    def words(self) -> str:
        """As people say it: trước hạn 05, 02 ngày; ngày đến hạn; sau hạn 01 ngày."""
        before = [two_digits(-day) for day in sorted(self.days) if day < 0]
        after = [two_digits(day) for day in sorted(self.days) if day > 0]
        parts = [f"trước hạn {', '.join(before)} ngày làm việc"] if before else []
        parts += ["ngày đến hạn"] if 0 in self.days else []
        parts += [f"sau hạn {', '.join(after)} ngày làm việc"] if after else []
        if self.escalate is not None:
            parts.append(f"báo cấp trên sau hạn {two_digits(self.escalate)} ngày làm việc")
        return "; ".join(parts)

    def to_plain(self) -> dict[str, Any]:
        """As stored beside the duty."""
        return {"days": list(self.days), "escalate": self.escalate}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "OwnLadder":
        """What `to_plain` gave."""
        return cls(tuple(plain["days"]), plain["escalate"])


def own_ladder(days: str, escalate: int | None) -> OwnLadder | None:
    """The ladder from `-5,-2,0,1`; None where it cannot be read, is empty or reaches too far.

    The superior hears of it only after the due date, and when the person has been reminded first.
    """
    try:
        read = sorted({int(day) for day in days.replace("\N{MINUS SIGN}", "-").replace(";", ",").split(",")})
    except ValueError:
        return None
    if max(map(abs, read)) > FARTHEST or (escalate is not None and not max(*read, 1) <= escalate <= FARTHEST):
        return None
    return OwnLadder(tuple(read), escalate)


@dataclass(frozen=True)
class Ladder:
    """The office's rungs for each kind of wait, and its windows in order of the day."""

    rungs: Mapping[WaitKind, tuple[Rung, ...]] = field(
        default_factory=lambda: {
            WaitKind.REPORT: rungs_of((-5, -2, 0, 1), 3),
            WaitKind.APPROVAL: rungs_of((1, 2), 3),
            WaitKind.REVISION: rungs_of((-1, 0, 1), 3),
            WaitKind.DRAFT: rungs_of((-1, 0, 1), 3),
            WaitKind.SIGNED_COPY: rungs_of((0, 1), 3),
        }
    )
    windows: tuple[Window, ...] = WINDOWS

    def in_window(self, now: datetime, calendar: OfficeCalendar, *, urgent: bool = False) -> bool:
        """Whether unasked mail may go out now: in a window, and on a working day unless it is urgent (khẩn)."""
        local = now.astimezone(ZONE)
        if not urgent and not calendar.is_working_day(local.date()):
            return False
        return any(window.start <= local.time() < window.end for window in self.windows)

    def next_window(self, after: datetime, calendar: OfficeCalendar, *, urgent: bool = False) -> datetime:
        """The first moment, `after` included, at which unasked mail may go out."""
        local = after.astimezone(ZONE)
        day = local.date()
        while True:
            if urgent or calendar.is_working_day(day):
                for window in self.windows:
                    if local < at(day, window.end):
                        return max(local, at(day, window.start))
            day += timedelta(days=1)

    def opening(self, day: date) -> datetime:
        """The first moment of a day at which unasked mail may go out."""
        return at(day, self.windows[0].start)


def ladder_of(rungs: Mapping[str, Mapping[str, object]], windows: Sequence[str] = ()) -> Ladder:
    """The ladder from the office's rules: `{"report": {"days": [-5, -2, 0, 1], "escalate": 3}}`, `["07:00-08:30"]`.

    What is not named keeps its default. Raises ConfigurationError for what cannot be read.
    """
    read = dict(Ladder().rungs)
    try:
        for kind, entry in rungs.items():
            days, escalate = entry.get("days", ()), entry.get("escalate")
            if not isinstance(days, Sequence) or not isinstance(escalate, int | None):
                raise ValueError(days, escalate)
            read[WaitKind(kind)] = rungs_of([int(day) for day in days], escalate)
    except (ValueError, TypeError, AttributeError):
        raise ConfigurationError(f"thang nhắc việc không đọc được: {rungs}") from None
    return Ladder(read, windows_of(windows) if windows else WINDOWS)


def windows_of(texts: Sequence[str]) -> tuple[Window, ...]:
    """Windows from `07:00-08:30`, in order of the day; raises ConfigurationError for what cannot be read."""
    try:
        pairs = [text.replace(" ", "").replace("–", "-").split("-") for text in texts]
        found = sorted(
            (Window(time.fromisoformat(start.zfill(5)), time.fromisoformat(end.zfill(5))) for start, end in pairs),
            key=lambda window: window.start,
        )
    except ValueError:
        found = []
    if not found or any(window.end <= window.start for window in found):
        raise ConfigurationError(f"khung giờ gửi thư không đọc được: {', '.join(texts)}")
    return tuple(found)


def at(day: date, clock: time) -> datetime:
    """That time of that day in Vietnam."""
    return datetime.combine(day, clock, ZONE)


def _offset(code: str) -> int:
    if code == _DUE:
        return 0
    days = int(code.lstrip(ascii_lowercase))
    return -days if code.startswith(_BEFORE) else days


def _code(offset: int) -> str:
    return f"{_BEFORE}{-offset}" if offset < 0 else f"{_AFTER}{offset}" if offset else _DUE


def _tone(offset: int, *, first: bool) -> Tone:
    if offset < 0:
        return Tone.NOTICE if first else Tone.REMINDER
    return Tone.OVERDUE if offset else Tone.DUE
