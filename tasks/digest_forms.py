"""A digest has a form for each report that asks for figures: which were filled in, told apart by their codes."""

from domain.handling import split_by_code
from domain.indicator_reading import read_lines
from domain.indicators import Indicator
from domain.matters import Matter, MatterKind
from domain.mime.html import text_of
from domain.mime.quote_markers import unquoted
from storage.models import Duty, ReportRequest
from tasks.incoming import Incoming, words_of
from tasks.indicator_setup import indicators_of


def forms_filled(mail: Incoming, matters: tuple[Matter, ...]) -> tuple[tuple[Matter, str], ...]:
    """The reports whose lines were filled in inside the quoted digest, each with those lines.

    What was written above the quotation goes with the first of them.
    """
    forms = _forms(mail, matters)
    if len(matters) < 2 or not forms:
        return ()
    own = mail.understood.mail
    text = own.own_text if own.own_text.strip() else text_of(own.own_html)
    letter = mail.letter
    known = dict(split_by_code(words_of(mail.session, letter), tuple(forms))) if letter else {}
    filled = []
    for matter, words in split_by_code("\n".join(map(unquoted, text.splitlines())), tuple(forms)):
        blank = known.get(matter, "")
        found = read_lines(forms[matter], words, blank)
        new = found.lines - {line.strip() for line in blank.splitlines()}
        lines = [f"> {line.strip()}" for line in words.splitlines() if line.strip() in new]
        if found.values:
            filled.append((matter, "\n".join(lines) if lines else words))
    above = mail.understood.words.reply.strip()
    if filled and above:
        filled[0] = (filled[0][0], f"{above}\n{filled[0][1]}")
    return tuple(filled)


def _forms(mail: Incoming, matters: tuple[Matter, ...]) -> dict[Matter, tuple[Indicator, ...]]:
    """The matters that are reports with figures."""
    found = {}
    for matter in matters:
        if matter.kind is MatterKind.REQUEST:
            request = mail.session.get_one(ReportRequest, matter.id)
            if indicators := indicators_of(mail.session.get_one(Duty, request.duty_id)):
                found[matter] = indicators
    return found
