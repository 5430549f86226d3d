"""A body's name in running text, from the capitals of the page head (Appendix II, part IV)."""

import re

from domain.document import Block, Document, Section
from domain.text import nfc

# Kinds and fields of bodies: only the first letter is a capital; every other word is a name of its own.
_PHRASES = (
    "Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân", "Phòng Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo",
    "Phòng Văn hóa - Xã hội", "Trường", "Mầm non", "Mẫu giáo", "Tiểu học", "Trung học cơ sở", "Trung học phổ thông",
    "Phổ thông dân tộc bán trú", "Phổ thông dân tộc nội trú", "Trung tâm", "Giáo dục thường xuyên",
    "Giáo dục nghề nghiệp", "thị xã", "thành phố", "tỉnh", "huyện", "quận", "phường", "xã", "thị trấn", "và", "số",
    "Chi bộ", "Đảng ủy", "Công đoàn", "Đoàn", "Đội", "Ban", "Tổ", "Hội đồng", "Văn phòng",
)  # fmt: skip
_BY_UPPER = {phrase.upper(): phrase for phrase in sorted(_PHRASES, key=len)}
_PATTERN = re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, _BY_UPPER), key=len, reverse=True)) + r")(?!\w)")
_SHORT = frozenset(("UBND", "HĐND", "GD", "ĐT", "GDĐT", "THCS", "THPT", "TH", "MN", "PTDTBT", "PTDTNT", "TX", "TP"))


def official_name(document: Document) -> str:
    """The issuing body as running text writes it: as the document's own text does, else by Appendix II."""
    name = nfc(" ".join((document.header.issuing_body or "").split()))
    for text in document_texts(document):
        at = text.upper().find(name.upper()) if name else -1
        found = text[at : at + len(name)]
        if at >= 0 and not found.isupper() and found.upper() == name.upper():
            return found
    return sentence_case(name)


def sentence_case(name: str) -> str:
    """A name printed in capitals as running text writes it.

    >>> sentence_case("TRƯỜNG MẦM NON SAO MAI")
    'Trường Mầm non Sao Mai'
    """
    if not name.isupper():
        return name
    pieces: list[str] = []
    end = 0
    for found in _PATTERN.finditer(name):
        pieces += [_proper(name[end : found.start()]), _BY_UPPER[found[0]]]
        end = found.end()
    return "".join([*pieces, _proper(name[end:])])


def _proper(words: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: word[0] if word[0] in _SHORT else word[0].capitalize(), words)


def document_texts(document: Document) -> list[str]:
    """Every text that is printed between the head and the recipients, tables left out."""
    texts = [document.closing or "", document.intro or "", document.abstract]
    for section in document.sections:
        texts += _section_texts(section)
    return texts


def _section_texts(section: Section) -> list[str]:
    texts = [section.title, *(text for block in section.blocks for text in _block_texts(block))]
    for child in section.sections:
        texts += _section_texts(child)
    return texts


def _block_texts(block: Block) -> list[str]:
    return [block.text, *(text for child in block.children for text in _block_texts(child))]
