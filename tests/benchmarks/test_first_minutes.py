"""The run on a terminal that the README records is what the commands say."""

from __future__ import annotations

import re

import pytest
from first_minutes import LEFT_OUT, Played, Step, play, recorded, shortened


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Step, Played]]:
    """Each step as it is recorded, and as it was just now."""
    steps = recorded()
    return list(zip(steps, play(steps, tmp_path_factory.mktemp("first")), strict=True))


def masked(lines: tuple[str, ...]) -> list[str]:
    """Return the lines without how long things took."""
    return [re.sub(r"\d+\.\d\d s\b", "… s", line) for line in lines]


def test_it_goes_from_nothing_to_a_site(run: list[tuple[Step, Played]]) -> None:
    """The run makes a tracker, adds the document that was received, looks at it, checks it and builds it."""
    commands = [step.command.split() for step, _ in run]

    assert ["init", "add", "serve", "check", "build"] == [words[1] for words in commands if words[0] == "standpunkt"]
    assert "../seeds/000_0e4e767bc363df2a.txt" in next(words for words in commands if words[1] == "add")


def test_the_commands_say_what_is_recorded(run: list[tuple[Step, Played]]) -> None:
    """Every command exits with 0 and says what the README shows, line by line, but for how long it took."""
    assert [] == [step.command for step, now in run if now.status]
    for step, now in run:
        if step.lines:
            assert masked(step.lines) == masked(shortened(now.lines, step.lines)), step.command


def test_not_much_is_left_out() -> None:
    """Lines are left out at one place of a command's words at most, and some stand before and after it."""
    for step in recorded():
        assert step.lines.count(LEFT_OUT) <= 1
        assert LEFT_OUT not in {*step.lines[:1], *step.lines[-1:]}
