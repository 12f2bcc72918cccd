"""Commands whose code is read when they are asked for, so that each begins at once."""

from __future__ import annotations

from importlib import import_module

import click


class LazyCommand(click.Command):
    """A command, or a group, of which no more is known than its name, what it does in one line, and where it is.

    `where` is a module of `site_builder.cli`, and what the command is called there: `build:build`.
    """

    def __init__(self, name: str, where: str, summary: str) -> None:
        super().__init__(name, short_help=summary)
        self.where = where

    def load(self) -> click.Command:
        """Read the command's code and return the command itself."""
        module, _, name = self.where.partition(":")
        command: click.Command = getattr(import_module(f"site_builder.cli.{module}"), name)
        return command


class LazyGroup(click.Group):
    """A group that lists its commands, and offers them to the shell, without reading the code of any."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the name, the command, read now, and the arguments that are left for it."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.load() if isinstance(command, LazyCommand) else command, rest
