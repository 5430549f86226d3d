"""What went wrong around the program, in one line that says what to do; a bug keeps its traceback."""

import re
import socket
import sys

from domain.errors import OfficeError

_NO_COLUMN = re.compile(r"no such column|has no column named|column .+ does not exist")


def line_of(error: BaseException) -> str | None:
    """The line for an expected failure, None for a bug."""
    if isinstance(error, OfficeError):
        return str(error)
    # What was never imported cannot have been raised; `read-mail` shall start fast.
    if "settings" in sys.modules:
        from settings import ConfigurationError

        if isinstance(error, ConfigurationError):
            return str(error)
    if "sqlalchemy" in sys.modules:
        from sqlalchemy.exc import DBAPIError

        if isinstance(error, DBAPIError):
            return _database_line(error)
    if isinstance(error, (ConnectionError, TimeoutError, socket.gaierror)):
        return (
            f"Không nối được máy chủ ({error}): đề nghị kiểm tra mạng và VANTHU_IMAP_*, VANTHU_SMTP_* bằng “vanthu "
            f"check”. / No connection to the server ({error}): check the network and VANTHU_IMAP_*, VANTHU_SMTP_*."
        )
    if isinstance(error, OSError):
        return f"Hệ điều hành hoặc mạng báo lỗi: {error}. / {type(error).__name__}: {error}"
    return None


def _database_line(error: BaseException) -> str | None:
    words = str(getattr(error, "orig", error)).strip().splitlines()[0]
    if _NO_COLUMN.search(words):
        return (
            "Cơ sở dữ liệu do phiên bản khác của Văn thư lập: đề nghị sao lưu bằng “vanthu backup”, rồi chạy “vanthu "
            "init --yes” để nâng cấp. / The database is of another version: back it up, then run “vanthu init --yes”."
        )
    if any(sign in words for sign in ("no such table", "does not exist", "unable to open database file")):
        return (
            "Chưa có cơ sở dữ liệu ở đây: đề nghị chạy “vanthu init”, hoặc chỉ đúng thư mục bằng --home. / "
            "No database here: run “vanthu init” or give the right --home."
        )
    kind = type(error).__name__
    if kind in ("OperationalError", "InterfaceError", "DatabaseError"):
        return (
            f"Không dùng được cơ sở dữ liệu ({words}): đề nghị kiểm tra VANTHU_DATABASE_URL, ổ đĩa, rồi chạy "
            f"“vanthu check”. / The database cannot be used: {words}"
        )
    return None
