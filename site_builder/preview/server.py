"""Serves the preview to the browsers of this machine, and to nobody else."""

from __future__ import annotations

import errno
import socket
import socketserver
import sys
import threading
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from site_builder.preview.handler import Handler

if TYPE_CHECKING:
    from site_builder.preview.state import Studio

ADDRESS = "127.0.0.1"


class PreviewServer(ThreadingHTTPServer):
    """Answers on 127.0.0.1 from what a Studio holds in memory, from `start` to `stop`.

    Raises:
        OSError: the port is taken (EADDRINUSE), or may not be used.
    """

    daemon_threads = True
    allow_reuse_address = True
    studio: Studio

    def __init__(self, port: int) -> None:
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, name="preview")
        super().__init__((ADDRESS, port), Handler)

    @property
    def url(self) -> str:
        """Where the preview is: `http://127.0.0.1:8000/`."""
        return f"http://{ADDRESS}:{self.server_port}/"

    def start(self, studio: Studio) -> None:
        """Begin to answer, in a thread of its own."""
        self.studio = studio
        self._thread.start()

    def stop(self) -> None:
        """Answer no more, and give the port back."""
        self.studio.close()
        self.shutdown()
        self._thread.join()
        self.server_close()

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, as HTTPServer does."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = ADDRESS, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 (as its base class has it)
        """Say nothing of browsers that hang up."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def next_free_port(port: int) -> int | None:
    """Return the first port above `port` on which a server could listen; None: there is none among the next 100."""
    for other in range(port + 1, min(port + 101, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((ADDRESS, other))
            except OSError as error:
                if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                    raise
            else:
                return other
    return None
