"""Letters: a context in, the finished words out. All wording lives in `mail_templates/letters/`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape

from domain.mailto import Verb, mailto
from domain.text import key, nfc
from domain.tokens import Reference
from tasks import letter_words
from tasks.letter_pieces import Letter

TEMPLATES = Path(__file__).parent.parent / "mail_templates" / "letters"


@dataclass(frozen=True)
class Rendered:
    """A letter's three texts, NFC; the subject is one line and ends with the code."""

    subject: str
    text: str
    html: str


class Button(NamedTuple):
    """A mailto link as the templates see it."""

    label: str
    words: str
    uri: str


def render(letter: Letter) -> Rendered:
    """The letter in plain text and HTML. An unknown name in a template is an error, never a gap."""
    plain, rich = _pair(letter.letter)
    known = {
        **letter.__dict__,
        "call": letter.to.call,
        "reference": letter.reference,
        "buttons": buttons(letter.address, letter.reference, letter.offered()),
        "buttons_for": _Buttons(letter),
    }
    subject, _, text = nfc(plain.render(known)).partition("\n")
    return Rendered(subject, text, nfc(rich.render(known, subject=subject)))


def buttons(address: str, reference: Reference, verbs: Iterable[Verb]) -> tuple[Button, ...]:
    """One button a verb; the subject written by a press starts with the code and is plain ASCII, like the body."""
    code = reference.bracketed
    return tuple(
        Button(verb.label, verb.words, mailto(address, f"{code} {key(verb.label).capitalize()}", verb.body))
        for verb in verbs
    )


class _Buttons:
    """Buttons for one matter out of several: its own code, with the token of the letter."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter

    def __call__(self, code: str, verbs: Iterable[Verb]) -> tuple[Button, ...]:
        return buttons(self._letter.address, Reference(code, self._letter.token), verbs)


class _Loader(FileSystemLoader):
    """Writes the style sheet into the elements once, when a template is compiled, never once a letter."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, object]:  # type: ignore[override]
        source, name, fresh = super().get_source(environment, template)
        if template.endswith(".html"):
            css = (TEMPLATES / "letters.css").read_text(encoding="utf-8")
            if "<html" in source:
                inliner = css_inline.CSSInliner(extra_css=css, inline_style_tags=False, keep_style_tags=True)
                source = inliner.inline(source)
            else:
                source = css_inline.inline_fragment(source, css)
        return source, name, fresh


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=_Loader(TEMPLATES),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(letter_words.FILTERS)
    environment.globals.update(letter_words.GLOBALS)
    return environment


@cache
def _pair(name: str) -> tuple[Template, Template]:
    environment = _environment()
    return environment.get_template(f"{name}.txt"), environment.get_template(f"{name}.html")
