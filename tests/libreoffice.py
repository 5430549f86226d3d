"""LibreOffice for tests: a document opened by another program than ours, and saved by it."""

import shutil
import subprocess
from pathlib import Path

import pytest


def needs_libreoffice(test: object) -> object:
    """Mark a test that LibreOffice takes part in; it is left out where none is installed."""
    missing = pytest.mark.skipif(shutil.which("soffice") is None, reason="apt-get install libreoffice-writer")
    return pytest.mark.libreoffice(missing(test))


def converted(folder: Path, docx: bytes, suffix: str) -> Path:
    """The DOCX as LibreOffice saves it: `pdf`, or `docx` again. Each call has a profile of its own in the folder."""
    source = folder / "opened" / "document.docx"
    source.parent.mkdir()
    source.write_bytes(docx)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", suffix, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"document.{suffix}"
