"""`vanthu check`: everything the office needs, looked at one after the other; each line says what to do."""

import json
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from datetime import datetime
from pathlib import Path
from urllib.error import HTTPError

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from domain.document import Document, Header, Kind
from domain.errors import OfficeError
from domain.wording import ZONE
from operations import prefect_server
from operations.check_mail import check_mail
from operations.findings import Finding, good, remark, wrong
from settings import Settings, get_settings
from storage.database import engine_of, migration_config, reading
from storage.models import Group, Office
from storage.offices import calendar_of, holders, members, the_office
from tasks.canary import look
from tasks.letters import TEMPLATES
from tasks.rendering.fonts import page_font
from tasks.rendering.pdf import render_pdf
from tasks.silence import silence

ENOUGH_SPACE = 1 << 30
ROLES = {
    "principal": "Hiệu trưởng",
    "vice_principal": "Phó Hiệu trưởng",
    "group_head": "Tổ trưởng",
    "clerk": "Văn thư",
    "administrator": "Quản trị",
    "staff": "nhân viên",
}


def check(now: datetime, *, wait: float = 60.0, mail: bool = True) -> Iterator[Finding]:
    """Every finding, as soon as it is known. `wait`: seconds for the probe letter; `mail`: whether to try mail at all.

    Raises ConfigurationError when the settings cannot even be read.
    """
    settings = get_settings()
    yield from _settings(settings)
    yield _archive(settings)
    yield _rendering()
    if not (yield from _database(settings)):
        return
    try:
        with reading() as session:
            office = the_office(session)
            yield from _office(session, office, now)
            session.expunge(office)  # read on outside, without the network inside a transaction
    except OfficeError as error:
        yield wrong("office", str(error).split(" / ")[0], "vanthu office import office.yaml")
        return
    yield from _health(now)
    if mail:
        yield from check_mail(settings, office, now, wait)
    yield from _prefect(settings)


def _settings(settings: Settings) -> Iterator[Finding]:
    file = settings.home / ".env"
    needed = ("mailbox_address", "imap_host", "smtp_host")
    missing = [f"VANTHU_{name.upper()}" for name in needed if not getattr(settings, name)]
    if missing:
        yield wrong("settings", f"Thiếu thiết lập {', '.join(missing)}", f"điền vào {file}")
    else:
        yield good("settings", f"Thiết lập của {settings.mailbox_address}")
    if os.name != "nt" and file.exists() and file.stat().st_mode & 0o077:
        yield wrong("settings_private", f"{file} có mật khẩu mà người khác trên máy đọc được", f"chmod 600 {file}")
    if settings.trial_address:
        yield remark(
            "trial", f"Đang chạy thử: mọi thư gửi về {settings.trial_address}", "xóa VANTHU_TRIAL_ADDRESS khi chạy thật"
        )
    if not settings.admin_address:
        yield remark("admin", "Chưa có địa chỉ người quản trị nhận cảnh báo", "điền VANTHU_ADMIN_ADDRESS")


def _archive(settings: Settings) -> Finding:
    folder = settings.archive_dir
    try:
        if settings.home.is_dir():
            folder.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"probe")
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return wrong("archive", f"Không ghi được vào kho tệp {folder}: {error.strerror}", "kiểm tra quyền và ổ đĩa")
    if free < ENOUGH_SPACE:
        return remark("archive", f"Kho tệp {folder}: ổ đĩa chỉ còn {free >> 20} MB", "dọn ổ đĩa hoặc đổi nơi lưu")
    return good("archive", f"Kho tệp {folder} ghi được, còn trống {free >> 30} GB")


def _rendering() -> Finding:
    missing = [path.name for path in TEMPLATES.glob("*.txt") if not path.with_suffix(".html").exists()]
    if missing:
        return wrong("templates", f"Thiếu mẫu thư HTML của {', '.join(missing)}", "cài lại chương trình")
    render_pdf(Document(Header(), Kind("KẾ HOẠCH", "KH"), "Kiểm tra"), draft=True)
    return good("templates", f"Mẫu thư đầy đủ; văn bản PDF dùng phông {page_font().family}")


