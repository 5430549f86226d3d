"""A returned draft comes back by reply: the corrected Word file becomes the next version and is put forward again."""

import difflib
from collections.abc import Iterable

from domain.document import Block, Document, Section
from domain.fates import Fate, Reason
from domain.lifecycle import DocumentState
from domain.matters import Matter
from domain.plan import NotAPlan
from domain.summary import corrected
from storage.models import OfficialDocument
from tasks import describing, drafting, letter_reports, replying, versions
from tasks.importing import read_bytes
from tasks.incoming import Incoming, Recorded


def revise_by_mail(mail: Incoming, matter: Matter) -> Recorded:
    """Read the first Word file of the reply; what cannot be read or has not changed is said back."""
    document = mail.session.get_one(OfficialDocument, matter.id)
    if document.state not in (DocumentState.RETURNED, DocumentState.SUBMITTED):
        replying.explain(mail, matter.code, describing.document_name(document), letter_reports.Stale.CHANGED)
        return Recorded(Fate.DECISION, f"{mail.person.name}: {Reason.CLOSED.label}", Reason.CLOSED)
    draft = next(part for part in mail.understood.mail.attachments if part.name.lower().endswith(".docx"))
    read = read_bytes(draft.content, document.kind_symbol)
    if isinstance(read, NotAPlan):
        return replying.refuse(mail, Reason.UNREADABLE_DRAFT)
    before = versions.model_of(versions.current(document))
    after = read.document if document.role == "plan" else corrected(before, read.document)
    if not drafting.revise(mail.session, document, after, mail.now, change_note(before, after)):
        return replying.refuse(mail, Reason.NO_CHANGE)
    line = f"{mail.person.name} gửi lại {describing.document_name(document)} (dự thảo lần {len(document.versions)})"
    mail.note("revise", line, document.plan_id, document.id)
    return Recorded(Fate.DECISION, line)


def change_note(before: Document, after: Document) -> str:
    """What was changed, passage by passage, in words that an approver can read on a phone."""
    old, new = list(_passages(before)), list(_passages(after))
    added = [text for text in new if text not in old]
    gone = [text for text in old if text not in new]
    notes = []
    for text in added:
        close = difflib.get_close_matches(text, gone, n=1, cutoff=0.4)
        if close:
            gone.remove(close[0])
            notes.append(f"Sửa thành: “{_short(text)}”")
        else:
            notes.append(f"Thêm: “{_short(text)}”")
    notes += [f"Bỏ: “{_short(text)}”" for text in gone]
    return "\n".join(notes)


def _short(text: str) -> str:
    return text if len(text) <= 240 else text[:240].rsplit(" ", 1)[0] + " …"


def _passages(document: Document) -> Iterable[str]:
    yield document.abstract
    yield from (basis.raw for basis in document.legal_bases)
    yield from (text for text in (document.intro, document.closing) if text)
    for section in document.sections:
        yield from _of_section(section)
    yield from (recipient.name for recipient in document.recipients)


def _of_section(section: Section) -> Iterable[str]:
    yield section.title
    for block in section.blocks:
        yield from _of_block(block)
    for child in section.sections:
        yield from _of_section(child)


def _of_block(block: Block) -> Iterable[str]:
    if block.text:
        yield block.text
    yield from (" | ".join(row) for row in block.rows)
    for child in block.children:
        yield from _of_block(child)
