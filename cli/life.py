"""`vanthu import-plan`, `answer`, `adopt`, `submit`, `issue`, `close`, `tick`, `canary`: the plan's life by hand."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import REFUSED, refuse, show

if TYPE_CHECKING:
    from datetime import datetime

    from domain.plan import NotAPlan
    from storage.models import Plan
    from tasks.drafting import Drafted

commands = typer.Typer()
_Plan = Annotated[str, typer.Argument(metavar="PLAN", help="Mã kế hoạch, như `vanthu status` ghi.")]
_Now = Annotated[str, typer.Option("--now", metavar="ISO", help="Thời điểm làm việc; mặc định bây giờ.")]


@commands.command("import-plan")
def import_plan(
    file: Annotated[Path, typer.Argument(help="Kế hoạch: .txt, .docx hoặc .pdf")],
    into: Annotated[str, typer.Option("--into", metavar="PLAN", help="Lần dự thảo tiếp theo của kế hoạch này.")] = "",
    now: _Now = "",
) -> None:
    """Đọc tệp kế hoạch, lập dự thảo và nêu những điểm cần trả lời."""
    from cli.moments import moment
    from domain.plan import NotAPlan

    _be_recorded()
    from flows.draft_plan import draft_plan
    from flows.running import run

    if into:
        _take_edited(_readable(file), into, moment(now))
        return
    found = asyncio.run(run(draft_plan, _readable(file), now=moment(now)))
    if isinstance(found, NotAPlan):
        raise typer.Exit(_no_plan(file, found))
    _show_draft(found)


def _take_edited(file: Path, into: str, now: "datetime") -> None:
    from domain.refusal import Refused
    from storage.database import reading
    from tasks.new_plans import next_version

    with reading() as session:
        plan_id = _plan(session, into).id
    found = next_version(plan_id, file.read_bytes(), now)
    if isinstance(found, Refused):
        raise typer.Exit(refuse(f"{file.name}: {found.line}"))
    _show_draft(found)


@commands.command("adopt")
def adopt(
    file: Annotated[Path, typer.Argument(help="Kế hoạch đã ban hành trên giấy: .txt, .docx hoặc .pdf")],
    number: Annotated[int, typer.Option("--number", min=1, help="Số đã cấp.")],
    dated: Annotated[str, typer.Option("--date", metavar="NGÀY", help="Ngày ban hành, ví dụ 2024-02-26.")],
    scan: Annotated[Path | None, typer.Option("--scan", help="Bản quét có chữ ký, dấu.")] = None,
    now: _Now = "",
) -> None:
    """Tiếp nhận kế hoạch đã ban hành trên giấy: giao việc và nhắc báo cáo từ nay."""
    from cli.moments import moment
    from domain.calendar_rows import read_day
    from domain.plan import NotAPlan

    _be_recorded()
    from flows.adopt_plan import adopt_plan
    from flows.running import run

    day = read_day(dated)
    if day is None:
        raise typer.Exit(refuse(f"“{dated}” không phải ngày, ví dụ 2024-02-26 hoặc 26/02/2024. / is no date"))
    paper = _readable(scan) if scan else None
    found = asyncio.run(run(adopt_plan, _readable(file), number, day, now=moment(now), scan=paper))
    if isinstance(found, NotAPlan):
        raise typer.Exit(_no_plan(file, found))
    _show_draft(found)


@commands.command("answer")
def answer(
    plan: _Plan,
    answers: Annotated[
        list[str] | None, typer.Argument(metavar="Q1=...", help="Câu trả lời, ví dụ Q1=hằng-quý.")
    ] = None,
    defaults: Annotated[bool, typer.Option("--defaults", help="Nhận mọi câu trả lời gợi ý.")] = False,
    now: _Now = "",
) -> None:
    """Trả lời những điểm kế hoạch để ngỏ; không ghi câu trả lời nào thì chỉ liệt kê."""
    from cli.moments import moment
    from storage.database import transaction
    from tasks import answering_questions

    given = dict(pair.split("=", 1) for pair in answers or () if "=" in pair)
    with transaction() as session:
        found = _plan(session, plan)
        if defaults:
            usual = {row.code: row.default for row in answering_questions.open_of(found) if row.default}
            given = usual | given
        problems = answering_questions.answer(session, found, given, moment(now))
        rows = answering_questions.questions_of(found)
    data = {"plan": found.code, "questions": [row.__dict__ for row in rows], "problems": list(problems)}
    lines = [f"{row.code}. {row.text} {row.answer or _unanswered(row.default)}" for row in rows]
    show(data, [*lines, *problems])
    if problems:
        raise typer.Exit(REFUSED)


@commands.command("submit")
def submit(plan: _Plan, now: _Now = "") -> None:
    """Trình duyệt dự thảo kế hoạch."""
    from domain.lifecycle import DocumentState

    _be_recorded()
    from flows.approve_document import approve_document

    _move(plan, DocumentState.DRAFT, approve_document, now)


@commands.command("issue")
def issue(
    plan: _Plan,
    dated: Annotated[str, typer.Option("--date", metavar="NGÀY", help="Ngày ghi trên văn bản; mặc định hôm nay.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Lý do, khi ngày không theo thứ tự số.")] = "",
    now: _Now = "",
) -> None:
    """Cấp số, đăng ký và phát hành văn bản đã được duyệt."""
    from domain.calendar_rows import read_day
    from domain.lifecycle import DocumentState

    day = read_day(dated) if dated else None
    if dated and day is None:
        raise typer.Exit(refuse(f"“{dated}” không phải ngày, ví dụ 2024-02-26 hoặc 26/02/2024. / is no date"))

    _be_recorded()
    from flows.issue_document import issue_document

    _move(plan, DocumentState.APPROVED, issue_document, now, dated=day, reason=reason)


@commands.command("close")
def close(plan: _Plan, now: _Now = "") -> None:
    """Kết thúc hồ sơ của kế hoạch khi mọi báo cáo đã xong."""
    from cli.moments import moment

    _be_recorded()
    from flows.close_plan import close_plan
    from flows.running import run
    from storage.database import reading
    from tasks.closing import open_ends

    with reading() as session:
        found = _plan(session, plan)
        code, plan_id, ends = found.code, found.id, open_ends(session, found)
    if ends:
        raise typer.Exit(refuse(f"Chưa kết thúc được {code}: {'; '.join(ends)}. / The plan has open ends."))
    line = asyncio.run(run(close_plan, plan_id, now=moment(now)))
    show({"plan": code, "line": line}, [line])


@commands.command("tick")
def tick(now: _Now = "") -> None:
    """Làm mọi việc đến hạn một lần: thu thư, trình, phát hành, giao việc, tổng hợp, nhắc, gửi."""
    from cli.moments import moment

    _be_recorded()
    from flows.do_what_is_due import everything_due

    lines = asyncio.run(everything_due(moment(now)))
    show({"done": lines}, lines or ["Không có việc nào đến hạn."])


@commands.command("canary")
def canary(now: _Now = "") -> None:
    """Gửi thư tự kiểm tra của ngày, xem thư trước đã quay về chưa; thư không lưu thông thì báo bằng đường thứ hai."""
    from cli.moments import moment

    _be_recorded()
    from flows.check_canary import MailHasStoppedError, check_canary
    from flows.running import run
    from settings import get_settings

    try:
        line = asyncio.run(run(check_canary, now=moment(now)))
    except MailHasStoppedError as error:
        told = f"đã ghi {get_settings().alarm_file}"
        raise typer.Exit(refuse(f"Thư không lưu thông: {error}; {told}. / Mail has stopped.")) from None
    show({"ok": True, "line": line}, [line])


def _be_recorded() -> None:
    """The run shows in the office's Prefect, when it is up; its address must be known before Prefect is imported."""
    from operations.prefect_server import take_part
    from settings import get_settings

    take_part(get_settings())


