"""The file server: by a signed link only, nothing outside, nothing that a browser runs, no code that still opens."""

import re
import stat
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import httpx
import pytest
import uvicorn

from operations.file_server import application, disposition
from settings import get_settings
from storage import archive
from storage.database import reading, transaction
from storage.models import Attachment, DocumentVersion, Message, OutboxLetter, Plan, ReportRequest
from tasks import closing, file_links
from tasks.file_links import LASTING, address
from tasks.reading import read_message
from tests.tasks.conftest import lived as lived
from tests.tasks.conftest import lived_template as lived_template
from tests.tasks.lived_plan import DUE, Lived, answers, last_letter, mail_in


class _Browser:
    """Asks the running server, wherever the link says that it is."""

    port = 0

    def request(self, method: str, link: str, **more: bool) -> httpx.Response:
        parts = urlsplit(link)
        return httpx.request(method, f"http://127.0.0.1:{self.port}{parts.path}?{parts.query}", **more)  # type: ignore[arg-type]

    def get(self, link: str, **more: bool) -> httpx.Response:
        return self.request("GET", link, **more)


CLIENT = _Browser()


@pytest.fixture(scope="module", autouse=True)
def file_server() -> Iterator[None]:
    """The real server on a free port, in this process: it reads whatever home the test has."""
    server = uvicorn.Server(uvicorn.Config(application(), port=0, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    CLIENT.port = server.servers[0].sockets[0].getsockname()[1]
    yield
    server.should_exit = True
    thread.join()


LATER = DUE + timedelta(days=3)


def number_of(kind: type, **where: object) -> int:
    with reading() as session:
        found = session.query(kind).filter_by(**where).order_by(kind.id.desc()).first()  # type: ignore[attr-defined]
        assert found is not None
        return int(found.id)


def test_an_issued_document_opens_in_the_browser_under_its_name(lived: Lived) -> None:
    answer = CLIENT.get(address(f"van-ban/{number_of(DocumentVersion, signed=True)}.pdf"))
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["content-type"] == "application/pdf"
    name = re.search(r"inline; filename=\"[ -~]+\"; filename\*=UTF-8''(\S+)$", answer.headers["content-disposition"])
    assert name
    assert unquote(name[1]) == "01-KH-MNHS Phòng, chống tai nạn thương tích năm 2024.pdf"
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_word_file_is_handed_over_not_shown(lived: Lived) -> None:
    answer = CLIENT.get(address(f"van-ban/{number_of(DocumentVersion)}.docx"))
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"


def test_the_figures_of_a_year_open_as_a_page_and_as_a_workbook(lived: Lived) -> None:
    page = CLIENT.get(address("bao-cao/2024.html"))
    assert "Vũ Thị Hà" in page.text
    assert page.headers["content-security-policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    book = CLIENT.get(address("bao-cao/2024.xlsx"))
    assert book.content.startswith(b"PK")
    assert book.headers["content-disposition"].startswith("attachment;")


def test_the_link_to_one_persons_year_opens_nobody_elses(lived: Lived) -> None:
    link = address("bao-cao/2024/nga.html")
    assert "Phạm Thu Nga" in CLIENT.get(link).text
    assert "Vũ Thị Hà" not in CLIENT.get(link).text
    assert CLIENT.get(link.replace("/nga.html", "/ha.html")).status_code == 403
    assert CLIENT.get(link.replace("/2024/nga.html", "/2024.html")).status_code == 403
    assert CLIENT.get(address("bao-cao/2024/khong-co.html")).status_code == 404


@pytest.mark.parametrize("spoil", [lambda link: link[:-1] + ("0" if link[-1] != "0" else "1"),
                                   lambda link: link.split("?")[0],
                                   lambda link: re.sub(r"e=\d+", "e=99999999999", link),
                                   lambda link: re.sub(r"e=\d+", "e=x", link),
                                   lambda link: link.replace("van-ban/1", "van-ban/2")])  # fmt: skip
def test_a_link_that_we_did_not_sign_opens_nothing(lived: Lived, spoil: object) -> None:
    answer = CLIENT.get(spoil(address("van-ban/1.pdf")))  # type: ignore[operator]
    assert answer.status_code == 403
    assert answer.text == "Liên kết không hợp lệ."


def test_a_link_is_good_for_a_week_only(lived: Lived) -> None:
    old = address("van-ban/1.pdf", time.time() - LASTING - 5)
    assert CLIENT.get(old).status_code == 410
    assert "hết hạn" in CLIENT.get(old).text


@pytest.mark.parametrize("path", ["van-ban/99999.pdf", "van-ban/1.exe", "thu/99999", "tep/0", "", "so/di-24.pdf",
                                  "../.env", "cong-bo/../vanthu.db", "cong-bo//etc/passwd", "cong-bo/..%2f.env",
                                  "cong-bo/thieu.pdf", "files.key", "ho-so/9.zip", "thu-di/99999"])  # fmt: skip
def test_what_is_not_there_or_outside_is_not_found(lived: Lived, path: str) -> None:
    until = file_links.address(path).partition("?")[2]
    url = f"/f/{quote(path, safe='/%')}?{until}"
    answer = CLIENT.get(url)
    assert answer.status_code in (403, 404), answer.text
    assert b"SQLite" not in answer.content


def test_a_symlink_out_of_the_publish_folder_is_not_followed(lived: Lived, tmp_path: Path) -> None:
    folder = get_settings().publish_dir
    folder.mkdir(exist_ok=True)
    (tmp_path / "secret.txt").write_text("mật khẩu")
    (folder / "a.txt").symlink_to(tmp_path / "secret.txt")
    assert CLIENT.get(address("cong-bo/a.txt")).status_code == 404


def test_a_published_page_is_handed_over_as_a_file(lived: Lived) -> None:
    folder = get_settings().publish_dir
    folder.mkdir(exist_ok=True)
    (folder / "Tin bài.html").write_text("<script>alert(1)</script>")
    answer = CLIENT.get(address("cong-bo/Tin bài.html"))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")


@pytest.mark.parametrize(
    ("name", "content", "kind", "way"),
    [
        ("ảnh.png", b"\x89PNG\r\n\x1a\n....", "image/png", "inline"),
        ("biên bản.pdf", b"%PDF-1.7 ....", "application/pdf", "inline"),
        ("ảnh.png", b"<html><script>alert(1)</script>", "application/octet-stream", "attachment"),
        ("hình.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "application/octet-stream",
         "attachment"),
        ("trang.html", b"<script>alert(1)</script>", "application/octet-stream", "attachment"),
        ("a.js", b"alert(1)", "application/octet-stream", "attachment"),
    ],
)  # fmt: skip
def test_an_attachment_is_shown_only_when_its_bytes_are_harmless(
    lived: Lived, name: str, content: bytes, kind: str, way: str
) -> None:
    with transaction() as session:
        row = Attachment(office_id=lived.office_id, message_id=number_of(Message), ordinal=9, name=name,
                         content_type="text/html", size=len(content), sha256=archive.put(content))  # fmt: skip
        session.add(row)
        session.flush()
        number = row.id
    answer = CLIENT.get(address(f"tep/{number}"))
    assert answer.headers["content-type"] == kind
    assert answer.headers["content-disposition"].startswith(f"{way};")
    assert answer.content == content


def test_a_mail_is_shown_as_words_never_as_a_page(lived: Lived) -> None:
    text = "Kính gửi <script>alert(1)</script> <img src=http://xau.vn/a.png>"
    message = mail_in(lived.office_id, "la", "Về <b>việc</b>", text, LATER)
    read_message(message.id, LATER)
    answer = CLIENT.get(address(f"thu/{message.id}"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in answer.text
    assert "<script" not in answer.text
    assert "<img" not in answer.text
    assert "sandbox" in answer.headers["content-security-policy"]
    raw = CLIENT.get(address(f"thu/{message.id}.eml"))
    assert raw.headers["content-type"] == "message/rfc822"
    assert raw.headers["content-disposition"].startswith("attachment;")


def test_a_mail_that_quotes_an_open_letter_hides_its_token_and_keeps_its_bytes(lived: Lived) -> None:
    letter = last_letter("ha", "reminder")
    quoted = "\n".join(f"> {line}" for line in letter.text.splitlines())
    answers(lived.office_id, "ha", "reminder", f"Chưa rõ ạ\n\n{quoted}", LATER)
    number = number_of(Message)
    page = CLIENT.get(address(f"thu/{number}"))
    assert letter.vanthu_id not in page.text
    assert "••••••" in page.text
    assert CLIENT.get(address(f"thu/{number}.eml")).status_code == 403
    with transaction() as session:
        for row in session.query(ReportRequest):
            row.state = "accepted"
    assert CLIENT.get(address(f"thu/{number}.eml")).status_code in (200, 403)


def test_a_letter_of_ours_is_shown_without_token_and_code(lived: Lived, tmp_path: Path) -> None:
    from domain.plan import PlanReading
    from storage.models import Office
    from tasks import approving
    from tasks.drafting import new_plan
    from tests.tasks.lived_plan import TEXT, draft_of

    with transaction() as session:
        document, _ = new_plan(
            session, session.get_one(Office, lived.office_id), PlanReading(draft_of(TEXT, tmp_path)), LATER
        )
        document_id = document.id
    approving.submit(document_id, LATER)
    letter = last_letter("hieutruong", "approval_request")
    code = re.search(r"Mã dùng một lần: (\S+)\.", letter.text)
    assert code
    page = CLIENT.get(address(f"thu-di/{letter.id}")).text
    assert "Kính gửi" in page
    assert code[1] not in page
    assert letter.vanthu_id not in page
    message = mail_in(lived.office_id, "hieutruong", "hỏi", f"mã là {code[1].lower()}", LATER)
    assert code[1].lower() not in CLIENT.get(address(f"thu/{message.id}")).text
    assert CLIENT.get(address(f"thu/{message.id}.eml")).status_code == 403


def test_registers_are_written_when_they_are_asked_for(lived: Lived) -> None:
    sheet = CLIENT.get(address("so/di-2024.xlsx"))
    assert sheet.content.startswith(b"PK")
    assert "S%E1%BB%95" in sheet.headers["content-disposition"]
    assert CLIENT.get(address("so/den-2024.pdf")).content.startswith(b"%PDF-")


def test_a_case_file_is_given_once_the_plan_is_closed(lived: Lived) -> None:
    assert CLIENT.get(address(f"ho-so/{lived.plan_id}.zip")).status_code == 403
    with transaction() as session:
        for row in session.query(ReportRequest):
            row.state = "accepted"
    assert closing.close(lived.plan_id, LATER).done
    assert CLIENT.get(address(f"ho-so/{lived.plan_id}.zip")).content.startswith(b"PK")


def test_only_reading_is_possible(lived: Lived) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert CLIENT.request(method, address("van-ban/1.pdf")).status_code == 405


def test_another_office_s_files_are_not_found(lived: Lived, monkeypatch: pytest.MonkeyPatch) -> None:
    from settings import forget_settings
    from tests.offices import an_office

    an_office(code="KHAC", name="Trường khác", symbol="KHAC", mailbox_address="vanthu@khac.edu.vn")
    monkeypatch.setenv("VANTHU_OFFICE", "KHAC")
    forget_settings()
    message, letter = number_of(Message), number_of(OutboxLetter)
    for path in ("van-ban/1.pdf", f"thu/{message}", f"thu-di/{letter}", f"ho-so/{number_of(Plan)}.zip"):
        assert CLIENT.get(address(path)).status_code == 404


def test_the_key_is_the_owner_s_alone(lived: Lived) -> None:
    address("x")
    mode = stat.S_IMODE((get_settings().home / "files.key").stat().st_mode)
    assert mode == 0o600


def test_a_name_cannot_break_out_of_its_header() -> None:
    header = disposition("inline", 'a"; filename=b.html\r\nSet-Cookie: x=1\r\n.pdf')
    assert "\r" not in header
    assert "\n" not in header
    assert header.count('"') == 2


def test_the_root_leads_to_the_board_once_there_is_one(lived: Lived) -> None:
    from storage.models import ConsolePage

    assert CLIENT.get("/", follow_redirects=False).status_code == 404
    with transaction() as session:
        session.add(ConsolePage(office_id=lived.office_id, key="bang-dieu-khien", artifact_id="abc"))
    answer = CLIENT.get("/", follow_redirects=False)
    assert answer.status_code == 302
    assert answer.headers["location"] == "http://127.0.0.1:4200/v2/artifacts/artifact/abc?tab=Artifact"
