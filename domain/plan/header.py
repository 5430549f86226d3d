"""The head of the page: boxes 1-5 of Nghị định 30/2020/NĐ-CP, side by side, cell by cell, or lost."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.document import KINDS, Header, Kind, Urgency
from domain.plan.letters import LOWER, UPPER
from domain.plan.lines import Joined, Line, collapse, columns, is_rule, is_upper
from domain.plan.markers import ROMAN, marker
from domain.text import key

_MOTTO = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam")
_SLOGAN = "doc lap tu do hanh phuc"
_NUMBER = re.compile(r"^S[ốôố]\s*[:.]?\s*(?=$|[\d/….\-–_ ]|[A-ZĐ])", re.IGNORECASE)
_NUMBER_SYMBOL = re.compile(
    r"(?P<number>\d{1,6}[a-zA-Z]?)?[\s.…_]*(?:/|(?P<party>-))\s*(?P<symbol>[A-ZĐ][\w&./\-– ]*)", re.UNICODE
)
_DATE = re.compile(
    r"^(?P<place>.*?)[,.;]?\s*\b(?:ngày|Ngày|NGÀY)\s*(?P<day>[\d….]*)\s*(?:tháng|Tháng|/)\s*(?P<month>[\d….]*)\s*"
    r"(?:năm|Năm|/)\s*(?P<year>[\d….]*)[.\s]*$"
)
# Where the right column begins when only one blank was left between the columns.
_BESIDE = re.compile(
    rf"\s+(?=CỘNG H[ÒO]|ĐẢNG CỘNG SẢN VIỆT|Độc lập\s*[-–])|(?<=[{UPPER}\d])\s+(?=[{UPPER}][{LOWER}]+[^,/]*,\s*ngày\b)"
)
_SECRET = re.compile(r"^(TỐI MẬT|TUYỆT MẬT|MẬT)$")
# A line that begins with one of these begins the name of a body; many are names of schools, too (`HỘI AN`, `BAN MAI`).
_BODY_WORDS = re.compile(
    r"^(TRƯỜNG|PHÒNG|SỞ|UBND|[UỦ][ỶY]\s+BAN|UỶ BAN|ĐẢNG [UỦ][ỶY]|ĐẢNG BỘ|CHI BỘ|TRUNG TÂM|CÔNG ĐOÀN|LIÊN ĐOÀN|CĐCS"
    r"|CĐ|LĐLĐ|BCH"
    r"|HỘI (?:ĐỒNG|LIÊN|NÔNG|CỰU|KHUYẾN|CHỮ)|ĐOÀN (?:TRƯỜNG|TNCS|TN|THANH|XÃ|PHƯỜNG|KHỐI|HUYỆN|TỈNH)|BỘ (?!ĐỘI)"
    r"|HUYỆN [UỦ][ỶY]|THỊ [UỦ][ỶY]"
    r"|BAN (?!MAI)|TỔ (?!QUỐC)|CỤC|TỔNG|VIỆN|HỌC VIỆN|CỤM|LIÊN ĐỘI|NHÀ TRẺ|CƠ SỞ|HĐND|KHỐI|NHÓM)"
)
# The kind of a school, after which its name follows on the next line whatever it begins with.
_SCHOOL_KIND = re.compile(
    r"^(TRƯỜNG|NHÀ TRẺ)(\s.*)?\s(MẦM NON|MẪU GIÁO|TIỂU HỌC|THCS|THPT|TRUNG HỌC CƠ SỞ|TRUNG HỌC PHỔ THÔNG|MN|TH|NỘI "
    r"TRÚ|BÁN TRÚ|CHUYÊN)$"
)
_KIND_TAIL = re.compile(r"^(HÀNH ĐỘNG|CÔNG TÁC|PHỐI HỢP)$")


@dataclass(frozen=True)
class Head:
    """What stands above the abstract, and the roles of its lines."""

    header: Header
    kind: Kind | None = None
    title_at: int | None = None  # index of the line with the kind
    title_rest: str = ""  # the abstract's beginning, when it stands on the line of the kind
    urgency: Urgency | None = None
    secret: bool = False
    lost: bool = True  # nothing of boxes 1-4 is there
    roles: tuple[tuple[str, int], ...] = ()


@dataclass
class _Cells:
    """The pieces of the page head sorted by what they are."""

    bodies: list[str] = field(default_factory=list)
    number: list[str] = field(default_factory=list)
    date: list[str] = field(default_factory=list)
    motto: bool = False
    motto_rest: str = ""  # what the next line must begin with, when the motto is broken over lines
    urgency: Urgency | None = None
    secret: bool = False


def find_kind(lines: Sequence[Line]) -> tuple[int, Kind, str] | None:
    """The line with tên loại: alone on its line, or in capitals before the abstract."""
    for at, line in enumerate(lines[:60]):
        text = line.text.strip(" :.")
        kind, rest = _kind_of(text)
        broken = at > 0 and lines[at - 1].text.endswith(("-", "–", " VÀ"))  # `PHÒNG TÀI CHÍNH -` / `KẾ HOẠCH`
        if (
            kind
            and not broken
            and (not rest or (is_upper(text) and not _NUMBER.match(rest) and not rest.startswith(("SỐ ", ","))))
        ):
            return at, kind, rest
        mark = marker(line.text)
        if mark and mark.kind == "heading" and mark.rank <= ROMAN and at > 4:
            return None
    return None


def _kind_of(text: str) -> tuple[Kind | None, str]:
    text = re.sub(r"^\(?DỰ THẢO\)?\s+", "", text)
    folded = key(text)
    for name, symbol in KINDS.items():
        plain = key(name)
        if folded == plain or (folded.startswith(plain + " ") and is_upper(text)):
            words = len(plain.split())
            parts = text.split()
            rest = " ".join(parts[words:])
            if _KIND_TAIL.match(rest):
                return Kind(text, symbol), ""
            return Kind(" ".join(parts[:words]), symbol), rest
    return None, ""


def read_head(lines: Sequence[Line]) -> Head:
    """Read boxes 1-5a; what is lost stays `None`, nothing is guessed."""
    found = find_kind(lines)
    above = lines[: found[0]] if found else lines[:25]
    cells = _Cells()
    roles = []
    for line in above:
        role = _sort(line, cells)
        roles.append((role, line.number))
    number, symbol = _number(cells.number)
    place, date = _place_and_date(cells.date)
    parent, issuer = split_bodies(cells.bodies)
    header = Header(parent, issuer, number, symbol, place, date)
    lost = not cells.motto and all(value is None for value in (parent, issuer, number, symbol, place, date))
    if not found:
        return Head(header, lost=lost, secret=cells.secret, urgency=cells.urgency, roles=tuple(roles))
    at, kind, rest = found
    return Head(header, kind, at, rest, cells.urgency, cells.secret, lost, tuple(roles))


def _sort(line: Line, cells: _Cells) -> str:
    if is_rule(line):
        return "rule"
    role = "header"
    for cell in line.cells or columns(line):
        for piece in _BESIDE.split(cell):
            role = _sort_piece(piece.strip(), cells) or role
    return role


def _sort_piece(piece: str, cells: _Cells) -> str | None:
    folded = " ".join(re.sub(r"[^\w]+", " ", key(piece)).split())
    if not folded:
        return "rule"
    motto = next((words for words in (*_MOTTO, _SLOGAN) if folded in words), "")
    if motto and (is_upper(piece) or motto == _SLOGAN) and (len(folded.split()) > 1 or folded == cells.motto_rest):
        cells.motto, cells.motto_rest = True, motto.partition(folded)[2].strip()
    elif _SECRET.match(piece.strip("[]() ")):
        cells.secret = True
    elif piece.strip("[]() ") in list(Urgency):
        cells.urgency = Urgency(piece.strip("[]() "))
    elif folded.startswith("du thao"):
        return "draft_mark"
    elif _NUMBER.match(piece) or (cells.number and not cells.number[-1].strip(" :").removeprefix("Số")):
        cells.number.append(piece)
    elif is_upper(piece) and not re.match(r"^NGÀY\b", piece):
        cells.bodies.append(piece)
    else:
        cells.date.append(piece)
    return None


def _number(pieces: list[str]) -> tuple[str | None, str | None]:
    text = collapse(" ".join(pieces))
    text = _NUMBER.sub("", text)
    found = _NUMBER_SYMBOL.search(text)
    if found:
        return found["number"], re.sub(r"\s+", "", found["symbol"]).strip(".-–/") or None
    bare = re.match(r"\d{1,6}[a-z]?", text)
    return (bare[0], None) if bare else (None, None)


def _place_and_date(pieces: list[str]) -> tuple[str | None, datetime.date | None]:
    found = _DATE.match(collapse(" ".join(pieces)))
    if not found:
        return None, None
    place = found["place"].strip(" ,.;()") or None
    try:
        return place, datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return place, None


def split_bodies(pieces: Sequence[str]) -> tuple[str | None, str | None]:
    """Cơ quan chủ quản and cơ quan ban hành: a body begins where a line begins with the word for one."""
    bodies: list[str] = []
    for piece in pieces:
        if (bodies and not _BODY_WORDS.match(piece)) or (bodies and _unfinished(bodies[-1])):
            bodies[-1] = f"{bodies[-1]} {piece}"
        else:
            bodies.append(piece)
    if not bodies:
        return None, None
    return "\n".join(bodies[:-1]) or None, bodies[-1]


def _unfinished(body: str) -> bool:
    return (
        body.endswith((" VÀ", ",", "-", " CỦA")) or body in ("TRƯỜNG", "PHÒNG", "SỞ") or bool(_SCHOOL_KIND.match(body))
    )


def read_abstract(lines: Sequence[Line], start: int, width: int) -> tuple[Joined, int]:
    """Trích yếu: the lines below the kind, until a căn cứ, a sentence or the first section. Returns where it ends."""
    taken: list[Line] = []
    at = start
    while at < len(lines):
        line = lines[at]
        if is_rule(line):
            if taken:
                break
        elif (taken and not _abstract_goes_on(taken, line, lines[at + 1 :], width)) or (
            not taken and (_is_basis(line) or _heading(line))
        ):
            break
        else:
            taken.append(line)
        at += 1
    return Joined.of(taken), at


def subject_of(abstract: str) -> str:
    """Trích yếu of an official letter without the `V/v` that the form itself prints (Appendix I, II.5.b)."""
    return _ABOUT.sub("", abstract)


_ABOUT = re.compile(r"^(?:V/v|Về việc)(?!\w)\s*:?\s*", re.IGNORECASE)
ATTACHED = re.compile(r"^\((?:Ban hành |Kèm |Dự thảo)")  # what the plan is attached to, below its title
_OPENER = re.compile(
    r"^(-\s*)?(Căn cứ|Thực hiện (?:Kế hoạch|Quyết định|Công văn|Nghị|Chỉ thị|Thông tư|Luật|Hướng dẫn|Chương trình"
    r"|chỉ đạo|nhiệm vụ)"
    r"|Xét|Theo đề nghị|Trên cơ sở|Để |Nhằm |Dựa|Do |Kính gửi)"
)


def _is_basis(line: Line) -> bool:
    """A căn cứ where the abstract is missing; an abstract itself may begin with `Thực hiện`."""
    return line.text.startswith("Căn cứ") or (
        bool(_OPENER.match(line.text)) and (line.ended or bool(re.search(r"số\s*\d+[/-]", line.text)))
    )


def _heading(line: Line) -> bool:
    mark = marker(line.text)
    return mark is not None and (mark.kind == "heading" or mark.kind == "bullet")


def _abstract_goes_on(taken: list[Line], line: Line, after: Sequence[Line], width: int) -> bool:
    above = taken[-1]
    if line.starts is False:
        return True
    if re.match(r"^\(.*\)$", line.text):
        return bool(ATTACHED.match(line.text))
    if _OPENER.match(line.text) or (_heading(line) and not above.text.endswith(("-", "–"))):
        return False
    if (above.ended and not above.text.endswith((";", ":"))) or (
        line.text.endswith((":", ".", ";")) and not line.upper
    ):
        return False
    if above.upper:
        return line.upper
    if line.lower or line.upper:
        return not above.ended
    follows = after[0] if after else None
    short = len(line.text) < 0.7 * width or (
        follows is not None and (bool(_OPENER.match(follows.text)) or _heading(follows))
    )
    whole_line = short and (follows is None or not follows.lower)
    return whole_line and not re.search(r"\b(xây dựng|ban hành)\b.*\b[Kk]ế hoạch\b", line.text)
