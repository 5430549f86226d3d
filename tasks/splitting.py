"""A PDF too large for one mail, cut between its pages into parts that fit."""

import io
from dataclasses import replace

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from domain.outgoing import Enclosure


def in_parts(file: Enclosure, largest: int, *, whole_only: bool = False) -> tuple[Enclosure, ...]:
    """The file itself where it fits, else parts of at most `largest` bytes, named `… (phần 1 của 3).pdf`.

    Empty where it cannot be sent: one page alone is too large, or the file must stay whole, since a digital signature
    holds for the whole file only.
    """
    if len(file.content) <= largest:
        return (file,)
    if whole_only:
        return ()
    try:
        parts = _parts(PdfReader(io.BytesIO(file.content)), largest)
    except PyPdfError:
        return ()
    name = file.name.removesuffix(".pdf")
    return tuple(
        replace(file, name=f"{name} (phần {number} của {len(parts)}).pdf", content=content)
        for number, content in enumerate(parts, start=1)
    )


def _parts(reader: PdfReader, largest: int) -> list[bytes]:
    """As many pages a part as fit; empty when a single page does not."""
    parts: list[bytes] = []
    first, count = 0, len(reader.pages)
    while first < count:
        last = count
        while len(content := _pages(reader, first, last)) > largest:
            if last - first == 1:
                return []
            last = first + (last - first + 1) // 2
        parts.append(content)
        first = last
    return parts


def _pages(reader: PdfReader, first: int, last: int) -> bytes:
    writer = PdfWriter()
    for number in range(first, last):
        writer.add_page(reader.pages[number])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
