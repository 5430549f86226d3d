"""Footnotes lifted out of the text they interrupt: a note stands at the foot of a page, often inside a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.plan.letters import UPPER
from domain.plan.lines import Joined, Line, is_rule
from domain.plan.markers import ARABIC, marker

_START = re.compile(
    rf"^(?:\[(?P<bracket>\d{{1,2}})\]|\((?P<round>\d{{1,2}})\)|(?P<digit>\d{{1,2}})(?=\s+[-–“\"(]?\s*[{UPPER}“\"])|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*))\s*"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_REACH = 60  # lines: how far from its mark a note, and from its start a page's end, may be


@dataclass(frozen=True)
class Note:
    """The lines of one footnote, without its mark."""

    mark: str
    lines: tuple[Line, ...]
    first: int  # the line of the rule above it, or its own
    last: int
    interrupts: bool  # it stands inside a sentence
    own_line: int = 0  # the line with its mark


def lift(lines: Sequence[Line], breaks: set[int]) -> tuple[list[Line], list[Note]]:
    """The text without its footnotes, and the footnotes. `breaks`: numbers of the lines that hold a page number."""
    body: list[Line] = []
    notes: list[Note] = []
    at, grown = 0, -1  # `grown`: length of the text at the last note
    while at < len(lines):
        line = lines[at]
        mark = line.note or _mark(line, body, notes, len(body) == grown)
        if mark is None:
            body.append(line)
            at += 1
            continue
        end = _end(lines, at, body, breaks)
        if body and is_rule(body[-1]) and body[-1].number == line.ruled_at:
            body.pop()
        below = next((row for row in lines[end : end + 3] if row.number not in breaks), None)
        goes_on = bool(body) and not body[-1].ended and below is not None and below.lower
        note = _note(mark, [row for row in lines[at:end] if row.number not in breaks], goes_on)
        if notes and line.note and notes[-1].mark == mark:  # it goes on at the foot of the next page
            begun = notes.pop()
            note = replace(begun, last=note.last, lines=begun.lines + note.lines)
        notes.append(note)
        body.extend(row for row in lines[at:end] if row.number in breaks)
        at, grown = end, len(body)
    return body, notes


def _mark(line: Line, body: Sequence[Line], notes: Sequence[Note], below_note: bool) -> str | None:
    found = _START.match(line.text)
    if not found or found.end() == len(line.text) or line.cells:
        return None
    mark = found["bracket"] or found["round"] or found["digit"] or found["raised"].translate(_RAISED)
    if line.ruled_at and (found["digit"] or found["round"]):
        return mark
    if below_note and int(mark) == int(notes[-1].mark) + 1:
        return mark
    return mark if _is_called(mark, found, body, notes) else None


def _is_called(mark: str, found: re.Match[str], body: Sequence[Line], notes: Sequence[Note]) -> bool:
    """Whether the text above has the mark, glued to a word (`Ngành1.`, `sách(1)`) or in brackets (`[1]`)."""
    if found["bracket"]:
        call = re.compile(rf"\S\s?\[{mark}\]")
    elif found["round"]:  # with a blank before it, `(1)` counts the items of a list
        call = re.compile(rf"[^\W_][”\"]?\({mark}\)")
    elif found["raised"]:
        call = re.compile(rf"\S{re.escape(found['raised'])}")
    else:
        call = re.compile(rf"[^\W\d_][”)\"]?{mark}(?=[\s.,;:)”\"]|$)")
    if notes and notes[-1].mark == mark:
        return False
    reach = body if found["bracket"] else body[-_REACH:]
    return any(call.search(line.text) for line in reach)


def _end(lines: Sequence[Line], at: int, body: Sequence[Line], breaks: set[int]) -> int:
    """Where the note ends: the next note, the end of its page, or where the broken sentence goes on."""
    explicit = lines[at].note
    if explicit is not None:
        end = at + 1
        while end < len(lines) and lines[end].note == explicit:
            end += 1
        return end
    broken = bool(body) and not body[-1].ended
    split_by_blanks = any(line.gap == 0 for line in lines[at + 1 : at + 4])
    fallback = 0
    for end in range(at + 1, min(len(lines), at + _REACH)):
        line = lines[end]
        if line.page_start or line.number in breaks or _START.match(line.text) or line.note:
            return end
        if _closes(line, lines[end - 1], broken) or (split_by_blanks and line.gap > 0):
            fallback = fallback or end
    return fallback or (len(lines) if len(lines) - at < _REACH else at + 1)


def _closes(line: Line, above: Line, broken: bool) -> bool:
    if line.text.lower().startswith(("phụ lục", "nơi nhận")):
        return True
    mark = marker(line.text)
    if mark is not None and mark.kind == "heading" and mark.rank <= ARABIC and above.ended:
        return True
    return broken and above.ended and line.lower


def _note(mark: str, lines: list[Line], broken: bool) -> Note:
    first = lines[0]
    rest = _START.sub("", first.text) if first.note is None else first.text
    kept = ([replace(first, text=rest)] if rest else []) + lines[1:]
    return Note(
        mark, tuple(kept), first.ruled_at or first.number, lines[-1].number, broken and first.note is None, first.number
    )


def raised(mark: str) -> str:
    """The mark as it should be set: raised figures."""
    return mark.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def call_of(joined: Joined, mark: str) -> re.Match[str] | None:
    """The word with the mark glued to it (`Ngành1`)."""
    return re.search(rf"(?P<word>[^\W\d_]+){mark}(?=[\s.,;:)”\"]|$)", joined.text)
