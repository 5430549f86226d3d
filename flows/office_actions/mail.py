"""Forms about mail and days: held mails, reading again, sending again, days off confirmed."""

from datetime import datetime
from typing import Annotated, Any, Literal

from domain.console import BY_GUESS, Job
from domain.refusal import Refused
from flows.office_actions.form import CLERK, By, acted, labelled, office_action, unconfirmed
from tasks.holding import Resolution
from tasks.office_actions import mail as letters
from tasks.office_actions.outcome import Actor, Done, Outcome
from tasks.reading import read_message

_RESOLUTIONS = {resolution.label: resolution for resolution in Resolution}


@office_action(Job.RESOLVE, "Cho biết một thư đang giữ là gì; báo cáo được ghi nhận theo ngày thư đến.")
async def resolve_held_mail(
    mail: Annotated[str, labelled("Thư đang giữ", "Chọn trong danh sách")],
    resolution: Annotated[
        Literal["Ghi nhận là báo cáo", "Ghi nhận không phát sinh", "Không thuộc phạm vi", "Đã xem, đã xử lý cách khác"],
        labelled("Cách xử lý"),
    ],
    request: Annotated[
        str, labelled("Yêu cầu báo cáo", "Khi thư là báo cáo; để nguyên nếu phỏng đoán đã đúng")
    ] = BY_GUESS,
    by: By = CLERK,
) -> Any:
    """Settle one held mail."""
    return await acted(
        Job.RESOLVE,
        by,
        lambda actor, now: letters.resolve_held(mail, _RESOLUTIONS[resolution], request, now, actor),
    )


@office_action(Job.REREAD, "Đọc lại thư đang giữ hoặc bị lỗi bằng bộ đọc hiện tại; điều đã ghi nhận không đổi.")
async def reread_mail(
    mail: Annotated[str, labelled("Thư", "Một thư hoặc mọi thư đang chờ")],
    confirm: Annotated[Literal["Không", "Có, đọc lại"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """Understand stored mail again."""

    def act(_actor: Actor, now: datetime) -> Outcome:
        found = unconfirmed(confirm) or letters.read_again(mail)
        if isinstance(found, Refused):
            return found
        labels = tuple(read_message(message_id, now).label for message_id in found)
        return Done(f"Đọc lại {len(labels):02d} thư", labels[:50])

    return await acted(Job.REREAD, by, act)


@office_action(Job.RESEND, "Gửi lại một thư không đến nơi, tới địa chỉ hiện nay của người nhận.")
async def resend_letter(
    letter: Annotated[str, labelled("Thư không đến nơi", "Chọn trong danh sách")],
    confirm: Annotated[Literal["Không", "Có, gửi lại"], labelled("Xác nhận")],
    by: By = CLERK,
) -> Any:
    """Send a letter once more."""
    return await acted(Job.RESEND, by, lambda actor, now: unconfirmed(confirm) or letters.resend(letter, now, actor))


@office_action(Job.CALENDAR, "Xác nhận các ngày nghỉ, ngày làm bù dự kiến theo văn bản chính thức.")
async def confirm_calendar(
    days: Annotated[list[str], labelled("Các ngày", "Chọn những ngày đúng như văn bản")],
    instrument: Annotated[str, labelled("Văn bản quy định", "Ví dụ: Thông báo số 123/TB-BNV ngày 01/12/2025")],
    by: By = CLERK,
) -> Any:
    """Proposed days become the office's own."""
    return await acted(Job.CALENDAR, by, lambda actor, now: letters.confirm_days(days, instrument, now, actor))
