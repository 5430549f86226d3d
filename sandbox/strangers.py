"""Mail that no person of the school writes: delivery reports, automatic replies, a stranger, a body above."""

from datetime import datetime
from email.header import Header
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr
from zlib import crc32

from domain.wording import ZONE
from sandbox.clients import File, Writing, wire


def delivery_report(address: str, letter: Message, mailbox: str, now: datetime) -> bytes:
    """A mail server's report that an address does not exist (RFC 3464)."""
    report = MIMEMultipart("report")
    report.set_param("report-type", "delivery-status")
    report.attach(MIMEText("Không tìm thấy địa chỉ / The address was not found.", "plain", "utf-8"))
    status = Message()
    status["Content-Type"] = "message/delivery-status"
    server, recipient = Message(), Message()
    server["Reporting-MTA"] = "dns; mx.dongtrieu.edu.vn"
    recipient["Final-Recipient"] = f"rfc822; {address}"
    recipient["Action"], recipient["Status"] = "failed", "5.1.1"
    recipient["Diagnostic-Code"] = "smtp; 550 5.1.1 user unknown"
    status.set_payload([server, recipient])
    report.attach(status)
    headers = Message()
    headers["Content-Type"] = "text/rfc822-headers"
    headers.set_payload(f"Message-ID: {letter['Message-ID']}\nTo: {address}\n")
    report.attach(headers)
    return _finished(report, "Mail Delivery Subsystem", f"mailer-daemon@{mailbox.split('@')[1]}", mailbox,
                     "Delivery Status Notification (Failure)", now)  # fmt: skip


def automatic_reply(writing: Writing) -> bytes:
    """An out-of-office answer (RFC 3834)."""
    reply = MIMEText(writing.text, "plain", "utf-8")
    reply["Auto-Submitted"] = "auto-replied"
    if writing.answered is not None:
        reply["In-Reply-To"] = str(writing.answered["Message-ID"])
    subject = f"Trả lời tự động: {writing.subject.removeprefix('Re: ')}"
    return _finished(reply, writing.name, writing.address, writing.to, subject, writing.at)


def strangers_mail(mailbox: str, now: datetime) -> bytes:
    """Somebody nobody knows offers something."""
    mail = MIMEText("Kính gửi nhà trường, công ty chúng tôi xin giới thiệu thiết bị dạy học mới.", "plain", "utf-8")
    return _finished(mail, "Công ty Thiết bị", "kinhdoanh@thietbi.example", mailbox, "Giới thiệu sản phẩm", now)


def order_from_above(superior: str, mailbox: str, now: datetime, file: File) -> bytes:
    """The superior asks for a quick report by a date."""
    mail = MIMEMultipart("mixed")
    text = (
        "Phòng GD&ĐT đề nghị các trường báo cáo nhanh kết quả giải quyết thủ tục hành chính trước ngày 08/5/2024. "
        "Công văn gửi kèm."
    )
    mail.attach(MIMEText(text, "plain", "utf-8"))
    part = MIMEApplication(file.content, "pdf")
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", file.name))
    mail.attach(part)
    subject = "Công văn 312/PGD&ĐT-VP về việc báo cáo nhanh giải quyết thủ tục hành chính"
    return _finished(mail, "Phòng GD&ĐT", superior, mailbox, subject, now)


def _finished(mail: Message, name: str, sender: str, to: str, subject: str, now: datetime) -> bytes:
    mail["From"] = formataddr((str(Header(name, "utf-8")), sender))
    mail["To"] = to
    mail["Subject"] = Header(subject, "utf-8").encode()
    mail["Date"] = format_datetime(now.astimezone(ZONE))
    mail["Message-ID"] = (
        f"<{now:%Y%m%d%H%M}.{crc32(f'{sender} {subject}'.encode()) % 10000:04d}@{sender.split('@')[1]}>"
    )
    return wire(mail)
