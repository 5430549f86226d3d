"""The summary report (báo cáo tổng hợp): assembled from what people reported, nothing invented.

Outline after NĐ 09/2019/NĐ-CP and TT 19/2020/TT-BGDĐT; form after NĐ 30/2020/NĐ-CP. Every sentence under "Kết quả"
is a reporter's own; who has not reported is named inside the office and never in the report that goes up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from domain.document import (
    Block,
    Document,
    Footnote,
    Header,
    Kind,
    LegalBasis,
    Purpose,
    Recipient,
    Section,
    Signer,
)
from domain.numbers_vi import shown
from domain.text import key
from domain.wording import plain_date, two_digits

MOST_PRINTED = 500  # reports: their words fill a hundred pages; of more, the annex of the file keeps them


@dataclass(frozen=True)
class Contribution:
    """One accepted report: who, for which duty, in which words; `nil` when nothing occurred."""

    reporter: str  # "Đồng chí Hoàng Thị Nhạn - Phó Hiệu trưởng"
    duty: str
    text: str
    nil: bool = False
    files: tuple[str, ...] = ()
    source: str = ""  # which mail it came in: for the working copy, never in the issued one


@dataclass(frozen=True)
class SummaryFacts:
    """What a summary is made of. `subject` goes on from "công tác"; `basis` is the plan itself, as cited."""

    office: str
    place: str
    parent_body: str | None
    symbol: str
    subject: str
    period_label: str
    period_first: date
    period_last: date
    basis: LegalBasis
    superior: str | None
    assigned: int
    contributions: tuple[Contribution, ...]
    signer: Signer
    figures: tuple[Block, ...] = ()  # tables and charts: domain.summary_figures


def summary_document(facts: SummaryFacts) -> Document:
    """The draft in the decree's form, for the drafter to edit and the principal to approve."""
    abstract = f"Kết quả thực hiện công tác {facts.subject} {facts.period_label}"
    return Document(
        header=Header(
            parent_body=facts.parent_body, issuing_body=facts.office.upper(), symbol=facts.symbol, place=facts.place
        ),
        kind=Kind("BÁO CÁO", "BC"),
        abstract=abstract,
        addressees=(facts.superior,) if facts.superior else (),
        intro=f"Thực hiện {facts.basis.raw}, {facts.office} báo cáo kết quả {facts.period_label} như sau:",
        sections=(
            Section("I", "CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", tuple(_direction(facts))),
            Section("II", "KẾT QUẢ THỰC HIỆN", sections=(*_figures(facts), *_results(facts))),
        ),
        closing=f"Trên đây là báo cáo kết quả thực hiện công tác {facts.subject} {facts.period_label} "
        f"của {facts.office}./.",
        recipients=tuple(_recipients(facts)),
        archive="VT",
        signer=facts.signer,
    )


def _direction(facts: SummaryFacts) -> Iterable[Block]:
    yield Block("paragraph", f"{facts.office} đã ban hành {facts.basis.raw}; giao nhiệm vụ cho "
                f"{two_digits(facts.assigned)} đồng chí.")  # fmt: skip
    yield Block(
        "paragraph",
        f"Số liệu báo cáo tính từ {plain_date(facts.period_first)} đến {plain_date(facts.period_last)}; "
        f"tổng hợp từ {two_digits(len(facts.contributions))} báo cáo thành phần.",
    )


def _figures(facts: SummaryFacts) -> Iterable[Section]:
    if facts.figures:
        yield Section("1", "Số liệu tổng hợp", facts.figures)


def _results(facts: SummaryFacts) -> Iterable[Section]:
    contributions, first = facts.contributions, 2 if facts.figures else 1
    if len(contributions) > MOST_PRINTED:
        yield Section(str(first), "Nội dung các báo cáo thành phần", tuple(_elsewhere(contributions)))
        return
    for number, part in enumerate((part for part in contributions if not part.nil), start=first):
        blocks = [Block("paragraph", f"Nhiệm vụ: {part.duty}.")]
        blocks += [Block("bullet", line, "-") for line in _sentences(part.text)]
        if part.files:
            blocks.append(Block("bullet", f"Tài liệu kèm theo: {', '.join(part.files)}", "-"))
        yield Section(str(number), part.reporter, tuple(blocks))
    nil = [part for part in contributions if part.nil]
    if nil:
        number = len(contributions) - len(nil) + first
        lines = tuple(Block("bullet", f"{part.reporter}: {part.duty}", "-") for part in nil)
        yield Section(str(number), "Nhiệm vụ không phát sinh trong kỳ", lines)


