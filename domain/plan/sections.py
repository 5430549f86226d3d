"""The tree of sections and blocks, numbered as printed: gaps stay gaps."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.document import Block, Section
from domain.plan.letters import UPPER
from domain.plan.lines import is_upper
from domain.plan.markers import BULLET_RANKS, ROMAN
from domain.plan.paragraphs import Paragraph

_TITLE_WORDS = 16  # more words before a colon are a sentence, not a title
_TITLE_LENGTH = 160


@dataclass
class Node:
    """A section while it grows, with the paragraphs behind its blocks."""

    number: str
    title: str
    rank: int
    paragraph: Paragraph | None = None
    blocks: list["Leaf"] = field(default_factory=list)
    sections: list["Node"] = field(default_factory=list)

    def frozen(self) -> Section:
        """The section of the document model."""
        return Section(self.number, self.title, freeze(self.blocks), tuple(child.frozen() for child in self.sections))


@dataclass
class Leaf:
    """A block while it grows."""

    type: str
    text: str
    paragraph: Paragraph
    marker: str | None = None
    rank: int = 0
    children: list["Leaf"] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)


def freeze(leaves: Sequence[Leaf]) -> tuple[Block, ...]:
    """The blocks of the document model."""
    return tuple(Block(leaf.type, leaf.text, leaf.marker, freeze(leaf.children), tuple(leaf.rows)) for leaf in leaves)


def tree(found: Sequence[Paragraph]) -> Node:
    """All sections under one root; blocks before the first heading belong to the root."""
    root = Node("", "", -1)
    path = [root]
    bullets: list[Leaf] = []
    for at, paragraph in enumerate(found):
        if paragraph.heading and paragraph.mark:
            bullets = []
            mark = paragraph.mark
            while path[-1].rank >= mark.rank:
                path.pop()
            title, text = split_title(paragraph, found[at + 1] if at + 1 < len(found) else None)
            node = Node(mark.number, title, mark.rank, paragraph)
            if text:
                node.blocks.append(Leaf("paragraph", text, paragraph))
            path[-1].sections.append(node)
            path.append(node)
        elif paragraph.cells:
            bullets = []
            _add_row(path[-1].blocks, paragraph)
        elif paragraph.bullet and paragraph.mark:
            _add_bullet(path[-1].blocks, bullets, paragraph)
        else:
            bullets = []
            path[-1].blocks.append(Leaf("paragraph", paragraph.text, paragraph))
    return root


def _add_row(blocks: list[Leaf], paragraph: Paragraph) -> None:
    if blocks and blocks[-1].type == "table":
        blocks[-1].rows.append(paragraph.cells)
    else:
        blocks.append(Leaf("table", "", paragraph, rows=[paragraph.cells]))


def _add_bullet(blocks: list[Leaf], open_bullets: list[Leaf], paragraph: Paragraph) -> None:
    mark = paragraph.mark
    assert mark is not None
    rank = BULLET_RANKS.get(mark.number, 3)
    if rank == 3:  # round bullets stand for any level: below `-` and `+`, or in their place
        same = next((leaf.rank for leaf in open_bullets if leaf.marker == mark.number), None)
        rank = same if same is not None else 3 if open_bullets else 1
    leaf = Leaf("bullet", mark.rest, paragraph, mark.number, rank)
    while open_bullets and open_bullets[-1].rank >= rank:
        open_bullets.pop()
    (open_bullets[-1].children if open_bullets else blocks).append(leaf)
    open_bullets.append(leaf)


def split_title(paragraph: Paragraph, below: Paragraph | None) -> tuple[str, str]:
    """(title, text) of a numbered paragraph: `4. Thời gian thực hiện: Thường xuyên ...` holds both.

    A numbered sentence has no title: it is all text.
    """
    rest = paragraph.rest
    mark = paragraph.mark
    assert mark is not None
    if is_upper(rest) or (mark.rank <= ROMAN and len(rest) <= 2 * _TITLE_LENGTH and not re.search(r"[.;]\s", rest)):
        upper = re.match(r"(?P<title>[^:]+):\s+(?P<text>\S.*)$", rest)
        if upper and not is_upper(upper["text"]) and len(upper["title"].split()) <= _TITLE_WORDS:
            return upper["title"].rstrip(), upper["text"]
        return rest.rstrip(" :."), ""
    colon = re.match(r"(?P<title>[^:.;]+?)\s*:\s+(?P<text>\S.*)$", rest)
    if colon and len(colon["title"].split()) <= _TITLE_WORDS:
        return colon["title"], colon["text"]
    if rest.endswith(":") and len(rest) <= _TITLE_LENGTH and not re.search(r"[.;]\s", rest):
        return rest.rstrip(" :"), ""
    if _is_sentence(paragraph, below):
        return "", rest
    return rest.rstrip(" :."), ""


def _is_sentence(paragraph: Paragraph, below: Paragraph | None) -> bool:
    rest = paragraph.rest
    if len(rest) > _TITLE_LENGTH or re.search(rf"[.;]\s+[{UPPER}]", rest):
        return True
    if rest.endswith((";", ",")) or rest.endswith("./."):
        return True
    if not rest.endswith("."):
        return False
    own = paragraph.mark
    leaf = below is None or (below.heading and own and below.mark and below.mark.rank <= own.rank)
    return bool(leaf) or len(rest.split()) > _TITLE_WORDS
