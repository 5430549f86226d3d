"""What changed from one version of a document to the next: passage by passage, word by word.

NĐ 30/2020/NĐ-CP, Điều 11: a changed draft goes back to whoever signs; this is how they see the change. The comparison
is of the document model, not of lines: a paragraph that wraps otherwise has not changed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from domain.document import Block, Citation, Document, Recipient, Section, Signer
from domain.wording import plain_date

_TOKENS = re.compile(r"\s+|\w+|[^\w\s]")
_ALIKE = 0.5  # passages that share this much are one passage that was changed
_MOST = 40_000  # pairs of passages compared in one stretch; beyond it they count as taken out and put in


class Change(StrEnum):
    """What happened to a passage or to a piece of it."""

    SAME = "same"
    INSERTED = "inserted"
    DELETED = "deleted"
    CHANGED = "changed"  # of a passage: some of its pieces


class Role(StrEnum):
    """What a passage is in the document; it is shown accordingly."""

    HEAD = "head"
    TITLE = "title"
    BASIS = "basis"
    HEADING = "heading"
    TEXT = "text"
    BULLET = "bullet"
    ROW = "row"
    FOOT = "foot"


@dataclass(frozen=True)
class Passage:
    """A passage of one version."""

    role: Role
    text: str


@dataclass(frozen=True)
class Piece:
    """Some words, with what happened to them."""

    change: Change
    text: str


@dataclass(frozen=True)
class Line:
    """A passage of the comparison, in pieces. Without the deleted ones it is the new text, else the old."""

    role: Role
    change: Change
    pieces: tuple[Piece, ...]

    def text(self, *without: Change) -> str:
        """The text without pieces of these kinds."""
        return "".join(piece.text for piece in self.pieces if piece.change not in without)


def redline(before: Document, after: Document) -> tuple[Line, ...]:
    """The new version with the old one shown in it, in the order of the decree's form."""
    return compare(tuple(passages(before)), tuple(passages(after)))


def compare(old: Sequence[Passage], new: Sequence[Passage]) -> tuple[Line, ...]:
    """The passages of both versions put side by side."""
    lines: list[Line] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += [_whole(passage, Change.SAME) for passage in new[j1:j2]]
        else:
            lines += _stretch(old[i1:i2], new[j1:j2])
    return tuple(lines)


def changes(lines: Iterable[Line]) -> int:
    """How many passages were changed, put in or taken out."""
    return sum(line.change is not Change.SAME for line in lines)


def word_pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The words of two texts: kept, taken out, put in. A blank between two changed words belongs to the change."""
    left, right = _TOKENS.findall(old), _TOKENS.findall(new)
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Change.SAME, "".join(left[i1:i2])))
            continue
        pieces.append(Piece(Change.DELETED, "".join(left[i1:i2])))
        pieces.append(Piece(Change.INSERTED, "".join(right[j1:j2])))
    return _gathered(pieces)


def _gathered(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Runs of changes with mere blanks between them become one deletion and one insertion: a phrase, not confetti."""
    done: list[Piece] = []
    gone = put = ""
    for number, piece in enumerate(pieces):
        blank = piece.change is Change.SAME and not piece.text.strip() and 0 < number < len(pieces) - 1
        if piece.change is Change.DELETED or blank:
            gone += piece.text
        if piece.change is Change.INSERTED or blank:
            put += piece.text
        if piece.change is Change.SAME and not blank:
            done += [Piece(Change.DELETED, gone), Piece(Change.INSERTED, put), piece]
            gone = put = ""
    done += [Piece(Change.DELETED, gone), Piece(Change.INSERTED, put)]
    return tuple(piece for piece in done if piece.text)


