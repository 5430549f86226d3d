"""What a mail says, as the table of handling wants it."""

from domain.handling import Answer
from domain.reading import Understood
from tasks.files import is_enclosure

DOCX_SUFFIXES = (".docx",)


def answer_in(understood: Understood) -> Answer:
    """The answer as the table of handling wants it."""
    verb = understood.reading.verb
    files = [part for part in understood.mail.attachments if is_enclosure(part)]
    return Answer(
        verb=verb.name if verb else None,
        argument=verb.argument if verb else None,
        unclear=understood.reading.unclear,
        still_owed=understood.reading.still_owed,
        text=understood.words.reply,
        files=len(files),
        drafts=sum(part.name.lower().endswith(DOCX_SUFFIXES) for part in files),
        pdfs=sum(part.name.lower().endswith(".pdf") for part in files),
    )
