"""All mails of the set, in the order in which their author numbered them."""

from tests.domain.mime.other_hands import letter_form, oddity_form, report_form
from tests.domain.mime.other_hands.letters_html import LETTERS_HTML
from tests.domain.mime.other_hands.letters_plain1 import LETTERS_PLAIN1
from tests.domain.mime.other_hands.letters_plain2 import LETTERS_PLAIN2
from tests.domain.mime.other_hands.letters_plain3 import LETTERS_PLAIN3
from tests.domain.mime.other_hands.oddities import ODDITIES
from tests.domain.mime.other_hands.reports1 import REPORTS1
from tests.domain.mime.other_hands.reports2 import REPORTS2
from tests.domain.mime.other_hands.reports3 import REPORTS3

LETTERS = LETTERS_PLAIN1 + LETTERS_PLAIN2 + LETTERS_PLAIN3 + LETTERS_HTML
MAILS = (
    *(letter_form.dressed(number, row) for number, row in enumerate(LETTERS, 1)),
    *(report_form.dressed(number, row) for number, row in enumerate(REPORTS1 + REPORTS2 + REPORTS3, 1)),
    *(oddity_form.dressed(number, row) for number, row in enumerate(ODDITIES, 1)),
)
