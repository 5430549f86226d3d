"""Every letter against its stored text. To store new ones after a wanted change: VANTHU_STORE=1 pytest this file."""

import html
import os
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from domain.mailto import LIMIT
from domain.text import nfc
from domain.tokens import find_references
from tasks import letter_changes, letter_documents, letter_figures, letter_pieces, letter_reports
from tasks.letter_pieces import Letter, Person
from tasks.letter_words import SUBJECT_LENGTH
from tasks.letters import TEMPLATES, Rendered, render
from tests.tasks.letter_sample_office import TOKEN
from tests.tasks.letter_samples import samples

STORED = Path(__file__).parent / "letters"
SAMPLES = samples()
MARKER = "--- Vui lòng trả lời phía trên dòng này ---"
EVERY = pytest.mark.parametrize("name", SAMPLES)
UNANSWERED = {"admin_alert", "canary"}


def stored_form(letter: Rendered) -> str:
    return f"{letter.subject}\n\n{letter.text}"


def letters_only(text: str) -> str:
    """The bare words, run together: what is left to compare when marks, blanks and tags are gone."""
    return re.sub(r"\W+", "", html.unescape(re.sub(r"<[^>]+>", "", text)))


@EVERY
def test_a_letter_is_worded_as_stored(name: str) -> None:
    for suffix, text in (("txt", stored_form(render(SAMPLES[name]))), ("html", render(SAMPLES[name]).html)):
        path = STORED / f"{name}.{suffix}"
        if os.environ.get("VANTHU_STORE"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")


def test_every_letter_has_a_context_a_pair_of_templates_and_a_sample() -> None:
    contexts = {
        kind.letter
        for module in (letter_changes, letter_documents, letter_figures, letter_reports)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Letter) and "letter" in vars(kind)
    }
    templates = {path.stem for path in TEMPLATES.glob("*.txt")} - {"frame", "pieces"}
    assert contexts == templates == {letter.letter for letter in SAMPLES.values()}
    assert templates == {path.stem for path in TEMPLATES.glob("*.html")} - {"frame", "pieces"}


@EVERY
def test_a_letter_has_one_subject_line_that_ends_with_its_code(name: str) -> None:
    letter = SAMPLES[name]
    subject = render(letter).subject
    assert subject.endswith(f" {letter.reference.bracketed}")
    assert "\n" not in subject
    assert len(subject) <= SUBJECT_LENGTH + 1 + len(letter.reference.bracketed)
    assert find_references(subject)[-1] == letter.reference


@EVERY
def test_a_letter_begins_with_the_marker_and_ends_with_its_code(name: str) -> None:
    letter = SAMPLES[name]
    rendered = render(letter)
    assert rendered.text.startswith(f"{MARKER}\n\nKính gửi: ")
    assert rendered.text.endswith(f"\n\nMã thư: {letter.reference}")
    assert MARKER in rendered.html
    assert letters_only(rendered.html).endswith(letters_only(f"Mã thư: {letter.reference}"))


@EVERY
def test_pressing_reply_is_said_before_any_button(name: str) -> None:
    rendered = render(SAMPLES[name])
    if SAMPLES[name].letter in UNANSWERED:
        assert "mailto:" not in rendered.html
        return
    assert "Chỉ cần bấm Trả lời (Reply)" in rendered.text
    assert "Chỉ cần bấm Trả lời (Reply)" in rendered.html.split("mailto:")[0]


@EVERY
def test_both_forms_say_the_same(name: str) -> None:
    """Every line of the plain form stands in the HTML form, but for the words that stand for its buttons."""
    letter = SAMPLES[name]
    rendered = render(letter)
    seen = letters_only(rendered.html)
    for_buttons = {f"  {verb.words}" for verb in letter.offered()}
    for line in rendered.text.splitlines():
        if line not in for_buttons and not line.startswith(("- Trả lời: ", "Dòng đầu thư trả lời có thể ghi")):
            assert letters_only(line) in seen


