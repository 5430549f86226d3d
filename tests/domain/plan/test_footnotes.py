"""Footnotes lifted out of the text: where they begin, where they end, and what is none."""

from domain.plan.footnotes import lift
from domain.plan.lines import Line, SourceLine, physical


def lifted(*lines: str | SourceLine) -> tuple[list[str], list[tuple[str, str]]]:
    body, notes = lift(physical(lines), set())
    return texts(body), [(note.mark, " ".join(texts(note.lines))) for note in notes]


def texts(lines: list[Line] | tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def test_a_note_that_the_format_marks_goes_on_at_the_foot_of_the_next_page() -> None:
    body, notes = lifted(
        "Trường xanh¹,",
        SourceLine("Theo Chỉ thị của xã", note="1"),
        SourceLine("và của huyện", note="1"),
        "sạch, đẹp.",
        SourceLine("năm 2024.", note="1"),
        SourceLine("Kế hoạch của trường.", note="2"),
    )
    assert body == ["Trường xanh¹,", "sạch, đẹp."]
    assert notes == [("1", "Theo Chỉ thị của xã và của huyện năm 2024."), ("2", "Kế hoạch của trường.")]


def test_a_mark_in_brackets_calls_its_note() -> None:
    body, notes = lifted("Trường xanh [1] và sạch.", "[1] Theo Chỉ thị của xã.", "[2] Không ai gọi.")
    assert notes[0] == ("1", "Theo Chỉ thị của xã.")
    assert body == ["Trường xanh [1] và sạch."]


def test_a_mark_in_brackets_that_nobody_calls_is_text() -> None:
    assert lifted("Trường xanh và sạch.", "[1] Theo Chỉ thị của xã.")[1] == []


def test_the_same_mark_is_not_called_twice() -> None:
    body, notes = lifted("Trường xanh(1) và sạch.", "(1) Theo Chỉ thị của xã.", "(1) Trồng cây.", "(3) Tưới cây.")
    assert notes == [("1", "Theo Chỉ thị của xã.")]
    assert body == ["Trường xanh(1) và sạch.", "(1) Trồng cây.", "(3) Tưới cây."]


def test_the_recipients_end_the_last_note() -> None:
    body, notes = lifted("Trường xanh¹ và sạch.", "¹ Theo Chỉ thị của xã.", "Nơi nhận:", "- Lưu: VT.")
    assert body == ["Trường xanh¹ và sạch.", "Nơi nhận:", "- Lưu: VT."]
    assert notes == [("1", "Theo Chỉ thị của xã.")]


def test_a_note_of_one_line_knows_where_it_stands() -> None:
    _, notes = lift(physical(["Trường xanh¹.", "¹ Chỉ thị của xã."]), set())
    assert [(note.first, note.last, note.interrupts) for note in notes] == [(2, 2, False)]


def test_the_tenth_raised_mark_is_ten() -> None:
    body, notes = lifted("Trường xanh¹⁰ và sạch.", "¹⁰ Theo Chỉ thị của xã.")
    assert body == ["Trường xanh¹⁰ và sạch."]
    assert notes == [("10", "Theo Chỉ thị của xã.")]
