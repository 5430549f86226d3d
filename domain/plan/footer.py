"""The foot of the document: Nơi nhận and the signature (boxes 7 and 9b), side by side or one after the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.document import Purpose, Recipient, Signer
from domain.plan.letters import UPPER
from domain.plan.lines import Line, collapse, columns, is_rule, is_upper
from domain.text import key

PREFIX = re.compile(rf"^(TM|KT|TL|TUQ|T/M|K/T|T\.M|Q|Thay mặt|TUN)\s*[./]\s*|^(TM|KT|TL|TUQ|T/M|K/T)\s+(?=[{UPPER}])")
_TITLE_KEYS = re.compile(
    r"^((quyen )?(pho |p\. ?)?(hieu truong|chu tich|giam doc|truong (phong|ban|khoa|tieu ban|doan|thon|khoi|bo mon"
    r"|cong "
    r"an)|bi thu|to truong|vien truong"
    r"|cuc truong|chanh van phong|tong phu trach|chi huy truong|chu nhiem|bo truong|thu truong|tram truong|hieu pho)"
    r"|to pho|nguoi (lap|viet|xay dung|thuc hien)|giao vien|ke toan|van thu|pho chu tich|uy vien|thu ky)\b"
)
_TO = re.compile(r"^(?:Nơi|NƠI)\s*(?:nhận|NHẬN|gửi)\s*[:.]?\s*", re.IGNORECASE)
_ITEM = re.compile(r"^[-–—+*•]\s*")
_ARCHIVE = re.compile(r"^(?:Lưu|LƯU)\s*(?:trữ)?\s*(?P<colon>[:.;]?)\s*(?:tại\s+)?(?P<what>.+)$")
# Without a colon `Lưu` may be a family name: then only before an abbreviation or a place that keeps papers.
_KEEPER = re.compile(r"[A-ZĐ]{2}|(?:Chi bộ|Đảng ủy|Chi ủy|Văn (?:phòng|thư)|[Hh]ồ sơ|[Nn]hà trường)(?!\w)")
_NOTE = re.compile(r"^[\[(].*(ký|dau|đóng dấu|họ tên|daky).*[\])]$|^đã ký$", re.IGNORECASE)
_NAME = re.compile(rf"^(?:(?:ThS|TS|PGS|GS|CN|BS|NGƯT|NGND|Th\.S|T\.S)\.?\s*)*(?:[{UPPER}][\w']*\.?\s?){{2,6}}$")
_CODE = re.compile(r"^(\d{1,3}\s+[A-Z]{1,4}|[A-Z]{1,4}\.?\s*\(?\d{0,4}\)?)\.?$")
_WEB = re.compile(
    r"\b(trang web|website|web|cong ttdt|cong thong tin|trang thong tin|trang tin|fanpage|facebook|ttdt|bang tin"
    r"|zalo|cong tt dt)\b"
)
_PURPOSES = (
    (Purpose.FOR_REPORT, r"b/?c|b/cáo|báo cáo|bc"),
    (Purpose.FOR_ACTION, r"t/?h|thực hiện|th/hiện|thi hành|triển khai thực hiện|triển khai"),
    (Purpose.FOR_COORDINATION, r"p/?h|phối hợp|phối hợp thực hiện|ph/hợp"),
    (Purpose.FOR_PUBLICATION, r"đăng tải|đăng|niêm yết|công khai|đăng tin"),
    (Purpose.FOR_INFORMATION, r"biết|để biết|thông báo|theo dõi|t/b|tham khảo"),
)
_MARK = re.compile(r"\s*[;,.]?\s*[(\[]\s*(?P<what>[^()\[\]]{1,40}?)\s*[)\]]\s*[;,.]*$")
_PLAIN_MARK = re.compile(
    r"\s+(?:để\s+(?P<what>b/c|báo cáo|t/h|thực hiện|p/h|phối hợp|biết|đăng tải|theo dõi))\s*[;,.]*$"
)


@dataclass(frozen=True)
class Foot:
    """Who gets the document, what stays, and who signs."""

    recipients: tuple[Recipient, ...] = ()
    archive: str | None = None
    code: str | None = None  # drafter's and copies' code under the archive line
    signer: Signer | None = None
    roles: tuple[tuple[str, int], ...] = ()
    recipient_lines: tuple[Line, ...] = ()
    approved_by: str | None = None  # the lines of a second signature on the left


@dataclass
class _Pieces:
    recipients: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    code: str | None = None


def find_foot(lines: Sequence[Line]) -> int:
    """Index of the first line of the foot (`len(lines)` when there is none)."""
    starts = [at for at, line in enumerate(lines) if any(_TO.match(cell) for cell in line.cells or columns(line))]
    if starts:
        at = next((start for start in starts if start > 0.4 * len(lines)), starts[-1])
        return at - _signature_above(lines[:at])
    last = range(max(len(lines) // 2, len(lines) - 14), len(lines))
    return next((at for at in last if _signs(lines[at])), len(lines))


def _signature_above(lines: Sequence[Line]) -> int:
    """How many lines above Nơi nhận belong to the signature, when the right cell was taken out first."""
    found = 0
    for count, line in enumerate(reversed(lines), 1):
        text = line.text
        if line.ended or len(text) > 60 or line.cells or line.text.startswith("-"):
            break
        post = bool(PREFIX.match(text)) or (is_title(text) and (is_upper(text) or len(text.split()) <= 4))
        if not (post or _NOTE.match(text) or _person_like(text) or is_upper(text)):
            break
        found = count if post else found
    return found


def _signs(line: Line) -> bool:
    cells = line.cells or columns(line)
    return any(is_upper(cell) and (PREFIX.match(cell) or is_title(cell)) and len(cell) < 60 for cell in cells)


def _person_like(text: str) -> bool:
    return bool(_NAME.match(text)) and 2 <= len(text.split()) <= 5 and not is_title(text)


def is_title(text: str) -> bool:
    """Whether a line is a chức vụ (`HIỆU TRƯỞNG`, `PHÓ CHỦ TỊCH`)."""
    return bool(_TITLE_KEYS.match(key(text)))


def read_foot(lines: Sequence[Line]) -> Foot:
    """Read the foot; lines of two columns are taken apart first."""
    pieces = _Pieces()
    roles = []
    of_recipients = []
    begun = signed = False
    for line in lines:
        if is_rule(line):
            roles.append(("rule", line.number))
            continue
        role = "signature"
        for right, text in _cells(line):
            if _TO.match(text):
                begun, role = True, "recipients"
                rest = _TO.sub("", text)
                pieces.recipients.extend([rest] if rest else [])
            elif not right and begun and _goes_to(text, pieces, line, signed):
                role = "recipients"
                _add_recipient(text, pieces, line)
            elif begun and pieces.code is None and re.fullmatch(r"\d{1,3}\s?[A-Za-z]{0,3}", text):
                pieces.code, role = text, "recipients"  # the drafter's code, torn off the archive line
            else:
                signed = signed or (not right and begun)
                (pieces.right if right else pieces.left).append(text)
        if role == "recipients":
            of_recipients.append(line)
        roles.append((role, line.number))
    recipients, archive = _recipients(pieces.recipients)
    signer, other = _signer(pieces.right or pieces.left), None
    if pieces.right and signer and signer.title and _signer(pieces.left):
        other = "\n".join(pieces.left)  # a second signature stands on the left: the one who approves
    elif pieces.right and pieces.left:
        signer = _signer([*pieces.left, *pieces.right])
    return Foot(recipients, archive, pieces.code, signer, tuple(roles), tuple(of_recipients), other)


def _cells(line: Line) -> list[tuple[bool, str]]:
    """(stands in the right column, text) of each cell."""
    cells = line.cells or columns(line)
    if len(cells) == 1:
        return [(line.indent >= 30, cells[0])]
    left, *right = cells
    return [(False, left), *((True, cell) for cell in right)]


def _goes_to(text: str, pieces: _Pieces, line: Line, signed: bool) -> bool:
    """A line of the left cell; below the signer's title (`Nơi nhận:` / `HIỆU TRƯỞNG` / `- ...`) only by its mark."""
    if not pieces.recipients and is_title(text) and len(text.split()) <= 4 and not text.endswith((";", ".", ")")):
        return False
    if signed:
        return bool(_ITEM.match(text)) or _archive_of(text) is not None
    return _is_recipient(text, pieces, line)


