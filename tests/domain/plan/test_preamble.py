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
