"""Mails that are no simple answer: inline answers, forwards, machines' mails; each complete, with what it is."""
# ruff: noqa: E501 - a table: a mail a line

import base64
from typing import Any

from tests.domain.fresh_set.encode import word
from tests.domain.fresh_set.letters import ADDRESS, APPROVAL


def _mail(
    subject: str, body: str, content: str = 'text/plain; charset="utf-8"', *extra: str, sender: str = ""
) -> bytes:
    sender = sender or "dohanh.mnhp@gmail.com"
    heads = [
        f"From: {word('Đỗ Thị Hạnh').decode()} <{sender}>",
        f"To: <{ADDRESS}>",
        f"Subject: {word(subject).decode()}",
        "Date: Fri, 15 Mar 2024 09:42:10 +0700",
        f"Message-ID: <{abs(hash(subject)) % 10**6}w@example.vn>",
        "MIME-Version: 1.0",
        f"Content-Type: {content}",
        *extra,
    ]
    return ("\n".join(heads) + "\n\n" + body).replace("\n", "\r\n").encode()


_QUOTED = "\n".join(f"> {x}" for x in APPROVAL.split("\n"))

INLINE = """Vào Th 6, 15 thg 3, 2024 vào lúc 08:05 Văn thư <vanthu@mnhoaphuong.edu.vn> đã viết:

> 1. Số buổi tuyên truyền trong quý?

Em xin trả lời: 12 buổi.

> 2. Số tin bài?

05 tin bài ạ.
"""

FORWARD = """Chuyển các cô trong tổ thực hiện nhé.

---------- Forwarded message ---------
Từ: Văn thư Trường MN Hoa Phượng <vanthu@mnhoaphuong.edu.vn>
Date: Th 6, 15 thg 3, 2024 vào lúc 08:05
Subject: Trình duyệt
To: Đỗ Thị Hạnh <dohanh.mnhp@gmail.com>


Kính đề nghị đồng chí trả lời: DUYỆT
"""

FORWARD_APPLE = """Xem giúp chị nhé

Được gửi từ iPhone của tôi

Bắt đầu thư được chuyển tiếp:

> Từ: Văn thư <vanthu@mnhoaphuong.edu.vn>
> Ngày: 08:05:00 GMT+7 ngày 15 tháng 3, 2024
> Đến: dohanh.mnhp@gmail.com
> Chủ đề: Trình duyệt
>
> DUYỆT
> KHÔNG DUYỆT: lý do
"""


def _report(kind: str, machine: str, told: str, original: str) -> tuple[str, str]:
    body = (
        f"--b1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{told}\n"
        f"--b1\nContent-Type: {machine}\n--b1\nContent-Type: message/rfc822\n\n{original}\n--b1--\n"
    )
    return f'multipart/report; report-type={kind}; boundary="b1"', body


_ORIGINAL = f"""From: <{ADDRESS}>
To: <hieutruongcu@mnhoaphuong.edu.vn>
Subject: Trinh duyet
Message-ID: <goc-01@mnhoaphuong.edu.vn>

DUYET hay TRA LAI"""


def _dsn(status: str, told: str) -> bytes:
    machine = (
        "message/delivery-status\n\nReporting-MTA: dns; mail.mnhoaphuong.edu.vn\n\n"
        f"Final-Recipient: rfc822; hieutruongcu@mnhoaphuong.edu.vn\nAction: failed\nStatus: {status}\n"
    )
    content, body = _report("delivery-status", machine, told, _ORIGINAL)
    return _mail(
        "Thư của bạn không được gửi",
        body,
        content,
        "Auto-Submitted: auto-replied",
        sender="postmaster@mnhoaphuong.edu.vn",
    )


_MDN = _report(
    "disposition-notification",
    "message/disposition-notification\n\nFinal-Recipient: rfc822; dohanh.mnhp@gmail.com\n"
    "Original-Message-ID: <goc-01@mnhoaphuong.edu.vn>\nDisposition: manual-action/MDN-sent-manually; displayed\n",
    "Thư gửi tới đ/c Hạnh đã được đọc lúc 09:40. Đã nhận.",
    _ORIGINAL,
)
_ARF = _report(
    "feedback-report",
    "message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: Feedback/1.0\nVersion: 1\n",
    "Đây là báo cáo thư rác. Báo cáo này gửi tự động.",
    _ORIGINAL,
)