def _is_recipient(text: str, pieces: _Pieces, line: Line) -> bool:
    if _ITEM.match(text) or _archive_of(text) is not None or text.startswith("Như trên"):
        return True
    if PREFIX.match(text) or _NOTE.match(text) or (is_upper(text) and is_title(text)):
        return False
    if pieces.recipients and _archive_of(pieces.recipients[-1]) is not None:
        return (bool(_CODE.match(text)) and not is_upper(text.replace(".", ""))) or bool(re.match(r"^\d", text))
    if pieces.recipients and not pieces.recipients[-1].rstrip().endswith((";", ".")):
        return not (is_upper(text) and len(text.split()) > 1)
    return text.endswith((";", ".")) or text.startswith("(") or not (is_upper(text) or _person_like(text))


def _add_recipient(text: str, pieces: _Pieces, line: Line) -> None:
    last = pieces.recipients[-1] if pieces.recipients else None
    if last is not None and _archive_of(last) is not None and not _ITEM.match(text):
        pieces.code = collapse(f"{pieces.code or ''} {text}")
    elif last is not None and (
        text.startswith("(") or (not _ITEM.match(text) and not _complete(last) and _archive_of(text) is None)
    ):
        pieces.recipients[-1] = f"{last} {text}"
    else:
        pieces.recipients.append(text)


