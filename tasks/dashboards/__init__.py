"""The dashboards of the console as Markdown, and the lists of its forms: written from the database in one look."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from domain.console import Links, Listing, Page
from storage import offices
from storage.database import reading
from tasks.dashboards.board import board
from tasks.dashboards.lists import approvals, held, mailbox, register
from tasks.dashboards.pieces import Desk
from tasks.dashboards.reports import reports
from tasks.office_actions.choices import choices
from tasks.status import status


def pages(now: datetime, links: Links) -> dict[Page, str]:
    """Every dashboard as it is at `now`."""
    found = status(now)
    with reading() as session:
        desk = Desk(session, offices.the_office(session), now, links)
        return {
            Page.BOARD: board(desk),
            Page.REPORTS: reports(desk, found),
            Page.APPROVALS: approvals(desk),
            Page.HELD: held(desk),
            Page.MAILBOX: mailbox(desk),
            Page.REGISTER: register(desk),
        }


def lists(now: datetime, wanted: Iterable[Listing]) -> Mapping[Listing, tuple[str, ...]]:
    """The choices of these lists."""
    with reading() as session:
        office = offices.the_office(session)
        return {listing: choices(session, office, listing, now) for listing in dict.fromkeys(wanted)}
