"""How long a plan of ten pages takes as PDF and DOCX, and a register of 50,000 rows as XLSX.

    python -m bench.rendering [--rounds 7] [--rows 50000] [--plan FILE]

After the imports: the first call (fonts are looked for, the empty DOCX is built), the median of the rest, and the
processor's part of it, which a busy machine does not change. `--plan` times the reading of a plan. Beside it the way
people go today: the DOCX put through LibreOffice for its PDF, where it is installed.
"""

import argparse
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median

import pdfplumber

from domain.form_registers import OUTGOING, Cover
from tasks.importing import read_file
from tasks.rendering import render_docx, render_pdf
from tasks.spreadsheets import write_xlsx
from tests.tasks.rendering.samples import ten_pages


def timed(name: str, work: Callable[[], object], rounds: int) -> None:
    """Print the first call and the median of the others, in milliseconds, and the processor time of these."""
    spent, busy = [], []
    for _ in range(rounds + 1):
        start, used = time.perf_counter(), time.process_time()
        work()
        spent.append((time.perf_counter() - start) * 1000)
        busy.append((time.process_time() - used) * 1000)
    then = f"then {median(spent[1:]):7.0f} ms, processor {median(busy[1:]):5.0f} ms"
    print(f"{name:<34} first {spent[0]:7.0f} ms   {then}", flush=True)


def by_libreoffice(source: bytes) -> None:
    """DOCX to PDF by LibreOffice, a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plan.docx")
        path.write_bytes(source)
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, capture_output=True)


def rows(count: int) -> Iterator[dict[str, object]]:
    """A register's rows, made one by one."""
    for number in range(1, count + 1):
        yield {
            "number_symbol": f"{number:02d}/KH-MNSM",
            "document_date": "2024-02-05",
            "kind_and_abstract": f"Kế hoạch tổ chức các hoạt động chăm sóc, giáo dục trẻ, đợt {number}",
            "signer": "Lê Thị Lành",
            "recipients": "Phòng GD&ĐT; Chi bộ; các tổ chuyên môn",
            "copy_keeper": "VT",
            "copies": 5,
            "transferred_on": "2024-02-06",
        }


def export(count: int) -> None:
    """The register written to a file that is thrown away."""
    with tempfile.TemporaryFile() as file:
        write_xlsx(file, OUTGOING, rows(count), Cover("TRƯỜNG MẦM NON SAO MAI", 2024))


def main() -> None:
    """Run all and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--plan", type=Path)
    options = parser.parse_args()
    if options.plan:
        timed(f"read {options.plan.name}", lambda: read_file(options.plan), options.rounds)
    plan = ten_pages()
    timed("DOCX", lambda: render_docx(plan), options.rounds)
    timed("PDF", lambda: render_pdf(plan), options.rounds)
    with pdfplumber.open(BytesIO(render_pdf(plan))) as file:
        print(f"  ({len(file.pages)} pages)")
    if shutil.which("soffice"):
        source = render_docx(plan)
        timed("PDF by LibreOffice from our DOCX", lambda: by_libreoffice(source), 2)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, used = time.perf_counter(), time.process_time()
    export(options.rows)
    busy = time.process_time() - used
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    spent = f"{time.perf_counter() - start:.1f} s, processor {busy:.1f} s"
    print(f"XLSX of {options.rows:,} rows: {spent}, {grown:.0f} MB more memory")


if __name__ == "__main__":
    main()
