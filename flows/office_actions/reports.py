"""Forms about reports: waive, extend, accept or return, record what came on paper or by Zalo."""

from datetime import date, datetime, time
from typing import Annotated, Any, Literal

from domain.console import Job
from domain.ladder import at
from domain.refusal import Refused
from domain.wording import ZONE
from flows.office_actions.form import CLERK, By, acted, labelled, office_action
from tasks.describing import day_of
from tasks.office_actions import requests
from tasks.office_actions.outcome import Actor, Outcome
from tasks.office_actions.recording import record_for

_CHANNELS = {"Bản giấy": "paper", "Zalo": "zalo", "Điện thoại": "phone"}
Request = Annotated[str, labelled("Yêu cầu báo cáo", "Chọn trong danh sách, gõ tên hoặc mã để tìm")]


@office_action(Job.WAIVE, "Miễn một báo cáo, kèm lý do; người được miễn không bị nhắc nữa.")
async def waive_report(
    request: Request, reason: Annotated[str, labelled("Lý do", "Được ghi vào hồ sơ")], by: By = CLERK
) -> Any:
    """Nobody owes this report any more."""
    return await acted(Job.WAIVE, by, lambda actor, now: requests.waive(request, reason, now, actor))


@office_action(Job.EXTEND, "Gia hạn một báo cáo; thời hạn ban đầu vẫn được giữ trong hồ sơ, người báo cáo được báo.")
async def extend_report(
    request: Request,
    until: Annotated[date, labelled("Gia hạn đến ngày")],
    reason: Annotated[str, labelled("Lý do")] = "",
    by: By = CLERK,
) -> Any:
    """A later date for one report."""
    return await acted(Job.EXTEND, by, lambda actor, now: requests.extend(request, until, reason, now, actor))


@office_action(
    Job.JUDGE, "Chấp nhận một báo cáo đang xem xét, hoặc trả lại để bổ sung; người báo cáo được báo bằng thư."
)
async def judge_report(
    report: Annotated[str, labelled("Báo cáo đang xem xét", "Chọn trong danh sách")],
    verdict: Annotated[Literal["Chấp nhận", "Trả lại để bổ sung"], labelled("Kết luận")],
    comment: Annotated[str, labelled("Nội dung cần bổ sung", "Bắt buộc khi trả lại")] = "",
    by: By = CLERK,
) -> Any:
    """Accept or return a report."""
    accepted = verdict == "Chấp nhận"
    return await acted(Job.JUDGE, by, lambda actor, now: requests.judge(report, accepted, comment, now, actor))


@office_action(
    Job.RECORD, "Ghi nhận báo cáo nhận bằng bản giấy, Zalo hoặc điện thoại; ngày nhận quyết định đúng hạn hay muộn."
)
async def record_paper_report(
    request: Request,
    channel: Annotated[Literal["Bản giấy", "Zalo", "Điện thoại"], labelled("Nhận bằng")],
    arrived: Annotated[date, labelled("Ngày nhận")],
    kind: Annotated[Literal["Có nội dung báo cáo", "Không phát sinh"], labelled("Loại báo cáo")],
    text: Annotated[str, labelled("Nội dung báo cáo", "Để trống khi không phát sinh")] = "",
    by: By = CLERK,
) -> Any:
    """A report that did not come by mail."""

    def act(actor: Actor, now: datetime) -> Outcome:
        if arrived > day_of(now):
            return Refused("Ngày nhận ở tương lai: đề nghị kiểm tra lại.")
        moment = now if arrived == day_of(now) else at(arrived, time(17)).astimezone(ZONE)
        return record_for(request, moment, _CHANNELS[channel], text, kind == "Không phát sinh", now, actor)

    return await acted(Job.RECORD, by, act)
