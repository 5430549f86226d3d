"""The parts of a plan: page head, citations, foot, footnotes, in the forms they really have."""

import datetime

import pytest

from domain.document import Purpose, Recipient, Signer, Urgency
from domain.plan import NotAPlan, PlanReading, read_plan
from domain.plan.citations import cited
from domain.plan.footer import purpose_of

BODY = [
    "KẾ HOẠCH",
    "Giữ trường xanh",
    "Nhà trường xây dựng kế hoạch như sau:",
    "I. MỤC ĐÍCH",
    "Trường xanh, sạch, đẹp.",
]
HEAD = ["UBND XÃ AN LẠC", "TRƯỜNG MẦM NON BÌNH AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]


def reading(*lines: str) -> PlanReading:
    found = read_plan(lines)
    assert isinstance(found, PlanReading), found
    return found


class TestThePageHead:
    @pytest.mark.parametrize(
        ("line", "number", "symbol"),
        [
            ("Số: 05/KH-MNBA", "05", "KH-MNBA"),
            ("Số:      /KH-MNBA", None, "KH-MNBA"),
            ("Số : 0130 / KH - MNBA", "0130", "KH-MNBA"),
            ("Số 07-KH/CB", "07", "KH/CB"),
            ("Số: .../KH-PGD&ĐT", None, "KH-PGD&ĐT"),
            ("Số: 12", "12", None),
        ],
    )
    def test_number_and_symbol_are_taken_in_every_form(self, line: str, number: str | None, symbol: str | None) -> None:
        header = reading(*HEAD, line, *BODY).document.header
        assert (header.number, header.symbol) == (number, symbol)

    @pytest.mark.parametrize(
        ("line", "place", "date"),
        [
            ("An Lạc, ngày 05 tháng 02 năm 2024", "An Lạc", datetime.date(2024, 2, 5)),
            ("An Lạc,ngày 5 tháng 2 năm 2024", "An Lạc", datetime.date(2024, 2, 5)),
            ("An Lạc, ngày 05/02/2024", "An Lạc", datetime.date(2024, 2, 5)),
            ("An Lạc, ngày     tháng     năm 2024", "An Lạc", None),
            ("An Lạc, ngày … tháng … năm …", "An Lạc", None),
            ("An Lạc, ngày 31 tháng 02 năm 2024", "An Lạc", None),
        ],
    )
    def test_place_and_date_are_taken_and_never_guessed(
        self, line: str, place: str, date: datetime.date | None
    ) -> None:
        header = reading(*HEAD, line, *BODY).document.header
        assert (header.place, header.date) == (place, date)

    def test_columns_with_one_blank_between_them_are_parted(self) -> None:
        header = reading(
            "UBND XÃ AN LẠC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "TRƯỜNG MẦM NON BÌNH AN Độc lập - Tự do - Hạnh phúc",
            "Số: 12/KH-MNBA An Lạc, ngày 10 tháng 9 năm 2024",
            *BODY,
        ).document.header
        assert (header.parent_body, header.issuing_body) == ("UBND XÃ AN LẠC", "TRƯỜNG MẦM NON BÌNH AN")
        assert (header.number, header.place) == ("12", "An Lạc")

    def test_a_body_that_fills_two_lines_is_one_body(self) -> None:
        header = reading("PHÒNG TÀI CHÍNH -", "KẾ HOẠCH", *HEAD[2:], *BODY).document.header
        assert header.issuing_body == "PHÒNG TÀI CHÍNH - KẾ HOẠCH"

    def test_a_draft_and_an_urgent_one_say_so(self) -> None:
        assert reading(*HEAD, "KHẨN", "DỰ THẢO", *BODY).document.urgency is Urgency.URGENT

    def test_a_text_without_the_kind_is_refused(self) -> None:
        assert isinstance(read_plan(["Kính gửi: Các trường", "I. NỘI DUNG", "Xin ý kiến."]), NotAPlan)
        assert isinstance(read_plan(["a", "b", "c", "d", "e", "I. NỘI DUNG", "KẾ HOẠCH"]), NotAPlan)

    def test_an_abstract_may_be_missing(self) -> None:
        document = reading("KẾ HOẠCH", "Căn cứ Kế hoạch số 1/KH-UBND ngày 02/01/2024 của UBND xã;", *BODY[2:]).document
        assert document.abstract == ""
        assert document.legal_bases[0].number == "1"

    def test_what_the_plan_is_attached_to_is_no_part_of_the_abstract(self) -> None:
        document = reading(*BODY[:2], "(Ban hành kèm theo Quyết định số 3/QĐ-MNBA ngày 05/9/2024)", *BODY[2:]).document
        assert document.abstract == "Giữ trường xanh"
        assert document.extra["attached_to"].startswith("(Ban hành kèm theo")


class TestCitations:
    @pytest.mark.parametrize(
        ("text", "kind", "number", "symbol", "date", "issuer", "subject"),
        [
            ("Luật Giáo dục ngày 14 tháng 6 năm 2019", "Luật", None, None, "2019-06-14", None, "Giáo dục"),
            ("Luật Trẻ em số 102/2016/QH13", "Luật", "102/2016", "QH13", None, None, "Trẻ em"),
            (
                "Thông tư 52/2020/TT-BGDĐT ngày 31/12/2020 của Bộ trưởng Bộ GD&ĐT ban hành Điều lệ Trường mầm non",
                "Thông tư", "52/2020", "TT-BGDĐT", "2020-12-31", "Bộ trưởng Bộ GD&ĐT",
                "ban hành Điều lệ Trường mầm non",
            ),
            (
                "Kế hoạch số 12- KH/ĐU của Đảng ủy xã về chuyển đổi số",
                "Kế hoạch", "12", "KH/ĐU", None, "Đảng ủy xã", "chuyển đổi số",
            ),
            (
                "Công văn số 99/PGDĐT ngày 30/02/2024 Phòng GD&ĐT V/v khai giảng",
                "Công văn", "99", "PGDĐT", None, "Phòng GD&ĐT", "khai giảng",
            ),
            (
                "Điều lệ trường mầm non ban hành kèm theo Thông tư số 52/2020/TT-BGDĐT",
                "Thông tư", "52/2020", "TT-BGDĐT", None, None, "Điều lệ trường mầm non",
            ),
        ],
    )  # fmt: skip
    def test_each_part_is_found_whatever_is_missing(
        self, text: str, kind: str, number: str, symbol: str, date: str | None, issuer: str | None, subject: str
    ) -> None:
        found = cited(text)
        assert found is not None
        row = found.citation
        assert (row.kind, row.number, row.symbol) == (kind, number, symbol)
        assert row.date == (datetime.date.fromisoformat(date) if date else None)
        assert (row.issuer, row.subject) == (issuer, subject)

    def test_words_that_cite_nothing_are_no_citation(self) -> None:
        assert cited("tình hình thực tế của nhà trường") is None
        assert cited("Kế hoạch này được thực hiện từ ngày ký") is None

    def test_a_second_number_of_the_same_kind_takes_its_kind(self) -> None:
        bases = reading(
            *BODY[:2],
            "Căn cứ các Quyết định: số 1/QĐ-UBND ngày 02/01/2024; số 2/QĐ-UBND ngày 03/01/2024;",
            "số 3/QĐ-UBND ngày 04/01/2024;",
            *BODY[2:],
        ).document.legal_bases
        assert [(basis.kind, basis.number) for basis in bases] == [("Quyết định", n) for n in "123"]

    def test_a_basis_that_is_no_document_is_kept_verbatim(self) -> None:
        (basis,) = reading(*BODY[:2], "Căn cứ tình hình thực tế của nhà trường;", *BODY[2:]).document.legal_bases
        assert (basis.lead, basis.raw, basis.kind) == ("Căn cứ", "tình hình thực tế của nhà trường", None)


class TestTheFoot:
    @pytest.mark.parametrize(
        ("item", "name", "purpose"),
        [
            ("Phòng GD&ĐT(b/c);", "Phòng GD&ĐT", Purpose.FOR_REPORT),
            ("Sở GD&ĐT; (để báo cáo)", "Sở GD&ĐT", Purpose.FOR_REPORT),
            ("Chi bộ (Báo cáo) ;", "Chi bộ", Purpose.FOR_REPORT),
            ("Các tổ (để t/h);", "Các tổ", Purpose.FOR_ACTION),
            ("CBGVNV (th/hiện);", "CBGVNV", Purpose.FOR_ACTION),
            ("Công đoàn (p/h);", "Công đoàn", Purpose.FOR_COORDINATION),
            ("Đoàn TN để phối hợp;", "Đoàn TN", Purpose.FOR_COORDINATION),
            ("BCH (để biết);", "BCH", Purpose.FOR_INFORMATION),
            ("Trang Web ;", "Trang Web", Purpose.FOR_PUBLICATION),
            ("Báo Quảng Ninh (đăng tải);", "Báo Quảng Ninh", Purpose.FOR_PUBLICATION),
            ("CT, PCT UBND TP (1A, 1G);", "CT, PCT UBND TP (1A, 1G)", None),
            ("Chi ủy (c/đ);", "Chi ủy (c/đ)", None),
        ],
    )
    def test_the_purpose_follows_the_printed_mark(self, item: str, name: str, purpose: Purpose | None) -> None:
        assert purpose_of(item) == (name, purpose)

    def test_several_recipients_on_the_line_of_the_label_are_parted(self) -> None:
        document = reading(
            *BODY, "Nơi nhận: - UBND xã (b/c); - Các tổ (t/h); - Lưu: VT.", "HIỆU TRƯỞNG", "Mai Lan"
        ).document
        assert document.recipients == (
            Recipient("UBND xã", Purpose.FOR_REPORT),
            Recipient("Các tổ", Purpose.FOR_ACTION),
        )
        assert document.archive == "VT"

    def test_recipients_without_dashes_and_a_mark_on_its_own_line(self) -> None:
        document = reading(
            *BODY, "Nơi nhận:", "Như trên;", "Các tổ, bộ phận", "(t/h);", "Lưu VT.", "HIỆU TRƯỞNG", "Mai Lan"
        ).document
        assert [to.name for to in document.recipients] == ["Như trên", "Các tổ, bộ phận"]
        assert document.archive == "VT"

    @pytest.mark.parametrize(
        ("lines", "signer"),
        [
            (["HIỆU TRƯỞNG", "Lê Thị Lành"], Signer(None, "HIỆU TRƯỞNG", "Lê Thị Lành")),
            (["Q. HIỆU TRƯỞNG", "Lê Thị Lành"], Signer(None, "Q. HIỆU TRƯỞNG", "Lê Thị Lành")),
            (["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "LÊ THỊ LÀNH"],
             Signer("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "LÊ " "THỊ " "LÀNH")),
            (["TM. HỘI ĐỒNG", "CHỦ TỊCH", "HIỆU TRƯỞNG", "Lê Lành"],
             Signer("TM. HỘI ĐỒNG\nCHỦ TỊCH", "HIỆU TRƯỞNG", "Lê " "Lành")),
            (["TM. ỦY BAN NHÂN", "DÂN", "CHỦ TỊCH", "(Đã ký)", "Lê Lành"],
             Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê " "Lành")),
            (["TM. NHÀ TRƯỜNG", "Lê Lành"], Signer("TM. NHÀ TRƯỜNG", None, "Lê Lành")),
            (["Hiệu trưởng", "Lê Thị Lành"], Signer(None, "Hiệu trưởng", "Lê Thị Lành")),
            (["HIỆU TRƯỞNG"], Signer(None, "HIỆU TRƯỞNG", None)),
        ],
    )  # fmt: skip
    def test_authority_title_and_name_of_the_signer(self, lines: list[str], signer: Signer) -> None:
        assert reading(*BODY, "Nơi nhận:", "- Lưu: VT.", *lines).document.signer == signer
        assert reading(*BODY, *lines, "Nơi nhận:", "- Lưu: VT.").document.signer == signer
        parted = reading(*BODY, "Nơi nhận:", *lines[:-1], "- UBND xã (b/c);", "- Lưu: VT.", lines[-1]).document
        assert parted.signer == signer or len(lines) == 1
        assert [to.name for to in parted.recipients] == ["UBND xã"]

    def test_a_plan_without_recipients_is_signed_all_the_same(self) -> None:
        document = reading(*BODY, "TỔ TRƯỞNG", "Ngô Quang Huy").document
        assert document.signer == Signer(None, "TỔ TRƯỞNG", "Ngô Quang Huy")
        assert document.recipients == ()

    def test_a_plan_that_breaks_off_has_no_foot(self) -> None:
        document = reading(*BODY).document
        assert document.signer is None
        assert document.archive is None


class TestFootnotes:
    def test_a_raised_mark_calls_its_note(self) -> None:
        document = reading(
            *BODY[:4],
            "Trường xanh¹ và sạch, đẹp.",
            "¹ Theo Chỉ thị số 5/CT-UBND ngày 02/01/2024 của UBND xã.",
            "II. KINH PHÍ",
            "Không.",
        ).document
        assert [(note.mark, note.citations[0].number) for note in document.footnotes] == [("1", "5")]
        assert [section.number for section in document.sections] == ["I", "II"]

    def test_a_rule_of_dashes_begins_the_notes(self) -> None:
        document = reading(
            *BODY[:4], "Trường xanh1, sạch và luôn luôn", "__________", "1 Chỉ thị số 5/CT-UBND của UBND xã.",
            "2 Kế hoạch số 6/KH-UBND của UBND xã.", "\fđẹp vào mọi ngày trong năm2.",
        ).document  # fmt: skip
        assert document.sections[0].blocks[0].text == "Trường xanh1, sạch và luôn luôn đẹp vào mọi ngày trong năm2."
        assert [note.mark for note in document.footnotes] == ["1", "2"]

    def test_a_number_at_the_start_of_a_line_is_no_note_without_its_call(self) -> None:
        document = reading(*BODY[:4], "Toàn xã có bảy trường mầm non công lập và thêm", "12 Trường tiểu học.").document
        assert document.footnotes == ()


class TestWrappedLines:
    def test_a_dash_of_the_sentence_is_no_bullet(self) -> None:
        document = reading(
            *BODY[:2],
            "Căn cứ Quyết định số 650/QĐ-LĐTBXH ngày 21 tháng 7 năm 2022 của Bộ trưởng Bộ Lao động",
            "- Thương binh và Xã hội về giảm nghèo giai đoạn 2021",
            "- 2025;",
            *BODY[2:4],
            "Trường xanh, sạch và đẹp là nơi trẻ thích đến mỗi ngày và cũng là nơi mà mọi phụ huynh",
            "yên tâm gửi con.",
            "Phân công thầy Trịnh Đình Khoa - Tổ trưởng tổ Tự nhiên kiểm tra cùng cô Lã Thị Yến",
            "- Tổ trưởng tổ Xã hội vào cuối mỗi tháng.",
        ).document
        (basis,) = document.legal_bases
        assert basis.issuer == "Bộ trưởng Bộ Lao động - Thương binh và Xã hội"
        assert basis.subject == "giảm nghèo giai đoạn 2021 - 2025"
        assert len(document.sections[0].blocks) == 2