def _complete(item: str) -> bool:
    return item.rstrip().endswith((";", ".")) or bool(_MARK.search(item) and _purpose_in(_MARK.search(item)["what"]))  # type: ignore[index]


def _archive_of(item: str) -> str | None:
    found = _ARCHIVE.match(_ITEM.sub("", item))
    if not found or not (found["colon"] or _KEEPER.match(found["what"])):
        return None
    return found["what"].strip(" ;").removesuffix("./.").removesuffix(".").strip(" ;") or None


def _recipients(items: Sequence[str]) -> tuple[tuple[Recipient, ...], str | None]:
    rows: list[Recipient] = []
    archive: str | None = None
    for item in _split(items):
        kept = _archive_of(item)
        if kept is not None:
            archive = kept if archive is None else f"{archive}; {kept}"
            continue
        name, purpose = purpose_of(_ITEM.sub("", item))
        if name:
            rows.append(Recipient(name, purpose))
    return tuple(rows), archive


def _split(items: Sequence[str]) -> list[str]:
    """Several recipients on one line: `- Phòng GD&ĐT (b/c); - Lưu: VT.`."""
    return [
        part
        for item in items
        for part in re.split(rf"(?<=[;,])\s*(?=[-–]\s*[{UPPER}])|(?<=;)\s+(?=Lưu\b)", item)
        if part.strip()
    ]


def purpose_of(item: str) -> tuple[str, Purpose | None]:
    """(name, purpose) of one line under Nơi nhận: the purpose by the printed mark, a web page is for publication."""
    name = item.strip()
    purpose: Purpose | None = None
    for pattern in (_MARK, _PLAIN_MARK):
        found = pattern.search(name)
        purpose = _purpose_in(found["what"]) if found else None
        if found and purpose:
            name = name[: found.start()]
            break
    name = name.rstrip(" ;,").removesuffix(".").rstrip(" ;,")
    if _WEB.search(key(name)):
        return name, Purpose.FOR_PUBLICATION
    return name, purpose


def _purpose_in(mark: str) -> Purpose | None:
    words = re.sub(r"^(?:để|đề)\s+", "", collapse(mark.lower()))
    first = re.split(r"\s*(?:,|;|\+| và | & )\s*", words)[0]
    for purpose, pattern in _PURPOSES:
        if re.match(rf"(?:{pattern})(?!\w)", first):
            return purpose
    return None


def _signer(pieces: Sequence[str]) -> Signer | None:
    rows = [piece for piece in pieces if not _NOTE.match(piece)]
    titles: list[str] = []
    name: str | None = None
    for row in rows:
        if _is_post(row, titles) and name is None:
            if titles and not _begins_post(row):
                titles[-1] = f"{titles[-1]} {row}"
            else:
                titles.append(row)
        elif name is None and (titles or _person_like(row)):
            name = row
    if not titles and name is None:
        return None
    if titles and (not PREFIX.match(titles[-1]) or re.match(r"^Q\s*\.", titles[-1])):
        *above, title = titles
        return Signer("\n".join(above) or None, title, name)
    return Signer("\n".join(titles) or None, None, name)


def _is_post(row: str, titles: Sequence[str]) -> bool:
    if PREFIX.match(row) or is_title(row):
        return True
    if not is_upper(row):
        return False
    complete = bool(titles) and is_title(titles[-1])
    return not (complete and _NAME.match(row) and 2 <= len(row.split()) <= 5) or bool(
        re.match(r"^(DUYỆT|XÁC NHẬN|PHÊ DUYỆT)", row)
    )


def _begins_post(row: str) -> bool:
    return bool(PREFIX.match(row)) or is_title(row) or bool(re.match(r"^(DUYỆT|XÁC NHẬN|PHÊ DUYỆT|BAN |TRƯỜNG )", row))
