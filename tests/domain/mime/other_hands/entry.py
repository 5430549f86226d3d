"""One mail of the set: its bytes, and what its author expected the reader to say."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Mail:
    """`None` means: not judged. Texts are compared after white space is collapsed, in NFC.

    `also` are further readings of the reply that are as right (a sign-off that nothing parts from the words), and
    `optional` addresses that a bounce may name, too. `bounce` holds address, whether it is dead, and the status.
    """

    file: str
    raw: bytes
    kind: str = "letter"
    reply: str | None = None
    also: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    signature: str | None = None
    text: str | None = None
    attachments: tuple[str, ...] | None = None
    sender: str | None = None
    subject: str | None = None
    bounce: tuple[tuple[str, bool | None, str | None], ...] | None = None
    optional: tuple[str, ...] = ()
    note: str = ""


Entry = dict[str, Any]  # one row of a table, before it is put into bytes
