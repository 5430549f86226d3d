"""Forms about people: absences, duties handed over, reports out of turn."""

from datetime import date
from typing import Annotated, Any, Literal

from domain.console import NOBODY, Job
from flows.office_actions.form import CLERK, By, acted, labelled, office_action
from tasks.office_actions import people


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
