"""The case file: everything of a plan in one zip, the same bytes each time."""

import csv
import io
import unicodedata
import zipfile
from datetime import date, datetime
from pathlib import Path
from urllib.parse import unquote

import pypdf
import pytest
from lxml import html
from sqlalchemy import select

from domain.fates import Fate
from domain.plan import PlanReading
from storage import archive
from storage.database import transaction, upgrade
from storage.models import Message, OutboxLetter, Token
from tasks.adopting import adopt
from tasks.auditing import audit
from tasks.case_file import Exported, export_case
from tasks.finding import UnknownPlan
from tasks.importing import read_file
from tasks.reading import read_message
from tasks.resources.verify import check
from tasks.status import status
from tests.offices import a_home
from tests.servers.outbox import bytes_of
from tests.tasks.lived_plan import DUE, TEXT, Lived, answers, last_letter, live, mail_in
from tests.tasks.opened_case_files import LATER, content, names_in, page


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
