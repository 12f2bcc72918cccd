"""The command line: parses, calls one stage, turns the result into words and an exit code."""

from site_builder.cli.main import main

__all__ = ["main"]
