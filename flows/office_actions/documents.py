"""Forms about documents: decide, put forward, take back, stop, issue, close, void a number."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Literal

from domain.approval import Verdict
from domain.console import Job
from domain.lifecycle import DocumentState
from domain.refusal import Refused
from flows.office_actions.form import CLERK, By, acted, labelled, office_action, unconfirmed
from tasks import approving, closing, issuing, publishing, replacing, withdrawing
from tasks.office_actions import deciding, documents, entering
from tasks.office_actions.outcome import Actor, Done, Outcome

_VERDICTS = {
    "Duyệt": Verdict.APPROVED,
    "Trả lại để sửa": Verdict.RETURNED,
    "Không duyệt": Verdict.REJECTED,
}


@office_action(
    Job.DECIDE,
    "Ghi ý kiến của người có thẩm quyền: có mã một lần in trong thư trình thì có hiệu lực ngay; không có mã thì ghi "
    "căn cứ để ghi nhận thay, người duyệt được báo bằng thư và có thời gian phản đối.",
)
async def decide_on_approval(
    approval: Annotated[str, labelled("Văn bản chờ ý kiến", "Chọn trong danh sách")],
    decision: Annotated[Literal["Duyệt", "Trả lại để sửa", "Không duyệt"], labelled("Ý kiến")],
    code: Annotated[
        str,
        labelled(
            "Mã dùng một lần",
            "8 ký tự in trong thư trình; dùng một lần là hết hiệu lực, dù kết quả thế nào. Để trống nếu ghi nhận thay",
        ),
    ] = "",
    comment: Annotated[str, labelled("Nội dung ý kiến", "Bắt buộc khi trả lại hoặc không duyệt")] = "",
    basis: Annotated[
        str,
        labelled(
            "Căn cứ ghi nhận thay",
            "Chỉ khi không có mã: bản giấy đã ký ngày nào, chỉ đạo ở cuộc họp nào, điện thoại lúc nào. Người duyệt "
            "được báo bằng thư; ý kiến chỉ có hiệu lực khi hết thời gian mà không bị phản đối",
        ),
    ] = "",
    by: By = CLERK,
) -> Any:
    """The approver's decision, proved by the code of their letter; without it, entered for them."""
    verdict = _VERDICTS[decision]

    def act(actor: Actor, now: datetime) -> Outcome:
        if code.strip():
            return deciding.decide_with_code(approval, verdict, code, comment, now, actor)
        said = entering.Said(verdict, comment.strip(), " ".join(basis.split()))
        return entering.enter(approval, said, now, actor)

    return await acted(Job.DECIDE, by, act)


