"""HTML mails as text: what a program leaves between the words is no word."""

from domain.mime.html import text_of


def test_comments_and_instructions_of_word_are_not_shown() -> None:
    text = text_of("<div>Kính gửi<?xml:namespace prefix = o ?><!-- StartFragment --> văn thư</div><p>Đã nhận</p>")
    assert " ".join(text.split()) == "Kính gửi văn thư Đã nhận"
