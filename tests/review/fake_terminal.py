"""A keyboard that presses what it is told to, and a screen that remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from site_builder.review import View


class FakeTerminal:
    """Presses one key after another; one of several characters is a line that is typed, a function is called first."""

    def __init__(self, *presses: str | Callable[[], object]) -> None:
        self.presses = [*presses]
        self.views: list[View] = []
        self.said: list[str] = []
        self.asked: list[str] = []

    def key(self) -> str:
        """Press the next key."""
        return self._next()

    def line(self, prompt: str, names: Sequence[str] = ()) -> str:
        """Type the next line."""
        self.asked.append(f"{prompt}{', '.join(names)}")
        return self._next()

    def show(self, view: View) -> None:
        """Remember what is shown."""
        self.views.append(view)

    def say(self, text: str) -> None:
        """Remember what is said."""
        self.said.append(text)

    def _next(self) -> str:
        while self.presses:
            press = self.presses.pop(0)
            if isinstance(press, str):
                return press
            press()
        raise EOFError
