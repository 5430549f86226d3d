"""Who has to report, how often and until when, in the plan's own words.

Kinds of reports: định kỳ, chuyên đề, đột xuất (Thông tư 06/2022/TT-UBDT, Điều 4). A period or date that the text does
not say is left empty: the product asks.
"""

import re
from typing import Literal

from domain.plan.model import ReportDuty

_REPORTS = re.compile(
    r"^(?:(?:[Đđ]ịnh kỳ|[Hh][ằà]ng|[Cc]hậm nhất|[Tt]rước|[Kk]ịp thời|[Tt]hường xuyên|[Nn]ghiêm túc|[Tt]hực hiện(?: tốt| nghiêm túc| đầy đủ)?"
    r"(?: chế độ| công tác)?|[Cc]hịu trách nhiệm|[Cc]ó trách nhiệm|[Ll]àm|[Gg]ửi|[Nn]ộp|[Ll]ập|[Vv]iết|[Xx]ây dựng|[Tt]ổng hợp|[Ss]ơ kết|[Tt]ổng kết"
    r"|[Tt]heo dõi)[^.;]{0,90}?[\s,])?\(?[Bb]áo cáo(?!\s+viên)(?!\w)"
)
_PERIOD = re.compile(
    r"(?:[Đđ]ịnh kỳ|[Hh][ằà]ng|theo|mỗi|từng|sơ kết|tổng kết|cuối|giữa)?\s*(?P<words>(?:[Hh][ằà]ng (?:ngày|tuần|tháng|quý|năm|kỳ|học kỳ)"
    r"|mỗi (?:tuần|tháng|quý|năm|học kỳ)(?: một lần)?|0?[369] tháng(?: đầu năm| cuối năm|/lần| một lần)?|\d+ (?:tuần|tháng|quý)/lần"
    r"|[Qq]uý [IV]+|học kỳ (?:I{1,2}|[12])|(?:theo |từng )?(?:tuần|tháng|quý|học kỳ|năm học)(?!\s*\d)|năm(?= và|,|;|\.|$| (?:về|gửi)))"
    r"(?:(?:\s*,\s*|\s+và\s+)(?:hằng |hàng )?(?:0?[369] tháng|tháng|quý|học kỳ|cả năm|năm học|năm|đột xuất(?=x)))*)"
)
_DUE = re.compile(
    r"(?P<words>(?:(?:chậm nhất|muộn nhất)(?: là)?(?: trước| vào| đến)?|trước|đến hết|hết|vào|xong trước)\s+"
    r"(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d{2}(?: phút)?)?,?\s*)?(?:(?:thứ \w+|Thứ \w+),?\s*)?(?:(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?"
    r"(?: hằng năm| hàng năm)?|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?(?: hằng năm| hàng năm)?"
    r"|ngày\s+\d{1,2}(?:\s+(?:của\s+)?(?:hằng|hàng|mỗi) (?:tháng|quý|năm)| (?:của )?tháng (?:cuối|đầu)[^,.;()]{0,12}"
    r"|\s+(?:của\s+)?(?:tháng|quý))?|(?:ngày )?(?:cuối|đầu) (?:tháng|quý|năm|học kỳ|tuần)|(?:thứ|Thứ) \w+(?:\s+(?:hằng|hàng) tuần)?|tháng\s+\d{1,2}(?:/\d{4})?))"
)
_AD_HOC = re.compile(r"đột xuất|khi có yêu cầu|theo yêu cầu|khi cần|khi phát sinh|khi có sự cố")


def is_report(text: str) -> bool:
    """Whether a duty is to report (not only to prepare, or to hear a report)."""
    return bool(_REPORTS.match(text))


def report_duties(reporter: str | None, title: str | None, text: str) -> list[ReportDuty]:
    """One row for each kind of report that the sentence asks for."""
    ad_hoc = _AD_HOC.search(text)
    periods = period_words(text)
    due = _DUE.search(text)
    rows: list[ReportDuty] = []
    regular = periods is not None or due is not None or re.search(r"định kỳ|theo quy định", text)
    if regular or not ad_hoc:
        rows.append(_row(reporter, title, "periodic", periods, due))
    if ad_hoc:
        rows.append(ReportDuty(reporter, title, "ad_hoc"))
    return rows


def period_words(text: str) -> str | None:
    """The cycle as the text says it: `hằng quý`, `6 tháng, năm`; `None` when it does not."""
    plain = _DUE.sub(lambda found: " " * len(found[0]) if "ng tháng" not in found[0] else found[0], text)
    after = re.search(r"(?:[Đđ]ịnh kỳ|[Bb]áo cáo|[Hh][ằà]ng|trước|ngày)", plain)
    found = _PERIOD.search(plain, after.start() if after else 0)
    return found["words"].strip() if found else None


def _row(
    reporter: str | None,
    title: str | None,
    kind: Literal["periodic", "ad_hoc"],
    period: str | None,
    due: re.Match[str] | None,
) -> ReportDuty:
    return ReportDuty(reporter, title, kind, period, due["words"].strip() if due else None)
