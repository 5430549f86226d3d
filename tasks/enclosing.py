"""Files that came with one mail, sent on with another."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.outgoing import Enclosure
from storage import archive
from storage.models import Attachment

LARGEST = 10 * 1024 * 1024  # bytes of enclosures a letter; providers refuse more than 20-25 MB after base64


def enclosures_of(session: Session, message_id: int) -> tuple[Enclosure, ...]:
    """The attachments of a mail as enclosures of a letter, as many as fit; the rest is named in the letter."""
    files = []
    room = LARGEST
    rows = session.scalars(select(Attachment).where(Attachment.message_id == message_id).order_by(Attachment.ordinal))
    for row in rows:
        if row.size <= room:
            files.append(Enclosure(row.name, row.content_type, archive.get(row.sha256)))
            room -= row.size
    return tuple(files)
