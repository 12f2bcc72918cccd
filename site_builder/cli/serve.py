"""`standpunkt serve`: the site on this machine, anew with every save."""

from __future__ import annotations

import errno
import signal
import sys
import threading
import time
import webbrowser
from typing import TYPE_CHECKING

import click

from site_builder.build import Options
from site_builder.cli.options import (
    content_option,
    keep,
    memo_option,
    open_memo,
    templates_beside,
    templates_of,
    templates_option,
)
from site_builder.cli.report import complain, count, say
from site_builder.errors import Problem
from site_builder.pages import Theme
from site_builder.preview import PreviewServer, Studio, Watcher, next_free_port
from site_builder.search import installed

if TYPE_CHECKING:
    from pathlib import Path

_NAMED = 3


@click.command()
@content_option
@templates_option
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Where to listen; 0: any free port."
)
@click.option("--open/--no-open", "browse", default=False, show_default=True, help="Open a browser.")
@click.option("--drafts/--no-drafts", default=True, show_default=True, help="Show drafts too.")
@memo_option
def serve(*, content: Path, templates: Path | None, port: int, browse: bool, drafts: bool, memo: bool) -> None:  # noqa: PLR0913
    """Show the site on this machine while you write: the browser shows every save at once.

    An article's page shows its whole text with every statement marked, which the published site does not. Ctrl-C ends
    it.

    \b
    Examples:
      standpunkt serve
      standpunkt serve --port 8080 --open
    """  # noqa: D301
    server, kept = _listen(port), open_memo(wanted=memo)

    def options() -> Options:
        return Options(
            content=content,
            templates=templates_of(content, templates),
            base_url=server.url,
            drafts=drafts,
            preview=True,
            search="page" if installed() else "none",
        )

    studio = Studio(options, kept)
    watched = (content, templates or templates_beside(content), *Theme.default().folders)
    watcher = Watcher(watched, lambda paths: _rebuild(studio, paths))
    ended = _on_ctrl_c()
    _rebuild(studio, ())
    keep(kept)
    server.start(studio)
    watcher.start()
    say(f"The preview is at {server.url} until you press Ctrl-C.")
    if browse:
        webbrowser.open(server.url)
    ended.wait()
    watcher.stop()
    server.stop()
    keep(kept)
    say("The preview has ended.")


def _listen(port: int) -> PreviewServer:
    """Return a server that listens on a port, or end with what is wrong with it and which port is free."""
    try:
        return PreviewServer(port)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        free = next_free_port(max(port, 1023))
        hint = f"standpunkt serve --port {free}" if free else ""
        why = "is taken, perhaps by another preview" if taken else f"cannot be listened on: {error.strerror}"
        complain(Problem(f"port {port}", 0, "", why, hint))
        sys.exit(1)


def _on_ctrl_c() -> threading.Event:
    """Return an event that is set by Ctrl-C, or when the system asks the program to end."""
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    return ended


def _rebuild(studio: Studio, paths: tuple[str, ...]) -> None:
    """Make the site anew and say what came of it; `paths` are the files whose change asked for it."""
    started = time.perf_counter()
    rebuilt = studio.rebuild()
    seconds = time.perf_counter() - started
    if paths:
        others = len(paths) - _NAMED
        say(", ".join(paths[:_NAMED]) + (f" and {count(others, 'other')}" if others > 0 else ""))
    for problem in rebuilt.problems:
        complain(problem)
    if rebuilt.problems:
        say(f"{count(len(rebuilt.problems), 'error')}; the browser shows the last good site under them.")
    elif rebuilt.made is not None:
        say(f"{count(len(rebuilt.changed), 'file')} changed, {len(rebuilt.made.files):,} in all, {seconds:.2f} s")
