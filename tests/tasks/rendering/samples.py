"""A school's documents of every kind, valid by default; written for the tests."""

import datetime
from dataclasses import replace

from domain.document import (
    Appendix,
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
    Urgency,
)


def paragraph(text: str) -> Block:
    return Block("paragraph", text)


def bullet(text: str, *children: Block, marker: str = "-") -> Block:
    return Block("bullet", text, marker, children)


def header(number: str | None, symbol: str, day: datetime.date | None) -> Header:
    return Header("UBND THỊ XÃ ĐÔNG TRIỀU", "TRƯỜNG MẦM NON SAO MAI", number, symbol, "Đông Triều", day)


HEAD = Signer(None, "HIỆU TRƯỞNG", "Lê Thị Lành")
BASES = (
    LegalBasis(raw="Luật Giáo dục ngày 14 tháng 6 năm 2019"),
    LegalBasis(
        raw="Kế hoạch số 39/KH-UBND ngày 15 tháng 01 năm 2024 của Ủy ban nhân dân thị xã Đông Triều về phát triển "
        "văn hóa đọc trong cộng đồng năm 2024"
    ),
)
TABLE = Block(
    "table",
    rows=(
        ("STT", "Nội dung", "Thời gian", "Người thực hiện"),
        ("1", "Trang trí góc thư viện của các lớp, sắp xếp lại tủ sách dùng chung", "15/3/2024", "Giáo viên các lớp"),
        ("2", "Tổ chức Ngày hội đọc sách toàn trường, mời cha mẹ trẻ tham dự", "21/4/2024", "Phó Hiệu trưởng"),
    ),
)
SECTIONS = (
    Section(
        "I",
        "MỤC ĐÍCH, YÊU CẦU",
        (),
        (
            Section(
                "1",
                "Mục đích",
                (
                    bullet("Hình thành thói quen đọc sách cho trẻ theo hướng dẫn của Ngành1."),
                    bullet(
                        "Bổ sung đầu sách cho thư viện.",
                        bullet("Mỗi lớp có ít nhất 01 góc thư viện;", marker="+"),
                        bullet("Mỗi trẻ được xem sách ít nhất 02 lần mỗi tuần.", marker="+"),
                    ),
                ),
            ),
            Section("2", "Yêu cầu", (paragraph("Các hoạt động an toàn, tiết kiệm, phù hợp với lứa tuổi."),)),
        ),
    ),
    Section("II", "NỘI DUNG VÀ PHÂN CÔNG", (paragraph("Phân công theo bảng sau (danh mục sách tại Phụ lục):"), TABLE)),
    Section("III", "KINH PHÍ", (paragraph("Từ nguồn chi thường xuyên và nguồn xã hội hóa hợp pháp."),)),
    Section(
        "IV",
        "TỔ CHỨC THỰC HIỆN",
        (
            bullet("Giao đồng chí Trần Thu Hà - Phó Hiệu trưởng chỉ đạo, báo cáo kết quả trước ngày 30/4/2024."),
            bullet("Các tổ chuyên môn triển khai đến từng lớp."),
        ),
    ),
)