@EVERY
def test_every_button_fits_and_carries_address_and_code(name: str) -> None:
    letter = SAMPLES[name]
    uris = [html.unescape(uri) for uri in re.findall(r'href="(mailto:[^"]*)"', render(letter).html)]
    assert len(uris) >= len(letter.offered())
    for uri in uris:
        assert len(uri) <= LIMIT
        assert uri.startswith("mailto:vanthu@hoasen.example?subject=%5B")
        assert find_references(unquote(uri))[0].token == TOKEN


@EVERY
def test_the_tone_is_official(name: str) -> None:
    rendered = render(SAMPLES[name])
    text = stored_form(rendered)
    assert text == nfc(text)
    assert rendered.html == nfc(rendered.html)
    assert "!" not in text
    assert not re.search(r"\bbạn\b|hệ thống yêu cầu|None|undefined", text, re.IGNORECASE)
    assert "\n\n\n" not in text
    assert all(line == line.rstrip() for line in text.splitlines())
    assert "<img" not in rendered.html
    assert "prefers-color-scheme: dark" in rendered.html


def test_what_people_wrote_is_escaped_and_keeps_its_lines() -> None:
    words_of_theirs = '<script>alert("x")</script> & {{ 7 * 7 }}\ndòng hai'
    rendered = render(replace(SAMPLES["returned"], comment=words_of_theirs))
    assert '  <script>alert("x")</script> & {{ 7 * 7 }}\n  dòng hai\n' in rendered.text
    assert "<script>" not in rendered.html
    assert "{{ 7 * 7 }}<br>dòng hai" in rendered.html


def test_a_subject_made_of_peoples_words_stays_one_line_of_sane_length() -> None:
    rendered = render(replace(SAMPLES["held_notice"], subject_line="a\r\nBcc: x@y.example " + "dài " * 100))
    assert "\n" not in rendered.subject
    assert len(rendered.subject) < 200
    assert "…" in rendered.subject


def test_the_form_of_address_is_the_persons_own() -> None:
    teacher = Person(name="Vũ Thị Hạnh", salutation="Cô Vũ Thị Hạnh - Giáo viên", call="cô")
    text = render(replace(SAMPLES["reminder_first"], to=teacher)).text
    assert "Kính gửi: Cô Vũ Thị Hạnh - Giáo viên." in text
    assert "Cô được giao gửi" in text
    assert "Đề nghị cô quan tâm" in text


def test_the_tone_rises_and_never_shames() -> None:
    first, second, today, late = (
        render(SAMPLES[f"reminder_{name}"]).text for name in ("first", "second", "due_today", "overdue")
    )
    assert "quan tâm, hoàn thành và gửi đúng thời hạn" in first
    assert "hỗ trợ" in second
    assert "trong ngày" in today
    assert "nêu rõ lý do" in late
    for text in (first, second, today, late, render(SAMPLES["escalation"]).text):
        assert not re.search("phê bình|kỷ luật|vi phạm|chậm trễ|thiếu trách nhiệm", text)


def test_a_nil_report_is_offered_only_where_it_is_accepted() -> None:
    assert "Không phát sinh" in render(SAMPLES["reminder_first"]).html
    assert "hông phát sinh" not in render(SAMPLES["reminder_due_today"]).html
    digest = SAMPLES["digest"]
    assert isinstance(digest, letter_reports.Digest)
    item = replace(digest.items[0], matter=replace(digest.items[0].matter, nil_allowed=False))
    assert "hông phát sinh" not in render(replace(digest, items=(item,))).html


def test_buttons_go_to_the_plus_address_once_it_is_proved() -> None:
    letter = replace(SAMPLES["reminder_first"], answer_to="vanthu+7k4mq2zx9p@hoasen.example")
    assert letter.address == "vanthu+7k4mq2zx9p@hoasen.example"
    assert "mailto:vanthu%2B7k4mq2zx9p@hoasen.example?" in render(letter).html