def _database(settings: Settings) -> Generator[Finding, None, bool]:
    sqlite = settings.database_url.startswith("sqlite:///")
    if sqlite and not Path(settings.database_url.removeprefix("sqlite:///")).exists():
        yield wrong("database", f"Chưa có cơ sở dữ liệu trong {settings.home}", "vanthu init")
        return False
    try:
        with engine_of(settings.database_url).connect() as connection:
            present = MigrationContext.configure(connection).get_current_revision()
    except SQLAlchemyError as error:
        words = str(getattr(error, "orig", error)).strip().splitlines()[0]
        yield wrong("database", f"Không mở được cơ sở dữ liệu: {words}", "kiểm tra VANTHU_DATABASE_URL")
        return False
    if present is None:
        yield wrong("database", "Chưa có cơ sở dữ liệu", "vanthu init")
        return False
    newest = ScriptDirectory.from_config(migration_config(settings.database_url)).get_current_head()
    if present != newest:
        yield wrong("database", f"Cơ sở dữ liệu ở phiên bản {present}, cần {newest}", "vanthu up sẽ tự nâng cấp")
        return False
    yield good("database", f"Cơ sở dữ liệu phiên bản {present}")
    return True


def _office(session: Session, office: Office, now: datetime) -> Iterator[Finding]:
    day = now.astimezone(ZONE).date()
    needed = needed_roles(office)
    empty = [ROLES[role] for role in needed if not holders(session, office.id, role, day)]
    if empty:
        advice = "bổ sung trong office.yaml hoặc danh sách nhân sự, hoặc sửa mục chains, drafter, reports"
        yield wrong("people", f"Chưa có ai là {', '.join(empty)}", advice)
    else:
        yield good("people", f"{office.name}: đã có {', '.join(ROLES[role] for role in needed)}")
    heads = [person.name for person in holders(session, office.id, "principal", day)]
    if len(heads) > 1:
        advice = "ghi valid_to cho người đã thôi giữ chức vụ rồi nhập lại, hoặc sửa role"
        yield wrong("principal", f"{len(heads):02d} người cùng là Hiệu trưởng: {', '.join(heads)}", advice)
    groups = session.scalars(select(Group).filter_by(office_id=office.id)).all()
    without = [group.name for group in groups if not members(session, group, day)]
    if without:
        yield remark("groups", f"Nhóm chưa có ai: {', '.join(without)}", "ghi groups của từng người, hoặc cột Tổ")
    warnings = calendar_of(session, office.id).unconfirmed_warnings(day)
    for warning in warnings:
        yield remark("calendar", warning.rstrip("."), "vanthu calendar import")
    if not warnings:
        yield good("calendar", "Lịch nghỉ Tết và Quốc khánh năm nay, năm sau đã xác nhận")


def _health(now: datetime) -> Iterator[Finding]:
    health = look(now)
    for trouble in health.troubles:
        yield wrong("canary", trouble.text, trouble.advice)
    for line in silence(now).lines:
        yield remark("unreached", line, "hỏi trực tiếp, sửa địa chỉ trong office.yaml nếu sai")
    if not health.troubles:
        sent = health.pulse.canary_at is not None
        yield (
            good("canary", health.line)
            if sent
            else remark("canary", health.line, "vanthu up gửi lúc 7:15, hoặc chạy vanthu canary")
        )


def needed_roles(office: Office) -> list[str]:
    """The roles without which some step of the office's work finds nobody, in the order of rank."""
    steps = [step for chain in office.rules.get("chains", {}).values() for step in chain]
    named = {"principal", "clerk", office.rules.get("drafter"), office.rules.get("reports", {}).get("reviewer")}
    named |= {step.get("role") for step in steps}
    return [role for role in ROLES if role in named]


def _prefect(settings: Settings) -> Iterator[Finding]:
    address = prefect_server.ui_url(settings)
    if not prefect_server.answers(settings):
        yield remark("prefect", f"Máy chủ Prefect chưa chạy ở {address}", "vanthu up")
        return
    try:
        found = json.loads(prefect_server.ask(settings, "/deployments/filter"))
        workers = json.loads(prefect_server.ask(settings, f"/work_pools/{prefect_server.POOL}/workers/filter"))
    except HTTPError as error:
        advice = "mật khẩu trong .env khác mật khẩu của máy chủ đang chạy: khởi động lại vanthu up"
        yield wrong("prefect", f"Máy chủ Prefect từ chối ({error.code})", advice)
        return
    except (OSError, ValueError) as error:
        yield wrong("prefect", f"Máy chủ Prefect trả lời sai: {error}", f"xem {settings.home / 'logs'}")
        return
    scheduled = [row for row in found if any(schedule["active"] for schedule in row.get("schedules", ()))]
    online = [row for row in workers if row.get("status", "ONLINE") == "ONLINE"]
    if not scheduled or not online:
        what = "lịch chạy nào" if not scheduled else "bộ phận thực hiện nào"
        yield wrong("prefect", f"Máy chủ Prefect chạy ở {address} nhưng chưa có {what}", "vanthu up")
        return
    yield good(
        "prefect", f"Prefect chạy ở {address}: {len(scheduled)} quy trình có lịch, {len(online)} bộ phận thực hiện"
    )
