"""What looks misspelt, and the words proposed instead."""

import pytest

from domain.plan.spelling import misspelt


@pytest.mark.parametrize(
    ("text", "printed", "problem", "proposal"),
    [
        ("Huy đông viên", "Huy đông viên", "spelling", "Huy động động viên"),
        ("xây dưng trường", "xây dưng", "spelling", "xây dựng"),
        ("Thưc hiện", "Thưc hiện", "spelling", "Thực hiện"),
        ("UBNĐ xã", "UBNĐ", "spelling", "UBND"),
        ("bàn vềcông tác", "vềcông", "missing_space", "về công"),
        ("cây của của trường ta", "của của", "duplicated_word", "của trường ta"),
        ("cây xanh và và", "và và", "duplicated_word", "và"),
        ("nâng nâng cao", "nâng nâng cao", "duplicated_word", "nâng cao"),
    ],
)
def test_the_proposal_replaces_what_is_printed(text: str, printed: str, problem: str, proposal: str) -> None:
    (found,) = misspelt(text)
    assert (text[found.start : found.end], found.problem, found.proposal) == (printed, problem, proposal)


@pytest.mark.parametrize("text", ["xây dựng trường", "quản lí lớp", "UBND xã", "ABCD", "xanh xanh", "khuyếch"])
def test_words_that_are_right_or_unknown_are_left_alone(text: str) -> None:
    assert list(misspelt(text)) == []
