"""The file server: read-only, on a port of its own: in the origin of the Prefect UI a script could read its login.

Run as `python -m operations.file_server`; `vanthu up` does. Without a link that this office signed it gives nothing.
"""

import asyncio
from urllib.parse import quote, urlsplit

import uvicorn
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from domain.console import Page, console_url, page_address
from domain.errors import OfficeError
from operations.prefect_server import ui_url
from operations.served_files import Served, Withheld, find
from settings import Settings, get_settings
from storage import offices
from storage.database import reading
from storage.models import ConsolePage
from tasks.file_links import Verdict, judge
from tasks.files import safe_name

_GUARD = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_NOTHING = "default-src 'none'; sandbox"
_OUR_PAGE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
_VIEWER = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; img-src 'self'"  # a sandbox shows no PDF
_EXPIRED = "Liên kết đã hết hạn: đề nghị mở lại bảng điều khiển để có liên kết mới."
_FORGED = "Liên kết không hợp lệ."
_MISSING = "Không có tệp này."


async def file(request: Request) -> Response:
    """One file by a signed link: 403 when the link is not ours, 410 when it has expired, 404 when nothing is there."""
    path = request.path_params["path"]
    verdict = judge(path, request.query_params.get("e", ""), request.query_params.get("s", ""))
    if verdict is Verdict.FORGED:
        return _plain(_FORGED, 403)
    if verdict is Verdict.EXPIRED:
        return _plain(_EXPIRED, 410)
    try:
        served = await asyncio.to_thread(find, path)
    except Withheld as why:
        return _plain(str(why), 403)
    except FileNotFoundError:
        served = None
    return answer(served) if served is not None else _plain(_MISSING, 404)


async def home(_request: Request) -> Response:
    """The way to the dashboard, which the Prefect UI shows nowhere: an address that can be kept."""
    address = await asyncio.to_thread(_board)
    return RedirectResponse(address, 302, headers=_GUARD) if address else _plain("Chưa có bảng điều khiển.", 404)


def answer(served: Served) -> Response:
    """The file under its Vietnamese name; shown in the browser only where that is harmless."""
    policy = _OUR_PAGE if served.ours else _VIEWER if served.inline else _NOTHING
    way = "inline" if served.inline else "attachment"
    headers = {"Content-Disposition": disposition(way, served.name), "Content-Security-Policy": policy}
    return Response(served.content, media_type=served.kind, headers=_GUARD | headers)


def disposition(way: str, name: str) -> str:
    """The header with the name twice: for old programs in ASCII, for all others as it is (RFC 6266)."""
    name = safe_name(name)
    plain = "".join(c if (c.isascii() and c.isalnum()) or c in "-_. " else "_" for c in name)
    return f"{way}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def application() -> Starlette:
    """The server's two addresses; reading only."""
    return Starlette(
        routes=[Route("/", home, methods=["GET"]), Route("/f/{path:path}", file, methods=["GET"])],
        exception_handlers={HTTPException: _refused},
    )


def serve(settings: Settings) -> None:
    """Listen where `files_url` says: on loopback unless it names another address of this machine."""
    place = urlsplit(settings.files_url)
    host = place.hostname if place.hostname in ("127.0.0.1", "::1", "localhost", None) else "0.0.0.0"
    # No access log: the links in it would be good for days.
    uvicorn.run(application(), host=host or "127.0.0.1", port=place.port or 4478, log_level="warning", access_log=False)


def _board() -> str:
    settings = get_settings()
    try:
        with reading() as session:
            office = offices.the_office(session)
            query = select(ConsolePage.artifact_id).filter_by(office_id=office.id, key=Page.BOARD.value)
            artifact = session.scalar(query)
    except OfficeError:
        return ""
    return ui_url(settings) + page_address(console_url(settings.console), artifact) if artifact else ""


def _plain(text: str, status: int) -> Response:
    return PlainTextResponse(text, status, headers=_GUARD | {"Content-Security-Policy": _NOTHING})


def _refused(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _plain(_MISSING, status)


if __name__ == "__main__":
    serve(get_settings())
