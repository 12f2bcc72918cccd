"""pages-limits: what GitHub Pages takes.

The limits are from GitHub's documentation, as it stood in November 2026:

- A published site may be no larger than 1 GB: docs.github.com, Pages, "GitHub Pages limits".
- Git pushes of files larger than 100 MiB are refused, and larger than 50 MiB are warned of: "About large files on
  GitHub".
- An artifact may hold no symbolic links: "Using custom workflows with GitHub Pages". The upload-pages-artifact action
  leaves out names that begin with a dot since its version 4.0.0 (release notes), as does Standpunkt.
- A site that is published by a workflow does not need a CNAME file and any is ignored: "Troubleshooting custom domains
  and GitHub Pages".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.checks.finding import error, warning
from site_builder.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected
    from site_builder.checks.static import StaticFile

_MIB = 1024 * 1024
_LEFT_BY_TOOLS = {".DS_Store", ".directory", ".gitattributes", ".gitignore", ".gitkeep", ".keep", ".nojekyll"}
_IN_ACTIONS = "set the domain in the repository's settings, under Pages"


class Limits(msgspec.Struct, frozen=True):
    """Sizes in bytes: of a whole site, of a file that is refused, of one that is warned of."""

    site: int = 1_000_000_000
    refused: int = 100 * _MIB
    warned: int = 50 * _MIB


def pages_limits(inspected: Inspected, limits: Limits = Limits()) -> Iterator[Finding]:  # noqa: B008 (it is frozen)
    """Yield what GitHub Pages would refuse, drop or ignore."""
    total = sum(map(len, inspected.files.values()))
    if total > limits.site:
        message = f"the site has {_size(total)}, more than the {_size(limits.site)} that GitHub Pages takes"
        folder = inspected.document("", "site").file
        yield error(Problem(folder, 0, "", message, "keep large files of static/ elsewhere and link to them"))
    for file in inspected.static:
        yield from _file(file, limits)


def _file(file: StaticFile, limits: Limits) -> Iterator[Finding]:
    if file.broken:
        hint = "put the file itself there"
        yield error(Problem(file.file, 0, "", "is a symbolic link that leads nowhere, and is left out", hint))
    elif file.hidden:
        if not _LEFT_BY_TOOLS & {*file.name.split("/")}:
            message = "begins with a dot, or lies in a folder that does, and is left out of the site"
            yield warning(Problem(file.file, 0, "", message, "rename it without the dot"))
    elif file.link:
        what = "to a folder, which is not followed" if file.folder else "whose file may be missing where others build"
        message = f"is a symbolic link {what}"
        yield warning(Problem(file.file, 0, "", message, "put what it leads to there instead"))
    elif file.size > limits.warned:
        refused = file.size > limits.refused
        message = f"has {_size(file.size)}, and GitHub {'refuses' if refused else 'warns of'} files above"
        hint = "make it smaller, or keep it elsewhere and link to it"
        problem = Problem(file.file, 0, "", f"{message} {_size(limits.refused if refused else limits.warned)}", hint)
        yield error(problem) if refused else warning(problem)
    if file.name == "CNAME":
        message = "GitHub ignores a CNAME file where a workflow publishes the site"
        yield warning(Problem(file.file, 0, "", message, _IN_ACTIONS))


def _size(count: int) -> str:
    return f"{count / _MIB:,.0f} MiB" if count >= _MIB else f"{count:,} bytes"
