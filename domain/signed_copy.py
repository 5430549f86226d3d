"""The signed copy of a document: a scan with ink and stamp, or a PDF with digital signatures.

NĐ 30/2020/NĐ-CP, Điều 5: an electronic document has legal force by the digital signatures of the signer and of the
body. A scan proves nothing by itself: the paper original does, which the records clerk keeps. An approval by mail is
neither; it is the record of a decision.
"""

import re
from dataclasses import asdict, dataclass
from typing import Any

from domain.text import key

_JOINT = r"\s*[/_-]\s*"
_SIGNED = re.compile(r"\b(?:ban ky|da ky|da duoc ky|ky so|co chu ky|co dau|dong dau|ban scan co|signed)\b")


@dataclass(frozen=True)
class Signature:
    """One digital signature as it was found: whether the bytes are as signed, and by whom."""

    signer: str  # as the certificate names him
    intact: bool  # nothing that it covers was changed, and it was made with the key of this certificate
    trusted: bool  # the certificate leads to one of the office's trusted roots and was valid
    whole: bool  # it covers the file as it is; a later change is allowed by no rule
    signed_at: str = ""  # ISO, by the signer's own clock unless there is a time stamp
    note: str = ""


@dataclass(frozen=True)
class SignedCopy:
    """What was found out about a file that came back."""

    signatures: tuple[Signature, ...] = ()
    same_document: bool | None = None  # begins with the very bytes that were issued, or names its number; None: a scan
    unchanged: bool = False  # the very bytes that were sent out: programs send them back along with an answer


def refusal(copy: SignedCopy) -> str:
    """Why a file cannot be the signed original, one Vietnamese clause; empty when it can."""
    if copy.unchanged:
        return "tệp chính là bản đã gửi đi, chưa có chữ ký"
    broken = [row.signer for row in copy.signatures if not row.intact]
    if broken:
        return f"chữ ký số của {', '.join(broken)} không còn đúng: tệp đã bị thay đổi sau khi ký"
    changed = [row.signer for row in copy.signatures if not row.whole]
    if len(changed) == len(copy.signatures) and changed:
        return f"tệp đã được thêm nội dung sau chữ ký số của {', '.join(changed)}"
    if copy.same_document is False:
        return "tệp không có số, ký hiệu của văn bản này"
    return ""


def described(copy: SignedCopy) -> str:
    """One line for the trail and the register."""
    if not copy.signatures:
        return "bản quét, không có chữ ký số (bản gốc giấy lưu tại Văn thư)"
    return "; ".join(_line(row) for row in copy.signatures)


def to_plain(copy: SignedCopy) -> dict[str, Any]:
    """As stored beside the version."""
    return {"signatures": [asdict(row) for row in copy.signatures], "same_document": copy.same_document}


def names_document(text: str, number_symbol: str) -> bool | None:
    """Whether the text of a file names the document; None when there is no text to look in (a scan)."""
    written = _squeezed(text)
    return _squeezed(number_symbol) in written if len(written) > 40 else None


def mentions(text: str, number_symbol: str) -> bool:
    """Whether a subject or file name has this number and symbol: `05-KH-MNSM` as `5/KH-MNSM`, never `105/KH-MNSM`."""
    number, *symbol = re.split(r"[/-]", number_symbol)
    parts = [rf"0*{int(number)}" if number.isdigit() else re.escape(number), *map(re.escape, symbol)]
    return bool(re.search(rf"(?<!\d){_JOINT.join(parts)}(?![^\W_])", text, re.IGNORECASE))


def says_signed(text: str) -> bool:
    """Whether a subject, the words of a mail or a file's name say that a signed copy comes."""
    return bool(_SIGNED.search(re.sub(r"[\W_]+", " ", key(text))))


def _squeezed(text: str) -> str:
    return "".join(text.split()).upper()


def _line(row: Signature) -> str:
    trust = "chứng thư tin cậy" if row.trusted else "chưa kiểm tra được chứng thư (không có gốc tin cậy phù hợp)"
    return f"chữ ký số của {row.signer} còn nguyên vẹn, {trust}"
