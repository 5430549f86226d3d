"""A plan's file -> what the reader understands: text, DOCX and PDF. What cannot be read is refused in one line."""

from pathlib import Path

from domain.plan import NotAPlan, PlanReading, SourceLine, read_plan
from tasks.importing_docx import docx_lines
from tasks.importing_pdf import pdf_lines
from tasks.importing_text import text_lines

MAX_BYTES = 50_000_000
MAX_LINES = 12_000  # about 300 pages
MAX_CHARACTERS = 500_000

_TOO_LONG = "Tệp quá dài (trên 100 trang): một kế hoạch không dài như vậy, đề nghị tách riêng phần kế hoạch."
_WRONG = {
    b"\xff\xd8\xff": "Tệp là ảnh chụp, không có chữ để đọc: đề nghị gửi tệp DOCX hoặc PDF có chữ.",
    b"\x89PNG": "Tệp là ảnh chụp, không có chữ để đọc: đề nghị gửi tệp DOCX hoặc PDF có chữ.",
    b"{\\rtf": "Tệp RTF không đọc được: đề nghị mở bằng Word và lưu lại thành DOCX.",
    b"Rar!": "Tệp nén không đọc được: đề nghị giải nén và gửi tệp DOCX hoặc PDF bên trong.",
    b"7z\xbc\xaf": "Tệp nén không đọc được: đề nghị giải nén và gửi tệp DOCX hoặc PDF bên trong.",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_file(path: Path) -> PlanReading | NotAPlan:
    """Read a plan from a file (`.txt` in any charset, `.docx`, `.pdf`; told apart by content, not by name).

    Whatever is wrong with the file comes back as `NotAPlan` with one Vietnamese line; nothing is stored.
    """
    try:
        if path.is_dir():
            return NotAPlan("Đường dẫn là một thư mục, không phải tệp.")
        if path.stat().st_size > MAX_BYTES:
            return NotAPlan("Tệp quá lớn (trên 50 MB).")
        data = path.read_bytes()
    except FileNotFoundError:
        return NotAPlan("Không tìm thấy tệp.")
    except OSError as error:
        return NotAPlan(f"Không mở được tệp: {error.strerror or error}.")
    return read_bytes(data)


def read_bytes(data: bytes, kind: str = "KH") -> PlanReading | NotAPlan:
    """Read a plan, or a document of another kind, from the bytes of a file, such as an attachment."""
    found = _lines(data)
    if isinstance(found, NotAPlan):
        return found
    if len(found) > MAX_LINES or sum(len(line.text) for line in found) > MAX_CHARACTERS:
        return NotAPlan(_TOO_LONG)
    return read_plan(found, kind)


def _lines(data: bytes) -> list[SourceLine] | NotAPlan:
    if not data.strip():
        return NotAPlan("Tệp trống.")
    if b"%PDF-" in data[:1024]:
        return pdf_lines(data)
    if data.startswith(b"PK"):
        return docx_lines(data)
    if data.startswith(_OLE):
        return _old_word(data)
    for magic, reason in _WRONG.items():
        if data.startswith(magic):
            return NotAPlan(reason)
    return text_lines(data)


def _old_word(data: bytes) -> NotAPlan:
    """An OLE container is an old Word file, or a DOCX under a password."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return NotAPlan("Tệp được bảo vệ bằng mật khẩu: đề nghị bỏ mật khẩu rồi gửi lại.")
    return NotAPlan("Tệp .doc đời cũ không đọc được: đề nghị mở bằng Word và lưu lại thành DOCX.")
