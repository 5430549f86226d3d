"""An answer carried out: an order, one act, or several when a digest is answered line by line."""

from dataclasses import replace

from domain.fates import Fate, Reason
from domain.handling import NEEDS_TOKEN, Act, Answer, Step, codes_in, handle, split_by_code
from domain.matching import How
from domain.matters import Matter, MatterKind
from domain.reading import understand
from domain.replies import read_verb
from domain.tokens import find_references
from domain.verbs import VerbName
from storage import archive
from storage.models import Message, OutboxLetter
from tasks import (
    absences,
    acting,
    deciding,
    describing,
    on_behalf,
    ordering,
    replying,
    second_addresses,
    signed_replies,
    withdrawing,
)
from tasks.answers import answer_in
from tasks.digest_forms import forms_filled
from tasks.files import MOST_FILES, is_enclosure, is_executable
from tasks.incoming import Incoming, Recorded, words_of
from tasks.indicator_values import with_form_lines

_PROVED = {How.TOKEN, How.THREAD}
_DECIDING = {VerbName.APPROVE, VerbName.RETURN, VerbName.REJECT}
WHICH = "which:"  # the key of the letter that asks which matter a mail is about, before the mail's id


def carry_out(mail: Incoming, matters: tuple[Matter, ...]) -> Recorded:
    """Do what an answer to these matters says."""
    if matters and all(matter.kind is MatterKind.ENTERED for matter in matters):
        return _do(mail, handle(mail.answer, matters), matters)  # whatever else it says, it objects or agrees
    if any(is_executable(part.name) for part in mail.understood.mail.attachments):
        return replying.refuse(mail, Reason.EXECUTABLE)
    if sum(map(is_enclosure, mail.understood.mail.attachments)) > MOST_FILES:
        return replying.refuse(mail, Reason.TOO_MANY_FILES)
    mail = deciding.without_code(with_form_lines(mail, matters), matters)
    if (said := said_first(mail, matters) or on_behalf.handed_in(mail)) is not None:
        return said
    if _may_be_order(mail.answer, matters) and (order := ordering.order_in(mail)) is not None:
        return order
    if not matters:  # an answer to a notice that asked for nothing: a person looks at it, unless it only says thanks
        if (mail.answer.verb is VerbName.ACKNOWLEDGE and not mail.answer.files) or mail.answer.is_courtesy:
            return Recorded(Fate.ACKNOWLEDGEMENT, f"{mail.person.name}: đã nhận thông báo")
        return Recorded(Fate.HELD, f"{mail.person.name}: {Reason.QUESTION.label}", Reason.QUESTION)
    if (chosen := _chosen(mail, matters)) is not None:
        return chosen
    parts = split_by_code(mail.answer.text, matters)
    if len(parts) > 1:
        return _one_by_one(mail, parts)
    if filled := forms_filled(mail, matters):
        return _one_by_one(mail, filled)
    written = f"{mail.message.subject}\n{mail.answer.text}"
    named = {reference.code for reference in find_references(written)} | codes_in(written, matters)
    return _do(mail, handle(mail.answer, matters, frozenset(named)), matters)


def said_first(mail: Incoming, matters: tuple[Matter, ...] = ()) -> Recorded | None:
    """What the first line of a mail says whatever it answers: a draft taken back or stopped, days of absence.

    A signed copy in a mail of its own is known by its number and symbol.
    """
    return (
        withdrawing.stopped_in(mail, matters)
        or absences.announced_in(mail, matters)
        or signed_replies.sent_by_itself(mail)
    )


def of_several(mail: Incoming, matters: tuple[Matter, ...]) -> Recorded:
    """A mail that points to nothing while several matters are open: codes in its words tell, or they leave only one.

    DUYỆT can be about a draft only; a decision is asked to be confirmed all the same.
    """
    mail = with_form_lines(mail, matters)
    if len(parts := split_by_code(mail.answer.text, matters)) > 1:
        return _one_by_one(mail, parts)
    found = handle(mail.answer, matters, codes_in(mail.answer.text, matters))
    return _do(mail, found if found.act is not Act.REFUSE else Step(Act.WHICH), matters)


def _do(mail: Incoming, found: Step, matters: tuple[Matter, ...]) -> Recorded:
    if found.act is Act.WHICH or found.matter is None:
        return replying.ask_which(mail, matters)
    if found.act is Act.REFUSE:
        return replying.refuse(mail, found.reason or Reason.UNCLEAR)
    if found.matter.kind is MatterKind.HELD and (released := _about_held(mail, found)) is not None:
        return released
    if found.act in NEEDS_TOKEN and mail.how not in _PROVED:
        return replying.ask_to_confirm(mail, found.matter)
    return acting.ACTS[found.act](mail, found.matter)


