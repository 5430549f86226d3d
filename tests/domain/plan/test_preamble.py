"""The căn cứ one by one."""

from domain.plan.lines import physical
from domain.plan.paragraphs import paragraph
from domain.plan.preamble import read_preamble


def test_a_basis_left_empty_in_the_form_is_no_basis() -> None:
    rows = [paragraph(physical([line])) for line in ("Căn cứ Luật Trẻ em;", "Căn cứ ;", "Nhà trường làm như sau:")]
    found = read_preamble(rows)
    assert [basis.row.raw for basis in found.bases] == ["Luật Trẻ em"]
    assert found.basis_paragraphs == tuple(rows[:2])
    assert found.intro == "Nhà trường làm như sau:"


def test_a_part_of_a_school_begins_the_lead_with_its_whole_name() -> None:
    text = (
        "Thực hiện Chương trình số 12-CTr/ĐU, ngày 15/8/2025 của Đảng ủy phường Tân An; "
        "Chi bộ Trường THCS Nguyễn Du xây dựng kế hoạch như sau:"
    )
    found = read_preamble([paragraph(physical([text]))])
    assert [basis.row.issuer for basis in found.bases] == ["Đảng ủy phường Tân An"]
    assert found.intro == "Chi bộ Trường THCS Nguyễn Du xây dựng kế hoạch như sau:"
