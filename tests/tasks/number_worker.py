"""A worker process of its own: issues documents, and takes numbers of which it gives some back."""

import sys
from datetime import date

from storage import offices
from storage.database import transaction
from tasks.issuing import issue
from tasks.numbering import take_number
from tests.tasks.documents import NOW


class GaveBackError(Exception):
    """The number is not needed after all."""


def take(times: int) -> None:
    """Numbers of 2025, every third of them broken off."""
    for turn in range(times):
        try:
            with transaction() as session:
                number = take_number(session, offices.the_office(session), "KH", date(2025, 1, 2))
                if turn % 3 == 2:
                    raise GaveBackError
                sys.stdout.write(f"taken {number}\n")
        except GaveBackError:
            pass


if __name__ == "__main__":
    take(int(sys.argv[1]))
    for document_id in sys.argv[2:]:
        issue(int(document_id), NOW)