def _may_be_order(answer: Answer, matters: tuple[Matter, ...]) -> bool:
    """A decision, or "chuyển đồng chí …" about one's own report, is an answer and no order."""
    if answer.verb is VerbName.HANDOVER:
        return all(matter.kind is not MatterKind.REQUEST for matter in matters)
    return answer.verb not in _DECIDING


def _one_by_one(mail: Incoming, parts: tuple[tuple[Matter, str], ...]) -> Recorded:
    """Each line of a digest's answer is an answer of its own; the files go to the first report."""
    day = describing.day_of(mail.message.arrived_at)
    done: list[Recorded] = []
    for number, (matter, words) in enumerate(parts):
        reading = read_verb(words, day)
        verb, argument = (reading.verb.name, reading.verb.argument) if reading.verb else (None, None)
        files, drafts = (mail.answer.files, mail.answer.drafts) if number == 0 else (0, 0)
        answer = Answer(verb, argument, reading.unclear, words, files, drafts, part=True, still_owed=reading.still_owed)
        part = with_form_lines(replace(mail, answer=answer), (matter,))
        done.append(_do(part, handle(part.answer, (matter,)), (matter,)))
    reasons = [row.reason for row in done if row.reason]
    fate = done[0].fate if len({row.fate for row in done}) == 1 else _first_that_counts(done)
    return Recorded(fate, "; ".join(row.line for row in done), reasons[0] if reasons else None)


def _first_that_counts(done: list[Recorded]) -> Fate:
    """Something that waits for a person must stay visible; else the first act names the mail."""
    held = any(row.fate is Fate.HELD for row in done)
    return Fate.HELD if held else done[0].fate


def _chosen(mail: Incoming, matters: tuple[Matter, ...]) -> Recorded | None:
    """The answer to "which matter": the code alone, and the mail that was held is taken up as it was sent."""
    session = mail.session
    letter = mail.letter
    if letter is None or not letter.key.startswith(WHICH):
        return None
    named = codes_in(f"{mail.message.subject}\n{mail.answer.text}", matters)
    chosen = tuple(matter for matter in matters if matter.code in named)
    message = session.get(Message, int(letter.key.removeprefix(WHICH)))
    said_more = mail.answer.files or len(mail.answer.text.split()) > len(named) + 6
    if len(chosen) != 1 or message is None or message.fate != Fate.HELD or said_more:
        return None
    taken = take_up(mail, message, chosen)
    return Recorded(Fate.ACKNOWLEDGEMENT, f"{mail.person.name}: thư trước là về {chosen[0].code} ({taken.line})")


def _about_held(mail: Incoming, found: Step) -> Recorded | None:
    """ĐÚNG about a mail from an unregistered address registers it and takes the mail up; SAI leaves it to the clerk."""
    assert found.matter is not None
    message = mail.session.get(Message, found.matter.id)
    if message is None or message.fate != Fate.HELD or found.act not in (Act.CONFIRM, Act.CORRECT):
        return None
    if on_behalf.is_for(message, mail.person):
        return on_behalf.answered(mail, message, agreed=found.act is Act.CONFIRM)
    about = f"{mail.person.name}: thư từ {message.sender}"
    if found.act is Act.CORRECT:
        message.guess = {}
        mail.note("not_theirs", f"{about} không phải của mình")
        return Recorded(Fate.ACKNOWLEDGEMENT, f"{about} không phải của mình")
    if message.reason != Reason.UNREGISTERED_ADDRESS:
        return Recorded(Fate.ACKNOWLEDGEMENT, f"{about} đúng là của mình")
    second_addresses.register(mail, message)
    how, matters = second_addresses.what_it_is_about(mail, message)
    taken = take_up(mail, message, matters, how)
    return Recorded(Fate.ACKNOWLEDGEMENT, f"{about} được ghi nhận ({taken.line})")


def take_up(mail: Incoming, message: Message, matters: tuple[Matter, ...], how: How = How.TOKEN) -> Recorded:
    """Record a held mail now that it is known what it is about; its day of arrival stays."""
    letter = mail.session.get(OutboxLetter, message.outbox_id) if message.outbox_id else None
    understood = understand(archive.get(message.raw), words_of(mail.session, letter) if letter else None)
    message.person_id, message.reply = mail.person.id, understood.words.reply
    earlier = replace(mail, message=message, understood=understood, answer=answer_in(understood), how=how)
    recorded = carry_out(earlier, matters)
    message.fate, message.handled_at = recorded.fate, mail.now
    message.reason = recorded.reason.value if recorded.reason else ""
    return recorded
