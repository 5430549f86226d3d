"""Due dates as calendar entries (RFC 5545): a fixed UID, a SEQUENCE that rises with every change, and CANCEL.

Entries are published, not invitations: an invitation would make people's calendars answer the mailbox.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event


@dataclass(frozen=True, kw_only=True)
class DueEntry:
    """One day in somebody's calendar, all day long and without blocking it."""

    uid: str
    sequence: int  # 0 first, one more at each change of date, holder or state
    summary: str
    due_on: date
    changed_at: datetime  # aware; when this state came about
    description: str = ""
    cancelled: bool = False


def uid_of(code: str, domain: str) -> str:
    """The entry's name for ever: extension, handover and cancelling change the entry, never its name."""
    return f"vanthu-{code.lower()}@{domain}"


def method_of(entry: DueEntry) -> str:
    """The method that the mail part must name as well (RFC 5546): PUBLISH or CANCEL."""
    return "CANCEL" if entry.cancelled else "PUBLISH"


def ics_of(entry: DueEntry) -> bytes:
    """The file that goes with a letter."""
    return _file([entry], method_of(entry))


def calendar_of(entries: Iterable[DueEntry]) -> bytes:
    """Many entries in one file, as `vanthu preview --ics` writes it; cancelled ones keep their status."""
    return _file(entries, "PUBLISH")


def cancelling(entries: Iterable[DueEntry]) -> bytes:
    """Many entries taken out of a calendar at once."""
    return _file(entries, "CANCEL")


def _file(entries: Iterable[DueEntry], method: str) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Van thu//vanthu//VI")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    for entry in entries:
        calendar.add_component(_event(entry))
    finished: bytes = calendar.to_ical()
    return finished


def _event(entry: DueEntry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("dtstart", entry.due_on)
    event.add("dtend", entry.due_on + timedelta(days=1))
    event.add("summary", entry.summary)
    if entry.description:
        event.add("description", entry.description)
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    return event