@office_action(Job.SUBMIT, "Trình dự thảo cho người có thẩm quyền; ý kiến về bằng thư trả lời.")
async def submit_draft(
    document: Annotated[str, labelled("Dự thảo", "Chọn trong danh sách")],
    confirm: Annotated[Literal["Không", "Có, trình duyệt"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """Put a draft before those who decide."""

    def act(_actor: Actor, now: datetime) -> Outcome:
        found = unconfirmed(confirm) or documents.document_named(document, DocumentState.DRAFT)
        if isinstance(found, Refused):
            return found
        submitted = approving.submit(found.id, now)
        return Done(submitted.line, tag=submitted.code)

    return await acted(Job.SUBMIT, by, act)


@office_action(Job.ISSUE, "Cấp số, ghi ngày, vào sổ và gửi theo nơi nhận một văn bản đã được duyệt.")
async def issue_approved(
    document: Annotated[str, labelled("Văn bản đã duyệt", "Chọn trong danh sách")],
    confirm: Annotated[Literal["Không", "Có, cấp số và phát hành"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """Number, register and send out what was approved."""

    def act(_actor: Actor, now: datetime) -> Outcome:
        found = unconfirmed(confirm) or documents.document_named(document, DocumentState.APPROVED)
        if isinstance(found, Refused):
            return found
        issued = issuing.issue(found.id, now)
        if isinstance(issued, Refused):
            return issued
        return Done(issued.line, (*issued.deliveries, publishing.publish(found.id, now)), issued.code)

    return await acted(Job.ISSUE, by, act)


@office_action(Job.CLOSE, "Kết thúc hồ sơ công việc của một kế hoạch khi mọi báo cáo đã xong.")
async def close_plan_by_form(
    plan: Annotated[str, labelled("Kế hoạch", "Chọn trong danh sách")],
    confirm: Annotated[Literal["Không", "Có, kết thúc hồ sơ"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """Close a plan of which nothing is open."""

    def act(_actor: Actor, now: datetime) -> Outcome:
        found = unconfirmed(confirm) or documents.plan_to_close(plan)
        if isinstance(found, Refused):
            return found
        closed = closing.close(found.id, now)
        return Done(closed.line, tag=closed.code) if closed.done else Refused(closed.line)

    return await acted(Job.CLOSE, by, act)


@office_action(Job.VOID, "Hủy một số đã cấp: số và lý do được giữ trong sổ, không cấp lại; văn bản được thu hồi.")
async def void_a_number(
    number: Annotated[str, labelled("Số văn bản", "Chọn trong sổ đăng ký văn bản đi")],
    reason: Annotated[str, labelled("Lý do", "Được ghi vào sổ")],
    confirm: Annotated[Literal["Không", "Có, hủy số"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """Void a number, with its reason."""
    return await acted(
        Job.VOID, by, lambda actor, now: unconfirmed(confirm) or documents.void_number(number, reason, now, actor)
    )


@office_action(
    Job.REPLACE,
    "Ghi văn bản đã ban hành nào được dự thảo thay thế; chỉ có hiệu lực khi dự thảo được ban hành.",
)
async def replace_issued(
    old: Annotated[str, labelled("Văn bản được thay thế", "Chọn văn bản đã ban hành, mới nhất ở trên")],
    new: Annotated[str, labelled("Dự thảo thay thế", "Cùng tên loại với văn bản cũ; chọn trong danh sách")],
    confirm: Annotated[Literal["Không", "Có, ghi thay thế"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """Say which issued document a draft will take the place of; nothing changes before the draft is issued."""

    def act(actor: Actor, now: datetime) -> Outcome:
        draft = unconfirmed(confirm) or documents.document_named(new)
        if isinstance(draft, Refused):
            return draft
        issued = documents.document_named(old)
        if isinstance(issued, Refused):
            return issued
        return _told(replacing.announce(draft.id, issued.id, now, actor.origin), draft.tag)

    return await acted(Job.REPLACE, by, act)


@office_action(
    Job.WITHDRAW, "Rút một dự thảo trước khi ban hành; người đang được hỏi ý kiến được báo, việc trình kết thúc."
)
async def withdraw_draft(
    document: Annotated[str, labelled("Dự thảo", "Chọn trong danh sách")],
    reason: Annotated[str, labelled("Lý do", "Ghi theo ý kiến người soạn thảo; được báo cho người duyệt")],
    confirm: Annotated[Literal["Không", "Có, rút dự thảo"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """Take a draft back on behalf of whoever wrote it."""
    return await acted(Job.WITHDRAW, by, _ended_early(withdrawing.withdraw, document, reason, confirm))


@office_action(Job.STOP, "Dừng ban hành theo ý kiến Hiệu trưởng; chữ ký đã có hết hiệu lực, dự thảo trở về người soạn.")
async def stop_issue(
    document: Annotated[str, labelled("Văn bản", "Chọn trong danh sách")],
    reason: Annotated[str, labelled("Lý do", "Ghi theo ý kiến Hiệu trưởng; được báo cho người soạn thảo")],
    confirm: Annotated[Literal["Không", "Có, dừng ban hành"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """Stop what is not issued yet; it needs no code, since nothing can be issued by it."""
    return await acted(Job.STOP, by, _ended_early(withdrawing.stop, document, reason, confirm))


def _ended_early(
    end: Callable[..., str | Refused], label: str, reason: str, confirm: str
) -> Callable[[Actor, datetime], Outcome]:
    def act(actor: Actor, now: datetime) -> Outcome:
        found = unconfirmed(confirm) or documents.document_named(label)
        if isinstance(found, Refused):
            return found
        if not reason.strip():
            return Refused("Cần ghi lý do.")
        return _told(end(found.id, reason.strip(), now, actor.origin), found.tag)

    return act


def _told(line: str | Refused, tag: str) -> Outcome:
    return Refused(line.line.partition(" / ")[0]) if isinstance(line, Refused) else Done(line, tag=tag)


@office_action(
    Job.NEW_CODE, "Gửi lại thư trình cho người có thẩm quyền, kèm một mã dùng một lần mới; mã cũ hết hiệu lực."
)
async def send_new_code(
    approval: Annotated[str, labelled("Văn bản chờ ý kiến", "Chọn trong danh sách")],
    confirm: Annotated[Literal["Không", "Có, gửi mã mới"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """A code that was lost or spent is replaced by mail."""
    return await acted(
        Job.NEW_CODE, by, lambda actor, now: unconfirmed(confirm) or deciding.send_new_code(approval, now, actor)
    )
