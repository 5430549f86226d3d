"""A second set, of other hands: machines' mails of the providers in use here, forwards and receipts; each complete, with what it is."""
# ruff: noqa: E501 - a table: a mail a line

from typing import Any

from tests.domain.fresh_set.encode import word
from tests.domain.fresh_set.letters import ADDRESS, APPROVAL

PLAIN = 'text/plain; charset="utf-8"'
GONE, FULL, SLOW = "kimanh@mnhoaphuong.edu.vn", "lua.kt@dongtrieu.edu.vn", "phonggd@quangninh.example.vn"


def _mail(mark: str, sender: str, subject: str, body: str, content: str = PLAIN, *extra: str) -> bytes:
    heads = [
        *extra,
        f"From: {sender}",
        f"To: <{ADDRESS}>",
        f"Subject: {word(subject).decode()}",
        "Date: Fri, 15 Mar 2024 09:42:10 +0700",
        f"Message-ID: <{mark}@second.example.vn>",
        "MIME-Version: 1.0",
        f"Content-Type: {content}",
    ]
    if content.startswith("text/"):
        heads.append("Content-Transfer-Encoding: 8bit")
    text = "\n".join(heads) + "\n\n" + body
    return text.replace("\r\n", "\n").replace("\n", "\r\n").encode()


def _person(name: str, address: str) -> str:
    return f"{word(name).decode()} <{address}>"


_HANH = _person("Đỗ Thị Hạnh", "dohanh.mnhp@gmail.com")
_SENT = f"""From: <{ADDRESS}>
To: <{{to}}>
Subject: Trinh duyet
Date: Fri, 15 Mar 2024 08:05:00 +0700
Message-ID: <goc-02@mnhoaphuong.edu.vn>

DUYET hay TRA LAI"""


def _failure(told: str, to: str, status: str, action: str, said: str) -> tuple[str, str]:
    body = (
        f"--r2\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{told}\n"
        "--r2\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.second.example.vn\n"
        f"Arrival-Date: Fri, 15 Mar 2024 08:05:02 +0700\n\nFinal-Recipient: rfc822; {to}\nAction: {action}\nStatus: {status}\n"
        f"Diagnostic-Code: smtp; {said}\n\n--r2\nContent-Type: message/rfc822\n\n{_SENT.format(to=to)}\n--r2--\n"
    )
    return 'multipart/report; report-type=delivery-status; boundary="r2"', body


def _bounce(mark: str, sender: str, subject: str, failure: tuple[str, str]) -> bytes:
    return _mail(mark, sender, subject, failure[1], failure[0], "Return-Path: <>", "Auto-Submitted: auto-replied")


_GOOGLE = _failure(
    f"** Không tìm thấy địa chỉ **\n\nThư của bạn không được gửi tới {GONE} vì không tìm thấy địa chỉ hoặc địa chỉ đó không thể nhận thư.\n\n"
    "Phản hồi từ máy chủ từ xa là:\n550 5.1.1 The email account that you tried to reach does not exist.",
    GONE, "5.1.1", "failed", "550-5.1.1 The email account that you tried to reach does not exist.",
)  # fmt: skip
_EXCHANGE = _failure(
    f"Gửi không thành công tới những người nhận hoặc nhóm sau:\n\n{GONE}\nKhông tìm thấy địa chỉ email bạn đã nhập. Vui lòng kiểm tra địa chỉ email của người nhận và thử gửi lại thư.\n\n"
    "Thông tin chẩn đoán dành cho người quản trị:\n\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'",
    GONE, "5.1.10", "failed", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
)  # fmt: skip
_VNPT = _failure(
    f"This is the mail system at host mail.vnpt.example.vn.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n<{FULL}>: host mbox2.vnpt.example.vn said: 452 4.2.2 Over quota",
    FULL, "4.2.2", "failed", "452 4.2.2 Over quota",
)  # fmt: skip
_VIETTEL = _failure(
    f"Thư của bạn gửi tới {SLOW} đang bị chậm.\n\nTHIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\nHệ thống sẽ tiếp tục thử gửi trong 3 ngày.",
    SLOW, "4.4.1", "delayed", "connect to mx.quangninh.example.vn[203.0.113.8]:25: Connection timed out",
)  # fmt: skip

