"""A signed PDF where nobody asked for one: with the approver's answer, or in a mail of its own without any code.

The words decide and the file is kept: neither stands for the other. A signature on a draft is kept with the draft; the
original of the issued document is the one that has its number (NĐ 30/2020/NĐ-CP, Điều 14, 15).
"""

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from domain.fates import Fate
from domain.lifecycle import DocumentState, StepState
from domain.matching import How
from domain.matters import Matter, MatterKind
from domain.mime.parse import read_mail
from domain.refusal import Refused
from domain.signed_copy import described, mentions, refusal, says_signed, to_plain
from domain.verbs import VerbName
from storage import archive, offices
from storage.models import ApprovalStep, DecisionClaim, DocumentVersion, OfficialDocument
from tasks import deciding, describing, dispatching, replying, signed_copies
from tasks.incoming import Incoming, Recorded
from tasks.signatures import UnreadablePdf

_ASKED_BY_CODE = (How.TOKEN, How.THREAD)
_MOST_CHOICES = 8


def decide(mail: Incoming, matter: Matter) -> Recorded:
    """ "Duyệt" with a signed PDF: the decision counts as always, and the file is kept."""
    recorded = deciding.decide(mail, matter)
    if mail.answer.verb is not VerbName.APPROVE or recorded.fate is not Fate.DECISION:
        return recorded
    return _with(recorded, _keep_all(mail, matter, signed_copies.pdfs_of(mail.understood.mail)))


def confirm(mail: Incoming, matter: Matter) -> Recorded:
    """ĐÚNG to what a first mail decided: its files count from now as its words do."""
    recorded = deciding.confirm(mail, matter)
    claim = mail.session.get_one(DecisionClaim, matter.id)
    if claim.state != "confirmed" or claim.step_id is None:
        return recorded
    pdfs = signed_copies.pdfs_of(read_mail(archive.get(claim.raw_hash)))
    return _with(recorded, _keep_all(mail, Matter(MatterKind.APPROVAL, claim.step_id, matter.code), pdfs))


def ask_back(mail: Incoming, matter: Matter) -> Recorded:
    """A file without a clear word is kept, and the word is asked for, unless nothing is left to decide."""
    kept = ""
    if matter.kind is MatterKind.APPROVAL:
        kept = _keep_all(mail, matter, signed_copies.pdfs_of(mail.understood.mail))
        if kept and mail.session.get_one(ApprovalStep, matter.id).state != StepState.ASKED:
            return Recorded(Fate.ACKNOWLEDGEMENT, f"{mail.person.name}: {kept}")
    return _with(replying.ask_back(mail, matter), kept)


def sent_by_itself(mail: Incoming) -> Recorded | None:
    """A signed copy in a mail that answers no letter: found by number and symbol, else asked about once.

    None when it is none: a report may name a plan and have a PDF, too.
    """
    pdfs = signed_copies.pdfs_of(mail.understood.mail)
    if not pdfs or mail.how in _ASKED_BY_CODE or not _may(mail):
        return None
    names = " ".join(part.name for part in mail.understood.mail.attachments)
    written = f"{mail.message.subject}\n{mail.answer.text}\n{names}"
    numbered = _numbered(mail)
    awaited = [row for row in numbered if row.state == DocumentState.AWAITING_SIGNED_COPY]
    said = says_signed(written)
    named = [row for row in (numbered if said else awaited) if mentions(written, row.number_symbol)]
    found = named or [row for row in awaited if any(_is_signed(content, row) for content in pdfs)]
    if found:
        document = max(found, key=lambda row: (row in awaited, row.dated or date.min))
        return signed_copies.take(mail, _matter(document), document, pdfs[0])
    if not said or not awaited:
        return None
    return replying.ask_which(mail, tuple(map(_matter, awaited[:_MOST_CHOICES])))


def _keep_all(mail: Incoming, matter: Matter, pdfs: tuple[bytes, ...]) -> str:
    """Keep what is a signed copy of the document or of the draft asked about; a line about it, or nothing."""
    step = mail.session.get_one(ApprovalStep, matter.id)
    lines = [line for content in pdfs if (line := _keep(mail, matter, step, content))]
    return "; ".join(lines)


def _keep(mail: Incoming, matter: Matter, step: ApprovalStep, content: bytes) -> str:
    document, session = step.document, mail.session
    issued = signed_copies.issued_version(document)
    if issued is not None and document.state in signed_copies.WITH_TEXT and _fits(content, issued, document):
        done = signed_copies.attach(
            session, document, content, mail.now, actor=mail.person.name, channel="mail", evidence=mail.evidence
        )
        return "" if isinstance(done, Refused) else done.line
    version = session.get_one(DocumentVersion, step.version_id)
    try:
        found = signed_copies.look(content, archive.get(version.pdf), document.abstract)
    except UnreadablePdf:
        return ""
    if found.unchanged or (found.same_document is False and not found.signatures):
        return ""  # sent back along with the answer, or some other paper: it stays with the mail
    name = describing.document_name(document)
    if why := refusal(found):
        signed_copies.say(mail, matter, document, Refused(f"Không nhận bản ký của dự thảo {name}: {why}."))
        return f"không nhận bản ký: {why}"
    version.signed_copy, version.signature = archive.put(content), to_plain(found)
    line = f"Nhận dự thảo có chữ ký của {name} (lần {version.ordinal}): {described(found)}"
    detail = {"sha256": version.signed_copy} | to_plain(found)
    mail.note("signed_copy", line, document.plan_id, document.id, detail)
    return line


def _fits(content: bytes, issued: DocumentVersion, document: OfficialDocument) -> bool:
    """Whether a file is the numbered text, or a scan of it, and not the draft that was signed before."""
    try:
        found = signed_copies.look(content, archive.get(issued.pdf), document.number_symbol)
    except UnreadablePdf:
        return False
    return not refusal(found)


def _is_signed(content: bytes, document: OfficialDocument) -> bool:
    """Whether a file is the very text that was issued, with something added: a digital signature."""
    version = signed_copies.issued_version(document)
    issued = archive.get(version.pdf) if version else b""
    return bool(issued) and content.startswith(issued) and content != issued


def _numbered(mail: Incoming) -> list[OfficialDocument]:
    query = select(OfficialDocument).where(
        OfficialDocument.office_id == mail.office.id,
        OfficialDocument.number_text.is_not(None),
        OfficialDocument.state.in_(signed_copies.WITH_TEXT),
    )
    return list(mail.session.scalars(query.order_by(OfficialDocument.id)))


def _may(mail: Incoming) -> bool:
    """Who signs, drafts or keeps documents; a PDF of anybody else is no signed copy."""
    roles = {post.role for post in offices.posts_of(mail.person, describing.day_of(mail.now))}
    return bool(roles & signed_copies.OFFICE_ROLES)


def _matter(document: OfficialDocument) -> Matter:
    return Matter(MatterKind.SIGNED_COPY, document.id, dispatching.code_of(document))


def _with(recorded: Recorded, kept: str) -> Recorded:
    return replace(recorded, line=f"{recorded.line}; {kept}") if kept else recorded
