"""A school around a plan: whoever the plan names, and posts without names for everybody else."""

from dataclasses import dataclass
from typing import Any

from domain.document import Purpose, Recipient
from domain.plan import PlanReading
from domain.text import key

DOMAIN = "dongtrieu.edu.vn"
SUPERIOR_ADDRESS = f"pgd@{DOMAIN}"
WEB_MARKS = ("trang web", "website", "cong thong tin", "cong ttdt", "trang thong tin")
PARTY_MARKS = ("chi bo", "dang uy", "dang bo")
EVERYONE_MARKS = ("cbgv", "can bo", "toan the", "giao vien, nhan vien", "cb-gv", "cb, gv")


@dataclass(frozen=True)
class Part:
    """Somebody of the school: who it is and which part they play in the year."""

    code: str
    name: str
    title: str
    role: str
    part: str  # a key of sandbox.figures.PARTS

    @property
    def address(self) -> str:
        """The work address."""
        return f"{self.code}@{DOMAIN}"


# Posts carry no names: what goes wrong in the year happens to them, never to people whom a plan names.
POSTS = (
    Part("vanthu.ns", "Nhân viên Văn thư", "Nhân viên Văn thư", "clerk", "clerk"),
    Part("to1", "Tổ trưởng Tổ chuyên môn 1", "Tổ trưởng Tổ chuyên môn 1", "group_head", "late"),
    Part("to2", "Tổ trưởng Tổ chuyên môn 2", "Tổ trưởng Tổ chuyên môn 2", "group_head", "returned"),
    Part("lop5a", "Giáo viên lớp 5A", "Giáo viên lớp 5A", "staff", "extending"),
    Part("lop4a", "Giáo viên lớp 4A", "Giáo viên lớp 4A", "staff", "nil"),
    Part("lop3a", "Giáo viên lớp 3A", "Giáo viên lớp 3A", "staff", "away"),
    Part("ketoan", "Nhân viên Kế toán", "Nhân viên Kế toán", "staff", "unreachable"),
    Part("quantri", "Quản trị hệ thống", "Quản trị hệ thống", "administrator", "silent"),
)


@dataclass(frozen=True)
class School:
    """The cast of the year and the office file that makes it known."""

    cast: tuple[Part, ...]
    office_file: dict[str, Any]
    name: str
    symbol: str


def school_of(reading: PlanReading) -> School:
    """A school that can carry out this plan: its signer, its people, its groups, its recipients."""
    cast = (*_named(reading), *POSTS)
    header = reading.document.header
    name = _school_name(reading)
    symbol = (header.symbol or "").partition("-")[2] or _initials(name)
    file = {
        "office": {
            "code": "".join(c for c in key(symbol).upper() if c.isalnum())[:8] or "VT",
            "name": name,
            "symbol": symbol,
            "place": header.place or "Đông Triều",
            "parent_name": header.parent_body or "UBND THỊ XÃ ĐÔNG TRIỀU",
            "mailbox": f"vanthu@{DOMAIN}",
            "clerk": "đồng chí Nhân viên Văn thư",
            "phone": "0203 000 000",
        },
        "bodies": _bodies(reading.document.recipients),
        "people": [_person(part) for part in cast],
        "groups": _groups(reading, cast),
        "signing": [{"person": cast[0].address, "title": cast[0].title}],
        "rules": {
            # The box has no mail authentication, and its people answer once: no round trip in the demonstration.
            "decision_proof": "none",
            "chains": {
                "*": [{"kind": "signature", "role": "principal", "days": 2}],
            },
            "numbering": {"scope": "per_type", "start": {2024: {"KH": 5}}},
        },
    }
    return School(cast, file, name, symbol)


def _named(reading: PlanReading) -> list[Part]:
    """The signer, and everybody who has a duty by name; each once."""
    signer = reading.document.signer
    people: dict[str, tuple[str, str, str]] = {}
    signer_name = signer.name if signer and signer.name else "Hiệu trưởng"
    title = (signer.title or "Hiệu trưởng").capitalize() if signer else "Hiệu trưởng"
    people[key(signer_name)] = (signer_name, title, "principal")
    named = [(duty.assignee, duty.title) for duty in reading.duties]
    named += [(duty.reporter or "", duty.title) for duty in reading.report_duties]
    for name, post in named:
        if post and key(name) not in people and len(name.split()) >= 2:
            role = "vice_principal" if key(post).startswith("pho") else "staff"
            people[key(name)] = (name, post, role)
    parts = ["principal", "diligent", "phone"]
    return [
        Part(_code(name), name, post, role, parts[min(number, 2)])
        for number, (name, post, role) in enumerate(people.values())
    ]


