"""`vanthu new-plan` and `vanthu redline`: a plan from nothing, and what changed between two drafts."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import refuse, show, wants_json

if TYPE_CHECKING:
    from tasks.drafting import Drafted

commands = typer.Typer()
_BASIS = "Văn bản đến đã vào sổ làm căn cứ; ghi nhiều lần được."
_Plan = Annotated[str, typer.Argument(metavar="PLAN", help="Mã kế hoạch, như `vanthu status` ghi.")]
_Now = Annotated[str, typer.Option("--now", metavar="ISO", help="Thời điểm làm việc; mặc định bây giờ.")]


@commands.command("new-plan")
def new_plan(
    old: Annotated[str, typer.Option("--from", metavar="PLAN", help="Kế hoạch năm trước.")] = "",
    skeleton: Annotated[bool, typer.Option("--skeleton", help="Mẫu kế hoạch theo Nghị định 30.")] = False,
    year: Annotated[int | None, typer.Option("--year", min=2000, max=2100, help="Năm của kế hoạch mới.")] = None,
    subject: Annotated[str, typer.Option("--subject", help="Trích yếu, không ghi năm (với --skeleton).")] = "",
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE.docx", help="Ghi tệp Word.")] = None,
    basis: Annotated[list[str] | None, typer.Option("--basis", metavar="SỐ-ĐẾN[/NĂM]", help=_BASIS)] = None,
    now: _Now = "",
) -> None:
    """Lập dự thảo từ kế hoạch năm trước, hoặc từ mẫu; sửa trong Word rồi nhập lại bằng import-plan --into."""
    from cli.moments import moment

    if bool(old) == skeleton:
        raise typer.BadParameter("cần đúng một trong hai: --from PLAN hoặc --skeleton / either --from or --skeleton")
    at = moment(now)
    entries = [_entry(each, at) for each in basis or ()]
    if old:
        _renew(old, year or at.year + 1, output, entries, at)
    else:
        _begin(subject, year or at.year, output, entries, at)


@commands.command("cite-incoming")
def cite_incoming(
    plan: _Plan,
    incoming: Annotated[str, typer.Argument(metavar="SỐ-ĐẾN[/NĂM]", help="Số đến trong sổ; mặc định năm nay.")],
    now: _Now = "",
) -> None:
    """Đưa một văn bản đến đã vào sổ thành căn cứ của dự thảo."""
    from cli.moments import moment
    from storage.database import reading
    from storage.offices import the_office
    from tasks.finding import find_plan

    at = moment(now)
    with reading() as session:
        document_id = find_plan(session, the_office(session), plan).document.id
    line, done = _cite(document_id, _entry(incoming, at), at)
    if not done:
        raise typer.Exit(refuse(line))
    show({"bases": [line]}, [line])


def _entry(written: str, now: datetime) -> int:
    from domain.refusal import Refused
    from tasks.citing import find_entry

    number, _, year = written.partition("/")
    if not number.isdigit() or not (year or "1").isdigit():
        raise typer.BadParameter(f"“{written}” không phải số đến, ví dụ 12 hoặc 12/2024 / is no arrival number")
    found = find_entry(int(number), int(year or now.year))
    if isinstance(found, Refused):
        raise typer.Exit(refuse(found.line))
    return found


def _cite(document_id: int, entry: int, now: datetime) -> tuple[str, bool]:
    """What was done or why not, and whether it was done."""
    from domain.refusal import Refused
    from tasks.citing import cite

    cited = cite(document_id, entry, now)
    return cited.line, not isinstance(cited, Refused)


def _renew(old: str, year: int, output: Path | None, entries: list[int], now: datetime) -> None:
    from domain.refusal import Refused
    from flows.new_plan import renew_plan
    from flows.running import run
    from storage.database import reading
    from storage.offices import the_office
    from tasks.finding import find_plan
    from tasks.new_plans import described

    with reading() as session:
        plan_id = find_plan(session, the_office(session), old).id
    found = asyncio.run(run(renew_plan, plan_id, year, now=now))
    if isinstance(found, Refused):
        raise typer.Exit(refuse(found.line))
    bases = [_cite(found.drafted.document_id, entry, now)[0] for entry in entries]
    data = _facts(found.drafted, output) | {
        "bases": bases,
        "changes": [row.__dict__ for row in found.changes],
        "remarks": [row.__dict__ for row in found.remarks],
    }
    show(data, [*_told(found.drafted, output), *bases, *described(found.changes, found.remarks)])


def _begin(subject: str, year: int, output: Path | None, entries: list[int], now: datetime) -> None:
    from domain.refusal import Refused
    from tasks.new_plans import from_skeleton

    found = from_skeleton(subject, year, now)
    if isinstance(found, Refused):
        raise typer.Exit(refuse(found.line))
    bases = [_cite(found.document_id, entry, now)[0] for entry in entries]
    show(_facts(found, output) | {"bases": bases}, [*_told(found, output), *bases])


def _facts(drafted: "Drafted", output: Path | None) -> dict[str, object]:
    if output is not None:
        _write_word(drafted.document_id, output)
    return {
        "plan": drafted.code,
        "title": drafted.title,
        "questions": drafted.questions,
        "file": str(output) if output else None,
    }


def _told(drafted: "Drafted", output: Path | None) -> list[str]:
    lines = [f"Dự thảo {drafted.code}: {drafted.title}, {drafted.questions:02d} câu hỏi cần trả lời."]
    if output is not None:
        lines.append(f"Tệp Word: {output}. Sửa xong, nhập lại: vanthu import-plan {output} --into {drafted.code}")
    return lines


def _write_word(document_id: int, output: Path) -> None:
    from storage import archive
    from storage.database import reading
    from storage.models import OfficialDocument
    from tasks.versions import current

    with reading() as session:
        output.write_bytes(archive.get(current(session.get_one(OfficialDocument, document_id)).docx))


@commands.command("redline")
def redline(
    plan: _Plan,
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Tệp .docx hoặc .html sẽ ghi.")] = None,
    older: Annotated[int | None, typer.Option("--from", min=1, help="Lần dự thảo cũ; mặc định lần ngay trước.")] = None,
    newer: Annotated[int | None, typer.Option("--to", min=1, help="Lần dự thảo mới; mặc định lần cuối.")] = None,
) -> None:
    """So sánh hai lần dự thảo: phần thêm gạch chân, phần bỏ gạch ngang."""
    from domain.redline import changes
    from storage.database import reading
    from storage.offices import the_office
    from tasks import redlining
    from tasks.finding import find_document

    if file is not None and file.suffix.lower() not in (".docx", ".html"):
        raise typer.BadParameter("tệp phải có đuôi .docx hoặc .html / the file must end in .docx or .html")
    with reading() as session:
        document = find_document(session, the_office(session), plan)
        drafts = {row.ordinal: row for row in document.versions if not row.signed}
        last = newer or max(drafts)
        first = older or max((number for number in drafts if number < last), default=0)
        if first not in drafts or last not in drafts:
            raise typer.Exit(refuse(f"{plan} không có đủ hai lần dự thảo để so sánh. / There are no two drafts."))
        lines = redlining.between(drafts[first], drafts[last])
        title = redlining.title_of(document, drafts[first], drafts[last])
    if file is not None:
        as_html = file.suffix.lower() == ".html"
        content = redlining.as_html(lines, title).encode() if as_html else redlining.as_docx(lines, title)
        file.write_bytes(content)
    shown = [f"Đã ghi {file}."] if file else redlining.as_text(lines).splitlines()
    data = {"title": title, "changes": changes(lines), "file": str(file) if file else None}
    if wants_json() and file is None:
        data["lines"] = [
            {"role": line.role, "change": line.change, "pieces": [piece.__dict__ for piece in line.pieces]}
            for line in lines
        ]
    show(data, [title, redlining.summary_of(lines), *shown])
