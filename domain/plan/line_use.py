"""What every physical line became: each non-blank one is used exactly once."""

from domain.plan.anatomy import Anatomy
from domain.plan.footnotes import Note
from domain.plan.lines import is_rule
from domain.plan.model import LineUse


def account(plan: Anatomy) -> tuple[LineUse, ...]:
    """The use of every line, in the order of the page; `unread` would be a line that no part took."""
    uses = [*_head(plan), *_text(plan)]
    uses += [LineUse("footnote", tuple(_lines_of(text.note))) for text in plan.notes]
    uses += [LineUse(role, (number,)) for role, number in plan.foot.roles]
    uses += [LineUse("appendix", (line.number,)) for line in plan.appendix_lines]
    uses += [LineUse("page_number", (number,)) for number in plan.breaks]
    covered = {number for use in uses for number in use.lines}
    left = [line for line in plan.lines if line.number not in covered]
    uses += [LineUse("rule" if is_rule(line) else "unread", (line.number,)) for line in left]
    return tuple(sorted(uses, key=lambda use: use.lines))


def _head(plan: Anatomy) -> list[LineUse]:
    uses = [LineUse(role, (number,)) for role, number in plan.head.roles]
    uses.append(LineUse("kind", (plan.title.number,)))
    abstract = tuple(line.number for line in plan.abstract.lines if line.number != plan.title.number)
    uses += [LineUse("abstract", abstract)] if abstract else []
    uses += [LineUse("attached", tuple(line.number for line in plan.attached.lines))] if plan.attached else []
    return uses


def _text(plan: Anatomy) -> list[LineUse]:
    bases = {row.numbers for row in plan.preamble.basis_paragraphs}
    uses = [LineUse("legal_basis", numbers) for numbers in sorted(bases)]
    uses += [LineUse("intro", row.numbers) for row in plan.preamble.intro_paragraphs if row.numbers not in bases]
    uses += [LineUse("section" if row.heading else "block", row.numbers) for row in plan.body]
    uses += [LineUse("closing", plan.closing.numbers)] if plan.closing else []
    return uses


def _lines_of(note: Note) -> list[int]:
    numbers = [line.number for line in note.lines]
    return numbers if note.own_line in numbers else [note.own_line, *numbers]
