"""Where the author's words end and the signature begins.

A signature is recognised by the delimiter of RFC 3676 (`-- `), by a line that a mail program adds ("Đã gửi từ iPhone
của tôi"), by a closing formula with a name below it, or by a last paragraph of a name with a telephone or a title.
A formula alone is a courtesy, not a signature: it stays with the words.
"""

import re
from collections.abc import Sequence, Set

from domain.mime.client_lines import is_client_line
from domain.mime.marker_words import keys
from domain.mime.signed_names import SURNAMES, is_own_name, is_thanks
from domain.text import key

_DELIMITER = re.compile(r"^--[ \xa0]?$")
_FOOTER_RULE = re.compile(r"^\s*(?:_{2,}|-{5,}|={5,}|\*{5,})\s*$")
_CONTACT = re.compile(r"https?://|www\.|[^\s@]@[^\s@]+\.\w|(?:\+84|\b0)[\d .()-]{8,13}\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b")
_RULE = re.compile(r"^[\s_=*~–—-]+$")
_LONGEST_FOOTER, _LONGEST_SIGNATURE, _LONGEST_MARKED = 6, 8, 20  # lines that are not blank

_CLOSINGS = keys(
    "trân trọng|trân trọng cảm ơn|xin trân trọng cảm ơn|trân trọng kính chào|kính thư|kính báo|kính chào|"
    "xin chân thành cảm ơn|chân thành cảm ơn|xin cảm ơn|trân trọng kính báo|trân trọng báo cáo|thân ái|thân mến|"
    "thân|trân trọng và cảm ơn|cảm ơn và trân trọng|trân trọng cám ơn|xin trân trọng cám ơn|xin chân thành cám ơn|"
    "người báo cáo|người lập|trân trọng thông báo|"
    "best regards|thanks & best regards|thanks & regards|thanks and regards|thanks and best regards|many thanks|"
    "kind regards|regards|warm regards|best wishes|with best regards|with kind regards|sincerely|"
    "yours sincerely|yours faithfully|yours truly|sincerely yours|rgds|br|mit freundlichen grüßen|"
    "freundliche grüße|viele grüße|beste grüße|mfg|cordialement|bien cordialement|bien à vous|salutations|"
    "saludos|un saludo|saludos cordiales|atentamente|atenciosamente|att|cumprimentos|met vriendelijke groet|"
    "vriendelijke groet|groeten|cordiali saluti|distinti saluti|saluti|med venlig hilsen|venlig hilsen|mvh|"
    "med vänliga hälsningar|vänliga hälsningar|med vennlig hilsen|vennlig hilsen|pozdrawiam|z poważaniem|"
    "s pozdravem|\u0441 уважением|ystävällisin terveisin"
)
_TITLES = re.compile(
    r"(?:hieu truong|pho hieu truong|p\.? ?hieu truong|hieu pho|to truong|to pho|giao vien|nhan vien|van thu|"
    r"ke toan|y te|thu quy|bi thu|bao ve|cap duong|thu vien|chuyen vien|pho truong phong|truong phong|pho phong|"
    r"chu tich|tong phu trach|truong mam non|truong mn|truong tieu hoc|truong th|truong thcs|phong gd|"
    r"dt|sdt|dien thoai|mobile|tel|zalo|email|e-mail|dia chi|hotline)\b"
)
_SENTENCE_ENDS = re.compile(r"(?:[.!?…)]|\b(?:ạ|nhé|nha|nhe|a))\W*$", re.I)
# Below these a name is whom the sentence is about: "chuyển cho cô", "người làm thay:".
_GOES_ON = re.compile(
    r"[:,–-]$|\b(?:cho|la|voi|cua|va|gui|chuyen|giao|ban giao|nho|thay|boi|gom|nhu|dong chi|d/c|co giao|ten|nguoi)$"
    r"|(?<!nhe )(?<!nha )(?<! a )(?<!oi )\b(?:cho|voi|nho|gui|giao|chuyen|thay|la) (?:co|thay|anh|chi|em|ban|c|a|e)$"
)
_AFTERTHOUGHT = re.compile(r"^\W*(?:p ?[/.]? ?s|tb|tai but|nb|luu y|n\.b)\b[\W]", re.I)


def is_delimiter(line: str) -> bool:
    """Whether the line is the signature delimiter of RFC 3676, with or without its blank."""
    return _DELIMITER.match(line) is not None


def is_closing(line: str) -> bool:
    """Whether the line is only a closing formula ("Trân trọng./.", "Best regards,")."""
    return len(line) < 60 and key(line).strip(" .,!/;:-–*_") in _CLOSINGS


def signature_span(lines: Sequence[str], author: Set[str] = frozenset()) -> tuple[int, int]:
    """First and past-the-last line of the signature at the end of the lines; equal where there is none.

    `author`: the words of the author's name, as far as the mail's head tells it.
    """
    end = len(lines)
    added = _added_start(lines)
    start = _personal_start(lines, added, author)
    below = next((i for i in range(start + 1, end) if _AFTERTHOUGHT.match(key(lines[i]) + " ")), end)
    return start, below


