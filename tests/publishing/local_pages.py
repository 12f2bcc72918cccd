"""A web server that serves one site below a sub-path, as GitHub Pages does, and a reader who follows every link."""

from __future__ import annotations

import http.client
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote, urljoin, urlsplit

import msgspec
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from pathlib import Path

_ONE = ("href", "src", "action", "poster", "data")
_IN_CSS = re.compile(r"""url\(\s*['"]?([^'")]+)""")
_OK, _MOVED, _MISSING = 200, 301, 404


class LocalPages:
    """GitHub Pages on this machine: knows its address before it has a site, which `publish` gives it."""

    def __init__(self, sub_path: str) -> None:
        self.site: Path | None = None
        self.sub_path = sub_path
        handler = type("_Handler", (_Handler,), {"pages": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}{sub_path}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def publish(self, site: Path) -> None:
        """Serve this folder from now on."""
        self.site = site

    def stop(self) -> None:
        """Serve no more."""
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str) -> tuple[int, str, bytes]:
        """Return a status, the kind of the answer (where it has moved to, of a redirection), and the bytes."""
        assert self.site is not None, "nothing is published"
        inside = path.startswith(self.sub_path)
        there = self.site / unquote(path.removeprefix(self.sub_path).lstrip("/"))
        if there.is_dir() and not path.endswith("/") and (inside or f"{path}/" == self.sub_path):
            return _MOVED, f"{path}/", b""
        file = there / "index.html" if path.endswith("/") else there
        if inside and file.is_file():
            return _OK, guess_type(file.name)[0] or "application/octet-stream", file.read_bytes()
        return _MISSING, "text/html", (self.site / "404.html").read_bytes()


class _Handler(BaseHTTPRequestHandler):
    pages: ClassVar[LocalPages]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        status, kind, data = self.pages.answer(urlsplit(self.path).path)
        self.send_response(status)
        self.send_header("Location" if status == _MOVED else "Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


class Answer(msgspec.Struct, frozen=True):
    """What the server said to one address: its status, links from it as they are written, and ids in it."""

    status: int
    links: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()


class Walked(msgspec.Struct, frozen=True):
    """Every address that was asked for, and each link that leads nowhere, with the page that has it."""

    answers: dict[str, Answer]
    broken: list[tuple[str, str]]


def follow_all(front: str) -> Walked:
    """Ask for the front page and then for every address of the same host that anything links to, until none is left."""
    host = urlsplit(front).netloc
    connection = http.client.HTTPConnection(host, timeout=10)
    answers: dict[str, Answer] = {}
    waiting, links = [front], []
    while waiting:
        address = waiting.pop()
        if address in answers:
            continue
        answers[address] = _ask(connection, address)
        for link in answers[address].links:
            target, _, fragment = urljoin(address, link).partition("#")
            if urlsplit(target).netloc == host:
                links.append((address, link, target, unquote(fragment)))
                waiting.append(target)
    connection.close()
    dead = [(at, link) for at, link, target, fragment in links if not _is_there(answers[target], fragment)]
    return Walked(answers, dead)


def _is_there(answer: Answer, fragment: str) -> bool:
    return answer.status == _OK and (not fragment or fragment in answer.ids)


def _ask(connection: http.client.HTTPConnection, address: str) -> Answer:
    parts = urlsplit(address)
    connection.request("GET", parts.path + (f"?{parts.query}" if parts.query else ""))
    answer = connection.getresponse()
    text, kind = answer.read().decode("utf-8", "replace"), answer.headers.get_content_type()
    if answer.status == _OK and kind == "text/html":
        return _page(text)
    return Answer(answer.status, tuple(_IN_CSS.findall(text)) if kind == "text/css" else ())


def _page(html: str) -> Answer:
    links: list[str] = []
    ids: set[str] = set()
    for node in LexborHTMLParser(html).css("*"):
        attributes = node.attributes
        links += [value for name in _ONE if (value := attributes.get(name)) is not None]
        links += [part.split()[0] for part in (attributes.get("srcset") or "").split(",") if part.strip()]
        ids.update(filter(None, (attributes.get("id"), attributes.get("name") if node.tag == "a" else None)))
    return Answer(_OK, tuple(links), frozenset(ids))
