"""What goes with a summary inside the office only: every value with its source as XLSX, and the copy with notes."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.outgoing import Enclosure
from domain.summary import working_copy
from domain.summary_figures import Figures, since_the_beginning
from domain.wording import ZONE
from storage.models import OfficialDocument, Plan, ReportRequest
from tasks import versions
from tasks.indicator_form import XLSX
from tasks.indicator_values import from_plain
from tasks.rendering import render_docx
from tasks.sheets import Sheet, Tables
from tasks.summary_facts import Part, figures_of, missing_of, parts_of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST_NOTED = 200  # reports: a longer working copy is read by nobody, and the annex has every source


def internal_files(session: Session, document: OfficialDocument, now: datetime) -> tuple[Enclosure, ...]:
    """The enclosures of a summary's approval request; empty for every other document."""
    plan = session.get(Plan, document.plan_id) if document.plan_id else None
    if document.role != "summary" or plan is None or document.period_key is None:
        return ()
    requests = requests_of(session, plan.id, document.period_key)
    parts = parts_of(session, requests)
    figures = figures_of(session, plan, document.period_key, parts)
    annex = annex_xlsx(figures, parts, missing_of(session, requests, now))
    name = f"{document.abstract[:80]} - số liệu và nguồn (lưu nội bộ).xlsx"
    files = [Enclosure(name, XLSX, annex)]
    if 0 < len(parts) <= MOST_NOTED:
        model = versions.model_of(versions.current(document))
        noted = working_copy(model, tuple(part.contribution() for part in parts))
        name = f"{document.abstract[:80]} - bản có ghi nguồn (lưu nội bộ).docx"
        files.append(Enclosure(name, DOCX, render_docx(noted, draft=True)))
    return tuple(files)


def requests_of(session: Session, plan_id: int, period_key: str) -> list[ReportRequest]:
    """The requests of a plan's period, in their order."""
    query = select(ReportRequest).where(ReportRequest.plan_id == plan_id, ReportRequest.period_key == period_key)
    return list(session.scalars(query.order_by(ReportRequest.id)))


def annex_xlsx(figures: Figures | None, parts: Sequence[Part], missing: Sequence[str]) -> bytes:
    """All values and sentences with where they came from, and who has not reported."""
    tables = Tables(Workbook(write_only=True))
    if figures is not None:
        tables.add(_totals(figures))
        tables.add(Sheet("Số liệu và nguồn", _VALUE_HEAD, (30, 18, 40, 14, 14, 30, 60, 22), _values(figures, parts)))
    tables.add(Sheet("Nội dung và nguồn", _TEXT_HEAD, (30, 18, 50, 80, 60, 22), _texts(parts)))
    tables.add(Sheet("Chưa báo cáo", ("Người chưa báo cáo",), (60,), ((name,) for name in missing)))
    stream = io.BytesIO()
    tables.save(stream)
    return stream.getvalue()


_VALUE_HEAD = ("Người báo cáo", "Mã yêu cầu", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Nguyên văn", "Nguồn", "Nhận lúc")
_TEXT_HEAD = ("Người báo cáo", "Mã yêu cầu", "Nhiệm vụ", "Nội dung", "Nguồn", "Nhận lúc")


def _totals(figures: Figures) -> Sheet:
    periods = (*figures.earlier, figures.now)
    head = ("Chỉ tiêu", "Đơn vị tính", "Cách cộng dồn", *(period.short for period in periods), "Lũy kế")
    rows = (
        (
            each.name,
            each.unit,
            each.total.label,
            *(_number(period.total(each)) for period in periods),
            _number(since_the_beginning(figures, each)),
        )
        for each in figures.counted
    )
    return Sheet("Tổng hợp", head, (50, 14, 16, *(14 for _ in periods), 14), rows)


def _values(figures: Figures, parts: Sequence[Part]) -> Iterable[tuple[Any, ...]]:
    names = {each.code: each for each in figures.indicators}
    for part in parts:
        arrived = _moment(part.report.arrived_at)
        for code, value in from_plain(part.report.values).items():
            indicator = names.get(code)
            if indicator is not None:
                shown = _number(value.number) if value.number is not None else value.words
                where = f"{value.source}; {part.source}"
                yield (
                    part.reporter,
                    part.request.code,
                    indicator.name,
                    indicator.unit,
                    shown,
                    value.words,
                    where,
                    arrived,
                )


def _texts(parts: Sequence[Part]) -> Iterable[tuple[Any, ...]]:
    for part in parts:
        said = "Không phát sinh" if part.report.nil else part.report.text
        yield (part.reporter, part.request.code, part.duty.text, said, part.source, _moment(part.report.arrived_at))


def _number(value: Any) -> Any:
    return None if value is None else int(value) if value == value.to_integral() else float(value)


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(ZONE):%d/%m/%Y %H:%M}"
