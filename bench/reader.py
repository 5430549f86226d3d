"""Messages read a second, side by side with what else could read them: `python -m bench.reader` (see README.md).

Every reader does the same work on the same bytes: heads, texts, files decoded, the SHA-256 of each file. They take
turns in rounds; the figure is the median of the rounds. A reader that is not installed is left out.
"""

import argparse
import base64
import email
import email.policy
import email.utils
import importlib.util
import json
import quopri
import random
import statistics
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from domain.mime.parse import read_mail

SIZES = {"4 kB": 4_000, "200 kB": 200_000}
_WORDS = (
    "Kính gửi đồng chí Hiệu trưởng, tôi xin báo cáo kết quả công tác cải cách hành chính quý III của tổ chuyên môn "
    "như sau: đã hoàn thành 12 trên 12 nhiệm vụ được giao; hồ sơ minh chứng gửi kèm thư này."
)
_QUOTE = (
    "Vào Th 2, 18 thg 9, 2023 vào lúc 08:12 Văn thư <vanthu@truong.example> đã viết:\r\n"
    "> Kính gửi thầy/cô, đề nghị báo cáo.\r\n"
)

Read = Callable[[bytes], object]


def letter(size: int) -> bytes:
    """A report as Gmail sends it: text and HTML, one file that makes up the size."""
    text = f"{_WORDS}\r\n\r\nTrân trọng.\r\n\r\n{_QUOTE}".encode()
    html = f'<div dir="ltr">{_WORDS}<br></div><br><div class="gmail_quote">{_QUOTE}</div>'.encode()
    head = (
        "Delivered-To: vanthu@truong.example\r\n"
        "Received: from mail-sor-f41.example (mail-sor-f41.example [192.0.2.41]) by mx.truong.example;"
        " Mon, 18 Sep 2023 09:00:01 +0700\r\n"
        "Authentication-Results: mx.truong.example; dkim=pass header.d=truong.example; spf=pass; dmarc=pass\r\n"
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=truong.example; s=mail;\r\n"
        "\tbh=c2FtcGxl; b=c2FtcGxl\r\n"
        "MIME-Version: 1.0\r\nReferences: <kh05.b1.q3@truong.example>\r\nIn-Reply-To: <kh05.b1.q3@truong.example>\r\n"
        f"From: {email.utils.formataddr(('Hoàng Thị Nhạn', 'nhan@truong.example'))}\r\n"
        "Date: Mon, 18 Sep 2023 09:00:00 +0700\r\nMessage-ID: <CAF8x@mail.example>\r\n"
        "Subject: =?UTF-8?B?" + base64.b64encode("Re: Báo cáo cải cách hành chính quý III".encode()).decode() + "?=\r\n"
        "To: =?UTF-8?Q?V=C4=83n_th=C6=B0?= <vanthu@truong.example>\r\n"
        'Content-Type: multipart/mixed; boundary="000000000000a1b2c3"\r\n\r\n'
    ).encode()
    body = (
        b'--000000000000a1b2c3\r\nContent-Type: multipart/alternative; boundary="000000000000d4e5f6"\r\n\r\n'
        b'--000000000000d4e5f6\r\nContent-Type: text/plain; charset="UTF-8"\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        + quopri.encodestring(text)
        + b'\r\n--000000000000d4e5f6\r\nContent-Type: text/html; charset="UTF-8"\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        + quopri.encodestring(html)
        + b"\r\n--000000000000d4e5f6--\r\n--000000000000a1b2c3\r\n"
        b'Content-Type: application/pdf; name="Bao cao.pdf"\r\n'
        b'Content-Disposition: attachment; filename="Bao cao.pdf"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n"
    )
    left = max(size - len(head) - len(body) - 30, 60)
    file = random.Random(size).randbytes(left * 57 // 78)
    return head + body + base64.encodebytes(file).replace(b"\n", b"\r\n") + b"--000000000000a1b2c3--\r\n"


def with_vanthu(raw: bytes) -> object:
    mail = read_mail(raw)
    return mail.subject, mail.sender, mail.to, mail.text, mail.html, [each.sha256 for each in mail.attachments]


def with_standard_library(raw: bytes) -> object:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    texts, files = [], []
    for part in message.walk():
        if part.get_content_maintype() == "text" and not part.get_filename():
            texts.append(part.get_content())
        elif not part.is_multipart():
            files.append(sha256(part.get_payload(decode=True)).hexdigest())
    return message["subject"], message["from"].addresses, message["to"].addresses, texts, files


def _mail_parser() -> Read:
    import mailparser

    def read(raw: bytes) -> object:
        mail = mailparser.parse_from_bytes(raw)
        files = [sha256(base64.b64decode(each["payload"])).hexdigest() for each in mail.attachments]
        return mail.subject, mail.from_, mail.to, mail.text_plain, mail.text_html, files

    return read


def _flanker() -> Read:
    from flanker import mime

    def read(raw: bytes) -> object:
        message = mime.from_string(raw)
        texts, files = [], []
        for part in message.walk():
            if part.content_type.is_multipart():
                continue
            if part.content_type.main == "text" and not part.is_attachment():
                texts.append(part.body)
            else:
                body = part.body
                files.append(sha256(body if isinstance(body, bytes) else body.encode()).hexdigest())
        return message.headers["Subject"], message.headers["From"], message.headers["To"], texts, files

    return read


def readers() -> dict[str, Read]:
    """Ours, the standard library's, and the peers that are installed."""
    found: dict[str, Read] = {"vanthu": with_vanthu, "email policy.default": with_standard_library}
    if importlib.util.find_spec("mailparser"):
        found["mail-parser"] = _mail_parser()
    if importlib.util.find_spec("flanker"):
        found["flanker"] = _flanker()
    return found


def speed(read: Read, raw: bytes, seconds: float) -> float:
    """Messages a second of one reader, for about this long."""
    count, started = 0, time.process_time()
    while (spent := time.process_time() - started) < seconds:
        read(raw)
        count += 1
    return count / spent


def measure(rounds: int, seconds: float) -> dict[str, dict[str, float]]:
    """Median messages per CPU second for each size and reader, all taking turns."""
    table: dict[str, dict[str, float]] = {}
    for label, size in SIZES.items():
        raw = letter(size)
        taken: dict[str, list[float]] = {name: [] for name in readers()}
        for name, read in readers().items():
            read(raw)  # imports and caches
            assert name
        for _ in range(rounds):
            for name, read in readers().items():
                taken[name].append(speed(read, raw, seconds))
        table[label] = {name: statistics.median(values) for name, values in taken.items()}
    return table


def main(arguments: list[str]) -> int:
    options: Any = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=float, default=0.5)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args(arguments)
    table = measure(chosen.rounds, chosen.seconds)
    if chosen.json:
        print(json.dumps(table))
        return 0
    for label, row in table.items():
        print(f"{label}: messages per CPU second, median of {chosen.rounds} rounds")
        for name, value in row.items():
            print(f"  {name:<22}{value:>9.0f}   vanthu is {row['vanthu'] / value:.2f} x")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
