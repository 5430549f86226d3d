from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.fates import Reason
from domain.handling import NEEDS_TOKEN, Act, Answer, Step, codes_in, handle, split_by_code
from domain.matters import Matter, MatterKind
from domain.verbs import VerbName

V, K = VerbName, MatterKind
REQUEST, OTHER = Matter(K.REQUEST, 1, "KH05-B1-2024Q1"), Matter(K.REQUEST, 2, "KH05-B2-2024Q1")
ASSIGNMENT = Matter(K.ASSIGNMENT, 3, "KH05-B1")
APPROVAL = Matter(K.APPROVAL, 4, "KHD1-L1")


def matter(kind: MatterKind) -> Matter:
    return Matter(kind, 1, "KH05-B1-2024Q1")


def answer(verb: VerbName | None = None, text: str = "chữ", **more: object) -> Answer:
    return replace(Answer(verb, text=text), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "verb", "act"),
    [
        (K.REQUEST, V.NIL, Act.NIL),
        (K.REQUEST, V.EXTEND, Act.EXTEND),
        (K.REQUEST, V.HANDOVER, Act.HANDOVER),
        (K.REQUEST, V.QUESTION, Act.QUESTION),
        (K.REQUEST, V.REPORT, Act.REPORT),
        (K.REQUEST, V.ACKNOWLEDGE, Act.ACKNOWLEDGE),
        (K.REQUEST, V.REJECT, Act.QUESTION),
        (K.REQUEST, None, Act.REPORT),
        (K.ASSIGNMENT, V.ACKNOWLEDGE, Act.ACKNOWLEDGE),
        (K.ASSIGNMENT, V.APPROVE, Act.ACKNOWLEDGE),
        (K.ASSIGNMENT, None, Act.QUESTION),
        (K.APPROVAL, V.APPROVE, Act.DECIDE),
        (K.APPROVAL, V.RETURN, Act.DECIDE),
        (K.APPROVAL, V.REJECT, Act.DECIDE),
        (K.APPROVAL, V.QUESTION, Act.QUESTION),
        (K.APPROVAL, V.ACKNOWLEDGE, Act.ASK_BACK),
        (K.APPROVAL, None, Act.ASK_BACK),
        (K.REVIEW, V.APPROVE, Act.JUDGE),
        (K.REVIEW, V.ACKNOWLEDGE, Act.JUDGE),
        (K.REVIEW, V.RETURN, Act.JUDGE),
        (K.REVIEW, V.QUESTION, Act.QUESTION),
        (K.REVIEW, None, Act.ASK_BACK),
        (K.PETITION, None, Act.ANSWER),
        (K.REVISION, V.ACKNOWLEDGE, Act.ACKNOWLEDGE),
        (K.REVISION, None, Act.REFUSE),
        (K.REVISION, V.QUESTION, Act.QUESTION),
        (K.INTRODUCTION, None, Act.ACKNOWLEDGE),
        (K.INTRODUCTION, V.QUESTION, Act.QUESTION),
        (K.QUESTIONS, None, Act.ANSWER_QUESTIONS),
        (K.DELIVERY, None, Act.DELIVERED),
        (K.RECALL, None, Act.RECALLED),
        (K.PROVISIONAL, V.REJECT, Act.CORRECT),
        (K.PROVISIONAL, V.ACKNOWLEDGE, Act.CONFIRM),
        (K.HELD, V.APPROVE, Act.CONFIRM),
        (K.HELD, None, Act.ASK_BACK),
    ],
)
def test_an_answer_to_one_matter_does_one_thing(kind: MatterKind, verb: VerbName | None, act: Act) -> None:
    assert handle(answer(verb), (matter(kind),)).act is act


@pytest.mark.parametrize(
    ("words", "act"), [("SAI: việc khác", Act.CORRECT), ("ĐÚNG", Act.CONFIRM), ("dung a", Act.CONFIRM)]
)
def test_right_or_wrong_is_read_from_the_first_word(words: str, act: Act) -> None:
    assert handle(answer(text=words), (matter(K.PROVISIONAL),)).act is act


def test_unclear_words_decide_nothing() -> None:
    step = handle(answer(V.APPROVE, unclear=True), (APPROVAL,))
    assert step == Step(Act.ASK_BACK, APPROVAL, Reason.UNCLEAR)


@pytest.mark.parametrize("words", ["", "  \n ", "..."])
def test_an_empty_mail_is_refused(words: str) -> None:
    assert handle(answer(text=words), (REQUEST,)) == Step(Act.REFUSE, REQUEST, Reason.EMPTY)


@pytest.mark.parametrize("words", ["BAO CAO:", "BÁO CÁO: ...", "Báo cáo", "bao cao :\n-"])
def test_an_unfilled_button_is_empty_unless_a_file_came_along(words: str) -> None:
    assert handle(answer(V.REPORT, words), (REQUEST,)).reason is Reason.EMPTY
    assert handle(answer(V.REPORT, words, files=1), (REQUEST,)).act is Act.REPORT
    assert handle(answer(V.REPORT, f"{words} đã trồng 3 cây"), (REQUEST,)).act is Act.REPORT


