"""The archived files of a case under the names they get in its case file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from sqlalchemy.orm import Session

from storage import letter_files
from storage.models import DocumentVersion, OfficialDocument
from tasks import describing
from tasks.case_names import numbered, without_token
from tasks.case_scope import Case

DOCUMENTS, DRAFTS, INCOMING, OUTGOING, ATTACHMENTS, REGISTERS = (
    "1 Văn bản", "2 Dự thảo", "3 Thư đến", "4 Thư đi", "5 Tệp đính kèm", "6 Sổ đăng ký",
)  # fmt: skip


@dataclass(frozen=True)
class CaseFiles:
    """Name in the case file -> hash of the file; where each row's file is; what the archive has lost."""

    session: Session
    archived: dict[str, str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    of_version: dict[int, str] = field(default_factory=dict)
    of_letter: dict[int, str] = field(default_factory=dict)
    of_message: dict[int, str] = field(default_factory=dict)
    of_attachment: dict[int, str] = field(default_factory=dict)
    of_evidence: dict[str, str] = field(default_factory=dict)

    def content(self, name: str) -> bytes:
        """The bytes of a file that was taken in."""
        return letter_files.get(self.session, self.archived[name])

    def keep(self, name: str, digest: str) -> str:
        """Take a file in under this name; gives the name, empty when the archive has lost or damaged it."""
        if not digest:
            return ""
        try:
            sound = sha256(letter_files.get(self.session, digest)).hexdigest() == digest
        except FileNotFoundError:
            sound = False
        if not sound:
            self.lost.append(name)
            return ""
        self.archived[name] = digest
        return name


def files_of(session: Session, case: Case) -> CaseFiles:
    """Documents and drafts, mails in and out with their raw bytes, attachments; numbered in the order of time."""
    files = CaseFiles(session)
    for number, (document, version) in enumerate(_versions(case), start=1):
        _keep_version(files, document, version, number)
    for number, message in enumerate(case.messages, start=1):
        who = message.sender_name or message.sender or "không rõ người gửi"
        name = f"{who} - {without_token(message.subject)}.eml"
        place = numbered(INCOMING, number, name, describing.day_of(message.arrived_at))
        files.of_message[message.id] = files.keep(place, message.raw)
        files.of_evidence.update(dict.fromkeys((message.mail_id, message.content_hash), files.of_message[message.id]))
    for number, letter in enumerate(case.letters, start=1):
        who = case.people.get(letter.person_id or 0, letter.to_address)
        name = f"{who} - {without_token(letter.subject)}.eml"
        place = numbered(OUTGOING, number, name, describing.day_of(letter.created_at))
        files.of_letter[letter.id] = files.of_evidence[letter.mail_id] = files.keep(place, letter.raw)
    _keep_attachments(files, case)
    return files


def _versions(case: Case) -> Iterator[tuple[OfficialDocument, DocumentVersion]]:
    for document in case.documents:
        for version in document.versions:
            yield document, version


def _keep_version(files: CaseFiles, document: OfficialDocument, version: DocumentVersion, number: int) -> None:
    folder, day = (DOCUMENTS, document.dated) if version.signed else (DRAFTS, None)
    name = _version_name(document, version)
    pdf = files.keep(numbered(folder, number, f"{name}.pdf", day), version.pdf)
    docx = files.keep(numbered(folder, number, f"{name}.docx", day), version.docx)
    files.of_version[version.id] = pdf or docx
    if version.signed_copy:
        place = numbered(folder, number, f"{name} (bản ký).pdf", day)
        files.of_evidence[version.signed_copy] = files.keep(place, version.signed_copy)
    for evidence in (version.content_hash, version.pdf):
        files.of_evidence.setdefault(evidence, files.of_version[version.id])


def _version_name(document: OfficialDocument, version: DocumentVersion) -> str:
    if version.signed:
        return f"{document.number_symbol.replace('/', '-')} {document.abstract[:60]}"
    return f"Lần {version.ordinal} - {describing.document_name(document)[:60]}"


def _keep_attachments(files: CaseFiles, case: Case) -> None:
    place = {message.id: number for number, message in enumerate(case.messages, start=1)}
    arrived: dict[int, date] = {message.id: describing.day_of(message.arrived_at) for message in case.messages}
    for row in sorted(case.attachments, key=lambda row: (place[row.message_id], row.ordinal)):
        name = f"tệp {row.ordinal:02d} - {row.name}"
        path = numbered(ATTACHMENTS, place[row.message_id], name, arrived[row.message_id])
        files.of_attachment[row.id] = files.keep(path, row.sha256)
