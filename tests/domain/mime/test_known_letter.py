from domain.mime.known_letter import find_letter

TABLE = """Tổ chuyên môn và số lượt tuyên truyền:
Chưa báo cáo số lượt
Tổ Nhà trẻ
Chưa báo cáo số lượt
Tổ Mẫu giáo
Chưa báo cáo số lượt
Chưa báo cáo số lượt
Đề nghị trả lời thư này."""


def quoted(letter: str) -> list[str]:
    return [f"> {line}" for line in letter.split("\n")]


def test_lines_that_are_alike_are_told_apart_by_their_order() -> None:
    lines = ["Tổ tôi 12 lượt.", "", *quoted(TABLE)]
    assert find_letter(lines, TABLE).lines == frozenset(range(2, 10))


def test_a_letter_of_little_else_than_repetitions_is_found_whole() -> None:
    # Found by chance: the last line is a part of the third, and the ones between are alike.
    alike = "Aa aa aa aa aa aa."
    lines = ["Ab ac ad ae ag", alike, "Aa aa aa aa aa aa aa aa ab aa.", alike, alike, alike, "Aa aa aa aa ab aa."]
    assert find_letter(["Đồng ý.", *lines], "\n".join(lines)).lines == frozenset(range(1, 8))


def test_a_line_copied_out_of_the_letter_above_its_quote_stays_the_authors() -> None:
    lines = ["Chưa báo cáo số lượt", "là vì tổ tôi vừa thay sổ.", *quoted(TABLE)]
    assert find_letter(lines, TABLE).lines == frozenset(range(2, 10))


def test_the_same_line_twice_in_a_row_needs_two_places() -> None:
    line = "Đề nghị thầy cô trả lời thư này trước ngày 20."
    assert find_letter([line, line], f"Kính gửi tổ Lá.\n{line}").lines == frozenset({1})


def test_one_of_several_codes_above_a_quote_is_the_answer_though_the_letter_names_it_twice() -> None:
    matters = "[KH05-B1-T3] báo cáo tháng 3\n[KH05-B1-T4] báo cáo tháng 4\nĐề nghị trả lời bằng mã của một việc."
    lines = ["[KH05-B1-T4]", "Vào 08:12, văn thư đã viết:", *quoted(matters)]
    assert find_letter(lines, f"{matters}\n{matters}").lines == frozenset({2, 3, 4})
