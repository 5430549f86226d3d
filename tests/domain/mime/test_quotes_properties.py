# ruff: noqa: E501 - lines of mails

import textwrap
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.mime.quotes import own_words
from domain.replies import read_verb
from domain.text import nfc
from tests.domain.replies_set.builder import (
    ADDRESS,
    LETTER,
    MARKER,
    OFFICE,
    PROGRAMS,
    SIGNATURE,
    decomposed,
    half_decomposed,
    marked,
    paragraphs,
    unmarked,
)

pytestmark = pytest.mark.property

# Lines as they occur in mails, in any order: what a mutation of real mails would give.
FRAGMENTS = st.sampled_from(
    [
        "", " ", ">", "> a", ">> b", "Đồng ý", "-- ", "--", "___", "________________________________", MARKER, "Trân trọng,",
        "Mận", f"Vào lúc 08:12 18/03/2024, {OFFICE} đã viết:", "Vào Th 2, 18 thg 3, 2024 lúc 08:12 A <", f"{ADDRESS}> đã viết:",
        f"Từ: {OFFICE} <{ADDRESS}>", "Đã gửi: 18/3/2024 08:12", "Đến: Mận", "Chủ đề: x", "-----Original Message-----",
        "Đã gửi từ iPhone của tôi", "On Mon, Mar 18, 2024 at 8:12 AM A <a@b.example> wrote:", "<", "a@b.example> wrote:", ":",
        "> Vào lúc 08:12 18/03/2024, A đã viết:", "P/S: c", "\u200e", "\ue000", "* Từ: *", "1. Đã làm", "x" * 80,
    ]
)  # fmt: skip
MAILS = st.one_of(st.text(max_size=300), st.lists(FRAGMENTS | st.text(max_size=30), max_size=25).map("\n".join))
LETTERS_OF_WORDS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữự"
WORD = st.text(LETTERS_OF_WORDS, min_size=2, max_size=7)
SENTENCE = st.lists(WORD, min_size=6, max_size=25).map(lambda words: " ".join(words).capitalize() + ".")
WRITTEN_LETTER = (
    st.lists(SENTENCE, min_size=2, max_size=8)
    .map(lambda lines: "\n\n".join(lines))
    .filter(lambda letter: len(set(letter.split())) >= 12)
)
ANSWER = st.sampled_from(
    [
        "Đồng ý.", "Đã nhận ạ", "TRẢ LẠI: sửa mục II.3\n- thiếu số liệu\n- sai ngày", "Em gửi báo cáo:\n\n1. Tin bài: 3\n2. Buổi: 2",
        "Chào em,\n\nNhất trí.", "ok", "Không phát sinh",
    ]
)  # fmt: skip


def _wrapped(letter: str, width: int) -> str:
    return "\n".join(piece for line in letter.split("\n") for piece in textwrap.wrap(line, width) or [""])


TREATMENTS = st.sampled_from(
    [
        str, marked, lambda t: marked(t, 72), lambda t: _wrapped(t, 60), lambda t: marked(_wrapped(t, 40)), decomposed,
        half_decomposed, unmarked, lambda t: marked(unmarked(t), 50), lambda t: "\n".join(f"    {x}" for x in t.split("\n")),
        lambda t: t.replace("\n", "\r\n"), lambda t: marked(marked(t)), lambda t: t.replace(" ", "\xa0"), str.upper,
    ]
)  # fmt: skip
HEADS = st.sampled_from(
    [
        "",
        f"Vào lúc 08:12 18/03/2024, {OFFICE} đã viết:\n",
        f"Từ: {OFFICE}\nĐã gửi: 18/3/2024 8:12 SA\nĐến: Mận\nChủ đề: x\n\n",
    ]
)


def filled(text: str) -> list[str]:
    plain = nfc(text).replace("\r\n", "\n").replace("\r", "\n").replace("\ue000", "")
    return [line.rstrip() for line in plain.split("\n") if line.strip()]


