"""Rows of the office's calendar: the confirmed days that come with the product, and a reader for imported ones."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.labelled import Labelled
from domain.text import key, nfc


class DayKind(Labelled):
    """What a calendar row says of its day."""

    OFF = "off", "nghỉ"
    WORK = "work", "làm việc"
    SCHOOL_BREAK = "school_break", "nghỉ học (cơ quan vẫn làm việc)"


@dataclass(frozen=True)
class CalendarDay:
    """One confirmed day; `instrument` is the decision's number and date, empty where it is not known."""

    day: date
    kind: DayKind
    name: str
    instrument: str = ""
    source: str = ""


@dataclass(frozen=True)
class RowProblem:
    """Why rows were refused: one Vietnamese line for each row that cannot be read. Nothing was taken."""

    lines: tuple[str, ...]


_TET_2024 = "Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023"
_SWAP_2024 = "Công văn số 2450/VPCP-KGVX ngày 12/4/2024"
_ALL_2025 = "Công văn số 8726/VPCP-KGVX ngày 26/11/2024"
_SWAP_2026 = "Công văn số 12729/VPCP-KGVX ngày 25/12/2025"
_TET = "Tết Nguyên đán"
_NATIONAL = "Quốc khánh"
_KNOWN: tuple[tuple[str, str, str, str], ...] = (
    # 2024
    ("2024-01-01", "off", "Tết Dương lịch", ""),
    ("2024-02-08", "off", f"{_TET} (29 tháng Chạp)", _TET_2024),
    ("2024-02-09", "off", f"{_TET} (30 tháng Chạp)", _TET_2024),
    ("2024-02-10", "off", f"{_TET} (mùng Một)", _TET_2024),
    ("2024-02-11", "off", f"{_TET} (mùng Hai)", _TET_2024),
    ("2024-02-12", "off", f"{_TET} (mùng Ba)", _TET_2024),
    ("2024-02-13", "off", f"{_TET} (mùng Bốn)", _TET_2024),
    ("2024-02-14", "off", f"{_TET} (mùng Năm)", _TET_2024),
    ("2024-04-18", "off", "Giỗ Tổ Hùng Vương", ""),
    ("2024-04-29", "off", "Nghỉ hoán đổi, làm bù thứ Bảy 04/5/2024", _SWAP_2024),
    ("2024-04-30", "off", "Ngày Chiến thắng", ""),
    ("2024-05-01", "off", "Ngày Quốc tế lao động", ""),
    ("2024-05-04", "work", "Làm bù cho thứ Hai 29/4/2024", _SWAP_2024),
    ("2024-09-02", "off", _NATIONAL, _TET_2024),
    ("2024-09-03", "off", _NATIONAL, _TET_2024),
    # 2025
    ("2025-01-01", "off", "Tết Dương lịch", ""),
    ("2025-01-27", "off", f"{_TET} (28 tháng Chạp)", _ALL_2025),
    ("2025-01-28", "off", f"{_TET} (29 tháng Chạp)", _ALL_2025),
    ("2025-01-29", "off", f"{_TET} (mùng Một)", _ALL_2025),
    ("2025-01-30", "off", f"{_TET} (mùng Hai)", _ALL_2025),
    ("2025-01-31", "off", f"{_TET} (mùng Ba)", _ALL_2025),
    ("2025-02-01", "off", f"{_TET} (mùng Bốn)", _ALL_2025),
    ("2025-04-07", "off", "Giỗ Tổ Hùng Vương", ""),
    ("2025-04-26", "work", "Làm bù cho thứ Sáu 02/5/2025", _ALL_2025),
    ("2025-04-30", "off", "Ngày Chiến thắng", ""),
    ("2025-05-01", "off", "Ngày Quốc tế lao động", ""),
    ("2025-05-02", "off", "Nghỉ hoán đổi, làm bù thứ Bảy 26/4/2025", _ALL_2025),
    ("2025-09-01", "off", _NATIONAL, _ALL_2025),
    ("2025-09-02", "off", _NATIONAL, _ALL_2025),
    # 2026
    ("2026-01-01", "off", "Tết Dương lịch", ""),
    ("2026-01-02", "off", "Nghỉ hoán đổi, làm bù thứ Bảy 10/01/2026", _SWAP_2026),
    ("2026-01-10", "work", "Làm bù cho thứ Sáu 02/01/2026", _SWAP_2026),
    ("2026-02-16", "off", f"{_TET} (29 tháng Chạp)", ""),
    ("2026-02-17", "off", f"{_TET} (mùng Một)", ""),
    ("2026-02-18", "off", f"{_TET} (mùng Hai)", ""),
    ("2026-02-19", "off", f"{_TET} (mùng Ba)", ""),
    ("2026-02-20", "off", f"{_TET} (mùng Bốn)", ""),
    ("2026-04-26", "off", "Giỗ Tổ Hùng Vương", ""),
    ("2026-04-27", "off", "Nghỉ bù Giỗ Tổ Hùng Vương", ""),
    ("2026-04-30", "off", "Ngày Chiến thắng", ""),
    ("2026-05-01", "off", "Ngày Quốc tế lao động", ""),
    ("2026-08-22", "work", "Làm bù cho thứ Hai 31/8/2026", ""),
    ("2026-08-31", "off", "Nghỉ hoán đổi, làm bù thứ Bảy 22/8/2026", ""),
    ("2026-09-01", "off", _NATIONAL, ""),
    ("2026-09-02", "off", _NATIONAL, ""),
)

