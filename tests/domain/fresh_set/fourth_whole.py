"""A fourth set by other hands: answers between quoted paragraphs, a bare forward, and what machines say."""
# ruff: noqa: E501 - mails as they arrive: long lines

from typing import Any

from tests.domain.fresh_set.encode import word
from tests.domain.fresh_set.fourth_people import HIEN, HOA, LOAN, MY, QUYEN
from tests.domain.fresh_set.letters import ADDRESS

PLAIN = 'text/plain; charset="utf-8"'
GONE, FULL = "lanmoi@gmail.com", "dungyte79@gmail.com"


def _mail(mark: str, sender: str, subject: str, body: str, content: str = PLAIN, *extra: str) -> bytes:
    name, _, address = sender.rpartition(" ")
    heads = [
        *extra,
        f"From: {word(name).decode()} {address}",
        f"To: <{ADDRESS}>",
        f"Subject: {word(subject).decode()}",
        "Date: Tue, 11 Nov 2025 07:00:05 +0700",
        f"Message-ID: <{mark}@fourth.example.vn>",
        "MIME-Version: 1.0",
        f"Content-Type: {content}",
    ]
    if content.startswith("text/"):
        heads.append("Content-Transfer-Encoding: 8bit")
    return ("\n".join(heads) + "\n\n" + body).replace("\n", "\r\n").encode()


_DRAFT = """Vào lúc 08:05 11/11/2025, Văn thư Trường MN Hoa Phượng đã viết:
> Kính gửi: Đồng chí Lê Thị Thu Hiền.
>
> Mục II.2: trong quý đã tổ chức 10 buổi tuyên truyền.
{first}
> Mục III: hạn chế, nguyên nhân đã bổ sung theo ý kiến lần 1.
{second}
> Dòng đầu ghi DUYỆT, TRẢ LẠI: <ý kiến> hoặc KHÔNG DUYỆT: <lý do>.
>
> Trân trọng./.
"""
_PART = """Vào lúc 08:05 11/11/2025, Văn thư Trường MN Hoa Phượng đã viết:
> Phần I: mục đích, yêu cầu giữ như năm trước.
>
> Phần II: mỗi lớp cử 02 trẻ và 01 cặp cha mẹ dự thi.

Phần này một cặp cha mẹ là bắt buộc hay tự nguyện ạ?

> Đồng ý thì trả lời "Nhất trí", không tán thành thì ghi "Không đồng ý".
"""
_FORWARD = f"""---------- Forwarded message ---------
Từ: Văn thư Trường MN Hoa Phượng <{ADDRESS}>
Date: Th 2, 10 thg 11, 2025 lúc 08:05
Subject: Trình duyệt: Báo cáo quý IV
To: Lê Thị Thu Hiền <hien.pht@mnhuongduong.edu.vn>


Dòng đầu ghi DUYỆT hoặc TRẢ LẠI: <ý kiến>.
"""
_LEAVE = "Tôi đang nghỉ phép từ 10/11 đến hết ngày 21/11/2025. Việc gấp đề nghị liên hệ đồng chí Lê Thị Thu Hiền, ĐT 0936 118 402."
_BABY = "Hiện tôi nghỉ thai sản đến hết tháng 3/2026. Trong thời gian này mọi báo cáo xin chuyển cô Trần Thị Lan. Tôi đã nhận được thư của anh/chị."
_MACHINE = "Cảm ơn quý vị đã gửi thư. Trường MN Sao Biển đã nhận được và sẽ phản hồi trong 24 giờ làm việc."
_AWAY = "I am out of the office until 17 Nov. toi se tra loi khi ve co quan, viec gap lien he van thu."


def _report(kind: str, told: str, facts: str, original: str = "") -> tuple[str, str]:
    parts = [
        f"Content-Type: {PLAIN}\nContent-Transfer-Encoding: 8bit\n\n{told}",
        f"Content-Type: message/{kind}\n\n{facts}",
    ]
    if original:
        parts.append(f"Content-Type: message/rfc822\n\n{original}")
    body = "".join(f"--r4\n{part}\n" for part in parts) + "--r4--\n"
    return f'multipart/report; report-type={kind}; boundary="r4"', body


def _failed(to: str, status: str, told: str, said: str) -> tuple[str, str]:
    facts = (
        f"Reporting-MTA: dns; mx.mnhoaphuong.edu.vn\n\nFinal-Recipient: rfc822; {to}\nAction: failed\nStatus: {status}\n"
        f"Diagnostic-Code: smtp; {said}\n"
    )
    original = f'From: <{ADDRESS}>\nTo: <{to}>\nSubject: Nhac bao cao\n\nTra loi "Khong phat sinh" hoac "Xin gia han".'
    return _report("delivery-status", told, facts, original)


