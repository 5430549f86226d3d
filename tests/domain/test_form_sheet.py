"""A document laid out: every box with the words that are printed in it."""

import datetime
from dataclasses import replace

import pytest

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
)
from domain.form import LANDSCAPE, PAGE
from domain.form_body import Chart, Grid, Line, Notes, basis_lines, cited, section_lines
from domain.form_names import official_name, sentence_case
from domain.form_sheet import deciding_authority, lay_out, recipient_lines
from domain.form_widths import balanced, column_shares, figure_columns, is_wide, text_width, wrapped

BARE = Document(
    Header("UBND XÃ", "TRƯỜNG MẦM NON SAO MAI", "5", "KH-MNSM", "Đông Triều", datetime.date(2024, 2, 5)),
    Kind("KẾ HOẠCH", "KH"),
    "Tổ chức hội thi",
)


def say(text: str) -> Block:
    return Block("paragraph", text)


def printed(*sections: Section) -> list[tuple[str, str, int]]:
    return [(item.role.value, item.text, item.level) for item in section_lines(sections) if isinstance(item, Line)]


def test_headings_are_told_by_the_form_of_their_number() -> None:
    tree = Section("Phần I", "QUY ĐỊNH CHUNG", (), (
        Section("I", "MỤC ĐÍCH", (), (
            Section("1", "Yêu cầu", (), (Section("a", "An toàn;"), Section("1.1.", "Chi tiết", (say("Nội dung."),)))),
        )),
    ))  # fmt: skip
    assert printed(tree) == [
        ("part_label", "Phần I", 2),
        ("part_title", "QUY ĐỊNH CHUNG", 0),
        ("division", "I. MỤC ĐÍCH", 3),
        ("clause", "1. Yêu cầu", 4),
        ("point", "a) An toàn;", 0),
        ("clause", "1.1. Chi tiết", 5),
        ("body", "Nội dung.", 0),
    ]
    assert printed(Section("Chương II", "")) == [("part_label", "Chương II", 2)]


def test_a_clause_that_is_a_sentence_is_running_text() -> None:
    assert printed(Section("1", "Quyết định này có hiệu lực kể từ ngày ký.")) == [
        ("body", "1. Quyết định này có hiệu lực kể từ ngày ký.", 0)
    ]
    assert printed(Section("", "Ghi chú", (say("Không."),)))[0] == ("clause", "Ghi chú", 2)
    assert printed(Section("", "", (say("Chỉ nội dung."),))) == [("body", "Chỉ nội dung.", 0)]


def test_an_article_has_a_title_of_its_own_or_begins_its_sentence() -> None:
    assert printed(Section("Điều 1", "Phạm vi", (say("Áp dụng toàn trường."),)))[0] == ("article", "Điều 1. Phạm vi", 2)
    (line,) = section_lines([Section("Điều 2", "", (say("Thành lập Ban Tổ chức."),))])
    assert isinstance(line, Line)
    assert [(span.text, span.bold) for span in line.spans] == [("Điều 2. ", True), ("Thành lập Ban Tổ chức.", None)]
    assert printed(Section("Điều 3", "", (Block("table", rows=(("a",),)),))) == [("body", "Điều 3. ", 0)]


def test_blocks_are_bullets_with_children_and_tables() -> None:
    blocks = (
        Block("bullet", "Việc chính:", "-", (Block("bullet", "việc con;", "+"),)),
        Block("table", rows=(("STT", "Nội dung"), ("1", "Ô\ncó hai dòng"))),
        Block("table"),
        say(""),
    )
    items = list(section_lines([Section("", "", blocks)]))
    assert [item.text for item in items if isinstance(item, Line)] == ["- Việc chính:", "+ việc con;"]
    assert [item.rows[1][1] for item in items if isinstance(item, Grid)] == ["Ô có hai dòng"]


def test_bases_are_one_a_line_and_keep_the_word_that_leads_them() -> None:
    plain = (LegalBasis(raw="Luật Giáo dục;"), LegalBasis(raw="Căn cứ Luật Trẻ em,"))
    assert [line.text for line in basis_lines(plain)] == ["Căn cứ Luật Giáo dục;", "Căn cứ Luật Trẻ em."]
    led = (LegalBasis(raw="Kế hoạch số 1", lead="Thực hiện"), LegalBasis(raw="Kế hoạch số 2"))
    assert [line.text for line in basis_lines(led, goes_on=True)] == ["Thực hiện Kế hoạch số 1;", "Kế hoạch số 2;"]


def test_a_basis_known_only_by_its_fields_is_cited_in_full() -> None:
    basis = LegalBasis("Kế hoạch", "39", "KH-UBND", datetime.date(2024, 1, 15), "UBND thị xã", "phát triển văn hóa đọc")
    assert cited(basis) == "Kế hoạch số 39/KH-UBND ngày 15 tháng 01 năm 2024 của UBND thị xã về phát triển văn hóa đọc"
    assert cited(LegalBasis("Nghị quyết", "05", "NQ/TU")) == "Nghị quyết số 05-NQ/TU"
    assert cited(LegalBasis("Luật Giáo dục")) == "Luật Giáo dục"