CONFIRMED_DAYS: tuple[CalendarDay, ...] = tuple(
    CalendarDay(date.fromisoformat(day), DayKind(kind), name, instrument, "lịch kèm theo chương trình")
    for day, kind, name, instrument in _KNOWN
)
"""Days off and make-up working days of public bodies for 2024, 2025 and 2026, as decided."""

_KIND_WORDS = (
    (re.compile(r"school.?break|nghi (?:he|hoc|giua ky|giua hoc ky|dong)\b"), DayKind.SCHOOL_BREAK),
    (re.compile(r"off|(?:ngay )?nghi\b"), DayKind.OFF),
    (re.compile(r"work|(?:ngay |di )?lam\b"), DayKind.WORK),
)
_COLUMNS = {
    "day": "day", "date": "day", "ngay": "day",
    "from": "from", "tu": "from", "tu ngay": "from",
    "to": "to", "den": "to", "den ngay": "to",
    "kind": "kind", "loai": "kind",
    "name": "name", "ten": "name", "noi dung": "name", "ly do": "name",
    "instrument": "instrument", "van ban": "instrument", "so van ban": "instrument", "quyet dinh": "instrument",
    "source": "source", "nguon": "source",
}  # fmt: skip
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_WRITTEN_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_ANY_DAY = re.compile(rf"{_ISO_DAY.pattern}|{_WRITTEN_DAY.pattern}")
_LONGEST = timedelta(days=184)


def calendar_rows(rows: Iterable[Mapping[str, object]]) -> tuple[CalendarDay, ...] | RowProblem:
    """Calendar days from the rows of a table, Vietnamese or English column names (with or without marks).

    A row has `day` (one, or two from and to), or `from` and `to` (both included), `kind` (nghỉ, làm việc, nghỉ hè),
    `name`, and may have `instrument` and `source`. Dates are ISO or d/m/yyyy. Rows are taken all or not at all.
    """
    days: list[CalendarDay] = []
    problems: list[str] = []
    for number, row in enumerate(rows, start=1):
        try:
            days.extend(_row_days(row))
        except ValueError as problem:
            problems.append(f"Dòng {number}: {problem}")
    return RowProblem(tuple(problems)) if problems else tuple(days)


def read_day(value: object) -> date:
    """A date cell: a date, ISO text, or d/m/yyyy; raises ValueError in Vietnamese."""
    text = str(value or "").strip()
    try:
        if found := _ISO_DAY.match(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _WRITTEN_DAY.match(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        pass
    raise ValueError(f"ngày “{text}” không đọc được, xin ghi dạng 2026-01-02 hoặc 02/01/2026")


def _span(begin: object, end: object) -> tuple[date, date]:
    """The first and the last day, from two cells or from one that holds both: `01/6/2027 - 31/7/2027`."""
    days = [found[0] for found in _ANY_DAY.finditer(str(begin or ""))]
    if len(days) > 1 and not str(end or "").strip():
        begin, end = days[0], days[-1]
    first = read_day(begin)
    return first, read_day(end) if str(end or "").strip() else first


def _row_days(row: Mapping[str, object]) -> Iterator[CalendarDay]:
    named = {key(str(name).lstrip("\ufeff")): value for name, value in row.items()}
    cells = {_COLUMNS[name]: value for name, value in named.items() if name in _COLUMNS}
    text = {name: nfc(str(value or "")).strip() for name, value in cells.items()}
    first, last = _span(cells.get("day") or cells.get("from"), cells.get("to"))
    if last < first or last - first > _LONGEST:
        raise ValueError(f"khoảng ngày {first:%d/%m/%Y} - {last:%d/%m/%Y} không hợp lệ")
    words = key(text.get("kind", ""))
    kind = next((kind for pattern, kind in _KIND_WORDS if pattern.match(words)), None)
    if kind is None:
        raise ValueError(f"loại “{text.get('kind', '')}” không rõ, xin ghi: nghỉ, làm việc hoặc nghỉ hè")
    if not text.get("name"):
        raise ValueError("thiếu tên ngày")
    for offset in range((last - first).days + 1):
        yield CalendarDay(
            first + timedelta(days=offset), kind, text["name"], text.get("instrument", ""), text.get("source", "")
        )
