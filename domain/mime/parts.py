"""A mail cut on its bytes into parts; only what is asked for is decoded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.mime.defects import Defect
from domain.mime.headers import Head, split_head
from domain.mime.transfer import transfer_decoded
from domain.mime.values import parameters

MAX_DEPTH = 30
MAX_PARTS = 2_000
_GUESSED_BOUNDARY = re.compile(rb"(?:^|\n)--([^\s-][^\r\n]{0,198}?)[ \t]*\r?\n(?=[!-9;-~]+:|\r?\n)")
_PART_FIELD = re.compile(rb"(?i)content-[a-z-]+:")
_PREAMBLE = re.compile(rb"(?i)\s*(?:this is a )?(?:multi-?part|mime)|\s*\Z")
MESSAGES = frozenset({"message/rfc822", "message/global", "message/news", "x-message/rfc822"})


@dataclass(slots=True)
class Part:
    """One part: its head, its body as transferred, and the parts within; `within_message` counts the mails around."""

    head: Head
    body: bytes
    content_type: str = "text/plain"
    parameters: dict[str, str] = field(default_factory=dict)
    disposition: str = ""
    disposition_parameters: dict[str, str] = field(default_factory=dict)
    parts: list["Part"] = field(default_factory=list)
    parent: "Part | None" = None
    within_message: int = 0

    def walk(self) -> Iterator["Part"]:
        """This part and every part within, in the order in which they stand."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def decoded(self, defects: list[Defect]) -> bytes:
        """The bytes that were to be transferred."""
        return transfer_decoded(self.body, self.head.raw("content-transfer-encoding"), defects)


def cut(raw: bytes, defects: list[Defect]) -> Part:
    """The parts of a mail, whatever bytes it holds."""
    root = _cut(raw, None, 0, [MAX_PARTS], defects)
    if root.parts and all(part.parts or not part.body.strip() for part in root.walk()):
        _become_text(root)  # no part holds anything
    return root


def _become_text(part: Part) -> None:
    """A container whose boundaries are so broken that its words stand in no part: they must not be lost."""
    lines = part.body.splitlines(keepends=True)
    part.body = b"".join(each for each in lines if not each.startswith(b"--") and not _PART_FIELD.match(each)).strip()
    part.content_type, part.parts = "text/plain", []


def _cut(raw: bytes, parent: Part | None, depth: int, left: list[int], defects: list[Defect]) -> Part:
    head, body = split_head(raw, defects)
    part = Part(head, body, parent=parent)
    if parent is not None:
        part.within_message = parent.within_message + (parent.content_type in MESSAGES)
    in_digest = parent is not None and parent.content_type == "multipart/digest"
    _describe(part, "message/rfc822" if in_digest else "text/plain", defects)
    container, message = part.content_type.startswith("multipart/"), part.content_type in MESSAGES
    if not container and not message:
        return part
    if depth >= MAX_DEPTH:
        defects.append(Defect.TOO_DEEP)
    elif message:
        part.parts = [_cut(part.decoded(defects).lstrip(b"\r\n"), part, depth + 1, left, defects)]
    else:
        part.parts = [_cut(piece, part, depth + 1, left, defects) for piece in _pieces(part, left, defects)]
    if container and not part.parts:
        _become_text(part)
    return part


def _describe(part: Part, default: str, defects: list[Defect]) -> None:
    head = part.head
    if "content-type" in head:
        kind, part.parameters = parameters(head.raw("content-type"), defects)
        if kind.count("/") == 1 and not kind.startswith("/"):
            part.content_type = "text/plain" if kind == "text/" else kind
        else:
            part.content_type = {"text": "text/plain", "html": "text/html", "multipart": "multipart/mixed"}.get(
                kind, default
            )
    else:
        part.content_type = default
    if "content-disposition" in head:
        part.disposition, part.disposition_parameters = parameters(head.raw("content-disposition"), defects)


def _pieces(part: Part, left: list[int], defects: list[Defect]) -> list[bytes]:
    """The bytes of each part of a multipart body (RFC 2046, section 5.1), as far as they are there."""
    boundary = part.parameters.get("boundary", "").rstrip().encode("utf-8", "surrogateescape")
    body = part.body
    marks = _delimiters(body, boundary) if boundary else []
    if not marks and "content-transfer-encoding" in part.head:
        body = part.decoded([])
        marks = _delimiters(body, boundary) if boundary else []
    if not marks:
        defects.append(Defect.BOUNDARY_MISSING)
        guess = _GUESSED_BOUNDARY.search(part.body)
        body, marks = part.body, _delimiters(part.body, guess[1]) if guess else []
    pieces: list[bytes] = []
    ended = False
    for (_, start, is_end), following in zip(marks, [*marks[1:], (len(body), 0, False)], strict=False):
        if is_end:
            ended = True
            continue
        if ended:
            defects.append(Defect.PARTS_AFTER_END)
        left[0] -= 1
        if left[0] < 0:
            defects.append(Defect.TOO_MANY_PARTS)
            pieces.append(body[start:])
            break
        pieces.append(body[start : following[0]])
    if marks and _is_text_as_well(part.head) and not _PREAMBLE.match(body[: marks[0][0]]):
        pieces.insert(0, b"\n" + body[: marks[0][0]])  # it was called a text as well: what stands first is one
    if marks and not ended:
        defects.append(Defect.BOUNDARY_UNENDED)
    return pieces


def _is_text_as_well(head: Head) -> bool:
    return any(value.lower().startswith(b"text/") for value in head.all_raw("content-type")[1:])


def _delimiters(body: bytes, boundary: bytes) -> list[tuple[int, int, bool]]:
    """Each delimiter line: where it begins (and the line end before it), where the part after it does, if all ends."""
    mark = b"--" + boundary
    found: list[tuple[int, int, bool]] = []
    at = body.find(mark)
    while at >= 0:
        if at == 0 or body[at - 1] in b"\r\n":
            line_end = body.find(b"\n", at)
            line_end = len(body) if line_end < 0 else line_end
            rest = body[at + len(mark) : line_end].strip()
            if rest in (b"", b"--"):
                begin = at - (2 if body[at - 2 : at] == b"\r\n" else 1 if at else 0)
                found.append((max(begin, 0), line_end + 1, rest == b"--"))
        at = body.find(mark, at + len(mark))
    return found
