"""What we render is read back by the importer as the same plan: Word is where people edit it."""

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from domain.document import Document
from domain.plan import NotAPlan, to_json
from tasks.importing import read_bytes, read_file
from tasks.rendering import render_docx
from tests.libreoffice import converted, needs_libreoffice
from tests.material import PLANS, SEED, needs_plans, needs_seed
from tests.tasks.rendering.samples import plan, with_wide_appendices


def back(document: Document) -> Document:
    reading = read_bytes(render_docx(document))
    assert not isinstance(reading, NotAPlan)
    return reading.document


def test_our_own_plan_comes_back_as_it_was() -> None:
    document = plan()
    read = back(document)
    assert read.header == replace(document.header, number="05")
    for name in ("kind", "abstract", "intro", "sections", "footnotes", "closing", "recipients", "archive", "signer"):
        if name == "footnotes":
            assert [note.text for note in read.footnotes] == [note.text for note in document.footnotes]
        else:
            assert getattr(read, name) == getattr(document, name), name
    assert [basis.raw for basis in read.legal_bases] == [basis.raw for basis in document.legal_bases]


def test_appendices_on_their_side_come_back_as_they_were() -> None:
    read = back(with_wide_appendices())
    assert [row.blocks[1:] for row in read.appendices] == [row.blocks for row in with_wide_appendices().appendices]
    assert {row.blocks[0].text[:17] for row in read.appendices} == {"(Kèm theo Kế hoạc"}  # printed again, once
    assert back(read).appendices == read.appendices


@needs_libreoffice
def test_our_own_plan_saved_again_by_libreoffice_is_the_same_plan(tmp_path: Path) -> None:
    """In every field: LibreOffice is allowed to lose nothing that the importer reads (styles and fonts, it may)."""
    ours = render_docx(plan())
    theirs = converted(tmp_path, ours, "docx").read_bytes()
    assert theirs != ours
    first, second = read_bytes(ours), read_bytes(theirs)
    assert not isinstance(first, NotAPlan)
    assert not isinstance(second, NotAPlan)
    assert to_json(second) == to_json(first)


@pytest.mark.corpus
@needs_seed
def test_the_seed_comes_back_in_every_field() -> None:
    reading = read_file(SEED / "plan.txt")
    assert not isinstance(reading, NotAPlan)
    assert asdict(back(reading.document)) == {
        **asdict(reading.document),
        "header": asdict(back(reading.document).header),
    }


@pytest.mark.corpus
@needs_plans
@pytest.mark.parametrize("path", sorted(PLANS.glob("*.txt")), ids=lambda path: path.stem)
def test_real_plans_come_back_with_the_same_sections(path: Path) -> None:
    reading = read_file(path)
    assert not isinstance(reading, NotAPlan)
    read = back(reading.document)
    assert read.sections == reading.document.sections
    assert read.recipients == reading.document.recipients
    assert read.signer == reading.document.signer
    assert read.header == reading.document.header
    # The word of an appendix's heading is set as the decree sets it (`Phụ lục`); what it heads comes back as it was.
    written = [(row.title.casefold(), row.blocks, row.sections) for row in reading.document.appendices]
    assert [(row.title.casefold(), row.blocks, row.sections) for row in read.appendices] == written
