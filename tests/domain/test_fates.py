import pytest

from domain.fates import Fate, Reason
from domain.matters import Matter, MatterKind, from_plain, to_plain


@pytest.mark.parametrize("word", [*Fate, *Reason])
def test_everything_a_mail_can_end_in_has_words_for_people(word: Fate | Reason) -> None:
    assert word.label
    assert "_" not in word.label


def test_matters_are_stored_and_read_back_unchanged() -> None:
    matters = tuple(Matter(kind, number, f"M-{number}") for number, kind in enumerate(MatterKind))
    assert from_plain(to_plain(matters)) == matters
