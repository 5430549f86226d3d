"""Lines marked with `>`: whose they are where no line directly above says so.

A mail program marks the letter that is being answered so, and an author marks code, verse or a rule that way. What is
announced is the letter's. For the rest the place decides, and in doubt the lines are the author's.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from domain.mime.known_letter import squeezed
from domain.mime.quote_markers import field_of, is_attribution, marker_end, quoted, unquoted
from domain.mime.signatures import is_delimiter

_MORE_THAN = re.compile(r"> ?\d+([.,]\d+)? ?%")  # "> 90 % trẻ tham gia" is no quotation
_ASKS = re.compile(r"[?\uff1f]\W*$")
_GREETS = re.compile(r"[,!\uff0c\uff01]\s*$")
_OTHER_MARK = re.compile(r"[ \t]{0,2}(\||[A-Z]{1,3}>)[ \t](?!.*\|\s*$)")  # no row of a table
_LONGEST_SIGNATURE = 12  # lines between a delimiter and the letter below it


@dataclass(frozen=True)
class Block:
    """A run of marked lines (`end` is the line after it); `announced`: its own first line says whose letter it is."""

    start: int
    end: int
    announced: bool


class Surroundings:
    """What stands around the blocks: the author's words and the lines that are known to be the letter's."""

    def __init__(self, lines: Sequence[str], own: Sequence[int], letter: Sequence[int], blocks: Sequence[Block]):
        self.lines = lines
        self._own = frozenset(own)
        self.signed = frozenset(_signed_blocks(lines, own, blocks))
        signatures = [i for block in self.signed for i in self._signature(block, own)]
        self.words = sorted(self._own.difference(signatures))
        starts = [*letter[:1], *(block.start for block in blocks if block.announced)]
        self.announcement = min(starts, default=len(lines))
        self.passage = next((i for i in letter if quoted(lines[i])), len(lines))  # found by comparison, marked
        all_quoted = {*letter, *(i for block in blocks for i in range(block.start, block.end))}
        self._letter_below = [lines[i] for i in sorted(all_quoted) if i >= self.announcement]

    def _signature(self, block: Block, own: Sequence[int]) -> Sequence[int]:
        end = bisect_left(own, block.start)
        start = next(at for at in range(end - 1, -1, -1) if is_delimiter(self.lines[own[at]]))
        return own[start:end]

    def above(self, block: Block) -> Sequence[int]:
        """The author's words above the block; of many, only the last two lines."""
        at = bisect_left(self.words, block.start)
        return self.words[max(0, at - 2) : at]

    def has_words_below(self, block: Block) -> bool:
        """Whether the author writes on below the block."""
        return bisect_left(self.words, block.end) < len(self.words)

    def is_introduced(self, block: Block) -> bool:
        """Whether the author's own line directly above ends in a colon and names no letter."""
        at = next((i for i in range(block.start - 1, -1, -1) if self.lines[i].strip()), -1)
        if at not in self._own or self.lines[at].rstrip()[-1] not in ":\uff1a":
            return False
        return not is_attribution(self.lines[at], before_quote=True)

    @cached_property
    def letter_below(self) -> str:
        """The letters of what is announced as quoted, and of all marked lines below that."""
        return squeezed("\n".join(map(unquoted, self._letter_below)))

    def stands_again_below(self, block: Block) -> bool:
        """Whether the letter quoted below the block holds its words: then the author copied them out of it."""
        return squeezed("\n".join(map(unquoted, self.lines[block.start : block.end]))) in self.letter_below


def _signed_blocks(lines: Sequence[str], own: Sequence[int], blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks that stand directly below the delimiter and the few lines of a signature."""
    above = 0
    for block in blocks:
        start, end = bisect_left(own, above), bisect_left(own, block.start)
        if any(is_delimiter(lines[i]) for i in own[max(start, end - _LONGEST_SIGNATURE) : end]):
            yield block
        above = block.end


def quoted_blocks(
    lines: Sequence[str], own: Sequence[int], letter: Sequence[int], blocks: Sequence[Block]
) -> list[Block]:
    """The blocks that are the answered letter's.

    `own` are the numbers of the lines that are the author's and not blank, `letter` those of lines known to be the
    letter's: what announces it, or what was found in it; marked lines below an announcement count there too.
    """
    around = Surroundings(lines, own, letter, blocks)
    found_in_letter = frozenset(letter)
    found: list[Block] = []
    for block in blocks:
        if block.announced or block.end in found_in_letter or not any(map(_has_words, lines[block.start : block.end])):
            is_letter = True
        elif found or around.announcement < block.start:
            is_letter = not _is_own_example(around, block, bool(found) or around.passage < block.start)
        else:
            is_letter = _is_letter_unannounced(around, block)
        if is_letter:
            found.append(block)
    return found


def marked_otherwise(lines: Sequence[str], below: int) -> list[int]:
    """The lines below an announcement that bear another mark than `>` (`| `, `HT> `), if it begins there."""
    first = next((i for i in range(below, min(below + 3, len(lines))) if lines[i].strip()), len(lines))
    mark = _OTHER_MARK.match(lines[first]) if first < len(lines) else None
    if mark is None:
        return []
    return [i for i in range(first, len(lines)) if (found := _OTHER_MARK.match(lines[i])) and found[1] == mark[1]]


def _is_own_example(around: Surroundings, block: Block, after_another: bool) -> bool:
    """Between answers: what an own line with a colon introduces, unless it is the first passage or asks something."""
    if not after_another or not around.has_words_below(block) or _ASKS.search(_last_line(around.lines, block)):
        return False
    return around.is_introduced(block)


def _is_letter_unannounced(around: Surroundings, block: Block) -> bool:
    first = around.lines[block.start]
    above, below = around.above(block), around.has_words_below(block)
    announced_later = around.announcement < len(around.lines)
    if _MORE_THAN.match(first):
        return False
    if block in around.signed or (announced_later and around.stands_again_below(block)):
        return True
    if not above:  # what opens a mail is what it answers; with its source before it, it is a citation
        return (below or announced_later) and field_of(first) is None
    if around.is_introduced(block):
        return False
    greeted = len(above) == 1 and _GREETS.search(around.lines[above[0]]) is not None
    return not below or greeted or _asks_or_announces(around.lines, block)


def _asks_or_announces(lines: Sequence[str], block: Block) -> bool:
    """A question that the words below answer, or an older letter's announcement within the block."""
    if _ASKS.search(_last_line(lines, block)):
        return True
    return any(marker_end(lines, i) for i in range(block.start, block.end))


def _has_words(line: str) -> bool:
    return bool(unquoted(line).strip())


def _last_line(lines: Sequence[str], block: Block) -> str:
    return next((lines[i] for i in range(block.end - 1, block.start, -1) if _has_words(lines[i])), lines[block.start])