# The old form without a machine's part: a line with the address, and what the other server said.
_MATBAO = f"""Hi. This is the qmail-send program at mail.matbao.example.vn.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<{GONE}>:
550 5.1.1 sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

{_SENT.format(to=GONE)}
"""

_OPENED = (
    "--r2\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    "Thư của bạn\n  Tới: Đỗ Thị Hạnh\n  Chủ đề: Trình duyệt\nđã được đọc vào 15 Tháng Ba 2024 9:40:11 SA (UTC+07:00) Bangkok, Hanoi, Jakarta.\n"
    "--r2\nContent-Type: message/disposition-notification\n\nReporting-UA: mail.example.vn; Microsoft Outlook 16\n"
    "Final-Recipient: rfc822; dohanh.mnhp@gmail.com\nOriginal-Message-ID: <goc-02@mnhoaphuong.edu.vn>\n"
    "Disposition: automatic-action/MDN-sent-automatically; displayed\n--r2--\n"
)

_ACCEPTED = (
    "--c1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\n"
    "--c1\nContent-Type: text/calendar; charset=utf-8; method=REPLY\nContent-Transfer-Encoding: 8bit\n\n"
    "BEGIN:VCALENDAR\nMETHOD:REPLY\nPRODID:Microsoft Exchange Server 2010\nVERSION:2.0\nBEGIN:VEVENT\n"
    "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ngô Văn Khải:mailto:khai@mnhoaphuong.edu.vn\nSUMMARY:Đã chấp nhận: Họp duyệt kế hoạch\n"
    "DESCRIPTION:DUYỆT\nDTSTART:20240318T010000Z\nDTEND:20240318T030000Z\nUID:hop-18-3@mnhoaphuong.edu.vn\n"
    "DTSTAMP:20240315T024210Z\nEND:VEVENT\nEND:VCALENDAR\n--c1--\n"
)

_FORWARDED = """Dạ em gửi báo cáo của tổ 4, hôm qua em gửi nhầm sang địa chỉ cũ ạ.

---------- Forwarded message ---------
Từ: Đỗ Thị Hạnh <dohanh.mnhp@gmail.com>
Date: Th 5, 14 thg 3, 2024 vào lúc 16:20
Subject: BC tổ 4
To: <vanthu.cu@mnhoaphuong.edu.vn>


Kính gửi Văn thư. Tổ 4: 05 buổi tuyên truyền. Xin gia hạn phần kinh phí đến 22/3.
"""

_FORWARDED_OUTLOOK = f"""Anh Khải ơi cái này anh quyết giúp em nhé.

________________________________
Từ: Văn thư Trường MN Hoa Phượng <{ADDRESS}>
Đã gửi: Thứ Sáu, 15 Tháng Ba 2024 8:05 SA
Đến: Đỗ Thị Hạnh <dohanh.mnhp@gmail.com>
Chủ đề: Trình duyệt

{APPROVAL}
"""

_BETWEEN = """Vào Th 6, 15 thg 3, 2024 vào lúc 08:05 Văn thư <vanthu@mnhoaphuong.edu.vn> đã viết:

> 1. Tổ có bao nhiêu giáo viên?

Dạ 9 người, 1 cô đang nghỉ thai sản.

> 2. Đ/c có đồng ý nhận thêm điểm trường lẻ không?

Để em bàn với chồng đã chị ơi.
"""

