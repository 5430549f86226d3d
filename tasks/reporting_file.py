"""The figures of a year as a file that only its owner reads: it names people, so it goes on no public page."""

import io
import os
from pathlib import Path

from domain.heat_svg import heat_svg
from domain.refusal import Refused
from settings import get_settings
from tasks.reporting_book import write_book
from tasks.reporting_page import reporting_page
from tasks.reporting_year import ReportingYear


def year_file(found: ReportingYear, kind: str) -> bytes:
    """The bytes of the workbook (`xlsx`), the page (`html`) or the picture alone (`svg`)."""
    if kind == "xlsx":
        written = io.BytesIO()
        write_book(written, found)
        return written.getvalue()
    return (reporting_page(found) if kind == "html" else heat_svg(found.main_map())).encode()


def write_private(target: Path, content: bytes) -> Refused | None:
    """Write it for its owner only (0600); refused inside the folder that is published (Luật 91/2025/QH15)."""
    if target.resolve().is_relative_to(get_settings().publish_dir.resolve()):
        return Refused("Tệp có dữ liệu cá nhân, không ghi vào thư mục công bố. / Personal data, not to be published.")
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        os.fchmod(file.fileno(), 0o600)  # of a file that was there before, too
        file.write(content)
    return None
