"""Which matter a mail is about: a table of rules, each with its reason.

A reply counts when a token **and** the From address belong to the same person. Reply-To is never looked at: it stands
outside DMARC and anybody can set it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from domain.fates import Reason
from domain.matters import Matter


class Proof(StrEnum):
    """What our own server found out about the sender, at arrival."""

    PASS = "pass"
    FAIL = "fail"
    NONE = "none"


class How(StrEnum):
    """By which rule a mail was matched."""

    TOKEN = "token"
    THREAD = "thread"
    CODE = "code"
    PROVISIONAL = "provisional"


@dataclass(frozen=True)
class Sender:
    """Who the From address belongs to. `person_id` is None for a stranger; a second address counts once confirmed."""

    address: str
    person_id: int | None = None
    confirmed: bool = True
    proof: Proof = Proof.NONE


@dataclass(frozen=True)
class KnownLetter:
    """A letter of ours that the mail points to."""

    outbox_id: int
    person_id: int | None
    matters: tuple[Matter, ...]


@dataclass(frozen=True)
class MailFacts:
    """What a mail points to, looked up beforehand.

    `by_token`: letters whose token stands in an address or in the subject; `by_thread`: letters named in In-Reply-To
    or References; `by_code`: open matters of the sender whose code stands in the subject; `open_matters`: all matters
    that wait for this sender; `bare_token`: a token was there, but we know none such.
    """

    sender: Sender
    by_token: tuple[KnownLetter, ...] = ()
    by_thread: tuple[KnownLetter, ...] = ()
    by_code: tuple[Matter, ...] = ()
    open_matters: tuple[Matter, ...] = ()
    bare_token: bool = False


@dataclass(frozen=True)
class Matched:
    """The mail is an answer of this sender about one of these matters."""

    how: How
    matters: tuple[Matter, ...]
    outbox_id: int | None = None


@dataclass(frozen=True)
class Held:
    """A person must look; `guess` says what it probably is. `tell_sender`: a known person is told, a stranger never."""

    reason: Reason
    guess: tuple[Matter, ...] = ()
    guess_person_id: int | None = None
    tell_sender: bool = False


Match = Matched | Held


def match_mail(facts: MailFacts) -> Match:
    """The first rule of the table that applies."""
    return next(found for rule in RULES if (found := rule(facts)) is not None)


def _failed_authentication_is_held(facts: MailFacts) -> Match | None:
    if facts.sender.proof is not Proof.FAIL:
        return None
    letters = facts.by_token or facts.by_thread
    return Held(Reason.AUTHENTICATION_FAILED, letters[0].matters if letters else (), facts.sender.person_id)


def _an_unconfirmed_address_is_asked_about(facts: MailFacts) -> Match | None:
    if facts.sender.person_id is None or facts.sender.confirmed:
        return None
    letters = facts.by_token or facts.by_thread
    return Held(Reason.UNREGISTERED_ADDRESS, letters[0].matters if letters else (), facts.sender.person_id)


def _own_token(facts: MailFacts) -> Match | None:
    return _own(facts, facts.by_token, How.TOKEN)


def _own_thread(facts: MailFacts) -> Match | None:
    return _own(facts, facts.by_thread, How.THREAD)


def _own(facts: MailFacts, letters: tuple[KnownLetter, ...], how: How) -> Match | None:
    for letter in letters:
        if letter.person_id is not None and letter.person_id == facts.sender.person_id:
            return Matched(how, letter.matters, letter.outbox_id)
    return None


def _a_letter_to_a_body_is_answered_by_its_address(facts: MailFacts) -> Match | None:
    # Letters to bodies carry no person: only the confirmation of receipt can come back, whoever in the body sends it.
    for letter in (*facts.by_token, *facts.by_thread):
        if letter.person_id is None:
            return Matched(How.TOKEN, letter.matters, letter.outbox_id)
    return None


def _another_persons_letter(facts: MailFacts) -> Match | None:
    letters = (*facts.by_token, *facts.by_thread)
    if not letters:
        return None
    reason = Reason.UNREGISTERED_ADDRESS if facts.sender.person_id is None else Reason.OTHER_PERSON
    known = facts.sender.person_id is not None
    return Held(reason, letters[0].matters, letters[0].person_id, tell_sender=known)


def _a_stranger(facts: MailFacts) -> Match | None:
    return Held(Reason.STRANGER) if facts.sender.person_id is None else None


def _own_code(facts: MailFacts) -> Match | None:
    return Matched(How.CODE, facts.by_code) if facts.by_code else None


def _the_one_open_matter(facts: MailFacts) -> Match | None:
    return Matched(How.PROVISIONAL, facts.open_matters) if len(facts.open_matters) == 1 else None


def _several_open_matters(facts: MailFacts) -> Match | None:
    several = len(facts.open_matters) > 1
    return Held(Reason.SEVERAL_FIT, facts.open_matters, facts.sender.person_id, tell_sender=True) if several else None


def _nothing_open(facts: MailFacts) -> Match | None:
    reason = Reason.UNKNOWN_TOKEN if facts.bare_token else Reason.NOTHING_OPEN
    return Held(reason, (), facts.sender.person_id, tell_sender=True)


RULES: tuple[Callable[[MailFacts], Match | None], ...] = (
    _failed_authentication_is_held,
    _an_unconfirmed_address_is_asked_about,
    _own_token,
    _own_thread,
    _a_letter_to_a_body_is_answered_by_its_address,
    _another_persons_letter,
    _a_stranger,
    _own_code,
    _the_one_open_matter,
    _several_open_matters,
    _nothing_open,
)
