"""base-url and pages-limits, and what stops all checks: what publishing would stumble over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from site_builder.build import Options
from site_builder.checks import CHECKS, FIRST, inspect, run_checks
from site_builder.checks.pages_limits import Limits, pages_limits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOME = '"https://name.example/repo/"'


@pytest.mark.parametrize(
    "address", ["https://name.github.io/repo/", "https://name.github.io", "https://xn--lb-yia.dk/", "https://8.8.8.8/"]
)
def test_base_url_that_readers_reach(
    address: str, found: Callable[..., list[str]], change: Callable[[str, str, str], None]
) -> None:
    """A host and a path are all it takes."""
    change("site.toml", HOME, f'"{address}"')

    assert [] == found("base-url")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://localhost:8000/", "warning base_url: http://localhost:8000/ is an address of your own machine"),
        ("http://127.0.0.1/", "warning base_url: http://127.0.0.1/ is an address of your own machine"),
        ("http://[::1]:8000/", "warning base_url: http://[::1]:8000/ is an address of your own machine"),
        ("http://pc.local/", "warning base_url: http://pc.local/ is an address of your own machine"),
        ("http://192.168.1.2/", "warning base_url: http://192.168.1.2/ is an address of your own machine"),
        ("http://name.example/", "info base_url: http://name.example/ is not encrypted"),
        ("https:///repo/", "error base_url: https:///repo/ has no host"),
        ("https://name.example/?a=1", "warning base_url: https://name.example/?a=1 ends in a query or a fragment"),
        ("https://name.example/#x", "warning base_url: https://name.example/#x ends in a query or a fragment"),
        ("https://name.example/index.html", "warning base_url: https://name.example/index.html ends in what looks"),
        ("https://name.example//a/", "warning base_url: https://name.example//a/ has an empty folder in its path"),
        ("https://me:pw@name.example/", "warning base_url: https://me:pw@name.example/ holds a user name"),
    ],
)
def test_base_url_that_is_odd(
    address: str, expected: str, found: Callable[..., list[str]], change: Callable[[str, str, str], None]
) -> None:
    """An address that readers cannot reach, or that links cannot be made from, is told at its line."""
    change("site.toml", HOME, f'"{address}"')

    (line,) = found("base-url")

    assert line.startswith(f"site.toml:2 {expected}")


def test_base_url_of_the_command_line(found: Callable[..., list[str]]) -> None:
    """What `--base-url` overrides is told, and it is the address that counts."""
    lines = found("base-url", base_url="http://localhost/")

    assert [
        ("info base_url: the site is checked for http://localhost/, as --base-url says, not for "
        "https://name.example/repo/"),
        "warning base_url: http://localhost/ is an address of your own machine",
    ] == sorted(line.removeprefix("site.toml:2 ").partition(" (")[0].partition(": feeds")[0] for line in lines)


def test_nothing_beyond_the_limits(found: Callable[..., list[str]], write: Callable[[str, str], Path]) -> None:
    """Small files, and those that tools leave behind, are no fault."""
    write("static/kort.txt", "kort")
    write("static/.gitkeep", "")
    write("static/foto/.DS_Store", "")

    assert [] == found("pages-limits")


def test_names_that_are_dropped_or_ignored(found: Callable[..., list[str]], write: Callable[[str, str], Path]) -> None:
    """Dot files are left out and a CNAME is ignored, which is told; one elsewhere is a file as any."""
    write("static/.well-known/security.txt", "x")
    write("static/CNAME", "name.example")
    write("static/foto/CNAME", "name.example")

    assert [
        ("static/.well-known/security.txt warning begins with a dot, or lies in a folder that does, and is left out of "
        "the site (rename it without the dot)"),
        ("static/CNAME warning GitHub ignores a CNAME file where a workflow publishes the site (set the domain in the "
        "repository's settings, under Pages)"),
    ] == found("pages-limits")


def test_symbolic_links(found: Callable[..., list[str]], tracker: Path, tmp_path: Path) -> None:
    """Symbolic links to files, to folders and to nothing are told apart."""
    (tracker / "static").mkdir()
    (tracker / "static" / "real.txt").write_text("a", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tracker / "static" / "a.txt").symlink_to(tracker / "static" / "real.txt")
    (tracker / "static" / "b").symlink_to(tmp_path / "folder")
    (tracker / "static" / "c.txt").symlink_to(tmp_path / "nothing")

    assert [
        "static/a.txt warning is a symbolic link whose file may be missing where others build",
        "static/b warning is a symbolic link to a folder, which is not followed",
        "static/c.txt error is a symbolic link that leads nowhere, and is left out",
    ] == [line.partition(" (")[0] for line in found("pages-limits")]


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (Limits(refused=9, warned=4), ["error"]),
        (Limits(refused=10, warned=9), ["warning"]),
        (Limits(refused=10, warned=10), []),
        (Limits(site=9), ["error"]),
    ],
)
def test_sizes(limits: Limits, expected: list[str], tracker: Path, write: Callable[[str, str], Path]) -> None:
    """A file or a site above a limit is told, one at it is not."""
    write("static/stor.txt", "x" * 10)
    inspected = inspect(Options(content=tracker), 0.9)

    assert expected == [finding.level for finding in pages_limits(inspected, limits)]


def test_limits_are_githubs() -> None:
    """The limits are 1 GB for a site, 100 MiB for a file that is refused and 50 MiB for one that is warned of."""
    assert {"site": 10**9, "refused": 104_857_600, "warned": 52_428_800} == msgspec.structs.asdict(Limits())


def test_content_errors_stop_the_rest(tracker: Path, write: Callable[[str, str], Path]) -> None:
    """Where the content cannot be read, all that is wrong with it is told, and nothing else."""
    write("topics/regn.md", "---\nname: Regn\n---\n")
    write("parties/x.md", "ingenting")

    report = run_checks(Options(content=tracker), [name for name, _ in CHECKS], 0.9)

    assert report.stopped == "content"
    assert {"content"} == {finding.check for finding in report.findings}
    assert ["parties/x.md", "topics/regn.md"] == [f.problem.file.removeprefix(f"{tracker}/") for f in report.findings]


def test_clashing_addresses_are_the_contents(tracker: Path, write: Callable[[str, str], Path]) -> None:
    """Two things at one address are an error of the content."""
    write("static/om/index.html", "x")

    (finding,) = run_checks(Options(content=tracker), ["links"], 0.9).findings

    assert ("content", "error") == (finding.check, finding.level)


@pytest.mark.parametrize(("text", "line"), [("{% if %}", 1), ("\n{{ nothing.at_all }}", 2)])
def test_template_errors_stop_the_rest(text: str, line: int, tracker: Path, tmp_path: Path) -> None:
    """Where a template is wrong, its file and line are told, and nothing else."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "page.html").write_text(text)

    report = run_checks(Options(content=tracker, templates=tmp_path / "own"), ["links"], 0.9)

    (finding,) = report.findings
    assert report.stopped == finding.check == "templates"
    assert (str(tmp_path / "own" / "page.html"), line) == (finding.problem.file, finding.problem.line)


def test_names_are_unique() -> None:
    """No two checks have one name, and none that of what comes before all."""
    names = [*FIRST, *(name for name, _ in CHECKS)]

    assert len(names) == len(set(names))


def test_findings_are_in_order(tracker: Path) -> None:
    """What is found is sorted by file and line."""
    findings = run_checks(Options(content=tracker), [name for name, _ in CHECKS], 1).findings

    places = [(f.problem.file, f.problem.line) for f in findings]
    assert len(places) > 2
    assert sorted(places) == places


def test_demo_has_no_errors(demo: Path) -> None:
    """The demo tracker has no error, and what it is warned of is as it was last looked at."""
    report = run_checks(Options(content=demo), [name for name, _ in CHECKS], 0.9)

    assert [] == [f for f in report.findings if f.level == "error"]
    assert {"budget", "confidence", "untopiced", "unused"} == {f.check for f in report.findings if f.level == "warning"}