def _seen(address: str, told: str) -> tuple[str, str]:
    facts = f"Final-Recipient: rfc822;{address}\nOriginal-Message-ID: <kh.31@mnhoaphuong.edu.vn>\nDisposition: manual-action/MDN-sent-manually; displayed\n"
    return _report("disposition-notification", told, facts)


def _sent(mark: str, sender: str, subject: str, made: tuple[str, str], *extra: str) -> bytes:
    return _mail(mark, sender, subject, made[1], made[0], *extra)


AUTO = "Auto-Submitted: auto-replied"
DAEMON = "Mail Delivery Subsystem <mailer-daemon@googlemail.com>"

WHOLE4: list[tuple[str, bytes, dict[str, Any]]] = [
    (
        "changes asked for between the lines",
        _mail(
            "w1",
            HIEN,
            "Re: Trình duyệt: Báo cáo quý IV",
            _DRAFT.format(first="\nChỗ này sửa lại thành 12 buổi em nhé.\n", second="\nĐoạn này viết lại cho gọn.\n"),
        ),
        {
            "kind": "letter",
            "reply": "Chỗ này sửa lại thành 12 buổi em nhé. Đoạn này viết lại cho gọn.",
            "verb": "return",
        },
    ),
    (
        "what was changed, told between the lines",
        _mail(
            "w2",
            HIEN,
            "Re: Trình duyệt: Báo cáo quý IV",
            _DRAFT.format(first="\nChỗ này em sửa lại rồi ạ.\n", second=">"),
        ),
        {"kind": "letter", "reply": "Chỗ này em sửa lại rồi ạ.", "never": ("return", "approve")},
    ),
    (
        "a question between the lines",
        _mail("w3", HOA, "Re: Xin ý kiến dự thảo Kế hoạch", _PART),
        {"kind": "letter", "reply": "Phần này một cặp cha mẹ là bắt buộc hay tự nguyện ạ?", "verb": "question"},
    ),
    (
        "forwarded without a word",
        _mail("w4", HIEN, "Fwd: Trình duyệt: Báo cáo quý IV", _FORWARD),
        {"kind": "letter", "reply": "", "verb": None},
    ),
    (
        "on leave, from Exchange",
        _mail("w5", LOAN, "Trả lời tự động: Trình duyệt", _LEAVE, PLAIN, "Auto-Submitted: auto-generated"),
        {"kind": "auto_reply", "reply": _LEAVE, "verb": None},
    ),
    (
        "a vacation that names a colleague and says that the letter was received",
        _mail("w6", MY, "Re: Nhắc gửi báo cáo tháng 11", _BABY, PLAIN, AUTO, "Precedence: bulk", "X-Autoreply: yes"),
        {"kind": "auto_reply", "reply": _BABY, "verb": None},
    ),
    (
        "a school's machine that acknowledges",
        _mail("w7", QUYEN, "Tự động trả lời: Đôn đốc báo cáo", _MACHINE, PLAIN, AUTO),
        {"kind": "auto_reply", "reply": _MACHINE, "verb": None},
    ),
    (
        "out of office in two languages",
        _mail("w8", HIEN, "Automatic reply: Giao nhiem vu", _AWAY, PLAIN, "Auto-Submitted: auto-generated"),
        {"kind": "auto_reply", "reply": _AWAY, "verb": None},
    ),
    (
        "a dead address, told in Vietnamese",
        _sent(
            "w9",
            DAEMON,
            "Delivery Status Notification (Failure)",
            _failed(
                GONE,
                "5.1.1",
                f"Không tìm thấy địa chỉ\n\nThư của bạn không được gửi tới {GONE}.",
                "550-5.1.1 no such user",
            ),
            "Return-Path: <>",
            AUTO,
        ),
        {"kind": "bounce", "recipient": GONE, "permanent": True, "verb": None},
    ),
    (
        "a full mailbox",
        _sent(
            "w10",
            "Mail Delivery System <MAILER-DAEMON@mx.mnhoaphuong.edu.vn>",
            "Undelivered Mail Returned to Sender",
            _failed(
                FULL,
                "5.2.2",
                "This is the mail system at host mx.mnhoaphuong.edu.vn. Hộp thư đã đầy.",
                "552 5.2.2 mailbox full",
            ),
            "Return-Path: <>",
            AUTO,
        ),
        {"kind": "bounce", "recipient": FULL, "permanent": False, "verb": None},
    ),
    (
        "read, says Outlook",
        _sent(
            "w11", LOAN, "Đã đọc: Báo cáo", _seen("loan.ht@mnhuongduong.edu.vn", "Thư của bạn đã được đọc vào Thứ Sáu.")
        ),
        {"kind": "auto_reply", "verb": None},
    ),
    (
        "read, says Thunderbird",
        _sent(
            "w12",
            LOAN,
            "Return Receipt (displayed) - Trình duyệt",
            _seen("loan.ht@mnhuongduong.edu.vn", "This is a Return Receipt for the mail that you sent."),
        ),
        {"kind": "auto_reply", "verb": None},
    ),
]
