"""Leases: work claimed until a moment of machine time, so that two runs at once do no harm.

A lease and not a lock: a run that is killed frees its work by doing nothing.
"""

import os
import socket
import uuid
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from storage.database import transaction
from storage.models import Lease


def new_holder() -> str:
    """A name for one run on one machine."""
    return f"{socket.gethostname()}-{os.getpid()}-{uuid.uuid4().hex[:8]}"


def claim(name: str, holder: str, lasting: timedelta) -> bool:
    """Claim `name`, or renew one's own claim. False while another holds it."""
    now = datetime.now(UTC)
    with transaction() as session:
        _make_sure_it_exists(session, name, now)
        taken = session.execute(
            update(Lease)
            .where(Lease.name == name, (Lease.until <= now) | (Lease.holder == holder))
            .values(holder=holder, until=now + lasting)
            .returning(Lease.id)
        )
        return taken.first() is not None


def release(name: str, holder: str) -> None:
    """Give back a claim; nothing happens when another has it by now."""
    with transaction() as session:
        lease = session.scalar(select(Lease).where(Lease.name == name, Lease.holder == holder))
        if lease is not None:
            lease.until = datetime.now(UTC)


def _make_sure_it_exists(session: Session, name: str, now: datetime) -> None:
    insert = sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgresql_insert
    row = insert(Lease).values(name=name, holder="", until=now - timedelta(seconds=1))
    session.execute(row.on_conflict_do_nothing(index_elements=["name"]))
