from datetime import UTC, date, datetime

from domain.counts import Count, CountedRequest
from domain.heat_map import MARKS, Cell, Heading, heat_map, legend, month_of
from domain.lifecycle import RequestState
from domain.punctuality import Asked

DUE = date(2024, 3, 18)
TODAY = date(2024, 4, 1)
NGA, MAI = Heading(("Nga",), "Phạm Thu Nga"), Heading(("Mai",), "Trần Thị Mai")
MARCH, JUNE = month_of(DUE, with_year=False), month_of(date(2024, 6, 18), with_year=False)


def asked(state: RequestState, day: int | None = None, due: date = DUE) -> Asked:
    return Asked(CountedRequest(state, due, datetime(2024, 3, day, 5, tzinfo=UTC) if day else None))


def test_rows_and_columns_are_sorted_and_what_nobody_asked_stays_empty() -> None:
    requests = [
        (NGA, JUNE, asked(RequestState.PLANNED, None, date(2024, 6, 18))),
        (NGA, MARCH, asked(RequestState.ACCEPTED, 18)),
        (MAI, MARCH, asked(RequestState.OPEN)),
    ]
    found = heat_map("Năm 2024", "Người báo cáo", requests, TODAY)
    assert (found.title, found.corner, found.columns) == ("Năm 2024", "Người báo cáo", ("Thg 3", "Thg 6"))
    assert [name for name, _ in found.rows] == ["Trần Thị Mai", "Phạm Thu Nga"]
    mai, nga = (cells for _, cells in found.rows)
    assert mai == (Cell("C", "chưa nộp", Count.MISSING), Cell())
    assert nga == (Cell("Đ", "đúng hạn", Count.ON_TIME), Cell("…", "chưa đến hạn", Count.NOT_YET_DUE))


def test_a_late_report_says_by_how_many_days() -> None:
    found = heat_map("", "", [(NGA, MARCH, asked(RequestState.ACCEPTED, 21))], TODAY)
    assert found.rows[0][1] == (Cell("M3", "muộn 3 ngày", Count.LATE),)


def test_a_cell_of_several_requests_looks_like_what_most_needs_somebody() -> None:
    late = [asked(RequestState.ACCEPTED, day) for day in (19, 22, 18)]
    found = heat_map("", "", [(NGA, MARCH, row) for row in late], TODAY)
    assert found.rows[0][1] == (Cell("M4 2/3", "muộn 4 ngày: 2 trong 3 báo cáo", Count.LATE),)
    found = heat_map("", "", [(NGA, MARCH, row) for row in (*late, asked(RequestState.OPEN))], TODAY)
    assert found.rows[0][1] == (Cell("C 1/4", "chưa nộp: 1 trong 4 báo cáo", Count.MISSING),)


def test_two_people_of_one_name_have_two_rows() -> None:
    other = Heading(("Nga", "2"), "Phạm Thu Nga")
    requests = [(NGA, MARCH, asked(RequestState.OPEN)), (other, MARCH, asked(RequestState.NIL))]
    assert len(heat_map("", "", requests, TODAY).rows) == 2


def test_months_of_several_years_are_told_apart() -> None:
    months = [month_of(day, with_year=True) for day in (date(2024, 12, 5), date(2025, 1, 5))]
    assert [head.words for head in months] == ["Thg 12/2024", "Thg 1/2025"]
    assert months[0].order < months[1].order


def test_every_place_has_a_mark_of_its_own_that_the_legend_explains() -> None:
    assert len(set(MARKS.values())) == len(Count)
    assert dict(legend()).keys() == set(Count)
    assert dict(legend())[Count.LATE] == "muộn (kèm số ngày)"
