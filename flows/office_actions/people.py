"""Forms about people: absences, duties handed over, reports out of turn, when a duty is reminded of."""

from datetime import date
from typing import Annotated, Any, Literal

from domain.console import NOBODY, Job
from domain.ladder import FARTHEST
from flows.office_actions.form import CLERK, By, acted, labelled, office_action
from tasks.office_actions import ladders, people


@office_action(Job.ABSENCE, "Ghi nhận hoặc xác nhận những ngày một người vắng mặt, và người làm thay.")
async def record_absence(
    person: Annotated[str, labelled("Người vắng mặt", "Chọn trong danh sách")],
    first: Annotated[date, labelled("Từ ngày")],
    last: Annotated[date, labelled("Đến hết ngày")],
    substitute: Annotated[
        str, labelled("Người làm thay", "Cho ý kiến thay và nhận thư nhắc thay trong những ngày này")
    ] = NOBODY,
    by: By = CLERK,
) -> Any:
    """Days on which a person is away."""
    return await acted(
        Job.ABSENCE, by, lambda actor, now: people.record_absence(person, first, last, substitute, now, actor)
    )


@office_action(Job.HAND_OVER, "Chuyển việc báo cáo cho người khác; cả hai người được báo bằng thư.")
async def hand_over_duty(
    request: Annotated[str, labelled("Yêu cầu báo cáo", "Chọn trong danh sách, gõ tên hoặc mã để tìm")],
    to: Annotated[str, labelled("Người nhận", "Chọn trong danh sách")],
    scope: Annotated[Literal["Chỉ kỳ này", "Mọi kỳ chưa báo cáo của nhiệm vụ này"], labelled("Phạm vi")],
    reason: Annotated[str, labelled("Lý do")] = "",
    by: By = CLERK,
) -> Any:
    """Another person reports from here on."""
    whole = scope != "Chỉ kỳ này"
    return await acted(Job.HAND_OVER, by, lambda actor, now: people.hand_over(request, to, whole, reason, now, actor))


@office_action(Job.AD_HOC, "Giao một người hoặc một nhóm báo cáo đột xuất theo ý kiến của Hiệu trưởng.")
async def ask_ad_hoc_report(
    plan: Annotated[str, labelled("Thuộc kế hoạch", "Chọn trong danh sách")],
    to: Annotated[str, labelled("Người hoặc nhóm báo cáo", "Chọn trong danh sách")],
    due: Annotated[date, labelled("Thời hạn")],
    content: Annotated[str, labelled("Nội dung phải báo cáo")],
    by: By = CLERK,
) -> Any:
    """A report out of turn."""
    return await acted(Job.AD_HOC, by, lambda actor, now: people.ask_ad_hoc(plan, to, due, content, now, actor))


@office_action(
    Job.LADDER,
    "Đặt những ngày nhắc riêng cho một nhiệm vụ báo cáo, hoặc trở lại lịch chung; báo cáo đã yêu cầu giữ lịch cũ.",
)
async def set_duty_ladder(
    duty: Annotated[str, labelled("Nhiệm vụ", "Chọn trong danh sách; mỗi dòng ghi lịch nhắc hiện nay")],
    kind: Annotated[Literal["Lịch riêng", "Trở lại lịch chung"], labelled("Loại lịch nhắc")],
    days: Annotated[
        str, labelled("Những ngày nhắc", "Ngày làm việc so với hạn, ví dụ -10, -5, 0, 1; -5 là trước hạn 5 ngày")
    ] = "",
    escalate: Annotated[
        int, labelled("Báo cấp trên", "Sau hạn mấy ngày làm việc; 0 là không báo", ge=0, le=FARTHEST)
    ] = 0,
    by: By = CLERK,
) -> Any:
    """On which working days around its due date a duty is reminded of."""
    own = kind == "Lịch riêng"
    return await acted(Job.LADDER, by, lambda actor, now: ladders.set_ladder(duty, own, days, escalate, now, actor))
