"""Documents after issue: sent where, sent again, recalled, corrected, replaced, their signed copy, the web pages."""

import asyncio
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.output import refuse, show

commands = typer.Typer()
_Document = Annotated[str, typer.Argument(metavar="PLAN", help="Mã kế hoạch, hoặc số và ký hiệu: 01/BC-MNHS.")]
_Place = Annotated[int, typer.Argument(metavar="N", min=1, help="Số thứ tự nơi nhận, như `vanthu deliveries` ghi.")]
_Now = Annotated[str, typer.Option("--now", metavar="ISO", help="Thời điểm làm việc; mặc định bây giờ.")]


@commands.command("deliveries")
def deliveries(document: _Document) -> None:
    """Văn bản đã gửi những nơi nào, đến đâu."""
    from domain.lifecycle import DeliveryState
    from storage.database import reading
    from tasks import resending

    with reading() as session:
        found = _found(session, document)
        rows: list[dict[str, Any]] = [
            {
                "ordinal": row.ordinal,
                "recipient": row.recipient,
                "channel": row.channel,
                "address": row.address,
                "state": row.state,
                "recall": row.recall,
                "note": row.note,
            }
            for row in resending.deliveries(session, found)
        ]
    lines = [
        f"{row['ordinal']}. {row['recipient']}: {DeliveryState(row['state']).label}"
        + (f", {row['address'] or row['note']}" if row["address"] or row["note"] else "")
        + {"asked": ", đã báo thu hồi", "confirmed": ", đã thu hồi"}.get(row["recall"], "")
        for row in rows
    ]
    show({"deliveries": rows}, lines or ["Văn bản chưa được phát hành."])


@commands.command("resend")
def resend(
    document: _Document,
    places: Annotated[list[int] | None, typer.Argument(metavar="[N...]", help="Mặc định: những nơi chưa tới.")] = None,
    now: _Now = "",
) -> None:
    """Gửi lại văn bản, tới địa chỉ hiện có trong office.yaml."""
    from cli.moments import moment
    from flows.dispatch import resend_document

    _run(resend_document, document, tuple(places or ()), now=moment(now))


@commands.command("sent-outside")
def sent_outside(
    document: _Document,
    place: _Place,
    how: Annotated[str, typer.Option("--how", help="Cách gửi: bản giấy, ai nhận, hệ thống nào.")],
    now: _Now = "",
) -> None:
    """Ghi nhận một nơi đã nhận bản giấy hoặc qua hệ thống khác."""
    from cli.moments import moment
    from tasks.resending import mark_outside

    _tell(mark_outside(_id(document), place, how, moment(now)))


@commands.command("recall")
def recall(
    document: _Document,
    reason: Annotated[str, typer.Option("--reason", help="Lý do thu hồi, ghi trong thông báo.")],
    now: _Now = "",
) -> None:
    """Thu hồi văn bản: báo mọi nơi nhận, gỡ khỏi trang thông tin, dừng các yêu cầu báo cáo."""
    from cli.moments import moment
    from flows.dispatch import recall_document

    _run(recall_document, document, reason, now=moment(now))


@commands.command("correct")
def correct(
    document: _Document,
    text: Annotated[str, typer.Option("--text", help="Nội dung đính chính, ví dụ: Tại mục II, “…” sửa thành “…”.")],
    now: _Now = "",
) -> None:
    """Đính chính bằng công văn: soạn và trình duyệt; sai về nội dung thì ban hành văn bản thay thế."""
    from cli.moments import moment
    from flows.dispatch import correct_document

    _run(correct_document, document, text, now=moment(now))


@commands.command("replace")
def replace(
    document: _Document,
    by: Annotated[str, typer.Option("--by", metavar="PLAN", help="Dự thảo sẽ thay thế, như `vanthu status` ghi.")],
    now: _Now = "",
) -> None:
    """Văn bản thay thế: khi dự thảo được ban hành, văn bản cũ hết hiệu lực, mọi nơi nhận được báo trong thư."""
    from cli.moments import moment
    from tasks.replacing import announce

    _tell(announce(_id(by), _id(document), moment(now)))


@commands.command("signed-copy")
def signed_copy(
    document: _Document,
    file: Annotated[Path, typer.Argument(help="Bản quét có chữ ký, dấu, hoặc tệp PDF đã ký số.")],
    now: _Now = "",
) -> None:
    """Đính bản ký vào văn bản đã có số; chữ ký số được kiểm tra."""
    from cli.moments import moment
    from flows.dispatch import attach_signed_copy

    if not file.is_file():
        raise typer.Exit(refuse(f"Không có tệp {file}: đề nghị kiểm tra đường dẫn. / There is no file {file}."))
    _run(attach_signed_copy, document, file.resolve(), now=moment(now))


@commands.command("publish")
def publish() -> None:
    """Ghi lại toàn bộ trang thông tin."""
    from settings import get_settings
    from tasks.publishing import publish_all

    count = publish_all()
    show({"documents": count, "folder": str(get_settings().publish_dir)},
         [f"Đã đăng {count:02d} văn bản vào {get_settings().publish_dir}."])  # fmt: skip


def _run(flow: Any, document: str, *arguments: object, **more: object) -> None:
    from flows.running import run

    _tell(asyncio.run(run(flow, _id(document), *arguments, **more)))


def _tell(found: object) -> None:
    from domain.refusal import Refused

    if isinstance(found, Refused):
        raise typer.Exit(refuse(found.line))
    lines = [found] if isinstance(found, str) else list(found)  # type: ignore[call-overload]
    show({"done": lines}, lines or ["Không có nơi nào cần gửi lại."])


def _id(document: str) -> int:
    from storage.database import reading

    with reading() as session:
        found: int = _found(session, document).id
        return found


def _found(session: Any, document: str) -> Any:
    from storage.offices import the_office
    from tasks.finding import find_document

    return find_document(session, the_office(session), document)
