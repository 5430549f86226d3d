"""What people write, sloppily and correctly, and what it must be read as. All of it our own words.

`NOTHING` is said without any verb; `UNCLEAR` must be asked back. A line is a mail; ` / ` is a line break in it.
"""

from domain.verbs import VerbName
from tests.domain.replies_set import (
    decisions,
    duties,
    spoken_conditions,
    spoken_daily,
    spoken_decisions,
    spoken_duties,
    spoken_turns,
    unclear_duties,
    undecided,
)
from tests.domain.replies_set.outcomes import NOTHING, UNCLEAR

_THEMES = (
    decisions,
    duties,
    undecided,
    unclear_duties,
    spoken_decisions,
    spoken_duties,
    spoken_conditions,
    spoken_daily,
    spoken_turns,
)


def phrases(expected: str) -> list[str]:
    """The mails that must be read as `expected`."""
    lines = [line for theme in _THEMES for line in theme.PHRASES.get(expected, "").splitlines()]
    return [line.replace(" / ", "\n") for line in lines if line.strip()]


CASES = [(expected, phrase) for expected in (*VerbName, UNCLEAR, NOTHING) for phrase in phrases(expected)]
