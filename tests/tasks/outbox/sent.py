"""When the letters of these tests go out, and what has arrived of them."""

from datetime import UTC, datetime

from sandbox.mail_server import MailSandbox

REMINDED = datetime(2024, 3, 20, 0, 45, tzinfo=UTC)


def arrived(box: MailSandbox, user: str = "hieupho1") -> list[bytes]:
    return [raw.split(b"\r\n", 2)[2] for raw in box.messages(user)]
