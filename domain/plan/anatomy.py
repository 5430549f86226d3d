"""A plan taken apart: which lines are its title, căn cứ, body, foot, appendices and footnotes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.document import Appendix, Footnote
from domain.plan.citations import cited, split_items
from domain.plan.footer import Foot, find_foot, read_foot
from domain.plan.footnotes import Note, lift
from domain.plan.header import ATTACHED, Head, read_abstract
from domain.plan.layout import Layout, layout
from domain.plan.lines import Joined, Line, is_rule, is_upper
from domain.plan.paragraphs import Paragraph, paragraphs
from domain.plan.preamble import Preamble, is_basis, is_intro_end, read_preamble
from domain.plan.sections import Node, freeze, split_title, tree

_APPENDIX = re.compile(r"^(PHỤ LỤC|Phụ lục)(\s+([IVX]+|\d{1,2}|[A-Z]))?\s*[:.]?$|^PHỤ LỤC\b")
_CLOSING = re.compile(
    r"^(Trên đây|Đề nghị|Yêu cầu|Căn cứ (nội dung )?[Kk]ế hoạch|Trong quá trình|Nhận được|Kế hoạch (này|có)|Quá "
    r"trình|Rất mong|Đây là)"
    r"|^(\S+ ){1,8}?(?<!có )(đề nghị|yêu cầu)\b"
)

_TITLE_AT_MOST = 8  # words: a numbered line with more of them and a full stop is a sentence


@dataclass(frozen=True)
class NoteText:
    """A footnote as lifted, as paragraphs, and as it goes into the document."""

    note: Note
    paragraphs: list[Paragraph]
    footnote: Footnote


@dataclass(frozen=True)
class Anatomy:
    """The parts of a plan in the order of the page."""

    lines: Sequence[Line]  # all of them
    breaks: set[int]  # numbers of the lines that hold a page number
    head: Head
    title: Line  # the line with the kind
    abstract: Joined
    attached: Joined | None  # `(Kèm theo Quyết định số ...)` below the abstract
    preamble: Preamble
    body: list[Paragraph]
    root: Node
    closing: Paragraph | None
    foot_lines: list[Line]
    foot: Foot
    appendix_lines: list[Line]
    appendices: tuple[Appendix, ...]
    notes: list[NoteText]
    layout: Layout

    @property
    def kept(self) -> list[Line]:
        """The lines without page numbers."""
        return [line for line in self.lines if line.number not in self.breaks]


def take_apart(lines: Sequence[Line], breaks: set[int], head: Head, title: Line) -> Anatomy:
    """Cut the lines below the title into the parts of a plan."""
    text, notes = lift(lines[lines.index(title) + 1 :], breaks)
    text = [line for line in text if line.number not in breaks]
    hints = layout(text)
    abstract, end = _abstract(text, head.title_rest, title, hints)
    body_lines, foot_lines, appendix_lines = _cut(text[end:])
    found = paragraphs([line for line in body_lines if not is_rule(line)], hints)
    start = _body_starts(found)
    rest = found[start:]
    closing = _closing(rest)
    body = rest[:-1] if closing else rest
    attached = [line for line in abstract.lines if ATTACHED.match(line.text)]
    return Anatomy(
        lines=lines,
        breaks=breaks,
        head=head,
        title=title,
        abstract=Joined.of([line for line in abstract.lines if line not in attached]),
        attached=Joined.of(attached) if attached else None,
        preamble=read_preamble(found[:start]),
        body=body,
        root=tree(body),
        closing=closing,
        foot_lines=foot_lines,
        foot=read_foot(foot_lines),
        appendix_lines=appendix_lines,
        appendices=_appendices(appendix_lines, hints),
        notes=[_note(note, hints) for note in notes],
        layout=hints,
    )


def _cut(text: list[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """(body, foot, appendices)."""
    foot_at = find_foot(text)
    late = 0.7 * len(text)
    starts = (at for at, line in enumerate(text) if _APPENDIX.match(line.text) and (at >= foot_at or at > late))
    appendix_at = next(starts, len(text))
    if appendix_at < foot_at:  # Nơi nhận of the appendix, or none at all
        foot_at = find_foot(text[:appendix_at])
    return text[:foot_at], text[foot_at:appendix_at], text[appendix_at:]


def _abstract(text: list[Line], rest: str, title: Line, hints: Layout) -> tuple[Joined, int]:
    if not rest:
        return read_abstract(text, 0, hints.width)
    joined, end = read_abstract([Line(title.number, rest, rest), *text], 0, hints.width)
    return joined, max(0, end - 1)


def _body_starts(found: Sequence[Paragraph]) -> int:
    """Index of the first paragraph after căn cứ and intro."""
    listing = False
    for at, row in enumerate(found):
        if row.heading or row.cells:
            return at
        basis = is_basis(row, listing, at > 0)
        listing = listing or row.text.rstrip().endswith("ứ:")
        if not basis and row.bullet:
            return at
        if is_intro_end(row.text):
            return at + 1
    return len(found)


def _closing(rest: Sequence[Paragraph]) -> Paragraph | None:
    """The last paragraph, when it is no item of the last section."""
    if len(rest) < 2:
        return None
    last = rest[-1]
    if last.mark is not None or last.cells:
        return None
    above = rest[-2]
    says = above.text.endswith(".") and len(above.rest.split()) > _TITLE_AT_MOST  # it ends the section itself
    alone = above.heading and not says and not split_title(above, last)[1]  # all that stands below its heading
    speaks = _CLOSING.search(last.text) is not None
    if "./." in last.text[-6:]:
        return last if speaks or not alone else None
    return last if speaks and not alone else None


def _note(note: Note, hints: Layout) -> NoteText:
    rows = paragraphs(note.lines, hints)
    blocks = freeze(tree([_unnumbered(row) for row in rows]).blocks)
    citations = []
    for row in rows:
        kind = None
        for _, piece in split_items(row.rest if row.bullet else row.text):
            found = cited(piece.strip().removesuffix(".") if not piece.rstrip().endswith("...") else piece, kind)
            if found:
                kind = found.citation.kind
                citations.append(found.citation)
    return NoteText(note, rows, Footnote(note.mark, blocks, tuple(citations)))


def _unnumbered(row: Paragraph) -> Paragraph:
    return Paragraph(row.body, None) if row.heading else row


def _appendices(lines: Sequence[Line], hints: Layout) -> tuple[Appendix, ...]:
    """Each phụ lục: its title in capitals, then what it holds."""
    starts = [at for at, line in enumerate(lines) if _APPENDIX.match(line.text)]
    found = []
    for at, start in enumerate(starts):
        part = lines[start : starts[at + 1] if at + 1 < len(starts) else len(lines)]
        end = 1
        while (
            end < len(part) and (is_upper(part[end].text) or part[end - 1].text.endswith(",")) and not part[end].cells
        ):
            end += 1
        root = tree(paragraphs([line for line in part[end:] if not is_rule(line)], hints))
        found.append(
            Appendix(Joined.of(part[:end]).text, freeze(root.blocks), tuple(node.frozen() for node in root.sections))
        )
    return tuple(found)
