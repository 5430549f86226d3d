"""The registers of Appendix IV: their columns, and the cover that counts them."""

from datetime import date

import pytest

from domain.form_registers import FOLLOW_UP, HAND_OVER, INCOMING, OUTGOING, Cover, Register, filled_cover, shown

ROWS = [
    {"number_symbol": "01/KH-MNHS", "document_date": date(2024, 2, 5)},
    {"number_symbol": "02/BC-MNHS", "document_date": "2024-03-20T08:00:00+07:00"},
]


@pytest.mark.parametrize("register", [OUTGOING, INCOMING, FOLLOW_UP, HAND_OVER])
def test_a_register_fits_on_a_landscape_page_and_names_each_column_once(register: Register) -> None:
    assert sum(column.width for column in register.columns) <= 297 - 30
    assert len({column.key for column in register.columns}) == len(register.columns)
    assert register.number_key in {column.key for column in register.columns}


def test_a_cell_shows_dates_as_figures_and_nothing_for_nothing() -> None:
    assert [shown(value) for value in (date(2024, 2, 5), "2024-02-05", "2024-02-05T07:00", "05/02", 3, None)] == [
        "05/02/2024", "05/02/2024", "05/02/2024", "05/02", "3", "",
    ]  # fmt: skip


def test_the_cover_counts_from_the_first_entry_to_the_last() -> None:
    cover = filled_cover(Cover("TRƯỜNG MẦM NON HOA SEN", 2024, "UBND PHƯỜNG"), OUTGOING, ROWS)
    assert (cover.first_number, cover.last_number) == ("01", "02")
    assert (cover.first_date, cover.last_date) == ("05/02/2024", "20/03/2024")
    assert (cover.body, cover.parent, cover.year) == ("TRƯỜNG MẦM NON HOA SEN", "UBND PHƯỜNG", 2024)


def test_what_the_cover_says_itself_is_kept() -> None:
    said = Cover("TRƯỜNG", 2024, first_date="01/01/2024", last_date="31/12/2024", first_number="1", last_number="99")
    assert filled_cover(said, OUTGOING, ROWS) == said


def test_an_empty_register_leaves_room_to_write() -> None:
    blank = Cover("TRƯỜNG", 2024, volume="02")
    assert filled_cover(blank, OUTGOING, []) == blank
    assert filled_cover(blank, OUTGOING, [{"number_symbol": None}]) == blank
