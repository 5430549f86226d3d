"""Plain mails for tests of the way they travel; what they say does not matter here."""

from datetime import datetime, timedelta, timezone
from email.message import EmailMessage

HANOI = timezone(timedelta(hours=7))


def a_mail(number: int, *, size: int = 0, sent: datetime | None = None) -> bytes:
    """A report by mail, with CRLF, different for each number; `size` bytes of attachment."""
    mail = EmailMessage()
    mail["From"] = "Hoàng Thị Nhạn <hieupho1@truong.example.vn>"
    mail["To"] = "vanthu@truong.example.vn"
    mail["Subject"] = f"Báo cáo số {number}"
    mail["Date"] = sent or datetime(2024, 3, 20, 9, 0, tzinfo=HANOI)
    mail["Message-ID"] = f"<baocao.{number}@truong.example.vn>"
    mail.set_content(f"Kính gửi Văn thư, tôi xin nộp báo cáo số {number}.\n")
    if size:
        mail.add_attachment(bytes(size), maintype="application", subtype="pdf", filename="Báo cáo.pdf")
        mail.set_boundary(f"=== {number} ===")
    return mail.as_bytes().replace(b"\n", b"\r\n")
