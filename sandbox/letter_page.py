"""One mail as a page: who wrote to whom, when and about what, above its body; enclosures as files beside it."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from urllib.parse import quote

import nh3
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from domain.mime.mail import IncomingMail
from domain.wording import short_day, weekday_name
from tasks.files import is_executable, safe_name

_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_CODE = re.compile(r"\s*\[[^\]]*\]\s*$")
_LONGEST = 80  # characters of a file name


@dataclass(frozen=True)
class Letter:
    """A mail of the year in a list: which way it went, the other party, where it lies."""

    number: int
    at: datetime
    sent: bool  # by the office
    who: str
    subject: str
    kind: str  # of a mail that came in: what became of it
    file: str  # letters/….eml
    enclosures: tuple[str, ...]  # letters/…/….pdf

    @property
    def page(self) -> str:
        """letters/….html"""
        return self.file.removesuffix(".eml") + ".html"

    @property
    def title(self) -> str:
        """The subject without the code of the letter."""
        return _CODE.sub("", self.subject) or self.subject

    @property
    def when(self) -> str:
        """`thứ Hai, 18/3/2024, 07:00`."""
        return f"{weekday_name(self.at.date())}, {short_day(self.at.date())}, {self.at:%H:%M}"


def environment() -> Environment:
    """Templates of the demonstration's pages, which lie beside this module; `urlencode` for paths, `file_name`."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    made.filters["urlencode"] = lambda target: quote(str(target))
    made.filters["file_name"] = lambda target: PurePosixPath(str(target)).name
    return made


def write_enclosures(mail: IncomingMail, folder: Path) -> tuple[str, ...]:
    """Enclosures as files in a folder named like the mail; a program is not written. Gives paths from the home."""
    written: list[str] = []
    for number, part in enumerate(mail.attachments, start=1):
        name = safe_name(part.name or f"tep-{number}")
        if is_executable(name):
            continue
        suffix = PurePosixPath(name).suffix
        path = folder / f"{PurePosixPath(name).stem[:_LONGEST]}{suffix}"
        if path.exists():
            path = folder / f"{number} {path.name}"
        folder.mkdir(exist_ok=True)
        path.write_bytes(part.content)
        written.append(f"letters/{folder.name}/{path.name}")
    return tuple(written)


def letter_page(letter: Letter, mail: IncomingMail) -> str:
    """The page. Our own letter is shown as it was sent; that of others is made harmless and has no pictures."""
    head = environment().get_template("letter_head.html.jinja").render(letter=letter, mail=mail)
    html = mail.own_html or mail.html
    if letter.sent and html:
        opened = _BODY.search(html)
        at = opened.end() if opened else 0
        return html[:at] + head + html[at:]
    text = mail.own_text or mail.text
    body = Markup("") if text.strip() else Markup(nh3.clean(html, tags=nh3.ALLOWED_TAGS - {"img"}))
    return (
        environment().get_template("letter.html.jinja").render(letter=letter, head=Markup(head), text=text, body=body)
    )
