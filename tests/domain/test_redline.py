"""The redline says what changed, word by word, and loses nothing of either text."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from domain.redline import Change, Line, Passage, Piece, Role, changes, compare, passages, redline, word_pieces

PLAN = Document(
    header=Header("UBND PHƯỜNG BÌNH MINH", "TRƯỜNG MẦM NON HOA SEN", None, "KH-MNHS", "Bình Minh", None),
    kind=Kind("KẾ HOẠCH", "KH"),
    abstract="Trồng cây năm 2024",
    legal_bases=(LegalBasis(raw="Luật Bảo vệ môi trường", lead="Căn cứ"),),
    intro="Nhà trường xây dựng kế hoạch như sau:",
    sections=(
        Section("I", "MỤC ĐÍCH", (Block("bullet", "Sân trường có bóng mát.", "-"),)),
        Section("II", "NHIỆM VỤ", sections=(Section("1", "Trồng 10 cây bàng ở sân sau"), Section("2", "Tưới cây"))),
    ),
    recipients=(Recipient("Phòng GD&ĐT", Purpose.FOR_REPORT),),
    archive="VT",
    signer=Signer(None, "HIỆU TRƯỞNG", "Lê Thị Lành"),
)


def said(lines: tuple[Line, ...]) -> list[str]:
    marks = {Change.INSERTED: "+{}+", Change.DELETED: "-{}-"}
    return [
        "".join(marks.get(piece.change, "{}").format(piece.text) for piece in line.pieces)
        for line in lines
        if line.change is not Change.SAME
    ]


def test_the_same_document_has_no_changes() -> None:
    lines = redline(PLAN, PLAN)
    assert changes(lines) == 0
    assert [line.text() for line in lines] == [passage.text for passage in passages(PLAN)]


def test_a_changed_sentence_shows_its_words() -> None:
    after = replace(PLAN, sections=(PLAN.sections[0], Section("II", "NHIỆM VỤ", sections=(
        Section("1", "Trồng 12 cây phượng ở sân sau"), Section("2", "Tưới cây"), Section("3", "Rào quanh gốc"),
    ))))  # fmt: skip
    assert said(redline(PLAN, after)) == ["1. Trồng -10-+12+ cây -bàng-+phượng+ ở sân sau", "+3. Rào quanh gốc+"]


def test_what_was_taken_out_stands_where_it_was() -> None:
    lines = redline(PLAN, replace(PLAN, sections=PLAN.sections[1:], recipients=()))
    gone = [line.text() for line in lines if line.change is Change.DELETED]
    assert gone == ["I. MỤC ĐÍCH", "- Sân trường có bóng mát.", "- Phòng GD&ĐT (b/c)"]


def test_number_and_date_are_no_change() -> None:
    assert not changes(redline(PLAN, replace(PLAN, header=replace(PLAN.header, number="05"))))


def test_words_changed_beside_each_other_are_one_phrase() -> None:
    assert word_pieces("cô và trẻ cùng trồng", "phụ huynh học sinh cùng trồng") == (
        Piece(Change.DELETED, "cô và trẻ"),
        Piece(Change.INSERTED, "phụ huynh học sinh"),
        Piece(Change.SAME, " cùng trồng"),
    )


def test_a_heading_is_never_paired_with_a_sentence() -> None:
    lines = compare([Passage(Role.HEADING, "Tưới cây hằng ngày")], [Passage(Role.TEXT, "Tưới cây hằng ngày sáng")])
    assert [line.change for line in lines] == [Change.DELETED, Change.INSERTED]


def test_a_thousand_new_passages_do_not_take_long() -> None:
    old = [Passage(Role.TEXT, f"câu cũ {n}") for n in range(400)]
    new = [Passage(Role.TEXT, f"lời mới số {n}") for n in range(400)]
    assert changes(compare(old, new)) == 800


def test_everything_that_is_printed_is_compared_in_the_order_of_the_form() -> None:
    table = Block("table", rows=(("TT", "Nội dung"), ("1", "Rào cây")))
    nested = Block("bullet", "Tổ 1:", "+", children=(Block("bullet", "tưới cây", "."),))
    full = replace(
        PLAN,
        urgency=Urgency.URGENT,
        addressees=("Phòng GD&ĐT",),
        sections=(Section("a", "Phân công", (nested,)), Section("", "Phần không đánh số")),
        closing="Trên đây là kế hoạch./.",
        footnotes=(Footnote("1", (Block("paragraph", "Theo báo cáo năm trước."),)),),
        appendices=(Appendix("PHỤ LỤC I", (table,), (Section("1", "Danh sách"),)), Appendix("", (table,))),
        recipients=(Recipient("Lưu tại trường"),),
        archive=None,
        signer=Signer("KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG", None, "Hoàng Thị Nhạn"),
        extra={"circulation": "Lưu hành nội bộ"},
    )
    assert [(each.role, each.text) for each in passages(full)][4:] == [
        (Role.HEAD, "KHẨN"),
        (Role.HEAD, "Phòng GD&ĐT"),
        (Role.BASIS, "Căn cứ Luật Bảo vệ môi trường"),
        (Role.TEXT, "Nhà trường xây dựng kế hoạch như sau:"),
        (Role.HEADING, "a) Phân công"),
        (Role.BULLET, "+ Tổ 1:"),
        (Role.BULLET, ". tưới cây"),
        (Role.HEADING, "Phần không đánh số"),
        (Role.TEXT, "Trên đây là kế hoạch./."),
        (Role.TEXT, "1 Theo báo cáo năm trước."),
        (Role.FOOT, "- Lưu tại trường"),
        (Role.FOOT, "KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG - Hoàng Thị Nhạn"),
        (Role.HEADING, "PHỤ LỤC I"),
        (Role.ROW, "TT | Nội dung"),
        (Role.ROW, "1 | Rào cây"),
        (Role.HEADING, "1. Danh sách"),
        (Role.ROW, "TT | Nội dung"),
        (Role.ROW, "1 | Rào cây"),
        (Role.FOOT, "Lưu hành nội bộ"),
    ]


@pytest.mark.parametrize(
    ("basis", "text"),
    [
        (LegalBasis(raw="Căn cứ Luật Giáo dục", lead="Căn cứ"), "Căn cứ Luật Giáo dục"),
        (LegalBasis(raw="Luật Giáo dục"), "Luật Giáo dục"),
        (LegalBasis(kind="Nghị định", number="30/2020/NĐ-CP", date=date(2020, 3, 5), issuer="Chính phủ", lead="Căn cứ"),
         "Căn cứ Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 Chính phủ"),
        (LegalBasis(kind="Luật", subject="Giáo dục"), "Luật Giáo dục"),
    ],
)  # fmt: skip
def test_a_basis_is_compared_as_it_stands_or_by_what_is_known_of_it(basis: LegalBasis, text: str) -> None:
    found = [each.text for each in passages(replace(PLAN, legal_bases=(basis,))) if each.role is Role.BASIS]
    assert found == [text]


def test_a_document_without_a_signer_has_no_line_for_one() -> None:
    last = list(passages(replace(PLAN, signer=None)))[-1]
    assert last == Passage(Role.FOOT, "Lưu: VT")


WORDS = st.text(alphabet="ab ,.đê\n", max_size=30)
PASSAGES = st.lists(st.builds(Passage, st.sampled_from(Role), WORDS), max_size=8)


@pytest.mark.property
@given(PASSAGES, PASSAGES)
def test_without_its_insertions_it_is_the_old_text_and_without_its_deletions_the_new(
    old: list[Passage], new: list[Passage]
) -> None:
    lines = compare(old, new)
    before = [line.text(Change.INSERTED) for line in lines if line.change is not Change.INSERTED]
    after = [line.text(Change.DELETED) for line in lines if line.change is not Change.DELETED]
    assert before == [passage.text for passage in old]
    assert after == [passage.text for passage in new]


def test_a_changed_passage_is_found_behind_one_taken_out() -> None:
    old = [
        Passage(Role.TEXT, text) for text in ("Phân công cô Lan trực.", "Tưới cây bàng ở sân sau mỗi chiều thứ Hai.")
    ]
    new = [Passage(Role.TEXT, "Tưới cây bàng ở sân trước mỗi chiều thứ Hai.")]
    assert said(compare(old, new))[0] == "-Phân công cô Lan trực.-"
    assert [line.change for line in compare(old, new)] == [Change.DELETED, Change.CHANGED]
    assert [line.change for line in compare(new, old)] == [Change.INSERTED, Change.CHANGED]
