from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.fates import Reason
from domain.matching import Held, How, KnownLetter, MailFacts, Matched, Proof, Sender, match_mail
from domain.matters import Matter, MatterKind

REPORT = Matter(MatterKind.REQUEST, 7, "KH05-B1-2024Q1")
OTHER = Matter(MatterKind.REQUEST, 8, "KH05-B2-2024Q1")
HA = Sender("ha@hoasen.edu.vn", 1)
STRANGER = Sender("ai@example.vn")
LETTER_TO_HA = KnownLetter(11, 1, (REPORT,))
LETTER_TO_MAI = KnownLetter(12, 2, (OTHER,))
LETTER_TO_BODY = KnownLetter(13, None, (Matter(MatterKind.DELIVERY, 3, "KH05"),))


def test_the_token_of_ones_own_letter_is_enough() -> None:
    assert match_mail(MailFacts(HA, by_token=(LETTER_TO_HA,))) == Matched(How.TOKEN, (REPORT,), 11)


def test_the_thread_of_ones_own_letter_is_enough() -> None:
    assert match_mail(MailFacts(HA, by_thread=(LETTER_TO_HA,))) == Matched(How.THREAD, (REPORT,), 11)


def test_of_several_letters_ones_own_counts() -> None:
    assert match_mail(MailFacts(HA, by_token=(LETTER_TO_MAI, LETTER_TO_HA))) == Matched(How.TOKEN, (REPORT,), 11)


def test_the_token_goes_before_the_thread() -> None:
    second = KnownLetter(14, 1, (OTHER,))
    assert match_mail(MailFacts(HA, by_token=(LETTER_TO_HA,), by_thread=(second,))) == Matched(How.TOKEN, (REPORT,), 11)


def test_the_letter_of_somebody_else_is_held_and_the_sender_told() -> None:
    expected = Held(Reason.OTHER_PERSON, (OTHER,), 2, tell_sender=True)
    assert match_mail(MailFacts(HA, by_token=(LETTER_TO_MAI,), open_matters=(REPORT,))) == expected


def test_a_stranger_with_a_token_is_held_with_a_guess_and_never_told() -> None:
    assert match_mail(MailFacts(STRANGER, by_thread=(LETTER_TO_HA,))) == Held(Reason.UNREGISTERED_ADDRESS, (REPORT,), 1)


def test_a_stranger_without_anything_is_held() -> None:
    assert match_mail(MailFacts(STRANGER)) == Held(Reason.STRANGER)


def test_whoever_in_a_body_answers_confirms_its_letter() -> None:
    match = match_mail(MailFacts(STRANGER, by_token=(LETTER_TO_BODY,)))
    assert match == Matched(How.TOKEN, LETTER_TO_BODY.matters, 13)


def test_a_failed_authentication_is_held_whatever_the_mail_carries() -> None:
    forged = replace(HA, proof=Proof.FAIL)
    assert match_mail(MailFacts(forged, by_token=(LETTER_TO_HA,))) == Held(Reason.AUTHENTICATION_FAILED, (REPORT,), 1)
    assert match_mail(MailFacts(forged, open_matters=(REPORT,))) == Held(Reason.AUTHENTICATION_FAILED, (), 1)


def test_a_second_address_counts_once_it_is_confirmed() -> None:
    second = replace(HA, address="ha@gmail.example", confirmed=False)
    assert match_mail(MailFacts(second, by_token=(LETTER_TO_HA,))) == Held(Reason.UNREGISTERED_ADDRESS, (REPORT,), 1)
    assert match_mail(MailFacts(second, open_matters=(REPORT,))) == Held(Reason.UNREGISTERED_ADDRESS, (), 1)
    confirmed = MailFacts(replace(second, confirmed=True), by_token=(LETTER_TO_HA,))
    assert match_mail(confirmed) == Matched(How.TOKEN, (REPORT,), 11)


def test_a_code_in_the_subject_chooses_among_the_senders_open_matters() -> None:
    facts = MailFacts(HA, by_code=(OTHER,), open_matters=(REPORT, OTHER))
    assert match_mail(facts) == Matched(How.CODE, (OTHER,))


def test_the_one_open_matter_is_taken_provisionally() -> None:
    assert match_mail(MailFacts(HA, open_matters=(REPORT,))) == Matched(How.PROVISIONAL, (REPORT,))


def test_several_open_matters_are_asked_about() -> None:
    expected = Held(Reason.SEVERAL_FIT, (REPORT, OTHER), 1, tell_sender=True)
    assert match_mail(MailFacts(HA, open_matters=(REPORT, OTHER))) == expected


@pytest.mark.parametrize(("bare", "reason"), [(True, Reason.UNKNOWN_TOKEN), (False, Reason.NOTHING_OPEN)])
def test_a_known_sender_with_nothing_open_is_told_so(bare: bool, reason: Reason) -> None:
    assert match_mail(MailFacts(HA, bare_token=bare)) == Held(reason, (), 1, tell_sender=True)


matters = st.builds(Matter, st.sampled_from(MatterKind), st.integers(1, 9), st.sampled_from(["A", "B", "C"]))
letters = st.builds(
    KnownLetter, st.integers(1, 9), st.none() | st.integers(1, 3), st.lists(matters, max_size=3).map(tuple)
)
senders = st.builds(
    Sender, st.just("x@example.vn"), st.none() | st.integers(1, 3), st.booleans(), st.sampled_from(Proof)
)
tuples_of_letters = st.lists(letters, max_size=3).map(tuple)
tuples_of_matters = st.lists(matters, max_size=3).map(tuple)
facts_of_mails = st.builds(
    MailFacts, senders, tuples_of_letters, tuples_of_letters, tuples_of_matters, tuples_of_matters, st.booleans()
)


@pytest.mark.property
@given(facts_of_mails)
def test_no_mail_from_a_stranger_ever_matches_a_persons_letter(facts: MailFacts) -> None:
    match = match_mail(replace(facts, sender=replace(facts.sender, person_id=None)))
    if isinstance(match, Matched):
        letters = (*facts.by_token, *facts.by_thread)
        assert any(row.outbox_id == match.outbox_id and row.person_id is None for row in letters)
    else:
        assert not match.tell_sender


@pytest.mark.property
@given(facts_of_mails)
def test_a_letter_never_matches_for_another_person(facts: MailFacts) -> None:
    match = match_mail(facts)
    if isinstance(match, Matched) and match.outbox_id is not None:
        letters = [row for row in (*facts.by_token, *facts.by_thread) if row.outbox_id == match.outbox_id]
        assert any(row.person_id in (None, facts.sender.person_id) for row in letters)


@pytest.mark.property
@given(facts_of_mails)
def test_nothing_that_failed_authentication_or_is_unconfirmed_matches(facts: MailFacts) -> None:
    failed = replace(facts, sender=replace(facts.sender, proof=Proof.FAIL))
    assert isinstance(match_mail(failed), Held)
    unconfirmed = replace(facts, sender=replace(facts.sender, person_id=1, confirmed=False))
    assert isinstance(match_mail(unconfirmed), Held)


@pytest.mark.property
@given(facts_of_mails)
def test_without_a_letter_only_ones_own_open_matters_match(facts: MailFacts) -> None:
    match = match_mail(replace(facts, by_token=(), by_thread=()))
    if isinstance(match, Matched):
        assert match.how in (How.CODE, How.PROVISIONAL)
        assert match.outbox_id is None
        assert set(match.matters) <= {*facts.by_code, *facts.open_matters}
        assert facts.sender.person_id is not None
