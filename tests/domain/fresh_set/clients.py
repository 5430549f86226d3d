"""How each mail program lays out an answer: plain text, HTML, where it puts the signature and the letter it answers."""
# ruff: noqa: E501 - markup as programs write it: long lines

import html
import textwrap
from collections.abc import Callable

from tests.domain.fresh_set.letters import ADDRESS, SENDER

Layout = Callable[[str, str, str, str], tuple[str, str]]
"""(words, signature, quoted letter, subject) -> (plain text, HTML); an empty one is not sent."""

_TO = "dohanh.mnhp@gmail.com"


def _angle(letter: str, width: int = 72) -> str:
    lines: list[str] = []
    for line in letter.split("\n"):
        lines += textwrap.wrap(line, width, break_long_words=False) or [""]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _divs(text: str, attributes: str = "") -> str:
    return "".join(f"<div{attributes}>{html.escape(x, quote=False) or '<br>'}</div>" for x in text.split("\n"))


def _paragraphs(text: str) -> str:
    return "".join(
        f"<p class=MsoNormal>{html.escape(x, quote=False) or '<o:p>&nbsp;</o:p>'}<o:p></o:p></p>"
        for x in text.split("\n")
    )


def _lines(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>\r\n")


def _block(names: str, date: str, subject: str) -> list[tuple[str, str]]:
    sender, sent, to, about = names.split("|")
    return [(sender, f"{SENDER} <{ADDRESS}>"), (sent, date), (to, f"Đỗ Thị Hạnh <{_TO}>"), (about, subject)]


def _plain_block(fields: list[tuple[str, str]]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in fields)


def _html_block(fields: list[tuple[str, str]]) -> str:
    return "<br>".join(f"<b>{name}:</b> {html.escape(value)}" for name, value in fields)


def gmail_web(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Gmail in a browser: the line breaks inside the angle brackets; `-- ` above a stored signature."""
    lead = f"Vào Th 6, 15 thg 3, 2024 vào lúc 08:05 {SENDER} <"
    plain = (
        words
        + (f"\n\n-- \n{signature}" if signature else "")
        + f"\n\n\n{lead}\n{ADDRESS}> đã viết:\n\n{_angle(letter)}\n"
    )
    sign = (
        '<div><br clear="all"></div><div><br></div><span class="gmail_signature_prefix">-- </span><br>'
        f'<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">{_lines(signature)}</div></div>'
        if signature
        else ""
    )
    quote = (
        f'<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">{html.escape(lead)}'
        f'<a href="mailto:{ADDRESS}">{ADDRESS}</a>&gt; đã viết:<br></div><blockquote class="gmail_quote" '
        f'style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">{_divs(letter)}</blockquote></div>'
    )
    return plain, f'<div dir="ltr">{_divs(words)}{sign}</div>{quote}\r\n'


def gmail_android(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Gmail on Android: `dir=auto`, no signature unless the person writes one."""
    body = words + (f"\n\n{signature}" if signature else "")
    lead = f"Vào Th 6, 15 thg 3, 2024, 08:05 {SENDER} <{ADDRESS}> đã viết:"
    quote = (
        f'<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{html.escape(lead)}<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">{_divs(letter)}'
        "</blockquote></div>"
    )
    return f"{body}\n\n{lead}\n\n{_angle(letter)}\n", _divs(body, ' dir="auto"') + quote


def _outlook(names: str, date: str) -> Layout:
    def layout(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
        fields = _block(names, date, subject)
        body = words + (f"\n\n{signature}" if signature else "")
        markup = (
            '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--\r\np.MsoNormal {margin:0cm;font-size:11.0pt}'
            f"\r\n--></style></head><body lang=VI><div class=WordSection1>{_paragraphs(body)}<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
            "<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>"
            f"{_html_block(fields)}<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>{_paragraphs(letter)}"
            "</div></body></html>"
        )
        return f"{body}\n\n{_plain_block(fields)}\n\n{letter}\n", markup

    return layout


def outlook_web(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Outlook in a browser: a rule and `divRplyFwdMsg`."""
    fields = _block("Từ|Đã gửi|Đến|Chủ đề", "15 Tháng Ba 2024 8:05 SA", subject)
    sign = f'<div id="Signature">{_divs(signature, " class=elementToProof")}</div>' if signature else ""
    markup = (
        f'<html><body dir="ltr">{_divs(words, " class=elementToProof")}{sign}<div id="appendonsend"></div>'
        '<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">'
        f"{_html_block(fields)}</font><div>&nbsp;</div></div>{_divs(letter)}</body></html>"
    )
    plain = words + (f"\n\n{signature}" if signature else "") + f"\n{'_' * 32}\n{_plain_block(fields)}\n\n{letter}\n"
    return plain, markup


def outlook_mobile(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Outlook on a phone: its own advertisement as signature."""
    sign = signature or "Tải Outlook cho Android"
    fields = _block("Từ|Đã gửi|Đến|Chủ đề", "Thứ Sáu, 15 Tháng Ba, 2024 8:05 SA", subject)
    markup = (
        f'<html><body><div dir="auto">{_lines(words)}</div><div dir="auto"><br></div>'
        f'<div id="ms-outlook-mobile-signature" dir="auto">{_lines(sign)}</div>'
        f'<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">{_html_block(fields)}'
        f"<div>&nbsp;</div></div><div>{_lines(letter)}</div></body></html>"
    )
    return f"{words}\n\n{sign}\n{'_' * 32}\n{_plain_block(fields)}\n\n{letter}\n", markup


def apple_mail(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Mail on a Mac."""
    lead = f"Vào 15 thg 3, 2024, lúc 08:05, {SENDER} <{ADDRESS}> đã viết:"
    body = words + (f"\n\n{signature}" if signature else "")
    markup = (
        '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body>'
        f'{_lines(body)}<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>{html.escape(lead)}</div>'
        f'<br class="Apple-interchange-newline"><div>{_divs(letter)}</div></blockquote></div><br></body></html>'
    )
    return f"{body}\n\n> {lead}\n> \n{_angle(letter)}\n", markup


def iphone(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Mail on an iPhone."""
    sign = signature or "Đã gửi từ iPhone của tôi"
    lead = f"Vào 15 thg 3, 2024, lúc 08:05, {SENDER} <{ADDRESS}> đã viết:"
    markup = (
        f'<html><head></head><body dir="auto"><div dir="ltr">{_lines(words)}</div><div dir="ltr"><br></div>'
        f'<div dir="ltr">{_lines(sign)}</div><div dir="ltr"><br><blockquote type="cite">{html.escape(lead)}<br><br></blockquote></div>'
        f'<blockquote type="cite"><div dir="ltr">\ufeff{_divs(letter)}</div></blockquote></body></html>'
    )
    return f"{words}\n\n{sign}\n\n{lead}\n\n> \ufeff\n{_angle(letter)}\n", markup


def yahoo(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Yahoo in a browser: the quoted letter is indented, not marked."""
    lead = f"Vào Thứ Sáu, 15 tháng 3, 2024 lúc 08:05:33 GMT+7, {SENDER} <{ADDRESS}> đã viết:"
    body = words + (f"\n\n{signature}" if signature else "")
    quote = textwrap.indent(letter, "  ")
    markup = (
        f'<html><body><div class="ydp1a2b3cyahoo-style-wrap" style="font-family:Helvetica">{_divs(body, " dir=ltr")}'
        '<div><br></div></div><div id="ydp9f8e7dyahoo_quoted_4417" class="ydp9f8e7dyahoo_quoted"><div><div>'
        f"{html.escape(lead)}</div><div><br></div><div>{_divs(letter)}</div></div></div></body></html>"
    )
    return f"{body}\n\n    {lead}  \n \n {quote}\n", markup


def thunderbird(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Thunderbird set to plain text."""
    sign = f"\n\n-- \n{signature}" if signature else ""
    return f"Vào lúc 08:05 15/03/2024, {SENDER} đã viết:\n{_angle(letter)}\n\n{words}{sign}\n", ""


def thunderbird_top(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Thunderbird set to answer above the quote."""
    sign = f"\n\n-- \n{signature}" if signature else ""
    return f"{words}{sign}\n\nVào lúc 08:05 15/03/2024, {SENDER} đã viết:\n{_angle(letter)}\n", ""


def zimbra(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Zimbra in a browser, as many departments of education use it."""
    fields = _block("Từ|Đã gửi|Tới|Chủ đề", "Thứ Sáu, 15 Tháng 3 năm 2024 8:05:12", subject)
    body = words + (f"\n\n{signature}" if signature else "")
    markup = (
        f'<html><body><div style="font-family: arial; font-size: 12pt">{_divs(body)}<br><hr id="zwchr" data-marker="__DIVIDER__">'
        f'<div data-marker="__HEADERS__">{_html_block(fields)}<br></div><br><div data-marker="__QUOTED_TEXT__">{_divs(letter)}</div>'
        "</div></body></html>"
    )
    return f"{body}\n\n----- Thư gốc -----\n{_plain_block(fields)}\n\n{letter}\n", markup


def roundcube(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Roundcube: plain text, `viết` without `đã`."""
    sign = f"\n\n-- \n{signature}" if signature else ""
    return f"{words}{sign}\n\nVào ngày 15-03-2024 08:05, {SENDER} viết:\n{_angle(letter)}\n", ""


def samsung(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """Samsung's mail program."""
    sign = signature or "Được gửi từ điện thoại thông minh Samsung Galaxy của tôi."
    fields = _block("Từ|Ngày|Đến|Chủ đề", "15/3/24 08:05 (GMT+07:00)", subject)
    markup = (
        f'<html><body><div dir="auto">{_lines(words)}</div><div dir="auto"><br></div><div id="composer_signature" dir="auto">'
        f'<div style="font-size:75%">{_lines(sign)}</div></div><div dir="auto"><br></div><div><br></div>'
        f'<div align="left" dir="auto" style="font-size:100%"><div>-------- Tin nhắn gốc --------</div><div>{_html_block(fields)}</div>'
        f"<div><br></div></div>{_divs(letter)}</body></html>"
    )
    return f"{words}\n\n\n{sign}\n\n-------- Tin nhắn gốc --------\n{_plain_block(fields)}\n\n{letter}\n", markup


def k9(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """K-9 on Android, plain text."""
    sign = signature or "Được gửi từ thiết bị Android của tôi bằng K-9 Mail. Xin thứ lỗi vì sự ngắn gọn."
    return (
        f"{words}\n-- \n{sign}\n\nVào 08:05:00 GMT+07:00, 15 tháng 3, 2024, {SENDER} <{ADDRESS}> đã viết:\n{_angle(letter)}\n",
        "",
    )


def zalo(words: str, signature: str, letter: str, subject: str) -> tuple[str, str]:
    """A new mail into which a message from Zalo was pasted: nothing is quoted."""
    body = words + (f"\n{signature}" if signature else "")
    return body + "\n", _divs(body, ' dir="auto"')


CLIENTS: dict[str, Layout] = {
    "gmail_web": gmail_web,
    "gmail_android": gmail_android,
    "outlook_vi": _outlook("Từ|Đã gửi|Đến|Chủ đề", "Thứ Sáu, 15 Tháng Ba 2024 8:05 SA"),
    "outlook_en": _outlook("From|Sent|To|Subject", "Friday, March 15, 2024 8:05 AM"),
    "outlook_web": outlook_web,
    "outlook_mobile": outlook_mobile,
    "apple_mail": apple_mail,
    "iphone": iphone,
    "yahoo": yahoo,
    "thunderbird": thunderbird,
    "thunderbird_top": thunderbird_top,
    "zimbra": zimbra,
    "roundcube": roundcube,
    "samsung": samsung,
    "k9": k9,
    "zalo": zalo,
}
