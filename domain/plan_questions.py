"""What a plan leaves open: asked once, each with the answer the office would usually give."""

from dataclasses import dataclass
from typing import Literal

from domain.plan.model import Duty, PlanReading, ReportDuty
from domain.text import key

About = Literal["group", "person", "period", "due", "header"]


@dataclass(frozen=True)
class Question:
    """One open question; `code` (`Q1`) is how a mail answers it."""

    code: str
    about: About
    text: str
    subject: str  # the group or person as the plan writes it, or the header field
    default: str | None = None


_Asked = tuple[About, str, str, str | None]

# Sending dates when a plan says none: Thông tư 19/2020/TT-BGDĐT, Điều 7 (quarter by day 20 of its last month, half year
# by 20/6 and 20/12, year by 20/12, school terms by 31/01 and 30/6); inside the school earlier by two working days.
_DUE_BY_CYCLE = (
    ("hoc ky", "ngày 31/01 và ngày 30/6"),
    ("nam hoc", "ngày 30/6"),
    ("6 thang", "ngày 20/6 và ngày 20/12"),
    ("quy", "ngày 20 của tháng cuối quý"),
    ("thang", "ngày 20 hằng tháng"),
    ("tuan", "thứ Sáu hằng tuần"),
    ("ngay", "cuối ngày làm việc"),
    ("nam", "ngày 20/12"),
)
_DEFAULT_PERIOD = "hằng quý"
_HEADER = (
    ("issuing_body", "Tên cơ quan ban hành kế hoạch là gì?"),
    ("place", "Địa danh ghi ở đầu kế hoạch là gì?"),
)


def open_questions(
    reading: PlanReading, known_groups: set[str], known_people: set[str] | None = None
) -> tuple[Question, ...]:
    """The questions to ask before the plan can be assigned, in the order of the text.

    `known_groups` are the groups the office has told the people of; `known_people` its staff by name (`None`: not
    asked for). Compared without case and marks.
    """
    groups = {key(name) for name in known_groups}
    people = None if known_people is None else {key(name) for name in known_people}
    asked: list[_Asked] = []
    for name, is_person in _assignees(reading):
        if is_person and people is not None and key(name) not in people:
            text = f"Không tìm thấy đồng chí {name} trong danh sách của đơn vị. Đồng chí {name} là ai?"
            asked.append(("person", text, name, None))
        elif not is_person and key(name) not in groups:
            text = f"Nhóm “{name}” gồm những đồng chí nào?"
            asked.append(("group", text, name, None))
    asked += _about_reports(reading.report_duties)
    header = reading.document.header
    asked += [("header", text, field, None) for field, text in _HEADER if getattr(header, field) is None]
    unique = list(dict.fromkeys(asked))
    return tuple(
        Question(f"Q{at}", about, text, of, default) for at, (about, text, of, default) in enumerate(unique, 1)
    )


def _assignees(reading: PlanReading) -> list[tuple[str, bool]]:
    """(name, is a person) of everybody who has a duty or a report, each once."""
    rows: list[Duty | ReportDuty] = [*reading.duties, *reading.report_duties]
    named = [(row.assignee if isinstance(row, Duty) else row.reporter, row.title) for row in rows]
    people = {name for name, title in named if name and (title or _looks_like_a_name(name))}
    return list(dict.fromkeys((name, name in people) for name, _ in named if name))


def _looks_like_a_name(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 5 and all(word[0].isupper() and not word.isupper() for word in words)


def _about_reports(duties: tuple[ReportDuty, ...]) -> list[_Asked]:
    asked: list[_Asked] = []
    for duty in duties:
        who = _called(duty)
        if duty.kind == "ad_hoc":
            continue
        if duty.reporter is None:
            text = "Kế hoạch yêu cầu báo cáo nhưng không nêu ai báo cáo. Đồng chí nào báo cáo?"
            asked.append(("person", text, "", None))
        if duty.period is None and duty.due is None:
            text = f"Kế hoạch không nêu kỳ báo cáo của {who}. Báo cáo theo kỳ nào?"
            asked.append(("period", text, duty.reporter or "", _DEFAULT_PERIOD))
        if duty.due is None:
            text = f"Kế hoạch không nêu thời hạn gửi báo cáo của {who}. Gửi chậm nhất ngày nào?"
            asked.append(("due", text, duty.reporter or "", default_due(duty.period or _DEFAULT_PERIOD)))
    return asked


def _called(duty: ReportDuty) -> str:
    if duty.reporter is None:
        return "người báo cáo"
    return f"đồng chí {duty.reporter}" if duty.title else duty.reporter


def default_due(period: str) -> str | None:
    """The usual sending date for a cycle in the plan's words (Thông tư 19/2020/TT-BGDĐT, Điều 7)."""
    words = key(period)
    return next((due for cycle, due in _DUE_BY_CYCLE if cycle in words), None)
