"""The words, addresses and days of `office.yaml` and of staff sheets: how people write them, how they are kept."""

import re
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from domain.text import key, nfc

Role = Literal["principal", "vice_principal", "group_head", "clerk", "administrator", "staff"]
BodyRole = Literal["superior", "party", "web", "other"]
StepKind = Literal["content", "form", "initial", "signature"]
Authority = Literal["", "KT.", "Q.", "TL.", "TUQ.", "TM."]

ROLES_BY_TITLE: tuple[tuple[str, Role], ...] = (
    (r"pho hieu truong", "vice_principal"),
    (r"hieu truong", "principal"),
    (r"to truong", "group_head"),
    (r"van thu", "clerk"),
    (r"quan tri", "administrator"),
)
_ADDRESS = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def role_of_title(title: str) -> Role:
    """The role that a printed title stands for: `Phó Hiệu trưởng` is `vice_principal`; others are `staff`."""
    return next((role for words, role in ROLES_BY_TITLE if re.search(words, key(title))), "staff")


def refusal(vietnamese: str, english: str) -> PydanticCustomError:
    """An error of the file that carries both languages."""
    return PydanticCustomError("office", "{vietnamese} / {english}", {"vietnamese": vietnamese, "english": english})


def address(value: Any) -> str:
    """A mail address in lower case. Letters outside ASCII before the @ are refused: many servers cannot carry them."""
    text = nfc(str(value)).strip().lower()
    if text and not text.isascii():
        raise refusal(
            f"địa chỉ “{text}” có chữ có dấu, đề nghị viết không dấu", f"address “{text}” must be plain ASCII"
        )
    if text and (not _ADDRESS.fullmatch(text) or ".." in text or text.startswith(".")):
        raise refusal(f"địa chỉ thư “{text}” không đúng, đề nghị sửa", f"“{text}” is not a mail address: correct it")
    return text


def day(value: Any) -> date | None:
    """A day written as 2024-03-05 or, as people write it, 05/03/2024."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip()
    try:
        written = _DAY.fullmatch(text)
        return date(*(int(part) for part in reversed(written.groups()))) if written else date.fromisoformat(text[:10])
    except ValueError:
        raise refusal(
            f"ngày “{text}” không đúng, đề nghị viết dạng 2024-03-05 hoặc 05/03/2024",
            f"“{text}” is not a day: write 2024-03-05 or 05/03/2024",
        ) from None


def _name(value: Any) -> Any:
    return " ".join(nfc(value).split()) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_name)]
Name = Annotated[str, BeforeValidator(_name), StringConstraints(min_length=1)]
Code = Annotated[str, BeforeValidator(_name), StringConstraints(pattern=r"^[A-Za-z0-9&._-]+$")]
Address = Annotated[str, BeforeValidator(address)]
Day = Annotated[date | None, BeforeValidator(day)]
Window = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$")]