@settings(max_examples=400, deadline=None)
@given(MAILS, st.none() | MAILS)
def test_no_line_is_lost_and_none_is_invented(text: str, known: str | None) -> None:
    words = own_words(text, "", known)
    if text.strip():
        parts = filled(words.reply) + filled(words.signature) + filled(words.quote)
        assert sorted(parts) == sorted(filled(text))


@settings(max_examples=300, deadline=None)
@given(MAILS)
def test_reading_the_reply_again_never_brings_quoted_words_back(text: str) -> None:
    reply = own_words(text, "").reply
    again = own_words(reply, "")
    assert set(filled(again.reply)) <= set(filled(reply))
    read_verb(reply, date(2024, 3, 18))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(
    ["<div>", "</div>", "<blockquote type=cite>", "</blockquote>", "<p>", "<br>", "a", "<div class=gmail_quote>", "<!--", "<table><td>",
     "<div id=divRplyFwdMsg>", "<pre>", "&nbsp;", "&#0;", "<style>", "</p>", "<body>", "<html>", "<hr id=stopSpelling>"]
), max_size=30).map("".join))  # fmt: skip
def test_no_html_raises(html: str) -> None:
    own_words("", html, LETTER)


@settings(max_examples=300, deadline=None)
@given(ANSWER, WRITTEN_LETTER, HEADS, TREATMENTS)
def test_an_answer_above_a_known_letter_comes_back_exactly_whatever_became_of_the_letter(
    said, letter, head, treat
) -> None:  # type: ignore[no-untyped-def]
    assert own_words(f"{said}\n\n{head}{treat(letter)}", "", letter).reply == said
    html = paragraphs(f"{said}\n\n{head}") + f"<div>{paragraphs(treat(letter), 'p')}</div>"
    assert own_words("", html, letter).reply == said


@settings(max_examples=200, deadline=None)
@given(ANSWER, WRITTEN_LETTER, st.sampled_from(sorted(PROGRAMS)), st.booleans(), st.booleans())
def test_an_answer_written_in_any_program_comes_back_exactly(
    said: str, letter: str, program: str, signed: bool, known: bool
) -> None:
    text, html = PROGRAMS[program](said, letter, SIGNATURE if signed else "")
    assert own_words(text, html, letter if known else None).reply == said


NASTY = ["a", ":\n", ">", "> \n", "On \n", "From: a@b\n", "-- x ", " ", " \n", "> a\nb\n", "Sent from my ", "Gửi từ iPhone\n", "<", "a@",
         "Trân trọng\n", "___\n", "--\n", "Vào 08:12, a@b.c đã viết\n", "<div>", "<blockquote type=cite>x", "https://", "18/3 ", "không ",
         "Kính gửi:\n- a\n", "Đồng ý "]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [":" * 200_000 + "a", "a" * 200_000 + ":", "Không phát sinh " + "báo cáo " * 100 + "z", "ok " + "a " * 400 + "z", "k" * 900,
     "Vào 08:12 <" + "a" * 200_000, "Kính gửi " + "cô, " * 240, "Đồng ý " + "ạ " * 400 + "?", "1/" * 900, "- " * 90_000],
)  # fmt: skip
def test_no_line_is_too_long_or_too_odd(line: str) -> None:
    start = time.process_time()
    own_words(f"a\n{line}\nb", line, line)
    own_words("", line)
    read_verb(line, date(2024, 3, 18))
    assert time.process_time() - start < 10  # seconds of work: a pattern that tries everything takes minutes


@pytest.mark.parametrize("piece", NASTY)
def test_time_grows_with_length_only(piece: str) -> None:
    mail = piece * (200_000 // len(piece))
    start = time.process_time()
    own_words(mail, "")
    own_words("", mail)
    own_words(mail, "", mail[:5000])
    read_verb(mail, date(2024, 3, 18))
    assert time.process_time() - start < 40  # seconds of work: what grows with the square takes minutes
