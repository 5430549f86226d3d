"""Words from outside on a page of the console are words and nothing else."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.codes import code_from, read_code
from domain.console import Choice, Links, chosen, console_url
from domain.markdown import bars, escape, form_address, link, table, unbroken

_ENTITY = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}


def seen(markdown: str) -> str:
    """What a reader sees of escaped text."""
    plain = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)
    plain = re.sub("&(?:lt|gt|amp);", lambda found: _ENTITY[found[0]], plain)
    return plain.replace("\u200b", "")


@pytest.mark.parametrize(
    "words",
    [
        "[Xử lý](http://xau.vn)",
        "![ảnh](https://xau.vn/a.png)",
        "<img src=x onerror=alert(1)><b>đậm</b>",
        "www.xau.vn và HTTPS://xau.vn và ftp://xau.vn và mailto:a@xau.vn và xmpp:a@xau.vn",
        "hà.nguyễn+1@trường.vn",
        "a | b | c",
        "# tiêu đề",
        "- gạch đầu dòng",
        "1. một",
        "12) mười hai",
        "`mã` *nghiêng* _nghiêng_ ~~bỏ~~ **đậm** $x^2$ ===",
        "&lt;script&gt; &amp;#64; \\[x\\](y)",
    ],
)
def test_it_is_seen_as_it_was_written_and_is_no_markup(words: str) -> None:
    escaped = escape(words)
    assert seen(escaped) == words
    assert not re.search(r"(?<!\\)[\[\]<>|`*_~#!]", re.sub(r"\\\\", "", escaped))
    assert not re.search(r"(?i)(?:https?|ftp|mailto|xmpp):|www\.|[\w.+-]@", escaped)
    assert not re.match(r"[-+]|\d+[.)]", escaped)


def test_what_cannot_be_seen_is_left_out() -> None:
    assert escape("Báo\u202e cáo\x07 quý\u200b I\r\n## tiêu đề") == "Báo cáo quý I \\#\\# tiêu đề"


def test_long_words_are_cut_before_they_are_escaped() -> None:
    assert escape("[" * 50, 10) == "\\[" * 9 + "…"


@pytest.mark.property
@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_no_text_leaves_its_cell(words: str) -> None:
    escaped = escape(words)
    assert "\n" not in escaped
    rest = escaped.replace("\\\\", "")
    assert not re.search(r"(?<!\\)[\[\]|`<>*_!~#]", rest)


def test_an_address_of_ours_stays_in_its_brackets() -> None:
    assert link("Xử lý", "/a (b)") == "[Xử\u00a0lý](/a%20%28b%29)"
    address = form_address("/v2", "id", {"thư": "#1 · [x](y) & “z”"})
    assert re.fullmatch(r"/v2/deployments/deployment/id/run\?parameters=[A-Za-z0-9%._~-]+", address)


def test_codes_do_not_break() -> None:
    assert unbroken("KH-05/2024 a") == "KH\u201105/2024\u00a0a"


def test_a_table_has_its_heading_and_rows() -> None:
    assert table(("A", "B"), [("1", "2")]) == ["| A | B |", "| --- | --- |", "| 1 | 2 |"]


def test_bars_show_shares_and_nothing_for_nothing() -> None:
    assert bars({"đủ": 0}, {"đủ": "#000"}) == ""
    assert bars({"đủ": 1, "thiếu": 0}, {"đủ": "#000", "thiếu": "#fff"}).startswith("![đủ 1](data:image/svg+xml;base64,")


def test_a_choice_is_found_again_by_its_number() -> None:
    assert chosen(Choice(101, "05/03 · Nguyễn Thị Hà").label) == 101
    assert [chosen(words) for words in ("", "101", "# 1", "#x", "(không có mục nào)", f"#{'9' * 20}")] == [None] * 6


def test_links_are_looked_up_by_name() -> None:
    from domain.console import Job, Page

    links = Links(console_url("v1"), {}, {Page.BOARD.value: "abc"})
    assert links.form(Job.WAIVE, "Miễn") == "Miễn"
    assert links.page(Page.BOARD) == "[Bảng\u00a0điều\u00a0khiển](/artifacts/artifact/abc?tab=Artifact)"
    assert links.runs("KH-05/2024", "Lượt chạy").endswith("(/runs?tag=KH-05%2F2024)")
    assert Links(console_url("v2"), {}, {}).runs("KH-05/2024", "x").endswith("(/v2/runs?tags=KH-05%2F2024)")


def test_a_code_is_read_however_it_was_typed() -> None:
    code = code_from(bytes(range(40, 48)))
    assert read_code(code) == code
    assert (
        read_code(f" {code.lower()} ") == read_code(code.replace("-", "")) == read_code(code.replace("-", " ")) == code
    )
    assert [read_code(words) for words in ("", "ABCD", "OOOO-1111", f"{code}A")] == [None] * 4
    with pytest.raises(ValueError, match="random bits"):
        code_from(b"1234")
