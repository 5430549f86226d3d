"""The states of everything that has a life, and the only events that change them.

NĐ 30/2020/NĐ-CP, Điều 10-19: draft, submission, return, approval, number and date, issue, filing; recall, replacement.
"""

from collections.abc import Mapping
from typing import TypeVar

from domain.errors import IllegalTransition
from domain.labelled import Labelled

State = TypeVar("State", bound=Labelled)
Event = TypeVar("Event", bound=Labelled)


class DocumentState(Labelled):
    """Where a plan, report or letter stands."""

    DRAFT = "draft", "dự thảo"
    SUBMITTED = "submitted", "đang trình"
    RETURNED = "returned", "bị trả lại"
    APPROVED = "approved", "đã duyệt"
    AWAITING_SIGNED_COPY = "awaiting_signed_copy", "chờ bản ký"
    ISSUED = "issued", "đã ban hành"
    CLOSED = "closed", "đã kết thúc"
    WITHDRAWN = "withdrawn", "đã rút"
    REJECTED = "rejected", "không được duyệt"
    RECALLED = "recalled", "đã thu hồi"
    REPLACED = "replaced", "đã được thay thế"


class DocumentEvent(Labelled):
    """What happens to a document."""

    SUBMIT = "submit", "trình"
    RETURN = "return", "trả lại"
    REVISE = "revise", "sửa lại"
    APPROVE = "approve", "duyệt"
    REJECT = "reject", "không duyệt"
    CHANGE = "change", "thay đổi nội dung"
    WITHDRAW = "withdraw", "rút"
    AWAIT_SIGNED_COPY = "await_signed_copy", "chờ bản ký"
    ISSUE = "issue", "ban hành"
    CLOSE = "close", "kết thúc"
    RECALL = "recall", "thu hồi"
    REPLACE = "replace", "thay thế"


class StepState(Labelled):
    """Where one step of an approval stands."""

    WAITING = "waiting", "chưa đến lượt"
    ASKED = "asked", "đang chờ ý kiến"
    APPROVED = "approved", "đã duyệt"
    RETURNED = "returned", "đã trả lại"
    REJECTED = "rejected", "không duyệt"
    SUBSTITUTED = "substituted", "đã chuyển người thay"
    NOT_NEEDED = "not_needed", "không cần ý kiến nữa"
    VOID = "void", "không còn hiệu lực"


class StepEvent(Labelled):
    """What happens to a step of an approval; `SPARE`: others have decided; `VOID`: changed content, a case ended."""

    ASK = "ask", "xin ý kiến"
    APPROVE = "approve", "duyệt"
    RETURN = "return", "trả lại"
    REJECT = "reject", "không duyệt"
    SUBSTITUTE = "substitute", "chuyển người thay"
    SPARE = "spare", "không cần hỏi nữa"
    VOID = "void", "hủy hiệu lực"


class EnteredState(Labelled):
    """Where a decision stands that the records office entered in an approver's name."""

    WAITING = "waiting", "chờ hiệu lực"
    EFFECTIVE = "effective", "đã có hiệu lực"
    OBJECTED = "objected", "bị phản đối"
    LAPSED = "lapsed", "không có hiệu lực"


class EnteredEvent(Labelled):
    """What happens to an entered decision; `LAPSE`: silence proves nothing any more, or the step went on without it."""

    TAKE_EFFECT = "take_effect", "có hiệu lực"
    OBJECT = "object", "phản đối"
    LAPSE = "lapse", "mất hiệu lực"


class RequestState(Labelled):
    """Where a report request stands; an extension or a handover does not change it."""

    PLANNED = "planned", "chưa mở"
    OPEN = "open", "đang chờ báo cáo"
    SUBMITTED = "submitted", "đang xem xét"
    ACCEPTED = "accepted", "đã chấp nhận"
    RETURNED = "returned", "trả lại"
    NIL = "nil", "không phát sinh"
    WAIVED = "waived", "được miễn"


OWED = (RequestState.PLANNED, RequestState.OPEN, RequestState.RETURNED)
"""The states in which somebody still has to report."""
SETTLED = (RequestState.ACCEPTED, RequestState.NIL, RequestState.WAIVED)
"""The states in which the office waits for nothing more: what is in them goes into a summary."""


