"""Trang Web: issued documents published as a static site that any web server or rsync can take.

An index by year and by kind, a page a document, the PDF, an RSS feed. Only what is issued and addressed to a place of
publication gets there; of a recalled document the page stays and says so, its file goes; that of a replaced one
names what replaced it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from email.utils import format_datetime
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.lifecycle import DELIVERY, DeliveryEvent, DeliveryState, DocumentState, next_state
from domain.text import key
from domain.wording import ZONE, plain_date
from settings import get_settings
from storage import archive, offices
from storage.database import reading, transaction
from storage.models import Delivery, Office, OfficialDocument
from tasks import describing, versions
from tasks.letter_words import size_text
from tasks.step import step

TEMPLATES = Path(__file__).parent.parent / "mail_templates" / "web"
_SHOWN = (DocumentState.ISSUED, DocumentState.CLOSED)
_KEPT = (*_SHOWN, DocumentState.RECALLED, DocumentState.REPLACED)  # their pages stay
_NEWEST = 20  # documents on the first page and in the feed


@dataclass(frozen=True)
class Published:
    """A document as the pages show it; addresses are relative to the folder's root."""

    number: str
    kind: str
    abstract: str
    title: str
    dated: date
    signer: str
    pdf: str  # archive hash
    bytes: int
    recalled: bool = False
    replaced_by: str = ""  # of what replaced it: its name
    replaced_page: str = ""  # ... and its page, beside the folders of the years

    @property
    def slug(self) -> str:
        """Of its kind: `ke-hoach`."""
        return re.sub(r"[^a-z0-9]+", "-", key(self.kind)).strip("-")

    @property
    def name(self) -> str:
        """Of its files."""
        return file_name(self.number)

    @property
    def page(self) -> str:
        """Its page."""
        return f"{self.dated.year}/{self.name}.html"

    @property
    def file(self) -> str:
        """Its PDF, beside the page."""
        return f"{self.name}.pdf"

    @property
    def day(self) -> str:
        """`ngày 05 tháng 02 năm 2024`."""
        return plain_date(self.dated)

    @property
    def size(self) -> str:
        """`178 KB`."""
        return size_text(self.bytes)

    @property
    def published(self) -> str:
        """RFC 822, as feeds want it."""
        return format_datetime(datetime.combine(self.dated, time(8), ZONE))


def file_name(number_symbol: str) -> str:
    """Of a document's files: `05-KH-MNHS`, letters that every server takes."""
    plain = unicodedata.normalize("NFD", number_symbol.replace("Đ", "D").replace("đ", "d"))
    return re.sub(r"[^A-Za-z0-9]+", "-", "".join(c for c in plain if c.isascii())).strip("-")


