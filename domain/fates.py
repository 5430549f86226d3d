"""Every mail ends in exactly one visible fate; what is held or ignored says why."""

from enum import StrEnum


class Fate(StrEnum):
    """Where a message has got to. RECEIVED is the only one that is not an end."""

    RECEIVED = "received"
    REPORT = "report"
    DECISION = "decision"
    ACKNOWLEDGEMENT = "acknowledgement"
    REQUEST = "request"
    INSTRUCTION = "instruction"
    INCOMING_DOCUMENT = "incoming_document"
    ABSENCE = "absence"
    BOUNCE = "bounce"
    AUTO_REPLY = "auto_reply"
    FEEDBACK = "feedback"
    DUPLICATE = "duplicate"
    HELD = "held"
    NOT_OURS = "not_ours"
    FAILED = "failed"

    @property
    def label(self) -> str:
        """As people read it."""
        return _FATES[self]


_FATES = {
    Fate.RECEIVED: "Mới đến",
    Fate.REPORT: "Báo cáo",
    Fate.DECISION: "Ý kiến phê duyệt",
    Fate.ACKNOWLEDGEMENT: "Xác nhận đã nhận",
    Fate.REQUEST: "Đề nghị (gia hạn, chuyển giao, hỏi lại)",
    Fate.INSTRUCTION: "Chỉ đạo đột xuất",
    Fate.INCOMING_DOCUMENT: "Văn bản đến",
    Fate.ABSENCE: "Báo vắng mặt",
    Fate.BOUNCE: "Thư bị trả về",
    Fate.AUTO_REPLY: "Trả lời tự động",
    Fate.FEEDBACK: "Phản hồi kỹ thuật",
    Fate.DUPLICATE: "Thư trùng",
    Fate.HELD: "Chờ xử lý",
    Fate.NOT_OURS: "Không thuộc phạm vi",
    Fate.FAILED: "Lỗi khi đọc",
}


class Reason(StrEnum):
    """Why a mail is held or ignored: also the glossary's line and, where one is written, the letter's reason."""

    AUTHENTICATION_FAILED = "authentication_failed"
    OTHER_PERSON = "other_person"
    UNREGISTERED_ADDRESS = "unregistered_address"
    STRANGER = "stranger"
    NOTHING_OPEN = "nothing_open"
    SEVERAL_FIT = "several_fit"
    UNKNOWN_TOKEN = "unknown_token"
    UNCLEAR = "unclear"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_FILES = "too_many_files"
    TOO_OFTEN = "too_often"
    EXECUTABLE = "executable"
    CLOSED = "closed"
    OWN_LETTER = "own_letter"
    BEFORE_BASELINE = "before_baseline"
    NO_DATE = "no_date"
    UNKNOWN_COLLEAGUE = "unknown_colleague"
    NO_DRAFT = "no_draft"
    UNREADABLE_DRAFT = "unreadable_draft"
    NO_CHANGE = "no_change"
    UNPROVED = "unproved"
    NO_CODE = "no_code"
    QUESTION = "question"
    NO_FILE = "no_file"

    @property
    def label(self) -> str:
        """One Vietnamese clause that goes on from "do"."""
        return _REASONS[self]


_REASONS = {
    Reason.AUTHENTICATION_FAILED: "thư không qua được kiểm tra xác thực người gửi",
    Reason.OTHER_PERSON: "thư trả lời một văn thư gửi cho người khác",
    Reason.UNREGISTERED_ADDRESS: "địa chỉ gửi chưa được đăng ký",
    Reason.STRANGER: "người gửi không có trong danh sách của cơ quan",
    Reason.NOTHING_OPEN: "người gửi hiện không có việc nào đang chờ",
    Reason.SEVERAL_FIT: "người gửi có nhiều việc đang chờ, chưa rõ thư về việc nào",
    Reason.UNKNOWN_TOKEN: "mã trong thư không có trong sổ",
    Reason.UNCLEAR: "nội dung trả lời chưa rõ",
    Reason.EMPTY: "thư không có nội dung và không có tệp đính kèm",
    Reason.TOO_LARGE: "thư vượt quá dung lượng cho phép",
    Reason.TOO_MANY_FILES: "thư có quá nhiều tệp đính kèm",
    Reason.TOO_OFTEN: "địa chỉ này đã gửi nhiều thư khác thường trong ngày",
    Reason.EXECUTABLE: "tệp đính kèm là chương trình, không được tiếp nhận",
    Reason.CLOSED: "việc này đã kết thúc",
    Reason.OWN_LETTER: "thư do chính hộp thư này gửi",
    Reason.BEFORE_BASELINE: "thư có từ trước khi bắt đầu sử dụng",
    Reason.NO_DATE: "chưa rõ ngày đề nghị gia hạn",
    Reason.UNKNOWN_COLLEAGUE: "chưa rõ người được chuyển giao",
    Reason.NO_DRAFT: "chưa có tệp dự thảo đính kèm",
    Reason.UNREADABLE_DRAFT: "tệp dự thảo gửi kèm không đọc được thành kế hoạch",
    Reason.NO_CHANGE: "tệp dự thảo gửi kèm chưa có chỗ nào được sửa",
    Reason.UNPROVED: "ý kiến chưa có gì chứng minh người gửi nên cần được xác nhận lại",
    Reason.NO_CODE: "thư chưa ghi đúng mã dùng một lần của thư trình",
    Reason.QUESTION: "có câu hỏi cần người trả lời",
    Reason.NO_FILE: "thư nhắc đến tệp gửi kèm nhưng không có tệp nào",
}
