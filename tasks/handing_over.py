"""Work files due at the archive: mục lục hồ sơ, tài liệu nộp lưu (NĐ 30/2020/NĐ-CP, Điều 30; Appendix V)."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.retention import hand_over_by, kind_of_period, term, term_words
from domain.wording import short_day
from storage import archive, offices
from storage.database import reading
from storage.models import Office, OfficialDocument, Plan
from tasks import describing, versions


@dataclass(frozen=True)
class HandOver:
    """The files whose work ended in a year, and the plans of that year whose work has not."""

    rows: tuple[Mapping[str, Any], ...]
    unfinished: tuple[str, ...]


def list_of(year: int) -> HandOver:
    """What is to be handed over of a year, in the order in which the work ended."""
    with reading() as session:
        office = offices.the_office(session)
        plans = session.scalars(select(Plan).where(Plan.office_id == office.id).order_by(Plan.id)).all()
        ended = [plan for plan in plans if plan.document.closed_at and _day(plan).year == year]
        ended.sort(key=lambda plan: (_day(plan), plan.id))
        rows = tuple(_row(session, office, plan, number) for number, plan in enumerate(ended, start=1))
        open_plans = [
            plan for plan in plans if plan.year == year and plan.document.number and not plan.document.closed_at
        ]
        return HandOver(rows, tuple(f"{plan.code}: {plan.title}" for plan in open_plans))


def _row(session: Session, office: Office, plan: Plan, number: int) -> Mapping[str, Any]:
    query = select(OfficialDocument).where(OfficialDocument.plan_id == plan.id).order_by(OfficialDocument.id)
    documents = [row for row in session.scalars(query) if row.dated is not None]
    years = term(_kinds(documents), office.rules.get("retention", {}))
    first, last = min(_dates(documents)), _day(plan)
    return {
        "ordinal": number,
        "file_code": plan.code,
        "title": f"Hồ sơ {describing.full_name(plan.document, office)}",
        "span": f"{short_day(first)} - {short_day(last)}",
        "first_on": first,
        "term": term_words(years),
        "sheets": sum(_pages(row) for row in documents),
        "note": f"{len(documents):02d} văn bản; nộp trước ngày {short_day(hand_over_by(last))}",
    }


def _kinds(documents: Sequence[OfficialDocument]) -> list[str]:
    return ["plan" if row.role == "plan" else kind_of_period(row.period_key) for row in documents]


def _dates(documents: Sequence[OfficialDocument]) -> list[date]:
    return [row.dated for row in documents if row.dated is not None]


def _day(plan: Plan) -> date:
    assert plan.document.closed_at is not None
    return describing.day_of(plan.document.closed_at)


def _pages(document: OfficialDocument) -> int:
    """Pages of the issued copy; a file that the archive has lost or that cannot be opened counts none."""
    version = versions.current(document)
    try:
        return len(PdfReader(io.BytesIO(archive.get(version.signed_copy or version.pdf))).pages)
    except (PyPdfError, OSError, ValueError):
        return 0
