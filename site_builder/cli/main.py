"""The `standpunkt` command."""

from __future__ import annotations

import click

from site_builder import __version__
from site_builder.cli.lazy import LazyCommand, LazyGroup


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="standpunkt")
def main() -> None:
    """Turn news articles into a website of who said what, and where each party stands.

    \b
    Examples:
      standpunkt init min-tracker   make a new tracker, with an example in it
      standpunkt serve              in its folder: look at it while you write
      standpunkt check              before you publish: is anything wrong?
      standpunkt build              write the site to the folder _site
      standpunkt build --help       tell more of a command
    """  # noqa: D301


_COMMANDS = (
    LazyCommand("add", "add:add", "Make an article of a text or a saved web page."),
    LazyCommand("build", "build:build", "Read the content and write the site."),
    LazyCommand("check", "check:check", "Say what is wrong or weak; nothing is written."),
    LazyCommand("diff", "diff:diff", "Tell what changed between two days."),
    LazyCommand("extract", "extract:extract", "Show the statements in articles: whose, and why."),
    LazyCommand("import", "importing:import_", "Make people and parties of a Popolo file."),
    LazyCommand("init", "init:init", "Make a new tracker."),
    LazyCommand("new", "new:new", "Write a new party, person, topic, article or page."),
    LazyCommand("review", "review:review", "Go through doubtful statements, one key each."),
    LazyCommand("schema", "schema:schema", "Print the JSON schema of a kind of content."),
    LazyCommand("serve", "serve:serve", "Show the site on this machine while you write."),
    LazyCommand("theme", "theming:theme", "List, copy and compare the templates of the theme."),
)

for _command in _COMMANDS:
    main.add_command(_command)
