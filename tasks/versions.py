"""Versions of a document: each draft frozen by the hash of its content, with the very bytes that people get."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from domain.document import Document, content_hash, from_plain, to_plain
from storage import archive
from storage.models import DocumentVersion, Office, OfficialDocument
from tasks.rendering import render_docx, render_pdf


def current(document: OfficialDocument) -> DocumentVersion:
    """The version that counts now."""
    return document.versions[-1]


def model_of(version: DocumentVersion) -> Document:
    """The document as it stands in a version."""
    return from_plain(version.model)


def with_office_head(model: Document, office: Office) -> Document:
    """The draft under the office's own head: what the text does not say is the office's to say, never guessed."""
    head = model.header
    return replace(
        model,
        header=replace(
            head,
            parent_body=head.parent_body or office.parent_name or None,
            issuing_body=head.issuing_body or office.name.upper(),
            symbol=head.symbol or symbol_of(model.kind.symbol, office),
            place=head.place or office.place,
        ),
    )


def symbol_of(kind_symbol: str, office: Office) -> str:
    """`KH-MNSM`; an official letter carries the office's symbol alone (NĐ 30/2020, Phụ lục I, II.3).

    In the Party's style the kind stands with the number: `NQ/TU`, written `05-NQ/TU`.
    """
    if office.rules.get("numbering", {}).get("style") == "party":
        return f"{kind_symbol or 'CV'}/{office.symbol}"
    return f"{kind_symbol}-{office.symbol}" if kind_symbol else office.symbol


def add_version(
    session: Session, document: OfficialDocument, model: Document, now: datetime, note: str = ""
) -> DocumentVersion:
    """Freeze a draft: its model, its content hash, and the PDF and DOCX that the approver will get."""
    version = DocumentVersion(
        office_id=document.office_id,
        document_id=document.id,
        ordinal=len(document.versions) + 1,
        model=to_plain(model),
        content_hash=content_hash(model),
        pdf=archive.put(render_pdf(model, draft=True)),
        docx=archive.put(render_docx(model, draft=True)),
        change_note=note,
        created_at=now,
    )
    document.versions.append(version)
    session.flush()
    return version


def add_signed_version(
    session: Session, document: OfficialDocument, approved: DocumentVersion, model: Document, now: datetime
) -> DocumentVersion:
    """The issued text: equal in content to what was approved, with number, date and signature block.

    Raises ValueError when the content is not what was approved; nothing may be issued that nobody signed.
    """
    if content_hash(model) != approved.content_hash:
        raise ValueError(f"the content of document {document.id} is not the content that was approved")
    version = add_version(session, document, model, now, "Bản ban hành")
    version.signed = True
    version.pdf = archive.put(render_pdf(model))
    version.docx = archive.put(render_docx(model))
    return version
