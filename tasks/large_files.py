"""A document too large for one mail is read by link: on the office's web page, else on its file server for a while.

NĐ 30/2020/NĐ-CP, Điều 18: the recipient gets the document as it was issued; a link says until when it opens.
"""

import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import quote, urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.wording import ZONE
from settings import get_settings
from storage.models import Delivery, DocumentVersion, OfficialDocument
from tasks import file_links, publishing

_DAYS = 30
_HERE_ONLY = {"localhost", "127.0.0.1", "::1", None}


@dataclass(frozen=True)
class Link:
    """Where a document is read, and the last day on which the link opens; None: as long as the page stands."""

    address: str
    until: date | None


def link_to(session: Session, document: OfficialDocument, version: DocumentVersion) -> Link | None:
    """The link for a recipient; None where neither the site nor the file server has an address that others reach."""
    settings = get_settings()
    if settings.publish_url and document.dated and _is_published(session, document):
        path = f"{document.dated.year}/{publishing.file_name(document.number_symbol)}.pdf"
        return Link(f"{settings.publish_url.rstrip('/')}/{quote(path)}", None)
    if urlsplit(settings.files_url).hostname in _HERE_ONLY:
        return None
    now = time.time()
    lasting = timedelta(days=_DAYS)
    last = datetime.fromtimestamp(now, ZONE) + lasting - timedelta(days=1)  # the last whole day
    address = file_links.address(f"van-ban/{version.id}.pdf", now, lasting=int(lasting.total_seconds()))
    return Link(address, last.date())


def _is_published(session: Session, document: OfficialDocument) -> bool:
    query = select(Delivery.id).where(Delivery.document_id == document.id, Delivery.channel == "web").limit(1)
    return session.scalar(query) is not None