def test_an_item_of_a_digest_has_its_own_code_and_the_letters_token() -> None:
    uris = re.findall(r'href="(mailto:[^"]*)"', render(SAMPLES["digest"]).html)
    codes = [reference.code for uri in uris for reference in find_references(unquote(uri))]
    assert codes == ["KH08-B1-2024Q2"] * 6 + ["KH08-A2-2024T6"] * 5 + ["KH11-D1"] * 4


def test_a_gap_in_a_context_is_an_error_and_never_a_blank() -> None:
    letter = replace(SAMPLES["canary"])
    object.__delattr__(letter, "at")
    with pytest.raises(UndefinedError):
        render(letter)


def test_a_letter_without_clerk_or_phone_names_no_contact() -> None:
    letter = SAMPLES["reminder_first"]
    office = replace(letter.office, clerk="", phone="")
    assert "Khi cần trao đổi" not in render(replace(letter, office=office)).text
    office = replace(letter.office, clerk="")
    assert "Khi cần trao đổi: điện thoại 0203 3000 111." in render(replace(letter, office=office)).text


def test_a_request_that_can_be_decided_offers_its_choices() -> None:
    letter = SAMPLES["question_forwarded_of_a_wish"]
    assert render(letter).subject.startswith("Đề nghị của đồng chí Trần Thị Ly")
    assert "  ĐỒNG Ý\n  KHÔNG ĐỒNG Ý: ...\n" in render(letter).text
    assert "body=KHONG%20DONG%20Y" in render(letter).html


@pytest.mark.property
@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_words_of_people_stand_in_both_forms_and_open_no_tag(theirs: str) -> None:
    empty, filled = (render(replace(SAMPLES["answer_forwarded"], answer=text)) for text in ("", theirs))
    assert len(re.findall("<(?!br>)", filled.html)) == len(re.findall("<(?!br>)", empty.html))
    assert filled.subject == empty.subject
    for line in nfc(theirs).splitlines():
        assert line.rstrip() in filled.text
        assert letters_only(html.escape(line)) in letters_only(filled.html)


def test_the_letter_about_what_is_late_says_reports_only_where_it_is_about_reports() -> None:
    letter = SAMPLES["escalation"]
    assert isinstance(letter, letter_reports.Escalation)
    assert "Tổng hợp 02 báo cáo quá hạn" in render(letter).subject
    draft = replace(letter.items[0], title="dự thảo Kế hoạch tập huấn hè", waiting=letter_pieces.Waiting.APPROVAL)
    mixed = render(replace(letter, items=(draft, letter.items[1])))
    assert "Tổng hợp 02 việc quá hạn" in mixed.subject
    assert "Các việc sau đã quá thời hạn" in mixed.text
    assert "báo cáo sau" not in mixed.text


def test_questions_without_a_proposal_do_not_offer_agreement() -> None:
    letter = SAMPLES["import_questions"]
    assert isinstance(letter, letter_documents.ImportQuestions)
    assert "câu chưa có đề xuất cần câu trả lời riêng" in render(letter).text
    open_ones = render(replace(letter, questions=letter.questions[1:]))
    assert "Đồng ý" not in open_ones.html
    assert "ĐỒNG Ý" not in open_ones.text
    assert "Q2: ..." in open_ones.text


def test_duties_without_a_time_of_their_own_stand_apart_from_what_follows() -> None:
    sample = SAMPLES["assignment"]
    assert isinstance(sample, letter_reports.Assignment)
    duties = tuple(replace(duty, when="") for duty in sample.duties)
    with_report, alone = replace(sample, duties=duties), replace(sample, duties=duties, reports=())
    assert "(mục IV.2)\n\nBáo cáo kết quả: " in render(with_report).text
    assert "(mục IV.2)\n\nĐề nghị đồng chí nghiên cứu" in render(alone).text


def test_the_steps_of_an_alert_begin_like_sentences() -> None:
    sample = SAMPLES["admin_alert"]
    assert isinstance(sample, letter_documents.AdminAlert)
    alert = render(replace(sample, advice=("xem hộp thư rác",)))
    assert "1. Xem hộp thư rác.\n" in alert.text
    assert "1. Xem hộp thư rác.</p>" in alert.html