def spans(document: Document) -> list[tuple[str, int | None]]:
    return [(span.text, span.note) for item in lay_out(document).lines if isinstance(item, Line) for span in item.spans]


@pytest.mark.parametrize(
    ("text", "mark", "found"),
    [
        ("theo Ngành1.", "1", True),
        ("theo Ngành¹.", "1", True),
        ("theo “Đề án”1, năm", "1", True),
        ("theo Ngành[1].", "[1]", True),
        ("lớp A1 và 10 trẻ", "1", True),
        ("tăng1% so với", "1", False),
        ("năm 2021.", "1", False),
        ("không có", "", False),
    ],
)
def test_a_footnote_hangs_where_its_mark_is_glued_to_a_word(text: str, mark: str, found: bool) -> None:
    document = replace(
        BARE,
        sections=(Section("", "", (say(text),)),),
        footnotes=(Footnote(mark, (say("Chú thích."),)),),
        closing="Hết./.",
    )
    noted = [index for index, (_, note) in enumerate(spans(document)) if note is not None]
    assert len(noted) == 1
    assert (noted[0] < len(spans(document)) - 1) == found


def test_tables_carry_no_footnotes_and_a_text_without_lines_drops_none() -> None:
    table = Block("table", rows=(("Ngành1.",),))
    document = replace(BARE, sections=(Section("", "", (table,)),), footnotes=(Footnote("1", (say("x"),)),))
    assert spans(document) == []
    assert lay_out(document).notes[0].lines == ("x",)


def test_the_text_ends_with_the_end_mark_once() -> None:
    for closing in ("Hết", "Hết.", "Hết;", "Hết./."):
        last = lay_out(replace(BARE, closing=closing)).lines[-1]
        assert isinstance(last, Line)
        assert last.text == "Hết./."
        assert last.keep


def test_recipients_begin_as_above_and_end_with_the_archive() -> None:
    document = replace(
        BARE,
        addressees=("Phòng GD&ĐT",),
        recipients=(Recipient("- Chi bộ;", Purpose.FOR_REPORT), Recipient("Trang Web", Purpose.FOR_PUBLICATION)),
        archive="VT, CM.",
    )
    assert recipient_lines(document) == ["- Như trên;", "- Chi bộ (b/c);", "- Trang Web;", "- Lưu: VT, CM."]
    given = replace(document, recipients=(Recipient("Như trên"),), archive=None)
    assert recipient_lines(given) == ["- Như trên;", "- Lưu: VT."]


def test_addressees_are_one_or_a_list() -> None:
    assert lay_out(replace(BARE, addressees=("- Phòng GD&ĐT;",))).addressees == ("Phòng GD&ĐT",)
    assert lay_out(replace(BARE, addressees=("A", "B."))).addressees == ("- A;", "- B.")


def test_an_official_letter_prints_its_subject_instead_of_a_kind() -> None:
    sheet = lay_out(replace(BARE, kind=Kind("CÔNG VĂN", "")))
    assert (sheet.kind, sheet.abstract, sheet.subject) == ("", "", "V/v Tổ chức hội thi")
    assert lay_out(replace(BARE, kind=Kind("", ""), abstract="V/v nghỉ tết")).subject == "V/v nghỉ tết"
    assert lay_out(replace(BARE, kind=Kind("", ""), abstract="")).subject == ""


