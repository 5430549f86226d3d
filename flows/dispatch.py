"""Documents after their issue: sent again, recalled, corrected, joined by their signed copy."""

from datetime import datetime
from pathlib import Path

from domain.refusal import Refused
from flows.running import clock, conclude, office_flow
from tasks.approving import submit
from tasks.correcting import draft_correction
from tasks.delivering import deliver
from tasks.publishing import publish, unpublish
from tasks.recalling import recall
from tasks.resending import resend
from tasks.signed_copies import attach_file


@office_flow("Gửi lại văn bản", "Gửi lại tới những nơi chưa nhận được, theo địa chỉ hiện có.",
             "Gửi lại văn bản {document_id}")  # fmt: skip
async def resend_document(
    document_id: int, ordinals: tuple[int, ...] = (), now: datetime | None = None
) -> tuple[str, ...] | Refused:
    """The same document once more, to the addresses as they are now."""
    moment = clock(now)
    lines = resend(document_id, ordinals, moment)
    if isinstance(lines, Refused):
        await conclude(lines.line)
        return lines
    sent = await deliver(moment)
    await conclude(f"Gửi lại văn bản, {len(lines):02d} nơi", [*lines, sent.line])
    return lines


@office_flow("Thu hồi văn bản", "Báo mọi nơi nhận, gỡ khỏi trang thông tin, ghi vào sổ.",
             "Thu hồi văn bản {document_id}")  # fmt: skip
async def recall_document(document_id: int, reason: str, now: datetime | None = None) -> str | Refused:
    """Everybody who got the document is told; it leaves the web site."""
    moment = clock(now)
    line = recall(document_id, reason, moment)
    if isinstance(line, Refused):
        await conclude(line.line)
        return line
    unpublish(document_id)
    sent = await deliver(moment)
    await conclude(line, [sent.line])
    return line


@office_flow("Đính chính văn bản", "Soạn công văn đính chính và trình người có thẩm quyền.",
             "Đính chính văn bản {document_id}")  # fmt: skip
async def correct_document(document_id: int, text: str, now: datetime | None = None) -> str | Refused:
    """An official letter to the same recipients, approved and issued like any other."""
    moment = clock(now)
    letter_id = draft_correction(document_id, text, moment)
    if isinstance(letter_id, Refused):
        await conclude(letter_id.line)
        return letter_id
    submitted = submit(letter_id, moment)
    sent = await deliver(moment)
    await conclude(submitted.line, [sent.line], tags=[submitted.code])
    return submitted.line


@office_flow("Nhận bản ký", "Đính bản quét hoặc bản ký số vào văn bản; gửi đi nếu văn bản đang chờ.",
             "Nhận bản ký văn bản {document_id}")  # fmt: skip
async def attach_signed_copy(document_id: int, file: Path, now: datetime | None = None) -> str | Refused:
    """The signed copy is kept; a document that waited for it goes out."""
    moment = clock(now)
    done = attach_file(document_id, file.read_bytes(), moment)
    if isinstance(done, Refused):
        await conclude(done.line)
        return done
    published = publish(document_id, moment)
    sent = await deliver(moment)
    await conclude(done.line, [line for line in (published, sent.line) if line])
    return done.line
