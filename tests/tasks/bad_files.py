"""Files that no plan can be read from, as they reach an office; each with a word of the reason given."""

import io
import zipfile
from collections.abc import Callable

import pypdf

from tests.tasks.plan_files import BODY, docx_file, pdf_file, saved, with_part


def damaged_pdf() -> bytes:
    """A download that broke off."""
    return pdf_file()[:2000]


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password."""
    return _written(pypdf.PdfWriter(clone_from=io.BytesIO(pdf_file())), password="mat-khau")


def scan() -> bytes:
    """A page without a letter."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    return _written(writer)


def macro_docx() -> bytes:
    """A Word file with a program in it."""
    return with_part(saved(docx_file()), "word/vbaProject.bin", b"\xd0\xcf\x11\xe0")


def zip_bomb() -> bytes:
    """Less than a megabyte that would unpack to more than 600; written in pieces, so that the test stays small too."""
    out = io.BytesIO(saved(docx_file()))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as file, file.open("word/media/image1.bmp", "w") as part:
        for _ in range(600):
            part.write(bytes(1_000_000))
    return out.getvalue()


def pdf_of_300_pages() -> bytes:
    """Pages full of text, all of them."""
    one = pypdf.PdfReader(io.BytesIO(pdf_file([*BODY, *("Nhà trường giữ gìn nền nếp, kỷ cương. " * 60,) * 2]))).pages[0]
    writer = pypdf.PdfWriter()
    for _ in range(300):
        writer.add_page(one)
    return _written(writer)


def docx_of_300_pages() -> bytes:
    """Three hundred pages of thirty paragraphs."""
    words = "Nhà trường giữ gìn nền nếp, kỷ cương và chăm lo cho từng học sinh trong mọi hoạt động giáo dục."
    return saved(docx_file([*BODY, *(words,) * 9000]))


BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "damaged": ("a.pdf", damaged_pdf, "hỏng"),
    "encrypted": ("b.pdf", encrypted_pdf, "mật khẩu"),
    "scan": ("c.pdf", scan, "bản quét"),
    "macros": ("d.docx", macro_docx, "macro"),
    "zip bomb": ("e.docx", zip_bomb, "quá lớn"),
    "300 pages, PDF": ("f.pdf", pdf_of_300_pages, "300 trang"),
    "300 pages, DOCX": ("g.docx", docx_of_300_pages, "quá dài"),
}


def _written(writer: pypdf.PdfWriter, password: str = "") -> bytes:
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