def _added_start(lines: Sequence[str]) -> int:
    """Where a delimiter, a line of the mail program or a list's footer begins; the number of lines if nowhere."""
    below = sum(1 for line in lines if line.strip())  # lines that are not blank, from here on
    spoken = False
    for index, line in enumerate(lines):
        below -= 1 if line.strip() else 0
        if is_delimiter(line):
            if line != "--" or below <= _LONGEST_MARKED:
                return index
        elif is_client_line(line) or (spoken and 0 < below <= _LONGEST_FOOTER and _is_footer(lines[index:])):
            return index
        spoken = spoken or bool(line.strip())
    return len(lines)


def _is_footer(lines: Sequence[str]) -> bool:
    """A rule with a few lines below it, one of which is an address or a link."""
    return _FOOTER_RULE.match(lines[0]) is not None and any(_CONTACT.search(line[:500]) for line in lines[1:])


def _personal_start(lines: Sequence[str], end: int, author: Set[str]) -> int:
    """Where the closing formula with a name, or the last paragraph with a name and title, begins above line `end`."""
    filled: list[int] = []
    for index in range(end - 1, -1, -1):
        if not lines[index].strip():
            continue
        if not filled and end < len(lines) and is_closing(lines[index]) and not is_client_line(lines[end]):
            return index  # the name stands below a delimiter or a rule
        if filled and is_closing(lines[index]):
            below = [lines[i] for i in filled if not _RULE.match(lines[i])]
            signed = bool(below) and _names_somebody(below[-1]) and all(map(_signs, below))
            return index if signed else end
        filled.append(index)
        if len(filled) > _LONGEST_SIGNATURE or len(lines[index]) > 100:
            break
    return _last_paragraph(lines, end, author)


def _names_somebody(line: str) -> bool:
    """Whether the first line below a formula is a name or a title, and no further sentence."""
    parts = [word for word in re.split(r"[\W\d_]+", line) if word]
    return (
        len(parts) <= 2
        or _TITLES.match(key(line)) is not None
        or sum(word[0].isupper() for word in parts) * 2 > len(parts)
    )


def _signs(line: str) -> bool:
    """Whether the line may stand in a signature: short, and neither a sentence nor a point of a list."""
    text = line.strip()
    if text[0] in "-–•" and (_CONTACT.search(text[:200]) or _TITLES.match(key(text).lstrip("-–• "))):
        return len(text) <= 100
    return len(text) <= 100 and (text[0].isalnum() or text[0] in '(*_[+<|"“') and not text.endswith(("?", ":", ";"))


def _last_paragraph(lines: Sequence[str], end: int, author: Set[str]) -> int:
    """A last paragraph of up to six short lines: a bare name, then a title, telephone or address.

    A line alone below a finished sentence is one when it is a Vietnamese name in full, or nothing but a title; below
    any words but "chuyển cho", and below "Em cảm ơn ạ", when it is the author's own name.
    """
    last = next((i for i in range(end - 1, -1, -1) if lines[i].strip()), -1)
    first = last
    while first > 0 and last - first < 6 and lines[first - 1].strip():
        first -= 1
    above = next((lines[i].rstrip() for i in range(first - 1, -1, -1) if lines[i].strip()), "")
    paragraph = lines[first : last + 1]
    thanked = len(paragraph) == 2 and is_thanks(paragraph[0])
    if above and (len(paragraph) == 1 or thanked) and is_own_name(lines[last], author):
        return last if thanked or not _GOES_ON.search(key(above)) else end
    if len(paragraph) == 1:
        return first if _SENTENCE_ENDS.search(above) and _is_signed_name(paragraph[0]) else end
    if not 2 <= len(paragraph) <= 6 or not above or above.endswith((":", ",", "-")) or not _is_name(paragraph[0]):
        return end
    marked = [line for line in paragraph[1:] if _CONTACT.search(line) or _TITLES.match(key(line).lstrip("- *("))]
    if any(_is_name(line) and line not in marked for line in paragraph[1:]):
        return end  # a list of people
    return first if marked and all(_signs(line) and len(line) <= 80 for line in paragraph) else end


def _is_signed_name(line: str) -> bool:
    words = key(line.strip(" .,*_/")).split()
    if not 2 <= len(words) <= 5 or line.rstrip().endswith(("?", "!")):
        return False
    title = _TITLES.match(" ".join(words))
    return (title is not None and title.end() == len(" ".join(words))) or (words[0] in SURNAMES and _is_name(line))


def _is_name(line: str) -> bool:
    words = line.strip(" .,*_").split()
    return 2 <= len(words) <= 6 and all(word[0].isupper() and word.replace(".", "").isalpha() for word in words)
