"""What a citation lacks or contradicts."""

import pytest

from domain.plan.suggest_citations import irregular


@pytest.mark.parametrize(
    ("text", "problem", "proposal"),
    [
        ("Quyết định 12/QĐ-UBND", "missing_word", "Quyết định số 12/QĐ-UBND"),
        ("Quyết định số 12/QĐ-UBND 05/9/2024", "missing_word", "12/QĐ-UBND ngày 05/9/2024"),
        ("Quyết định số 12 /QĐ-UBND", "space_in_symbol", "12/QĐ-UBND"),
        ("Quyết định số 12/KH-UBND", "kind_symbol_mismatch", "Quyết định số 12/QĐ-UBND"),
    ],
)
def test_each_irregular_citation_has_its_proposal(text: str, problem: str, proposal: str) -> None:
    assert [(found.problem, found.proposal) for found in irregular(text)] == [(problem, proposal)]


def test_a_regular_citation_is_left_alone() -> None:
    assert list(irregular("Quyết định số 12/QĐ-UBND ngày 05/9/2024")) == []
