"""What looks wrong in a plan, for a person to accept one by one. The text itself stays as it is."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from domain.document import Document
from domain.plan.anatomy import Anatomy
from domain.plan.footnotes import call_of, raised
from domain.plan.letters import LOWER, UPPER
from domain.plan.lines import Joined, columns
from domain.plan.markers import roman
from domain.plan.model import Suggestion
from domain.plan.paragraphs import Paragraph
from domain.plan.people import PERSON
from domain.plan.sections import Node
from domain.plan.spelling import Finding, misspelt
from domain.plan.suggest_citations import irregular
from domain.plan.vocabulary import TERMS, VERBS_AFTER_SEMICOLON

_SPACE_BEFORE = re.compile(r"(?P<word>\S+(?: \S+)?) (?P<mark>[,;:.])(?=\s|$)")
_NO_SPACE_BRACKET = re.compile(rf"(?P<word>[^\W\d_]+)(?P<bracket>\([{LOWER}][^()]*\))")
_YEARS = re.compile(r"(?P<first>(?:19|20)\d{2})(?:-\s+|\s+-)(?P<second>(?:19|20)\d{2})(?!\d)")
_CAPITAL = re.compile(rf";\s+(?P<first>[{UPPER}][{LOWER}]*) (?P<second>[{LOWER}]+)")
_INTRO_BODY = re.compile(r"^(?P<body>[A-ZĐỦ][^,;:]*?)\s(?P<does>(?:xây dựng|ban hành|triển khai|lập)\s[Kk]ế hoạch)")
_CLOSING_BODY = re.compile(
    r"^(?P<body>(?:Trường|Nhà trường|UBND|Ủy ban|U[ỷy] ban|Phòng|Sở)\s[^,;.]*?)\s(?:đề nghị|yêu cầu|giao)(?!\w)"
)
_RANKS = (
    ("truong", r"^(?:nhà )?trường"),
    ("phong", r"^phòng"),
    ("so", r"^sở"),
    ("ubnd", r"^(?:ubnd|[uủ][ỷy] ban|uỷ ban)"),
)


def suggest(plan: Anatomy, document: Document) -> tuple[Suggestion, ...]:
    """All suggestions in the order of their lines, each once."""
    rows = [*_of_document(plan, document), *_of_bullets(plan), *_of_ends(plan), *_of_numbers(plan.root)]
    basis = {row.numbers for row in plan.preamble.basis_paragraphs}
    preamble = [
        *plan.preamble.basis_paragraphs,
        *(r for r in plan.preamble.intro_paragraphs if r.numbers not in basis),
    ]
    texts = [
        row.body
        for row in (*preamble, *plan.body, *(row for text in plan.notes for row in text.paragraphs))
        if not row.cells
    ]
    texts += [plan.closing.body] if plan.closing else []
    for body in texts:
        rows += _placed(body, [*irregular(body.text), *misspelt(body.text), *_spacing(body.text)])
    for line in plan.foot_lines:
        for cell in columns(line):
            rows += _placed(Joined.of([line]), _foot_spacing(cell))
    rows += _double_spaces(plan)
    return tuple(dict.fromkeys(sorted(rows, key=lambda row: row.lines)))


def _placed(body: Joined, found: Iterable[Finding]) -> Iterator[Suggestion]:
    for row in found:
        yield Suggestion(body.span(row.start, row.end), row.problem, row.proposal)


def _of_document(plan: Anatomy, document: Document) -> Iterator[Suggestion]:
    first = plan.kept[0].number
    if plan.head.lost:
        what = "Quốc hiệu, Tiêu ngữ, tên cơ quan chủ quản/ban hành, số, ký hiệu, địa danh, ngày ban hành"
        yield Suggestion((first, first), "header_lost", what)
    yield from _issuer(plan, document)
    for note in (text.note for text in plan.notes):
        for row in plan.body:
            call = call_of(row.body, note.mark)
            if call:
                line, _ = row.body.span(call.start(), call.end())
                yield Suggestion((line, line), "footnote_mark_glued", call["word"] + raised(note.mark))
                break
        if note.interrupts:
            yield Suggestion((note.first, note.last), "footnote_block_inside_sentence")
    noted = {text.note.last for text in plan.notes}
    for row in plan.body:
        for above, below in pairwise(row.body.lines):
            if below.page_start and not any(above.number < last < below.number for last in noted):
                yield Suggestion((above.number, below.number), "page_break_in_phrase")


def _issuer(plan: Anatomy, document: Document) -> Iterator[Suggestion]:
    """The intro names another body than the one that issues the plan: copied from the superior's plan."""
    for row in plan.preamble.intro_paragraphs:
        text = row.text
        found = _INTRO_BODY.match(text)
        own = document.header.issuing_body
        closing = _CLOSING_BODY.match(plan.closing.text) if plan.closing else None
        body = closing["body"] if closing else None
        signer = document.signer
        if not own and not body and signer and signer.title and "HIỆU TRƯỞNG" in signer.title.upper():
            own = "Trường"
        if not found or not (own or body):
            continue
        if _rank(found["body"]) and _rank(own or body or "") and _rank(found["body"]) != _rank(own or body or ""):
            lines = row.body.span(found.start(), found.start("body") + 1)
            yield Suggestion(lines, "issuer_mismatch", f"{body} {found['does']}" if body else None)


