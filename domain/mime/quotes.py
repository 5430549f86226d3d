"""The author's own words in a mail, apart from the signature and from the letter that is being answered."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from domain.mime.html import bare_text, text_of
from domain.mime.known_letter import Found, find_letter
from domain.mime.list_footers import footer_start
from domain.mime.marked_blocks import Block, marked_otherwise, quoted_blocks
from domain.mime.quote_markers import CUT, is_arrowed, is_attribution, is_rule, marker_end, quoted, unquoted
from domain.mime.signatures import signature_span
from domain.text import nfc

_REPLY, _SIGNATURE, _QUOTE, _FOOTER = "reply", "signature", "quote", "footer"


@dataclass(frozen=True)
class OwnWords:
    """A mail's text in three parts; every line that is not blank is in exactly one of them."""

    reply: str
    signature: str
    quote: str


def own_words(text: str, html: str, known_letter: str | None = None, author: Set[str] = frozenset()) -> OwnWords:
    """The author's new words (greeting kept), the signature and the quoted letter, each in the order of the mail.

    `html` is read only where `text` is blank. `known_letter` is the stored text of the letter that this mail answers:
    the quotation is then found by comparing with it, whatever the mail program did to it. Of a forwarded letter, what
    stands above it is the reply and the forwarded letter is the quote. `author`: the words of the author's name, by
    which a line that is nothing but his name is known for a signature. Never raises; in doubt a line is the author's.
    """
    source = text if text.strip() else text_of(html)
    lines = nfc(source).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = find_letter(lines, known_letter) if known_letter else Found()
    owners = [_REPLY] * len(lines)
    footer = footer_start(lines)
    owners[footer:] = [_FOOTER] * (len(lines) - footer)
    _find_quotes(lines, found.lines, owners)
    _take_other_version(lines, owners, found)
    _find_signatures(lines, owners, author)
    owners[footer:] = [_QUOTE] * (len(lines) - footer)
    parts = {part: _joined(lines, owners, part) for part in (_REPLY, _SIGNATURE, _QUOTE)}
    return OwnWords(parts[_REPLY], parts[_SIGNATURE], parts[_QUOTE])


def known_words(text: str, html: str) -> str:
    """What to compare an answer with: both forms of a letter that was sent, since either may come back quoted."""
    return f"{text}\n{bare_text(html)}"


def _joined(lines: Sequence[str], owners: Sequence[str], part: str) -> str:
    """The lines of one part; where another part lay between them stands one blank line."""
    kept: list[str] = []
    parted = False
    for line, owner in zip(lines, owners, strict=True):
        if owner != part:
            parted = True
            continue
        if parted and kept and kept[-1] and line.strip():
            kept.append("")
        if not (parted and kept and not kept[-1] and not line.strip()):
            kept.append(line.replace(CUT, "").rstrip())
        parted = parted and not line.strip()
    return "\n".join(kept).strip("\n")


def _find_quotes(lines: Sequence[str], known: frozenset[int], owners: list[str]) -> None:
    last_known = max(known, default=-1)
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        if owners[index] == _FOOTER:
            break
        if index in known or owners[index] == _QUOTE:
            owners[index] = _QUOTE
            index += 1
        elif quoted(lines[index]) and not is_arrowed(lines[index]):
            end = _end_of_block(lines, index, known)
            blocks.append(Block(index, end, _has_marker(lines, index, end)))
            index = end
        elif end := marker_end(lines, index) or 0:
            stop = _end_of_quote(lines, end, last_known)
            if stop == len(lines) and (marked := marked_otherwise(lines, end)):
                for line in marked:
                    owners[line] = _QUOTE
                stop = end
            owners[index:stop] = [_QUOTE] * (stop - index)
            index = stop
        else:
            index += 1
    _settle_blocks(lines, owners, blocks)
    for start in [i for i, owner in enumerate(owners) if owner == _QUOTE and (i == 0 or owners[i - 1] != _QUOTE)]:
        _take_lines_above(lines, owners, start)


