"""The preview of a plan's year: every letter that can go out, its day, and why on that day."""

from dataclasses import replace
from datetime import date, datetime

from domain.calendar import CalendarDay, DayKind, OfficeCalendar
from domain.ladder import Ladder, WaitKind
from domain.preview import LETTERS, Awaited, Known, PreviewRow, Rules, preview
from domain.preview_summaries import SummaryAhead
from domain.reminders import Absence, Wait
from domain.summary_deadline import Unsent, notices
from domain.wording import ZONE

RULES = Rules(Ladder(), OfficeCalendar())
HONG, NGA, PRINCIPAL = 1, 2, 3
DUE = date(2024, 3, 18)  # a Monday; the rungs are 11/3, 14/3, 18/3, 19/3, and 21/3 to the principal


def at(day: int, hour: int = 7, month: int = 3) -> datetime:
    return datetime(2024, month, day, hour, tzinfo=ZONE)


START, END = at(1), at(1, month=4)
WAIT = Wait(WaitKind.REPORT, 17, HONG, DUE, at(26, month=2), superior=PRINCIPAL)
HONGS = Awaited(WAIT, "báo cáo quý I", "Đồng chí Đỗ Thu Hồng")
NGAS = Awaited(replace(WAIT, id=18, person=NGA), "báo cáo quý I", "Đồng chí Phạm Thu Nga")


def told(rows: tuple[PreviewRow, ...]) -> list[tuple[int, int | None, str]]:
    return [(row.day.day, row.person, row.letter) for row in rows]


def test_nobody_answers_so_the_whole_ladder_is_shown() -> None:
    rows = preview([], [HONGS], RULES, START, END)
    assert told(rows) == [
        (11, HONG, "reminder"), (14, HONG, "reminder"), (18, HONG, "reminder"), (19, HONG, "reminder_overdue"),
        (21, PRINCIPAL, "escalation"),
    ]  # fmt: skip
    assert {row.letter for row in rows} <= LETTERS.keys()
    assert (rows[0].about, rows[0].why) == (("báo cáo quý I",), ("còn 05 ngày làm việc, hạn 18/3/2024",))
    assert rows[-1].about == ("Đồng chí Đỗ Thu Hồng: báo cáo quý I",)
    assert rows[-1].why == ("quá hạn 03 ngày làm việc, hạn 18/3/2024; nếu đến lúc đó vẫn chưa có trả lời",)


def test_a_superior_reads_of_a_matter_without_a_name_by_the_matter_alone() -> None:
    assert preview([], [replace(HONGS, who="")], RULES, START, END)[-1].about == ("báo cáo quý I",)


def test_it_ends_before_the_given_moment() -> None:
    assert told(preview([], [HONGS], RULES, START, at(14))) == [(11, HONG, "reminder")]


def test_letters_known_beforehand_stand_among_the_reminders_in_order_of_time() -> None:
    assigned = Known(at(12), "assignment", "báo cáo quý I", "ngay khi ban hành", HONG)
    abroad = Known(at(4), "issued_document", "Kế hoạch 05", "nơi nhận", to="Phòng GD&ĐT", address="pgd@x.example")
    rows = preview([assigned, abroad], [HONGS], RULES, START, at(14))
    assert told(rows) == [(4, None, "issued_document"), (11, HONG, "reminder"), (12, HONG, "assignment")]
    assert (rows[0].to, rows[0].address, rows[0].why) == ("Phòng GD&ĐT", "pgd@x.example", ("nơi nhận",))


def test_several_matters_of_one_day_are_one_letter_and_it_says_so() -> None:
    second = replace(HONGS, wait=replace(WAIT, id=19), about="báo cáo tuyên truyền", ours=False)
    row = preview([], [HONGS, second], RULES, START, at(12))[0]
    assert (row.letter, row.about) == ("digest", ("báo cáo quý I", "báo cáo tuyên truyền"))
    assert row.why == (
        "gộp 02 việc vào một thư, mỗi người nhiều nhất một thư nhắc mỗi ngày",
        "còn 05 ngày làm việc, hạn 18/3/2024",
        "còn 05 ngày làm việc, hạn 18/3/2024; thuộc kế hoạch khác",
    )


def test_a_superior_reads_of_all_late_colleagues_in_one_letter() -> None:
    last = preview([], [HONGS, NGAS], RULES, START, END)[-1]
    assert (last.person, last.letter, len(last.about)) == (PRINCIPAL, "escalation", 2)


def test_nobody_is_reminded_of_what_was_passed_on_to_somebody_else_that_day() -> None:
    rows = preview([], [replace(HONGS, passed_on=date(2024, 3, 18))], RULES, START, END)
    assert told(rows) == [(11, HONG, "reminder"), (14, HONG, "reminder")]


def test_letters_of_other_plans_alone_are_not_shown() -> None:
    assert preview([], [replace(HONGS, ours=False)], RULES, START, END) == ()


def test_a_moved_due_date_is_said() -> None:
    row = preview([], [replace(HONGS, moved="lùi từ 11/3 vì trùng ngày nghỉ")], RULES, START, at(12))[0]
    assert row.why == ("còn 05 ngày làm việc, hạn 18/3/2024; thời hạn lùi từ 11/3 vì trùng ngày nghỉ",)


