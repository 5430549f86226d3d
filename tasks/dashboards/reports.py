"""Tình hình nộp báo cáo: the counts of each period, then by person and by duty, and who owes what, late first."""

from collections import Counter, defaultdict

from sqlalchemy import select

from domain.console import Job, Page
from domain.counts import Count
from domain.lifecycle import RequestState
from domain.markdown import bars, escape
from storage.models import Duty, Person, ReportRequest
from tasks import describing
from tasks.dashboards.pieces import Desk, actions, code, day, days_late, file, lines, section
from tasks.office_actions import choices
from tasks.status import PeriodStatus, PlanStatus, RequestStatus, Status

_COLOURS = {
    Count.ON_TIME.label: "#2e7d32",
    Count.NIL.label: "#7cb342",
    Count.WAIVED.label: "#90a4ae",
    Count.IN_REVIEW.label: "#1565c0",
    Count.LATE.label: "#f9a825",
    Count.RETURNED.label: "#ef6c00",
    Count.MISSING.label: "#c62828",
    Count.NOT_YET_DUE.label: "#cfd8dc",
}
_OVERDUE = (Count.MISSING, Count.LATE, Count.RETURNED)


def reports(desk: Desk, status: Status) -> str:
    """The page: all plans that are being carried out."""
    periods = [(plan, period) for plan in status.plans for period in plan.periods]
    requests = [request for _plan, period in periods for request in period.requests]
    return lines(
        desk.head(Page.REPORTS),
        _total(requests),
        _files(requests),
        _owed(desk),
        _periods(periods),
        _people(desk, requests),
        _duties(desk),
    )


def _total(requests: list[RequestStatus]) -> list[str]:
    if not requests:
        return ["Chưa có yêu cầu báo cáo nào."]
    counts = Counter(request.place.label for request in requests)
    shown = {label: counts[label] for label in _COLOURS}
    words = ", ".join(f"{label} **{count}**" for label, count in shown.items() if count)
    return [bars(shown, _COLOURS), "", f"{len(requests)} yêu cầu báo cáo: {words}."]


def _files(requests: list[RequestStatus]) -> list[str]:
    """The figures of each year as a page and a workbook: opened here, by who may open the console, and nowhere else."""
    years = sorted({request.original_due_on.year for request in requests}, reverse=True)
    links = (
        " · ".join(file(f"{year} ({kind.upper()})", f"bao-cao/{year}.{kind}") for kind in ("html", "xlsx"))
        for year in years
    )
    return ["", f"Số liệu cả năm, lưu nội bộ: {', '.join(links)}."] if years else []


def _owed(desk: Desk) -> list[str]:
    query = choices.requests(desk.office.id).where(ReportRequest.state.in_([RequestState.OPEN, RequestState.RETURNED]))
    rows = sorted(
        desk.session.execute(query).all(),
        key=lambda row: (row.returned_due_on if row.state == RequestState.RETURNED else row.due_on, row.id),
    )

    def cells(row: object) -> tuple[str, ...]:
        choice = choices.request_choice(row)  # type: ignore[arg-type]
        due = row.returned_due_on if row.state == RequestState.RETURNED else row.due_on  # type: ignore[attr-defined]
        forms = ((Job.RECORD, "Ghi nhận"), (Job.EXTEND, "Gia hạn"), (Job.WAIVE, "Miễn"))
        return (
            actions(*(desk.links.form(job, words, request=choice.label) for job, words in forms)),
            escape(row.person),  # type: ignore[attr-defined]
            code(row.code),  # type: ignore[attr-defined]
            day(due),
            days_late(due, desk.today),
        )

    headings = ("Việc", "Người báo cáo", "Mã", "Hạn", "Tình trạng")
    return section("Đang chờ báo cáo", headings, rows, cells, " trong danh sách của các biểu mẫu")


def _periods(periods: list[tuple[PlanStatus, PeriodStatus]]) -> list[str]:
    recent = sorted(periods, key=lambda item: item[1].due_on, reverse=True)
    return section(
        "Theo kỳ",
        ("Kế hoạch", "Kỳ", "Hạn", "Đã nộp", "Còn lại"),
        recent,
        lambda item: (code(item[0].code), escape(item[1].label), day(item[1].due_on), *_shares(item[1])),
    )


def _shares(period: PeriodStatus) -> tuple[str, str]:
    counts = period.counts
    settled = (Count.ON_TIME, Count.LATE, Count.NIL, Count.WAIVED, Count.IN_REVIEW)
    done = [f"{name.label} {getattr(counts, name.value)}" for name in settled if getattr(counts, name.value)]
    open_ = (Count.MISSING, Count.RETURNED, Count.NOT_YET_DUE)
    left = [f"{name.label} {getattr(counts, name.value)}" for name in open_ if getattr(counts, name.value)]
    return ", ".join(done) or "chưa có", ", ".join(left) or "đủ"


def _people(desk: Desk, requests: list[RequestStatus]) -> list[str]:
    by_person: dict[tuple[str, str], Counter[Count]] = defaultdict(Counter)
    for request in requests:
        by_person[request.person, request.person_code][request.place] += 1
    rows = sorted(by_person.items(), key=lambda item: ([-item[1][place] for place in _OVERDUE], item[0]))
    return section(
        "Theo người",
        ("Người báo cáo", "Chưa nộp", "Muộn", "Trả lại", "Tổng số", "Cả năm"),
        rows,
        lambda item: (
            escape(item[0][0]),
            *(str(item[1][place] or "") for place in _OVERDUE),
            str(item[1].total()),
            file(str(desk.today.year), f"bao-cao/{desk.today.year}/{item[0][1]}.html"),
        ),
    )


def _duties(desk: Desk) -> list[str]:
    owed = (RequestState.OPEN, RequestState.RETURNED)
    query = (
        select(Duty.code, Duty.text, Person.name, ReportRequest.state, ReportRequest.due_on)
        .join(ReportRequest, ReportRequest.duty_id == Duty.id)
        .join(Person, Duty.assignee_id == Person.id)
        .where(Duty.office_id == desk.office.id)
    )
    total: Counter[tuple[str, str, str]] = Counter()
    late: Counter[tuple[str, str, str]] = Counter()
    waiting: Counter[tuple[str, str, str]] = Counter()
    for duty, text, name, state, due in desk.session.execute(query):
        key = (duty, text, name)
        total[key] += 1
        waiting[key] += state in owed
        late[key] += state in owed and due < desk.today
    rows = sorted(total, key=lambda key: (-late[key], -waiting[key], key))
    return section(
        "Theo nhiệm vụ",
        ("Mã", "Nhiệm vụ", "Người thực hiện", "Đang chờ", "Quá hạn"),
        rows,
        lambda key: (
            code(key[0]),
            escape(describing.sentence_case(key[1][:1]) + key[1][1:], 90),
            escape(key[2]),
            f"{waiting[key]}/{total[key]}",
            str(late[key] or ""),
        ),
    )