@pytest.mark.parametrize("words", ["Cảm ơn", "Em cảm ơn cô ạ.", "Dạ vâng, cảm ơn Bộ phận Văn thư rất nhiều"])
def test_thanks_are_no_report(words: str) -> None:
    assert handle(answer(text=words), (REQUEST,)).act is Act.ACKNOWLEDGE
    assert handle(answer(text=words), (ASSIGNMENT,)).act is Act.ACKNOWLEDGE
    assert handle(answer(text=words, files=1), (REQUEST,)).act is Act.REPORT


@pytest.mark.parametrize("words", ["Cảm ơn. Đã trồng 3 cây", "Vâng ạ, 3 cây", "đã làm xong"])
def test_thanks_with_a_report_are_a_report(words: str) -> None:
    assert handle(answer(text=words), (REQUEST,)).act is Act.REPORT


@pytest.mark.parametrize("words", ["Em gửi kèm báo cáo ạ", "Báo cáo trong file đính kèm", "dinh kem bao cao quy I"])
def test_a_mail_that_forgot_its_file_is_said_back(words: str) -> None:
    assert handle(answer(text=words), (REQUEST,)) == Step(Act.REFUSE, REQUEST, Reason.NO_FILE)
    assert handle(answer(V.REPORT, words, files=1), (REQUEST,)).act is Act.REPORT
    assert handle(answer(text=f"{words}. {'Đã trồng cây. ' * 10}"), (REQUEST,)).act is Act.REPORT
    assert handle(answer(V.EXTEND, words), (REQUEST,)).act is Act.EXTEND


@pytest.mark.parametrize(
    ("given", "step"),
    [
        (answer(files=1, pdfs=1), Step(Act.SIGNED_COPY, matter(K.SIGNED_COPY))),
        (answer(V.ACKNOWLEDGE, "Đã nhận ạ"), Step(Act.ACKNOWLEDGE, matter(K.SIGNED_COPY))),
        (answer(text="Em cảm ơn cô ạ."), Step(Act.ACKNOWLEDGE, matter(K.SIGNED_COPY))),
        (answer(text="Bản này ai ký ạ"), Step(Act.QUESTION, matter(K.SIGNED_COPY), Reason.QUESTION)),
        (answer(text="Em gửi ảnh", files=1), Step(Act.QUESTION, matter(K.SIGNED_COPY), Reason.QUESTION)),
    ],
    ids=["the PDF", "a receipt", "thanks", "a question", "a photo"],
)
def test_only_a_pdf_is_a_signed_copy_and_other_words_than_thanks_are_a_question(given: Answer, step: Step) -> None:
    assert handle(given, (matter(K.SIGNED_COPY),)) == step


def test_a_report_comes_with_an_acknowledgement_when_a_file_is_there() -> None:
    assert handle(answer(V.ACKNOWLEDGE, files=1), (ASSIGNMENT, REQUEST)) == Step(Act.REPORT, REQUEST)
    assert handle(answer(V.ACKNOWLEDGE), (ASSIGNMENT, REQUEST)) == Step(Act.ACKNOWLEDGE, ASSIGNMENT)


def test_a_corrected_draft_goes_to_the_revision() -> None:
    revision = matter(K.REVISION)
    assert handle(answer(files=1, drafts=1), (revision, APPROVAL)) == Step(Act.REVISE, revision)


def test_the_kind_of_answer_chooses_among_several_matters() -> None:
    assert handle(answer(V.APPROVE), (REQUEST, APPROVAL)).matter is APPROVAL
    assert handle(answer(V.REPORT), (REQUEST, APPROVAL)).matter is REQUEST
    assert handle(answer(unclear=True), (REQUEST, APPROVAL)).act is Act.ASK_BACK
    assert handle(answer(V.RETURN), (ASSIGNMENT, APPROVAL)).matter is APPROVAL


def test_a_pdf_in_answer_to_a_digest_may_be_the_signed_copy_and_is_asked_about_where_a_report_is_owed_too() -> None:
    copy = matter(K.SIGNED_COPY)
    assert handle(answer(files=1, pdfs=1), (copy, APPROVAL)) == Step(Act.SIGNED_COPY, copy)
    assert handle(answer(files=1, pdfs=1), (copy, REQUEST)).act is Act.WHICH


def test_where_nothing_is_to_be_decided_a_refusal_is_about_the_report_that_is_owed() -> None:
    assert handle(answer(V.REJECT), (ASSIGNMENT, REQUEST)) == Step(Act.QUESTION, REQUEST)
    assert handle(answer(unclear=True), (ASSIGNMENT, REQUEST)) == Step(Act.REPORT, REQUEST)
    assert handle(answer(V.REJECT), (ASSIGNMENT, matter(K.INTRODUCTION))).act is Act.WHICH


