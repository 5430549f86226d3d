"""What happened in the year, read off the audit trail: the facts that `vanthu demo --json` prints."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select

from domain.wording import ZONE
from sandbox.exhibits import Exhibits
from storage.database import reading
from storage.models import Event

# Every action of the audit trail: how the timeline marks it, and what people call it. `docs/events.md` explains each.
KINDS: dict[str, tuple[str, str]] = {
    "adopt": ("main", "Tiếp nhận"),
    "import": ("main", "Dự thảo"),
    "ask_questions": ("", "Hỏi lại"),
    "answer_questions": ("good", "Trả lời"),
    "indicators": ("", "Chỉ tiêu số liệu"),
    "submit": ("", "Trình duyệt"),
    "returned": ("wait", "Trả lại dự thảo"),
    "revise": ("", "Gửi lại dự thảo"),
    "denied": ("bad", "Không phải ý kiến của mình"),
    "withdraw": ("bad", "Rút dự thảo"),
    "stop": ("bad", "Dừng ban hành"),
    "change": ("wait", "Dự thảo thay đổi"),
    "approved": ("good", "Duyệt"),
    "rejected": ("bad", "Không duyệt"),
    "ask_to_confirm": ("wait", "Hỏi xác nhận"),
    "substitute": ("wait", "Người thay"),
    "enter": ("wait", "Ghi nhận thay"),
    "object": ("bad", "Phản đối ghi nhận thay"),
    "lapse": ("bad", "Ghi nhận thay mất hiệu lực"),
    "issue": ("main", "Ban hành"),
    "not_issued": ("wait", "Chưa ban hành"),
    "signed_copy": ("good", "Bản ký"),
    "dispatch": ("main", "Gửi văn bản"),
    "resend": ("", "Gửi lại"),
    "sent_outside": ("", "Gửi ngoài hệ thống"),
    "recall": ("bad", "Thu hồi"),
    "replace": ("", "Thay thế"),
    "draft_correction": ("", "Soạn đính chính"),
    "ladder": ("", "Đặt lịch nhắc"),
    "assign": ("main", "Giao nhiệm vụ"),
    "moved_date": ("wait", "Dời hạn"),
    "acknowledge": ("good", "Đã nhận"),
    "acknowledgement": ("good", "Đã nhận văn bản"),
    "remind": ("", "Nhắc"),
    "escalate": ("wait", "Báo cáo cấp trên"),
    "report": ("good", "Báo cáo"),
    "nil": ("good", "Không phát sinh"),
    "accept": ("good", "Chấp nhận báo cáo"),
    "return": ("wait", "Trả lại báo cáo"),
    "extension": ("wait", "Xin gia hạn"),
    "extend": ("good", "Gia hạn"),
    "waive": ("good", "Miễn báo cáo"),
    "refuse_extension": ("wait", "Không gia hạn"),
    "handover": ("", "Chuyển giao"),
    "question": ("", "Câu hỏi"),
    "answer": ("good", "Trả lời câu hỏi"),
    "late_answer": ("", "Ý kiến muộn"),
    "ask_back": ("wait", "Hỏi lại cho rõ"),
    "absence": ("wait", "Vắng mặt"),
    "auto_reply": ("", "Trả lời tự động"),
    "refused": ("bad", "Thư không gửi được"),
    "bounce": ("bad", "Thư bị trả về"),
    "feedback": ("", "Phản hồi kỹ thuật"),
    "held": ("wait", "Chờ xử lý"),
    "not_ours": ("", "Không thuộc phạm vi"),
    "duplicate": ("", "Thư trùng"),
    "failed": ("bad", "Lỗi khi đọc"),
    "on_behalf": ("wait", "Nộp thay"),
    "on_behalf_confirmed": ("good", "Xác nhận nộp thay"),
    "not_theirs": ("wait", "Không phải của mình"),
    "second_address": ("", "Thêm địa chỉ"),
    "resolve": ("good", "Đã xử lý"),
    "incoming": ("main", "Văn bản đến"),
    "ad_hoc": ("main", "Chỉ đạo đột xuất"),
    "summarise": ("main", "Báo cáo tổng hợp"),
    "close": ("main", "Kết thúc hồ sơ"),
    "export_case": ("", "Xuất hồ sơ"),
}


@dataclass(frozen=True)
class Happening:
    """One event; `message` and `document` are files below the folder of the demonstration, empty where none is."""

    at: str
    kind: str  # from the list in docs/events.md
    person: str
    subject: str
    message: str
    document: str


def happenings(exhibits: Exhibits) -> list[Happening]:
    """Every line of the trail in order."""
    with reading() as session:
        return [
            Happening(
                at=event.at.astimezone(ZONE).isoformat(timespec="minutes"),
                kind=event.action,
                person=str(event.detail.get("person") or event.actor),
                subject=event.message,
                message=exhibits.letters.get(event.evidence, ""),
                document=exhibits.documents.get(event.document_id or 0, ""),
            )
            for event in session.scalars(select(Event).order_by(Event.ordinal))
        ]


def to_plain(rows: list[Happening]) -> list[dict[str, Any]]:
    """As printed."""
    return [asdict(row) for row in rows]
