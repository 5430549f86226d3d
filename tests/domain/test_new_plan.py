"""Next year's plan: what is of the year moves along, what belongs to another document or time stays."""

import datetime
from dataclasses import replace

import pytest

from domain.document import Appendix, Block, Document, Footnote, Header, Kind, LegalBasis, Section
from domain.new_plan import NewPlan, lift
from domain.plan_skeleton import Letterhead, skeleton

PLAN = Document(
    header=Header(None, "TRƯỜNG MẦM NON HOA SEN", "05", "KH-MNHS", "Bình Minh", datetime.date(2024, 2, 5)),
    kind=Kind("KẾ HOẠCH", "KH"),
    abstract="Trồng cây năm 2024",
)


def lifted(text: str, old: int = 2024, new: int = 2025) -> tuple[str, list[str]]:
    found = lift(replace(PLAN, abstract=text), old, new)
    return found.document.abstract, [remark.words for remark in found.remarks]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Trồng cây năm 2024", "Trồng cây năm 2025"),
        ("trước ngày 20/11/2024", "trước ngày 20/11/2025"),
        ("ngày 05 tháng 3 năm 2024", "ngày 05 tháng 3 năm 2025"),
        ("năm học 2023-2024", "năm học 2024-2025"),
        ("năm học 2024 – 2025", "năm học 2025 – 2026"),
        ("đánh giá năm học 2022 - 2023", "đánh giá năm học 2023 - 2024"),
        ("kết quả năm 2023", "kết quả năm 2024"),
        ("quý I/2024", "quý I/2025"),
        ("tháng 3/2024", "tháng 3/2025"),
        ("theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"),
        ("theo Công văn 123/PGDĐT ngày 10/01/2024", "theo Công văn 123/PGDĐT ngày 10/01/2024"),
        ("Luật Giáo dục năm 2019", "Luật Giáo dục năm 2019"),
        ("Luật Đất đai 2024", "Luật Đất đai 2024"),
        ("2024 cây giống", "2025 cây giống"),
        ("số điện thoại 0203202410", "số điện thoại 0203202410"),
    ],
)
def test_years_and_dates_move_and_cited_documents_do_not(before: str, after: str) -> None:
    assert lifted(before)[0] == after


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("giai đoạn 2021 - 2030", "2021 - 2030"),
        ("từ năm 2018", "2018"),
        ("kỷ niệm 42 năm ngày thành lập", "kỷ niệm 42 năm"),
        ("thứ Sáu, ngày 15/3/2024", "15/3/2024"),
        ("ngày 29/02/2024", "29/02/2024"),
    ],
)
def test_what_a_program_cannot_know_is_left_to_a_person(text: str, remark: str) -> None:
    assert lifted(text)[1] == [remark]


def test_a_day_that_the_new_year_does_not_have_becomes_the_last_of_its_month() -> None:
    assert lifted("ngày 29/02/2024")[0] == "ngày 28/02/2025"
    assert lifted("tỷ lệ 5/13/2024")[0] == "tỷ lệ 5/13/2024"


def test_a_basis_about_the_year_waits_for_its_successor_and_a_law_stays() -> None:
    yearly = LegalBasis(
        kind="Kế hoạch", number="12", symbol="KH-PGDĐT", date=datetime.date(2024, 1, 16), issuer="Phòng GD&ĐT",
        subject="công tác cải cách hành chính năm 2024", lead="Căn cứ",
        raw="Kế hoạch số 12/KH-PGDĐT ngày 16/01/2024 của Phòng GD&ĐT về công tác cải cách hành chính năm 2024",
    )  # fmt: skip
    law = LegalBasis(kind="Thông tư", number="52/2020", symbol="TT-BGDĐT", lead="Căn cứ",
                     raw="Thông tư số 52/2020/TT-BGDĐT ngày 31/12/2020 ban hành Điều lệ Trường mầm non")  # fmt: skip
    found = lift(replace(PLAN, legal_bases=(yearly, law)), 2024, 2025)
    new, same = found.document.legal_bases
    assert new.raw == (
        "Kế hoạch số …/KH-PGDĐT ngày … tháng … năm 2025 của Phòng GD&ĐT về công tác cải cách hành chính năm 2025"
    )
    assert (new.number, new.date, new.symbol) == (None, None, "KH-PGDĐT")
    assert same == law
    assert any("điền số" in remark.why for remark in found.remarks)


def test_every_place_is_looked_into_and_named() -> None:
    text = "làm trong năm 2024"
    block = Block("bullet", text, "-", (Block("paragraph", text),), (("TT", text),))
    document = replace(
        PLAN,
        intro=text,
        closing=text,
        sections=(Section("II", "NHIỆM VỤ 2024", (block,), (Section("1", text),)), Section("", "", (block,))),
        footnotes=(Footnote("1", (block,)),),
        appendices=(Appendix("Danh mục 2024", (block,), (Section("1", text),)),),
    )
    found = lift(document, 2024, 2025)
    assert "2024" not in str(found.document)
    assert [change.place for change in found.changes[:3]] == ["số và ngày của văn bản", "trích yếu", "lời dẫn"]
    assert {"mục II", "mục II.1", "nội dung", "chú thích", "lời kết"} <= {change.place for change in found.changes}
    assert found.document.header.number is None


def test_a_plan_without_number_lists_no_number() -> None:
    head = replace(PLAN.header, number=None, date=None)
    found: NewPlan = lift(replace(PLAN, header=head), 2024, 2025)
    assert [(change.before, change.after) for change in found.changes] == [("2024", "2025")]


def test_the_skeleton_has_the_parts_of_a_plan_and_marks_every_gap() -> None:
    head = Letterhead(
        "Trường Mầm non Hoa Sen", None, "KH-MNHS", "Bình Minh", ("Phòng GD&ĐT",), "Hiệu trưởng", "Lê Lành"
    )
    document = skeleton(head, "Trồng cây", 2025)
    assert document.abstract == "Trồng cây năm 2025"
    assert [section.number for section in document.sections] == ["I", "II", "III", "IV"]
    assert skeleton(head, "", 2025).abstract == "… năm 2025"
