"""The finished bytes of letters, by their hash: small ones in the database, large ones in the file archive.

A letter of some kilobytes goes out by the hundred. As a file, each would cost a folder, a name and a sync, more than
writing all its words; in the database it is committed together with the row that causes it. What carries documents
lies in the archive like every file. Decision 19.
"""

from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import archive
from storage.models import LetterFile
from storage.remembering import remembered

SMALL = 32_768  # bytes: every letter without documents


def put(session: Session, office_id: int, content: bytes) -> str:
    """Keep the bytes that a letter is sent as, with the next flush; gives their SHA-256 in hexadecimal."""
    if len(content) > SMALL:
        return archive.put(content)
    digest = sha256(content).hexdigest()
    session.add(LetterFile(office_id=office_id, digest=digest, content=content))
    return digest


def get(session: Session, digest: str) -> bytes:
    """The bytes with this hash. Raises FileNotFoundError when they are lost."""
    content = remembered(session).get((LetterFile, digest))
    if content is None:
        content = small_ones(session, [digest]).get(digest)
    return archive.get(digest) if content is None else bytes(content)


def look_ahead(session: Session, digests: Iterable[str]) -> None:
    """Load the small ones among these at once, for `get` in the same transaction."""
    found = small_ones(session, digests)
    remembered(session).update({(LetterFile, digest): content for digest, content in found.items()})


def small_ones(session: Session, digests: Iterable[str]) -> dict[str, bytes]:
    """Those of these that lie in the database."""
    query = select(LetterFile.digest, LetterFile.content).where(LetterFile.digest.in_(set(digests)))
    return {digest: content for digest, content in session.execute(query)}
