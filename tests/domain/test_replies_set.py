"""The own set as a grid: programs x written forms x verbs and traps; all cells filled, all mails read right."""

from collections import Counter
from datetime import date

import pytest

from domain.mime.quotes import own_words
from domain.replies import VerbName, read_verb
from tests.domain.replies_set.builder import FORMS, LETTER, PROGRAMS, SIGNATURE, unmarked
from tests.domain.replies_set.phrases import CASES, NOTHING, UNCLEAR, phrases

LEAST_PHRASES = 7  # a verb
LEAST_TRAPS = 40
WRITTEN = FORMS | {"without marks": unmarked}


def outcome(text: str, html: str) -> str:
    reading = read_verb(own_words(text, html).reply, date(2024, 3, 18))
    return reading.verb.name.value if reading.verb else UNCLEAR if reading.unclear else NOTHING


def test_every_cell_of_the_grid_is_filled() -> None:
    counts = Counter(expected for expected, _ in CASES)
    assert all(counts[verb] >= LEAST_PHRASES for verb in VerbName)
    assert counts[UNCLEAR] >= LEAST_TRAPS
    assert len(PROGRAMS) >= 30


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("program", PROGRAMS)
def test_every_verb_and_trap_is_read_right_in_every_program_and_form(program: str, form: str) -> None:
    for number, verb in enumerate([*VerbName, UNCLEAR]):
        cell = phrases(verb)
        for phrase in (cell[(len(program) + number) % len(cell)], cell[(2 * len(form) + number) % len(cell)]):
            if phrase.startswith(">"):
                continue
            text, html = PROGRAMS[program](phrase, LETTER, SIGNATURE if number % 2 else "")
            assert outcome(WRITTEN[form](text), WRITTEN[form](html) if form != "without marks" else html) == verb, (
                phrase
            )


def test_verbs_in_the_quoted_letter_are_nobodys_words() -> None:
    for program in PROGRAMS.values():
        text, html = program("Cảm ơn em", LETTER, "")
        assert outcome(text, html) == NOTHING
