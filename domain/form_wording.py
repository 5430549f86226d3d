"""The form check's rules about words: number, date, citations, recipients, signer, secrecy."""

import re
from collections.abc import Callable, Iterator

from domain.document import KINDS
from domain.form import ADDRESSED_KINDS, COUNTRY, LOOKS, MOTTO, Role, secret_mark
from domain.form_facts import Finding, FormFacts
from domain.form_parts import Parts
from domain.text import key, nfc

_COUNTRY_SPELLINGS = (COUNTRY, COUNTRY.replace("HÒA", "HOÀ"))
_PARTY_NUMBER = re.compile(r"Số:? \d+-\w+/\S+")
_NUMBER = re.compile(r"Số: (?P<number>\d*)/(?P<symbol>[\w&.]+(?:-[\w&.]+)*)")
_BLANK_NUMBER = re.compile(r"Số:[\s…._]*[/-]?[\w&.-]*(?:/[\w&.]+)?")
_DATE = re.compile(r"ngày\s+(\d*)[\s….]*\s*tháng\s+(\d*)[\s….]*\s*năm\s*(\d*)", re.IGNORECASE)
_DEGREES = re.compile(r"(?:GS|PGS|TS|ThS|Ths|CN|KS|BS|NGƯT|NGND|Cử nhân|Thạc sĩ|Tiến sĩ|Nhà giáo)[.\s]")
_LAST_LINE = re.compile(r"- Lưu: VT\b.*\.")
_ADDRESSED_ARTICLE = "Phụ lục I, Phần I, Mục II, khoản 9, điểm b"