def _code(name: str) -> str:
    words = ["".join(c for c in word if c.isalnum()) for word in key(name).split()]
    return ".".join([words[-1], "".join(word[0] for word in words[:-1])]) if len(words) > 1 else words[0]


def _person(part: Part) -> dict[str, Any]:
    return {"code": part.code, "name": part.name, "title": part.title, "role": part.role, "email": part.address}


def _school_name(reading: PlanReading) -> str:
    header = reading.document.header
    if header.issuing_body:
        return _title_case(header.issuing_body)
    closing = reading.document.closing or ""
    for start in ("Trường Mầm non ", "Trường Tiểu học ", "Trường THCS ", "Trường THPT "):
        if start in closing:
            rest = closing.split(start, 1)[1].split()
            words = []
            for word in rest:
                if not word[:1].isupper():
                    break
                words.append(word)
            if words:
                return start + " ".join(words)
    return "Trường Mầm non Sao Mai"


def _title_case(name: str) -> str:
    if not name.isupper():
        return name
    small = {"mầm non": "Mầm non", "tiểu học": "Tiểu học", "trung học": "Trung học"}
    words = " ".join(word.capitalize() for word in name.split())
    for plain, form in small.items():
        words = words.replace(" ".join(word.capitalize() for word in plain.split()), form)
    return words


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[:1].isalpha()).upper().removeprefix("T") or "VT"


def _bodies(recipients: tuple[Recipient, ...]) -> list[dict[str, Any]]:
    bodies: list[dict[str, Any]] = []
    for number, recipient in enumerate(recipients, start=1):
        words = key(recipient.name)
        row: dict[str, Any] = {"code": f"nn{number}", "name": recipient.name, "role": "other"}
        if any(mark in words for mark in EVERYONE_MARKS) or recipient.purpose is Purpose.FOR_ACTION:
            continue
        if any(mark in words for mark in WEB_MARKS) or recipient.purpose is Purpose.FOR_PUBLICATION:
            row["role"] = "web"
        elif any(mark in words for mark in PARTY_MARKS):
            row |= {"role": "party", "email": f"chibo@{DOMAIN}"}
        elif not any(body["role"] == "superior" for body in bodies):
            row |= {"role": "superior", "email": SUPERIOR_ADDRESS}
        bodies.append(row)
    if not any(body["role"] == "superior" for body in bodies):
        bodies.append({"code": "pgd", "name": "Phòng GD&ĐT", "role": "superior", "email": SUPERIOR_ADDRESS})
    return bodies


def _groups(reading: PlanReading, cast: tuple[Part, ...]) -> list[dict[str, Any]]:
    people = {key(part.name) for part in cast}
    assignees = [duty.assignee for duty in reading.duties] + [duty.reporter or "" for duty in reading.report_duties]
    names = [name for name in dict.fromkeys(assignees) if name and key(name) not in people]
    deputies = [part.address for part in cast if part.role == "vice_principal"]
    teachers = [part.address for part in cast if part.part in ("late", "returned", "extending", "nil", "away")]
    groups: list[dict[str, Any]] = [
        {
            "code": f"N{number}",
            "name": name,
            "members": deputies if deputies and _is_board(name) else teachers,
        }
        for number, name in enumerate(names, start=1)
    ]
    for_action = [row.name for row in reading.document.recipients if _is_everyone(row)]
    groups.append({"code": "TATCA", "name": "Toàn thể cán bộ, giáo viên, nhân viên", "everyone": True,
                   "aliases": for_action})  # fmt: skip
    groups.append({"code": "TCM2", "name": "Tổ chuyên môn 2", "members": [f"to2@{DOMAIN}"]})
    return list({key(group["name"]): group for group in reversed(groups)}.values())[::-1]


def _is_board(name: str) -> bool:
    return key(name) in ("bgh", "ban giam hieu", "lanh dao nha truong", "ban giam hieu nha truong")


def _is_everyone(recipient: Recipient) -> bool:
    words = key(recipient.name)
    return recipient.purpose is Purpose.FOR_ACTION or any(mark in words for mark in EVERYONE_MARKS)