@pytest.mark.parametrize(
    ("signer", "authority"),
    [
        (Signer(None, "HIỆU TRƯỞNG", "A"), "HIỆU TRƯỞNG TRƯỜNG MẦM NON SAO MAI"),
        (Signer("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "B"), "HIỆU TRƯỞNG TRƯỜNG MẦM NON SAO MAI"),
        (Signer("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "C"), "TRƯỜNG MẦM NON SAO MAI"),
        (None, ""),
    ],
)
def test_a_decision_names_who_decides(signer: Signer | None, authority: str) -> None:
    document = replace(BARE, kind=Kind("QUYẾT ĐỊNH", "QĐ"), signer=signer)
    assert deciding_authority(document) == authority
    lines = [item.text for item in lay_out(document).lines if isinstance(item, Line)]
    assert lines == [*filter(None, [authority]), "QUYẾT ĐỊNH:"]
    assert deciding_authority(replace(document, extra={"deciding_authority": "Hội đồng"})) == "HỘI ĐỒNG"


def test_appendices_are_numbered_when_there_are_several() -> None:
    two = replace(
        BARE, appendices=(Appendix("PHỤ LỤC 1. Danh mục"), Appendix("Biểu mẫu", (say("(Kèm theo Kế hoạch này)"),)))
    )
    first, second = lay_out(two).annexes
    assert (first.label, first.title) == ("Phụ lục I", "Danh mục")
    assert first.reference == ("(Kèm theo Kế hoạch số 05/KH-MNSM ngày 05 tháng 02 năm 2024 của Trường Mầm non Sao Mai)")
    assert (second.label, second.reference, second.lines) == ("Phụ lục II", "(Kèm theo Kế hoạch này)", ())
    bare = Document(Header(), Kind("", ""), "", appendices=(Appendix("X"),))
    assert lay_out(bare).annexes[0].reference.startswith("(Kèm theo Công văn số")


@pytest.mark.parametrize(
    ("upper", "name"),
    [
        ("TRƯỜNG MẦM NON SAO MAI", "Trường Mầm non Sao Mai"),
        ("TRƯỜNG TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ LÊ LỢI", "Trường Tiểu học và Trung học cơ sở Lê Lợi"),
        ("ỦY BAN NHÂN DÂN THỊ XÃ ĐÔNG TRIỀU", "Ủy ban nhân dân thị xã Đông Triều"),
        ("TRƯỜNG THCS MẠO KHÊ", "Trường THCS Mạo Khê"),
        ("Trường Mầm non Hoa Sen", "Trường Mầm non Hoa Sen"),
    ],
)
def test_a_name_in_capitals_is_written_as_in_running_text(upper: str, name: str) -> None:
    assert sentence_case(upper) == name


def test_the_documents_own_spelling_of_the_issuer_comes_first() -> None:
    blocks = (Block("bullet", "Giao:", "-", (Block("bullet", "Trường Mầm Non sao mai", "+"),)),)
    document = replace(BARE, sections=(Section("I", "NỘI DUNG", (), (Section("1", "Việc", blocks),)),))
    assert official_name(document) == "Trường Mầm Non sao mai"
    assert official_name(replace(BARE, header=Header())) == ""


def test_widths_of_type_break_titles_evenly() -> None:
    assert text_width("Độc lập - Tự do - Hạnh phúc", 14, bold=True) == pytest.approx(171.4, abs=0.5)
    assert text_width("ơƯ漢", 10) == pytest.approx(5.29 + 7.76 + 6)
    title = "Tổ chức Ngày hội đọc sách và xây dựng thư viện thân thiện cho trẻ em năm học 2023 - 2024"
    assert len(wrapped(title, 14, 400)) == len(balanced(title, 14, 400)) == 2
    first, second = (text_width(line, 14) for line in balanced(title, 14, 400))
    assert abs(first - second) < 60
    assert balanced("", 14, 400) == []


def test_columns_share_the_width_by_their_text() -> None:
    rows = (("STT", "Nội dung công việc phải làm trong năm", "Ghi chú"), ("1", "Trang trí góc thư viện của các lớp"))
    shares = column_shares(rows)
    assert sum(shares) == pytest.approx(1)
    assert shares[1] == max(shares)
    assert figure_columns(rows) == (True, False, True)
    assert column_shares(()) == ()


HEADS = ("STT", "Nội dung", "Chỉ tiêu", "Người phụ trách", "Phối hợp", "Thời gian", "Ghi chú")
LONG = "Rà soát, bổ sung sách cho góc thư viện của từng nhóm lớp theo chủ đề của tháng, " * 3


@pytest.mark.parametrize(
    ("rows", "wide"),
    [
        ((HEADS, ("1", "Tuần lễ đọc sách", "100%", "Hiệu trưởng", "Các tổ", "15/3", "")), False),
        ((HEADS, ("1", LONG, "100% nhóm lớp", "Phó Hiệu trưởng", "Các tổ chuyên môn", "15/3/2024", "")), True),
        ((HEADS[:4], ("1", LONG, LONG, "Phó Hiệu trưởng")), False),  # four columns have room for long texts
        ((tuple(f"Tháng {number}/2024" for number in range(1, 13)),), True),  # words that do not fit side by side
        ((("STT", "Địa chỉ"), ("1", "https://" + "thuvien" * 30)), False),  # one address, which is broken
        ((), False),
    ],
)
def test_a_table_is_wide_when_its_words_do_not_fit_or_many_columns_crowd(
    rows: tuple[tuple[str, ...], ...], wide: bool
) -> None:
    assert is_wide(rows) is wide


def test_only_the_appendix_with_the_wide_table_lies_on_its_side() -> None:
    wide, narrow = (HEADS, ("1", LONG, LONG)), (HEADS[:2], ("1", LONG))
    appendices = tuple(Appendix("DANH MỤC", (Block("table", rows=rows),)) for rows in (narrow, wide))
    assert [annex.page for annex in lay_out(replace(BARE, appendices=appendices)).annexes] == [PAGE, LANDSCAPE]


def test_a_chart_is_laid_out_with_its_title_and_points() -> None:
    points = (("quý I", "3"), ("quý II", "5"))
    chart = Block("chart", "Biểu đồ: Số buổi qua các kỳ", "line", rows=points)
    assert list(section_lines([Section("", "", (chart,))])) == [Chart(points, "Biểu đồ: Số buổi qua các kỳ", "line")]


def test_two_notes_behind_one_word_are_both_placed() -> None:
    (line,) = section_lines([Section("", "", (say("Giữ rừng¹²"),))])
    placed = Notes((Footnote("1", (say("a"),)), Footnote("2", (say("b"),)))).place(line)
    assert isinstance(placed, Line)
    assert [(span.text, span.note) for span in placed.spans] == [("Giữ rừng", None), ("¹", 0), ("²", 1)]
