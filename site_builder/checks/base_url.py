"""base-url: the address that every link is made from is one that readers can reach."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from site_builder.checks.finding import error, info, warning

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.parse import SplitResult

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected

_HERE = ("localhost", "local", "internal", "lan", "home.arpa")
_EXAMPLE = "write it as https://name.github.io/repo/"


def base_url(inspected: Inspected) -> Iterator[Finding]:
    """Yield what is wrong with the base URL, be it from `site.toml` or from `--base-url`."""
    document = inspected.document("", "site")
    written, used = inspected.whole.site.base_url, inspected.content.site.base_url
    if written != used:
        message = f"the site is checked for {used}, as --base-url says, not for {written}"
        yield info(document.problem("base_url", message, "links that hold here may break there"))
    parts = urlsplit(used)
    if not _host(parts):
        yield error(document.problem("base_url", f"{used} has no host", _EXAMPLE))
        return
    if _is_here(_host(parts)):
        message = f"{used} is an address of your own machine: feeds and permanent addresses would lead nowhere"
        yield warning(document.problem("base_url", message, "before you publish, change it or build with --base-url"))
    elif parts.scheme == "http":
        yield info(document.problem("base_url", f"{used} is not encrypted", "write https:// if the host offers it"))
    for message, hint in _junk(parts):
        yield warning(document.problem("base_url", f"{used} {message}", hint))


def _host(parts: SplitResult) -> str:
    try:
        return parts.hostname or ""
    except ValueError:
        return ""


def _is_here(host: str) -> bool:
    """Whether a host is found on one's own machine or network only."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return any(host == name or host.endswith(f".{name}") for name in _HERE)
    return not address.is_global


def _junk(parts: SplitResult) -> Iterator[tuple[str, str]]:
    """Yield what stands in an address that no page's address can be made from, and what would be right."""
    if parts.query or parts.fragment:
        yield "ends in a query or a fragment, which is left out of every link", "end it after the path"
    last = parts.path.rpartition("/")[2]
    if "." in last:
        yield f"ends in what looks like a file, {last}: the site would stand below it", "name the folder, not the page"
    if "//" in parts.path:
        yield "has an empty folder in its path", "write one / where there are two"
    if parts.username or parts.password:
        yield "holds a user name, which would be published in every link", "take it out"
