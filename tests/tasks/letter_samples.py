"""One sample of every letter, in the words of an invented office; the stored texts are rendered from these."""

from tasks.letter_pieces import Letter
from tests.tasks.letter_samples_of_changes import changes
from tests.tasks.letter_samples_of_documents import documents
from tests.tasks.letter_samples_of_reports import reports


def samples() -> dict[str, Letter]:
    """Every letter by the name of its stored text."""
    return {**reports(), **documents(), **changes()}
