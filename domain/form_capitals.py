"""Capital letters by Appendix II of the decree: the slips that school papers really have."""

import re
from collections.abc import Iterable, Iterator

from domain.form_facts import Finding, Paragraph

_LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
# (pattern, how it should read, part of Appendix II)
_RULES: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), proposal, f"Phụ lục II, {part}")
    for pattern, proposal, part in (
        (r"(?<!\w)(?:của|phục vụ|quần chúng) nhân dân(?! tệ)(?!\w)", "Nhân dân", "Mục V, khoản 1"),
        (r"(?:của|Đảng,|Đảng và|đảng và) nhà nước(?!\w)", "Nhà nước", "Mục V, khoản 1"),
        (r"(?<!\w)thứ (?:hai|ba|tư|năm|sáu|bảy)(?=,? (?:ngày )?\d| hằng tuần| hàng tuần)", "thứ Hai, thứ Ba…",
         "Mục V, khoản 8, điểm c"),
        (rf"(?<=[{_LOWER},;] )(?:điều|chương|tiểu mục) (?:\d+|[IVX]+)(?!\w)", "Điều, Chương, Tiểu mục",
         "Mục V, khoản 7"),
        (rf"(?<=[{_LOWER},;] )(?:Khoản|Điểm) (?:\d+|[a-zđ])(?=[ ,;.])", "khoản, điểm", "Mục V, khoản 7"),
        (rf"(?<=[{_LOWER},;] )(?:Tỉnh|Huyện|Thị xã) (?=[A-ZĐÁÂĂÊÔƠƯ][{_LOWER}])", "tỉnh, huyện, thị xã",
         "Mục III, khoản 1, điểm a"),
        (r"(?<!\w)thành phố Hồ Chí Minh|(?<!\w)thủ đô Hà Nội", "Thành phố Hồ Chí Minh, Thủ đô Hà Nội",
         "Mục III, khoản 1, điểm c"),
        (r"[Tt]ết nguyên đán|[Tt]ết Nguyên Đán|Tết Nguyên đán", "tết Nguyên đán", "Mục V, khoản 8, điểm b"),
        (rf"(?<=[{_LOWER},;] )(?:quyết định|nghị định|thông tư|nghị quyết|kế hoạch|công văn) số \d",
         "Quyết định, Nghị định…", "Mục V, khoản 6"),
    )
)  # fmt: skip


def capital_findings(paragraphs: Iterable[Paragraph]) -> Iterator[Finding]:
    """One warning a slip: what stands there and how Appendix II writes it."""
    for paragraph in paragraphs:
        for pattern, proposal, article in _RULES:
            if found := pattern.search(paragraph.text):
                yield Finding(
                    "capital.letters",
                    f"Viết hoa chưa đúng: “{found[0]}”; viết đúng: {proposal}.",
                    article,
                    "warning",
                    paragraph.text[:80],
                )
