"""Indicators (chỉ tiêu): what a report must give figures on, and whether what was given can be right.

A report regime states its figures in forms (NĐ 09/2019/NĐ-CP, Điều 7-11: biểu mẫu số liệu báo cáo).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from statistics import median
from typing import Any, TypeVar

from domain.labelled import Labelled
from domain.numbers_vi import shown
from domain.text import key, nfc

FEWEST = 2  # earlier periods from which a figure can be called unusual
UNUSUAL = 3  # times as much, or as little, as usual
MOST = 40  # indicators of one duty: a longer form belongs into a file of its own


Choice = TypeVar("Choice", bound=Labelled)


class Kind(Labelled):
    """What is written behind an indicator."""

    COUNT = "count", "số nguyên"
    NUMBER = "number", "số"
    TEXT = "text", "chữ"
    LINK = "link", "đường dẫn"

    @property
    def is_figure(self) -> bool:
        """Whether it can be counted together."""
        return self in (Kind.COUNT, Kind.NUMBER)


class Total(Labelled):
    """How the figures of several periods make the cumulative one."""

    SUM = "sum", "cộng dồn"
    LAST = "last", "số cuối kỳ"
    AVERAGE = "average", "bình quân"


@dataclass(frozen=True)
class Indicator:
    """One line of the form; `code` never changes, so that periods can be compared."""

    code: str
    name: str
    unit: str = ""
    kind: Kind = Kind.COUNT
    required: bool = True
    low: Decimal | None = Decimal(0)
    high: Decimal | None = None
    total: Total = Total.SUM

    @property
    def title(self) -> str:
        """`Số tin, bài đã đăng (bài)`."""
        return f"{self.name} ({self.unit})" if self.unit else self.name


@dataclass(frozen=True)
class Value:
    """What was given for an indicator: the number (or the text), the very words, and where they stood."""

    code: str
    words: str
    number: Decimal | None = None
    approximate: bool = False
    source: str = ""  # "thư", "dòng trích trong thư", "tệp bieu-mau.xlsx, ô C7"

    @property
    def text(self) -> str:
        """As tables show it."""
        if self.number is None:
            return self.words
        return ("khoảng " if self.approximate else "") + shown(self.number)


@dataclass(frozen=True)
class Gap:
    """A value that is missing or cannot be right, and why, in words that go on from the indicator's name."""

    indicator: Indicator
    why: str


class IndicatorError(ValueError):
    """A definition that cannot be used; the message is one Vietnamese line."""


def defined(rows: Any) -> tuple[Indicator, ...]:
    """Indicators as written in YAML or stored. Raises `IndicatorError` in one line."""
    if not isinstance(rows, Sequence) or isinstance(rows, str) or not rows:
        raise IndicatorError("Danh sách chỉ tiêu phải có ít nhất một dòng.")
    if len(rows) > MOST:
        raise IndicatorError(f"Quá {MOST} chỉ tiêu cho một nhiệm vụ: đề nghị tách thành tệp riêng.")
    found = tuple(_one(row, number) for number, row in enumerate(rows, start=1))
    for what in ("code", "name"):
        names = [key(getattr(row, what)) for row in found]
        if twice := [getattr(row, what) for row, name in zip(found, names, strict=True) if names.count(name) > 1]:
            raise IndicatorError(f"Chỉ tiêu “{twice[0]}” ghi hai lần.")
    return found


def to_plain(rows: Iterable[Indicator]) -> list[dict[str, Any]]:
    """For storage; `defined` reads it back."""
    return [
        {name: str(value) if isinstance(value, Decimal) else value for name, value in asdict(row).items()}
        for row in rows
    ]


_FIELDS = {"code", "name", "unit", "kind", "type", "required", "low", "high", "min", "max", "total"}


def _one(row: Any, number: int) -> Indicator:
    if isinstance(row, str):
        row = {"name": row}
    if not isinstance(row, Mapping) or not str(row.get("name") or "").strip():
        raise IndicatorError(f"Chỉ tiêu thứ {number} chưa có tên (name).")
    name = nfc(" ".join(str(row["name"]).split()))
    if unknown := sorted(str(field) for field in set(row) - _FIELDS):
        raise IndicatorError(f"Chỉ tiêu “{name}”: không có mục “{unknown[0]}”.")
    kind = _one_of(Kind, row.get("kind") or row.get("type") or Kind.COUNT, name)
    total = _one_of(Total, row.get("total") or Total.SUM, name)
    low = _bound(row, ("low", "min"), Decimal(0) if kind.is_figure else None, name)
    high = _bound(row, ("high", "max"), None, name)
    if low is not None and high is not None and low > high:
        raise IndicatorError(f"Chỉ tiêu “{name}”: mức thấp nhất lớn hơn mức cao nhất.")
    unit = nfc(str(row.get("unit") or "").strip())
    return Indicator(_code(row, name), name, unit, kind, row.get("required") is not False, low, high, total)