WHOLE2: list[tuple[str, bytes, dict[str, Any]]] = [
    ("a training course told by Outlook", _mail("s01", _HANH, "Trả lời tự động: Trình duyệt: Báo cáo quý I",
     "Kính gửi Quý vị,\nTôi đang tham gia lớp bồi dưỡng từ ngày 11/3/2024 đến hết ngày 22/3/2024. Thời gian này đ/c Nguyễn Thị Sau phụ trách thay.\nĐã nhận được thư của Quý vị.\n",
     PLAIN, "Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: DR, OOF, AutoReply"), {"kind": "auto_reply"}),
    ("a maternity leave told by Zimbra", _mail("s02", _person("Lê Thị Bích Đào", "dao.lt@mnhoaphuong.edu.vn"), "Nhắc gửi báo cáo quý I năm 2024",
     "Em đang nghỉ thai sản đến 30/6/2024 ạ. Việc của tổ em nhờ chị Sen. Không phát sinh gì gấp thì chị cứ nhắn Zalo cho em.\n",
     PLAIN, "Auto-Submitted: auto-replied (zimbra; vacation)", "Precedence: bulk"), {"kind": "auto_reply"}),
    ("an English absence of a head", _mail("s03", _person("Ngô Văn Khải", "khai@mnhoaphuong.edu.vn"), "Automatic reply: Trình duyệt",
     "Đồng ý tiếp nhận thư. Tôi đi công tác nước ngoài tới 20/3, sẽ trả lời sau.\n",
     PLAIN, "Return-Path: <>", "Auto-Submitted: auto-replied"), {"kind": "auto_reply"}),
    ("Google does not know the address", _bounce("s04", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
     "Delivery Status Notification (Failure)", _GOOGLE), {"kind": "bounce", "recipient": GONE, "permanent": True}),
    ("Exchange in Vietnamese does not know the address", _bounce("s05", "Microsoft Outlook <postmaster@second.example.vn>",
     "Không thể gửi: Trình duyệt: Báo cáo quý I", _EXCHANGE), {"kind": "bounce", "recipient": GONE, "permanent": True}),
    ("a full mailbox at VNPT", _bounce("s06", "MAILER-DAEMON@mail.vnpt.example.vn (Mail Delivery System)",
     "Undelivered Mail Returned to Sender", _VNPT), {"kind": "bounce", "recipient": FULL, "permanent": False}),
    ("a delay at Viettel", _bounce("s07", "Mail Delivery System <MAILER-DAEMON@mail.viettel.example.vn>",
     "Cảnh báo: thư gửi chậm", _VIETTEL), {"kind": "bounce", "recipient": SLOW, "permanent": False}),
    ("an old server at Mắt Bão", _mail("s08", "MAILER-DAEMON@mail.matbao.example.vn", "failure notice", _MATBAO, PLAIN, "Return-Path: <>"),
     {"kind": "bounce", "recipient": GONE, "permanent": True}),
    ("Outlook says it was read", _mail("s09", _HANH, "Đã đọc: Trình duyệt", _OPENED,
     'multipart/report; report-type=disposition-notification; boundary="r2"'), {"kind": "auto_reply"}),
    # A meeting taken is no consent to a paper. Sure is the verb; that it counts as a letter is the second choice after auto_reply.
    ("a meeting accepted in the calendar", _mail("s10", _person("Ngô Văn Khải", "khai@mnhoaphuong.edu.vn"), "Đã chấp nhận: Họp duyệt kế hoạch",
     _ACCEPTED, 'multipart/alternative; boundary="c1"'), {"kind": "letter", "verb": None}),
    ("a report forwarded with its author's words", _mail("s11", _HANH, "Fwd: BC tổ 4", _FORWARDED),
     {"kind": "letter", "reply": "Dạ em gửi báo cáo của tổ 4, hôm qua em gửi nhầm sang địa chỉ cũ ạ.", "verb": "report"}),
    ("a decision passed on to somebody", _mail("s12", _HANH, "Chuyển tiếp: Trình duyệt", _FORWARDED_OUTLOOK),
     {"kind": "letter", "reply": "Anh Khải ơi cái này anh quyết giúp em nhé.", "verb": None}),
    ("answers between the lines", _mail("s13", _HANH, "Re: Hỏi thông tin tổ", _BETWEEN),
     {"kind": "letter", "holds": ("9 người", "Để em bàn với chồng"), "never": ("approve", "reject", "return", "handover")}),
]  # fmt: skip
