"""The form check (Nghị định 30/2020/NĐ-CP, Điều 12 khoản 2): a list of rules over a document's facts."""

from collections.abc import Callable, Iterator

from domain.form import FIRST_LINE_INDENTS, FONT, LOOKS, PAGE_LIMITS, PARAGRAPH_SPACE, RULE_SHARE, Role
from domain.form_capitals import capital_findings
from domain.form_facts import TABBED, Finding, FormFacts, Paragraph
from domain.form_parts import Parts, find_parts
from domain.form_wording import wording_findings

_GENERAL = "Phụ lục I, Phần I, Mục I"
_CONTENT = "Phụ lục I, Phần I, Mục II, khoản 6, điểm e"
_MM = 25.4 / 72
_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_STYLE_WORDS = {True: "phải", False: "không được"}
# Headings that people set as they like inside tables or lists are judged by type only.
_PLACED = {Role.COUNTRY, Role.MOTTO, Role.KIND, Role.ABSTRACT, Role.APPENDIX, Role.PART_LABEL}
_REQUIRED = (
    (Role.COUNTRY, "Quốc hiệu"),
    (Role.MOTTO, "Tiêu ngữ"),
    (Role.NUMBER, "số, ký hiệu của văn bản"),
    (Role.PLACE_DATE, "địa danh và thời gian ban hành văn bản"),
    (Role.RECIPIENTS, "“Nơi nhận”"),
)


def check_form(facts: FormFacts) -> tuple[Finding, ...]:
    """Everything that is off, in the order of the page; empty when the form is kept."""
    parts = find_parts(facts.paragraphs)
    found: list[Finding] = []
    for rule in _RULES:
        found += rule(facts, parts)
    found += wording_findings(facts, parts)
    found += capital_findings([*parts.body, *parts.all(Role.BASIS)])
    return tuple(dict.fromkeys(found))