@step("Đăng trang thông tin", "Đăng văn bản {document_id}")
def publish(document_id: int, now: datetime) -> str:
    """Write the page and the PDF of a document whose Nơi nhận names a place to publish; empty when none does."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        query = select(Delivery).where(Delivery.document_id == document_id, Delivery.channel == "web")
        rows = session.scalars(query).all()
        if not rows or document.state not in _SHOWN:
            return ""
        office = session.get_one(Office, document.office_id)
        shown = _published(document, office)
        _write_document(office, shown)
        old = session.get(OfficialDocument, document.replaces_id) if document.replaces_id else None
        if old is not None and old.state == DocumentState.REPLACED and _is_on_the_web(session, old):
            _write_document(office, _published(old, office, document))
        _write_lists(session, office)
        for row in rows:
            if row.state == DeliveryState.QUEUED:
                row.state, row.updated_at = next_state(DELIVERY, DeliveryState.QUEUED, DeliveryEvent.SEND), now
                row.note = shown.page
        return f"Đã đăng {describing.short_name(document)} lên trang thông tin"


@step("Đăng những văn bản chờ đăng")
def publish_waiting(now: datetime) -> list[str]:
    """Publish what went out by itself, such as a document whose signed copy has come back; one line each."""
    with reading() as session:
        query = (
            select(Delivery.document_id)
            .join(OfficialDocument, Delivery.document_id == OfficialDocument.id)
            .where(
                Delivery.office_id == offices.the_office(session).id,
                Delivery.channel == "web",
                Delivery.state == DeliveryState.QUEUED,
                OfficialDocument.state.in_(_SHOWN),
            )
        )
        waiting = list(dict.fromkeys(session.scalars(query.order_by(Delivery.id))))
    return [publish(document_id, now) for document_id in waiting]


@step("Gỡ khỏi trang thông tin", "Gỡ văn bản {document_id}")
def unpublish(document_id: int) -> None:
    """Of a recalled document the page says so and the file goes."""
    with reading() as session:
        document = session.get_one(OfficialDocument, document_id)
        published = session.scalars(select(Delivery).filter_by(document_id=document_id, channel="web")).first()
        if published is None:
            return
        office = session.get_one(Office, document.office_id)
        _write_document(office, _published(document, office))
        _write_lists(session, office)


@step("Đăng lại trang thông tin")
def publish_all() -> int:
    """Write the whole site anew, after a change of its look or place; gives how many documents it shows."""
    with reading() as session:
        office = offices.the_office(session)
        rows = [_published(row, office, _successor(session, row)) for row in _documents(session, office, _KEPT)]
        for row in rows:
            _write_document(office, row)
        _write_lists(session, office)
        return sum(not (row.recalled or row.replaced_by) for row in rows)


def _published(document: OfficialDocument, office: Office, successor: OfficialDocument | None = None) -> Published:
    version = versions.current(document)
    pdf = version.signed_copy or version.pdf
    assert document.dated is not None
    return Published(
        number=document.number_symbol,
        kind=describing.sentence_case(document.kind_name),
        abstract=document.abstract,
        title=describing.full_name(document, office),
        dated=document.dated,
        signer=((version.model.get("signer") or {}).get("name")) or "",
        pdf=pdf,
        bytes=archive.path_of(pdf).stat().st_size,
        recalled=document.state == DocumentState.RECALLED,
        replaced_by=describing.full_name(successor, office) if successor else "",
        replaced_page=f"{successor.dated.year}/{file_name(successor.number_symbol)}.html"
        if successor and successor.dated
        else "",
    )


def _successor(session: Session, document: OfficialDocument) -> OfficialDocument | None:
    """What took the place of a document."""
    query = select(OfficialDocument).where(
        OfficialDocument.replaces_id == document.id, OfficialDocument.number_text.is_not(None)
    )
    replaced = document.state == DocumentState.REPLACED
    return session.scalars(query.order_by(OfficialDocument.id.desc())).first() if replaced else None


def _is_on_the_web(session: Session, document: OfficialDocument) -> bool:
    return session.scalar(select(Delivery.id).filter_by(document_id=document.id, channel="web").limit(1)) is not None


def _documents(
    session: Session, office: Office, states: Iterable[DocumentState] = _SHOWN
) -> Iterator[OfficialDocument]:
    """What is addressed to a place of publication, the newest first."""
    on_the_web = select(Delivery.document_id).where(Delivery.office_id == office.id, Delivery.channel == "web")
    query = (
        select(OfficialDocument)
        .where(
            OfficialDocument.office_id == office.id,
            OfficialDocument.state.in_(list(states)),
            OfficialDocument.id.in_(on_the_web),
        )
        .order_by(OfficialDocument.dated.desc(), OfficialDocument.number.desc(), OfficialDocument.id.desc())
    )
    return (row for row in session.scalars(query) if row.dated is not None)


def _write_document(office: Office, row: Published) -> None:
    folder = get_settings().publish_dir
    pdf = folder / str(row.dated.year) / row.file
    if row.recalled:
        pdf.unlink(missing_ok=True)
    else:
        _write(pdf, archive.get(row.pdf))
    _page(office, "document.html", row.page, row.title, row=row)


def _write_lists(session: Session, office: Office) -> None:
    rows = [_published(document, office) for document in _documents(session, office)]
    years = sorted({row.dated.year for row in rows}, reverse=True)
    slugs = {row.slug: row.kind for row in sorted(rows, key=lambda row: row.kind)}
    kinds = [
        {"slug": slug, "name": name, "count": sum(row.slug == slug for row in rows)} for slug, name in slugs.items()
    ]
    known = {"years": years, "kinds": kinds}
    newest = [{"name": "", "rows": rows[:_NEWEST]}] if rows else []
    heading = f"Văn bản của {office.name}"
    _page(office, "list.html", "index.html", heading, heading=heading, groups=newest, here="", **known)
    for year in years:
        groups = [{"name": kinds_of[0].kind, "rows": kinds_of} for kinds_of in _by_kind(rows, year)]
        heading = f"Văn bản năm {year}"
        title = f"{heading} - {office.name}"
        _page(office, "list.html", f"{year}/index.html", title, heading=heading, groups=groups, here=year, **known)
    for slug, name in slugs.items():
        own = [row for row in rows if row.slug == slug]
        groups = [
            {"name": f"Năm {year}", "rows": [row for row in own if row.dated.year == year]}
            for year in sorted({row.dated.year for row in own}, reverse=True)
        ]
        title = f"{name} - {office.name}"
        _page(office, "list.html", f"loai/{slug}.html", title, heading=name, groups=groups, here=slug, **known)
    _remove_old_kinds({f"{slug}.html" for slug in slugs})
    base = f"{get_settings().publish_url.rstrip('/')}/" if get_settings().publish_url else ""
    feed = _environment().get_template("rss.xml").render(office=office.name, base=base, rows=rows[:_NEWEST])
    _write(get_settings().publish_dir / "rss.xml", feed.encode())
    _write(get_settings().publish_dir / "trang.css", (TEMPLATES / "trang.css").read_bytes())


def _by_kind(rows: list[Published], year: int) -> list[list[Published]]:
    found: dict[str, list[Published]] = {}
    for row in rows:
        if row.dated.year == year:
            found.setdefault(row.slug, []).append(row)
    return [found[slug] for slug in sorted(found)]


def _remove_old_kinds(names: set[str]) -> None:
    folder = get_settings().publish_dir / "loai"
    for path in folder.glob("*.html") if folder.is_dir() else ():
        if path.name not in names:
            path.unlink()


def _page(office: Office, template: str, path: str, title: str, **known: object) -> None:
    rendered = _environment().get_template(template).render(
        office=office.name,
        parent=office.parent_name,
        contact=office.contact,
        up="../" * path.count("/"),
        title=title,
        description=title,
        **known,
    )  # fmt: skip
    _write(get_settings().publish_dir / path, rendered.encode())


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, and untouched when nothing changed, so that rsync has nothing to do."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(path.suffix + ".part")
    part.write_bytes(content)
    part.replace(path)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