WHOLE: list[tuple[str, bytes, dict[str, Any]]] = [
    ("an inline answer", _mail("Re: Hỏi số liệu", INLINE), {"kind": "letter", "holds": ("12 buổi", "05 tin bài")}),
    ("inline answers from a phone", _mail("Re: góp ý", "> Đ/c đồng ý dự thảo không?\nEm hỏi lại tổ rồi báo sau ạ\n"),
     {"kind": "letter", "holds": ("Em hỏi lại tổ",), "never": ("approve", "reject", "return")}),
    ("a forward from Gmail", _mail("Fwd: Trình duyệt", FORWARD),
     {"kind": "letter", "reply": "Chuyển các cô trong tổ thực hiện nhé.", "verb": None}),
    ("a forward from an iPhone", _mail("Chuyển tiếp: Trình duyệt", FORWARD_APPLE),
     {"kind": "letter", "reply": "Xem giúp chị nhé", "verb": None}),
    ("nothing typed above the quote", _mail("Re: Trình duyệt", f"Vào lúc 08:05 15/03/2024, Văn thư đã viết:\n{_QUOTED}\n"),
     {"kind": "letter", "reply": "", "verb": None}),
    ("a button pressed", _mail("DUYỆT [BC-2024Q1-D2-h5t8w3n6cd]", "DUYỆT\n"),
     {"kind": "letter", "reply": "DUYỆT", "verb": "approve"}),
    ("an absence in Outlook", _mail("Trả lời tự động: Nhắc gửi báo cáo quý I",
     "Hiện tại tôi đang nghỉ thai sản từ 01/3/2024 đến 31/8/2024. Mọi việc đã nhờ đ/c Lan. Đồng ý trao đổi qua điện thoại.\n",
     'text/plain; charset="utf-8"', "Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"), {"kind": "auto_reply"}),
    ("a vacation notice of Gmail", _mail("Tôi đi công tác Re: Trình duyệt", "Đã nhận được thư. Tôi đi công tác từ 14/3 đến 20/3.\n",
     'text/plain; charset="utf-8"', "Precedence: bulk", "X-Autoreply: yes"), {"kind": "auto_reply"}),
    ("a notice known by its subject only", _mail("Tự động trả lời: [KH12-B2] Nhắc gửi báo cáo",
     "Tôi vắng mặt tại cơ quan, việc gấp xin liên hệ số 0203.\n"), {"kind": "auto_reply"}),
    ("a letter forwarded by a mailbox's rule", _mail("Re: Trình duyệt", "Đồng ý.\n", 'text/plain; charset="utf-8"',
     "Auto-Submitted: auto-forwarded"), {"kind": "letter", "verb": "approve"}),
    ("a dead address", _dsn("5.1.1", "Không tìm thấy địa chỉ. Địa chỉ hieutruongcu@mnhoaphuong.edu.vn không tồn tại."),
     {"kind": "bounce", "recipient": "hieutruongcu@mnhoaphuong.edu.vn", "permanent": True}),
    ("a mailbox that is full for now", _dsn("4.2.2", "Hộp thư đã đầy."),
     {"kind": "bounce", "recipient": "hieutruongcu@mnhoaphuong.edu.vn", "permanent": False}),
    ("a read receipt", _mail("Đã đọc: Trình duyệt", _MDN[1], _MDN[0]), {"kind": "auto_reply"}),
    ("a complaint about spam", _mail("Báo cáo thư rác", _ARF[1], _ARF[0]), {"kind": "feedback"}),
    ("a subject in raw bytes", _mail("x", "Đồng ý", 'text/plain; charset="utf-8"').replace(
        b"Subject: x", "Subject: Trả lời: Trình duyệt".encode()), {"kind": "letter", "verb": "approve", "subject": "Trả lời: Trình duyệt"}),
    ("words in a picture's mail", _mail("Báo cáo", "--p\nContent-Type: text/html; charset=utf-8\n\n"
     "<div>Em gửi báo cáo ạ<img src=\"cid:a1\"></div>\n--p\nContent-Type: image/png; name=\"anh.png\"\nContent-ID: <a1>\n"
     f"Content-Transfer-Encoding: base64\n\n{base64.b64encode(b'PNG' * 20).decode()}\n--p--\n", 'multipart/related; boundary="p"'),
     {"kind": "letter", "reply": "Em gửi báo cáo ạ", "verb": "report", "files": ["anh.png"]}),
]  # fmt: skip
