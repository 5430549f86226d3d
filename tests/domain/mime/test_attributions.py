"""The lines by which mail programs announce a quotation, in the languages that they can be set to."""

import textwrap
from collections.abc import Iterator

import pytest

from domain.mime.quotes import own_words
from tests.domain.mime.attributions import ATTRIBUTIONS

SAID = "Dạ em nhận được rồi ạ."


def wrapped(line: str) -> Iterator[str]:
    """As it is, and as programs break it: between words, before the address, within the address's brackets."""
    yield line
    yield "\n".join(textwrap.wrap(line, 60, break_long_words=False, break_on_hyphens=False))
    if "<an@" in line:
        yield line.replace("<an@", "<\nan@")
        yield line.replace("> ", ">\n", 1)


@pytest.mark.parametrize(("language", "line"), ATTRIBUTIONS)
def test_a_line_in_any_language_announces_marked_lines_however_it_is_broken(language: str, line: str) -> None:
    for form in wrapped(line):
        assert own_words(f"{SAID}\n\n{form}\n\n> Thư cũ\n> Xin trả lời", "").reply == SAID


@pytest.mark.parametrize(("language", "line"), [each for each in ATTRIBUTIONS if "an@" in each[1]])
def test_with_an_address_it_announces_lines_that_lost_their_marks(language: str, line: str) -> None:
    for form in wrapped(line):
        assert own_words(f"{SAID}\n\n{form}\n\nThư cũ\nXin trả lời", "").reply == SAID


@pytest.mark.parametrize(
    "said",
    [
        "Tổ 1 tháng 3/2024 đã viết:\n02 tin, 01 bài",
        "Kế hoạch số 5 ngày 4/3/2025 tổ em đã viết:\n02 tin",
        "Tổ 2 lúc 8:00 ngày 3/3/2025 viết:\n02 tin",
        "Số liệu em gửi Ann <an@x.example> lúc 8:00 ngày 3/3/2025 như sau:\n2 tin, 1 bài",
        "Tổ 1 gửi Ann <an@x.example> lúc 8:00 như sau:\n2 tin, 1 bài",
        "Em gửi cho Ann <an@x.example> lúc 8:00 ngày 3/3/2025 rồi ạ.",
        "In 1843 Dickens wrote:\n\nIt was the best of times.",
    ],
)
def test_an_authors_own_sentence_announces_nothing(said: str) -> None:
    assert own_words(said, "").reply == said


@pytest.mark.parametrize(
    "said",
    [
        "Liên hệ Ann <an@x.example> nhé",
        "Họp lúc 8:00 ngày 4/3/2025.",
        "Nhờ Ann <an@x.example> gọi Lan <lan@x.example>",
    ],
)
def test_an_own_line_directly_above_an_announcement_is_no_part_of_it(said: str) -> None:
    line = "On 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:"
    assert own_words(f"{said}\n{line}\n\n> Thư cũ", "").reply == said


def test_groupwise_announces_with_arrows_on_both_sides() -> None:
    for line in (">>> Huy <huy@x.example> 3/3/2025 8:00 AM >>>", ">>> 3/3/2025 8:00 AM Huy Trần >>>"):
        assert own_words(f"{SAID}\n\n{line}\nThư cũ", "").reply == SAID
    assert own_words("Chạy lệnh:\n\n>>> print(1) >>>\n\nrồi báo em.", "").reply.startswith("Chạy lệnh:\n\n>>> print")
