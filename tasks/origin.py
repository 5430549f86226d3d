"""Who did something, through which door, and what proves it: said together wherever the trail is written."""

from dataclasses import dataclass

from tasks.incoming import Incoming


@dataclass(frozen=True)
class Origin:
    """A person's name (or the office's own desk), a door, and a proof.

    `channel`: mail, form, command, clock, or entered (ghi nhận thay); `evidence`: the Message-ID or the form's run;
    `raw_hash`: the archive's hash of the mail's very bytes.
    """

    actor: str = "Văn thư"
    channel: str = "clock"
    evidence: str = ""
    raw_hash: str = ""


OFFICE = Origin()
BY_COMMAND = Origin("Quản trị viên", "command")


def of_mail(mail: Incoming) -> Origin:
    """The mail in hand."""
    return Origin(mail.person.name, "mail", mail.evidence, mail.message.raw)