def plan(**changes: object) -> Document:
    """Kế hoạch: căn cứ, sections, a table, a footnote, an appendix; signed by the deputy (KT.)."""
    base = Document(
        header=header("5", "KH-MNSM", datetime.date(2024, 2, 5)),
        kind=Kind("KẾ HOẠCH", "KH"),
        abstract="Tổ chức Ngày hội đọc sách và xây dựng thư viện thân thiện cho trẻ em năm học 2023 - 2024",
        legal_bases=BASES,
        intro="Trường Mầm non Sao Mai xây dựng Kế hoạch tổ chức Ngày hội đọc sách với các nội dung sau:",
        sections=SECTIONS,
        footnotes=(
            Footnote(
                "1",
                (paragraph("Công văn số 112/PGDĐT-MN ngày 20 tháng 01 năm 2024 của Phòng Giáo dục và Đào tạo."),),
            ),
        ),
        closing="Trên đây là Kế hoạch tổ chức Ngày hội đọc sách của Trường Mầm non Sao Mai./.",
        recipients=(
            Recipient("Phòng GD&ĐT", Purpose.FOR_REPORT),
            Recipient("Các tổ chuyên môn", Purpose.FOR_ACTION),
            Recipient("Trang Web", Purpose.FOR_PUBLICATION),
        ),
        archive="VT, CM (02)",
        signer=Signer("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Trần Thu Hà"),
        appendices=(
            Appendix(
                "DANH MỤC SÁCH ĐỀ NGHỊ BỔ SUNG",
                (Block("table", rows=(("STT", "Tên sách", "Số lượng"), ("1", "Truyện cổ tích Việt Nam", "10"))),),
            ),
        ),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


WIDE_TABLE = Block(
    "table",
    rows=(
        (
            "STT",
            "Nội dung công việc",
            "Mục tiêu cần đạt",
            "Chỉ tiêu",
            "Người phụ trách",
            "Phối hợp",
            "Thời gian",
            "Kinh phí",
        ),
        *(
            (
                str(number),
                "Rà soát, bổ sung sách cho góc thư viện của từng nhóm lớp theo chủ đề của tháng",
                "Trẻ được xem sách hằng ngày, cha mẹ trẻ tham gia đóng góp và đọc cùng con tại nhà",
                "100% nhóm lớp",
                "Phó Hiệu trưởng phụ trách chuyên môn",
                "Giáo viên chủ nhiệm, Ban đại diện cha mẹ trẻ",
                "30/4/2024",
                "1.500.000 đồng",
            )
            for number in range(1, 16)
        ),
    ),
)
"""Eight columns of words on two pages: more than an upright page takes."""


def with_wide_appendices() -> Document:
    """A plan with four appendices: upright, two on their side, upright."""
    narrow, wide = plan().appendices[0], Appendix("BIỂU PHÂN CÔNG CHI TIẾT", (WIDE_TABLE,))
    return plan(appendices=(narrow, wide, wide, narrow))


def report(**changes: object) -> Document:
    """Báo cáo sent to the superior."""
    base = plan(
        header=header("17", "BC-MNSM", datetime.date(2024, 5, 3)),
        kind=Kind("BÁO CÁO", "BC"),
        abstract="Kết quả tổ chức Ngày hội đọc sách",
        addressees=("Phòng Giáo dục và Đào tạo thị xã Đông Triều",),
        legal_bases=(),
        closing="Trên đây là báo cáo kết quả tổ chức Ngày hội đọc sách của Trường Mầm non Sao Mai./.",
        recipients=(),
        signer=HEAD,
        appendices=(),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def letter(**changes: object) -> Document:
    """Công văn to two bodies, very urgent, for internal use, with the school's address."""
    base = Document(
        header=Header(
            "UBND THỊ XÃ ĐÔNG TRIỀU",
            "TRƯỜNG TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ NGUYỄN BỈNH KHIÊM",
            "12",
            "THCSNBK-VP",
            "Đông Triều",
            datetime.date(2024, 10, 12),
        ),
        kind=Kind("CÔNG VĂN", ""),
        abstract="cử giáo viên tham gia tập huấn công tác văn thư, lưu trữ năm 2024",
        addressees=("Phòng Giáo dục và Đào tạo", "Ủy ban nhân dân phường Mạo Khê"),
        sections=(
            Section("", "", (paragraph("Thực hiện yêu cầu của quý cơ quan, Trường cử 02 giáo viên tham gia."),)),
        ),
        closing="Trân trọng./.",
        signer=HEAD,
        urgency=Urgency.VERY_URGENT,
        extra={
            "drafter_code": "NTL.(02)",
            "address": "Số 5, phố Mới; ĐT: 0203.000.000",
            "circulation": "LƯU HÀNH NỘI BỘ",
        },
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def decision(**changes: object) -> Document:
    """Quyết định of the head: bases, QUYẾT ĐỊNH:, three articles."""
    base = Document(
        header=header("31", "QĐ-MNSM", datetime.date(2024, 3, 9)),
        kind=Kind("QUYẾT ĐỊNH", "QĐ"),
        abstract="Thành lập Ban Tổ chức Ngày hội đọc sách",
        legal_bases=BASES,
        intro="Theo đề nghị của Tổ trưởng Tổ Văn phòng.",
        sections=(
            Section("Điều 1", "", (paragraph("Thành lập Ban Tổ chức gồm các ông, bà có tên sau đây."),)),
            Section("Điều 2", "Quyết định này có hiệu lực kể từ ngày ký."),
            Section("Điều 3", "Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này."),
        ),
        recipients=(Recipient("Như Điều 3"),),
        signer=HEAD,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def of_kind(name: str, symbol: str, **changes: object) -> Document:
    """A short document of another kind."""
    base = report(
        header=header("3", f"{symbol}-MNSM", datetime.date(2024, 12, 1)),
        kind=Kind(name, symbol),
        abstract="Tổ chức hội thi giáo viên dạy giỏi cấp trường",
        addressees=(),
        footnotes=(),
        recipients=(Recipient("Các tổ chuyên môn", Purpose.FOR_ACTION),),
        sections=(Section("", "", (paragraph("Thời gian: 08 giờ 00 phút, ngày 15 tháng 12 năm 2024."),)),),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def every_kind() -> dict[str, Document]:
    """One valid document of each kind a school writes."""
    return {
        "kế hoạch": plan(),
        "báo cáo": report(),
        "công văn": letter(),
        "quyết định": decision(),
        "tờ trình": of_kind("TỜ TRÌNH", "TTr", addressees=("Phòng Giáo dục và Đào tạo",), recipients=()),
        "thông báo": of_kind("THÔNG BÁO", "TB"),
        "giấy mời": of_kind("GIẤY MỜI", "GM", intro="Trường Mầm non Sao Mai trân trọng kính mời:"),
    }


def ten_pages() -> Document:
    """A plan of about ten pages."""
    words = (
        "Tổ chức các hoạt động chăm sóc, nuôi dưỡng, giáo dục trẻ theo chương trình giáo dục mầm non; phối hợp với "
        "cha mẹ trẻ trong công tác tuyên truyền, vận động và bảo đảm an toàn cho trẻ trong suốt năm học."
    )
    more = tuple(
        Section(
            number,
            "NHIỆM VỤ VÀ GIẢI PHÁP",
            (),
            tuple(Section(str(n), "Nội dung công việc", tuple(bullet(words) for _ in range(5))) for n in range(1, 5)),
        )
        for number in ("V", "VI", "VII", "VIII", "IX")
    )
    return plan(sections=(*SECTIONS, *more))
