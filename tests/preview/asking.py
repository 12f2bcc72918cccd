"""Asking the preview as a browser does."""

from __future__ import annotations

import http.client
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.preview import PreviewServer


class Answer:
    """An answer of the preview, read to its end."""

    def __init__(self, answer: http.client.HTTPResponse) -> None:
        self.status = answer.status
        self.headers = answer.headers
        self.text = answer.read().decode("utf-8")


def ask(server: PreviewServer, path: str, method: str = "GET", body: bytes | None = None) -> Answer:
    """Return what the preview answers to one request."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(method, path, body)
    answer = Answer(connection.getresponse())
    connection.close()
    return answer
