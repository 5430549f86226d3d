"""The chain as the office writes it."""

from typing import Any

import pytest

from domain.approval import CheckKind
from domain.approval_chain import FIRST_ANSWER, ChainStep, When, chain_for
from domain.errors import ConfigurationError

CONTENT = {"kind": "content", "role": "vice_principal"}
FORM = {"kind": "form", "role": "clerk", "days": 1}
SIGNATURE = {"kind": "signature", "role": "principal"}


def turns(rows: list[dict[str, Any]], upward: bool = False) -> list[tuple[str, int | None]]:
    return [(link.kind.value, link.order) for link in chain_for({"*": rows}, "KH", upward)]


def test_without_a_chain_the_head_signs() -> None:
    (link,) = chain_for({}, "KH", upward=False)
    assert (link.kind, link.role, link.order) == (CheckKind.SIGNATURE, "principal", 1)


def test_a_kind_has_its_own_chain_before_that_of_all_kinds() -> None:
    chains = {"KH": [FORM, SIGNATURE], "*": [SIGNATURE]}
    assert len(chain_for(chains, "KH", upward=False)) == 2
    assert len(chain_for(chains, "BC", upward=False)) == 1


def test_links_are_asked_in_the_order_in_which_they_are_written() -> None:
    assert turns([CONTENT, FORM, SIGNATURE]) == [("content", 1), ("form", 2), ("signature", 3)]


def test_links_of_one_number_are_asked_at_the_same_time() -> None:
    rows = [CONTENT | {"order": 10}, FORM | {"order": 10}, SIGNATURE]
    assert turns(rows) == [("content", 1), ("form", 1), ("signature", 2)]


def test_numbers_order_the_links_whatever_the_order_of_writing() -> None:
    assert turns([SIGNATURE | {"order": 3}, CONTENT | {"order": 1}]) == [("content", 1), ("signature", 2)]


def test_a_link_for_reports_upward_is_left_out_of_others() -> None:
    rows = [
        {"kind": "signature", "role": "vice_principal", "when": "internal"},
        {"kind": "signature", "role": "principal", "when": "upward"},
    ]
    assert [link.role for link in chain_for({"*": rows}, "BC", upward=True)] == ["principal"]
    assert [link.role for link in chain_for({"*": rows}, "BC", upward=False)] == ["vice_principal"]
    assert chain_for({"*": rows}, "BC", upward=True)[0].when is When.UPWARD


def test_nothing_is_issued_that_nobody_signed() -> None:
    assert turns([CONTENT]) == [("content", 1), ("signature", 2)]
    only_upward = [CONTENT, SIGNATURE | {"when": "upward"}]
    assert turns(only_upward) == [("content", 1), ("signature", 2)]
    assert turns([FORM | {"when": "upward"}]) == [("signature", 1)]


@pytest.mark.parametrize("row", [{}, {"kind": "stamp"}, CONTENT | {"when": "never"}, CONTENT | {"days": "two"}])
def test_a_link_that_cannot_be_read_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        chain_for({"*": [row]}, "KH", upward=False)


@pytest.mark.parametrize(
    ("quorum", "people", "needed"),
    [("", 1, 1), ("", 3, 3), ("all", 3, 3), ("any", 3, FIRST_ANSWER), ("any", 1, 1), ("2", 3, 2), ("5", 3, 3)],
)
def test_so_many_must_agree(quorum: str, people: int, needed: int) -> None:
    assert ChainStep(CheckKind.CONTENT, group="TO1", quorum=quorum).needed(people) == needed


def test_a_role_is_its_first_holder_unless_a_number_is_wanted() -> None:
    assert ChainStep(CheckKind.CONTENT, role="vice_principal").takes_one
    assert not ChainStep(CheckKind.CONTENT, role="vice_principal", quorum="any").takes_one
    assert not ChainStep(CheckKind.CONTENT, group="TO1").takes_one
    row = CONTENT | {"quorum": 2}
    assert chain_for({"*": [row, SIGNATURE]}, "KH", upward=False)[0].quorum == "2"
