"""Mails as Vietnamese staff send them, each mail program with its own way of quoting.

A program is a function `(said, letter, signature) -> (text, html)`; the one of the two that the program does not send is
empty. All words are our own.
"""

# ruff: noqa: E501, RUF001 - the programs' own lines are long, and other scripts are meant

import textwrap
import unicodedata
from collections.abc import Callable
from html import escape

Program = Callable[[str, str, str], tuple[str, str]]

OFFICE = "Văn thư Trường Mầm non Hoa Ban"
ADDRESS = "vanthu.mnhoaban+k7x2q9m4tw3r@truonghoc.example.vn"
MARKER = "--- Vui lòng trả lời phía trên dòng này ---"
LETTER = f"""{MARKER}

Kính gửi: Đồng chí Trần Thị Mận - Phó Hiệu trưởng.

Thực hiện Kế hoạch số 11/KH-MNHB ngày 04 tháng 3 năm 2024 về phòng, chống dịch bệnh trong trường học, Nhà trường giao đồng chí:
1. Theo dõi sức khỏe của trẻ các lớp 4 tuổi.
2. Tuyên truyền đến cha mẹ trẻ.

Báo cáo gửi trước 17 giờ 00 phút, thứ Sáu, ngày 29 tháng 3 năm 2024. Đề nghị trả lời thư này, dòng đầu ghi:
  DUYỆT
  TRẢ LẠI: <ý kiến>
  KHÔNG DUYỆT: <lý do>
hoặc "Đã nhận", "Không phát sinh", "Xin gia hạn đến ngày ...".

Trân trọng./.
TRƯỜNG MẦM NON HOA BAN - BỘ PHẬN VĂN THƯ"""

SIGNATURE = "Trân trọng,\nTrần Thị Mận\nPhó Hiệu trưởng Trường Mầm non Hoa Ban\nĐT: 0912 345 678"


def marked(letter: str, width: int = 0) -> str:
    """The letter with `> ` before each line, wrapped before marking where a width is given."""
    lines: list[str] = []
    for line in letter.split("\n"):
        lines += textwrap.wrap(line, width) or [""] if width else [line]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _above(said: str, signature: str) -> str:
    return f"{said}\n\n{signature}" if signature else said


def announced(*lines: str, quoting: bool = True, width: int = 0) -> Program:
    """A program that announces the letter by these lines and quotes it with `>`, or as it is."""

    def write(said: str, letter: str, signature: str) -> tuple[str, str]:
        quote = marked(letter, width) if quoting else letter
        return f"{_above(said, signature)}\n\n" + "\n".join(lines) + f"\n\n{quote}\n", ""

    return write


def block(*lines: str) -> Program:
    """A program that puts a block of header lines above the letter and leaves the letter as it is."""
    return announced(*lines, quoting=False)


def phone_line(line: str, program: Program) -> Program:
    """The same program on a telephone, which adds its own line below the words."""

    def write(said: str, letter: str, signature: str) -> tuple[str, str]:
        return program(f"{_above(said, signature)}\n\n{line}", letter, "")

    return write


def apple(said: str, letter: str, signature: str) -> tuple[str, str]:
    head = f"> Vào 18 thg 3, 2024, lúc 08:12, {OFFICE} <{ADDRESS}> đã viết:\n> \n"
    return f"{_above(said, signature)}\n\n{head}{marked(letter)}\n", ""


def bottom(said: str, letter: str, signature: str) -> tuple[str, str]:
    head = f"Vào lúc 08:12 18/03/2024, {OFFICE} đã viết:\n"
    return f"{head}{marked(letter, 72)}\n\n{_above(said, signature)}\n", ""


def paragraphs(text: str, tag: str = "div") -> str:
    return "".join(f"<{tag}>{escape(line) or '<br>'}</{tag}>" for line in text.split("\n"))


def gmail_html(said: str, letter: str, signature: str) -> tuple[str, str]:
    signed = f'<br><div dir="ltr" class="gmail_signature">{paragraphs(signature)}</div>' if signature else ""
    return "", (
        f'<div dir="ltr">{paragraphs(said)}{signed}</div><br><div class="gmail_quote gmail_quote_container">'
        f'<div dir="ltr" class="gmail_attr">Vào Th 2, 18 thg 3, 2024 vào lúc 08:12 {OFFICE} &lt;<a href="mailto:'
        f'{ADDRESS}">{ADDRESS}</a>&gt; đã viết:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px '
        f'0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">{paragraphs(letter)}</blockquote></div>'
    )


