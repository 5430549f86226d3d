"""Physical lines: which of them hold a page number."""

from domain.plan.lines import page_numbers, physical


def test_only_numbers_that_count_the_pages_are_page_numbers() -> None:
    text = ["Trường xanh, sạch, đẹp."] * 12
    assert page_numbers(physical([*text, "1", *text, "2", *text, "7"])) == {13, 26}


def test_a_number_close_to_the_last_one_numbers_no_page() -> None:
    assert page_numbers(physical([*["Trường xanh."] * 12, "1", "Trường sạch.", "2"])) == {13}
