"""The reader of plans: lines in, a document with its duties out. Text is joined, never corrected."""

import re
from collections.abc import Sequence

from domain.document import Document, Section
from domain.plan.anatomy import Anatomy, take_apart
from domain.plan.duties import read_duties
from domain.plan.header import Head, read_head, subject_of
from domain.plan.line_use import account
from domain.plan.lines import SourceLine, page_numbers, physical
from domain.plan.model import NotAPlan, PlanReading
from domain.plan.sections import Leaf, Node, freeze
from domain.plan.suggestions import suggest
from domain.plan.unroll import unrolled
from domain.text import key


def read_plan(source: Sequence[str | SourceLine], kind: str = "KH") -> PlanReading | NotAPlan:
    """Read a plan from its physical lines; anything that is no plan is refused with the reason.

    `kind` is the symbol of another kind that is wanted instead: a báo cáo that comes back corrected has the same parts.
    """
    lines = unrolled(physical(source))
    if not lines:
        return NotAPlan("Tệp không có chữ nào.")
    breaks = page_numbers(lines)
    kept = [line for line in lines if line.number not in breaks]
    head = read_head(kept)
    refused = _refusal(head, kind)
    if refused or head.title_at is None:
        return refused or _NO_TITLE
    plan = take_apart(lines, breaks, head, kept[head.title_at])
    document = _document(plan, head)
    duties, reports = read_duties(plan.root)
    return PlanReading(
        document,
        duties,
        reports,
        suggest(plan, document),
        time=_about(plan.root, r"^thoi gian"),
        budget=_about(plan.root, r"kinh phi"),
        line_use=account(plan),
    )


_NO_TITLE = NotAPlan("Không thấy tên loại KẾ HOẠCH ở đầu văn bản: tệp này không phải là một kế hoạch.")


def _refusal(head: Head, kind: str) -> NotAPlan | None:
    if head.secret:
        return NotAPlan("Văn bản có dấu chỉ độ mật: không được xử lý bằng phần mềm này.")
    if head.kind is not None and head.kind.symbol != kind:
        return NotAPlan(f"Văn bản là {head.kind.name}, không phải kế hoạch.")
    return None


def _document(plan: Anatomy, head: Head) -> Document:
    assert head.kind is not None
    extra = {
        "attached_to": plan.attached.text if plan.attached else None,
        "drafter_code": plan.foot.code,
        "approved_by": plan.foot.approved_by,
    }
    return Document(
        header=head.header,
        kind=head.kind,
        abstract=plan.abstract.text if head.kind.symbol else subject_of(plan.abstract.text),
        legal_bases=tuple(basis.row for basis in plan.preamble.bases),
        intro=plan.preamble.intro,
        sections=_sections(plan.root),
        footnotes=tuple(text.footnote for text in plan.notes),
        closing=plan.closing.text if plan.closing else None,
        recipients=plan.foot.recipients,
        archive=plan.foot.archive,
        signer=plan.foot.signer,
        appendices=plan.appendices,
        urgency=head.urgency,
        extra={name: words for name, words in extra.items() if words},
    )


def _sections(root: Node) -> tuple[Section, ...]:
    sections = tuple(node.frozen() for node in root.sections)
    return (Section("", "", freeze(root.blocks)), *sections) if root.blocks else sections


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
