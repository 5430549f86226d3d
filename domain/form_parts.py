"""Finds the decree's components in a document that somebody typed: by their words and their place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.document import KINDS
from domain.form import Role
from domain.form_facts import Paragraph
from domain.text import key

_COUNTRY = "cong hoa xa hoi chu nghia viet nam"
_NUMBER = re.compile(r"số\s*[:.]?\s*(?:\d|[/…_.\s]*(?:[/-]|$))", re.IGNORECASE)
_DATE = re.compile(r"ngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
_KINDS = {key(name): name for name in KINDS}
_SUPERIORS = ("ubnd", "uy ban nhan dan", "phong ", "so ", "bo ", "dang uy", "huyen uy", "thi uy", "dang bo")
_HEADINGS = (
    (Role.PART_LABEL, re.compile(r"(?:Phần|Chương)\s+(?:[IVXLC]+|thứ \w+)\.?$", re.IGNORECASE)),
    (Role.APPENDIX, re.compile(r"Phụ lục(?:\s+(?:[IVXLC]+|\d+))?\.?$", re.IGNORECASE)),
    (Role.ARTICLE, re.compile(r"Điều\s+\d+\w?\.")),
    (Role.DIVISION, re.compile(r"[IVXLC]+\.\s*\S")),
    (Role.CLAUSE, re.compile(r"\d+(?:\.\d+)*\.?\s+\S")),
)
_TEXT_OPENINGS = ("can cu", "kinh gui", "noi nhan", "thuc hien", "- ")
_HEAD_LENGTH = 30  # paragraphs in which the page head is looked for


@dataclass
class Parts:
    """The components found, by role, in document order; `body` holds the running text."""

    found: dict[Role, list[Paragraph]] = field(default_factory=dict)
    body: list[Paragraph] = field(default_factory=list)
    after: dict[int, list[Paragraph]] = field(default_factory=dict)  # by id of a component: what follows it

    def all(self, role: Role) -> list[Paragraph]:
        """Every paragraph of a role."""
        return self.found.get(role, [])

    def first(self, role: Role) -> Paragraph | None:
        """The first paragraph of a role."""
        return next(iter(self.all(role)), None)

    def last(self, role: Role) -> Paragraph | None:
        """The last paragraph of a role."""
        return self.all(role)[-1] if self.all(role) else None

    def pairs(self) -> Iterator[tuple[Role, Paragraph]]:
        """Every component with its role."""
        return ((role, paragraph) for role, paragraphs in self.found.items() for paragraph in paragraphs)

    @property
    def kind(self) -> str:
        """Tên loại as the decree names it, `CÔNG VĂN` where none is printed but a `V/v` is, else empty."""
        if found := self.first(Role.KIND):
            return _KINDS[key(found.text)]
        return "CÔNG VĂN" if self.first(Role.SUBJECT) else ""


def find_parts(paragraphs: Sequence[Paragraph]) -> Parts:
    """Every component that can be recognised."""
    parts = Parts()
    written = [item for item in paragraphs if item.text or item.rule]
    end = _find_head(written, parts)
    foot = next((i for i, p in enumerate(written) if i >= end and key(p.text).startswith("noi nhan")), len(written))
    _find_body(written[end:foot], parts)
    if foot < len(written):
        _find_foot(written, foot, parts)
    _find_appendices(written[foot:], parts)
    for index, item in enumerate(written):
        parts.after[id(item)] = written[index + 1 : index + 5]
    return parts


def _put(parts: Parts, role: Role, *paragraphs: Paragraph) -> None:
    parts.found.setdefault(role, []).extend(paragraphs)


def _find_head(written: list[Paragraph], parts: Parts) -> int:
    """Boxes 1-5; returns where the text begins."""
    end, head = 0, written[:_HEAD_LENGTH]
    for index, item in enumerate(head):
        words = key(item.text)
        if Role.KIND in parts.found or words.startswith(("can cu", "kinh gui", "noi nhan")):
            break
        role = _head_role(item, words)
        if role and (role is Role.SUBJECT or role not in parts.found):
            _put(parts, role, item)
            end = index + 1
    _find_issuer(head, parts)
    if Role.KIND in parts.found:
        end += _find_abstract(written[end:], parts)
    return end


def _head_role(item: Paragraph, words: str) -> Role | None:
    if words.replace("-", " ").startswith(_COUNTRY):
        return Role.COUNTRY
    if all(part in words for part in ("doc lap", "tu do", "hanh phuc")):
        return Role.MOTTO
    if _DATE.search(item.text) and len(item.text) < 90:
        return Role.PLACE_DATE
    if _NUMBER.match(item.text) and len(item.text) < 60:
        return Role.NUMBER
    if words.startswith("v/v"):
        return Role.SUBJECT
    return Role.KIND if words in _KINDS and words and item.shown.isupper() else None


def _find_issuer(head: list[Paragraph], parts: Parts) -> None:
    """The left column beside Quốc hiệu: the bold lines are the issuer's, those above its superior's."""
    country = parts.first(Role.COUNTRY)
    if not country or not country.cell:
        return
    known = {id(item) for _, item in parts.pairs()}
    table, row, column = country.cell
    motto = parts.first(Role.MOTTO)
    if motto and motto.cell and motto.cell[0] == table:
        row = max(row, motto.cell[1])
    left = [p for p in head if p.cell and p.cell[0] == table and p.cell[1] <= row and p.cell[2] < column]
    names = [p for p in left if p.text.strip("-_–— ") and id(p) not in known]
    issuer = [p for p in names if all(run.bold for run in p.words)]
    if len(issuer) == len(names) > 1 and key(names[0].text).startswith(_SUPERIORS):
        issuer = issuer[1:]
    issuer = issuer or names[-1:]
    if issuer:
        _put(parts, Role.ISSUER, *issuer)
        _put(parts, Role.PARENT, *[p for p in names if all(p is not other for other in issuer)])


def _find_abstract(rest: list[Paragraph], parts: Parts) -> int:
    """The bold lines directly below the kind, down to the rule or the text; returns their count."""
    count = 0
    for item in rest:
        words = key(item.text)
        starts = words.startswith(_TEXT_OPENINGS) or bool(_HEADINGS[3][1].match(item.text))
        bold = all(run.bold for run in item.words)
        starts = starts and not (bold and item.align == "center")
        if not item.text.strip("-_–— ") or item.cell or starts or (count and not bold) or item.align == "justify":
            break
        _put(parts, Role.ABSTRACT, item)
        count += 1
    return count


def _find_body(items: list[Paragraph], parts: Parts) -> None:
    begun = False
    for item in items:
        words = key(item.text)
        if not item.text or item.cell:
            continue
        if words.startswith("kinh gui"):
            _put(parts, Role.ADDRESSEE, item)
        elif words.startswith("can cu ") and not begun:
            _put(parts, Role.BASIS, item)
        else:
            role = heading_role(item)
            begun = begun or role is not None
            if role:
                _put(parts, role, item)
            elif item.align != "center" and not (Role.ADDRESSEE in parts.found and not parts.body and words[:1] == "-"):
                parts.body.append(item)


def heading_role(item: Paragraph) -> Role | None:
    """The heading a paragraph is, `None` for running text. A clause without a title is running text."""
    for role, pattern in _HEADINGS:
        if pattern.match(item.shown):
            titled = len(item.text) <= 120 and not item.text.endswith((".", ";", ",", ":"))
            if role is Role.CLAUSE and not (titled and all(run.bold for run in item.words)):
                return None
            if role is Role.DIVISION and not (titled or item.shown.isupper()):
                return None
            return role
    return None


def _find_foot(written: list[Paragraph], foot: int, parts: Parts) -> None:
    label = written[foot]
    _put(parts, Role.RECIPIENTS, label)
    if label.cell:
        table, row, column = label.cell
        beside = [p for p in written if p.cell and p.cell[:2] == (table, row) and p.text]
        below = [p for p in written[foot + 1 :] if p.cell and p.cell[0] == table and p.cell[2] == column and p.text]
        right = [p for p in beside if p.cell and p.cell[2] > column]
        right += [p for p in written[foot:] if p.cell and p.cell[0] == table and p.cell[1] > row and p.cell[2] > column]
        right = [p for p in right if p.text]
        _put(parts, Role.SIGNER, *[p for p in right if p.shown.isupper()])
        _put(parts, Role.SIGNER_NAME, *[p for p in right if not p.shown.isupper()][-1:])
    else:
        below = [p for p in written[foot + 1 :] if not p.cell]
    for item in below:
        _put(parts, Role.RECIPIENT, item)
        if key(item.text).lstrip("- ").startswith("luu"):
            break


def _find_appendices(items: list[Paragraph], parts: Parts) -> None:
    for item in items:
        if not item.cell and heading_role(item) is Role.APPENDIX:
            _put(parts, Role.APPENDIX, item)
