"""Documents cited: kind, number, symbol, date, issuer, subject, with every irregularity of real citations.

A first citation states kind, number and symbol, issuing body, date and trích yếu; a law its name only
(Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6). In practice words and blanks are missing, and party papers write `05-NQ/TU`.
"""

import datetime
import re
from dataclasses import dataclass

from domain.document import Citation
from domain.plan.letters import LOWER

KIND = (
    "Thông tư liên tịch|Nghị quyết liên tịch|Chương trình hành động|Chương trình phối hợp|Văn bản hợp nhất"
    "|Kế hoạch liên ngành|Kế hoạch phối hợp|Hướng dẫn liên ngành|Thông báo kết luận|Thông tư|Nghị định"
    "|Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Chương trình|Công văn|Công điện|Hướng dẫn|Thông báo|Kết luận"
    "|Quy định|Quy chế|Điều lệ|Đề án|Dự án|Phương án|Báo cáo|Tờ trình|Bộ luật|Luật|Pháp lệnh|Hiến pháp"
    "|Thông tri|Văn bản|Biên bản|Lệnh|CV|Giấy mời"
)
_ANY_CASE = "|".join(f"[{kind[0]}{kind[0].lower()}]{kind[1:]}" for kind in KIND.split("|"))
_GROUP = r"[A-ZĐ&][\w&]*(?:\.[\w&]+)*"
_SYMBOL = rf"{_GROUP}(?:\s?[-–]\s?{_GROUP})*"
_NUMBER = (
    r"(?P<number>\d{1,6}[a-z]?(?:/(?:19|20)\d{2})?)\s*"
    rf"(?:/\s*(?P<symbol>{_SYMBOL})|(?P<dash>-)(?P<gap>\s*)(?P<party>[A-ZĐ][\w]{{0,4}}\s*/\s*{_GROUP}(?:-{_GROUP})*))"
)
CITED = re.compile(
    rf"(?<!\w)(?P<kind>(?:{_ANY_CASE})(?P<tail>(?:\s+[^\W\dA-Z_]+){{0,2}}?))\s*:?\s*(?P<so>số\s*:?\s*)?{_NUMBER}"
)
_LOOSE = re.compile(rf"^(?P<so>số\s*:?\s*){_NUMBER}")
_NAMED = re.compile(rf"^(?P<kind>{KIND})(?!\w)\s*")
DATE = re.compile(
    r"(?P<word>ngày\s*)?(?P<day>\d{1,2})\s*(?:(?P<sep>[/.-])\s*(?P<month>\d{1,2})\s*(?P=sep)\s*(?P<year>(?:19|20)\d{2})"
    r"|\s+tháng\s+(?P<month2>\d{1,2})\s+năm\s+(?P<year2>(?:19|20)\d{2}))"
)
_SUBJECT_WORDS = (
    "ban hành|phê duyệt|quy định|hướng dẫn|triển khai|sửa đổi|bổ sung|thực hiện|phân bổ|công bố|giao|quán triệt"
    "|đẩy mạnh|nhằm|yêu cầu"
    "|chỉ đạo|tổ chức|tăng cường|phát động|bãi bỏ|thay thế|điều chỉnh|kiện toàn|thành lập|xây dựng|tiếp tục|nâng "
    "cao|đối với"
    "|liên quan|kèm theo|năm học|tuyên truyền|phòng, chống|bảo đảm|đảm bảo"
)
_SUBJECT = re.compile(
    rf"\s(?=[Vv]ề(?:\s|[{LOWER}]))|\s(?=[Vv]/[Vv])|\s*[,:]\s*(?=[Vv]ề\s)"
    rf"|(?<!Ban)(?<!ban)\s(?=(?:{_SUBJECT_WORDS})(?!\w))"
    r"|\s(?=(?:Ban hành|Phê duyệt|Quy định|Hướng dẫn|Triển khai|Sửa đổi|Thực hiện|Tăng cường)(?!\w))|\s(?=\()"
)
_ABOUT = re.compile(rf"^(?:về việc(?!\w)|[Vv]/[Vv]\s*:?|[Vv]ề(?=\s|[{LOWER}]))\s*")
BODY = (
    r"Trường|UBND|U[ỷy] ban|Ủy ban|Phòng|Sở|Bộ|Chính phủ|Thủ tướng|Quốc hội|Ban|HĐND|Hội đồng|Tỉnh ủy|Thị ủy|Thành "
    r"ủy|Huyện ủy|Đảng ủy"
    r"|Đảng bộ|Chi bộ|Công đoàn|Trung tâm|Cục|Hiệu trưởng|Liên đoàn|Công an|Chủ tịch"
)
_BARE_ISSUER = re.compile(rf"^(?:{BODY})(?!\w)")


