"""What a reminder is about, as letters, lists and the trail name it: a report, a draft to decide or to correct,
a signed copy."""

from sqlalchemy import select

from domain.ladder import WaitKind
from domain.matters import Matter, MatterKind
from domain.reminders import Decision
from storage.models import ApprovalStep, DocumentVersion, OfficialDocument, Plan, Report, ReportRequest
from tasks import describing, letter_pieces, versions
from tasks.approval_letters import case_code
from tasks.dispatching import code_of
from tasks.waiting import Waits

WAITING = {
    WaitKind.REPORT: letter_pieces.Waiting.REPORT,
    WaitKind.APPROVAL: letter_pieces.Waiting.APPROVAL,
    WaitKind.REVISION: letter_pieces.Waiting.REVISION,
    WaitKind.DRAFT: letter_pieces.Waiting.DRAFT,
    WaitKind.SIGNED_COPY: letter_pieces.Waiting.SIGNED_COPY,
}


def matter_of(waits: Waits, item: Decision) -> Matter:
    """The matter that an answer to the letter is about."""
    match item.wait.kind:
        case WaitKind.APPROVAL:
            row = step_of(waits, item)
            return Matter(MatterKind.APPROVAL, row.id, case_code(row.document, version_of(waits, row)))
        case WaitKind.DRAFT:
            document = waits.session.get_one(OfficialDocument, item.wait.id)
            return Matter(MatterKind.REVISION, document.id, case_code(document, versions.current(document)))
        case WaitKind.SIGNED_COPY:
            document = waits.session.get_one(OfficialDocument, item.wait.id)
            return Matter(MatterKind.SIGNED_COPY, document.id, code_of(document))
    return Matter(MatterKind.REQUEST, item.wait.id, request_of(waits, item).code)


def label_of(waits: Waits, item: Decision) -> str:
    """`báo cáo quý I năm 2024 về …`, the draft's kind and abstract, `bản ký Kế hoạch số 05/KH-MNSM`."""
    if (document := document_of(waits, item)) is not None:
        if item.wait.kind is WaitKind.SIGNED_COPY:
            return f"bản ký {describing.short_name(document)}"
        return describing.document_name(document)
    request = request_of(waits, item)
    return describing.report_title(waits.session.get_one(Plan, request.plan_id), request)


def piece_of(waits: Waits, item: Decision) -> letter_pieces.Matter:
    """One line of a digest."""
    document = document_of(waits, item)
    if document is None:
        return describing.matter_line(waits.session, request_of(waits, item), waits.now, waits.calendar)
    name = label_of(waits, item)
    return letter_pieces.Matter(
        code=matter_of(waits, item).code,
        title=name if item.wait.kind is WaitKind.SIGNED_COPY else f"dự thảo {name}",
        due_on=item.wait.due_on,
        days_left=describing.days_left(waits.calendar, describing.day_of(waits.now), item.wait.due_on),
    )


def last_word_of(waits: Waits, item: Decision) -> str:
    """What came last about it, shortened."""
    if document_of(waits, item) is not None:
        return ""
    query = select(Report).where(Report.request_id == item.wait.id).order_by(Report.id.desc()).limit(1)
    last = waits.session.scalar(query)
    return " ".join(last.text.split())[:120] if last else ""


def plan_id_of(waits: Waits, item: Decision) -> int | None:
    """The plan in whose file the reminder is kept."""
    document = document_of(waits, item)
    return document.plan_id if document is not None else request_of(waits, item).plan_id


def document_of(waits: Waits, item: Decision) -> OfficialDocument | None:
    """The document it is about; None when it is a report."""
    match item.wait.kind:
        case WaitKind.APPROVAL:
            return step_of(waits, item).document
        case WaitKind.DRAFT | WaitKind.SIGNED_COPY:
            return waits.session.get_one(OfficialDocument, item.wait.id)
    return None


def request_of(waits: Waits, item: Decision) -> ReportRequest:
    """The report that is owed."""
    return waits.session.get_one(ReportRequest, item.wait.id)


def step_of(waits: Waits, item: Decision) -> ApprovalStep:
    """The step that waits for a decision."""
    return waits.session.get_one(ApprovalStep, item.wait.id)


def version_of(waits: Waits, row: ApprovalStep) -> DocumentVersion:
    """The version a step is about."""
    return waits.session.get_one(DocumentVersion, row.version_id)
