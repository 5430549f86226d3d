# ruff: noqa: E501
"""Replies to a letter with a form, in our own words: each mail program's way to quote, each way to fill in."""

import html
import textwrap
from collections.abc import Callable, Iterator
from email.message import EmailMessage

from domain.indicator_reading import form_line
from domain.indicators import defined

INDICATORS = defined(
    [
        {"code": "tin", "name": "Số tin, bài đã đăng", "unit": "bài"},
        {"code": "buoi", "name": "Số buổi tuyên truyền cho cha mẹ trẻ và cộng đồng dân cư trên địa bàn", "unit": "buổi"},
        {"code": "luot", "name": "Số lượt người tham dự", "unit": "lượt người"},
        {"code": "ty_le", "name": "Tỷ lệ trẻ đi học chuyên cần", "unit": "%", "kind": "number", "max": 100},
        {"code": "link", "name": "Đường dẫn minh chứng", "kind": "link", "required": False},
    ]
)  # fmt: skip
FILLED = {"tin": "12", "buoi": "3", "luot": "1250", "ty_le": "98.5"}
LINK = "https://mnhoasen.example/tin/12"
LETTER = "\n".join(
    [
        "--- Vui lòng trả lời phía trên dòng này ---",
        "",
        "Kính gửi: Đồng chí Vũ Thị Hà - Tổ trưởng Tổ chuyên môn 1",
        "",
        "Đồng chí được giao gửi báo cáo quý I năm 2024 về giữ gìn vệ sinh trường lớp.",
        "",
        "Số liệu đề nghị điền vào sau dấu hai chấm khi trả lời, hoặc điền vào biểu mẫu Excel gửi kèm:",
        "",
        *(form_line(number, each) for number, each in enumerate(INDICATORS, start=1)),
        "",
        "- Thời hạn gửi: trước 17 giờ 00 phút, thứ Hai, ngày 18 tháng 3 năm 2024 (còn 03 ngày làm việc).",
        "",
        "Trân trọng.",
        "",
        "Mã thư: KH05-B1-2024Q1-7K4MQ2ZX9P",
    ]
)
_WORDS = {"tin": "12", "buoi": "3 buổi", "luot": "1.250", "ty_le": "98,5", "link": LINK}


def _inline(blank: Callable[[str], str]) -> str:
    text = LETTER
    for number, each in enumerate(INDICATORS, start=1):
        line = form_line(number, each)
        text = text.replace(line, line.removesuffix("____") + blank(_WORDS[each.code]))
    return text


def _below() -> str:
    """Each value in a line of its own under its question."""
    text = LETTER
    for number, each in enumerate(INDICATORS, start=1):
        text = text.replace(form_line(number, each), f"{form_line(number, each)}\n\x01{_WORDS[each.code]}")
    return text


# What stands above the quotation, and the quotation.
WAYS: dict[str, tuple[str, str]] = {
    "điền vào chỗ trống": ("Em gửi báo cáo ạ.", _inline(lambda words: words)),
    "điền giữa các gạch": ("Em gửi ạ", _inline(lambda words: f"__{words}__")),
    "gạch còn lại phía sau": ("", _inline(lambda words: f"{words} ____")),
    "gạch còn lại phía trước": ("Kính gửi Văn thư, em gửi số liệu bên dưới.", _inline(lambda words: f"____ {words}")),
    "viết dưới từng dòng": ("Em trả lời bên dưới ạ", _below()),
    "viết phía trên theo số": ("\n".join(f"{i}. {words}" for i, words in enumerate(_WORDS.values(), 1)), LETTER),
    "viết phía trên, số và ngoặc": ("Báo cáo:\n" + "\n".join(f"{i}) {w}" for i, w in enumerate(_WORDS.values(), 1)), LETTER),
    "viết phía trên theo tên": (
        "Kính gửi báo cáo quý I\n- Số tin bài: 12 bài\n- Số buổi tuyên truyền: ba\n- Lượt người tham dự: 1.250 lượt\n"
        f"- Tỷ lệ chuyên cần: 98,5%\n- Đường dẫn: {LINK}\nTrân trọng.", LETTER),
    "viết không dấu": (
        "so tin bai: 12\nso buoi tuyen truyen: 3\nso luot nguoi: 1250\nty le: 98,5\nminh chung: " + LINK, LETTER),
    "chép cả dòng": ("\n".join(f"{form_line(i, each).removesuffix('____')}{_WORDS[each.code]}"
                              for i, each in enumerate(INDICATORS, 1)), LETTER),
    "một dòng": (f"1: 12; 2: 3; 3: 1.250; 4: 98,5; 5: {LINK}", LETTER),
    "bằng chữ": ("1. mười hai\n2. ba buổi\n3. một nghìn hai trăm năm mươi\n4. 98,5 %\n5. " + LINK, LETTER),
    "bảng dán từ Excel": (
        "\n".join(f"{i}\t{each.name}\t{each.unit}\t{_WORDS[each.code]}" for i, each in enumerate(INDICATORS, 1)), LETTER),
}  # fmt: skip


