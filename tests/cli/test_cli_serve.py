"""`standpunkt serve` on the command line."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from site_builder.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLE = "articles/2024-01-02-lys.txt"


class Serving:
    """A preview in a process of its own."""

    def __init__(self, tracker: Path, *options: str) -> None:
        command = [sys.executable, "-m", "site_builder", "serve", "--content", str(tracker), "--port", "0", *options]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            command, cwd=tracker.parent, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )
        self.said: list[str] = []
        self.port = int(self.line("http://127.0.0.1:").partition("http://127.0.0.1:")[2].partition("/")[0])

    def line(self, words: str) -> str:
        """Return the next line of standard output with some words in it."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line)
            if words in line:
                return line
        pytest.fail(f"{words!r} was not said, but {self.said}")

    def end(self, number: signal.Signals) -> tuple[int, str]:
        """Send a signal; return the exit code and what was said on standard error."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=20)
        self.said += out.splitlines()
        return self.process.returncode, err


@pytest.fixture
def serving(tracker: Path) -> Iterator[Serving]:
    """A preview of the small tracker."""
    serving = Serving(tracker)
    yield serving
    serving.process.kill()
    serving.process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_it(number: signal.Signals, serving: Serving) -> None:
    """Ctrl-C, or the system, ends the preview with 0, no traceback, and the port given back, also while tabs listen."""
    connection = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=10)
    connection.request("GET", "/__standpunkt/events")
    connection.getresponse().readline()

    status, complaints = serving.end(number)
    connection.close()

    assert (0, "") == (status, complaints)
    assert "The preview has ended." in serving.said
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", serving.port))


def test_saves_are_told(serving: Serving, tracker: Path) -> None:
    """The terminal tells which file was saved and what came of it: pages, or what is wrong and where."""
    article = tracker / ARTICLE
    good = article.read_text(encoding="utf-8")
    article.write_text(good.replace("og den bør", "og den skal"), encoding="utf-8")
    saved, changed = serving.line("2024-01-02-lys.txt"), serving.line("changed")
    article.write_text(good.replace("date: 2024-01-02", "date: snart"), encoding="utf-8")
    wrong = serving.line("1 error")

    _, complaints = serving.end(signal.SIGINT)

    assert str(article) in saved
    assert "files changed" in changed
    assert "last good site" in wrong
    assert f"{article}:3: date:" in complaints


def test_drafts_are_shown_unless_refused(tracker: Path) -> None:
    """A draft is in the preview, and with --no-drafts it is not."""
    article = tracker / ARTICLE
    article.write_text(article.read_text(encoding="utf-8").replace("source:", "draft: true\nsource:"), encoding="utf-8")
    statuses = []
    for option in ("--drafts", "--no-drafts"):
        serving = Serving(tracker, option)
        connection = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=10)
        connection.request("GET", "/artikler/2024-01-02-lys/")
        statuses.append(connection.getresponse().status)
        connection.close()
        serving.end(signal.SIGINT)

    assert [200, 404] == statuses


def test_taken_port_is_told_with_a_free_one(tracker: Path) -> None:
    """A port that something else listens on is an error that names one that is free."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        result = CliRunner().invoke(main, ["serve", "--content", str(tracker), "--port", str(port), "--no-memo"])

    assert (1, "") == (result.exit_code, result.stdout)
    assert f"port {port}: is taken" in result.stderr
    offered = int(result.stderr.rpartition("--port ")[2].strip(")\n"))
    assert offered > port


@pytest.mark.parametrize("port", ["-1", "65536", "ftp"])
def test_impossible_port(port: str, tracker: Path) -> None:
    """A port that there cannot be is wrong usage."""
    result = CliRunner().invoke(main, ["serve", "--content", str(tracker), "--port", port])

    assert result.exit_code == 2
    assert "--port" in result.stderr


def test_search_page_says_that_it_is_not_for_the_preview(serving: Serving) -> None:
    """The preview has the search page, which says that only the built site can be searched."""
    connection = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=10)
    connection.request("GET", "/soeg/?q=asyl")
    answer = connection.getresponse()
    html = answer.read().decode("utf-8")
    connection.close()

    assert answer.status == 200
    assert "Søgning virker kun på den byggede side" in html
