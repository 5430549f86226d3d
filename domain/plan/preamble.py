"""What stands between the abstract and the first section: căn cứ, and the sentence that introduces the plan."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.document import LegalBasis
from domain.plan.citations import BODY, CITED, KIND, Cited, cited, split_items
from domain.plan.paragraphs import Paragraph

_LEAD = re.compile(
    r"^(?:[-–+*•]\s*)?(?P<lead>Căn cứ(?: vào)?|Tiếp tục thực hiện|Thực hiện|Theo|Xét|Thi hành|Trên cơ sở|Dựa (?:vào"
    r"|trên))\s*:?\s+"
)
_DOCUMENT = re.compile(
    rf"^(?:các\s+|theo\s+|sự chỉ đạo của\s+)?(?:{KIND}|[Vv]ăn bản|công văn|kế hoạch|chỉ thị|hướng dẫn)(?!\w)"
)
_NEXT_NUMBER = re.compile(r"^số\s*\d+[/-]")  # one more document of the kind named before
_WHO = (
    rf"(?:{BODY}|Nhà trường|trường|nhà trường|BGH|Tổ|tổ|Bộ phận|Liên đội|Chi đoàn|Đoàn|Khối|Hội|Cơ quan|Tôi|Bản thân)"
)
_DOES = r"(?:xây dựng|ban hành|triển khai|lập|đề ra|tổ chức|thực hiện|trình)"
_INTRO = re.compile(
    rf"(?P<cut>[,;.]\s+|\s(?=(?:Trường|Nhà trường)\s))"
    rf"(?=(?:(?:trên cơ sở|căn cứ|theo đề nghị)[^;:]*?,\s+)?{_WHO}(?!\w)[^,;:]*?\s{_DOES}\s[^;]*(?:kế hoạch|Kế "
    rf"hoạch|như sau|sau đây)[^;]*[:.]?$)"
)
_PART_OF_A_SCHOOL = ("Chi bộ", "Đảng bộ", "Công đoàn", "Ban Giám hiệu", "Hội đồng")
_STARTS_INTRO = re.compile(rf"^{_WHO}(?!\w)[^;:]*?\s{_DOES}\s")


@dataclass(frozen=True)
class Basis:
    """A basis with the words before it, and where the citation stands in its paragraph."""

    row: LegalBasis
    found: Cited | None
    paragraph: Paragraph
    offset: int


@dataclass(frozen=True)
class Preamble:
    """The căn cứ one by one, and the intro."""

    bases: tuple[Basis, ...] = ()
    intro: str | None = None
    intro_paragraphs: tuple[Paragraph, ...] = ()
    basis_paragraphs: tuple[Paragraph, ...] = ()


def read_preamble(found: Sequence[Paragraph]) -> Preamble:
    """Read the paragraphs between abstract and first section."""
    bases: list[Basis] = []
    intro: list[str] = []
    of_intro: list[Paragraph] = []
    of_bases: list[Paragraph] = []
    listing = False
    for paragraph in found:
        text = paragraph.text
        if re.fullmatch(r"(Các )?[Cc]ăn cứ( pháp lý)?\s*:", text):
            listing = True
            of_bases.append(paragraph)
        elif is_basis(paragraph, listing, bool(bases)):
            cut = _intro_at(text)
            kind = bases[-1].row.kind if bases else None
            bases.extend(_bases(paragraph, text[: cut[0]] if cut else text, kind, "Căn cứ" if listing else ""))
            of_bases.append(paragraph)
            if cut:
                intro.append(text[cut[1] :])
                of_intro.append(paragraph)
        else:
            intro.append(text)
            of_intro.append(paragraph)
    return Preamble(tuple(bases), "\n".join(intro) or None, tuple(of_intro), tuple(of_bases))


def is_intro_end(text: str) -> bool:
    """Whether a paragraph leads over to the sections (`... xây dựng kế hoạch như sau:`)."""
    return text.endswith(":") and bool(re.search(rf"\b{_DOES}\b|như sau|sau đây|sau:", text))


def is_basis(paragraph: Paragraph, listing: bool, after: bool) -> bool:
    """Whether a paragraph names documents as căn cứ; `listing`: below a line `Căn cứ:`, `after`: below a basis."""
    text = paragraph.text
    if (listing and paragraph.bullet) or (after and _NEXT_NUMBER.match(text)):
        return True
    lead = _LEAD.match(text)
    rest = text[lead.end() :] if lead else paragraph.rest
    if lead and lead["lead"].startswith(("Căn cứ", "Xét")):
        return True
    if lead or paragraph.bullet:
        return bool(_DOCUMENT.match(rest)) or (lead is not None and bool(CITED.search(rest[:200])))
    return bool(CITED.match(text)) and not _STARTS_INTRO.match(text)


def _intro_at(text: str) -> tuple[int, int] | None:
    """Where the intro begins inside the paragraph of the last basis: (end of basis, start of intro)."""
    last = None
    at = 0
    while found := _INTRO.search(text, at):
        # `; Chi bộ Trường …` is one body: a blank inside its name begins nothing.
        inside = last is not None and not found["cut"].strip() and text[last[1] : found.start()] in _PART_OF_A_SCHOOL
        last = last if inside else (found.start(), found.end())
        at = found.end()
    return last


def _bases(paragraph: Paragraph, text: str, kind: str | None, leading: str) -> list[Basis]:
    rows: list[Basis] = []
    head = len(paragraph.text) - len(paragraph.rest) if paragraph.bullet else 0
    for offset, piece in split_items(text[head:]):
        lead = _LEAD.match(piece)
        start = lead.end() if lead else 0
        raw = piece[start:].rstrip(" ;,:")
        raw = raw[:-1].rstrip() if raw.endswith(".") and not raw.endswith("...") else raw
        if not raw:
            continue
        found = cited(raw, kind) or cited(re.sub(r"^(?:các|theo)\s+", "", raw), kind)
        kind = found.citation.kind if found else kind
        values = found.citation.__dict__ if found else {}
        row = LegalBasis(**values, raw=raw, lead=lead["lead"] if lead else leading)
        rows.append(Basis(row, found, paragraph, head + offset + start))
    return rows
