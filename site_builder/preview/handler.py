"""One request to the preview."""

from __future__ import annotations

import html
import mimetypes
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from importlib import resources
from typing import TYPE_CHECKING, Protocol, cast

import msgspec

from site_builder.preview.guard import file_of, refusal

if TYPE_CHECKING:
    from site_builder.errors import Problem
    from site_builder.preview.state import State, Studio

OWN = "/__standpunkt/"
"""Where the preview's own script and events are."""
HEARTBEAT = 10.0
"""Seconds of silence after which a stream of events shows that it is still there."""

_NO_SITE = b"<!doctype html><html lang=en><meta charset=utf-8><title>Preview</title><body></body></html>"
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
          ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain", ".csv": "text/csv",
          ".woff2": "font/woff2", ".atom": "application/atom+xml",
          ".webmanifest": "application/manifest+json"}  # fmt: skip
_AS_TEXT = ("text/", "application/json", "application/xml", "application/atom", "image/svg", "application/manifest")


class _Server(Protocol):
    """What a request asks of the server that it came to."""

    studio: Studio
    server_port: int


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from a Studio's files, and with its events; refuses what is not from this machine."""

    protocol_version = "HTTP/1.1"
    server_version = "Standpunkt"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Answer with a file, with the page that says there is none, or with the stream of events."""
        refused = refusal(self.headers, self._site.server_port)
        if refused:
            self.send_error(refused)
            return
        path = self.path.partition("?")[0].partition("#")[0]
        if path == f"{OWN}events":
            self._stream()
        elif path == f"{OWN}live.js":
            script = resources.files("site_builder.preview").joinpath("live.js").read_bytes()
            self._answer(HTTPStatus.OK, script, "text/javascript; charset=utf-8")
        else:
            self._file(path)

    do_HEAD = do_GET  # noqa: N815

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Answer with an error: a line of text. Methods that are not there are not allowed."""
        status = HTTPStatus.METHOD_NOT_ALLOWED if code == HTTPStatus.NOT_IMPLEMENTED else HTTPStatus(code)
        self.close_connection = True
        self._answer(status, f"{status.value} {status.phrase}\n".encode(), "text/plain; charset=utf-8")

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for what the keeper does."""

    @property
    def _site(self) -> _Server:
        return cast("_Server", self.server)

    def _file(self, path: str) -> None:
        state = self._site.studio.state
        name = file_of(path)
        if name is None:
            self.send_error(HTTPStatus.BAD_REQUEST)
        elif name in state.files:
            self._page(HTTPStatus.OK, state, name, state.files[name])
        elif f"{name}/index.html" in state.files:
            self._answer(HTTPStatus.MOVED_PERMANENTLY, b"", "text/plain", {"Location": f"{path}/"})
        elif state.files:
            self._page(HTTPStatus.NOT_FOUND, state, "404.html", state.files.get("404.html", _NO_SITE))
        else:
            self._page(HTTPStatus.SERVICE_UNAVAILABLE, state, "404.html", _NO_SITE)

    def _page(self, status: HTTPStatus, state: State, name: str, content: bytes) -> None:
        """Answer with a file; a page with the preview's script in it."""
        kind = _type_of(name)
        if kind.startswith("text/html"):
            before, end, after = content.rpartition(b"</body>")
            content = b"".join((before, _script(state), end, after)) if end else content + _script(state)
        self._answer(status, content, kind)

    def _answer(self, status: HTTPStatus, content: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Content-Security-Policy", "frame-ancestors 'self'")
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET, HEAD")
        for header, value in (headers or {}).items():
            self.send_header(header, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _stream(self) -> None:
        """Send each state as it comes, the one now at first, until the browser or the preview goes."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        studio = self._site.studio
        state: State | None = studio.state
        turn = studio.state.turn
        while not studio.closed:
            self.wfile.write(b": still here\n\n" if state is None else b"retry: 500\ndata: " + _event(state) + b"\n\n")
            turn = turn if state is None else state.turn
            state = studio.after(turn, HEARTBEAT)


def _type_of(name: str) -> str:
    suffix = f".{name.rpartition('.')[2]}" if "." in name else ""
    kind = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_AS_TEXT) else kind


def _shown(problem: Problem) -> dict[str, str]:
    where = f"{problem.file}:{problem.line}" if problem.line else problem.file
    message = f"{problem.field}: {problem.message}" if problem.field else problem.message
    return {"where": where, "message": message, "hint": problem.hint}


def _event(state: State) -> bytes:
    return msgspec.json.encode({"version": state.version, "problems": [_shown(p) for p in state.problems]})


def _script(state: State) -> bytes:
    """Return the tag that brings the preview's script into a page, with the state that the page was served in."""
    problems = html.escape(msgspec.json.encode([_shown(p) for p in state.problems]).decode("utf-8"))
    return (
        f'<script src="{OWN}live.js" data-version="{state.version}" data-problems="{problems}"></script>'
    ).encode()
