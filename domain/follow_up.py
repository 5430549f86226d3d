"""How far an incoming document has got, in the words of the register (NĐ 30/2020/NĐ-CP, Appendix IV, seven columns)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.lifecycle import RequestState
from domain.wording import plain_date, short_day, two_digits

_DONE = (RequestState.ACCEPTED, RequestState.NIL, RequestState.WAIVED)


@dataclass(frozen=True)
class Assigned:
    """One person's part: the state of what is asked of them, by when, and the day it was accepted."""

    person: str
    state: str
    due_on: date
    done_on: date | None = None


def progress(orders: Sequence[Assigned], due_on: date | None, answered_by: str, today: date) -> str:
    """`Đã xong ngày …`, `Đang giải quyết, 01/02 người đã báo cáo`, `Quá hạn từ …`; empty when nobody has it."""
    done = [row for row in orders if row.state in _DONE]
    if answered_by and len(done) == len(orders):
        return "Đã trả lời"
    if orders and len(done) == len(orders):
        days = [row.done_on for row in done if row.done_on]
        return f"Đã xong ngày {short_day(max(days))}" if days else "Đã xong"
    last = max((row.due_on for row in orders), default=due_on)
    late = f"; quá hạn từ ngày {short_day(last)}" if last and last < today else ""
    if len(orders) > 1:
        return f"Đang giải quyết, {two_digits(len(done))}/{two_digits(len(orders))} người đã báo cáo{late}"
    if orders:
        return f"Đang giải quyết{late}"
    return late.removeprefix("; ").capitalize()


def document_words(kind_and_abstract: str, number_symbol: str, dated: date | None, author: str) -> str:
    """Kind, number and symbol, date and issuing body, in one cell."""
    number = f", số {number_symbol}" if number_symbol else ""
    day = f" {plain_date(dated)}" if dated else ""
    return f"{kind_and_abstract}{number}{day}, {author}"