def outlook_html(said: str, letter: str, signature: str) -> tuple[str, str]:
    return "", (
        f'<html><head><style>p {{margin:0}}</style></head><body dir="ltr"><div>{paragraphs(said)}</div><div><br></div>'
        f'<div id="Signature">{paragraphs(signature)}</div><div id="appendonsend"></div><hr style="display:inline-block;'
        f'width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Từ:</b> {OFFICE} &lt;'
        f"{ADDRESS}&gt;<br><b>Đã gửi:</b> Thứ Hai, 18 Tháng Ba 2024 8:12 SA<br><b>Đến:</b> Mận<br><b>Chủ đề:</b> "
        f"Giao nhiệm vụ</font><div>&nbsp;</div></div><div>{paragraphs(letter, 'p')}</div></body></html>"
    )


def word_html(said: str, letter: str, signature: str) -> tuple[str, str]:
    def words(text: str) -> str:
        return "".join(f"<p class=MsoNormal>{escape(line) or '<o:p>&nbsp;</o:p>'}</p>" for line in text.split("\n"))

    return "", (
        f"<html><body lang=VI><div class=WordSection1>{words(_above(said, signature))}<p class=MsoNormal>&nbsp;</p><div>"
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal><b>From:</b> '
        f"{OFFICE} &lt;{ADDRESS}&gt; <br><b>Sent:</b> Monday, March 18, 2024 8:12 AM<br><b>To:</b> Mận<br><b>Subject:</b> "
        f"Giao nhiệm vụ</p></div></div>{words(letter)}</div></body></html>"
    )


def thunderbird_html(said: str, letter: str, signature: str) -> tuple[str, str]:
    signed = f'<div class="moz-signature">-- <br>{paragraphs(signature)}</div>' if signature else ""
    return "", (
        f'<html><body><p>{escape(said).replace(chr(10), "<br>")}</p>{signed}<div class="moz-cite-prefix">Vào lúc 08:12 '
        f'18/03/2024, {OFFICE} đã viết:<br></div><blockquote type="cite" cite="mid:1@x">{paragraphs(letter)}</blockquote>'
        "</body></html>"
    )


def apple_html(said: str, letter: str, signature: str) -> tuple[str, str]:
    return "", (
        f'<html><body style="overflow-wrap: break-word">{paragraphs(_above(said, signature))}<div><br><blockquote '
        f'type="cite"><div>Vào 18 thg 3, 2024, lúc 08:12, {OFFICE} &lt;{ADDRESS}&gt; đã viết:</div><br><div>'
        f"{paragraphs(letter)}</div></blockquote></div></body></html>"
    )


def yahoo_html(said: str, letter: str, signature: str) -> tuple[str, str]:
    return "", (
        f'<div class="yahoo-style-wrap">{paragraphs(_above(said, signature))}</div><div id="ydp1yahoo_quoted_3" '
        f'class="yahoo_quoted"><div>Vào Thứ Hai, 18 tháng 3, 2024 lúc 08:12:33 GMT+7, {escape(OFFICE)} &lt;{ADDRESS}&gt; '
        f"đã viết:</div><div><br></div>{paragraphs(letter)}</div>"
    )


def proton_html(said: str, letter: str, signature: str) -> tuple[str, str]:
    return "", (
        f'{paragraphs(_above(said, signature))}<div class="protonmail_quote">On Monday, March 18th, 2024 at 8:12 AM, '
        f'{OFFICE} &lt;{ADDRESS}&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">{paragraphs(letter)}'
        "</blockquote></div>"
    )


def zimbra_html(said: str, letter: str, signature: str) -> tuple[str, str]:
    return "", (
        f'<div style="font-family: arial">{paragraphs(_above(said, signature))}<div><br></div><hr id="zwchr" '
        f'data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>Từ: </b>"{OFFICE}"<br><b>Tới: </b>"Mận"<br><b>Đã gửi: '
        f"</b>Thứ Hai, 18 Tháng 3 2024 08:12:33<br><b>Chủ đề: </b>Giao nhiệm vụ</div><div>{paragraphs(letter)}</div></div>"
    )


