"""The case file: everything of a plan in one zip, the same bytes each time, checked on any machine."""

import ast
import csv
import io
import json
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import pypdf
import pytest
from lxml import html
from sqlalchemy import select, update

from domain.fates import Fate
from domain.plan import PlanReading
from storage import archive
from storage.database import transaction, upgrade
from storage.models import Event, Message, OutboxLetter, Token
from tasks.adopting import adopt
from tasks.auditing import audit
from tasks.case_file import Exported, export_case
from tasks.finding import UnknownPlan
from tasks.importing import read_file
from tasks.reading import read_message
from tasks.resources import verify
from tasks.resources.verify import check
from tasks.status import status
from tests.offices import a_home
from tests.servers.outbox import bytes_of
from tests.tasks.lived_plan import DUE, TEXT, Lived, answers, last_letter, live, mail_in

LATER = DUE + timedelta(days=30)


@pytest.fixture
def case(lived: Lived, tmp_path: Path) -> Path:
    """The case file of the plan that has lived."""
    return export_case(lived.code, tmp_path / "hồ sơ.zip", LATER).file


def names_in(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as zip_:
        return zip_.namelist()


def content(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as zip_:
        return zip_.read(name)


def page(path: Path, name: str) -> str:
    return " ".join(html.fromstring(content(path, name)).text_content().split())


def rewritten(path: Path, change: Callable[[str, bytes], tuple[str, bytes] | None], **added: bytes) -> Path:
    """A copy of a case file in which files are changed, taken out (None) or added."""
    target = path.with_name("changed.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if (kept := change(name, old.read(name))) is not None:
                new.writestr(*kept)
        for name, data in added.items():
            new.writestr(name, data)
    return target


def test_a_case_file_holds_documents_drafts_mails_files_registers_and_pages(case: Path) -> None:
    names = names_in(case)
    folders = {name.partition("/")[0] for name in names if "/" in name}
    assert folders == {"1 Văn bản", "2 Dự thảo", "3 Thư đến", "4 Thư đi", "5 Tệp đính kèm", "6 Sổ đăng ký"}
    roots = {name for name in names if "/" not in name}
    pages = ("Mục lục văn bản", "Dòng thời gian", "Ý kiến phê duyệt", "Báo cáo đã nhận", "Tình trạng gửi",
             "Trích sổ đăng ký")  # fmt: skip
    assert roots == {f"{name}.{kind}" for name in pages for kind in ("html", "pdf")} | {
        "Nhật ký.json",
        "manifest.json",
        "verify.py",
    }
    assert sum(name.startswith("3 Thư đến") for name in names) == 4
    assert sum(name.endswith(".pdf") and name.startswith("1 Văn bản") for name in names) == 1


def test_every_raw_mail_of_the_plan_is_there_byte_for_byte(case: Path) -> None:
    with zipfile.ZipFile(case) as zip_:
        kept = {zip_.read(name) for name in zip_.namelist() if name.endswith(".eml")}
    with transaction() as session:
        came = session.scalars(select(Message.raw)).all()
        sent = session.scalars(select(OutboxLetter.raw).where(OutboxLetter.letter != "introduction")).all()
    assert {bytes_of(digest) for digest in (*came, *sent)} == kept


def test_a_mail_about_another_matter_is_not_in_it(lived: Lived, tmp_path: Path) -> None:
    other = mail_in(lived.office_id, "pgd", "Về việc khác", "Đề nghị xem", DUE)
    assert read_message(other.id, DUE).fate == Fate.INCOMING_DOCUMENT
    names = names_in(export_case(lived.code, tmp_path / "a.zip", LATER).file)
    assert not any("việc khác" in name for name in names)


def test_what_came_from_above_is_in_it_once_it_was_ordered_under_the_plan(lived: Lived, tmp_path: Path) -> None:
    letter = mail_in(lived.office_id, "pgd", "Báo cáo nhanh về đuối nước", "Đề nghị báo cáo trước ngày 05/4/2024", DUE)
    read_message(letter.id, DUE)
    outcome = answers(lived.office_id, "hieutruong", "incoming_document", "Giao đồng chí Mai, hạn 02/4/2024", DUE)
    assert outcome.fate == Fate.INSTRUCTION
    names = names_in(export_case(lived.code, tmp_path / "a.zip", LATER).file)
    assert any(name.startswith("3 Thư đến") and "đuối nước" in name for name in names)


def test_an_automatic_answer_to_one_of_its_letters_is_in_it(lived: Lived, tmp_path: Path) -> None:
    for number, said in ((1, "Tự động trả lời"), (2, "Tự động: thư khác")):
        letter = last_letter("ha", "reminder")
        mail = mail_in(lived.office_id, "ha", said, "Tôi đi vắng.", DUE, automatic=True, answers=number == 1 and letter)
        assert read_message(mail.id, DUE).fate == Fate.AUTO_REPLY
    names = names_in(export_case(lived.code, tmp_path / "a.zip", LATER).file)
    assert any("Tự động trả lời" in name for name in names)
    assert not any("thư khác" in name for name in names)


def test_decisions_are_shown_with_the_very_words_and_their_mail(case: Path) -> None:
    said = page(case, "Ý kiến phê duyệt.html")
    assert "Lê Thị Lành" in said
    assert "Duyệt" in said
    tree = html.fromstring(content(case, "Ý kiến phê duyệt.html"))
    links = [unquote(link) for link in tree.xpath("//td/a/@href")]
    assert any(link.startswith("3 Thư đến/") for link in links)


def test_every_link_of_every_page_points_to_a_file_of_the_case(case: Path) -> None:
    names = set(names_in(case))
    for name in names:
        if name.endswith(".html"):
            for link in html.fromstring(content(case, name)).xpath("//a/@href"):
                assert unquote(link) in names


def test_contents_list_documents_and_incoming_mail_in_the_seven_columns(case: Path) -> None:
    tree = html.fromstring(content(case, "Mục lục văn bản.html"))
    assert len(tree.xpath("(//table)[1]//th")) == 7
    rows = [[cell.text_content() for cell in row.xpath("td")] for row in tree.xpath("(//table)[1]//tbody/tr")]
    assert [row[1] for row in rows] == ["01/KH-MNHS", "Đến số 01", "Đến số 02"]
    assert rows[0][2] == "26/02/2024"


def test_pages_are_printed_too(case: Path) -> None:
    text = pypdf.PdfReader(io.BytesIO(content(case, "Dòng thời gian.pdf"))).pages[0].extract_text()
    assert "DÒNG THỜI GIAN" in unicodedata.normalize("NFC", text)


def test_register_extracts_hold_the_decree_s_columns(case: Path) -> None:
    text = content(case, "6 Sổ đăng ký/Sổ đăng ký văn bản đi.csv").decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    assert len(head) == 10
    assert rows[0][0] == "01/KH-MNHS"


def test_names_and_pages_show_no_token(case: Path) -> None:
    with transaction() as session:
        tokens = session.scalars(select(Token.token)).all()
    shown = {"names": "\n".join(names_in(case))}
    for name in names_in(case):
        if name.endswith((".html", ".csv")):
            shown[name] = content(case, name).decode()
    leaked = {(name, token) for name, text in shown.items() for token in tokens if token.lower() in text.lower()}
    assert not leaked, [shown[name][shown[name].lower().index(token.lower()) - 60 :][:90] for name, token in leaked]


def test_names_are_safe_on_windows_and_flagged_as_utf_8(case: Path) -> None:
    with zipfile.ZipFile(case) as zip_:
        for entry in zip_.infolist():
            assert not set('<>:"|?*\\') & set(entry.filename)
            assert len(entry.filename) <= 150
            assert unicodedata.is_normalized("NFC", entry.filename)
            assert entry.filename.isascii() or entry.flag_bits & 0x800
            assert all(not part.endswith((" ", ".")) for part in entry.filename.split("/"))


def test_the_same_rows_give_the_same_bytes_whenever_it_is_exported(lived: Lived, case: Path, tmp_path: Path) -> None:
    again = export_case("01/kh-mnhs", tmp_path / "again.zip", datetime.fromisoformat("2025-01-01T00:00+07:00"))
    assert again.file.read_bytes() == case.read_bytes()


def test_the_export_is_noted_in_the_trail_with_its_seal(lived: Lived, tmp_path: Path) -> None:
    done = export_case(lived.code, tmp_path / "a.zip", LATER)
    last = audit(lived.code).lines[-1]
    assert (last.action, last.evidence) == ("export_case", done.seal)
    assert check(done.file, done.seal).whole
    assert "niêm phong" in check(done.file, "0" * 64).line


def test_an_unknown_plan_writes_nothing(lived: Lived, tmp_path: Path) -> None:
    with pytest.raises(UnknownPlan):
        export_case("KH99-2024", tmp_path / "a.zip", LATER)
    assert not list(tmp_path.glob("*.zip"))


def test_what_the_archive_has_lost_or_damaged_is_named_and_the_rest_exported(lived: Lived, tmp_path: Path) -> None:
    with transaction() as session:
        first, second = session.scalars(select(Message).order_by(Message.id).limit(2)).all()
    archive.path_of(first.raw).unlink()
    archive.path_of(second.raw).write_bytes(b"damaged")
    done: Exported = export_case(lived.code, tmp_path / "a.zip", LATER)
    assert len(done.lost) == 2
    assert all(name.startswith("3 Thư đến/") for name in done.lost)
    assert check(done.file).whole
    assert "không còn" in page(done.file, "Mục lục văn bản.html")


def test_a_whole_case_file_is_whole_unpacked_too_and_by_its_own_program(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "giải nén"
    with zipfile.ZipFile(case) as zip_:
        zip_.extractall(folder)
    assert check(case).whole
    assert check(folder).whole
    for words in ([str(case)], [str(folder)], []):
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(folder / "verify.py"), *words], capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        assert "nguyên vẹn" in done.stdout.decode("utf-8", "replace") or b"Case file whole" in done.stdout
        assert done.stdout.count(b"\n") == 1


def test_a_folder_unpacked_by_macos_is_whole(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mac"
    with zipfile.ZipFile(case) as zip_:
        for name in zip_.namelist():
            path = folder / unicodedata.normalize("NFD", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(zip_.read(name))
    (folder / ".DS_Store").write_bytes(b"x")
    assert check(folder).whole


def test_a_change_in_any_file_is_found_and_named(case: Path) -> None:
    for wanted in names_in(case):
        changed = rewritten(case, lambda name, data, wanted=wanted: (name, data + b" " if name == wanted else data))  # type: ignore[misc]
        result = check(changed)
        if wanted == "manifest.json":
            continue  # a blank at its end says nothing else
        assert (result.whole, result.file) == (False, wanted)
        assert result.line.startswith("Tệp bị thay đổi")


def test_a_missing_and_an_added_file_are_named(case: Path) -> None:
    wanted = next(name for name in names_in(case) if name.startswith("4 Thư đi/0003"))
    missing = check(rewritten(case, lambda name, data: None if name == wanted else (name, data)))
    assert (missing.whole, missing.file, missing.line.startswith("Thiếu tệp")) == (False, wanted, True)
    added = check(rewritten(case, lambda name, data: (name, data), **{"4 Thư đi/0003 lạ.eml": b"x"}))
    assert (added.whole, added.file, added.line.startswith("Tệp thêm vào")) == (False, "4 Thư đi/0003 lạ.eml", True)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_found(case: Path) -> None:
    doubled = rewritten(case, lambda name, data: (name, data), **{"verify.py": b"print('ok')"})
    assert check(doubled).file == "verify.py"
    assert not check(doubled).whole


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest["files"].pop(3),
        lambda manifest: manifest["files"].reverse(),
        lambda manifest: manifest["files"][2].update(sha256="0" * 64),
        lambda manifest: manifest.update(plan="KH02-2024"),
        lambda manifest: manifest.update(as_of="2024-01-01T00:00:00+07:00"),
        lambda manifest: manifest.update(seal="0" * 64),
        lambda manifest: manifest.pop("seal"),
        lambda manifest: manifest.update(files=None),
        lambda manifest: manifest.update(format="other"),
        lambda manifest: manifest.pop("plan"),
    ],
)
def test_a_changed_manifest_is_named(case: Path, change: Callable[[dict[str, object]], object]) -> None:
    def edit(name: str, data: bytes) -> tuple[str, bytes]:
        if name != "manifest.json":
            return name, data
        manifest = json.loads(data)
        change(manifest)
        return name, json.dumps(manifest).encode()

    result = check(rewritten(case, edit))
    assert (result.whole, result.file) == (False, "manifest.json")


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff\xfe", b'{"files": [1]}', b"[" * 100_000])
def test_a_manifest_that_is_none_is_named(case: Path, data: bytes) -> None:
    result = check(rewritten(case, lambda name, old: (name, data if name == "manifest.json" else old)))
    assert (result.whole, result.file) == (False, "manifest.json")


def test_a_case_file_without_manifest_says_so(case: Path) -> None:
    result = check(rewritten(case, lambda name, data: None if name == "manifest.json" else (name, data)))
    assert (result.whole, result.file) == (False, "manifest.json")


def test_no_flipped_byte_goes_unseen_or_breaks_the_check(case: Path, tmp_path: Path) -> None:
    whole = case.read_bytes()
    broken = tmp_path / "broken.zip"
    step = len(whole) // 60
    with zipfile.ZipFile(case) as zip_:
        spans = [
            (info.header_offset + 30 + len(info.filename.encode()), info.compress_size) for info in zip_.infolist()
        ]
    for place in range(step, len(whole), step):
        if not any(start <= place < start + size for start, size in spans):
            continue  # the zip's own headers: dates and the like
        broken.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        assert not check(broken).whole


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04" + b"\0" * 100])
def test_a_file_that_is_no_zip_ends_in_one_line(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(data)
    result = check(path)
    assert not result.whole
    assert "\n" not in result.line
    assert not check(tmp_path / "none.zip").whole
    assert not check(tmp_path).whole


def test_a_truncated_case_file_is_not_whole(case: Path) -> None:
    data = case.read_bytes()
    for part in (len(data) // 3, len(data) - 30):
        case.write_bytes(data[:part])
        assert not check(case).whole


def test_a_trail_that_was_changed_before_the_export_is_found(lived: Lived, tmp_path: Path) -> None:
    with transaction() as session:
        session.execute(update(Event).where(Event.action == "approved").values(message="Sửa"))
    result = check(export_case(lived.code, tmp_path / "a.zip", LATER).file)
    assert (result.whole, result.file) == (False, "Nhật ký.json")


@pytest.mark.parametrize("journal", [None, b"", b"[]", b'{"lines": 3}', b'{"lines": [{}]}', b'{"lines": ["x"]}'])
def test_a_forged_case_file_without_a_readable_trail_ends_in_one_line(case: Path, journal: bytes | None) -> None:
    """Files and manifest rewritten together are consistent; the seal differs, and the check does not break."""
    with zipfile.ZipFile(case) as zip_:
        files = {name: zip_.read(name) for name in zip_.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    seal = manifest["seal"]
    files.pop("Nhật ký.json")
    if journal is not None:
        files["Nhật ký.json"] = journal
    rows = [{"name": name, "sha256": sha256(files[name]).hexdigest()} for name in sorted(files)]
    start, *links = verify.chained(manifest, ((row["name"], row["sha256"]) for row in rows))
    manifest |= {"files": [row | {"chain": link} for row, link in zip(rows, links, strict=True)]}
    manifest |= {"start": start, "seal": links[-1]}
    with zipfile.ZipFile(case, "w") as zip_:
        for name, data in (files | {"manifest.json": json.dumps(manifest).encode()}).items():
            zip_.writestr(name, data)
    assert check(case).file == "Nhật ký.json"
    assert check(case, seal).file == "manifest.json"


def test_the_program_that_checks_speaks_python_3_9() -> None:
    source = Path(verify.__file__).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 9))
    imported = {node.module if isinstance(node, ast.ImportFrom) else node.names[0].name for node in ast.walk(tree)
                if isinstance(node, ast.Import | ast.ImportFrom)}  # fmt: skip
    assert {str(name).split(".")[0] for name in imported} <= set(sys.stdlib_module_names)
    assert source.index("from __future__ import annotations") < source.index("class ")


@pytest.mark.postgres
def test_a_case_lives_and_is_exported_on_postgresql_too(postgres_url: str, tmp_path: Path) -> None:
    with a_home(tmp_path, database_url=postgres_url):
        upgrade()
        lived = live(tmp_path)
        assert audit(lived.code).broken is None
        done = export_case(lived.code, tmp_path / "a.zip", LATER)
        assert status(LATER).plans[0].periods[0].counts.missing == 1
    assert check(done.file, done.seal).whole
    assert (sum(name.endswith(".eml") for name in names_in(done.file)), done.lost) == (18, ())


def test_a_plan_adopted_from_paper_has_a_case_file_with_its_scan(home: Path, tmp_path: Path) -> None:
    live(tmp_path)
    (tmp_path / "plan.txt").write_text(TEXT.replace("năm 2024 của", "năm học 2024 của"), encoding="utf-8")
    reading = read_file(tmp_path / "plan.txt")
    assert isinstance(reading, PlanReading)
    adopted = adopt(reading, 7, date(2024, 1, 5), DUE, b"%PDF-1.4 scan")
    done = export_case("07/KH-MNHS", tmp_path / "a.zip", LATER)
    assert (done.plan, check(done.file).whole) == (adopted.code, True)
    scan = next(name for name in names_in(done.file) if name.startswith("1 Văn bản") and name.endswith(".pdf"))
    assert content(done.file, scan) == b"%PDF-1.4 scan"
    assert not any(name.endswith(".eml") for name in names_in(done.file))
