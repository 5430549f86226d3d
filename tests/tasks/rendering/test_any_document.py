"""Whatever people write, it is rendered: any text in any place, without an error and in one family."""

from io import BytesIO

import docx
import pdfplumber
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.document import (
    Appendix,
    Block,
    Document,
    Footnote,
    Header,
    Kind,
    LegalBasis,
    Recipient,
    Section,
    Signer,
)
from domain.errors import InvalidDocument
from tasks.rendering import render_docx, render_pdf

WORDS = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="#$*_[]\\@<>`/=-+~ạệữđ\n\t\"'", max_size=40),
    st.sampled_from(["", "1", "Ngành1.", "Điều 1", "a" * 200, "\n", "漢字", "👩‍👩‍👧"]),
)
MAYBE = st.none() | WORDS
CELLS = st.lists(WORDS, max_size=5).map(tuple)
BLOCKS = st.recursive(
    st.builds(Block, st.sampled_from(["paragraph", "bullet"]), WORDS, MAYBE)
    | st.builds(Block, st.just("table"), rows=st.lists(CELLS, max_size=4).map(tuple)),
    lambda inner: st.builds(Block, st.just("bullet"), WORDS, st.just("-"), st.lists(inner, max_size=2).map(tuple)),
    max_leaves=4,
)
SOME_BLOCKS = st.lists(BLOCKS, max_size=4).map(tuple)
NUMBERS = st.sampled_from(["", "I", "1", "a", "Điều 1", "Phần I", "1.1", "Mục 2"]) | WORDS
SECTIONS = st.recursive(
    st.builds(Section, NUMBERS, WORDS, SOME_BLOCKS),
    lambda inner: st.builds(Section, NUMBERS, WORDS, SOME_BLOCKS, st.lists(inner, max_size=2).map(tuple)),
    max_leaves=4,
)
DOCUMENTS = st.builds(
    Document,
    header=st.builds(Header, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, st.none() | st.dates()),
    kind=st.builds(
        Kind, st.sampled_from(["KẾ HOẠCH", "QUYẾT ĐỊNH", "CÔNG VĂN", ""]), st.sampled_from(["KH", "QĐ", ""])
    ),
    abstract=WORDS,
    addressees=st.lists(WORDS, max_size=3).map(tuple),
    legal_bases=st.lists(st.builds(LegalBasis, raw=WORDS), max_size=3).map(tuple),
    intro=MAYBE,
    sections=st.lists(SECTIONS, max_size=3).map(tuple),
    footnotes=st.lists(st.builds(Footnote, st.sampled_from(["1", "*", "[2]", ""]), SOME_BLOCKS), max_size=2).map(tuple),
    closing=MAYBE,
    recipients=st.lists(st.builds(Recipient, WORDS), max_size=3).map(tuple),
    archive=MAYBE,
    signer=st.none() | st.builds(Signer, MAYBE, MAYBE, MAYBE),
    appendices=st.lists(st.builds(Appendix, WORDS, SOME_BLOCKS), max_size=2).map(tuple),
    extra=st.dictionaries(
        st.sampled_from(["circulation", "drafter_code", "address", "approved_by"]), WORDS, max_size=4
    ),
)


@pytest.mark.property
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(DOCUMENTS, st.booleans())
def test_any_document_is_rendered(document: Document, draft: bool) -> None:
    try:
        pdf, word = render_pdf(document, draft=draft), render_docx(document, draft=draft)
    except InvalidDocument:
        return
    with pdfplumber.open(BytesIO(pdf)) as file:
        fonts = {c["fontname"].split("+")[-1].split("-")[0] for page in file.pages for c in page.chars}
    assert len(fonts) == 1
    assert docx.Document(BytesIO(word)).tables
