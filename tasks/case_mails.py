"""The mails of a case: letters about its matters, answers to them, what evidence names, the letters around those."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from domain.fates import Fate
from domain.matters import MatterKind
from domain.mime.parse import read_mail
from storage import archive
from storage.mail_facts import letters_by_mail_id
from storage.models import Base, Message, Office, OutboxLetter, Token

Row = TypeVar("Row", bound=Base)

# Letters whose token stands for nothing of the case: what the number in their key points to.
_ON_MESSAGES = ("late", "ask-back", "which", "held", "refusal")
_ON_STEPS = ("approval-result",)
_ON_PETITIONS = ("petition-answer", "handover")
_MACHINES = (Fate.BOUNCE, Fate.AUTO_REPLY, Fate.ABSENCE, Fate.FEEDBACK)
_CHUNK = 1000  # databases limit how many values one query may name


class CaseMails:
    """The mails about `matters`: for each kind the ids of the case's own rows."""

    def __init__(self, session: Session, office: Office, matters: Mapping[MatterKind, set[int]]) -> None:
        self._session, self._office, self._matters = session, office, matters
        tokens = session.execute(select(Token.outbox_id, Token.matters).where(Token.office_id == office.id))
        self._about = {
            letter: {(MatterKind(row["kind"]), int(row["id"])) for row in matters} for letter, matters in tokens
        }

    def messages(self, named: set[int], evidence: set[str]) -> set[int]:
        """Messages that answer a letter of the case, are named by a row or as evidence, or were shown by such a letter.

        (A mail from above is shown to the principal, whose answer belongs to the case.)
        """
        own = self._own_letters()
        found = named | self._answering(own) | self._from_machines(own)
        for chunk in _chunks(sorted(evidence)):
            proof = or_(Message.mail_id.in_(chunk), Message.content_hash.in_(chunk))
            found |= set(self._session.scalars(select(Message.id).where(Message.office_id == self._office.id, proof)))
        shown = {
            id_
            for letter in self._answered_by(found)
            for kind, id_ in self._about.get(letter, ())
            if kind is MatterKind.HELD
        }
        return found | shown

    def letters(self, messages: set[int]) -> set[int]:
        """Letters about the case's matters, letters that its messages answer, and letters about those messages."""
        held = {(MatterKind.HELD, id_) for id_ in messages}
        showing = {letter for letter, about in self._about.items() if about & held}
        return self._own_letters() | self._answered_by(messages) | showing | self._by_key(messages)

    def _own_letters(self) -> set[int]:
        return {
            letter
            for letter, about in self._about.items()
            if any(id_ in self._matters.get(kind, ()) for kind, id_ in about)
        }

    def _answering(self, letters: set[int]) -> set[int]:
        return {
            id_
            for chunk in _chunks(sorted(letters))
            for id_ in self._session.scalars(select(Message.id).where(Message.outbox_id.in_(chunk)))
        }

    def _from_machines(self, letters: set[int]) -> set[int]:
        """Bounces and automatic answers: what they are about stands in their headers only."""
        rows = self._session.execute(
            select(Message.id, Message.raw).where(Message.office_id == self._office.id, Message.fate.in_(_MACHINES))
        )
        return {id_ for id_, raw in rows if self._letters_named_in(raw) & letters}

    def _letters_named_in(self, raw: str) -> set[int]:
        try:
            mail = read_mail(archive.get(raw))
        except FileNotFoundError:
            return set()
        original = mail.bounce.original_message_id if mail.bounce else None
        named = (*mail.in_reply_to, *mail.references, *([original] if original else []))
        return {row.outbox_id for row in letters_by_mail_id(self._session, self._office.id, named)}

    def _answered_by(self, messages: set[int]) -> set[int]:
        return {
            letter
            for chunk in _chunks(sorted(messages))
            for letter in self._session.scalars(select(Message.outbox_id).where(Message.id.in_(chunk)))
            if letter is not None
        }

    def _by_key(self, messages: set[int]) -> set[int]:
        keys = {(prefix, str(id_)) for prefix in _ON_MESSAGES for id_ in messages}
        keys |= {(prefix, str(id_)) for prefix in _ON_STEPS for id_ in self._matters[MatterKind.APPROVAL]}
        keys |= {(prefix, str(id_)) for prefix in _ON_PETITIONS for id_ in self._matters[MatterKind.PETITION]}
        letters = select(OutboxLetter.id, OutboxLetter.key).where(OutboxLetter.office_id == self._office.id)
        return {letter for letter, key in self._session.execute(letters) if tuple(key.split(":")[:2]) in keys}


def rows_of(
    session: Session, model: type[Row], column: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
    values: Collection[int],
) -> list[Row]:  # fmt: skip
    """The rows whose column has one of these values, in the order of their ids."""
    found: list[Row] = []
    for chunk in _chunks(sorted(values)):
        found += session.scalars(select(model).where(column.in_(chunk)))
    return sorted(found, key=lambda row: row.id)


def _chunks(values: list[int] | list[str]) -> Iterable[list[int] | list[str]]:
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]