class RequestEvent(Labelled):
    """What happens to a report request. A second `SUBMIT` before the review replaces the first report."""

    OPEN = "open", "mở"
    SUBMIT = "submit", "nộp báo cáo"
    SUBMIT_NIL = "submit_nil", "báo không phát sinh"
    ACCEPT = "accept", "chấp nhận"
    RETURN = "return", "trả lại"
    WAIVE = "waive", "miễn"
    REOPEN = "reopen", "mở lại"


class DeliveryState(Labelled):
    """Where the dispatch of a document to one recipient stands."""

    QUEUED = "queued", "chờ gửi"
    SENT = "sent", "đã gửi"
    CONFIRMED = "confirmed", "đã xác nhận"
    DEFERRED = "deferred", "tạm hoãn"
    REFUSED = "refused", "bị từ chối"
    BOUNCED = "bounced", "bị trả về"
    SENT_OUTSIDE = "sent_outside", "gửi ngoài hệ thống"


class DeliveryEvent(Labelled):
    """What happens to a dispatch; `REQUEUE`: sent again, to a corrected address."""

    SEND = "send", "gửi"
    CONFIRM = "confirm", "xác nhận"
    DEFER = "defer", "hoãn"
    REFUSE = "refuse", "từ chối"
    BOUNCE = "bounce", "trả về"
    SEND_OUTSIDE = "send_outside", "gửi ngoài hệ thống"
    REQUEUE = "requeue", "gửi lại"


class OutboxState(Labelled):
    """Where a letter in the outbox stands."""

    QUEUED = "queued", "chờ gửi"
    CLAIMED = "claimed", "đang gửi"
    SENT = "sent", "đã gửi"
    DEFERRED = "deferred", "tạm hoãn"
    REFUSED = "refused", "bị từ chối"
    DEAD = "dead", "không gửi được"


class OutboxEvent(Labelled):
    """What happens to a letter in the outbox; `RELEASE`: the lease of whoever claimed it ran out."""

    CLAIM = "claim", "nhận gửi"
    SEND = "send", "gửi"
    DEFER = "defer", "hoãn"
    REFUSE = "refuse", "từ chối"
    GIVE_UP = "give_up", "thôi gửi"
    RELEASE = "release", "trả lại hàng chờ"


_D, _DE = DocumentState, DocumentEvent
DOCUMENT: Mapping[tuple[DocumentState, DocumentEvent], DocumentState] = {
    (_D.DRAFT, _DE.SUBMIT): _D.SUBMITTED,
    (_D.DRAFT, _DE.WITHDRAW): _D.WITHDRAWN,
    (_D.SUBMITTED, _DE.RETURN): _D.RETURNED,
    (_D.SUBMITTED, _DE.APPROVE): _D.APPROVED,
    (_D.SUBMITTED, _DE.REJECT): _D.REJECTED,
    (_D.SUBMITTED, _DE.CHANGE): _D.DRAFT,
    (_D.SUBMITTED, _DE.WITHDRAW): _D.WITHDRAWN,
    (_D.RETURNED, _DE.REVISE): _D.DRAFT,
    (_D.RETURNED, _DE.WITHDRAW): _D.WITHDRAWN,
    (_D.APPROVED, _DE.CHANGE): _D.DRAFT,
    (_D.APPROVED, _DE.RETURN): _D.RETURNED,  # whoever signs stops the issue
    (_D.APPROVED, _DE.WITHDRAW): _D.WITHDRAWN,
    (_D.APPROVED, _DE.AWAIT_SIGNED_COPY): _D.AWAITING_SIGNED_COPY,
    (_D.APPROVED, _DE.ISSUE): _D.ISSUED,
    (_D.AWAITING_SIGNED_COPY, _DE.CHANGE): _D.DRAFT,
    (_D.AWAITING_SIGNED_COPY, _DE.WITHDRAW): _D.WITHDRAWN,
    (_D.AWAITING_SIGNED_COPY, _DE.ISSUE): _D.ISSUED,
    (_D.ISSUED, _DE.CLOSE): _D.CLOSED,
    (_D.ISSUED, _DE.RECALL): _D.RECALLED,
    (_D.ISSUED, _DE.REPLACE): _D.REPLACED,
}

