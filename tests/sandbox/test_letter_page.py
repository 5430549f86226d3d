"""One mail as a page: its head above its body, its enclosures beside it, nothing harmful in it."""

from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

from domain.mime.parse import read_mail
from domain.wording import ZONE
from sandbox.letter_page import Letter, letter_page, write_enclosures

AT = datetime(2024, 3, 12, 9, 15, tzinfo=ZONE)


def a_mail(text: str = "Em gửi báo cáo.", html: str = "", files: tuple[tuple[str, bytes], ...] = ()) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Giáo viên lớp 4A <lop4a@hoasen.edu.vn>"
    mail["To"] = "Bộ phận Văn thư <vanthu@hoasen.edu.vn>"
    mail["Subject"] = "Re: Nhắc gửi báo cáo quý I [KH05-B7-2024Q1-8TBGF5YVZ4]"
    if text:
        mail.set_content(text)
    if html:
        (mail.add_alternative if text else mail.set_content)(html, subtype="html")
    for name, content in files:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def a_letter(raw: bytes, *, sent: bool = False, enclosures: tuple[str, ...] = ()) -> Letter:
    subject = read_mail(raw).subject
    kind = "" if sent else "Báo cáo"
    return Letter(7, AT, sent, "Giáo viên lớp 4A", subject, kind, "letters/0007 nhan lop4a report.eml", enclosures)


def page(raw: bytes, **changes: bool) -> str:
    return letter_page(a_letter(raw, **changes), read_mail(raw))


def test_an_incoming_mail_shows_who_wrote_when_and_what_it_was_taken_for() -> None:
    shown = page(a_mail())
    for words in ("Giáo viên lớp 4A", "&lt;lop4a@hoasen.edu.vn&gt;", "Bộ phận Văn thư", "Nhắc gửi báo cáo quý I"):
        assert words in shown
    assert "Nhận lúc: thứ Ba, 12/3/2024, 09:15" in shown
    assert shown.index("hiểu là: <b>Báo cáo</b>") < shown.index("Em gửi báo cáo.")


def test_words_of_others_are_no_markup() -> None:
    assert "<script>" not in page(a_mail(text="<script>alert(1)</script>"))


def test_html_of_others_is_made_harmless_and_shows_no_pictures() -> None:
    shown = page(a_mail(text="", html="<p onclick='x()'>Báo cáo <b>quý I</b></p><img src='https://x.example/a.png'>"))
    assert "<b>quý I</b>" in shown
    assert "onclick" not in shown
    assert "<img" not in shown


def test_our_own_letter_is_shown_as_it_was_sent_below_its_head() -> None:
    raw = a_mail(text="Kính gửi", html="<html><body class='page'><p>Kính gửi <b>đồng chí</b></p></body></html>")
    shown = page(raw, sent=True)
    assert "<body class='page'>" in shown
    assert shown.index("Gửi lúc") < shown.index("<p>Kính gửi <b>đồng chí</b></p>")


def test_enclosures_lie_beside_the_mail_and_programs_do_not(tmp_path: Path) -> None:
    raw = a_mail(files=(("Báo cáo.docx", b"1"), ("Báo cáo.docx", b"2"), ("../../x.pdf", b"3"), ("cài đặt.exe", b"4")))
    written = write_enclosures(read_mail(raw), tmp_path / "0007")
    assert written == ("letters/0007/Báo cáo.docx", "letters/0007/2 Báo cáo.docx", "letters/0007/x.pdf")
    assert {path.name: path.read_bytes() for path in (tmp_path / "0007").iterdir()} == {
        "Báo cáo.docx": b"1",
        "2 Báo cáo.docx": b"2",
        "x.pdf": b"3",
    }


def test_the_title_in_the_list_leaves_out_the_code_of_the_letter() -> None:
    assert a_letter(a_mail()).title == "Re: Nhắc gửi báo cáo quý I"
