"""The first minutes with Standpunkt, as the README records them: how long each command takes, and what it says.

    python tests/benchmarks/first_minutes.py             # seconds per command, each in a process of its own
    python tests/benchmarks/first_minutes.py --record    # the same, and writes what was said into the README

The README's block after `<!-- terminal -->` is played: lines that begin with `$ ` are commands, what follows is what
they say, `…` alone on a line stands for lines that are left out, and `^C` for Ctrl-C. Times are as they were recorded.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^<!-- terminal -->\n```text\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
LEFT_OUT = "…"
CTRL_C = "^C"
PROGRAM = (sys.executable, "-m", "site_builder")


class Step(msgspec.Struct, frozen=True):
    """A command, as it is typed, and the lines that follow it."""

    command: str
    lines: tuple[str, ...]


class Played(msgspec.Struct, frozen=True):
    """What a command said just now, how long it took (to be ready, if it is ended by Ctrl-C), and its exit code."""

    lines: tuple[str, ...]
    seconds: float
    status: int


def recorded() -> list[Step]:
    """Return the steps that the README records."""
    found = BLOCK.search(README.read_text(encoding="utf-8"))
    assert found, "the README records no run on a terminal"
    steps = [part.rstrip("\n").split("\n") for part in re.split(r"^\$ ", found[1], flags=re.MULTILINE)[1:]]
    return [Step(command, tuple(lines)) for command, *lines in steps]


def play(steps: list[Step], folder: Path) -> list[Played]:
    """Run the steps one after the other, from this folder on, which gets the documents as they were received."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    at, played = folder, []
    for step in steps:
        program, *arguments = shlex.split(step.command)
        if program == "cd":
            at = at / arguments[0]
            played.append(Played((), 0.0, 0))
        elif CTRL_C in step.lines:
            played.append(_until_ctrl_c(arguments, at))
        else:
            started = time.perf_counter()
            run = subprocess.run(
                [*PROGRAM, *arguments], cwd=at, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, encoding="utf-8", check=False,
            )  # fmt: skip
            seconds = time.perf_counter() - started
            played.append(Played(tuple(run.stdout.rstrip("\n").split("\n")), seconds, run.returncode))
    return played


def _until_ctrl_c(arguments: list[str], folder: Path) -> Played:
    """Run a command until it asks for Ctrl-C; any free port will do, and is told as the usual one."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [*PROGRAM, *arguments, "--port", "0"], cwd=folder, env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:8000", line.rstrip("\n")))
        if "Ctrl-C" in line:
            break
    seconds = time.perf_counter() - started
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=60)
    return Played((*lines, CTRL_C, *rest.rstrip("\n").split("\n")), seconds, process.returncode)


def shortened(said: tuple[str, ...], like: tuple[str, ...]) -> tuple[str, ...]:
    """Return what was said with as many lines before and after those left out as are recorded."""
    if LEFT_OUT not in like:
        return said
    before, after = like.index(LEFT_OUT), len(like) - like.index(LEFT_OUT) - 1
    return (*said[:before], LEFT_OUT, *said[len(said) - after :])


def main() -> None:
    """Print the seconds, and with `--record` write the README."""
    steps = recorded()
    with tempfile.TemporaryDirectory() as folder:
        played = play(steps, Path(folder))
    for step, now in zip(steps, played, strict=True):
        print(f"{now.seconds:5.2f} s  {step.command}")
    if "--record" in sys.argv[1:]:
        text = README.read_text(encoding="utf-8")
        parts = [
            "\n".join([f"$ {step.command}", *shortened(now.lines, step.lines)])
            for step, now in zip(steps, played, strict=True)
        ]
        README.write_text(BLOCK.sub(lambda _: "\n".join(parts) + "\n", text), encoding="utf-8")


if __name__ == "__main__":
    main()
