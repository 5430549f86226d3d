"""Bounces as mail servers write them."""

from storage.models import OutboxLetter


def bounce_of(letter: OutboxLetter, address: str, status: str = "5.1.1") -> str:
    """A delivery status notification as servers write it."""
    return (
        f"From: MAILER-DAEMON@hoasen.edu.vn\r\nTo: vanthu@hoasen.edu.vn\r\nSubject: Undelivered Mail\r\n"
        f"Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\nMessage-ID: <b.{letter.id}@hoasen.edu.vn>\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nUser unknown.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; hoasen.edu.vn\r\n\r\n"
        f"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: {status}\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {letter.mail_id}\r\n"
        f"Subject: x\r\nTo: {address}\r\n\r\n--b--\r\n"
    )