_RULE = "_" * 32
PROGRAMS: dict[str, Program] = {
    "gmail": announced(f"Vào Th 2, 18 thg 3, 2024 vào lúc 08:12 {OFFICE} <", f"{ADDRESS}> đã viết:"),
    "gmail at a colon": announced(f"Vào Th 2, 18 thg 3, 2024 lúc 08:12 {OFFICE} <{ADDRESS}>", "đã viết:", width=76),
    "gmail on a Sunday": announced(f"Vào CN, 17 thg 3, 2024 lúc 21:03 {OFFICE} <{ADDRESS}> đã viết:", width=76),
    "gmail older": announced(f"Vào 14:24 18 tháng 3, 2024, {OFFICE} <{ADDRESS}> đã viết:"),
    "gmail English": announced(f"On Mon, Mar 18, 2024 at 8:12 AM {OFFICE} <", f"{ADDRESS}> wrote:"),
    "gmail html": gmail_html,
    "apple": apple,
    "apple html": apple_html,
    "iphone": phone_line("Đã gửi từ iPhone của tôi", apple),
    "iphone newer": phone_line("Được gửi từ iPhone của tôi", apple),
    "iphone English": phone_line("Sent from my iPhone", apple),
    "yahoo": announced(
        f"Vào Thứ Hai, 18 tháng 3, 2024 lúc 08:12:33 GMT+7, {OFFICE} <{ADDRESS}> đã viết:", quoting=False
    ),
    "yahoo on android": phone_line(
        "Đã gửi từ Yahoo Mail trên Android",
        announced(f"Vào Th 2, 18 thg 3, 2024 lúc 8:12, {OFFICE}", f"<{ADDRESS}> đã viết:", quoting=False),
    ),
    "yahoo html": yahoo_html,
    "thunderbird": announced(f"Vào lúc 08:12 18/03/2024, {OFFICE} đã viết:", width=72),
    "thunderbird name first": announced(f"{OFFICE} đã viết vào lúc 08:12 18/03/2024:", width=72),
    "thunderbird name only": announced(f"{OFFICE} đã viết:", width=72),
    "thunderbird html": thunderbird_html,
    "k-9": announced(f"Vào 08:12:33 GMT+07:00, 18 tháng 3, 2024, {OFFICE} <{ADDRESS}> đã viết:", width=72),
    "roundcube": announced(f"Vào ngày 2024-03-18 08:12, {OFFICE} viết:", width=72),
    "roundcube original": block(
        "-------- Thư gốc --------", "Tiêu đề: Giao nhiệm vụ", "Ngày: 2024-03-18 08:12", f"Gửi từ: {OFFICE} <{ADDRESS}>",
        "Người nhận: Mận <man@truonghoc.example.vn>", "Đồng kính gửi: Đào <dao@truonghoc.example.vn>",
    ),
    "android original": block(
        "-------- Thư gốc --------", "Chủ đề: Giao nhiệm vụ", "Đã gửi: 18 tháng 3, 2024", f"Từ: {OFFICE}", "Tới: Mận",
        "Cc: Đào",
    ),
    "outlook": block(
        _RULE, f"Từ: {OFFICE} <{ADDRESS}>", "Đã gửi: Thứ Hai, 18 Tháng Ba 2024 8:12 SA", "Đến: Mận",
        "Chủ đề: Giao nhiệm vụ",
    ),
    "outlook without a rule": block(
        f"Từ: {OFFICE}", "Ngày gửi: Thứ Hai, 18 Tháng Ba 2024 8:12 SA", "Tới: Mận; Đào", "Cc: Hạnh",
        "Tiêu đề: Giao nhiệm vụ",
    ),
    "outlook old": block(
        "-----Original Message-----", f"From: {OFFICE} [mailto:{ADDRESS}] ", "Sent: Monday, March 18, 2024 8:12 AM",
        "To: Mận", "Subject: Giao nhiệm vụ",
    ),
    "outlook English": block(
        _RULE, f"From: {OFFICE} <{ADDRESS}>", "Sent: Monday, March 18, 2024 8:12:33 AM", "To: Mận",
        "Subject: [MNHB-KH11-A1] Giao nhiệm vụ",
    ),
    "outlook html": outlook_html,
    "word html": word_html,
    "outlook on ios": phone_line(
        "Tải Outlook cho iOS<https://aka.ms/o0ukef>",
        block(_RULE, f"Từ: {OFFICE} <{ADDRESS}>", "Đã gửi: Monday, March 18, 2024 8:12:33 AM", "Đến: Mận", "Chủ đề: x"),
    ),
    "outlook on android": phone_line(
        "Đã gửi từ Outlook cho Android",
        block(_RULE, f"From: {OFFICE} <{ADDRESS}>", "Sent: Monday, March 18, 2024 8:12:33 AM", "To: Mận", "Subject: x"),
    ),
    "windows mail": phone_line(
        "Được gửi từ Thư cho Windows",
        block(f"Từ: {OFFICE}", "Đã gửi: 18 Tháng Ba 2024 8:12 SA", f"Tới: {ADDRESS}", "Chủ đề: Giao nhiệm vụ"),
    ),
    "zimbra": block(
        "----- Original Message -----", f'Từ: "{OFFICE}" <{ADDRESS}>', "Tới: Mận", "Đã gửi: Thứ Hai, 18 Tháng 3 2024",
        "Chủ đề: Giao nhiệm vụ",
    ),
    "zimbra html": zimbra_html,
    "samsung": phone_line(
        "Được gửi từ điện thoại thông minh Samsung Galaxy của tôi.",
        block("-------- Thư gốc --------", f"Từ: {OFFICE} <{ADDRESS}>", "Ngày: 18/3/24 08:12 (GMT+07:00)", "Tới: Mận"),
    ),
    "proton html": proton_html,
    "bottom posted": bottom,
}  # fmt: skip

