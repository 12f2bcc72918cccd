"""Which saves are noticed, and how often."""

from __future__ import annotations

import queue
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from site_builder.preview import Watcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

COMPLAIN = """
import logging, pathlib, sys
from site_builder.preview import Watcher
watcher = Watcher([pathlib.Path(sys.argv[1])], lambda _: None)
watcher.start()
logging.getLogger("watchdog.observers.inotify").error("called when the thread is inactive")
watcher.stop()
"""
SOON = 5.0
NEVER = 0.4


class Calls:
    """The bursts that a watcher told of, as the names of the files."""

    def __init__(self) -> None:
        self.bursts: queue.Queue[tuple[str, ...]] = queue.Queue()

    def told(self) -> set[str]:
        """Return the names in the next burst; the test fails where none comes."""
        return {path.rpartition("/")[2] for path in self.bursts.get(timeout=SOON)}

    def none_more(self) -> bool:
        """Whether no burst comes for a while."""
        try:
            self.bursts.get(timeout=NEVER)
        except queue.Empty:
            return True
        return False


@pytest.fixture
def calls(tracker: Path) -> Iterator[Calls]:
    """The calls of a watcher over the small tracker and a folder of templates that is not there yet."""
    calls = Calls()
    watcher = Watcher((tracker, tracker.parent / "templates"), calls.bursts.put)
    watcher.start()
    yield calls
    watcher.stop()


def _write(path: Path) -> None:
    path.write_text("ny", encoding="utf-8")


def _by_move(path: Path) -> None:
    new = path.with_name(f".{path.name}.tmp")
    new.write_text("ny", encoding="utf-8")
    new.replace(path)


def _by_backup(path: Path) -> None:
    path.rename(path.with_name(f"{path.name}~"))
    path.write_text("ny", encoding="utf-8")


@pytest.mark.parametrize("save", [_write, _by_move, _by_backup], ids=["in place", "by move", "with a backup"])
def test_save_is_noticed_once(save: Callable[[Path], None], tracker: Path, calls: Calls) -> None:
    """A save is noticed however the editor makes it, once, and its scraps are not."""
    save(tracker / "articles" / "2024-01-02-lys.txt")

    assert {"2024-01-02-lys.txt"} == calls.told()
    assert calls.none_more()


def test_new_renamed_and_deleted_files_are_noticed(tracker: Path, calls: Calls) -> None:
    """A file that is made, renamed or deleted is noticed, each by its name."""
    article = tracker / "articles" / "2024-02-03-ny.txt"
    told = []
    for change in (
        lambda: _write(article),
        lambda: article.rename(article.with_name("2024-02-04-ny.txt")),
        lambda: article.with_name("2024-02-04-ny.txt").unlink(),
    ):
        change()
        told.append(calls.told())

    assert [{"2024-02-03-ny.txt"}, {"2024-02-03-ny.txt", "2024-02-04-ny.txt"}, {"2024-02-04-ny.txt"}] == told


def test_burst_of_saves_is_one_call(tracker: Path, calls: Calls) -> None:
    """Twenty files saved in one go are told of together; a machine that is busy may take two goes."""
    names = {f"2024-02-03-nr-{number}.txt" for number in range(20)}
    for name in names:
        _write(tracker / "articles" / name)

    told = calls.told()
    if told != names or not calls.none_more():
        told |= calls.told()

    assert names == told
    assert calls.none_more()


def test_reading_is_not_noticed(tracker: Path, calls: Calls) -> None:
    """A build that reads its input, or a save that changes nothing that counts, does not ask for another build."""
    for path in tracker.rglob("*.*"):
        path.read_bytes()
    (tracker / "articles" / ".2024.swp").write_text("x", encoding="utf-8")
    (tracker / "articles" / "2024.txt~").write_text("x", encoding="utf-8")
    (tracker.parent / "elsewhere.txt").write_text("x", encoding="utf-8")

    assert calls.none_more()


def test_change_before_the_start_is_noticed(tracker: Path) -> None:
    """What is saved between the first build and the start of watching is not lost."""
    calls = Calls()
    watcher = Watcher((tracker,), calls.bursts.put)
    _write(tracker / "site.toml")
    watcher.start()

    told = calls.told()
    watcher.stop()

    assert {"site.toml"} == told


def test_new_folder_is_watched(tracker: Path, calls: Calls) -> None:
    """A folder of templates that is made while one writes is seen, and what is saved in it later as well."""
    folder = tracker.parent / "templates"
    folder.mkdir()
    _write(folder / "front.html")
    first = calls.told()
    _write(folder / "party.html")

    assert ({"front.html"}, {"party.html"}) == (first, calls.told())


def test_folder_that_comes_back_is_watched(tracker: Path, calls: Calls) -> None:
    """A content folder that is moved away and put back, as by a change of branch, is watched as before."""
    shutil.copytree(tracker, tracker.with_name("copy"))
    shutil.rmtree(tracker)
    gone = calls.told()
    tracker.with_name("copy").rename(tracker)
    back = calls.told()
    _write(tracker / "site.toml")

    assert "site.toml" in gone & back
    assert {"site.toml"} == calls.told()


def test_stop_ends_the_watching(tracker: Path) -> None:
    """After the stop no call comes."""
    calls = Calls()
    watcher = Watcher((tracker,), calls.bursts.put)
    watcher.start()
    watcher.stop()
    _write(tracker / "site.toml")

    assert calls.none_more()


def test_the_library_complains_to_nobody(tracker: Path) -> None:
    """What watchdog logs of being stopped, as it does at times, is not shown to the keeper."""
    command = [sys.executable, "-c", COMPLAIN, tracker]

    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    assert (0, "", "") == (run.returncode, run.stdout, run.stderr)
