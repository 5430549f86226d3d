import pytest

from domain.errors import IllegalTransition
from domain.labelled import Labelled
from domain.lifecycle import (
    DELIVERY,
    DOCUMENT,
    OUTBOX,
    REQUEST,
    STEP,
    DeliveryEvent,
    DeliveryState,
    DocumentEvent,
    DocumentState,
    OutboxEvent,
    OutboxState,
    RequestEvent,
    RequestState,
    StepEvent,
    StepState,
    next_state,
)

TABLES = (DOCUMENT, STEP, REQUEST, DELIVERY, OUTBOX)


def walk_document(*events: DocumentEvent) -> DocumentState:
    state = DocumentState.DRAFT
    for event in events:
        state = next_state(DOCUMENT, state, event)
    return state


def test_a_plan_goes_from_draft_to_its_end() -> None:
    e = DocumentEvent
    assert walk_document(e.SUBMIT, e.RETURN, e.REVISE, e.SUBMIT, e.APPROVE, e.ISSUE, e.CLOSE) is DocumentState.CLOSED


def test_a_plan_may_wait_for_its_signed_copy() -> None:
    e = DocumentEvent
    assert walk_document(e.SUBMIT, e.APPROVE, e.AWAIT_SIGNED_COPY, e.ISSUE) is DocumentState.ISSUED


def test_a_change_voids_an_approval() -> None:
    assert walk_document(DocumentEvent.SUBMIT, DocumentEvent.APPROVE, DocumentEvent.CHANGE) is DocumentState.DRAFT


def test_an_issued_plan_is_never_edited() -> None:
    with pytest.raises(IllegalTransition, match="không thể thay đổi nội dung khi đang ở trạng thái đã ban hành"):
        next_state(DOCUMENT, DocumentState.ISSUED, DocumentEvent.CHANGE)


def test_a_decided_step_is_not_decided_again() -> None:
    asked = next_state(STEP, StepState.WAITING, StepEvent.ASK)
    approved = next_state(STEP, asked, StepEvent.APPROVE)
    with pytest.raises(IllegalTransition):
        next_state(STEP, approved, StepEvent.REJECT)
    assert next_state(STEP, approved, StepEvent.VOID) is StepState.VOID


def test_a_returned_report_is_sent_again() -> None:
    state = RequestState.PLANNED
    for event in (
        RequestEvent.OPEN,
        RequestEvent.SUBMIT,
        RequestEvent.RETURN,
        RequestEvent.SUBMIT,
        RequestEvent.ACCEPT,
    ):
        state = next_state(REQUEST, state, event)
    assert state is RequestState.ACCEPTED


def test_a_waived_request_can_be_opened_again() -> None:
    waived = next_state(REQUEST, RequestState.OPEN, RequestEvent.WAIVE)
    assert next_state(REQUEST, waived, RequestEvent.REOPEN) is RequestState.OPEN


def test_a_bounced_dispatch_goes_again_or_on_paper() -> None:
    assert next_state(DELIVERY, DeliveryState.BOUNCED, DeliveryEvent.REQUEUE) is DeliveryState.QUEUED
    assert next_state(DELIVERY, DeliveryState.BOUNCED, DeliveryEvent.SEND_OUTSIDE) is DeliveryState.SENT_OUTSIDE


def test_a_letter_whose_lease_ran_out_is_queued_again() -> None:
    claimed = next_state(OUTBOX, OutboxState.DEFERRED, OutboxEvent.CLAIM)
    assert next_state(OUTBOX, claimed, OutboxEvent.RELEASE) is OutboxState.QUEUED


@pytest.mark.parametrize("table", TABLES)
def test_every_state_and_event_is_used_and_named(table: dict[tuple[Labelled, Labelled], Labelled]) -> None:
    states = {state for state, _ in table} | set(table.values())
    events = {event for _, event in table}
    assert states == set(type(next(iter(states))))
    assert events == set(type(next(iter(events))))
    assert all(member.label for member in states | events)


@pytest.mark.parametrize("table", TABLES)
def test_a_member_is_its_stored_value(table: dict[tuple[Labelled, Labelled], Labelled]) -> None:
    for state in table.values():
        assert type(state)(state.value) is state
        assert state == state.value
