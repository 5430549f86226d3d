"""Check a case file (hồ sơ công việc): nothing in it was changed, taken away or added.

    python verify.py FILE.zip [SEAL]      a case file as it was exported
    python verify.py FOLDER [SEAL]        the same, unpacked; without a name: the folder of this program

It needs Python 3.9 or newer and nothing else, and is itself part of the case file. Every file is compared with its
SHA-256 in `manifest.json`, whose lines are chained: the last link is the seal. Whoever rewrites files and manifest
together makes another seal; the office's audit trail keeps the seal of every export (`vanthu audit`), to be given as
SEAL. Exit code 0: whole; 1: not, with the first file that differs.
"""

from __future__ import annotations

import hashlib
import json
import sys
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

FORMAT = "vanthu-case/1"
MANIFEST = "manifest.json"
JOURNAL = "Nhật ký.json"
HEADER = ("format", "office", "plan", "title", "as_of")
LEFT_BY_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini"}


class Result(NamedTuple):
    """Whether the case file is whole, one line in Vietnamese and English, the file at fault, and the seal."""

    whole: bool
    line: str
    file: str = ""
    seal: str = ""


class Broken(Exception):  # noqa: N818 (named by what happened)
    """The first thing that is wrong."""

    def __init__(self, vietnamese: str, english: str, file: str = "") -> None:
        super().__init__("{0}{2} / {1}{2}".format(vietnamese, english, f": {file}" if file else ""))
        self.file = file


def chained(header: dict[str, Any], files: Iterable[tuple[str, str]]) -> list[str]:
    """The links of a manifest: each is the hash of the one before, and of a file's hash and name."""
    said = json.dumps([header.get(name) for name in HEADER], ensure_ascii=False, separators=(",", ":"))
    link = hashlib.sha256(said.encode("utf-8")).hexdigest()
    links = [link]
    for name, digest in files:
        link = hashlib.sha256(f"{link}\n{digest} {name}".encode()).hexdigest()
        links.append(link)
    return links


def line_hash(previous: str, said: dict[str, Any]) -> str:
    """The hash of a line of the audit trail: of the line before and of everything this one says."""
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous}{canonical}".encode()).hexdigest()


def check(path: Path, seal: str = "") -> Result:
    """Check a case file or the folder it was unpacked to."""
    try:
        case: Folder | Zip = Folder(path) if path.is_dir() else Zip(path)
        with case:
            return _check(case, seal)
    except Broken as broken:
        return Result(False, str(broken), broken.file)
    except OSError as error:
        return Result(False, f"Không mở được tệp: {error} / The file cannot be opened: {error}")


class Zip:
    """The files of a zip by name."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except zipfile.BadZipFile:
            raise Broken("Tệp hỏng hoặc không phải hồ sơ .zip", "Damaged or no .zip case file", path.name) from None
        self.names: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            if not info.is_dir():
                if info.filename in self.names:
                    raise Broken("Tệp thêm vào, trùng tên", "Added file of the same name", info.filename)
                self.names[info.filename] = info

    def __enter__(self) -> Zip:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def open(self, name: str) -> BinaryIO:
        """The bytes of one file."""
        return self._zip.open(self.names[name])  # type: ignore[return-value]


class Folder:
    """The files of an unpacked case file by name; macOS may have taken the marks of letters apart."""

    def __init__(self, path: Path) -> None:
        self.names = {
            unicodedata.normalize("NFC", file.relative_to(path).as_posix()): file
            for file in sorted(path.rglob("*"))
            if file.is_file() and file.name not in LEFT_BY_SYSTEMS
        }

    def __enter__(self) -> Folder:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def open(self, name: str) -> BinaryIO:
        """The bytes of one file."""
        return self.names[name].open("rb")


def _check(case: Folder | Zip, seal: str) -> Result:
    manifest = _manifest(case)
    digests = {row["name"]: row["sha256"] for row in manifest["files"]}
    for name in sorted({*digests, *case.names} - {MANIFEST}):
        if name not in case.names:
            raise Broken("Thiếu tệp", "Missing file", name)
        if name not in digests:
            raise Broken("Tệp thêm vào", "Added file", name)
        if _digest(case, name) != digests[name]:
            raise Broken("Tệp bị thay đổi", "Changed file", name)
    if seal and seal.strip().lower() != manifest["seal"]:
        raise Broken("Mã niêm phong khác mã đã cho", "The seal is not the one that was given", MANIFEST)
    _check_journal(case)
    plan, count, mark = manifest["plan"], len(digests), manifest["seal"]
    vietnamese = f"Hồ sơ {plan} nguyên vẹn: {count} tệp, mã niêm phong {mark}"
    return Result(True, f"{vietnamese} / Case file whole: {count} files, seal {mark}", "", mark)


def _manifest(case: Folder | Zip) -> dict[str, Any]:
    """The manifest, once it agrees with its own chain."""
    if MANIFEST not in case.names:
        raise Broken("Thiếu tệp", "Missing file", MANIFEST)
    broken = Broken("Tệp bị thay đổi", "Changed file", MANIFEST)
    try:
        with case.open(MANIFEST) as file:
            manifest: dict[str, Any] = json.loads(file.read().decode("utf-8"))
        files = [(str(row["name"]), str(row["sha256"])) for row in manifest["files"]]
        links = [manifest["start"], *(row["chain"] for row in manifest["files"])]
        same = manifest["seal"] == links[-1] and len({name for name, _ in files}) == len(files)
        same = same and all(isinstance(manifest[name], str) for name in HEADER)
        if manifest["format"] != FORMAT or not same or links != chained(manifest, files):
            raise broken
    except (ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile, zlib.error, RuntimeError):
        raise broken from None
    return manifest


def _digest(case: Folder | Zip, name: str) -> str:
    """The SHA-256 of a file; empty when it cannot be unpacked."""
    digest = hashlib.sha256()
    try:
        with case.open(name) as file:
            for block in iter(lambda: file.read(1 << 20), b""):
                digest.update(block)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
        return ""
    return digest.hexdigest()


def _check_journal(case: Folder | Zip) -> None:
    """The lines of this plan follow from each other in the office's trail, whose other lines are here as hashes."""
    try:
        with case.open(JOURNAL) as file:
            number = _first_broken(json.loads(file.read().decode("utf-8"))["lines"])
    except (KeyError, ValueError, TypeError, AttributeError, RuntimeError):
        raise Broken("Không đọc được nhật ký", "The audit trail cannot be read", JOURNAL) from None
    if number is not None:
        raise Broken(
            f"Nhật ký bị thay đổi tại dòng {number} từ trước khi xuất hồ sơ",
            f"The audit trail was changed at line {number} before the export",
            JOURNAL,
        )


def _first_broken(lines: list[dict[str, Any]]) -> int | None:
    """The number of the first line that does not follow from the one before, or says another thing than its hash."""
    previous = lines[0]["previous"] if lines else ""
    for number, line in enumerate(lines, start=lines[0]["ordinal"] if lines else 1):
        said = line.get("said")
        follows = line["ordinal"] == number and line["previous"] == previous
        if not follows or (said is not None and line_hash(previous, said) != line["hash"]):
            return number
        previous = line["hash"]
    return None


def main(arguments: list[str]) -> int:
    """Print one line; 0 when the case file is whole, else 1."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    path = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    result = check(path, arguments[1] if len(arguments) > 1 else "")
    (sys.stdout if result.whole else sys.stderr).write(result.line + "\n")
    return 0 if result.whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
