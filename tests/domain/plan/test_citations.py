"""Where a list of citations is cut, and what is no subject."""

import pytest

from domain.plan.citations import cited, split_items


def test_words_in_brackets_are_no_subject() -> None:
    found = cited("Kế hoạch số 5/KH-UBND ngày 02/01/2024 (sau đây gọi tắt là Kế hoạch)")
    assert found is not None
    assert found.citation.subject is None


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Luật Giáo dục; Luật Trẻ em", ["Luật Giáo dục", "Luật Trẻ em"]),
        ("Luật Giáo dục, Luật Trẻ em", ["Luật Giáo dục, Luật Trẻ em"]),
        ("Kế hoạch số 1/KH-UBND, Kế hoạch số 2/KH-UBND", ["Kế hoạch số 1/KH-UBND", "Kế hoạch số 2/KH-UBND"]),
        ("Quyết định ban hành “Quy chế A; Quy chế B”", ["Quyết định ban hành “Quy chế A; Quy chế B”"]),
    ],
)
def test_a_list_is_cut_only_between_documents(text: str, pieces: list[str]) -> None:
    found = split_items(text)
    assert [piece for _, piece in found] == pieces
    assert all(text[at:].startswith(piece) for at, piece in found)
