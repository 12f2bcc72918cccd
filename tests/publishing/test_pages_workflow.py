"""The workflow for GitHub Pages, run as a script: what it publishes holds together where it is published.

The commands of the workflow are run as they stand, with bash as GitHub runs them, in a fresh copy of a tracker and with
the environment that GitHub gives. Not run are the actions, for which `pages_workflow` stands in, and the steps
`pip install …`: the program that is tested is on PATH instead, so that no test asks a registry.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from local_pages import LocalPages, Walked, follow_all
from pages_workflow import PagesRunner, Ran, StepError

from site_builder import __version__
from site_builder.starter import Begun, begin_tracker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
WORKFLOW = Path(".github", "workflows", "pages.yml")
OWN = ("content", "templates", ".github", "pyproject.toml")
BEGUN = Begun(title="Prøven", base_url="http://localhost:8000/", version=__version__)
pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


class Published:
    """A tracker's repository, and the pages that its workflow publishes."""

    def __init__(self, repository: Path, pages: LocalPages) -> None:
        self.repository, self.pages, self.pushes = repository, pages, 0

    def push(self) -> Ran:
        """Run the workflow in a fresh copy of the repository, with what earlier runs cached; publish the artifact."""
        self.pushes += 1
        checkout = self.repository.with_name(f"{self.repository.name} {self.pushes}")
        shutil.copytree(self.repository, checkout)
        caches = self.repository.with_name("caches")
        caches.mkdir(exist_ok=True)
        # GitHub tells the address without a stroke at its end.
        ran = PagesRunner(checkout, self.pages.address.rstrip("/"), caches).run(self.repository / WORKFLOW)
        if ran.deployed and ran.artifact:
            self.pages.publish(ran.artifact)
        return ran

    def walk(self) -> Walked:
        """Follow every link of what is published, from the front page on."""
        return follow_all(self.pages.address)


@pytest.fixture
def pages(request: pytest.FixtureRequest) -> Iterator[LocalPages]:
    """Pages that have an address and no site yet: below a sub-path, as a project's are, or as a test says."""
    pages = LocalPages(getattr(request, "param", "/repo/"))
    yield pages
    pages.stop()


def _new_tracker(folder: Path) -> None:
    begin_tracker(folder, BEGUN)


def _this_repository(folder: Path) -> None:
    """Copy this repository, as far as the workflow sees it."""
    folder.mkdir()
    for name in OWN:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)


@pytest.fixture
def started(tmp_path: Path, pages: LocalPages) -> Published:
    """The repository of a new tracker."""
    _new_tracker(tmp_path / "new")
    return Published(tmp_path / "new", pages)


@pytest.mark.parametrize(
    ("repository", "pages"),
    [
        pytest.param(_new_tracker, "/repo/", id="new tracker, project site"),
        pytest.param(_new_tracker, "/", id="new tracker, own domain"),
        pytest.param(_this_repository, "/repo/", id="this repository, project site"),
    ],
    indirect=["pages"],
)
def test_every_link_leads_somewhere(repository: Callable[[Path], None], tmp_path: Path, pages: LocalPages) -> None:
    """From the front page on, every link answers with 200 and has the place it names; every page is come to so."""
    repository(tmp_path / "tracker")
    published = Published(tmp_path / "tracker", pages)

    ran = published.push()
    walked = published.walk()

    assert ["build", "check"] == [command.split()[1] for command in ran.commands]
    assert [] == walked.broken
    assert {200} == {answer.status for answer in walked.answers.values()}
    assert ran.artifact is not None
    there = {path.relative_to(ran.artifact).as_posix() for path in ran.artifact.rglob("*.html")}
    reached = {address.removeprefix(pages.address) for address in walked.answers}
    assert len(there) > 10
    assert {name for name in there if name.removesuffix("index.html") not in reached} == {"404.html"}


def test_what_is_remembered_changes_nothing(
    started: Published, demo: Path, bytes_of: Callable[[Path], dict[str, bytes]]
) -> None:
    """With the cache of the run before, the same content gives the same bytes, for less work."""
    shutil.copytree(demo, started.repository / "content", dirs_exist_ok=True)
    first = started.push()

    second = started.push()

    assert first.artifact is not None
    assert second.artifact is not None
    assert bytes_of(first.artifact) == bytes_of(second.artifact)
    (building,) = (command for command in first.commands if "build" in command)
    assert second.commands[building] < first.commands[building] * 0.8


def test_dead_links_are_not_published(started: Published) -> None:
    """Links in the content to a page, a place or a path that there is not end the workflow before the upload."""
    page = started.repository / "content" / "pages" / "om.md"
    with page.open("a", encoding="utf-8") as file:
        file.write("\n[1](../ikke-her/)\n[2](../partier/#ikke-her)\n[3](/om/)\n")

    with pytest.raises(StepError) as error:
        started.push()

    lines = [line for line in error.value.output.splitlines() if "error" in line and "content/pages/om.md" in line]
    assert "check" == error.value.command.split()[1]
    assert len(lines) == 3
    assert [] == [word for word in ("../ikke-her/", "#ikke-her", "begin it with /repo/") if word not in "".join(lines)]
    assert started.pages.site is None


def test_mistakes_are_not_published(started: Published) -> None:
    """A mistake in the content ends the workflow where it would build."""
    (started.repository / "content" / "site.toml").write_text('title = "Prøven"\nnonsense = 1\n', encoding="utf-8")

    with pytest.raises(StepError) as error:
        started.push()

    assert "build" == error.value.command.split()[1]
    assert "content/site.toml:2" in error.value.output
    assert started.pages.site is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("actions/checkout@v7", "somebody/checkout@v7", id="somebody else's action"),
        pytest.param("actions/cache@v6", "actions/stale@v9", id="unknown action"),
        pytest.param("steps.pages.outputs", "steps.page.outputs", id="step that there is not"),
        pytest.param("pip install -r requirements.txt", "pip install -r needed.txt", id="other installation"),
        pytest.param("- run: standpunkt build", "- if: always()\n        run: standpunkt build", id="unknown key"),
    ],
)
def test_what_the_runner_does_not_know_is_no_pass(old: str, new: str, started: Published) -> None:
    """A workflow with something in it that cannot be stood in for fails here, rather than being passed over."""
    workflow = started.repository / WORKFLOW
    text = workflow.read_text(encoding="utf-8")
    assert old in text
    workflow.write_text(text.replace(old, new), encoding="utf-8")

    with pytest.raises((AssertionError, KeyError)):
        started.push()


def test_dead_links_are_seen(started: Published, tmp_path: Path) -> None:
    """The reader tells every kind of dead link: a page, a picture, a place in a page, what lies above the sub-path."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "404.html").touch()
    (site / "a.css").write_text("b { background: url('none.png') }", encoding="utf-8")
    (site / "index.html").write_text(
        '<link rel=stylesheet href=a.css><p id=here><a href="#here">1</a><a href="#gone">2</a><a href="/om/">3</a>'
        '<img src="x.png" srcset="y.png 1x, z.png 2x"><a href="https://elsewhere.example/">4</a>',
        encoding="utf-8",
    )
    started.pages.publish(site)

    broken = {link for _, link in started.walk().broken}

    assert {"#gone", "/om/", "x.png", "y.png", "z.png", "none.png"} == broken