def test_a_rung_on_a_day_off_goes_out_later_and_says_why() -> None:
    planned = replace(HONGS, wait=replace(WAIT, planned={"before5": date(2024, 3, 9), "before2": date(2024, 3, 12)}))
    off = OfficeCalendar([CalendarDay(date(2024, 3, 12), DayKind.OFF, "nghỉ tập huấn")])
    first, second = preview([], [planned], replace(RULES, calendar=off), START, at(15))
    assert (first.day, second.day) == (date(2024, 3, 11), date(2024, 3, 13))
    assert "gửi thứ Hai 11/3/2024 thay cho thứ Bảy 09/3/2024 do Thứ Bảy" in first.why[0]
    assert "nghỉ tập huấn" in second.why[0]


def test_somebody_away_or_mailed_today_is_written_to_on_the_next_day() -> None:
    away = replace(RULES, absences=(Absence(HONG, date(2024, 3, 11), date(2024, 3, 12)),))
    (row,) = preview([], [HONGS], away, START, at(14))
    assert row.day == date(2024, 3, 13)
    assert "do người nhận vắng mặt hoặc đã có một thư nhắc trong ngày" in row.why[0]
    mailed = preview([], [HONGS], RULES, at(11, hour=6), at(14), mailed_today=frozenset({HONG}))
    assert told(mailed) == [(12, HONG, "reminder")]


def test_rungs_decided_already_and_closed_waits_send_nothing() -> None:
    done = frozenset({(WaitKind.REPORT, 17, "before5")})
    assert told(preview([], [HONGS], RULES, START, at(15), done)) == [(14, HONG, "reminder")]
    assert preview([], [replace(HONGS, wait=replace(WAIT, closed="đã nhận báo cáo"))], RULES, START, END) == ()


CLERK = 4
SUMMARY = SummaryAhead(
    Unsent(5, notices(date(2024, 3, 20), OfficeCalendar()), CLERK, PRINCIPAL),
    "báo cáo tổng hợp quý I",
    "Phòng GD&ĐT",
    date(2024, 3, 20),
    date(2023, 12, 15),
    date(2024, 7, 12),
)


def test_a_summary_is_spoken_of_before_on_and_after_the_superiors_day() -> None:
    rows = preview([], [SUMMARY], RULES, START, at(22))
    assert told(rows) == [
        (15, CLERK, "summary_due"), (19, CLERK, "summary_due"), (19, PRINCIPAL, "summary_due"),
        (20, CLERK, "summary_due"), (20, PRINCIPAL, "summary_due"), (21, CLERK, "summary_due"),
        (21, PRINCIPAL, "summary_due"),
    ]  # fmt: skip
    unsent = "nếu đến lúc đó báo cáo tổng hợp chưa được gửi"
    assert rows[0].why == (f"còn 03 ngày làm việc đến hạn gửi Phòng GD&ĐT (20/3/2024); {unsent}",)
    assert rows[3].why == (f"hôm nay là hạn gửi Phòng GD&ĐT (20/3/2024); {unsent}",)
    assert rows[5].why == (f"quá hạn gửi Phòng GD&ĐT (20/3/2024) 01 ngày làm việc; {unsent}",)


def test_whoever_hears_of_a_summary_has_the_reminder_of_a_report_on_the_next_day() -> None:
    own = replace(HONGS, wait=replace(WAIT, person=PRINCIPAL, superior=None))
    rows = preview([], [own, SUMMARY], RULES, at(19, 6), at(21))
    assert told(rows) == [
        (19, CLERK, "summary_due"), (19, PRINCIPAL, "summary_due"), (20, CLERK, "summary_due"),
        (20, PRINCIPAL, "summary_due"),
    ]  # fmt: skip
    assert told(preview([], [SUMMARY], RULES, at(19, 8), at(20))) == told(rows)[:2]  # begun in the hours for mail
    assert told(preview([], [own, SUMMARY], RULES, at(21, 6), at(23)))[-1] == (22, PRINCIPAL, "reminder_overdue")


def test_a_notice_goes_to_the_substitute_or_on_the_next_day_and_says_so() -> None:
    away = (Absence(CLERK, date(2024, 3, 15), date(2024, 3, 15), NGA),)
    (row,) = preview([], [SUMMARY], replace(RULES, absences=away), START, at(19))
    assert (row.person, "gửi người thay vì người nhận vắng mặt" in row.why[0]) == (NGA, True)
    alone = (Absence(CLERK, date(2024, 3, 15), date(2024, 3, 15)),)
    (row,) = preview([], [SUMMARY], replace(RULES, absences=alone), START, at(19))
    assert row.day == date(2024, 3, 18)
    assert "gửi thứ Hai 18/3/2024 thay cho thứ Sáu 15/3/2024 do người nhận vắng mặt" in row.why[0]
    asked = replace(SUMMARY, heard={date(2024, 3, 15): frozenset({CLERK})})
    assert told(preview([], [asked], RULES, START, at(19))) == [(18, CLERK, "summary_due")]


def test_summaries_of_other_plans_are_not_shown_but_take_their_turn() -> None:
    other = replace(SUMMARY, unsent=replace(SUMMARY.unsent, id=4), ours=False)
    rows = preview([], [other, SUMMARY], RULES, START, at(19))
    assert told(rows) == [(18, CLERK, "summary_due")]


def test_a_summary_is_spoken_of_neither_before_its_period_begins_nor_long_after_its_end() -> None:
    late = replace(SUMMARY, first=date(2024, 3, 20))
    assert told(preview([], [late], RULES, START, at(21)))[0] == (20, CLERK, "summary_due")
    assert preview([], [replace(SUMMARY, last=date(2024, 2, 1))], RULES, START, END) == ()
