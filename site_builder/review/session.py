"""A review session: which statement is before the keeper, what was done, and what each key does next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from site_builder.errors import ContentError
from site_builder.review.desk import FileChangedError
from site_builder.review.viewing import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from site_builder.model import Statement
    from site_builder.review.desk import Desk, OpenArticle
    from site_builder.review.queue import Item
    from site_builder.review.terminal import Terminal

Outcome = Literal["accepted", "changed"]


class Done(msgspec.Struct, frozen=True):
    """A decision that can be undone: of which item, the file's text before and after, the outcome before."""

    at: int
    path: Path
    before: str
    after: str
    outcome: Outcome | None


class Summary(msgspec.Struct, frozen=True):
    """How many statements were accepted, changed, and left as they were."""

    accepted: int
    changed: int
    left: int


class Session:
    """Goes through a queue with whoever is at `terminal`; every decision is in its file before the next question."""

    def __init__(
        self, queue: Sequence[Item], articles: Iterable[OpenArticle], desk: Desk, terminal: Terminal, coder: str = ""
    ) -> None:
        self.desk = desk
        self.terminal = terminal
        self.coder = coder
        self._queue = queue
        self._open = {opened.path: opened for opened in articles}
        self._at = 0
        self._over = not queue
        self._shown = -1
        self._done: list[Done] = []
        self._outcomes: dict[int, Outcome] = {}

    def run(self, keys: Mapping[str, Callable[[Session], None]]) -> None:
        """Ask until the queue is at its end, or the keeper is; `keys` tell what each does."""
        try:
            while not self._over:
                self._turn(keys)
        except EOFError:
            self._over = True

    def summary(self) -> Summary:
        """Return what came of it so far."""
        outcomes = [*self._outcomes.values()]
        accepted, changed = outcomes.count("accepted"), outcomes.count("changed")
        return Summary(accepted, changed, len(self._queue) - len(outcomes))

    def _turn(self, keys: Mapping[str, Callable[[Session], None]]) -> None:
        if self._at >= len(self._queue):
            self.terminal.say("That was the last. b: back, u: undo, any other key: finish")
            press = self.terminal.key()
            if press in ("b", "u"):
                keys[press](self)
            else:
                self._over = True
            return
        if self._shown != self._at:
            if self.found() is None:
                self.terminal.say(f"{self.opened.file}: a statement that was to be looked at is gone")
                self.forward()
                return
            self.look()
        press = self.terminal.key()
        if press in keys:
            keys[press](self)
        else:
            self.terminal.say("That key does nothing here: ? shows those that do.")

    @property
    def opened(self) -> OpenArticle:
        """The article of the statement before the keeper."""
        return self._open[self._queue[self._at].path]

    @property
    def statement(self) -> Statement:
        """The statement before the keeper, as the engine has it."""
        found = self.found()
        assert found is not None  # noqa: S101 (a turn begins by making sure)
        return found

    def found(self) -> Statement | None:
        """Return the statement that is next in the queue, or None where its article has it no more."""
        ident = self._queue[self._at].id
        return next((s for s in self.opened.found if s.id == ident), None)

    def look(self, *, again: bool = False) -> None:
        """Show the statement before the keeper; `again`: how things stand with it now."""
        self._shown = self._at
        number, total = self._at + 1, len(self._queue)
        why = self._queue[self._at].why
        view = view_of(self.opened, self.statement, self.desk, why, number, total)
        self.terminal.show(msgspec.structs.replace(view, again=again))

    def forward(self) -> None:
        """Go on to the next statement."""
        self._at += 1

    def back(self) -> None:
        """Go back to the statement before, if there is one."""
        if self._at == 0:
            self.terminal.say("This is the first.")
        else:
            self._at -= 1
            self._shown = -1

    def quit(self) -> None:
        """End the session."""
        self._over = True

    def record(self, raw: str, outcome: Outcome) -> bool:
        """Write an article's new text; tell whether the file says so now."""
        opened = self.opened
        if raw == opened.raw:
            self.terminal.say("It says so already.")
            self._outcomes[self._at] = self._outcomes.get(self._at, outcome)
            return True
        if not self._write(opened, raw):
            return False
        self._done.append(Done(self._at, opened.path, opened.raw, raw, self._outcomes.get(self._at)))
        self._outcomes[self._at] = outcome
        return True

    def undo(self) -> None:
        """Take back the last decision and show its statement again."""
        if not self._done:
            self.terminal.say("Nothing to undo.")
            return
        last = self._done.pop()
        opened = self._open[last.path]
        self._at, self._shown = last.at, -1
        if opened.raw != last.after:
            self.terminal.say(f"{opened.file} was changed by somebody else since: change it by hand")
        elif self._write(opened, last.before):
            self._outcomes.pop(last.at)
            if last.outcome:
                self._outcomes[last.at] = last.outcome
            self.terminal.say("Undone.")

    def _write(self, opened: OpenArticle, raw: str) -> bool:
        try:
            self._open[opened.path] = self.desk.write(opened, raw)
        except FileChangedError:
            self._reread(opened)
            return False
        except ContentError as error:
            self.terminal.say(f"Nothing was written. {error}")
            return False
        return True

    def _reread(self, opened: OpenArticle) -> None:
        self._shown = -1
        try:
            self._open[opened.path] = self.desk.open(opened.path)
        except ContentError as error:
            self.terminal.say(f"Somebody else has changed the file meanwhile, and it cannot be read now. {error}")
        else:
            self.terminal.say(f"{opened.file} was changed by somebody else meanwhile: nothing was written, look again")
