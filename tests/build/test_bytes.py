"""The same content makes the same bytes, wherever and whenever."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from site_builder.build import Options, build
from site_builder.memo import Memo

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

NOWHERE = {"PYTHONHASHSEED": "1", "TZ": "Etc/GMT+12", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ELSEWHERE = {"PYTHONHASHSEED": "2", "TZ": "Etc/GMT-14", "LC_ALL": "C.UTF-8", "LANG": "da_DK.UTF-8"}


def test_second_build_writes_nothing(demo: Path, tmp_path: Path) -> None:
    """A second build of the same content changes no file."""
    options = Options(content=demo, output=tmp_path / "site")
    build(options)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    written = build(options).written

    after = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert (written.changed, written.removed) == ((), ())
    assert before == after


def test_place_day_and_locale_do_not_count(
    demo: Path,
    tmp_path: Path,
    standpunkt: Callable[..., subprocess.CompletedProcess[str]],
    bytes_of: Callable[[Path], dict[str, bytes]],
) -> None:
    """Two machines that differ in folder, day, time zone, locale and hash seed make the same bytes."""
    sites = []
    for name, environment, mtime in (("her", NOWHERE, 0), ("et andet sted", ELSEWHERE, 2_000_000_000)):
        content, site = tmp_path / name / "content", tmp_path / name / "site"
        shutil.copytree(demo, content)
        for path in content.rglob("*"):
            os.utime(path, (mtime, mtime))
        run = standpunkt("build", "--no-search", "--content", content, "--output", site, **environment)
        assert run.returncode == 0, run.stderr
        sites.append(bytes_of(site))

    assert sites[0] == sites[1]


def test_relative_and_absolute_paths_make_one_site(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bytes_of: Callable[[Path], dict[str, bytes]]
) -> None:
    """How the content folder is called on the command line leaves no trace in the site."""
    build(Options(content=demo, output=tmp_path / "one"))
    monkeypatch.chdir(demo.parent)
    build(Options(content=demo.relative_to(demo.parent), output=tmp_path / "two"))

    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("articles/2024-01-02-lys.txt", "Asyl", "Asyl og ly"), id="words"),
        pytest.param(("parties/solpartiet.md", "SP\nletters: [SP]", "ST\nletters: [ST]"), id="letters"),
        pytest.param(("people/anna-lund.md", "Anna Lund", "Anna Lundby"), id="person"),
        pytest.param(("topics/asyl.md", "name: Asyl", "name: Asylret"), id="topic"),
        pytest.param(("topics/asyl.md", "asyl*", "lys"), id="keyword"),
        pytest.param(("site.toml", "Prøven", "Den anden prøve"), id="title"),
        pytest.param(("pages/om.md", "En prøve", "To prøver"), id="page"),
    ],
)
def test_incremental_build_equals_a_clean_one(
    change: tuple[str, str, str],
    tracker: Path,
    site: Path,
    build_small: Callable[..., Built],
    bytes_of: Callable[[Path], dict[str, bytes]],
) -> None:
    """A build over an older site, with its memo, gives the same bytes as one into an empty folder without."""
    _build_with_memo(build_small, site)
    name, old, new = change
    path = tracker / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    built = _build_with_memo(build_small, site)

    build(Options(content=tracker, output=site.with_name("clean")))

    assert built.written.changed
    assert bytes_of(site.with_name("clean")) == bytes_of(site)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("front.html", "{% endblock %}\n", "\n{% endblock %}\n"), id="template"),
        pytest.param(("macros.html", "Kilde", "Fra"), id="macro"),
        pytest.param(("assets/style.css", "margin: 0", "margin: 1px"), id="stylesheet"),
    ],
)
def test_changed_template_makes_its_pages_anew(
    change: tuple[str, str, str], site: Path, build_small: Callable[..., Built], tmp_path: Path, root: Path
) -> None:
    """A memo does not keep a page that another template, macro or stylesheet would make otherwise."""
    name, old, new = change
    own = tmp_path / "templates" / name
    own.parent.mkdir(parents=True)
    own.write_bytes((root / "templates" / name).read_bytes())
    _build_with_memo(build_small, site, templates=tmp_path / "templates")
    own.write_text(own.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    written = _build_with_memo(build_small, site, templates=tmp_path / "templates").written

    assert "index.html" in written.changed


def _build_with_memo(build_small: Callable[..., Built], site: Path, **options: object) -> Built:
    """Build the small tracker as two processes would, one after the other: the second reads what the first kept."""
    memo = Memo(site.with_name("memo"))
    built = build_small(memo=memo, **options)
    memo.save()
    return built