def _page(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    first = facts.pages[0]
    if abs(min(first.width, first.height) - 210) > 1 or abs(max(first.width, first.height) - 297) > 1:
        size = f"{first.width:.0f} mm x {first.height:.0f} mm"
        yield Finding("page.size", f"Khổ giấy là {size}; phải là A4 (210 mm x 297 mm).", f"{_GENERAL}, khoản 1")
    elif first.width > first.height:
        yield Finding(
            "page.orientation",
            "Trang đầu trình bày theo chiều rộng; phải theo chiều dài khổ A4.",
            f"{_GENERAL}, khoản 2",
        )
    for side, (least, most) in PAGE_LIMITS.items():
        for page in facts.pages:
            value = getattr(page, side)
            if page.width < page.height and not least - 0.2 <= value <= most + 0.2:
                message = f"Lề {_SIDES[side]} là {value:.1f} mm; phải từ {least} mm đến {most} mm."
                yield Finding("page.margin", message, f"{_GENERAL}, khoản 3", where=f"lề {_SIDES[side]}")


def _page_number(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    article, number = f"{_GENERAL}, khoản 7", facts.page_number
    if number is None:
        yield Finding("page_number.missing", "Văn bản chưa có số trang.", article, "warning")
        return
    if not number.in_header:
        yield Finding("page_number.place", "Số trang phải đặt trong phần lề trên của văn bản.", article)
    if not number.centred:
        yield Finding("page_number.align", "Số trang phải được canh giữa theo chiều ngang.", article)
    if number.on_first_page:
        yield Finding("page_number.first", "Không hiển thị số trang ở trang thứ nhất.", article)
    if number.size and not 13 <= number.size <= 14:
        message = f"Số trang cỡ chữ {number.size:g}; phải từ 13 đến 14."
        yield Finding("page_number.size", message, article)


def _fonts(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    others: dict[str, str] = {}
    coloured = ""
    marks = {"KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HOẢ TỐC"}
    for paragraph in facts.paragraphs:
        for run in paragraph.words:
            if run.font and run.font != FONT:
                others.setdefault(run.font, run.text.strip()[:60])
            if run.colour not in ("", "000000", "auto") and paragraph.shown not in marks:
                coloured = coloured or run.text.strip()[:60]
    article = f"{_GENERAL}, khoản 4"
    for font, sample in others.items():
        yield Finding("font.family", f"Có chữ dùng phông {font}; phải dùng phông {FONT}.", article, where=sample)
    if coloured:
        yield Finding("font.colour", "Có chữ không phải màu đen.", article, where=coloured)


def _required(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    for role, name in _REQUIRED:
        if not parts.first(role):
            yield Finding(f"{role}.missing", f"Không tìm thấy {name}.", LOOKS[role].article)
    country = parts.first(Role.COUNTRY)
    if country and country.cell and not parts.first(Role.ISSUER):
        message = "Không tìm thấy tên cơ quan, tổ chức ban hành văn bản ở bên trái Quốc hiệu."
        yield Finding("issuer.missing", message, LOOKS[Role.ISSUER].article)
    if not parts.kind:
        message = "Không tìm thấy tên loại văn bản (hoặc trích yếu “V/v” của công văn)."
        yield Finding("kind.missing", message, LOOKS[Role.KIND].article)
    elif parts.kind != "CÔNG VĂN" and not parts.first(Role.ABSTRACT):
        yield Finding(
            "abstract.missing", "Không tìm thấy trích yếu nội dung dưới tên loại.", LOOKS[Role.ABSTRACT].article
        )


def _looks(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    """Size, weight, slope, capitals and place of each component, against the decree's table."""
    for role, paragraph in parts.pairs():
        look, runs = LOOKS[role], list(paragraph.words)
        least, most = look.sizes
        where = paragraph.text[:80]
        sizes = sorted({run.size for run in runs if run.size and not least <= run.size <= most})
        if sizes:
            allowed = f"từ {least} đến {most}" if least != most else str(least)
            message = f"{look.name}: cỡ chữ {sizes[0]:g}; phải là {allowed}."
            yield Finding(f"{role}.size", message, look.article, where=where)
        for name, wanted, got in (
            ("đậm", look.bold, {run.bold for run in runs}),
            ("nghiêng", look.italic, {run.italic for run in runs}),
        ):
            partly = role in (Role.BASIS, Role.ARTICLE, Role.ADDRESSEE)
            if (not wanted) in got and not (partly and wanted in got):
                message = f"{look.name}: {_STYLE_WORDS[wanted]} trình bày kiểu chữ {name}."
                yield Finding(f"{role}.{'bold' if name == 'đậm' else 'italic'}", message, look.article, where=where)
        if look.upper and paragraph.shown != paragraph.shown.upper():
            yield Finding(f"{role}.upper", f"{look.name}: phải trình bày bằng chữ in hoa.", look.article, where=where)
        tabbed = paragraph.cell is not None and paragraph.cell[0] == TABBED
        if role in _PLACED and paragraph.align != "center" and not tabbed:
            yield Finding(f"{role}.align", f"{look.name}: phải được canh giữa.", look.article, where=where)


def _size_pair(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    """Sizes go up or down together: 12-13-13 or 13-14-14 (note to part V)."""
    heads = [parts.first(role) for role in (Role.COUNTRY, Role.MOTTO, Role.PLACE_DATE)]
    sizes = tuple(next(item.words).size for item in heads if item and item.text)
    if len(sizes) == 3 and all(12 <= size <= 14 for size in sizes) and sizes not in ((12, 13, 13), (13, 14, 14)):
        shown = ", ".join(f"{size:g}" for size in sizes)
        message = (
            f"Cỡ chữ Quốc hiệu, Tiêu ngữ, ngày tháng là {shown}; phải tăng, giảm thống nhất: 12-13-13 hoặc 13-14-14."
        )
        yield Finding("size.pair", message, "Phụ lục I, Phần I, Mục V, chú thích cột cỡ chữ")


def _rules(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    """The three rules of the page head: there at all, and as long as they must be."""
    for role, least, most, wanted in (
        (Role.MOTTO, 0.85, 1.15, "bằng độ dài của dòng chữ"),
        (Role.ISSUER, RULE_SHARE[0] * 0.9, RULE_SHARE[1] * 1.1, "bằng từ 1/3 đến 1/2 độ dài của dòng chữ"),
        (Role.ABSTRACT, RULE_SHARE[0] * 0.8, RULE_SHARE[1] * 1.2, "bằng từ 1/3 đến 1/2 độ dài của dòng chữ"),
    ):
        item = parts.last(role)
        if not item:
            continue
        look, length = LOOKS[role], _rule_below(item, parts)
        if not length:
            message = f"{look.name}: thiếu đường kẻ ngang, nét liền ở phía dưới."
            yield Finding(f"{role}.rule", message, look.article, where=item.text[:80])
        elif length > 0 and not any(least <= length / width <= most for width in item.widths):
            shown = f"{item.widths[-1] * _MM:.0f} mm"
            message = f"{look.name}: đường kẻ dài {length * _MM:.0f} mm; phải {wanted} ({shown})."
            yield Finding(f"{role}.rule_length", message, look.article, "warning", item.text[:80])


def _rule_below(item: Paragraph, parts: Parts) -> float:
    """Length of the rule that a component or what stands below it draws; 0 when there is none."""
    if item.rule:
        return item.rule
    if all(run.underline for run in item.words):
        return max(item.widths)
    for below in parts.after[id(item)]:
        same_column = below.cell is None or item.cell is None or below.cell[2] == item.cell[2]
        if same_column and below.rule:
            return below.rule
        if below.text and same_column and below.cell in (item.cell, None):
            break  # what is ruled further down, such as the abstract, is not this line's rule
    return 0


def _body(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    """Running text: justified, indented, spaced; one finding a rule, with the first place and the count."""
    tests: tuple[tuple[str, str, Callable[[Paragraph], bool]], ...] = (
        ("body.align", "chưa được canh đều cả hai lề", lambda p: p.align != "justify"),
        ("body.size", "có cỡ chữ ngoài khoảng 13 đến 14",
         lambda p: any(run.size and not 13 <= run.size <= 14 for run in p.words)),
        ("body.indent", "chưa lùi đầu dòng 1 cm hoặc 1,27 cm",
         lambda p: all(abs(p.indent - wanted) > 0.6 for wanted in FIRST_LINE_INDENTS)),
        ("body.space", "cách đoạn trước dưới 6pt", lambda p: p.before + p.after < PARAGRAPH_SPACE - 0.1),
        ("body.line", "có khoảng cách dòng ngoài khoảng dòng đơn đến 1,5 dòng",
         lambda p: not 0.95 <= p.line_spacing <= 1.55),
    )  # fmt: skip
    for code, words, wrong in tests:
        cases = [item for item in parts.body if wrong(item)]
        if cases:
            yield Finding(code, f"Có {len(cases)} đoạn nội dung {words}.", _CONTENT, where=cases[0].text[:80])


_RULES: tuple[Callable[[FormFacts, Parts], Iterator[Finding]], ...] = (
    _page,
    _page_number,
    _fonts,
    _required,
    _looks,
    _size_pair,
    _rules,
    _body,
)