OTHER_LANGUAGES: dict[str, tuple[str, ...]] = {
    "English": (f"On 18/03/2024 08:12, {OFFICE} wrote:",),
    "French": (f"Le lun. 18 mars 2024 à 08:12, {OFFICE} <{ADDRESS}> a", "écrit :"),
    "German": (f"Am Mo., 18. März 2024 um 08:12 Uhr schrieb {OFFICE} <", f"{ADDRESS}>:"),
    "Spanish": (f"El lun, 18 mar 2024 a las 8:12, {OFFICE} (<{ADDRESS}>)", "escribió:"),
    "Portuguese": (f"Em seg., 18 de mar. de 2024 às 08:12, {OFFICE} <", f"{ADDRESS}> escreveu:"),
    "Dutch": (f"Op ma 18 mrt 2024 om 08:12 schreef {OFFICE} <{ADDRESS}>:",),
    "Italian": (f"Il giorno lun 18 mar 2024 alle ore 08:12 {OFFICE} <", f"{ADDRESS}> ha scritto:"),
    "Polish": (f"pon., 18 mar 2024 o 08:12 {OFFICE} <{ADDRESS}> napisał(a):",),
    "Russian": (f"пн, 18 мар. 2024 г. в 08:12, {OFFICE} <{ADDRESS}>:",),
    "Chinese": (f"{OFFICE} <{ADDRESS}> 于2024年3月18日周一 08:12写道:",),
    "Japanese": (f"2024年3月18日(月) 8:12 {OFFICE} <{ADDRESS}>:",),
    "Korean": (f"2024년 3월 18일 (월) 오전 8:12, {OFFICE} <{ADDRESS}>님이 작성:",),
    "Swedish": (f"Den mån 18 mars 2024 kl 08:12 skrev {OFFICE} <{ADDRESS}>:",),
    "Danish": (f"Den man. 18. mar. 2024 kl. 08.12 skrev {OFFICE} <", f"{ADDRESS}>:"),
    "Norwegian": (f"man. 18. mars 2024 kl. 08:12 skrev {OFFICE} <{ADDRESS}>:",),
    "Finnish": (f"ma 18. maalisk. 2024 klo 8.12 {OFFICE} ({ADDRESS}) kirjoitti:",),
    "Czech": (f"po 18. 3. 2024 v 8:12 odesílatel {OFFICE} <{ADDRESS}> napsal:",),
    "Hungarian": (f"{OFFICE} <{ADDRESS}> ezt írta (időpont: 2024. márc. 18., H, 8:12):",),
    "Turkish": (f"{OFFICE} <{ADDRESS}>, 18 Mar 2024 Pzt, 08:12 tarihinde şunu yazdı:",),
    "Ukrainian": (f"пн, 18 бер. 2024 р. о 08:12 {OFFICE} <{ADDRESS}> пише:",),
    "Indonesian": (f"Pada Sen, 18 Mar 2024 pukul 08.12 {OFFICE} <{ADDRESS}> menulis:",),
    "Greek": (f"Στις Δευ 18 Μαρ 2024 στις 8:12 π.μ., ο/η {OFFICE} <{ADDRESS}> έγραψε:",),
    "Romanian": (f"În lun., 18 mar. 2024 la 08:12, {OFFICE} <{ADDRESS}> a scris:",),
}


def decomposed(text: str) -> str:
    """As a Mac writes it: NFD."""
    return unicodedata.normalize("NFD", text)


def half_decomposed(text: str) -> str:
    """As windows-1258 has it: tones as combining marks behind whole letters."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    spread = [unicodedata.normalize("NFD", character) for character in text]
    parts = [("".join(c for c in s if c not in tones), "".join(c for c in s if c in tones)) for s in spread]
    return "".join(unicodedata.normalize("NFC", letter) + tone for letter, tone in parts)


def unmarked(text: str) -> str:
    """As many people type it in haste: without marks."""
    spread = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in spread if not unicodedata.combining(c))


FORMS: dict[str, Callable[[str], str]] = {
    "NFC": str,
    "NFD": decomposed,
    "windows-1258": half_decomposed,
}