def _code(row: Mapping[str, Any], name: str) -> str:
    code = str(row.get("code") or "").strip() or re.sub(r"[^a-z0-9]+", "_", key(name)).strip("_")[:40]
    if not code:
        raise IndicatorError(f"Chỉ tiêu “{name}”: tên không có chữ cái, chữ số nào, đề nghị ghi thêm mã (code).")
    return code


def _one_of(choices: type[Choice], given: Any, name: str) -> Choice:
    try:
        return choices(given)
    except ValueError:
        known = ", ".join(f"{each.value} ({each.label})" for each in choices)
        raise IndicatorError(f"Chỉ tiêu “{name}”: không rõ “{given}”, chỉ nhận {known}.") from None


def _bound(row: Mapping[str, Any], fields: Sequence[str], usual: Decimal | None, name: str) -> Decimal | None:
    given = next((row[field] for field in fields if field in row), usual)
    if given is None:
        return None
    try:
        number = Decimal(str(given))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise IndicatorError(f"Chỉ tiêu “{name}”: mức thấp nhất, cao nhất phải là số, không phải “{given}”.")
    return number


def gaps(indicators: Iterable[Indicator], values: Mapping[str, Value]) -> tuple[Gap, ...]:
    """What must be asked for: required values that are missing, and values that cannot be right."""
    found = []
    for indicator in indicators:
        why = _wrong(indicator, values.get(indicator.code))
        if why:
            found.append(Gap(indicator, why))
    return tuple(found)


def _wrong(indicator: Indicator, value: Value | None) -> str:
    if value is None or not value.words.strip():
        return "chưa có số liệu" if indicator.required else ""
    if indicator.kind is Kind.LINK:
        return "" if re.search(r"https?://\S+\.\S+|\b[\w-]+\.[a-z]{2,}/\S*", value.words) else "chưa thấy đường dẫn"
    if indicator.kind is Kind.TEXT:
        return ""
    if value.number is None:
        return f"chưa rõ số từ “{_short(value.words)}”"
    if indicator.kind is Kind.COUNT and value.number != value.number.to_integral():
        return f"{shown(value.number)} không phải số nguyên"
    if indicator.low is not None and value.number < indicator.low:
        return f"{shown(value.number)} nhỏ hơn mức thấp nhất {shown(indicator.low)}"
    if indicator.high is not None and value.number > indicator.high:
        return f"{shown(value.number)} lớn hơn mức cao nhất {shown(indicator.high)}"
    return ""


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + " …"


def unusual(indicator: Indicator, number: Decimal, earlier: Sequence[Decimal]) -> str:
    """A warning when a figure is far from those of earlier periods; empty when it is not. Never a refusal."""
    if len(earlier) < FEWEST:
        return ""
    usual = Decimal(str(median(earlier)))
    far = number > usual * UNUSUAL if usual > 0 else number > UNUSUAL
    little = usual >= UNUSUAL and number * UNUSUAL < usual
    if not far and not little:
        return ""
    said = ", ".join(shown(each) for each in earlier[-4:])
    return f"{indicator.name}: {shown(number)} khác nhiều so với các kỳ trước ({said})"


def combined(total: Total, figures: Sequence[Decimal]) -> Decimal | None:
    """The figures of several people for one period as one."""
    if not figures:
        return None
    added = sum(figures, Decimal(0))
    return rounded(added / len(figures)) if total is Total.AVERAGE else added


def cumulative(total: Total, periods: Sequence[Decimal]) -> Decimal | None:
    """The figures of several periods, the earliest first, as the one from the beginning of the year."""
    if not periods:
        return None
    return periods[-1] if total is Total.LAST else combined(total, periods)


def rounded(value: Decimal) -> Decimal:
    """Two decimals at most; half a hundredth is rounded up, as by hand."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP) if value != value.to_integral() else value
