"""Who has to do what: `Giao đồng chí ...`, `Phân công ...`, groups, headings that name a body, tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.plan.model import Duty, ReportDuty
from domain.plan.people import (
    ADDRESS,
    SPLITTING,
    VERBS,
    Assigned,
    group_of,
    is_work,
    names_a_group,
    person_at,
    post_of,
    unit_of,
)
from domain.plan.report_duties import is_report, report_duties
from domain.plan.sections import Leaf, Node
from domain.text import key

_GIVES = re.compile(
    r"(?:^|(?<=[.;:,]\s)|(?<=trường\s)|(?<=hiệu\s)|(?<=BGH\s)|(?<=trưởng\s))(?:[Gg]iao(?: nhiệm vụ)?(?: cho)?"
    r"|[Pp]hân công(?: nhiệm vụ)?(?: cho)?|[Cc]ử)\s*:?\s+"
)
_ASSIGNING = re.compile(r"to chuc thuc hien|phan cong|trach nhiem|nhiem vu cua|thong tin.{0,4} bao cao|che do bao cao")
_SPLIT = re.compile(rf"\s*(?:[,;]|\s-)\s+(?:và\s+)?(?=(?:{SPLITTING})(?!\w))|\s*;\s+(?=(?:{VERBS})(?!\w))")
_AND = re.compile(r"^\s*(?:,|và|;|&|cùng)\s*(?:với\s+)?")
_COLUMN_WHO = re.compile(
    r"nguoi (phu trach|thuc hien|chu tri)|phan cong|(don vi|bo phan|co quan|ca nhan).*(thuc hien|chu tri|phu trach)"
    r"|chu tri|phu trach|trach nhiem|^thuc hien$"
)
_COLUMN_WHAT = re.compile(r"noi dung|cong viec|nhiem vu|hoat dong|ten viec")
_COLUMN_WHEN = re.compile(r"thoi (gian|han|diem)|tien do|hoan thanh|han nop|han cuoi")


@dataclass(frozen=True)
class _Place:
    """Where in the tree a text stands."""

    section: str | None
    assigning: bool  # inside a section that assigns work
    owner: Assigned | None  # the body or person named by the heading above
    reporting: bool  # inside a section about reports


def read_duties(root: Node) -> tuple[tuple[Duty, ...], tuple[ReportDuty, ...]]:
    """All duties and report duties in the order of the text."""
    duties: list[Duty] = []
    reports: list[ReportDuty] = []
    for place, leaf in _leaves(root, _Place(None, False, None, False)):
        for row in _table(leaf) if leaf.type == "table" else _assigned(leaf, place):
            who, due = row
            if is_report(who.text):
                reports.extend(report_duties(who.assignee, who.title, who.text))
            else:
                duties.append(Duty(who.assignee, who.title, who.text, place.section, due))
        if leaf.type != "table" and place.reporting and not _assigned(leaf, place) and is_report(leaf.text):
            reports.extend(report_duties(None, None, leaf.text))
    return tuple(duties), tuple(reports)


def _leaves(node: Node, place: _Place) -> Iterator[tuple[_Place, Leaf]]:
    owner = place.owner
    yield from _blocks(node.blocks, place)
    for child in node.sections:
        title = key(child.title)
        number = f"{place.section}.{child.number}" if place.section else child.number
        if place.section and _is_item(child):
            number = place.section
        here = _Place(
            number,
            place.assigning or bool(_ASSIGNING.search(title)),
            _owner(child.title, place.assigning) or owner,
            "bao cao" in title or place.reporting,
        )
        yield from _leaves(child, here)


def _is_item(node: Node) -> bool:
    """A numbered sentence (`1. Giao đồng chí ...`) is an item of its section, not a section of its own."""
    return not node.title or any(leaf.paragraph is node.paragraph for leaf in node.blocks)


def _blocks(leaves: Sequence[Leaf], place: _Place) -> Iterator[tuple[_Place, Leaf]]:
    """The blocks of a section; a line that names a group (`Ban giám hiệu:`) owns the items below it."""
    here = place
    for leaf in leaves:
        if leaf.type == "paragraph":
            here = place
        label = leaf.text.rstrip(" :")
        owner = _owner(label, place.assigning) if len(label.split()) <= 10 and not label.endswith((".", ";")) else None
        if owner and (leaf.children or (leaf.type == "paragraph" and leaf.text.endswith(":"))):
            below = replace(place, owner=owner)
            here = here if leaf.children else below
            yield from _blocks(leaf.children, below)
            continue
        yield here, leaf
        yield from _blocks(leaf.children, here)


def _owner(title: str, assigning: bool) -> Assigned | None:
    """The body or person that a heading names, whose duties stand below it."""
    if not assigning:
        return None
    words = re.sub(r"^(?:Đối với|Đề nghị|Trách nhiệm của|Nhiệm vụ của)\s+", "", title)
    found = person_at(words, bare=True)
    if found and len(words) - found.end() < 3:
        return Assigned(found["name"], found["title"], "")
    return Assigned(words, None, "") if names_a_group(words[:1].upper() + words[1:]) else None


def _assigned(leaf: Leaf, place: _Place) -> list[tuple[Assigned, str | None]]:
    text = leaf.text
    given = _GIVES.search(text)
    if given and not (given.start() > 0 and place.owner and not place.assigning):
        rows = _given(text[given.end() :], leaf)
        if rows:
            return [(row, None) for row in rows]
    if leaf.type == "bullet" or place.assigning:
        rows = _people(text, leaf, bare=place.assigning)
        if rows:
            return [(row, None) for row in rows]
        named = post_of(text) or (None if place.owner else unit_of(text))
        if named and (place.assigning or is_work(named.text)):
            return [(row, None) for row in _split(named.assignee, named.title, named.text)]
    if not place.assigning:
        return []
    if place.owner and not text.endswith(":"):
        return [(row, None) for row in _split(place.owner.assignee, place.owner.title, text)]
    group = group_of(text)
    return [(row, None) for row in _split(group.assignee, group.title, group.text)] if group else []


def _given(text: str, leaf: Leaf) -> list[Assigned]:
    """After `Giao`/`Phân công`: one or several people, or a group, then what to do."""
    rows = _people(text, leaf, bare=True)
    if rows:
        return rows
    words = re.sub(rf"^(?:cho\s+)?(?:(?:{ADDRESS})\s+)?", "", text)
    group = group_of(words[:1].upper() + words[1:])
    if group is None:
        return []
    name = words[: len(group.assignee)]
    return _split(name if group.title is None else group.assignee, group.title, group.text)


def _people(text: str, leaf: Leaf, bare: bool) -> list[Assigned]:
    people: list[tuple[str, str | None]] = []
    role = re.match(r"[^:.;]{2,40}:\s+", text)  # `Trưởng ban: đồng chí ...`
    at = role.end() if role and not person_at(text, bare) and person_at(text[role.end() :]) else 0
    while found := person_at(text[at:], bare or bool(people)):
        people.append((found["name"], found["title"]))
        at += found.end()
        more = _AND.match(text[at:])
        if not more or not person_at(text[at + more.end() :], True):
            break
        at += more.end()
    rest = text[at:].lstrip(" :,–-")
    if not people:
        return []
    whats = [rest] if rest else [child.text for child in leaf.children]
    if rest.rstrip(" :") in ("", "cụ thể", "thực hiện các nhiệm vụ sau", "chịu trách nhiệm") and leaf.children:
        whats = [child.text for child in leaf.children]
    return [row for name, title in people for what in whats for row in _split(name, title, what)]


def _split(name: str, title: str | None, text: str) -> list[Assigned]:
    """The duties in one sentence: split at a comma only where a new verb begins."""
    parts = [part.strip() for part in _SPLIT.split(text.strip())]
    rows = []
    whole = text.strip()
    start = at = 0
    for number, part in enumerate(parts):
        at = whole.index(part, at) + len(part)
        if number + 1 < len(parts) and _is_bare(whole[start:at], parts[number + 1]):
            continue
        words = whole[start:at]
        start = at + len(whole[at:]) - len(whole[at:].lstrip(" ,;-"))
        clean = words.rstrip(" ;,").removesuffix("./.").removesuffix(".").rstrip()
        if clean:
            rows.append(Assigned(name, title, clean))
    return rows


def _is_bare(part: str, following: str) -> bool:
    """A verb whose object comes with the next verb: `chỉ đạo, kiểm tra việc ...`, `định kỳ tổng hợp, báo cáo ...`."""
    if len(part.split()) <= 2:
        return True
    return following.startswith("báo cáo") and bool(re.match(r"(?:định kỳ|hằng|hàng)\b.*tổng hợp$", part))


def _table(leaf: Leaf) -> list[tuple[Assigned, str | None]]:
    """The rows of a table of assignments: who and what by the names of its columns."""
    head = [key(cell) for cell in leaf.rows[0]]
    who = _column(head, _COLUMN_WHO)
    what = _column(head, _COLUMN_WHAT)
    when = _column(head, _COLUMN_WHEN)
    if who is None or what is None or who == what:
        return []
    rows: list[tuple[Assigned, str | None]] = []
    for cells in leaf.rows[1:]:
        if len(cells) <= max(who, what) or not cells[who] or not cells[what]:
            continue
        due = cells[when] if when is not None and when < len(cells) and cells[when] else None
        rows.extend((Assigned(name, title, cells[what]), due) for name, title in _who(cells[who]))
    return rows


def _column(head: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((at for at, cell in enumerate(head) if pattern.search(cell)), None)


def _who(cell: str) -> list[tuple[str, str | None]]:
    people: list[tuple[str, str | None]] = []
    for part in re.split(r"\s*[;\n]\s*|,\s+(?=Đ/c|đ/c|[Đđ]ồng chí)", cell):
        found = person_at(part, bare=True)
        if found:
            people.append((found["name"], found["title"]))
        elif part.strip(" -+,."):
            people.append((part.strip(" -+,."), None))
    return people