def _stretch(old: Sequence[Passage], new: Sequence[Passage]) -> list[Line]:
    """Two stretches without a common passage: the most alike are paired, in order; the rest is taken out or put in."""
    lines: list[Line] = []
    at_old = at_new = 0
    for i, j in _pairs(old, new):
        lines += [_whole(passage, Change.DELETED) for passage in old[at_old:i]]
        lines += [_whole(passage, Change.INSERTED) for passage in new[at_new:j]]
        lines.append(Line(new[j].role, Change.CHANGED, word_pieces(old[i].text, new[j].text)))
        at_old, at_new = i + 1, j + 1
    lines += [_whole(passage, Change.DELETED) for passage in old[at_old:]]
    lines += [_whole(passage, Change.INSERTED) for passage in new[at_new:]]
    return lines


def _pairs(old: Sequence[Passage], new: Sequence[Passage]) -> list[tuple[int, int]]:
    """The pairs, in order, whose likeness adds up to the most."""
    if not old or not new or len(old) * len(new) > _MOST:
        return []
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[_likeness(one, other) for other in new] for one in old]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    found = []
    i = j = 0
    while i < len(old) and j < len(new):
        if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _likeness(one: Passage, other: Passage) -> float:
    if (one.role is Role.HEADING) != (other.role is Role.HEADING):
        return 0.0
    matcher = SequenceMatcher(None, _TOKENS.findall(one.text), _TOKENS.findall(other.text), autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _ALIKE else 0.0


def _whole(passage: Passage, change: Change) -> Line:
    return Line(passage.role, change, (Piece(change, passage.text),) if passage.text else ())


def passages(document: Document) -> Iterator[Passage]:
    """Everything that is printed, in the order of the form. Number and date are given later and are no change."""
    head = document.header
    yield from _texts(Role.HEAD, head.parent_body, head.issuing_body)
    yield from _texts(Role.TITLE, document.kind.name, document.abstract)
    yield from _texts(Role.HEAD, document.urgency, *document.addressees)
    yield from _texts(Role.BASIS, *(_basis(row.lead, row.raw, row) for row in document.legal_bases))
    yield from _texts(Role.TEXT, document.intro)
    for section in document.sections:
        yield from _section(section)
    yield from _texts(Role.TEXT, document.closing)
    for note in document.footnotes:
        for block in note.text:
            yield from _block(block, f"{note.mark} ")
    yield from _texts(Role.FOOT, *(_recipient(row) for row in document.recipients))
    yield from _texts(Role.FOOT, document.archive and f"Lưu: {document.archive}", _signer(document.signer))
    for appendix in document.appendices:
        yield from _texts(Role.HEADING, appendix.title)
        for block in appendix.blocks:
            yield from _block(block)
        for section in appendix.sections:
            yield from _section(section)
    yield from _texts(Role.FOOT, *document.extra.values())


def _texts(role: Role, *texts: str | None) -> Iterator[Passage]:
    for text in texts:
        if text:
            yield Passage(role, str(text))


def _section(section: Section) -> Iterator[Passage]:
    number = f"{section.number}{')' if section.number.islower() else '.'} " if section.number else ""
    yield from _texts(Role.HEADING, f"{number}{section.title}".strip())
    for block in section.blocks:
        yield from _block(block)
    for child in section.sections:
        yield from _section(child)


def _block(block: Block, lead: str = "") -> Iterator[Passage]:
    marker = f"{block.marker} " if block.marker else ""
    role = Role.BULLET if block.type == "bullet" else Role.TEXT
    if block.text:
        yield Passage(role, f"{lead}{marker}{block.text}")
    for row in block.rows:
        yield Passage(Role.ROW, " | ".join(row))
    for child in block.children:
        yield from _block(child)


def _basis(lead: str, raw: str, cited: Citation) -> str:
    if raw:
        return raw if raw.startswith(lead) else f"{lead} {raw}".strip()
    dated = plain_date(cited.date) if cited.date else ""
    return " ".join(part for part in (lead, cited.kind, cited.number, dated, cited.issuer, cited.subject) if part)


def _recipient(row: Recipient) -> str:
    mark = row.purpose.mark if row.purpose else ""
    return f"- {row.name} ({mark})" if mark else f"- {row.name}"


def _signer(signer: Signer | None) -> str:
    parts = (signer.authority, signer.title, signer.name) if signer else ()
    return " - ".join(part.replace("\n", " ") for part in parts if part)
