"""Đính chính: an error of form in an issued document is corrected by an official letter (NĐ 30/2020/NĐ-CP, Điều 18).

An error of content is another matter: it takes a document of the same form that changes or replaces the first.
"""

from domain.document import Block, Document, Header, Kind, Section, Signer


def correction_letter(
    wrong: Document, office: str, cited: str, short: str, text: str, symbol: str, signer: Signer
) -> Document:
    """A công văn to the recipients of the wrong document.

    `cited` is its full name (kind, number, date, issuer, abstract), `short` kind and number; `text` says what is to be
    read instead, a paragraph a line.
    """
    head = wrong.header
    lead = f"Tại {cited} có sai sót về thể thức, kỹ thuật trình bày. {office} đính chính như sau:"
    paragraphs = [lead, *(line.strip() for line in text.splitlines() if line.strip())]
    paragraphs.append(f"Các nội dung khác của {short} giữ nguyên. Trân trọng thông báo./.")
    return Document(
        header=Header(head.parent_body, head.issuing_body, None, symbol, head.place, None),
        kind=Kind("CÔNG VĂN", ""),
        abstract=f"Đính chính {short}",
        addressees=tuple(row.name for row in wrong.recipients if row.purpose is not None),
        sections=(Section("", "", tuple(Block("paragraph", line) for line in paragraphs)),),
        recipients=wrong.recipients,
        archive=wrong.archive,
        signer=signer,
    )