_S, _SE = StepState, StepEvent
STEP: Mapping[tuple[StepState, StepEvent], StepState] = {
    (_S.WAITING, _SE.ASK): _S.ASKED,
    (_S.WAITING, _SE.SPARE): _S.NOT_NEEDED,
    (_S.WAITING, _SE.VOID): _S.VOID,
    (_S.ASKED, _SE.APPROVE): _S.APPROVED,
    (_S.ASKED, _SE.RETURN): _S.RETURNED,
    (_S.ASKED, _SE.REJECT): _S.REJECTED,
    (_S.ASKED, _SE.SUBSTITUTE): _S.SUBSTITUTED,
    (_S.ASKED, _SE.SPARE): _S.NOT_NEEDED,
    (_S.ASKED, _SE.VOID): _S.VOID,
    (_S.APPROVED, _SE.VOID): _S.VOID,
}

_E, _EE = EnteredState, EnteredEvent
ENTERED: Mapping[tuple[EnteredState, EnteredEvent], EnteredState] = {
    (_E.WAITING, _EE.TAKE_EFFECT): _E.EFFECTIVE,
    (_E.WAITING, _EE.OBJECT): _E.OBJECTED,
    (_E.WAITING, _EE.LAPSE): _E.LAPSED,
}

_R, _RE = RequestState, RequestEvent
REQUEST: Mapping[tuple[RequestState, RequestEvent], RequestState] = {
    (_R.PLANNED, _RE.OPEN): _R.OPEN,
    **{(state, _RE.SUBMIT): _R.SUBMITTED for state in (_R.PLANNED, _R.OPEN, _R.SUBMITTED, _R.RETURNED, _R.NIL)},
    **{(state, _RE.SUBMIT_NIL): _R.NIL for state in (_R.PLANNED, _R.OPEN, _R.SUBMITTED, _R.RETURNED)},
    **{(state, _RE.WAIVE): _R.WAIVED for state in (_R.PLANNED, _R.OPEN, _R.RETURNED)},
    (_R.SUBMITTED, _RE.ACCEPT): _R.ACCEPTED,
    (_R.SUBMITTED, _RE.RETURN): _R.RETURNED,
    (_R.NIL, _RE.RETURN): _R.RETURNED,
    (_R.WAIVED, _RE.REOPEN): _R.OPEN,
}

_L, _LE = DeliveryState, DeliveryEvent
DELIVERY: Mapping[tuple[DeliveryState, DeliveryEvent], DeliveryState] = {
    **{(state, _LE.SEND): _L.SENT for state in (_L.QUEUED, _L.DEFERRED)},
    **{(state, _LE.DEFER): _L.DEFERRED for state in (_L.QUEUED, _L.DEFERRED)},
    **{(state, _LE.REFUSE): _L.REFUSED for state in (_L.QUEUED, _L.DEFERRED)},
    (_L.SENT, _LE.CONFIRM): _L.CONFIRMED,
    (_L.SENT, _LE.BOUNCE): _L.BOUNCED,
    **{(state, _LE.SEND_OUTSIDE): _L.SENT_OUTSIDE for state in (_L.QUEUED, _L.DEFERRED, _L.REFUSED, _L.BOUNCED)},
    **{(state, _LE.REQUEUE): _L.QUEUED for state in (_L.SENT, _L.CONFIRMED, _L.REFUSED, _L.BOUNCED, _L.SENT_OUTSIDE)},
    (_L.SENT_OUTSIDE, _LE.CONFIRM): _L.CONFIRMED,
}

_O, _OE = OutboxState, OutboxEvent
OUTBOX: Mapping[tuple[OutboxState, OutboxEvent], OutboxState] = {
    **{(state, _OE.CLAIM): _O.CLAIMED for state in (_O.QUEUED, _O.DEFERRED)},
    (_O.CLAIMED, _OE.SEND): _O.SENT,
    (_O.CLAIMED, _OE.DEFER): _O.DEFERRED,
    (_O.CLAIMED, _OE.REFUSE): _O.REFUSED,
    (_O.CLAIMED, _OE.GIVE_UP): _O.DEAD,
    (_O.CLAIMED, _OE.RELEASE): _O.QUEUED,
}


def next_state(table: Mapping[tuple[State, Event], State], state: State, event: Event) -> State:
    """The state after an event; raises IllegalTransition where the table knows no such step."""
    try:
        return table[state, event]
    except KeyError:
        raise IllegalTransition(f"không thể {event.label} khi đang ở trạng thái {state.label}") from None
