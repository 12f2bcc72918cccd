"""Questions that take more than a key: whom, which topic, what note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.review.choosing import Choice, matching, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_builder.review.terminal import Terminal

_LISTED = 9


def choose(terminal: Terminal, prompt: str, choices: Sequence[Choice], otherwise: str) -> Choice | None:
    """Ask until one of the choices is meant; None where nothing is typed.

    Several that fit are listed with numbers; where none fits, the nearest name is said, and `otherwise`, in
    which `{}` is what was typed.
    """
    names = [name for choice in choices for name in choice.names[:1]]
    listed: list[Choice] = []
    while True:
        typed = terminal.line(prompt, names).strip()
        if not typed:
            return None
        if typed.isdecimal() and 0 < int(typed) <= len(listed):
            return listed[int(typed) - 1]
        found = matching(choices, typed)
        if len(found) == 1:
            return found[0]
        listed = found[:_LISTED]
        if found:
            rest = f"\n  and {len(found) - _LISTED} more: type more of the name" if len(found) > _LISTED else ""
            terminal.say("\n".join(f"  {i} {choice.label}" for i, choice in enumerate(listed, 1)) + rest)
        else:
            near = nearest(choices, typed)
            terminal.say(f"  {near + ' ' if near else ''}{otherwise.format(typed)}")


def pick(terminal: Terminal, prompt: str, answers: Mapping[str, str]) -> str | None:
    """Ask for one key of `answers` and return what it stands for; None on any other key."""
    keys = ", ".join(f"{key} {word}" for key, word in answers.items())
    terminal.say(f"{prompt}\n  {keys} (any other key: leave it)")
    return answers.get(terminal.key())
