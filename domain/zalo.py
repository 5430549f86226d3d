"""A short text for the staff's Zalo group: who still owes what. Pasted by hand; it names, thanks, and never blames."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from domain.wording import long_day, short_day, two_digits, weekday_and_day


@dataclass(frozen=True, kw_only=True)
class OwedRow:
    """One report of one person, as `status` knows it. `days_left` counts working days, negative when late."""

    person: str  # "đ/c Trần Thị Ly"
    title: str  # "báo cáo quý II năm 2024 về ..."
    due_on: date
    days_left: int
    arrived: bool = False


def zalo_text(office: str, today: date, rows: Iterable[OwedRow], mailbox: str) -> str:
    """What is still waited for, by report and in order of date; what has all come is thanked for in one line."""
    kept = sorted(rows, key=lambda row: (row.due_on, row.title))
    lines = [f"{office}, {long_day(today)}: tình hình gửi báo cáo."]
    complete = []
    for (due_on, title), group in groupby(kept, key=lambda row: (row.due_on, row.title)):
        of_report = list(group)
        waiting = [row for row in of_report if not row.arrived]
        if not waiting:
            complete.append(title)
            continue
        came = two_digits(len(of_report) - len(waiting))
        count = f"đã nhận {came}/{two_digits(len(of_report))}"
        names = ", ".join(dict.fromkeys(row.person for row in waiting))
        lines.append(
            f"- {title[:1].upper()}{title[1:]} ({_when(due_on, waiting[0].days_left)}): {count}; còn chờ {names}."
        )
    if complete:
        lines.append(f"- Đã nhận đủ: {'; '.join(complete)}. Trân trọng cảm ơn các đồng chí.")
    if len(lines) == 1:
        lines.append("- Hiện không có báo cáo nào đến hạn.")
    elif len(lines) > 1 + bool(complete):
        lines.append(
            f"Đề nghị các đồng chí trả lời thư đã nhận hoặc gửi đến {mailbox}; nếu cần thêm thời gian, trả lời "
            "“Xin gia hạn đến ngày ...”. Đồng chí nào đã gửi xin bỏ qua tin này."
        )
    return "\n".join(lines) + "\n"


def _when(due_on: date, days_left: int) -> str:
    if days_left < 0:
        return f"hạn {short_day(due_on)}"
    return "hạn hôm nay" if days_left == 0 else f"hạn {weekday_and_day(due_on)}"
