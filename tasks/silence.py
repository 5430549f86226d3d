"""Whom letters do not reach: addresses that a bounce called dead, people who never answered their introduction."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.fates import Fate
from domain.health import is_silent
from domain.lifecycle import OutboxState
from domain.wording import short_day
from storage import offices
from storage.database import reading, transaction
from storage.models import Message, Office, OutboxLetter, Person
from tasks import describing
from tasks.alarming import tell_administrator
from tasks.letter_documents import Introduction
from tasks.step import step

_MACHINES = (Fate.AUTO_REPLY, Fate.BOUNCE, Fate.FEEDBACK)


@dataclass(frozen=True)
class Unreached:
    """A person, the address, and since when: dead, or introduced and silent."""

    name: str
    address: str
    since: date

    @property
    def line(self) -> str:
        """`Vũ Thị Hà <ha@…> từ ngày 18/3/2024`."""
        return f"{self.name} <{self.address}> từ ngày {short_day(self.since)}"


@dataclass(frozen=True)
class Silence:
    """Both lists, in the order of the office's people."""

    dead: tuple[Unreached, ...] = ()
    silent: tuple[Unreached, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """One Vietnamese line for each list that is not empty."""
        lists = (("Địa chỉ không dùng được", self.dead), ("Chưa trả lời thư giới thiệu", self.silent))
        return tuple(f"{what}: {', '.join(row.line for row in rows)}" for what, rows in lists if rows)


def silence(now: datetime) -> Silence:
    """Whom letters do not reach, or seem not to."""
    with reading() as session:
        return silence_of(session, offices.the_office(session), now)


def silence_of(session: Session, office: Office, now: datetime) -> Silence:
    """The same in a transaction at hand. Whoever has left is not looked for."""
    today = describing.day_of(now)
    calendar = offices.calendar_of(session, office.id)
    introduced = _introduced(session, office)
    answered = _answered(session, office)
    query = select(Person).where(Person.office_id == office.id, offices.valid_on(Person, today)).order_by(Person.id)
    dead, silent = [], []
    for person in session.scalars(query):
        if person.address_dead_since is not None:
            dead.append(Unreached(person.name, person.email, describing.day_of(person.address_dead_since)))
        elif (told := introduced.get(person.id)) is not None and person.id not in answered:
            day = describing.day_of(told)
            if is_silent(day, today, calendar):
                silent.append(Unreached(person.name, person.email, day))
    return Silence(tuple(dead), tuple(silent))


@step("Rà soát địa chỉ chưa trả lời")
def tell_weekly(now: datetime) -> tuple[str, ...]:
    """Once a week, on its first working day, the administrator gets both lists; nothing where both are empty."""
    with transaction() as session:
        office = offices.the_office(session)
        year, week, _ = describing.day_of(now).isocalendar()
        lines = silence_of(session, office, now).lines
        if not lines:
            return ()
        tell_administrator(
            session,
            office,
            now,
            key=f"silence:{year}-{week:02d}",
            headline="Có địa chỉ cần xem lại",
            facts=lines,
            advice=("Đề nghị hỏi trực tiếp những người này và sửa địa chỉ trong office.yaml nếu sai.",),
        )
        return lines


def _introduced(session: Session, office: Office) -> dict[int, datetime]:
    """When each person's introduction went out."""
    rows = session.execute(
        select(OutboxLetter.person_id, func.min(OutboxLetter.sent_at))
        .where(
            OutboxLetter.office_id == office.id,
            OutboxLetter.letter == Introduction.letter,
            OutboxLetter.state == OutboxState.SENT,
        )
        .group_by(OutboxLetter.person_id)
    )
    return {person_id: sent_at for person_id, sent_at in rows if person_id is not None}


def _answered(session: Session, office: Office) -> set[int]:
    """Who has written anything; what machines write for them does not count."""
    query = select(Message.person_id).where(Message.office_id == office.id, Message.fate.not_in(_MACHINES)).distinct()
    return {person_id for person_id in session.scalars(query) if person_id is not None}
