"""One model of a document: stored and read back unchanged, hashed without what the approval does not cover."""

from dataclasses import replace
from datetime import date

from domain.document import (
    Appendix,
    Block,
    Citation,
    Document,
    Footnote,
    Header,
    Kind,
    LegalBasis,
    Purpose,
    Recipient,
    Section,
    Signer,
    Urgency,
    content_hash,
    from_plain,
    to_plain,
)

FULL = Document(
    header=Header("UBND PHƯỜNG", "TRƯỜNG MẦM NON HOA SEN", "05", "KH-MNHS", "Bình Minh", date(2024, 2, 5)),
    kind=Kind("KẾ HOẠCH", "KH"),
    abstract="Trồng cây năm 2024",
    addressees=("Phòng GD&ĐT",),
    legal_bases=(LegalBasis("Kế hoạch", "1", "KH-UBND", date(2024, 1, 2), "UBND", raw="Kế hoạch số 1", lead="Căn cứ"),),
    intro="Nhà trường xây dựng kế hoạch như sau:",
    sections=(
        Section(
            "I",
            "NHIỆM VỤ",
            (Block("bullet", "Trồng cây", "-", (Block("bullet", "ở sân sau", "+"),)),),
            (Section("1", "Bảng", (Block("table", rows=(("Lớp", "Số cây"), ("5A", "3"))),)),),
        ),
    ),
    footnotes=(
        Footnote("1", (Block("paragraph", "Theo chỉ thị"),), (Citation("Chỉ thị", "5", date=date(2024, 1, 3)),)),
    ),
    closing="Trên đây là kế hoạch./.",
    recipients=(Recipient("Phòng GD&ĐT", Purpose.FOR_REPORT), Recipient("Như trên")),
    archive="VT",
    signer=Signer("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Mai Lan"),
    appendices=(Appendix("PHỤ LỤC", (Block("paragraph", "Danh sách"),), (Section("1", "Lớp 5A"),)),),
    urgency=Urgency.URGENT,
    extra={"drafter_code": "NN"},
)
BARE = Document(Header(), Kind("CÔNG VĂN", ""), "")


def test_a_document_is_stored_and_read_back_unchanged() -> None:
    for document in (FULL, BARE):
        assert from_plain(to_plain(document)) == document


def test_an_approval_covers_everything_but_number_date_and_signature() -> None:
    signed = replace(FULL, header=replace(FULL.header, number=None, date=None), signer=None)
    assert content_hash(signed) == content_hash(FULL)
    for changed in (
        replace(FULL, abstract="Trồng cây năm 2025"),
        replace(FULL, recipients=FULL.recipients[:1]),
        replace(FULL, header=replace(FULL.header, symbol="QĐ-MNHS")),
    ):
        assert content_hash(changed) != content_hash(FULL)


def test_each_purpose_is_printed_as_the_forms_print_it() -> None:
    assert [purpose.mark for purpose in Purpose] == ["b/c", "t/h", "p/h", "để biết", ""]