def _mail(text: str = "", rich: str = "") -> bytes:
    mail = EmailMessage()
    mail["From"] = "Vũ Thị Hà <to1@hoasen.example>"
    mail["To"] = "vanthu@hoasen.example"
    mail["Subject"] = "Re: Nhắc gửi báo cáo quý I [KH05-B1-2024Q1-7K4MQ2ZX9P]"
    if text:
        mail.set_content(text, cte="8bit")
    if rich and text:
        mail.add_alternative(rich, subtype="html")
    elif rich:
        mail.set_content(rich, subtype="html")
    return bytes(mail)


def _marked(text: str, mark: str = "> ", width: int = 0) -> str:
    lines = []
    for line in text.split("\n"):
        own = line.startswith("\x01")
        pieces = textwrap.wrap(line.lstrip("\x01"), width) if width and line.strip() else [line.lstrip("\x01")]
        lines += [piece if own else f"{mark}{piece}".rstrip() for piece in pieces]
    return "\n".join(lines)


def gmail_plain(above: str, letter: str) -> bytes:
    head = "Vào 09:42, Th 6, 15 thg 3, 2024 Văn thư <vanthu@hoasen.example> đã viết:"
    return _mail(f"{above}\n\n{head}\n\n{_marked(letter, width=72)}\n")


def gmail_rich(above: str, letter: str) -> bytes:
    def rich(text: str) -> str:
        return "<br>".join(html.escape(line.lstrip("\x01")) for line in text.split("\n"))

    body = (
        f'<div dir="ltr">{rich(above)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Vào Th 6, 15 '
        'thg 3, 2024 vào lúc 09:42 Văn thư &lt;vanthu@hoasen.example&gt; đã viết:<br></div><blockquote class='
        f'"gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc">{rich(letter)}</blockquote></div>'
    )  # fmt: skip
    return _mail(rich=body)


def outlook_plain(above: str, letter: str) -> bytes:
    head = "From: Văn thư <vanthu@hoasen.example>\nSent: Friday, March 15, 2024 9:42 AM\nTo: Vũ Thị Hà\nSubject: Nhắc gửi báo cáo"
    return _mail(f"{above}\n\n________________________________\n{head}\n\n" + letter.replace("\x01", ""))


def outlook_rich(above: str, letter: str) -> bytes:
    def rich(text: str) -> str:
        return "".join(
            f'<p class="MsoNormal">{html.escape(line.lstrip(chr(1))) or "&nbsp;"}</p>' for line in text.split("\n")
        )

    head = ('<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> '
            "Văn thư &lt;vanthu@hoasen.example&gt;<br><b>Sent:</b> Friday, March 15, 2024 9:42 AM</p></div>")  # fmt: skip
    return _mail(rich=f'<html><body><div class="WordSection1">{rich(above)}{head}{rich(letter)}</div></body></html>')


def iphone(above: str, letter: str) -> bytes:
    head = "Vào 9:42, 15 thg 3, 2024, Văn thư <vanthu@hoasen.example> đã viết:"
    return _mail(f"{above}\n\nĐã gửi từ iPhone của tôi\n\n> {head}\n>\n{_marked(letter, width=64)}\n")


def thunderbird(above: str, letter: str) -> bytes:
    return _mail(f"{above}\n\nVào 15/03/2024 09:42, Văn thư đã viết:\n{_marked(letter, '> ')}\n")


def yahoo_rich(above: str, letter: str) -> bytes:
    def rich(text: str) -> str:
        return "".join(f"<div>{html.escape(line.lstrip(chr(1))) or '<br>'}</div>" for line in text.split("\n"))

    return _mail(rich=f'{rich(above)}<div id="yahoo_quoted_1" class="yahoo_quoted"><div>Vào Thứ Sáu, 15 tháng 3, 2024, Văn thư '
                      f"đã viết:</div>{rich(letter)}</div>")  # fmt: skip


def bare(above: str, letter: str) -> bytes:
    """A telephone's program that quotes the letter without any mark."""
    return _mail(f"{above}\n\n" + letter.replace("\x01", ""))


CLIENTS = (gmail_plain, gmail_rich, outlook_plain, outlook_rich, iphone, thunderbird, yahoo_rich, bare)


def samples() -> Iterator[tuple[str, bytes]]:
    """Every program with every way of filling in."""
    for client in CLIENTS:
        for way, (above, letter) in WAYS.items():
            yield f"{client.__name__}: {way}", client(above, letter)