def _move(plan: str, wanted: str, flow: object, now: str, **more: object) -> None:
    from cli.moments import moment
    from domain.lifecycle import DocumentState
    from flows.running import run
    from storage.database import reading
    from storage.models import OfficialDocument, Plan
    from storage.offices import the_office
    from tasks.describing import short_name
    from tasks.finding import find_document

    with reading() as session:
        document = find_document(session, the_office(session), plan)
        document_id, state = document.id, DocumentState(document.state)
        name = short_name(document)
        own = session.get(Plan, document.plan_id) if document.plan_id else None
        code = own.code if own else name
    if state != wanted:
        label = DocumentState(wanted).label.lower()
        raise typer.Exit(refuse(f"{name} đang ở trạng thái “{state.label}”, không phải “{label}”. / It is {state}."))
    line = asyncio.run(run(flow, document_id, now=moment(now), **more))  # type: ignore[arg-type]
    with reading() as session:
        if session.get_one(OfficialDocument, document_id).state == wanted:
            raise typer.Exit(refuse(line))
    show({"plan": code, "line": line}, [line])


def _plan(session: object, wanted: str) -> "Plan":
    from storage.offices import the_office
    from tasks.finding import find_plan

    found: Plan = find_plan(session, the_office(session), wanted)  # type: ignore[arg-type]
    assert found.document
    return found


def _readable(path: Path) -> Path:
    if not path.is_file():
        raise typer.Exit(refuse(f"Không có tệp {path}: đề nghị kiểm tra đường dẫn. / There is no file {path}."))
    return path.resolve()


def _no_plan(file: Path, found: "NotAPlan") -> int:
    why = found.reason.rstrip(".")
    return refuse(f"{file.name}: {why}; đề nghị chọn tệp kế hoạch. / This file is no plan: choose another.")


def _show_draft(draft: "Drafted") -> None:
    from storage.database import reading
    from storage.models import Plan
    from tasks.answering_questions import open_of

    with reading() as session:
        questions = open_of(session.get_one(Plan, draft.plan_id))
    data = {
        "plan": draft.code,
        "title": draft.title,
        "questions": [row.__dict__ for row in questions],
        "suggestions": draft.suggestions,
    }
    lines = [f"Kế hoạch {draft.code}: {draft.title}", f"{draft.suggestions:02d} chỗ nên xem lại trong văn bản."]
    lines += [f"{row.code}. {row.text}" + (f" (gợi ý: {row.default})" if row.default else "") for row in questions]
    show(data, lines)


def _unanswered(default: str | None) -> str:
    return f"(chưa trả lời; gợi ý: {default or 'không có'})"
