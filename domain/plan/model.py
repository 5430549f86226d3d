"""What the reader of plans returns, and its shape as `vanthu read-plan` prints it."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from domain.document import Block, Citation, Document, LegalBasis, Section


@dataclass(frozen=True)
class Duty:
    """One duty of one person or group: nobody is invented, the words are those of the plan."""

    assignee: str
    title: str | None  # chức vụ as printed; None for a group
    text: str
    section: str | None  # number of the section it stands in, `IV` or `IV.2`
    due: str | None = None  # the deadline in the plan's words, where a table or the sentence gives one


@dataclass(frozen=True)
class ReportDuty:
    """Somebody has to report; period and due date stay empty when the plan does not say (the product asks)."""

    reporter: str | None
    title: str | None
    kind: Literal["periodic", "ad_hoc"]
    period: str | None = None  # in the plan's words: `hằng tháng`, `6 tháng`
    due: str | None = None  # in the plan's words: `trước ngày 20 hằng tháng`


@dataclass(frozen=True)
class Suggestion:
    """Something that looks wrong: shown to a person, never applied by the reader."""

    lines: tuple[int, int]  # first and last physical line, counted from 1
    problem: str
    proposal: str | None = None


@dataclass(frozen=True)
class LineUse:
    """What the physical lines of one piece became; every non-blank line belongs to exactly one piece."""

    role: str
    lines: tuple[int, ...]


@dataclass(frozen=True)
class PlanReading:
    """A plan as understood: the document verbatim, what it asks of whom, and what looks wrong."""

    document: Document
    duties: tuple[Duty, ...] = ()
    report_duties: tuple[ReportDuty, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    time: str | None = None
    budget: str | None = None
    line_use: tuple[LineUse, ...] = ()


@dataclass(frozen=True)
class NotAPlan:
    """The file is refused; `reason` is one Vietnamese line for the person who sent it."""

    reason: str


def to_json(reading: PlanReading) -> dict[str, Any]:
    """The row of `vanthu read-plan`: dates ISO, absent values null."""
    doc = reading.document
    header = asdict(doc.header)
    header["date"] = doc.header.date.isoformat() if doc.header.date else None
    return {
        "header": header,
        "kind": asdict(doc.kind),
        "abstract": doc.abstract,
        "legal_bases": [_basis(basis) for basis in doc.legal_bases],
        "intro": doc.intro,
        "sections": [_section(section) for section in doc.sections],
        "footnotes": [
            {
                "mark": note.mark,
                "text": [_block(block) for block in note.text],
                "citations": [_citation(cited) for cited in note.citations],
            }
            for note in doc.footnotes
        ],
        "closing": doc.closing,
        "duties": [
            {"assignee": duty.assignee, "title": duty.title, "text": duty.text, "section": duty.section}
            for duty in reading.duties
        ],
        "report_duties": [asdict(duty) for duty in reading.report_duties],
        "recipients": [{"name": to.name, "purpose": to.purpose.value if to.purpose else None} for to in doc.recipients],
        "archive": doc.archive,
        "signer": asdict(doc.signer) if doc.signer else {"authority": None, "title": None, "name": None},
        "suggestions": [
            {"lines": list(row.lines), "problem": row.problem, "proposal": row.proposal} for row in reading.suggestions
        ],
    }


def _citation(cited: Citation) -> dict[str, Any]:
    return {
        "kind": cited.kind,
        "number": cited.number,
        "symbol": cited.symbol,
        "date": cited.date.isoformat() if cited.date else None,
        "issuer": cited.issuer,
        "subject": cited.subject,
    }


def _basis(basis: LegalBasis) -> dict[str, Any]:
    return {"raw": basis.raw, **_citation(basis)}


def _section(section: Section) -> dict[str, Any]:
    return {
        "number": section.number,
        "title": section.title,
        "blocks": [_block(block) for block in section.blocks],
        "sections": [_section(child) for child in section.sections],
    }


def _block(block: Block) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "type": block.type,
        "marker": block.marker,
        "text": block.text,
        "children": [_block(child) for child in block.children],
    }
    if block.rows:
        plain["rows"] = [list(row) for row in block.rows]
    return plain
