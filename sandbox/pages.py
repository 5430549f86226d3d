"""The folder of the demonstration as pages: an index that shows the year as a timeline, with links to everything."""

import html
from pathlib import Path
from urllib.parse import quote

from sandbox.events import Happening
from sandbox.exhibits import Exhibits


def write_pages(home: Path, exhibits: Exhibits, rows: list[Happening]) -> None:
    """Write `index.html`."""
    items = "\n".join(_item(row) for row in rows)
    page = (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Một năm của kế hoạch</title></head>'
        f"<body><h1>Một năm của kế hoạch</h1><ol>{items}</ol></body></html>"
    )
    del exhibits
    (home / "index.html").write_text(page, encoding="utf-8")


def closing_lines(home: Path, letters: int, seconds: float) -> list[str]:
    """What is said at the end."""
    return [
        f"Xong: {letters} lá thư trong {seconds:.0f} giây.",
        f"Mở {home / 'index.html'} để xem cả năm.",
    ]


def _item(row: Happening) -> str:
    links = " ".join(
        f'<a href="{quote(target)}">{word}</a>'
        for word, target in (("thư", row.message), ("văn bản", row.document))
        if target
    )
    return f"<li>{row.at}: {html.escape(row.subject)} {links}</li>"
