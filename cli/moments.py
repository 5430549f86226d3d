"""`--now ISO`: business time given by hand."""

from datetime import datetime

import typer

from domain.wording import ZONE


def moment(text: str) -> datetime:
    """The moment that was given, else the clock; without an offset it is Vietnamese time.

    Raises typer.BadParameter when it is no ISO 8601 moment.
    """
    if not text:
        return datetime.now(ZONE)
    try:
        given = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}” không phải thời điểm ISO 8601 / is no ISO 8601 moment") from None
    return given if given.tzinfo else given.replace(tzinfo=ZONE)
