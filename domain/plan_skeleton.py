"""An empty plan in the decree's form, to be written in Word and read back (NĐ 30/2020/NĐ-CP, Appendix I and III)."""

from dataclasses import dataclass

from domain.document import Block, Document, Header, Kind, LegalBasis, Purpose, Recipient, Section, Signer

GAP = "…"  # what is to be written


@dataclass(frozen=True)
class Letterhead:
    """What the office puts on every plan."""

    office: str
    parent_body: str | None
    symbol: str
    place: str
    superiors: tuple[str, ...]
    signer_title: str
    signer_name: str


def skeleton(head: Letterhead, subject: str, year: int) -> Document:
    """A plan with its usual parts: aim, work, means, who carries it out; every gap is marked `…`."""
    abstract = f"{subject or GAP} năm {year}"
    return Document(
        header=Header(head.parent_body, head.office.upper(), None, head.symbol, head.place, None),
        kind=Kind("KẾ HOẠCH", "KH"),
        abstract=abstract,
        legal_bases=(
            _basis(f"Thông tư số {GAP}/{GAP}/TT-BGDĐT ngày {GAP} của Bộ Giáo dục và Đào tạo {GAP}"),
            _basis(f"Kế hoạch số {GAP}/KH-{GAP} ngày {GAP} của {GAP} về {GAP}"),
        ),
        intro=f"{head.office} xây dựng Kế hoạch {abstract} như sau:",
        sections=(
            Section(
                "I",
                "MỤC ĐÍCH, YÊU CẦU",
                sections=(
                    Section("1", "Mục đích", (_bullet(GAP),)),
                    Section("2", "Yêu cầu", (_bullet(GAP),)),
                ),
            ),
            Section(
                "II",
                "NỘI DUNG, NHIỆM VỤ",
                sections=(
                    Section("1", f"Công tác {GAP}", (_bullet(GAP),)),
                    Section("2", f"Công tác {GAP}", (_bullet(GAP),)),
                ),
            ),
            Section("III", "THỜI GIAN, KINH PHÍ", (_bullet(f"Thời gian: {GAP}"), _bullet(f"Kinh phí: {GAP}"))),
            Section(
                "IV",
                "TỔ CHỨC THỰC HIỆN",
                (
                    _bullet(f"Giao đồng chí {GAP} phụ trách {GAP}."),
                    _bullet(f"Giao {GAP} báo cáo kết quả hằng quý, chậm nhất ngày {GAP} của tháng cuối quý."),
                ),
            ),
        ),
        closing=f"Trên đây là Kế hoạch {abstract} của {head.office}./.",
        recipients=(
            *(Recipient(name, Purpose.FOR_REPORT) for name in head.superiors),
            Recipient("Toàn thể CBGVNV", Purpose.FOR_ACTION),
        ),
        archive="VT",
        signer=Signer(None, head.signer_title.upper(), head.signer_name),
    )


def _basis(raw: str) -> LegalBasis:
    return LegalBasis(raw=raw, lead="Căn cứ")


def _bullet(text: str) -> Block:
    return Block("bullet", text, "-")
