"""What the preview shows: the last good site, and what is wrong with the content now."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import msgspec

from site_builder.build import Made, Options, make
from site_builder.errors import ContentError, Problem, StandpunktError
from site_builder.memo import Memo, digest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class State(msgspec.Struct, frozen=True, kw_only=True):
    """One moment of the preview.

    `files` is the last site that could be made and `version` a digest of it, empty while there is none; `turn` grows
    with every change of anything. `problems` are why no newer site could be made, empty where one could.
    """

    turn: int = 0
    version: str = ""
    files: dict[str, bytes] = {}
    problems: tuple[Problem, ...] = ()


class Rebuilt(msgspec.Struct, frozen=True):
    """What a rebuild came to: the site that was made, if it could be, and the files in which it differs."""

    made: Made | None
    changed: tuple[str, ...]
    problems: tuple[Problem, ...]


class Studio:
    """Makes the site anew when told to, and lets any number of threads wait for the next state.

    `options` is asked anew each time: a folder of templates may have come or gone.
    """

    def __init__(self, options: Callable[[], Options], memo: Memo) -> None:
        self._options = options
        self._memo = memo
        self._state = State()
        self._moved = threading.Condition()
        self._closed = False

    @property
    def state(self) -> State:
        """The state now."""
        return self._state

    def rebuild(self) -> Rebuilt:
        """Make the site anew and show it, or show what is wrong on top of the last one."""
        try:
            made = make(self._options(), memo=self._memo)
        except ContentError as error:
            return self._refuse(error.problems)
        except StandpunktError as error:
            return self._refuse((_from_text(str(error)),))
        changed = _differences(self._state.files, made.files)
        self._show(files=made.files if changed else self._state.files, problems=())
        return Rebuilt(made, changed, ())

    def after(self, turn: int, seconds: float) -> State | None:
        """Wait until the state is another than that of `turn`, at most so long; None: it is not, or all is over."""
        with self._moved:
            self._moved.wait_for(lambda: self._closed or self._state.turn != turn, timeout=seconds)
            return None if self._closed or self._state.turn == turn else self._state

    @property
    def closed(self) -> bool:
        """Whether the preview has ended."""
        return self._closed

    def close(self) -> None:
        """Wake all who wait, for good."""
        with self._moved:
            self._closed = True
            self._moved.notify_all()

    def _refuse(self, problems: tuple[Problem, ...]) -> Rebuilt:
        self._show(files=self._state.files, problems=problems)
        return Rebuilt(None, (), problems)

    def _show(self, *, files: dict[str, bytes], problems: tuple[Problem, ...]) -> None:
        before = self._state
        if files is before.files and problems == before.problems:
            return
        version = before.version if files is before.files else digest(files).hex()
        with self._moved:
            self._state = State(turn=before.turn + 1, version=version, files=files, problems=problems)
            self._moved.notify_all()


def _differences(before: Mapping[str, bytes], now: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the names of files that are new, gone, or other than they were."""
    return tuple(sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name)))


def _from_text(text: str) -> Problem:
    """Return a mistake in a template, `file:line: message`, as a Problem."""
    place, _, message = text.partition(": ")
    file, _, line = place.rpartition(":")
    if file and line.isdigit():
        return Problem(file, int(line), "", message)
    return Problem(place if message else "", 0, "", message or text)
