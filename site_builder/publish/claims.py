"""Each file of a site is made from one thing."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import msgspec

from site_builder.errors import ContentError, OutputError, Problem
from site_builder.text.slug import fold_address

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Maker(msgspec.Struct, frozen=True):
    """What a file of the site is made from, as people know it, and where in that its address is given.

    `hint` is what would be right where another file stands at that address.
    """

    name: str
    line: int = 0
    field: str = ""
    hint: str = "rename it"

    def problem(self, message: str) -> Problem:
        """Return what is wrong at the place."""
        return Problem(self.name, self.line, self.field, message, self.hint)


def refuse_clashes(made: Iterable[tuple[str, Maker]]) -> None:
    """Refuse two files of one name, in any case or Unicode form, and a file where others need a folder.

    `made` has each file's path in the site with what it is made from; of two, the later is complained of.

    Raises:
        ContentError: with every clash.
    """
    first: dict[str, Maker] = {}
    folders: dict[str, Maker] = {}
    problems = []
    for name, maker in made:
        above = [fold_address(parent.as_posix()) for parent in PurePosixPath(name).parents][:-1]
        key = fold_address(name)
        other = first.get(key) or folders.get(key) or next((first[a] for a in above if a in first), None)
        if other is not None:
            problems.append(maker.problem(f"would stand at {name}, where {other.name} stands"))
        first.setdefault(key, maker)
        for folder in above:
            folders.setdefault(folder, maker)
    if problems:
        raise ContentError(problems)


def keep_apart(output: Path, sources: Iterable[Path]) -> None:
    """Refuse an output folder that is, or holds, or lies in a folder that the site is made from.

    Raises:
        OutputError: it is one of these.
    """
    target = output.resolve()
    for source in sources:
        folder = source.resolve()
        if target == folder or target in folder.parents or folder in target.parents:
            why = f"{source} is kept there, and could be lost: name another folder"
            raise OutputError(f"the site cannot be written to {output}: {why}")