def _rank(body: str) -> str | None:
    return next((name for name, pattern in _RANKS if re.match(pattern, body.lower())), None)


def _of_bullets(plan: Anatomy) -> Iterator[Suggestion]:
    for row in (*plan.preamble.basis_paragraphs, *plan.body):
        mark = row.mark
        if mark is None or mark.kind != "bullet" or row.text[1:2] == " ":
            continue
        words = mark.rest.split()
        term = " ".join(words[:2]) if " ".join(words[:2]).lower() in TERMS else words[0]
        line = row.body.lines[0].number
        yield Suggestion((line, line), "bullet_spacing", f"{mark.number} {term}")


def _of_ends(plan: Anatomy) -> Iterator[Suggestion]:
    """Paragraphs and items that end without a mark."""
    basis = plan.preamble.basis_paragraphs
    for row in basis[-1:]:
        if not row.body.lines[-1].ended and not row.text.endswith(",") and row not in plan.preamble.intro_paragraphs:
            yield _ending(row, "," if plan.preamble.intro else ".")
    for at, row in enumerate(plan.body):
        if row.heading or row.cells or row.text.endswith((",", ")")) or row.body.lines[-1].ended:
            continue
        below = plan.body[at + 1] if at + 1 < len(plan.body) else None
        if len(row.rest.split()) < (5 if row.bullet else 9) or (row.mark is None and row.body.lines[-1].upper):
            continue
        item = row.bullet and below is not None and below.bullet and below.mark == row.mark
        listed = row.bullet and below is not None and below.bullet and below.text[:1] == row.text[:1]
        yield _ending(row, ";" if item or listed else ".")


def _ending(row: Paragraph, mark: str) -> Suggestion:
    last = row.body.lines[-1]
    words = re.split(r"[,;:]\s", last.text)[-1].split()
    keep = len(words) if len(words) <= 4 else 2 if words[-1][-1:].isdigit() else 1
    return Suggestion((last.number, last.number), "missing_terminal_punctuation", " ".join(words[-keep:]) + mark)


def _of_numbers(node: Node) -> Iterator[Suggestion]:
    """A number that does not follow on the one before it."""
    before = 0
    for child in node.sections:
        value = _value(child.number)
        if value is not None and child.paragraph is not None:
            line = child.paragraph.body.lines[0].number
            if value != before + 1:
                yield Suggestion((line, line), "numbering_gap")
            before = value
        yield from _of_numbers(child)


def _value(number: str) -> int | None:
    last = number.split()[-1].split(".")[-1] if number else ""
    if last.isdigit():
        return int(last)
    return roman(last) if last.isupper() and last not in "CDLM" else None


def _spacing(text: str) -> Iterator[Finding]:
    for found in _YEARS.finditer(text):
        yield Finding(found.start(), found.end(), "spacing", f"{found['first']}-{found['second']}")
    for found in _CAPITAL.finditer(text):
        if f"{found['first']} {found['second']}" in VERBS_AFTER_SEMICOLON:
            lower = f"; {found['first'].lower()} {found['second']}"
            yield Finding(found.start("first"), found.end(), "capital_after_semicolon", lower)
    for found in PERSON.finditer(text):
        dash = re.search(r"-(?=\w)", text[found.end("name") : found.end()]) if found["title"] else None
        if dash and dash.start() == 0:
            start = found.end("name")
            proposal = f"{found['name'].split()[-1]} - {found['title'].split()[0]}"
            yield Finding(start - 1, start + 1, "dash_spacing", proposal)
    yield from _foot_spacing(text)


def _foot_spacing(text: str) -> Iterator[Finding]:
    for found in _SPACE_BEFORE.finditer(text):
        if not text[found.end() - 1 :].startswith(("...", "./", ". .")) and not found["word"].endswith((".", "…")):
            start = found.start("mark")
            yield Finding(start - 1, start, "space_before_punctuation", f"{found['word'].lstrip('-+ ')}{found['mark']}")
    for found in _NO_SPACE_BRACKET.finditer(text):
        yield Finding(found.start(), found.end(), "missing_space", f"{found['word']} {found['bracket']}")


def _double_spaces(plan: Anatomy) -> Iterator[Suggestion]:
    """Runs of blanks inside a line, unless the extraction left them everywhere."""
    found = []
    for line in plan.kept:
        inner = re.search(r"(?P<left>\S+) {2}(?P<right>\S+)", line.raw.strip())
        if inner and len(columns(line)) == 1 and not line.cells:
            found.append(Suggestion((line.number, line.number), "double_space", f"{inner['left']} {inner['right']}"))
    if len(found) <= max(3, len(plan.kept) // 12):
        yield from found
