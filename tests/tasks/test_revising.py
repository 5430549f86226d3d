from dataclasses import replace

from domain.document import Block, Document, Header, Kind, LegalBasis, Recipient, Section
from tasks.revising import change_note

SWEEP = Block("bullet", "Quét dọn sân trường hằng tuần.", "-")
BEFORE = Document(
    header=Header(issuing_body="TRƯỜNG MẦM NON HOA SEN"),
    kind=Kind("KẾ HOẠCH", "KH"),
    abstract="Giữ gìn vệ sinh trường lớp năm 2024",
    legal_bases=(LegalBasis(raw="Điều lệ Trường mầm non"),),
    intro="Trường xây dựng kế hoạch như sau:",
    sections=(
        Section("I", "NHIỆM VỤ", (SWEEP, Block("paragraph", "Trồng cây."))),
        Section("II", "THỰC HIỆN", sections=(Section("1", "", (Block("table", rows=(("Tổ 1", "quét sân"),)),)),)),
    ),
    recipients=(Recipient("Phòng GD&ĐT"),),
)


def with_blocks(*blocks: Block) -> Document:
    return replace(BEFORE, sections=(replace(BEFORE.sections[0], blocks=blocks), *BEFORE.sections[1:]))


def test_what_is_the_same_is_not_mentioned() -> None:
    assert change_note(BEFORE, BEFORE) == ""


def test_a_changed_passage_is_shown_as_it_reads_now() -> None:
    after = with_blocks(Block("bullet", "Quét dọn sân trường hằng ngày.", "-"), Block("paragraph", "Trồng cây."))
    assert change_note(BEFORE, after) == "Sửa thành: “Quét dọn sân trường hằng ngày.”"


def test_what_was_added_and_what_is_gone_is_said() -> None:
    after = with_blocks(
        Block(
            "bullet", "Quét dọn sân trường hằng tuần.", "-", children=(Block("bullet", "Mời phụ huynh cùng dự.", "+"),)
        )
    )
    assert change_note(BEFORE, after).splitlines() == ["Thêm: “Mời phụ huynh cùng dự.”", "Bỏ: “Trồng cây.”"]


def test_tables_bases_recipients_and_titles_count_too() -> None:
    second = replace(
        BEFORE.sections[1], sections=(Section("1", "", (Block("table", rows=(("Tổ 2", "rửa đồ chơi, giá kệ"),)),)),)
    )
    after = replace(BEFORE, sections=(BEFORE.sections[0], second), recipients=())
    note = change_note(BEFORE, after)
    assert "Tổ 2 | rửa đồ chơi, giá kệ" in note
    assert "Bỏ: “Phòng GD&ĐT”" in note


def test_a_long_passage_is_shortened_at_a_word() -> None:
    note = change_note(BEFORE, with_blocks(*BEFORE.sections[0].blocks, Block("paragraph", "rửa tay " * 60)))
    assert len(note) < 270
    assert note.endswith("rửa tay …”") or note.endswith("rửa …”")