def wording_findings(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    """What is off in the words of the components."""
    for rule in _RULES:
        yield from rule(facts, parts)


def _secrecy(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    for paragraph in facts.paragraphs:
        if mark := secret_mark(paragraph.shown):
            message = f"Văn bản có dấu chỉ độ mật “{mark}”; văn bản mật không được soạn, gửi trên hệ thống này."
            yield Finding("secret", message, "Phụ lục I, Phần I, Mục III, khoản 2, điểm a", where=paragraph.text[:80])


def _head_words(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    country, motto = parts.first(Role.COUNTRY), parts.first(Role.MOTTO)
    if country and nfc(country.shown.upper()) not in _COUNTRY_SPELLINGS:
        yield Finding(
            "country.text", f"Quốc hiệu phải ghi đúng “{COUNTRY}”.", LOOKS[Role.COUNTRY].article, where=country.text
        )
    if motto and nfc(motto.text) != MOTTO:
        message = f"Tiêu ngữ phải ghi đúng “{MOTTO}”: giữa các cụm từ có gạch nối, có cách chữ."
        yield Finding("motto.text", message, LOOKS[Role.MOTTO].article, where=motto.text)


def _number(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    item = parts.first(Role.NUMBER)
    if not item or _PARTY_NUMBER.fullmatch(item.text):
        return
    article, text = LOOKS[Role.NUMBER].article, item.text
    found = _NUMBER.fullmatch(text)
    if not found:
        if not _BLANK_NUMBER.fullmatch(text):
            message = (
                "Số, ký hiệu phải theo dạng “Số: 05/KH-MNSM”: sau “Số” có dấu hai chấm, trong ký hiệu không cách chữ."
            )
            yield Finding("number.format", message, article, where=text)
        return
    if re.fullmatch(r"[1-9]", found["number"]):
        yield Finding("number.padding", "Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.", article, where=text)
    kind = KINDS.get(parts.kind)
    if kind and found["symbol"].split("-")[0] != kind:
        message = f"Ký hiệu phải bắt đầu bằng chữ viết tắt tên loại “{kind}” ({parts.kind.lower()})."
        yield Finding("number.kind", message, "Phụ lục I, Phần I, Mục II, khoản 3, điểm b", where=text)


def _date(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    item = parts.first(Role.PLACE_DATE)
    found = _DATE.search(item.text) if item else None
    if not item or not found:
        return
    text, (day, month, year) = item.text, found.groups()
    if re.fullmatch(r"[1-9]", day) or re.fullmatch(r"[12]", month):
        message = "Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước."
        yield Finding("place_date.padding", message, "Phụ lục I, Phần I, Mục II, khoản 4, điểm b", where=text)
    if re.fullmatch(r"0[3-9]", month):
        message = "Chỉ ghi thêm số 0 trước tháng 1, 2; từ tháng 3 không ghi."
        yield Finding("place_date.month", message, "Phụ lục I, Phần I, Mục II, khoản 4, điểm b", "warning", text)
    if not re.search(r"\w,\s+ngày", text) and not text.startswith(("…", ".")):
        message = "Trước “ngày” phải có địa danh, sau địa danh có dấu phẩy."
        yield Finding("place_date.place", message, LOOKS[Role.PLACE_DATE].article, where=text)
    if year and len(year) != 4:
        yield Finding("place_date.year", "Năm phải viết đủ bốn chữ số.", LOOKS[Role.PLACE_DATE].article, where=text)


def _bases(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    bases, article = parts.all(Role.BASIS), LOOKS[Role.BASIS].article
    for index, item in enumerate(bases):
        goes_on = index < len(bases) - 1 or parts.kind == "QUYẾT ĐỊNH"
        if not item.text.endswith((";", ".") if goes_on and index == len(bases) - 1 else ";" if goes_on else "."):
            message = "Mỗi căn cứ xuống dòng, cuối dòng có dấu chấm phẩy; dòng cuối cùng kết thúc bằng dấu chấm."
            yield Finding("basis.end", message, article, where=item.text[-60:])
            break


def _addressees(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    item = parts.first(Role.ADDRESSEE)
    if parts.kind in ("CÔNG VĂN", "TỜ TRÌNH") and not item:
        message = f"{parts.kind.capitalize()} phải có “Kính gửi” và nơi trực tiếp giải quyết công việc."
        yield Finding("addressee.missing", message, _ADDRESSED_ARTICLE)
    if item and parts.kind and parts.kind not in ADDRESSED_KINDS:
        message = "“Kính gửi” chỉ dùng trong công văn, tờ trình và báo cáo gửi cấp trên."
        yield Finding("addressee.kind", message, _ADDRESSED_ARTICLE, "warning", item.text)
    if item and not item.text.startswith("Kính gửi:"):
        yield Finding(
            "addressee.text", "Sau “Kính gửi” phải có dấu hai chấm.", LOOKS[Role.ADDRESSEE].article, where=item.text
        )
    recipients = parts.all(Role.RECIPIENT)
    if item and recipients and not key(recipients[0].text).lstrip("- ").startswith("nhu "):
        message = "Văn bản có “Kính gửi” thì dòng đầu của Nơi nhận phải ghi “- Như trên;”."
        yield Finding("recipient.as_above", message, _ADDRESSED_ARTICLE, where=recipients[0].text)


def _recipients(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    label, items, article = parts.first(Role.RECIPIENTS), parts.all(Role.RECIPIENT), LOOKS[Role.RECIPIENT].article
    if not label:
        return
    if label.text != "Nơi nhận:":
        yield Finding("recipients.text", "Sau “Nơi nhận” phải có dấu hai chấm.", article, where=label.text)
    if not items or not key(items[-1].text).lstrip("- ").startswith("luu"):
        yield Finding("recipient.archive", "Nơi nhận thiếu dòng cuối “- Lưu: VT.”.", article, where=label.text)
    elif not _LAST_LINE.fullmatch(items[-1].text):
        message = "Dòng cuối của Nơi nhận phải theo dạng “- Lưu: VT, ký hiệu đơn vị soạn thảo.” và có dấu chấm."
        yield Finding("recipient.archive", message, article, where=items[-1].text)
    for item in items[:-1]:
        if not (item.text.startswith("-") and item.text.endswith(";")):
            message = "Mỗi nơi nhận một dòng: đầu dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy."
            yield Finding("recipient.line", message, article, where=item.text)
            break


def _signer(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    article = LOOKS[Role.SIGNER].article
    if parts.first(Role.RECIPIENTS) and not parts.first(Role.SIGNER):
        message = "Không tìm thấy quyền hạn, chức vụ của người ký ngang hàng với “Nơi nhận”."
        yield Finding("signer.missing", message, article)
        return
    for item in parts.all(Role.SIGNER):
        found = re.match(r"(TM|Q|KT|TL|TUQ)\b(?!\.)|(TM|Q|KT|TL|TUQ)\.(?! )", item.shown)
        if found:
            message = "Sau chữ viết tắt quyền hạn (TM., Q., KT., TL., TUQ.) có dấu chấm và cách chữ."
            yield Finding("signer.authority", message, "Phụ lục I, Phần I, Mục II, khoản 7, điểm b", where=item.text)
    name = parts.first(Role.SIGNER_NAME)
    if name and _DEGREES.match(name.text):
        message = (
            "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu (trừ khi cơ quan quản lý ngành có quy định)."
        )
        yield Finding("signer.degree", message, "Phụ lục I, Phần I, Mục II, khoản 7, điểm c", "warning", name.text)


def _numbering(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    article = "Phụ lục I, Phần I, Mục II, khoản 6, điểm đ"
    texts = [item.text for item in (*parts.all(Role.CLAUSE), *parts.body)]
    if decimal := next((text for text in texts if re.match(r"\d+\.\d+\.?\s", text)), None):
        message = "Đánh số kiểu 1.1. không có trong thể thức: dưới khoản (1.) là điểm (a)."
        yield Finding("numbering.decimal", message, article, "warning", decimal[:80])
    if letter := next((text for text in texts if re.match(r"[fjwz]\)\s", text)), None):
        message = "Thứ tự các điểm dùng chữ cái tiếng Việt (không có f, j, w, z)."
        yield Finding("numbering.letter", message, article, where=letter[:80])


def _appendix(facts: FormFacts, parts: Parts) -> Iterator[Finding]:
    labels = parts.all(Role.APPENDIX)
    article = "Phụ lục I, Phần I, Mục III, khoản 1, điểm a"
    if len(labels) > 1 and any(not re.search(r"[IVX]+$", item.text) for item in labels):
        yield Finding("appendix.number", "Từ hai phụ lục trở lên phải đánh số bằng chữ số La Mã.", article)
    mentioned = any(re.search(r"phụ lục|kèm theo", item.text, re.IGNORECASE) for item in parts.body)
    if labels and not mentioned:
        yield Finding(
            "appendix.mention",
            "Văn bản có phụ lục thì trong nội dung phải có chỉ dẫn về phụ lục đó.",
            article,
            "warning",
        )


_RULES: tuple[Callable[[FormFacts, Parts], Iterator[Finding]], ...] = (
    _secrecy,
    _head_words,
    _number,
    _date,
    _bases,
    _addressees,
    _recipients,
    _signer,
    _numbering,
    _appendix,
)