def _elsewhere(contributions: tuple[Contribution, ...]) -> Iterable[Block]:
    nil = sum(part.nil for part in contributions)
    told = f"{shown(Decimal(len(contributions) - nil))} báo cáo có nội dung"
    if nil:
        told += f", {shown(Decimal(nil))} báo cáo không phát sinh"
    yield Block("paragraph", f"{told}; nguyên văn từng báo cáo được lưu tại phụ lục số liệu và nguồn của hồ sơ.")


def _sentences(text: str) -> Iterable[str]:
    """The lines of a reply that say something: without the greeting and the closing that letters have."""
    for line in text.splitlines():
        said = line.strip(" -+*•\t")
        words = key(said).rstrip(" .,;:!/")
        greets = words.startswith(_GREETINGS) and len(words.split()) <= 10 and "bao cao" not in words
        if said and not greets and words not in _CLOSINGS:
            yield said


_GREETINGS = ("kinh gui", "kinh thua", "chao ", "thua ", "da thua", "em chao", "toi xin kinh chao")
_CLOSINGS = {
    "tran trong", "tran trong cam on", "xin cam on", "xin chan thanh cam on", "em cam on", "cam on", "kinh bao",
    "kinh thu", "than ai", "xin kinh bao", "em xin cam on", "xin tran trong cam on",
}  # fmt: skip


def _recipients(facts: SummaryFacts) -> Iterable[Recipient]:
    if facts.superior:
        yield Recipient(facts.superior, Purpose.FOR_REPORT)


def corrected(before: Document, read: Document) -> Document:
    """A report that came back as an edited file: its words as edited, under the head it had.

    The reader looks for a plan's parts: it takes "Thực hiện Kế hoạch …, báo cáo như sau" for a legal basis, "Kính gửi"
    for the opening and "Như trên" for a recipient.
    """
    opening = [f"{basis.lead} {basis.raw}" for basis in read.legal_bases]
    opening += [text for text in (read.intro,) if text and key(text).partition(":")[0] != "kinh gui"]
    intro = " ".join(opening).rstrip(" :")
    if key(intro) == key((before.intro or "").rstrip(" :")):
        intro = before.intro or ""
    elif intro:
        intro += ":"
    return replace(
        read,
        sections=_with_charts(before.sections, read.sections),
        header=before.header,
        addressees=before.addressees,
        legal_bases=(),
        intro=intro or None,
        recipients=tuple(row for row in read.recipients if key(row.name).rstrip(" .;") != "nhu tren"),
        signer=before.signer,
    )


def _with_charts(before: tuple[Section, ...], read: tuple[Section, ...]) -> tuple[Section, ...]:
    """A Word file gives back no chart: each returns behind the block that it followed, in the part that it stood in."""
    charted = {(part.number, key(part.title)): part for part in before}
    found = []
    for part in read:
        old = charted.get((part.number, key(part.title)))
        if old is not None:
            blocks = list(part.blocks)
            for place, block in enumerate(old.blocks):
                if block.type == "chart":
                    blocks.insert(min(place, len(blocks)), block)
            part = replace(part, blocks=tuple(blocks), sections=_with_charts(old.sections, part.sections))
        found.append(part)
    return tuple(found)


def working_copy(document: Document, contributions: tuple[Contribution, ...]) -> Document:
    """The draft with a footnote behind each reporter's words that says which mail they came in; for the office only."""
    notes: list[Footnote] = []
    sources: dict[str, list[str]] = {}
    for part in contributions:
        if part.source and not part.nil:
            sources.setdefault(part.reporter, []).append(part.source)

    def noted(section: Section) -> Section:
        if left := sources.get(section.title):
            mark = str(len(notes) + 1)
            notes.append(Footnote(mark, (Block("paragraph", left.pop(0)),)))
            section = _marked(section, mark.translate(_RAISED))
        return replace(section, sections=tuple(noted(each) for each in section.sections))

    sections = tuple(noted(section) for section in document.sections)
    return replace(document, sections=sections, footnotes=tuple(notes))


def _marked(section: Section, mark: str) -> Section:
    """The mark behind the reporter's first line, or behind the heading when an edit left nothing below it."""
    blocks = section.blocks
    if not blocks:
        return replace(section, title=section.title + mark)
    place = next((i for i, block in enumerate(blocks) if block.type == "bullet"), len(blocks) - 1)
    told = replace(blocks[place], text=blocks[place].text.rstrip() + mark)
    return replace(section, blocks=(*blocks[:place], told, *blocks[place + 1 :]))


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