@dataclass(frozen=True)
class Cited:
    """A citation with what is irregular about it, and where it stands in the text."""

    citation: Citation
    start: int
    end: int  # of kind, number and date
    number: str = ""  # number and symbol as printed
    lacks_number_word: bool = False  # `số` is missing
    lacks_date_word: str | None = None  # the date as printed, when `ngày` is missing before it
    blank_in_symbol: bool = False


def cited(text: str, kind: str | None = None) -> Cited | None:
    """The outer citation of one piece of text; a document named inside another's subject is not a row of its own."""
    found = CITED.search(text)
    if found and found.start() == 0:
        return _read(text, found, found["kind"], None)
    before = re.search(r"\s*(?:ban hành\s+)?(?:kèm\s+)?theo\s+$", text[: found.start()]) if found else None
    if found and before:
        return _read(text, found, found["kind"], text[: before.start()])
    loose = _LOOSE.match(text)
    if loose and kind:
        return _read(text, loose, kind, None)
    named = _named(text)
    return _read(text, found, found["kind"], None) if found and not named else named


def _read(text: str, found: re.Match[str], kind: str, subject: str | None) -> Cited:
    rest = text[found.end() :]
    dated = re.match(r"\s*(?:,|\(|ký|ban hành)?\s*", rest)
    date = DATE.match(rest, dated.end() if dated else 0)
    end = found.end()
    if date:
        rest, end = rest[date.end() :].removeprefix(")"), found.end() + date.end()
    issuer, after = _issuer(rest)
    late = re.search(rf"\s+(?={DATE.pattern}$)", issuer) if issuer and not date else None
    if issuer and late:  # `của Sở GD&ĐT ngày 20/8/2024`
        date = DATE.match(issuer, late.end())
        issuer = issuer[: late.start()]
    symbol = re.sub(r"\s+", "", found["symbol"] or found["party"])
    return Cited(
        Citation(kind.strip(), found["number"], symbol, as_date(date), issuer, subject if subject else _about(after)),
        found.start(),
        end,
        text[found.start("number") : found.end()],
        lacks_number_word=not found["so"],
        lacks_date_word=date[0].strip() if date and not date["word"] else None,
        blank_in_symbol=bool(re.search(r"\s", found[0][found.start("number") - found.start() :])),
    )


def _issuer(rest: str) -> tuple[str | None, str]:
    """Splits what follows the date: (issuer, the rest)."""
    led = re.match(r"\s*,?\s*của\s+", rest)
    start = led.end() if led else len(rest) - len(rest.lstrip(" ,"))
    words = rest[start:]
    if not led and not _BARE_ISSUER.match(words):
        return None, rest
    cut = _SUBJECT.search(words)
    name = words[: cut.start()] if cut else words
    return name.strip(" ,;.:") or None, words[cut.start() :] if cut else ""


def _about(rest: str) -> str | None:
    words = rest.strip().strip(",;:.…–- ")
    if words.startswith("("):
        return None
    return _ABOUT.sub("", words).strip() or None


def _named(text: str) -> Cited | None:
    """A law or resolution cited by its name: `Luật Giáo dục ngày 14 tháng 6 năm 2019`."""
    found = _NAMED.match(text)
    if not found or re.match(r"này(?!\w)", text[found.end() :]):
        return None
    rest = text[found.end() :]
    date = DATE.search(rest)
    head = rest[: date.start()] if date else rest
    issuer, after = _issuer(rest[date.end() :]) if date else (None, "")
    split = re.search(r"\s(?:số\s*)?(\d{1,4}(?:/\d{4})?)/(QH\d{1,2})", head)
    number, symbol = (split[1], split[2]) if split else (None, None)
    name = (head[: split.start()] + head[split.end() :] if split else head).strip(" ,;.(")
    subject = name or _about(after)
    return Cited(Citation(found["kind"], number, symbol, as_date(date), issuer, subject or None), 0, found.end())


def as_date(found: re.Match[str] | None) -> datetime.date | None:
    """The day a match of `DATE` names; `None` for one that does not exist."""
    if not found:
        return None
    try:
        return datetime.date(
            int(found["year"] or found["year2"]), int(found["month"] or found["month2"]), int(found["day"])
        )
    except ValueError:
        return None


_ITEM = re.compile(rf"[;,]\s+(?=(?:Căn cứ|Thực hiện|Theo)\s|(?:{KIND})(?!\w)|(?:và\s+)?số\s*\d+[/-])")


def split_items(text: str) -> list[tuple[int, str]]:
    """The pieces of a list of citations with their offsets: cut at a semicolon (or a comma) before a kind.

    A comma cuts only before a kind with its number.
    """
    pieces, start = [], 0
    for cut in _ITEM.finditer(text):
        follows = text[cut.end() :]
        if text[cut.start()] == "," and not CITED.match(follows):
            continue
        if _open_quote(text[start : cut.start()]):
            continue
        pieces.append((start, text[start : cut.start()]))
        start = cut.end()
    pieces.append((start, text[start:]))
    return pieces


def _open_quote(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count("(") > text.count(")")