def _end_of_quote(lines: Sequence[str], below: int, last_known: int) -> int:
    """Quotation marks or the known letter tell how far a quotation goes; without them it goes to the end."""
    if last_known >= below:
        return below
    following = next((i for i in range(below, len(lines)) if lines[i].strip()), len(lines))
    marked = following < len(lines) and (quoted(lines[following]) or lines[following].startswith(CUT))
    return following if marked else below if _answered_first(lines, below, following) else len(lines)


def _answered_first(lines: Sequence[str], below: int, following: int) -> bool:
    """Whether a few words stand between the announcement and the marked lines that it announces: an answer.

    Marked lines with an announcement of their own are an older letter within one that lost its marks.
    """
    if not is_attribution(unquoted(lines[below - 1]), before_quote=True):
        return False
    words = 0
    for index in range(following, min(following + 8, len(lines))):
        if quoted(lines[index]):
            return marker_end(lines, index) is None
        words += bool(lines[index].strip())
        if words > 3 or marker_end(lines, index):
            return False
    return False


def _end_of_block(lines: Sequence[str], start: int, known: frozenset[int]) -> int:
    end = start
    for index in range(start, len(lines)):
        if index in known:
            break
        if quoted(lines[index]) or (index == end and _is_leftover(lines, index)):
            end = index + 1
        elif lines[index].strip():
            break
    return end


def _is_leftover(lines: Sequence[str], index: int) -> bool:
    """The tail of a quoted line that was wrapped after the quotation mark had been put before it."""
    line, above = lines[index].strip(), unquoted(lines[index - 1])
    follows = index + 1 < len(lines) and quoted(lines[index + 1])
    return follows and len(above) >= 60 and line != "" and not line[0].isupper() and line[0] not in "-+*•"


def _has_marker(lines: Sequence[str], start: int, end: int) -> bool:
    first = next((i for i in range(start, end) if unquoted(lines[i]).strip()), None)
    return first is not None and marker_end(lines, first) is not None


def _take_other_version(lines: Sequence[str], owners: list[str], found: Found) -> None:
    """Below the author's words, what stands instead of a passage of the known letter is that letter in another form.

    Where nothing is written above, it may be an answer put in the place of the question, and stays the author's.
    """
    first = min(found.lines, default=0)
    if any(owners[i] == _REPLY and lines[i].strip() for i in range(first)):
        for index in found.instead:
            owners[index] = _QUOTE


def _settle_blocks(lines: Sequence[str], owners: list[str], blocks: Sequence[Block]) -> None:
    """Marked lines are the answered letter's where something says so (see `marked_blocks`), else the author's."""
    if not blocks:
        return
    marked = {index for block in blocks for index in range(block.start, block.end)}
    own = [i for i, owner in enumerate(owners) if owner == _REPLY and i not in marked and lines[i].strip()]
    letter = [i for i, owner in enumerate(owners) if owner == _QUOTE]
    for block in quoted_blocks(lines, own, letter, blocks):
        owners[block.start : block.end] = [_QUOTE] * (block.end - block.start)


def _take_lines_above(lines: Sequence[str], owners: list[str], start: int) -> None:
    """Rules drawn above a quotation, and a line that announces it in no known words, belong to it."""
    above = [i for i in range(max(0, start - 6), start) if owners[i] == _REPLY and lines[i].strip()]
    for size in (1, 2, 3):
        if len(above) >= size and is_attribution(" ".join(lines[i] for i in above[-size:]), before_quote=True):
            for index in above[-size:]:
                owners[index] = _QUOTE
            above = above[:-size]
            break
    while above and is_rule(lines[above[-1]]):
        owners[above.pop()] = _QUOTE


def _find_signatures(lines: Sequence[str], owners: list[str], author: Set[str]) -> None:
    """Each stretch of the author's words may end in a signature."""
    start = 0
    while start < len(lines):
        end = start + 1
        if owners[start] == _REPLY:
            while end < len(lines) and owners[end] == _REPLY:
                end += 1
            first, last = signature_span(lines[start:end], author)
            owners[start + first : start + last] = [_SIGNATURE] * (last - first)
        start = end
