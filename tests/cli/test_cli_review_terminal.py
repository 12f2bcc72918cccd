"""`standpunkt review` under a real terminal: keys as they are pressed, and Ctrl-C."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
termios = pytest.importorskip("termios", reason="there are no pseudo-terminals here")
PATIENCE = 30
MORE = "»Havet er vådt i landet,« siger en kilde.\nSolpartiet mener, at alle bør have asyl.\n"


class Screen:
    """A program in a pseudo-terminal of its own."""

    def __init__(self, arguments: list[str], environment: dict[str, str]) -> None:
        self.child, self._terminal = pty.fork()
        if not self.child:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # ignored where the tests run in a shell's background
            try:
                os.execve(sys.executable, [sys.executable, "-m", "site_builder", *arguments], environment)  # noqa: S606
            finally:
                os._exit(127)
        self.text = ""
        self._seen = 0

    def wait_for(self, words: str) -> None:
        """Read what is shown until `words` are, behind what was waited for before."""
        until = time.monotonic() + PATIENCE
        while (at := self.text.find(words, self._seen)) < 0:
            assert time.monotonic() < until, f"no {words!r} in {self.text[self._seen:]!r}"
            assert self._more(), f"it ended without {words!r}: {self.text[self._seen:]!r}"
        self._seen = at + len(words)

    def wait_for_question(self) -> None:
        """Wait until a key is asked for: what is pressed before that is thrown away, as nobody can have meant it."""
        self.wait_for("> ")
        until = time.monotonic() + PATIENCE
        while termios.tcgetattr(self._terminal)[3] & termios.ICANON:
            assert time.monotonic() < until, "no key is asked for"
            time.sleep(0.01)

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._terminal, keys.encode())

    def end(self) -> int:
        """Return the exit code, once all has been shown."""
        while self._more():
            pass
        return os.waitstatus_to_exitcode(self._leave())

    def close(self) -> None:
        """End a program that has not ended, as happens where a test fails."""
        if self.child:
            os.kill(self.child, signal.SIGKILL)
            self._leave()

    def _leave(self) -> int:
        os.close(self._terminal)
        _, status = os.waitpid(self.child, 0)
        self.child = 0
        return status

    def _more(self) -> bool:
        ready, _, _ = select.select([self._terminal], [], [], PATIENCE)
        try:
            shown = os.read(self._terminal, 65536) if ready else b""
        except OSError:  # Linux says so where the other end is closed
            shown = b""
        self.text += shown.decode(errors="replace").replace("\r", "")
        return bool(shown)


@pytest.fixture
def article(tracker: Path) -> Path:
    """The small tracker's article with three statements."""
    path = tracker / "articles" / "2024-01-02-lys.txt"
    path.write_text(path.read_text(encoding="utf-8") + MORE, encoding="utf-8")
    return path


@pytest.fixture
def start(tracker: Path) -> Iterator[Callable[..., Screen]]:
    """Start `standpunkt review --all` on the small tracker in a terminal."""

    def run(*arguments: str, **environment: str) -> Screen:
        chosen = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "STANDPUNKT_CODER")}
        command = ["review", "--all", "--content", str(tracker), *arguments]
        screens.append(Screen(command, {**chosen, "TERM": "xterm", **environment}))
        return screens[-1]

    screens: list[Screen] = []
    yield run
    for screen in screens:
        screen.close()


def test_one_key_each(article: Path, start: Callable[..., Screen]) -> None:
    """Keys are taken as they are pressed, names as they are typed, and each decision is in the file at once."""
    screen = start()

    screen.wait_for("Your initials")
    screen.press("EB\r")
    screen.wait_for("1 of 3")
    screen.wait_for_question()
    screen.press("a")
    screen.wait_for("2 of 3")
    screen.wait_for_question()
    now = article.read_text(encoding="utf-8")
    screen.press("p")
    screen.wait_for("Whose is it?")
    screen.press("lun\r")
    screen.wait_for("3 of 3")
    screen.wait_for_question()
    screen.press("\x1b[A")
    screen.wait_for("does nothing here")
    screen.wait_for_question()
    screen.press("\r")
    screen.wait_for("That was the last")
    screen.wait_for_question()
    screen.press("q")
    screen.wait_for("1 accepted, 1 changed, 1 left")

    assert screen.end() == 0
    assert "person: anna-lund\n    coder: EB\n---" in now
    assert 2 == article.read_text(encoding="utf-8").count("person: anna-lund")


@pytest.mark.parametrize("asking", [False, True])
def test_ctrl_c_loses_nothing(article: Path, start: Callable[..., Screen], *, asking: bool) -> None:
    """Ctrl-C, before a key or while a name is typed, ends with what was decided in the file and nothing beside it."""
    screen = start("--coder", "EB")
    screen.wait_for("1 of 3")
    screen.wait_for_question()
    screen.press("a")
    screen.wait_for("2 of 3")
    screen.wait_for_question()
    if asking:
        screen.press("p")
        screen.wait_for("Whose is it?")
        screen.press("lu")
        screen.wait_for("lu")
        time.sleep(0.5)  # what comes while readline is still busy with a key it notices at the next
    screen.press("\x03")
    screen.wait_for("1 accepted, 0 changed, 2 left")
    screen.wait_for("What you decided is written.")

    assert screen.end() == 1
    assert "Traceback" not in screen.text
    assert 1 == article.read_text(encoding="utf-8").count("coder: EB")
    assert [article.name] == [path.name for path in article.parent.iterdir()]


def test_ctrl_d_quits(start: Callable[..., Screen]) -> None:
    """The end of the input is q."""
    screen = start("--coder", "EB")
    screen.wait_for_question()
    screen.press("\x04")

    screen.wait_for("0 accepted, 0 changed, ")
    assert screen.end() == 0


@pytest.mark.parametrize("no_colour", ["", "1"])
def test_no_color_takes_colour_away(no_colour: str, start: Callable[..., Screen]) -> None:
    """With NO_COLOR nothing is coloured, and the statement is underlined all the same."""
    screen = start("--coder", "EB", NO_COLOR=no_colour)
    screen.wait_for("~~~~~~")
    screen.wait_for_question()
    screen.press("q")
    screen.end()

    assert bool(re.search("\x1b\\[[0-9]+m", screen.text)) == (not no_colour)


def test_tab_completes_a_name(article: Path, start: Callable[..., Screen]) -> None:
    """Tab completes what was typed of a name."""
    pytest.importorskip("readline")
    screen = start("--coder", "EB")
    screen.wait_for("1 of ")
    screen.wait_for_question()
    screen.press("p")
    screen.wait_for("Whose is it?")
    screen.press("An\t")
    screen.wait_for("Anna Lund")
    screen.press("\r")
    screen.wait_for("written: Anna Lund (SP)")
    screen.wait_for_question()
    screen.press("q")

    assert screen.end() == 0
    assert "person: anna-lund" in article.read_text(encoding="utf-8")
