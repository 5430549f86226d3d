"""The reader of plans: lines in, a document with its duties out. Text is joined, never corrected."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.document import Appendix, Document, Footnote, Section
from domain.plan.citations import cited, split_items
from domain.plan.duties import read_duties
from domain.plan.footer import Foot, find_foot, read_foot
from domain.plan.footnotes import Note, lift
from domain.plan.header import Head, read_abstract, read_head
from domain.plan.lines import Joined, Layout, Line, SourceLine, is_rule, is_upper, layout, page_numbers, physical
from domain.plan.model import LineUse, NotAPlan, PlanReading
from domain.plan.paragraphs import Paragraph, paragraph, paragraphs
from domain.plan.preamble import Preamble, is_basis, is_intro_end, read_preamble
from domain.plan.sections import Leaf, Node, freeze, split_title, tree
from domain.plan.suggestions import Parts, suggest
from domain.plan.unroll import unrolled
from domain.text import key

_APPENDIX = re.compile(r"^(PHỤ LỤC|Phụ lục)(\s+([IVX]+|\d{1,2}|[A-Z]))?\s*[:.]?$|^PHỤ LỤC\b")
_CLOSING = re.compile(
    r"^(Trên đây|Đề nghị|Yêu cầu|Căn cứ (nội dung )?[Kk]ế hoạch|Trong quá trình|Nhận được|Kế hoạch (này|có)|Quá "
    r"trình|Rất mong|Đây là)"
    r"|^(\S+ ){1,8}?(?<!có )(đề nghị|yêu cầu)\b"
)


@dataclass(frozen=True)
class _Split:
    """The text after the title, cut into its parts."""

    abstract: Joined
    body: list[Line]
    foot: list[Line]
    appendix: list[Line]
    notes: list[Note]
    layout: Layout


def read_plan(source: Sequence[str | SourceLine]) -> PlanReading | NotAPlan:
    """Read a plan from its physical lines; anything that is no plan is refused with the reason."""
    lines = unrolled(physical(source))
    if not lines:
        return NotAPlan("Tệp không có chữ nào.")
    breaks = page_numbers(lines)
    head = read_head([line for line in lines if line.number not in breaks])
    refused = _refusal(head)
    if refused:
        return refused
    kept = [line for line in lines if line.number not in breaks]
    assert head.title_at is not None
    parts = _split(lines, kept, head.title_at, head.title_rest, breaks)
    found = paragraphs([line for line in parts.body if not is_rule(line)], parts.layout)
    return _assemble(found, head, parts, kept, breaks, lines)


def _refusal(head: Head) -> NotAPlan | None:
    if head.secret:
        return NotAPlan("Văn bản có dấu chỉ độ mật: không được xử lý bằng phần mềm này.")
    if head.kind is None:
        return NotAPlan("Không thấy tên loại KẾ HOẠCH ở đầu văn bản: tệp này không phải là một kế hoạch.")
    if head.kind.symbol != "KH":
        return NotAPlan(f"Văn bản là {head.kind.name}, không phải kế hoạch.")
    return None


def _split(lines: Sequence[Line], kept: Sequence[Line], title_at: int, title_rest: str, breaks: set[int]) -> _Split:
    title = kept[title_at]
    after = list(lines[lines.index(title) + 1 :])
    text, notes = lift(after, breaks)
    text = [line for line in text if line.number not in breaks]
    hints = layout(text)
    abstract, end = (
        read_abstract(text, 0, hints.width) if not title_rest else _rest_of_title(text, title_rest, title, hints)
    )
    body = text[end:]
    foot_at = find_foot(body)
    appendix_at = next(
        (at for at, line in enumerate(body) if _APPENDIX.match(line.text) and (at >= foot_at or at > 0.7 * len(body))),
        len(body),
    )
    if appendix_at < foot_at:  # Nơi nhận of the appendix, or none at all
        foot_at = find_foot(body[:appendix_at])
    return _Split(abstract, body[:foot_at], body[foot_at:appendix_at], body[appendix_at:], notes, hints)


def _rest_of_title(text: list[Line], rest: str, title: Line, hints: Layout) -> tuple[Joined, int]:
    first = Line(title.number, rest, rest)
    joined, end = read_abstract([first, *text], 0, hints.width)
    return joined, max(0, end - 1)


def _assemble(
    found: list[Paragraph], head: Head, parts: _Split, kept: Sequence[Line], breaks: set[int], lines: Sequence[Line]
) -> PlanReading:
    start = _body_starts(found)
    preamble = read_preamble(found[:start])
    rest = found[start:]
    closing = _closing(rest)
    body = rest[:-1] if closing else rest
    root = tree(body)
    foot = read_foot(parts.foot)
    notes = [_footnote(note, parts.layout) for note in parts.notes]
    assert head.kind is not None
    document = Document(
        header=head.header,
        kind=head.kind,
        abstract=parts.abstract.text,
        legal_bases=tuple(basis.row for basis in preamble.bases),
        intro=preamble.intro,
        sections=_sections(root),
        footnotes=tuple(note for note, _ in notes),
        closing=closing.text if closing else None,
        recipients=foot.recipients,
        archive=foot.archive,
        signer=foot.signer,
        appendices=_appendices(parts.appendix, parts.layout),
        urgency=head.urgency,
        extra={
            name: words for name, words in (("drafter_code", foot.code), ("approved_by", foot.approved_by)) if words
        },
    )
    duties, reports = read_duties(root)
    note_paragraphs = [row for _, rows in notes for row in rows]
    suggestions = suggest(
        Parts(
            document,
            head.lost,
            kept,
            preamble,
            body,
            closing,
            parts.notes,
            note_paragraphs,
            root,
            parts.foot,
            parts.layout,
        )
    )
    use = _uses(head, parts, preamble, body, closing, foot, kept, breaks)
    covered = {number for row in use for number in row.lines}
    left = tuple(
        LineUse("rule" if is_rule(line) else "unread", (line.number,)) for line in lines if line.number not in covered
    )
    return PlanReading(
        document,
        duties,
        reports,
        suggestions,
        time=_about(root, r"^thoi gian"),
        budget=_about(root, r"kinh phi"),
        line_use=use + left,
    )


def _body_starts(found: Sequence[Paragraph]) -> int:
    """Index of the first paragraph after căn cứ and intro."""
    listing = False
    for at, row in enumerate(found):
        if row.heading or row.cells:
            return at
        basis = is_basis(row, listing or at > 0)
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
    if "./." in last.text[-6:]:
        return last
    alone = rest[-2].heading and not split_title(rest[-2], last)[1]
    return last if _CLOSING.search(last.text) and not alone else None


def _sections(root: Node) -> tuple[Section, ...]:
    sections = tuple(node.frozen() for node in root.sections)
    return (Section("", "", freeze(root.blocks)), *sections) if root.blocks else sections


def _footnote(note: Note, hints: Layout) -> tuple[Footnote, list[Paragraph]]:
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
    return Footnote(note.mark, blocks, tuple(citations)), rows


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


def _about(root: Node, pattern: str) -> str | None:
    """The words of the first section whose title speaks of this."""
    for node in root.sections:
        if re.search(pattern, key(node.title)) and not (pattern.startswith("^") and _labelled(node, pattern)):
            words = " ".join(leaf.text for leaf in _all(node))
            if words:
                return words
        inner = _about(node, pattern)
        if inner:
            return inner
        labelled = _labelled(node, pattern)
        if labelled:
            return labelled
    return None


def _labelled(node: Node, pattern: str) -> str | None:
    """What stands after the label in one of its paragraphs: `Thời gian: 7h30 ngày ...`."""
    for leaf in node.blocks:
        title, colon, text = leaf.text.partition(":")
        if colon and len(title) < 60 and re.search(pattern, key(title)) and text.strip():
            return text.strip()
    return None


def _all(node: Node) -> list[Leaf]:
    rows = list(node.blocks)
    for child in node.sections:
        rows.extend(_all(child))
    return rows


def _uses(
    head: Head,
    parts: _Split,
    preamble: Preamble,
    body: Sequence[Paragraph],
    closing: Paragraph | None,
    foot: Foot,
    kept: Sequence[Line],
    breaks: set[int],
) -> tuple[LineUse, ...]:
    assert head.title_at is not None
    title = kept[head.title_at].number
    uses = [LineUse(role, (number,)) for role, number in head.roles]
    uses.append(LineUse("kind", (title,)))
    abstract = tuple(line.number for line in parts.abstract.lines if line.number != title)
    if abstract:
        uses.append(LineUse("abstract", abstract))
    basis_of = {row.numbers for row in preamble.basis_paragraphs}
    uses.extend(LineUse("legal_basis", numbers) for numbers in sorted(basis_of))
    uses.extend(LineUse("intro", row.numbers) for row in preamble.intro_paragraphs if row.numbers not in basis_of)
    uses.extend(LineUse("section" if row.heading else "block", row.numbers) for row in body)
    if closing:
        uses.append(LineUse("closing", closing.numbers))
    uses.extend(LineUse("footnote", tuple(range_of(note))) for note in parts.notes)
    uses.extend(LineUse(role, (number,)) for role, number in foot.roles)
    uses.extend(LineUse("appendix", (line.number,)) for line in parts.appendix)
    uses.extend(LineUse("page_number", (number,)) for number in sorted(breaks))
    return tuple(sorted(uses, key=lambda use: use.lines))


def range_of(note: Note) -> list[int]:
    """The physical lines of a note."""
    numbers = [line.number for line in note.lines]
    return numbers if note.own_line in numbers else [note.own_line, *numbers]


__all__ = ["paragraph", "read_plan"]