def test_a_promise_to_report_is_asked_about_unless_a_file_came_with_it() -> None:
    promise = answer(unclear=True, still_owed=True)
    assert handle(promise, (REQUEST,)) == Step(Act.ASK_BACK, REQUEST, Reason.UNCLEAR)
    assert handle(replace(promise, files=1), (REQUEST,)) == Step(Act.REPORT, REQUEST)


def test_a_code_chooses_among_several_matters() -> None:
    assert handle(answer(V.REPORT), (REQUEST, OTHER)) == Step(Act.WHICH, None, Reason.SEVERAL_FIT)
    assert handle(answer(V.REPORT), (REQUEST, OTHER), frozenset({OTHER.code})) == Step(Act.REPORT, OTHER)


def test_a_code_that_was_named_is_never_passed_over_for_a_decision() -> None:
    step = handle(answer(V.APPROVE), (REQUEST, APPROVAL), frozenset({REQUEST.code}))
    assert step == Step(Act.ACKNOWLEDGE, REQUEST)


def test_the_code_of_an_assignment_leaves_its_report_open_to_be_answered() -> None:
    assert handle(answer(V.REPORT), (ASSIGNMENT, REQUEST), frozenset({ASSIGNMENT.code})).matter is REQUEST


def test_an_answer_to_no_matter_is_asked_about() -> None:
    assert handle(answer(V.REPORT), ()).act is Act.WHICH


def test_when_no_kind_fits_all_matters_stay() -> None:
    assert handle(answer(V.NIL), (APPROVAL, matter(K.REVIEW))).act is Act.WHICH


def test_codes_are_found_in_any_case_and_with_any_dash() -> None:
    assert codes_in("về kh05–b1–2024q1 ạ", (REQUEST, OTHER)) == {REQUEST.code}
    assert codes_in("KH05-B1-2024Q12", (REQUEST,)) == frozenset()


def test_a_digest_is_split_at_the_lines_that_begin_with_a_code() -> None:
    text = "Kính gửi Văn thư\n- kh05-b1-2024q1: đã trồng 3 cây\n  và tưới\n[KH05-B2-2024Q1] không phát sinh\nTrân trọng"
    assert split_by_code(text, (REQUEST, OTHER)) == (
        (REQUEST, "đã trồng 3 cây\n  và tưới"),
        (OTHER, "không phát sinh\nTrân trọng"),
    )


def test_what_is_said_to_one_matter_twice_is_put_together() -> None:
    text = f"{REQUEST.code}: một\n{OTHER.code}: hai\n{REQUEST.code}: ba"
    assert split_by_code(text, (REQUEST, OTHER)) == ((REQUEST, "một\nba"), (OTHER, "hai"))


def test_without_a_code_nothing_is_split() -> None:
    assert split_by_code("KH99-B1: xong\nđã làm", (REQUEST,)) == ()


answers = st.builds(
    Answer, st.none() | st.sampled_from(VerbName), st.none(), st.booleans(), st.text(max_size=20), st.integers(0, 2)
)
several = st.lists(
    st.builds(Matter, st.sampled_from(MatterKind), st.integers(1, 3), st.sampled_from(["A-1", "B-1", "C-1"])),
    max_size=4,
).map(tuple)
codes = st.frozensets(st.sampled_from(["A-1", "B-1", "C-1"]))


@pytest.mark.property
@given(answers, several, codes)
def test_every_answer_gets_one_act_about_one_of_its_matters(
    given_answer: Answer, matters: tuple[Matter, ...], named: frozenset[str]
) -> None:
    step = handle(given_answer, matters, named)
    assert (step.matter is None) == (step.act is Act.WHICH)
    assert step.matter is None or step.matter in matters


@pytest.mark.property
@given(answers, several, codes)
def test_a_draft_is_decided_by_clear_words_about_that_draft_only(
    given_answer: Answer, matters: tuple[Matter, ...], named: frozenset[str]
) -> None:
    step = handle(given_answer, matters, named)
    if step.act is Act.DECIDE:
        assert step.matter is not None
        assert step.matter.kind is MatterKind.APPROVAL
        assert given_answer.verb in (V.APPROVE, V.RETURN, V.REJECT)
        assert not given_answer.unclear
        assert not given_answer.is_empty


@pytest.mark.property
@given(st.text(max_size=200), several)
def test_splitting_never_raises_and_names_only_matters_of_the_letter(text: str, matters: tuple[Matter, ...]) -> None:
    assert {row for row, _ in split_by_code(text, matters)} <= set(matters)


def test_decisions_need_the_letter_itself() -> None:
    assert {Act.DECIDE, Act.JUDGE, Act.ANSWER} == NEEDS_TOKEN


@pytest.mark.parametrize("text", ["", "ĐÚNG", "Tôi không duyệt", "chữ"])
def test_whatever_is_said_to_an_entered_decision_goes_to_whoever_weighs_it_even_nothing(text: str) -> None:
    assert handle(answer(text=text), (matter(K.ENTERED),)) == Step(Act.ENTERED, matter(K.ENTERED))
