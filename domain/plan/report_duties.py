"""Who has to report, how often and until when, in the plan's own words.

Kinds of reports: định kỳ, chuyên đề, đột xuất (Thông tư 06/2022/TT-UBDT, Điều 4). A period or date that the text does
not say is left empty: the product asks.
"""

import re
from typing import Literal

from domain.plan.model import ReportDuty

_LEADS = (
    "[Đđ]ịnh kỳ|[Hh][ằà]ng|[Cc]hậm nhất|[Tt]rước|[Kk]ịp thời|[Tt]hường xuyên|[Nn]ghiêm túc"
    "|[Tt]hực hiện(?: tốt| nghiêm túc| đầy đủ)?(?: chế độ| công tác)?|[Cc]hịu trách nhiệm|[Cc]ó trách nhiệm"
    "|[Ll]àm|[Gg]ửi|[Nn]ộp|[Ll]ập|[Vv]iết|[Xx]ây dựng|[Tt]ổng hợp|[Ss]ơ kết|[Tt]ổng kết|[Tt]heo dõi"
    r"|(?:[Ll]à )?[Đđ]ầu mối,?\s+tổng hợp"
)
_REPORTS = re.compile(rf"^(?:(?:{_LEADS})[^.;]{{0,90}}?[\s,])?\(?[Bb]áo cáo(?!\s+viên)(?!\w)")
_NUMBER = r"(?:\d+|[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Ss]áu)"
_CYCLE = rf"(?:[Hh][ằà]ng|mỗi) (?:ngày|tuần|tháng|quý|năm|kỳ|học kỳ)(?: {_NUMBER} lần)?"
_TIMES = (  # `hai tuần một lần`, `02 lần/năm`, `hai lần mỗi năm`
    rf"{_NUMBER} (?:tuần|tháng|quý)(?: ?/ ?| (?:một|0?1) )lần"
    rf"|{_NUMBER} lần ?(?:/|trong |mỗi )? ?(?:một )?(?:tuần|tháng|quý|năm)"
)
_PERIOD = re.compile(
    rf"(?P<words>(?:{_TIMES}|{_CYCLE}|0?[369] tháng(?: đầu năm| cuối năm)?|[Qq]uý [IV]+"
    r"|học kỳ (?:I{1,2}|[12])|(?:theo |từng )?(?:tuần|tháng|quý|học kỳ|năm học)(?!\s*\d)|năm(?= và|,|;|\.|$| về| gửi))"
    r"(?:(?:\s*,\s*|\s+và\s+)(?:hằng |hàng )?(?:0?[369] tháng|tháng|quý|học kỳ|cả năm|năm học|năm))*)"
)
_SHORT_DAY = r"\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?"
_LONG_DAY = r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?"
_YEARLY = r"(?: (?:hằng|hàng|mỗi) năm)?"
_CYCLE_DAY = (
    r"ngày\s+\d{1,2}(?:\s+(?:của\s+)?(?:hằng|hàng|mỗi) (?:tháng|quý|năm)"
    r"|\s+(?:của\s+)?tháng (?:cuối|đầu)[^,.;()]{0,12}|\s+(?:của\s+)?(?:tháng|quý))?"
)
_LOOSE_DAY = (
    r"(?:ngày )?(?:cuối|đầu) (?:tháng|quý|năm|học kỳ|tuần)|[Tt]hứ \w+(?:\s+(?:hằng|hàng) tuần)?"
    r"|tháng\s+\d{1,2}(?:/\d{4})?"
)
_HOUR = r"\d{1,2}\s*(?:giờ|h)(?![^\W\d])\s*(?:\d{2}(?: phút)?)?(?: (?:hằng|hàng|mỗi) ngày)?"
_DUE = re.compile(
    r"(?P<words>(?:(?:chậm nhất|muộn nhất)(?: là)?(?: trước| vào| đến)?|xong trước|trước|đến hết|hết|vào)\s+"
    r"(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d{2}(?: phút)?)?,?\s*)?(?:[Tt]hứ \w+,?\s*(?=ngày))?"
    rf"(?:(?:ngày\s+)?{_SHORT_DAY}{_YEARLY}(?:(?:\s*,|\s+và)\s+(?:ngày\s+)?{_SHORT_DAY}{_YEARLY})*"
    rf"|{_LONG_DAY}{_YEARLY}|{_CYCLE_DAY}|{_LOOSE_DAY}|{_HOUR})"
    r"|(?<!\w)ngày\s+\d{1,2}\s+(?:hằng|hàng|mỗi) (?:tháng|quý))"  # `báo cáo về Trung tâm ngày 05 hằng tháng`
)
_KEPT_CYCLE = re.compile(r"(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)$")
_AD_HOC = re.compile(r"đột xuất|khi có yêu cầu|theo yêu cầu|khi cần|khi phát sinh|khi có sự cố")
_DATED = r"(?:trước|chậm nhất|muộn nhất|vào)\s+(?:ngày|\d)"
_NEXT = re.compile(rf"[,;]\s+(?=[^,;]*{_DATED})|\s+và\s+(?=báo cáo[^,;]*{_DATED})")


def is_report(text: str) -> bool:
    """Whether a duty is to report (not only to prepare, or to hear a report)."""
    return bool(_REPORTS.match(text))


def report_duties(reporter: str | None, title: str | None, text: str) -> list[ReportDuty]:
    """One row for each report that the sentence asks for: each with its own date, and the ad hoc ones."""
    ad_hoc = _AD_HOC.search(text)
    rows = [_row(reporter, title, "periodic", part) for part in _NEXT.split(text) if _DUE.search(part)]
    if not rows and (period_words(text) or not ad_hoc or re.search(r"định kỳ|theo quy định", text)):
        rows.append(_row(reporter, title, "periodic", text))
    if len(rows) == 1:
        rows = [_row(reporter, title, "periodic", text)]
    if ad_hoc:
        rows.append(ReportDuty(reporter, title, "ad_hoc"))
    return rows


def period_words(text: str) -> str | None:
    """The cycle as the text says it: `hằng quý`, `6 tháng, năm`; `None` when it does not."""
    plain = _DUE.sub(_without_day, text)
    begin = re.search(r"[Đđ]ịnh kỳ|[Bb]áo cáo|[Hh][ằà]ng|[Ss]ơ kết|[Tt]ổng kết|trước|ngày", plain)
    found = _PERIOD.search(plain, begin.start() if begin else 0)
    return found["words"].strip() if found else None


def _without_day(due: re.Match[str]) -> str:
    """A deadline blanked out, but for the cycle in it (`trước ngày 20 hằng tháng`)."""
    cycle = _KEPT_CYCLE.search(due[0])
    return " " * (len(due[0]) - len(cycle[0])) + cycle[0] if cycle else " " * len(due[0])


def _row(reporter: str | None, title: str | None, kind: Literal["periodic", "ad_hoc"], text: str) -> ReportDuty:
    due = _DUE.search(text)
    return ReportDuty(reporter, title, kind, period_words(text), due["words"].strip() if due else None)
