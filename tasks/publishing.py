"""Trang Web: an issued document published as a page of a static site that any web server can show."""

import html
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.lifecycle import DELIVERY, DeliveryEvent, DeliveryState, DocumentState, next_state
from domain.wording import plain_date
from settings import get_settings
from storage import archive
from storage.database import transaction
from storage.models import Delivery, Office, OfficialDocument
from tasks import describing, versions
from tasks.step import step

_PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>:root{{color-scheme:light dark}}body{{font:17px/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;
padding:0 1rem}}a{{color:LinkText}}li{{margin:.5rem 0}}</style></head>
<body><main>
{body}
</main></body></html>
"""


@step("Đăng trang thông tin", "Đăng văn bản {document_id}")
def publish(document_id: int, now: datetime) -> str:
    """Write the page and the PDF of a document whose Nơi nhận names a place to publish; empty when none does."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        rows = session.scalars(
            select(Delivery).where(Delivery.document_id == document_id, Delivery.channel == "web")
        ).all()
        if not rows:
            return ""
        office = session.get_one(Office, document.office_id)
        folder = get_settings().publish_dir / str(document.dated.year if document.dated else now.year)
        name = document.number_symbol.replace("/", "-")
        _write(folder / f"{name}.pdf", archive.get(versions.current(document).pdf))
        _write(folder / f"{name}.html", _document_page(office, document, name).encode())
        _write(get_settings().publish_dir / "index.html", _index(session, office).encode())
        for row in rows:
            if row.state == DeliveryState.QUEUED:
                row.state, row.updated_at = next_state(DELIVERY, DeliveryState.QUEUED, DeliveryEvent.SEND), now
                row.note = f"{folder.name}/{name}.html"
        return f"Đã đăng {describing.short_name(document)} lên trang thông tin"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(path.suffix + ".part")
    part.write_bytes(content)
    part.replace(path)


def _document_page(office: Office, document: OfficialDocument, name: str) -> str:
    title = describing.full_name(document, office)
    body = (
        f'<p><a href="../index.html">{html.escape(office.name)}</a></p>\n<h1>{html.escape(title)}</h1>\n'
        f"<p>Ban hành {plain_date(document.dated) if document.dated else ''}.</p>\n"
        f'<p><a href="{html.escape(name)}.pdf">Tải văn bản (PDF)</a></p>'
    )
    return _PAGE.format(title=html.escape(title), body=body)


def _index(session: Session, office: Office) -> str:
    query = (
        select(OfficialDocument)
        .join(Delivery, Delivery.document_id == OfficialDocument.id)
        .where(
            OfficialDocument.office_id == office.id,
            Delivery.channel == "web",
            OfficialDocument.state.in_([DocumentState.ISSUED, DocumentState.CLOSED]),
        )
        .order_by(OfficialDocument.dated.desc(), OfficialDocument.id.desc())
    )
    items = "\n".join(
        f'<li><a href="{row.dated.year}/{html.escape(row.number_symbol.replace("/", "-"))}.html">'
        f"{html.escape(describing.short_name(row))}</a>: {html.escape(row.abstract)}</li>"
        for row in session.scalars(query).unique()
        if row.dated
    )
    heading = f"Văn bản của {html.escape(office.name)}"
    return _PAGE.format(title=heading, body=f"<h1>{heading}</h1>\n<ul>\n{items}\n</ul>")
