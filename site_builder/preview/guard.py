"""Whom the preview answers, and which file an address can mean."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from email.message import Message

_NAMES = ("localhost", "127.0.0.1", "[::1]")
_HTTP_PORT = 80


def refusal(headers: Message, port: int) -> HTTPStatus | None:
    """Return why a request is refused, or None.

    Another Host than this machine's own names at `port` is misdirected (a site that has its name resolve to this
    machine could read the preview), and a page of another origin may neither ask nor embed.
    """
    hosts = {f"{name}:{port}" for name in _NAMES} | (set(_NAMES) if port == _HTTP_PORT else set())
    asked = headers.get_all("Host", [])
    if len(asked) != 1 or asked[0].strip().lower() not in hosts:
        return HTTPStatus.MISDIRECTED_REQUEST
    origin = headers.get("Origin")
    if origin is not None and origin.lower() not in {f"http://{host}" for host in hosts}:
        return HTTPStatus.FORBIDDEN
    embedded = headers.get("Sec-Fetch-Mode", "navigate") != "navigate" or "frame" in headers.get("Sec-Fetch-Dest", "")
    if embedded and headers.get("Sec-Fetch-Site") in ("cross-site", "same-site"):
        return HTTPStatus.FORBIDDEN
    return None


def file_of(path: str) -> str | None:
    """Return the file that an address means, as the site names it; None: it can mean none.

    The address is decoded once: what is still encoded after that is part of a name.
    """
    try:
        decoded = unquote_to_bytes(path).decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not decoded.startswith("/") or "\0" in decoded or "\\" in decoded:
        return None
    parts = decoded[1:].split("/")
    if any(part in ("..", ".") for part in parts):
        return None
    return "/".join([*parts[:-1], parts[-1] or "index.html"])
